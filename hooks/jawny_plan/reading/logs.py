"""All that the log of a plan may contradict: the plan itself, other plans, meetings."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from jawny_plan.model.meeting import Meeting
from jawny_plan.model.plan import Plan
from jawny_plan.model.progress import Progress
from jawny_plan.model.register import Register
from jawny_plan.reading import agreement, amendments, evidence, note_names, note_numbers, reach


def of_progress(
    name: str,
    plan: Plan,
    progress: Progress,
    plans: Collection[str],
    meetings: tuple[Mapping[str, Meeting], list[str]],
    register: Register,
) -> Iterator[agreement.Contradiction]:
    """What the log of the plan `name` says against it and others; `meetings` are the sound ones, and all names."""
    stood = tuple(amendments.before_each(plan, progress.entries))
    yield from agreement.of_progress(name, progress, stood, plans)
    yield from evidence.of_progress(progress, stood, *meetings)
    yield from amendments.of_progress(progress, plan)
    yield from reach.of_progress(progress, stood)
    yield from note_names.of_progress(progress)
    yield from note_numbers.of_progress(name, progress, register)
