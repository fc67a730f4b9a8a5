"""Typst sheets held against the types of the words that they are given: every branch, whatever the data.

This is a reader of field accesses, not of Typst. It knows `a.b.c`, `tekst(a, "b")`, `lista(a, "b")`, `a.at("b")`, and
what a name may hold by `let`, `for`, parameters of `=>` and of functions of the sheet and of wspolne.typ, which it
follows from their calls. Its limits: names are known by file, not by block, so that a name bound twice is of either
kind, and one kind that has the key is enough; what is chosen by `if`, or put into tuples and dictionaries, is not
followed. So that nothing escapes unseen there, `blind` gives each place that asks for a key of the sheet's words
(or for what looks like one) of something whose kind is not known.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints, is_typeddict

from tests.tools.template_types import Rows, alternatives, joined, named

COMMON = "wspolne.typ"
_TOKEN = re.compile(r'(?P<text>"(?:\\.|[^"\\])*")|(?P<note>//[^\n]*)|(?P<name>[^\W\d](?:[\w-]*\w)?)|(?P<arrow>=>)|\S')
_SAME = {"filter", "slice", "sorted", "rev", "dedup"}
_ONE = {"first", "last", "find"}
_READERS = {"tekst", "lista"}
"""Functions of wspolne.typ that read a key of a record: the record first, then the key."""


@dataclass(frozen=True)
class Token:
    """A word of a sheet: its text, where it begins, and whether it is a name or a quoted text."""

    text: str
    start: int
    kind: str


@cache
def tokens(source: str) -> list[Token]:
    """The words of a sheet, without comments."""
    source = re.sub(r"https?://", lambda found: found[0].replace("//", ".."), source)
    found = _TOKEN.finditer(source)
    return [Token(each[0], each.start(), each.lastgroup or "sign") for each in found if each.lastgroup != "note"]


@cache
def closings(source: str) -> dict[int, int]:
    """For the place of each bracket of a sheet that opens, that of the one that closes it."""
    found: dict[int, int] = {}
    open_: list[int] = []
    for place, token in enumerate(tokens(source)):
        if token.text in "([{":
            open_.append(place)
        elif token.text in ")]}" and open_:
            found[open_.pop()] = place
    return found


class Sheet:
    """A sheet with what is common to all, looked at with words of one type; `own` are records that it makes itself."""

    def __init__(self, sources: Mapping[str, str], words: Any, own: Mapping[str, Any] = {}) -> None:
        self.sources = sources
        self.files = {name: tokens(source) for name, source in sources.items()}
        self.words = words
        self.faults: dict[tuple[str, int], str] = {}
        self.asked: set[tuple[str, int]] = set()
        """The places, by file and offset, of each key that a record of a known kind was asked for."""
        self.names: dict[str, dict[str, Any]] = {name: {} for name in sources}
        main = next(name for name in sources if name != COMMON)
        self.names[main] |= own
        self.functions = {
            file: {name: (file, of) for name, of in _functions(found).items()} for file, found in self.files.items()
        }
        self.functions[main] = self.functions.get(COMMON, {}) | self.functions[main]
        before: object = None
        while before != (now := {file: dict(known) for file, known in self.names.items()}):
            before = now
            for file in self.files:
                _Reading(self, file).read()

    def line(self, place: tuple[str, int]) -> str:
        file, start = place
        return f"docs/_druk/{file}:{self.sources[file][:start].count(chr(10)) + 1}"

    def told(self) -> list[str]:
        return [f"{self.line(place)}: {what}" for place, what in sorted(self.faults.items())]

    def blind(self) -> list[str]:
        """Places that ask for a key, in a way in which words are asked, of something of unknown kind."""
        keys = _keys(self.words)
        found = []
        for file, every in self.files.items():
            for at, token in enumerate(every):
                before = [each.text for each in every[max(0, at - 2) : at]]
                after = every[at + 1].text if at + 1 < len(every) else ""
                field = token.kind == "name" and _is_field(every, at) and after != "("
                quoted = token.kind == "text" and (before == ["at", "("] or _is_read(every, at))
                key = token.text.strip('"')
                if (quoted or (field and key in keys)) and (file, token.start) not in self.asked:
                    found.append(f"{self.line((file, token.start))}: {key}")
        return found


class _Reading:
    """One file of a sheet, from its first word to its last."""

    def __init__(self, sheet: Sheet, file: str) -> None:
        self.sheet, self.file = sheet, file
        self.tokens = sheet.files[file]
        self.names = sheet.names[file]
        self.closings = closings(sheet.sources[file])

    def text(self, at: int) -> str:
        return self.tokens[at].text if at < len(self.tokens) else ""

    def kind(self, at: int) -> str:
        return self.tokens[at].kind if at < len(self.tokens) else ""

    def read(self) -> None:
        for at, token in enumerate(self.tokens):
            if token.kind != "name" or _is_field(self.tokens, at):
                continue
            if token.text == "let" and self.kind(at + 1) == "name" and self.text(at + 2) == "=":
                self.bind(self.text(at + 1), self.whole(at + 3))
            elif token.text == "for":
                pattern, after = self.pattern(at + 1)
                assert self.text(after) == "in", self.sheet.line((self.file, token.start))
                kind, _ = self.chain(after + 1)
                self.bind_all(pattern, _item(kind))
            else:
                self.chain(at)

    def bind(self, name: str, kind: Any) -> None:
        if kind is not Any:
            known = self.names.get(name)
            self.names[name] = kind if known is None else joined([known, kind])

    def bind_all(self, pattern: list[str], kind: Any) -> None:
        """Bind the names of a pattern: one of a value, several of the parts of a tuple."""
        if len(pattern) == 1:
            self.bind(pattern[0], kind)
        elif isinstance(kind, Rows):
            for name, part in zip(pattern, kind, strict=True):
                self.bind(name, part)

    def pattern(self, at: int) -> tuple[list[str], int]:
        """The names of `x` or `(x, y)` and the place behind it."""
        if self.text(at) != "(":
            return [self.text(at)], at + 1
        end = self.closing(at)
        return [token.text for token in self.tokens[at:end] if token.kind == "name"], end + 1

    def closing(self, at: int) -> int:
        """The place of the bracket that closes the one at `at`."""
        if self.text(at) not in "([{":
            return at
        assert at in self.closings, self.sheet.line((self.file, self.tokens[at].start))
        return self.closings[at]

    def whole(self, at: int) -> Any:
        """The type of what is assigned; unknown where it is more than one chain of names."""
        if self.text(at) == "json" and self.text(at + 2) == '"/dane.json"':
            return self.sheet.words
        kind, after = self.chain(at)
        if after >= len(self.tokens):
            return kind
        between = self.sheet.sources[self.file][self.tokens[after - 1].start : self.tokens[after].start]
        return kind if "\n" in between or self.text(after) in ("}", ";", "]", ")", ",") else Any

    def argument(self, at: int) -> Any:
        """The type of an argument that is but one chain of names."""
        kind, after = self.chain(at)
        return kind if self.text(after) in (",", ")") else Any

    def chain(self, at: int) -> tuple[Any, int]:
        """The type of `a.b(c).d` that begins at `at`, and the place behind it."""
        if self.kind(at) != "name":
            return Any, at + 1
        name = self.text(at)
        kind, after = self.names.get(name, Any), at + 1
        if self.text(after) == "(":
            kind, after = self.called(name, after), self.closing(after) + 1
        while self.text(after) == "." and self.kind(after + 1) == "name" and _is_field(self.tokens, after + 1):
            place = after + 1
            if self.text(place + 1) == "(":
                kind, after = self.method(kind, place), self.closing(place + 1) + 1
            else:
                kind, after = self.part(kind, place), place + 1
        return kind, after

    def arguments(self, at: int) -> list[int]:
        """Where the arguments between the brackets at `at` begin."""
        end, starts, place = self.closing(at), [at + 1], at + 1
        while place < end:
            if self.text(place) in ("(", "[", "{"):
                place = self.closing(place)
            elif self.text(place) == ",":
                starts.append(place + 1)
            place += 1
        return [start for start in starts if start < end]

    def called(self, name: str, at: int) -> Any:
        given = self.arguments(at)
        if name in _READERS and len(given) == 2 and self.kind(given[1]) == "text":
            return self.part(self.argument(given[0]), given[1])
        if name in self.sheet.functions[self.file]:
            home, parameters = self.sheet.functions[self.file][name]
            by_place = [start for start in given if self.text(start + 1) != ":"]
            for parameter, start in zip(parameters, by_place, strict=False):
                self.given(home, parameter, self.argument(start))
        return Any

    def given(self, home: str, parameter: str, kind: Any) -> None:
        _Reading(self.sheet, home).bind(parameter, kind)

    def method(self, kind: Any, at: int) -> Any:
        name, given = self.text(at), self.arguments(at + 1)
        if name == "at" and given and self.kind(given[0]) == "text":
            return self.part(kind, given[0])
        item = _item(kind)
        if given and name in ("map", "all", "any", "find", "filter"):
            self.each(given[0], item)
        if name in _SAME:
            return kind
        if name in _ONE:
            return item
        if name == "enumerate" and item is not Any:
            return list[(Rows((int, item)),)]  # type: ignore[misc]
        return Any

    def each(self, at: int, item: Any) -> None:
        """What a list's method is given: `x => …`, or the name of a function."""
        start = at
        while self.text(start) == "(" and self.text(start + 1) == "(":  # ((k, v)) => …
            start += 1
        pattern, after = self.pattern(start)
        after += start - at
        if self.kind(after) == "arrow":
            self.bind_all(pattern, item)
        elif self.text(after) == ")" and pattern[0] in self.sheet.functions[self.file]:
            home, parameters = self.sheet.functions[self.file][pattern[0]]
            self.given(home, parameters[0], item)

    def part(self, kind: Any, at: int) -> Any:
        """The type of what a record holds under the key at `at`."""
        key, place = self.text(at).strip('"'), (self.file, self.tokens[at].start)
        kinds = alternatives(kind)
        if Any in kinds or not kinds:
            return Any
        self.sheet.asked.add(place)
        found = [keys[key] for keys in map(_held, kinds) if key in keys]
        if found:
            self.sheet.faults.pop(place, None)
            return joined(found)
        self.sheet.faults[place] = f'{" | ".join(map(named, kinds))} nie ma klucza "{key}"'
        return Any


