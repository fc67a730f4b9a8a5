"""What is told of a disk that fails."""

from __future__ import annotations

import errno
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


def test_a_file_that_cannot_be_written_to_the_end_is_named(tmp_path, monkeypatch):
    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")  # as the system says it: without a name

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="ulotka") as caught:
        disk.write(tmp_path / "ulotka.pdf", b"x")
    assert disk.fault(caught.value).startswith(f"Na dysku zabrakło miejsca: {tmp_path / 'ulotka.pdf'}\n")
