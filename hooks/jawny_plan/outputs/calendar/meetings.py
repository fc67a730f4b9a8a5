"""Meetings and duty hours as events. A date keeps its UID when it is moved or cancelled: calendars follow it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from jawny_plan import polish
from jawny_plan.facts.changes import keys, last_word, revision, since
from jawny_plan.facts.meeting import DutyHours, MeetingFacts, Occurrence
from jawny_plan.model.meeting_term import Duty, moment
from jawny_plan.model.time import Weekday, weekday
from jawny_plan.model.zone import last_second, local
from jawny_plan.outputs.calendar.component import EventTime, Happening, Recurrence
from jawny_plan.wording.district import names, shortly
from jawny_plan.wording.meeting_words import MeetingWords, PlaceWords, TermWords

AHEAD = timedelta(days=2 * 366)
"""So far ahead single rounds of endless duty hours are set right for nights when clocks change."""

_DAYS = dict(zip(Weekday, ("MO", "TU", "WE", "TH", "FR", "SA", "SU"), strict=True))


def happenings(facts: MeetingFacts, meeting: MeetingWords, host: str) -> Iterator[Happening]:
    """The events of one meeting: one for each date, or a rule with its exceptions for duty hours."""
    return _duty(facts, meeting, host) if facts.meeting.duty else _dates(facts, meeting, host)


def _dates(facts: MeetingFacts, meeting: MeetingWords, host: str) -> Iterator[Happening]:
    named = keys(facts)
    for item in facts.occurrences:
        term = meeting["terminy"][item.number - 1]
        yield Happening(
            # No identity of a file holds a dot, so no two names can meet.
            uid=f"{'.'.join(filter(None, (facts.id, named[item.number])))}@{host}",
            summary=_summary(meeting, item.cancelled is not None),
            description=_description(meeting, _date_lines(meeting, term)),
            url=meeting["adres_pelny"],
            categories=_categories(meeting),
            when=_when(item),
            location=term["miejsce"]["slowami"] if term["miejsce"] else None,
            created=since(facts),
            revised=last_word(facts, item),
            revision=revision(item),
            cancelled=item.cancelled is not None,
        )


def _when(item: Occurrence | DutyHours, instead_of: datetime | None = None) -> EventTime:
    """Start and end, and the round in whose place it stands; of several days without a last hour whole days."""
    if isinstance(item, Occurrence) and item.until and item.end is None:
        return EventTime(item.start.date(), item.until + timedelta(days=1) if item.until < date.max else None)
    return EventTime(local(item.start), local(item.end) if item.end else None, instead_of=instead_of)


def _duty(facts: MeetingFacts, meeting: MeetingWords, host: str) -> Iterator[Happening]:
    duty, cancelled = facts.meeting.duty, facts.meeting.cancelled
    opens = _first(duty) if duty else None
    if duty is None or opens is None:
        return
    never = cancelled is not None and next(facts.duty_hours(duty.start), None) is None
    dropped = None if never else _first_cancelled(facts, duty)
    last = dropped.start.date() if dropped else duty.end
    rule: Recurrence = {"FREQ": "WEEKLY", "BYDAY": [_DAYS[day] for day in Weekday if day in duty.weekdays]}
    if last:
        rule["UNTIL"] = last_second(last)
    days = (day for day in sorted(duty.exceptions) if last is None or day <= last)
    free = tuple(local(_hours(duty, day).start) for day in days)
    whole = Happening(
        uid=f"{facts.id}@{host}",
        summary=_summary(meeting, never),
        description=_description(meeting, _duty_lines(meeting)),
        url=meeting["adres_pelny"],
        categories=_categories(meeting),
        when=EventTime(local(opens.start), duration=opens.end - opens.start, rule=rule, free=free),
        location=meeting["miejsce"]["slowami"] if meeting["miejsce"] else None,
        created=since(facts),
        revised=last_word(facts, None),
        revision=len(duty.exceptions) + (duty.end is not None) + (cancelled is not None),
        cancelled=never,
    )
    yield whole
    for hours in _uneven(facts, duty):
        yield replace(whole, when=_when(hours, local(hours.start)))
    if dropped:
        yield replace(
            whole,
            summary=_summary(meeting, True),
            when=_when(dropped, local(dropped.start)),
            cancelled=True,
        )


def _first(duty: Duty) -> DutyHours | None:
    """The first round by the rule alone, be there duty on that day or not; None if there is no such day at all."""
    week = (duty.start + timedelta(days=days) for days in range(7) if date.max - duty.start > timedelta(days=days))
    day = next((day for day in week if weekday(day) in duty.weekdays and duty.holds(day)), None)
    return _hours(duty, day) if day else None


def _hours(duty: Duty, day: date) -> DutyHours:
    start, end = moment(day, duty.hours.start, duty.hours.end)
    if start is None or end is None:  # the model refuses hours without both
        raise ValueError(f"{day}: duty without hours")
    return DutyHours(start, end)


def _first_cancelled(facts: MeetingFacts, duty: Duty) -> DutyHours | None:
    """The first round that a cancellation takes away. It stays, as cancelled, and the rule ends with it."""
    cancelled = facts.meeting.cancelled
    if cancelled is None:
        return None
    meeting = facts.meeting.model_copy(update={"cancelled": None})
    standing = MeetingFacts(replace(facts.file, meeting=meeting), facts.today)
    return next(standing.duty_hours(max(cancelled.day, duty.start)), None)


def _uneven(facts: MeetingFacts, duty: Duty) -> Iterator[DutyHours]:
    """Rounds in which clocks change: their length is not that of the others."""
    if duty.hours.start.hour >= 3 and not duty.hours.overnight:
        return
    for hours in facts.duty_hours(duty.start, facts.today + AHEAD):
        if local(hours.start).utcoffset() != local(hours.end).utcoffset():
            yield hours


def _summary(meeting: MeetingWords, cancelled: bool) -> str:
    """`Odwołane: Porozmawiajmy o ulicy Lipowej (Rejon 2)`"""
    return f"{'Odwołane: ' if cancelled else ''}{meeting['tytul']} ({shortly(meeting['rejony'])})"


def _categories(meeting: MeetingWords) -> tuple[str, ...]:
    return (meeting["rodzaj"], *(item["krotko"] for item in meeting["rejony"]))


def _description(meeting: MeetingWords, lines: Iterator[str]) -> str:
    """What people need to know before they set out, a line for each thing; the page's address is last."""
    where = names(meeting["rejony"])
    programme = " w programie „Dzielnicowy bliżej nas”" if meeting["program"] else ""
    return "\n".join((f"{meeting['rodzaj']}{programme}. {where}.", *lines, f"Szczegóły: {meeting['adres_pelny']}"))


