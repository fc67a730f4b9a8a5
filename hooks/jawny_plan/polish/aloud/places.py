"""Streets and what they are named after; numbers of houses, blocks and districts."""

from __future__ import annotations

import re

from jawny_plan import polish
from jawny_plan.polish.aloud.abbreviations import NUMBERED
from jawny_plan.polish.aloud.around import (
    ALONE,
    AND,
    CAPITAL,
    DASH,
    GAP,
    MONTH,
    SMALL,
    Rules,
    governor,
    in_place,
    listed,
    word_before,
    words,
)
from jawny_plan.polish.aloud.endings import ending
from jawny_plan.polish.aloud.governing import Wants, wants
from jawny_plan.polish.aloud.ordinals import ROMAN, roman
from jawny_plan.polish.aloud.short import as_large, form
from jawny_plan.polish.spoken import MONTHS, Case, cardinal, compound, ordinal

_STREETS = {
    "ul.": ("ulica", "ulicy", "ulicy", "ulicę", "ulicą"),
    "al.": ("aleja", "alei", "alei", "aleję", "aleją"),
    "pl.": ("plac", "placu", "placu", "plac", "placem"),
    "os.": ("osiedle", "osiedla", "osiedlu", "osiedle", "osiedlem"),
}
"""In the nominative, the genitive, the locative, the accusative and the instrumental."""
_OF_STREETS = words(
    "rogu róg okolicy okolicach okolic rejonie rejonu pobliżu odcinku odcinka mieszkańcy mieszkańców mieszkańcom "
    "stronie budynku budynki budynkach terenie teren skrzyżowanie skrzyżowaniu skrzyżowania zbiegu zbieg parku parking "
    "parkingu kierunku strony koniec końcu część części wysokości"
)
"""Nouns that want a street in the genitive."""


def _street(match: re.Match[str]) -> str:
    short, name = match[1].lower(), match[2]
    found = _AFTER_A_STREET.search(match.string[max(0, match.start() - 80) : match.start()])
    spoken = _STREETS[short][_street_case(short, name, found[1].lower() if found else governor(match))]
    return f"{polish.capital(spoken) if match[1][0].isupper() else spoken} "


_AFTER_A_STREET = re.compile(
    rf"(\w+){GAP}(?:ul|al|pl|os)\.{GAP}?[\w.-]+(?:{GAP}[\w.-]+)?(?:,|{GAP}(?:i|oraz|a|lub)){GAP}$", re.IGNORECASE
)
"""`przy ul. Lipowej i …`: what governs the first street governs the second."""


def _street_case(short: str, name: str, before: str) -> int:
    """Which of the forms: the street's own name tells it, or what governs it."""
    kind = wants(before)
    if name.endswith("ą"):
        return 4 if kind.instrumental else 3
    if kind.locative:
        return 2
    if kind.genitive or before in _OF_STREETS:
        return 1
    return 1 if short in ("ul.", "al.") and name.endswith("ej") else 0


def _saint(match: re.Match[str]) -> str:
    return f"{'święt' if match[1] == 'ś' else 'Święt'}{'ej' if match[2].endswith(('y', 'i')) else 'ego'} {match[2]}"


def _numbered(match: re.Match[str]) -> str:
    keyword, side, numbers = match.groups()
    since = bool(side) and side.rstrip().endswith("od")
    case = Case.GENITIVE if since or re.search(rf"{DASH}|{GAP}do{GAP}", numbers) else Case.NOMINATIVE
    spoken = listed(numbers, lambda number: cardinal(number, case), after_od=since)
    return f"{_keyword(keyword)} {side or ''}{spoken}"


def _numbered_in_roman(match: re.Match[str]) -> str:
    number = roman(match[2])
    return f"{_keyword(match[1])} {cardinal(number)}" if number else match[0]


def _keyword(word: str) -> str:
    return {"nr": "numer", "Nr": "Numer"}.get(word, word)


def _short_place(match: re.Match[str]) -> str:
    """`w pok. 12`, `bl. nr 5`"""
    return as_large(form(NUMBERED[match[1].lower()], governor(match)), match[1])


def _file(match: re.Match[str]) -> str:
    """`XII/98/2026`, the number of a file."""
    parts = (int(part) if part.isdecimal() else roman(part) for part in match[0].split("/"))
    return " łamane przez ".join(cardinal(part or 0) for part in parts)


