"""What came of a meeting: who was there, what was said, what people asked for."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated, NamedTuple

from pydantic import model_validator

from jawny_plan.model.base import Day, Entry, Phrase, Slug, Text, YesNo, fault, from_text, key
from jawny_plan.model.photo import Photo
from jawny_plan.model.quote import Quote


class Attendance(NamedTuple):
    """How many came: a number, about so many, words; unknown when all are empty."""

    number: int | None = None
    about: bool = False
    words: str | None = None


def parse_attendance(value: str) -> Attendance:
    """`27`, `około 20`, `kilkadziesiąt osób`, `nieznana`."""
    if value == "nieznana":
        return Attendance()
    found = re.fullmatch(r"(?:(około|ok\.) *)?(0|[1-9]\d{0,5})(?: *os(?:oba|oby|ób))?", value)
    if found:
        return Attendance(int(found[2]), about=bool(found[1]))
    if re.match(r"[\d<>~+-]", value) or len(value) > 80:
        raise fault(
            f'"{value[:40]}" nie mówi jasno, ilu osób było.',
            "Oczekiwano liczby (27), „około 20”, słów (kilkadziesiąt osób) albo: nieznana.",
        )
    return Attendance(words=value)


class Answer(StrEnum):
    """What became of a conclusion."""

    ACCEPTED = "przyjety"
    RUNNING = "w-toku"
    SETTLED = "zalatwiony"
    REJECTED = "odrzucony"
    SILENCE = "bez-odpowiedzi"


class Ref(NamedTuple):
    """A conclusion of a meeting: the name of the meeting's file, and the conclusion's id."""

    meeting: str
    conclusion: str


def parse_ref(value: str) -> Ref:
    """`rejon-1-2026-01-20/przejscie` -> Ref."""
    slug = r"[a-z0-9]+(?:-[a-z0-9]+)*"
    found = re.fullmatch(rf"({slug})/({slug})", value, re.ASCII)
    if not found:
        raise fault(
            f'"{value[:60]}" nie wskazuje wniosku.',
            "Oczekiwano nazwy pliku spotkania bez .yml, kreski / i id wniosku, np. rejon-1-2026-01-20/przejscie.",
        )
    return Ref(found[1], found[2])


class Conclusion(Entry):
    """What the people asked for, who answers for it, what came of it."""

    id: Slug = key("id", "Krótka nazwa wniosku; nigdy się nie zmienia.", "przejscie")
    text: Text = key("tresc", "O co prosili mieszkańcy.", "Doświetlić przejście przy szkole.")
    responsible: Phrase = key("odpowiada", "Kto odpowiada za sprawę.", "Zarząd Dróg Miejskich")
    answer: Text | None = key(
        "odpowiedz", "Odpowiedź; usuń, dopóki jej nie ma.", "Lampę zamontowano w maju.", default=None
    )
    answered: Day | None = key("odpowiedz_z_dnia", "Kiedy odpowiedziano.", "2026-05-20", default=None)
    state: Answer = key("stan", "Co się dzieje ze sprawą.", "zalatwiony")
    earlier: Annotated[Ref, from_text(parse_ref, "spotkanie/wniosek, np. rejon-1-2026-01-20/przejscie")] | None = key(
        "z_wniosku",
        "Wniosek z wcześniejszego spotkania, którego to dalszy ciąg: nazwa pliku bez .yml, kreska / i id.",
        "rejon-1-2026-01-20/przejscie",
        default=None,
    )

    @model_validator(mode="after")
    def _answered_or_not(self) -> Conclusion:
        if self.state is Answer.SILENCE and self.answer:
            raise fault("stan mówi „bez-odpowiedzi”, a odpowiedź jest wpisana.", "Popraw stan albo usuń odpowiedz.")
        if self.answered and not self.answer:
            raise fault("podano dzień odpowiedzi bez odpowiedzi.", "Wpisz odpowiedz albo usuń odpowiedz_z_dnia.")
        return self


class Report(Entry):
    """How the meeting went. No conclusions and "there were none" are different things."""

    day: Day = key("dnia", "Z którego dnia jest sprawozdanie.", "2026-09-14")
    attendance: Annotated[Attendance, from_text(parse_attendance, "liczba, „około 20”, słowa albo: nieznana")] = key(
        "frekwencja", "Ile osób przyszło: liczba, „około 20”, słowa albo: nieznana.", "około 20"
    )
    topics: tuple[Phrase, ...] = key("tematy", "O czym mówiono.", ["prędkość na ulicy Lipowej"], default=())
    course: tuple[Text, ...] = key("przebieg", "Akapity o przebiegu.", ["Dzielnicowy omówił plan."], default=())
    conclusions: tuple[Conclusion, ...] = key(
        "wnioski", "Wnioski mieszkańców; usuń, dopóki nie są opisane.", default=()
    )
    no_conclusions: YesNo = key("nie_zgloszono_wnioskow", "Czy nikt nie zgłosił wniosków.", "tak", default=False)
    quote: Quote | None = key("cytat", "Wypowiedź do noty o spotkaniu.", default=None)
    photo: Photo | None = key("zdjecie", "Zdjęcie ze spotkania: na jego stronę i do noty o nim.", default=None)
    publish_from: Day | None = key(
        "publikuj_od", "Od którego dnia wolno pokazać sprawozdanie; usuń, gdy od razu.", "2026-09-16", default=None
    )
    approved: Day | None = key(
        "zatwierdzono",
        "Kiedy zatwierdzono sprawozdanie; potrzebne, gdy jednostka.yml ma „wymagaj_zatwierdzenia: tak”.",
        "2026-09-15",
        default=None,
    )

    @model_validator(mode="after")
    def _some_or_none(self) -> Report:
        if self.no_conclusions and self.conclusions:
            raise fault("„nie_zgloszono_wnioskow: tak” stoi obok wniosków.", "Zostaw jedno z nich.")
        return self
