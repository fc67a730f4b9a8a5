"""Copies of pages as Pagefind reads them, left from one build for the next: of a page that stands again none is made.

Pagefind knows how Polish words are inflected and takes ą for a, but not ł for l, which Unicode does not divide. So a
copy writes ł as l with a stroke set over it. What stands side by side on a page is parted, for an excerpt is one line.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from lxml.etree import HTML, HTMLParser, XPath, _Element, tostring

from jawny_plan.storage import disk, records
from jawny_plan.storage.standing import files_in, known_by

STROKE = "\u0335"
PAGE = "index.html"
_FOUND = b"data-pagefind-body"
_READER = HTMLParser(huge_tree=True, encoding="utf-8")
_DISTRICT = XPath('//*[starts-with(@data-pagefind-meta, "w_tym:")]')
_PLACES = XPath("//ul[@data-miejsca]/li")
_DIVIDED = str.maketrans({"ł": f"l{STROKE}", "Ł": f"L{STROKE}"})
_ONE_LINE = ("br", "li", "th", "td", "dd", "caption")
"""What stands beside or under something else without a sign or a space between the two."""
_STATE = "jp-state "


@dataclass(frozen=True)
class CopiedPage:
    """What was found in a page whose bytes have this sum."""

    sum: str
    places: list[str]
    """The streets and villages of the district that it is of."""
    left: list[int]
    """By what its copy is known on the disk; nothing where the page is not to be found, and there is no copy."""


class SearchCopies:
    """Copies of the pages of one site in `folder`; `record` is a file that may be lost, of use to a program of `rules`.

    `summed` tells the sum of a page, as `inventory.sum_of` does.
    """

    def __init__(self, folder: Path, record: Path, rules: str, summed: Callable[[Path], str]) -> None:
        self.folder = folder
        self._record = record
        self._rules = rules
        self._summed = summed

    def update(self, site: Path) -> dict[str, list[str]]:
        """Let the folder hold a copy of every page of the site that is to be found, and nothing else.

        The streets and villages of those that are a district's, by address. Raises OSError.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        os.utime(self.folder)  # it counts as used now
        disk.forget(self.folder.parent)
        before = _read(self._record, self._rules)
        there = {name: known_by(look) for name, look in files_in(self.folder)}
        now = {}
        for name, _ in sorted(files_in(site)):
            if name == PAGE or name.endswith(f"/{PAGE}"):
                now[name] = self._copied(site, name, before.get(name), there.get(name, []))
        for name in there:
            if name not in now or not now[name].left:
                self._remove(self.folder / name)
        records.write(self._record, self._rules, now)
        return {f"/{name.removesuffix(PAGE)}": page.places for name, page in now.items() if page.places}

    def _copied(self, site: Path, name: str, before: CopiedPage | None, left: list[int]) -> CopiedPage:
        """The page with a copy of it, made now unless that of the same bytes stands as it was left."""
        sum_ = self._summed(site / name)
        if before and before.sum == sum_ and before.left == left:
            return before
        html = (site / name).read_bytes()
        if _FOUND not in html:
            return CopiedPage(sum_, [], [])
        page = HTML(html, _READER)
        listed = _PLACES(page) if _DISTRICT(page) else ()
        places = ["".join(place.itertext()).strip() for place in listed]
        for element in page.iter("*"):
            _part(element)
            _divide(element)
        copy = self.folder / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        disk.write(copy, tostring(page, method="html", encoding="utf-8", doctype="<!doctype html>"))
        return CopiedPage(sum_, places, known_by(copy.stat()))

    def _remove(self, copy: Path) -> None:
        copy.unlink()
        for around in copy.relative_to(self.folder).parents[:-1]:
            with suppress(OSError):  # not empty
                (self.folder / around).rmdir()


def _read(record: Path, rules: str) -> Mapping[str, CopiedPage]:
    def pages(**found: Mapping[str, object]) -> dict[str, CopiedPage]:
        return {name: CopiedPage(**page) for name, page in found.items()}  # type: ignore[arg-type]

    return records.read(record, rules, pages) or {}


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
