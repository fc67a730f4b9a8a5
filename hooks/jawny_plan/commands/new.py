"""The command `new`: files to be filled in."""

from __future__ import annotations

import os
from pathlib import Path

from jawny_plan.commands.command import Command, Misused, Use, failed, folder
from jawny_plan.editing import data_files
from jawny_plan.storage.folders import DATA


def _new(words: list[str]) -> int:
    """Write a new file to be filled in."""
    match words:
        case ["unit", name]:
            return _unit(Path(os.path.realpath(name)))
        case ["plan", district, start, *rest]:
            path = data_files.new_plan(folder(rest) / DATA, district, start)
        case ["district", district, *rest]:
            path = "\nUtworzono: ".join(data_files.new_district(folder(rest, begun=False) / DATA, district))
        case ["meeting", district, day, *rest]:
            path = data_files.new_meeting(folder(rest) / DATA, district, day)
        case _:
            raise Misused("Czego ma być nowy plik? Oczekiwano: unit, plan, district albo meeting.")
    opened = "te pliki" if "\n" in path else "ten plik"
    print(f"Utworzono: {path}\nOtwórz {opened} i zastąp każde «…» treścią.")
    return 0


def _unit(target: Path) -> int:
    """Begin a unit in a folder of its own."""
    from jawny_plan.commands import new_unit

    try:
        print(new_unit.begin(target, input))
    except EOFError:
        return failed(["", "Nie ma już odpowiedzi na następne pytanie."], "Niczego nie utworzono.")
    return 0


NEW = Command(
    "new",
    _new,
    (
        Use("unit FOLDER", "pyta o jednostkę i rejony i tworzy dla niej osobny katalog"),
        Use("plan REJON DZIEŃ [FOLDER]", "tworzy nowy plan do wypełnienia, np. new plan rejon-2 2026-07-01"),
        Use("district REJON [FOLDER]", "tworzy nowy rejon do wypełnienia, np. new district rejon-7"),
        Use("meeting REJON DZIEŃ [FOLDER]", "tworzy nowe spotkanie do wypełnienia, np. new meeting rejon-2 2026-12-10"),
    ),
)