def _each_capital(words: str) -> str:
    return " ".join(map(polish.capital, words.split()))


def _regiment(match: re.Match[str]) -> str:
    """`15 Pułku Piechoty`"""
    its_ending = ending(Wants.GENITIVE, [match[2].lower()])
    return f"{_each_capital(ordinal(int(match[1]), its_ending))} {match[2]}"


def _feast(match: re.Match[str]) -> str:
    """`3 Maja`, with a capital, names a street or a feast."""
    return f"{_each_capital(ordinal(int(match[1]), 'ego'))} {match[2]}"


def _compound(match: re.Match[str]) -> str:
    """`25-lecie`, `3–5-osobowy`; `1000-lecia` names a street."""
    numbers = [int(part) if part.isdecimal() else roman(part) or 0 for part in re.split("[–-]", match[1])]
    if not all(0 < number <= 1000 for number in numbers):
        return match[0]
    spoken = "–".join(map(compound, numbers)) + match[2]
    return polish.capital(spoken) if _NAMING.match(word_before(match)) else in_place(match, spoken)


_IN_COMPOUNDS = (
    "leci|letni|latk|latek|krotn|osob|dni|godzin|minut|miesię|procent|piętr|tygodn|stopni|kilometr|metr|klas|kołow|"
    "etap|stron|punkt|wieczn"
)
_NAMING = re.compile("ulic|osiedl|plac|alej|imienia|szko")
_PLACE = r"[Nn]r|[Nn]umer(?:y|u|ach|ami)?|[Bb]lok(?:i|u|ów|ach|ami)?|[Pp]ok[oó]j\w*"
_NUMBERED = "|".join(map(re.escape, NUMBERED))
_DAY_FOLLOWS = rf"(?!(?:{AND}[0-9]{{1,2}})*{GAP}(?:{MONTH}))"
_PLACE_NUMBER = rf"[0-9]{{1,4}}[A-Za-z]?(?![\w%/]|[.:,][0-9]|\.{GAP}{SMALL})(?!{GAP}(?:{MONTH}))"
_CAPITAL_MONTH = "|".join(map(polish.capital, MONTHS.values()))

STREETS: Rules = (
    (rf"(?<![\w.])([0-9]{{1,2}})(?:-?go)?{GAP}({_CAPITAL_MONTH})(?!\w)", _feast),
    (rf"(?<!\w)(?!os\.{GAP}{SMALL})((?i:ul|al|pl|os)\.){GAP}*(?=([\w-]+))", _street),
    (rf"(?<!\w)([śŚ])w\.{GAP}+({CAPITAL}\w*)", _saint),
    (rf"(?<![\w.])([0-9]{{1,3}}){GAP}((?:Pułk|Armi|Dywizj|Brygad|Korpus)\w+)", _regiment),
)
NUMBERS: Rules = (
    (rf"(?<!\w)((?i:{_NUMBERED}))(?={GAP}?(?:nr|numer|[0-9]))", _short_place),
    (r"(?<=[0-9])%-?(?=ow[aeyi])", lambda _: "-procent"),
    (r"(?<![\w/.,])(?:[IVXLC]+(?:/[0-9]{1,4})+|[0-9]{1,4}(?:/[0-9]{1,4}){2,})(?![\w/])", _file),
    (r"(?<![\w,])[0-9]{1,4}(?:,[0-9]{1,4}){2,}(?![\w,])", lambda match: match[0].replace(",", ", ")),
    (
        rf"(?<!\w)({_PLACE}){GAP}+((?:nie)?parzyste{GAP}+(?:od{GAP}+)?|od{GAP}+)?"
        rf"({_PLACE_NUMBER}(?:{AND}{_PLACE_NUMBER}{_DAY_FOLLOWS})*)",
        _numbered,
    ),
    (
        rf"(?<!\w)({_PLACE}){GAP}+({ROMAN})",
        _numbered_in_roman,
    ),
    (
        rf"{ALONE}((?:[0-9]{{1,4}}[–-])?[0-9]{{1,4}}|[IVXLC]+)-((?:{_IN_COMPOUNDS}){SMALL}*)",
        _compound,
    ),
)
