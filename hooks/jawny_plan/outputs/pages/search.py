"""The index of the search page: made by Pagefind from finished pages, which say themselves what of them is found.

It is given copies of them (`search_copies`), in which ł is l with a stroke set over it; the page's script,
assets/javascripts/szukaj.js, turns that back. Of a word that no page has Pagefind drops letter after letter until
something begins with the rest; so the script is given every word that there is, and asks only for forms of what is
sought. It is given the streets and villages of each district, too: whoever asks for one is led to its district first.
"""

from __future__ import annotations

import gzip
import json
import re
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pagefind.service import get_executable

from jawny_plan.model import addresses
from jawny_plan.outputs.pages.search_copies import STROKE, SearchCopies

FOLDER = f"{addresses.SEARCH}indeks"
"""Where the index stands in the site; only the search page reads it."""

WORDS = "slowa.json"
"""Beside the index: the words of the pages to be found, and the places of each district."""

_PAGE = b"pagefind_dcd"  # how Pagefind begins what it keeps of a page
_WORD = re.compile(r"[^\W\d_]+")
# Pagefind's own search forms, its worker (a page's policy does not reach workers) and other languages' code.
_UNUSED = ("*ui*", "pagefind-highlight.js", "pagefind-worker.js", "wasm.unknown.pagefind")


class SearchError(Exception):
    """The index could not be made. The message is Polish."""


@contextmanager
def indexing(site: Path, copies: SearchCopies) -> Iterator[None]:
    """Write the index of the pages that now stand in the folder `site` into its `FOLDER`, while other work goes on.

    It is made of their `copies`, and is there after the block. The same pages give the same bytes. Raises SearchError.
    """
    program = get_executable()
    if program is None:
        raise SearchError(
            "wyszukiwarka: brakuje programu Pagefind. Usuń katalog .venvs i uruchom polecenie jeszcze raz."
        )
    with tempfile.TemporaryDirectory() as name:
        answer, places = Path(name, "powiedziane"), copies.update(site)
        command = [str(program), "--site", str(copies.folder), "--output-path", str(site / FOLDER), "--quiet"]
        with answer.open("wb") as out, subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT) as running:  # noqa: S603  # the part that is installed with ours
            try:
                yield
            except BaseException:
                running.kill()
                raise
        if running.returncode:
            report = answer.read_text(encoding="utf-8", errors="replace")
            raise SearchError(f"wyszukiwarka: Pagefind nie zbudował indeksu.\n{report}".rstrip())
    for pattern in _UNUSED:
        for path in (site / FOLDER).glob(pattern):
            path.unlink()
    report = json.dumps(_script_data(site / FOLDER, places), ensure_ascii=False, separators=(",", ":"))
    (site / FOLDER / WORDS).write_text(report, encoding="utf-8", newline="\n")


def _script_data(index: Path, places: dict[str, list[str]]) -> dict[str, object]:
    """What the script is given: the words of all pages in the index, and the places of each district.

    Words are in small letters and without those with digits; places stand beside what Pagefind calls their page.
    """
    words, districts = set[str](), []
    for path in sorted(index.glob("fragment/*")):
        page = json.loads(gzip.decompress(path.read_bytes()).removeprefix(_PAGE))
        text = page["content"].replace(f"l{STROKE}", "ł").replace(f"L{STROKE}", "Ł")
        words.update(_WORD.findall(text.lower()))
        if named := places.get(page["url"]):
            districts.append({"id": path.stem, "nazwy": named})
    return {"slowa": sorted(words), "miejsca": districts}
