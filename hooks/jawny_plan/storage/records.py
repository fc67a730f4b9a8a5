"""What one build finds out and leaves for the next: files that may be lost, and are written whole or not at all.

A record is of use under the same rules only: everything that what was found out depends on, besides what it is about.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from jawny_plan.storage import disk


def read(file: Path, rules: str) -> dict[str, Any]:
    """What was found out under the same rules; nothing where there is no such record."""
    return _read(file, _sum(rules))


def read_of_any_rules(file: Path) -> dict[str, Any]:
    """What was found out, whatever the rules were; nothing where there is no record."""
    return _read(file)


def _read(file: Path, rules: str | None = None) -> dict[str, Any]:
    try:
        record = json.loads(file.read_text(encoding="utf-8"))
        return dict(record["found"]) if rules in (None, record["rules"]) else {}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def write(file: Path, rules: str, found: Mapping[str, Any]) -> None:
    """Keep what was found out under these rules; drop records beside it that nobody has written for a long time.

    A full disk is no fault: the next build will do again what it could have been spared.
    """
    record = json.dumps({"rules": _sum(rules), "found": found})
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        disk.write_whole(file, record.encode())
        disk.forget(file.parent)


def _sum(rules: str) -> str:
    return hashlib.sha256(rules.encode("utf-8", "surrogatepass")).hexdigest()
