"""Entries of a plan's log after which something else holds: a change that was decided, a mistake that was mended."""

from __future__ import annotations

import re
from typing import Any, Literal

from pydantic import model_validator

from jawny_plan.model.base import Text, YesNo, fault, key
from jawny_plan.model.field_path import VALUE, FieldText
from jawny_plan.model.logged import Logged
from jawny_plan.model.plan_change import Annex, Effect


class Changed(Logged):
    """A decision changed the plan while it was in force: this is no mistake that has to be mended."""

    kind: Literal["zmiana"] = key("rodzaj", "Wpis: zmiana zatwierdzonego planu.", "zmiana")
    decided_by: Text = key("zdecydowal", "Kto zdecydował: funkcja, bez nazwiska.", "Komendant Powiatowy Policji")
    reason: Text = key("powod", "Dlaczego, jednym zdaniem.", "Zgłoszenia nie ustały.")
    effects: tuple[Effect, ...] = key("zmiany", "Co się zmienia, po jednej pozycji.", min_length=1)
    summary: tuple[Text, ...] = key(
        "w_skrocie",
        "Plan w skrócie po tej zmianie, zdania dla mieszkańca. Dopóki ich nie ma, strona, druki i noty podają od dnia "
        "zmiany same fakty: dawne zdania mogły przestać być prawdą.",
        ["Na ulicy Lipowej kierowcy jeżdżą za szybko.", "Pilnujemy tego do końca lipca."],
        default=(),
    )
    summary_after: tuple[Text, ...] = key(
        "w_skrocie_po",
        "Te same zdania, gdy plan się zakończy; bez nich stoi „w_skrocie” tej zmiany.",
        ["Na ulicy Lipowej kierowcy jeździli za szybko.", "Pilnowaliśmy tego do końca lipca."],
        default=(),
    )
    annex: Annex | None = key("aneks", "Zatwierdzony tekst zmiany; usuń, gdy go nie ma.", default=None)


class Correction(Logged):
    """Something published was wrong."""

    kind: Literal["poprawka"] = key("rodzaj", "Wpis: poprawka tego, co opublikowano.", "poprawka")
    what: Text = key("czego", "Czego dotyczy poprawka.", "termin działania 3")
    was: Text = key("bylo", "Co było.", "do 30 czerwca 2024 r.")
    now: Text = key("jest", "Co jest.", "do 31 maja 2024 r.")
    field: FieldText | None = key(
        "pole",
        "Które pole planu albo wpisu powyżej było błędne: ścieżka kluczy, pozycje list od 1 (dzialania[3].termin.do, "
        "wpisy[2].opis). Usuń, gdy błąd był gdzie indziej.",
        "dzialania[3].termin.do",
        default=None,
    )
    value: Any = key(VALUE, "Właściwa wartość pola, zapisana jak w planie.", "2024-05-31", default=None)
    removes: YesNo | None = key(
        "usun", "tak, zamiast wartości, gdy tego, co wskazuje „pole”, wcale nie powinno być.", "tak", default=None
    )

    @property
    def of_entry(self) -> tuple[int, str] | None:
        """The number of the entry that it corrects, and the path within it; empty where the whole entry was wrong."""
        found = re.fullmatch(r"wpisy\[([0-9]+)\](?:\.(.+))?", self.field or "")
        return (int(found[1]), found[2] or "") if found else None

    @model_validator(mode="after")
    def _field_with_value(self) -> Correction:
        if self.removes and (self.value is not None or not self.field):
            raise fault("„usun” nie idzie z wartością i potrzebuje pola.", f"Wskaż „pole” i usuń klucz „{VALUE}”.")
        if self.field and self.value is None and not self.removes:
            raise fault("poprawka wskazuje pole, a nie podaje, co ma w nim stać.", f"Dopisz klucz „{VALUE}”.")
        if self.value is not None and not self.field:
            raise fault(
                "poprawka podaje wartość, a nie mówi, którego pola.", "Dopisz klucz „pole” albo usuń „wartosc”."
            )
        return self
