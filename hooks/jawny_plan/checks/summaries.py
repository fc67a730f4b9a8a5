"""The short summary of a plan for residents, when a decision changed what it may speak of."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from jawny_plan.facts.in_force import in_force
from jawny_plan.model.amendment import Changed
from jawny_plan.model.unit import Data


def hints(data: Data, day: date) -> Iterator[str]:
    """A hint for each plan that lasts, and whose summary was written before a decision that may have made it untrue."""
    for file in data.plans:
        known = in_force(file.plan, file.progress.entries if file.progress else (), day)
        plan = known.plan
        if not (plan.in_short and known.unsummed) or (plan.period.end and plan.period.end < day):
            continue
        last = known.unsummed[-1]
        after, advice = (
            (
                "zmianie",
                "kluczem „w_skrocie” tej zmiany; jeśli są dalej prawdziwe, powtórz je tam.",
            )
            if isinstance(last, Changed)
            else ("poprawce", "wpisem „poprawka” z „pole: w_skrocie”.")
        )
        yield (
            f"plany/{file.id}.yml: po {after} z dnia {last.day} „w_skrocie” może już nie być "
            f"prawdą: „{' '.join(plan.in_short)}”. Strona, druki i noty podają zamiast tego same fakty. Napisz te "
            f"zdania na nowo w przebiegu, {advice}"
        )
