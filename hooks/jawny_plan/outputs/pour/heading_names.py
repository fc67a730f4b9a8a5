"""The name of a heading's place, `{#cel}`, where it is written so that it would be printed as words or be lost."""

from __future__ import annotations

import re
from typing import NamedTuple

_HEADING = re.compile(r"^(?:#{1,6}.*|\S.*(?=\n(?:=+|-+)[ \t]*$))", re.MULTILINE)
_VALUE = re.compile(r"\{\{.*?\}\}")
_COMMAND = re.compile(r"\{%.*?%\}")
_COMMENT = re.compile(r"\{##.*?##\}", re.DOTALL)
_WORD = r"[A-Za-z][\w:.-]*"
_GOOD = re.compile(
    rf"(?<= )\{{:? *(?:#{_WORD}|\.{_WORD}|[\w:-]+=(?:\"[^\"]*\"|'[^']*'|[^\s}}]+))"
    rf"(?: +(?:#{_WORD}|\.{_WORD}|[\w:-]+=(?:\"[^\"]*\"|'[^']*'|[^\s}}]+)))* *\}} *#*\s*$"
)
_NEARLY = re.compile(
    rf"(?:(?<!\])[(\[<„”\"«] *:? *(?P<other>#{_WORD})[^)\]>”\"»]*[)\]>”\"»]"  # another bracket, or quotes
    rf"|(?<=\s)(?P<bare>#{_WORD})"
    r"|(?:#|\\)?\{:? *(?P<braced>#?[\w:.-]*)[^{}]*\}?[)\]]?)[ .,:;#]*$"
)


class NearName(NamedTuple):
    """What was written in place of a heading's name, where, and what is right."""

    line: int
    column: int
    written: str
    right: str

    @property
    def advice(self) -> str:
        """What is wrong, what was expected, what to do; in Polish."""
        return (
            f'"{self.written}" w nagłówku nie jest nazwą miejsca: wypisałoby się jako słowa albo przepadło. '
            f"Nazwa stoi na końcu nagłówka, po spacji, w nawiasach klamrowych. Napisz {self.right}; "
            f"jeśli to ma być słowo z krzyżykiem, napisz &#35; zamiast #."
        )


def near_name(template: str) -> NearName | None:
    """The first heading of a Markdown template whose name is written in another way; its comments are blank."""
    # All in its place, so that lines and columns stay.
    template = _COMMENT.sub(lambda found: re.sub(".", " ", found[0]), template)
    for heading in _HEADING.finditer(template):
        # What a value says is a part of a name, what a command says is none.
        text = _COMMAND.sub(lambda found: " " * len(found[0]), heading[0])
        text = _VALUE.sub(lambda found: "x" * len(found[0]), text)
        if _GOOD.search(text) or not (found := _NEARLY.search(text)):
            continue
        start, end = found.span()
        written = heading[0][start:end].rstrip()
        name = heading[0][slice(*found.span(found.lastgroup or 0))].lstrip("#").strip(".:- ")
        line = template.count("\n", 0, heading.start()) + 1
        return NearName(line, start + 1, written, f"{{#{name or 'nazwa'}}}")
    return None
