"""What a posted form holds, as content of a data file; and what its buttons do to that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, cast

import yaml

from jawny_plan.editor import typed_days
from jawny_plan.editor.typed_days import Near
from jawny_plan.reading.scalars import meaning, parsed
from jawny_plan.reading.strict_yaml import Content

VALUE, DAY, STEP, RAW, GROUP, MANY = "d", "t", "s", "y", "g", "m"
"""How names of fields begin, before a dot and the path: by what the field holds."""

Steps = tuple[str | int, ...]
Values = dict[str, Content]
"""The content of a record, or of a part of one."""


def steps_of(path: str) -> Steps:
    """`cele.0.bazy` -> ("cele", 0, "bazy")"""
    return tuple(int(step) if step.isdecimal() else step for step in path.split(".") if step)


def dotted(steps: Iterable[str | int]) -> str:
    """The name of a field at these steps."""
    return ".".join(map(str, steps))


def posted(fields: Iterable[tuple[str, str]], near: Near | None = None) -> dict[str, Content]:
    """The content that fields of a form hold, empty values and groups included; `near` tells years that lack."""
    root: dict[str, Any] = {}
    for name, typed in fields:
        kind, dot, path = name.partition(".")
        if not dot or kind not in (VALUE, DAY, STEP, RAW, GROUP, MANY):
            continue
        value = typed.replace("\r\n", "\n").replace("\r", "\n").strip()
        here: Any = root
        *way, last = path.split(".")
        for step in way:
            here = here.setdefault(step, {})
            if not isinstance(here, dict):
                break
        else:
            match kind:
                case "g":
                    here.setdefault(last, {})
                case "m":
                    found = here.setdefault(last, [])
                    found += [value] if value and isinstance(found, list) else []
                case "t":
                    here[last] = typed_days.day(value, near)
                case "s":
                    here[last] = typed_days.step(value)
                case "y":
                    here[last] = _raw(value)
                case _:
                    here[last] = value
    return cast("dict[str, Content]", _listed(root))


def pruned(content: Content) -> Content:
    """The content without what is empty."""
    if isinstance(content, dict):
        parts = {name: pruned(value) for name, value in content.items()}
        return {name: value for name, value in parts.items() if value}
    if isinstance(content, list):
        return [item for item in map(pruned, content) if item]
    return content.strip()


def copied(content: Content) -> Content:
    """The same content, which may be changed by itself."""
    if isinstance(content, dict):
        return {name: copied(value) for name, value in content.items()}
    return [copied(item) for item in content] if isinstance(content, list) else content


def at(content: Content, steps: Steps) -> Content | None:
    """What stands at the end of a way; None where it leads nowhere."""
    here: Any = content
    for step in steps:
        is_item = isinstance(here, list) and isinstance(step, int) and step < len(here)
        if not is_item and not (isinstance(here, dict) and step in here):
            return None
        here = here[step]
    return cast("Content", here)


def leaves(content: Content, steps: Steps = ()) -> Iterator[tuple[Steps, str]]:
    """Every value of a content that stands at the end of a way, with the whole way to it."""
    match content:
        case dict():
            for key, value in content.items():
                yield from leaves(value, (*steps, key))
        case list():
            for number, value in enumerate(content):
                yield from leaves(value, (*steps, number))
        case str():
            yield steps, content


def put(content: Content, steps: Steps, value: Content) -> None:
    """Let `value` stand at the end of a way; what lacks on it is made."""
    here: Any = content
    for step, following in zip(steps, (*steps[1:], None), strict=True):
        new: Content = value if following is None else [] if isinstance(following, int) else {}
        if isinstance(here, list) and isinstance(step, int):
            here += [new] if step >= len(here) else []
            step = min(step, len(here) - 1)  # noqa: PLW2901  # an item behind the last becomes the last
        if following is None:
            here[step] = value
        elif isinstance(here, list):
            here = here[cast("int", step)]
        else:
            if not isinstance(here.get(step), dict | list):
                here[step] = new
            here = here[step]


def acted(content: dict[str, Content], action: str) -> str:
    """Do what a button of the form asks for; the path of what came or moved, nothing where nothing did."""
    verb, _, rest = action.partition(" ")
    path, _, tag = rest.partition(" ")
    steps = steps_of(path)
    if not steps:
        return ""
    if verb == "dodaj":
        return _add(content, steps, tag)
    *above, last = steps
    around = at(content, tuple(above))
    if verb == "usun" and isinstance(around, dict | list) and at(content, steps) is not None:
        del around[last]  # type: ignore[arg-type]
    elif verb in ("wyzej", "nizej") and isinstance(around, list) and isinstance(last, int):
        to = last + (-1 if verb == "wyzej" else 1)
        if 0 <= last < len(around) and 0 <= to < len(around):
            around[last], around[to] = around[to], around[last]
            return dotted((*above, to))
    return ""


def _add(content: dict[str, Content], steps: Steps, tag: str) -> str:
    """A new empty group, or a new item of a list; of the kind `key=value` where the tag says so."""
    key, _, value = tag.partition("=")
    new: Content = {}
    if key == "*":  # a list takes one more
        found = at(content, steps)
        items = found if isinstance(found, list) else []
        shape, _, kind = value.partition("=")
        name, _, tagged = kind.partition("=")
        items.append({name: tagged} if tagged else {} if shape == "grupa" else "")
        put(content, steps, items)
        return dotted((*steps, len(items) - 1))
    put(content, steps, new)
    return dotted(steps)


def _raw(value: str) -> Content:
    """What was typed as YAML; the text itself where it is none."""
    try:
        return meaning(parsed(value))
    except (yaml.YAMLError, ValueError):
        return value


def _listed(value: Any) -> Content:
    """Groups whose keys are numbers, as lists in the order of the numbers."""
    if not isinstance(value, dict):
        return cast("Content", value)
    if value and all(name.isdecimal() for name in value):
        return [_listed(value[name]) for name in sorted(value, key=int)]
    return {name: _listed(part) for name, part in value.items()}
