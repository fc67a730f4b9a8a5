"""The website through MkDocs: data in, pages out, the last good site kept until the new one is whole."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.utils import CountHandler

from jawny_plan import polish
from jawny_plan.checks import ahead
from jawny_plan.checks.gate import Document, Gate
from jawny_plan.commands import serving, unfit
from jawny_plan.commands.serving import Rebuild
from jawny_plan.facts.release import Held, held, public
from jawny_plan.model.register import FILE as REGISTER
from jawny_plan.outputs.bundle.drafts import every_bundle, is_draft
from jawny_plan.outputs.bundle.making import Bundles
from jawny_plan.outputs.bundle.packing import SHEET, pack
from jawny_plan.outputs.documents.press import NoteError
from jawny_plan.outputs.documents.print import PrintError
from jawny_plan.outputs.documents.production import FEW, Workshop
from jawny_plan.outputs.edition import Edition
from jawny_plan.outputs.pages import headers, links, prints, security, weights
from jawny_plan.outputs.pages.laid import Laid, of_theme
from jawny_plan.outputs.pages.search import SearchError
from jawny_plan.outputs.pages.site import Site
from jawny_plan.outputs.pour.sealed import Pour, TemplateFault
from jawny_plan.reading import register, years
from jawny_plan.reading.faults import Faults
from jawny_plan.reading.folder import loaded
from jawny_plan.reading.today import today
from jawny_plan.storage import disk, placing, records, unchanged, unforeseen
from jawny_plan.storage.build_lock import turn
from jawny_plan.storage.folders import BUNDLES
from jawny_plan.storage.staging import NotPutBack, whole
from jawny_plan.storage.within import LedAway
from jawny_plan.wording import declaration


class BuildFailed(Exception):
    """The site was not built; the message is Polish and whole. The last good site stands untouched."""


@contextmanager
def told_to_mkdocs() -> Iterator[None]:
    """Turns our faults into MkDocs's one clean line (any other exception would be a traceback)."""
    try:
        yield
    except Faults as faults:
        raise PluginError("\n".join(map(str, faults.faults))) from None
    except (TemplateFault, NoteError, PrintError, SearchError, placing.Unknown, LedAway, NotPutBack) as error:
        raise PluginError(str(error)) from None
    except OSError as error:
        raise PluginError(disk.fault(error)) from None
    except BrokenExecutor:
        raise PluginError("Dokumentów nie zrobiono: system przerwał pracę. Zamknij inne programy i powtórz.") from None
    except (MkDocsException, BuildFailed):
        raise
    except Exception as error:  # MkDocs would print a traceback
        raise PluginError(unforeseen.told(Path(__file__).resolve().parents[4], error)) from None


def turn_of(config: MkDocsConfig) -> AbstractContextManager[None]:
    """The turn to build the data folder that the configuration names."""
    root = Path(config.config_file_path).parent
    return turn(root, root / config.extra["dane"])


def open_workshop(config: MkDocsConfig) -> Workshop:
    """Where the documents of the data folder that the configuration names are made."""
    root = Path(config.config_file_path).parent
    return Workshop(Path(config.docs_dir) / "_druk", root / config.extra["dane"], unchanged.kept(root) / "dokumenty")


def open_site(config: MkDocsConfig, workshop: Workshop | None) -> tuple[Site, Gate]:
    """The site of what may be seen of the data folder that the configuration names, and the gate before it.

    Sets what the theme prints.
    It orders its documents at once, where there is a workshop; `deliver` takes them when all pages are done.
    """
    root = Path(config.config_file_path).parent
    config.extra["program"] = unchanged.program(root)  # once, and as it was when the build began
    day = today()
    data = root / config.extra["dane"]
    material = loaded(data)
    config.extra["rejestr"] = data / REGISTER if Path(config.site_dir).parent == data.parent else None
    everything, gate = material.data, Gate(material, Path(config.docs_dir), day)
    ahead.check(material, day)
    gate.check()
    config.extra["wstrzymane"] = held(everything, day)
    config.extra["wszystko"] = Edition(everything, day, ahead=True) if config.extra["wstrzymane"] else None
    # MkDocs dates its sitemap by this; "today" is one input for everything.
    os.environ["SOURCE_DATE_EPOCH"] = str((day.toordinal() - 719_163) * 86_400)
    before = records.read(*_record(config, "szablony"))
    pour = Pour(Path(config.docs_dir), config.markdown_extensions, config.mdx_configs, before)
    config.markdown_extensions = []  # the pour converts; MkDocs would load them for every page
    seen = public(everything, day)
    site = Site(Edition(seen, day), pour, *((workshop.order, workshop.unfit) if workshop else (lambda _: None,)))
    config.site_name = site.unit["nazwa"]
    config.site_url = site.unit["witryna"]
    config.extra["stan_na"] = polish.day(day)
    config.extra["csp"] = headers.page_policy
    config.extra["deklaracja"] = declaration.address(seen.unit.declaration, site.unit["witryna"])
    config.extra["wskazowki"] = [
        *(f"jednostka.yml: {hint}" for hint in security.hints(everything.unit, day)),
        *(f"jednostka.yml: {hint}" for hint in declaration.hints(everything.unit.declaration, day)),
        *ahead.hints(material, day),
        *years.hints(material.trees, day),
    ]
    return site, gate


