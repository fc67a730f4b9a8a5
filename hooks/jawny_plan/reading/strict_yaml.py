"""YAML read strictly: every scalar is text with a place; nothing is guessed, nothing is magic.

Refused: anchors, aliases, tags, duplicate keys, several documents, deep nesting, large files,
encodings other than UTF-8. `0600`, `18:30`, `010` and `nie` arrive as they were typed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from jawny_plan.reading import encodings, files, signs
from jawny_plan.reading.faults import Fault, position, shown
from jawny_plan.reading.yaml_errors import CONTROL, LONGEST, explained, in_quotes

MAX_DEPTH = 12
_EMPTY = ("plik jest pusty.", "Wpisz dane albo usuń plik.")

# What no text needs and no file takes, also where quotes let it be written by its number.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")

_COMMENT = re.compile(r",?[ \t]+(#[^\r\n]*)")

_WITH_COMMENT = re.compile(r"^ *(?:- +)*(?P<key>[\w-]+): +(?P<value>[^\s\"'|>\[{][^\n]*)\Z", re.MULTILINE)
_WHOLE_IN_QUOTES = 'ujmij całą wartość w cudzysłów "…"'

Step = str | int
Content = str | list["Content"] | dict[str, "Content"]


@dataclass
class Node:
    """A value and the place where it was typed (counted from 1)."""

    line: int
    column: int
    text: str | None = None
    items: list[Node] | None = None
    keys: dict[str, tuple[Node, Node]] | None = None

    def content(self) -> Content:
        """The value without places: text, list or mapping."""
        if self.items is not None:
            return [item.content() for item in self.items]
        if self.keys is not None:
            return {name: value.content() for name, (_, value) in self.keys.items()}
        return self.text or ""

    @classmethod
    def of(cls, content: Content) -> Node:
        """A value as if it had been typed, at the beginning of a file."""
        if isinstance(content, dict):
            return cls(1, 1, keys={key: (cls(1, 1, key), cls.of(value)) for key, value in content.items()})
        if isinstance(content, list):
            return cls(1, 1, items=[cls.of(item) for item in content])
        return cls(1, 1, content)

    def parts(self) -> Iterator[tuple[Node, tuple[Step, ...]]]:
        """This node and each one below it, with the way to it, in the order of the file."""
        waiting: list[tuple[Node, tuple[Step, ...]]] = [(self, ())]
        while waiting:
            node, steps = waiting.pop()
            yield node, steps
            if node.keys is not None:
                waiting += [(value, (*steps, name)) for name, (_, value) in reversed(node.keys.items())]
            elif node.items is not None:
                waiting += [(item, (*steps, index)) for index, item in reversed(list(enumerate(node.items)))]

    def at(self, steps: tuple[Step, ...]) -> tuple[Node, list[Step], bool]:
        """The nearest node on the way `steps`, the steps taken, and whether all were taken.

        A step that the data lack is passed over: pydantic names the kind of a union there.
        """
        here, taken = self, list[Step]()
        for index, step in enumerate(steps):
            if here.keys is not None and isinstance(step, str) and step in here.keys:
                here = here.keys[step][1]
            elif here.items is not None and isinstance(step, int) and step < len(here.items):
                here = here.items[step]
            elif index == len(steps) - 1:
                return here, taken, False
            else:
                continue
            taken.append(step)
        return here, taken, True


@dataclass
class _Reader:
    file: str
    faults: list[Fault] = field(default_factory=list)
    typed: str = ""
    """The text that is being parsed."""

    def fault(self, line: int, column: int, problem: str, advice: str = "", path: str = "") -> None:
        self.faults.append(Fault(self.file, line, column, path, problem, advice))

    def text(self, data: bytes) -> str | None:
        """The file's text, or None with a fault."""
        try:
            text = encodings.decoded(data)
        except UnicodeDecodeError as error:
            self.fault(*encodings.place(data, error), *encodings.not_utf8(data))
            return None
        if not text.strip():
            self.fault(1, 1, *_EMPTY)
            return None
        mended, found = signs.without_layout(unicodedata.normalize("NFC", text))
        for sign in found:
            self.fault(*sign)
        return mended

    def parse(self, text: str) -> Node | None:
        """The tree of the only document, or None with a fault."""
        self.typed = text
        try:
            events = yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
            return self._document(events)
        except yaml.MarkedYAMLError as error:
            self.fault(*explained(error, text.splitlines()))
        except yaml.reader.ReaderError as error:
            self.fault(
                *position(text, error.position if isinstance(error.position, int) else 0),
                CONTROL,
                "Usuń ten znak (zwykle jest niewidoczny; przepisz linię od nowa).",
            )
        return None

    def _document(self, events: Iterator[yaml.Event]) -> Node | None:
        root: Node | None = None
        documents = 0
        # Each open collection, with the key that waits for its value (mappings only).
        open_nodes: list[tuple[Node, Node | None]] = []
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents == 2:
                    self._mark(event, "w pliku jest więcej niż jeden dokument.", 'Usuń linię "---" ze środka pliku.')
            elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
                open_nodes.pop()
            elif isinstance(event, yaml.NodeEvent):
                node = self._node(event)
                if documents == 1:
                    root = self._placed(node, open_nodes, root)
                if isinstance(event, yaml.CollectionStartEvent):
                    open_nodes.append((node, None))
                    if len(open_nodes) > MAX_DEPTH:
                        self._mark(event, "dane są zagnieżdżone zbyt głęboko.", f"Dozwolonych poziomów: {MAX_DEPTH}.")
                        return None
        if root is None:
            self.fault(1, 1, *_EMPTY)
        elif root.keys is None:
            self.fault(
                root.line, root.column, "plik nie zawiera kluczy.", 'Oczekiwano linii w postaci "klucz: wartość".'
            )
            return None
        return root

    def _node(self, event: yaml.NodeEvent) -> Node:
        node = Node(*_place(event))
        if isinstance(event, yaml.AliasEvent):
            self._mark(event, f"odwołanie *{event.anchor} jest niedozwolone.", "Wpisz wartość w całości.")
            node.text = ""
            return node
        if event.anchor:
            self._mark(event, f"kotwica &{event.anchor} jest niedozwolona.", "Usuń ją i wpisz wartość w całości.")
        if tag := getattr(event, "tag", None):
            self._mark(event, f"znacznik typu {tag} jest niedozwolony.", "Usuń go; wartości są zwykłym tekstem.")
        if isinstance(event, yaml.ScalarEvent):
            node.text = event.value.strip()
            if event.style not in ("|", ">") and event.end_mark:
                mark = event.end_mark
                self._cut_off(mark.line, mark.column, mark.index)
            if found := _CONTROL.search(node.text):
                self._mark(
                    event,
                    f"w wartości stoi znak sterujący (numer {ord(found[0])}), którego nie wolno używać.",
                    "Usuń go; w cudzysłowie zapisuje się go na przykład jako \\0 albo \\x1b.",
                )
        elif isinstance(event, yaml.SequenceStartEvent):
            node.items = []
        else:
            node.keys = {}
        return node

    def _placed(self, node: Node, open_nodes: list[tuple[Node, Node | None]], root: Node | None) -> Node:
        """Hang `node` where it belongs in the tree; the tree's root."""
        if not open_nodes:
            return root or node
        parent, key = open_nodes[-1]
        if parent.items is not None:
            parent.items.append(node)
        elif key is None:
            open_nodes[-1] = (parent, node)
        else:
            open_nodes[-1] = (parent, None)
            self._keyed(parent, key, node)
        return root or node

    def _keyed(self, parent: Node, key: Node, value: Node) -> None:
        keys = parent.keys if parent.keys is not None else {}
        if key.text is None:
            self.fault(key.line, key.column, "klucz musi być zwykłym słowem.")
        elif key.text in keys:
            first = keys[key.text][0]
            self.fault(
                key.line,
                key.column,
                f"klucz {shown(key.text)} stoi drugi raz (pierwszy raz w linii {first.line}).",
                "Zostaw jeden z nich.",
            )
        else:
            keys[key.text] = (key, value)

    def _cut_off(self, line: int, column: int, index: int) -> None:
        """Refuse a comment behind the value that ends here: a text that goes on with a "#" would lose its end unsaid.

        Also behind one in quotes, which `format` takes away where they are not needed.
        """
        found = _COMMENT.match(self.typed, index)
        if found:
            whole = _WITH_COMMENT.search(self.typed, 0, found.end())
            proposed = f"{whole['key']}: {in_quotes(whole['value'])}" if whole else ""
            written = f"napisz: {proposed}" if 0 < len(proposed) <= LONGEST else _WHOLE_IN_QUOTES
            self.fault(
                line + 1,
                column + found.start(1) - index + 1,
                f'to, co stoi po " #", jest komentarzem i nie należy do wartości: {shown(found[1])}.',
                f"Jeśli należy, {written}; jeśli nie, wpisz komentarz linię wyżej.",
            )

    def _mark(self, event: yaml.Event, problem: str, advice: str) -> None:
        self.fault(*_place(event), problem, advice)


def _place(event: yaml.Event) -> tuple[int, int]:
    """Line and column where the event begins, counted from 1."""
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def parsed(data: bytes, file: str) -> tuple[Node | None, list[Fault]]:
    """The tree of a file with these bytes, named `file` in messages, and its faults.

    The tree is None where nothing could be read; with faults it may be partial.
    """
    reader = _Reader(file)
    text = reader.text(data)
    return (reader.parse(text) if text is not None else None), reader.faults


def read(path: Path, file: str) -> tuple[Node | None, list[Fault]]:
    """As `parsed`, of the file at `path`."""
    try:
        data = files.content(path)
    except files.Unreadable as refused:
        return None, [Fault(file, 1, 1, "", *refused.args)]
    return parsed(data, file)
