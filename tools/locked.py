"""The parts that a lock names: requirements with hashes, as pip and uv read them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name


@dataclass(frozen=True)
class Part:
    """A part that the lock names, with the SHA-256 sums of the files it may be installed from."""

    name: str
    version: str
    sums: tuple[str, ...]


def locked(text: str, system: Mapping[str, str] | None = None) -> Iterator[Part]:
    """The parts that a lock (requirements with hashes) names for a system as markers see it, else for this one."""
    for block in re.split(r"\n(?=\S)", text):
        first = block.partition("\\")[0].strip()
        if not first or first.startswith(("#", "-")):
            continue
        wanted = Requirement(first)
        if wanted.marker is None or wanted.marker.evaluate(dict(system) if system else None):
            (exact,) = wanted.specifier
            sums = tuple(re.findall(r"--hash=sha256:([0-9a-f]{64})", block))
            yield Part(canonicalize_name(wanted.name), exact.version, sums)
