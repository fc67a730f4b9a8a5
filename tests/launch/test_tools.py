"""The tools: made once, made anew beside what works, and led to by .venv."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from jawny_plan.launch import tools
from jawny_plan.launch.install import Environment
from jawny_plan.launch.tools import STAMP, Tools, is_link, lead, make_link
from tests.launch.conftest import OFFLINE, PATIENCE, House, wait_until


def test_the_first_command_prepares_and_later_ones_do_not(house: House) -> None:
    first, second = house.run("site"), house.run("site")
    assert "Przygotowuję narzędzia" in first.messages
    assert first.output == second.output
    assert second.messages == ""
    assert house.installs() == 1
    assert "--require-hashes --only-binary :all:" in house.calls.read_text()


def test_the_link_leads_to_a_python_that_runs(prepared: House) -> None:
    link = prepared.root / ".venv"
    assert link.samefile(prepared.tools()[0])
    python = link / Environment(Path()).python
    done = subprocess.run([python, "-c", "import sys; print(sys.prefix)"], capture_output=True, text=True, check=True)
    assert Path(done.stdout.strip()).samefile(link)


def test_a_new_lock_makes_new_tools_beside_the_old(prepared: House) -> None:
    (old,) = prepared.tools()
    prepared.change("site")
    assert prepared.run("site").code == 0
    assert prepared.installs() == 2
    (new,) = [folder for folder in prepared.tools() if folder != old]
    assert (prepared.root / ".venv").samefile(new)
    assert old.exists(), "a window may still show a site with them"
    prepared.change("site")
    assert prepared.run("site").code == 0
    assert not old.exists()
    assert new.exists()


@pytest.mark.parametrize("word", ["audit", "test", "site"], ids=["audit", "test", "update"])
def test_without_a_network_what_works_goes_on_working(prepared: House, word: str) -> None:
    before = {path: path.stat().st_mtime_ns for path in prepared.tools()[0].rglob("*")}
    old_lock = (prepared.root / "requirements/site.txt").read_bytes()
    if word == "site":
        prepared.change("site")
    answer = prepared.run(word, UV_EXIT="1", PIP_FIND_LINKS="", **OFFLINE)
    assert answer.code == 1
    assert "brak połączenia z internetem" in answer.messages
    assert answer.messages.endswith("Narzędzia przygotowane wcześniej pozostały bez zmian.\n")
    assert {path: path.stat().st_mtime_ns for path in prepared.tools()[0].rglob("*")} == before
    assert [path.name for path in (prepared.root / ".venvs").iterdir()] == [prepared.tools()[0].name]
    (prepared.root / "requirements/site.txt").write_bytes(old_lock)
    assert prepared.run("site").messages == ""


def test_half_made_tools_are_remade(prepared: House) -> None:
    (folder,) = prepared.tools()
    (folder / STAMP).unlink()
    (folder / "left over").touch()
    assert prepared.run("site").code == 0
    assert prepared.installs() == 2
    assert not (folder / "left over").exists()


def test_tools_whose_python_is_gone_are_remade(prepared: House) -> None:
    shutil.rmtree(Environment(prepared.tools()[0]).programs)
    assert prepared.run("site").code == 0
    assert prepared.installs() == 2


def test_each_python_has_tools_of_its_own(prepared: House, monkeypatch: pytest.MonkeyPatch) -> None:
    assert Tools(prepared.root).ready("site")
    monkeypatch.setattr(sys, "base_prefix", "/elsewhere")
    assert Tools(prepared.root).ready("site") is None
    monkeypatch.setattr(tools, "fill", lambda environment, *_: python_in(environment.folder))
    made = Tools(prepared.root).prepare("site")
    assert {made.folder} < set(prepared.tools()), "those of the other Python stay"


def python_in(folder: Path) -> None:
    environment = Environment(folder)
    environment.programs.mkdir(parents=True)
    environment.python.touch()


def test_tools_for_tests_include_those_for_the_site(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tools, "fill", lambda environment, *_: python_in(environment.folder))
    ours = Tools(house.root)
    site = ours.prepare("site")
    assert ours.ready("test") is None
    test = ours.prepare("test")
    assert ours.ready("site") == ours.ready("test") == test != site
    assert (house.root / ".venv").samefile(test.folder)


# --- .venv --------------------------------------------------------------------------------------------------


def test_the_folder_that_an_earlier_version_made_gives_way(house: House) -> None:
    python_in(house.root / ".venv")
    (house.root / ".venv" / STAMP).write_text("a" * 64)
    assert house.run("site").code == 0
    assert (house.root / ".venv").is_symlink()
    assert not (house.root / ".venvs/dawne").exists()


def test_the_earlier_folder_stays_while_there_is_no_network(house: House) -> None:
    python_in(house.root / ".venv")
    (house.root / ".venv" / STAMP).write_text("a" * 64)
    assert house.run("site", UV_EXIT="1", PIP_FIND_LINKS="", **OFFLINE).code == 1
    assert (house.root / ".venv" / STAMP).read_text() == "a" * 64


def test_a_folder_that_somebody_else_made_stays(house: House) -> None:
    (house.root / ".venv").mkdir()
    (house.root / ".venv" / "mine.txt").write_text("x")
    assert house.run("site").code == 0
    assert (house.root / ".venv" / "mine.txt").read_text() == "x"


def test_a_link_to_another_place_is_led_anew_and_nothing_behind_it_changes(house: House, tmp_path: Path) -> None:
    python_in(tmp_path / "shared")
    (tmp_path / "shared" / STAMP).write_text("a" * 64)
    (house.root / ".venv").symlink_to(tmp_path / "shared")
    assert house.run("site").code == 0
    assert (house.root / ".venv").samefile(house.tools()[0])
    assert (tmp_path / "shared" / STAMP).read_text() == "a" * 64


def test_a_disk_without_links_does_without(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """So is a share on which Windows makes no junction."""

    def refused(_link: Path, _folder: Path) -> None:
        raise OSError

    monkeypatch.setattr(tools, "make_link", refused)
    python_in(tmp_path / "new")
    lead(tmp_path / ".venv", tmp_path / "new")
    assert not (tmp_path / ".venv").exists()


def test_on_windows_the_link_is_a_junction(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Windows is simulated by a link: nothing here runs there."""
    made: list[tuple[str, str]] = []

    class Winapi:
        @staticmethod
        def CreateJunction(source: str, target: str) -> None:  # noqa: N802  # Windows names it
            made.append((source, target))
            os.symlink(source, target)

    monkeypatch.setitem(sys.modules, "_winapi", Winapi)
    monkeypatch.setattr(sys, "platform", "win32")
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        make_link(tmp_path / ".venv", tmp_path / name)
        assert is_link(tmp_path / ".venv")
    assert made == [(str(tmp_path / name), str(tmp_path / ".venv")) for name in ("one", "two")]
    assert Environment(tmp_path).python == tmp_path / "Scripts" / "python.exe"


