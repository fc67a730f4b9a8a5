"""The index of the search page: made by Pagefind from finished pages, which say themselves what of them is found.

Pagefind knows how Polish words are inflected and takes ą for a, but not ł for l, which Unicode does not
divide. So it is given ł as l with a stroke set over it; the page's script, assets/javascripts/szukaj.js,
turns that back. Of a word that no page has Pagefind drops letter after letter until something begins with the rest;
so the script is given every word that there is, and asks only for forms of what is sought. It is given the streets
and villages of each district, too: whoever asks for one is led to its district first.
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

from lxml.etree import HTML, HTMLParser, XPath, _Element, tostring
from pagefind.service import get_executable

from jawny_plan.model import addresses

FOLDER = f"{addresses.SEARCH}indeks"
"""Where the index stands in the site; only the search page reads it."""

WORDS = "slowa.json"
"""Beside the index: the words of the pages to be found, and the places of each district."""

_FOUND = "data-pagefind-body"
_PAGE = b"pagefind_dcd"  # how Pagefind begins what it keeps of a page
_READER = HTMLParser(huge_tree=True, encoding="utf-8")
_DISTRICT = XPath('//*[starts-with(@data-pagefind-meta, "w_tym:")]')
_PLACES = XPath("//ul[@data-miejsca]/li")
_WORD = re.compile(r"[^\W\d_]+")
_STROKE = "\u0335"
_DIVIDED = str.maketrans({"ł": f"l{_STROKE}", "Ł": f"L{_STROKE}"})
_ONE_LINE = ("br", "li", "th", "td", "dd", "caption")
"""What stands beside or under something else without a sign or a space between the two; an excerpt is one line."""
_STATE = "jp-state "
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
            "wyszukiwarka: brakuje programu Pagefind. Usuń katalog .venvs i uruchom polecenie jeszcze raz."
        )
    with tempfile.TemporaryDirectory() as name:
        pages, answer = Path(name, "strony"), Path(name, "powiedziane")
        places = _copied(site, pages)
        command = [str(program), "--site", str(pages), "--output-path", str(site / FOLDER), "--quiet"]
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
        text = page["content"].replace(f"l{_STROKE}", "ł").replace(f"L{_STROKE}", "Ł")
        words.update(_WORD.findall(text.lower()))
        if named := places.get(page["url"]):
            districts.append({"id": path.stem, "nazwy": named})
    return {"slowa": sorted(words), "miejsca": districts}


def _copied(site: Path, pages: Path) -> dict[str, list[str]]:
    """Every page to be found, with its ł divided and its parts apart, into the folder `pages`.

    The streets and villages of those that are a district's, by address.
    """
    places = {}
    for path in site.rglob("index.html"):
        html = path.read_bytes()
        if _FOUND.encode() in html:
            page = HTML(html, _READER)
            if _DISTRICT(page) and (listed := _PLACES(page)):
                named = ["".join(place.itertext()).strip() for place in listed]
                places[f"/{path.parent.relative_to(site).as_posix()}/"] = named
            for element in page.iter("*"):
                _part(element)
                _divide(element)
            copy = pages / path.relative_to(site)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(tostring(page, method="html", encoding="utf-8", doctype="<!doctype html>"))
    return places


def _part(element: _Element) -> None:
    """End what an element says with the sign or space that parts it from what follows on one line."""
    following, blank = element.getnext(), not (element.tail or "").strip()
    match element.tag:
        case "dt" if blank and following is not None and following.tag == "dd" and not following.attrib:
            _end(element, ":", " ")
        case "span" if blank and following is not None and following.get("class", "").startswith(_STATE):
            _end(element, ",", " ")
        case "span" if blank and following is None and _within(element) == "p":
            _end(element, "" if "".join(element.itertext()).endswith(".") else ".", " ")
        case "span" if not element.tail:
            element.tail = " "
        case tag if tag in _ONE_LINE:
            element.tail = f" {element.tail or ''}"


def _within(element: _Element) -> str:
    parent = element.getparent()
    return "" if parent is None else str(parent.tag)


def _end(element: _Element, sign: str, tail: str) -> None:
    """Let the element end with a sign, and what follows begin after `tail`."""
    if len(element):
        element[-1].tail = f"{element[-1].tail or ''}{sign}"
    else:
        element.text = f"{element.text or ''}{sign}"
    element.tail = tail


def _divide(element: _Element) -> None:
    """Write ł as two signs in the texts and attributes of an element, and after it."""
    element.text = element.text and element.text.translate(_DIVIDED)
    element.tail = element.tail and element.tail.translate(_DIVIDED)
    for name, value in element.attrib.items():
        element.set(name, value.translate(_DIVIDED))
