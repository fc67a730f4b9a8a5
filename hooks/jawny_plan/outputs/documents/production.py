"""The production: documents are ordered, made side by side, and made again only when something in them changed.

An order is plain data. Its hash, with that of the templates and of everything that makes documents,
names a file in the cache; what is there whole is not made again.
"""

from __future__ import annotations

import hashlib
import json
import multiprocessing
import os
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path
from threading import Thread
from typing import Any, assert_never

from jawny_plan.media import Unfit
from jawny_plan.outputs.documents import left_out, photos
from jawny_plan.outputs.documents.left_out import LeftOut
from jawny_plan.outputs.documents.makers import fingerprint
from jawny_plan.outputs.documents.note_format import NoteFormat, WrittenNote
from jawny_plan.outputs.documents.press import About, Note, NoteError, draft, parse
from jawny_plan.outputs.documents.print import DoesNotFit, Press, PrintError, emblem_of
from jawny_plan.storage import cached, disk

FEW = 12
"""Up to so many documents are made here and now: starting workers would take longer."""
CHUNK = 14
"""So many documents at most are given to a worker at a time: two notes in all their formats."""


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


@dataclass(frozen=True)
class PhotoOrder:
    """A photo as it goes out; `photo` is its file beside the data."""

    path: str
    photo: str


@dataclass(frozen=True)
class EmblemOrder:
    """The unit's emblem for the header of pages; `emblem` is its file beside the data."""

    path: str
    emblem: str


Order = SheetOrder | NoteOrder | PhotoOrder | EmblemOrder
Job = tuple[Order, Path]
Progress = Callable[[int, int], None]


