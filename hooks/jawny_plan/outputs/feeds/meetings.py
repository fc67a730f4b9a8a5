"""News of meetings."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import assert_never

from jawny_plan import polish
from jawny_plan.facts.changes import Change, ChangeKind, changes
from jawny_plan.facts.meeting import MeetingFacts
from jawny_plan.model import addresses
from jawny_plan.outputs.feeds.entry import FeedEntry
from jawny_plan.wording.district import shortly
from jawny_plan.wording.meeting_dates import day_in_words, days, hours, until_of
from jawny_plan.wording.meeting_kinds import NAMED_KINDS
from jawny_plan.wording.meeting_words import MeetingWords
from jawny_plan.wording.words import quoted


def entries(facts: MeetingFacts, meeting: MeetingWords) -> Iterator[FeedEntry]:
    """The news of one meeting, oldest first."""
    place = shortly(meeting["rejony"])
    for change in changes(facts):
        yield FeedEntry(
            key=f"{addresses.meeting(facts.id)}#{change.key}",
            day=change.day,
            kind="spotkanie",
            title=polish.typeset(f"{place}: {_title(change, facts)}"),
            text=polish.typeset(_text(change, facts, meeting)),
            address=meeting["adres"] + _anchor(change),
            districts=facts.meeting.districts,
            note=_note(change, facts),
            picture=_picture(change, meeting),
        )


def _picture(change: Change, meeting: MeetingWords) -> str | None:
    """The name of the photo in the note on what was held."""
    if change.kind is not ChangeKind.REPORTED or not change.occurrence:
        return None
    report = meeting["terminy"][change.occurrence.number - 1]["sprawozdanie"]
    return report["zdjecie"]["nazwa"] if report and report["zdjecie"] else None


def _title(change: Change, facts: MeetingFacts) -> str:
    named, name = NAMED_KINDS[facts.meeting.kind], quoted(facts.meeting.title)
    # `zapowiedziano „Zebranie w Zalesiu”`, where the title says itself what it is.
    says = facts.meeting.title.lower().startswith(named.nominative.split()[0])
    what = name if says else f"{named.accusative} {name}"
    day = days(change.start.date(), _until(change.start, change, facts)) if change.start else None
    match change.kind:
        case ChangeKind.ANNOUNCED:
            return f"zapowiedziano {what}" + (f" na {day}" if day else "")
        case ChangeKind.MOVED if change.start and change.before and change.start.date() != change.before.date():
            return f"przesunięto {what} na {day}"
        case ChangeKind.MOVED:
            return f"zmieniono godzinę: {name} ({day})"
        case ChangeKind.CANCELLED:
            return f"odwołano {what}" + (f" ({day})" if day else "")
        case ChangeKind.REPORTED:
            return f"{named.took_place} {name if says else f'{named.nominative} {name}'}"
        case ChangeKind.ANSWERED:
            return f"odpowiedź na wniosek mieszkańców {quoted(change.conclusion.text if change.conclusion else '')}"
        case _:
            assert_never(change.kind)


def _text(change: Change, facts: MeetingFacts, meeting: MeetingWords) -> str:
    """What a reader has to know at once; each sentence stands by itself."""
    match change.kind:
        case ChangeKind.ANNOUNCED:
            place = meeting["miejsce"] if len(meeting["terminy"]) < 2 else None
            return _joined(_when(change, facts, meeting), meeting["temat"], place and f"Miejsce: {place['slowami']}")
        case ChangeKind.MOVED:
            before = f"Było: {_term(change.before, change, facts)}" if change.before else None
            move = _move(change)
            return _joined(before, f"Jest: {_term(change.start, change, facts)}", f"Powód: {move}" if move else None)
        case ChangeKind.CANCELLED:
            cancelled = change.occurrence.cancelled if change.occurrence else facts.meeting.cancelled
            when = f"Miało być: {_term(change.start, change, facts)}" if change.start else None
            return _joined(when, f"Powód: {cancelled.reason}" if cancelled else None)
        case ChangeKind.REPORTED:
            report = change.occurrence.report if change.occurrence else None
            topics = f"Tematy: {polish.listed(report.topics)}" if report and report.topics else meeting["temat"]
            return _joined(_term(change.start, change, facts), topics, "Sprawozdanie jest na stronie spotkania")
        case ChangeKind.ANSWERED:
            answer = change.conclusion
            return _joined(f"{answer.responsible}: {answer.answer}" if answer else None)
        case _:
            assert_never(change.kind)


def _when(change: Change, facts: MeetingFacts, meeting: MeetingWords) -> str | None:
    if meeting["dyzur"]:
        return str(meeting["dyzur"]["slowami"])
    if change.start:
        return _term(change.start, change, facts)
    return f"Terminy: {'; '.join(item['dzien'] for item in meeting['terminy'])}"


def _move(change: Change) -> str | None:
    """Why the date was moved away from `before`."""
    former = change.occurrence.former if change.occurrence else ()
    return next((item.move.reason for item in former if item.start == change.before), None)


def _term(start: datetime | None, change: Change, facts: MeetingFacts) -> str:
    until = _until(start, change, facts) if start else None
    return f"{day_in_words(start.date(), until)}, {hours(start, None, until)}" if start else ""


def _until(start: datetime, change: Change, facts: MeetingFacts) -> date | None:
    """The last day of a date that lasts several."""
    return until_of(start, change.occurrence or (facts.occurrences[0] if facts.meeting.term else None))


def _joined(*parts: str | None) -> str:
    return " ".join(polish.sentence(part) for part in parts if part)


def _anchor(change: Change) -> str:
    return f"#wniosek-{change.conclusion.id}" if change.conclusion else ""


def _note(change: Change, facts: MeetingFacts) -> str | None:
    """The identity of the press note that tells the same, should it exist."""
    if change.kind is ChangeKind.REPORTED and change.occurrence:
        return f"{facts.id}-{facts.meeting.report_note(change.occurrence.number)}"
    return None if change.kind is ChangeKind.ANSWERED else f"{facts.id}-zapowiedz"
