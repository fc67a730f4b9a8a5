"""Brands as culprits: chains of shops, stations and restaurants that everybody knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from jawny_plan.checks.meaning.hint import Hint
from jawny_plan.checks.personal.text import CheckedText
from jawny_plan.polish import dictionary, inflection

_WHAT, _ADVICE = "nazwa firmy", "Napisz bez nazwy, na przykład „sklep przy ulicy …”."
_SHOP = re.compile(
    r"\b(?:sklep\w*|market\w*|supermarket\w*|dyskont\w*|sieci?|stacj\w+|bar\w*|kiosk\w*|parking\w*"
    r"|piw\w+|butelk\w+|puszk\w+) [„\"]?$",
    re.IGNORECASE,
)
_TRADE = re.compile(
    r"\b(?:sprzeda\w+|kas[aęy]\b|kasjer\w*|klien\w+|parking\w*|kradzie\w+|ukrad\w+|alkohol\w*|paragon\w*|sklep\w*|towar\w*|ochron\w+)",
    re.IGNORECASE,
)
"""What makes "Żabka" at the beginning of a sentence a shop."""
_BORDER = re.compile(r"[.!?;:\x00]\s*[„\"]?$|^[„\"]?$|[–-]\s$")
# Beers and drinks are also animals and names of towns.
_PLACE_OR_CLUB = re.compile(
    r"\b(?:miast\w+|gmin\w+|powiat\w+|ulic\w+|osiedl\w+|ul\.|klub\w*|drużyn\w*|zespół|rzek\w+|wsi"
    r"|wieś|w mieście|przedszkol\w+|żłob\w+|szk[oó]ł\w*|świetlic\w+|chór\w*|kapel\w+|hufiec|drużyn\w+|stowarzyszeni\w+"
    r"|fundacj\w+|bibliotek\w+|grup\w+|koł(?:a|em)) [„\"]?$",
    re.IGNORECASE,
)

_APART = re.compile(r"['’-]")
_FIRST = re.compile(r"[^\W_]+")


def find(text: CheckedText) -> Iterator[Hint]:
    """Every mention of such a brand in `text`, in any form, with a large first letter or in large letters."""
    if _first_words().isdisjoint(_APART.split(token.text)[0] for token in text.tokens):
        return
    for pattern, ordinary in _mentions():
        for match in pattern.finditer(text.read):
            before = text.read[: match.start()]
            if _PLACE_OR_CLUB.search(before):
                continue
            opens = ordinary and _BORDER.search(before) and not _SHOP.search(before)
            if opens and not _TRADE.search(text.sentence_of(match.start())):
                continue
            yield Hint(text.shown[match.start() : match.end()], _WHAT, _ADVICE)


@cache
def _first_words() -> frozenset[str]:
    """What every mention begins with: a quick look spares most texts the patterns."""
    ways = (way for names in _listed() for name in names for form in _forms(name) for way in (form, form.upper()))
    return frozenset(_FIRST.match(way)[0] for way in ways)  # type: ignore[index]  # a name begins with a letter


@cache
def _mentions() -> tuple[tuple[re.Pattern[str], bool], ...]:
    sure, ordinary = _listed()
    return (_pattern(sure), False), (_pattern(ordinary), True)


def _listed() -> tuple[list[str], list[str]]:
    """The names that are nothing else, and those that are also ordinary words."""
    lines = Path(__file__).with_name("marki.txt").read_text("utf-8").splitlines()
    names = [line for line in lines if line and not line.startswith("#")]
    sure = [name for name in names if not name.startswith("~")]
    ordinary = [name[1:] for name in names if name.startswith("~")]
    return sure, ordinary


def _pattern(names: list[str]) -> re.Pattern[str]:
    ways = {way for name in names for form in _forms(name) for way in (form, form.upper())}
    return re.compile(
        rf"(?<![\w.@-])(?:{'|'.join(map(re.escape, sorted(ways, key=len, reverse=True)))})(?:['’]\w+)?(?![\w@])"
    )


def _forms(name: str) -> set[str]:
    """A brand is inflected in its last word, or not at all; in the singular."""
    *before, last = name.split()
    known = {form[:1].upper() + form[1:] for form, item in dictionary.inflected(last.lower()) if item.has("sg")}
    forms = known or inflection.forms(last)
    return {" ".join((*before, form)) for form in (*forms, last)}
