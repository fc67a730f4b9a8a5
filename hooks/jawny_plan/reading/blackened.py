"""An approved plan is not changed; words in it that tell who somebody is are blacked out wherever it is shown."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from jawny_plan.model.absence import Absent
from jawny_plan.model.base import Entry
from jawny_plan.model.progress import Blackened
from jawny_plan.model.unit import ApprovedText, PlanFile

BAR = "█████"
"""What stands for the words: always as long, so that it does not tell how long they are."""


def blacked(text: str, spans: Iterable[Blackened]) -> str:
    """The text without the words of the spans, however its lines are broken."""
    for span in spans:
        pattern = r"\s+".join(map(re.escape, span.words.split()))
        text = re.sub(rf"(?<!\w){pattern}(?!\w)", BAR, text)
    return text


def blacked_plan(file: PlanFile) -> PlanFile:
    """The plan and its approved text as they may be shown."""
    spans = file.progress.blackened if file.progress else ()
    if not spans:
        return file
    text = file.approved and ApprovedText(blacked(file.approved.text, spans).encode())
    return PlanFile(file.id, _blacked_values(file.plan, spans), text, file.progress, file.versions)


def _blacked_values(value: Any, spans: tuple[Blackened, ...]) -> Any:
    """A value of the model with the words blacked out in every text of it."""
    if isinstance(value, Entry):
        fields = type(value).model_fields
        return value.model_copy(update={name: _blacked_values(getattr(value, name), spans) for name in fields})
    if isinstance(value, Absent):
        return value
    if isinstance(value, tuple):
        items = (_blacked_values(item, spans) for item in value)
        make = getattr(type(value), "_make", tuple)  # a named one stays what it is: how often something happens
        return make(items)
    return blacked(value, spans) if type(value) is str else value
