"""The doorway: MkDocs events, each one a call into the package."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

sys.path.insert(0, str(Path(__file__).parent))

from jawny_plan.checks.gate import Gate
from jawny_plan.commands import building
from jawny_plan.outputs.bundle import making
from jawny_plan.outputs.bundle.making import Bundles
from jawny_plan.outputs.documents.production import Workshop
from jawny_plan.outputs.pages import search
from jawny_plan.outputs.pages.laid import Laid
from jawny_plan.outputs.pages.site import Page as Poured
from jawny_plan.outputs.pages.site import Site
from jawny_plan.storage import unchanged
from jawny_plan.storage.placing import Place

_site: Site
_gate: Gate
_laid: Laid
_place: Place | None = None
_bundles: Bundles | None = None
_workshop: Workshop | None = None
_poured: dict[str, Poured] = {}
_turn = ExitStack()
"""Closed when a build is over."""


def on_config(config: MkDocsConfig) -> None:
    global _site, _gate, _laid, _place, _bundles, _workshop
    _place = _bundles = _workshop = None  # MkDocs keeps this module between the rebuilds of "serve"
    _poured.clear()
    # MkDocs took the folder from the path again when this file was loaded; the workshop's processes look there.
    sys.path.insert(0, str(Path(__file__).parent))
    _turn.close()
    _turn.enter_context(building.turn_of(config))
    with building.told_to_mkdocs():
        _place = Place.at(Path(config.site_dir))
        _workshop = building.open_workshop(config)
        _site, _gate = building.open_site(config, _workshop)
        _bundles = building.open_bundles(config, _site, _workshop)
        _laid = Laid(Path(config.docs_dir))
    config.site_dir = str(_place.staging.fresh)


def on_files(files: Files, config: MkDocsConfig) -> None:
    building.add_files(files, _site, _laid, config)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    with building.told_to_mkdocs():
        poured = _poured[page.file.src_uri] = _site.page(page.file.src_uri)
    page.meta = {
        "title": poured.title,
        "description": poured.description,
        "szukane": poured.found_as,
        "okruszki": [{"tytul": title, "url": url.lstrip("/") or "."} for title, url in poured.crumbs],
        "kanal": poured.feed,
        "dane_strukturalne": poured.linked,
        "obrazek": poured.picture,
    }
    return ""  # nothing is left for MkDocs to convert


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    return _poured.pop(page.file.src_uri).html


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    _site.links.see(output, page.file.src_uri)
    return output


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    if template_name.endswith(".html"):
        _site.links.see(output_content, template_name, urlsplit(config.site_url or "/").path)
    return output_content


def on_post_build(config: MkDocsConfig) -> None:
    site = Path(config.site_dir)
    if _workshop:  # it worked while all pages were made
        with building.told_to_mkdocs():
            _laid.put_linked(_site.links.targets, site)
            config.extra["wskazowki"] += _laid.hints(_site.links.targets)
            with search.indexing(site):
                building.guard(_gate, _workshop, config, whole=False)  # while documents are still being made
                building.deliver(_workshop, _gate, config)
                if _bundles:
                    _bundles.pack(_workshop, Path(config.docs_dir))
            building.guard(_gate, _workshop, config, whole=True)
            building.remember(_site, config)
    if broken := _site.links.broken({name for name, _ in unchanged.files(site)}, _laid.left_out):
        raise PluginError("\n".join(broken))
    if _place and not building.warned(config):
        with building.told_to_mkdocs():
            building.keep_register(_site, config)
            config.extra["odlozone"] = making.put(_place, _bundles)
    _turn.close()


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]) -> LiveReloadServer:
    return building.preview(server, builder)


def on_build_error(error: Exception) -> None:
    if _workshop:
        _workshop.close()
    if _place:
        _place.staging.drop()
    if _bundles:
        _bundles.drop()
    _turn.close()
