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
from tests.conftest import ROOT, command, surroundings, warm
from tests.tools.warm import Started

TODAY = "2026-11-23"
COLD = "all documents are to be made: workers are running"
KILLS = (
    *((COLD, part / 8, 1 / 8) for part in range(8)),
    *(("", 0.8 * part / 24, 0.8 / 24) for part in range(24)),
    *(("", 0.8 + 0.4 * part / 30, 0.4 / 30) for part in range(30)),
)
"""Parts of a build, each with its beginning and length, of which each sees a kill: short ones where folders change places.

A hundred kills by chance left longer parts without any, and came no closer to one another in the end.
"""
LISTS = [".paczka.spis", ".site.spis"]
FOREIGN = {
    "site/cudzy.html": "strona gminy",
    "site/.htaccess": "Options -Indexes",
    "paczka/zapiski.txt": "zapiski oficera",
    "paczka/nad-jeziorem-2026-12/poprawiona nota.docx": "poprawiona",
    "notatki.txt": "notatki",
}
"""What people have put beside what builds make."""
FIELD, CHANGED = "haslo: Las bez quadów", "haslo: Las całkiem bez quadów"
KEPT = "Poprzednia strona pozostała bez zmian.\n"


OTHERS = ("rejon-*", "piknik-*", "biblioteka.png", "lipowa.png", "szkola.png")
EARLIER = ("nad-jeziorem-2025-*", "nad-jeziorem-2026-06*", "nad-jeziorem-2026-11-26*")


class Unit:
    """One district of the invented unit, with plans of all times, in a folder, with a cache of its own."""

    def __init__(self, folder: Path, without: tuple[str, ...] = ()) -> None:
        self.folder = folder
        self.cache = folder / "pamiec"
        self.plan = folder / "plan_data/plany/nad-jeziorem-2026-12.yml"
        shutil.copytree(
            ROOT / "examples/przyklad/plan_data", folder / "plan_data", ignore=shutil.ignore_patterns(*OTHERS, *without)
        )

    def build(self, project: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
        return command("site", str(self.folder), today=TODAY, project=project, **(settings(self) | environment))

    def change(self) -> None:
        text = self.plan.read_text(encoding="utf-8")
        assert FIELD in text
        self.plan.write_text(text.replace(FIELD, CHANGED), encoding="utf-8")

    def copy(self, folder: Path) -> None:
        """What was built, and the lists of it, in another folder."""
        for name in ("site", "paczka"):
            shutil.copytree(self.folder / name, folder / name)
            shutil.copy2(self.folder / f".{name}.spis", folder)

    def plant(self) -> None:
        for name, words in FOREIGN.items():
            (self.folder / name).write_text(words, encoding="utf-8")

    def has_kept(self, name: str) -> bool:
        """Whether a foreign file stands in its place, or where it was set aside."""
        places = (self.folder / name, self.folder / "odlozone" / name)
        return any(place.is_file() and place.read_text(encoding="utf-8") == FOREIGN[name] for place in places)

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
    built.copy(made.folder)
    shutil.copytree(built.folder / "pamiec/dokumenty", made.folder / "pamiec/dokumenty")
    made.change()
    return made


def settings(unit: Unit) -> dict[str, str]:
    return {
        "PYTHONPATH": str(ROOT / "hooks"),
        "NO_MKDOCS_2_WARNING": "1",
        "JAWNY_PLAN_DZIS": TODAY,
        "JAWNY_PLAN_PAMIEC": str(unit.cache),
    }


def started(unit: Unit) -> Started:
    """A build in a group of processes of its own."""
    return warm().start(("site", str(unit.folder)), surroundings() | settings(unit), os.devnull, os.devnull)


def is_alone(group: int) -> bool:
    """Whether no process of the group is left after a while: workers end with the build."""
    for _ in range(6000):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.01)
    os.killpg(group, signal.SIGKILL)
    return False


def lasts(unit: Unit) -> float:
    """How long a build of the unit takes, in seconds."""
    began = time.monotonic()
    assert started(unit).wait() == 0
    return time.monotonic() - began


