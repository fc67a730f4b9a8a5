"""Plain text in lines, for people who read it in an e-mail or from a sheet."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator

WIDTH = 72
_ADDRESS = re.compile(r"\W{0,3}https?://")
_GLUED = re.compile("[\u00a0\u202f]")


def filled(text: str, first: str = "", rest: str = "") -> list[str]:
    """Return the words in lines that open with `first`, then `rest`; there is always one line.

    A no-break space binds its words. Only an address may pass the width.
    """
    lines, line, empty = [], first, True
    for word in _words(text, WIDTH - len(rest)):
        if empty:
            line, empty = line + word, False
        elif len(line) + len(word) < WIDTH:
            line = f"{line} {word}"
        else:
            lines.append(line)
            line = rest + word
    lines.append(line)
    return lines


def _words(text: str, room: int) -> Iterator[str]:
    for word in text.replace("\t", " ").split(" "):
        if not word:
            continue
        if len(word) <= room or _ADDRESS.match(word):
            yield word
        else:
            for part in _GLUED.split(word):
                yield from textwrap.wrap(part, room, break_on_hyphens=False)


def unglued(text: str) -> str:
    """Return the text with ordinary spaces alone, as plain text wants them."""
    return text.replace("\u00a0", " ").replace("\u202f", " ").replace("\u2060", "")
