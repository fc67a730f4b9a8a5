"""Hints about files are found once, and again only where a file or the day is another."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from jawny_plan.commands.file_hints import FileHints
from jawny_plan.reading.folder import loaded
from jawny_plan.reading.withdrawn import FILE as WITHDRAWN
from jawny_plan.storage.remembered import Remembered
from tests.conftest import ROOT

DAY = date(2024, 3, 12)


class Counting(Remembered):
    """A memory that counts what is worked out."""

    made = 0

    def once(self, made_of, make):
        def counted():
            self.made += 1
            return make()

        return super().once(made_of, counted)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "plan_data"
    shutil.copytree(ROOT / "plan_data", folder)
    return folder


def found(data: Path, memory: Remembered, day: date = DAY) -> list[str]:
    hints = FileHints(loaded(data, memory), day, memory)
    return [*hints.of_values(), *hints.on_paper()]


def far(data: Path) -> None:
    """A day that a finger has slipped on."""
    path = next((data / "rejony").glob("*.yml"))
    path.write_text(
        f"{path.read_text('utf-8')}\nkontakt:\n  telefon: 47 000 00 00\n  potwierdzono: 2042-03-11\n", "utf-8"
    )


def test_a_file_that_says_the_same_is_looked_at_once(data):
    far(data)
    memory = Counting()
    first = found(data, memory)
    assert len(first) == 2 and all("2042" in hint for hint in first)
    before = memory.made
    assert before and found(data, memory) == first and memory.made == before


def test_a_changed_file_is_looked_at_again_and_no_other(data):
    memory = Counting()
    assert found(data, memory) == []
    before = memory.made
    far(data)
    assert len(found(data, memory)) == 2
    assert memory.made - before == 4  # three kinds of hints about values, and one about paper


def test_another_day_finds_other_hints(data):
    far(data)
    memory = Counting()
    assert len(found(data, memory)) == 2
    assert found(data, memory, date(2042, 3, 12)) == []


def test_what_was_withdrawn_is_kept_by_nobody(data):
    far(data)
    (data / WITHDRAWN).write_text("", "utf-8")
    memory = Counting()
    assert len(found(data, memory)) == 2 and memory.made == 0
