"""One field of a form, or a group or list of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from jawny_plan.editor import typed_days
from jawny_plan.editor.choices import Option
from jawny_plan.polish.shown_days import day_shown, span_shown, step_shown

Shape = Literal["line", "text", "day", "step", "hour", "choice", "many", "raw", "hidden", "group", "list"]


@dataclass
class Control:
    """One field of a form, or a group or list of them. `path` is its name, its steps joined by dots."""

    path: str
    shape: Shape
    label: str
    hint: str = ""
    example: str = ""
    value: str = ""
    needed: bool = False
    stands: bool = True
    """Whether a group is there; one that may be left out is added by a button."""
    options: list[Option] = field(default_factory=list)
    chosen: tuple[str, ...] = ()
    parts: list[Control] = field(default_factory=list)
    kinds: list[Option] = field(default_factory=list)
    """Of what kinds a group, or a new item of a list, may be."""
    kind_key: str = ""
    shows: str = ""
    """What the button says that shows other fields by what is chosen here."""
    of_groups: bool = False
    """Whether the items of a list are groups."""
    faults: list[str] = field(default_factory=list)
    is_first: bool = False
    """Whether it is seen at once, though it may be left out and is empty."""

    @property
    def shown(self) -> str:
        """What it holds, as people write it; as it stands where these words would be read as something else."""
        match self.shape:
            case "day":
                words = day_shown(self.value)
                return words if typed_days.day(words, None) == self.value else self.value
            case "step":
                words = step_shown(self.value) if self.path.endswith("co") else span_shown(self.value)
                return words if typed_days.step(words) == self.value else self.value
            case _:
                return self.value

    @property
    def filled(self) -> bool:
        """Whether it holds something, or has to."""
        return self.needed or bool(self.value or self.chosen or self.faults or self._is_filled_within)

    @property
    def _is_filled_within(self) -> bool:
        return self.stands and (self.shape == "group" or any(part.filled for part in self.parts))

    @property
    def whole(self) -> Iterator[Control]:
        """It and all controls within it."""
        yield self
        for part in self.parts:
            yield from part.whole

    @property
    def is_at_fault(self) -> bool:
        """Whether something is wrong with it or within it."""
        return any(each.faults for each in self.whole)

    @property
    def adding(self) -> str:
        """What the button that adds one more says to the server."""
        return f"dodaj {self.path} *={'grupa' if self.of_groups else 'wartosc'}"


def every(tops: Iterable[Control]) -> Iterator[Control]:
    """All controls, those within others too."""
    return (each for top in tops for each in top.whole)
