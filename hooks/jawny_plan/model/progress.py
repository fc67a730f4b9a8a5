"""The progress log of a plan: what happened since its approval. Append-only; every entry has a day and a source."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from itertools import pairwise
from typing import Annotated, Literal

from pydantic import Field, model_validator

from jawny_plan.model.amendment import Changed, Correction
from jawny_plan.model.base import Count, Day, Entry, Phrase, Positive, Sha256, Slug, Text, YesNo, fault, key
from jawny_plan.model.evidence import ProofEntry
from jawny_plan.model.logged import Logged, number_entries
from jawny_plan.model.note_days import PlanNoteDays, check_once
from jawny_plan.model.occurred import Occurred
from jawny_plan.model.period import Period, Span
from jawny_plan.model.photo import Photo
from jawny_plan.model.publicity import ChannelText
from jawny_plan.model.quote import Quote


class Freeze(Entry):
    """The plan file as approved: any other bytes are refused, line ends of another system aside."""

    sha256: Sha256 = key("sha256", "Suma SHA-256 pliku planu; wpisuje ją polecenie „approve”.", "0" * 64)
    day: Day | None = key("dnia", "Kiedy plan zatwierdzono; usuń, gdy nie wiadomo.", "2024-01-02", default=None)


_STAGE = key("etap", "Numer etapu (od 1), gdy wpis dotyczy jednego etapu działania.", "2", default=None)


class Done(Logged):
    """An action, one of its stages, or one round of a recurring one, was carried out."""

    kind: Literal["wykonanie"] = key("rodzaj", "Wpis: działanie wykonano.", "wykonanie")
    action: Count = key("dzialanie", "Numer działania w planie (od 1).", "4")
    stage: Count | None = _STAGE
    times: Positive | None = key("ile_razy", "Ile razy, gdy wpis zbiera kilka.", "2", default=None)
    finished: YesNo = key("zakonczone", "Czy działanie (etap) bez terminu uznano za zakończone.", "tak", default=False)
    text: Text = key("opis", "Co zrobiono, jednym zdaniem.", "Skontrolowano punkty sprzedaży alkoholu.")


class WhyNotDone(StrEnum):
    """Why an action has no result."""

    NOT_DONE = "nie-wykonano"
    NOT_JUDGED = "nie-da-sie-ocenic"


class NotDone(Logged):
    """An action, one of its stages, or one round of a recurring one, was not carried out or cannot be judged."""

    kind: Literal["niewykonanie"] = key("rodzaj", "Wpis: działania nie wykonano.", "niewykonanie")
    action: Count = key("dzialanie", "Numer działania w planie (od 1).", "3")
    stage: Count | None = _STAGE
    missed_on: Day | None = key(
        "raz_z_dnia",
        "Dzień, w którym działanie powtarzane miało być wykonane, gdy nie wykonano go tylko ten raz.",
        "2024-03-15",
        default=None,
    )
    state: WhyNotDone = key("stan", "nie-wykonano albo nie-da-sie-ocenic.", "nie-wykonano")
    text: Text = key("powod", "Powód, jednym zdaniem.", "Szkoła przełożyła spotkanie na wrzesień.")

    @model_validator(mode="after")
    def _of_one_thing(self) -> NotDone:
        if self.stage is not None and self.missed_on:
            raise fault("wpis wskazuje i etap, i jeden raz (raz_z_dnia).", "Zostaw jedno z nich.")
        return self


class Outside(Logged):
    """Work for the plan's goal that the plan itself did not foresee."""

    kind: Literal["poza-planem"] = key("rodzaj", "Wpis: zrobiono coś, czego plan nie przewidywał.", "poza-planem")
    text: Text = key("opis", "Co zrobiono, jednym zdaniem.", "Na wniosek mieszkańców ustawiono dodatkowy kosz.")


class Quality(Entry):
    """The five points on the quality of a measurement."""

    checked: Text = key("sprawdzenie", "Jak sprawdzono dane.", "porównano z książką interwencji")
    sources: Text = key("zrodla", "Skąd pochodzą.", "rejestr interwencji")
    accuracy: Text = key("dokladnosc", "Jak są dokładne.", "liczba pełna")
    limits: Text = key("ograniczenia", "Czego nie obejmują.", "bez interwencji straży miejskiej")
    compensated: Text = key("wyrownanie", "Jak ograniczenia wyrównano.", "nie wyrównano")


