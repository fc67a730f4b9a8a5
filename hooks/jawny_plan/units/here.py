"""Whether two processes see the same folder, as they do on one machine or through a share of the network."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def token(folder: Path, word: str) -> Iterator[Path]:
    """A file in the folder that says the word, while it is needed. Raises OSError."""
    file = folder / f".tu-{word[:12]}"
    file.write_text(word, encoding="utf-8")
    try:
        yield file
    finally:
        file.unlink(missing_ok=True)


def reads(file: str, word: str) -> bool:
    """Whether the file is seen from here and says the word."""
    try:
        return Path(file).read_text(encoding="utf-8") == word
    except OSError:
        return False