def _date_lines(meeting: MeetingWords, term: TermWords) -> Iterator[str]:
    if term["odwolane"]:
        yield f"Odwołane {term['odwolane']['dnia']} Powód: {term['odwolane']['powod']}"
    for former in term["przesuniecia"]:
        yield f"Przesunięte z: {former['z']}." + (f" Powód: {former['powod']}" if former["powod"] else "")
    if ":" in term["godziny"]:  # of several days, which calendars show without words
        yield polish.sentence(f"{term['dzien']}, {term['godziny']}")
    if meeting["temat"]:
        yield f"Temat: {meeting['temat']}"
    for part in meeting["czesci"]:
        yield f"{part['godziny']}: {part['rodzaj']}." + (f" {part['temat']}" if part["temat"] else "")
    if meeting["zaproszeni"]:
        yield polish.stopped(f"Zaproszeni: {meeting['zaproszeni']}")
    yield from _place_lines(term["miejsce"])
    if term["uwaga"]:
        yield term["uwaga"]
    if meeting["jak_zglosic_temat"]:
        yield f"Jak zgłosić temat: {meeting['jak_zglosic_temat']}"


def _duty_lines(meeting: MeetingWords) -> Iterator[str]:
    duty = meeting["dyzur"]
    if meeting["odwolane"]:
        yield f"Odwołane od dnia {meeting['odwolane']['dnia']} Powód: {meeting['odwolane']['powod']}"
    if duty:
        yield f"{polish.capital(duty['slowami'])}{', ' + duty['okres'] if duty['okres'] else ''}"
    yield from _place_lines(meeting["miejsce"])


def _place_lines(place: PlaceWords | None) -> Iterator[str]:
    if place:
        yield f"Wejście bez schodów: {place['dostepnosc']}"
    else:
        yield "Miejsca jeszcze nie podano."
