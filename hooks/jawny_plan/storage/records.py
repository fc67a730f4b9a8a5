"""What one build finds out and leaves for the next: files that may be lost, and are written whole or not at all.

A record is of use under the same rules only: everything that what was found out depends on, besides what it is about.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from jawny_plan.storage import disk

Found = TypeVar("Found")


def read(file: Path, rules: str, kind: Callable[..., Found]) -> Found | None:
    """What was found out under the same rules, made by its `kind` of its keys; None where there is no such record."""
    return _read(file, kind, _sum(rules))


def read_of_any_rules(file: Path, kind: Callable[..., Found]) -> Found | None:
    """What was found out, whatever the rules were; None where there is no record."""
    return _read(file, kind)


def _read(file: Path, kind: Callable[..., Found], rules: str | None = None) -> Found | None:
    try:
        record = json.loads(file.read_text(encoding="utf-8"))
        return kind(**record["found"]) if rules in (None, record["rules"]) else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write(file: Path, rules: str, found: object) -> None:
    """Keep what was found out, a mapping or dataclass, under these rules.

    Records beside it that nobody has written for a long time are dropped.

    A full disk is no fault: the next build will do again what it could have been spared.
    """
    record = json.dumps({"rules": _sum(rules), "found": found}, default=vars)
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        disk.write_whole(file, record.encode())
        disk.forget(file.parent)


def _sum(rules: str) -> str:
    return hashlib.sha256(rules.encode("utf-8", "surrogatepass")).hexdigest()
