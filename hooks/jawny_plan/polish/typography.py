"""Polish as print and screen want it: spaces that never break, dates, plural forms, lists.

Dates and plural rules are Unicode CLDR's, by Babel.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache, lru_cache

from babel import Locale

NBSP = "\u00a0"
_LOCALE = Locale.parse("pl_PL")
_WEEKDAYS: Mapping[int, str] = _LOCALE.days["format"]["wide"]
_OF_MONTHS: Mapping[int, str] = _LOCALE.months["format"]["wide"]
"""`czerwca` for 6, in the genitive, as a month stands in a date."""
_MONTHS = "|".join(_OF_MONTHS.values())

# One-letter words never end a line; a number keeps its groups and its unit, an abbreviation its word.
_GLUE = (
    (re.compile(r"(?<![\w&])([AIOUWZaiouwz])[ \t\n]+(?=\S)"), rf"\1{NBSP}"),
    (re.compile(rf"(\d\.?)[ \t\n]+(?=(?:{_MONTHS}|r\.|roku|zł|proc\.|dni|dnia|osób|%)(?!\w))"), rf"\1{NBSP}"),
    (re.compile(r"(?<![\w.,])(\d{1,2}\.)[ \t\n]+(?=[a-ząćęłńóśźż])"), rf"\1{NBSP}"),
    (re.compile(rf"((?:{_MONTHS}))[ \t\n]+(?=\d{{4}})"), rf"\1{NBSP}"),
    (re.compile(r"(?<=\d)[ \t](?=\d{2,3}(?!\d))"), NBSP),
    (re.compile(r"(?<!\w)(nr|numer|[Rr]ejon|[Rr]ewir)[ \t\n]+(?=\d|[IVXLC]+(?!\w))"), rf"\1{NBSP}"),
    (re.compile(r"(?<!\w)(godz\.|ul\.|al\.|pl\.|os\.|tel\.|kom\.|art\.|§|ok\.)[ \t\n]+(?=\S)"), rf"\1{NBSP}"),
)
_QUOTED = re.compile(r'(?<![^\s(])"(?=\S)([^"\n]*?)(?<=\S)"(?!\w)')
_DASH = re.compile(r"(?<=\S)[ \t\n]+[-–—](?=[ \t\n]+\S)")
_AFTER_DASH = re.compile(rf"(?<={NBSP}–)[ \t\n]+(?=\S)")
_HOURS = re.compile(r"(?<=\d[.:]\d\d)-(?=\d{1,2}[.:]\d\d)")
# Every rule above needs one of these. Most texts between two tags of a page have none.
_TYPED = re.compile(r'"|\S[ \t\n]+\S|\d-\d')


@lru_cache(maxsize=65_536)  # the same words stand on many pages
def typeset(text: str) -> str:
    """`text` with „” quotes, en dashes and no-break spaces. Typesetting twice changes nothing more."""
    if not _TYPED.search(text):
        return text
    text = _HOURS.sub("–", _AFTER_DASH.sub(" ", _DASH.sub(f"{NBSP}–", text)))
    for pattern, glued in _GLUE:
        text = pattern.sub(glued, text)
    # Last, for a quotation stands on one line and the rules above join lines; again, for it may hold another.
    found = 1
    while found:
        text, found = _QUOTED.subn(r"„\1”", text)
    return text


_MARKUP = re.compile(r"(<(script|style|pre|code|svg)\b.*?</\2\s*>|<[^>]*>)", re.DOTALL | re.IGNORECASE)


def typeset_html(html: str) -> str:
    """HTML made by a template, its text typeset; tags, drawings, scripts and code stay as they are."""
    parts = _MARKUP.split(html)
    # split() yields text, whole markup, name of the skipped element or None; again and again.
    return "".join(typeset(part) if index % 3 == 0 else part for index, part in enumerate(parts) if index % 3 != 2)


@cache
def day(value: date) -> str:
    """`30 czerwca 2024 r.`"""
    return typeset(f"{value.day} {_OF_MONTHS[value.month]} {value.year} r.")


@cache
def span(start: date, end: date) -> str:
    """`od 1 stycznia do 30 czerwca 2024 r.`, `od 6 do 17 lipca 2024 r.`: what is named twice only where it changes."""
    if (start.year, start.month) == (end.year, end.month) and start != end:
        return typeset(f"od {start.day} do {day(end)}")
    first = f"{start.day} {_OF_MONTHS[start.month]}" if start.year == end.year else day(start)
    return typeset(f"od {first} do {day(end)}")


def days(start: date, end: date) -> str:
    """`12–13 września 2026 r.`, `30 września – 1 października 2026 r.`: what is named twice only where it changes."""
    if (start.year, start.month) == (end.year, end.month):
        return typeset(f"{start.day}–{day(end)}")
    first = f"{start.day} {_OF_MONTHS[start.month]}" if start.year == end.year else day(start)
    return typeset(f"{first} – {day(end)}")


def whole_months(start: date, end: date) -> str | None:
    """`od stycznia do czerwca 2026 r.`; None where the span is none of several whole months."""
    if (
        start.day != 1
        or end.day != monthrange(end.year, end.month)[1]
        or (start.year, start.month) == (end.year, end.month)
    ):
        return None
    last = month_of_year(end)
    first = _OF_MONTHS[start.month] if start.year == end.year else month_of_year(start)
    return f"od {first} do {last}"


def weekday(number: int) -> str:
    """`czwartek` for 3: days are counted from Monday, which is 0, as `date.weekday` counts them."""
    return _WEEKDAYS[number]


def on_weekday(number: int) -> str:
    """`we wtorek`, `w środę`: on which day of the week."""
    return ("w poniedziałek", "we wtorek", "w środę", "w czwartek", "w piątek", "w sobotę", "w niedzielę")[number]


def month(value: date) -> str:
    """`czerwiec`"""
    return str(_LOCALE.months["stand-alone"]["wide"][value.month])


def month_of_year(value: date) -> str:
    """`czerwca 2019 r.`: in the genitive."""
    return f"{_OF_MONTHS[value.month]} {value.year}{NBSP}r."


def month_short(value: date) -> str:
    """`cze`"""
    return str(_LOCALE.months["stand-alone"]["abbreviated"][value.month]).rstrip(".")


def plural(number: int, one: str, few: str, many: str) -> str:
    """The number with the form that goes with it: `1 plan`, `2 plany`, `5 planów`."""
    form = {"one": one, "few": few}.get(_LOCALE.plural_form(number), many)
    return f"{number}{NBSP}{form}"


def listed(parts: Sequence[str]) -> str:
    """`a, b i c`"""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} i{NBSP}{parts[-1]}"


def sentence(text: str) -> str:
    """The text with a capital letter and a full stop."""
    return stopped(capital(text.strip()))


def stopped(text: str) -> str:
    """The text with a full stop, unless it ends with a mark of its own."""
    return text if text.endswith((".", "!", "?", "…", ".”")) else f"{text}."


def capital(text: str) -> str:
    """The text with its first letter large."""
    return text[:1].upper() + text[1:]


def near(word: str, known: Iterable[str]) -> str:
    """`Czy chodziło o "…"?` for the known word nearest to `word`, or an empty string."""
    found = nearest(word, known)
    return f'Czy chodziło o "{found}"?' if found else ""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that was most likely meant."""
    import difflib  # for faults alone

    found = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return found[0] if found else None
