"""The canonical form of a data file, and how a file is brought to it without losing a comment.

Keys stand in the model's order, lists are indented under their key, long texts are folded, nothing is quoted
without need; `remarks` keeps each comment with its neighbour.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterator
from itertools import takewhile
from pathlib import Path
from typing import Literal, get_args, get_origin

import yaml
from pydantic import BaseModel

from jawny_plan.editing.remarks import YamlPart, tree
from jawny_plan.model.base import models_in
from jawny_plan.reading.scalars import WIDTH, clean, laid, meaning, one_line, parsed
from jawny_plan.reading.strict_yaml import Step, read
from jawny_plan.reading.typed import typed

_SCHEMA = "# yaml-language-server: $schema="
_SCHEMA_LINE = re.compile(rf"^{re.escape(_SCHEMA)}.*\n", re.MULTILINE)


def canonical(text: str, model: type[BaseModel], schema: str) -> str:
    """`text`, a file of `model` without faults, in canonical form. `schema` is where editors find its schema.

    Raises ValueError where the outcome would not say the same: such a file must stay as it is.
    """
    root, head = parts_of(text)
    text = written(root, head, model, schema)
    if meaning(parsed(text)) != meaning(root.node):
        raise ValueError("the canonical form would change the data")
    return text


def without(text: str, model: type[BaseModel], schema: str, gone: Collection[tuple[Step, ...]]) -> str:
    """`text` in canonical form without the values at the paths `gone`, each with the comments that belong to it.

    A list or group that is left empty goes as well.
    """
    root, head = parts_of(text)
    for part in [part for part in _parts(root) if part.steps in gone]:
        inner = part
        while inner.parent:
            around = inner.parent
            around.parts.remove(inner)
            if around.parts:
                break
            inner = around
    return written(root, head, model, schema)


def parts_of(text: str) -> tuple[YamlPart, list[str]]:
    """The parts of a file's text, and the comments on the file as a whole, but for the line that names the schema."""
    return tree(_SCHEMA_LINE.sub("", clean(text)).lstrip("\n"))


def written(root: YamlPart, head: list[str], model: type[BaseModel], schema: str) -> str:
    """The text of a file of `model` that has these parts, in canonical form."""
    opening = [_SCHEMA + schema, *head, *([""] if head else [])]
    return "\n".join((*opening, *(_content(root, "", [model]) or ["{}"]))) + "\n"


def _parts(root: YamlPart) -> Iterator[YamlPart]:
    """All parts within one, from the outside in."""
    for part in root.parts:
        yield part
        yield from _parts(part)


def difference(path: Path, model: type[BaseModel], schema: str, file: str) -> str:
    """What `rewrite` would change in the file at `path`, named `file` in the answer, as a unified diff.

    Empty for a canonical file, and for one with faults: those come first.
    """
    wanted = _laid_anew(path, model, schema)
    if wanted is None:
        return ""
    now = clean(path.read_bytes().decode())
    if now == wanted:
        return f"{file}: niewidoczne znaki są inne niż oczekiwane (końce linii CRLF, znak BOM albo litery złożone)."
    sides = now.split("\n"), wanted.split("\n")
    return "\n".join(difflib.unified_diff(*sides, file, f"{file} (po poleceniu format)", lineterm=""))


def is_laid_otherwise(path: Path, model: type[BaseModel], schema: str) -> bool:
    """Whether `rewrite` would change the file at `path`."""
    return _laid_anew(path, model, schema) is not None


def rewrite(path: Path, model: type[BaseModel], schema: str) -> bool:
    """Bring the file at `path` to canonical form; whether it changed. A file with faults is not touched."""
    laid_anew = _laid_anew(path, model, schema)
    if laid_anew is None:
        return False
    path.write_bytes(laid_anew.encode())
    return True


def _laid_anew(path: Path, model: type[BaseModel], schema: str) -> str | None:
    """The canonical form of a file that has another and no faults."""
    wanted = _wanted(path, model, schema)
    return None if wanted is None or path.read_bytes() == wanted.encode() else wanted


