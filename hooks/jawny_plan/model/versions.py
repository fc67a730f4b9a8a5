"""Other versions of a plan for people whom its page does not reach; made after approval, so in a file of their own."""

from __future__ import annotations

from pydantic import model_validator

from jawny_plan.model.base import Day, Entry, HttpUrl, Text, fault, key


class Version(Entry):
    """A version of the plan, true on the day on which it was made."""

    made: Day = key("stan_na", "Dzień, na który ta wersja jest zgodna z planem.", "2026-07-15")
    publish_from: Day | None = key(
        "publikuj_od", "Od którego dnia wolno pokazać tę wersję; usuń, gdy od razu.", "2026-07-20", default=None
    )
    approved: Day | None = key(
        "zatwierdzono",
        "Kiedy tę wersję zatwierdzono do publikacji; potrzebne, gdy jednostka.yml ma „wymagaj_zatwierdzenia: tak”.",
        "2026-07-17",
        default=None,
    )


class TextVersion(Version):
    """The plan in other words or in another language."""

    text: tuple[Text, ...] = key("akapity", "Akapity; w tekście ETR po jednym zdaniu.", ["Zdanie."], min_length=1)


class Film(Version):
    """The plan in Polish sign language."""

    title: Text = key("tytul", "Tytuł filmu.", "Plan dzielnicowego w PJM")
    url: HttpUrl = key("adres", "Gdzie jest film.", "https://komenda.przyklad.example/film-pjm")


class Versions(Entry):
    """The versions that there are."""

    easy: TextVersion | None = key("etr", "Tekst łatwy do czytania i rozumienia.", default=None)
    sign: Film | None = key("pjm", "Film w polskim języku migowym.", default=None)
    ukrainian: TextVersion | None = key("po_ukrainsku", "Streszczenie po ukraińsku.", default=None)
    english: TextVersion | None = key("po_angielsku", "Streszczenie po angielsku.", default=None)

    @model_validator(mode="after")
    def _something(self) -> Versions:
        if not (self.easy or self.sign or self.ukrainian or self.english):
            raise fault("nie ma tu żadnej wersji planu.", "Dodaj etr, pjm, po_ukrainsku albo po_angielsku.")
        return self
