"""The folder that an editor has open, and all that its pages share."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from jawny_plan.editor import saving
from jawny_plan.editor.previews import Previews
from jawny_plan.editor.records import DataRecord, Records
from jawny_plan.editor.trial import Trial
from jawny_plan.editor.unsaved_forms import UnsavedForms
from jawny_plan.outputs.pages.plan_previews import PlanPreviews
from jawny_plan.overlay import DOCS, Layers
from jawny_plan.reading.today import today
from jawny_plan.storage.folders import DATA


@dataclass
class EditedFolder:
    """A unit's folder, open for one editor. `program` is where the program stands."""

    program: Path
    folder: Path
    make_previews: Callable[[], PlanPreviews]
    """Brings what shows plans while somebody writes them."""
    token: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    """Lets a browser in; whoever does not know it sees nothing."""
    form_token: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    """Stands in every form, so that no page of others can send one."""

    def __post_init__(self) -> None:
        self.records = Records(self.data)
        self.previews = Previews(self.data, self.make_previews)
        self.unsaved = UnsavedForms(self.data)
        self.trial = Trial(self.data, Layers.of_unit(self.program / DOCS, self.folder))

    @property
    def data(self) -> Path:
        """The data folder."""
        return self.folder / DATA

    @property
    def has_begun(self) -> bool:
        """Whether there is a unit yet."""
        return self.data.is_dir()

    @property
    def day(self) -> date:
        """Today."""
        return today()

    def save(self, record: DataRecord, content: bytes, opened: str) -> None:
        """Save a record whose content was `opened`. Raises saving.ChangedMeanwhile and OSError."""
        saving.save(self.data, record.path, content, opened)
