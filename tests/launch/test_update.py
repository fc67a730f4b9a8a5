"""The word `update`: a new version in the place of the old one, whole, and every word that somebody wrote is there."""

from __future__ import annotations

import errno
import hashlib
import shutil
import signal
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

import run
from jawny_plan.launch import exchange, update
from jawny_plan.launch.failure import Failure
from tests.conftest import ROOT

OLD, NEW = "1.0.0", "1.1.0"
PAGE = "".join(f"wiersz {number}\n" for number in range(1, 10))


def put(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def program(folder: Path, version: str) -> Path:
    """A small program that can update itself; every file tells its version."""
    shutil.copytree(
        ROOT / "hooks/jawny_plan/launch", folder / "hooks/jawny_plan/launch", ignore=shutil.ignore_patterns("*.pyc")
    )
    put(folder, "hooks/jawny_plan/__init__.py", "")
    put(folder, "hooks/jawny_plan/kod.py", f"# {version}\n")
    shutil.copy(ROOT / "run.py", folder)
    put(folder, "pyproject.toml", f'[project]\nname = "jawny-plan"\nversion = "{version}"\n')
    put(folder, "mkdocs.yml", f"# {version}\nnav: Start\nmenu: Plany\n")
    put(folder, "requirements/site.txt", f"# {version}\n")
    put(folder, "docs/index.md", PAGE)
    put(folder, "docs/druga.md", PAGE)
    put(folder, "docs/trzecia.md", PAGE)
    put(folder, "examples/przyklad/plan_data/rejestr.txt", "z wydania\n")
    put(folder, f"docs/z-{version}.md", f"{version}\n")
    put(folder, "LICENSE", "EUPL\n")
    return folder


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return program(tmp_path / "program", OLD)


@pytest.fixture
def new(tmp_path: Path) -> Path:
    made = program(tmp_path / "nowe", NEW)
    put(made, "docs/index.md", PAGE.replace("wiersz 9", "nowy wiersz 9"))
    put(made, "serwer/nowy.conf", "x\n")
    (made / "LICENSE").unlink()
    return made


def zipped(folder: Path, top: str = "jawny-plan/") -> Path:
    archive = folder.with_suffix(".zip")
    with zipfile.ZipFile(archive, "w") as file:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                file.write(path, f"{top}{path.relative_to(folder).as_posix()}")
    return archive


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of the program, but for what updates and Python keep there."""
    return {
        name: path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and (name := path.relative_to(folder).as_posix())
        if not name.startswith((".aktualizacja", ".git/")) and "__pycache__" not in name
    }


def called(root: Path, *words: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, root / "run.py", *map(str, words)],
        capture_output=True,
        text=True,
        check=False,
        cwd=root.parent,
    )


@pytest.fixture
def base(tmp_path: Path) -> Path:
    """The release that stands there, as it was brought."""
    return zipped(program(tmp_path / "dawne", OLD))


# --- What stays ---------------------------------------------------------------------------------------------------


def test_words_stay_and_the_new_program_is_there(old, new, base):
    put(old, "docs/druga.md", PAGE.replace("wiersz 2", "nasz wiersz 2"))  # the release did not change it
    put(old, "docs/index.md", PAGE.replace("wiersz 1", "nasz wiersz 1", 1))  # both, elsewhere
    put(old, "docs/o-nas.md", "# O nas\n")
    put(old, "mkdocs.yml", f"# {OLD}\nnav: Start\nmenu: Nasze plany\n")
    (old / "docs/trzecia.md").unlink()
    put(old, "hooks/jawny_plan/kod.py", "# poprawione tutaj\n")
    put(old, "examples/moja/plan_data/jednostka.yml", "nazwa: Nasza\n")
    put(old, "examples/moja/site/index.html", "<p>zbudowane")
    put(old, "examples/przyklad/plan_data/rejestr.txt", "zmienione przez budowanie\n")
    units = {
        name: put(old, name, name).read_bytes()
        for name in ("jednostka/plan_data/jednostka.yml", "jednostka/docs/index.md", "site/index.html", "odlozone/x")
    }
    done = called(old, "update", zipped(new), "--from", base)
    assert done.returncode == 0, done.stderr
    stands = {name: data.decode() for name, data in contents(old).items()}
    assert {name: stands[name].encode() for name in units} == units
    assert stands["docs/druga.md"] == PAGE.replace("wiersz 2", "nasz wiersz 2")
    both = PAGE.replace("wiersz 1", "nasz wiersz 1", 1).replace("wiersz 9", "nowy wiersz 9")
    assert stands["docs/index.md"] == both
    assert stands["docs/o-nas.md"] == "# O nas\n"
    assert stands["mkdocs.yml"] == f"# {NEW}\nnav: Start\nmenu: Nasze plany\n"
    assert "docs/trzecia.md" not in stands and "LICENSE" not in stands and f"docs/z-{OLD}.md" not in stands
    assert stands["hooks/jawny_plan/kod.py"] == f"# {NEW}\n" and stands["serwer/nowy.conf"] == "x\n"
    assert stands["examples/moja/plan_data/jednostka.yml"] == "nazwa: Nasza\n"
    assert stands["examples/moja/site/index.html"] == "<p>zbudowane"
    assert stands["examples/przyklad/plan_data/rejestr.txt"] == "zmienione przez budowanie\n"
    assert f"Jawny plan {NEW} zamiast {OLD}" in done.stdout and "odlozone/aktualizacja" not in done.stdout
    assert "Zmieniony kod jest tylko w poprzedniej wersji" in done.stdout
    assert "  hooks/jawny_plan/kod.py\n" in done.stdout and "  mkdocs.yml\n" in done.stdout
    kept = exchange.before(old)
    assert kept and (kept / "hooks/jawny_plan/kod.py").read_text(encoding="utf-8") == "# poprawione tutaj\n"


def test_where_both_changed_a_line_both_are_there(old, new, base):
    ours = put(old, "docs/index.md", PAGE.replace("wiersz 9", "nasz wiersz 9")).read_bytes()
    put(old, f"docs/z-{OLD}.md", "zmieniony, a nowe wydanie go nie ma\n")
    picture = old / "docs/obraz.png"
    picture.write_bytes(b"\x89PNG nasz \xff")
    (new / "docs/obraz.png").write_bytes(b"\x89PNG nowy \xff")
    done = called(old, "update", new, "--from", base)
    assert done.returncode == 0, done.stderr
    assert (old / "docs/index.md").read_bytes() == ours
    beside = old / f"odlozone/aktualizacja-{NEW}/docs"
    assert "nowy wiersz 9" in (beside / "index.md").read_text(encoding="utf-8")
    assert picture.read_bytes() == b"\x89PNG nasz \xff" and (beside / "obraz.png").read_bytes() == b"\x89PNG nowy \xff"
    assert "docs/index.md: tutaj i w nowym wydaniu zmieniono te same wiersze: 9\n" in done.stdout
    assert f"docs/z-{OLD}.md: w nowym wydaniu nie ma już tego pliku" in done.stdout
    assert (old / f"docs/z-{OLD}.md").is_file()
    assert f"Nowe wersje tych plików: odlozone/aktualizacja-{NEW}" in done.stdout


def test_the_next_update_knows_what_was_reworded(old, new, base, tmp_path):
    assert called(old, "update", new, "--from", base).returncode == 0
    put(old, "docs/druga.md", PAGE.replace("wiersz 2", "nasz wiersz 2"))
    third = program(tmp_path / "trzecie", "2.0.0")
    done = called(old, "update", third)
    assert done.returncode == 0, done.stderr
    assert "nasz wiersz 2" in (old / "docs/druga.md").read_text(encoding="utf-8")
    assert "2.0.0" in called(old, "version").stdout
    assert len(list((old / ".aktualizacja").glob("poprzednia-*"))) == 1


def test_without_the_old_release_nothing_is_guessed(old, new):
    before = contents(old)
    done = called(old, "update", new)
    assert done.returncode == 1
    assert "Nie wiadomo, co w katalogu programu jest z wydania 1.0.0" in done.stderr and "--from" in done.stderr
    assert done.stderr.endswith("Niczego nie zmieniono.\n")
    assert contents(old) == before


def test_ends_of_lines_are_no_change(old, new, base):
    (old / "docs/druga.md").write_bytes(PAGE.replace("\n", "\r\n").encode())
    done = called(old, "update", new, "--from", base)
    assert "docs/druga.md" not in done.stdout
    assert (old / "docs/druga.md").read_bytes() == PAGE.encode()


def test_one_can_go_back_and_forth(old, new, base):
    put(old, "docs/druga.md", "nasza\n")
    before = contents(old)
    assert called(old, "update", new, "--from", base).returncode == 0
    after = contents(old)
    back = called(old, "update", "--back")
    assert (back.returncode, back.stderr.count("Traceback")) == (0, 0)
    assert contents(old) == before and f"znów w wersji {OLD}" in back.stdout
    assert called(old, "update", "--back").returncode == 0
    assert contents(old) == after
    assert called(old, "update", "--back").returncode == 0
    assert contents(old) == before
    assert called(old, "update", new, "--from", base).returncode == 0
    assert contents(old) == after


def test_there_is_nothing_to_go_back_to_at_first(old):
    done = called(old, "update", "--back")
    assert done.returncode == 1 and "Nie ma poprzedniej wersji" in done.stderr


def test_a_program_that_cannot_update_itself_is_updated_by_the_new_one(old, new, base):
    for name in ("update", "exchange", "rebased", "releases", "merging"):
        (old / f"hooks/jawny_plan/launch/{name}.py").unlink()
    put(old, "run.py", "print('dawny')\n")
    put(old, "docs/druga.md", "nasza\n")
    done = called(new, "update", new, "--into", old, "--from", base)
    assert done.returncode == 0, done.stderr
    assert NEW in called(old, "version").stdout
    assert (old / "docs/druga.md").read_text(encoding="utf-8") == "nasza\n"
    assert called(old, "update", "--back").returncode == 0
    assert called(old, "version").stdout == "dawny\n"


def test_check_runs_after_it(old, new, base, monkeypatch):
    put(old, "plan_data/jednostka.yml", "nazwa: x\n")
    begun: list[list[object]] = []
    monkeypatch.setattr(run, "become", lambda command, _: begun.append(list(command)) or 0)
    assert run.updated([str(new), "--into", str(old), "--from", str(base)]) == 0
    assert begun == [[sys.executable, old / "run.py", "check"]]


# --- What is no release -------------------------------------------------------------------------------------------


def with_entry(archive: Path, change: Callable[[zipfile.ZipFile], None]) -> Path:
    with zipfile.ZipFile(archive, "a") as file:
        change(file)
    return archive


def link(file: zipfile.ZipFile) -> None:
    item = zipfile.ZipInfo("jawny-plan/docs/obcy.md")
    item.external_attr = 0o120777 << 16
    file.writestr(item, "/etc/passwd")


HOSTILE = {
    "up": lambda file: file.writestr("jawny-plan/../../zle.txt", "x"),
    "root": lambda file: file.writestr("/zle.txt", "x"),
    "drive": lambda file: file.writestr("C:/zle.txt", "x"),
    "backslash": lambda file: file.writestr("jawny-plan\\..\\zle.txt", "x"),
    "link": link,
    "twice": lambda file: file.writestr("jawny-plan/DOCS/index.md", "x"),
}


@pytest.mark.parametrize("change", HOSTILE.values(), ids=HOSTILE)
def test_an_archive_that_could_write_elsewhere_is_refused(change, old, new, base):
    before = contents(old)
    done = called(old, "update", with_entry(zipped(new), change), "--from", base)
    assert (done.returncode, "Traceback" in done.stderr) == (1, False)
    assert done.stderr.endswith("Niczego nie zmieniono.\n") and "zawiera" in done.stderr
    assert contents(old) == before and not list(old.parent.rglob("zle.txt"))


def test_what_is_no_release_is_refused(old, new, base, tmp_path):
    damaged = zipped(new)
    text = damaged.read_bytes()
    damaged.write_bytes(text.replace(b"nowy wiersz 9", b"nowy wiersz 8", 1))
    word = put(tmp_path, "plan.docx.zip", "to nie zip")
    older = program(tmp_path / "starsze", "0.9.0")
    foreign = program(tmp_path / "obce", "3.0.0")
    put(foreign, "pyproject.toml", '[project]\nname = "inny"\nversion = "3.0.0"\n')
    bare = program(tmp_path / "gole", "3.0.0")
    (bare / "mkdocs.yml").unlink()
    before = contents(old)
    for source, words in (
        (damaged, "uszkodzone"),
        (word, "nie jest archiwum ZIP"),
        (tmp_path / "nie-ma.zip", "nie ma takiego pliku"),
        (older, "starsze"),
        (foreign, "nie da się odczytać wersji"),
        (bare, "brakuje mkdocs.yml"),
    ):
        done = called(old, "update", source, "--from", base)
        assert done.returncode == 1 and words in done.stderr, done.stderr
        assert done.stderr.endswith("Niczego nie zmieniono.\n") and "Traceback" not in done.stderr
    assert contents(old) == before
    assert [path.name for path in (old / ".aktualizacja").iterdir()] == ["blokada"]


def test_a_sum_is_compared_and_shown(old, new, base):
    archive = zipped(new)
    found = hashlib.sha256(archive.read_bytes()).hexdigest()
    refused = called(old, "update", archive, "--from", base, "--sha256", "0" * 64)
    assert refused.returncode == 1 and found in refused.stderr and "inna niż podana" in refused.stderr
    assert NEW not in called(old, "version").stdout
    done = called(old, "update", archive, "--from", base, "--sha256", found.upper())
    assert done.returncode == 0 and f"{found} (zgadza się)" in done.stderr


@pytest.mark.parametrize(
    "words",
    [["a.zip", "--pull"], ["a.zip", "b.zip"], ["--nie"], ["a.zip", "--from"], ["--back", "--sha256", "0" * 64], ["."]],
)
def test_words_that_it_does_not_take_are_told(words, old):
    done = subprocess.run(
        [sys.executable, "run.py", "update", *words], cwd=old, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2 and "update --back" in done.stderr and "Traceback" not in done.stderr


def test_help_tells_of_it(old):
    assert "update WYDANIE.zip" in called(old, "help").stdout
    assert called(old, "update", "--help").stdout.count("run.py update") == 6


# --- What is interrupted ------------------------------------------------------------------------------------------

KILLED = """\
import os, signal, sys
from pathlib import Path
sys.path.insert(0, str(Path(sys.argv[1]) / "hooks"))
from jawny_plan.launch import exchange, update
left, move = int(sys.argv[2]), exchange._move
def dying(path, target):
    global left
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    left -= 1
    move(path, target)
exchange._move = dying
update.update(Path(sys.argv[1]), sys.argv[3:])
"""


def killed(old: Path, moves: int, *words: object) -> bool:
    """Whether the update was killed before its move of this number."""
    command = [sys.executable, "-c", KILLED, str(old), str(moves), *map(str, words)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode in (0, -signal.SIGKILL), done.stderr
    return done.returncode != 0


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
def test_killed_at_any_moment_it_is_finished_by_the_next_command(old, new, base, tmp_path):
    put(old, "docs/druga.md", "nasza\n")
    copy = tmp_path / "kopia"
    shutil.copytree(old, copy)
    assert called(copy, "update", new, "--from", base).returncode == 0
    wanted, before = contents(copy), contents(old)
    moves = 0
    while True:
        root = tmp_path / f"proba-{moves}"
        shutil.copytree(old, root)
        if not killed(root, moves, new, "--from", base):
            break
        next_one = called(root, "version")
        assert next_one.returncode == 0, next_one.stderr
        assert NEW in next_one.stdout and "Teraz ją dokończono" in next_one.stderr
        assert contents(root) == wanted, moves
        assert called(root, "update", "--back").returncode == 0
        assert contents(root) == before, moves
        moves += 1
    assert moves > 8
    for number in range(0, moves, 3):  # on the way back as well
        shutil.copytree(copy, root := tmp_path / f"z-powrotem-{number}")
        assert killed(root, number, "--back")
        assert OLD in called(root, "version").stdout
        assert contents(root) == before


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
def test_killed_before_the_exchange_all_is_as_it_was(old, new, base):
    before = contents(old)
    process = subprocess.Popen([sys.executable, old / "run.py", "update", new, "--from", base])
    while not (old / ".aktualizacja/praca").exists() and process.poll() is None:
        pass
    process.kill()
    process.wait()
    assert contents(old) in (before, contents(new)) or exchange.is_under_way(old)
    done = called(old, "update", new, "--from", base)
    assert done.returncode == 0 and NEW in called(old, "version").stdout
    assert not (old / ".aktualizacja/praca").exists()


@pytest.mark.parametrize("moves", range(0, 9, 2))
def test_what_cannot_be_moved_is_put_back(moves, old, new, base, monkeypatch):
    before, left, move = contents(old), [moves], exchange._move

    def refused(path: Path, target: Path) -> None:
        left[0] -= 1
        if left[0] == -1:
            raise PermissionError(errno.EACCES, "used by another program", str(path))
        move(path, target)

    monkeypatch.setattr(exchange, "_move", refused)
    with pytest.raises(PermissionError):
        update.update(old, [str(new), "--from", str(base)])
    assert contents(old) == before
    assert not exchange.is_under_way(old) and exchange.before(old) is None


def test_a_full_disk_changes_nothing(old, new, base, monkeypatch):
    before = contents(old)

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "no room")

    monkeypatch.setattr(shutil, "copyfileobj", full)
    with pytest.raises(OSError, match="no room"):
        update.update(old, [str(zipped(new)), "--from", str(base)])
    assert contents(old) == before


def test_a_folder_that_takes_nothing_is_told(old, new, base):
    (old / exchange.FOLDER).write_text("", "utf-8")  # a file where the folder is to be: refused to root as well
    done = called(old, "update", new, "--from", base)
    assert done.returncode == 1
    assert "Nie udało się zapisać" in done.stderr


def test_two_at_a_time_wait_for_one_another(old, new, base):
    with exchange.one_at_a_time(old):
        second = subprocess.Popen(
            [sys.executable, old / "run.py", "update", new, "--from", base], stderr=subprocess.PIPE, text=True
        )
        assert second.stderr and "Czekam, aż skończy" in second.stderr.readline()
        assert second.poll() is None
    second.communicate()
    assert second.returncode == 0


def test_without_git_there_is_nothing_to_pull(old):
    with pytest.raises(Failure, match="nie jest z repozytorium"):
        update.update(old, ["--pull"])
