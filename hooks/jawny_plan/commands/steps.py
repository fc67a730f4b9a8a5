"""The site of a data folder from its sources to the finished files, whatever program lays out the pages."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from jawny_plan.checks import ahead, withdrawn
from jawny_plan.checks.gate import Document, Gate
from jawny_plan.commands import drafts, unfit
from jawny_plan.commands.file_hints import FileHints
from jawny_plan.commands.known import Known
from jawny_plan.facts.release import Waiting, public, what_waits
from jawny_plan.model.register import FILE as REGISTER
from jawny_plan.outputs.bundle.drafts import every_bundle, is_draft
from jawny_plan.outputs.bundle.making import Bundles
from jawny_plan.outputs.bundle.publications import Bundle
from jawny_plan.outputs.documents.production import FEW, Production
from jawny_plan.outputs.edition import Edition
from jawny_plan.outputs.pages import security
from jawny_plan.outputs.pages.search import SearchIndex
from jawny_plan.outputs.pages.search_copies import SearchCopies
from jawny_plan.outputs.pages.site import Site
from jawny_plan.outputs.pour.sealed import Pour
from jawny_plan.overlay import Layers
from jawny_plan.reading import register
from jawny_plan.reading.folder import loaded
from jawny_plan.reading.today import today
from jawny_plan.storage import disk, records, unchanged
from jawny_plan.storage.folders import BUNDLES
from jawny_plan.storage.remembered import Remembered
from jawny_plan.storage.standing import StandingFiles, files_in
from jawny_plan.wording import declaration


@dataclass(frozen=True)
class Surroundings:
    """Where a build finds and leaves what, and how its Markdown is converted."""

    root: Path
    """The project."""
    data: Path
    docs: Layers
    """The templates."""
    site: Path
    """Where the site is to stand."""
    program: str
    """The sum of all that makes sites, as it was when the build began."""
    extensions: Sequence[Any]
    settings: Mapping[str, Any]
    """Of Python-Markdown, as its extensions are."""

    def production(self) -> Production:
        """Where the documents are made."""
        return Production(self.docs.within("_druk"), self.data, unchanged.cache(self.root) / "dokumenty")

    def of_site(self, kind: str) -> Path:
        """Where builds of the site into this very folder keep in mind how they left it."""
        return unchanged.record(self.root, self.site, kind)

    def record(self, kind: str) -> Path:
        """Where builds of the site keep in mind what they found out."""
        return unchanged.record(self.root, self.data, kind)


@dataclass(frozen=True)
class Opened:
    """The site of what may be seen of a data folder, the gate before it, and what its editor has to know."""

    surroundings: Surroundings
    known: Known
    """What earlier builds found out, by the program as it was when the build began."""
    day: date
    site: Site
    gate: Gate
    waiting: tuple[Waiting, ...]
    """What may not be seen yet."""
    everything: Edition | None
    """What may be seen, with what may not; none where nothing waits."""
    memory: Remembered
    """What files say, and what plans are told in, for the next build."""
    hints: list[str] = field(default_factory=list)
    """What the editor should mind, each with its file; the build adds to it."""

    @property
    def declaration(self) -> str | None:
        """The address of the declaration of accessibility; none while there is none."""
        return declaration.address(self.site.published.edition.data.unit.declaration, self.site.unit["witryna"])

    @property
    def frame(self) -> dict[str, object]:
        """What every page is made of, by names for people."""
        return {
            "program": self.known.program,
            "dzień": self.day,
        }

    def every_bundle(self) -> list[Bundle]:
        """What the press officer pastes, sends and prints. Raises TemplateFault."""
        return every_bundle(self.site.published, self.site.pour, self.everything, self.waiting)


def open_site(surroundings: Surroundings, production: Production | None) -> Opened:
    """The site of what may be seen of the data folder. Raises Faults and TemplateFault.

    It orders its documents at once, where there is a production; `deliver` takes them when all pages are done.
    """
    day, program = today(), surroundings.program
    memory = Remembered(surroundings.record("slowa"), program)
    material = loaded(surroundings.data, memory)
    everything, gate = material.data, Gate(material, surroundings.docs, day)
    known = Known(surroundings.root, str(everything.unit.site), program)
    ahead.check(material, day)
    known.check(gate)
    waiting = what_waits(everything, day)
    shown = Edition(public(everything, day), day, memory=memory)
    edition = Edition(everything, day, ahead=True, public=shown, memory=memory) if waiting else None
    known.made(gate)
    code = known.compiled()
    pour = Pour(surroundings.docs, surroundings.extensions, surroundings.settings, known.templates(), code)
    ordering = (production.order, production.unfit, production.document) if production else (lambda _: None,)
    site = Site(shown, pour, *ordering)
    of_files = FileHints(material, day, memory)
    hints = [
        *drafts.hints(material.drafts),
        *(f"jednostka.yml: {hint}" for hint in security.hints(everything.unit, day)),
        *(f"jednostka.yml: {hint}" for hint in declaration.hints(everything.unit.declaration, day)),
        *of_files.of_values(),
        *withdrawn.hints(material),
        *of_files.on_paper(),
    ]
    return Opened(surroundings, known, day, site, gate, waiting, edition, memory, hints)


def open_bundles(opened: Opened, production: Production, folder: Path) -> Bundles:
    """All bundles, which are to stand in `folder`. Raises TemplateFault, and Unknown as `Place.known` does."""
    made = opened.every_bundle()
    production.order(order for bundle in made for order in bundle.orders() if order.path not in production.files)
    record = unchanged.record(opened.surroundings.root, folder, BUNDLES)
    site = opened.site
    return Bundles(made, site.unit, opened.day, site.filled, folder, record, opened.known.program)


def search_index(opened: Opened, standing: StandingFiles) -> SearchIndex:
    """The index of the site's pages for its search, with what builds of the same program left for it."""
    where, rules = opened.surroundings, opened.known.program
    record = where.of_site("szukane-z-czego")
    folder = record.parent.with_name("szukane") / record.stem
    copies = SearchCopies(folder, record, rules, standing.sum_of)
    return SearchIndex(copies, standing, where.of_site("szukane-czesci"), rules)


