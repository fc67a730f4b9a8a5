"""Where what is temporary in a build stands: nothing stays of it, however the build ends."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

import pytest

from jawny_plan.launch import locks
from jawny_plan.units import workplace
from tests.conftest import surroundings

HOLDER = "import sys\nfrom jawny_plan.units.workplace import workplace\nwith workplace() as place:\n    print(place, flush=True)\n    sys.stdin.read()"


@pytest.fixture(autouse=True)
def temporary(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def test_it_is_empty_and_gone_afterwards(temporary):
    with workplace.workplace() as place:
        assert not list(place.iterdir())
        (place / "plik").touch()
    assert not list(temporary.iterdir())


def test_that_of_a_killed_process_goes_with_the_next_and_no_other_does(temporary):
    stays = temporary / f"{workplace.PREFIX}cudzy"
    stays.mkdir()
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER],
        env={**surroundings(), "TMPDIR": str(temporary)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as holder:
        held = holder.stdout.readline().strip()
        workplace.sweep()
        assert sorted(temporary.iterdir()) == sorted((stays, temporary / held.split("/")[-2]))
        holder.kill()
    with workplace.workplace() as place:
        assert sorted(temporary.iterdir()) == sorted((stays, place.parent))
    assert list(temporary.iterdir()) == [stays]


def test_one_that_is_swept_away_before_it_is_locked_is_made_anew(temporary, monkeypatch):
    taken, tries = locks.taken, []

    def slow(lock):
        tries.append(lock.name)
        if len(tries) == 1:  # another process comes between
            with open(lock.name, "r+") as other:
                assert taken(other)
                shutil.rmtree(temporary / lock.name.split("/")[-2])
                return taken(lock)
        return taken(lock)

    monkeypatch.setattr(locks, "taken", slow)
    with workplace._taken() as place:
        assert place.is_dir()
        assert len(tries) == 2
    assert not list(temporary.iterdir())


def test_nobody_loses_a_folder_to_another_that_sweeps(temporary):
    def work(_):
        for _ in range(30):
            with workplace.workplace() as place:
                (place / "plik").write_text("x")
                assert (place / "plik").read_text() == "x"

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(work, range(8)))
    assert not list(temporary.iterdir())
