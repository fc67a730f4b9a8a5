"""New files to be filled in, written from the model: every key with what it is for.

Keys that every file needs stand ready, the rest as comments. What is still to be filled in stands in «…»,
which `unfilled` finds, so that no example is ever published.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from enum import Enum
from pathlib import Path
from typing import Any, Literal, NamedTuple, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from jawny_plan.editing.canonical import canonical
from jawny_plan.editing.key_relations import INSTEAD, NEEDED, TOGETHER
from jawny_plan.model.base import models_in
from jawny_plan.model.district import District
from jawny_plan.model.meeting import Meeting
from jawny_plan.model.names import unfit
from jawny_plan.model.plan import Plan
from jawny_plan.model.time import weekday
from jawny_plan.model.unit import Unit
from jawny_plan.polish import capital
from jawny_plan.reading.faults import Fault, Faults, shown
from jawny_plan.reading.scalars import one_line

_LIKELY = "?"
"""Before the path of a key whose value is but an example that fits the rest."""
_COMMENT_WIDTH = 88  # the indentation comes on top
_HELP = (
    "Zastąp każde «…» treścią (także znaki « i »). Linie z „# ” to objaśnienia i klucze nieobowiązkowe: "
    "żeby użyć takiego klucza, usuń „# ” sprzed niego i sprzed tych linii pod nim, których potrzebujesz. "
    "Czego nie oznaczono jako nieobowiązkowe, jest wtedy potrzebne."
)


class _Line(NamedTuple):
    """A line of a form, and the column of the mark that keeps it from counting; without a mark it counts."""

    text: str
    mark: int | None = None

    def __str__(self) -> str:
        return self.text if self.mark is None else f"{self.text[: self.mark]}# {self.text[self.mark :]}"

    @property
    def explains(self) -> bool:
        """Whether it is a comment on what follows."""
        return self.text.lstrip().startswith("#")


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
    likely = {"termin.do_dnia": (day + timedelta(days=1)).isoformat(), "termin.dzien_tygodnia": weekday(day).value}
    about = (
        "Spotkanie z mieszkańcami. Nazwa pliku jest adresem strony i zostaje, także gdy spotkanie się przesunie: "
        "nowy dzień wpisz w termin, poprzedni w przesuniete."
    )
    return name, _written(Meeting, known | {f"{_LIKELY}{path}": value for path, value in likely.items()}, about, schema)


def new_unit(schema: str) -> str:
    """The text of the file on the unit itself."""
    return _written(Unit, {}, "Jednostka, której plany pokazują te strony.", schema)


def entry(model: type[BaseModel], known: Mapping[str, str]) -> list[str]:
    """The lines of one entry of a list: as of a new file, each key below what it is for."""
    return [str(line) for line in _keys(model, known, "", ())]


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
    lines = [*_comment(about), *_comment(_HELP), _Line(""), *_keys(model, known, "", ())]
    return canonical("\n".join(map(str, lines)) + "\n", model, schema)


def _keys(
    model: type[BaseModel], known: Mapping[str, str], above: str, within: tuple[type[BaseModel], ...]
) -> list[_Line]:
    """The lines of all keys of `model`, each below what it is for; those that may be left out do not count yet.

    `known` are values by key path, and examples that fit them; `within` are the models around, not told again.
    """
    lines: list[_Line] = []
    first = _needed(model)[0] if above else None  # an item of a list begins with what no item lacks
    for info in sorted(model.model_fields.values(), key=lambda info: info is not first):
        path = f"{above}.{info.alias}".lstrip(".")
        groups = models_in(info.annotation)
        if groups and set(groups) <= {*within, model}:
            continue
        wanted = info in _needed(model) or any(place == path or place.startswith(f"{path}.") for place in known)
        apart = [_Line("")] if groups and not above else []
        lines += apart + _comment(_remark(model, info, wanted))
        inner = [line for group in groups[:1] for line in _keys(group, known, path, (*within, model))]
        value = known.get(path) or _likely(known, path)
        laid = _key(info, path.rsplit(".", 1)[-1], inner, value) + _others(info, groups[1:])
        lines += (laid if wanted else _marked(laid)) + apart
    return lines


def _likely(known: Mapping[str, str], path: str) -> str | None:
    """The example for a key that fits what is known."""
    example = known.get(f"{_LIKELY}{path}")
    return _open(example) if example else None


def _others(info: FieldInfo, groups: Sequence[type[BaseModel]]) -> list[_Line]:
    """What may stand in the place of the first kind of group: further items of a list, or other keys."""
    lines: list[_Line] = []
    for group in groups:
        kind = next((each for each in group.model_fields.values() if get_origin(each.annotation) is Literal), None)
        what = (kind.description if kind else None) or ""
        bare = _bare_keys(group)
        if _is_list(info.annotation):
            lines += _deeper([*_comment(f"Albo tak. {what}"), *_marked(_item(bare))], 2)
        else:
            lines += _deeper([*_comment(f"Albo tak, zamiast linii powyżej. {what}"), *_marked(bare)], 2)
    return lines


def _bare_keys(model: type[BaseModel]) -> list[_Line]:
    """The lines of the keys that `model` cannot do without, and no more."""
    lines = []
    for info in _needed(model):
        inner = [line for group in models_in(info.annotation)[:1] for line in _bare_keys(group)]
        lines += _key(info, str(info.alias), inner)
    return lines


def _needed(model: type[BaseModel]) -> list[FieldInfo]:
    """The keys that must be there; the first one where none must, since no group may be empty."""
    fields = list(model.model_fields.values())
    return [info for info in fields if info.is_required() or (model, info.alias) in NEEDED] or fields[:1]


def _key(info: FieldInfo, name: str, inner: list[_Line], known: str | None = None) -> list[_Line]:
    """The lines of one key: with the lines `inner` of its group, with the value `known`, or with an example."""
    kind = info.annotation
    if inner:
        return [_Line(f"{name}:"), *_deeper(_item(inner) if _is_list(kind) else inner, 2)]
    if get_origin(kind) is Literal:
        return [_Line(f"{name}: {get_args(kind)[0]}")]
    example = (info.examples or ["…"])[0]
    if isinstance(example, list) or _is_list(kind):
        items = example if isinstance(example, list) else [example]
        return [_Line(f"{name}:"), *(_Line(f"  - {one_line(_open(item))}") for item in items)]
    return [_Line(f"{name}: {one_line(known or _open(example))}")]


def _item(inner: list[_Line]) -> list[_Line]:
    """The lines of a group as an item of a list, which begins with the first that counts."""
    first = next(number for number, line in enumerate(inner) if not line.explains)
    return [*inner[:first], inner[first]._replace(text=f"- {inner[first].text}"), *_deeper(inner[first + 1 :], 2)]


def _marked(lines: list[_Line]) -> list[_Line]:
    """The lines with one mark before each, whatever marks they had."""
    return [_Line(line.text, 0) for line in lines]


def _remark(model: type[BaseModel], info: FieldInfo, wanted: bool) -> str:
    """What a key is for, what it may hold, with which it goes, and whether it may be left out."""
    values = ", ".join(_values(info.annotation))
    other, companion = (table.get((model, str(info.alias))) for table in (INSTEAD, TOGETHER))
    parts = [
        info.description or "",
        f"Dozwolone: {values.rstrip('.')}." if values else "",
        f"Zamiast „{other}”." if other else "",
        f"Razem z „{companion}”." if companion else "",
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


def _comment(text: str) -> list[_Line]:
    return [_Line(f"# {line}") for line in textwrap.wrap(text, _COMMENT_WIDTH, break_on_hyphens=False)]


def _deeper(lines: list[_Line], by: int) -> list[_Line]:
    return [_Line(f"{' ' * by}{line.text}", None if line.mark is None else line.mark + by) for line in lines]