@cache
def _held(kind: Any) -> dict[str, Any]:
    """The keys of a record with the types of what they hold; none of what is no record."""
    return get_type_hints(kind) if is_typeddict(kind) else {}


def _functions(found: list[Token]) -> dict[str, list[str]]:
    """The functions that a file defines, with the names of what they are given by place."""
    functions = {}
    for at, token in enumerate(found[:-2]):
        if token.text == "let" and found[at + 1].kind == "name" and found[at + 2].text == "(":
            parameters, place = [], at + 3
            while found[place].text != ")":
                if found[place].kind == "name" and found[place - 1].text in ("(", ",") and found[place + 1].text != ":":
                    parameters.append(found[place].text)
                place += 1
            functions[found[at + 1].text] = parameters
    return functions


def _is_field(found: list[Token], at: int) -> bool:
    """Whether a name follows one dot at once: `a.b`, unlike the end of a sentence and unlike `..a`."""
    dots = "".join(token.text for token in found[max(0, at - 2) : at])
    return dots.endswith(".") and not dots.endswith("..") and found[at].start == found[at - 1].start + 1


def _is_read(found: list[Token], at: int) -> bool:
    """Whether a quoted text is the key of `tekst(…, "key")`."""
    return found[at - 1].text == "," and any(
        found[start].text in _READERS and found[start + 1].text == "(" for start in range(max(0, at - 8), at - 2)
    ) and found[at + 1].text == ")"  # fmt: skip


def _item(kind: Any) -> Any:
    """The type of the things in a list."""
    found = [get_args(each)[0] for each in alternatives(kind) if get_origin(each) is list]
    return joined(found) if found else Any


def _keys(kind: Any, seen: set[Any] | None = None) -> set[str]:
    """Every key of a record and of the records in it."""
    seen = set() if seen is None else seen
    found: set[str] = set()
    for each in _inside(kind):
        if is_typeddict(each) and each not in seen:
            seen.add(each)
            for key, held in get_type_hints(each).items():
                found |= {key} | _keys(held, seen)
    return found


def _inside(kind: Any) -> Iterable[Any]:
    for each in alternatives(kind):
        if get_origin(each) is list:
            yield from _inside(get_args(each)[0])
        else:
            yield each
