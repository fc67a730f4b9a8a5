"""A file is parsed once for many builds: the same bytes under the same name say the same, in every detail."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from jawny_plan.model.meeting import Meeting
from jawny_plan.model.plan import Plan
from jawny_plan.reading import typed_files
from jawny_plan.reading.comments import Comment
from jawny_plan.reading.folder import read_through
from jawny_plan.reading.typed_files import typed_file
from jawny_plan.storage.remembered import Remembered
from tests.conftest import ROOT

MEETING = """\
# Wpisała dyżurna.
rejon: rejon-1
rodzaj: zebranie
tytul: Spotkanie # w szkole
termin: {dnia: 2026-12-10, od: 18.00}
"""


@pytest.fixture
def memory(tmp_path: Path) -> Path:
    return tmp_path / "slowa.json"


def remembered(memory: Path, *, again: bool = False) -> Remembered:
    """What is remembered; the builds that begin `again` know what the ones before kept."""
    if not again:
        memory.unlink(missing_ok=True)
    return Remembered(memory, "program")


@pytest.mark.parametrize("unit", sorted((ROOT / "examples").glob("*/plan_data")), ids=lambda path: path.parent.name)
def test_what_is_remembered_of_a_folder_is_what_is_read(unit, memory, monkeypatch):
    first = remembered(memory)
    read = read_through(unit)
    assert read_through(unit, first) == read
    first.keep()
    monkeypatch.setattr(typed_files.strict_yaml, "parsed", None)  # nothing is parsed again
    assert read_through(unit, remembered(memory, again=True)) == read


def test_other_bytes_another_name_or_another_kind_of_file_are_read_anew(tmp_path, memory):
    path = tmp_path / "szkola.yml"
    path.write_text(MEETING, "utf-8")
    first = remembered(memory)
    made = typed_file(path, "szkola.yml", Meeting, first)
    assert made.entry is None and {fault.file for fault in made.faults} == {"szkola.yml"}
    assert made.comments == (Comment("Wpisała dyżurna.", 1, 1), Comment("w szkole", 4, 18))
    first.keep()
    again = remembered(memory, again=True)
    assert typed_file(path, "szkola.yml", Meeting, again) == made
    assert {fault.file for fault in typed_file(path, "inna.yml", Meeting, again).faults} == {"inna.yml"}
    assert typed_file(path, "szkola.yml", Plan, again).faults != made.faults
    path.write_text(MEETING.replace(" # w szkole", ""), "utf-8")
    assert len(typed_file(path, "szkola.yml", Meeting, again).comments) == 1


def test_nobody_who_changes_what_was_read_changes_what_is_remembered(tmp_path, memory):
    path = tmp_path / "szkola.yml"
    path.write_text(MEETING, "utf-8")
    first = remembered(memory)
    made = typed_file(path, "szkola.yml", Meeting, first)
    many = len(made.faults)
    made.faults.clear()
    assert made.node and made.node.keys
    made.node.keys.clear()
    first.keep()
    again = typed_file(path, "szkola.yml", Meeting, remembered(memory, again=True))
    assert len(again.faults) == many and again.node and again.node.keys


def test_what_cannot_be_read_is_not_remembered(tmp_path, memory):
    path = tmp_path / "szkola.yml"
    first = remembered(memory)
    assert [fault.problem for fault in typed_file(path, "x", Meeting, first).faults] == ["brakuje pliku."]
    path.write_text(MEETING, "utf-8")
    assert typed_file(path, "x", Meeting, first).node


def test_faults_name_the_file_where_it_stands_now(tmp_path, memory):
    for name in ("jedna", "druga"):
        shutil.copytree(ROOT / "examples/przyklad/plan_data", tmp_path / name)
        (tmp_path / name / "rejony/rejon-1.yml").write_text("numer: {}\n", "utf-8")
        _, faults = read_through(tmp_path / name, remembered(memory))
        assert {Path(fault.file).parts[-3] for fault in faults if fault.line > 1 or fault.path} == {name}
