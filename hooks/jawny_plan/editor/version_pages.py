"""What a record held before: listed, compared with what it holds now, brought back."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from typing import NamedTuple

from starlette.responses import Response

from jawny_plan.editor import fault_words, saving
from jawny_plan.editor.asked import Visit, moment, onward
from jawny_plan.editor.compared import Compared, compared
from jawny_plan.editor.records import DataRecord, WayOn
from jawny_plan.editor.saving import FormerContent
from jawny_plan.reading.faults import Fault
from jawny_plan.reading.strict_yaml import read

_AROUND = 3


class ComparedLine(NamedTuple):
    """A line of a comparison: only before (`-`), only now (`+`), in both (` `), or what stands for many (`…`)."""

    sign: str
    text: str


def every(asked: Visit) -> Response:
    """All contents that a record had."""
    record = _record(asked)
    if record is None:
        return asked.missing()
    links = [
        WayOn(f"/wersje/{record.kind}/{record.id}/{each.number}", f"Do {moment(each.at)}", f"{_count(each)} wierszy")
        for each in saving.versions(asked.folder.data, record.path)
    ]
    title = f"Poprzednie wersje: {asked.folder.records.name(record)}"
    empty = "Tu pojawi się poprzednia treść po każdym zapisaniu. Na razie nie ma żadnej."
    return asked.page("choose.html", title, links=links, empty=empty, back="/dane")


def one(asked: Visit) -> Response:
    """What changed since, and the way back."""
    record = _record(asked)
    number = asked.word("numer")
    found = saving.versions(asked.folder.data, record.path) if record else []
    version = next((each for each in found if str(each.number) == number), None)
    if record is None or version is None:
        return asked.missing()
    faults: list[Fault] = []
    conflict = False
    if asked.fields is not None and not record.is_sealed:
        content = version.path.read_bytes()
        outcome = asked.folder.trial.of({record.path: content}, asked.folder.day)
        faults = [*outcome.faults, *outcome.of_others]
        if not faults:
            try:
                asked.folder.save(record, content, asked.value("otwarty"))
                return onward(
                    f"/wersje/{record.kind}/{record.id}", "Przywrócono. Treść sprzed przywrócenia też jest na liście."
                )
            except saving.ChangedMeanwhile:
                conflict = True
    return asked.page(
        "version.html",
        f"Wersja do {moment(version.at)}",
        record=record,
        name=asked.folder.records.name(record),
        fields=_fields(version, record),
        lines=list(_compared(version, record)),
        opened=saving.fingerprint(record.path),
        address=f"/wersje/{record.kind}/{record.id}/{version.number}",
        faults=fault_words.lines(faults, asked.folder.records),
        conflict=conflict,
        is_sealed=record.is_sealed,
    )


def _record(asked: Visit) -> DataRecord | None:
    record = asked.folder.records.at_address(asked.word("rodzaj"), asked.word("id"))
    return record if record and record.path.is_file() else None


def _count(version: FormerContent) -> int:
    return version.path.read_bytes().count(b"\n")


def _fields(version: FormerContent, record: DataRecord) -> list[Compared]:
    """The fields that differ; none where one of both contents cannot be read."""
    contents = []
    for path in (version.path, record.path):
        node, faults = read(path, path.name)
        if node is None or faults:
            return []
        contents.append(node.content())
    return compared(contents[0], contents[1], record.model)


def _compared(version: FormerContent, record: DataRecord) -> Iterator[ComparedLine]:
    """The lines that differ, with some around them."""
    before = version.path.read_bytes().decode("utf-8", "replace").splitlines()
    now = record.path.read_bytes().decode("utf-8", "replace").splitlines()
    groups = difflib.SequenceMatcher(None, before, now, autojunk=False).get_grouped_opcodes(_AROUND)
    for number, group in enumerate(groups):
        if number:
            yield ComparedLine("…", "")
        for tag, start, end, first, last in group:
            if tag == "equal":
                yield from (ComparedLine(" ", line) for line in before[start:end])
                continue
            yield from (ComparedLine("-", line) for line in before[start:end])
            yield from (ComparedLine("+", line) for line in now[first:last])
