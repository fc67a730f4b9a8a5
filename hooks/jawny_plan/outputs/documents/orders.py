"""What is to be made: orders of documents, plain data of which the hash names the cached file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, assert_never

from jawny_plan.outputs.documents.note_format import NoteFormat
from jawny_plan.outputs.documents.photos import LONGEST
from jawny_plan.outputs.documents.print import emblem_of, photo_of


@dataclass(frozen=True)
class SheetOrder:
    """A sheet from a Typst template and its data."""

    path: str
    template: str
    data: Mapping[str, Any]
    day: date
    draft: str = field(default="", kw_only=True)
    """The sentence that a draft bears: until when it may not be put up."""
    first_step: int = field(default=0, kw_only=True)
    """The step of letters that is tried first."""

    @property
    def printed(self) -> Mapping[str, Any]:
        """What the template is given."""
        return {**self.data, "szkic": self.draft} if self.draft else self.data


@dataclass(frozen=True)
class PreviewOrder(SheetOrder):
    """The first page of a sheet as a picture (PNG) of so many pixels per inch."""

    ppi: float = 72


@dataclass(frozen=True)
class HeadOrder:
    """What stands above a note: the unit's lines, its emblem, or its letterhead; the files stand beside the data."""

    lines: tuple[str, ...]
    emblem: str = ""
    alt: str = ""
    """What the emblem shows."""
    letterhead: str = ""


@dataclass(frozen=True)
class NoteOrder:
    """A press note in one format. The HTML's relative links count from `address`."""

    path: str
    format: NoteFormat
    html: str
    title: str
    author: str
    address: str
    day: date
    to: tuple[tuple[str, str], ...] = ()
    """To whom a draft is addressed: names and addresses."""
    photos: tuple[tuple[str, str], ...] = ()
    """The photos in the HTML: what it names them, and their files beside the data."""
    draft: str = ""
    """The sentence with which a draft opens: until when it may not go out."""
    head: HeadOrder | None = None


@dataclass(frozen=True)
class PhotoOrder:
    """A photo as it goes out, at most `longest` pixels long; `photo` is its file beside the data."""

    path: str
    photo: str
    longest: int = LONGEST


@dataclass(frozen=True)
class EmblemOrder:
    """The unit's emblem for the header of pages; `emblem` is its file beside the data."""

    path: str
    emblem: str


Order = SheetOrder | NoteOrder | PhotoOrder | EmblemOrder


def pictures_in(order: Order) -> tuple[str, ...]:
    """The files beside the data that go into a document: the emblem, the letterhead and photos."""
    match order:
        case SheetOrder(data=data):
            return tuple(filter(None, (emblem_of(data), photo_of(data))))
        case PhotoOrder(photo=file) | EmblemOrder(emblem=file):
            return (file,)
        case NoteOrder(photos=named, head=head):
            above = (head.emblem, head.letterhead) if head else ()
            return tuple(filter(None, (*(file for _, file in named), *above)))
        case _:
            assert_never(order)
