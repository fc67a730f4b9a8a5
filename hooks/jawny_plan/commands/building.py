"""MkDocs: called to build the site, stopped with one clean line, and given a server of our own."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import jinja2
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException, PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents
from mkdocs.utils import CountHandler

from jawny_plan import polish
from jawny_plan.commands import steps, unfit
from jawny_plan.commands.one_build import Asked, Build
from jawny_plan.commands.pages import Stale
from jawny_plan.commands.steps import Surroundings
from jawny_plan.facts.release import Waiting
from jawny_plan.model import addresses
from jawny_plan.outputs.bundle.packing import SHEET, pack
from jawny_plan.outputs.documents.print import PrintError
from jawny_plan.outputs.pages import headers
from jawny_plan.outputs.pages.laid import Laid, of_theme
from jawny_plan.outputs.pages.plan_previews import PlanPreviews
from jawny_plan.outputs.pages.search_program import SearchError
from jawny_plan.outputs.pages.site import Site
from jawny_plan.outputs.pour.sealed import TemplateFault
from jawny_plan.overlay import Layers
from jawny_plan.press import NoteError
from jawny_plan.reading.faults import Faults
from jawny_plan.storage import disk, placing, unchanged, unforeseen
from jawny_plan.storage.build_lock import BuildLock
from jawny_plan.storage.folders import BUNDLES, DATA
from jawny_plan.storage.staging import NotPutBack, whole
from jawny_plan.storage.within import LedAway

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

    from jawny_plan.commands.serving import Rebuild

DOORWAY = "hooks/mkdocs_events.py"


class BuildFailed(Exception):
    """The site was not built; the message is Polish and whole. The last good site stands untouched."""


@contextmanager
def raising_for_mkdocs() -> Iterator[None]:
    """Turns our faults into MkDocs's one clean line (any other exception would be a traceback)."""
    try:
        yield
    except Faults as faults:
        raise PluginError("\n".join(map(str, faults.faults))) from None
    except (TemplateFault, NoteError, PrintError, SearchError, Stale, placing.Unknown, LedAway, NotPutBack) as error:
        raise PluginError(str(error)) from None
    except OSError as error:
        raise PluginError(disk.fault(error)) from None
    except BrokenExecutor:
        raise PluginError("Dokumentów nie zrobiono: system przerwał pracę. Zamknij inne programy i powtórz.") from None
    except (MkDocsException, BuildFailed):
        raise
    except Exception as error:  # MkDocs would print a traceback
        raise PluginError(unforeseen.written_down(Path(__file__).resolve().parents[4], error)) from None


def surroundings(config: MkDocsConfig, asked: Asked | None) -> Surroundings:
    """What a build needs to know of MkDocs' configuration, before anything in it is changed."""
    root = Path(config.config_file_path).parent
    return Surroundings(
        root=root,
        data=asked.data if asked else root / DATA,
        docs=Layers.of_unit(Path(config.docs_dir), asked.data.parent if asked else root),
        site=Path(config.site_dir),
        program=(asked and asked.program) or unchanged.program(root),
        extensions=config.markdown_extensions,
        settings=config.mdx_configs,
    )


class _OfFirstFolder(jinja2.FileSystemLoader):
    """Finds templates in all folders, and lists those of the first."""

    def list_templates(self) -> list[str]:
        return jinja2.FileSystemLoader(self.searchpath[:1]).list_templates()


def _environment(made: Callable[[], jinja2.Environment]) -> jinja2.Environment:
    """The theme's environment as MkDocs makes it; no file of Material's goes out, so none of its 14,500 is listed."""
    environment = made()
    if isinstance(environment.loader, jinja2.FileSystemLoader):
        environment.loader = _OfFirstFolder(environment.loader.searchpath)
    return environment


def begin(build: Build, config: MkDocsConfig) -> None:
    """Begin a build as MkDocs is configured; from then on MkDocs writes into a fresh folder what the theme prints.

    Raises what `Build.begin` does.
    """
    config.site_dir = str(build.begin(surroundings(config, build.asked)))
    opened = build.opened
    # MkDocs dates its sitemap by this; "today" is one input for everything.
    os.environ["SOURCE_DATE_EPOCH"] = str((opened.day.toordinal() - 719_163) * 86_400)
    config.theme.get_env = partial(_environment, config.theme.get_env)  # type: ignore[method-assign]
    config.site_name = opened.site.unit["nazwa"]
    config.site_url = opened.site.unit["witryna"]
    config.extra["stan_na"] = polish.day(opened.day)
    config.extra["jednostka"] = opened.site.unit
    emblem = opened.site.unit["znak"]
    config.extra["znak"] = addresses.emblem(emblem["plik"]) if emblem else None
    config.extra["csp"] = headers.page_policy
    config.extra["deklaracja"] = opened.declaration
    around = {name: part for name, part in config["extra"].items() if not callable(part)}
    build.pages.within({"to, co stoi na każdej stronie": [config.site_name, config.site_url, around]})


def keep_compiled(build: Build, theme: jinja2.Environment) -> None:
    """Let the templates of the theme be compiled once for many builds."""
    theme.bytecode_cache = build.opened.known.compiled()


