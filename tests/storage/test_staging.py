"""A folder is written whole or not at all."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from jawny_plan.storage import staging
from jawny_plan.storage.staging import Staging, exchange, whole


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
