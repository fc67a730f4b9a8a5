"""The command `format`: data files in canonical form."""

from __future__ import annotations

from jawny_plan.commands.command import Command, Use, folder
from jawny_plan.editing import data_files
from jawny_plan.reading.folder import load
from jawny_plan.storage.folders import DATA


def _format(words: list[str]) -> int:
    """Rewrite the data files of a folder in canonical form."""
    data = folder(words) / DATA
    load(data)  # files with faults are not touched
    changed = data_files.format_all(data)
    print("\n".join(f"Ułożono: {path}" for path in changed) or "Wszystkie pliki są już ułożone.")
    return 0


FORMAT = Command("format", _format, (Use("[FOLDER]", "układa pliki z danymi w jednolity sposób"),))
