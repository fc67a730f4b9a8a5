"""run.py: what an officer's first command meets on a machine where nothing is prepared."""

from __future__ import annotations

import ast
import os
import platform
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import run
from jawny_plan.commands.registry import COMMANDS
from jawny_plan.launch import browser, testing
from jawny_plan.launch.command_line import command_line
from jawny_plan.launch.install import Environment
from jawny_plan.launch.tools import Tools
from tests.conftest import ROOT
from tests.launch.conftest import House
from tools.registry import TOOLS

# --- Help and old Pythons -----------------------------------------------------------------------------------


@pytest.mark.parametrize("words", [[], ["help"], ["-h"], ["--help"]])
def test_help_is_polish_and_prepares_nothing(house: House, words: list[str]) -> None:
    answer = house.run(*words)
    assert answer.code == 0
    assert answer.messages == ""
    for command in (
        "site",
        "edit",
        "serve",
        "check",
        "test",
        "test outside",
        "test browserless",
        "test pythons",
        "wheels FOLDER",
        "reword",
        "update",
        "version",
        "help",
    ):
        assert re.search(rf"run\.py {command}\b.*  [a-zł]", answer.output)
    assert not (house.root / ".venvs").exists()


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
def test_help_for_nobody_is_no_fault(closed: str) -> None:
    done = _help(f'exec "$0" run.py help {closed}')
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(sys.platform != "linux", reason="/dev/full is a file of Linux")
def test_help_on_a_full_disk_says_so_and_blames_no_window() -> None:
    done = _help('exec "$0" run.py help >/dev/full')
    assert done.returncode == 1
    assert "zabrakło miejsca" in done.stderr
    assert "zamknąć" not in done.stderr


def test_help_whose_reader_has_left_is_no_fault() -> None:
    done = _help('("$0" run.py help; echo $? >&2) | true')
    assert done.stderr == "0\n"


def test_help_without_polish_letters_can_still_be_read() -> None:
    done = _help('PYTHONIOENCODING=ascii exec "$0" run.py help')
    assert "buduje strone i paczki do publikacji" in done.stdout


def _help(line: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sh", "-c", line, sys.executable], check=False, cwd=ROOT, capture_output=True, text=True, timeout=60
    )


def test_old_pythons_can_parse_the_file() -> None:
    ast.parse((ROOT / "run.py").read_text("utf-8"), feature_version=(3, 6))


def test_python_is_checked_before_anything_is_imported() -> None:
    _docstring, first, second, *_ = ast.parse((ROOT / "run.py").read_text("utf-8")).body
    assert ast.unparse(first) == "import sys"
    assert ast.unparse(second).startswith("if sys.version_info < (3, 11):")


@pytest.mark.parametrize("version", [(3, 6, 15), (3, 10, 13)])
def test_an_old_python_gets_a_sentence(monkeypatch: pytest.MonkeyPatch, version: tuple[int, ...]) -> None:
    monkeypatch.setattr(sys, "version_info", (*version, "final", 0))
    with pytest.raises(SystemExit, match=rf"potrzebuje Pythona 3\.11 .* Pythonem 3\.{version[1]}\.\n"):
        exec(compile((ROOT / "run.py").read_text("utf-8"), "run.py", "exec"), {"__name__": "__main__"})


# --- Handing over -------------------------------------------------------------------------------------------


def test_every_other_word_goes_to_the_package(prepared: House) -> None:
    answer = prepared.run("nowe", "--plan", "ulica Żabia 1", "*")
    assert answer.output == "['nowe', '--plan', 'ulica Żabia 1', '*'] 1 1\n"
    assert answer.messages == ""


def test_the_word_audit_gets_the_tools_for_tests(prepared: House) -> None:
    assert prepared.run("audit").output == "tools: ['audit'] 1 1\n"
    assert "test.txt" in prepared.calls.read_text()


def test_the_words_of_the_tools_go_to_them() -> None:
    assert set(run.MAINTENANCE) == TOOLS.keys()
    assert not TOOLS.keys() & COMMANDS.keys()


def test_a_tool_is_called_with_its_words(prepared: House, tmp_path: Path) -> None:
    (tmp_path / "tools.py").write_text("raise SystemExit('stray')")
    assert prepared.run("bench", "documents", cwd=tmp_path).output == "tools: ['bench', 'documents'] 1 1\n"


def test_the_version_is_told_without_any_tools(house: House) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    told = house.run("version").output.splitlines()
    assert told == [f"Jawny plan {project['version']}", f"Python {platform.python_version()}"]
    assert not house.calls.exists()


