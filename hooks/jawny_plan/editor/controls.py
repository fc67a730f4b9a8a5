"""A form out of the model: a control for every key that a file may hold, with what it holds now."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date, time
from enum import Enum
from functools import cache
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError

from jawny_plan.editor import corrected_field, names
from jawny_plan.editor.choices import Around, Option, short
from jawny_plan.editor.content import dotted
from jawny_plan.editor.control import Control, Shape, every
from jawny_plan.model.absence import OrAbsence
from jawny_plan.model.amendment import Correction
from jawny_plan.model.base import models_in
from jawny_plan.model.field_path import VALUE, steps_of
from jawny_plan.model.plan import Plan
from jawny_plan.model.progress import Progress
from jawny_plan.model.recurrence import Every, Month
from jawny_plan.model.time import Hours
from jawny_plan.polish.shown_days import day_shown, span_shown, step_shown
from jawny_plan.polish.value_words import word
from jawny_plan.reading.scalars import block
from jawny_plan.reading.strict_yaml import Content

_LONG = 34
"""A field whose example is longer has room for more than one line."""
_TYPED_WORD = re.compile(r"\bGdy [^.]*, wpisz „[^.]*\.")
"""What to type where there is nothing to enter."""
_EXAMPLE = re.compile(r" Na przykład: .*")
_LONG_KEYS = ("brzmienie", "opis", "tresc", "powod", "akapity", "przebieg", "w_skrocie", "w_skrocie_przed")


def controls(model: type[BaseModel], content: Mapping[str, Content], path: str, around: Around) -> list[Control]:
    """The controls of all keys of `model`, those that it does not know at the end."""
    found = [
        _control(model, info, content.get(alias, ""), f"{path}.{alias}".lstrip("."), around)
        for alias, info in _fields(model).items()
    ]
    if model is Correction:
        found = [_of_correction(each, content, around) for each in found]
    unknown = content.keys() - _fields(model).keys()
    return found + [
        _raw(f"{path}.{key}".lstrip("."), key, "", value) for key, value in content.items() if key in unknown
    ]


def _of_correction(made: Control, content: Mapping[str, Content], around: Around) -> Control:
    """The field that was wrong, to be chosen by its name; the right value in the field's own control."""
    key = made.path.rpartition(".")[2]
    within = replace(around, is_within=True)
    if key == corrected_field.FIELD and around.plan and not around.is_within:
        made.shape, made.hint = "choice", "Zostaw puste, gdy błąd był gdzie indziej."
        entries = [each for each in controls(Progress, around.log, "", within) if each.path == "wpisy"]
        made.options = corrected_field.options([*controls(Plan, around.plan, "", within), *entries])
        if made.value and made.value not in dict(made.options):
            made.options.append(Option(made.value, f"{made.value} (nie ma tego na liście)"))
        made.shows = "Pokaż pole na właściwą wartość"
    field = content.get(corrected_field.FIELD, "")
    if key == VALUE and not content.get("usun") and (of := corrected_field.source(field, around)):
        value = content.get(key, "")
        with suppress(PydanticCustomError):
            whole = corrected_field.with_value(of[1], str(field), value)
            if found := control_at(of[0], whole, steps_of(str(field)), within):
                return corrected_field.as_value(found, made.path, is_new=not value)
    return made


def control_at(
    model: type[BaseModel], content: Mapping[str, Content], steps: tuple[str | int, ...], around: Around
) -> Control | None:
    """The control at a way through a file of `model`; None where there is none."""
    wanted = dotted(steps)
    return next((each for each in every(controls(model, content, "", around)) if each.path == wanted), None)


@cache
def _fields(model: type[BaseModel]) -> dict[str, FieldInfo]:
    return {info.alias or name: info for name, info in model.model_fields.items()}