class Measured(Logged):
    """A number measured during the plan, to be held against a figure or a goal of the plan."""

    kind: Literal["pomiar"] = key("rodzaj", "Wpis: pomiar.", "pomiar")
    figure: Slug | None = key("liczba", "Id liczby planu, którą zmierzono ponownie.", "interwencje", default=None)
    goal: Count | None = key("cel", "Numer celu (od 1), gdy mierzono poziom ankiety.", "1", default=None)
    count: Count = key("ile", "Wynik: liczba albo procent ankiety.", "12")
    period: Period = key("okres", "Okres, w którym liczono.")
    counted_by: Text | None = key(
        "kto", "Kto zmierzył, gdy nie policja; stoi przy wyniku.", "Straż Miejska w Przykładowie", default=None
    )
    quality: Quality | None = key("jakosc", "Pięć punktów o jakości danych.", default=None)

    @model_validator(mode="after")
    def _of_something(self) -> Measured:
        if (self.figure is None) == (self.goal is None):
            raise fault("pomiar musi wskazać albo liczbę planu (liczba), albo cel (cel).", "Zostaw dokładnie jedno.")
        return self


class Delivery(StrEnum):
    """Whether the thing that a goal speaks of is there."""

    WHOLE = "powstalo"
    PART = "powstalo-w-czesci"
    NONE = "nie-powstalo"


class Delivered(Logged):
    """Whether the thing that a goal speaks of (cel „produkt”) is there, on the day of the entry."""

    kind: Literal["produkt"] = key("rodzaj", "Wpis: czy powstała rzecz zapowiedziana w celu.", "produkt")
    goal: Count = key("cel", "Numer celu w planie (od 1).", "2")
    state: Delivery = key("stan", "powstalo, powstalo-w-czesci albo nie-powstalo.", "powstalo")
    count: Positive | None = key("ile", "Ile powstało łącznie do tego dnia.", "6", default=None)
    text: Text = key("opis", "Co powstało albo dlaczego nie, jednym zdaniem.", "Urząd gminy ustawił sześć koszy.")

    @model_validator(mode="after")
    def _nothing_is_not_counted(self) -> Delivered:
        if self.state is Delivery.NONE and self.count:
            raise fault(
                f"stan mówi „nie-powstalo”, a „ile” mówi {self.count}.", "Popraw stan albo usuń „ile”.", at=("ile",)
            )
        return self


class Informed(Logged):
    """The community was told as section 5 promises, with the proof; or why a promise cannot be kept."""

    kind: Literal["informowanie"] = key("rodzaj", "Wpis: obietnica z rozdziału 5, jej dowód.", "informowanie")
    channels: tuple[ChannelText, ...] = key(
        "kanaly",
        "Których sposobów z rozdziału 5 dotyczy; z numerem, gdy plan podaje ten sam sposób kilka razy (spotkania 2).",
        ["media"],
        min_length=1,
    )
    informed_on: Day | None = key(
        "kiedy",
        "Kiedy poinformowano (dzień wydania, audycji, spotkania), gdy wcześniej niż „dnia”.",
        "2024-03-08",
        default=None,
    )
    proof: ProofEntry | None = key("dowod", "Dowód.", default=None)
    reason: Text | None = key(
        "powod", "Zamiast dowodu: dlaczego tej obietnicy nie dotrzymano.", "Telewizja przestała nadawać.", default=None
    )
    entered_by: Text = key("wpisal", "Kto wpisał: funkcja, bez nazwiska.", "oficer prasowy")

    @property
    def when(self) -> date:
        """The day on which people were told."""
        return self.informed_on or self.day

    @model_validator(mode="after")
    def _proof_or_reason(self) -> Informed:
        if (self.proof is None) == (self.reason is None):
            raise fault("potrzebny jest albo dowod, albo powod.", "Zostaw dokładnie jeden z tych kluczy.")
        if self.informed_on and self.informed_on > self.day:
            raise fault(f"„kiedy” ({self.informed_on}) jest po dniu wpisu ({self.day}).", "Popraw jedną z tych dat.")
        return self


class ComparisonMethod(StrEnum):
    """How the unit compares numbers of periods of different length."""

    RAW = "surowo"
    PER_DAY = "na dni"


class Method(Logged):
    """The unit decides how numbers are compared. Before that nothing is computed."""

    kind: Literal["metoda"] = key("rodzaj", "Wpis: sposób porównania liczb.", "metoda")
    method: ComparisonMethod = key("porownanie", "surowo albo na dni.", "na dni")


