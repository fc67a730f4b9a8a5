"""A build by a process that has rehearsed it gives, byte for byte, what one from nothing gives of the data as they are."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from jawny_plan.commands import rehearsal
from jawny_plan.storage.remembered import AtHand
from tests.conftest import PATIENCE, ROOT, command, surroundings

DAY, NEXT = "2026-11-23", "2026-11-24"
REHEARSED = """
import os, sys
from jawny_plan.commands.rehearsal import rehearse
from jawny_plan.storage.remembered import at_hand
rehearse(sys.argv[1:], lambda: False)
assert not at_hand().gathers
print(len(at_hand()._values), flush=True)
os.environ["JAWNY_PLAN_DZIS"] = sys.stdin.readline().strip()
from jawny_plan.commands.cli import main
sys.exit(main(sys.argv[1:]))
"""


class Example:
    """A copy of the invented unit, built by processes that have rehearsed it."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.memory = folder / "jednostka", folder / "pamiec"
        shutil.copytree(ROOT / "examples/przyklad/plan_data", self.folder / "plan_data")
        self._apart = folder / "od-nowa"
        self.build(self.folder, self.memory, DAY)

    def build(self, folder: Path, memory: Path, day: str) -> None:
        done = command("site", str(folder), today=day, JAWNY_PLAN_PAMIEC=str(memory))
        assert done.returncode == 0, done.stdout + done.stderr

    def built_after(self, change: Callable[[Path], None], day: str) -> dict[str, bytes]:
        """All that stands once a change was made between rehearsal and build."""
        environment = {**surroundings(), "JAWNY_PLAN_DZIS": DAY, "JAWNY_PLAN_PAMIEC": str(self.memory)}
        process = subprocess.Popen(
            [sys.executable, "-c", REHEARSED, "site", str(self.folder)],
            env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )  # fmt: skip
        with process:
            said = process.stdout
            assert said
            assert int(said.readline()) > 100, said.read()
            change(self.folder)
            shutil.rmtree(self._apart, ignore_errors=True)
            shutil.copytree(self.folder, self._apart, ignore=shutil.ignore_patterns("site", "paczka", ".*"))
            rest, _ = process.communicate(f"{day}\n", timeout=PATIENCE)
        assert process.returncode == 0, rest
        assert "Nic się nie zmieniło" not in rest
        return contents(self.folder)

    def built_from_nothing(self, day: str) -> dict[str, bytes]:
        """All that stands when the same data are built apart; documents are not all made again."""
        memory = self._apart.with_name("pamiec-od-nowa")
        shutil.rmtree(memory, ignore_errors=True)
        memory.mkdir()
        (memory / "dokumenty").symlink_to(self.memory / "dokumenty")
        self.build(self._apart, memory, day)
        return contents(self._apart)


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of the site, of the bundles and of the data."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for name in ("site", "paczka", "plan_data")
        for path in sorted((folder / name).rglob("*"))
        if path.is_file()
    }


def edited(name: str, old: str, new: str) -> Callable[[Path], None]:
    def edit(folder: Path) -> None:
        path = folder / name
        text = path.read_text("utf-8")
        assert old in text, name
        path.write_text(text.replace(old, new, 1), "utf-8", newline="\n")

    return edit


def own_template(folder: Path) -> None:
    """The unit's own page of a plan, which it did not have during the rehearsal."""
    own = folder / "docs/plany/[plan].md"
    own.parent.mkdir(parents=True)
    text = (ROOT / "docs/plany/[plan].md").read_text("utf-8")
    own.write_text(f"{text}\nUłożył oficer prasowy.\n", "utf-8", newline="\n")


def nothing(_: Path) -> None:
    pass


@pytest.fixture(scope="module")
def example(tmp_path_factory) -> Example:
    return Example(tmp_path_factory.mktemp("rehearsal"))


@pytest.mark.parametrize(
    ("change", "day"),
    [
        (edited("plan_data/plany/nad-jeziorem-2025-05.yml", "haslo: ", "haslo: Razem i "), DAY),
        (edited("plan_data/jednostka.yml", "nazwa: ", "nazwa: Nowa "), DAY),
        (own_template, DAY),
        (nothing, NEXT),
    ],
    ids=["headline", "unit", "template", "day"],
)
def test_what_changed_since_the_rehearsal_is_built_as_from_nothing(example, change, day):
    found = example.built_after(change, day)
    assert found == example.built_from_nothing(day)


def test_a_rehearsal_ends_when_the_command_is_asked_for(monkeypatch, tmp_path):
    begun: list[int] = []

    def parts(*_: object):
        for number in range(5):
            begun.append(number)
            yield

    kept = AtHand()
    monkeypatch.setattr(rehearsal, "at_hand", lambda: kept)
    monkeypatch.setattr(rehearsal, "_parts", parts)
    rehearsal.rehearse(["site", str(tmp_path)], lambda: len(begun) == 2)
    assert begun == [0, 1]
    assert not kept.gathers


def test_of_a_large_unit_less_is_kept_in_memory(tmp_path):
    left = tmp_path / "slowa"
    assert rehearsal._is_small(left)
    left.write_bytes(b"")
    assert rehearsal._is_small(left)
    with left.open("r+b") as file:
        file.truncate(rehearsal.MOST_BYTES + 1)
    assert not rehearsal._is_small(left)


def test_a_fault_in_the_data_is_left_to_the_command(tmp_path, capsys):
    (tmp_path / "plan_data").mkdir()
    (tmp_path / "plan_data/jednostka.yml").write_text("nazwa: X\n", "utf-8")
    rehearsal.rehearse(["site", str(tmp_path)], lambda: False)
    rehearsal.rehearse(["check", str(tmp_path)], lambda: False)
    assert capsys.readouterr() == ("", "")
    assert os.listdir(tmp_path) == ["plan_data"]


def test_what_is_at_hand_is_one_object_and_nothing_is_kept_unasked():
    kept = AtHand()
    assert kept.once("a", list) is not kept.once("a", list)
    kept.gathers = True
    first = kept.once("a", list)
    kept.gathers = False
    assert kept.once("a", list) is first
    assert kept.once("b", list) is not kept.once("b", list)
