"""The files of photos, of the emblem and of the letterhead: all that the data name are there, and may go out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from jawny_plan.media import Unfit, emblem, letterhead, raster
from jawny_plan.media.files import MOST_BYTES, contents
from jawny_plan.model.meeting import Meeting
from jawny_plan.model.photo import Photo
from jawny_plan.model.progress import Illustration, Progress
from jawny_plan.model.unit import Unit
from jawny_plan.reading.agreement import Contradiction
from jawny_plan.reading.strict_yaml import Step

EIGHTH = 8
"""A JPEG read at an eighth of its size is as sound, and read several times faster."""


def of_unit(unit: Unit, folder: Path) -> Iterator[Contradiction]:
    """The emblem and the letterhead of a unit if they cannot go out; their files are in `folder`."""
    if unit.emblem:
        yield from _unsound(folder, unit.emblem.file, ("znak", "plik"), emblem.released)
    if unit.letterhead:
        yield from _unsound(folder, unit.letterhead, ("papier",), letterhead.read, letterhead.MOST_BYTES)


def of_progress(log: Progress, folder: Path) -> Iterator[Contradiction]:
    """The photos of a log that cannot go out; their files are in `folder`."""
    for index, entry in enumerate(log.entries):
        if isinstance(entry, Illustration):
            yield from _of_photo(folder, entry.photo, ("wpisy", index))


def of_meeting(meeting: Meeting, folder: Path) -> Iterator[Contradiction]:
    """The photos of a meeting and of its reports that cannot go out; their files are in `folder`."""
    if meeting.photo:
        yield from _of_photo(folder, meeting.photo, ())
    for index, planned in enumerate(meeting.planned):
        if planned.report and planned.report.photo:
            within: tuple[Step, ...] = () if meeting.term else ("terminy", index)
            yield from _of_photo(folder, planned.report.photo, (*within, "sprawozdanie"))


def _of_photo(folder: Path, photo: Photo, within: tuple[Step, ...]) -> Iterator[Contradiction]:
    return _unsound(folder, photo.file, (*within, "zdjecie", "plik"), _look_at)


def _unsound(
    folder: Path, name: str, here: tuple[Step, ...], look: Callable[[bytes], object], most: int = MOST_BYTES
) -> Iterator[Contradiction]:
    """What is wrong with the file `name`, at which `look` raises Unfit."""
    path = folder / name
    if not path.is_file():
        yield here, f'pliku "{name}" nie ma w katalogu {folder.name}.', "Połóż go tam albo popraw nazwę."
    elif not path.resolve().is_relative_to(folder.resolve()):
        yield here, f'plik "{name}" leży poza katalogiem {folder.name}.', "Skopiuj go do tego katalogu."
    else:
        try:
            look(contents(path, most))
        except Unfit as unfit:
            yield here, f'plik "{name}": {unfit.problem}', unfit.advice


def _look_at(data: bytes) -> None:
    """Raises Unfit for what is no whole, sound photo, or too large a one."""
    with raster.opened(data, ("PNG", "JPEG"), "zdjęcia PNG albo JPEG") as picture:
        picture.draft("RGB", (picture.width // EIGHTH, picture.height // EIGHTH))
        picture.load()
