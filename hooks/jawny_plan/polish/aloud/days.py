"""Days and their spans, read aloud: dates in figures become dates with names of months; then they are said."""

from __future__ import annotations

import re
from datetime import date

from jawny_plan.polish.aloud.around import (
    CAPITAL,
    DASH,
    GAP,
    ITS_MARK,
    MONTH,
    YEAR,
    Rules,
    ends,
    governor,
    in_place,
    word_before,
)
from jawny_plan.polish.spoken import MONTHS, ordinal

_ROMANS = "I II III IV V VI VII VIII IX X XI XII"
_ROMAN_MONTHS = dict(zip(_ROMANS.split(), MONTHS, strict=True))
_ENDINGS = {"na": "y", "to": "y", "przed": "ym", "po": "ym", "między": "ym", "pomiędzy": "ym"}
"""How a day ends after a word; elsewhere it is in the genitive, as days are."""


def _day(d: str, m: str, y: str | None) -> str | None:
    """`30.06.2024` -> `30 czerwca 2024`; None where no calendar has such a day."""
    month = _ROMAN_MONTHS.get(m) or (int(m) if m.isdigit() else 0)
    try:
        date(int(y or 2000), month, int(d))
    except ValueError:
        return None
    return f"{int(d)} {MONTHS[month]}{f' {y}' if y else ''}"


def _in_figures(match: re.Match[str]) -> str:
    day = _day(match["d"], match["m"], match["y"])
    return f"{day}{' r.' if match[0].endswith('.') else ' roku'}" if day else match[0]


def _named_in_figures(match: re.Match[str]) -> str:
    """`w dniu 15.06`, `w dniach 5–7.06`: without a year only a word before tells a day from an hour."""
    last = _day(match["d"], match["m"], None)
    first = _day(match["d1"], match["m1"], None) if match["m1"] else match["d1"] or ""
    if first is None or last is None:
        return match[0]
    return f"{match['named']}{f'od {first} do ' if first else ''}{last}"


def _span_in_figures(match: re.Match[str]) -> str:
    """`1.01–30.06.2024`, `1–7.05.2024`"""
    last = _day(match["d"], match["m"], match["y"])
    first = _day(match["d1"], match["m1"], match["y1"]) if match["m1"] else match["d1"]
    if first is None or last is None:
        return match[0]
    year = f" {'r.' if match[0].endswith('.') else 'roku'}" if match["y"] else ""
    return in_place(match, f"{_since(match)}{first}{' roku' if match['y1'] else ''} do {last}{year}")


def _span_of_days(match: re.Match[str]) -> str:
    """`1 lipca – 30 czerwca`"""
    return in_place(match, f"{_since(match)}{match[1]} do ")


def _since(match: re.Match[str]) -> str:
    before = word_before(match)
    return "" if before == "od" else "dni od " if before == "na" else "od "


def _days_of_month(match: re.Match[str]) -> str:
    days, month, year, mark = match.groups()
    usual = "y" if word_before(match) == "dzień" else _ENDINGS.get(governor(match), "ego")
    span = re.fullmatch(f"([0-9]+){DASH}([0-9]+)", days)
    if span:
        spoken = f"{_since(match)}{ordinal(int(span[1]), 'ego')} do {ordinal(int(span[2]), 'ego')}"
    else:
        spoken = re.sub(f"((?:do|na){GAP})?([0-9]+)", lambda day: _one_day(day, usual), days)
    in_year = f" {ordinal(int(year), 'ego')} roku" if year else ""
    return in_place(match, f"{spoken} {month}{in_year}", stop=bool(mark) and match[0].endswith("."))


def _one_day(match: re.Match[str], usual: str) -> str:
    to = match[1] or ""
    return f"{to}{ordinal(int(match[2]), {'do': 'ego', 'na': 'y'}.get(to[:2], usual))}"


def _month_of_year(match: re.Match[str]) -> str:
    stop = "." if match[0].endswith(".") and ends(match) else ""
    return f"{match[1]} {ordinal(int(match[2]), 'ego')} roku{stop}"


