"""The website through MkDocs: data in, pages out, the last good site kept until the new one is whole."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor
from contextlib import AbstractContextManager, contextmanager, suppress
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
from jawny_plan.facts.release import Held, held, public
from jawny_plan.outputs.bundle.drafts import every_bundle
from jawny_plan.outputs.bundle.making import Bundles
from jawny_plan.outputs.bundle.packing import SHEET, pack
from jawny_plan.outputs.documents.press import NoteError
from jawny_plan.outputs.documents.print import PrintError
from jawny_plan.outputs.documents.production import FEW, Order, Workshop
from jawny_plan.outputs.edition import Edition
from jawny_plan.outputs.pages import headers, links, prints, security, weights
from jawny_plan.outputs.pages.search import SearchError
from jawny_plan.outputs.pages.site import Site
from jawny_plan.outputs.pour.sealed import Pour, TemplateFault
from jawny_plan.reading.faults import Faults
from jawny_plan.reading.folder import loaded
from jawny_plan.reading.today import today
from jawny_plan.storage import disk, records, unchanged
from jawny_plan.storage.build_lock import turn
from jawny_plan.storage.folders import BUNDLES
from jawny_plan.storage.staging import whole
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
    except (TemplateFault, NoteError, PrintError, SearchError) as error:
        raise PluginError(str(error)) from None
    except OSError as error:
        raise PluginError(disk.fault(error)) from None
    except BrokenExecutor:
        raise PluginError("Dokumentów nie zrobiono: system przerwał pracę. Zamknij inne programy i powtórz.") from None


def turn_of(config: MkDocsConfig) -> AbstractContextManager[None]:
    """The turn to build the data folder that the configuration names."""
    root = Path(config.config_file_path).parent
    return turn(root, root / config.extra["dane"])


def open_workshop(config: MkDocsConfig) -> Workshop:
    """Where the documents of the data folder that the configuration names are made."""
    root = Path(config.config_file_path).parent
    return Workshop(Path(config.docs_dir) / "_druk", root / config.extra["dane"], unchanged.kept(root) / "dokumenty")


def open_site(config: MkDocsConfig, order: Callable[[Iterable[Order]], None]) -> tuple[Site, Gate]:
    """The site of what may be seen of the data folder that the configuration names, and the gate before it.

    Sets what the theme prints.
    It orders its documents at once; `deliver` takes them from the workshop when all pages are done.
    """
    root = Path(config.config_file_path).parent
    config.extra["program"] = unchanged.program(root)  # once, and as it was when the build began
    day = today()
    material = loaded(root / config.extra["dane"])
    everything, gate = material.data, Gate(material, Path(config.docs_dir), day)
    gate.check()
    config.extra["wstrzymane"] = held(everything, day)
    config.extra["wszystko"] = Edition(everything, day, ahead=True) if config.extra["wstrzymane"] else None
    # MkDocs dates its sitemap by this; "today" is one input for everything.
    os.environ["SOURCE_DATE_EPOCH"] = str((day.toordinal() - 719_163) * 86_400)
    before = records.read(*_record(config, "szablony"))
    pour = Pour(Path(config.docs_dir), config.markdown_extensions, config.mdx_configs, before)
    config.markdown_extensions = []  # the pour converts; MkDocs would load them for every page
    site = Site(Edition(public(everything, day), day), pour, order)
    config.site_name = site.unit["nazwa"]
    config.site_url = site.unit["witryna"]
    config.extra["stan_na"] = polish.day(day)
    config.extra["csp"] = headers.page_policy
    config.extra["deklaracja"] = declaration.address(everything.unit.declaration, site.unit["witryna"])
    config.extra["wskazowki"] = [
        *(f"jednostka.yml: {hint}" for hint in security.hints(everything.unit, day)),
        *(f"jednostka.yml: {hint}" for hint in declaration.hints(everything.unit.declaration, day)),
        *ahead.hints(material, day),
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


def add_files(files: Files, site: Site, config: MkDocsConfig) -> None:
    """Templates leave the list of files, the pages that they make join it."""
    own = [Path(config.docs_dir), Path(config.theme.dirs[0])]
    for file in list(files):
        parts = Path(file.src_uri).parts
        template = any(part.startswith(("_", "[")) for part in parts)
        foreign = file.abs_src_path and not any(folder in Path(file.abs_src_path).parents for folder in own)
        if template or foreign:
            files.remove(file)
    for uri in site.sources:
        if uri in files.src_uris:  # an authored page that is given more to say
            continue
        files.append(File.generated(config, uri, content="", inclusion=InclusionLevel.NOT_IN_NAV))
    for uri, text in site.texts.items():
        files.append(File.generated(config, uri, content=text, inclusion=InclusionLevel.NOT_IN_NAV))


def deliver(workshop: Workshop, folder: Path) -> None:
    """Every document of the site into the one built in `folder`; then the weights of documents are known."""
    workshop.finish(_progress)
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
    documents = {path: Document(workshop.files[path].name, vars(order)) for path, order in workshop.orders.items()}
    passed = dict.fromkeys(gate.check_site(site, documents, before), True)
    records.write(record, rules, passed if whole else before | passed)


def remember(site: Site, config: MkDocsConfig) -> None:
    """Keep what the next build of the site can be spared: the templates that were converted for this one."""
    records.write(*_record(config, "szablony"), site.pour.converted)


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


def build(root: Path, data: Path, site: Path) -> Built:
    """Build the site of the folder `data` into the folder `site`.

    Raises BuildFailed with all that was said.
    """
    messages = _Messages()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(messages)
    logger.propagate = False
    try:
        config = load_config(str(root / "mkdocs.yml"), site_dir=str(site))
        config.extra["dane"] = str(data)
        config.extra[BUNDLES] = str(site.with_name(BUNDLES))
        mkdocs_build(config)
        return Built(str(config.site_url), config.extra["wstrzymane"], config.extra["wskazowki"])
    except MkDocsException as error:
        raise BuildFailed("\n".join(messages.said) or str(error)) from None
    except OSError as error:  # where MkDocs itself writes
        raise BuildFailed(disk.fault(error)) from None
    finally:
        logger.removeHandler(messages)


def bundle(root: Path, data: Path, folder: Path, name: str) -> Path:
    """Make the bundle of one plan or meeting of the folder `data` in `folder`; its sheet.

    Raises BuildFailed; the last good bundle then stands untouched.
    """
    try:
        with told_to_mkdocs():
            config = load_config(str(root / "mkdocs.yml"))
            config.extra["dane"] = str(data)
            workshop = open_workshop(config)
            site, _ = open_site(config, lambda _: None)  # one bundle's documents are enough
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
            with whole(folder / name) as fresh:
                pack(bundles[name], workshop.document, site.unit, site.filled, fresh)
            return folder / name / SHEET
    except MkDocsException as error:
        raise BuildFailed(str(error)) from None


def serve(root: Path, data: Path, site: Path, rebuild: Callable[[], None]) -> None:
    """Show the folder `site` on this machine and call `rebuild` after every change of its sources, until Ctrl+C.

    Raises OSError when every port from 8000 on is taken.
    """
    logging.getLogger("mkdocs").addHandler(logging.NullHandler())
    logging.getLogger("mkdocs").propagate = False
    server = _server(site, rebuild)
    for source in (root / "docs", root / "hooks", root / "mkdocs.yml", data):
        server.watch(str(source))
    print(f"Strona: {server.url} (koniec: Ctrl+C)", flush=True)
    try:
        server.serve()  # type: ignore[no-untyped-call]
    except KeyboardInterrupt:
        print("Koniec.")
    finally:
        server.shutdown()


def _server(site: Path, rebuild: Callable[[], None]) -> LiveReloadServer:
    """A server on the first free port from 8000 on."""
    for port in range(8000, 8019):
        with suppress(OSError):
            return let_reload(LiveReloadServer(rebuild, "127.0.0.1", port, root=str(site), mount_path="/"))
    return let_reload(LiveReloadServer(rebuild, "127.0.0.1", 8019, root=str(site), mount_path="/"))


def let_reload(server: LiveReloadServer) -> LiveReloadServer:
    """The server, showing pages without their policy, which forbids MkDocs's own script that reloads them."""
    inject: Callable[[bytes, int], bytes] = server._inject_js_into_html

    def free(page: bytes, epoch: int) -> bytes:
        return headers.POLICY_TAG.sub(b"", inject(page, epoch), count=1)

    server._inject_js_into_html = free  # type: ignore[method-assign]
    return server
