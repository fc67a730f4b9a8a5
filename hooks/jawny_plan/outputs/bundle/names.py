"""Names of files that say what is in them, in letters that every mail program and CMS takes."""

from __future__ import annotations

from jawny_plan.model import names

LONGEST = 48
"""So many letters of a part of a name."""
LONGEST_NAME = 96
"""So many of a whole one: with the folders around it a path stays within 200 signs."""


def slug(text: str, longest: int = LONGEST) -> str:
    """`Mniej hałasu przy ul. Długiej` -> `mniej-halasu-przy-ul-dlugiej`, too long a one is cut after a word."""
    return names.slug(text, longest)


class Names:
    """The names given within one folder, none of them twice."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def give(self, *parts: str, suffix: str, draft: bool = False) -> str:
        """`SZKIC-ulotka-rejon-2-mniej-halasu.pdf`; a name that is taken goes on with a number."""
        whole = "-".join(("SZKIC", *parts) if draft else parts)
        room = LONGEST_NAME - len(suffix) - len("-999")
        stem = whole if len(whole) <= room else whole[: room + 1].rpartition("-")[0]
        name, number = f"{stem}{suffix}", 1
        while name in self._given:
            number += 1
            name = f"{stem}-{number}{suffix}"
        self._given.add(name)
        return name
