"""What the command does to data files for their editor: new ones, canonical form."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Protocol

from pydantic_core import PydanticCustomError

from jawny_plan.editing import canonical, templates
from jawny_plan.launch.command_line import command_line
from jawny_plan.model.base import parse_day, refused
from jawny_plan.model.kinds import MODELS, DataKind
from jawny_plan.model.meeting import Meeting
from jawny_plan.polish import near
from jawny_plan.reading.drafts import CHAPTERS, UnfinishedPlan
from jawny_plan.reading.faults import Fault, Faults
from jawny_plan.reading.folder import named
from jawny_plan.reading.kinds import DISTRICTS, MEETINGS, PLANS, UNIT, data_files, schema
from jawny_plan.reading.scalars import clean
from jawny_plan.reading.strict_yaml import read
from jawny_plan.reading.typed import typed

NO_TEXT = "Jednostka nie dołączyła zatwierdzonego tekstu."
"""Why there is no approved text, as pages said it before data could."""
_EMPTY_CHAPTER = re.compile(r"(?:cele|dzialania|podmioty|informowanie): *\[ *\] *")


def differences(folder: Path) -> list[str]:
    """For each file that is not in canonical form the way to it, as a unified diff. Frozen plans stay as they are."""
    found = (
        canonical.difference(file.path, file.model, file.schema, named(file.path))
        for file in data_files(folder)
        if not file.frozen
    )
    return [difference for difference in found if difference]


class Texts(Protocol):
    """Texts of which something is known."""

    def __contains__(self, text: str) -> bool: ...

    def add(self, text: str) -> None:
        """Know it of one more."""
        ...


def laid_otherwise(folder: Path, laid: Texts) -> list[str]:
    """The names of files that are not in canonical form. Those in `laid` are; what is found to be so joins them."""
    found = []
    for file in data_files(folder):
        if file.frozen:
            continue
        text = f"{file.schema} {os.fsdecode(file.path.read_bytes())}"
        if text in laid:
            continue
        if canonical.is_laid_otherwise(file.path, file.model, file.schema):
            found.append(file.path.relative_to(folder).as_posix())
        else:
            laid.add(text)
    return found


def is_of_older_form(draft: UnfinishedPlan) -> bool:
    """Whether a draft lacks no more than `fill_in` would write into it."""
    return {fault.path for fault in draft.lacks} <= {"tekst", *(key for key, _ in CHAPTERS.values())}


def fill_in(folder: Path, drafts: Iterable[UnfinishedPlan]) -> list[str]:
    """Say in plans of an older form that we do not know what they do not hold; what was written, one line a plan.

    Before, a chapter that was not there was told as one that the plan does not have. A plan that says itself that it is
    a draft, and one in which something still waits to be filled in, stay as they are.
    """
    return [line for draft in drafts if (line := _filled_in(folder / PLANS / f"{draft.id}.yml", draft))]


def _filled_in(path: Path, draft: UnfinishedPlan) -> str:
    if not is_of_older_form(draft):
        return ""
    keys = [fault.path for fault in draft.lacks]
    lines = [f"{key}: nieznany\ntekst_powod: {NO_TEXT}" if key == "tekst" else f"{key}: nieznane" for key in keys]
    before = clean(path.read_text(encoding="utf-8"))
    filled = "\n".join(line for line in before.rstrip("\n").split("\n") if not _EMPTY_CHAPTER.fullmatch(line))
    text = canonical.canonical("\n".join((filled, *lines)) + "\n", MODELS[DataKind.PLAN], schema(DataKind.PLAN))
    path.write_text(text, encoding="utf-8", newline="\n")
    words = ", ".join(f"„{line}”" for line in "\n".join(lines).split("\n"))
    return f"{named(path)}: dopisano {words}. Gdy plan mówi, że czegoś nie ma, wpisz tam „brak”."


def name_programme(folder: Path) -> list[str]:
    """Say in meetings of an older form that they belong to the programme, as pages said of each; a line each."""
    return [line for path in sorted(folder.glob(f"{MEETINGS}/*.yml")) if (line := _programme_named(path))]


def _programme_named(path: Path) -> str:
    node, faults = read(path, path.name)
    if node is None or faults:
        return ""
    meeting, faults = typed(Meeting, node, path.name)
    if meeting is None or faults or meeting.programme is not None:
        return ""
    text = clean(path.read_text(encoding="utf-8")).rstrip("\n")
    path.write_text(
        canonical.canonical(f"{text}\nprogram: tak\n", Meeting, schema(DataKind.MEETING)),
        encoding="utf-8",
        newline="\n",
    )
    return (
        f"{named(path)}: dopisano „program: tak”, bo dotąd strona mówiła o każdym spotkaniu, że jest w programie "
        "„Dzielnicowy bliżej nas”. Jeśli to spotkanie w nim nie jest, wpisz „nie”."
    )


def format_all(folder: Path) -> list[str]:
    """Rewrite every file in canonical form, frozen plans left out; the names of those that changed."""
    files = [file for file in data_files(folder) if not file.frozen]
    return [named(file.path) for file in files if canonical.rewrite(file.path, file.model, file.schema)]


def new_plan(folder: Path, district: str, start: str) -> str:
    """Write a new plan of `district` from the day `start`; the file's name. Raises Faults."""
    _known_district(folder, district, "new plan")
    name, text = templates.new_plan(district, _day(start, "new plan"), schema(DataKind.PLAN))
    return _created(folder / PLANS / name, text)


def new_meeting(folder: Path, district: str, day: str) -> str:
    """Write a new meeting in `district` on `day`; the file's name. Raises Faults."""
    _known_district(folder, district, "new meeting")
    name, text = templates.new_meeting(district, _day(day, "new meeting"), schema(DataKind.MEETING))
    return _created(folder / MEETINGS / name, text)


def new_district(folder: Path, district: str) -> list[str]:
    """Write a new district, and the file on the unit where there is none; the files' names. Raises Faults."""
    name, text = templates.new_district(district, schema(DataKind.DISTRICT))
    made = [_created(folder / DISTRICTS / name, text)]
    if not (folder / UNIT).exists():
        made.append(_created(folder / UNIT, templates.new_unit(schema(DataKind.UNIT))))
    return made


def _created(path: Path, text: str) -> str:
    templates.create(path, text, named(path))
    return named(path)


def _known_district(folder: Path, district: str, command: str) -> None:
    known = [path.stem for path in folder.glob(f"{DISTRICTS}/*.yml")]
    if district not in known:
        made = f"Utwórz go: {command_line(f'new district {district}')}"
        advice = " ".join(part for part in (near(district, known), made) if part)
        raise refusal(command, f'rejonu "{district}" nie ma.', advice)


def _day(value: str, command: str) -> date:
    try:
        return parse_day(value)
    except PydanticCustomError as error:
        why = refused(error.context)
        raise refusal(command, why.problem, why.advice) from None


def refusal(command: str, problem: str, advice: str) -> Faults:
    """What a command cannot do, as a fault of its words."""
    return Faults([Fault(command, 0, 0, "", problem, advice)])
