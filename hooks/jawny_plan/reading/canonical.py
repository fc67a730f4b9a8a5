"""The canonical form of a data file, and how a file is brought to it without losing a comment.

Keys stand in the model's order, lists are indented under their key, long texts are folded, nothing is quoted
without need. A comment keeps to its neighbour: on a line with something it belongs to that; indented deeper than
what comes next it ends the group above; touching what came before and parted by an empty line from what comes
next it follows the former; otherwise it belongs to what comes next. (ruamel.yaml was weighed and left: it hangs
every comment on what came before, so comments and keys part as soon as keys change places.)
"""

from __future__ import annotations

import difflib
import math
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise, takewhile
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import yaml
from pydantic import BaseModel

from jawny_plan.reading.strict_yaml import Plain, read
from jawny_plan.reading.typed import typed

WIDTH = 100

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_SCHEMA = "# yaml-language-server: $schema="
_SCHEMA_LINE = re.compile(rf"^{re.escape(_SCHEMA)}.*\n", re.MULTILINE)
# What surely reads back as it was written, in a list in brackets too. Anything else is tried.
_BARE = re.compile(r"[^\W_][\w ./%();!…„”–+-]*")


def canonical(text: str, model: type[BaseModel], schema: str) -> str:
    """`text`, a file of `model` without faults, in canonical form. `schema` is where editors find its schema.

    Raises ValueError where the outcome would not say the same: such a file must stay as it is.
    """
    text = _SCHEMA_LINE.sub("", _clean(text)).lstrip("\n")
    root, head = _tree(text)
    opening = [_SCHEMA + schema, *head, *([""] if head else [])]
    written = "\n".join((*opening, *(_content(root, "", [model]) or ["{}"]))) + "\n"
    if _meaning(_parsed(written)) != _meaning(root.node):
        raise ValueError("the canonical form would change the data")
    return written


def difference(path: Path, model: type[BaseModel], schema: str, file: str) -> str:
    """What `rewrite` would change in the file at `path`, named `file` in the answer, as a unified diff.

    Empty for a canonical file, and for one with faults: those come first.
    """
    now, wanted = path.read_bytes(), _wanted(path, model, schema)
    if wanted is None or now == wanted.encode():
        return ""
    if _clean(now.decode()) == wanted:
        return f"{file}: niewidoczne znaki są inne niż oczekiwane (końce linii CRLF, znak BOM albo litery złożone)."
    sides = _clean(now.decode()).split("\n"), wanted.split("\n")
    return "\n".join(difflib.unified_diff(*sides, file, f"{file} (po poleceniu format)", lineterm=""))


def rewrite(path: Path, model: type[BaseModel], schema: str) -> bool:
    """Bring the file at `path` to canonical form; whether it changed. A file with faults is not touched."""
    wanted = _wanted(path, model, schema)
    if wanted is None or path.read_bytes() == wanted.encode():
        return False
    path.write_bytes(wanted.encode())
    return True


def one_line(value: str, around: str = "k: {}") -> str:
    """`value` as YAML on one line: bare where that reads back the same, quoted elsewhere."""
    if _BARE.fullmatch(value) or (value and _reads_as(around.format(value), value)):
        return value
    if value.isprintable() and ('"' in value or "\\" in value):
        return "'" + value.replace("'", "''") + "'"
    return '"' + re.sub(r'["\\]|[^ -~]', _escaped, value) + '"'


