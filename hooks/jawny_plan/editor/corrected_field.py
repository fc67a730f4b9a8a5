"""The field of a plan that was wrong, chosen by its name, and the control in which the right value is entered."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import cast

from pydantic import BaseModel

from jawny_plan.editor.choices import Around, Option, short
from jawny_plan.editor.content import Values, copied, put, steps_of
from jawny_plan.editor.control import Control
from jawny_plan.editor.records import day_in_words
from jawny_plan.model import field_path
from jawny_plan.model.plan import Plan
from jawny_plan.model.progress import Progress
from jawny_plan.polish.value_words import word
from jawny_plan.reading.faults import key_path, shown_path
from jawny_plan.reading.strict_yaml import Content

FIELD = "pole"
_ITEMS = {
    "zagrozenia": "Zagrożenie",
    "cele": "Cel",
    "dzialania": "Działanie",
    "podmioty": "Podmiot",
    "informowanie": "Sposób informowania",
    "liczby": "liczba",
    "miejsca": "miejsce",
    "czas": "czas",
    "zrodla": "źródło",
    "etapy": "etap",
    "wpisy": "Wpis",
}
"""What one item of a list is called."""
_SEEN = 80
"""Letters of a field's name and of what it holds now."""


def options(tops: Iterable[Control]) -> list[Option]:
    """Every field that holds something, by its name and what it holds; `tops` are controls of a plan and its log."""
    return [
        Option(_written(control.path), f"{name} – {short(words_in_it, _SEEN)}" if words_in_it else name)
        for top in tops
        if top.path not in field_path.SEALED
        for control, name, words_in_it in _fields(top, "")
    ]


def _fields(control: Control, before: str) -> Iterator[tuple[Control, str, str]]:
    """The fields within a control, each with its name and what it holds."""
    if not control.stands or control.shape == "hidden" or control.path.rpartition(".")[2] == "id":
        return
    name = _name(control, before)
    if control.shape in ("group", "list") and control.parts:
        if control.shape == "group" and control.kinds:
            yield control, name, next((kind.name for kind in control.kinds if kind.value in control.chosen), "")
        for part in control.parts:
            yield from _fields(part, name)
    elif control.shape == "many":
        names = dict(control.options)
        yield from [(control, name, ", ".join(names[each] for each in control.chosen))] if control.chosen else ()
    elif control.shape == "raw" and control.value:
        values = (line.partition(": ")[2] or line for line in control.value.splitlines())
        yield control, name, ", ".join(day_in_words(word(each.strip())) for each in values)
    elif control.value:
        shown = control.shown if control.shape == "step" else day_in_words(control.value)
        yield control, name, dict(control.options).get(control.value, shown)


def _name(control: Control, before: str) -> str:
    """`Działanie 3: termin, do`: items by their number, fields by what stands above them."""
    *above, last = control.path.split(".")
    if last.isdecimal():
        item = f"{_ITEMS.get(above[-1], 'pozycja')} {int(last) + 1}"
        whole = above[-1] in _ITEMS and len(above) == 1
        return item if whole else f"{before} {int(last) + 1}" if above[-1] not in _ITEMS else _joined(before, item)
    if control.shape == "list" and last in _ITEMS:
        return before
    label = re.split(r",| \(", control.label)[0]
    return _joined(before, label[:1].lower() + label[1:] if before else label)


def _joined(before: str, name: str) -> str:
    return f"{before}{', ' if ': ' in before else ': '}{name}" if before else name


def _written(path: str) -> str:
    """The path of a field as logs have it, items counted from 1: dzialania[3].termin.do."""
    return shown_path(key_path(steps_of(path)))


def with_value(content: Mapping[str, Content], field: str, value: Content) -> Values:
    """The content of a plan or log with a value in a field; where none was entered yet, as it stands."""
    whole = cast("Values", copied(cast("Content", dict(content))))
    if value:
        put(cast("Content", whole), field_path.steps_of(field), value)
    return whole


def as_value(control: Control, path: str, *, is_new: bool) -> Control:
    """The control of a field of a plan as that of the right value at `path`; nothing is entered yet where `is_new`."""
    own = control.path
    for each in control.whole:
        each.path = path + each.path[len(own) :]
    control.label = f"Właściwa wartość: {control.label[:1].lower()}{control.label[1:]}"
    control.hint, control.needed, control.is_first = "", False, True
    if is_new and not control.parts:
        control.value, control.chosen = "", ()
    return control


def source(field: Content, around: Around) -> tuple[type[BaseModel], Mapping[str, Content]] | None:
    """The model and the content of what a field is of, the plan or its log; None where a correction names neither."""
    if not isinstance(field, str) or not field or around.is_within:
        return None
    return (Progress, around.log) if field.startswith("wpisy[") else (Plan, around.plan)
