"""Which field a sentence belongs to is found by shared words, by its chapter and by what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from jawny_plan.checks.coverage import keyed, uncovered
from jawny_plan.checks.nearest import nearest
from jawny_plan.model.plan import Plan
from jawny_plan.model.unit import PlanFile
from jawny_plan.reading.folder import load
from tests.conftest import ROOT

FOLDERS = (ROOT / "plan_data", ROOT / "examples/przyklad/plan_data")
FIELDS = {
    "zagrozenia": "threats",
    "cele": "goals",
    "dzialania": "actions",
    "podmioty": "partners",
    "informowanie": "publicity",
}


def without_words(plan: Plan, key: str) -> Plan:
    """The plan, one field of which has lost its words."""
    if key == "tytul":
        return plan.model_copy(update={"title": None})
    if key == "sposob_oceny":
        return plan.model_copy(update={"evaluation": None})
    chapter, number = re.fullmatch(r"(\w+)\[(\d+)\].+", key).groups()
    items = list(getattr(plan, FIELDS[chapter]))
    items[int(number)] = items[int(number)].model_copy(update={"wording": None})
    return plan.model_copy(update={FIELDS[chapter]: tuple(items)})


def lost(folder: Path) -> Iterator[tuple[PlanFile, str, str]]:
    """Each plan with each of its fields emptied, the field's key, and each sentence that is in no field then."""
    for file in load(folder).plans:
        for key, entry in keyed(file.plan) if file.approved else ():
            if not key.startswith("dodatkowe") and (entry if isinstance(entry, str) else entry.wording):
                emptied = replace(file, plan=without_words(file.plan, key))
                yield from ((emptied, key, sentence) for sentence in uncovered(emptied))


def test_the_field_that_lost_its_words_is_named():
    asked = [(nearest(file, sentence), key, sentence) for folder in FOLDERS for file, key, sentence in lost(folder)]
    wrong = [(found, key, sentence) for found, key, sentence in asked if found != key]
    assert len(asked) > 30 and len(wrong) <= len(asked) / 10, wrong


def test_a_field_with_other_words_is_named(folder, mended):
    mended("typowania miejsc zagrożonych", "typowania innych miejsc")
    file = load(folder / "plan_data").plans[0]
    [sentence] = uncovered(file)
    assert nearest(file, sentence) == "podmioty[1].brzmienie"


@pytest.mark.parametrize("sentence", ["Zupełnie inne zdanie o czymś.", "Koty piją mleko.", "—"])
def test_where_nothing_speaks_for_any_field_none_is_named(folder, sentence):
    assert nearest(load(folder / "plan_data").plans[0], sentence) is None


def test_other_forms_of_the_words_count(folder):
    text = folder / "plan_data/plany/rejon-2-2024-01.txt"
    line = "Zagrożone miejsca typuje Łukowska Spółdzielnia Mieszkaniowa."
    text.write_text(f"{text.read_text(encoding='utf-8')}\n{line}\n", encoding="utf-8")
    file = load(folder / "plan_data").plans[0]
    assert uncovered(file) == [line]
    assert nearest(file, line) == "podmioty[1].brzmienie"


def test_a_sentence_that_shares_no_word_goes_to_what_stands_around_it(folder):
    text = folder / "plan_data/plany/rejon-2-2024-01.txt"
    written = text.read_text(encoding="utf-8")
    line = "typowania miejsc zagrożonych;"
    assert line in written
    text.write_text(written.replace(line, f"{line}\nKoty piją mleko.", 1), encoding="utf-8")
    file = load(folder / "plan_data").plans[0]
    assert uncovered(file) == ["Koty piją mleko."]
    assert nearest(file, "Koty piją mleko.") == "podmioty[1].brzmienie"