def models_in(annotation: Any) -> list[type[BaseModel]]:
    """The models that a field of this type may hold, in itself or as items of its list."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in get_args(annotation) for model in models_in(part)]


def _wanted(path: Path, model: type[BaseModel], schema: str) -> str | None:
    node, faults = read(path, path.name)
    if node is None or faults or typed(model, node, path.name)[0] is None:
        return None
    return canonical(path.read_bytes().decode(), model, schema)


def _clean(text: str) -> str:
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", text)


def _parsed(text: str) -> yaml.Node:
    node = yaml.compose(text, Loader=_LOADER)
    if node is None:
        raise ValueError("the file is empty")
    return node


def _meaning(node: yaml.Node) -> Plain:
    """What the strict reader would make of `node`."""
    if isinstance(node, yaml.ScalarNode):
        return unicodedata.normalize("NFC", node.value.strip())
    if isinstance(node, yaml.SequenceNode):
        return [_meaning(item) for item in node.value]
    return {str(_meaning(name)): _meaning(value) for name, value in node.value}


# Reading: a tree of parts, each with its comments.


@dataclass(eq=False)
class _Part:
    """A value with its key, if it has one, and its comments. A mapping or list has parts of its own."""

    node: yaml.Node
    parent: _Part | None = None
    key: str = ""
    parts: list[_Part] = field(default_factory=list)
    before: list[str] = field(default_factory=list)
    side: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)
    tail: list[str] = field(default_factory=list)

    @property
    def remarks(self) -> list[str]:
        """All comments of its own."""
        return self.before + self.side + self.after

    @property
    def bracketed(self) -> bool:
        """Whether it is a list or mapping in brackets."""
        return isinstance(self.node, yaml.CollectionNode) and bool(self.node.flow_style)

    @property
    def column(self) -> float:
        """Where the parts of a block begin; parts in brackets may begin anywhere."""
        return math.inf if self.bracketed else self.node.start_mark.column

    def lineage(self) -> Iterator[_Part]:
        """The part itself and all that it stands in, from the inside out."""
        yield self
        if self.parent:
            yield from self.parent.lineage()


@dataclass
class _Thing:
    """A scalar or a closing bracket. Comments stand between things.

    `before` takes the comments in front of it; `opens` is the widest part that begins with it.
    """

    start: int
    end: int
    part: _Part
    before: list[str]
    opens: _Part | None = None
    floor: float = math.inf


def _tree(text: str) -> tuple[_Part, list[str]]:
    """The tree of the file, comments and all, and the comments on the file as a whole."""
    root = _Part(_parsed(text))
    head = _Part(root.node, root)
    things = [_Thing(0, 0, head, head.after), *_things(root, text)]
    things.append(_Thing(len(text), len(text), root, root.tail, floor=-1))
    for last, coming in pairwise(things):
        _hang(text, last, coming)
    return root, head.after


def _things(group: _Part, text: str) -> Iterator[_Thing]:
    """Grow the parts of `group` and name their things in the order of the text."""
    for pair in group.node.value:
        key, node = pair if isinstance(pair, tuple) else (None, pair)
        part = _Part(node, group, key.value.strip() if key else "")
        group.parts.append(part)
        first = True
        for thing in (*([_scalar(key, part, text)] if key else []), *_of_value(part, text)):
            if first:
                thing.opens, thing.before, thing.floor = part, part.before, group.column
            first = False
            yield thing


def _of_value(part: _Part, text: str) -> Iterator[_Thing]:
    if isinstance(part.node, yaml.ScalarNode):
        yield _scalar(part.node, part, text)
        return
    yield from _things(part, text)
    if part.bracketed:
        end = part.node.end_mark.index
        yield _Thing(end - 1, end, part, part.tail)


def _scalar(node: yaml.ScalarNode, part: _Part, text: str) -> _Thing:
    start = node.start_mark.index
    said = text[start : node.end_mark.index].rstrip()
    if node.style in (">", "|"):  # a comment may stand in its first line, and in no other
        part.side += re.findall(r"#.*", said.split("\n")[0])
    return _Thing(start, start + len(said), part, part.before)


def _hang(text: str, last: _Thing, coming: _Thing) -> None:
    """Hang up the comments that stand between two neighbours."""
    gap = text[last.end : coming.start]
    found = list(re.finditer(r"#.*", gap))
    edges = [0, *(edge for match in found for edge in match.span()), len(gap)]
    # Whether an empty line stands above each comment, and above what comes next.
    parted = [gap[end:start].count("\n") > 1 for end, start in zip(edges[::2], edges[1::2], strict=True)]
    siblings = [part for part in last.part.lineage() if coming.opens and part.parent is coming.opens.parent]
    ceiling, floor, touching = math.inf, coming.floor, True
    for number, match in enumerate(found):
        start = text.rfind("\n", 0, last.end + match.start()) + 1
        above = text[start : last.end + match.start()]
        if last.end and "\n" not in gap[: match.start()]:
            last.part.side.append(match.group().rstrip())
            continue
        ceiling = min(ceiling, -1 if above.strip() else len(above))
        touching = touching and not parted[number]
        ended = [part for part in last.part.lineage() if part.parts and floor < part.column <= ceiling]
        if ended:
            ceiling, home, touching = ended[0].column, ended[0].tail, True
        elif siblings and touching and any(parted[number + 1 :]):
            floor, home = math.inf, siblings[0].after
        else:
            floor, home = math.inf, coming.before
        home += [""] if home and parted[number] else []
        home.append(match.group().rstrip())


# Writing: parts laid out as lines.


def _content(group: _Part, pad: str, models: list[type[BaseModel]]) -> list[str]:
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


def _laid(part: _Part, pad: str, models: list[type[BaseModel]]) -> list[str]:
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


def _value(part: _Part, mark: str, pad: str) -> tuple[str, list[str]]:
    """What stands on the line of the key or dash, and the lines below; nothing for a group laid out in lines."""
    if isinstance(part.node, yaml.ScalarNode):
        first, *rest = _text(str(_meaning(part.node)), mark, pad + "  ")
        return first, rest
    if not part.parts:
        return ("[]" if isinstance(part.node, yaml.SequenceNode) else "{}"), []
    bare = all(isinstance(item.node, yaml.ScalarNode) and not item.remarks for item in part.parts)
    if isinstance(part.node, yaml.SequenceNode) and part.bracketed and bare and not part.tail:
        items = (one_line(str(_meaning(item.node)), "k: [{}]") for item in part.parts)
        if len(mark) + 1 + len(listed := f"[{', '.join(items)}]") <= WIDTH:
            return listed, []
    return "", []


def _text(value: str, mark: str, pad: str) -> list[str]:
    """A scalar: on one line where it fits, else folded; a text of several short lines line by line."""
    line = one_line(value)
    if "\n" not in value and (" " not in value or len(mark) + 1 + len(line) <= WIDTH):
        return [line]
    literal = ["|-", *(pad + said if said else "" for said in value.split("\n"))]
    ways = [_folded(value, pad), literal]
    if "\n" in value and max(map(len, literal)) <= WIDTH:
        ways.reverse()
    return next((way for way in ways if _reads_as("k: " + "\n".join(way), value)), [line])


def _folded(value: str, pad: str) -> list[str]:
    """A text folded at single spaces, its own line ends kept as empty lines."""
    lines = [">-"]
    for number, paragraph in enumerate(value.split("\n")):
        lines += [""] if number else []
        line = ""
        for word in re.split(r"(?<=\S) (?=\S)", paragraph):
            if line and len(pad) + len(line) + 1 + len(word) > WIDTH:
                lines.append(pad + line)
                line = word
            else:
                line = f"{line} {word}" if line else word
        lines += [pad + line] if line else []
    return lines


def _reads_as(text: str, value: str) -> bool:
    try:
        return _meaning(_parsed(text)) in ({"k": value}, {"k": [value]})
    except yaml.YAMLError:
        return False


def _escaped(match: re.Match[str]) -> str:
    """A character for double quotes: letters and signs as they are, the rest by its number."""
    sign = match.group()
    if sign in '"\\':
        return "\\" + sign
    return sign if sign.isprintable() else "\\n" if sign == "\n" else f"\\U{ord(sign):08X}"


def _ordered(group: _Part, models: list[type[BaseModel]]) -> list[tuple[_Part, list[type[BaseModel]]]]:
    """The parts in the order of the model that fits them, each with the models that it may itself be of."""
    if not isinstance(group.node, yaml.MappingNode):
        return [(part, models) for part in group.parts]
    said = {part.key: part.node.value for part in group.parts}
    for model in models:
        fields = {info.alias or name: info.annotation for name, info in model.model_fields.items()}
        kinds = {alias: get_args(kind) for alias, kind in fields.items() if get_origin(kind) is Literal}
        if said.keys() <= fields.keys() and all(said.get(alias, kind[0]) in kind for alias, kind in kinds.items()):
            parts = {part.key: part for part in group.parts}
            return [(parts[alias], models_in(kind)) for alias, kind in fields.items() if alias in parts]
    return [(part, []) for part in group.parts]
