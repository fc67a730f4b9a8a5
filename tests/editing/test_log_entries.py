"""A new entry of a log: every kind of the model, below all up to its day, and nothing of the file is lost."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import get_args

import pytest

from jawny_plan.editing.canonical import canonical
from jawny_plan.editing.log_entries import kinds, with_entry
from jawny_plan.model.base import models_in
from jawny_plan.model.kinds import DataKind
from jawny_plan.model.progress import LogEntry, Progress
from jawny_plan.reading.faults import Faults
from jawny_plan.reading.kinds import schema
from jawny_plan.reading.strict_yaml import read
from jawny_plan.reading.typed import typed
from tests.conftest import ROOT

TODAY = date(2026, 11, 23)
LOG = ROOT / "examples/przyklad/plan_data/plany/rejon-2-2026-02.przebieg.yml"


def filled(text: str) -> str:
    """The text with its examples as values."""
    return re.sub(r"«(.*?)»", r"\1", text)


def test_every_kind_of_the_model_is_one():
    assert len(kinds()) == len(models_in(LogEntry)) >= 11
    assert all(get_args(model.model_fields["kind"].annotation) == (name,) for name, model in kinds().items())


@pytest.mark.parametrize("kind", kinds())
def test_a_new_log_with_one_entry_of_each_kind_can_be_filled_in(tmp_path, kind):
    path = tmp_path / "plan.przebieg.yml"
    added = with_entry(path, None, kind, TODAY, TODAY)
    assert canonical(added.text, Progress, schema(DataKind.LOG)) == added.text
    lines = added.text.split("\n")
    assert lines[added.line - 1] == "  - dnia: 2026-11-23" and f"    rodzaj: {kind}" in lines
    assert added.unfilled and all("«" in lines[number - 1] for number in added.unfilled)
    path.write_text(filled(added.text), encoding="utf-8")
    node, faults = read(path, path.name)
    assert node is not None and faults == []
    _, faults = typed(Progress, node, path.name)
    # what one of two keys must say stands in comments, for the editor to choose
    assert {fault.problem.partition(" ")[0] for fault in faults} <= {"pomiar", "potrzebny"}


@pytest.mark.parametrize("day", [date(2026, 1, 1), date(2026, 4, 13), date(2026, 8, 14), TODAY])
def test_an_entry_stands_below_all_up_to_its_day_and_nothing_else_changes(tmp_path, day):
    path = tmp_path / LOG.name
    path.write_bytes(LOG.read_bytes())
    added = with_entry(path, path.read_bytes(), "wykonanie", day, TODAY)
    old, new = LOG.read_text("utf-8").split("\n"), added.text.split("\n")
    assert [line for line in old if line not in new] == []
    begin = next(number for number in range(added.line - 1, 0, -1) if not new[number - 1].lstrip().startswith("#"))
    end = max(number for number in added.unfilled)
    assert new[:begin] + new[end:] == old
    days = re.findall(r"^  - dnia: (.*)$", added.text, re.MULTILINE)
    assert days == sorted(days)
    place = days.index(day.isoformat()) + days.count(day.isoformat()) - 1
    assert new[added.line - 1] == f"  - dnia: {day}" and new[: added.line].count(f"  - dnia: {day}") == days.count(
        day.isoformat()
    )
    assert place == len([other for other in days if other <= day.isoformat()]) - 1


def test_what_is_learned_late_is_told_from_its_writing_on():
    late = with_entry(LOG, LOG.read_bytes(), "wykonanie", date(2026, 8, 20), TODAY)
    assert "    publikuj_od: 2026-11-23\n" in late.text
    now = with_entry(LOG, LOG.read_bytes(), "wykonanie", TODAY, TODAY)
    assert "    publikuj_od: 2026-11-23\n" not in now.text


@pytest.mark.parametrize("before", ["plik_planu:\n  sha256: " + "0" * 64 + "\n", "wpisy: []\n", "# uwaga\nwpisy:\n"])
def test_a_log_without_entries_gets_its_first(tmp_path, before):
    path = tmp_path / "plan.przebieg.yml"
    path.write_text(before, encoding="utf-8")
    added = with_entry(path, path.read_bytes(), "decyzja", TODAY, TODAY)
    assert added.text.count("wpisy:") == 1 and "  - dnia: 2026-11-23\n" in added.text
    assert all(line in added.text for line in before.splitlines() if not line.startswith("wpisy"))


def test_an_entry_that_is_still_to_be_filled_in_does_not_hinder_the_next(tmp_path):
    path: Path = tmp_path / "plan.przebieg.yml"
    path.write_text(with_entry(path, None, "ocena", TODAY, TODAY).text, encoding="utf-8")
    added = with_entry(path, path.read_bytes(), "pomiar", TODAY, TODAY)
    assert added.text.index("rodzaj: ocena") < added.text.index("rodzaj: pomiar")


def test_a_file_that_cannot_be_read_is_refused(tmp_path):
    path = tmp_path / "plan.przebieg.yml"
    path.write_text('wpisy:\n  - dnia: "2026\n', encoding="utf-8")
    with pytest.raises(Faults):
        with_entry(path, path.read_bytes(), "ocena", TODAY, TODAY)
