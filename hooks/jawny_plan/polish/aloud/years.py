"""Years, school years and decades as they are read aloud."""

from __future__ import annotations

import re

from jawny_plan.polish.aloud.around import ALONE, AND, DASH, GAP, ITS_MARK, YEAR, Rules, governor, in_place, word_before
from jawny_plan.polish.aloud.governing import wants
from jawny_plan.polish.spoken import ordinal

_DECADES = {"lata": "e", "lat": "ych", "latach": "ych", "latami": "ymi", "latom": "ym"}
_SEASONS = {"ym": r"\w+[yi]m|sezonie", "ego": r"\w+ego|sezonu|roku"}


def _years(match: re.Match[str]) -> str:
    """`w 2024 i 2025 roku`, `przed 2020 r.`"""
    years, short = match[1], match[0].endswith(".")
    found = _YEARS_BEFORE.search(match.string[max(0, match.start() - 60) : match.start()])
    ending, noun = _AFTER.get(found[1].lower() if found else "", ("ego", "roku"))
    spoken = re.sub("[0-9]{4}", lambda one: ordinal(int(one[0]), ending), re.sub(DASH, " do ", years))
    return in_place(match, f"{spoken} {noun if short else 'roku'}", stop=short)


_AFTER = {
    **dict.fromkeys(("w", "we", "po", "o"), ("ym", "roku")),
    **dict.fromkeys(("na", "za", "przez"), ("y", "rok")),
    **dict.fromkeys(("przed", "między", "pomiędzy"), ("ym", "rokiem")),
}
"""How a year ends after a word, and what `r.` is then; elsewhere both are in the genitive."""
_YEARS_BEFORE = re.compile(rf"(?<!\w)(\w+){GAP}(?:{YEAR}{ITS_MARK}?(?:,|{GAP}(?:i|oraz|a|lub)){GAP})*$")


def _named_year(match: re.Match[str]) -> str:
    at = wants(word_before(match)).locative
    ending = "y" if match[1].lower() == "rok" else "ym" if at else "ego"
    return f"{match[1]} {ordinal(int(match[2]), ending)}"


def _of_age(match: re.Match[str]) -> str:
    """`do 16 r.ż.`"""
    return in_place(match, f"{ordinal(int(match[1]), 'ego')} roku życia", stop=match[0].endswith("."))


def _years_between(match: re.Match[str]) -> str:
    """`w latach 2024–2026`"""
    return f"{match[1]}od {ordinal(int(match[2]), 'ego')} do {ordinal(int(match[3]), 'ego')} roku"


def _school_year(match: re.Match[str]) -> str:
    """`rok szkolny 2026/2027` is two neighbouring years."""
    first, last = int(match[1]), int(match[2]) if len(match[2]) == 4 else int(match[1][:2] + match[2])
    if last != first + 1:
        return match[0]
    before = word_before(match)
    at = wants(governor(match)).locative
    its_ending = "ym" if at else next((end for end, words in _SEASONS.items() if re.fullmatch(words, before)), "y")
    return in_place(match, f"{ordinal(first, its_ending)} na {ordinal(last, 'y')}")


def _decade(match: re.Match[str]) -> str:
    """`w latach 90.`"""
    its_ending = _DECADES[match[1].lower()]
    spoken = re.sub(r"([0-9]{2,4})\.", lambda one: ordinal(int(one[1]), its_ending), match[2])
    return f"{match[1]} {spoken}"


_A_DECADE = r"(?:[1-9]0|[12][0-9]00)\."
RULES: Rules = (
    (rf"(?<!\w)((?i:lata|lat|latach|latami|latom)){GAP}+({_A_DECADE}(?:{AND}{_A_DECADE})*)", _decade),
    (rf"(?<!\w)((?i:lata|lat|latach|kadencj\w+|okres\w*){GAP}+){YEAR}{DASH}{YEAR}(?![\w/–-])", _years_between),
    (rf"{ALONE}([0-9]{{1,3}})\.?{GAP}(?:r\.{GAP}?ż\.|roku{GAP}życia)", _of_age),
    (rf"(?<![\w.,/–-]){YEAR}/([0-9]{{2}}(?:[0-9]{{2}})?)(?![\w/])", _school_year),
    (rf"(?<![\w.,/–-])((?:{YEAR}{AND})*{YEAR}){ITS_MARK}", _years),
    (rf"\b([Rr]oku?){GAP}+{YEAR}(?![\w–/-])", _named_year),
)
