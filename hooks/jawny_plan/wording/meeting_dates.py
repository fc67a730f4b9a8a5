"""Days and hours of meetings in words. Weekdays are computed; every day is told by its date."""

from __future__ import annotations

from datetime import date, datetime, time

from jawny_plan import polish
from jawny_plan.facts.meeting import Former, Occurrence
from jawny_plan.model.meeting_term import dotted


def day_in_words(day: date, until: date | None = None) -> str:
    """`czwartek, 10 grudnia 2026 r.`, `sobota–niedziela, 12–13 września 2026 r.`"""
    return f"{weekdays(day, until)}, {days(day, until)}"


def days(day: date, until: date | None = None) -> str:
    """`10 grudnia 2026 r.`, `12–13 września 2026 r.`"""
    return polish.days(day, until) if until else polish.day(day)


def weekdays(day: date, until: date | None = None) -> str:
    """`czwartek`, `sobota–niedziela`"""
    first = polish.weekday(day.weekday())
    return f"{first}–{polish.weekday(until.weekday())}" if until else first


def hours(start: datetime, end: datetime | None, until: date | None = None) -> str:
    """`godz. 17.00–19.00`, `godz. 22.00–1.30 następnego dnia`; midnight at the end is 24.00.

    Of several days the first has the start and the last the end: `początek: godz. 10.00, koniec: godz. 16.00`.
    """
    begins = clock(start)
    if until:
        ends = f"godz.{polish.NBSP}{_ends(end)}" if end else None
        return f"początek: {begins}, koniec: {ends}" if ends else f"początek: {begins}"
    if end is None:
        return begins
    next_day = end.time() != time() and end.date() > start.date()
    return f"{begins}–{_ends(end)}" + (" następnego dnia" if next_day else "")


def clock(start: datetime) -> str:
    """`godz. 17.00`"""
    return f"godz.{polish.NBSP}{dotted(start.time())}"


def _ends(end: datetime) -> str:
    return "24.00" if end.time() == time() else dotted(end.time())


def when(item: Occurrence) -> str:
    """`w czwartek, 10 grudnia 2026 r., godz. 17.00`, `12–13 września 2026 r. (sobota–niedziela), początek: …`."""
    return f"{polish.on_weekday(item.start.weekday())}, {dated(item)}" if item.until is None else dated(item)


def dated(item: Occurrence) -> str:
    """`10 grudnia 2026 r., godz. 17.00–19.00`; of several days their weekdays too."""
    first, until = item.start.date(), item.until
    beside = f" ({weekdays(first, until)})" if until else ""
    return f"{days(first, until)}{beside}, {hours(item.start, item.end, until)}"


def in_a_title(item: Occurrence) -> str:
    """`w czwartek 26 listopada`, `12–13 września`: without the year."""
    on = polish.on_weekday(item.start.weekday()) if item.until is None else ""
    named = days(item.start.date(), item.until).replace(polish.NBSP, " ").removesuffix(f" {item.start.year} r.")
    return f"{on} {named}".strip()


def former(item: Former) -> str:
    """A date that no longer holds, after "przesunięte z": `3 grudnia 2026 r. (czwartek), godz. 17.00`."""
    first, until = item.start.date(), item.move.until
    return f"{days(first, until)} ({weekdays(first, until)}), {clock(item.start)}"


def until_of(start: datetime, item: Occurrence | None) -> date | None:
    """The last day of the date that began so, be it the one that holds or one before it."""
    if item is None or item.start == start:
        return item.until if item else None
    return next((each.move.until for each in item.former if each.start == start), None)
