"""The processes in which units are built: each begins from the same state, and none outlives who asked for it."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from contextlib import closing
from pathlib import Path

import psutil
import pytest

from jawny_plan.units.build_process import Builds
from tests.conftest import ROOT

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="forks are begun on Linux alone")


@pytest.fixture
def builds():
    made = Builds()
    yield made
    made.end()


@pytest.fixture
def anew(builds):
    """Those where systems cannot fork."""
    builds._forks_here = False
    return builds


def told(builds, words, folder, **settings):
    """The exit code and the output of a command."""
    with tempfile.TemporaryFile() as heard:
        with closing(builds.begin(words, folder, settings, heard)) as process:
            while (code := process.ended(0.5)) is None:
                pass
        heard.seek(0)
        return code, heard.read().decode()


def ends(processes):
    _, left = psutil.wait_procs(processes, 5)
    return not [each for each in left if each.status() != psutil.STATUS_ZOMBIE]


def test_a_fork_says_what_a_new_process_says(builds, tmp_path):
    (tmp_path / "plan_data").mkdir()
    (tmp_path / "plan_data/jednostka.yml").write_text("nazwa: X\n")
    answers = [told(builds, ["check", "."], tmp_path, JAWNY_PLAN_DZIS="2026-11-23") for _ in range(2)]
    builds._forks_here = False
    builds.end()
    builds._over = False
    answers.append(told(builds, ["check", "."], tmp_path, JAWNY_PLAN_DZIS="2026-11-23"))
    assert answers[0][0] == 1
    assert "jednostka.yml" in answers[0][1]
    assert answers == [answers[0]] * 3


def test_settings_and_folder_are_those_of_one_build_alone(builds, tmp_path):
    before = dict(os.environ), Path.cwd()
    code, said = told(builds, ["check", "."], tmp_path, JAWNY_PLAN_DZIS="kiedyś")
    assert (code, str(tmp_path) in said) == (2, True)
    assert "kiedyś" not in told(builds, ["check", "nie-ma"], tmp_path.parent)[1]
    assert (dict(os.environ), Path.cwd()) == before


def test_a_killed_build_has_the_code_of_its_signal(builds, tmp_path):
    process = slow(builds, tmp_path)
    psutil.Process(process.pid).kill()
    assert process.ended(10) == -9
    process.close()


def test_a_build_ends_when_it_is_closed(builds, tmp_path):
    process = slow(builds, tmp_path)
    seen = psutil.Process(process.pid)
    process.close()
    assert ends([seen])


def test_builds_of_a_killed_server_are_killed_and_the_next_are_begun_by_another(builds, tmp_path):
    process = slow(builds, tmp_path)
    seen = psutil.Process(process.pid)
    server = seen.parent()
    assert "jawny_plan.commands.fork_server" in server.cmdline()
    server.kill()
    assert process.ended(10) == -9
    process.close()
    assert ends([seen])
    assert told(builds, ["help"], tmp_path)[0] == 0
    assert builds._forks_here


def test_in_the_end_nothing_goes_on_and_nothing_begins(builds, tmp_path):
    others = psutil.Process().children(recursive=True)  # of other tests
    with closing(slow(builds, tmp_path)):
        seen = [process for process in psutil.Process().children(recursive=True) if process not in others]
        assert seen
        builds.end()
        assert ends(seen)
    with pytest.raises(InterruptedError):
        told(builds, ["help"], tmp_path)


def test_where_there_are_no_forks_processes_are_begun_anew(anew, tmp_path):
    code, said = told(anew, ["help"], tmp_path)
    assert (code, "site" in said) == (0, True)
    process = slow(anew, tmp_path)
    seen = psutil.Process(process.pid)
    anew.end()
    assert ends([seen])


def slow(builds, folder):
    """The build of the example, which goes on for some seconds."""
    shutil.copytree(ROOT / "examples/przyklad/plan_data", folder / "plan_data")
    with tempfile.TemporaryFile() as heard:
        process = builds.begin(["site", "."], folder, {"JAWNY_PLAN_PAMIEC": str(folder / ".cache")}, heard)
    assert process.ended(0.2) is None
    return process
