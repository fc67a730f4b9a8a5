"""A plan: the five sections of the form, as approved."""

from __future__ import annotations

from pydantic import model_validator

from jawny_plan.model.base import Entry, Slug, Text, fault, key
from jawny_plan.model.deadline import Deadline
from jawny_plan.model.goal import Goal
from jawny_plan.model.period import Period
from jawny_plan.model.publicity import Channel
from jawny_plan.model.threat import Threat


class Action(Entry):
    """Section 3: one action with its deadline."""

    name: Text = key(
        "nazwa", "Krótka nazwa działania, zrozumiała dla mieszkańca.", "Kontrola punktów sprzedaży alkoholu"
    )
    deadline: Deadline = key("termin", "Termin działania.")
    wording: Text = key("brzmienie", "Dosłowny tekst planu, z terminem.", "kontrola punktów sprzedaży alkoholu …")


class Partner(Entry):
    """Section 4: one co-operating body; the plan may give it no task."""

    name: Text = key("nazwa", "Nazwa podmiotu, w mianowniku.", "Łukowska Spółdzielnia Mieszkaniowa")
    task: Text | None = key("zadanie", "Zadanie, w mianowniku; usuń, gdy plan go nie podaje.", default=None)
    wording: Text = key("brzmienie", "Dosłowny tekst planu.", "Łukowska Spółdzielnia Mieszkaniowa w kwestii …")


class Spelling(Entry):
    """A typing error of the approved text, mended in the data."""

    wrong: Text = key("jest", "Jak stoi w zatwierdzonym tekście.", "zagorzenia")
    right: Text = key("ma_byc", "Jak powinno być.", "zagrożenia")


class Plan(Entry):
    """A priority action plan of one district for one period."""

    district: Slug = key("rejon", "Rejon: nazwa jego pliku bez .yml.", "rejon-2")
    title: Text = key("tytul", "Tytuł zatwierdzonego tekstu.", "Informacje dotyczące realizacji planu …")
    headline: Text = key("haslo", "Tytuł dla mieszkańca: co ma się zmienić, kilka słów.", "Mniej hałasu na klatkach")
    in_short: tuple[Text, ...] = key(
        "w_skrocie", "Trzy proste zdania dla mieszkańca.", ["Zdanie pierwsze."], min_length=1
    )
    period: Period = key("okres", "Okres planu.")
    threats: tuple[Threat, ...] = key("zagrozenia", "Rozdział 1: zagrożenia.", min_length=1)
    goals: tuple[Goal, ...] = key("cele", "Rozdział 2: cele.", default=())
    actions: tuple[Action, ...] = key("dzialania", "Rozdział 3: działania z terminami.", min_length=1)
    partners: tuple[Partner, ...] = key("podmioty", "Rozdział 4: podmioty współpracujące.", default=())
    publicity: tuple[Channel, ...] = key("informowanie", "Rozdział 5: sposoby informowania.", default=())
    spelling: tuple[Spelling, ...] = key("poprawki_pisowni", "Poprawione błędy pisowni.", default=())

    @model_validator(mode="after")
    def _baselines_exist(self) -> Plan:
        figures = [figure.id for threat in self.threats for figure in threat.figures]
        for name in figures:
            if figures.count(name) > 1:
                raise fault(f'dwie liczby mają to samo id "{name}".', "Nadaj każdej liczbie inne id.")
        for goal in self.goals:
            for name in goal.baselines:
                if name not in figures:
                    raise fault(
                        f'cel przywołuje liczbę "{name}", której w rozdziale 1 nie ma.',
                        f"Znane liczby: {', '.join(figures) or 'żadnej'}.",
                    )
        return self
