"""The schema is the manual: schemas for editors' programs, and the same keys as a page for editors."""

from __future__ import annotations

import json
from typing import TypedDict

from jawny_plan.model import addresses
from jawny_plan.model.kinds import MODELS
from jawny_plan.model.schema import KeyWords, json_schema, reference

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


def schemas() -> dict[str, bytes]:
    """The JSON Schemas by their paths in the site."""
    return {
        addresses.schema(kind): (json.dumps(json_schema(model), ensure_ascii=False, indent=2) + "\n").encode()
        for kind, model in MODELS.items()
    }


def keys() -> list[FileKeysWords]:
    """Every key of every kind of file, for the reference page."""
    return [
        {
            "id": kind,
            "tytul": TITLES[kind],
            "schemat": addresses.from_root(addresses.schema(kind)),
            "wiersze": reference(model),
        }
        for kind, model in MODELS.items()
    ]
