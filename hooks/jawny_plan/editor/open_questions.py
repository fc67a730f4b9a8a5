"""Questions of an import that nobody has answered when the plan was saved: kept beside the data until somebody does."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from jawny_plan.editor import saving
from jawny_plan.editor.content import dotted, steps_of
from jawny_plan.editor.records import DataRecord
from jawny_plan.intake import about
from jawny_plan.intake.proposal import Question
from jawny_plan.polish import capital
from jawny_plan.reading.kinds import PLANS, QUESTIONS

_FOLDER = "pytania"


class OpenQuestion(NamedTuple):
    """A question, with the sentence of the document that it is about, and where its answer stands."""

    name: str
    """What tells it from the others of its plan."""
    text: str
    words: str
    place: str
    address: str
    """The field that it is about; empty where it is of the document itself."""
    is_binding: bool
    """Whether nobody may freeze the plan without an answer."""


def keep(data: Path, plan: str, questions: Iterable[Question]) -> None:
    """Remember the questions of a plan that is saved without answers to them. Raises OSError."""
    path = _files(data, plan)[0]
    if found := [one.record() for one in questions]:
        saving.write_whole(data, path, _written(found).encode())
    else:
        path.unlink(missing_ok=True)


def of(data: Path, record: DataRecord, district: str) -> list[OpenQuestion]:
    """The questions of a plan in a district that have no answer; none of a file that cannot be read."""
    return [_question(each, record, district) for path in _files(data, record.id) for each in _read(path)]


def settle(data: Path, plan: str, name: str) -> None:
    """Take an answered question from the list of its plan. Raises OSError."""
    with saving.locked(data):
        for path in _files(data, plan):
            known = _read(path)
            left = [each for each in known if _name(each) != name]
            if left:
                saving.write_whole(data, path, _written(left).encode())
            elif known:
                path.unlink()


def _files(data: Path, plan: str) -> tuple[Path, Path]:
    """Where the editor keeps the questions of a plan, and where the command `import` leaves them."""
    return data / saving.OWN / _FOLDER / f"{plan}.json", data / PLANS / f"{plan}{QUESTIONS}"


def _read(path: Path) -> list[dict[str, Any]]:
    with suppress(OSError, ValueError):
        found = json.loads(path.read_text(encoding="utf-8"))
        return [each for each in found if isinstance(each, dict) and each.get("pytanie")]
    return []


def _written(records: list[dict[str, Any]]) -> str:
    return json.dumps(records, ensure_ascii=False, indent=2) + "\n"


def _name(record: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(record, sort_keys=True).encode()).hexdigest()[:12]


def _question(record: dict[str, Any], plan: DataRecord, district: str) -> OpenQuestion:
    field = record.get("pole")
    first = str(field[0] if isinstance(field, list) and field else field)
    steps = steps_of(first.replace("[", ".").replace("]", ""))
    match steps:
        case about.DOCUMENT | about.UNIT:
            address = ""
        case about.OFFICER:
            address = f"/dane/rejon/{district}" if district else "/dane"
        case _:
            address = f"{plan.address}#{dotted(steps)}"
    words, place = str(record.get("slowa") or ""), str(record.get("miejsce") or "")
    text = capital(str(record["pytanie"]))
    return OpenQuestion(_name(record), text, words, place, address, steps in about.CONFIRMED)
