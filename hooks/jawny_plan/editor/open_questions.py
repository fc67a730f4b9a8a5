"""Questions of an import that nobody has answered when the plan was saved: kept beside the data until somebody does."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Annotated, Any, NamedTuple, cast

from pydantic import Field, TypeAdapter
from typing_extensions import TypedDict

from jawny_plan.editor import saving
from jawny_plan.editor.content import dotted, steps_of
from jawny_plan.editor.records import DataRecord
from jawny_plan.intake import about
from jawny_plan.intake.proposal import Question
from jawny_plan.polish import capital
from jawny_plan.reading.kinds import PLANS, QUESTIONS

_FOLDER = "pytania"


class QuestionRecord(TypedDict):
    """A question as a file holds it."""

    pole: str | Annotated[list[str], Field(min_length=1)]
    pytanie: str
    propozycja: Any
    slowa: str
    miejsce: str


_RECORDS = TypeAdapter(list[QuestionRecord])


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
    if found := [cast("QuestionRecord", one.record()) for one in questions]:
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


def _read(path: Path) -> list[QuestionRecord]:
    with suppress(OSError, ValueError):
        return _RECORDS.validate_json(path.read_bytes())
    return []


def _written(records: list[QuestionRecord]) -> str:
    return json.dumps(records, ensure_ascii=False, indent=2) + "\n"


def _name(record: QuestionRecord) -> str:
    return hashlib.sha256(json.dumps(record, sort_keys=True).encode()).hexdigest()[:12]


def _question(record: QuestionRecord, plan: DataRecord, district: str) -> OpenQuestion:
    field = record["pole"]
    first = field if isinstance(field, str) else field[0]
    steps = steps_of(first.replace("[", ".").replace("]", ""))
    match steps:
        case about.DOCUMENT | about.UNIT:
            address = ""
        case about.OFFICER:
            address = f"/dane/rejon/{district}" if district else "/dane"
        case _:
            address = f"{plan.address}#{dotted(steps)}"
    text, is_binding = capital(record["pytanie"]), steps in about.CONFIRMED
    return OpenQuestion(_name(record), text, record["slowa"], record["miejsce"], address, is_binding)
