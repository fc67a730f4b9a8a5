"""JSON read strictly: every value is text with a place, as the reader of YAML has it; nothing is guessed."""

from __future__ import annotations

import re
from json import JSONDecodeError, JSONDecoder

from jawny_plan.reading.faults import position
from jawny_plan.reading.strict_yaml import Node

MAX_DEPTH = 12
_STRINGS = JSONDecoder()
_SPACE = re.compile(r"[ \t\r\n]*")
NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?", re.ASCII)
_WORDS = ("true", "false", "null")


class NotJson(Exception):
    """A text is no JSON; the arguments are line, column, problem and advice, the last two in Polish."""


def parsed(text: str) -> Node:
    """The tree of a JSON text. Numbers are the text that they were typed in; a text is marked by `"` before it.

    Raises NotJson.
    """
    return _Parser(text).whole()


class _Parser:
    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0

    def whole(self) -> Node:
        node = self._value(0)
        self._space()
        if self._at < len(self._text):
            raise self._refused("za danymi stoi coś jeszcze.", "Zostaw w pliku jeden obiekt JSON.")
        return node

    def _value(self, depth: int) -> Node:
        self._space()
        if depth > MAX_DEPTH:
            raise self._refused("dane są zagnieżdżone zbyt głęboko.", f"Dozwolonych poziomów: {MAX_DEPTH}.")
        node = Node(*position(self._text, self._at))
        match self._text[self._at : self._at + 1]:
            case "{":
                node.keys = self._keys(depth)
            case "[":
                node.items = self._items(depth)
            case '"':
                node.text = self._string()
            case _:
                node.text = self._word_or_number()
        return node

    def _keys(self, depth: int) -> dict[str, tuple[Node, Node]]:
        found: dict[str, tuple[Node, Node]] = {}
        self._at += 1
        while not self._ends("}", first=not found):
            self._space()
            key = Node(*position(self._text, self._at))
            if self._text[self._at : self._at + 1] != '"':
                raise self._refused("tu powinna stać nazwa w cudzysłowie.", 'Oczekiwano na przykład "type".')
            key.text = self._string()
            if key.text in found:
                raise NotJson(key.line, key.column, f'nazwa "{key.text}" stoi drugi raz.', "Zostaw jedną z nich.")
            self._space()
            if self._text[self._at : self._at + 1] != ":":
                raise self._refused("po nazwie brakuje dwukropka.", "Wstaw dwukropek.")
            self._at += 1
            found[key.text] = key, self._value(depth + 1)
        return found

    def _items(self, depth: int) -> list[Node]:
        found: list[Node] = []
        self._at += 1
        while not self._ends("]", first=not found):
            found.append(self._value(depth + 1))
        return found

    def _ends(self, bracket: str, *, first: bool) -> bool:
        """Whether a list or an object ends here; else a comma parts what comes from what was."""
        self._space()
        sign = self._text[self._at : self._at + 1]
        if sign == bracket:
            self._at += 1
            return True
        if not first:
            if sign != ",":
                raise self._refused(f'brakuje przecinka albo znaku "{bracket}".', "Sprawdź, czy plik jest cały.")
            self._at += 1
        return False

    def _string(self) -> str:
        try:
            text, self._at = _STRINGS.raw_decode(self._text, self._at)
        except JSONDecodeError as error:
            self._at = error.pos
            raise self._refused("tekst w cudzysłowie jest zepsuty albo się nie kończy.", "Popraw go.") from None
        return str(text)

    def _word_or_number(self) -> str:
        for word in _WORDS:
            if self._text.startswith(word, self._at):
                self._at += len(word)
                return word
        found = NUMBER.match(self._text, self._at)
        if not found:
            what = "plik urywa się w połowie." if self._at >= len(self._text) else "to nie jest JSON."
            raise self._refused(what, "Zapisz plik jeszcze raz z programu z mapami, jako GeoJSON.")
        self._at = found.end()
        return found[0]

    def _space(self) -> None:
        found = _SPACE.match(self._text, self._at)
        self._at = found.end() if found else self._at

    def _refused(self, problem: str, advice: str) -> NotJson:
        return NotJson(*position(self._text, self._at), problem, advice)
