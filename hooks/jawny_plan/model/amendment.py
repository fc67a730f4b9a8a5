"""Entries of a plan's log after which something else holds: a change that was decided, a mistake that was mended."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import model_validator

from jawny_plan.model.base import Text, fault, key
from jawny_plan.model.field_path import VALUE, FieldText
from jawny_plan.model.logged import Logged
from jawny_plan.model.plan_change import Annex, Effect


class Changed(Logged):
    """A decision changed the plan while it was in force: this is no mistake that has to be mended."""

    kind: Literal["zmiana"] = key("rodzaj", "Wpis: zmiana zatwierdzonego planu.", "zmiana")
    decided_by: Text = key("zdecydowal", "Kto zdecydował: funkcja, bez nazwiska.", "Komendant Powiatowy Policji")
    reason: Text = key("powod", "Dlaczego, jednym zdaniem.", "Zgłoszenia nie ustały.")
    effects: tuple[Effect, ...] = key("zmiany", "Co się zmienia, po jednej pozycji.", min_length=1)
    annex: Annex | None = key("aneks", "Zatwierdzony tekst zmiany; usuń, gdy go nie ma.", default=None)


class Correction(Logged):
    """Something published was wrong."""

    kind: Literal["poprawka"] = key("rodzaj", "Wpis: poprawka tego, co opublikowano.", "poprawka")
    what: Text = key("czego", "Czego dotyczy poprawka.", "termin działania 3")
    was: Text = key("bylo", "Co było.", "do 30 czerwca 2024 r.")
    now: Text = key("jest", "Co jest.", "do 31 maja 2024 r.")
    field: FieldText | None = key(
        "pole",
        "Które pole planu było błędne: ścieżka kluczy, pozycje list od 1. Usuń, gdy błąd był gdzie indziej.",
        "dzialania[3].termin.do",
        default=None,
    )
    value: Any = key(VALUE, "Właściwa wartość pola, zapisana jak w planie.", "2024-05-31", default=None)

    @model_validator(mode="after")
    def _field_with_value(self) -> Correction:
        if self.field and self.value is None:
            raise fault("poprawka wskazuje pole, a nie podaje, co ma w nim stać.", f"Dopisz klucz „{VALUE}”.")
        if self.value is not None and not self.field:
            raise fault(
                "poprawka podaje wartość, a nie mówi, którego pola.", "Dopisz klucz „pole” albo usuń „wartosc”."
            )
        return self
