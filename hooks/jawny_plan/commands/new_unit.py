"""`new unit`: a few questions, and a folder in which a unit can begin."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from jawny_plan import polish
from jawny_plan.editing import district_table, unit_folder
from jawny_plan.editing.unit_folder import NewUnit
from jawny_plan.launch.command_line import command_line
from jawny_plan.model.unit import Unit
from jawny_plan.reading.faults import Faults
from jawny_plan.reading.strict_yaml import Content, Node
from jawny_plan.reading.typed import typed
from jawny_plan.storage.folders import DATA

_LATER = "(Enter: wpiszę później)"
_TABLE = (
    "\nRejony. Wklej tabelę z arkusza razem z nagłówkiem, na przykład:\n"
    f"  {district_table.EXAMPLE.replace(chr(9), ' | ')}\n"
    "i zakończ pustą linią. Sam Enter: rejony dodam później."
)


def begin(folder: Path, ask: Callable[[str], str]) -> str:
    """Ask about a unit and make its folder; what to say of it.

    `ask` shows a question and returns one line; it raises EOFError where nobody answers any more. Nothing is written
    then. Raises what `unit_folder.create` does.
    """
    print("Kilka pytań o jednostkę. Wszystko można potem zmienić w plikach.\n")
    name = _asked(ask, "Pełna nazwa, w mianowniku (Komenda Powiatowa Policji w …): ", "nazwa", needed=True)
    short_name = _asked(ask, "Nazwa skrócona (KPP …): ", "skrot", needed=True)
    site = _asked(ask, f"Adres, pod którym staną strony (https://…) {_LATER}: ", "witryna")
    address = _asked(ask, f"Adres budynku {_LATER}: ", "adres")
    phone = _asked(ask, f"Telefon, pod który dzwonią mieszkańcy {_LATER}: ", "telefon")
    unit = NewUnit(name, short_name, site, address, phone, _districts(ask))
    files = unit_folder.create(folder / DATA, unit)
    districts = polish.plural(len(unit.districts), "rejon", "rejony", "rejonów")
    count = polish.plural(len(files), "plik", "pliki", "plików")
    return "\n".join(
        (
            f"\nUtworzono katalog {folder}: jednostka i {districts} ({count}).",
            *(() if unit.districts else (f"Rejon doda: {command_line(f'new district rejon-1 {folder}')}",)),
            f"Plan z Worda wczyta: {command_line(f'import plan.docx {folder}')}",
            f"Stronę zbuduje: {command_line(f'site {folder}')}",
        )
    )


def _asked(ask: Callable[[str], str], question: str, key: str, *, needed: bool = False) -> str:
    """An answer that fits a key of the unit, asked until it does; an empty one only where it may be left out."""
    while True:
        answer = " ".join(ask(question).split())
        if not answer and not needed:
            return ""
        fault = _refusal(key, answer) if answer else "Bez tej odpowiedzi nie da się zacząć."
        if not fault:
            return answer
        print(f"  {fault}")


def _refusal(key: str, answer: str) -> str:
    """Why an answer does not fit a key of the unit; nothing where it does."""
    known = {"nazwa": "x", "skrot": "x", "witryna": "https://x.example/", key: answer}
    _, faults = typed(Unit, Node.of({**known}), "")
    return " ".join(f"{fault.problem} {fault.advice}".strip() for fault in faults)


def _districts(ask: Callable[[str], str]) -> dict[str, dict[str, Content]]:
    """The districts of a table, asked for until all of it is understood."""
    print(_TABLE)
    while True:
        lines: list[str] = []
        while line := ask("").rstrip("\r\n"):
            lines.append(re.sub(r" \| ", "\t", line))
        try:
            return district_table.districts("\n".join(lines))
        except Faults as faults:
            print("\n".join(map(str, faults.faults)))
            print("Popraw to w arkuszu i wklej tabelę jeszcze raz. Sam Enter: rejony dodam później.")
