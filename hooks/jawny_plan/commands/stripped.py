"""Pictures and PDF files of the data that tell withdrawn words where nobody looks: they are made anew without that."""

from __future__ import annotations

from pathlib import Path

from jawny_plan.commands.traces import Traces
from jawny_plan.editing.removal import Removal
from jawny_plan.editing.words_removed import files, renamed
from jawny_plan.media.laid import released
from jawny_plan.media.unfit import Unfit

_KINDS = (".jpg", ".jpeg", ".png", ".webp", ".pdf", ".svg")


def strip(removal: Removal, data: Path, traces: Traces) -> list[tuple[Path, bytes]]:
    """Have such files change; their paths, and what they held. What shows the words stays, for somebody to decide."""
    changed = []
    for path in files(data):
        content = path.read_bytes()
        if path.suffix.lower() not in _KINDS or not traces.tells(path.suffix, content):
            continue
        try:
            bare = released(path)
        except (Unfit, OSError):
            continue
        if not traces.tells(path.suffix, bare):
            removal.changes[renamed(path, data, traces.sought)] = bare
            changed.append((path, content))
    return changed