def test_a_kill_at_any_moment_leaves_site_and_bundles_whole(tmp_path):
    """With one plan and one meeting, for it is built again and again."""
    unit = Unit(tmp_path / "unit", EARLIER)
    assert unit.build().returncode == 0
    unit.change()
    (tmp_path / "dawne").mkdir()
    unit.copy(tmp_path / "dawne")
    unit.plant()
    old = unit.stands()
    other = Unit(tmp_path / "nowe", EARLIER)
    other.change()
    whole = lasts(other)
    new = other.stands()
    assert new[0] != old[0] and new[1] != old[1]
    for name in ("site", "paczka"):
        shutil.rmtree(other.folder / name)
        (other.folder / f".{name}.spis").unlink()
    cached = lasts(other)
    moments, killed = random.Random(2026), 0
    for number, (state, begins, lasting) in enumerate(moments.sample(KILLS, len(KILLS))):
        if state == COLD:
            shutil.rmtree(unit.cache, ignore_errors=True)
        moment = (whole if state == COLD else cached) * (begins + lasting * moments.random())
        began = time.monotonic()
        build = started(unit)
        if not build.has_ended(moment):
            os.kill(build.number, signal.SIGKILL)  # nothing in it can clean up
            killed += 1
        elif state == COLD:  # the machine is less busy than it was
            whole = min(whole, time.monotonic() - began)
        else:
            cached = min(cached, time.monotonic() - began)
        build.wait()
        assert is_alone(build.number)
        stands = unit.stands()
        assert stands[0] in (old[0], new[0]) and stands[1] in (old[1], new[1]), number
        assert all(map(unit.has_kept, FOREIGN)), number
        if stands != old:  # the build was quicker: begin again with what stood before
            for name in ("site", "paczka", "odlozone"):
                shutil.rmtree(unit.folder / name)
            for name in ("site", "paczka"):
                shutil.copytree(tmp_path / "dawne" / name, unit.folder / name)
                shutil.copy2(tmp_path / f"dawne/.{name}.spis", unit.folder)
            unit.plant()
    assert killed >= len(KILLS) // 2
    assert unit.build().returncode == 0
    assert unit.stands() == new
    assert all(map(unit.has_kept, FOREIGN))
    left = ["notatki.txt", "odlozone", "paczka", "pamiec", "plan_data", "site"]
    assert sorted(path.name for path in unit.folder.iterdir()) == [*LISTS, *left]


def test_what_no_build_made_is_set_aside_and_named(unit):
    """A press officer corrected a note in the bundle; somebody put a file into the site."""
    note = next((unit.folder / "paczka").glob("*/*/nota*.docx"))
    note.write_bytes(b"poprawiona")
    unit.plant()
    done = unit.build()
    assert done.returncode == 0, done.stderr
    inside = note.relative_to(unit.folder)
    assert f"Uwaga: {inside}: ktoś zmienił ten plik po zbudowaniu. Zmieniony czeka w odlozone/{inside}" in done.stdout
    assert "Uwaga: site/cudzy.html: tego pliku nie zrobił program. Czeka w odlozone/site/cudzy.html." in done.stdout
    assert (unit.folder / "odlozone" / inside).read_bytes() == b"poprawiona" != note.read_bytes()
    assert all(map(unit.has_kept, FOREIGN)) and not (unit.folder / "site/cudzy.html").exists()
    again = unit.build()
    assert "Nic się nie zmieniło" in again.stdout and "odlozone" not in again.stdout
    note.write_bytes(b"poprawiona inaczej")
    bundle = command("bundle", inside.parts[1], str(unit.folder), today=TODAY, **settings(unit))
    assert bundle.returncode == 0, bundle.stderr
    assert f"{inside}: ktoś zmienił ten plik" in bundle.stdout
    assert note.read_bytes() != b"poprawiona inaczej"
    assert (unit.folder / "odlozone" / inside).with_name(f"{note.stem}-2.docx").read_bytes() == b"poprawiona inaczej"