def _control(model: type[BaseModel], info: FieldInfo, content: Content, path: str, around: Around) -> Control:
    key, description = path.rpartition(".")[2], info.description or ""
    made = Control(
        path,
        "line",
        names.label(key, description),
        names.hint(key, description),
        day_shown(_example(info)),
        needed=info.is_required(),
    )
    groups, listed = models_in(info.annotation), _is_list(info.annotation)
    if listed and not isinstance(content, list) and content and not _may_be_word(info):
        return _raw(path, made.label, made.hint, content)
    if listed:
        return _list(made, model, info, content, around)
    if groups:
        made.hint = _TYPED_WORD.sub("", made.hint).strip()
        if content and not isinstance(content, dict):
            return _raw(path, made.label, made.hint, content)
        return _group(made, groups, content if isinstance(content, dict) else None, around)
    if info.annotation is Any or not isinstance(content, str):
        return _raw(path, made.label, made.hint, content)
    return _single(made, model, info, content, around)


def _single(made: Control, model: type[BaseModel], info: FieldInfo, content: str, around: Around) -> Control:
    key = made.path.rpartition(".")[2]
    made.value = content
    leads = around.options(model.__name__, key)
    constants = _constants(info.annotation)
    if leads is not None:
        made.shape, made.options = "choice", leads
    elif constants and made.needed and len(constants) == 1:
        made.shape, made.value = "hidden", content or constants[0]
    elif constants:
        made.shape, made.options = "choice", [Option(value, word(value)) for value in constants]
    elif _holds(info.annotation, date):
        made.shape, made.example = "day", day_shown(made.example)
    elif _holds(info.annotation, Every):
        made.shape, made.example = "step", step_shown(made.example) if key == "co" else span_shown(made.example)
    elif _holds(info.annotation, time) or _holds(info.annotation, Hours):
        made.shape = "hour"
    elif "\n" in content or len(content) > 60 or len(made.example) > _LONG or key in _LONG_KEYS:
        made.shape = "text"
    if made.shape == "choice" and content and content not in [option.value for option in made.options]:
        made.options = [*made.options, Option(content, f"{content} (nie ma tego na liście)")]
    return made


def _list(made: Control, model: type[BaseModel], info: FieldInfo, content: Content, around: Around) -> Control:
    groups = models_in(info.annotation)
    key = made.path.rpartition(".")[2]
    if isinstance(content, str) and content:
        made.value = content
    items = content if isinstance(content, list) else []
    if _may_be_word(info):
        made.options = [Option("brak", "plan mówi, że tego nie ma"), Option("nieznane", "nie wiemy, co mówi plan")]
        made.hint = _TYPED_WORD.sub("", made.hint).strip()  # there they are chosen
        made.needed = False
    if groups:
        made.shape, made.of_groups = "list", True
        made.kinds, made.kind_key = _kinds(groups)
        if not items and made.needed and not made.kinds:
            items = [{}]
        made.parts = [_item(made, number, groups, item, around) for number, item in enumerate(items)]
        return made
    leads = around.options(model.__name__, key)
    if leads is None and (constants := _constants(info.annotation)):
        leads = [Option(value, word(value)) for value in constants]
    if leads is not None and all(isinstance(item, str) for item in items):
        made.shape = "many"
        made.chosen = tuple(item for item in items if isinstance(item, str) and item)
        names_of = dict(leads)
        made.options = [Option(item, names_of.get(item, item)) for item in made.chosen]  # in the order of the file
        made.options += [option for option in leads if option.value not in made.chosen]
        return made
    made.shape = "list"
    is_long = len(made.example) > _LONG or key in _LONG_KEYS
    for number, item in enumerate(items or [""]):
        name = f"{made.path}.{number}"
        if isinstance(item, str):
            shape: Shape = "text" if is_long or len(item) > 60 or "\n" in item else "line"
            is_day = _holds(info.annotation, date) or _holds(info.annotation, Month)
            shape = "day" if is_day else "hour" if _holds(info.annotation, Hours) else shape
            made.parts.append(Control(name, shape, f"{number + 1}.", value=item))
        else:
            made.parts.append(_raw(name, f"{number + 1}.", "", item))
    return made


