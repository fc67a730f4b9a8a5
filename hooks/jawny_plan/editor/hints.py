"""What `check` would add of a record that is saved and right: what may be no longer true, what could be better."""

from __future__ import annotations

import re
from itertools import chain

from jawny_plan.checks import summaries, two_days, verdicts
from jawny_plan.editor.edited_folder import EditedFolder
from jawny_plan.editor.fault_words import sentence
from jawny_plan.editor.records import DataRecord
from jawny_plan.facts.meeting import MeetingFacts
from jawny_plan.model.kinds import DataKind
from jawny_plan.polish import capital
from jawny_plan.reading.faults import Fault, Faults
from jawny_plan.reading.folder import loaded
from jawny_plan.wording.meeting_hints import hints as meeting_hints

_CORRECTED = re.compile(r"z „pole: (\w+)”")
_KEY = re.compile(r"\bkluczem\b")


def hints_of(folder: EditedFolder, record: DataRecord) -> list[str]:
    """The hints of a plan with its log, or of a meeting; none as long as there are faults in the data."""
    try:
        data = loaded(folder.data).data
    except Faults:
        return []
    if record.kind is DataKind.MEETING:
        mine = [file for file in data.meetings if file.id == record.id]
        return [_in_words(hint, record) for file in mine for hint in meeting_hints(MeetingFacts(file, folder.day))]
    day = folder.day
    every = chain(summaries.hints(data, day), verdicts.hints(data, day), two_days.hints(data))
    files = (f"plany/{record.id}.yml: ", f"plany/{record.id}.przebieg.yml: ")
    return [_in_words(hint.removeprefix(file), record) for hint in every for file in files if hint.startswith(file)]


def _in_words(hint: str, record: DataRecord) -> str:
    """A hint without the keys of files."""
    first = hint.partition("\n")[0]  # below stand lines for the file
    words = _KEY.sub("polem", _CORRECTED.sub(r"pola „\1”", re.sub(":$", ".", first)))
    return capital(sentence(Fault("", 0, 0, "", words, ""), record.model))
