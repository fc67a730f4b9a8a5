"""Sheets that are left out, for what they say has no room on them: kept like documents, so that none is tried twice."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

from jawny_plan.outputs.documents.print import DoesNotFit
from jawny_plan.storage import cached

_ENDING = ".pominiety"


class LeftOut(NamedTuple):
    """Why a sheet is left out, in Polish, and the texts of its data that are too long."""

    reason: str
    texts: tuple[str, ...]


def place(file: Path) -> Path:
    """Where it is kept why the document of `file` is left out."""
    return file.with_name(file.name + _ENDING)


def keep(file: Path, refused: DoesNotFit) -> None:
    """Keep why a document is left out. Raises OSError."""
    cached.write(place(file), json.dumps([str(refused), refused.texts], ensure_ascii=False).encode())


def known(file: Path) -> LeftOut | None:
    """Why the document of `file` is left out; None where that is not known."""
    content = cached.read(place(file))
    if content is None:
        return None
    reason, texts = json.loads(content)
    return LeftOut(reason, tuple(texts))
