"""A new entry in the log of a plan, to be filled in: its keys as the model has them, each with what it is for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import get_args

from jawny_plan.editing.canonical import canonical
from jawny_plan.editing.remarks import tree
from jawny_plan.editing.templates import entry
from jawny_plan.model.base import models_in
from jawny_plan.model.kinds import DataKind
from jawny_plan.model.logged import Logged
from jawny_plan.model.progress import LogEntry, Progress
from jawny_plan.reading.faults import Faults
from jawny_plan.reading.folder import named
from jawny_plan.reading.kinds import schema
from jawny_plan.reading.strict_yaml import read

_LIST = "wpisy"
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True)
class Added:
    """A log with a new entry: its text, the line where the entry begins, the lines that are to be filled in."""

    text: str
    line: int
    unfilled: tuple[int, ...]


def kinds() -> dict[str, type[Logged]]:
    """The kinds of entries by their Polish names, as the model has them."""
    return {
        get_args(model.model_fields["kind"].annotation)[0]: model
        for model in models_in(LogEntry)
        if issubclass(model, Logged)
    }


def with_entry(log: Path, content: bytes | None, kind: str, day: date, today: date) -> Added:
    """The log at `log`, with these bytes or none yet, and an entry of a kind on `day` below all others up to that day.

    One of a day gone by is learned late: it may be shown from `today` on, when it is written. Raises Faults where the
    log cannot be read.
    """
    text = _opened(log, content)
    known = {"dnia": day.isoformat()} | ({"publikuj_od": today.isoformat()} if day < today else {})
    lines, place = text.split("\n"), _place(text, day)
    new = _as_item(entry(kinds()[kind], known))
    laid = canonical("\n".join([*lines[:place], *new, *lines[place:]]), Progress, schema(DataKind.LOG))
    return _added(laid, _number(text, day))


def _opened(log: Path, content: bytes | None) -> str:
    """The text of the log in canonical form, with a list of entries that is open at its end. Raises Faults."""
    if content is None:
        return f"{_LIST}:\n"
    node, faults = read(log, named(log))
    if node is None or faults:
        raise Faults(faults)
    text = canonical(content.decode("utf-8-sig"), Progress, schema(DataKind.LOG))
    text = re.sub(rf'^{_LIST}: (?:\[\]|"")\n', f"{_LIST}:\n", text, flags=re.MULTILINE)
    return text if f"\n{_LIST}:\n" in text else f"{text}\n{_LIST}:\n"


def _number(text: str, day: date) -> int:
    """How many entries stand above one of that day."""
    days = _days(text)
    return max((number for number, other in enumerate(days, 1) if other <= day.isoformat()), default=0)


def _place(text: str, day: date) -> int:
    """The line (from 0) at which an entry of that day is put in: behind all up to that day, at the end if it can be."""
    number = _number(text, day)
    if number == len(_days(text)):
        return text.rstrip("\n").count("\n") + 1
    root, _ = tree(text)
    items = next(part for part in root.parts if part.key == _LIST).parts
    after = items[number]
    return after.node.start_mark.line - len(after.before)


def _days(text: str) -> list[str]:
    """The days of the entries, as they were typed."""
    root, _ = tree(text)
    entries = next((part for part in root.parts if part.key == _LIST), None)
    found: list[str] = []
    for item in entries.parts if entries else ():
        typed = next((str(part.node.value) for part in item.parts if part.key == "dnia"), "")
        found.append(typed if _DAY.fullmatch(typed) else (found[-1] if found else ""))
    return found


def _as_item(lines: list[str]) -> list[str]:
    """The lines of a group as an item of the list: comments above its first key stand above its dash."""
    first = next(number for number, line in enumerate(lines) if line and not line.startswith("#"))
    return [
        *(f"  {line}" for line in lines[:first]),
        f"  - {lines[first]}",
        *(f"    {line}" if line else "" for line in lines[first + 1 :]),
    ]


def _added(text: str, number: int) -> Added:
    root, _ = tree(text)
    items = next(part for part in root.parts if part.key == _LIST).parts
    begin = items[number].node.start_mark.line + 1
    end = items[number + 1].node.start_mark.line if number + 1 < len(items) else text.count("\n")
    lines = enumerate(text.split("\n")[begin - 1 : end], begin)
    waiting = tuple(number for number, line in lines if "«" in line and not line.lstrip().startswith("#"))
    return Added(text, begin, waiting)
