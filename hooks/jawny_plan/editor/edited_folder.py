"""The folder that an editor has open, and all that its pages share."""

from __future__ import annotations

import json
import re
import secrets
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from jawny_plan.editor import saving
from jawny_plan.editor.previews import Previews
from jawny_plan.editor.records import DataRecord, Records
from jawny_plan.editor.trial import Trial
from jawny_plan.outputs.pages.plan_previews import PlanPreviews
from jawny_plan.reading.strict_yaml import Content
from jawny_plan.reading.today import today
from jawny_plan.storage.folders import DATA

_UNSAVED = "niezapisane"


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
        self.trial = Trial(self.data, self.program / "docs")

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

    def unsaved(self, name: str) -> dict[str, Any] | None:
        """What was typed into a form and not saved; None where nothing was."""
        with suppress(OSError, ValueError):
            found = json.loads(self._unsaved(name).read_text(encoding="utf-8"))
            return found if isinstance(found, dict) else None
        return None

    def keep_unsaved(self, name: str, opened: str, content: Mapping[str, Content]) -> None:
        """Remember what was typed into a form. Raises OSError."""
        text = json.dumps({"opened": opened, "content": content}, ensure_ascii=False, indent=1)
        saving.write_whole(self.data, self._unsaved(name), text.encode())

    def forget_unsaved(self, name: str) -> None:
        """What was typed is saved, or nobody wants it."""
        self._unsaved(name).unlink(missing_ok=True)

    def _unsaved(self, name: str) -> Path:
        return self.data / saving.OWN / _UNSAVED / f"{re.sub(r'[^a-z0-9.-]', '-', name)}.json"

    def save(self, record: DataRecord, content: bytes, opened: str) -> None:
        """Save a record whose content was `opened`. Raises saving.ChangedMeanwhile and OSError."""
        saving.save(self.data, record.path, content, opened)
