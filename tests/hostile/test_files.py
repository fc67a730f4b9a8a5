"""What stands where a file of data should: it is named, and nobody waits for it, reads it without an end or fails."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from jawny_plan.reading.faults import Faults
from jawny_plan.reading.files import LARGEST, Unreadable, content
from jawny_plan.reading.folder import loaded
from jawny_plan.reading.kinds import data_files
from jawny_plan.storage import unchanged


def bound(path: Path) -> None:
    """A socket at `path`, whose own name may be too long for one."""
    before = Path.cwd()
    os.chdir(path.parent)
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(path.name)
    os.chdir(before)


def huge(path: Path) -> None:
    path.touch()
    os.truncate(path, 1 << 24)  # much more than is read, and soon summed up by who looks for changes


THINGS: dict[str, tuple[Callable[[Path], None], str]] = {
    "zero": (lambda path: path.symlink_to("/dev/zero"), "to jest urządzenie, a nie plik."),
    "queue": (os.mkfifo, "to jest kolejka (FIFO), a nie plik."),
    "socket": (bound, "to jest gniazdo, a nie plik."),
    "folder": (Path.mkdir, "to jest katalog, a nie plik."),
    "loop": (lambda path: path.symlink_to(path.name), "dowiązanie prowadzi do samego siebie."),
    "nowhere": (lambda path: path.symlink_to("nie-ma"), "dowiązanie prowadzi donikąd."),
    "huge": (huge, "plik jest za duży: 16777216 bajtów."),
}
PLACES = (
    "jednostka.yml",
    "rejony/rejon-2.yml",
    "plany/rejon-2-2024-01.yml",
    "plany/rejon-2-2024-01.txt",
    "plany/rejon-2-2024-01.przebieg.yml",
    "plany/rejon-2-2024-01.przystepnie.yml",
    "spotkania/rejon-2-2024-03-01.yml",
)


@pytest.mark.parametrize("thing", THINGS)
@pytest.mark.parametrize("place", PLACES)
def test_what_is_no_file_is_named(folder, place, thing):
    make, said = THINGS[thing]
    path = folder / "plan_data" / place
    path.parent.mkdir(exist_ok=True)
    path.unlink(missing_ok=True)
    make(path)
    with pytest.raises(Faults) as found:
        loaded(folder / "plan_data")
    problems = {fault.problem for fault in found.value.faults if fault.file.endswith(place)}
    assert said in problems or (thing == "folder" and "ten katalog nie należy tutaj." in problems)
    assert unchanged.fingerprint(folder, folder / "plan_data", unchanged.date(2024, 3, 12))
    assert list(data_files(folder / "plan_data")) or place == "jednostka.yml"


@pytest.mark.parametrize("thing", [name for name in THINGS if name != "folder"])
@pytest.mark.parametrize("name", ["rejony", "plany", "spotkania"])
def test_what_is_no_folder_is_named(folder, name, thing):
    path = folder / "plan_data" / name
    if path.exists():
        path.rename(folder / "obok")
    THINGS[thing][0](path)
    with pytest.raises(Faults) as found:
        loaded(folder / "plan_data")
    assert any("to ma być katalog" in fault.problem and fault.file.endswith(name) for fault in found.value.faults)


def test_links_in_a_circle_are_walked_once(tmp_path):
    (tmp_path / "a/b").mkdir(parents=True)
    (tmp_path / "a/b/plik").write_text("x")
    for number in range(8):  # each of them doubles the ways round
        (tmp_path / f"a/b/petla{number}").symlink_to(tmp_path / "a")
    (tmp_path / "obok").symlink_to("a/b")
    assert sorted(name for name, _ in unchanged.files(tmp_path)) == ["a/b/plik", "obok/plik"]


def test_a_file_of_the_largest_size_is_read(tmp_path):
    path = tmp_path / "a.yml"
    path.write_bytes(b"x" * LARGEST)
    assert content(path) == b"x" * LARGEST
    path.write_bytes(b"x" * (LARGEST + 1))
    with pytest.raises(Unreadable, match="plik jest za duży: 262145 bajtów"):
        content(path)


def test_a_file_that_may_not_be_read_is_named(tmp_path, monkeypatch):
    def refused(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.yml").touch()
    monkeypatch.setattr("jawny_plan.reading.files.os.open", refused)
    with pytest.raises(Unreadable, match="nie wolno odczytać tego pliku"):
        content(tmp_path / "a.yml")
