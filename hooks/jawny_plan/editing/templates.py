"""New files to be filled in, written from the model: every key with what it is for.

Keys that every file needs stand ready, the rest as comments. What is still to be filled in stands in «…»,
which `unfilled` finds, so that no example is ever published.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Mapping
from datetime import date, timedelta
from enum import Enum
from itertools import chain
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from jawny_plan.editing.canonical import canonical
from jawny_plan.model.base import models_in
from jawny_plan.model.district import District
from jawny_plan.model.meeting import Meeting
from jawny_plan.model.names import unfit
from jawny_plan.model.plan import Plan
from jawny_plan.model.unit import Unit
from jawny_plan.polish import capital
from jawny_plan.reading.faults import Fault, Faults, shown
from jawny_plan.reading.scalars import one_line

_COMMENT_WIDTH = 88  # the indentation comes on top
_HELP = (
    "Zastąp każde «…» treścią (także znaki « i »). Linie z „# ” to objaśnienia i klucze nieobowiązkowe: "
    "żeby użyć takiego klucza, usuń „# ” sprzed niego i sprzed linii, które do niego należą."
)


def new_plan(district: str, start: date, schema: str) -> tuple[str, str]:
    """The name and text of a new plan of `district` from `start`. `schema` is where editors find its schema.

    The last day, six months on, is only suggested. Raises Faults for an impossible name of a district.
    """
    name = f"{_identity(f'{_identity(district)}-{start:%Y-%m}', 'planu')}.yml"
    chapters = {"cele.o_procent": _open("30")} | dict.fromkeys(("dzialania", "podmioty", "informowanie"), "")
    days = {"okres.od": start.isoformat(), "okres.do": _open(_half_a_year(start).isoformat())}
    known = {"szkic": "tak", "rejon": district, **days, **chapters}
    about = (
        f"Plan działania priorytetowego. Obok, w pliku {Path(name).stem}.txt, zapisz zatwierdzony tekst, słowo w słowo."
    )
    return name, _written(Plan, known, about, schema)


def new_district(district: str, schema: str) -> tuple[str, str]:
    """The name and text of a new district. Raises Faults for an impossible name."""
    name = f"{_identity(district)}.yml"
    about = "Rejon służbowy. Nazwa pliku jest adresem strony i nigdy się nie zmienia."
    number = re.search(r"\d+$", district)
    return name, _written(District, {"numer": _open(number.group())} if number else {}, about, schema)


def new_meeting(district: str, day: date, schema: str) -> tuple[str, str]:
    """The name and text of a new meeting in `district` on `day`. Raises Faults for an impossible name of a district."""
    name = f"{_identity(f'{_identity(district)}-{day.isoformat()}', 'spotkania')}.yml"
    known = {"rejon": district, "termin.dnia": day.isoformat(), "termin.od": _open("17.00"), "program": ""}
    about = (
        "Spotkanie z mieszkańcami. Nazwa pliku jest adresem strony i zostaje, także gdy spotkanie się przesunie: "
        "nowy dzień wpisz w termin, poprzedni w przesuniete."
    )
    return name, _written(Meeting, known, about, schema)


def new_unit(schema: str) -> str:
    """The text of the file on the unit itself."""
    return _written(Unit, {}, "Jednostka, której plany pokazują te strony.", schema)


def entry(model: type[BaseModel], known: Mapping[str, str]) -> list[str]:
    """The lines of one entry of a list: as of a new file, each key below what it is for."""
    return _keys(model, known, "", ())


def create(path: Path, text: str, file: str) -> None:
    """Write a new file at `path`, named `file` in messages. Raises Faults where a file already stands."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as new:
            new.write(text)
    except FileExistsError:
        advice = "Nic nie zmieniono. Otwórz ten plik albo najpierw zmień jego nazwę."
        raise Faults([Fault(file, 1, 1, "", "taki plik już jest.", advice)]) from None


def _identity(name: str, whose: str = "rejonu") -> str:
    found = unfit(name, "rejon")
    if not found:
        return name
    problem = f"{shown(name)} nie może być nazwą {whose}. {capital(found[0])}"
    advice = f"Oczekiwano małych liter bez ogonków, cyfr i łączników, na przykład {found[1]}."
    raise Faults([Fault("rejon", 1, 1, "", problem, advice)])


