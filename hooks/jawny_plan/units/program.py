"""The program by which units are built: where it lies, and a sum that tells two versions of it apart."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]

_PARTS = ("hooks", "docs", "requirements", "mkdocs.yml", "pyproject.toml")


@cache
def version() -> str:
    """A SHA-256 of all files of the program. The same on every machine that has the same files."""
    made_of = hashlib.sha256()
    for part in _PARTS:
        top = ROOT / part
        for path in sorted(top.rglob("*")) if top.is_dir() else [top]:
            if path.is_file() and path.parent.name != "__pycache__":
                made_of.update(f"{path.relative_to(ROOT).as_posix()}\0".encode())
                made_of.update(hashlib.sha256(path.read_bytes()).digest())
    return made_of.hexdigest()
