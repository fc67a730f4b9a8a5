"""The pages of a build: those that something changed in are made, the others stand again as they stood.

What a page shows is noted while it is made: the names that its templates ask for, and a sum of what each of them
stood for. Nobody lists what a page reads, so nothing can be forgotten in the list. Should it be wrong all the same,
some of the pages that would stand again are made once more in every build, by chance and without warning; a build in
which one of them comes out differently is refused.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from math import ceil
from pathlib import Path
from random import SystemRandom
from typing import Any

from jawny_plan.outputs.pages.links import Led, published
from jawny_plan.outputs.pages.page import Page
from jawny_plan.outputs.pages.site import Site
from jawny_plan.storage import records
from jawny_plan.storage.standing import StandingFiles
from jawny_plan.storage.sums import Sums, joined

WAY = "3"
"""How the record is written; another word where that changes."""
HEAD = "nagłówek strony"
"""What of a page is no word of its template: the way to it, its picture, what machines read."""
UNKNOWN = "nie wiadomo, z czego powstała poprzednia"
TOUCHED = "ktoś zmienił plik w katalogu site"
SHARE = 0.02
"""So many of the pages that would stand again are made once more, and all that lead to what changed."""


class Stale(Exception):
    """Pages that nothing changed came out differently when they were made once more. The message is Polish."""


@dataclass(frozen=True)
class Made:
    """What a page was made of, as sums, and where it led."""

    asked: Mapping[str, str]
    """What its templates asked for, by name."""
    templates: Mapping[str, str]
    """The templates themselves, by their paths."""
    around: Mapping[str, str]
    """All else, by names for people."""
    led: Led

    @property
    def sum(self) -> str:
        """One sum of all that it was made of."""
        parts = (self.asked, self.templates, self.around)
        return joined(f"{name} {sum_}" for part in parts for name, sum_ in sorted(part.items()))

    def differs_from(self, other: Made) -> list[str]:
        """The names of what is not the same in the other."""
        pairs = ((self.around, other.around), (self.templates, other.templates), (self.asked, other.asked))
        return [name for one, another in pairs for name, sum_ in one.items() if another.get(name) != sum_]


@dataclass(frozen=True)
class PageBefore:
    """A page of the last build as its record keeps it; targets go by their numbers."""

    asked: dict[str, str]
    templates: dict[str, str]
    head: str
    targets: list[int]
    anchors: list[str]


@dataclass(frozen=True)
class PagesBefore:
    """What the pages of the last build were made of, and where they led."""

    frame: dict[str, str]
    targets: list[str]
    pages: dict[str, PageBefore]

    @classmethod
    def read(cls, frame: dict[str, str], targets: list[str], pages: Mapping[str, Mapping[str, Any]]) -> PagesBefore:
        """The same out of a record. Raises TypeError where it has other keys."""
        return cls(frame, targets, {uri: PageBefore(**page) for uri, page in pages.items()})

    def page(self, uri: str) -> Made | None:
        """What a page was made of."""
        page = self.pages.get(uri)
        if page is None:
            return None
        led = Led([self.targets[number] for number in page.targets], page.anchors)
        return Made(page.asked, page.templates, {**self.frame, HEAD: page.head}, led)


class Pages:
    """Pages of the `site`, made anew or standing again.

    The `frame` is what every page is made of besides, by names for people; `record` is a file that may be lost.
    """

    def __init__(self, site: Site, standing: StandingFiles, frame: Mapping[str, object], record: Path) -> None:
        self._site = site
        self._standing = standing
        self._record = record
        self._sums = Sums()
        self._frame: dict[str, str] = {}
        self.within(frame)
        self._before = records.read(record, WAY, PagesBefore.read) or PagesBefore({}, [], {})
        self._templates: dict[str, str] = {}
        self._making: dict[str, Page] = {}
        self._made: dict[str, Made] = {}
        self._written: dict[str, str] = {}
        self._stale: list[str] = []
        self.why: dict[str, list[str]] = {}
        """Of each page that was made, by its address in the site, what was new in it."""

    def within(self, frame: Mapping[str, object]) -> None:
        """Know more of what every page is made of."""
        self._frame |= {name: self._sums.of(part) for name, part in frame.items()}

    def page(self, uri: str, folder: Path) -> Page | None:
        """The page with the source `uri`, made now; none where it stands again in `folder`. Raises TemplateFault."""
        name, made = published(uri), self._same.get(uri)
        if made and uri not in self._looked_at and self._standing.repeat(name, made.sum, folder):
            self._made[uri] = made
            self._site.links.add(uri, made.led)
            return None
        if not made:
            known = self._before.page(uri)
            now = self._noted(uri, known.asked, known.templates, known.led) if known else None
            self.why[name] = (now.differs_from(known) or [TOUCHED]) if known and now else [UNKNOWN]
        page = self._making[uri] = self._site.page(uri)
        return page

    def html(self, uri: str) -> str:
        """The HTML of a page that was made; nothing of one that stands again."""
        return self._making[uri].html if uri in self._making else ""

    def see(self, output: str, uri: str) -> str:
        """Note where the finished page leads; what is to be written of it: nothing where it stands again."""
        page = self._making.pop(uri, None)
        if page is None:
            return ""
        self._made[uri] = made = self._noted(uri, page.asked, page.templates, self._site.links.see(output, uri))
        self._standing.make(published(uri), made.sum)
        sum_ = self._written[uri] = hashlib.sha256(output.encode("utf-8", "xmlcharrefreplace")).hexdigest()
        if uri in self._same and self._standing.left(published(uri)) != sum_:
            self._stale.append(published(uri))
        return output

    def check(self) -> None:
        """Raises Stale if a page that nothing changed came out differently; then the next build makes all pages."""
        if not self._stale:
            return
        self._record.unlink(missing_ok=True)
        raise Stale(
            f"Te strony nie powinny się zmienić, a zrobione jeszcze raz wyszły inaczej: {', '.join(self._stale)}.\n"
            "Program źle zapamiętał, z czego powstały. Powtórz polecenie: wszystkie strony powstaną od nowa."
        )

    def remember(self, folder: Path) -> None:
        """Write down what the pages in `folder` were made of, but for those that were written to since they were made.

        What was written there is no part of what was noted.
        """
        targets: dict[str, int] = {}
        pages = {}
        for uri, made in self._made.items():
            if uri not in self._written or self._standing.sum_of(folder / published(uri)) == self._written[uri]:
                led = [targets.setdefault(target, len(targets)) for target in made.led.targets]
                head = made.around[HEAD]
                pages[uri] = PageBefore(dict(made.asked), dict(made.templates), head, led, made.led.anchors)
        records.write(self._record, WAY, PagesBefore(self._frame, list(targets), pages))

    @cached_property
    def _same(self) -> dict[str, Made]:
        """The pages that would stand again."""
        known = {uri: page for uri in self._before.pages if (page := self._before.page(uri))}
        now = {uri: self._noted(uri, last.asked, last.templates, last.led) for uri, last in known.items()}
        return {uri: made for uri, made in now.items() if self._standing.would_stand(published(uri), made.sum)}

    @cached_property
    def _looked_at(self) -> frozenset[str]:
        """Of the pages that would stand again, those that are made once more all the same."""
        return looked_at({uri: made.led.targets for uri, made in self._same.items()})

    def _noted(self, uri: str, names: Iterable[str], templates: Iterable[str], led: Led) -> Made:
        """What the page is made of now, if it is made of these templates and they ask for these names."""
        words = self._site.words(uri)
        asked = {name: self._sums.of(words[name]) if name in words else "" for name in sorted(names)}
        written = {name: self._template(name) for name in sorted(templates)}
        return Made(asked, written, {**self._frame, HEAD: self._sums.of(self._site.around(uri))}, led)

    def _template(self, name: str) -> str:
        """The sum of a template."""
        if name not in self._templates:
            self._templates[name] = self._sums.of(self._site.template(name))
        return self._templates[name]


def looked_at(led: Mapping[str, Collection[str]]) -> frozenset[str]:
    """A random part of the pages that would stand again, and all that lead to a page that would not.

    `led` are their targets; what most of them lead to is in the frame of every page.
    """
    if not led:
        return frozenset()
    standing = set(map(published, led))
    targets = {uri: {target.partition("#")[0] for target in targets} for uri, targets in led.items()}
    times = Counter(target for each in targets.values() for target in each)
    changed = {
        target
        for target, many in times.items()
        if target.endswith(".html") and target not in standing and many <= len(led) / 2
    }
    some = SystemRandom().sample(sorted(led), ceil(len(led) * SHARE))
    return frozenset(some) | {uri for uri, each in targets.items() if each & changed}
