"""Every kind of page of the invented unit, with the heading that it must open with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page

from tests.conftest import ROOT

DOCS = ROOT / "docs"
# What the invented unit calls its districts, where a heading names them.
DISTRICT_WORDS = {"swoj": "swój rejon"}


def _edition(sheet: str) -> str:
    """The page of the version of a sheet that the example's register says has gone out."""
    register = (ROOT / "examples/przyklad/plan_data/rejestr.txt").read_text("utf-8")
    mark = re.search(rf"^druk {re.escape(sheet)} \d+ (\w+) ", register, re.MULTILINE)
    assert mark, sheet
    return f"p/{mark[1]}/"


# One page (or more, where the kind has several lives) for each template of many pages.
MANY = {
    "plany/[plan].md": {
        "plany/rejon-1-2025-02/": "Wolne chodniki przy szkole",
        "plany/rejon-2-2026-08/": "Skwer przy Tęczowej dla wszystkich",
        "plany/nad-jeziorem-2026-12/": "Las bez quadów",
        "plany/nad-jeziorem-2025-11/": "Czysty las i spokojne domki",  # with every rarer form of a plan
    },
    "plany/[plan]/zmiany.md": {"plany/rejon-2-2026-08/zmiany/": "Zmiany i poprawki"},
    "p/[wydanie].md": {_edition("plany/rejon-1-2026-07/ulotka.pdf"): "Kartka jest aktualna"},
    "prasa/[nota].md": {
        "prasa/rejon-1-2026-01-polmetek/": "Wolniej na ulicy Lipowej: na półmetku wykonano 2 z 5 działań, w tym jedno po terminie"
    },
    "rejony/[rejon].md": {"rejony/rejon-1/": "Rejon służbowy nr 1 – Centrum"},
    "spotkania/[spotkanie].md": {
        "spotkania/rejon-1-2026-01-20/": "Bezpieczniej na ulicy Lipowej",
        "spotkania/rejon-2-2026-12-03/": "Skwer przy Tęczowej – porozmawiajmy",
    },
}
MORE = {"404.html": "Nie znaleziono strony", "szukaj/?q=szkola": "Szukaj", "szukaj/?q=xyzzy": "Szukaj"}


def _kinds() -> Iterator[tuple[str, str]]:
    for template in sorted(DOCS.rglob("*.md")):
        name = template.relative_to(DOCS)
        if any(part.startswith("_") for part in name.parts):
            continue
        if "[" in name.as_posix():
            yield from MANY[name.as_posix()].items()
        else:
            yield _address(name), _heading(template)
    yield from MORE.items()


def _address(template: Path) -> str:
    place = template.parent if template.stem == "index" else template.with_suffix("")
    return "" if place == Path() else f"{place.as_posix()}/"


def _heading(template: Path) -> str:
    found = re.search(r"^# (.+?)(?: \{#.*)?$", template.read_text("utf-8"), re.MULTILINE)
    assert found, template
    return re.sub(r"\{\{ jednostka\.slowo\.(\w+) \}\}", lambda word: DISTRICT_WORDS[word[1]], found[1])


KINDS = dict(_kinds())
"""Addresses with headings."""


def headings(page: Page) -> list[str]:
    """The words of each main heading; there should be one."""
    shown: list[str] = page.evaluate("[...document.querySelectorAll('h1')].map(each => each.innerText)")
    return [words.replace("\u00a0", " ") for words in shown]


def opened(page: Page, address: str, path: str) -> Page:
    """The page, whole, after making sure that it is the one that was meant."""
    answer = page.goto(address + path)
    assert answer is not None
    assert answer.status == 200
    assert headings(page) == [KINDS[path]]
    if "?" in path:
        page.get_by_role("status").filter(has_text="dla: „").wait_for()
        assert bool(page.locator("#wyniki li").count()) == ("xyzzy" not in path)
    return page
