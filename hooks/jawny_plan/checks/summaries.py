"""The short summary of a plan for residents, when a decision changed what it may speak of."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from jawny_plan.facts.in_force import in_force
from jawny_plan.model.amendment import Changed, Correction
from jawny_plan.model.plan_change import ActionWithdrawn, DeadlineMoved, GoalReplaced, GoalWithdrawn
from jawny_plan.model.unit import Data

_TOUCHING = (ActionWithdrawn, DeadlineMoved, GoalReplaced, GoalWithdrawn)
"""Changes after which a sentence written before may no longer be true."""


def hints(data: Data, day: date) -> Iterator[str]:
    """A question for each plan that lasts, and whose summary was written before its goals or actions changed."""
    for file in data.plans:
        log = file.progress.entries if file.progress else ()
        plan = in_force(file.plan, log, day).plan
        if not plan.in_short or (plan.period.end and plan.period.end < day):
            continue
        changed = [item for item in log if isinstance(item, Changed) and item.day <= day]
        touching = [item for item in changed if any(isinstance(effect, _TOUCHING) for effect in item.effects)]
        mended = [item.day for item in log if isinstance(item, Correction) and _of_summary(item)]
        if touching and not any(mending >= touching[-1].day for mending in mended):
            yield (
                f"plany/{file.id}.yml: „w_skrocie” napisano przed zmianą z dnia {touching[-1].day}, a strona i ulotka "
                f"dalej to mówią: „{' '.join(plan.in_short)}”. Czy to nadal prawda? Jeśli nie, dopisz w przebiegu wpis "
                "„poprawka” z polem, na przykład w_skrocie[2]."
            )


def _of_summary(entry: Correction) -> bool:
    return (entry.field or "").startswith("w_skrocie")
