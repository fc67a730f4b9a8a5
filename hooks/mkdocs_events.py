"""The doorway: MkDocs events, each one a call into the package."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

sys.path.insert(0, str(Path(__file__).parent))

from jawny_plan.commands import building
from jawny_plan.commands.one_build import Build

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

BUILD = Build()
"""MkDocs keeps this module between the rebuilds of "serve"; each of them begins this build anew."""


def on_config(config: MkDocsConfig) -> None:
    """Begin the build."""
    # MkDocs took the folder from the path again when this file was loaded; the production's processes look there.
    sys.path.insert(0, str(Path(__file__).parent))
    with building.raising_for_mkdocs():
        building.begin(BUILD, config)


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Say which files the site is made of."""
    building.add_files(files, BUILD.opened.site, BUILD.laid, config)


def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> None:
    """Say where compiled templates of the theme are kept."""
    building.keep_compiled(BUILD, env)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Pour the page, and tell the theme what stands in its head."""
    building.leave_unconverted(page)
    with building.raising_for_mkdocs():
        poured = BUILD.pages.page(page.file.src_uri, Path(config.site_dir))
    if poured is None:  # it stands there already
        page.meta = {"template": "stands.html"}
        return ""
    page.meta = {
        "title": poured.title,
        "description": poured.description,
        "szukane": poured.found_as,
        "w_wyszukiwarkach": poured.indexed,
        "okruszki": [{"tytul": title, "url": url.lstrip("/") or "."} for title, url in poured.crumbs],
        "kanaly": poured.feeds,
        "dane_strukturalne": poured.linked,
        "obrazek": poured.picture,
    }
    return ""


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Hand over the page that was poured."""
    return BUILD.pages.html(page.file.src_uri)


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Note where the links of a page lead; nothing is written of one that stands again."""
    return BUILD.pages.see(output, page.file.src_uri)


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Note where the links of a page without Markdown lead."""
    if template_name.endswith(".html"):
        BUILD.opened.site.links.see(output_content, template_name, urlsplit(config.site_url or "/").path)
    return output_content


def on_post_build(config: MkDocsConfig) -> None:
    """Add what is no page, look at all of it, and show it in the place of the last site."""
    site = Path(config.site_dir)
    with building.raising_for_mkdocs():
        BUILD.finish(site)
    if broken := BUILD.broken_links(site):
        raise PluginError("\n".join(broken))
    if not building.warned(config):
        with building.raising_for_mkdocs():
            BUILD.put()
    BUILD.end()


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]) -> LiveReloadServer:
    """Show the site with our own server."""
    return building.preview(server, builder)


def on_build_error(error: Exception) -> None:
    """Forget what is unfinished."""
    BUILD.drop()
