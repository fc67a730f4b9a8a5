"""A command that is ready to begin: it does what it would do by itself, in the program as it is now, and leaves nobody."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from jawny_plan.launch import ready
from jawny_plan.launch.ready import ReadyCommand
from tests.conftest import PATIENCE, ROOT, surroundings


@pytest.fixture
def check(tmp_path, monkeypatch) -> Iterator[ReadyCommand]:
    """`check` of a folder whose data have a fault."""
    for name, value in {**surroundings(), "JAWNY_PLAN_DZIS": "2026-11-23"}.items():
        monkeypatch.setenv(name, value)
    (tmp_path / "plan_data").mkdir()
    (tmp_path / "plan_data/jednostka.yml").write_text("nazwa: X\n", "utf-8")
    command = ReadyCommand(ROOT, ("check", str(tmp_path)), stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    yield command
    command.end()


def outcome(process: subprocess.Popen[str]) -> tuple[int, str]:
    answer, _ = process.communicate(timeout=PATIENCE)
    return process.returncode, answer


def waiting(command: ReadyCommand) -> psutil.Process:
    """The process that waits; an error where there is none."""
    assert command._waiting
    return psutil.Process(command._waiting[0].pid)


def has_gone(process: psutil.Process) -> bool:
    return not psutil.wait_procs([process], PATIENCE)[1] or process.status() == psutil.STATUS_ZOMBIE


def test_it_does_what_it_does_by_itself(check, tmp_path):
    alone = subprocess.run(
        [sys.executable, "-m", "jawny_plan", "check", str(tmp_path)],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", check=False,
    )  # fmt: skip
    first = outcome(check.begin())  # nobody waits yet
    check.get_ready()
    one = waiting(check)
    check.get_ready()
    assert waiting(check) == one
    second = outcome(check.begin())
    assert first == second == (alone.returncode, alone.stdout)
    assert first[0] == 1 and "jednostka.yml:" in first[1]
    assert has_gone(one)


def test_data_are_read_when_it_begins(check, tmp_path):
    check.get_ready()
    (tmp_path / "plan_data/jednostka.yml").write_text("nazwisko: X\n", "utf-8")
    assert "nazwisko" in outcome(check.begin())[1]


def test_changed_code_counts(check, monkeypatch):
    check.get_ready()
    stale = waiting(check)
    before = ready._code(ROOT)
    monkeypatch.setattr(ready, "_code", lambda _: before | {"nowy.py": (1, 1)})
    process = check.begin()
    assert has_gone(stale)
    assert process.pid != stale.pid and outcome(process)[0] == 1


def test_files_of_the_program_are_looked_at_one_by_one(tmp_path):
    code = tmp_path / "hooks/jawny_plan/one.py"
    code.parent.mkdir(parents=True)
    code.write_text("x = 1\n")
    before = ready._code(tmp_path)
    (code.parent / "__pycache__").mkdir()
    (code.parent / "__pycache__/one.pyc").write_bytes(b"")
    assert ready._code(tmp_path) == before
    os.utime(code, ns=(1, 1))
    assert ready._code(tmp_path) != before
    code.unlink()
    assert ready._code(tmp_path) == {}


def test_whoever_waits_is_killed_without_harm(check):
    check.get_ready()
    gone = waiting(check)
    gone.kill()
    assert has_gone(gone)
    assert outcome(check.begin())[0] == 1


def test_nobody_waits_after_the_end(check):
    check.get_ready()
    one = waiting(check)
    check.end()
    assert has_gone(one)


@pytest.mark.skipif(os.name != "posix", reason="signals of this kind are those of POSIX")
def test_nobody_waits_for_whoever_was_killed(tmp_path):
    code = (
        "import subprocess, sys, time; from pathlib import Path; from jawny_plan.launch.ready import ReadyCommand;"
        f"c = ReadyCommand(Path({str(ROOT)!r}), ('check', {str(tmp_path)!r}), stdout=None, stderr=subprocess.PIPE);"
        "c.get_ready(); print(c._waiting[0].pid, flush=True); time.sleep(1000)"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, env=surroundings()) as asking:
        assert asking.stdout
        one = psutil.Process(int(asking.stdout.readline()))
        time.sleep(0.5)
        one.send_signal(signal.SIGINT)  # as Ctrl+C sends it to all
        asking.kill()
    assert has_gone(one)


def test_a_needed_module_that_is_gone_is_noticed():
    from importlib.util import find_spec

    from jawny_plan.commands import waiting as process

    assert all(find_spec(f"jawny_plan.{name}") for name in process.NEEDED)
    assert Path(str(process.__file__)).stem == ready._MODULE.rpartition(".")[2]