def open_bundles(config: MkDocsConfig, site: Site, workshop: Workshop) -> Bundles | None:
    """The bundles, where the configuration names their folder: MkDocs alone (`mkdocs serve`) makes none."""
    if BUNDLES not in config.extra:
        return None
    folder, root = Path(config.extra[BUNDLES]), Path(config.config_file_path).parent
    made = every_bundle(site.published, site.pour, config.extra["wszystko"], config.extra["wstrzymane"])
    workshop.order(order for bundle in made for order in bundle.orders() if order.path not in workshop.files)
    return Bundles(made, site.unit, site.filled, folder, unchanged.record(root, folder, BUNDLES))


def add_files(files: Files, site: Site, laid: Laid, config: MkDocsConfig) -> None:
    """Of what MkDocs found, pages that authors wrote and the look stay; what the templates make and pictures join."""
    docs, look = Path(config.docs_dir), Path(config.theme.dirs[0])
    for file in list(files):
        above = Path(file.abs_src_path or "").parents
        meant = file.src_uri in laid.pages if docs in above else look in above and of_theme(file.src_uri)
        if not meant:
            files.remove(file)
    for uri, picture in laid.pictures.items():
        files.append(File.generated(config, uri, content=picture))
    for uri in site.sources:
        if uri in files.src_uris:  # an authored page that is given more to say
            continue
        files.append(File.generated(config, uri, content="", inclusion=InclusionLevel.NOT_IN_NAV))
    for uri, text in site.texts.items():
        files.append(File.generated(config, uri, content=text, inclusion=InclusionLevel.NOT_IN_NAV))


def deliver(workshop: Workshop, gate: Gate, config: MkDocsConfig) -> None:
    """Every document of the site into the one that is built; then the weights of documents are known.

    The editor is told of sheets that were left out.
    """
    folder = Path(config.site_dir)
    workshop.finish(_progress)
    config.extra["wskazowki"] += unfit.hints(workshop.left_out, gate.passages)
    for path in workshop.files:
        if not path.startswith(f"{BUNDLES}/"):  # what bundles alone hold
            place = folder / path
            place.parent.mkdir(parents=True, exist_ok=True)
            disk.write(place, workshop.document(path))
    weights.put(folder / links.published(prints.PAGE), folder)


def guard(gate: Gate, workshop: Workshop, config: MkDocsConfig, *, whole: bool) -> None:
    """Let the gate look at the site, `whole` or as far as it is built, and at what its documents are made of.

    Raises Faults. What passed before, in this build or the last one, is not read again under the same rules.
    """
    record, program = _record(config, "bramka")
    rules = f"{program} {gate.rules}"
    before = records.read(record, rules)
    site = dict(sorted(unchanged.files(Path(config.site_dir))))
    documents = {
        path: Document(workshop.files[path].name, vars(order), is_draft(order))
        for path, order in workshop.orders.items()
    }
    passed = dict.fromkeys(gate.check_site(site, documents, before), True)
    records.write(record, rules, passed if whole else before | passed)


def remember(site: Site, config: MkDocsConfig) -> None:
    """Keep what the next build of the site can be spared: the templates that were converted for this one."""
    records.write(*_record(config, "szablony"), site.pour.converted)


def keep_register(site: Site, config: MkDocsConfig) -> None:
    """Write down beside the data what programs are about to be told, before the site is shown: see `calendar.versions`.

    A site that does not stand beside its data is a trial, which tells nobody anything. Where nothing may be written,
    the site is good all the same, and the editor is told.
    """
    told, file = site.register(), config.extra["rejestr"]
    if told == site.known or file is None:
        return
    try:
        disk.write_whole(file, register.text(told).encode())
    except OSError as error:
        config.extra["wskazowki"].append(f"Kalendarze mogą nie zauważyć następnej zmiany terminu. {disk.fault(error)}")


def _record(config: MkDocsConfig, kind: str) -> tuple[Path, str]:
    """Where builds of the site keep in mind what they found out, and the program that they are made with."""
    root = Path(config.config_file_path).parent
    return unchanged.record(root, root / config.extra["dane"], kind), config.extra["program"]


def _progress(done: int, whole: int) -> None:
    """Long work is told of where somebody watches."""
    if sys.stdout.isatty() and whole > FEW:
        print(f"\rDokumenty: {done} z {whole}", end="\n" if done == whole else "", flush=True)


