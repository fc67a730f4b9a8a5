"""What an import proposes: values under key paths, where each comes from, and what a person has to say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from jawny_plan.intake.values import PlanValues
from jawny_plan.reading.faults import key_path

Path = tuple[str | int, ...]

BLANK = "«…»"
"""What stands for a value that a person has to give."""


@dataclass(frozen=True)
class Question:
    """One question. `fields` are the key paths that it is about; `proposal` is what an empty answer takes."""

    fields: tuple[Path, ...]
    text: str
    words: str
    place: str
    proposal: Any = None

    def record(self) -> dict[str, Any]:
        """The question as it is written for others."""
        paths = [key_path(path) for path in self.fields]
        return {
            "pole": paths[0] if len(paths) == 1 else paths,
            "pytanie": self.text,
            "propozycja": self.proposal,
            "slowa": self.words,
            "miejsce": self.place,
        }


@dataclass
class Draft:
    """A plan in the making."""

    values: PlanValues = field(default_factory=PlanValues)
    questions: list[Question] = field(default_factory=list)
    sources: dict[Path, str] = field(default_factory=dict)
    """The sentences that values were taken from, beside the entries that hold them."""

    def ask(
        self, fields: Path | Iterable[Path], text: str, words: str = "", place: str = "", proposal: Any = None
    ) -> None:
        """Add a question about one key path, or about several."""
        paths = (
            (fields,)
            if isinstance(fields, tuple) and all(isinstance(step, str | int) for step in fields)
            else tuple(fields)
        )
        if paths:
            self.questions.append(Question(paths, text, words, place, proposal))  # type: ignore[arg-type]
