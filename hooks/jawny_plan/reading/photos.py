"""The files of photos, of the emblem and of the letterhead: all that the data name are there, and may go out."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from jawny_plan.media import Unfit, emblem, letterhead, raster
from jawny_plan.media.files import MOST_BYTES, contents
from jawny_plan.model.meeting import Meeting
from jawny_plan.model.photo import Photo
from jawny_plan.model.progress import Illustration, Progress
from jawny_plan.model.unit import Unit
from jawny_plan.reading.agreement import Contradiction
from jawny_plan.reading.strict_yaml import Step
from jawny_plan.reading.typed_files import Memory

EIGHTH = 8
"""A JPEG read at an eighth of its size is as sound, and read several times faster."""


def of_unit(unit: Unit, folder: Path, memory: Memory | None = None) -> Iterator[Contradiction]:
    """The emblem, the letterhead and the chief's photo of a unit if they cannot go out; their files are in `folder`."""
    if unit.emblem:
        yield from _unsound(folder, unit.emblem.file, ("znak", "plik"), emblem.released, memory)
    if unit.letterhead:
        yield from _unsound(folder, unit.letterhead, ("papier",), letterhead.read, memory, letterhead.MOST_BYTES)
    if unit.commander and unit.commander.photo:
        yield from _of_photo(folder, unit.commander.photo, ("komendant",), memory)


def of_progress(log: Progress, folder: Path, memory: Memory | None = None) -> Iterator[Contradiction]:
    """The photos of a log that cannot go out; their files are in `folder`."""
    for index, entry in enumerate(log.entries):
        if isinstance(entry, Illustration):
            yield from _of_photo(folder, entry.photo, ("wpisy", index), memory)


def of_meeting(meeting: Meeting, folder: Path, memory: Memory | None = None) -> Iterator[Contradiction]:
    """The photos of a meeting and of its reports that cannot go out; their files are in `folder`."""
    if meeting.photo:
        yield from _of_photo(folder, meeting.photo, (), memory)
    for index, planned in enumerate(meeting.planned):
        if planned.report and planned.report.photo:
            within: tuple[Step, ...] = () if meeting.term else ("terminy", index)
            yield from _of_photo(folder, planned.report.photo, (*within, "sprawozdanie"), memory)


def _of_photo(folder: Path, photo: Photo, within: tuple[Step, ...], memory: Memory | None) -> Iterator[Contradiction]:
    return _unsound(folder, photo.file, (*within, "zdjecie", "plik"), _look_at, memory)


def _unsound(
    folder: Path,
    name: str,
    here: tuple[Step, ...],
    look: Callable[[bytes], object],
    memory: Memory | None,
    most: int = MOST_BYTES,
) -> Iterator[Contradiction]:
    """What is wrong with the file `name`, at which `look` raises Unfit; the same bytes are looked at once."""
    path = folder / name
    if not path.is_file():
        yield here, f'pliku "{name}" nie ma w katalogu {folder.name}.', "Połóż go tam albo popraw nazwę."
    elif not path.resolve().is_relative_to(folder.resolve()):
        yield here, f'plik "{name}" leży poza katalogiem {folder.name}.', "Skopiuj go do tego katalogu."
    else:
        try:
            data = contents(path, most)
        except Unfit as unfit:
            found = _Verdict(unfit.problem, unfit.advice)
        else:
            made_of = f"{look.__module__}.{look.__qualname__} {hashlib.sha256(data).hexdigest()}"
            found = memory.settled(made_of, lambda: _verdict(data, look)) if memory else _verdict(data, look)
        if found.problem:
            yield here, f'plik "{name}": {found.problem}', found.advice


class _Verdict(NamedTuple):
    """What is wrong with a file; nothing with one that may go out."""

    problem: str = ""
    advice: str = ""


def _verdict(data: bytes, look: Callable[[bytes], object]) -> _Verdict:
    try:
        look(data)
    except Unfit as unfit:
        return _Verdict(unfit.problem, unfit.advice)
    return _Verdict()


def _look_at(data: bytes) -> None:
    """Raises Unfit for what is no whole, sound photo, or too large a one."""
    with raster.opened(data, ("PNG", "JPEG"), "zdjęcia PNG albo JPEG") as picture:
        picture.draft("RGB", (picture.width // EIGHTH, picture.height // EIGHTH))
        picture.load()
