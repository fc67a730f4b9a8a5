"""The further Pythons of a machine: found wherever they are, seen to run, one of each version."""

from __future__ import annotations

import os
import re
import sys
import zipfile
from pathlib import Path

import pytest

from jawny_plan.launch import testing
from jawny_plan.launch.failure import Failure
from jawny_plan.launch.install import Environment
from jawny_plan.launch.pythons import Python, asked, candidates, further
from tests.conftest import ROOT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the Pythons of these tests are scripts of a shell")


def add(path: Path, answer: str, code: int = 0) -> str:
    """A Python that answers so."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\necho '{answer}'\nexit {code}\n")
    path.chmod(0o755)
    return str(path)


def test_pythons_of_path_of_pyenv_and_of_uv(tmp_path: Path) -> None:
    home, programs = tmp_path / "home", tmp_path / "bin"
    of_path = add(programs / "python3.14", "3 14 2 1")
    add(programs / "python3.14-config", "3 14 2 1")
    add(home / ".pyenv/versions/3.12.7/bin/python3", "3 12 7 1")
    oldest = add(home / ".pyenv/versions/3.12.1/bin/python3", "3 12 1 1")
    of_uv = add(home / ".local/share/uv/python/cpython-3.13.5-linux-x86_64-gnu/bin/python3", "3 13 5 1")
    add(home / ".pyenv/versions/3.10.9/bin/python3", "3 10 9 1")
    add(home / ".pyenv/versions/3.11.9/bin/python3", "3 11 9 1")
    variables = {"PATH": f"/nie/ma::{programs}"}
    assert further(11, variables, home) == [
        Python((3, 12, 1), oldest),
        Python((3, 13, 5), of_uv),
        Python((3, 14, 2), of_path),
    ]
    assert [each.version[1] for each in further(13, variables, home)] == [11, 12, 14]


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        ("pyenv: python3.12: command not found", 127),  # a shim of a version that is not chosen
        ("3 13 0 0", 0),  # an early release, PyPy, or one without the lock of threads
        ("", 0),
    ],
)
def test_what_does_not_run_is_no_python(tmp_path: Path, answer: str, code: int) -> None:
    assert asked(add(tmp_path / "python3.12", answer, code)) is None


def test_this_very_python_is_one() -> None:
    found = asked(sys.executable)
    assert found is not None and found.version == sys.version_info[:3]


def test_places_can_be_elsewhere(tmp_path: Path) -> None:
    pyenv = add(tmp_path / "p/versions/3.12.1/bin/python3", "")
    uv = add(tmp_path / "u/cpython-3.13.1/bin/python3", "")
    windows = add(tmp_path / "l/Programs/Python/Python313/python.exe", "")
    variables = {
        "PYENV_ROOT": str(tmp_path / "p"),
        "UV_PYTHON_INSTALL_DIR": str(tmp_path / "u"),
        "LOCALAPPDATA": str(tmp_path / "l"),
    }
    assert list(candidates(variables, tmp_path)) == [pyenv, uv, windows]


# --- What is run on them ------------------------------------------------------------------------------------

TWO = [Python((3, 12, 1), "/p/3.12"), Python((3, 13, 0), "/p/3.13")]


LEFT_OUT = [f"--ignore={path}" for path in testing.OF_TEXTS]


OTHER_WORDS, OTHER_ZLIB = "3.12_WRITES_OTHER_WORDS", "3.12_PACKS_OTHERWISE"


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What would have been run; nothing of it fails or differs but what a test names."""
    made: list[list[str]] = []

    def note(command: list[object], environment: dict[str, str]) -> int:
        words = [str(word) for word in command]
        if words[2] == "site":
            folder = Path(words[3])
            assert (folder / "plan_data/jednostka.yml").is_file()
            assert not Path(environment["JAWNY_PLAN_PAMIEC"]).exists()
            words[3] = environment["JAWNY_PLAN_DZIS"]
            wrong = "3.12" in words[0]
            (folder / "site").mkdir()
            (folder / "site/index.html").write_text(f"plan{OTHER_WORDS in os.environ and wrong}")
            packing = zipfile.ZIP_STORED if OTHER_ZLIB in os.environ and wrong else zipfile.ZIP_DEFLATED
            with zipfile.ZipFile(folder / "site/nota.docx", "w", packing) as packed:
                packed.writestr(zipfile.ZipInfo("document.xml"), "nota " * 9)
        made.append(words)
        return int(words == ["/p/3.12", str(ROOT / "run.py"), "test", "browserless", *LEFT_OUT, "--fails"])

    monkeypatch.setattr(testing, "wait_for", note)
    monkeypatch.setattr(testing, "further", lambda *_: TWO)
    return made


