"""The data of a folder with what stands in the form of a meeting or a district, for a preview of its page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from jawny_plan.editor.records import DataRecord
from jawny_plan.model.district import District
from jawny_plan.model.kinds import DataKind
from jawny_plan.model.meeting import Meeting
from jawny_plan.model.unit import Data, MeetingFile
from jawny_plan.reading import agreement
from jawny_plan.reading.strict_yaml import Content, Node
from jawny_plan.reading.typed import typed


def stands_in(data: Data, kind: DataKind, identity: str) -> bool:
    """Whether the data have such a meeting or district."""
    if kind is DataKind.MEETING:
        return any(file.id == identity for file in data.meetings)
    return kind is DataKind.DISTRICT and identity in data.districts


def with_form(data: Data, record: DataRecord, content: Mapping[str, Content]) -> tuple[Data, int]:
    """The data with the content of a form in its place, and how much is wrong with that."""
    node = Node.of(dict(content))
    if record.kind is DataKind.DISTRICT:
        district, faults = typed(District, node, record.path.name)
        if district is None:
            return data, len(faults)
        return replace(data, districts={**data.districts, record.id: district}), 0
    meeting, faults = typed(Meeting, node, record.path.name)
    if meeting is None:
        return data, len(faults)
    if against := list(agreement.of_meeting(meeting, data.districts, [file.id for file in data.plans])):
        return data, len(against)
    others = [file for file in data.meetings if file.id != record.id]
    files = sorted([*others, MeetingFile(record.id, meeting)], key=lambda file: file.id)
    return replace(data, meetings=tuple(files)), 0
