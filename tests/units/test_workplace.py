"""Where what is temporary in a build stands: nothing stays of it, however the build ends."""

from __future__ import annotations

import subprocess
import sys
import tempfile

import pytest

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
