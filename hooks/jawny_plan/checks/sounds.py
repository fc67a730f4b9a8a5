"""How words are spelt by ear in Polish: what sounds alike and is written otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator

_ALIKE = (
    ("rz", "ż"),
    ("ż", "rz"),
    ("ż", "sz"),
    ("sz", "rz"),
    ("sz", "ż"),
    ("rz", "sz"),
    ("u", "ó"),
    ("ó", "u"),
    ("ch", "h"),
    ("(?<!c)h", "ch"),
    ("om(?=[pb]|$)", "ą"),
    ("on", "ą"),
    ("ą(?=[pb])", "om"),
    ("ą", "on"),
    ("em(?=[pb]|$)", "ę"),
    ("en", "ę"),
    ("ę(?=[pb])", "em"),
    ("ę", "en"),
    ("ą(?=[lł])", "o"),
    ("ę(?=[lł])", "e"),
    ("o(?=ł)", "ą"),
    ("e(?=l)", "ę"),
    ("ń(?=[cćsś])", "n"),
    ("ąść(?=$)", "ąć"),
    ("źć", "ść"),
    ("śc", "ść"),
    ("dź", "ć"),
    ("ć", "dź"),
    ("ji(?=$)", "i"),
    ("(?<=[aeouy])i(?=$)", "ji"),
)
"""What is written by ear, and how it may be meant."""
_MOST = 2
"""So many places of a word may be written by ear."""


def sound_alikes(word: str) -> Iterator[str]:
    """Words that sound like this one, those that differ in one place first: żadziej -> rzadziej."""
    known, edge = {word}, [word]
    for _ in range(_MOST):
        following = []
        for one in edge:
            for pattern, meant in _ALIKE:
                for found in re.finditer(pattern, one):
                    new = one[: found.start()] + meant + one[found.end() :]
                    if new not in known:
                        known.add(new)
                        following.append(new)
                        yield new
        edge = following
