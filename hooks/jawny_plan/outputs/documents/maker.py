"""Who makes documents of orders: a press and what writes notes, for as long as a production or a worker lives."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import assert_never

from jawny_plan.media import Unfit
from jawny_plan.outputs.documents import left_out, photos
from jawny_plan.outputs.documents.note_format import WrittenNote
from jawny_plan.outputs.documents.orders import (
    EmblemOrder,
    HeadOrder,
    NoteOrder,
    Order,
    PhotoOrder,
    PreviewOrder,
    SheetOrder,
)
from jawny_plan.outputs.documents.print import DoesNotFit, Press, PrintError
from jawny_plan.overlay import Layers
from jawny_plan.press import About, Note, NoteError, draft, heads, parse
from jawny_plan.press.head import UnitHead
from jawny_plan.storage import cached

Job = tuple[Order, Path]


class Maker:
    """Makes documents from templates in `templates` with pictures from `pictures`."""

    def __init__(self, templates: Path | Layers, pictures: Path) -> None:
        self._templates = templates
        self._pictures = pictures
        self._head = lru_cache(maxsize=2)(self._head_of)  # every note has the same one
        self._parsed = lru_cache(maxsize=1)(self._note_of)  # a note's formats are ordered one after another

    @cached_property
    def _press(self) -> Press:
        return Press(self._templates, self._pictures)

    def close(self) -> None:
        """Clear away what the press works with."""
        self._press.close()

    def make(self, jobs: Sequence[Job]) -> int:
        """Make documents and keep them; how many were made. Raises PrintError or NoteError, with the path."""
        for order, file in jobs:
            try:
                cached.write(file, self.document(order))
            except DoesNotFit as refused:
                left_out.keep(file, refused)
        return len(jobs)

    def document(self, order: Order) -> bytes:
        """A document. Raises PrintError or NoteError, with its path."""
        try:
            return self._by_kind(order)
        except DoesNotFit:
            raise
        except (PrintError, NoteError, Unfit) as refused:
            kind = NoteError if isinstance(refused, Unfit) else type(refused)
            raise kind(f"{order.path}: {refused}") from refused

    def _by_kind(self, order: Order) -> bytes:
        match order:
            case PreviewOrder(template=template, day=day, ppi=ppi, first_step=step):
                return self._press.preview(template, order.printed, day, ppi, first_step=step)
            case SheetOrder(template=template, day=day, first_step=step):
                return self._press.sheet(template, order.printed, day, first_step=step)
            case PhotoOrder(photo=photo, longest=longest):
                return photos.released(self._press.pictures / photo, longest)
            case EmblemOrder(emblem=file):
                return photos.emblem_in_header(self._press.pictures / file)
            case NoteOrder():
                return self._note(order)
            case _:
                assert_never(order)

    def _note(self, order: NoteOrder) -> bytes:
        unmarked = self._parsed(order.html, order.address, order.photos)
        head = self._head(order.head) if order.head else None
        described = About(title=order.title, author=order.author, date=order.day, head=head)
        about = draft.entitled(described, order.draft)
        note = draft.opened(unmarked, order.draft)
        written = WrittenNote(unmarked, note, about, order.address, order.day, order.to, order.draft, self._press)
        return order.format.write(written)

    def _head_of(self, order: HeadOrder) -> UnitHead:
        if order.letterhead:
            return heads.of_letterhead(photos.letterhead_of(self._press.pictures / order.letterhead))
        emblem = (heads.fitted(self._press.emblem_picture(order.emblem), order.alt),) if order.emblem else ()
        return UnitHead(order.lines, emblem)

    def _note_of(self, html: str, address: str, named: tuple[tuple[str, str], ...]) -> Note:
        return parse(html, address, {name: photos.released(self._press.pictures / file) for name, file in named})
