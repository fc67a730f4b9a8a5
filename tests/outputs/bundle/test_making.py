"""A bundle that nothing changed in is there again without being packed."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path

import pytest

from jawny_plan.outputs.bundle import making
from jawny_plan.storage import disk


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
