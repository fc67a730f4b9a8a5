"""The command `import`: what it says, what it asks, how it ends."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import cast

from jawny_plan.editing.changes import changed
from jawny_plan.editing.officers import with_read
from jawny_plan.intake import importing, writing
from jawny_plan.intake.answers import answered
from jawny_plan.intake.importing import Proposal
from jawny_plan.intake.refusal import Refused, SeveralPlans
from jawny_plan.model.district import District
from jawny_plan.model.kinds import DataKind
from jawny_plan.reading.kinds import DISTRICTS, schema
from jawny_plan.reading.strict_yaml import Content, Node, read
from jawny_plan.reading.typed import typed

SEVERAL, REFUSED = 3, 4
"""Exit codes: several plans in one file, nothing written; no plan that can be read, nothing written."""


def run(file: Path, data: Path, today: date, number: int | None, ask: Callable[[str], str] | None) -> int:
    """Import a file into a data folder; `ask` puts a question to the person, without one all questions stay open."""
    try:
        made = importing.proposal(file, districts(data), today, number)
        made = answered(made, ask) if ask else made
        for path in writing.write(made, data):
            print(f"Zapisano: {path}")
        if made.officer:
            print(officer_written(made, data))
    except SeveralPlans as several:
        print(f"W pliku jest kilka planów ({len(several.titles)}). Wybierz jeden, dodając --plan i jego numer:")
        for place, title in enumerate(several.titles, 1):
            print(f"  --plan {place}   {title}")
        return SEVERAL
    except Refused as refused:
        print(f"{refused}", file=sys.stderr)
        return REFUSED
    count = len(made.draft.questions)
    print(f"Pytań bez odpowiedzi: {count}." if count else "Odpowiedziano na wszystkie pytania.")
    print(made.identity)
    return 0


def officer_written(made: Proposal, data: Path) -> str:
    """Write the officer into the file of the plan's district; what was done, or who has to be written down by hand."""
    path = data / DISTRICTS / f"{made.draft.values['rejon']}.yml"
    node, faults = read(path, path.name) if path.is_file() else (None, [])
    content = node.content() if node and not faults else None
    if not isinstance(content, dict):
        return "Dzielnicowego nie dopisano: rejonu tego planu nie ma jeszcze w danych. Dopisz go, gdy powstanie."
    whole = with_read(content, made.officer)
    _, faults = typed(District, Node.of(cast("Content", whole)), path.name)
    if faults:
        return "Dzielnicowego nie dopisano: w pliku rejonu jest już ktoś inny. Wpisz tam, od kiedy służy nowa osoba."
    text = changed(path.read_text(encoding="utf-8-sig"), District, schema(DataKind.DISTRICT), whole)
    path.write_text(text, encoding="utf-8", newline="\n")
    return f"Dopisano dzielnicowego: {path}"


def districts(data: Path) -> dict[int, str]:
    """The names of the districts' files by their number."""
    found: dict[int, str] = {}
    for path in sorted((data / DISTRICTS).glob("*.yml")):
        node, _ = read(path, path.name)
        _, number = (node.keys or {}).get("numer", (None, None)) if node else (None, None)
        text = number.text if number else None
        if text and text.isdecimal():
            found.setdefault(int(text), path.stem)
        elif text and set(text.upper()) <= set("IVXLC"):
            from jawny_plan.polish.roman import arabic

            found.setdefault(arabic(text), path.stem)
    return found