def deliver(opened: Opened, production: Production, folder: Path, standing: StandingFiles) -> None:
    """Every document of the site into the one that is built in `folder`; the editor is told which were left out.

    Those that stand in the last site stand again.
    """
    production.finish(progress)
    opened.hints.extend(unfit.hints(production.left_out, opened.gate.passages))
    for path, made in production.files.items():
        alone = path.startswith(f"{BUNDLES}/")  # what bundles alone hold
        if not alone and not standing.repeat(path, made.name, folder):
            place = folder / path
            place.parent.mkdir(parents=True, exist_ok=True)
            disk.write(place, production.document(path))


def guard(opened: Opened, production: Production, folder: Path, standing: StandingFiles, *, whole: bool) -> None:
    """Let the gate look at the site in `folder`, `whole` or as far as it is built, and at what documents are made of.

    Raises Faults. What passed before, in this build or the last one, is not read again under the same rules.
    """
    record, rules = opened.surroundings.record("bramka"), f"{opened.known.program} {opened.gate.rules}"
    before = records.read(record, rules, dict[str, bool]) or {}
    site = {name: folder / name for name, _ in sorted(files_in(folder))}
    documents = {
        path: Document(production.files[path].name, vars(order), is_draft(order))
        for path, order in production.orders.items()
    }
    passed = dict.fromkeys(opened.gate.check_site(site, documents, before, standing.sum_of), True)
    records.write(record, rules, passed if whole else before | passed)


def remember(opened: Opened) -> None:
    """Keep what the next build of the site can be spared: templates that were converted, and what plans are told in."""
    opened.known.keep_templates(opened.site.pour.converted)
    opened.memory.keep()
    opened.known.keep_made(opened.gate)
    opened.known.compiled().forget()


def keep_register(opened: Opened) -> None:
    """Write down beside the data what programs are about to be told, before the site is shown: see `calendar.versions`.

    A site that does not stand beside its data is a trial, which tells nobody anything. Where nothing may be written,
    the site is good all the same, and the editor is told.
    """
    latest, where = opened.site.register(), opened.surroundings
    if latest == opened.site.known or where.site.parent != where.data.parent:
        return
    try:
        disk.write_whole(where.data / REGISTER, register.text(latest).encode())
    except OSError as error:
        opened.hints.append(f"Kalendarze mogą nie zauważyć następnej zmiany terminu. {disk.fault(error)}")


def progress(done: int, whole: int) -> None:
    """Long work is told of where somebody watches."""
    if sys.stdout.isatty() and whole > FEW:
        print(f"\rDokumenty: {done} z {whole}", end="\n" if done == whole else "", flush=True)
