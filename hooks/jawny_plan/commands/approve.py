"""The command `approve`: a plan that nobody may change any more."""

from __future__ import annotations

from jawny_plan.commands.command import Command, Misused, Use, folder
from jawny_plan.editing import data_files
from jawny_plan.reading.folder import load
from jawny_plan.storage.folders import DATA


def _approve(words: list[str]) -> int:
    """Freeze an approved plan."""
    if not words:
        raise Misused("Który plan? Podaj nazwę jego pliku bez .yml.")
    data = folder(words[1:]) / DATA
    load(data)
    log = data_files.approve(data, words[0])
    print(
        f"Plan {words[0]} jest zamrożony: jego sumę SHA-256 zapisano w {log}.\n"
        "Odtąd zmiany opisuje się wpisami w tym pliku (wykonanie, pomiar, poprawka, ocena)."
    )
    return 0


APPROVE = Command(
    "approve", _approve, (Use("PLAN [FOLDER]", "zamraża zatwierdzony plan, np. approve rejon-2-2026-07"),)
)
