"""What builds remember is known again by what it was made of, and by nothing else; a lost or damaged file costs work."""

from __future__ import annotations

from pathlib import Path

import pytest

from jawny_plan.storage.remembered import Remembered


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "slowa/rejon.bin"


def test_the_next_build_knows_what_was_put_and_what_joined_it(file):
    first = Remembered(file, "program")
    assert first.get("plan-a") is None
    words = {"haslo": "Ciszej", "pomiary": list[str]()}
    first.put("plan-a", words)
    words["pomiary"].append("10")
    assert first.get("plan-a") is words
    first.keep()
    assert Remembered(file, "program").get("plan-a") == {"haslo": "Ciszej", "pomiary": ["10"]}


def test_another_program_knows_nothing_of_it(file):
    first = Remembered(file, "program")
    first.put("plan-a", 1)
    first.keep()
    assert Remembered(file, "inny program").get("plan-a") is None


def test_what_nobody_asked_for_goes_with_the_next_change(file):
    first = Remembered(file, "program")
    first.put("plan-a", 1)
    first.put("plan-b", 2)
    first.keep()
    second = Remembered(file, "program")
    assert second.get("plan-b") == 2
    second.keep()
    third = Remembered(file, "program")
    assert (third.get("plan-a"), third.get("plan-b")) == (None, 2)


def test_nothing_is_written_where_all_is_as_it_was(file):
    first = Remembered(file, "program")
    first.put("plan-a", 1)
    first.keep()
    before = file.stat().st_mtime_ns
    second = Remembered(file, "program")
    second.get("plan-a")
    second.keep()
    assert file.stat().st_mtime_ns == before


@pytest.mark.parametrize("damage", [b"", b"\x00", b"x" * 31, b"x" * 400])
def test_a_damaged_file_is_as_none(file, damage):
    first = Remembered(file, "program")
    first.put("plan-a", "słowa " * 100)
    first.keep()
    whole = file.read_bytes()
    file.write_bytes(damage + whole[len(damage) :] if len(damage) > 1 else damage)
    assert Remembered(file, "program").get("plan-a") is None
    file.write_bytes(whole[:-1])
    assert Remembered(file, "program").get("plan-a") is None


def test_a_place_where_nothing_can_be_written_is_no_fault(tmp_path):
    (tmp_path / "slowa").write_text("plik")
    memory = Remembered(tmp_path / "slowa/rejon.bin", "program")
    memory.put("plan-a", 1)
    memory.keep()
    assert memory.get("plan-a") == 1


def test_without_a_file_it_lasts_as_long_as_the_build():
    memory = Remembered()
    memory.put("plan-a", 1)
    memory.keep()
    assert memory.get("plan-a") == 1 and memory.get("plan-b") is None


def test_what_is_settled_takes_nothing_more_and_is_written_where_another_went(file):
    first = Remembered(file, "program")
    found = first.settled("plik-a", lambda: ["tekst"])
    found.append("dopisane")
    first.keep()
    second = Remembered(file, "program")
    assert second.settled("plik-b", lambda: ["inny"]) == ["inny"]
    second.keep()
    third = Remembered(file, "program")
    assert (third.get("plik-a"), third.get("plik-b")) == (None, ["inny"])
    fourth = Remembered(file, "program")
    fourth.settled("plik-a", lambda: ["tekst"]).append("dopisane")
    assert fourth.get("plik-a") == ["tekst"]
