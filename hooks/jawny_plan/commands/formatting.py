"""The command `format`: data files in canonical form."""

from __future__ import annotations

from pathlib import Path

from jawny_plan.commands.command import Command, Misused, Use, folder
from jawny_plan.editing import data_files
from jawny_plan.reading.folder import loaded
from jawny_plan.storage.folders import DATA


def _format(words: list[str]) -> int:
    """Rewrite the data files of a folder in canonical form; with --diff, show what that would change."""
    if words[:1] == ["--diff"]:
        return _differences(folder(words[1:]) / DATA)
    if words and words[0].startswith("-"):
        raise Misused(f"Polecenie format nie zna opcji {words[0]}.")
    data = folder(words) / DATA
    drafts = loaded(data).drafts  # files with faults are not touched
    filled = data_files.fill_in(data, drafts)
    programme = data_files.name_programme(data)
    changed = data_files.format_all(data)
    lines = [*filled, *programme, *(f"Ułożono: {path}" for path in changed)]
    print("\n".join(lines) or "Wszystkie pliki są już ułożone.")
    return 0


def _differences(data: Path) -> int:
    loaded(data)  # files with faults come first
    print("\n".join(data_files.differences(data)) or "Wszystkie pliki są już ułożone.")
    return 0


FORMAT = Command(
    "format",
    _format,
    (
        Use("[FOLDER]", "układa pliki z danymi w jednolity sposób"),
        Use("--diff [FOLDER]", "pokazuje tylko, co by się w nich zmieniło"),
    ),
    reads_options=True,
)
