"""Builds that die, run out of disk or meet a broken tool: the last good site and bundles stay, whole."""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from jawny_plan.storage.build_lock import WAITING
from tests.conftest import ROOT, command

TODAY = "2026-11-23"
KILLS = 32
FIELD, CHANGED = "haslo: Las bez quadów", "haslo: Las całkiem bez quadów"
KEPT = "Poprzednia strona pozostała bez zmian.\n"


class Unit:
    """The invented unit in a folder, with a cache of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.cache = folder / "pamiec"
        self.plan = folder / "plan_data/plany/nad-jeziorem-2026-12.yml"
        shutil.copytree(ROOT / "examples/przyklad/plan_data", folder / "plan_data")

    def build(self, **environment: str) -> subprocess.CompletedProcess[str]:
        return command("site", str(self.folder), today=TODAY, **(settings(self) | environment))

    def change(self) -> None:
        text = self.plan.read_text(encoding="utf-8")
        assert FIELD in text
        self.plan.write_text(text.replace(FIELD, CHANGED), encoding="utf-8")

    def stands(self) -> tuple[str, str]:
        """What is in site/ and paczka/, each as one hash."""
        return hashed(self.folder / "site"), hashed(self.folder / "paczka")


def hashed(folder: Path) -> str:
    made = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            made.update(f"{path.relative_to(folder)}\n".encode() + hashlib.sha256(path.read_bytes()).digest())
    return made.hexdigest()


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Unit:
    """The unit, built once; nobody changes it."""
    unit = Unit(tmp_path_factory.mktemp("unit"))
    done = unit.build()
    assert done.returncode == 0, done.stderr
    return unit


@pytest.fixture
def unit(built: Unit, tmp_path: Path) -> Unit:
    """A built unit of which one plan was changed since."""
    made = Unit(tmp_path / "unit")
    for name in ("site", "paczka", "pamiec/dokumenty"):
        shutil.copytree(built.folder / name, made.folder / name)
    made.change()
    return made


def settings(unit: Unit) -> dict[str, str]:
    return {
        "PYTHONPATH": str(ROOT / "hooks"),
        "NO_MKDOCS_2_WARNING": "1",
        "JAWNY_PLAN_DZIS": TODAY,
        "JAWNY_PLAN_PAMIEC": str(unit.cache),
    }


def started(unit: Unit) -> subprocess.Popen[bytes]:
    """A build in a group of processes of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "jawny_plan", "site", str(unit.folder)],
        env=os.environ | settings(unit),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def is_alone(group: int) -> bool:
    """Whether no process of the group is left after a while: workers end with the build."""
    for _ in range(600):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.1)
    os.killpg(group, signal.SIGKILL)
    return False


def test_a_kill_at_any_moment_leaves_site_and_bundles_whole(unit, tmp_path):
    old = unit.stands()
    for name in ("site", "paczka"):
        shutil.copytree(unit.folder / name, tmp_path / "dawne" / name)
    other = Unit(tmp_path / "nowe")
    other.change()
    began = time.monotonic()
    assert other.build().returncode == 0
    lasts, new = time.monotonic() - began, other.stands()
    assert new[0] != old[0] and new[1] != old[1]
    moments, killed = random.Random(2026), 0
    for number in range(KILLS):
        if number % 4 == 0:  # all documents are to be made: workers are running
            shutil.rmtree(unit.cache, ignore_errors=True)
        process = started(unit)
        try:
            process.wait(moments.uniform(0, lasts if number % 4 == 0 else lasts / 2))
        except subprocess.TimeoutExpired:
            process.kill()  # SIGKILL: nothing in it can clean up
            killed += 1
        process.wait()
        assert is_alone(process.pid)
        stands = unit.stands()
        assert stands[0] in (old[0], new[0]) and stands[1] in (old[1], new[1]), number
        if stands != old:  # the build was quicker: begin again with what stood before
            for name in ("site", "paczka"):
                shutil.rmtree(unit.folder / name)
                shutil.copytree(tmp_path / "dawne" / name, unit.folder / name)
    assert killed >= KILLS // 2
    assert unit.build().returncode == 0
    assert unit.stands() == new
    assert sorted(path.name for path in unit.folder.iterdir()) == ["paczka", "pamiec", "plan_data", "site"]


@pytest.mark.parametrize("kilobytes", [1, 30, 100])
@pytest.mark.parametrize("cached", [True, False], ids=["documents in the cache", "documents to be made"])
def test_a_disk_without_room_leaves_site_and_bundles_whole(unit, kilobytes, cached):
    """No file may grow beyond so much: the system refuses as it does on a full disk, at ever later moments."""
    if not cached:
        shutil.rmtree(unit.cache)
    before = unit.stands()
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(kilobytes * 1000), "site", str(unit.folder)],
        capture_output=True,
        text=True,
        env=os.environ | settings(unit),
        check=False,
    )
    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stderr
    assert "Na dysku zabrakło miejsca" in done.stderr and done.stderr.endswith(KEPT), done.stderr
    assert unit.stands() == before
    assert not [path.name for path in unit.folder.iterdir() if path.name.startswith(".")]


LIMITED = """\
import resource, sys
from jawny_plan.cli import main
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), int(sys.argv[1])))
sys.exit(main(sys.argv[2:]))
"""


