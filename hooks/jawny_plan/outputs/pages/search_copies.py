"""Copies of pages as Pagefind reads them, left from one build for the next: of a page that stands again none is made.

Pagefind knows how Polish words are inflected and takes ą for a, but not ł for l, which Unicode does not divide. So a
copy writes ł as l with a stroke set over it. What stands side by side on a page is parted, for an excerpt is one line.
Of what stands around that which is to be found a copy has nothing: another day in the footer makes no other index.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from lxml.etree import HTML, HTMLParser, XPath, _Element, tostring

from jawny_plan.outputs.pages import search_parts
from jawny_plan.storage import disk, records
from jawny_plan.storage.standing import files_in, known_by

STROKE = "\u0335"
PAGE = "index.html"
_MARKED = re.compile(rb"<\w[^<>]*\sdata-pagefind-body[\s=>]")
_READER = HTMLParser(huge_tree=True, encoding="utf-8")
_FOUND = XPath("//*[@data-pagefind-body][not(ancestor::*[@data-pagefind-body])]")
_DISTRICT = XPath('//*[starts-with(@data-pagefind-meta, "w_tym:")]')
_PLACES = XPath("//ul[@data-miejsca]/li")
_DIVIDED = str.maketrans({"ł": f"l{STROKE}", "Ł": f"L{STROKE}"})
_ONE_LINE = ("br", "li", "th", "td", "dd", "caption")
"""What stands beside or under something else without a sign or a space between the two."""
_STATE = "jp-state "
_NOT_YET = "?"
"""In place of the sum of a copy that is to be made."""


@dataclass(frozen=True)
class CopiedPage:
    """What was found in a page whose bytes have this sum."""

    sum: str
    copy: str
    """The sum of its copy; nothing where the page is not to be found, and there is none."""
    part: str
    """The part of the index that it is of."""
    places: list[str]
    """The streets and villages of the district that it is of."""
    left: list[int]
    """By what its copy is known on the disk."""


class SearchCopies:
    """Copies of the pages of one site; `record` is a file that may be lost, of use to a program of `rules`.

    Those of each part of the index stand in a folder within `folder`. `summed` tells the sum of a page, as
    `inventory.sum_of` does.
    """

    def __init__(self, folder: Path, record: Path, rules: str, summed: Callable[[Path], str]) -> None:
        self._folder = folder
        self._record = record
        self._rules = rules
        self._summed = summed

    def of_part(self, part: str) -> Path:
        """The folder with the copies of the pages of a part, as they stand in the site."""
        return self._folder / f"czesc-{part}"

    def update(self, site: Path) -> dict[str, dict[str, CopiedPage]]:
        """Let there be a copy of every page of the site that is to be found, and nothing else.

        These pages by their parts and their files in the site. Raises OSError.
        """
        self.of_part(search_parts.FIRST).mkdir(parents=True, exist_ok=True)
        os.utime(self._folder)  # it counts as used now
        disk.forget(self._folder.parent)
        before = _read(self._record, self._rules)
        names = (name for name, _ in sorted(files_in(site)) if name == PAGE or name.endswith(f"/{PAGE}"))
        now = {name: self._looked_at(site / name, before.get(name)) for name in names}
        there = {name: known_by(look) for name, look in files_in(self._folder)}
        found: dict[str, dict[str, CopiedPage]] = defaultdict(dict)
        for name, part in search_parts.divided([name for name, page in now.items() if page.copy]).items():
            left = there.pop(self._inner(part, name), [])
            found[part][name] = now[name] = self._copied(site, name, now[name], part, left)
        for name in there:
            self._remove(self._folder / name)
        records.write(self._record, self._rules, now)
        return dict(sorted(found.items()))

    def _looked_at(self, page: Path, before: CopiedPage | None) -> CopiedPage:
        """What is known of a page; of one whose bytes are new, whether it is to be found."""
        sum_ = self._summed(page)
        if before and before.sum == sum_:
            return before
        return CopiedPage(sum_, _NOT_YET if _MARKED.search(page.read_bytes()) else "", search_parts.FIRST, [], [])

    def _copied(self, site: Path, name: str, page: CopiedPage, part: str, left: list[int]) -> CopiedPage:
        """The page with a copy of it, made now unless one for this part stands as it was left."""
        if left and page.left == left and page.part == part:
            return page
        html = HTML((site / name).read_bytes(), _READER)
        listed = _PLACES(html) if _DISTRICT(html) else ()
        places = ["".join(place.itertext()).strip() for place in listed]
        _leave_found(html)
        html.set("lang", search_parts.language(html.get("lang", "pl"), part))
        for element in html.iter("*"):
            _part(element)
            _divide(element)
        copy = self._folder / self._inner(part, name)
        copy.parent.mkdir(parents=True, exist_ok=True)
        content = tostring(html, method="html", encoding="utf-8", doctype="<!doctype html>")
        disk.write(copy, content)
        return CopiedPage(page.sum, hashlib.sha256(content).hexdigest(), part, places, known_by(copy.stat()))

    def _inner(self, part: str, name: str) -> str:
        return f"{self.of_part(part).name}/{name}"

    def _remove(self, copy: Path) -> None:
        copy.unlink()
        for around in copy.relative_to(self._folder).parents[:-1]:
            with suppress(OSError):  # not empty
                (self._folder / around).rmdir()


def _read(record: Path, rules: str) -> Mapping[str, CopiedPage]:
    def pages(**found: Mapping[str, object]) -> dict[str, CopiedPage]:
        return {name: CopiedPage(**page) for name, page in found.items()}  # type: ignore[arg-type]

    return records.read(record, rules, pages) or {}


def _leave_found(page: _Element) -> None:
    """Of a page leave its title and what of it is to be found."""
    found = _FOUND(page)
    for around in page:
        around.text = None
        around[:] = [child for child in around if child.tag == "title"]
    page[-1].extend(found)


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
