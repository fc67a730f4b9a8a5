"""Names of files that say what is in them, in letters that every mail program and CMS takes."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 48
"""So many letters of a part of a name: whole names stay under what Windows allows for a path."""


def slug(text: str, longest: int = LONGEST) -> str:
    """`Mniej hałasu przy ul. Długiej` -> `mniej-halasu-przy-ul-dlugiej`, too long a one is cut after a word."""
    plain = unicodedata.normalize("NFKD", text.lower().replace("ł", "l")).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if len(words) <= longest:
        return words
    return words[: longest + 1].rpartition("-")[0] or words[:longest]


class Names:
    """The names given within one folder, none of them twice."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def give(self, *parts: str, suffix: str, draft: bool = False) -> str:
        """`SZKIC-ulotka-rejon-2-mniej-halasu.pdf`; a name that is taken goes on with a number."""
        stem = "-".join(("SZKIC", *parts) if draft else parts)
        name, number = f"{stem}{suffix}", 1
        while name in self._given:
            number += 1
            name = f"{stem}-{number}{suffix}"
        self._given.add(name)
        return name
