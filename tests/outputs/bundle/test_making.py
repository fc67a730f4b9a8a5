"""A bundle that nothing changed in is there again without being packed, and so is the handbook."""

from __future__ import annotations

import errno
import os
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from jawny_plan.outputs.bundle import handbook, making
from jawny_plan.outputs.bundle.making import Bundles
from jawny_plan.outputs.documents.production import Production
from jawny_plan.storage import disk
from jawny_plan.storage.placing import BuiltFolder
from jawny_plan.storage.standing import StandingFiles
from tests.conftest import ROOT


@pytest.fixture
def old(tmp_path: Path) -> Path:
    for name in ("kartka.html", "nota/ulotka.pdf", "nota/obraz.png"):
        path = tmp_path / "dawna" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    return tmp_path / "dawna"


def stands(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("linked", [True, False])
def test_the_folder_is_there_again(old, tmp_path, monkeypatch, linked):
    if not linked:
        monkeypatch.setattr(os, "link", no_link)
    making._repeat(old, tmp_path / "nowa")
    assert stands(tmp_path / "nowa") == stands(old)
    assert (tmp_path / "nowa/kartka.html").samefile(old / "kartka.html") == linked


def test_a_full_disk_is_told_of_with_the_file_that_found_no_room(old, tmp_path, monkeypatch):
    def no_room(source: str, target: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", source, None, str(target))

    monkeypatch.setattr(os, "link", no_link)
    monkeypatch.setattr(shutil, "copy2", no_room)
    with pytest.raises(OSError, match="No space") as caught:
        making._repeat(old, tmp_path / "nowa")
    assert disk.fault(caught.value).startswith(f"Na dysku zabrakło miejsca: {tmp_path / 'nowa'}/")


def no_link(*_: object) -> None:
    raise OSError(errno.EPERM, "Operation not permitted")


class Built:
    """The folder of bundles of a unit that has no plans, built again and again."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.asked = folder, list[str]()
        self.handbook = folder / "paczka" / handbook.FOLDER / "index.html"

    def sheet(self, template: str, words: Any) -> str:
        self.asked.append(template)
        return f"{template} {words['jednostka']['witryna']} {len(self.asked)}"

    def build(self, program: str, witryna: str = "https://a.example/") -> bytes:
        """Build once more; the handbook."""
        unit: Any = {"witryna": witryna}
        folder, record = self.folder / "paczka", self.folder / "z-czego.json"
        bundles = Bundles([], unit, date(2026, 11, 23), self.sheet, folder, record, program)
        production = Production(ROOT / "docs/_druk", self.folder, self.folder / "dokumenty")
        bundles.pack(production, ROOT / "docs")
        production.close()
        site = BuiltFolder.at(self.folder / "site")
        site.staging.fresh.mkdir()
        assert making.put(site, bundles, StandingFiles(self.folder / "stoi.json", self.folder / "site", [folder])) == []
        return self.handbook.read_bytes()


def test_the_handbook_stands_again_until_the_program_the_unit_or_the_file_changes(tmp_path):
    built = Built(tmp_path)
    first = built.build("1")
    assert built.build("1") == first and built.asked.count(handbook.TEMPLATE) == 1
    second = built.build("2")
    assert second != first and built.build("2") == second
    third = built.build("2", "https://b.example/")
    assert third != second and built.build("2", "https://b.example/") == third
    built.handbook.unlink()
    assert built.build("2", "https://b.example/") != third
