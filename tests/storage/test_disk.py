"""What is told of a disk that fails."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from jawny_plan.storage import disk


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "Na dysku zabrakło miejsca: x.pdf\nZwolnij"),
        (errno.EFBIG, "Na dysku zabrakło miejsca: x.pdf\nZwolnij"),
        (errno.EACCES, "Nie wolno zapisać ani odczytać pliku: x.pdf\nZamknij"),
        (errno.EIO, "Nie udało się zapisać albo odczytać pliku: x.pdf ("),
    ],
)
def test_faults_of_the_disk_are_told(number, said):
    assert disk.fault(OSError(number, "powód", "x.pdf")).startswith(said)


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "Na dysku zabrakło miejsca: site/x.pdf\n"),
        (errno.EACCES, "Nie wolno zapisać ani odczytać pliku: .cache/x → site/x.pdf\n"),
        (errno.EIO, "Nie udało się zapisać albo odczytać pliku: .cache/x → site/x.pdf ("),
    ],
)
def test_of_two_files_the_one_that_has_no_room_is_told(number, said):
    assert disk.fault(OSError(number, "powód", ".cache/x", None, "site/x.pdf")).startswith(said)


def test_a_fault_without_a_file_is_told():
    assert disk.fault(OSError(errno.ENOSPC, "powód")).startswith("Na dysku zabrakło miejsca\n")
    assert disk.fault(OSError("zły dzień")) == "Nie udało się zapisać albo odczytać pliku (zły dzień)."


def test_every_server_may_read_what_is_public(tmp_path):
    before = os.umask(0o077)
    try:
        (tmp_path / "site/a").mkdir(parents=True)
        (tmp_path / "site/a/x").touch()
        disk.open_to_all(tmp_path / "site")
    finally:
        os.umask(before)
    modes = [path.stat().st_mode & 0o777 for path in (tmp_path / "site", tmp_path / "site/a", tmp_path / "site/a/x")]
    assert modes == [0o755, 0o755, 0o644]


@pytest.mark.parametrize(("held", "waited"), [(3, True), (1000, False)])
def test_what_another_program_holds_is_waited_for_but_not_for_ever(monkeypatch, held, waited):
    monkeypatch.setattr(disk.time, "sleep", lambda _: None)
    monkeypatch.setattr(disk.time, "monotonic", iter(range(10_000)).__next__)
    tries = []

    def act() -> str:
        tries.append(1)
        if len(tries) <= held:
            raise PermissionError(errno.EACCES, "Access is denied")
        return "zrobione"

    if waited:
        assert disk.patiently(act) == "zrobione"
    else:
        with pytest.raises(PermissionError):
            disk.patiently(act)
        assert 1 < len(tries) < 20


def test_what_cannot_be_waited_for_is_not_tried_again():
    tries = []

    def act() -> None:
        tries.append(1)
        raise FileNotFoundError(errno.ENOENT, "nie ma")

    with pytest.raises(FileNotFoundError):
        disk.patiently(act)
    assert len(tries) == 1


def test_a_file_that_cannot_be_written_to_the_end_is_named(tmp_path, monkeypatch):
    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")  # as the system says it: without a name

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="ulotka") as caught:
        disk.write(tmp_path / "ulotka.pdf", b"x")
    assert disk.fault(caught.value).startswith(f"Na dysku zabrakło miejsca: {tmp_path / 'ulotka.pdf'}\n")
