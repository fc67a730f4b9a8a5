"""The workshop: documents are ordered, made side by side, and made again only when something in them changed.

An order is plain data. Its hash, with that of the templates and of everything that makes documents,
names a file in the cache; what is there whole is not made again.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
import multiprocessing
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import asdict, dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from threading import Thread
from typing import Any

import font_lato

from jawny_plan.publishing import disk, kept, photos
from jawny_plan.publishing.press import About, Note, NoteError, draft, parse, txt
from jawny_plan.publishing.press.post import post
from jawny_plan.publishing.print import Press, PrintError, emblem_of, note_sheet

PARTS = ("typst", "font-lato", "zxing-cpp", "pillow")
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


@dataclass(frozen=True)
class PreviewOrder(SheetOrder):
    """The first page of a sheet as a picture (PNG) of so many pixels per inch."""

    ppi: float = 72


@dataclass(frozen=True)
class NoteOrder:
    """A press note in one format; `path` ends with it, `.json` being a post for a CMS.

    The HTML's relative links count from `address`.
    """

    path: str
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


Order = SheetOrder | NoteOrder | PhotoOrder
Job = tuple[Order, Path]
Progress = Callable[[int, int], None]


class Workshop:
    """Makes documents from templates in `templates` with pictures from `pictures`, remembered in `cached`.

    As soon as enough is missing, workers begin; whoever ordered does something else until `finish`, or gives up with
    `close`.
    """

    def __init__(self, templates: Path, pictures: Path, cached: Path, workers: int = 0) -> None:
        self._templates = templates
        self._pictures = pictures
        self._cached = cached
        self._tools = _fingerprint(templates)
        self._workers = workers or os.cpu_count() or 1
        self._waiting: list[Job] = []
        self._made: list[Future[int]] = []
        self._missing = 0
        self._pool: ProcessPoolExecutor | None = None
        self._set_up = False
        self._hashes: dict[str, str] = {}
        self.files: dict[str, Path] = {}
        """Where each document is kept, by its path in the site; the file's name says what it is made of."""
        self.orders: dict[str, Order] = {}
        """What each document is made of, by its path in the site."""
        cached.mkdir(parents=True, exist_ok=True)

    def order(self, orders: Iterable[Order]) -> None:
        """Have documents made, unless they are remembered."""
        for order in orders:
            self.orders[order.path] = order
            file = self.files[order.path] = self._cached / self._key(order)
            if not kept.stands(file):
                self._waiting.append((order, file))
                self._missing += 1
        if self._workers > 1 and self._missing > FEW:
            while len(self._waiting) >= CHUNK:
                self._hand_over(CHUNK)

    def finish(self, progress: Progress) -> None:
        """Wait until every document stands; `progress` is told how many of the missing do.

        Raises PrintError or NoteError for the first document that cannot be made.
        """
        done = 0
        try:
            if self._pool is None:
                self._set_up_here()
                for job in self._waiting:
                    done += _make([job])
                    progress(done, self._missing)
            while self._waiting and self._pool:
                self._hand_over(max(1, min(CHUNK, len(self._waiting) // self._workers)))
            for made in self._made:
                done += made.result()
                progress(done, self._missing)
        finally:
            self.close()
        disk.forget(self._cached, set(self.files.values()))

    def document(self, path: str) -> bytes:
        """A document as it goes out, after `finish`; one that was damaged since it was kept is made again.

        Raises PrintError, NoteError or OSError where it cannot be.
        """
        document = kept.read(self.files[path])
        if document is None:
            self._set_up_here()
            document = _made(self.orders[path])
            kept.write(self.files[path], document)
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
        told = json.dumps(vars(order), ensure_ascii=False, sort_keys=True, default=str)
        seen = [self._seen(name) for name in _seen_in(order)]
        return hashlib.sha256(f"{self._tools}\n{type(order).__name__}\n{told}\n{seen}".encode()).hexdigest()

    def _seen(self, picture: str) -> str:
        """The hash of a picture beside the data; empty where it cannot be read, which will be told when it is set."""
        if picture not in self._hashes:
            try:
                self._hashes[picture] = hashlib.sha256((self._pictures / picture).read_bytes()).hexdigest()
            except OSError:
                self._hashes[picture] = ""
        return self._hashes[picture]


_kept: dict[str, Press] = {}


def _prepare(templates: Path, pictures: Path) -> None:
    """What a worker keeps between documents: one press."""
    _kept["press"] = Press(templates, pictures)
    Thread(target=_end_with_the_build, daemon=True).start()


def _end_with_the_build() -> None:
    """A worker does not outlive a build that was killed."""
    if build := multiprocessing.parent_process():
        build.join()
        _kept["press"].close()
        os._exit(1)


def _make(jobs: Sequence[Job]) -> int:
    """Make documents and keep them; how many were made."""
    for order, file in jobs:
        kept.write(file, _made(order))
    return len(jobs)


def _made(order: Order) -> bytes:
    """A document. Raises PrintError or NoteError, with its path."""
    try:
        return _by_kind(order)
    except (PrintError, NoteError) as refused:
        raise type(refused)(f"{order.path}: {refused}") from refused


def _by_kind(order: Order) -> bytes:
    match order:
        case PreviewOrder(template=template, data=data, day=day, ppi=ppi):
            return _kept["press"].preview(template, data, day, ppi)
        case SheetOrder(template=template, data=data, day=day):
            return _kept["press"].sheet(template, data, day)
        case PhotoOrder(photo=photo):
            return photos.released(_kept["press"].pictures / photo)
        case NoteOrder():
            return _note(order)


def _seen_in(order: Order) -> tuple[str, ...]:
    """The files of the pictures in a document: the emblem and photos."""
    match order:
        case SheetOrder(data=data):
            emblem = emblem_of(data)
            return () if emblem is None else (emblem,)
        case PhotoOrder(photo=photo):
            return (photo,)
        case NoteOrder(photos=named):
            return tuple(file for _, file in named)


def _note(order: NoteOrder) -> bytes:
    from jawny_plan.publishing.press import eml, odt, radio  # slow to import, and only workers need them

    plain = _parsed(order.html, order.address, order.photos)
    note = draft.opened(plain, order.draft)
    about = draft.entitled(About(title=order.title, author=order.author, date=order.day), order.draft)
    if order.path.endswith("-radio.txt"):
        return radio.write(note, about, order.address).encode()
    match order.path.rpartition(".")[2]:
        case "docx":
            return _document(note, about)
        case "eml":
            return eml.write(note, about, order.address, _document(note, about), order.to, draft=order.draft)
        case "json":
            return json.dumps(asdict(draft.posted(post(plain), order.draft)), ensure_ascii=False).encode()
        case "odt":
            return odt.write(note, about)
        case "txt":
            return txt.write(note, about).encode()
        case _:
            sheet = note_sheet(plain, about, date="", draft=order.draft)
            return _kept["press"].sheet("nota.typ", sheet, order.day, plain.pictures)


@lru_cache(maxsize=1)  # a note's formats are ordered one after another
def _parsed(html: str, address: str, named: tuple[tuple[str, str], ...]) -> Note:
    return parse(html, address, {name: photos.released(_kept["press"].pictures / file) for name, file in named})


@lru_cache(maxsize=1)  # the draft carries the same document
def _document(note: Note, about: About) -> bytes:
    from jawny_plan.publishing.press import docx

    return docx.write(note, about)


def _fingerprint(templates: Path) -> str:
    """A hash of all that makes documents, besides their data and pictures: code, templates, letters, others' parts."""
    made_of = hashlib.sha256()
    for part in PARTS:
        made_of.update(f"{part} {importlib.metadata.version(part)}\n".encode())
    code = Path(__file__).parent
    words = [code / "spoken.py", code.parent / "polish/typography.py", code.parent / "model/rank.py"]
    here = [Path(__file__), code / "kept.py", code / "photos.py"]
    own = [*here, *words, *code.glob("press/**/*.py"), *code.glob("print/*.py")]
    letters = Path(font_lato.font_directory).glob("*")
    for file in (*sorted(own), *sorted(templates.glob("*")), *sorted(letters)):
        made_of.update(file.name.encode() + b"\n" + hashlib.sha256(file.read_bytes()).digest())
    return made_of.hexdigest()
