"""From which of the program's files those of a unit's own were made, and what has changed in them since."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum
from pathlib import Path

from jawny_plan.launch.merging import Merged, merged
from jawny_plan.overlay.layers import ORIGINALS, Layers

WORDED = (".md", ".typ", ".html")
"""Files that can be put together line by line."""


class Descent(Enum):
    """How a file of the unit's own stands to the program's."""

    UP_TO_DATE = "up to date"
    SAME = "same"
    """It says what the program's does."""
    UNKNOWN = "unknown"
    """Nobody noted which file it was made from."""
    OLDER = "older"
    """It was made from a file that has changed since."""


@dataclass(frozen=True)
class OwnFile:
    """A file of the unit's own that stands in the place of the program's."""

    layers: Layers
    name: str

    @property
    def path(self) -> Path:
        """Where it stands."""
        return self.layers.path(self.name)

    @property
    def current(self) -> bytes:
        """What the program's file holds."""
        return (self.layers.program / self.name).read_bytes()

    @property
    def original_path(self) -> Path:
        """Where the program's file is kept as it was when this one was made."""
        return (self.layers.own or self.layers.program) / ORIGINALS / self.name

    @property
    def original(self) -> bytes | None:
        """That file; None where it was not kept."""
        return self.original_path.read_bytes() if self.original_path.is_file() else None

    @property
    def descent(self) -> Descent:
        """How it stands to the program's."""
        current, original = self.current, self.original
        if self.path.read_bytes() == current:
            return Descent.SAME
        if original is None:
            return Descent.UNKNOWN
        return Descent.UP_TO_DATE if original == current else Descent.OLDER

    def changes(self) -> list[tuple[str, str]]:
        """What has changed in the program's file since: the old and the new lines of each place."""
        if not self.name.endswith(WORDED):
            return []
        before, now = (text_of(content).splitlines() for content in (self.original or b"", self.current))
        steps = SequenceMatcher(None, before, now, autojunk=False).get_opcodes()
        return [("\n".join(before[a:b]), "\n".join(now[c:d])) for kind, a, b, c, d in steps if kind != "equal"]

    def joined(self) -> Merged | None:
        """The unit's words within the program's file of today; None where that cannot be said line by line."""
        if self.original is None or not self.name.endswith(WORDED):
            return None
        return merged(text_of(self.original), text_of(self.path.read_bytes()), text_of(self.current))


def own_files(layers: Layers) -> Iterator[OwnFile]:
    """Every file of the unit's own that stands in the place of the program's, by their names."""
    for path in layers.files("**/*"):
        name = layers.name_of(path) or ""
        if layers.is_own(name) and (layers.program / name).is_file():
            yield OwnFile(layers, name)


def text_of(content: bytes) -> str:
    """The words of a file, with the ends of lines that the program's files have."""
    return content.decode("utf-8", "surrogateescape").removeprefix("\ufeff").replace("\r\n", "\n")
