"""The command `edit`: the form in the browser."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from jawny_plan.commands.command import ROOT, Command, Misused, Use
from jawny_plan.storage.folders import DATA

if TYPE_CHECKING:
    from jawny_plan.outputs.pages.plan_previews import PlanPreviews

BESIDE = "nasza-jednostka"
"""The folder of a unit that named none: beside the program, so that nobody edits the example by mistake."""
QUIET = "--no-window"


def _edit(words: list[str]) -> int:
    """Open the editor of a folder, which may be a new one."""
    from jawny_plan.editor import server  # starlette and the model's forms are slow to import
    from jawny_plan.editor.edited_folder import EditedFolder
    from jawny_plan.model import kinds

    places = [word for word in words if word != QUIET]
    if unknown := [word for word in places if word.startswith("-")]:
        raise Misused(f"Polecenie edit nie zna opcji {unknown[0]}.")
    if len(places) > 1:
        raise Misused(f"Za dużo słów: {' '.join(places)}.")
    if places and not (places[0] and places[0].isprintable()):
        raise Misused("Nazwa katalogu jest pusta albo są w niej znaki, których nie przyjmie dysk. Zmień ją.")
    chosen = Path(os.path.realpath(places[0])) if places else ROOT.parent / BESIDE
    if chosen.exists() and not chosen.is_dir():
        raise Misused(f"{chosen}: to jest plik, a potrzebny jest katalog.")

    def previews() -> PlanPreviews:
        from jawny_plan.commands import building  # MkDocs is slow to import

        return building.plan_previews(ROOT, chosen / DATA)

    def tell(address: str) -> None:
        print(f"Jednostka: {chosen}\nOtwórz w przeglądarce: {address}\nKoniec: Ctrl+C albo zamknięcie tego okna.")
        sys.stdout.flush()

    kinds.prepare()  # before there are threads
    server.run(EditedFolder(ROOT, chosen, previews), tell, opens=QUIET not in words)
    return 0


EDIT = Command(
    "edit",
    _edit,
    (
        Use("[FOLDER]", f"otwiera okno w przeglądarce: plan z Worda, wpisy, spotkania (bez FOLDER: ../{BESIDE})"),
        Use(f"{QUIET} [FOLDER]", "tylko wypisuje adres okna"),
    ),
    reads_options=True,
)