class Decision(Logged):
    """What was decided about the plan."""

    kind: Literal["decyzja"] = key("rodzaj", "Wpis: decyzja.", "decyzja")
    text: Text = key("tresc", "Co postanowiono.", "Plan będzie kontynuowany.")
    reasons: Text | None = key("powody", "Dlaczego.", "większość ankietowanych za kontynuacją", default=None)
    successor: Slug | None = key(
        "nastepny_plan", "Plan, który kontynuuje ten: nazwa pliku bez .yml.", "rejon-2-2024-07", default=None
    )


class Evaluated(Logged):
    """How the plan ended: in the unit's own words, or in those of somebody else who is named."""

    kind: Literal["ocena"] = key("rodzaj", "Wpis: ocena planu.", "ocena")
    author: Phrase | None = key("czyja", "Czyja to ocena, gdy nie jednostki.", "Kurier Przykładowski", default=None)
    text: tuple[Text, ...] = key("tresc", "Akapity oceny.", ["Plan zrealizowano w części."], min_length=1)


class PlanNote(StrEnum):
    """The press notes of a plan."""

    START = "start"
    HALF_TIME = "polmetek"
    CLOSING = "zakonczenie"
    CHANGE = "zmiana"
    CORRECTION = "poprawka"


NUMBERED = (PlanNote.CHANGE, PlanNote.CORRECTION)
"""Notes of which a plan has one for each entry of the kind."""
_NOTE = "Do której noty. Do zmiany i poprawki: do ostatniej powyżej."


class Statement(Logged):
    """What a person said, for a press note; for that of a change or a correction, the last one above it."""

    kind: Literal["wypowiedz"] = key("rodzaj", "Wpis: wypowiedź do noty prasowej.", "wypowiedz")
    note: PlanNote = key("nota", _NOTE, "zakonczenie")
    quote: Quote = key("cytat", "Wypowiedź.")


class Illustration(Logged):
    """A photo for the plan's page, or for a press note; for that of a change or a correction, the last one above it."""

    kind: Literal["zdjecie"] = key("rodzaj", "Wpis: zdjęcie na stronę planu albo do noty prasowej.", "zdjecie")
    note: PlanNote | None = key("nota", f"{_NOTE} Usuń, gdy zdjęcie jest na stronę planu.", "start", default=None)
    photo: Photo = key("zdjecie", "Zdjęcie.")


Event = (
    Done
    | NotDone
    | Outside
    | Occurred
    | Informed
    | Delivered
    | Measured
    | Method
    | Changed
    | Correction
    | Decision
    | Evaluated
)
"""What happened; other entries only furnish press notes."""
LogEntry = Annotated[Event | Statement | Illustration, Field(discriminator="kind")]


class Blackened(Entry):
    """Words of the approved plan that are not shown: they tell who somebody is. The plan itself is not changed."""

    words: Text = key(
        "tekst", "Słowa, które mają być zaczernione, dokładnie tak, jak stoją w planie.", "imię i nazwisko"
    )
    reason: Text = key("powod", "Dlaczego; powód stoi na stronie planu.", "ochrona danych osobowych")


class Progress(Entry):
    """The log: the plan's seal, then entries in the order of their days."""

    freeze: Freeze | None = key("plik_planu", "Zamrożony plik planu.", default=None)
    blackened: tuple[Blackened, ...] = key(
        "zaczernione",
        "Słowa zatwierdzonego planu, których nie wolno pokazać; na stronie i w tekście zastępuje je czarna kreska.",
        default=(),
    )
    notes: tuple[PlanNoteDays, ...] = key(
        "noty",
        "Noty prasowe z własnym dniem publikacji; usuń, gdy wychodzą od razu z tym, o czym mówią. "
        "Nota „start” nosi ten dzień, więc może wyjść, zanim plan się zacznie.",
        default=(),
    )
    entries: tuple[LogEntry, ...] = key("wpisy", "Wpisy, od najstarszego.", default=())

    def public_from(self, period: Span) -> date | None:
        """The first day on which people could be told of the plan: of its approval where known, else of its start."""
        return self.freeze.day if self.freeze and self.freeze.day else period.start

    @model_validator(mode="after")
    def _notes_differ(self) -> Progress:
        number_entries(self.entries)
        check_once(self.notes)
        return self

    @model_validator(mode="after")
    def _in_order(self) -> Progress:
        for index, (earlier, later) in enumerate(pairwise(self.entries), 1):
            if later.day < earlier.day:
                raise fault(
                    f"wpis z dnia {later.day} stoi po wpisie z dnia {earlier.day}.",
                    "Nowe wpisy dopisuje się na końcu; kolejność dni musi rosnąć.",
                    at=("wpisy", index, "dnia"),
                )
        return self
