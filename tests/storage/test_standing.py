"""Files stand again only as they were left, and their sums are known without reading as long as nobody wrote to them."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from jawny_plan.storage import inventory, standing
from jawny_plan.storage.standing import StandingFiles, files_in

KEY = "z tego"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site that was built and written down."""
    monkeypatch.setattr(standing, "YOUNG", 0)
    folder = tmp_path / "site"
    for name in ("index.html", "plany/a/nota.docx"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name)
    files = opened(folder)
    for name in ("index.html", "plany/a/nota.docx"):
        assert not files.repeat(name, KEY, tmp_path / "nowa")
        files.sum_of(folder / name)
    files.remember()
    return folder


def opened(site: Path) -> StandingFiles:
    return StandingFiles(site.parent / "stoi.json", site)


def again(site: Path, made_of: str = KEY) -> bool:
    """Whether the note stands again, whole."""
    fresh = site.parent / "nowa"
    shutil.rmtree(fresh, ignore_errors=True)
    stands = opened(site).repeat("plany/a/nota.docx", made_of, fresh)
    assert stands == (fresh / "plany/a/nota.docx").exists()
    return stands


def test_every_file_is_seen_and_no_link_is_followed(site):
    (site / "w").symlink_to(site)
    assert sorted(name for name, _ in files_in(site)) == ["index.html", "plany/a/nota.docx", "w"]


def test_what_is_made_of_the_same_stands_again_under_a_second_name(site):
    assert again(site)
    assert (site.parent / "nowa/plany/a/nota.docx").samefile(site / "plany/a/nota.docx")


def test_where_the_disk_knows_no_second_names_it_is_copied(site, monkeypatch):
    def none(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", none)
    assert again(site)
    assert (site.parent / "nowa/plany/a/nota.docx").read_text() == "plany/a/nota.docx"


def test_what_is_made_of_something_else_does_not(site):
    assert not again(site, "z czego innego")


@pytest.mark.parametrize(
    "change",
    [
        lambda note: note.write_text("plany/a/nota.doCx"),
        lambda note: note.unlink(),
        lambda note: (note.unlink(), note.write_text("plany/a/nota.docx")),
        lambda note: (note.unlink(), note.symlink_to("/dev/null")),
    ],
    ids=["edited", "gone", "another file", "a link"],
)
@pytest.mark.parametrize("hidden", [False, True])
def test_what_somebody_touched_does_not(site, change: Callable[[Path], object], hidden):
    note = site / "plany/a/nota.docx"
    before = note.stat()
    change(note)
    if hidden and note.is_file():
        os.utime(note, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert not again(site)


@pytest.mark.parametrize("record", ["", "[]", "{}", '{"rules": "", "found": {"site": 3}}'[:20]])
def test_without_a_record_nothing_does(site, record):
    (site.parent / "stoi.json").write_text(record)
    assert not again(site)


def test_who_writes_to_a_repeated_file_is_noticed(site):
    files = opened(site)
    assert files.repeat("plany/a/nota.docx", KEY, site.parent / "nowa") and files.changed_meanwhile() == []
    (site / "plany/a/nota.docx").write_text("inaczej")
    assert files.changed_meanwhile() == [site / "plany/a/nota.docx"]


def test_a_sum_is_known_without_reading(site, monkeypatch):
    files, page = opened(site), site / "index.html"
    monkeypatch.setattr(inventory, "sum_of", lambda path: pytest.fail(f"{path} was read"))
    assert files.sum_of(page) == files.left("index.html") == hashlib.sha256(b"index.html").hexdigest()


def test_a_young_file_is_read_each_time(site, monkeypatch):
    monkeypatch.setattr(standing, "YOUNG", 10**15)
    page = site / "index.html"
    files = StandingFiles(site.parent / "inny.json", site)
    first, now = files.sum_of(page), page.stat()
    page.write_text("index.htmL")
    os.utime(page, ns=(now.st_atime_ns, now.st_mtime_ns))
    assert files.sum_of(page) != first
    files.remember()
    assert StandingFiles(site.parent / "inny.json", site).left("index.html") is None
