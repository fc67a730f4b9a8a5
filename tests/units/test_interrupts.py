"""A run that somebody stops ends at once, in one sentence, and nothing that it began goes on."""

from __future__ import annotations

import os
import signal
import time

import psutil
import pytest

from jawny_plan.units import here
from jawny_plan.units.job import TRIES
from tests.units.test_running import building, family, start, wait_until_building, write


def ended(processes, seconds=3.0):
    _, left = psutil.wait_procs(processes, seconds)
    return not [each for each in left if each.status() != psutil.STATUS_ZOMBIE]


@pytest.mark.parametrize(
    ("stop", "number"), [(os.killpg, signal.SIGINT), (os.kill, signal.SIGINT), (os.kill, signal.SIGTERM)]
)
def test_a_run_that_is_stopped_says_so_and_leaves_nobody_working(tmp_path, stop, number):
    write(tmp_path)
    with start(tmp_path, "--workers", "1") as process:
        begun = wait_until_building(process)
        stop(process.pid, number)
        began = time.monotonic()
        said, _ = process.communicate(timeout=60)
    assert (process.returncode, said) == (130, "Przerwano.\n")
    assert time.monotonic() - began < 10
    assert ended(begun)
    assert not list(tmp_path.rglob(".tu-*"))


def test_a_run_may_be_stopped_before_its_workers_are_ready(tmp_path):
    write(tmp_path)
    with start(tmp_path, "--workers", "1") as process:
        while not family(process):
            time.sleep(0.02)
        os.killpg(process.pid, signal.SIGINT)
        said, _ = process.communicate(timeout=60)
    assert (process.returncode, said) == (130, "Przerwano.\n")


def test_a_build_that_the_system_kills_again_and_again_is_told_with_its_reason(tmp_path):
    write(tmp_path)
    with start(tmp_path, "--workers", "1") as process:
        for _ in range(TRIES):
            killed = next(each for each in wait_until_building(process) if building(each))
            killed.kill()
            assert ended([killed])
        said, _ = process.communicate(timeout=120)
    assert process.returncode == 1
    assert "proces przerwany, nowa strona nie powstała.\n  System przerwał budowanie." in said
    assert "Nowe strony: 2, bez zmian: 0, z błędami (bez nowej strony): 1." in said


def test_what_a_killed_run_left_is_put_away_by_the_next(tmp_path):
    (tmp_path / ".tu-dawny").write_text("dawny")
    with here.token(tmp_path, "nowy") as file:
        assert list(tmp_path.iterdir()) == [file]
        assert here.reads(here.SharedWord(str(file), "nowy"))
    assert not list(tmp_path.iterdir())