def add_files(files: Files, site: Site, laid: Laid, config: MkDocsConfig) -> None:
    """Of what MkDocs found, pages that authors wrote and the look stay; what the templates make and pictures join."""
    docs, look = Path(config.docs_dir), Path(config.theme.dirs[0])
    for file in list(files):
        above = Path(file.abs_src_path or "").parents
        meant = file.src_uri in laid.pages if docs in above else look in above and of_theme(file.src_uri)
        if not meant:
            files.remove(file)
    for uri in laid.pages - files.src_uris.keys():  # of the unit's own
        files.append(File.generated(config, uri, content=""))
    for uri, picture in laid.pictures.items():
        files.append(File.generated(config, uri, content=picture))
    for uri in site.sources:
        if uri not in files.src_uris:  # the others are authored pages that are given more to say
            files.append(File.generated(config, uri, content="", inclusion=InclusionLevel.NOT_IN_NAV))
    for uri, text in site.texts.items():
        files.append(File.generated(config, uri, content=text, inclusion=InclusionLevel.NOT_IN_NAV))


def leave_unconverted(page: Page) -> None:
    """Spare MkDocs its conversion, for which it makes a converter of each page: the pour has left it nothing."""
    vars(page).update(content="", toc=TableOfContents([]), render=lambda *_: None)


def warned(config: MkDocsConfig) -> bool:
    """Whether MkDocs counted warnings in a strict build (it would stop only after the site is in place)."""
    counters = [item for item in logging.getLogger("mkdocs").handlers if isinstance(item, CountHandler)]
    return config.strict and any(counter.get_counts() for counter in counters)


class _Messages(logging.Handler):
    """What MkDocs had to say, kept instead of printed."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


@dataclass(frozen=True)
class Built:
    """A finished site: the address under which it is to stand, what is not on it yet, what its editors should know."""

    address: str
    waiting: tuple[Waiting, ...]
    hints: list[str]
    """What the editor should mind, each with its file."""
    aside: list[str]
    """What to say of files that were set aside."""
    why: dict[str, list[str]]
    """Of each page that was made, what was new in it."""


def build(root: Path, data: Path, site: Path, ours: BuildLock | None = None, program: str | None = None) -> Built:
    """Build the site of the folder `data` into the folder `site`; `ours` is the lock of a caller that has it.

    The caller may know the sum of the `program` as it is now. Raises BuildFailed with all that was said.
    """
    messages = _Messages()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(messages)
    logger.propagate = False
    try:
        config = settings(root, site_dir=str(site))
        one: Build = config["hooks"][DOORWAY].BUILD
        one.asked = Asked(data, site.with_name(BUNDLES), ours, program)
        mkdocs_build(config)
        aside = placing.notices(one.aside)
        return Built(str(config.site_url), one.opened.waiting, one.opened.hints, aside, one.pages.why)
    except MkDocsException as error:
        raise BuildFailed("\n".join(messages.lines) or str(error)) from None
    except OSError as error:  # where MkDocs itself writes
        raise BuildFailed(disk.fault(error)) from None
    finally:
        logger.removeHandler(messages)


def settings(root: Path, **chosen: str) -> MkDocsConfig:
    """The project's settings. Raises BuildFailed where its templates are missing: MkDocs would say so in English."""
    docs = root / "docs"
    if not docs.is_dir():
        raise BuildFailed(
            f"{docs}: nie ma tego katalogu, a w nim są teksty stron.\n  Skopiuj go jeszcze raz z programu."
        )
    return load_config(str(root / "mkdocs.yml"), **chosen)


def bundle(root: Path, data: Path, folder: Path, name: str) -> tuple[Path, list[str]]:
    """Make the bundle of one plan or meeting of the folder `data` in `folder`; its sheet, and what to mind.

    Raises BuildFailed; the last good bundle then stands untouched.
    """
    try:
        with raising_for_mkdocs():
            config = settings(root)
            places = surroundings(config, Asked(data, folder))
            production = places.production()
            opened = steps.open_site(places, None)  # one bundle's documents are enough
            site, bundles = opened.site, {item.id: item for item in opened.every_bundle()}
            if name not in bundles:
                advice = polish.near(name, bundles)
                raise BuildFailed(f"{name}: nie ma planu ani spotkania o tej nazwie. {advice}".rstrip())
            production.order(bundles[name].orders())
            production.finish(steps.progress)
            aside: list[str] = []
            with whole(
                folder / name, lambda made: aside.extend(placing.put([placing.BuiltFolder(folder, made, name)]))
            ) as fresh:
                pack(bundles[name].without(production.left_out), production.document, site.unit, site.filled, fresh)
            hints = (f"Uwaga: {hint}" for hint in unfit.hints(production.left_out, opened.gate.passages))
            return folder / name / SHEET, [*placing.notices(aside), *hints]
    except MkDocsException as error:
        raise BuildFailed(str(error)) from None


def plan_previews(root: Path, data: Path) -> PlanPreviews:
    """What shows plans of the folder `data` while somebody writes them, as a build would. Raises BuildFailed."""
    config = settings(root)
    docs = Layers.of_unit(Path(config.docs_dir), data.parent)
    return PlanPreviews(docs, data, config.markdown_extensions, config.mdx_configs)


def serve(site: Path, sources: Iterable[Path], rebuild: Rebuild, fault: str) -> None:
    """Show the folder `site` on this machine and call `rebuild` after every change of its sources, until Ctrl+C.

    `fault` is what went wrong so far. Raises OSError where no port can be had.
    """
    from jawny_plan.commands import serving  # a server is slow to import, and a build needs none

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
    from jawny_plan.commands import serving

    def rebuild() -> str:
        messages = _Messages()
        logger = logging.getLogger("mkdocs")
        logger.addHandler(messages)
        try:
            build()
        except MkDocsException as error:
            return "\n".join(messages.lines) or str(error)
        finally:
            logger.removeHandler(messages)
        return ""

    shown = serving.opened(rebuild, Path(server.root), server.mount_path)
    for path in server._watched_paths:
        shown.watch(path)
    server.server_close()
    return shown
