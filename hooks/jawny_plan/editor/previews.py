"""What a plan would look like with what stands in a form: made of the data in memory, nothing is written."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from threading import Lock, Thread
from typing import assert_never, cast

from PIL.Image import Image
from pypdfium2 import PdfDocument

from jawny_plan.editor.previewed_data import stands_in, with_form
from jawny_plan.editor.records import DataRecord
from jawny_plan.editor.saving import OWN
from jawny_plan.model.kinds import DataKind
from jawny_plan.model.plan import Plan
from jawny_plan.model.progress import Progress
from jawny_plan.model.unit import ApprovedText, Data, PlanFile
from jawny_plan.outputs.pages.plan_previews import PlanPreview, PlanPreviews
from jawny_plan.reading import agreement, logs, reach
from jawny_plan.reading.blackened import blacked_plan
from jawny_plan.reading.faults import Faults
from jawny_plan.reading.folder import load
from jawny_plan.reading.kinds import LOG, PLANS
from jawny_plan.reading.strict_yaml import Content, Node, read
from jawny_plan.reading.typed import typed

State = tuple[tuple[str, int, int], ...]


@dataclass(frozen=True)
class Shown:
    """A preview, or why there is none. `lacks`: so much is wrong with the form that it shows what was there before."""

    preview: PlanPreview | None
    lacks: int = 0
    faults: int = 0
    """Of the data as a whole."""


@dataclass(frozen=True)
class ShownPage:
    """The page of a meeting or district, nothing where there is none yet; `lacks` and `faults` as of a plan."""

    html: str
    lacks: int = 0
    faults: int = 0


class Previews:
    """Of the plans in a data folder. `make` brings what shows them, which takes a while the first time."""

    def __init__(self, data: Path, make: Callable[[], PlanPreviews]) -> None:
        self._folder, self._make = data, make
        self._lock = Lock()
        self._maker: PlanPreviews | None = None
        self._known: tuple[State, Data | None, int] = ((), None, 0)
        self._offered: dict[str, tuple[DataRecord, Mapping[str, Content]]] = {}
        self._good: dict[str, PlanPreview] = {}
        self._offered_pages: dict[tuple[DataKind, str], tuple[DataRecord, Mapping[str, Content]]] = {}
        self._good_pages: dict[tuple[DataKind, str], str] = {}

    def warm(self) -> None:
        """Begin to bring what shows plans, while somebody reads the first page."""
        Thread(target=self._warmed, daemon=True).start()

    def _warmed(self) -> None:
        with suppress(OSError, KeyError):
            data, _ = self._data()
            if data and data.plans:
                _ = self._shows().of(data, data.plans[-1].id, date(2026, 1, 1)).page

    def offer(self, record: DataRecord, content: Mapping[str, Content]) -> None:
        """What stands in the form of a plan or its log, to be shown when somebody looks."""
        match record.kind:
            case DataKind.PLAN | DataKind.LOG:
                self._offered[record.id] = (record, content)
            case DataKind.MEETING | DataKind.DISTRICT:
                self._offered_pages[record.kind, record.id] = (record, content)
            case DataKind.UNIT | DataKind.VERSIONS:
                pass
            case _:
                assert_never(record.kind)

    def page_of(self, kind: DataKind, identity: str, today: date) -> ShownPage:
        """The page of a meeting or district as the form that was offered last would leave it. Raises TemplateFault."""
        data, faults = self._data()
        key = (kind, identity)
        if data is None:
            return ShownPage(self._good_pages.get(key, ""), faults=faults)
        lacks = 0
        if offered := self._offered_pages.get(key):
            data, lacks = with_form(data, *offered)
        if lacks and key in self._good_pages:
            return ShownPage(self._good_pages[key], lacks)
        if not stands_in(data, kind, identity):
            return ShownPage("", lacks)
        html = self._shows().page(data, kind, identity, today).html
        if not lacks:
            self._good_pages[key] = html
        return ShownPage(html, lacks)

    def of(self, plan: str, today: date) -> Shown:
        """The plan as the form that was offered last would leave it. Raises TemplateFault."""
        data, faults = self._data()
        if data is None:
            return Shown(self._good.get(plan), faults=faults)
        record, content = self._offered.get(plan, (None, {}))
        lacks = 0
        if record is not None:
            data, lacks = self._with(data, record, content)
        if lacks and plan in self._good:
            return Shown(self._good[plan], lacks)
        if all(file.id != plan for file in data.plans):
            return Shown(None, lacks)
        preview = self._shows().of(data, plan, today)
        if not lacks:
            self._good[plan] = preview
        return Shown(preview, lacks)

    def sheets(self, document: bytes) -> int:
        """How many pages a PDF file has."""
        with self._lock, _opened(document) as opened:
            return len(opened)

    def sheet(self, document: bytes, number: int, width: int) -> Image | None:
        """Page `number` (from 1) of a PDF file as a picture, so many dots wide; None where there is none."""
        with self._lock, _opened(document) as opened:
            if not 1 <= number <= len(opened):
                return None
            page = opened[number - 1]
            return cast("Image", page.render(scale=width / page.get_width()).to_pil())

    def close(self) -> None:
        """Clear away what the press works with."""
        if self._maker:
            self._maker.close()

    def _shows(self) -> PlanPreviews:
        with self._lock:
            if self._maker is None:
                self._maker = self._make()
            return self._maker

    def _data(self) -> tuple[Data | None, int]:
        """The data on the disk, read again once something there is another; or how many faults they have."""
        state = tuple(_state(self._folder))
        if self._known[0] != state:
            try:
                self._known = (state, load(self._folder), 0)
            except Faults as faults:
                self._known = (state, None, len(faults.faults))
        return self._known[1], self._known[2]

    def _with(self, data: Data, record: DataRecord, content: Mapping[str, Content]) -> tuple[Data, int]:
        """The data with the content of a form in its place, and how much is wrong with that."""
        known = next((file for file in data.plans if file.id == record.id), None)
        node = Node.of(dict(content))
        if record.kind is DataKind.PLAN:
            plan, faults = typed(Plan, node, record.path.name)
            if plan is None:
                return data, len(faults)
            file = replace(known, plan=plan) if known else self._draft(record.id, plan)
        else:
            progress, faults = typed(Progress, node, record.path.name)
            if progress is None or known is None:
                return data, len(faults)
            file = replace(known, progress=progress)
        if against := _contradictions(data, file):
            return data, against
        others = [each for each in data.plans if each.id != record.id]
        return replace(data, plans=tuple(sorted([*others, blacked_plan(file)], key=lambda each: each.id))), 0

    def _draft(self, identity: str, plan: Plan) -> PlanFile:
        """A plan that is not in the data, for nobody has finished it, with what stands beside it."""
        text = self._folder / PLANS / f"{identity}.txt"
        log = self._folder / PLANS / f"{identity}{LOG}.yml"
        node = read(log, log.name)[0] if log.is_file() else None
        progress = typed(Progress, node, log.name)[0] if node else None
        return PlanFile(identity, plan, ApprovedText(text.read_bytes()) if text.is_file() else None, progress)


def _contradictions(data: Data, file: PlanFile) -> int:
    """So much of a plan and its log contradicts itself or other data: no page can tell of that."""
    plans = [*(each.id for each in data.plans), file.id]
    found = [*agreement.of_plan(file.id, file.plan, data.districts, plans), *reach.of_plan(file.plan)]
    if file.progress:
        meetings = {each.id: each.meeting for each in data.meetings}
        known = meetings, list(meetings)
        found += logs.of_progress(file.id, file.plan, file.progress, plans, known, data.register)
    return len(found)


@contextmanager
def _opened(document: bytes) -> Iterator[PdfDocument]:
    """A PDF file, one at a time: what draws it knows no threads."""
    opened = PdfDocument(document)
    try:
        yield opened
    finally:
        opened.close()


def _state(folder: Path) -> Iterator[tuple[str, int, int]]:
    """What tells whether some file of the data is another one."""
    for around, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != OWN)
        for name in sorted(names):
            with suppress(OSError):
                found = os.stat(os.path.join(around, name))
                yield os.path.join(around, name), found.st_mtime_ns, found.st_size
