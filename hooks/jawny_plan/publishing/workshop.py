"""The workshop: documents are ordered, made side by side, and made again only when something in them changed.

An order is plain data. Its hash, with that of the templates and of everything that makes documents,
names a file in the cache; what is there is not made again. The cache is safe to delete.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
import multiprocessing
import os
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from jawny_plan.publishing.press import About, Note, parse, txt
from jawny_plan.publishing.print import Press, note_sheet

PARTS = ("typst", "font-lato", "zxing-cpp", "python-docx", "odfdo", "lxml")
FEW = 12
"""Up to so many documents are made here and now: starting workers would take longer."""
CHUNK = 10
"""So many documents at most are given to a worker at a time: at the end none waits long for another."""
UNUSED_DAYS = 60


@dataclass(frozen=True)
class SheetOrder:
    """A sheet from a Typst template and its data."""

    path: str
    template: str
    data: Mapping[str, Any]
    day: date


@dataclass(frozen=True)
class NoteOrder:
    """A press note in one format; `path` ends with it. The HTML's relative links count from `address`."""

    path: str
    html: str
    title: str
    author: str
    address: str
    day: date
    to: tuple[tuple[str, str], ...] = ()
    """To whom a draft is addressed: names and addresses."""


Order = SheetOrder | NoteOrder
Job = tuple[Order, Path]
Progress = Callable[[int, int], None]


class Workshop:
    """Makes documents from templates in `templates` with pictures from `pictures`, remembered in `cached`.

    Workers begin with `start`; whoever started them does something else until `finish`, or gives up with `close`.
    """

    def __init__(self, templates: Path, pictures: Path, cached: Path) -> None:
        self._templates = templates
        self._pictures = pictures
        self._cached = cached
        self._tools = _fingerprint(templates, pictures)
        self.files: dict[str, Path] = {}
        self._missing: list[Job] = []
        self._made: Iterator[None] = iter(())
        self._pool: ProcessPoolExecutor | None = None

    def start(self, orders: Sequence[Order]) -> Mapping[str, Path]:
        """Begin to make what is missing. Where each document will stand, by its path in the site."""
        self._cached.mkdir(parents=True, exist_ok=True)
        self.files = {order.path: self._cached / self._key(order) for order in orders}
        jobs = [(order, self.files[order.path]) for order in orders]
        self._missing = [(order, file) for order, file in jobs if not file.exists()]
        workers = os.cpu_count() or 1
        if len(self._missing) <= FEW or workers == 1:
            self._made = self._by_hand()
        else:
            self._made = self._by_workers(workers)
        return self.files

    def finish(self, progress: Progress) -> None:
        """Wait until every document stands; `progress` is told how many of the missing do.

        Raises PrintError or NoteError for the first document that cannot be made.
        """
        try:
            for done, _ in enumerate(self._made, 1):
                progress(done, len(self._missing))
        finally:
            self.close()
        self._forget(set(self.files.values()))

    def close(self) -> None:
        """Send the workers home, whatever is still to be made."""
        if self._pool:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None

    def _key(self, order: Order) -> str:
        told = json.dumps(asdict(order), ensure_ascii=False, sort_keys=True, default=str)
        return hashlib.sha256(f"{self._tools}\n{type(order).__name__}\n{told}".encode()).hexdigest()

    def _by_hand(self) -> Iterator[None]:
        """Make each missing document when the next is asked for."""
        _prepare(self._templates, self._pictures)
        yield from map(_make, self._missing)

    def _by_workers(self, workers: int) -> Iterator[None]:
        """Have every missing document made from now on; each step waits for the next one."""
        # Spawned, not forked: MkDocs' live reload runs threads.
        context = multiprocessing.get_context("spawn")
        self._pool = ProcessPoolExecutor(workers, context, _prepare, (self._templates, self._pictures))
        chunk = max(1, min(CHUNK, len(self._missing) // (4 * workers)))
        return self._pool.map(_make, self._missing, chunksize=chunk)

    def _forget(self, used: set[Path]) -> None:
        """Drop what no build has used for a long time."""
        now = time.time()
        for file in self._cached.iterdir():
            if file in used:
                os.utime(file)
            elif now - file.stat().st_mtime > UNUSED_DAYS * 86_400:
                file.unlink()


_kept: dict[str, Press] = {}


def _prepare(templates: Path, pictures: Path) -> None:
    """What a worker keeps between documents: one press."""
    _kept["press"] = Press(templates, pictures)


def _make(job: Job) -> None:
    """Make one document; a file stands under its name only when it is whole."""
    order, file = job
    data = _sheet(order) if isinstance(order, SheetOrder) else _note(order)
    unfinished = file.with_name(f"{file.name}.{os.getpid()}")
    unfinished.write_bytes(data)
    unfinished.replace(file)


def _sheet(order: SheetOrder) -> bytes:
    return _kept["press"].sheet(order.template, order.data, order.day)


def _note(order: NoteOrder) -> bytes:
    from jawny_plan.publishing.press import eml, odt, radio  # slow to import, and only workers need them

    note = _parsed(order.html, order.address)
    about = About(title=order.title, author=order.author, date=order.day)
    if order.path.endswith("-radio.txt"):
        return radio.write(note, about, order.address).encode()
    match order.path.rpartition(".")[2]:
        case "docx":
            return _document(note, about)
        case "eml":
            return eml.write(note, about, order.address, _document(note, about), order.to)
        case "odt":
            return odt.write(note, about)
        case "txt":
            return txt.write(note, about).encode()
        case _:
            return _kept["press"].sheet("nota.typ", note_sheet(note, about, date=""), order.day)


@lru_cache(maxsize=1)  # a note's formats are ordered one after another
def _parsed(html: str, address: str) -> Note:
    return parse(html, address)


@lru_cache(maxsize=1)  # the draft carries the same document
def _document(note: Note, about: About) -> bytes:
    from jawny_plan.publishing.press import docx

    return docx.write(note, about)


def _fingerprint(templates: Path, pictures: Path) -> str:
    """A hash of all that makes documents, besides their data: code, templates, pictures, other people's parts."""
    made_of = hashlib.sha256()
    for part in PARTS:
        made_of.update(f"{part} {importlib.metadata.version(part)}\n".encode())
    code = Path(__file__).parent
    own = [Path(__file__), code / "spoken.py", *code.glob("press/*.py"), *code.glob("print/*.py")]
    files = own + list(templates.glob("*"))
    for file in sorted(files) + sorted(path for path in pictures.glob("*") if path.suffix in (".svg", ".png")):
        made_of.update(file.name.encode() + b"\n" + hashlib.sha256(file.read_bytes()).digest())
    return made_of.hexdigest()
