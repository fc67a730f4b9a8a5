"""Wheels for machines without a network: the right ones for each system and Python, all or nothing."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from jawny_plan.launch.processes import Unsuccessful
from jawny_plan.launch.pythons import MINORS
from tests.conftest import ROOT
from tools import wheels
from tools.wheels import SYSTEMS, NotGathered, gather, needed

WINDOWS, _, _, LINUX = SYSTEMS
LOCKS = {
    "site": "a==1 ; sys_platform == 'win32' \\\n    --hash=sha256:{0}\nb==2 \\\n    --hash=sha256:{1}\n    # via a\n",
    "uv": "uv==3 ; python_full_version < '3.13' \\\n    --hash=sha256:{0} \\\n    --hash=sha256:{1}\n",
    "test": "pytest==9 \\\n    --hash=sha256:{0}\n",
}
ONE, TWO = "0" * 64, "1" * 64


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "requirements").mkdir()
    for lock, text in LOCKS.items():
        (tmp_path / "requirements" / f"{lock}.txt").write_text(text.format(ONE, TWO))
    return tmp_path


def test_markers_are_those_of_the_other_system(project):
    a, b = f"a==1 --hash=sha256:{ONE}", f"b==2 --hash=sha256:{TWO}"
    uv = f"uv==3 --hash=sha256:{ONE} --hash=sha256:{TWO}"
    assert needed(project, WINDOWS, 12) == [a, b, uv]
    assert needed(project, LINUX, 12) == [b, uv]
    assert needed(project, LINUX, 13) == [b]


def test_of_the_real_locks_each_system_gets_its_own():
    on_windows, on_linux = ("\n".join(needed(ROOT, system, 13)) for system in (WINDOWS, LINUX))
    assert "colorama==" in on_windows
    assert "morfeusz2==" in on_windows and "morfeusz2==" in on_linux  # not on ARM, which is none of these systems
    assert "uv==" in on_linux and "mkdocs==" in on_linux
    assert "pytest==" not in on_linux


class Pip:
    """A pip that puts one file for each system and Python into the folder, until it fails."""

    def __init__(self, good_for: int = 100):
        self.good_for = good_for
        self.commands: list[list[str]] = []

    def __call__(self, command: list[str | Path]) -> str:
        words = [str(word) for word in command]
        self.commands.append(words)
        if len(self.commands) > self.good_for:
            raise Unsuccessful("ERROR: Could not find a version that satisfies the requirement b==2")
        folder = Path(words[words.index("-d") + 1])
        (folder / "b-2-py3-none-any.whl").write_text("of pure Python")
        (folder / f"{words[words.index('--python-version') + 1]}{words[words.index('--platform') + 1]}.whl").write_text(
            ""
        )
        return ""


def test_every_system_and_python_is_asked_for(project, monkeypatch):
    pip = Pip()
    monkeypatch.setattr(wheels, "run_quietly", pip)
    told = gather(project, project / "deep/wheels")
    assert len(pip.commands) == len(SYSTEMS) * len(MINORS)
    for command in pip.commands:
        assert {"--require-hashes", "--only-binary", "--no-deps"} <= set(command)
    assert len(list((project / "deep/wheels").iterdir())) == len(pip.commands) + 1
    assert [path.name for path in (project / "deep").iterdir()] == ["wheels"]
    assert "17\N{NO-BREAK SPACE}plików" in told and "Windows x64" in told


def test_a_failure_leaves_nothing_behind_and_what_was_there_alone(project, monkeypatch):
    monkeypatch.setattr(wheels, "run_quietly", Pip(good_for=5))
    (project / "wheels").mkdir()
    (project / "wheels/mine.txt").write_text("x")
    with pytest.raises(NotGathered, match="Could not find a version"):
        gather(project, project / "wheels")
    assert [path.name for path in (project / "wheels").iterdir()] == ["mine.txt"]
    assert sorted(path.name for path in project.iterdir()) == ["requirements", "wheels"]


def test_without_a_pip_the_one_of_python_itself_is_used(tmp_path, monkeypatch):
    made: list[list[str]] = []
    monkeypatch.setattr(wheels.importlib.util, "find_spec", lambda _name: None)
    monkeypatch.setattr(wheels, "run_quietly", lambda command: made.append([str(word) for word in command]))
    pip = wheels._pip(tmp_path)
    assert str(pip[0]).startswith(str(tmp_path / "pip"))
    assert made == [[sys._base_executable, "-I", "-m", "venv", str(tmp_path / "pip")]]
