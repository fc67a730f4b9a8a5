"""Fields in which no bar can stand (telephones, addresses, days): they go, or the entry around them goes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from jawny_plan.editing.canonical import without
from jawny_plan.editing.removal import Removal, kind_of
from jawny_plan.model.kinds import MODELS
from jawny_plan.reading.blackened import BAR
from jawny_plan.reading.faults import Fault, key_path, shown_path
from jawny_plan.reading.folder import named
from jawny_plan.reading.kinds import schema

Steps = tuple[str | int, ...]
_STEP = re.compile(r"(\w+)|\[(\d+)\]")


def emptied(faults: Iterable[Fault]) -> list[Fault]:
    """The faults that a bar made: fields of which the words were the whole."""
    return [fault for fault in faults if BAR in fault.problem and fault.path]


def without_fields(removal: Removal, faults: Sequence[Fault], around: Callable[[Steps], Steps]) -> list[str]:
    """Take the fields of these faults out of the data, or what is `around` each; what went, as it is told of."""
    gone: dict[Path, set[Steps]] = {}
    for fault in faults:
        path = next(path for path in removal.changes if named(path) == fault.file)
        gone.setdefault(path, set()).add(around(steps_of(fault.path)))
    for path, steps in gone.items():
        kind = kind_of(path)
        removal.write(path, without(removal.text(path), MODELS[kind], schema(kind), steps))
    paths = [(path, key_path(each)) for path, steps in gone.items() for each in sorted(steps, key=str)]
    return [f"{named(path)}: {shown_path(keys)}" for path, keys in paths]


def steps_of(path: str) -> Steps:
    """The steps of a key path as messages show it."""
    return tuple(int(number) if number else name for name, number in _STEP.findall(path))


def field(steps: Steps) -> Steps:
    """The field itself."""
    return steps


def entry(steps: Steps) -> Steps:
    """The entry of a list that a field stands in; the field where it stands in none."""
    last = max((place for place, step in enumerate(steps) if isinstance(step, int)), default=len(steps) - 1)
    return steps[: last + 1]
