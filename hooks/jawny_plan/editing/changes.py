"""Other content for a data file: only what differs is written, comments and the rest stay as they were."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from difflib import SequenceMatcher

import yaml
from pydantic import BaseModel

from jawny_plan.editing.canonical import parts_of, written
from jawny_plan.editing.remarks import YamlPart, tree
from jawny_plan.reading.scalars import block, meaning, parsed
from jawny_plan.reading.strict_yaml import Content

_ALIKE = 0.5
"""Items of a list that share less are two things, and the comments of the one are not those of the other."""


def changed(text: str, model: type[BaseModel], schema: str, content: Mapping[str, Content]) -> str:
    """`text`, a file of `model`, so that it holds `content`, in canonical form.

    Raises ValueError where it cannot be written so.
    """
    wanted = _whole(dict(content))
    root, head = parts_of(text)
    _bring(root, wanted)
    new = written(root, head, model, schema)
    if meaning(parsed(new)) != wanted:
        raise ValueError("the content cannot be written")
    return new


def begun(about: str, model: type[BaseModel], schema: str, content: Mapping[str, Content]) -> str:
    """A new file of `model` with `content` under the comment `about`."""
    return changed(f"# {about}\n\n{block(dict(content), '')}\n", model, schema, content)


def _whole(content: Content) -> Content:
    """The content as the strict reader would read it."""
    if isinstance(content, dict):
        return {name: _whole(value) for name, value in content.items()}
    if isinstance(content, list):
        return [_whole(item) for item in content]
    return unicodedata.normalize("NFC", content.strip())


def _bring(part: YamlPart, content: Content) -> None:
    """Let `part` and all within it hold `content`."""
    if meaning(part.node) == content:
        return
    if isinstance(content, dict) and isinstance(part.node, yaml.MappingNode):
        _bring_keys(part, content)
    elif isinstance(content, list) and isinstance(part.node, yaml.SequenceNode):
        _bring_items(part, content)
    else:
        grown = _grown(content)
        part.node, part.parts = grown.node, grown.parts
        for inner in part.parts:
            inner.parent = part


def _bring_keys(part: YamlPart, content: dict[str, Content]) -> None:
    part.parts = [inner for inner in part.parts if inner.key in content]
    standing = {inner.key: inner for inner in part.parts}
    for key, value in content.items():
        if key in standing:
            _bring(standing[key], value)
        else:
            part.parts.append(_hung(_grown(value), part, key))


def _bring_items(part: YamlPart, contents: list[Content]) -> None:
    """Items keep their comments wherever they go: equal ones first, then the ones most alike."""
    left = list(part.parts)
    found: dict[int, YamlPart] = {}
    for number, content in enumerate(contents):
        same = next((item for item in left if meaning(item.node) == content), None)
        if same:
            found[number] = same
            left.remove(same)
    for number, content in enumerate(contents):
        if number not in found and left:
            nearest = max(left, key=lambda item: (_likeness(meaning(item.node), content), item is _at(part, number)))
            if _likeness(meaning(nearest.node), content) >= _ALIKE:
                found[number] = nearest
                left.remove(nearest)
                _bring(nearest, content)
    part.parts = [
        found[number] if number in found else _hung(_grown(content), part) for number, content in enumerate(contents)
    ]


def _at(part: YamlPart, number: int) -> YamlPart | None:
    return part.parts[number] if number < len(part.parts) else None


def _likeness(one: Content, other: Content) -> float:
    """How much two items share, from 0 to 1."""
    if isinstance(one, dict) and isinstance(other, dict):
        return sum(one.get(key) == value for key, value in other.items()) / max(len(one), len(other), 1)
    if isinstance(one, str) and isinstance(other, str):
        return SequenceMatcher(None, one, other, autojunk=False).quick_ratio()
    return 0.0


def _grown(content: Content) -> YamlPart:
    """A part that holds `content` and has no comments."""
    if isinstance(content, str) or not content:
        empty = "[]" if isinstance(content, list) else "{}"
        node = yaml.ScalarNode("tag:yaml.org,2002:str", content) if isinstance(content, str) else parsed(empty)
        return YamlPart(node)
    return tree(block(content, "") + "\n")[0]


def _hung(part: YamlPart, parent: YamlPart, key: str = "") -> YamlPart:
    part.parent, part.key = parent, key
    return part