def _wanted(path: Path, model: type[BaseModel], schema: str) -> str | None:
    node, faults = read(path, path.name)
    if node is None or faults or typed(model, node, path.name)[0] is None:
        return None
    return canonical(path.read_bytes().decode(), model, schema)


def _content(group: YamlPart, pad: str, models: list[type[BaseModel]]) -> list[str]:
    """The lines of all parts of `group`, top-level lists of groups set off by an empty line."""
    lines: list[str] = []
    apart = False
    ordered = _ordered(group, models)
    if ordered and (after := ordered[-1][0].after):  # what follows the last part ends the group
        group.tail[:0] = [*after, *([""] if group.tail else [])]
        after.clear()
    for part, inner in ordered:
        section = not pad and any(item.parts for item in part.parts if not item.key)
        laid = _laid(part, pad, inner)
        spaced = "" in takewhile(_is_remark, laid)  # comments parted by empty lines are set off as a whole
        lines += [""] if lines and (apart or section or spaced) else []
        lines += laid
        apart = section or bool(part.after)
    tail = [_indented(comment, pad) for comment in group.tail if group.parts]
    return lines + ([""] if tail and apart else []) + tail


def _laid(part: YamlPart, pad: str, models: list[type[BaseModel]]) -> list[str]:
    """The lines of one part, with the comments that belong to it."""
    mark, side = pad + (f"{part.key}:" if part.key else "-"), part.side[-1:]
    before = part.before + part.side[:-1] + ([] if part.parts else part.tail)
    first, rest = _value(part, mark, pad)
    if not first:
        rest = _content(part, pad + "  ", models)
        if not part.key:  # a group as an item begins on the line of its dash, comments above it
            lead = [line.strip() for line in takewhile(_is_remark, rest)]
            before, side = before + side + lead, []
            first, *rest = rest[len(lead) :]
    line = " ".join((mark, *([first.strip()] if first else []), *side))
    return [*(_indented(remark, pad) for remark in before), line, *rest, *(pad + comment for comment in part.after)]


def _indented(remark: str, pad: str) -> str:
    return pad + remark if remark else ""


def _is_remark(line: str) -> bool:
    """Whether a line above a part is a comment, or empty."""
    return line.lstrip()[:1] in ("", "#")


def _value(part: YamlPart, mark: str, pad: str) -> tuple[str, list[str]]:
    """What stands on the line of the key or dash, and the lines below; nothing for a group laid out in lines."""
    if isinstance(part.node, yaml.ScalarNode):
        first, *rest = laid(str(meaning(part.node)), mark, pad + "  ")
        return first, rest
    if not part.parts:
        return ("[]" if isinstance(part.node, yaml.SequenceNode) else "{}"), []
    bare = all(isinstance(item.node, yaml.ScalarNode) and not item.remarks for item in part.parts)
    if isinstance(part.node, yaml.SequenceNode) and part.bracketed and bare and not part.tail:
        items = (one_line(str(meaning(item.node)), "k: [{}]") for item in part.parts)
        if len(mark) + 1 + len(listed := f"[{', '.join(items)}]") <= WIDTH:
            return listed, []
    return "", []


def _ordered(group: YamlPart, models: list[type[BaseModel]]) -> list[tuple[YamlPart, list[type[BaseModel]]]]:
    """The parts in the order of the model that fits them, each with the models that it may itself be of."""
    if not isinstance(group.node, yaml.MappingNode):
        return [(part, models) for part in group.parts]
    nodes = {part.key: part.node.value for part in group.parts}
    for model in models:
        fields = {info.alias or name: info.annotation for name, info in model.model_fields.items()}
        kinds = {alias: get_args(kind) for alias, kind in fields.items() if get_origin(kind) is Literal}
        if nodes.keys() <= fields.keys() and all(nodes.get(alias, kind[0]) in kind for alias, kind in kinds.items()):
            parts = {part.key: part for part in group.parts}
            return [(parts[alias], models_in(kind)) for alias, kind in fields.items() if alias in parts]
    return [(part, []) for part in group.parts]
