"""A field of a plan by its path (`dzialania[2].termin`), and the plan with another value there.

List items are counted from 1, as actions are in logs and on pages.
"""

from __future__ import annotations

import re
from copy import copy
from functools import cache
from typing import Annotated, Any, NamedTuple, TypeVar, get_args

from pydantic import Field, create_model

from jawny_plan.model.base import Entry, fault, from_text
from jawny_plan.polish import near

Step = str | int
_PART = re.compile(r"([a-z0-9_]+)((?:\[[0-9]{1,3}\])?)", re.ASCII)
_EXAMPLE = "Oczekiwano ścieżki kluczy planu, na przykład okres.do albo dzialania[2].termin."

VALUE = "wartosc"
"""The key under which the right value of a field stands."""
SEALED = ("rejon", "rejony", "publikuj_od", "poprzedni_plan")
"""Fields on which the place of the plan in the whole site hangs."""


def steps_of(path: str) -> tuple[Step, ...]:
    """`dzialania[2].termin` -> ("dzialania", 1, "termin"): list items counted from 0."""
    steps: list[Step] = []
    for part in path.split("."):
        found = _PART.fullmatch(part)
        if not found:
            raise fault(f'"{path[:60]}" nie wskazuje pola planu.', _EXAMPLE)
        steps.append(found[1])
        if found[2]:
            number = int(found[2].strip("[]"))
            if number < 1:
                raise fault(f'w "{path[:60]}" jest numer 0.', "Pozycje list liczy się od 1, jak działania na stronie.")
            steps.append(number - 1)
    return tuple(steps)


def _path(value: str) -> str:
    steps_of(value)
    return value


FieldText = Annotated[str, from_text(_path, "ścieżka kluczy planu, na przykład dzialania[2].termin")]

E = TypeVar("E", bound=Entry)


class FieldPlace(NamedTuple):
    """A field: the model that holds it, its name there, and whether one item of its list is meant."""

    model: type[Entry]
    name: str
    is_item: bool


def place(entry: Entry, path: str) -> FieldPlace:
    """Where a path leads in an entry. Raises a fault where there is no such field."""
    steps = steps_of(path)
    if steps[0] in SEALED:
        raise fault(f'pola "{steps[0]}" nie da się poprawić wpisem.', "Opisz pomyłkę bez klucza „pole”.")
    here, found = entry, FieldPlace(type(entry), "", is_item=False)
    for step, following in zip(steps, (*steps[1:], None), strict=True):
        if isinstance(step, int):
            if following is None:
                return FieldPlace(found.model, found.name, is_item=True)
            here = getattr(here, found.name)[step]
            continue
        found = FieldPlace(type(here), _named(here, step), is_item=False)
        value = getattr(here, found.name)
        if isinstance(following, int):
            _check_item(value, following, step)
        elif following is not None:
            if not isinstance(value, Entry):
                raise fault(f'w polu "{step}" nie ma klucza "{following}".', "Wskaż całe pole i podaj całą wartość.")
            here = value
    return found


def value_at(entry: Entry, path: str) -> Any:
    """What stands at a path that leads somewhere."""
    found: Any = entry
    for step in steps_of(path):
        found = found[step] if isinstance(step, int) else getattr(found, _named(found, step))
    return found


def with_value(entry: E, path: str, value: Any) -> E:
    """The entry with another value at the path; `value` is plain, as YAML gives it.

    Raises ValidationError where the field does not take it, and a fault where the path leads nowhere or the value does
    not go with what stands beside it.
    """
    typed = value_model(place(entry, path)).model_validate({VALUE: value})
    return _with(entry, steps_of(path), getattr(typed, "value"))  # noqa: B009  # the model is made here


def without(entry: E, path: str) -> E:
    """The entry without the item of a list, or the field, at the path. Raises a fault where that cannot be left out."""
    where, steps = place(entry, path), steps_of(path)
    info = where.model.model_fields[where.name]
    if where.is_item:
        *above, number = steps
        items = value_at(entry, path[: path.rindex("[")])
        if len(items) == 1 and info.is_required():
            raise fault(
                f'"{where.name}" nie może zostać puste.', "Wskaż pole, które może być puste, albo podaj wartość."
            )
        return _with(entry, tuple(above), (*items[: int(number)], *items[int(number) + 1 :]))
    if info.is_required():
        raise fault("tego pola nie może zabraknąć.", f"Zamiast „usun” podaj „{VALUE}”.")
    return _with(entry, steps, info.get_default())


def check(entry: Entry) -> None:
    """Refuse a changed copy whose parts do not go together, as pydantic refuses what it reads. Raises a fault."""
    for validator in type(entry).__pydantic_decorators__.model_validators.values():
        if validator.info.mode == "after":  # others look at what was typed
            validator.func(entry)


@cache
def value_model(where: FieldPlace) -> type[Entry]:
    """A model with one key, `wartosc`, that takes what the field takes."""
    info = copy(where.model.model_fields[where.name])
    kind: Any = info.annotation
    info.alias = info.validation_alias = info.serialization_alias = VALUE
    if where.is_item:
        kind, info = get_args(kind)[0], Field(alias=VALUE)
    made: type[Entry] = create_model("Value", __base__=Entry, value=(kind, info))
    return made


def _with(entry: E, steps: tuple[Step, ...], value: Any) -> E:
    name, rest = _named(entry, str(steps[0])), steps[1:]
    here = getattr(entry, name)
    if not rest:
        changed = value
    elif isinstance(step := rest[0], int):
        item = _with(here[step], rest[1:], value) if rest[1:] else value
        changed = (*here[:step], item, *here[step + 1 :])
    else:
        changed = _with(here, rest, value)
    made = entry.model_copy(update={name: changed})
    check(made)
    return made


def _named(entry: Any, alias: str) -> str:
    """The name of a field by its key."""
    fields = type(entry).model_fields
    known: dict[str, str] = {info.alias or name: name for name, info in fields.items()}
    if alias not in known:
        raise fault(f'plan nie ma tu klucza "{alias}".', near(alias, known) or f"Klucze: {', '.join(known)}.")
    return known[alias]


def _check_item(value: Any, number: int, name: str) -> None:
    """Refuse an item that is not there."""
    if not isinstance(value, tuple):
        raise fault(f'"{name}" nie jest listą.', "Usuń numer w nawiasie.")
    if number >= len(value):
        known = f"Oczekiwano numeru od 1 do {len(value)}." if value else "Ta lista jest w planie pusta."
        raise fault(f'w "{name}" nie ma pozycji {number + 1}.', known)
