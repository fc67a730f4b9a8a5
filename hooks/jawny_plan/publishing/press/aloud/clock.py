"""Dates and hours as they are read aloud."""

from __future__ import annotations

import re
from datetime import date

from jawny_plan.publishing.spoken import day, digits, ordinal

from .around import CAPITAL, GAP, listed, told, word_before


def days_of_month(match: re.Match[str]) -> str:
    days, month, year, mark = match.groups()
    said = listed(days, lambda number: ordinal(number, "ego"), after_od=word_before(match) == "od")
    in_year = f" {ordinal(int(year), 'ego')} roku" if year else ""
    return told(match, f"{said} {month}{in_year}", stop=bool(mark) and match[0].endswith("."))


def full_day(match: re.Match[str]) -> str:
    try:
        value = date(*(int(match[name]) for name in ("y", "m", "d")))
        return told(match, day(value), stop=match[0].endswith("."))
    except ValueError:
        return match[0]


def year(match: re.Match[str]) -> str:
    ending = "ym" if word_before(match) in ("w", "we", "po", "o") else "ego"
    return told(match, f"{ordinal(int(match[1]), ending)} roku", stop=match[0].endswith("."))


def named_year(match: re.Match[str]) -> str:
    return f"{match[1]} {ordinal(int(match[2]), 'y' if match[1].lower() == 'rok' else 'ego')}"


def month_of_year(match: re.Match[str]) -> str:
    stop = re.match(rf"$|{GAP}+[„(]?{CAPITAL}", match.string[match.end() :]) and match[0].endswith(".")
    return f"{match[1]} {ordinal(int(match[2]), 'ego')} roku{'.' if stop else ''}"


def _clock(hour: str, minute: str | None, ending: str, *, named: bool) -> str | None:
    """An hour, declined; None for an hour that no clock shows."""
    if int(hour) > 24:
        return None
    if int(hour) == int(minute or 0) == 0 and not named:
        return {"a": "północ", "ą": "północą"}.get(ending, "północy")
    said = ordinal(int(hour), ending)
    return f"{said} {digits(minute)}" if minute and int(minute) else said


def hours(match: re.Match[str]) -> str:
    """`godz. 10.00–12.00` is from … to …"""
    within, named, hour, minute, end, end_minute = match.groups()
    first = _clock(hour, minute, "ej", named=False)
    last = _clock(end, end_minute, "ej", named=False)
    if first is None or last is None:
        return match[0]
    if within:
        return f"{within} godzinach od {first} do {last}"
    said = f"{'godziny ' if named else ''}{first} do {last}"
    said = said if word_before(match) == "od" else f"od {said}"
    return said if named else told(match, said)


def hour(match: re.Match[str]) -> str:
    named, hour, minute = match.groups()
    before = word_before(match)
    if before in ("przed", "między", "pomiędzy", "a", "na", "godziną"):
        ending = "ą"
    else:
        ending = "ej" if before in ("o", "do", "od", "po", "około", "koło", "godzinie", "godziny") else "a"
    said = _clock(hour, minute, ending, named=bool(named) or before.startswith("godzin"))
    if said is None:
        return match[0]
    if not named:
        return told(match, said)
    other = {"a": "godzina", "ej": "godziny", "ą": "godziną"}[ending]
    noun = {"o": "godzinie", "po": "godzinie", "na": "godzinę"}.get(before, other)
    return f"{noun} {said}"
