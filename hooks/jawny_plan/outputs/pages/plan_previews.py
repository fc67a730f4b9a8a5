"""Previews of one plan while somebody writes it: its page, notes, what is read on the air and its leaflet.

Templates stay compiled and the press open from one preview to the next. What is shown is what a build would make of
the same data on the same day: nothing here says anything by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property
from pathlib import Path
from threading import RLock
from typing import Any, NamedTuple

from jawny_plan.facts.release import public
from jawny_plan.model import addresses
from jawny_plan.model.base import Slug
from jawny_plan.model.kinds import DataKind
from jawny_plan.model.progress import Decision
from jawny_plan.model.unit import Data
from jawny_plan.outputs.documents.maker import Maker
from jawny_plan.outputs.documents.note_format import Role
from jawny_plan.outputs.edition import Edition
from jawny_plan.outputs.notes import press_notes
from jawny_plan.outputs.notes.note_plan import PouredNote
from jawny_plan.outputs.pages.page import Page
from jawny_plan.outputs.pages.site import Site
from jawny_plan.outputs.pour.sealed import Pour
from jawny_plan.outputs.sheets import PlanSheet
from jawny_plan.overlay import Layers


class NotePreview(NamedTuple):
    """A press note as it would go out."""

    id: str
    """`rejon-2-2026-07-start`"""
    title: str
    html: str
    radio: str
    """What is read on the air, in lines."""


class PlanPreviews:
    """Shows plans as their unit's site would on a day.

    Templates are in `docs`, pictures beside the data in `pictures`; `extensions` and `settings` are those of
    Python-Markdown. May be asked from several threads, which wait for one another.
    """

    def __init__(self, docs: Layers, pictures: Path, extensions: Sequence[Any], settings: Mapping[str, Any]) -> None:
        self._pour = Pour(docs, extensions, settings)
        self._maker = Maker(docs.within("_druk"), pictures)
        self._lock = RLock()

    def of(self, data: Data, plan: Slug, today: date) -> PlanPreview:
        """The plan with this identity in `data`, also if it may not be seen yet. Raises TemplateFault and KeyError."""
        with self._lock:
            return PlanPreview(_edition(data, plan, today), plan, self._pour, self._maker, self._lock)

    def page(self, data: Data, kind: DataKind, identity: Slug, today: date) -> Page:
        """The page of a meeting or district in `data`, also of a meeting that may not be seen yet.

        Raises TemplateFault, and KeyError where there is no such meeting or district.
        """
        with self._lock:
            seen = public(data, today)
            is_ahead = kind is DataKind.MEETING and all(file.id != identity for file in seen.meetings)
            edition = Edition(_around(data if is_ahead else seen, kind, identity), today, ahead=is_ahead)
            address = addresses.meeting(identity) if kind is DataKind.MEETING else addresses.district(identity)
            site = Site(edition, self._pour, lambda _: None)
            return site.page(addresses.source(addresses.from_root(address)))

    def close(self) -> None:
        """Clear away what the press works with."""
        self._maker.close()


class PlanPreview:
    """One plan in all that it is told by; each is made when it is asked for."""

    def __init__(self, edition: Edition, plan: Slug, pour: Pour, maker: Maker, lock: RLock) -> None:
        self._plan = plan
        self._maker = maker
        self._lock = lock
        self._unit = edition.unit
        self._site = Site(edition, pour, lambda _: None)  # a document is made when it is asked for

    @cached_property
    def page(self) -> Page:
        """Its page; `html` is what stands within `main`, links count from the page. Raises TemplateFault."""
        with self._lock:
            return self._site.page(addresses.source(addresses.from_root(addresses.plan(self._plan))))

    @cached_property
    def notes(self) -> list[NotePreview]:
        """The notes that are due, in the order in which they go out. Raises NoteError."""
        with self._lock:
            return list(self._notes())

    @cached_property
    def leaflet(self) -> bytes:
        """Its leaflet as PDF. Raises DoesNotFit where it has no room for what it says, PrintError and OSError."""
        with self._lock:
            sheets = self._site.published.sheets[addresses.from_root(addresses.plan(self._plan))]
            order = next(item.order for item in sheets if item.sheet is PlanSheet.LEAFLET.value)
            return self._maker.document(order)

    def _notes(self) -> Iterator[NotePreview]:
        for note in self._site.published.notes:
            if note.plan.plan == self._plan:
                yield NotePreview(note.plan.id, note.title, note.html, self._radio(note))

    def _radio(self, note: PouredNote) -> str:
        orders = press_notes.documents(note, self._unit)
        return self._maker.document(next(order for order in orders if order.format.role is Role.RADIO)).decode()


def _edition(data: Data, plan: Slug, today: date) -> Edition:
    """What is told of the plan and of what its page leads to. Raises KeyError where there is no such plan."""
    seen = public(data, today)
    shown = next((known for known in (seen, data) if any(file.id == plan for file in known.plans)), None)
    if shown is None:
        raise KeyError(plan)
    wanted = {plan, *_beside(shown, plan)}
    wanted |= {name for file in shown.meetings for name in file.meeting.plans}
    narrowed = replace(shown, plans=tuple(file for file in shown.plans if file.id in wanted))
    return Edition(narrowed, today, ahead=shown is data)


def _around(data: Data, kind: DataKind, identity: Slug) -> Data:
    """The data with no other plans than those of the districts of a meeting, or of the district, and of meetings."""
    met = next((file.meeting for file in data.meetings if kind is DataKind.MEETING and file.id == identity), None)
    districts = set(met.districts) if met else {identity}
    named = {name for file in data.meetings for name in file.meeting.plans}
    plans = (file for file in data.plans if file.id in named or districts.intersection(file.plan.districts))
    return replace(data, plans=tuple(plans))


def _beside(data: Data, plan: Slug) -> Iterator[Slug]:
    """The plans before and after one, as its page names them."""
    for file in data.plans:
        if file.plan.predecessor == plan:
            yield file.id
        if file.id == plan:
            if file.plan.predecessor:
                yield file.plan.predecessor
            entries = file.progress.entries if file.progress else ()
            yield from (entry.successor for entry in entries if isinstance(entry, Decision) and entry.successor)
