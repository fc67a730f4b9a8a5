"""Data in which every text that people type ends with a full stop, as it does where they pasted a sentence."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import yaml

from jawny_plan.model.plan_change import EarlyEnd
from tests.tools import files

TYPED = frozenset(
    [
        "nazwa",
        "slowa",
        "czego",
        "dotyczy",
        "kiedy",
        "kto",
        "zastrzezenie",
        "skutki",
        "przyczyna",
        "zrodla",
        "zrodlo",
        "zadanie",
        "wskaznik",
        "osiedle",
        "warunki",
        "opis",
        "powod",
        "powody",
        "tresc",
        "czyja",
        "bylo",
        "jest",
        "haslo",
        "w_skrocie",
        "w_skrocie_po",
        "grupa",
        "odpowiedzialny",
        "zdecydowal",
        "brzmienie",
        "tytul",
        "temat",
        "obiekt",
        "sala",
        "kto_zaproszony",
        "wspolorganizatorzy",
        "odpowiada",
        "odpowiedz",
        "tematy",
        "przebieg",
        "podmiot",
        "zdarzenie",
        "kontynuacja",
        "zatwierdzil",
        "adres",
        "dyzur",
        "podlega",
        "miejscowosc",
        "akapity",
        "znaczenie",
        "sprawdzenie",
        "dokladnosc",
        "ograniczenia",
        "wyrownanie",
        "tekst_powod",
    ]
)
"""Keys under which people type words."""
LOG = ".przebieg.yml"
CODES = {"brak", "nieznane", "nieznany", *EarlyEnd, "przed-nim", "do-niego"}
"""Words that stand there for something that the program knows."""


def stopped(node: Any, key: str = "") -> Any:
    """The same data, each such text with a full stop at its end."""
    if isinstance(node, dict):
        return {name: stopped(value, name) for name, value in node.items()}
    if isinstance(node, list):
        return [stopped(value, key) for value in node]
    typed = key in TYPED and isinstance(node, str) and node not in CODES
    return f"{node}." if typed and node[-1:].isalpha() else node


def write(folder: Path, source: dict[str, str]) -> Path:
    """Write such data of a unit below `folder`; their folder."""
    trees = {name: stopped(yaml.load(words, yaml.BaseLoader)) for name, words in source.items()}
    made: dict[str, str] = {}
    for name in sorted(trees, key=lambda name: name.endswith(LOG)):  # a log holds the sum of its plan
        if "plik_planu" in trees[name]:
            plan = made[name.replace(LOG, ".yml")].encode()
            trees[name]["plik_planu"]["sha256"] = hashlib.sha256(plan).hexdigest()
        made[name] = yaml.safe_dump(trees[name], allow_unicode=True, sort_keys=False)
    return files.write(folder / "plan_data", made)