def test_a_damaged_cache_is_noticed_and_mended(unit, built):
    """Every kept document is harmed, posts for a CMS among them; what is published is as if none had been."""
    shutil.copyfile(built.plan, unit.plan)
    moments = random.Random(2026)
    for file in sorted((unit.cache / "dokumenty").iterdir()):
        whole = bytearray(file.read_bytes())
        place = moments.randrange(len(whole))
        if moments.random() < 0.3:
            del whole[place:]
        else:
            whole[place] ^= 1 << moments.randrange(8)
        file.write_bytes(whole)
    for folder in ("site", "paczka"):
        shutil.rmtree(unit.folder / folder)
    for _ in range(2):
        done = unit.build()
        assert done.returncode == 0, done.stderr
        assert unit.stands() == built.stands()


def test_site_and_bundles_may_be_links(unit, tmp_path):
    """As where a server shows another folder: the links stay, and the folders at their ends change whole."""
    for name in ("site", "paczka"):
        (tmp_path / "srv").mkdir(exist_ok=True)
        (unit.folder / name).rename(tmp_path / "srv" / name)
        (unit.folder / name).symlink_to(tmp_path / "srv" / name)
    before = hashed(tmp_path / "srv/site"), hashed(tmp_path / "srv/paczka")
    done = unit.build()
    assert done.returncode == 0, done.stderr
    after = hashed(tmp_path / "srv/site"), hashed(tmp_path / "srv/paczka")
    assert before[0] != after[0] and before[1] != after[1]
    assert "Nic się nie zmieniło" in unit.build().stdout
    bundle = command("bundle", unit.plan.stem, str(unit.folder), today=TODAY, **settings(unit))
    assert bundle.returncode == 0, bundle.stderr
    assert (unit.folder / "site").is_symlink() and (unit.folder / "paczka").is_symlink()
    assert sorted(path.name for path in (tmp_path / "srv").iterdir()) == ["paczka", "site"]
    assert sorted(path.name for path in unit.folder.iterdir()) == ["paczka", "pamiec", "plan_data", "site"]
    assert (hashed(tmp_path / "srv/site"), hashed(tmp_path / "srv/paczka")) == after


def test_builds_of_one_folder_at_the_same_time_wait_for_one_another(unit, tmp_path):
    """Two builds of the site, and one of a bundle, in the folder of a third, which was killed."""
    killed = started(unit)
    wait_for(unit.folder / ".site.nowa")
    killed.kill()
    killed.wait()
    words = (("site",), ("site",), ("bundle", unit.plan.stem))
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "jawny_plan", *word, str(unit.folder)],
            env=os.environ | settings(unit),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for word in words
    ]
    said = [process.communicate() for process in running]
    assert [process.returncode for process in running] == [0, 0, 0], said
    assert {error for _, error in said} <= {"", f"{WAITING}\n"}
    assert any(out.startswith("Strona gotowa") for out, _ in said[:2])
    alone = Unit(tmp_path / "sam")
    alone.change()
    assert alone.build().returncode == 0
    assert unit.stands() == alone.stands()
    assert sorted(path.name for path in unit.folder.iterdir()) == ["paczka", "pamiec", "plan_data", "site"]


def wait_for(path: Path) -> None:
    for _ in range(600):
        if path.exists():
            return
        time.sleep(0.05)
    raise AssertionError(path)


def test_missing_letters_leave_site_and_bundles_whole(unit, tmp_path):
    """The package with the font is there, its files are not."""
    (tmp_path / "font_lato").mkdir()
    (tmp_path / "font_lato/__init__.py").write_text(f"font_directory = {str(tmp_path / 'brak')!r}\n")
    shutil.rmtree(unit.cache)
    refused(unit, "Lato-Regular.ttf", PYTHONPATH=os.pathsep.join((str(tmp_path), str(ROOT / "hooks"))))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("\n#nie-ma-takiej-nazwy", "/ulotka.pdf: Druk ulotka.typ: Typst zgłosił błąd.\n"),
        ('\n#text(font: "Nie ma")[x]', "/ulotka.pdf: Druk ulotka.typ: Typst zgłosił ostrzeżenie.\n"),
        ('\n#assert(false, message: "za dużo.")', "/ulotka.pdf: Druk ulotka.typ: za dużo.\n"),
    ],
    ids=["error", "font", "refusal"],
)
def test_a_broken_sheet_leaves_site_and_bundles_whole(unit, tmp_path, text, said):
    for name in ("docs", "hooks", "plan_data"):
        shutil.copytree(ROOT / name, tmp_path / "program" / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path / "program")
    with (tmp_path / "program/docs/_druk/ulotka.typ").open("a", encoding="utf-8") as template:
        template.write(text)
    refused(unit, f"plany/nad-jeziorem-2025-05{said}", PYTHONPATH=str(tmp_path / "program/hooks"))


def refused(unit: Unit, said: str, **environment: str) -> None:
    """The build says why it gives up, and leaves everything as it was."""
    before = unit.stands()
    done = unit.build(**environment)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert said in done.stderr and done.stderr.endswith(KEPT), done.stderr
    assert unit.stands() == before
    bundle = command("bundle", unit.plan.stem, str(unit.folder), today=TODAY, **(settings(unit) | environment))
    assert bundle.returncode == 1 and "Traceback" not in bundle.stderr
    assert bundle.stderr.endswith("Poprzednia paczka pozostała bez zmian.\n")
    assert unit.stands() == before
