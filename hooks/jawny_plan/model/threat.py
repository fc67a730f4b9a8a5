"""Section 1 of the form: what was diagnosed, where, when, from what, with what figures."""

from __future__ import annotations

from enum import StrEnum

from jawny_plan.model.base import Count, Entry, Slug, Text, YesNo, key
from jawny_plan.model.period import Period


class DayKind(StrEnum):
    """Days of the week as plans name them."""

    WEEKEND = "weekend"


class DayPart(StrEnum):
    """Parts of the day as plans name them."""

    EVENING = "wieczor"
    NIGHT = "noc"


class PlaceKind(StrEnum):
    """Kinds of places."""

    BLOCKS = "bloki"


class Place(Entry):
    """Where the threat occurs."""

    kind: PlaceKind = key("rodzaj", "Rodzaj miejsca.", "bloki")
    words: Text = key("slowa", "Miejsce słowami planu, w mianowniku.", "klatki schodowe bloków nr 5, 6, 7 i 8")
    blocks: tuple[Text, ...] = key("bloki", "Numery bloków.", ["5", "6"], default=())
    estate: Text | None = key("osiedle", "Nazwa osiedla.", "osiedle Bronisława Chącińskiego", default=None)
    mainly: YesNo = key("glownie", "Czy plan mówi, że „głównie” tutaj.", "tak", default=False)
    index: Text | None = key(
        "w_spisie",
        "Hasło w spisie ulic i miejsc, od nazwiska albo nazwy.",
        "Chącińskiego Bronisława, osiedle",
        default=None,
    )


class Time(Entry):
    """When the threat occurs, or grows."""

    words: Text = key("slowa", "Czas słowami planu, w mianowniku.", "okres weekendowy")
    days: tuple[DayKind, ...] = key("dni", "Dni tygodnia.", ["weekend"], default=())
    parts: tuple[DayPart, ...] = key("pory", "Pory dnia.", ["wieczor", "noc"], default=())
    peak: YesNo = key("nasilenie", "Czy plan mówi o nasileniu w tym czasie.", "tak", default=False)


class Figure(Entry):
    """A number that the plan states."""

    id: Slug = key("id", "Krótka nazwa, którą przywołuje cel.", "interwencje")
    count: Count = key("ile", "Liczba podana w planie.", "16")
    of_what: Text = key("czego", "Co policzono, w dopełniaczu (po liczbie).", "interwencji")
    about: Text | None = key("dotyczy", "Czego dotyczyły (po słowie „dotyczyły”).", "zakłócania spokoju", default=None)
    mainly: YesNo = key("glownie", "Czy plan zastrzega „głównie”.", "tak", default=False)
    period: Period | None = key("okres", "Okres, w którym liczono; usuń, gdy plan go nie podaje.", default=None)
    counted_by: Text | None = key("kto", "Kto podaje liczbę.", "funkcjonariusze komendy", default=None)


class Threat(Entry):
    """One diagnosed threat."""

    name: Text = key("nazwa", "Nazwa zagrożenia, w mianowniku.", "spożywanie alkoholu w miejscach publicznych")
    effects: tuple[Text, ...] = key("skutki", "Co się z nim wiąże.", ["zakłócenia spokoju"], default=())
    places: tuple[Place, ...] = key("miejsca", "Miejsca.", default=())
    times: tuple[Time, ...] = key("czas", "Kiedy występuje.", default=())
    sources: tuple[Text, ...] = key(
        "zrodla", "Na podstawie czego je zdiagnozowano.", ["rozmowy z mieszkańcami"], default=()
    )
    figures: tuple[Figure, ...] = key("liczby", "Liczby podane w planie.", default=())
    wording: Text = key("brzmienie", "Dosłowny tekst planu (z poprawioną pisownią).", "Na podstawie analizy…")
