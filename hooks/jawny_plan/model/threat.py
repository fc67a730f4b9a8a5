"""Section 1 of the form: what was diagnosed, where, why, from what, with what figures."""

from __future__ import annotations

from enum import StrEnum

from pydantic import model_validator

from jawny_plan.model.base import Count, Entry, Phrase, Slug, Text, YesNo, fault, key
from jawny_plan.model.period import Span
from jawny_plan.model.time import Time


class PlaceKind(StrEnum):
    """Kinds of places."""

    ADDRESS = "adres"
    STREET = "ulica"
    BETWEEN = "miedzy-ulicami"
    BLOCKS = "bloki"
    OBJECT = "obiekt"
    AREA = "teren"
    VILLAGE = "miejscowosc"
    COMMUNE = "gmina"


class Place(Entry):
    """Where the threat occurs."""

    kind: PlaceKind = key("rodzaj", "Rodzaj miejsca.", "bloki")
    words: Phrase = key("slowa", "Miejsce słowami planu, w mianowniku.", "klatki schodowe bloków nr 5, 6, 7 i 8")
    blocks: tuple[Phrase, ...] = key("bloki", "Numery bloków.", ["5", "6"], default=())
    estate: Phrase | None = key("osiedle", "Nazwa osiedla.", "osiedle Bronisława Chącińskiego", default=None)
    mainly: YesNo = key("glownie", "Czy plan mówi, że „głównie” tutaj.", "tak", default=False)
    around: YesNo = key("przyleglosci", "Czy plan dodaje „i przyległe”.", "tak", default=False)
    index: Text | None = key(
        "w_spisie", "Hasło w spisie ulic i miejsc, od nazwiska albo nazwy.", "Oleska, ulica", default=None
    )


class Figure(Entry):
    """A number that the plan states."""

    id: Slug = key("id", "Krótka nazwa, którą przywołuje cel albo pomiar.", "interwencje")
    count: Count | None = key(
        "ile", "Liczba podana w planie; usuń, gdy plan podaje ją tylko słowem.", "16", default=None
    )
    in_words: Phrase | None = key(
        "ile_slowem",
        "Liczba, którą plan podaje tylko słowem; program nie zamieni jej na cyfry.",
        "kilkanaście",
        default=None,
    )
    roughly: YesNo = key("okolo", "Czy plan mówi „około”.", "tak", default=False)
    percent: YesNo = key("w_procentach", "Czy to procenty.", "tak", default=False)
    of_what: Phrase = key("czego", "Co policzono, w dopełniaczu (po liczbie).", "interwencji")
    about: Phrase | None = key(
        "dotyczy", "Czego dotyczyły (po słowie „dotyczyły”).", "zakłócania spokoju", default=None
    )
    mainly: YesNo = key("glownie", "Czy plan zastrzega „głównie”.", "tak", default=False)
    part_of: Slug | None = key(
        "czesc", "Id liczby, której ta jest częścią („41, w tym 29 potwierdzonych”).", "zgloszenia", default=None
    )
    period: Span | None = key("okres", "Okres, w którym liczono; usuń, gdy plan go nie podaje.", default=None)
    when: Phrase | None = key("kiedy", "Okres słowami planu, gdy nie podaje dat.", "w ubiegłym roku", default=None)
    counted_by: Phrase | None = key("kto", "Kto podaje liczbę, skąd pochodzi.", "funkcjonariusze komendy", default=None)
    reservation: Phrase | None = key("zastrzezenie", "Zastrzeżenie planu do tej liczby.", "dane niepełne", default=None)

    @property
    def exact(self) -> int | None:
        """The number, where the plan gives it as one; None where it gives a word, or says „około”."""
        return None if self.roughly else self.count

    @model_validator(mode="after")
    def _number_or_word(self) -> Figure:
        if (self.count is None) == (self.in_words is None):
            raise fault("potrzebna jest albo liczba (ile), albo jej słowo z planu (ile_slowem).", "Zostaw jedno.")
        if self.roughly and self.count is None:
            raise fault("„okolo” mówi o liczbie, a podano ją słowem.", "Usuń „okolo”.", at=("okolo",))
        if self.period and self.when:
            raise fault("okres liczenia podano dwa razy: w datach i słowami.", "Zostaw jedno: okres albo kiedy.")
        return self

    @model_validator(mode="after")
    def _at_most_hundred(self) -> Figure:
        if self.percent and (self.count or 0) > 100:
            raise fault(f"{self.count}% to więcej niż całość.", "Popraw liczbę albo usuń w_procentach.")
        return self


class Threat(Entry):
    """One diagnosed threat."""

    name: Phrase = key("nazwa", "Nazwa zagrożenia, w mianowniku.", "spożywanie alkoholu w miejscach publicznych")
    effects: tuple[Phrase, ...] = key("skutki", "Co się z nim wiąże.", ["zakłócenia spokoju"], default=())
    places: tuple[Place, ...] = key("miejsca", "Miejsca.", default=())
    times: tuple[Time, ...] = key("czas", "Kiedy występuje.", default=())
    cause: Phrase | None = key("przyczyna", "Przyczyna podana w planie.", "gęste krzaki", default=None)
    sources: tuple[Phrase, ...] = key("zrodla", "Na podstawie czego je zdiagnozowano.", ["rozmowy"], default=())
    figures: tuple[Figure, ...] = key("liczby", "Liczby podane w planie.", default=())
    wording: Text | None = key(
        "brzmienie", "Dosłowny tekst planu (z poprawioną pisownią).", "Na podstawie analizy…", default=None
    )