def warned(config: MkDocsConfig) -> bool:
    """Whether MkDocs counted warnings in a strict build (it would stop only after the site is in place)."""
    counters = [item for item in logging.getLogger("mkdocs").handlers if isinstance(item, CountHandler)]
    return config.strict and any(counter.get_counts() for counter in counters)


class _Messages(logging.Handler):
    """What MkDocs had to say, kept instead of printed."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())


@dataclass(frozen=True)
class Built:
    """A finished site: the address under which it is to stand, what is not on it yet, what its editors should know."""

    address: str
    waiting: tuple[Held, ...]
    hints: list[str]
    """What the editor should mind, each with its file."""
    aside: list[str]
    """What to say of files that were set aside."""


def build(root: Path, data: Path, site: Path) -> Built:
    """Build the site of the folder `data` into the folder `site`.

    Raises BuildFailed with all that was said.
    """
    messages = _Messages()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(messages)
    logger.propagate = False
    try:
        config = _config(root, site_dir=str(site))
        config.extra["dane"] = str(data)
        config.extra[BUNDLES] = str(site.with_name(BUNDLES))
        mkdocs_build(config)
        waiting, hints, aside = (config.extra[key] for key in ("wstrzymane", "wskazowki", "odlozone"))
        return Built(str(config.site_url), waiting, hints, placing.told(aside))
    except MkDocsException as error:
        raise BuildFailed("\n".join(messages.said) or str(error)) from None
    except OSError as error:  # where MkDocs itself writes
        raise BuildFailed(disk.fault(error)) from None
    finally:
        logger.removeHandler(messages)


def _config(root: Path, **settings: str) -> MkDocsConfig:
    """The project's settings. Raises BuildFailed where its templates are missing: MkDocs would say so in English."""
    docs = root / "docs"
    if not docs.is_dir():
        raise BuildFailed(
            f"{docs}: nie ma tego katalogu, a w nim są teksty stron.\n  Skopiuj go jeszcze raz z programu."
        )
    return load_config(str(root / "mkdocs.yml"), **settings)


def bundle(root: Path, data: Path, folder: Path, name: str) -> tuple[Path, list[str]]:
    """Make the bundle of one plan or meeting of the folder `data` in `folder`; its sheet, and what to mind.

    Raises BuildFailed; the last good bundle then stands untouched.
    """
    try:
        with told_to_mkdocs():
            config = _config(root)
            config.extra["dane"] = str(data)
            workshop = open_workshop(config)
            site, gate = open_site(config, None)  # one bundle's documents are enough
            bundles = {
                item.id: item
                for item in every_bundle(
                    site.published, site.pour, config.extra["wszystko"], config.extra["wstrzymane"]
                )
            }
            if name not in bundles:
                advice = polish.near(name, bundles)
                raise BuildFailed(f"{name}: nie ma planu ani spotkania o tej nazwie. {advice}".rstrip())
            workshop.order(bundles[name].orders())
            workshop.finish(_progress)
            aside: list[str] = []
            with whole(
                folder / name, lambda made: aside.extend(placing.put([placing.Place(folder, made, name)]))
            ) as fresh:
                pack(bundles[name].without(workshop.left_out), workshop.document, site.unit, site.filled, fresh)
            hints = (f"Uwaga: {hint}" for hint in unfit.hints(workshop.left_out, gate.passages))
            return folder / name / SHEET, [*placing.told(aside), *hints]
    except MkDocsException as error:
        raise BuildFailed(str(error)) from None


def serve(site: Path, sources: Iterable[Path], rebuild: Rebuild, fault: str) -> None:
    """Show the folder `site` on this machine and call `rebuild` after every change of its sources, until Ctrl+C.

    `fault` is what went wrong so far. Raises OSError where no port can be had.
    """
    logging.getLogger("mkdocs").addHandler(logging.NullHandler())
    logging.getLogger("mkdocs").propagate = False
    server = serving.opened(rebuild, site, fault=fault)
    for source in sources:
        server.watch(str(source))
    try:
        server.serve()
    except KeyboardInterrupt:
        print("Koniec.")
    finally:
        server.shutdown()


def preview(server: LiveReloadServer, build: Callable[[], None]) -> LiveReloadServer:
    """What MkDocs is to show its site with, in place of its own server."""

    def rebuild() -> str:
        messages = _Messages()
        logger = logging.getLogger("mkdocs")
        logger.addHandler(messages)
        try:
            build()
        except MkDocsException as error:
            return "\n".join(messages.said) or str(error)
        finally:
            logger.removeHandler(messages)
        return ""

    shown = serving.opened(rebuild, Path(server.root), server.mount_path)
    for path in server._watched_paths:
        shown.watch(path)
    server.server_close()
    return shown
