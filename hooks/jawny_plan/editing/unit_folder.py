"""A folder of its own for a unit: its file and its districts, whole or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import BaseModel

from jawny_plan.editing.canonical import canonical
from jawny_plan.model.district import District
from jawny_plan.model.kinds import DataKind
from jawny_plan.model.names import slug
from jawny_plan.model.unit import Unit
from jawny_plan.reading.faults import Fault, Faults
from jawny_plan.reading.kinds import DISTRICTS, MEETINGS, PLANS, UNIT, schema
from jawny_plan.reading.scalars import block, one_line
from jawny_plan.reading.strict_yaml import Content

_INVENTED = "Ten adres jest tylko przykładowy: przed publikacją i drukiem wpisz prawdziwy."


@dataclass(frozen=True)
class NewUnit:
    """What is known of a unit when its folder is made; texts that are not known are empty."""

    name: str
    short_name: str
    site: str = ""
    """Where its pages will stand."""
    address: str = ""
    phone: str = ""
    districts: Mapping[str, dict[str, Content]] = field(default_factory=dict)
    """The data of each by its identity."""


def create(target: Path, unit: NewUnit) -> list[Path]:
    """Make the data folder `target` of a unit; the files that were written.

    Raises Faults where one stands there already, OSError where none can be made. Nothing is left behind then.
    """
    if os.path.lexists(target):
        advice = "Podaj inny katalog albo pracuj dalej w tym. Nic nie zmieniono."
        raise Faults([Fault(str(target), 0, 0, "", "te dane już są.", advice)])
    files = {UNIT: unit_text(unit)}
    files |= {f"{DISTRICTS}/{name}.yml": _district_text(data) for name, data in unit.districts.items()}
    target.parent.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(prefix=".plan_data-", dir=target.parent))
    try:
        for part in (DISTRICTS, PLANS, MEETINGS):
            (made / part).mkdir()
        for name, text in files.items():
            (made / name).write_text(text, encoding="utf-8", newline="\n")
        made.chmod(0o755)
        made.rename(target)
    except OSError:
        shutil.rmtree(made, ignore_errors=True)
        raise
    return [target / name for name in files]


def unit_text(unit: NewUnit) -> str:
    """The file of the unit itself."""
    values = {"nazwa": unit.name, "skrot": unit.short_name, "witryna": unit.site or _site(unit.short_name)}
    values |= {"adres": unit.address, "telefon": unit.phone}
    lines = [f"{key}: {one_line(value)}" for key, value in values.items() if value]
    if not unit.site:
        lines.insert(2, f"# {_INVENTED}")
    return _canonical("Jednostka, której plany pokazują te strony.", "\n".join(lines), Unit, DataKind.UNIT)


def _site(short_name: str) -> str:
    """An address that nobody can own, until the unit's is known."""
    return f"https://{slug(short_name, 40) or 'jednostka'}.jawny-plan.example/"


def _district_text(data: Mapping[str, Content]) -> str:
    about = "Rejon służbowy. Nazwa pliku jest adresem strony i nigdy się nie zmienia."
    return _canonical(about, block({**data}, ""), District, DataKind.DISTRICT)


def _canonical(about: str, text: str, model: type[BaseModel], kind: DataKind) -> str:
    return canonical(f"# {about}\n{text}\n", model, schema(kind))