@pytest.mark.parametrize("name", ["site", "paczka"])
def test_a_link_to_a_folder_that_somebody_else_filled_is_refused(unit, tmp_path, name):
    (tmp_path / "gmina").mkdir()
    (tmp_path / "gmina/index.html").write_text("strona gminy")
    shutil.rmtree(unit.folder / name)
    (unit.folder / name).symlink_to(tmp_path / "gmina")
    done = unit.build()
    assert done.returncode == 1 and "stoją tu pliki, a nie ma spisu" in done.stderr and "index.html" in done.stderr
    assert [path.name for path in (tmp_path / "gmina").iterdir()] == ["index.html"]


def test_what_the_version_before_built_is_taken_over(built, tmp_path):
    """It kept no lists, but it remembered how it had left both folders."""
    unit = Unit(tmp_path / "unit")
    assert unit.build().returncode == 0
    for name in LISTS:
        (unit.folder / name).unlink()
    unit.change()
    done = unit.build()
    assert done.returncode == 0, done.stderr
    assert "odlozone" not in done.stdout
    for name in LISTS:
        (unit.folder / name).unlink()
    (unit.folder / "site/index.html").write_text("poprawiona ręcznie")
    done = unit.build()
    assert done.returncode == 1 and "stoją tu pliki, a nie ma spisu" in done.stderr
    assert done.stderr.endswith(KEPT)


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
    assert sorted(path.name for path in unit.folder.glob(".*")) == LISTS


LIMITED = """\
import resource, sys
from jawny_plan.commands.cli import main
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
        (unit.folder / f".{name}.spis").rename(tmp_path / f"srv/.{name}.spis")
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
    assert sorted(path.name for path in (tmp_path / "srv").iterdir()) == [*LISTS, "paczka", "site"]
    assert sorted(path.name for path in unit.folder.iterdir()) == ["paczka", "pamiec", "plan_data", "site"]
    assert (hashed(tmp_path / "srv/site"), hashed(tmp_path / "srv/paczka")) == after


def test_builds_of_one_folder_at_the_same_time_wait_for_one_another(unit, tmp_path):
    """Two builds of the site, and one of a bundle, in the folder of a third, which was killed."""
    killed = started(unit)
    wait_for(unit.folder / ".site.nowa")
    os.kill(killed.number, signal.SIGKILL)
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
    assert sorted(path.name for path in unit.folder.iterdir()) == [*LISTS, "paczka", "pamiec", "plan_data", "site"]


def wait_for(path: Path) -> None:
    for _ in range(6000):
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
    ],
    ids=["error", "font"],
)
def test_a_broken_sheet_leaves_site_and_bundles_whole(unit, tmp_path, text, said):
    for name in ("docs", "hooks", "plan_data"):
        shutil.copytree(ROOT / name, tmp_path / "program" / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path / "program")
    with (tmp_path / "program/docs/_druk/ulotka.typ").open("a", encoding="utf-8") as template:
        template.write(text)
    refused(unit, f"plany/nad-jeziorem-2025-05{said}", project=tmp_path / "program")


def test_a_sheet_that_refuses_what_it_is_to_say_is_left_out_and_the_rest_is_built(unit, tmp_path):
    for name in ("docs", "hooks", "plan_data"):
        shutil.copytree(ROOT / name, tmp_path / "program" / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path / "program")
    with (tmp_path / "program/docs/_druk/ulotka.typ").open("a", encoding="utf-8") as template:
        template.write('\n#assert(false, message: "za dużo.")')
    done = unit.build(project=tmp_path / "program")
    assert done.returncode == 0, done.stderr
    assert "ulotka.pdf: ten druk pominięto, reszta jest gotowa." in done.stdout
    assert not list((unit.folder / "site").rglob("ulotka.pdf"))


def refused(unit: Unit, said: str, project: Path = ROOT, **environment: str) -> None:
    """The build says why it gives up, and leaves everything as it was."""
    before = unit.stands()
    done = unit.build(project, **environment)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert said in done.stderr and done.stderr.endswith(KEPT), done.stderr
    assert unit.stands() == before
    whole = settings(unit) | environment
    bundle = command("bundle", unit.plan.stem, str(unit.folder), today=TODAY, project=project, **whole)
    assert bundle.returncode == 1 and "Traceback" not in bundle.stderr
    assert bundle.stderr.endswith("Poprzednia paczka pozostała bez zmian.\n")
    assert unit.stands() == before