def test_what_windows_keeps_open_stays_and_stops_nobody(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program that runs cannot be removed there; simulated by a removal that is refused."""
    monkeypatch.setattr(tools, "fill", lambda environment, *_: python_in(environment.folder))
    monkeypatch.setattr(tools, "lead", lambda _link, _folder: None)
    old = Tools(house.root).prepare("site").folder
    house.change("site")

    def refused(folder: Path) -> None:
        if folder.exists():
            raise PermissionError(13, "in use", str(folder))

    monkeypatch.setattr(tools, "forget", refused)
    new = Tools(house.root).prepare("site").folder
    assert old.exists()
    assert Tools(house.root).ready("site") == Environment(new)


# --- Several windows, Ctrl-C, kill --------------------------------------------------------------------------


def test_two_at_once_prepare_once(house: House, tmp_path: Path) -> None:
    done = tmp_path / "done"
    with house.start("site", UV_WAITS_FOR=str(done)) as one:
        wait_until(house.installs)
        with house.start("site", UV_WAITS_FOR=str(done)) as two:
            assert two.stderr is not None
            assert two.stderr.readline() == "Inne okno przygotowuje właśnie narzędzia. Czekam, aż skończy…\n"
            done.touch()
            messages = one.communicate(timeout=PATIENCE)[1] + two.communicate(timeout=PATIENCE)[1]
    assert (one.returncode, two.returncode) == (0, 0)
    assert house.installs() == 1
    assert messages.count("Przygotowuję narzędzia") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="there the children die with their lock")
def test_killed_in_the_middle_it_is_remade_after_the_orphan_is_done(house: House) -> None:
    ended = house.root / "ended"
    with house.start("site", UV_WAITS_FOR=str(ended)) as killed:
        wait_until(house.installs)
        killed.kill()
        assert killed.wait() == -signal.SIGKILL
        with house.start("site") as second:
            assert second.stderr and "Czekam, aż skończy" in second.stderr.readline()
            ended.touch()
            second.communicate(timeout=PATIENCE)
    assert second.returncode == 0
    assert house.installs() == 2


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C cannot be sent to one process there")
def test_ctrl_c_while_preparing_is_one_word(house: House) -> None:
    with house.start("site", UV_TAKES="600") as process:
        wait_until(house.installs)
        process.send_signal(signal.SIGINT)
        _, messages = process.communicate(timeout=PATIENCE)
    assert process.returncode == 130
    assert messages.endswith("Przerwano.\n")
    assert "Traceback" not in messages
