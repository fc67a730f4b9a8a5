"""Two contents of a record side by side, field by field, as people name the fields."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from pydantic import BaseModel

from jawny_plan.editor.content import Steps, leaves
from jawny_plan.editor.fault_words import place
from jawny_plan.editor.records import day_in_words
from jawny_plan.reading.faults import key_path
from jawny_plan.reading.strict_yaml import Content

_NOTHING = "—"


class Compared(NamedTuple):
    """A field with what it held in one content and what in the other."""

    where: str
    before: str
    now: str


def compared(before: Content, now: Content, model: type[BaseModel]) -> list[Compared]:
    """The fields of a record of `model` that differ."""
    return [
        Compared(place(key_path(steps), model), _words(one, steps, model), _words(other, steps, model))
        for steps, one, other in _differing(before, now, ())
    ]


def _differing(
    before: Content | None, now: Content | None, steps: Steps
) -> Iterator[tuple[Steps, Content | None, Content | None]]:
    if before == now:
        return
    if isinstance(before, dict) and isinstance(now, dict):
        for key in dict.fromkeys([*before, *now]):
            yield from _differing(before.get(key), now.get(key), (*steps, key))
    elif isinstance(before, list) and isinstance(now, list):
        matched = SequenceMatcher(None, [repr(item) for item in before], [repr(item) for item in now], autojunk=False)
        for tag, start, end, first, last in matched.get_opcodes():
            if tag == "equal":
                continue
            for number in range(max(end - start, last - first)):
                one = before[start + number] if start + number < end else None
                other = now[first + number] if first + number < last else None
                yield from _differing(one, other, (*steps, (first if first + number < last else start) + number))
    else:
        yield steps, before, now


def _words(content: Content | None, steps: Steps, model: type[BaseModel]) -> str:
    """A value, or the fields of a group a line each."""
    if content is None:
        return _NOTHING
    if isinstance(content, str):
        return day_in_words(content)
    around = f"{place(key_path(steps), model)}, "
    named = ((place(key_path(way), model).removeprefix(around), value) for way, value in leaves(content, steps))
    return "\n".join(f"{name}: {day_in_words(value)}" for name, value in named)
