"""The day or hour of a control that is still to come, and hours of patrols. Deadlines ("do 30 czerwca") pass."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from jawny_plan import polish
from jawny_plan.checks.personal.hit import Hit, Rule

COMING = Rule("dzień albo godzina przyszłej kontroli", "Napisz o kontroli po fakcie, bez daty z wyprzedzeniem.")

_MONTHS = {polish.day(date(2024, month, 1)).replace(polish.NBSP, " ").split()[1]: month for month in range(1, 13)}
_CONTROL = re.compile(
    r"(?<!\w)(?:kontrol(?!er)|patrol|nalot|obław|akcj\w+ (?:Prędkość|Trzeźw)|pomiar\w* prędkości)\w*", re.IGNORECASE
)
_WORDS = re.compile(r"ontrol|atrol|alot|bław|omiar|kcj")
_DAY = rf"(?P<day>\d{{1,2}})(?:\. ?| )(?:(?P<month>{'|'.join(_MONTHS)})|(?P<number>0?[1-9]|1[0-2])\.)"
_YEAR = r"(?: ?(?P<year>20\d\d))?"
_ISO = r"(?P<iso>20\d\d-\d\d-\d\d)"
_SOON = (
    r"(?P<soon>jutro|pojutrze|dziś|dzisiaj|w (?:najbliższ|przyszł)\w+ (?:poniedziałek|wtorek|środę|czwartek|piątek"
    r"|sobotę|niedzielę|noc|weekend|tydz\w+))"
)
_HOUR = (
    r"(?P<hour>(?:o )?godz(?:\.|in\w+) (?:od )?\d{1,2}|(?<![\d.])\d{1,2}[.:]\d{2} ?[-–] ?\d{1,2}[.:]\d{2}"
    r"|między \d{1,2}(?:[.:]\d{2})? a \d{1,2})"
)
_WHEN = re.compile(rf"(?<!\w)(?:{_DAY}{_YEAR}|{_ISO}|{_SOON}|{_HOUR})(?!\w)", re.IGNORECASE)
# "do 30 czerwca" bounds a period; a period is no appointment.
_BOUND = re.compile(r"(?:\b(?:do|od|po|przed)(?: dnia| końca)?|[-–]) ?$")
_PAST = re.compile(
    r"(?:skontrolowan|prowadzon|odby(?:ł|to|li)|zrealizowan|zakończon|ujawnion|nałożon|sprawdzon|zatrzyman|był[aoy]?\b"
    r"|wykonan)",
    re.IGNORECASE,
)
_ABBREVIATIONS = "".join(rf"(?<!\b{word})" for word in ("ul", "al", "pl", "os", "św", "im", "gen", "godz", "nr"))
_STOP = re.compile(rf"{_ABBREVIATIONS}[.!?](?= [A-ZĄĆĘŁŃÓŚŹŻ„])|[;\x00\n]")
REACH = 110
"""So many signs around a control its day is looked for, within the sentence."""


def may_hold(text: str) -> bool:
    """Whether a control may be spoken of in `text`: a quick look for its words, whose first letter may be large."""
    return _WORDS.search(text) is not None


def find(text: str, today: date) -> Iterator[Hit]:
    """Every such day or hour in `text`, read on the day `today`."""
    for control in _CONTROL.finditer(text):
        start, end = _sentence(text, control.start(), control.end())
        for when in _WHEN.finditer(text, start, end):
            if _is_coming(text[start:end], text[start : when.start()], when, today):
                yield Hit(min(control.start(), when.start()), max(control.end(), when.end()), COMING)
                break


def _sentence(text: str, first: int, last: int) -> tuple[int, int]:
    """Where the sentence around the word from `first` to `last` begins and ends, as far as it is near."""
    stops = [stop.end() for stop in _STOP.finditer(text, max(0, first - REACH), first)]
    stop = _STOP.search(text, last, last + REACH)
    return (stops[-1] if stops else max(0, first - REACH)), (stop.start() if stop else min(len(text), last + REACH))


def _is_coming(sentence: str, before: str, when: re.Match[str], today: date) -> bool:
    if when["soon"] or when["hour"]:
        return not _PAST.search(sentence)
    return not _BOUND.search(before) and (_day(when, today) or date.min) > today


def _day(when: re.Match[str], today: date) -> date | None:
    """The day that was found; without a year, this year's. None for a day that no calendar has."""
    try:
        if when["iso"]:
            return date.fromisoformat(when["iso"])
        month = _MONTHS.get((when["month"] or "").lower()) or int(when["number"])
        return date(int(when["year"] or today.year), month, int(when["day"]))
    except ValueError:
        return None
