"""The one build that goes on in a process: what is open, and what is closed or dropped when it ends."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from jawny_plan.commands import steps
from jawny_plan.commands.pages import Pages
from jawny_plan.commands.steps import Opened, Surroundings
from jawny_plan.outputs.bundle import making
from jawny_plan.outputs.bundle.making import Bundles
from jawny_plan.outputs.documents.production import Production
from jawny_plan.outputs.pages.laid import Laid
from jawny_plan.storage.build_lock import BuildLock, locked
from jawny_plan.storage.placing import BuiltFolder
from jawny_plan.storage.standing import StandingFiles, files_in


@dataclass(frozen=True)
class Asked:
    """Which data are to be built, where their bundles go; the lock of who asks, the program's sum if it is known."""

    data: Path
    bundles: Path
    lock: BuildLock | None = None
    program: str | None = None


@dataclass(frozen=True)
class _Parts:
    """What a build works with, once all of it is open."""

    opened: Opened
    production: Production
    laid: Laid
    place: BuiltFolder
    standing: StandingFiles
    pages: Pages
    bundles: Bundles | None


class Build:
    """A build, and after it the next: whoever calls MkDocs several times (`serve`) has the same one begin anew."""

    def __init__(self) -> None:
        self.asked: Asked | None = None
        """What MkDocs is called for by our own commands; called by itself it builds the project's data, no bundles."""
        self.aside: list[str] = []
        """What to say of files that were set aside."""
        self._parts: _Parts | None = None
        self._build_lock = ExitStack()
        self._unfinished = ExitStack()
        """What is dropped if the build fails."""

    @property
    def opened(self) -> Opened:
        """The site that is built."""
        return self._begun.opened

    @property
    def laid(self) -> Laid:
        """What lies among the pages."""
        return self._begun.laid

    @property
    def pages(self) -> Pages:
        """The pages, made or standing again."""
        return self._begun.pages

    @property
    def _begun(self) -> _Parts:
        if self._parts is None:
            raise RuntimeError("no build has begun")
        return self._parts

    def begin(self, surroundings: Surroundings) -> Path:
        """Open everything, under the build lock; the fresh folder into which the site is to be written.

        Raises what `open_site` and `open_bundles` do, Unknown and OSError.
        """
        self._parts, self.aside = None, []
        self._unfinished.pop_all()
        self._build_lock.close()
        ours = self.asked.lock if self.asked else None
        self._build_lock.enter_context(locked(surroundings.root, surroundings.data, ours))
        place = BuiltFolder.at(surroundings.site)
        self._unfinished.callback(place.staging.drop)
        beside = [self.asked.bundles] if self.asked else []
        standing = StandingFiles(surroundings.of_site("stoi"), surroundings.site, beside)
        production = surroundings.production()
        self._unfinished.callback(production.close)
        opened = steps.open_site(surroundings, production)
        bundles = steps.open_bundles(opened, production, self.asked.bundles) if self.asked else None
        if bundles:
            self._unfinished.callback(bundles.drop)
        pages = Pages(opened.site, standing, opened.frame, surroundings.of_site("strony-z-czego"))
        self._parts = _Parts(opened, production, Laid(surroundings.docs), place, standing, pages, bundles)
        return place.staging.fresh

    def finish(self, folder: Path) -> None:
        """Add to the pages in `folder` all that is no page, and let the gate look at it. Raises Stale, Faults…"""
        begun, opened = self._begun, self.opened
        begun.pages.check()
        targets = opened.site.links.targets
        begun.laid.put_linked(targets, folder)
        opened.hints.extend(begun.laid.hints(targets))
        with steps.search_index(opened, begun.standing).making(folder):  # documents are still being made
            if begun.production.works_aside:  # else nobody is waited for, and the look at the whole is enough
                steps.guard(opened, begun.production, folder, begun.standing, whole=False)
            steps.deliver(opened, begun.production, folder, begun.standing)
            if begun.bundles:
                begun.bundles.pack(begun.production, opened.surroundings.docs)
        steps.guard(opened, begun.production, folder, begun.standing, whole=True)
        begun.pages.remember(folder)

    def broken_links(self, folder: Path) -> list[str]:
        """A Polish line for each link that leads to nothing in the finished `folder`."""
        names = {name for name, _ in files_in(folder)}
        return self.opened.site.links.broken(names, self.laid.left_out)

    def put(self) -> None:
        """Show the new site and its bundles in the places of the last ones. Raises as `making.put` does."""
        steps.keep_register(self.opened)
        steps.remember(self.opened)
        self.aside = making.put(self._begun.place, self._begun.bundles, self._begun.standing)

    def end(self) -> None:
        """Give up the build lock: other builds may begin."""
        self._unfinished.pop_all()
        self._build_lock.close()

    def drop(self) -> None:
        """Forget what is unfinished, and give up the build lock."""
        self._unfinished.close()
        self._build_lock.close()
