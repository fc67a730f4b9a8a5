"""Commands and surroundings that nobody means: every one ends with a Polish sentence and a number, none in a traceback."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from jawny_plan.commands import build, cli
from jawny_plan.commands.command import Registry, usage
from jawny_plan.commands.registry import COMMANDS
from jawny_plan.editing import data_files
from jawny_plan.storage import unforeseen
from tests.conftest import PLAN, ROOT, command
from tools.registry import TOOLS

EVERY = [(registry, name) for registry in (COMMANDS, TOOLS) for name in registry]
every_command = pytest.mark.parametrize(("registry", "name"), EVERY, ids=[name for _, name in EVERY])


@pytest.fixture
def run(capsys, tmp_path, monkeypatch) -> Callable[..., tuple[int, str, str]]:
    """A command in this process: its number, and what it printed to both sides."""
    monkeypatch.setenv("JAWNY_PLAN_PAMIEC", str(tmp_path / "pamiec"))

    def run(*words: str, registry: Registry = COMMANDS) -> tuple[int, str, str]:
        code = cli.main(words, registry)
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        return code, out, err

    return run


@every_command
@pytest.mark.parametrize("flag", ["--help", "-h"])
def test_every_command_says_what_it_does_and_does_nothing(run, registry, name, flag, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    code, out, err = run(name, flag, registry=registry)
    assert (code, err) == (0, "")
    heading, *lines = out.splitlines()
    assert heading == (registry[name].heading or registry.heading)
    assert lines and all(line.split()[0] == name for line in lines)
    assert list(tmp_path.iterdir()) == []


def test_the_help_of_all_commands_goes_to_the_output(run):
    for words in (["help"], ["--help"], ["-h"], ["nieznane", "--help"]):
        for registry in (COMMANDS, TOOLS):
            assert run(*words, registry=registry) == (0, f"{registry.usage}\n", "")
    assert run("help", "site")[1].splitlines()[1].split()[0] == "site"


@every_command
@pytest.mark.parametrize("word", ["--nieznana", "-x", "--", "-"])
def test_an_unknown_option_is_no_name_of_a_file(run, registry, name, word, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    code, out, err = run(name, word, registry=registry)
    assert (code, out) == (2, "")
    assert err.endswith("\n".join((registry[name].heading or registry.heading, *usage(registry[name]), "")))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["site", "check", "format", "serve"])
@pytest.mark.parametrize("word", ["", "\0", "a\udcff", "/" + "a" * 5000, "/dev/null", "/dev/zero", "/proc/self/fd/0", "\x1b[2J"])  # fmt: skip
def test_what_is_no_folder_is_refused(run, name, word):
    code, out, err = run(name, word)
    assert (code, out) == (2, "")
    assert "katalogu" in err.splitlines()[0]


def test_words_at_random(run, folder, monkeypatch):
    """Whatever stands behind a command that changes nothing."""
    chance = random.Random(7)
    words = [
        "",
        "-",
        "--",
        "ą",
        "..",
        "/",
        "\0",
        "\udcff",
        "9" * 5000,
        "plan",
        "2026-02-30",
        str(folder),
        "a" * 300,
        "%s{}",
        "\n",
    ]
    monkeypatch.chdir(folder)
    for _ in range(150):
        name = chance.choice(["nieznane", "new", "approve", "audit", "bench", "publish", "sbom", ""])
        rest = chance.choices(words, k=chance.randrange(4 if name not in ("audit", "bench", "sbom") else 1) + 2)
        code, out, err = run(name, *rest, registry=TOOLS if name in TOOLS else COMMANDS)
        assert code in (1, 2) and out == "" and err, (name, rest)


@pytest.mark.parametrize("name", ["site", "paczka"])
@pytest.mark.parametrize(
    "make",
    [lambda place: place.symlink_to(place.name), lambda place: place.symlink_to("nie-ma"), lambda place: place.write_text("x")],
    ids=["circle", "nowhere", "file"],
)  # fmt: skip
def test_links_in_a_circle_and_files_are_not_taken_for_folders(folder, name, make):
    place = folder / name
    make(place)
    with pytest.raises(build.NotBuilt, match=f"{place}: t"):
        build.site(ROOT, folder)
    assert os.path.lexists(place)


def test_a_site_that_leads_to_itself_is_one_sentence(folder):
    (folder / "site").symlink_to("site")
    done = command("site", str(folder))
    assert done.returncode == 1
    assert done.stderr.startswith(f"{folder / 'site'}: to dowiązanie prowadzi donikąd albo do samego siebie.")
    assert (folder / "site").is_symlink()


def test_a_circle_and_a_queue_beside_the_data_do_not_hold_the_build_up(folder):
    (folder / "plan_data/petla").symlink_to(".")
    os.mkfifo(folder / "plan_data/kolejka")
    (folder / "plan_data/zero").symlink_to("/dev/zero")
    os.close(os.open(os.fsencode(folder / "plan_data") + b"/nie-utf-\xff", os.O_CREAT))
    done = command("site", str(folder))
    assert (done.returncode, done.stderr) == (0, "")


def test_a_terminal_without_polish_letters_gets_them_bare(folder):
    plan = folder / "plan_data" / PLAN
    plan.write_text(plan.read_text("utf-8").replace("haslo:", "hąsło:"), "utf-8")
    done = command("check", str(folder), PYTHONIOENCODING="ascii")
    assert done.returncode == 1
    assert 'klucz "haslo" jest nieznany.' in done.stderr
    assert "Popraw te miejsca i sprawdz jeszcze raz" in done.stderr


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
def test_a_closed_output_is_no_fault(folder, closed):
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "hooks"), "JAWNY_PLAN_DZIS": "2024-03-12"}
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    done = subprocess.run(
        ["sh", "-c", f'exec "$0" -m jawny_plan format "$1" {closed}', sys.executable, str(folder)],
        capture_output=True,
        text=True,
        env=environment,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("at_once", ["", "1"], ids=["written at the end", "written at once"])
def test_a_full_output_is_told(at_once):
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "hooks"), "PYTHONUNBUFFERED": at_once}
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "jawny_plan", "help"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            env=environment,
            check=False,
        )
    assert (done.returncode, done.stderr.splitlines()[0]) == (1, "Na dysku zabrakło miejsca")


def test_what_nobody_foresaw_is_one_sentence_and_a_file(run, folder, monkeypatch, tmp_path):
    def fail(*_: object) -> None:
        raise RuntimeError("sekret")

    monkeypatch.setattr(data_files, "format_all", fail)
    code, out, err = run("format", str(folder))
    assert (code, out) == (1, "")
    assert err.startswith("Program natrafił na błąd, którego nie przewidziano (RuntimeError). Szczegóły są w pliku ")
    assert "sekret" not in err
    [details] = (tmp_path / "pamiec/bledy").iterdir()
    assert str(details) in err
    assert "RuntimeError: sekret" in details.read_text("utf-8")


def test_the_details_find_another_place_or_are_said_to_have_none(monkeypatch, tmp_path):
    monkeypatch.setenv("JAWNY_PLAN_PAMIEC", "/dev/null")
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(tmp_path))
    assert str(tmp_path / "jawny-plan-bledy") in unforeseen.written_down(tmp_path, ValueError("x"))
    monkeypatch.setattr("tempfile.gettempdir", lambda: "/dev/null")
    said = unforeseen.written_down(tmp_path, ValueError("x"))
    assert "(ValueError: x). Szczegółów nie udało się zapisać." in said


def test_mkdocs_tells_what_nobody_foresaw_in_one_sentence(monkeypatch, tmp_path):
    """It would print a traceback itself."""
    from jawny_plan.commands import building

    monkeypatch.setenv("JAWNY_PLAN_PAMIEC", str(tmp_path / "pamiec"))
    said = "błąd, którego nie przewidziano \\(KeyError\\)"
    with pytest.raises(building.MkDocsException, match=said), building.raising_for_mkdocs():
        raise KeyError("x")


def test_a_folder_that_cannot_be_read_or_written_is_named(run, folder, monkeypatch):
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(folder / "plan_data"))

    monkeypatch.setattr(data_files, "format_all", refused)
    code, _, err = run("format", str(folder))
    assert code == 1
    assert err.startswith(f"Nie wolno zapisać ani odczytać pliku: {folder / 'plan_data'}\n")


@pytest.mark.parametrize(
    "surroundings",
    [{"HOME": "/nie/ma"}, {"LC_ALL": "xx_YY.UTF-8", "LANG": "bzdura"}, {"LC_ALL": "C", "PYTHONUTF8": "0"}, {"TMPDIR": "/nie/ma"}],
    ids=str,
)  # fmt: skip
def test_strange_surroundings_do_no_harm(folder, surroundings):
    done = command("check", str(folder), **surroundings)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_folder_that_is_gone_is_no_fault_of_the_program(tmp_path):
    gone = tmp_path / "gone"
    gone.mkdir()
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "hooks")}
    done = subprocess.run(
        ["sh", "-c", 'rmdir "$1" && exec "$0" -m jawny_plan check .', sys.executable, str(gone)],
        capture_output=True,
        text=True,
        cwd=gone,
        env=environment,
        check=False,
    )
    assert done.returncode in (1, 2) and "Traceback" not in done.stderr and done.stderr


def test_a_project_without_templates_is_told(tmp_path):
    for name in ("hooks", "plan_data"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    done = command("site", project=tmp_path, JAWNY_PLAN_PAMIEC=str(tmp_path / "pamiec"))
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert f"{tmp_path / 'docs'}: nie ma tego katalogu" in done.stderr
    assert "isn't" not in done.stderr
    assert done.stderr.endswith("\n\nStrony nie zbudowano.\n")


def test_a_file_in_place_of_the_data(tmp_path, run):
    (tmp_path / "plan_data").write_text("x")
    assert run("site", str(tmp_path))[0] == 2
    code, _, err = run("new", "district", "rejon-9", str(tmp_path))
    assert code == 1 and str(Path(tmp_path, "plan_data")) in err
