"""Section 2 of the form: what the plan wants to reach."""

from __future__ import annotations

from typing import Literal

from jawny_plan.model.base import Entry, Percent, Slug, Text, YesNo, key


class Reduction(Entry):
    """Fewer of something, by a percentage."""

    kind: Literal["ograniczenie"] = key("rodzaj", "Cel: ograniczenie o podany procent.", "ograniczenie")
    indicator: Text = key("wskaznik", "Czego ma być mniej, w dopełniaczu.", "zjawisk wykroczeniowych")
    percent: Percent = key("o_procent", "O ile procent, bez znaku %.", "30")
    at_least: YesNo = key("co_najmniej", "Czy plan mówi „co najmniej”.", "tak", default=False)
    baselines: tuple[Slug, ...] = key(
        "bazy", "Liczby z rozdziału 1, do których można cel odnieść (ich id).", ["interwencje"], default=()
    )
    wording: Text = key("brzmienie", "Dosłowny tekst planu.", "Ograniczenie … o co najmniej 30%.")


Goal = Reduction
