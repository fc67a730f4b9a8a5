"""The handbook of editors: worked tasks, then every key of the data files. It lies beside the bundles."""

from __future__ import annotations

from pathlib import Path
from typing import TypedDict

from jawny_plan.model import addresses
from jawny_plan.model.kinds import MODELS
from jawny_plan.model.schema import KeyWords, reference
from jawny_plan.outputs.bundle.packing import Sheet
from jawny_plan.wording.unit_words import UnitWords

FOLDER = "_podrecznik"
"""No plan and no meeting can have this name: identities hold no underscore."""
TEMPLATE = "_wzory/paczka/podrecznik.html"
TITLES = {
    "jednostka": "Jednostka (jednostka.yml)",
    "rejon": "Rejon (rejony/*.yml)",
    "plan": "Plan (plany/*.yml)",
    "przebieg": "Przebieg planu (plany/*.przebieg.yml)",
    "przystepnie": "Inne wersje planu (plany/*.przystepnie.yml)",
    "spotkanie": "Spotkanie (spotkania/*.yml)",
}


class FileKeysWords(TypedDict):
    """The keys that a kind of file may hold."""

    id: str
    tytul: str
    schemat: str
    wiersze: list[KeyWords]


class HandbookWords(TypedDict):
    """What the template of the handbook may say."""

    jednostka: UnitWords
    klucze: list[FileKeysWords]


def write(unit: UnitWords, sheet: Sheet, folder: Path) -> None:
    """Write the handbook into the new `folder`. Raises OSError and TemplateFault."""
    folder.mkdir()
    (folder / "index.html").write_text(sheet(TEMPLATE, words(unit)), encoding="utf-8", newline="\n")


def words(unit: UnitWords) -> HandbookWords:
    """Every key of every kind of file; schemas stand on the unit's site."""
    return {
        "jednostka": unit,
        "klucze": [
            {
                "id": kind,
                "tytul": TITLES[kind],
                "schemat": unit["witryna"] + addresses.schema(kind),
                "wiersze": reference(model),
            }
            for kind, model in MODELS.items()
        ],
    }
