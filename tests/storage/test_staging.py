"""A folder is written whole or not at all."""

from __future__ import annotations

import errno
import shutil
import sys
from pathlib import Path

import pytest

from jawny_plan.storage import disk, staging
from jawny_plan.storage.staging import NotPutBack, Staging, exchange, swap_all, whole


def write(folder: Path, text: str) -> None:
    folder.mkdir(parents=True)
    (folder / "plik").write_text(text)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("atomic", [True, False])
def test_the_new_takes_the_place_of_the_old(tmp_path, monkeypatch, atomic):
    if not atomic:
        monkeypatch.setattr(staging, "exchange", lambda *_: False)
    place = tmp_path / "paczka"
    for text in ("dawny", "nowy"):
        made = Staging(place)
        write(made.fresh, text)
        made.swap()
        assert (place / "plik").read_text() == text
        made.drop()
        assert names(tmp_path) == ["paczka"]


def test_a_fault_keeps_the_old(tmp_path):
    place = tmp_path / "paczka"
    with whole(place) as fresh:
        write(fresh, "dawny")

    def half() -> None:
        with whole(place) as fresh:
            write(fresh, "pół")
            raise OSError("nie")

    with pytest.raises(OSError, match="nie"):
        half()
    assert (place / "plik").read_text() == "dawny"
    assert names(tmp_path) == ["paczka"]


class Held:
    """Another program holds what is to be renamed: so many times the system refuses, as Windows does."""

    def __init__(self, *refusals: tuple[str, int]) -> None:
        self._left = dict(refusals)
        self._rename = Path.rename

    def rename(self, path: Path, target: Path) -> Path:
        if self._left.get(path.name, 0):
            self._left[path.name] -= 1
            raise PermissionError(errno.EACCES, "Access is denied", str(path), 5, str(target))
        return self._rename(path, target)


@pytest.fixture
def refusing(monkeypatch):
    """Windows: no exchange of folders, and renames that are refused."""
    monkeypatch.setattr(staging, "exchange", lambda *_: False)

    def refuse(*refusals: tuple[str, int], patience: float = 0.0) -> None:
        held = Held(*refusals)
        monkeypatch.setattr(disk, "PATIENCE", patience)
        monkeypatch.setattr(Path, "rename", lambda path, target: held.rename(path, target))

    return refuse


@pytest.mark.parametrize("name", [".paczka.nowa", "paczka"])
def test_a_rename_that_is_refused_for_a_while_is_tried_again(tmp_path, refusing, name):
    write(tmp_path / "paczka", "dawny")
    refusing((name, 2), patience=5)
    with whole(tmp_path / "paczka") as fresh:
        write(fresh, "nowy")
    assert (tmp_path / "paczka/plik").read_text() == "nowy"
    assert names(tmp_path) == ["paczka"]


@pytest.mark.parametrize("name", [".paczka.nowa", "paczka"])
def test_a_rename_that_is_refused_for_good_leaves_the_old_in_its_place(tmp_path, refusing, name):
    write(tmp_path / "paczka", "dawny")
    refusing((name, 100))
    with pytest.raises(PermissionError), whole(tmp_path / "paczka") as fresh:
        write(fresh, "nowy")
    assert (tmp_path / "paczka/plik").read_text() == "dawny"
    assert names(tmp_path) == ["paczka"]


def test_where_nothing_can_be_put_back_it_is_said_where_the_old_one_is(tmp_path, refusing):
    write(tmp_path / "paczka", "dawny")
    refusing((".paczka.nowa", 100), (".paczka.poprzednia", 1))
    with (
        pytest.raises(NotPutBack, match=f"Poprzedni jest cały w katalogu {tmp_path}/.paczka.poprzednia"),
        whole(tmp_path / "paczka") as fresh,
    ):
        write(fresh, "nowy")
    assert names(tmp_path) == [".paczka.poprzednia"]
    assert (tmp_path / ".paczka.poprzednia/plik").read_text() == "dawny"
    Staging(tmp_path / "paczka")
    assert (tmp_path / "paczka/plik").read_text() == "dawny"


