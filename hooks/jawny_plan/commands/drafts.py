"""What is said of plans that are left out because they are not finished."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jawny_plan.launch.command_line import command_line
from jawny_plan.reading.drafts import UnfinishedPlan
from jawny_plan.reading.faults import Fault, shown_path

FEW = 5
"""So many things that a draft lacks are named in one sentence."""


def hints(drafts: Iterable[UnfinishedPlan]) -> Iterator[str]:
    """A Polish line for each draft: that it is left out, and what it lacks."""
    for draft in drafts:
        lacks = [_without_file(fault) for fault in draft.lacks]
        rest = f" I jeszcze innych: {len(lacks) - FEW}." if len(lacks) > FEW else ""
        yield (
            f"Plan {draft.id} to szkic, więc go pominięto, a reszta jest gotowa. {' '.join(lacks[:FEW])}{rest} "
            f"Gdzie i czym to uzupełnić, wypisze polecenie: {command_line('check')}. W planie, który był "
            f"już na stronie, wpisze te braki jako nieznane polecenie: {command_line('format')}"
        )


def in_short(drafts: Iterable[UnfinishedPlan]) -> list[str]:
    """A line for each draft with all that it lacks, for plans that lack whole chapters or texts alone."""
    return [f"plany/{draft.id}.yml: {' '.join(_without_file(fault) for fault in draft.lacks)}" for draft in drafts]


def _without_file(fault: Fault) -> str:
    """A fault without its file and advice."""
    return f"{shown_path(fault.path)}: {fault.problem}" if fault.path else fault.problem


def listed(drafts: Iterable[UnfinishedPlan]) -> list[str]:
    """Everything that drafts lack, each thing with its place and advice."""
    return [str(fault) for draft in drafts for fault in draft.lacks]
