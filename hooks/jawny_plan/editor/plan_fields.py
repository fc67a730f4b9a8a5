"""Some fields of a plan that is not saved yet, wherever in it they stand, as one form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, cast

from jawny_plan.editor.choices import Around
from jawny_plan.editor.content import Steps, Values, acted, at, dotted, posted, pruned, put, steps_of
from jawny_plan.editor.control import Control
from jawny_plan.editor.controls import control_at
from jawny_plan.editor.typed_days import Near
from jawny_plan.intake.proposal import BLANK
from jawny_plan.model.plan import Plan
from jawny_plan.reading.faults import Fault
from jawny_plan.reading.strict_yaml import Content, Node
from jawny_plan.reading.typed import typed

_MISSING = re.compile(r'brakuje klucza "(\w+)"')


def whole_fields(fields: Sequence[Steps], proposal: Any) -> list[Steps]:
    """The fields that a question shows: items of one list as the list, a field within another as that other."""
    found: list[Steps] = []
    several = len(fields) > 1
    for steps in fields:
        is_item = isinstance(steps[-1], int)
        place = steps[:-1] if is_item and (several or isinstance(proposal, list)) else steps
        if not any(place[: len(other)] == other for other in found):
            found = [other for other in found if other[: len(place)] != place] + [place]
    return found


def shown(values: Values, fields: Sequence[Steps], around: Around) -> list[Control]:
    """A control for each field that a plan has; their names begin with `f` and the place in `fields`."""
    found = []
    for number, steps in enumerate(fields):
        control = control_at(Plan, cast("Mapping[str, Content]", _made(values, steps)), steps, around)
        if control:
            control.needed = control.needed or control.shape != "group"
            for each in control.whole:
                each.path = f"f{number}{each.path[len(dotted(steps)) :]}"
            found.append(control)
    return found


@contextmanager
def named_as_in_file(made: Sequence[Control], fields: Sequence[Steps]) -> Iterator[dict[str, Control]]:
    """The controls of such a form by their names in the file, as long as faults are put beside them."""
    moved = []
    for top in made:
        number = int(top.path.split(".")[0][1:])
        for each in top.whole:
            moved.append((each, each.path))
            each.path = dotted(fields[number]) + each.path[len(f"f{number}") :]
    yield {each.path: each for each, _ in moved}
    for each, path in moved:
        each.path = path


def taken(
    values: Values, fields: Sequence[Steps], sent: Sequence[tuple[str, str]], action: str, near: Near | None = None
) -> str:
    """Put what a form holds into the values; what the button moved or added, by its name in the form."""
    items = posted(sent, near)
    came = acted(items, action)
    is_settled = action.partition(" ")[0] not in ("dodaj", "usun", "wyzej", "nizej", "pokaz")
    for number, steps in enumerate(fields):
        if f"f{number}" not in items:
            continue
        value = pruned(items[f"f{number}"]) if is_settled else items[f"f{number}"]
        if value or not is_settled:
            put(cast("Content", values), steps, value)
        else:
            _gone(values, steps)
    return came


def leave_blanks(values: Values, fields: Sequence[Steps]) -> list[Fault]:
    """What is wrong with the values of these fields; what was left empty though it has to be there becomes a blank."""
    left: list[Fault] = []
    for fault in typed(Plan, Node.of(cast("Content", values)), "")[1]:
        missing = _MISSING.match(fault.problem)
        steps = steps_of(re.sub(r"\[(\d+)\]", r".\1", fault.path)) + ((missing[1],) if missing else ())
        if not any(steps[: len(field)] == field for field in fields):
            continue
        if missing:
            put(cast("Content", values), steps, BLANK)
        elif (found := at(cast("Content", values), steps)) and not _is_blank(found):
            left.append(fault)
    return left


def _is_blank(content: Content | None) -> bool:
    return isinstance(content, str) and content.startswith("«") and content.endswith("»")


def blanks(content: Content, steps: Steps = ()) -> list[Steps]:
    """Where something still waits to be filled in."""
    if isinstance(content, dict):
        return [place for key, value in content.items() for place in blanks(value, (*steps, key))]
    if isinstance(content, list):
        return [place for number, value in enumerate(content) for place in blanks(value, (*steps, number))]
    return [steps] if _is_blank(content) else []


def without_blanks(content: Content) -> Content:
    """The content with nothing where something waits."""
    if isinstance(content, dict):
        return {key: without_blanks(value) for key, value in content.items()}
    if isinstance(content, list):
        return [without_blanks(value) for value in content]
    return "" if _is_blank(content) else content


def _made(values: Values, steps: Steps) -> Values:
    """The values with the groups on the way to a field, so that it has a control."""
    copy = cast("Values", without_blanks(cast("Content", values)))
    if at(cast("Content", copy), steps) is None:
        put(cast("Content", copy), steps, "")
    return copy


def _gone(values: Values, steps: Steps) -> None:
    around = at(cast("Content", values), steps[:-1])
    if isinstance(around, dict):
        around.pop(cast("str", steps[-1]), None)
    elif isinstance(around, list) and isinstance(steps[-1], int) and steps[-1] < len(around):
        put(cast("Content", values), steps, "")
