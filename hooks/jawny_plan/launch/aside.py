"""Where files go that the program did not make, or that wait for somebody's decision: nobody's file is lost."""

from __future__ import annotations

from pathlib import Path

ASIDE = "odlozone"
"""The folder, beside the built ones and in the program's, of what was set aside."""


def free(path: Path, suffix: str = "") -> Path:
    """The path, or where something stands there one with a further number before the suffix of its name."""
    number, found = 1, path
    while found.exists():
        number += 1
        found = path.with_name(f"{path.name.removesuffix(suffix)}-{number}{suffix}")
    return found
