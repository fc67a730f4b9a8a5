"""A run over many units in which something is killed at any moment: the run, a worker, the scheduler (signal 9)."""

from __future__ import annotations

import os
import random
import signal
import tempfile
import time
from contextlib import ExitStack, contextmanager
from pathlib import Path

import psutil
import pytest
from distributed import Client
from distributed.security import Security

from jawny_plan.units.scheduler import TLS_FILES
from tests.units.test_by_hand import KEYS, dask, free_port, worker
from tests.units.test_running import NAMES, built, family, run, sites, start, write

__all__ = ["built"]  # the fixture

MOMENTS = range(2)
"""The more there are, the more moments of a run are tried."""


@pytest.fixture
def temporary(tmp_path, monkeypatch):
    """An empty folder for all that is temporary, of this process and of those that it begins."""
    folder = tmp_path / "tmp"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return folder


@pytest.fixture
def units(tmp_path):
    folder = tmp_path / "jednostki"
    folder.mkdir()
    write(folder)
    return folder


def done(folder: Path) -> dict[str, int]:
    """When the site of each unit was made whose end was noted."""
    noted = len(list((folder / ".jednostki").glob("*.json")))
    made = {name: folder / name / "site/index.html" for name in NAMES}
    times = {name: file.stat().st_ctime_ns for name, file in made.items() if file.exists()}
    return times if len(times) == noted else {}


def end_of(processes: list[psutil.Process]) -> list[psutil.Process]:
    """Those that do not end within some seconds."""
    _, left = psutil.wait_procs(processes, 10)
    return [each for each in left if each.status() != psutil.STATUS_ZOMBIE]


def check(folder: Path, built: Path, before: dict[str, int], temporary: Path) -> None:
    """The next run finishes: every unit as it is built alone, none that was done again, and nothing is left."""
    code, said = run(folder, "--workers", "2")
    assert code == 0, said
    assert sites(folder) == sites(built)
    after = done(folder)
    assert after.keys() == set(NAMES)
    assert {name: after[name] for name in before} == before
    assert not list(temporary.iterdir())
    assert not [path for pattern in (".*.nowa", ".przyszlo-*") for path in folder.rglob(pattern)]


def some_time(moment: int, most: float) -> float:
    return random.Random(moment).uniform(0.1, most)  # the same moments in every run of the tests


@contextmanager
def by_hand(folder: Path):
    """A scheduler, with its address, and two workers."""
    address = f"tls://127.0.0.1:{free_port()}"
    ca, cert, key = (str(KEYS / name) for name in TLS_FILES)
    keys = Security(tls_ca_file=ca, tls_client_cert=cert, tls_client_key=key, require_encryption=True)
    with ExitStack() as begun:
        with pytest.MonkeyPatch.context() as around:
            around.setenv("DASK_TEMPORARY_DIRECTORY", str(folder / "rozdziela"))
            scheduler = begun.enter_context(dask("scheduler", f"--host={address}"))
        workers = [begun.enter_context(worker(address, folder / f"praca-{number}")) for number in range(2)]
        with Client(address, security=keys, timeout="60s", set_as_default=False) as client:
            client.wait_for_workers(len(workers), 60)
        yield address, scheduler, workers


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_killed_run(units, built, temporary, moment):
    with start(units, "--workers", "2") as process:
        time.sleep(some_time(moment, 9))
        begun = family(process)
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
    assert not end_of(begun)
    check(units, built, done(units), temporary)


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_killed_worker(units, built, temporary, moment, tmp_path):
    with (
        by_hand(tmp_path) as (address, _, workers),
        start(units, "--scheduler", address, "--tls", str(KEYS)) as process,
    ):
        time.sleep(some_time(moment, 12))
        begun = family(workers[0])
        workers[0].kill()
        said, _ = process.communicate(timeout=300)
        assert not end_of(begun)
    assert process.returncode == 0, said
    before = done(units)
    assert before.keys() == set(NAMES)
    check(units, built, before, temporary)


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_killed_scheduler(units, built, temporary, moment, tmp_path):
    with (
        by_hand(tmp_path) as (address, scheduler, _),
        start(units, "--scheduler", address, "--tls", str(KEYS)) as process,
    ):
        time.sleep(some_time(moment, 12))
        scheduler.kill()
        said, _ = process.communicate(timeout=300)
    assert process.returncode in (0, 1)
    assert process.returncode == 0 or "każda strona stoi w całości" in said
    check(units, built, done(units), temporary)
