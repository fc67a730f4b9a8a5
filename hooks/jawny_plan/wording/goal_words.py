"""What is said of figures, measurements and goals, key by key: the names that templates use."""

from __future__ import annotations

from typing import TypedDict

from jawny_plan.wording.unit_words import SignWords


class FigureWords(TypedDict):
    """A number that the plan states; `zrodlo`: who counted."""

    ile: str
    slowami: str
    okres: str | None
    zrodlo: str | None
    zdanie: str
    obliczenie_dni: str | None


class QualityWords(TypedDict):
    """One of the five points on the quality of data."""

    pytanie: str
    odpowiedz: str


class MeasurementWords(TypedDict):
    """What was measured, when, from what source."""

    slowami: str
    okres: str
    dnia: str
    zrodlo: str
    jakosc: list[QualityWords]


class ComparisonWords(TypedDict):
    """Our calculation: rates, limit, verdict, chance, warnings."""

    metoda: str
    tempo_bazy: str | None
    tempo_pomiaru: str | None
    granica: str | None
    werdykt: SignWords
    zmiana: str | None
    przypadek: str | None
    ostrzezenia: list[str]


class CounterWords(TypedDict):
    """A baseline with its measurement and what comes of the two, or in one sentence why nothing does."""

    baza: FigureWords
    pomiar: MeasurementWords | None
    obliczenie: ComparisonWords | None
    obliczenie_kierunek: str | None
    bez_obliczenia: str | None


class OtherCounterWords(CounterWords):
    """A figure that was measured and to which no goal refers; `bez_celu` says why."""

    bez_celu: str


class DeliveryWords(TypedDict):
    """Whether a thing that a goal speaks of is there."""

    co: str
    znak: SignWords
    ile: str | None
    opis: str
    dnia: str
    zrodlo: str


class GoalWords(TypedDict):
    """A goal with the plan's own figures and, once measured, its result.

    `etykieta` and `tresc` make one sentence: only words of the plan stand in quotes. `z_oceny`: it is no goal but what
    the plan is to be evaluated by.
    """

    slowami: str
    etykieta: str
    tresc: str
    miara: str
    z_oceny: bool
    zagrozenie: str | None
    nazwa_pomiaru: str
    bazy: list[FigureWords]
    liczniki: list[CounterWords]
    pomiar: MeasurementWords | None
    obliczenie_werdykt: SignWords | None
    produkt: DeliveryWords | None
    znak: SignWords | None
