"""What a form is of, and why it is shown again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import cast

from pydantic import BaseModel

from jawny_plan.editor.content import Steps, Values, copied, put
from jawny_plan.editor.control import Control, every
from jawny_plan.editor.records import DataRecord, WayOn
from jawny_plan.editor.trial import TrialFaults


@dataclass(frozen=True)
class Outcome:
    """Why a form is shown again: what is wrong with it at its `steps` in the file, or what kept it from being saved."""

    found: TrialFaults | None = None
    steps: Steps = ()
    conflict: str = ""
    """The fingerprint of what somebody else saved meanwhile."""
    trouble: str = ""
    doubts: tuple[str, ...] = ()
    """Questions about odd days."""
    unreadable: str = ""
    """What the file holds where somebody has made it faulty meanwhile."""


@dataclass(frozen=True)
class FilledForm:
    """What stands in a form, and the controls that show it; they are made once, for it costs most of all."""

    content: Values
    controls: list[Control]

    @property
    def every(self) -> Iterator[Control]:
        """All controls, those within others too."""
        return every(self.controls)


@dataclass(frozen=True)
class FormPage:
    """What a form is of. `steps` lead to its content in the file of the record.

    `joined` makes the whole file's content of what it was and of the form's; and tells where the form's stands then.
    """

    record: DataRecord
    model: type[BaseModel]
    title: str
    address: str
    back: str
    after: str
    done: str
    start: Values
    joined: Callable[[Values, Values], tuple[Values, Steps]]
    first: tuple[str, ...] = ()
    """Fields that stand at the top, whether they hold something or not; those within groups are seen at once."""
    without: tuple[str, ...] = ()
    """Keys that this form leaves alone."""
    intro: list[str] = field(default_factory=list)
    button: str = "Zapisz"
    other: WayOn | None = None
    """Another way to go on."""
    each_anew: bool = False
    """Whether each opening begins something new: what was typed before and not saved is offered, not put back."""
    apart: Callable[[], str] | None = None
    """Where the same form is of a record of its own, for what somebody else has saved under this one's name."""

    @property
    def path(self) -> str:
        """The address without what was chosen before: that of all that is typed into such forms."""
        return self.address.partition("?")[0]


def at_steps(steps: Steps) -> Callable[[Values, Values], tuple[Values, Steps]]:
    """How the form of a part becomes the content of the whole."""

    def joined(current: Values, form: Values) -> tuple[Values, Steps]:
        whole = cast("Values", copied(current))
        put(whole, steps, form)
        return whole, steps

    return joined
