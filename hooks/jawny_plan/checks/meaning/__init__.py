"""What only the meaning tells: hints at health, habits, origin and homes of people, at brands, force, service words."""

from __future__ import annotations

from collections.abc import Iterator

from jawny_plan.checks.meaning import brands, conditions, exclusion, jargon, neighbours, origin
from jawny_plan.checks.meaning.hint import Hint
from jawny_plan.checks.personal.text import CheckedText

__all__ = ["Hint", "hints"]

_KINDS = (conditions, origin, neighbours, brands, exclusion, jargon)


def hints(shown: str) -> Iterator[Hint]:
    """Every hint at a text as `flattened` gives it, each words once."""
    text = CheckedText(shown)
    seen: set[str] = set()
    for kind in _KINDS:
        for hint in kind.find(text):
            if hint.words not in seen:
                seen.add(hint.words)
                yield hint
