"""What a build says of files and their keys, in the words of the window: fields by what stands above them."""

from __future__ import annotations

import re

from jawny_plan.editor import names
from jawny_plan.model.unit import Unit

UNIT_TASK = "Moja komenda"
"""What the window calls the data of the unit."""
_KEY = re.compile(r"\((?:klucz (?P<key>\w+)|(?P<of_unit>\w+) w jednostka\.yml)\)")
_FILE = re.compile(r"\bjednostka\.yml\b")


def build_words(line: str) -> str:
    """A line of the build as people who know no files read it."""
    return _FILE.sub(UNIT_TASK, _KEY.sub(_field, line))


def _field(found: re.Match[str]) -> str:
    key = found["key"] or found["of_unit"]
    fields = {info.alias or name: info.description or "" for name, info in Unit.model_fields.items()}
    if key not in fields:
        return found[0]
    field = f"pole „{names.label(key, fields[key])}”"
    return f"({field})" if found["key"] else f"({UNIT_TASK}, {field})"
