"""What was typed into forms and not saved yet: kept beside the data until it is saved or nobody wants it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import cast

from jawny_plan.editor import saving
from jawny_plan.reading.strict_yaml import Content
from jawny_plan.reading.today import moment_of

_FOLDER = "niezapisane"


@dataclass(frozen=True)
class UnsavedForm:
    """What a form held. `opened` is the fingerprint of the file that it was opened on."""

    opened: str
    content: dict[str, Content]
    number: str
    """What tells forms of one address apart; empty where there is only one."""
    at: datetime


class UnsavedForms:
    """All of them, in a folder beside the data. `address` is that of the form's page."""

    def __init__(self, data: Path) -> None:
        self._data = data

    def find(self, address: str, number: str = "") -> UnsavedForm | None:
        """What was typed into a form; None where nothing was."""
        return _read(self._file(address, number), number)

    def of(self, address: str) -> list[UnsavedForm]:
        """All that was typed into forms of an address which are told apart by numbers, the last first."""
        stem = self._file(address, "").stem
        paths = [(path, path.stem.removeprefix(f"{stem}--")) for path in self._folder.glob(f"{stem}--*.json")]
        found = [each for path, number in paths if (each := _read(path, number))]
        return sorted(found, key=lambda each: each.at, reverse=True)

    def keep(self, address: str, number: str, opened: str, content: Mapping[str, Content]) -> None:
        """Remember what was typed into a form. Raises OSError."""
        text = json.dumps({"opened": opened, "content": content}, ensure_ascii=False, indent=1)
        saving.write_whole(self._data, self._file(address, number), text.encode())

    def forget(self, address: str, number: str = "") -> None:
        """What was typed is saved, or nobody wants it."""
        self._file(address, number).unlink(missing_ok=True)

    @property
    def _folder(self) -> Path:
        return self._data / saving.OWN / _FOLDER

    def _file(self, address: str, number: str) -> Path:
        name = re.sub(r"[^a-z0-9.-]", "-", address.strip("/").replace("/", "."))
        return self._folder / (f"{name}--{number}.json" if number else f"{name}.json")


def _read(path: Path, number: str) -> UnsavedForm | None:
    with suppress(OSError, ValueError, KeyError, TypeError):
        found = json.loads(path.read_text(encoding="utf-8"))
        if isinstance(found["content"], dict):
            content = cast("dict[str, Content]", found["content"])
            return UnsavedForm(str(found["opened"]), content, number, moment_of(path.stat().st_mtime))
    return None