def _item(made: Control, number: int, groups: list[type[BaseModel]], content: Content, around: Around) -> Control:
    path = f"{made.path}.{number}"
    if not isinstance(content, dict):
        return _raw(path, f"{number + 1}.", "", content)
    item = Control(path, "group", f"{number + 1}.", needed=True)
    title = next((value for key, value in content.items() if isinstance(value, str) and key in _TELLING and value), "")
    title = f"{title}: {content['ile']}" if {"czego", "ile"} <= content.keys() else title
    item.label = f"{number + 1}. {short(title, 60)}".strip()
    return _group(item, groups, content, around)


_TELLING = (
    "nazwa",
    "tytul",
    "imie_nazwisko",
    "tresc",
    "slowa",
    "opis",
    "brzmienie",
    "wskaznik",
    "czego",
    "tekst",
    "jest",
)
"""Keys that tell what an item of a list is."""


def _group(made: Control, groups: list[type[BaseModel]], content: dict[str, Content] | None, around: Around) -> Control:
    made.shape = "group"
    made.kinds, made.kind_key = _kinds(groups)
    made.stands = content is not None or made.needed
    if not made.stands:
        return made
    values = content or {}
    if not made.kinds:
        made.parts = controls(groups[0], values, made.path, around)
        return made
    tag = values.get(made.kind_key, "")
    made.chosen = (tag,) if isinstance(tag, str) and tag else ()
    chosen = next((group for group in groups if tag in _constants(_fields(group)[made.kind_key].annotation)), None)
    if chosen is None:
        made.parts = [
            _raw(f"{made.path}.{key}", key, "", value)
            for key, value in values.items()
            if key != made.kind_key and value
        ]
        return made
    made.parts = [
        each for each in controls(chosen, values, made.path, around) if each.path != f"{made.path}.{made.kind_key}"
    ]
    return made


def _kinds(groups: list[type[BaseModel]]) -> tuple[list[Option], str]:
    """What kinds there are, and the key that tells one from another; none of one group alone."""
    if len(groups) < 2:
        return [], ""
    options = []
    key = ""
    for group in groups:
        for alias, info in _fields(group).items():
            if get_origin(info.annotation) is Literal:
                key = alias
                options.append(Option(get_args(info.annotation)[0], names.kind(info.description or "")))
                break
    return options, key


def _raw(path: str, label: str, hint: str, content: Content) -> Control:
    """What fits no field, to be seen and changed as it is typed in the file."""
    value = content if isinstance(content, str) else block(content, "")
    return Control(path, "raw", label, hint, value=value)


def _example(info: FieldInfo) -> str:
    example = (info.examples or [""])[0]
    return ", ".join(map(str, example)) if isinstance(example, list) else str(example)


def _may_be_word(info: FieldInfo) -> bool:
    return any(isinstance(each, OrAbsence) for each in info.metadata)


def _is_list(annotation: Any) -> bool:
    return get_origin(annotation) is tuple or any(
        _is_list(part) for part in get_args(annotation) if get_origin(annotation) is not Literal
    )


def _holds(annotation: Any, kind: type) -> bool:
    return annotation is kind or any(_holds(part, kind) for part in get_args(annotation))


def _constants(annotation: Any) -> list[str]:
    """The only values that a field may hold; nothing where it may hold any text."""
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return [str(member.value) for member in annotation if member.value]
    if annotation is bool:
        return ["tak", "nie"]
    if get_origin(annotation) is Literal:
        return [str(value) for value in get_args(annotation)]
    if _holds(annotation, str):  # any text
        return []
    return [value for part in get_args(annotation) for value in _constants(part)]


def place_faults(tops: Iterable[Control], faults: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Put each fault, a path and a sentence, beside the control that it is of; those that are of none come back."""
    known = {each.path: each for each in every(tops) if each.shape != "hidden"}
    left = []
    for path, sentence in faults:
        place = path
        while place and place not in known:
            place = place.rpartition(".")[0]
        if place:
            is_chosen = known[place].shape in ("choice", "many")
            known[place].faults.append(_EXAMPLE.sub(" Wybierz z listy.", sentence) if is_chosen else sentence)
        else:
            left.append((path, sentence))
    return left
