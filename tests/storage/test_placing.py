"""New folders in the places of the last ones: what no build made is set aside, and what nobody knows is refused."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from jawny_plan.launch.aside import ASIDE
from jawny_plan.storage import inventory, placing, staging
from jawny_plan.storage.inventory import contents
from jawny_plan.storage.placing import BuiltFolder, Unknown
from jawny_plan.storage.staging import Staging
from tests.tools.kills import killed

BUILT = {"index.html": "start", "plany/a/nota.docx": "nota", "plany/a/ulotka.pdf": "ulotka"}
KILLS = 50
BUILDER = """\
from pathlib import Path
from jawny_plan.storage import placing
def main(folder, words):
    places = [placing.BuiltFolder.at(Path(folder, name)) for name in ("site", "paczka")]
    for place in places:
        for number in range(20):
            file = place.staging.fresh / f"plany/{number}/nota.docx"
            file.parent.mkdir(parents=True)
            file.write_text(words)
    placing.put(places)
"""
# Before what a build may die, and how often it does it.
MOMENTS = {"open": 300, "os.rename": 8, "os.remove": 90, "os.rmdir": 90, "os.mkdir": 90, "shutil.rmtree": 4}


def write(folder: Path, files: Mapping[str, str]) -> None:
    for name, words in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(words, encoding="utf-8")


def read(folder: Path) -> dict[str, str]:
    return {name: (folder / name).read_text(encoding="utf-8") for name in contents(folder)}


def build(folder: Path, files: Mapping[str, str]) -> list[str]:
    """What is said of files that were set aside."""
    place = BuiltFolder.at(folder)
    write(place.staging.fresh, files)
    return placing.put([place])


@pytest.fixture(params=[True, False], ids=["a folder", "a link"])
def site(request, tmp_path: Path) -> Path:
    """Where a site was built once, and stands as it was built."""
    (tmp_path / "unit").mkdir()
    folder = tmp_path / "unit/site"
    if not request.param:
        (tmp_path / "srv/www").mkdir(parents=True)
        folder.symlink_to(tmp_path / "srv/www")
    assert build(folder, BUILT) == []
    return folder


@pytest.fixture(params=[True, False], ids=["at once", "in two steps"])
def atomic(request, monkeypatch: pytest.MonkeyPatch) -> None:
    if not request.param:
        monkeypatch.setattr(staging, "exchange", lambda *_: False)


def test_what_builds_made_goes_with_the_old_folder(site, atomic):
    assert build(site, {"index.html": "nowy start"}) == []
    assert read(site) == {"index.html": "nowy start"}
    assert not (site.parent / ASIDE).exists()
    assert [path.name for path in site.resolve().parent.iterdir() if path.name.startswith(".")] in (
        [".site.spis"],
        [".www.spis"],
    )


def test_a_corrected_document_is_set_aside_and_named(site, atomic):
    write(site, {"plany/a/nota.docx": "poprawiona"})
    assert build(site, BUILT) == [
        "site/plany/a/nota.docx: ktoś zmienił ten plik po zbudowaniu. "
        "Zmieniony czeka w odlozone/site/plany/a/nota.docx, tu stoi nowy."
    ]
    assert read(site) == BUILT
    assert read(site.parent / ASIDE) == {"site/plany/a/nota.docx": "poprawiona"}
    write(site, {"plany/a/nota.docx": "poprawiona"})
    build(site, BUILT)
    assert read(site.parent / ASIDE) == {"site/plany/a/nota.docx": "poprawiona"}
    write(site, {"plany/a/nota.docx": "poprawiona inaczej"})
    build(site, BUILT)
    assert read(site.parent / ASIDE) == {
        "site/plany/a/nota.docx": "poprawiona",
        "site/plany/a/nota-2.docx": "poprawiona inaczej",
    }


@pytest.mark.parametrize("name", ["zapiski.txt", "plany/b/nota.docx", ".htaccess", ".git/HEAD"])
def test_a_file_that_no_build_made_is_set_aside_and_named(site, atomic, name):
    write(site, {name: "cudzy"})
    assert build(site, BUILT) == [f"site/{name}: tego pliku nie zrobił program. Czeka w odlozone/site/{name}."]
    assert read(site) == BUILT
    assert read(site.parent / ASIDE) == {f"site/{name}": "cudzy"}


def test_a_link_is_set_aside_as_a_link(site, tmp_path):
    write(tmp_path / "media", {"film": "film"})
    (site / "media").symlink_to(tmp_path / "media")
    assert build(site, BUILT) == ["site/media: tego pliku nie zrobił program. Czeka w odlozone/site/media."]
    assert (site.parent / ASIDE / "site/media").is_symlink()
    assert read(tmp_path / "media") == {"film": "film"}


@pytest.mark.parametrize("name", [".DS_Store", "Thumbs.db", "desktop.ini", "~$nota.docx", ".~lock.nota.docx#"])
def test_litter_of_systems_and_office_programs_is_nobodys(site, name):
    write(site, {f"plany/a/{name}": "x"})
    assert build(site, BUILT) == []
    assert not (site.parent / ASIDE).exists()


def test_a_filled_folder_of_which_nobody_knows_is_refused_by_name_and_stays(tmp_path):
    write(tmp_path / "srv/gmina", {"index.html": "strona gminy", "bip/uchwala.pdf": "uchwała"})
    (tmp_path / "site").symlink_to(tmp_path / "srv/gmina")
    with pytest.raises(
        Unknown, match=r"stoją tu pliki, a nie ma spisu.*: .*index\.html.*\n.*na przykład na site-stare"
    ):
        BuiltFolder.at(tmp_path / "site")
    assert read(tmp_path / "srv/gmina") == {"index.html": "strona gminy", "bip/uchwala.pdf": "uchwała"}


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path):
    write(tmp_path, {"site": "cudzy"})
    with pytest.raises(Unknown, match="stoją tu pliki, a nie ma spisu"):
        BuiltFolder.at(tmp_path / "site")


@pytest.mark.parametrize("empty", [True, False])
def test_an_empty_folder_is_taken(tmp_path, empty):
    (tmp_path / "srv").mkdir()
    (tmp_path / "site").symlink_to(tmp_path / ("srv" if empty else "nie-ma"))
    build(tmp_path / "site", BUILT)
    assert read(tmp_path / "site") == BUILT


def test_what_the_version_before_built_is_known_once_it_is_adopted(site):
    inventory.Inventory(site)._beside.remove(inventory.Inventory(site)._name)
    with pytest.raises(Unknown):
        BuiltFolder.at(site)
    placing.adopt([site])
    assert build(site, BUILT) == []
    write(site, {"index.html": "poprawiony"})
    placing.adopt([site])  # the list that is there counts
    assert len(build(site, BUILT)) == 1


def test_one_bundle_of_many(tmp_path, atomic):
    folder = tmp_path / "paczka"
    build(folder, {"a/x.docx": "a", "b/x.docx": "b"})
    write(folder, {"a/x.docx": "poprawiona", "b/x.docx": "poprawiona", "b/y": "cudzy"})
    place = BuiltFolder(folder, Staging(folder / "a"), "a")
    write(place.staging.fresh, {"x.docx": "nowa"})
    assert [line.partition(":")[0] for line in placing.put([place])] == ["paczka/a/x.docx"]
    assert read(folder) == {"a/x.docx": "nowa", "b/x.docx": "poprawiona", "b/y": "cudzy"}
    assert [line.partition(":")[0] for line in build(folder, {"a/x.docx": "a"})] == ["paczka/b/x.docx", "paczka/b/y"]


def test_a_bundle_that_is_a_link_is_not_followed(tmp_path):
    write(tmp_path / "cudze", {"x": "x"})
    folder = tmp_path / "paczka"
    build(folder, {"b/x.docx": "b"})
    (folder / "a").symlink_to(tmp_path / "cudze")
    with pytest.raises(Unknown, match="stoi tu dowiązanie"):
        placing.put([BuiltFolder(folder, Staging(folder / "a"), "a")])
    assert read(tmp_path / "cudze") == {"x": "x"}


@pytest.mark.skipif(sys.platform != "linux", reason="other systems keep names in one encoding")
def test_a_name_that_is_no_utf_8_can_be_printed(site):
    place = os.fsdecode(b"cudzy-\xb1.txt")
    write(site, {place: "x"})
    assert "cudzy-\ufffd.txt" in build(site, BUILT)[0].encode("utf-8").decode()
    assert (site.parent / ASIDE / "site" / place).read_text() == "x"


def test_many_are_counted():
    said = placing.notices([f"{number}: x" for number in range(8)])
    assert len(said) == 7
    assert said[5].replace("\u00a0", " ") == "Uwaga: odłożono jeszcze 3 pliki."


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no SIGKILL")
@pytest.mark.parametrize("two_steps", [False, True], ids=["at once", "in two steps"])
def test_a_kill_at_any_moment_loses_nothing_foreign_and_mixes_nothing(tmp_path, two_steps):
    """Kills of all that writes, swaps and sets aside, with a corrected document and a foreign file in the way."""
    program = BUILDER
    if two_steps:
        program += "from jawny_plan.storage import staging\nstaging.exchange = lambda *_: False\n"
    site, kills, number, swapped = tmp_path / "unit/site", 0, 0, 0
    site.parent.mkdir()
    assert not killed(program, "never", 1, site.parent, "0")
    kinds = list(MOMENTS)
    while kills < KILLS:
        number += 1
        kind = kinds[number % len(kinds)]
        moment = (number * 7919) % MOMENTS[kind] + 1
        files = {"plany/3/nota.docx": f"poprawiona {number}", f"cudzy-{number}.txt": f"cudzy {number}"}
        if site.is_dir():
            write(site, files)
        before = read(site) if site.is_dir() else {}
        died = killed(program, kind, moment, site.parent, str(number))
        kills += died
        if not site.is_dir():  # two renames are not one; the next build puts it back
            assert two_steps
            Staging(site)
        words = read(site)
        if words != before:
            assert set(words.values()) == {str(number)} and len(words) == 20
            swapped += died
        aside = site.parent / ASIDE
        kept = {*words.values(), *(read(aside).values() if aside.is_dir() else ())}
        assert not before or set(files.values()) <= kept, (kind, moment)
        for name in (files.keys() & words.keys()) - {"plany/3/nota.docx"}:
            (site / name).unlink()
    assert swapped
    assert not killed(program, "never", 1, site.parent, "ostatni")
    assert set(read(site).values()) == {"ostatni"} == set(read(site.parent / "paczka").values())
    shutil.rmtree(site.parent / ASIDE)
    assert sorted(os.listdir(site.parent)) == [".paczka.spis", ".site.spis", "paczka", "site"]
