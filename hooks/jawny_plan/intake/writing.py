"""A proposal as files: the plan in canonical form with its sources as comments, the approved text, the questions."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from jawny_plan.editing.canonical import canonical
from jawny_plan.intake.importing import Proposal
from jawny_plan.intake.proposal import Path as KeyPath
from jawny_plan.intake.refusal import Refused
from jawny_plan.model.kinds import DataKind
from jawny_plan.model.plan import Plan
from jawny_plan.reading.kinds import PLANS, QUESTIONS, schema
from jawny_plan.reading.scalars import one_line

_IN_BRACKETS = ("godziny", "dni", "pory", "pory_roku", "bloki", "bazy", "w")
"""Keys whose short values stand on one line, as in files written by hand."""


def write(made: Proposal, data: Path) -> list[Path]:
    """Write the plan into the data folder, all of its files or none; their paths. Raises Refused where one stands."""
    folder = data / PLANS
    texts = {
        folder / f"{made.identity}.yml": yaml_of(made),
        folder / f"{made.identity}.txt": made.text,
        folder / f"{made.identity}{QUESTIONS}": json.dumps(
            [one.record() for one in made.draft.questions], ensure_ascii=False, indent=2
        )
        + "\n",
    }
    if not made.draft.questions:
        del texts[folder / f"{made.identity}{QUESTIONS}"]
    standing = [path.name for path in texts if path.exists()]
    if standing:
        raise Refused(
            f"Taki plan już jest w danych ({', '.join(standing)}). Niczego nie zmieniono. Zmień nazwę "
            "tamtego pliku albo go usuń."
        )
    written: list[Path] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for path, text in texts.items():
            with path.open("x", encoding="utf-8", newline="\n") as file:
                written.append(path)
                file.write(text)
    except OSError as error:
        for path in written:
            path.unlink(missing_ok=True)
        raise Refused(f"Nie udało się zapisać planu: {error.strerror or error}. Niczego nie zmieniono.") from None
    return written


def yaml_of(made: Proposal) -> str:
    """The plan as YAML in canonical form."""
    about = [
        "# Plan działania priorytetowego, odczytany z pliku. Zanim go zatwierdzisz, porównaj go "
        "z zatwierdzonym tekstem",
        f"# w {made.identity}.txt"
        + (f" i odpowiedz na pytania z {made.identity}{QUESTIONS}." if made.draft.questions else "."),
        "",
    ]
    lines = list(_group(made.draft.values, "", (), made.draft.sources))
    return canonical("\n".join([*about, *lines]) + "\n", Plan, schema(DataKind.PLAN))


def _group(values: Mapping[str, object], pad: str, path: KeyPath, sources: dict[KeyPath, str]) -> Iterator[str]:
    for key, value in values.items():
        here = (*path, key)
        if here in sources:
            yield f"{pad}# Źródło: {' '.join(sources[here].split())}"
        if isinstance(value, dict):
            yield f"{pad}{key}:"
            yield from _group(value, f"{pad}  ", here, sources)
        elif isinstance(value, list):
            if not value:
                continue
            if key in _IN_BRACKETS and all(isinstance(one, str) for one in value):
                yield f"{pad}{key}: [{', '.join(one_line(one, 'k: [{}]') for one in value)}]"
                continue
            yield f"{pad}{key}:"
            yield from _items(value, f"{pad}  ", here, sources)
        else:
            yield f"{pad}{key}: {one_line(str(value))}"


def _items(values: list[Any], pad: str, path: KeyPath, sources: dict[KeyPath, str]) -> Iterator[str]:
    for number, value in enumerate(values):
        here = (*path, number)
        if isinstance(value, dict):
            if here in sources:
                yield f"{pad}# Źródło: {' '.join(sources[here].split())}"
            first, *rest = _group(value, f"{pad}  ", here, sources)
            remarks = [first] if first.lstrip().startswith("#") else []
            while remarks and rest and rest[0].lstrip().startswith("#"):
                remarks.append(rest.pop(0))
            if remarks:
                yield from (f"{pad}{line.strip()}" for line in remarks)
                first = rest.pop(0)
            yield f"{pad}- {first.strip()}"
            yield from rest
        else:
            yield f"{pad}- {one_line(str(value))}"
