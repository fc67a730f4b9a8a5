"""Meetings as data: what was announced, every date with what became of it, reports and conclusions."""

from __future__ import annotations

from datetime import date, datetime

from jawny_plan.facts.meeting import Former, MeetingFacts, MeetingState, Occurrence
from jawny_plan.model import addresses
from jawny_plan.model.meeting import Cancelled, Host, MeetingPlace
from jawny_plan.model.meeting_report import Report
from jawny_plan.model.meeting_term import Duty, MeetingKind, Part
from jawny_plan.model.time import Weekday, weekday
from jawny_plan.model.zone import local
from jawny_plan.outputs.edition import Edition
from jawny_plan.outputs.opendata.record import DocumentRecord, Head, Record, record_field

NEXT_DUTY_HOURS = 8


class FormerDate(Record):
    """A date that no longer holds."""

    start: datetime = record_field("poczatek", "Poprzedni początek.")
    announced: date | None = record_field("ogloszono", "Kiedy ogłoszono zmianę; null, gdy nie wiadomo.")
    reason: str | None = record_field("powod", "Powód zmiany.")


class Date(Record):
    """One date of a meeting, with what became of it."""

    number: int = record_field("nr", "Numer terminu, od 1. Nie zmienia się, gdy inne odwołano.")
    start: datetime = record_field("poczatek", "Początek, z przesunięciem strefy czasowej Polski.")
    end: datetime | None = record_field("koniec", "Koniec; null, gdy go nie podano.")
    weekday: Weekday = record_field("dzien_tygodnia", "Dzień tygodnia, obliczony z daty.")
    state: MeetingState = record_field("stan", "Obliczony stan w dniu „stan_na”.")
    place: MeetingPlace | None = record_field("miejsce", "Miejsce; null, dopóki go nie podano.")
    former: tuple[FormerDate, ...] = record_field(
        "poprzednie_terminy", "Terminy, które już nie obowiązują, od najdawniejszego."
    )
    cancelled: Cancelled | None = record_field("odwolany", "Kiedy i dlaczego odwołano ten termin.")
    report: Report | None = record_field("sprawozdanie", "Sprawozdanie; null, dopóki go nie ma.")


class DutyRound(Record):
    """One round of duty hours."""

    start: datetime = record_field("poczatek", "Początek dyżuru.")
    end: datetime = record_field("koniec", "Koniec dyżuru.")


class ComputedMeeting(Record, title="Computed"):
    """What follows from a meeting."""

    state: MeetingState = record_field("stan", "Stan spotkania w dniu „stan_na”.")
    notice: int | None = record_field(
        "dni_wyprzedzenia", "Ile dni przed pierwszym terminem go ogłoszono; null, gdy nie wiadomo."
    )
    duty: tuple[DutyRound, ...] = record_field(
        "najblizsze_dyzury", "Najbliższe dyżury, gdy spotkanie jest stałym dyżurem."
    )


class MeetingDocument(DocumentRecord):
    """One meeting."""

    id: str = record_field("id", "Stały identyfikator spotkania.")
    address: str = record_field("adres", "Adres strony spotkania.")
    kind: MeetingKind = record_field("rodzaj", "Rodzaj spotkania.")
    title: str = record_field("tytul", "Tytuł dla mieszkańca.")
    topic: str | None = record_field("temat", "Temat, jednym zdaniem.")
    districts: tuple[str, ...] = record_field("rejony", "Id rejonów.")
    plans: tuple[str, ...] = record_field("plany", "Id planów, których dotyczy.")
    parts: tuple[Part, ...] = record_field("czesci", "Części jednego wieczoru, po kolei.")
    duty: Duty | None = record_field("dyzur", "Zasada stałego dyżuru; null dla spotkań z datą.")
    place: MeetingPlace | None = record_field("miejsce", "Miejsce całego spotkania; termin serii może mieć inne.")
    invited: str | None = record_field("kto_zaproszony", "Kto jest zaproszony.")
    partners: tuple[str, ...] = record_field("wspolorganizatorzy", "Współorganizatorzy.")
    hosts: tuple[Host, ...] = record_field("prowadzacy", "Kto prowadzi.")
    survey: str | None = record_field("ankieta", "Adres ankiety.")
    topics_to: str | None = record_field("jak_zglosic_temat", "Jak zgłosić temat przed spotkaniem.")
    announced: date | None = record_field("ogloszono", "Kiedy ogłoszono; null, gdy nie wiadomo.")
    cancelled: Cancelled | None = record_field("odwolane", "Kiedy i dlaczego odwołano całość.")
    dates: tuple[Date, ...] = record_field("terminy", "Terminy, od najwcześniejszego; puste dla stałego dyżuru.")
    computed: ComputedMeeting = record_field("obliczenia", "Obliczenia automatyczne: tego ogłoszenie nie podaje.")


class MeetingLine(Record):
    """A meeting in the list of meetings."""

    id: str = record_field("id", "Stały identyfikator spotkania.")
    title: str = record_field("tytul", "Tytuł dla mieszkańca.")
    kind: MeetingKind = record_field("rodzaj", "Rodzaj spotkania.")
    districts: tuple[str, ...] = record_field("rejony", "Id rejonów.")
    start: datetime | None = record_field(
        "poczatek", "Początek terminu, który teraz jest ważny; null dla stałego dyżuru."
    )
    state: MeetingState = record_field("stan", "Obliczony stan w dniu „stan_na”.")
    address: str = record_field("adres", "Adres strony spotkania.")
    file: str = record_field("plik", "Adres pliku z całym spotkaniem.")


class MeetingList(DocumentRecord):
    """All meetings."""

    meetings: tuple[MeetingLine, ...] = record_field("spotkania", "Wszystkie spotkania i stałe dyżury.")


def document(facts: MeetingFacts, edition: Edition, head: Head) -> MeetingDocument:
    """The whole meeting, as far as it is public: a report dated later than today is not known yet."""
    meeting = facts.meeting
    return MeetingDocument(
        **head,
        id=facts.id,
        address=page(facts, edition.unit["witryna"]),
        kind=meeting.kind,
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
        weekday=weekday(item.start.date()),
        state=item.state,
        place=item.place,
        former=tuple(_former(each) for each in item.former),
        cancelled=item.cancelled,
        report=item.report,
    )


def _former(item: Former) -> FormerDate:
    return FormerDate(start=local(item.start), announced=item.move.announced, reason=item.move.reason)
