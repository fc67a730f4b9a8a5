"""A run that somebody stops ends at once, in one sentence, and nothing that it began goes on."""

from __future__ import annotations

import os
import signal
import time

import psutil
import pytest

from tests.units.test_running import family, start, wait_until_building, write


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