class Production:
    """Makes documents from templates in `templates` with pictures from `pictures`, remembered in `cached`.

    As soon as enough is missing, workers begin; whoever ordered does something else until `finish`, or gives up with
    `close`.
    """

    def __init__(self, templates: Path, pictures: Path, cached: Path, workers: int = 0) -> None:
        self._templates = templates
        self._pictures = pictures
        self._cached = cached
        self._tools = fingerprint(templates)
        self._workers = workers or os.cpu_count() or 1
        self._waiting: list[Job] = []
        self._made: list[Future[int]] = []
        self._missing = self._done = 0
        self._pool: ProcessPoolExecutor | None = None
        self._set_up = False
        self._hashes: dict[str, str] = {}
        self.files: dict[str, Path] = {}
        """Where each document is kept, by its path in the site; the file's name says what it is made of."""
        self.orders: dict[str, Order] = {}
        """What each document is made of, by its path in the site."""
        self.left_out: dict[str, LeftOut] = {}
        """Sheets that have no room for what they say, by their paths; they are in neither of the other two."""
        cached.mkdir(parents=True, exist_ok=True)

    def order(self, orders: Iterable[Order]) -> None:
        """Have documents made, unless they are remembered."""
        for order in orders:
            self.orders[order.path] = order
            file = self.files[order.path] = self._cached / self._key(order)
            if not cached.stands(file) and not cached.stands(left_out.place(file)):
                self._waiting.append((order, file))
                self._missing += 1
        if self._workers > 1 and self._missing > FEW:
            while len(self._waiting) >= CHUNK:
                self._hand_over(CHUNK)

    def settle(self, progress: Progress = lambda _done, _whole: None) -> None:
        """Wait until every document that was ordered stands, or is left out; `progress` is told how many do.

        Raises PrintError or NoteError for the first document that cannot be made.
        """
        if self._pool is None:
            while self._waiting:
                self._set_up_here()
                self._done += _make([self._waiting.pop(0)])
                progress(self._done, self._missing)
        while self._waiting and self._pool:
            self._hand_over(max(1, min(CHUNK, len(self._waiting) // self._workers)))
        while self._made:
            self._done += self._made.pop(0).result()
            progress(self._done, self._missing)
        for path, file in list(self.files.items()):
            if not cached.stands(file) and (reason := left_out.known(file)):
                self.left_out[path] = reason
                del self.files[path], self.orders[path]

    def finish(self, progress: Progress) -> None:
        """`settle` for all that will be ordered; then the workers go home."""
        try:
            self.settle(progress)
        finally:
            self.close()
        disk.forget(self._cached, set(self.files.values()))

    def unfit(self) -> Collection[str]:
        """The paths of sheets that are left out, once all that was ordered is settled."""
        self.settle()
        return self.left_out.keys()

    def document(self, path: str) -> bytes:
        """A document as it goes out, once it is settled; one that was damaged since it was kept is made again.

        Raises PrintError, NoteError or OSError where it cannot be.
        """
        document = cached.read(self.files[path])
        if document is None:
            self._set_up_here()
            document = _made(self.orders[path])
            cached.write(self.files[path], document)
        return document

    def close(self) -> None:
        """Send the workers home, whatever is still to be made."""
        if self._pool:
            self._pool.shutdown(cancel_futures=True)
        self._pool = None

    def _set_up_here(self) -> None:
        """Let this process make documents."""
        if not self._set_up:
            _prepare(self._templates, self._pictures)
            self._set_up = True

    def _hand_over(self, many: int) -> None:
        """Give so many of the waiting jobs to a worker."""
        if self._pool is None:
            # Spawned, not forked: MkDocs' live reload runs threads.
            context = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(self._workers, context, _prepare, (self._templates, self._pictures))
        jobs, self._waiting = self._waiting[:many], self._waiting[many:]
        self._made.append(self._pool.submit(_make, jobs))

    def _key(self, order: Order) -> str:
        contents = json.dumps(vars(order), ensure_ascii=False, sort_keys=True, default=str)
        seen = [self._seen(name) for name in _seen_in(order)]
        return hashlib.sha256(f"{self._tools}\n{type(order).__name__}\n{contents}\n{seen}".encode()).hexdigest()

    def _seen(self, picture: str) -> str:
        """The hash of a picture beside the data; empty where it cannot be read, which will be told when it is set."""
        if picture not in self._hashes:
            try:
                self._hashes[picture] = hashlib.sha256((self._pictures / picture).read_bytes()).hexdigest()
            except OSError:
                self._hashes[picture] = ""
        return self._hashes[picture]


_of_worker: dict[str, Press] = {}


def _prepare(templates: Path, pictures: Path) -> None:
    """What a worker keeps between documents: one press."""
    _of_worker["press"] = Press(templates, pictures)
    Thread(target=_end_with_the_build, daemon=True).start()


def _end_with_the_build() -> None:
    """A worker does not outlive a build that was killed."""
    if build := multiprocessing.parent_process():
        build.join()
        _of_worker["press"].close()
        os._exit(1)


def _make(jobs: Sequence[Job]) -> int:
    """Make documents and keep them; how many were made."""
    for order, file in jobs:
        try:
            cached.write(file, _made(order))
        except DoesNotFit as refused:
            left_out.keep(file, refused)
    return len(jobs)


def _made(order: Order) -> bytes:
    """A document. Raises PrintError or NoteError, with its path."""
    try:
        return _by_kind(order)
    except DoesNotFit:
        raise
    except (PrintError, NoteError, Unfit) as refused:
        kind = NoteError if isinstance(refused, Unfit) else type(refused)
        raise kind(f"{order.path}: {refused}") from refused


def _by_kind(order: Order) -> bytes:
    match order:
        case PreviewOrder(template=template, day=day, ppi=ppi, first_step=step):
            return _of_worker["press"].preview(template, order.printed, day, ppi, first_step=step)
        case SheetOrder(template=template, day=day, first_step=step):
            return _of_worker["press"].sheet(template, order.printed, day, first_step=step)
        case PhotoOrder(photo=photo):
            return photos.released(_of_worker["press"].pictures / photo)
        case EmblemOrder(emblem=file):
            return photos.emblem_in_header(_of_worker["press"].pictures / file)
        case NoteOrder():
            return _note(order)
        case _:
            assert_never(order)


def _seen_in(order: Order) -> tuple[str, ...]:
    """The files of the pictures in a document: the emblem and photos."""
    match order:
        case SheetOrder(data=data):
            return (file,) if (file := emblem_of(data)) else ()
        case PhotoOrder(photo=file) | EmblemOrder(emblem=file):
            return (file,)
        case NoteOrder(photos=named):
            return tuple(file for _, file in named)
        case _:
            assert_never(order)


def _note(order: NoteOrder) -> bytes:
    unmarked = _parsed(order.html, order.address, order.photos)
    about = draft.entitled(About(title=order.title, author=order.author, date=order.day), order.draft)
    note = draft.opened(unmarked, order.draft)
    written = WrittenNote(unmarked, note, about, order.address, order.day, order.to, order.draft, _of_worker["press"])
    return order.format.write(written)


@lru_cache(maxsize=1)  # a note's formats are ordered one after another
def _parsed(html: str, address: str, named: tuple[tuple[str, str], ...]) -> Note:
    return parse(html, address, {name: photos.released(_of_worker["press"].pictures / file) for name, file in named})
