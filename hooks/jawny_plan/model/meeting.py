"""A meeting of a district officer with people: announcement, life, report, conclusions."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from pydantic import model_validator

from jawny_plan.model.base import Day, Entry, HttpUrl, Phrase, Slug, Text, YesNo, check_districts, fault, key
from jawny_plan.model.meeting_report import Report
from jawny_plan.model.meeting_term import Clock, Duty, MeetingKind, Part, Term, check_shown, moment
from jawny_plan.model.note_days import MeetingNoteDays, check_once
from jawny_plan.model.photo import Photo
from jawny_plan.model.quote import Quote
from jawny_plan.model.spot import Spot
from jawny_plan.polish.rank import Rank


class StepFree(StrEnum):
    """Whether one can get in without stairs."""

    YES = "tak"
    NO = "nie"
    UNKNOWN = "nieznane"


class MeetingPlace(Entry):
    """Where exactly."""

    building: Phrase | None = key("obiekt", "Budynek lub teren.", "Szkoła Podstawowa nr 1", default=None)
    room: Phrase | None = key("sala", "Sala.", "świetlica", default=None)
    floor: Phrase | None = key("pietro", "Piętro.", "parter", default=None)
    address: Phrase | None = key("adres", "Adres.", "ul. Szkolna 5, Przykładowo", default=None)
    step_free: StepFree = key("bez_schodow", "Czy da się wejść bez schodów.", "tak", default=StepFree.UNKNOWN)

    spot: Spot | None = key(
        "punkt",
        "Gdzie to jest na mapie rejonu: długość, potem szerokość geograficzna (WGS 84).",
        ["21.38", "51.93"],
        default=None,
    )

    @model_validator(mode="after")
    def _somewhere(self) -> MeetingPlace:
        if not (self.building or self.address):
            raise fault("z tego miejsca nikt nie trafi na spotkanie.", "Podaj obiekt albo adres.")
        return self


class Host(Entry):
    """Who leads the meeting: a person, or only a function."""

    rank: Rank | None = key("stopien", "Stopień w skrócie.", "asp. szt.", default=None)
    name: Text | None = key("imie_nazwisko", "Imię i nazwisko, w mianowniku.", "Imię Nazwisko", default=None)
    office: Phrase | None = key("funkcja", "Funkcja, w mianowniku.", "dzielnicowy", default=None)

    @model_validator(mode="after")
    def _somebody(self) -> Host:
        if not (self.name or self.office):
            raise fault("nie wiadomo, kto prowadzi.", "Podaj imie_nazwisko albo funkcja.")
        return self


class Move(Entry):
    """The meeting was put off: the date that no longer holds, which stays visible."""

    day: Day = key("z_dnia", "Poprzedni dzień.", "2026-12-03")
    until: Day | None = key(
        "z_do_dnia", "Poprzedni ostatni dzień, gdy spotkanie miało trwać kilka dni.", "2026-12-04", default=None
    )
    start: Clock | None = key("z_godziny", "Poprzednia godzina; usuń, gdy się nie zmieniła.", "17.00", default=None)
    announced: Day | None = key("ogloszono", "Kiedy ogłoszono zmianę.", "2026-11-20", default=None)
    reason: Text | None = key("powod", "Powód.", "sala była zajęta", default=None)


class Cancelled(Entry):
    """The meeting will not take place."""

    day: Day = key("dnia", "Kiedy odwołano.", "2026-11-19")
    reason: Text = key("powod", "Powód.", "choroba prowadzącego")


class SeriesTerm(Term):
    """One date of a series, with a life of its own."""

    start: Clock = key("od", "Godzina początku.", "17.00")
    place: MeetingPlace | None = key("miejsce", "Miejsce, gdy inne niż całej serii.", default=None)
    moves: tuple[Move, ...] = key("przeniesiony_z", "Poprzednie terminy, od najdawniejszego.", default=())
    cancelled: Cancelled | None = key("odwolany", "Ten termin odwołano.", default=None)
    report: Report | None = key("sprawozdanie", "Sprawozdanie z tego terminu.", default=None)


class Planned(NamedTuple):
    """One date of a meeting, with what became of it."""

    term: Term
    place: MeetingPlace | None
    moves: tuple[Move, ...]
    cancelled: Cancelled | None
    report: Report | None


class Meeting(Entry):
    """A meeting: once, in two parts, in a series, or recurring duty hours."""

    district: Slug | None = key("rejon", "Rejon: nazwa jego pliku bez .yml.", "rejon-2", default=None)
    several: tuple[Slug, ...] = key("rejony", "Rejony, gdy jest ich kilka.", ["rejon-1", "rejon-2"], default=())
    plans: tuple[Slug, ...] = key(
        "plany", "Plany, których dotyczy: nazwy plików bez .yml.", ["rejon-2-2026-08"], default=()
    )
    kind: MeetingKind = key("rodzaj", "Rodzaj spotkania.", "spotkanie")
    programme: YesNo | None = key(
        "program",
        "tak, gdy to spotkanie programu „Dzielnicowy bliżej nas”; nie, gdy to na przykład dzień otwarty, zajęcia "
        "w szkole albo zebranie, na które dzielnicowego zaproszono.",
        "tak",
        default=None,
    )
    title: Phrase = key("tytul", "Tytuł dla mieszkańca, kilka słów.", "Porozmawiajmy o ulicy Lipowej")
    topic: Phrase | None = key("temat", "Temat, jednym zdaniem.", "Co zmienić, żeby kierowcy zwolnili", default=None)
    term: Term | None = key("termin", "Termin jednego spotkania.", default=None)
    parts: tuple[Part, ...] = key("czesci", "Części jednego wieczoru, po kolei, każda z godziną.", default=())
    terms: tuple[SeriesTerm, ...] = key("terminy", "Terminy serii, po kolei.", default=())
    duty: Duty | None = key("dyzur", "Stały dyżur.", default=None)
    place: MeetingPlace | None = key("miejsce", "Miejsce; usuń, dopóki nie jest znane.", default=None)
    invited: Phrase | None = key("kto_zaproszony", "Kto jest zaproszony.", "mieszkańcy ulicy Lipowej", default=None)
    partners: tuple[Phrase, ...] = key("wspolorganizatorzy", "Współorganizatorzy.", ["Rada Osiedla"], default=())
    hosts: tuple[Host, ...] = key("prowadzacy", "Kto prowadzi.", default=())
    survey: HttpUrl | None = key("ankieta", "Adres ankiety.", "https://ankieta.przyklad.example/", default=None)
    topics_to: Text | None = key(
        "jak_zglosic_temat", "Jak zgłosić temat przed spotkaniem.", "telefonicznie, do dnia spotkania", default=None
    )
    announced: Day | None = key("ogloszono", "Kiedy ogłoszono.", "2026-11-20", default=None)
    moves: tuple[Move, ...] = key("przesuniete", "Poprzednie terminy, od najdawniejszego.", default=())
    cancelled: Cancelled | None = key("odwolane", "Spotkanie odwołano.", default=None)
    report: Report | None = key("sprawozdanie", "Sprawozdanie; usuń, dopóki go nie ma.", default=None)
    quote: Quote | None = key("cytat", "Wypowiedź do noty, która zapowiada spotkanie.", default=None)
    photo: Photo | None = key("zdjecie", "Zdjęcie miejsca, na przykład wejścia: na stronę spotkania.", default=None)
    publish_from: Day | None = key(
        "publikuj_od", "Od którego dnia wolno to pokazać; usuń, gdy od razu.", "2026-11-20", default=None
    )
    approved: Day | None = key(
        "zatwierdzono",
        "Kiedy zatwierdzono ogłoszenie; potrzebne, gdy jednostka.yml ma „wymagaj_zatwierdzenia: tak”.",
        "2026-11-19",
        default=None,
    )
    notes: tuple[MeetingNoteDays, ...] = key(
        "noty",
        "Noty prasowe z własnym dniem publikacji; usuń, gdy wychodzą od razu z tym, o czym mówią.",
        default=(),
    )

    @property
    def districts(self) -> tuple[str, ...]:
        """All districts of the meeting."""
        return (self.district,) if self.district else self.several

    @property
    def planned(self) -> tuple[Planned, ...]:
        """The dates in the order of the file; none for duty hours.

        A series that was cancelled on the way keeps what took place before that day.
        """
        if self.term:
            return (Planned(self.term, self.place, self.moves, self.cancelled, self.report),)
        whole = self.cancelled
        return tuple(
            Planned(
                term,
                term.place or self.place,
                term.moves,
                term.cancelled or (whole if whole and term.day >= whole.day else None),
                term.report,
            )
            for term in self.terms
        )

    def report_note(self, number: int) -> str:
        """What the note on the date `number` (from 1) is called.

        A series counts its notes also while it has one date: they keep their names and addresses when it grows.
        """
        return f"relacja-{number}" if self.terms else "relacja"

    @model_validator(mode="after")
    def _somewhere(self) -> Meeting:
        check_districts(self.district, self.several)
        return self

    @model_validator(mode="after")
    def _one_shape(self) -> Meeting:
        if sum(map(bool, (self.term, self.terms, self.duty))) != 1:
            raise fault(
                "potrzebny jest dokładnie jeden z kluczy: termin, terminy, dyzur.",
                "termin to jedno spotkanie, terminy to seria, dyzur powtarza się co tydzień.",
            )
        if self.term and not (self.parts or self.term.start):
            raise fault("nie wiadomo, o której jest spotkanie.", "Podaj termin.od albo czesci z godzinami.")
        if not self.term and (self.moves or self.report or self.parts):
            raise fault(
                "przesuniete, sprawozdanie i czesci należą do jednego spotkania (termin).",
                "W serii wpisz je przy dacie: przeniesiony_z, sprawozdanie. Dyżur ma bez_dyzuru.",
            )
        return self

    @model_validator(mode="after")
    def _parts_in_order(self) -> Meeting:
        if not (self.parts and self.term):
            return self
        if self.term.until:
            raise fault(
                "części należą do jednego wieczoru, a spotkanie trwa kilka dni.",
                "Usuń czesci i podaj termin.od albo usuń termin.do_dnia.",
                at=("czesci",),
            )
        if len(self.parts) == 1 or self.term.start or self.term.end:
            raise fault("części mają własne godziny.", "Podaj co najmniej dwie części i usuń termin.od i termin.do.")
        for part in self.parts:
            check_shown(*moment(self.term.day, part.start, part.end))
        for one, other in pairwise(self.parts):
            start, end = moment(self.term.day, one.start, one.end)
            after = moment(self.term.day, other.start, None)[0]
            if start and after and (after <= start or (end and after < end)):
                raise fault("części nachodzą na siebie albo nie stoją po kolei.", "Sprawdź godziny części.")
        return self

    @model_validator(mode="after")
    def _in_order(self) -> Meeting:
        for one, other in pairwise(self.terms):
            if one.until and other.day <= one.until:
                raise fault(
                    f"termin {other.day} zaczyna się, gdy trwa termin od {one.day} do {one.until}.", "Popraw dni."
                )
            if datetime.combine(other.day, other.start) <= datetime.combine(one.day, one.start):
                raise fault(f"termin {other.day} stoi po terminie {one.day}.", "Wpisz każdy raz, od najwcześniejszego.")
        return self

    @model_validator(mode="after")
    def _ids_differ(self) -> Meeting:
        check_once(self.notes)
        names = [item.id for planned in self.planned for item in (planned.report.conclusions if planned.report else ())]
        for name in names:
            if names.count(name) > 1:
                raise fault(f'dwa wnioski mają to samo id "{name}".', "Nadaj każdemu wnioskowi inne id.")
        return self
