"""A unit all of whose texts are hostile: the example's data with every free text replaced."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from collections import deque
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, get_args

from pydantic import TypeAdapter, ValidationError

from jawny_plan.model.base import Text, models_in
from jawny_plan.model.kinds import MODELS
from jawny_plan.model.quote import Quote
from jawny_plan.reading.kinds import LOG, data_files
from jawny_plan.reading.strict_yaml import read
from tests.conftest import ROOT
from tests.hostile.values import HOSTILE

EXAMPLE = ROOT / "examples/przyklad/plan_data"
KEPT = {"plik", "marki_pomijane", "wyjatki_prywatnosci", "zdarzenie"}
"""The file of a picture means something else; the others reach nobody."""
NAMES = {"nazwa", "podmiot"}
"""A body that leaves is named in a log as in its plan."""
EXCEPTION = [{"tekst": "kto@inny.example", "powod": "adres wymyślony na potrzeby testu"}]


def text_keys() -> set[str]:
    """The YAML keys of free texts, wherever they stand; no key that anywhere means something else."""
    texts, others = set(), set()
    models, seen = list(MODELS.values()), set()
    while models:
        model = models.pop()
        if model in seen:
            continue
        seen.add(model)
        for info in model.model_fields.values():
            groups = models_in(info.annotation)
            models += groups
            free = Text.__metadata__[0] in info.metadata or Text in _within(info.annotation)
            if not groups:
                (texts if free else others).add(info.alias)
    return texts - others - KEPT


def _within(annotation: Any) -> Iterator[Any]:
    for part in get_args(annotation):
        yield part
        yield from _within(part)


def fill(folder: Path) -> list[str]:
    """Write the unit into `folder`; the values as they were typed, each at least once."""
    shutil.copytree(EXAMPLE, folder / "plan_data", ignore=shutil.ignore_patterns("*.yml", "*.txt"))
    values, keys, used = deque(HOSTILE), text_keys(), []
    names: dict[str, str] = {}

    def typed_in(fits: Callable[[str], bool] = bool) -> str:
        used.append(next(filter(fits, values)))
        values.remove(used[-1])
        values.append(used[-1])
        return used[-1]

    def hostile(value: Any, free: bool = False) -> Any:
        if isinstance(value, dict):
            if value.keys() == {"tekst", "sha256"}:
                return _annex(typed_in())
            quote = value.keys() >= {"tresc", "autor"}
            return {
                name: typed_in(_bare) if quote and name == "tresc" else field(name, part)
                for name, part in value.items()
            }
        if isinstance(value, list):
            return [hostile(part, free) for part in value]
        return typed_in() if free else value

    def field(name: str, value: Any) -> Any:
        if name not in NAMES or not isinstance(value, str):
            return hostile(value, name in keys)
        if value not in names:
            names[value] = typed_in()
        return names[value]

    for file in data_files(EXAMPLE):
        node, _ = read(file.path, file.path.name)
        assert node
        filled = hostile(node.content())
        if file.kind == "jednostka":
            filled["wyjatki_prywatnosci"] = EXCEPTION
        place = folder / "plan_data" / file.path.relative_to(EXAMPLE)
        place.parent.mkdir(exist_ok=True)
        place.write_text(typed(filled), encoding="utf-8")
    _seal(folder / "plan_data/plany")
    for path in EXAMPLE.glob("plany/*.txt"):
        (folder / "plan_data/plany" / path.name).write_text(
            "\n".join(value for value in HOSTILE[:60] if not re.search("[\ue000-\uf8ff\ufffd]", value)),
            encoding="utf-8",
        )
    return used


def _seal(plans: Path) -> None:
    for log in plans.glob(f"*{LOG}.yml"):
        sealed = hashlib.sha256(log.with_name(log.name.replace(LOG, "")).read_bytes()).hexdigest()
        log.write_text(re.sub(r'(?<="plik_planu": {\n  "sha256": ")\w+', sealed, log.read_text("utf-8")), "utf-8")


def _annex(words: str) -> dict[str, str]:
    """The text of a change with its sum, as the program reads it."""
    return {"tekst": words, "sha256": hashlib.sha256(TypeAdapter(Text).validate_python(words).encode()).hexdigest()}


def _bare(words: str) -> bool:
    """Whether a quote may hold them: one with marks of its own is refused."""
    try:
        Quote.model_validate({"tresc": words, "autor": "x"})
    except ValidationError:
        return False
    return True


def typed(value: Any) -> str:
    """Plain data as YAML: JSON, with the signs escaped that YAML or the reader takes otherwise."""
    text = json.dumps(value, ensure_ascii=False, indent=1)
    return re.sub(
        r"[\x7f-\x9f\u2028\u2029\ue000-\uf8ff\ufeff\ufffd-\uffff]|[^\x00-\uffff]",
        lambda sign: f"\\U{ord(sign[0]):08X}",
        text,
    )
