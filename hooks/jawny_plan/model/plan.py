"""A plan: the five sections of the form, as approved."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from jawny_plan.model.absence import Absence, OrAbsence, TextOrAbsence
from jawny_plan.model.base import Day, Email, Entry, Phone, Phrase, Slug, Text, YesNo, check_districts, fault, key
from jawny_plan.model.deadline import Deadline, events
from jawny_plan.model.goal import Goal
from jawny_plan.model.period import OrUnknown, PlanPeriod
from jawny_plan.model.publicity import Channel
from jawny_plan.model.spot import Spot
from jawny_plan.model.threat import Figure, Threat


class Action(Entry):
    """Section 3: one action with its deadline."""

    name: Phrase = key("nazwa", "Krótka nazwa działania, zrozumiała dla mieszkańca.", "Kontrola sklepów z alkoholem")
    deadline: Deadline = key("termin", "Termin działania.")
    group: Phrase | None = key(
        "grupa", "Nagłówek, pod którym plan wymienia to działanie.", "działania informacyjne", default=None
    )
    responsible: Phrase | None = key(
        "odpowiedzialny", "Kto odpowiada za działanie: funkcja albo instytucja.", "zarządca budynku", default=None
    )
    wording: Text | None = key(
        "brzmienie", "Dosłowny tekst planu, z terminem.", "kontrola punktów sprzedaży …", default=None
    )


class Partner(Entry):
    """Section 4: one co-operating body; the plan may give it no task."""

    name: Phrase = key("nazwa", "Nazwa podmiotu, w mianowniku.", "Łukowska Spółdzielnia Mieszkaniowa")
    task: TextOrAbsence | None = key(
        "zadanie",
        "Zadanie, w mianowniku. Gdy plan go nie podaje, wpisz „brak”, a gdy go nie znamy, „nieznane”.",
        "typowanie miejsc zagrożonych",
        default=None,
    )
    address: Phrase | None = key("adres", "Adres, który podaje plan.", "ul. Targowa 3, Przykładowo", default=None)
    phone: Phone | None = key("telefon", "Telefon dla mieszkańców, który podaje plan.", "47 000 00 10", default=None)
    email: Email | None = key(
        "email", "Adres e-mail dla mieszkańców, który podaje plan.", "zarzadca@przyklad.example", default=None
    )
    wording: Text | None = key("brzmienie", "Dosłowny tekst planu.", "… w kwestii typowania miejsc", default=None)


class Section(Entry):
    """A section that a unit adds to the form."""

    title: Phrase = key("tytul", "Tytuł rozdziału.", "Ważne informacje dla mieszkańców")
    wording: tuple[Text, ...] = key("akapity", "Akapity rozdziału.", ["Akapit pierwszy."], min_length=1)


class Footnote(Entry):
    """A footnote of the approved text."""

    mark: Text = key("znak", "Znak przypisu w zatwierdzonym tekście.", "1")
    text: Text = key("tresc", "Treść przypisu.", "Bez terenów prywatnych.")


class MappedPlace(Entry):
    """A place of the plan on the map of its district."""

    name: Phrase = key("nazwa", "Co to za miejsce, krótko.", "skwer przy ulicy Tęczowej")
    spot: Spot = key("punkt", "Długość, potem szerokość geograficzna (WGS 84).", ["21.38", "51.93"])


class Spelling(Entry):
    """A typing error of the approved text, mended in the data."""

    wrong: Text = key("jest", "Jak stoi w zatwierdzonym tekście.", "zagorzenia")
    right: Text = key("ma_byc", "Jak powinno być.", "zagrożenia")


_KNOWN_OR_NOT = "Gdy plan mówi, że ich nie ma, wpisz „brak”, a gdy ich nie znamy, „nieznane”."


class Plan(Entry):
    """A priority action plan of a district, or of several, for one period.

    A chapter that is not there is one that nobody has filled in yet.
    """

    draft: YesNo = key(
        "szkic",
        "tak, dopóki plan nie jest gotowy: nie wychodzi wtedy na stronę. Usuń ten klucz, gdy wszystko wpisano.",
        "tak",
        default=False,
    )

    district: Slug | None = key("rejon", "Rejon: nazwa jego pliku bez .yml.", "rejon-2", default=None)
    several: tuple[Slug, ...] = key("rejony", "Rejony, gdy jest ich kilka.", ["rejon-1", "rejon-2"], default=())
    title: Phrase | None = key(
        "tytul", "Tytuł zatwierdzonego tekstu.", "Informacje dotyczące realizacji planu …", default=None
    )
    document: Phrase | None = key(
        "dokument",
        "Jak dokument się nazywa, w mianowniku i małą literą, gdy nie jest planem działania priorytetowego.",
        "karta rejonu",
        default=None,
    )
    headline: Phrase = key("haslo", "Tytuł dla mieszkańca: co ma się zmienić, kilka słów.", "Mniej hałasu na klatkach")
    in_short: tuple[Text, ...] = key(
        "w_skrocie",
        "Trzy proste zdania dla mieszkańca, gdy plan trwa: co się dzieje, co ma się zmienić, co się robi.",
        ["Na klatkach bywa głośno.", "Ma być ciszej.", "Są kontrole i rozmowy."],
        default=(),
    )
    in_short_before: tuple[Text, ...] = key(
        "w_skrocie_przed",
        "Te same zdania, zanim plan się zacznie; bez nich stoi „w_skrocie”.",
        ["Na klatkach bywa głośno.", "Ma być ciszej.", "Będą kontrole i rozmowy."],
        default=(),
    )
    in_short_after: tuple[Text, ...] = key(
        "w_skrocie_po",
        "Te same zdania, gdy plan się zakończy; bez nich stoi „w_skrocie”. Wyniku tu nie podawaj: strona go dopisze.",
        ["Na klatkach bywało głośno.", "Miało być ciszej.", "Były kontrole i rozmowy."],
        default=(),
    )
    period: Annotated[PlanPeriod, OrUnknown()] = key("okres", "Okres planu. Gdy go wcale nie znamy, wpisz „nieznany”.")
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
    threats: Annotated[tuple[Threat, ...], Field(min_length=1), OrAbsence(Absence.UNKNOWN)] = key(
        "zagrozenia", "Rozdział 1: zagrożenia. Gdy ich nie znamy, wpisz „nieznane”."
    )
    goals: Annotated[tuple[Goal, ...], OrAbsence(*Absence)] = key(
        "cele", f"Rozdział 2: cele. {_KNOWN_OR_NOT}", default=()
    )
    actions: Annotated[tuple[Action, ...], OrAbsence(*Absence)] = key(
        "dzialania", f"Rozdział 3: działania z terminami. {_KNOWN_OR_NOT}", default=()
    )
    partners: Annotated[tuple[Partner, ...], OrAbsence(*Absence)] = key(
        "podmioty", f"Rozdział 4: podmioty współpracujące. {_KNOWN_OR_NOT}", default=()
    )
    publicity: Annotated[tuple[Channel, ...], OrAbsence(*Absence)] = key(
        "informowanie", f"Rozdział 5: sposoby informowania. {_KNOWN_OR_NOT}", default=()
    )
    evaluation: TextOrAbsence | None = key(
        "sposob_oceny",
        "Jak plan ma być oceniony, jego słowami. Gdy o tym nie mówi, wpisz „brak”, a gdy tego nie znamy, „nieznany”.",
        "anonimowa ankieta",
        default=None,
    )
    mapped: tuple[MappedPlace, ...] = key(
        "punkty", "Miejsca planu na mapie rejonu, po kolei; mapa powstaje, gdy jest granica rejonu.", default=()
    )
    text: Literal["nieznany"] | None = key(
        "tekst", "Gdy nie mamy zatwierdzonego tekstu. Gdy go mamy, leży obok, w pliku .txt.", "nieznany", default=None
    )
    text_reason: Text | None = key(
        "tekst_powod",
        "Dlaczego nie mamy tekstu; potrzebne, gdy tekst jest nieznany.",
        "Plan znamy tylko ze strony gminy.",
        default=None,
    )
    extra: tuple[Section, ...] = key("dodatkowe", "Rozdziały, które jednostka dodała.", default=())
    footnotes: tuple[Footnote, ...] = key("przypisy", "Przypisy zatwierdzonego tekstu.", default=())
    spelling: tuple[Spelling, ...] = key("poprawki_pisowni", "Poprawione błędy pisowni.", default=())

    @property
    def districts(self) -> tuple[Slug, ...]:
        """All districts of the plan."""
        return (self.district,) if self.district else self.several

    @property
    def chapters(self) -> dict[str, tuple[Threat | Goal | Action | Partner | Channel, ...]]:
        """The five chapters of the form by their keys in the file."""
        return {
            "zagrozenia": self.threats,
            "cele": self.goals,
            "dzialania": self.actions,
            "podmioty": self.partners,
            "informowanie": self.publicity,
        }

    @property
    def events(self) -> tuple[Phrase, ...]:
        """The events to which deadlines are bound, in the plan's order."""
        return tuple(dict.fromkeys(name for action in self.actions for name in events(action.deadline)))

    @property
    def figures(self) -> dict[str, Figure]:
        """The plan's figures by identity."""
        return {figure.id: figure for threat in self.threats for figure in threat.figures}

    @model_validator(mode="after")
    def _unknown_text_has_a_reason(self) -> Plan:
        if self.text and not self.text_reason:
            raise fault("tekst jest nieznany, ale nie wiadomo, dlaczego.", "Dopisz „tekst_powod”.", at=("tekst",))
        if self.text_reason and not self.text:
            raise fault("jest powód braku tekstu, a nie ma „tekst: nieznany”.", "Dopisz go.", at=("tekst_powod",))
        return self

    @model_validator(mode="after")
    def _somewhere(self) -> Plan:
        check_districts(self.district, self.several)
        return self

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
