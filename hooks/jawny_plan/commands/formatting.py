"""The command `format`: data files in canonical form."""

from __future__ import annotations

from jawny_plan.commands.command import Command, Use, folder
from jawny_plan.editing import data_files
from jawny_plan.reading.folder import loaded
from jawny_plan.storage.folders import DATA


def _format(words: list[str]) -> int:
    """Rewrite the data files of a folder in canonical form."""
    data = folder(words) / DATA
    drafts = loaded(data).drafts  # files with faults are not touched
    filled = data_files.fill_in(data, drafts)
    changed = data_files.format_all(data)
    lines = [*filled, *(f"Ułożono: {path}" for path in changed)]
    print("\n".join(lines) or "Wszystkie pliki są już ułożone.")
    return 0


FORMAT = Command("format", _format, (Use("[FOLDER]", "układa pliki z danymi w jednolity sposób"),))
