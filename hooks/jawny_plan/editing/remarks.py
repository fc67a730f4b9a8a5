"""A file's parts with the comments that belong to each.

A comment keeps to its neighbour: on a line with something it belongs to that; indented deeper than what comes next
it ends the group above; touching what came before and parted by an empty line from what comes next it follows the
former; otherwise it belongs to what comes next. (ruamel.yaml was weighed and left: it hangs every comment on what
came before, so comments and keys part as soon as keys change places.)
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

import yaml

from jawny_plan.reading.scalars import parsed


@dataclass(eq=False)
class YamlPart:
    """A value with its key, if it has one, and its comments. A mapping or list has parts of its own."""

    node: yaml.Node
    parent: YamlPart | None = None
    key: str = ""
    parts: list[YamlPart] = field(default_factory=list)
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

    @property
    def steps(self) -> tuple[str | int, ...]:
        """The way to it from the file's top: keys, and the places of items counted from 0."""
        if not self.parent:
            return ()
        return (*self.parent.steps, self.key or self.parent.parts.index(self))

    def lineage(self) -> Iterator[YamlPart]:
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
    part: YamlPart
    before: list[str]
    opens: YamlPart | None = None
    floor: float = math.inf


def tree(text: str) -> tuple[YamlPart, list[str]]:
    """The tree of the file, comments and all, and the comments on the file as a whole."""
    root = YamlPart(parsed(text))
    head = YamlPart(root.node, root)
    things = [_Thing(0, 0, head, head.after), *_things(root, text)]
    things.append(_Thing(len(text), len(text), root, root.tail, floor=-1))
    for last, coming in pairwise(things):
        _hang(text, last, coming)
    return root, head.after


def _things(group: YamlPart, text: str) -> Iterator[_Thing]:
    """Grow the parts of `group` and name their things in the order of the text."""
    for pair in group.node.value:
        key, node = pair if isinstance(pair, tuple) else (None, pair)
        part = YamlPart(node, group, key.value.strip() if key else "")
        group.parts.append(part)
        first = True
        for thing in (*([_scalar(key, part, text)] if key else []), *_of_value(part, text)):
            if first:
                thing.opens, thing.before, thing.floor = part, part.before, group.column
            first = False
            yield thing


def _of_value(part: YamlPart, text: str) -> Iterator[_Thing]:
    if isinstance(part.node, yaml.ScalarNode):
        yield _scalar(part.node, part, text)
        return
    yield from _things(part, text)
    if part.bracketed:
        end = part.node.end_mark.index
        yield _Thing(end - 1, end, part, part.tail)


def _scalar(node: yaml.ScalarNode, part: YamlPart, text: str) -> _Thing:
    start = node.start_mark.index
    raw = text[start : node.end_mark.index].rstrip()
    if node.style in (">", "|"):  # a comment may stand in its first line, and in no other
        part.side += re.findall(r"#.*", raw.split("\n")[0])
    return _Thing(start, start + len(raw), part, part.before)


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
