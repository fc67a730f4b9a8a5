"""The first start: a unit, its districts, a folder of its own."""

from __future__ import annotations

import re

from starlette.responses import Response

from jawny_plan.editing import district_table, unit_folder
from jawny_plan.editing.unit_folder import NewUnit
from jawny_plan.editor import names
from jawny_plan.editor.asked import Visit, onward
from jawny_plan.editor.control import Control
from jawny_plan.model.unit import Unit
from jawny_plan.reading.faults import Faults
from jawny_plan.reading.strict_yaml import Content, Node
from jawny_plan.reading.typed import typed

_KEYS = ("nazwa", "skrot", "witryna", "adres", "telefon")
_NEEDED = ("nazwa", "skrot")
_LATER = "Gdy jeszcze nie wiadomo, zostaw puste i wpisz przed publikacją."
_EMPTY = "Bez tej odpowiedzi nie da się zacząć."


def start(asked: Visit) -> Response:
    """Ask about the unit, and make its folder once all is right."""
    if asked.folder.has_begun:
        return onward("/")
    made = [_control(key, asked.value(f"d.{key}")) for key in _KEYS]
    table = Control(
        "rejony",
        "text",
        "Rejony",
        "Wklej tabelę z arkusza razem z nagłówkiem. Rejony można też dodać później.",
        district_table.EXAMPLE.replace("\t", " | "),
        asked.value("d.rejony"),
    )
    made.append(table)
    if asked.fields is not None:
        districts = _check(made)
        if not any(each.faults for each in made):
            name, short_name, site, address, phone = (control.value for control in made[:-1])
            unit_folder.create(asked.folder.data, NewUnit(name, short_name, site, address, phone, districts))
            return onward("/", f"Utworzono katalog {asked.folder.folder}.")
    return asked.page(
        "start.html",
        "Zaczynamy",
        controls=made,
        general=[],
        wrong=[each for each in made if each.faults],
        trouble="",
        conflict="",
    )


def _control(key: str, value: str) -> Control:
    info = next(info for info in Unit.model_fields.values() if info.alias == key)
    hint = names.hint(key, info.description or "")
    hint = f"{hint} {_LATER}".strip() if key == "witryna" else hint
    example = str((info.examples or [""])[0])
    return Control(key, "line", names.label(key, info.description or ""), hint, example, value, key in _NEEDED)


def _check(made: list[Control]) -> dict[str, dict[str, Content]]:
    """Put what is wrong beside each field; the districts of the table."""
    for control in made[:-1]:
        if not control.value and control.needed:
            control.faults.append(_EMPTY)
        elif control.value:
            known = {"nazwa": "x", "skrot": "x", "witryna": "https://x.example/", control.path: control.value}
            control.faults += [f"{fault.problem} {fault.advice}" for fault in typed(Unit, Node.of({**known}), "")[1]]
    try:
        return district_table.districts(re.sub(r" \| ", "\t", made[-1].value))
    except Faults as faults:
        made[-1].faults += [f"Wiersz {fault.line}: {fault.problem} {fault.advice}" for fault in faults.faults]
        return {}
