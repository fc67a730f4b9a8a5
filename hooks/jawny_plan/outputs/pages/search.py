"""The index of the search page: made by Pagefind from finished pages, which say themselves what of them is found.

Pagefind knows how Polish words are inflected and takes ą for a, but not ł for l, which Unicode does not
divide. So it is given ł as l with a stroke set over it; the page's script, assets/javascripts/szukaj.js,
turns that back.
"""

from __future__ import annotations

import re
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pagefind.service import get_executable

FOLDER = "szukaj/indeks"
"""Where the index stands in the site; only the search page reads it."""

_FOUND = "data-pagefind-body"
_STROKE = "\u0335"
# What stands beside or under something else has no sign between the two; an excerpt is one line.
_BETWEEN = (
    (re.compile(r"</dt>\s*<dd>"), ":</dt> <dd>"),
    (re.compile(r'</span>\s*(<span class="jp-state )'), r",</span> \1"),
    (re.compile(r"(?<!\.)</span>\s*</p>"), ".</span></p>"),
    (re.compile(r"(<br>|</(?:li|th|td|dd|caption)>|</span>(?=<))"), r"\1 "),
)
# Pagefind's own search forms, its worker (a page's policy does not reach workers) and other languages' code.
_UNUSED = ("*ui*", "pagefind-highlight.js", "pagefind-worker.js", "wasm.unknown.pagefind")


class SearchError(Exception):
    """The index could not be made. The message is Polish."""


@contextmanager
def indexing(site: Path) -> Iterator[None]:
    """Write the index of the pages that now stand in the folder `site` into its `FOLDER`, while other work goes on.

    The index is there after the block. The same pages give the same bytes. Raises SearchError.
    """
    program = get_executable()
    if program is None:
        raise SearchError(
            "wyszukiwarka: brakuje programu Pagefind. Usuń katalog .venv i uruchom polecenie jeszcze raz."
        )
    with tempfile.TemporaryDirectory() as name:
        pages, said = Path(name, "strony"), Path(name, "powiedziane")
        _copied(site, pages)
        command = [str(program), "--site", str(pages), "--output-path", str(site / FOLDER), "--quiet"]
        with said.open("wb") as out, subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT) as running:  # noqa: S603  # the part that is installed with ours
            try:
                yield
            except BaseException:
                running.kill()
                raise
        if running.returncode:
            told = said.read_text(encoding="utf-8", errors="replace")
            raise SearchError(f"wyszukiwarka: Pagefind nie zbudował indeksu.\n{told}".rstrip())
    for pattern in _UNUSED:
        for path in (site / FOLDER).glob(pattern):
            path.unlink()


def _copied(site: Path, pages: Path) -> None:
    """Every page to be found, with its ł divided and its parts apart, into the folder `pages`."""
    for path in site.rglob("index.html"):
        html = path.read_text(encoding="utf-8")
        if _FOUND in html:
            copy = pages / path.relative_to(site)
            copy.parent.mkdir(parents=True, exist_ok=True)
            divided = html.replace("ł", f"l{_STROKE}").replace("Ł", f"L{_STROKE}")
            for pattern, apart in _BETWEEN:
                divided = pattern.sub(apart, divided)
            copy.write_text(divided, encoding="utf-8", newline="\n")
