"""Words that the gate takes for personal data and that may go out: agreed to in the form itself, with the reason."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from jawny_plan.editing.changes import changed
from jawny_plan.editor import saving
from jawny_plan.editor.asked import Visit
from jawny_plan.model.kinds import DataKind
from jawny_plan.reading.faults import Fault

WORDS, REASON = "wolno-slowa", "wolno-powod"
"""The fields of one agreement: the words, and why they may go out."""
_KEY = "wyjatki_prywatnosci"
_QUOTED = re.compile(r': "([^"]+)"\.$')


class PublicWords(NamedTuple):
    """Words that may go out, and why; the reason is empty as long as nobody has agreed."""

    words: str
    reason: str


def offered(asked: Visit, faults: Iterable[Fault]) -> list[PublicWords]:
    """What may be agreed to in a form: the words that were refused, and those that were agreed to before."""
    found = [match[1] for fault in faults if _KEY in fault.advice and (match := _QUOTED.search(fault.problem))]
    agreed = agreed_to(asked)
    new = [words for words in dict.fromkeys(found) if words not in dict(agreed) and not words.endswith("…")]
    return [*agreed, *(PublicWords(words, "") for words in new)]


def agreed_to(asked: Visit) -> list[PublicWords]:
    """The words for which somebody gave a reason."""
    sent = asked.fields or []
    words = [value for name, value in sent if name == WORDS]
    reasons = [" ".join(value.split()) for name, value in sent if name == REASON]
    return [PublicWords(*each) for each in zip(words, reasons, strict=False) if all(each)]


def unit_file(asked: Visit) -> dict[Path, bytes]:
    """The unit's file with the words that were agreed to; nothing where none were."""
    record = asked.folder.records.record(DataKind.UNIT, DataKind.UNIT)
    agreed = agreed_to(asked)
    if not agreed or record is None or asked.folder.records.faults(record):
        return {}
    content = asked.folder.records.content(record)
    known = content.get(_KEY)
    items = [*(known if isinstance(known, list) else [])]
    items += [{"tekst": each.words, "powod": each.reason} for each in agreed]
    text = changed(record.path.read_bytes().decode("utf-8-sig"), record.model, record.schema, {**content, _KEY: items})
    return {record.path: text.encode()}


def keep(asked: Visit, files: dict[Path, bytes]) -> None:
    """Save what `unit_file` made. Raises saving.ChangedMeanwhile and OSError."""
    for path, content in files.items():
        saving.save(asked.folder.data, path, content, saving.fingerprint(path))
