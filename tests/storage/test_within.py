"""Files below a folder to which others may write as well."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from jawny_plan.storage import within
from jawny_plan.storage.within import FileKind, LedAway, Within, is_inner


@pytest.fixture(params=[True, False], ids=["by handles", "as on Windows"])
def there(request, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Within:
    monkeypatch.setattr(within, "BY_HANDLE", request.param)
    return Within(tmp_path / "public")


def test_files_are_written_read_and_removed_with_their_folders(there):
    assert there.read("a/b/c.txt") is None and there.kind("a") is None
    there.make_root()
    there.write("a/b/c.txt", b"1")
    there.write("a/b/c.txt", b"2")
    there.create("a/d.txt", b"3")
    there.make("a/e/f")
    assert (there.read("a/b/c.txt"), there.read("a/d.txt"), there.kind("a/e/f")) == (b"2", b"3", FileKind.FOLDER)
    with pytest.raises(FileExistsError):
        there.create("a/d.txt", b"4")
    there.remove("a/b/c.txt")
    there.remove("a/b/c.txt")
    assert sorted(os.listdir(there.root / "a")) == ["d.txt", "e"]


def test_no_handle_stays_open(there):
    there.make_root()
    before = len(os.listdir("/proc/self/fd")) if Path("/proc/self/fd").exists() else 0
    there.write("a/b/c.txt", b"1")
    (there.root / "a/link").symlink_to("/")
    for name in ("a/b/c.txt", "a/nie/ma", "nie/ma"):
        there.read(name)
    with pytest.raises(LedAway):
        there.read("a/link/etc/passwd")
    if before:
        assert len(os.listdir("/proc/self/fd")) == before


@pytest.mark.parametrize("act", ["read", "write", "create", "remove", "make", "kind"])
def test_no_link_is_gone_through(there, tmp_path, act):
    there.make_root()
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "x").write_text("cudzy")
    (there.root / "a").symlink_to(outside)
    content = (b"1",) if act in ("write", "create") else ()
    with pytest.raises(LedAway, match="stoi tu dowiązanie, a powinien tu stać katalog"):
        getattr(there, act)("a/x", *content)
    assert (outside / "x").read_text() == "cudzy"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows knows no such files")
@pytest.mark.parametrize("act", ["read", "write", "remove", "open_to_lock"])
def test_a_queue_is_no_file_and_nobody_waits_at_it(there, act):
    there.make_root()
    os.mkfifo(there.root / "x")
    with pytest.raises(LedAway, match="stoi tu urządzenie albo kolejka"):
        getattr(there, act)("x", *((b"1",) if act == "write" else ()))


def test_a_lock_is_never_emptied(there):
    there.make_root()
    there.write("x", b"1")
    there.open_to_lock("x").close()
    assert there.read("x") == b"1"


@pytest.mark.parametrize("name", ["", "/x", "../x", "a/../x", "a//x", "./x", r"a\x", "C:x", "a\0"])
def test_a_name_that_leads_outside_on_some_system(name):
    assert not is_inner(name)


@pytest.mark.parametrize("name", ["x", "a/b c/żółta.pdf", ".x", "a/..b"])
def test_a_name_that_stays_inside(name):
    assert is_inner(name)
