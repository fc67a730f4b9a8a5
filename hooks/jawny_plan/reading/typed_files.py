"""A file of the data: what it says, what was typed and where, its comments, its faults; each read once for many builds.

All of it follows from the file's bytes and its name, which faults bear: a build that finds the same bytes again is
spared parsing them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

from pydantic import BaseModel

from jawny_plan.reading import files, strict_yaml
from jawny_plan.reading.comments import Comment, comments
from jawny_plan.reading.faults import Fault
from jawny_plan.reading.strict_yaml import Node
from jawny_plan.reading.typed import typed
from jawny_plan.reading.unfilled import unfilled

M = TypeVar("M", bound=BaseModel)
Value = TypeVar("Value")


class Memory(Protocol):
    """What earlier builds found out."""

    def settled(self, made_of: str, make: Callable[[], Value]) -> Value:
        """What was made of this before, or is made now."""


@dataclass(frozen=True)
class TypedFile(Generic[M]):
    """What a file says; no model where it has faults, no tree where nothing could be read."""

    entry: M | None = None
    node: Node | None = None
    comments: tuple[Comment, ...] = ()
    faults: list[Fault] = field(default_factory=list)
    sum: str = ""
    """Of its bytes; nothing where no build may keep in mind what they say."""


def typed_file(path: Path, file: str, model: type[M], memory: Memory | None) -> TypedFile[M]:
    """The file of a `model` at `path`, which is named `file` in messages."""
    try:
        data = files.content(path)
    except files.Unreadable as refused:
        return TypedFile(faults=[Fault(file, 1, 1, "", *refused.args)])
    if memory is None:
        return _read(data, file, model)
    sum_ = hashlib.sha256(data).hexdigest()
    made: Any = memory.settled(f"{model.__name__} {sum_} {file}", lambda: _read(data, file, model))
    return TypedFile(made.entry, made.node, made.comments, [*made.faults], sum_)


def _read(data: bytes, file: str, model: type[M]) -> TypedFile[M]:
    node, faults = strict_yaml.parsed(data, file)
    entry: M | None = None
    if node is not None:
        empty = unfilled(node, file)
        places = {(fault.line, fault.column) for fault in empty}
        entry, more = typed(model, node, file)
        faults += empty + [fault for fault in more if (fault.line, fault.column) not in places]
    return TypedFile(None if faults else entry, node, tuple(comments(data) if node else ()), faults)
