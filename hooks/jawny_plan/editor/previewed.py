"""What can be seen beside a form of what it would come to."""

from __future__ import annotations

from typing import assert_never

from jawny_plan.editor.records import DataRecord, WayOn
from jawny_plan.model.kinds import DataKind


def ways(record: DataRecord) -> list[WayOn]:
    """The previews of a record, each with its address; none of what has no page of its own."""
    match record.kind:
        case DataKind.PLAN | DataKind.LOG:
            return [
                WayOn(f"/podglad/plany/{record.id}/index.html", "Strona"),
                WayOn(f"/podglad/czesc/nota/{record.id}", "Noty"),
                WayOn(f"/podglad/czesc/radio/{record.id}", "Radio"),
                WayOn(f"/podglad/czesc/ulotka/{record.id}", "Ulotka"),
            ]
        case DataKind.MEETING:
            return [WayOn(f"/podglad/spotkania/{record.id}/index.html", "Strona")]
        case DataKind.DISTRICT:
            return [WayOn(f"/podglad/rejony/{record.id}/index.html", "Strona")]
        case DataKind.UNIT | DataKind.VERSIONS:
            return []
        case _:
            assert_never(record.kind)