BUILDS = [["site", "2024-03-12"], ["site", "2026-11-23"]]


def test_both_units_and_the_tests_on_each(calls: list[list[str]], capsys: pytest.CaptureFixture[str]) -> None:
    assert testing.on_other_pythons(ROOT, Environment(ROOT), ["-x"]) == 0
    program = str(ROOT / "run.py")
    assert calls == [
        *([sys.executable, program, *words] for words in BUILDS),
        *(
            [path, program, *words]
            for path in ("/p/3.12", "/p/3.13")
            for words in (*BUILDS, ["test", "browserless", *LEFT_OUT, "-x"])
        ),
    ]
    said = capsys.readouterr().err
    assert "Inne Pythony na tym komputerze: 3.12.1 (/p/3.12), 3.13.0 (/p/3.13)" in said
    assert said.endswith("Python 3.12.1 (/p/3.12): działa\nPython 3.13.0 (/p/3.13): działa\n")


def test_one_that_fails_does_not_hide_the_others(calls: list[list[str]], capsys: pytest.CaptureFixture[str]) -> None:
    assert testing.on_other_pythons(ROOT, Environment(ROOT), ["--fails"]) == 1
    assert len(calls) == 8
    assert capsys.readouterr().err.endswith("Python 3.12.1 (/p/3.12): NIE DZIAŁA\nPython 3.13.0 (/p/3.13): działa\n")


def test_one_that_builds_other_words_is_told_with_the_files(
    calls: list[list[str]], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(OTHER_WORDS, "1")
    assert testing.on_other_pythons(ROOT, Environment(ROOT), []) == 1
    assert [words[0] for words in calls if words[2] == "test"] == ["/p/3.13"]
    own = sys.version_info[1]
    said = capsys.readouterr().err
    assert (
        f"Python 3.12.1 (/p/3.12): z plan_data powstają inne pliki niż w Pythonie 3.{own}:\nsite/index.html\n" in said
    )
    assert said.endswith("Python 3.12.1 (/p/3.12): NIE DZIAŁA\nPython 3.13.0 (/p/3.13): działa\n")


def test_what_is_only_packed_otherwise_is_the_same(calls: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(OTHER_ZLIB, "1")
    assert testing.on_other_pythons(ROOT, Environment(ROOT), []) == 0
    assert len(calls) == 8


def test_there_is_nothing_to_compare_with_where_our_own_build_fails(
    calls: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(testing, "wait_for", lambda command, _: calls.append(command) or 1)
    assert testing.on_other_pythons(ROOT, Environment(ROOT), []) == 1
    assert {words[0] for words in calls} == {sys.executable}


@pytest.mark.parametrize("found", [[], TWO[:1]])
def test_fewer_than_two_are_fetched_or_else_a_failure(
    calls: list[list[str]], found: list[Python], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked_for: list[str] = []
    monkeypatch.setattr(testing, "further", lambda *_: found)
    monkeypatch.setattr(testing, "works", lambda command: asked_for.extend(map(str, command[1:])) or False)
    add(tmp_path / "bin/uv", "")
    with pytest.raises(Failure, match="potrzebne są co najmniej dwa inne"):
        testing.on_other_pythons(ROOT, Environment(tmp_path), [])
    others = {"3.11", "3.12", "3.13", "3.14"} - {f"3.{sys.version_info[1]}"}
    assert asked_for[:2] == ["python", "install"]
    assert set(asked_for[2:]) == others - {f"3.{each.version[1]}" for each in found}
    assert calls == []


def test_what_other_pythons_leave_out_only_reads_texts():
    """Nothing there starts the package or reads data."""
    for path in testing.OF_TEXTS:
        text = (ROOT / path).read_text(encoding="utf-8")
        assert not re.search(r"\b(?:command|maintenance|load|loaded|Gate|Edition|Site)\(", text), path
