"""The production: documents are ordered, made side by side, and made again only when something in them changed.

An order is plain data. Its hash, with that of the templates and of everything that makes documents,
names a file in the cache; what is there whole is not made again.
"""

from __future__ import annotations

import hashlib
import json
import multiprocessing
import os
from collections.abc import Callable, Collection, Iterable
from concurrent.futures import Future, ProcessPoolExecutor
from pathlib import Path

from jawny_plan.launch.processes import AT_ONCE
from jawny_plan.outputs.documents import left_out, worker
from jawny_plan.outputs.documents.fingerprint import fingerprint
from jawny_plan.outputs.documents.left_out import LeftOut
from jawny_plan.outputs.documents.maker import Job, Maker
from jawny_plan.outputs.documents.orders import NoteOrder, Order, pictures_in
from jawny_plan.overlay import Layers
from jawny_plan.storage import cached, disk

FEW = 12
"""Up to so many documents are made here and now: starting workers would take longer."""
CHUNK = 14
"""So many documents at most are given to a worker at a time: two notes in all their formats."""


Progress = Callable[[int, int], None]


class Production:
    """Makes documents from templates in `templates` with pictures from `pictures`, remembered in `cached`.

    As soon as enough is missing, workers begin; whoever ordered does something else until `finish`, or gives up with
    `close`.
    """

    def __init__(self, templates: Path | Layers, pictures: Path, cached: Path, workers: int = 0) -> None:
        self._templates = templates
        self._pictures = pictures
        self._cached = cached
        self._tools = fingerprint(templates)
        self._workers = workers or int(os.environ.get(AT_ONCE) or os.cpu_count() or 1)
        self._waiting: list[Job] = []
        self._made: list[Future[int]] = []
        self._missing = self._done = 0
        self._pool: ProcessPoolExecutor | None = None
        self._maker = Maker(templates, pictures)
        """Makes what is made in this process."""
        self._hashes: dict[str, str] = {}
        self._last = "", ""
        """What a note said, and its sum."""
        self.files: dict[str, Path] = {}
        """Where each document is kept, by its path in the site; the file's name says what it is made of."""
        self.orders: dict[str, Order] = {}
        """What each document is made of, by its path in the site."""
        self.left_out: dict[str, LeftOut] = {}
        """Sheets that have no room for what they say, by their paths; they are in neither of the other two."""
        cached.mkdir(parents=True, exist_ok=True)

    @property
    def works_aside(self) -> bool:
        """Whether workers make documents while this process does something else."""
        return self._pool is not None

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
                self._done += self._maker.make([self._waiting.pop(0)])
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
            document = self._maker.document(self.orders[path])
            cached.write(self.files[path], document)
        return document

    def close(self) -> None:
        """Send the workers home, whatever is still to be made."""
        if self._pool:
            self._pool.shutdown(cancel_futures=True)
        self._pool = None

    def _hand_over(self, many: int) -> None:
        """Give so many of the waiting jobs to a worker."""
        if self._pool is None:
            # Spawned, not forked: MkDocs' live reload runs threads.
            context = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(self._workers, context, worker.begin, (self._templates, self._pictures))
        jobs, self._waiting = self._waiting[:many], self._waiting[many:]
        self._made.append(self._pool.submit(worker.make, self._templates, self._pictures, jobs))

    def _key(self, order: Order) -> str:
        parts = vars(order)
        if isinstance(order, NoteOrder):
            parts = {**parts, "html": self._summed(order.html)}
        contents = json.dumps(parts, ensure_ascii=False, sort_keys=True, default=str)
        seen = [self._seen(name) for name in pictures_in(order)]
        return hashlib.sha256(f"{self._tools}\n{type(order).__name__}\n{contents}\n{seen}".encode()).hexdigest()

    def _summed(self, html: str) -> str:
        """The sum of what a note says: long, and the same in all its formats, which are ordered one after another."""
        if self._last[0] is not html:
            self._last = html, hashlib.sha256(html.encode("utf-8", "surrogatepass")).hexdigest()
        return self._last[1]

    def _seen(self, picture: str) -> str:
        """The hash of a picture beside the data; empty where it cannot be read, which will be told when it is set."""
        if picture not in self._hashes:
            try:
                self._hashes[picture] = hashlib.sha256((self._pictures / picture).read_bytes()).hexdigest()
            except OSError:
                self._hashes[picture] = ""
        return self._hashes[picture]