_MONTH_ALONE = (
    "stycz(?:eń|niu)|lut(?:y|ym)|mar(?:zec|cu)|kwie(?:cień|tniu)|maju?|czerw(?:iec|cu)|lip(?:iec|cu)|sierp(?:ień|niu)|"
    "wrze(?:sień|śniu)|październiku?|listopad(?:zie)?|grud(?:zień|niu)"
)
_WEEKDAY = "poniedziałe?k|wtorek|środ[aęy]|czwartek|piątek|sobot[aęy]|niedziel[aęi]"
_ON_WEEKDAY = rf"(?<!\w)(?:{_WEEKDAY}),?{GAP}(?=\S+{GAP}(?:(?:o|od){GAP})?godz)"
_NAMED = rf"(?<!\w)(?:dni|dniach|dniu|dnia|dniem|dzień|dn\.|terminie|okresie){GAP}+"
_D, _M, _Y = "[0-9]{1,2}", "[0-9]{1,2}", "[12][0-9]{3}(?![0-9])"
_NOT_IN_FIGURES = r"(?<![\w.,:/–-])"
_CONJUNCTION = rf"(?:{GAP}(?:i|oraz|lub|albo|do|a){GAP}|{DASH})"
_DAYS = (
    rf"{_D}{_CONJUNCTION}{_D}|(?:{_D},{GAP})+{_D}{_CONJUNCTION}{_D}|"
    rf"(?:(?<=dni{GAP})|(?<=dniach{GAP}))(?:{_D},{GAP})+{_D}|"
    rf"(?<=(?<!\w)[Zz]{GAP}){_D}{GAP}na{GAP}{_D}|{_D}"
)

RULES: Rules = (
    (r"(?<![\w.-])(?P<y>[0-9]{4})-(?P<m>[0-9]{2})-(?P<d>[0-9]{2})(?![\w-])", _in_figures),
    (
        rf"{_NOT_IN_FIGURES}(?P<d1>{_D})(?:\.(?P<m1>{_M})\.?(?P<y1>(?<=\.){_Y})?{ITS_MARK}?)?{DASH}"
        rf"(?P<d>{_D})\.(?P<m>{_M})\.(?P<y>{_Y}){ITS_MARK}?",
        _span_in_figures,
    ),
    (rf"(?<![\w.])(?P<d>{_D})\.(?P<m>{_M}|[IVX]{{1,4}})\.?(?<=\.)(?P<y>{_Y}){ITS_MARK}?", _in_figures),
    (rf"(?<![\w.])(?P<d>{_D}){GAP}(?P<m>[IVX]{{1,4}}){GAP}(?P<y>{_Y}){ITS_MARK}?", _in_figures),
    (
        rf"(?P<named>{_NAMED}|{_ON_WEEKDAY})(?:(?P<d1>{_D})(?:\.(?P<m1>{_M}))?{DASH})?(?P<d>{_D})\."
        rf"(?P<m>0[1-9]|1[0-2])(?![0-9])(?:\.(?!$|{GAP}+{CAPITAL}))?",
        _named_in_figures,
    ),
    (
        rf"{_NOT_IN_FIGURES}(?P<named>)(?P<d1>)(?P<m1>)(?P<d>2[5-9]|3[01])\.(?P<m>0[1-9]|1[0-2])(?![.,]?[0-9])",
        _named_in_figures,
    ),
    (
        rf"{_NOT_IN_FIGURES}({_D}{GAP}(?:{MONTH})(?:{GAP}{_Y}{ITS_MARK}?)?){DASH}(?={_D}{GAP}(?:{MONTH})(?!\w))",
        _span_of_days,
    ),
    (
        rf"{_NOT_IN_FIGURES}({_DAYS}){GAP}+({MONTH})(?!\w)(?:{GAP}+{YEAR}({ITS_MARK})?)?",
        _days_of_month,
    ),
    (rf"(?<!\w)((?i:{_MONTH_ALONE}|{MONTH})){GAP}+{YEAR}{ITS_MARK}?", _month_of_year),
)