def _half_a_year(start: date) -> date:
    """The last day of the six months that begin with `start`."""
    month = start.month + 6
    first = date(start.year + (month - 1) // 12, (month - 1) % 12 + 1, 1)
    return first + timedelta(days=start.day - 2)


def _written(model: type[BaseModel], known: Mapping[str, str], about: str, schema: str) -> str:
    lines = [*_comment(about), *_comment(_HELP), "", *_keys(model, known, "", ())]
    return canonical("\n".join(lines) + "\n", model, schema)


def _keys(
    model: type[BaseModel], known: Mapping[str, str], above: str, within: tuple[type[BaseModel], ...]
) -> list[str]:
    """The lines of all keys of `model`, each below what it is for; those that may be left out as comments.

    `known` are values by key path; `within` are the models around, which are not told again.
    """
    lines = []
    for info in model.model_fields.values():
        path = f"{above}.{info.alias}".lstrip(".")
        groups = models_in(info.annotation)
        if groups and set(groups) <= {*within, model}:
            continue
        wanted = info in _needed(model) or any(place == path or place.startswith(f"{path}.") for place in known)
        apart = [""] if groups and not above else []
        lines += apart + _comment(_remark(info, wanted))
        inner = [_keys(group, known, path, (*within, model)) for group in groups[:1]]
        inner += [[f"# {line}" for line in ("Albo:", *_bare_keys(group))] for group in groups[1:]]
        laid = _key(info, path.rsplit(".", 1)[-1], list(chain(*inner)), known.get(path))
        lines += (laid if wanted else [f"# {line}" for line in laid]) + apart
    return lines


def _bare_keys(model: type[BaseModel]) -> list[str]:
    """The lines of the keys that `model` cannot do without, and no more."""
    lines = []
    for info in _needed(model):
        inner = [line for group in models_in(info.annotation)[:1] for line in _bare_keys(group)]
        lines += _key(info, str(info.alias), inner)
    return lines


def _needed(model: type[BaseModel]) -> list[FieldInfo]:
    """The keys that must be there; the first one where none must, since no group may be empty."""
    fields = list(model.model_fields.values())
    return [info for info in fields if info.is_required()] or fields[:1]


def _key(info: FieldInfo, name: str, inner: list[str], known: str | None = None) -> list[str]:
    """The lines of one key: with the lines `inner` of its group, with the value `known`, or with an example."""
    kind = info.annotation
    if inner and _is_list(kind):
        first = next(number for number, line in enumerate(inner) if not line.startswith("#"))
        return [
            f"{name}:",
            *(f"  {line}" for line in inner[:first]),
            f"  - {inner[first]}",
            *_deeper(inner[first + 1 :], 4),
        ]
    if inner:
        return [f"{name}:", *_deeper(inner, 2)]
    if get_origin(kind) is Literal:
        return [f"{name}: {get_args(kind)[0]}"]
    example = (info.examples or ["…"])[0]
    if isinstance(example, list) or _is_list(kind):
        return [
            f"{name}:",
            *(f"  - {one_line(_open(item))}" for item in (example if isinstance(example, list) else [example])),
        ]
    return [f"{name}: {one_line(known or _open(example))}"]


def _remark(info: FieldInfo, wanted: bool) -> str:
    """What a key is for, what it may hold, and whether it may be left out."""
    values = ", ".join(_values(info.annotation))
    parts = [
        info.description or "",
        f"Dozwolone: {values.rstrip('.')}." if values else "",
        "" if wanted else "(nieobowiązkowe)",
    ]
    return " ".join(part for part in parts if part)


def _values(annotation: Any) -> list[str]:
    """The only values that a field may hold, itself or in its list or kinds; nothing where any may be."""
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return [str(member.value) for member in annotation]
    if annotation is bool:
        return ["tak", "nie"]
    return [value for part in get_args(annotation) if get_origin(annotation) is not Literal for value in _values(part)]


def _is_list(annotation: Any) -> bool:
    return get_origin(annotation) in (tuple, list) or any(
        _is_list(part) for part in get_args(annotation) if get_origin(annotation) is not Literal
    )


def _open(value: object) -> str:
    return f"«{value}»"


def _comment(text: str) -> list[str]:
    return [f"# {line}" for line in textwrap.wrap(text, _COMMENT_WIDTH, break_on_hyphens=False)]


def _deeper(lines: list[str], by: int) -> list[str]:
    return [f"{' ' * by}{line}" for line in lines]
