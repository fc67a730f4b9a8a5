"""A plan: the five sections of the form, as approved."""

from __future__ import annotations

from pydantic import model_validator

from jawny_plan.model.base import Day, Entry, Slug, Text, fault, key
from jawny_plan.model.deadline import Deadline
from jawny_plan.model.goal import Goal
from jawny_plan.model.period import PlanPeriod
from jawny_plan.model.publicity import Channel
from jawny_plan.model.threat import Figure, Threat


class Action(Entry):
    """Section 3: one action with its deadline."""

    name: Text = key("nazwa", "Krótka nazwa działania, zrozumiała dla mieszkańca.", "Kontrola sklepów z alkoholem")
    deadline: Deadline = key("termin", "Termin działania.")
    wording: Text | None = key(
        "brzmienie", "Dosłowny tekst planu, z terminem.", "kontrola punktów sprzedaży …", default=None
    )


class Partner(Entry):
    """Section 4: one co-operating body; the plan may give it no task."""

    name: Text = key("nazwa", "Nazwa podmiotu, w mianowniku.", "Łukowska Spółdzielnia Mieszkaniowa")
    task: Text | None = key(
        "zadanie", "Zadanie, w mianowniku; usuń, gdy plan go nie podaje.", "typowanie miejsc zagrożonych", default=None
    )
    wording: Text | None = key("brzmienie", "Dosłowny tekst planu.", "… w kwestii typowania miejsc", default=None)


class Section(Entry):
    """A section that a unit adds to the form."""

    title: Text = key("tytul", "Tytuł rozdziału.", "Ważne informacje dla mieszkańców")
    wording: tuple[Text, ...] = key("akapity", "Akapity rozdziału.", ["Akapit pierwszy."], min_length=1)


class Spelling(Entry):
    """A typing error of the approved text, mended in the data."""

    wrong: Text = key("jest", "Jak stoi w zatwierdzonym tekście.", "zagorzenia")
    right: Text = key("ma_byc", "Jak powinno być.", "zagrożenia")


class Plan(Entry):
    """A priority action plan of one district for one period."""

    district: Slug = key("rejon", "Rejon: nazwa jego pliku bez .yml.", "rejon-2")
    title: Text | None = key(
        "tytul", "Tytuł zatwierdzonego tekstu.", "Informacje dotyczące realizacji planu …", default=None
    )
    headline: Text = key("haslo", "Tytuł dla mieszkańca: co ma się zmienić, kilka słów.", "Mniej hałasu na klatkach")
    in_short: tuple[Text, ...] = key(
        "w_skrocie", "Trzy proste zdania dla mieszkańca.", ["Zdanie pierwsze."], default=()
    )
    period: PlanPeriod = key("okres", "Okres planu.")
    predecessor: Slug | None = key(
        "poprzedni_plan", "Plan, który ten kontynuuje: nazwa pliku bez .yml.", "rejon-2-2023-07", default=None
    )
    continuation: Text | None = key(
        "kontynuacja", "Co plan mówi o kontynuacji, jego słowami.", "większość za kontynuacją", default=None
    )
    approved_by: Text | None = key(
        "zatwierdzil", "Funkcja osoby, która zatwierdziła plan.", "Komendant Powiatowy Policji", default=None
    )
    publish_from: Day | None = key(
        "publikuj_od",
        "Od którego dnia wolno pokazać plan; usuń, gdy od razu. Po zatwierdzeniu („approve”) już się nie zmieni.",
        "2024-01-02",
        default=None,
    )
    threats: tuple[Threat, ...] = key("zagrozenia", "Rozdział 1: zagrożenia.", min_length=1)
    goals: tuple[Goal, ...] = key("cele", "Rozdział 2: cele; usuń, gdy plan ich nie podaje.", default=())
    actions: tuple[Action, ...] = key("dzialania", "Rozdział 3: działania z terminami.", default=())
    partners: tuple[Partner, ...] = key("podmioty", "Rozdział 4: podmioty współpracujące.", default=())
    publicity: tuple[Channel, ...] = key("informowanie", "Rozdział 5: sposoby informowania.", default=())
    evaluation: Text | None = key(
        "sposob_oceny", "Jak plan ma być oceniony, słowami planu.", "anonimowa ankieta", default=None
    )
    extra: tuple[Section, ...] = key("dodatkowe", "Rozdziały, które jednostka dodała.", default=())
    spelling: tuple[Spelling, ...] = key("poprawki_pisowni", "Poprawione błędy pisowni.", default=())

    @property
    def figures(self) -> dict[str, Figure]:
        """The plan's figures by identity."""
        return {figure.id: figure for threat in self.threats for figure in threat.figures}

    @model_validator(mode="after")
    def _baselines_exist(self) -> Plan:
        names = [figure.id for threat in self.threats for figure in threat.figures]
        for name in names:
            if names.count(name) > 1:
                raise fault(f'dwie liczby mają to samo id "{name}".', "Nadaj każdej liczbie inne id.")
        for threat in self.threats:
            for figure in threat.figures:
                if figure.part_of is not None and figure.part_of not in {*names} - {figure.id}:
                    raise fault(
                        f'liczba "{figure.id}" jest częścią liczby "{figure.part_of}", której w rozdziale 1 nie ma.',
                        f"Znane liczby: {', '.join(name for name in names if name != figure.id) or 'żadnej'}.",
                    )
        for goal in self.goals:
            if goal.threat is not None and not 1 <= goal.threat <= len(self.threats):
                raise fault(
                    f"cel dotyczy zagrożenia {goal.threat}, którego w rozdziale 1 nie ma.",
                    f"Oczekiwano numeru od 1 do {len(self.threats)}.",
                )
            for name in getattr(goal, "baselines", ()):
                if name not in names:
                    raise fault(
                        f'cel przywołuje liczbę "{name}", której w rozdziale 1 nie ma.',
                        f"Znane liczby: {', '.join(names) or 'żadnej'}.",
                    )
        return self
