"""Meetings as data: what was announced, every date with what became of it, reports and conclusions."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated

from jawny_plan.facts.meeting import Former, MeetingFacts, MeetingState, Occurrence
from jawny_plan.model import addresses
from jawny_plan.model.base import key
from jawny_plan.model.meeting import Cancelled, Host, MeetingPlace
from jawny_plan.model.meeting_report import Report
from jawny_plan.model.meeting_term import Duty, MeetingKind, Part
from jawny_plan.model.time import Weekday, weekday
from jawny_plan.model.zone import local
from jawny_plan.outputs.edition import Edition
from jawny_plan.outputs.opendata.record import DocumentRecord, Head, Record

NEXT_DUTY_HOURS = 8


class FormerDate(Record):
    """A date that no longer holds."""

    start: Annotated[datetime, key("poczatek", "Poprzedni początek.")]
    until: Annotated[date | None, key("ostatni_dzien", "Poprzedni ostatni dzień; null, gdy miał trwać jeden dzień.")]
    announced: Annotated[date | None, key("ogloszono", "Kiedy ogłoszono zmianę; null, gdy nie wiadomo.")]
    reason: Annotated[str | None, key("powod", "Powód zmiany.")]


class Date(Record):
    """One date of a meeting, with what became of it."""

    number: Annotated[int, key("nr", "Numer terminu, od 1. Nie zmienia się, gdy inne odwołano.")]
    start: Annotated[datetime, key("poczatek", "Początek, z przesunięciem strefy czasowej Polski.")]
    end: Annotated[datetime | None, key("koniec", "Koniec; null, gdy go nie podano.")]
    until: Annotated[date | None, key("ostatni_dzien", "Ostatni dzień, gdy termin trwa kilka dni; null, gdy jeden.")]
    weekday: Annotated[Weekday, key("dzien_tygodnia", "Dzień tygodnia początku, obliczony z daty.")]
    state: Annotated[MeetingState, key("stan", "Obliczony stan w dniu „stan_na”.")]
    place: Annotated[MeetingPlace | None, key("miejsce", "Miejsce; null, dopóki go nie podano.")]
    former: Annotated[
        tuple[FormerDate, ...],
        key("poprzednie_terminy", "Terminy, które już nie obowiązują, od najdawniejszego."),
    ]
    cancelled: Annotated[Cancelled | None, key("odwolany", "Kiedy i dlaczego odwołano ten termin.")]
    report: Annotated[Report | None, key("sprawozdanie", "Sprawozdanie; null, dopóki go nie ma.")]


class DutyRound(Record):
    """One round of duty hours."""

    start: Annotated[datetime, key("poczatek", "Początek dyżuru.")]
    end: Annotated[datetime, key("koniec", "Koniec dyżuru.")]


class ComputedMeeting(Record, title="Computed"):
    """What follows from a meeting."""

    state: Annotated[MeetingState, key("stan", "Stan spotkania w dniu „stan_na”.")]
    notice: Annotated[
        int | None,
        key("dni_wyprzedzenia", "Ile dni przed pierwszym terminem go ogłoszono; null, gdy nie wiadomo."),
    ]
    duty: Annotated[
        tuple[DutyRound, ...],
        key("najblizsze_dyzury", "Najbliższe dyżury, gdy spotkanie jest stałym dyżurem."),
    ]


class MeetingDocument(DocumentRecord):
    """One meeting."""

    id: Annotated[str, key("id", "Stały identyfikator spotkania.")]
    address: Annotated[str, key("adres", "Adres strony spotkania.")]
    kind: Annotated[MeetingKind, key("rodzaj", "Rodzaj spotkania.")]
    programme: Annotated[
        bool | None,
        key("program", "Czy to spotkanie programu „Dzielnicowy bliżej nas”; null, gdy jednostka tego nie podała."),
    ]
    title: Annotated[str, key("tytul", "Tytuł dla mieszkańca.")]
    topic: Annotated[str | None, key("temat", "Temat, jednym zdaniem.")]
    districts: Annotated[tuple[str, ...], key("rejony", "Id rejonów.")]
    plans: Annotated[tuple[str, ...], key("plany", "Id planów, których dotyczy.")]
    parts: Annotated[tuple[Part, ...], key("czesci", "Części jednego wieczoru, po kolei.")]
    duty: Annotated[Duty | None, key("dyzur", "Zasada stałego dyżuru; null dla spotkań z datą.")]
    place: Annotated[MeetingPlace | None, key("miejsce", "Miejsce całego spotkania; termin serii może mieć inne.")]
    invited: Annotated[str | None, key("kto_zaproszony", "Kto jest zaproszony.")]
    partners: Annotated[tuple[str, ...], key("wspolorganizatorzy", "Współorganizatorzy.")]
    hosts: Annotated[tuple[Host, ...], key("prowadzacy", "Kto prowadzi.")]
    survey: Annotated[str | None, key("ankieta", "Adres ankiety.")]
    topics_to: Annotated[str | None, key("jak_zglosic_temat", "Jak zgłosić temat przed spotkaniem.")]
    announced: Annotated[date | None, key("ogloszono", "Kiedy ogłoszono; null, gdy nie wiadomo.")]
    cancelled: Annotated[Cancelled | None, key("odwolane", "Kiedy i dlaczego odwołano całość.")]
    dates: Annotated[tuple[Date, ...], key("terminy", "Terminy, od najwcześniejszego; puste dla stałego dyżuru.")]
    computed: Annotated[ComputedMeeting, key("obliczenia", "Obliczenia automatyczne: tego ogłoszenie nie podaje.")]


class MeetingLine(Record):
    """A meeting in the list of meetings."""

    id: Annotated[str, key("id", "Stały identyfikator spotkania.")]
    title: Annotated[str, key("tytul", "Tytuł dla mieszkańca.")]
    kind: Annotated[MeetingKind, key("rodzaj", "Rodzaj spotkania.")]
    districts: Annotated[tuple[str, ...], key("rejony", "Id rejonów.")]
    start: Annotated[
        datetime | None, key("poczatek", "Początek terminu, który teraz jest ważny; null dla stałego dyżuru.")
    ]
    state: Annotated[MeetingState, key("stan", "Obliczony stan w dniu „stan_na”.")]
    address: Annotated[str, key("adres", "Adres strony spotkania.")]
    file: Annotated[str, key("plik", "Adres pliku z całym spotkaniem.")]


class MeetingList(DocumentRecord):
    """All meetings."""

    meetings: Annotated[tuple[MeetingLine, ...], key("spotkania", "Wszystkie spotkania i stałe dyżury.")]


def document(facts: MeetingFacts, edition: Edition, head: Head) -> MeetingDocument:
    """The whole meeting, as far as it is public: a report dated later than today is not known yet."""
    meeting = facts.meeting
    return MeetingDocument(
        **head,
        id=facts.id,
        address=page(facts, edition.unit["witryna"]),
        kind=meeting.kind,
        programme=meeting.programme,
        title=meeting.title,
        topic=meeting.topic,
        districts=meeting.districts,
        plans=meeting.plans,
        parts=meeting.parts,
        duty=meeting.duty,
        place=meeting.place,
        invited=meeting.invited,
        partners=meeting.partners,
        hosts=meeting.hosts,
        survey=meeting.survey,
        topics_to=meeting.topics_to,
        announced=meeting.announced,
        cancelled=meeting.cancelled,
        dates=tuple(_date(item) for item in facts.occurrences),
        computed=ComputedMeeting(
            state=facts.state,
            notice=None if meeting.duty else facts.notice,
            duty=tuple(
                DutyRound(start=local(item.start), end=local(item.end))
                for item in facts.next_duty_hours(NEXT_DUTY_HOURS)
            ),
        ),
    )


def page(facts: MeetingFacts, site: str) -> str:
    """The address of the meeting's page."""
    return site + addresses.meeting(facts.id)


def line(facts: MeetingFacts, site: str) -> MeetingLine:
    """The meeting in one line."""
    return MeetingLine(
        id=facts.id,
        title=facts.meeting.title,
        kind=facts.meeting.kind,
        districts=facts.meeting.districts,
        start=local(facts.main.start) if facts.main else None,
        state=facts.state,
        address=page(facts, site),
        file=site + addresses.data_of_meeting(facts.id),
    )


def _date(item: Occurrence) -> Date:
    return Date(
        number=item.number,
        start=local(item.start),
        end=local(item.end) if item.end else None,
        until=item.until,
        weekday=weekday(item.start.date()),
        state=item.state,
        place=item.place,
        former=tuple(_former(each) for each in item.former),
        cancelled=item.cancelled,
        report=item.report,
    )


def _former(item: Former) -> FormerDate:
    return FormerDate(
        start=local(item.start), until=item.move.until, announced=item.move.announced, reason=item.move.reason
    )
