"""Meetings as data: what was announced, every date with what became of it, reports and conclusions."""

from __future__ import annotations

from datetime import date, datetime

from jawny_plan.facts.meeting import Former, MeetingFacts, Occurrence, State
from jawny_plan.model import addresses
from jawny_plan.model.meeting import Cancelled, Host, MeetingPlace
from jawny_plan.model.meeting_report import Report
from jawny_plan.model.meeting_term import Duty, MeetingKind, Part
from jawny_plan.model.time import Weekday, weekday
from jawny_plan.model.zone import local
from jawny_plan.outputs.edition import Edition
from jawny_plan.outputs.opendata.record import Document, Head, Record, told

NEXT_DUTY_HOURS = 8


class FormerDate(Record):
    """A date that no longer holds."""

    start: datetime = told("poczatek", "Poprzedni początek.")
    announced: date | None = told("ogloszono", "Kiedy ogłoszono zmianę; null, gdy nie wiadomo.")
    reason: str | None = told("powod", "Powód zmiany.")


class Date(Record):
    """One date of a meeting, with what became of it."""

    number: int = told("nr", "Numer terminu, od 1. Nie zmienia się, gdy inne odwołano.")
    start: datetime = told("poczatek", "Początek, z przesunięciem strefy czasowej Polski.")
    end: datetime | None = told("koniec", "Koniec; null, gdy go nie podano.")
    weekday: Weekday = told("dzien_tygodnia", "Dzień tygodnia, obliczony z daty.")
    state: State = told("stan", "Obliczony stan w dniu „stan_na”.")
    place: MeetingPlace | None = told("miejsce", "Miejsce; null, dopóki go nie podano.")
    former: tuple[FormerDate, ...] = told(
        "poprzednie_terminy", "Terminy, które już nie obowiązują, od najdawniejszego."
    )
    cancelled: Cancelled | None = told("odwolany", "Kiedy i dlaczego odwołano ten termin.")
    report: Report | None = told("sprawozdanie", "Sprawozdanie; null, dopóki go nie ma.")


class DutyRound(Record):
    """One round of duty hours."""

    start: datetime = told("poczatek", "Początek dyżuru.")
    end: datetime = told("koniec", "Koniec dyżuru.")


class Computed(Record):
    """What follows from a meeting."""

    state: State = told("stan", "Stan spotkania w dniu „stan_na”.")
    notice: int | None = told(
        "dni_wyprzedzenia", "Ile dni przed pierwszym terminem go ogłoszono; null, gdy nie wiadomo."
    )
    duty: tuple[DutyRound, ...] = told("najblizsze_dyzury", "Najbliższe dyżury, gdy spotkanie jest stałym dyżurem.")


class MeetingDocument(Document):
    """One meeting."""

    id: str = told("id", "Stały identyfikator spotkania.")
    address: str = told("adres", "Adres strony spotkania.")
    kind: MeetingKind = told("rodzaj", "Rodzaj spotkania.")
    title: str = told("tytul", "Tytuł dla mieszkańca.")
    topic: str | None = told("temat", "Temat, jednym zdaniem.")
    districts: tuple[str, ...] = told("rejony", "Id rejonów.")
    plans: tuple[str, ...] = told("plany", "Id planów, których dotyczy.")
    parts: tuple[Part, ...] = told("czesci", "Części jednego wieczoru, po kolei.")
    duty: Duty | None = told("dyzur", "Zasada stałego dyżuru; null dla spotkań z datą.")
    place: MeetingPlace | None = told("miejsce", "Miejsce całego spotkania; termin serii może mieć inne.")
    invited: str | None = told("kto_zaproszony", "Kto jest zaproszony.")
    partners: tuple[str, ...] = told("wspolorganizatorzy", "Współorganizatorzy.")
    hosts: tuple[Host, ...] = told("prowadzacy", "Kto prowadzi.")
    survey: str | None = told("ankieta", "Adres ankiety.")
    topics_to: str | None = told("jak_zglosic_temat", "Jak zgłosić temat przed spotkaniem.")
    announced: date | None = told("ogloszono", "Kiedy ogłoszono; null, gdy nie wiadomo.")
    cancelled: Cancelled | None = told("odwolane", "Kiedy i dlaczego odwołano całość.")
    dates: tuple[Date, ...] = told("terminy", "Terminy, od najwcześniejszego; puste dla stałego dyżuru.")
    computed: Computed = told("obliczenia", "Obliczenia automatyczne: tego ogłoszenie nie podaje.")


class MeetingLine(Record):
    """A meeting in the list of meetings."""

    id: str = told("id", "Stały identyfikator spotkania.")
    title: str = told("tytul", "Tytuł dla mieszkańca.")
    kind: MeetingKind = told("rodzaj", "Rodzaj spotkania.")
    districts: tuple[str, ...] = told("rejony", "Id rejonów.")
    start: datetime | None = told("poczatek", "Początek terminu, który teraz jest ważny; null dla stałego dyżuru.")
    state: State = told("stan", "Obliczony stan w dniu „stan_na”.")
    address: str = told("adres", "Adres strony spotkania.")
    file: str = told("plik", "Adres pliku z całym spotkaniem.")


class MeetingList(Document):
    """All meetings."""

    meetings: tuple[MeetingLine, ...] = told("spotkania", "Wszystkie spotkania i stałe dyżury.")


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
        computed=Computed(
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
