"""Words of the service that no resident knows; the list stands beside this module."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from jawny_plan.checks.meaning.hint import Hint
from jawny_plan.checks.personal.text import CheckedText

_WHAT = "słowo służbowe"
_SHIFTS = re.compile(
    r"(?<!\w)(?:(?:\d|I{1,3}|pierwsz\w+|drug\w+|trzeci\w*)(?: ?(?:,|i|oraz|lub|/|-) ?(?:\d|I{1,3}"
    r"|pierwsz\w+|drug\w+|trzeci\w*))* zmian(?:a|y|ie|ę|ą|ach|ami)?|zmian\w+ służb\w*)(?!\w)"
)
_ON_SHIFT = re.compile(
    r"\b(?:służb\w+|patrol\w*|policjant\w*|dzielnicow\w+|funkcjonariusz\w*|radiow\w+|kontrol\w*"
    r"|zmian\w+ służb\w*|działani\w+|zadani\w+|wzmocnieni\w+|obsad\w+|na|podczas|w czasie)\b",
    re.IGNORECASE,
)
_CITED = re.compile(r"[-/. ]{0,2}\d+\w?(?:/\d+| (?:§ ?\d+ )?(?:k\.|ustaw|Kodeks))")
"""What makes it the sign of a case or a law that is cited: "RSOW-614/26"."""
_ABBREVIATED = re.compile(r"[A-ZŚ]\w?[A-ZŚ]")
_FACTORY = re.compile(
    r"\b(?:fabry\w+|zakład\w*|pracowni\w+|robotni\w+|szko[łl]\w*|lekcj\w+|przepis\w+|planu|organizacj\w+)\b",
    re.IGNORECASE,
)


def find(text: CheckedText) -> Iterator[Hint]:
    """Every such word in `text` that it does not explain in brackets."""
    if not (text.holds(_beginnings()) or _ABBREVIATED.search(text.read)):
        return
    pattern, advice = _list()
    for match in pattern.finditer(text.read):
        words = text.shown[match.start() : match.end()]
        if match.lastgroup and f"({words})" not in text.shown and not _CITED.match(text.read, match.end()):
            yield Hint(words, _WHAT, f"Napisz: {advice[match.lastgroup]}.")
    for match in _SHIFTS.finditer(text.read):
        sentence = text.sentence_of(match.start())
        if _ON_SHIFT.search(sentence) and not _FACTORY.search(sentence):
            yield Hint(text.shown[match.start() : match.end()], _WHAT, "Mieszkaniec nie zna zmian: podaj porę dnia.")


@cache
def _beginnings() -> tuple[str, ...]:
    """How the phrases of the list begin that are no abbreviations, and shifts: a quick look before the patterns."""
    phrases = (phrase for phrase, _ in _listed() if not _ABBREVIATED.match(phrase))
    return (*sorted({phrase.lower().partition("~")[0] for phrase in phrases}), "zmian")


def _listed() -> list[list[str]]:
    """The phrases of the list, each with what to write instead."""
    lines = Path(__file__).with_name("sluzbowe.txt").read_text("utf-8").splitlines()
    return [line.split(" = ", 1) for line in lines if line and not line.startswith("#")]


@cache
def _list() -> tuple[re.Pattern[str], dict[str, str]]:
    """One pattern for all words of the list, the longest first, and the advice by the group that matched."""
    pairs = sorted(_listed(), key=lambda pair: len(pair[0]), reverse=True)
    ways = [f"(?P<g{number}>{_pattern(phrase)})" for number, (phrase, _) in enumerate(pairs)]
    return re.compile(rf"(?<![\w/.-])(?:{'|'.join(ways)})(?!\w)"), {
        f"g{number}": advice for number, (_, advice) in enumerate(pairs)
    }


def _pattern(phrase: str) -> str:
    """A phrase of the list as a pattern; its first letter may be large, its ends are inflected where ~ stands."""
    pattern = r"\w*".join(map(re.escape, phrase.split("~")))
    return pattern if phrase[0].isupper() else f"[{phrase[0].upper()}{phrase[0]}]{pattern[1:]}"
