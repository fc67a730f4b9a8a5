"""Answers that no rule of the data refuses and nobody can mean: `x` for who approved a plan."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from jawny_plan.editor.content import leaves
from jawny_plan.editor.control import Control
from jawny_plan.reading.strict_yaml import Content

_WORDED = 8
"""Letters: where an example has so many, a sign or two are no answer."""
_LEAST = 3
_OFFICES = re.compile(r"komendant|zast[eę]pca|kierownik|naczelnik|dow[oó]dca|p\.?\s?o\.", re.IGNORECASE)


_SHORT = ("jednostka",)
"""Keys whose whole answers are often a sign or two: zł, km, %."""


def too_little(controls: Iterable[Control], proposed: Content, words: str) -> Iterator[tuple[Control, str]]:
    """Each field whose answer says nothing, with what to write there instead.

    What the program `proposed`, and a word out of the `words` of the document, are answers whatever their length.
    """
    known, of_document = {value for _, value in leaves(proposed)}, [word.strip(".,;:()„”") for word in words.split()]
    for control in controls:
        if control.shape not in ("line", "text") or not control.value or control.faults or control.value in known:
            continue
        example = f" Na przykład: {control.example}" if control.example else ""
        if control.path.rpartition(".")[2] == "zatwierdzil" and not _OFFICES.search(control.value):
            yield control, f"tu powinna stać funkcja osoby, która zatwierdziła plan.{example}"
        elif control.path.rpartition(".")[2] in _SHORT or control.value in of_document:
            continue
        elif _letters(control.example) >= _WORDED and _letters(control.value) + _digits(control.value) < _LEAST:
            yield control, f"to za mało na odpowiedź.{example}"


def _letters(words: str) -> int:
    return len(re.findall(r"[^\W\d_]", words))


def _digits(words: str) -> int:
    return len(re.findall(r"\d", words))
