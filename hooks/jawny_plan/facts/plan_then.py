"""The plan by which an entry of the log is told: what its numbers led to when it was written."""

from __future__ import annotations

from jawny_plan.facts.in_force import fits
from jawny_plan.facts.plan import PlanFacts
from jawny_plan.model.plan import Plan
from jawny_plan.model.progress import LogEntry


def plan_of(entry: LogEntry, facts: PlanFacts) -> Plan:
    """The plan as it stood on the entry's day, with mistakes mended; else the first later one that all of it fits."""
    if len(facts.stood) == 1:
        return facts.plan
    then = facts.as_read_on(entry.day).in_force
    known = (then, *(stood.known for stood in facts.stood if stood.since and stood.since > entry.day))
    return next((item.plan for item in known if fits(entry, item)), facts.plan)
