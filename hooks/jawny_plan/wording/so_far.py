"""What came of an action with one entry of the log, as the title of a piece of news."""

from __future__ import annotations

from jawny_plan import polish
from jawny_plan.facts.plan import PlanFacts
from jawny_plan.facts.plan_then import plan_of
from jawny_plan.facts.so_far import so_far
from jawny_plan.model.progress import Done
from jawny_plan.wording.actions import counts


def done_in_a_title(entry: Done, facts: PlanFacts) -> str:
    """`wykonano działanie 3`, `działanie 3 wykonano 2 razy (z 3)`, `zapisano część prac przy działaniu 3`.

    Of how many is said only where the plan itself says it; how often a window of a month comes is our calculation.
    """
    number, found = entry.action, so_far(entry, facts)
    if entry.stage:
        return f"wykonano etap {entry.stage} działania {number}"
    if found.whole:
        return f"wykonano działanie {number}"
    if found.times is None:
        return f"zapisano część prac przy działaniu {number}"
    often = "raz" if found.times == 1 else polish.plural(found.times, "raz", "razy", "razy")
    stated = found.wanted and counts(plan_of(entry, facts).actions[number - 1].deadline)
    return f"działanie {number} wykonano {often}{f' (z {found.wanted})' if stated else ''}"
