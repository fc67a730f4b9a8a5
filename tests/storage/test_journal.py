"""A change of many files is finished after a kill at any moment, or has not begun."""

from __future__ import annotations

from pathlib import Path

import pytest

from jawny_plan.storage import journal
from jawny_plan.storage.journal import Journal


class Killed(Exception):
    """The process ends here."""


@pytest.fixture
def files(tmp_path: Path) -> dict[Path, bytes | None]:
    old = {tmp_path / "a.yml": b"A", tmp_path / "b/c.yml": b"C"}
    for path, content in old.items():
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
    return {tmp_path / "a.yml": b"nowe", tmp_path / "b/c.yml": None, tmp_path / "d/e.yml": b"E"}


def stands(files: dict[Path, bytes | None]) -> dict[Path, bytes | None]:
    return {path: path.read_bytes() if path.is_file() else None for path in files}


@pytest.mark.parametrize("after", range(3))
def test_a_kill_between_two_files_is_mended(tmp_path, files, monkeypatch, after):
    change = Journal(tmp_path / ".zmiana")
    change.lay(files)
    whole, calls = journal.put, []

    def dying(path, content):
        if len(calls) == after:
            raise Killed
        calls.append(path)
        whole(path, content)

    monkeypatch.setattr(journal, "put", dying)
    with pytest.raises(Killed):
        change.put()
    monkeypatch.setattr(journal, "put", whole)
    assert change.is_begun and stands(files) != files
    Journal(tmp_path / ".zmiana").put()
    assert stands(files) == files
    change.drop()
    assert not change.is_begun and stands(files) == files


def test_what_is_not_laid_whole_changes_nothing(tmp_path, files):
    before = stands(files)
    change = Journal(tmp_path / ".zmiana")
    change.lay(files)
    (tmp_path / ".zmiana/spis.json").unlink()
    change.put()
    assert stands(files) == before and change.is_begun and not change.is_laid
    change.lay(files)  # the next one begins anew
    change.put()
    assert stands(files) == files
