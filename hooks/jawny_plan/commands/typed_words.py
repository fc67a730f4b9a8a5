"""What words of a command line name: a plan and a day, in whatever order and form they are typed."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path

from jawny_plan.reading.kinds import LOG

_DAY = re.compile(r"\d{1,4}([-./])\d{1,2}\1\d{1,4}|\d{8}")


def plan_named(word: str) -> str:
    """The plan that a word names: by its name, or as its file is called, wherever that lies."""
    return Path(word).name.removesuffix(".yml").removesuffix(LOG)


def day_among(words: Sequence[str]) -> tuple[str | None, list[str]]:
    """The word that looks like a day, wherever it stands and however it is written; and the words without it."""
    day = next((word for word in words if _DAY.fullmatch(word) and not os.path.exists(word)), None)
    return day, [word for word in words if word != day]