def test_the_exit_code_is_the_packages_own(prepared: House) -> None:
    assert prepared.run("check", EXIT="3").code == 3


def test_a_stray_file_in_the_users_folder_is_not_a_module(prepared: House, tmp_path: Path) -> None:
    folder = tmp_path / "dane"
    folder.mkdir()
    (folder / "jawny_plan.py").write_text("raise SystemExit('stray')")
    assert prepared.run("check", cwd=folder).code == 0


def test_on_windows_help_says_py(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Windows is simulated: nothing here runs there."""
    monkeypatch.setattr(run, "command_line", lambda: command_line(platform="win32"))
    assert run.main(["help"]) == 0
    printed = capsys.readouterr().out
    assert "  py run.py site" in printed
    assert "python3" not in printed


def test_a_folder_that_cannot_be_written_to(house: House) -> None:
    (house.root / ".venv.lock").mkdir()
    answer = house.run("site")
    assert answer.code == 1
    assert answer.messages.startswith("Nie udało się zapisać")
    assert "Traceback" not in answer.messages


# --- The words of `test` ------------------------------------------------------------------------------------

INSIDE = ["--ignore=tests/outside"]
SIDE_BY_SIDE = ["-n", str((os.cpu_count() or 1) + 1), "--dist", "worksteal"]


@pytest.mark.parametrize(
    ("words", "found", "expected"),
    [
        ([], "/b", [*INSIDE, *SIDE_BY_SIDE]),
        (["-k", "x"], "/b", [*INSIDE, *SIDE_BY_SIDE, "-k", "x"]),
        (["outside"], None, ["tests/outside"]),
        (["outside", "-x"], None, ["tests/outside", "-x"]),
        (["browserless", "-x"], None, [*INSIDE, "--ignore=tests/browser", *SIDE_BY_SIDE, "-x"]),
    ],
)
def test_the_word_test_runs_pytest(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, words: list[str], found: str | None, expected: list[str]
) -> None:
    monkeypatch.setenv(browser.VARIABLE, "")
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "")
    monkeypatch.chdir(ROOT)  # so that the change made by run.py is undone
    tools, prepared = Environment(tmp_path), []
    monkeypatch.setattr(Tools, "prepare", lambda _tools, lock: prepared.append(lock) or tools)
    monkeypatch.setattr(browser, "browser", lambda python: {tools.python: "/b"}[python])
    monkeypatch.setattr(run, "hand_over", lambda command: [os.environ[browser.VARIABLE] or None, *command])
    assert run.main(["test", *words]) == [found, tools.python, "-m", "pytest", *expected]
    assert prepared == ["test"]


@pytest.mark.parametrize(("chosen", "prefix"), [("", str(ROOT / ".cache/bytecode")), ("/tmp/x", "/tmp/x")])
def test_where_nothing_may_lie_beside_the_sources_the_tests_still_compile_once(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, chosen: str, prefix: str
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setenv("PYTHONPYCACHEPREFIX", chosen)
    if not chosen:
        del os.environ["PYTHONPYCACHEPREFIX"]
    monkeypatch.setattr(Tools, "prepare", lambda _tools, _lock: Environment(tmp_path))
    monkeypatch.setattr(run, "hand_over", lambda _command: dict(os.environ))
    begun_with = run.main(["test", "browserless", "tests/launch"])
    assert "PYTHONDONTWRITEBYTECODE" not in begun_with
    assert begun_with["PYTHONPYCACHEPREFIX"] == prefix


def test_no_browser_is_a_failure_and_not_a_skip(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv(browser.VARIABLE, raising=False)
    monkeypatch.setattr(Tools, "prepare", lambda _tools, _lock: Environment(tmp_path))
    for way in ("installed", "debians"):
        monkeypatch.setattr(browser, way, lambda: None)
    monkeypatch.setattr(browser, "playwrights", lambda _python: None)
    assert run.main(["test"]) == 1
    assert capsys.readouterr().err == f"{browser.NO_BROWSER}\n"


def test_after_other_pythons_the_link_leads_to_our_tools_again(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    done: list[object] = []
    monkeypatch.setattr(Tools, "prepare", lambda _tools, lock: done.append(lock) or Environment(tmp_path))
    monkeypatch.setattr(testing, "on_other_pythons", lambda _root, _tools, words: done.append(words) or 0)
    assert run.main(["test", "pythons", "-x"]) == 0
    assert done == ["test", ["-x"], "test"]
