"""The files of photos: every one that the data name is there, and is a picture."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from jawny_plan.model.meeting import Meeting
from jawny_plan.model.photo import Photo
from jawny_plan.model.progress import Illustration, Progress
from jawny_plan.reading.agreement import Contradiction
from jawny_plan.reading.strict_yaml import Step

LARGEST = 30_000_000
"""Bytes: a camera's file is smaller."""


def of_progress(log: Progress, folder: Path) -> Iterator[Contradiction]:
    """The photos of a log that cannot go out; their files are in `folder`."""
    for index, entry in enumerate(log.entries):
        if isinstance(entry, Illustration):
            yield from _unsound(folder, entry.photo, ("wpisy", index))


def of_meeting(meeting: Meeting, folder: Path) -> Iterator[Contradiction]:
    """The photos of a meeting's reports that cannot go out; their files are in `folder`."""
    for index, planned in enumerate(meeting.planned):
        if planned.report and planned.report.photo:
            within: tuple[Step, ...] = () if meeting.term else ("terminy", index)
            yield from _unsound(folder, planned.report.photo, (*within, "sprawozdanie"))


def _unsound(folder: Path, photo: Photo, within: tuple[Step, ...]) -> Iterator[Contradiction]:
    path, here = folder / photo.file, (*within, "zdjecie", "plik")
    if not path.is_file():
        yield here, f'pliku "{photo.file}" nie ma w katalogu {folder.name}.', "Połóż go tam albo popraw nazwę."
    elif not path.resolve().is_relative_to(folder.resolve()):
        yield here, f'plik "{photo.file}" leży poza katalogiem {folder.name}.', "Skopiuj go do tego katalogu."
    elif path.stat().st_size > LARGEST or not _is_picture(path):
        advice = f"Otwórz go i zapisz ponownie jako JPEG (najwyżej {LARGEST // 1_000_000} MB)."
        yield here, f'pliku "{photo.file}" nie da się odczytać jako zdjęcia PNG albo JPEG.', advice


def _is_picture(path: Path) -> bool:
    """Whether the file is a whole, sound picture."""
    from PIL import Image  # slow to import, and few units have photos

    try:
        with Image.open(path, formats=("PNG", "JPEG")) as picture:
            picture.draft("RGB", (picture.width // 8, picture.height // 8))  # as sound, and several times faster
            picture.load()
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return False
    return True
