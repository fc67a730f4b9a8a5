"""A withdrawal: what is to change, whether it can, and the change itself, whole or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from jawny_plan import polish
from jawny_plan.commands import build
from jawny_plan.commands.emptied import emptied, without_fields
from jawny_plan.commands.emptied import entry as emptied_entry
from jawny_plan.commands.emptied import field as emptied_field
from jawny_plan.commands.traces import Traces
from jawny_plan.deploy.releases import NotPublished
from jawny_plan.deploy.withdrawal import PublicPlace
from jawny_plan.editing.removal import Removal
from jawny_plan.editing.words_removed import files
from jawny_plan.launch.aside import ASIDE
from jawny_plan.launch.command_line import command_line
from jawny_plan.model.unit import Data
from jawny_plan.reading.faults import Fault, Faults
from jawny_plan.reading.folder import Loaded, loaded, named
from jawny_plan.reading.passages import typed
from jawny_plan.reading.withdrawn import FILE, KEY, Withdrawn
from jawny_plan.storage import forgetting
from jawny_plan.storage.build_lock import locked
from jawny_plan.storage.folders import BUNDLES, DATA, SITE, WITHDRAWING
from jawny_plan.storage.inventory import contents
from jawny_plan.storage.journal import Journal, put


@dataclass
class Withdrawal:
    """What is withdrawn from the unit in `chosen`. Without `traces` it is a whole file or entry, which has no words."""

    root: Path
    chosen: Path
    removal: Removal
    record: Withdrawn
    places: list[PublicPlace]
    traces: Traces | None = None
    gone: frozenset[str] = frozenset()
    """The sums of files that go as they are."""
    stripped: list[Path] = field(default_factory=list)
    """Pictures and PDF files that stay without what they hide."""
    dropped: list[str] = field(default_factory=list)
    """Fields and entries that go whole, since no bar can stand in them."""
    _before: dict[Path, bytes | None] = field(default_factory=dict)
    _is_resumed: bool = False
    """Whether it finishes one that was killed, of which nobody knows any more what it took out."""

    def __post_init__(self) -> None:
        self._is_resumed = self._journal.is_begun
        changed = [*self.removal.changes, self.data / FILE, self.data / KEY]
        self._before = {path: path.read_bytes() if path.is_file() else None for path in changed}

    @property
    def data(self) -> Path:
        """The folder of the data."""
        return self.chosen / DATA

    @property
    def site(self) -> Path:
        """The folder of the built site."""
        return self.chosen / SITE

    @property
    def _journal(self) -> Journal:
        return Journal(self.chosen / WITHDRAWING)

    @property
    def was_interrupted(self) -> bool:
        """Whether an earlier one was killed before its end."""
        return self._is_resumed

    def tried(self) -> Data:
        """The data as they will be; nothing is written. Raises Faults where they could not be read, NotPublished.

        Fields that the words were the whole of go; where the data cannot be without one, its entry goes.
        """
        before = dict(self.removal.changes)
        try:
            return self._tried()
        except Faults as faults:
            if not (empty := emptied(faults.faults)):
                raise
        for around in (emptied_field, emptied_entry):
            self.removal.changes = dict(before)
            self.dropped = without_fields(self.removal, empty, around)
            with suppress(Faults):
                return self._tried()
        self.removal.changes, self.dropped = before, []
        raise Faults(map(_unremovable, empty))

    def _tried(self) -> Data:
        """The data as they would be now; the same faults."""
        with tempfile.TemporaryDirectory() as name:
            stage = Path(name, DATA)
            shutil.copytree(self.data, stage)
            for path, content in self.removal.changes.items():
                if path.is_relative_to(self.data):
                    put(stage / path.relative_to(self.data), content)
            put(stage / FILE, self.record.text.encode())
            with self._as_of_the_data(stage):
                found = loaded(stage)
                if left := list(self._left(stage, found)):
                    raise Faults(left)
        for place in self.places:
            place.refuse(self.site)
        return found.data

    def act(self, is_fresh: Callable[[], bool]) -> tuple[list[str], list[str]]:
        """Withdraw; what was done, and what could not be. Raises Faults, NotBuilt, OSError, and nothing has changed."""
        with locked(self.root, self.data) as ours:
            self._refuse_changed()
            began = time.time()
            try:
                self._write()
                report = [build.site(self.root, self.chosen, ours).split("\n")[0]]
            except BaseException:
                self._restore()
                raise
            report += self._clean(began)
        failed = []
        for place in self.places:
            try:
                report += place.replace(self.site, is_fresh, self.tells)
            except (NotPublished, OSError) as refused:
                failed.append(f"{place.place}: {refused}")
        if not failed:
            self._journal.drop()
            if self.was_interrupted:
                report.append("Przerwane wycofanie jest dokończone. Żeby wycofać coś jeszcze, wydaj polecenie na nowo.")
        return report, failed

    def aside(self) -> list[Path]:
        """The files set aside that go: they tell the words, or are the file that goes."""
        folder = self.chosen / ASIDE
        if self.traces:
            return self.traces.telling(folder)
        return [folder / name for name, sum_ in contents(folder).items() if sum_ in self.gone]

    def remembered(self) -> list[Path]:
        """What builds keep in mind and tells the words."""
        return forgetting.telling(self.root, self.traces.tells) if self.traces else []

    def _left(self, stage: Path, found: Loaded) -> Iterator[Fault]:
        """Where the words would still stand in the data: what the program cannot take out itself."""
        keeping = {path.relative_to(self.data) for path in self.removal.keeping}
        problem = "tych słów program nie usunie stąd sam."
        advice = f"Usuń je ręcznie albo wycofaj cały plik: {command_line('withdraw PLIK')}. Potem powtórz polecenie."
        if self.traces is None:
            return
        for path in files(stage):
            if path.relative_to(stage) not in keeping:
                for line, column in self.traces.spots(path):
                    yield Fault(named(path), line, column, "", problem, advice)
        for passage in typed(found.trees):  # letters may be written by their numbers
            if passage.path.relative_to(stage) not in keeping and self.traces.sought.stands_in(passage.text):
                yield Fault(named(passage.path), passage.line, passage.column, passage.key_path, problem, advice)

    @contextmanager
    def _as_of_the_data(self, stage: Path) -> Iterator[None]:
        """Faults of the trial name the files that the editor has."""
        try:
            yield
        except Faults as faults:
            tried, here = named(stage), named(self.data)
            raise Faults(replace(fault, file=fault.file.replace(tried, here)) for fault in faults.faults) from None

    def _refuse_changed(self) -> None:
        changed = [path for path, content in self._before.items() if _content(path) != content]
        if changed:
            problem, advice = "ktoś zmienił ten plik w tej chwili.", "Zapisz go, zamknij i powtórz polecenie."
            raise Faults(Fault(named(path), 1, 1, "", problem, advice) for path in changed)

    def _write(self) -> None:
        record = {
            self.data / KEY: self.record.key_text.encode(),
            self.data / FILE: self.record.text.encode(),
        }
        self._journal.lay(record | self.removal.changes)
        self._journal.put()
        with suppress(PermissionError):  # a disk that keeps no modes
            os.chmod(self.data / KEY, 0o600)

    def _restore(self) -> None:
        for path, content in self._before.items():
            put(path, content)
        self._journal.drop()

    def _clean(self, began: float) -> list[str]:
        """Remove what was made before and may tell it; what to say."""
        report = []
        if aside := self.aside():
            for file in aside:
                file.unlink()
                for around in file.relative_to(self.chosen / ASIDE).parents:  # their names may tell it as well
                    with suppress(OSError):  # not empty
                        (self.chosen / ASIDE / around).rmdir()
            report.append(f"Usunięto z {ASIDE}: {polish.plural(len(aside), 'plik', 'pliki', 'plików')}.")
        unused = forgetting.unused(self.root, began)
        forgetting.forget(unused)
        made = polish.plural(len(unused), "plik", "pliki", "plików")
        return [
            *report,
            f"Strona i paczki ({SITE}, {BUNDLES}) są zbudowane od nowa.",
            f"Usunięto z pamięci programu: {made}. O obrazku albo sumie w tej pamięci nie wiadomo, co znaczy, więc "
            "zniknęło wszystko, czego nowa strona nie używa; program zrobi to jeszcze raz, gdy będzie trzeba.",
        ]

    def tells(self, release: Path) -> bool:
        """Whether an older release may tell what is withdrawn; a whole file or entry cannot be told from others."""
        if self.traces is None or self._is_resumed:
            return True
        return self.traces.may_be_in(release, contents(self.site).values())


def _unremovable(fault: Fault) -> Fault:
    """The fault of a field in which no bar can stand, in words of somebody who did not write the bar."""
    return replace(
        fault,
        problem="te słowa są całą treścią pola, które nie może zostać bez niej.",
        advice="Usuń to pole albo wpisz w nim coś innego i powtórz polecenie.",
    )


def _content(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None
