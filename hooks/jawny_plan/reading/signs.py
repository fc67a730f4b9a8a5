"""Signs that nobody sees, or that came along from elsewhere: what they are called, and what an editor does about them.

What breaks the lines of a file or lost its letter on the way is a fault wherever it stands. A blank that is no blank is
one where YAML counts on blanks, any such sign where a value or a key is not understood because of it. Elsewhere, in
texts for people, they are told by hints alone.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from jawny_plan.reading.faults import position

_NAMES = {
    "\x85": "znak nowego wiersza z innego systemu",
    "\xa0": "twarda spacja",
    "\xad": "niewidoczny znak przeniesienia (miękki łącznik)",
    "\u2007": "spacja o szerokości cyfry",
    "\u200b": "niewidoczna spacja o zerowej szerokości",
    "\u200c": "niewidoczny rozdzielacz liter",
    "\u200d": "niewidoczny łącznik liter",
    "\u2028": "znak podziału wiersza z innego programu",
    "\u2029": "znak podziału akapitu z innego programu",
    "\u202f": "wąska twarda spacja",
    "\u2060": "niewidoczny łącznik wyrazów",
    "\ufeff": "niewidoczny znak początku pliku (BOM)",
    "\ufffd": "znak �, który zastąpił zgubioną literę",
}
_SCRIPTS = {"CYRILLIC": "z cyrylicy", "GREEK": "z alfabetu greckiego"}

_BLANK = "\xa0\u2007\u202f"
_UNSEEN = "\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_STRANGE = re.compile(f"[{_BLANK}{_UNSEEN}\u0370-\u03ff\u0400-\u052f\ufffd\ue000-\uf8ff]")
_INVISIBLE = re.compile(f"[{_UNSEEN}]")
_BREAKS = re.compile("[\x85\u2028\u2029]")
_LOST = re.compile("[\ufffd\ue000-\uf8ff\U000f0000-\U0010fffd]")
# What stands before a value where YAML counts on blanks: the indent and dashes of a line, and what follows its colon.
_BEFORE_VALUE = re.compile(
    rf"^[ {_BLANK}{_UNSEEN}]*(?:-[ {_BLANK}]+)*"
    rf"(?:[\w-]+:(?=[ {_BLANK}{_UNSEEN}]|$)|-(?=[ {_BLANK}]))[{_BLANK}{_UNSEEN}]*",
    re.MULTILINE,
)
_UNFIT = re.compile(f"[{_BLANK}{_UNSEEN}]")


class Sign(NamedTuple):
    """A sign in a file: line and column from 1, problem and advice."""

    line: int
    column: int
    problem: str
    advice: str


def name(sign: str) -> str:
    """What the sign is called, with its number."""
    script = next((where for begins, where in _SCRIPTS.items() if unicodedata.name(sign, "").startswith(begins)), "")
    if script:
        called = f"litera „{sign}” {script}"
    elif _LOST.match(sign) and sign != "\ufffd":
        called = "znak, który zna tylko czcionka programu, z którego go skopiowano (na przykład kropka listy z Worda)"
    else:
        called = _NAMES.get(sign, "niewidoczny znak kierunku pisma")
    return f"{called} (U+{ord(sign):04X})"


def strange(text: str) -> str | None:
    """The first sign of a value or key that explains why it is not understood, by its name."""
    found = _STRANGE.search(text)
    return name(found[0]) if found else None


def without_layout(text: str) -> tuple[str, list[Sign]]:
    """The text of a file with blanks and line ends as YAML counts on them, and what had to be mended for that."""
    if text.isascii():
        return text, []
    found = [*_lost(text), *_breaks(text), *_blanks(text)]
    mended = _BREAKS.sub(" ", text)
    return _BEFORE_VALUE.sub(lambda part: _UNFIT.sub(" ", part[0]), mended), found


def lost(text: str) -> list[Sign]:
    """Signs of a text that lost their letters on the way."""
    return [] if text.isascii() else [*_lost(text)]


def invisible(text: str) -> str | None:
    """The first sign of a text that nobody sees, by its name."""
    found = _INVISIBLE.search(text)
    return name(found[0]) if found else None


def _lost(text: str) -> Iterator[Sign]:
    for found in _LOST.finditer(text):
        advice = "Przepisz to słowo od nowa." if found[0] == "\ufffd" else "Usuń go albo wpisz tu myślnik."
        yield Sign(*position(text, found.start()), f"stoi tu {name(found[0])}.", advice)


def _breaks(text: str) -> Iterator[Sign]:
    for found in _BREAKS.finditer(text):
        yield Sign(*position(text, found.start()), f"stoi tu {name(found[0])}.", "Zastąp ten znak zwykłą spacją.")


def _blanks(text: str) -> Iterator[Sign]:
    for part in _BEFORE_VALUE.finditer(text):
        if found := _UNFIT.search(part[0]):
            place = position(text, part.start() + found.start())
            advice = "Zastąp ją zwykłą spacją." if found[0] in _BLANK else "Przepisz początek linii od nowa."
            yield Sign(*place, f"na początku linii albo po dwukropku stoi {name(found[0])}.", advice)
