"""Whether two processes see the same folder, as they do on one machine or through a share of the network."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from jawny_plan.storage import disk


class SharedWord(NamedTuple):
    """A file in a folder, and the word that it says there and in no other."""

    file: str
    word: str


@contextmanager
def token(folder: Path, word: str) -> Iterator[Path]:
    """A file in the folder that says the word, while it is needed; no other is left there. Raises OSError."""
    for left in folder.glob(".tu-*"):  # by a run that was killed
        left.unlink(missing_ok=True)
    file = folder / f".tu-{word[:12]}"
    try:
        disk.write(file, word.encode())
        yield file
    finally:
        file.unlink(missing_ok=True)


def reads(token: SharedWord) -> bool:
    """Whether the file is seen from here and says the word."""
    try:
        return Path(token.file).read_text(encoding="utf-8") == token.word
    except OSError:
        return False
