"""What is wrong in an editor's file, said in one grammar: place, problem, expectation, advice."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Fault:
    """One fault. `line` and `column` count from 1, and are 0 for what stands in no file, as the words of a command.

    `path` is the key path, empty for a whole file; it is read as `shown_path` writes it.
    """

    file: str
    line: int
    column: int
    path: str
    problem: str
    advice: str = ""

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}:{self.column}: " if self.line else f"{self.file}: "
        if self.path:
            where += f"{shown_path(self.path)}: "
        return where + self.problem + (f"\n  {self.advice}" if self.advice else "")


class Faults(Exception):
    """All faults of all files, sorted by place. Raised once, after everything was read."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = sorted(set(faults))
        super().__init__(f"{len(self.faults)} faults")


def position(text: str, index: int) -> tuple[int, int]:
    """Line and column, from 1, of the sign at `index` of a text."""
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)


def key_path(steps: Iterable[str | int]) -> str:
    """Steps as one key path, list items counted from 0: `dzialania[3].termin.co`."""
    path = ""
    for step in steps:
        path += f"[{step}]" if isinstance(step, int) else f".{step}"
    return path.lstrip(".")


def shown_path(path: str) -> str:
    """A key path as people read it and as `pole` of a correction takes it, list items counted from 1."""
    return re.sub(r"\[([0-9]+)\]", lambda item: f"[{int(item[1]) + 1}]", path)


QUOTED = 60
"""So many signs of a value a message quotes."""


def shown(value: str, limit: int = QUOTED) -> str:
    """A value as a message quotes it: on one line, cut when long."""
    flat = " ".join(value.split())
    return f'"{flat}"' if len(flat) <= limit else f'"{flat[:limit]}…"'
