"""Text with its place: every value of the data as it was typed, every template and every approved text as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from jawny_plan.reading.faults import key_path, position
from jawny_plan.reading.strict_yaml import Node, Step

# Between the words of a text as it was read and as it stands in its file: line ends, Markdown, signs unseen.
_GAP = r"[\s*_`\u00a0\u00ad\u200b-\u200f\u2060\ufeff]+"


class Passage(NamedTuple):
    """A text of the file at `path`, typed from `line` and `column` on, under the keys `steps`."""

    path: Path
    text: str
    line: int = 1
    column: int = 1
    steps: tuple[Step, ...] = ()

    @property
    def key(self) -> str:
        """Its YAML key; a street's name is called `ulice.nazwa`, since much else has a `nazwa`."""
        names = (step for step in reversed(self.steps) if isinstance(step, str))
        name = next(names, "")
        return f"ulice.{name}" if name == "nazwa" and next(names, "") == "ulice" else name

    @property
    def key_path(self) -> str:
        """All its keys as messages name them."""
        return key_path(self.steps)

    def place_of(self, words: str) -> tuple[int, int]:
        """The line and column where `words` stand in the file; where the text begins if they are written otherwise."""
        source = self.path.read_text(encoding="utf-8-sig", errors="replace")
        lines = source.split("\n")
        before = sum(len(line) + 1 for line in lines[: self.line - 1]) + self.column - 1
        return place_in(source, words, before) or (self.line, self.column)


def place_in(source: str, words: str, before: int = 0) -> tuple[int, int] | None:
    """The line and column where `words` first stand after `before` characters of `source`."""
    found = re.compile(_GAP.join(map(re.escape, words.split()))).search(source, before)
    if found is None:
        return None
    return position(source, found.start())


def typed(trees: Mapping[Path, Node]) -> Iterator[Passage]:
    """Every value of the trees, in the order of their files."""
    for path, tree in trees.items():
        for node, steps in tree.parts():
            if node.text:
                yield Passage(path, node.text, node.line, node.column, steps)