@pytest.mark.parametrize("atomic", [True, False])
@pytest.mark.parametrize("before", [True, False], ids=["after another build", "the first build"])
def test_of_two_folders_both_are_new_or_none_is(tmp_path, monkeypatch, refusing, atomic, before):
    refusing((".paczka.nowa", 100))
    if atomic:
        monkeypatch.setattr(staging, "exchange", lambda one, other: one.name != ".paczka.nowa" and exchange(one, other))
    made = []
    for name in ("site", "paczka"):
        if before:
            write(tmp_path / name, "dawny")
        made.append(Staging(tmp_path / name))
        write(made[-1].fresh, "nowy")
    with pytest.raises(PermissionError):
        swap_all(made)
    for item in made:
        item.drop()
    assert names(tmp_path) == (["paczka", "site"] if before else [])
    assert {path.read_text() for path in tmp_path.glob("*/plik")} == ({"dawny"} if before else set())


def test_the_new_one_that_cannot_go_again_is_told_of(tmp_path, refusing):
    made = []
    for name in ("site", "paczka"):
        write(tmp_path / name, "dawny")
        made.append(Staging(tmp_path / name))
        write(made[-1].fresh, "nowy")
    made[0].swap()
    refusing((".paczka.nowa", 100), ("site", 100))
    with pytest.raises(NotPutBack, match="stoi tu już nowy katalog"):
        made[0].undo()
    assert (tmp_path / "site/plik").read_text() == "nowy"


def test_what_cannot_be_removed_stops_the_next_build_and_not_this_one(tmp_path, monkeypatch):
    """Half a folder of an earlier build must not be written into."""
    monkeypatch.setattr(disk, "PATIENCE", 0.0)

    def held(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Access is denied")

    write(tmp_path / "paczka", "dawny")
    made = Staging(tmp_path / "paczka")
    write(made.fresh, "nowy")
    made.swap()
    with monkeypatch.context() as here:
        here.setattr(shutil, "rmtree", held)
        made.drop()
        assert (tmp_path / "paczka/plik").read_text() == "nowy"
        with pytest.raises(PermissionError):
            Staging(tmp_path / "paczka")
    Staging(tmp_path / "paczka")
    assert names(tmp_path) == ["paczka"]


def test_a_kill_between_two_renames_is_mended(tmp_path):
    place = tmp_path / "paczka"
    write(tmp_path / ".paczka.poprzednia", "dawny")
    write(tmp_path / ".paczka.nowa", "nowy")
    Staging(place)
    assert (place / "plik").read_text() == "dawny"
    assert names(tmp_path) == ["paczka"]


@pytest.mark.parametrize("atomic", [True, False])
@pytest.mark.parametrize("there", [True, False], ids=["to a folder", "to nothing yet"])
def test_a_link_is_followed_and_stays(tmp_path, monkeypatch, atomic, there):
    if not atomic:
        monkeypatch.setattr(staging, "exchange", lambda *_: False)
    shown, place = tmp_path / "srv/strona", tmp_path / "site"
    shown.parent.mkdir()
    if there:
        write(shown, "dawny")
    place.symlink_to(shown)
    for text in ("nowy", "nowszy", "najnowszy"):
        with whole(place) as fresh:
            write(fresh, text)
            assert not there or (shown / "plik").read_text() != text
        assert place.is_symlink() and not shown.is_symlink()
        assert (shown / "plik").read_text() == text
        assert (names(tmp_path), names(shown.parent)) == (["site", "srv"], ["strona"])


@pytest.mark.parametrize("left", [".site.nowa", ".site.poprzednia"])
def test_a_link_that_was_left_behind_leads_nowhere(tmp_path, left):
    write(tmp_path / "srv", "cudzy")
    (tmp_path / left).symlink_to(tmp_path / "srv")
    with whole(tmp_path / "site") as fresh:
        write(fresh, "nowy")
    assert names(tmp_path) == ["site", "srv"]
    assert ((tmp_path / "srv/plik").read_text(), (tmp_path / "site/plik").read_text()) == ("cudzy", "nowy")


def test_two_folders_change_names_at_once_on_linux(tmp_path):
    one, other = tmp_path / "jeden", tmp_path / "drugi"
    write(one, "1")
    write(other, "2")
    done = exchange(one, other)
    assert done == sys.platform.startswith(("linux", "darwin"))
    assert (one / "plik").read_text() == ("2" if done else "1")
    assert not exchange(one, tmp_path / "nie-ma")
