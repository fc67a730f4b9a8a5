"""One build of a folder at a time."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from jawny_plan.launch import locks
from jawny_plan.storage import unchanged
from jawny_plan.storage.build_lock import WAITING, locked
from tests.conftest import ROOT

OTHER = """\
import sys
from pathlib import Path
from jawny_plan.storage.build_lock import locked
with locked(Path(sys.argv[1]), Path(sys.argv[2])):
    print("kolej", flush=True)
    sys.stdin.read()
"""


class Other:
    """Another process that builds `data`, or wants to."""

    def __init__(self, root: Path, data: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-P", "-c", OTHER, str(root), str(data)],
            env=os.environ | {"PYTHONPATH": str(ROOT / "hooks")},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def says(self, where: str = "stdout") -> str:
        return str(getattr(self.process, where).readline()).rstrip()

    def end(self) -> str:
        """Let it finish; what it had to complain of."""
        return self.process.communicate()[1].rstrip()


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv(unchanged.VARIABLE, raising=False)
    (tmp_path / "plan_data").mkdir()
    return tmp_path / "plan_data"


def test_who_comes_later_waits_and_says_so(tmp_path, data):
    one = Other(tmp_path, data)
    assert one.says() == "kolej"
    two = Other(tmp_path, data)
    assert two.says("stderr") == WAITING
    assert one.end() == ""
    assert two.says() == "kolej"
    assert two.end() == ""


def test_a_killed_one_holds_nobody_up(tmp_path, data):
    one = Other(tmp_path, data)
    assert one.says() == "kolej"
    one.process.kill()
    one.end()
    two = Other(tmp_path, data)
    assert two.says() == "kolej"
    assert two.end() == ""


def test_a_folder_is_the_same_by_any_name_and_others_are_others(tmp_path, data):
    (tmp_path / "link").symlink_to(data)
    (tmp_path / "inne").mkdir()
    with locked(tmp_path, data) as ours, locked(tmp_path, tmp_path / "link", ours):  # who has the lock does not wait
        other = Other(tmp_path, tmp_path / "inne")
        assert other.says() == "kolej"
        assert other.end() == ""
        same = Other(tmp_path, tmp_path / "link")
        assert same.says("stderr") == WAITING
    assert same.says() == "kolej"
    assert same.end() == ""


def test_a_fault_unlocks(tmp_path, data):
    with pytest.raises(ValueError, match="x"), locked(tmp_path, data):
        raise ValueError("x")
    other = Other(tmp_path, data)
    assert other.says() == "kolej"
    assert other.end() == ""


def test_where_there_can_be_no_lock_nobody_waits(tmp_path, data, monkeypatch):
    def refuse(_: object) -> bool:
        raise OSError("No locks available")

    monkeypatch.setattr(locks, "taken", refuse)
    with locked(tmp_path, data):
        pass
    (tmp_path / "plik").touch()
    with locked(tmp_path / "plik", data):  # no folder for the cache either
        pass
