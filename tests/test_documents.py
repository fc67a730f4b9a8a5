"""The documents for people: their links lead somewhere, and they say of the code what is so."""

from __future__ import annotations

import re

import pytest

import run
from jawny_plan.commands.registry import COMMANDS
from tests.conftest import ROOT
from tests.test_code import ARROWS
from tools.registry import TOOLS

DOCUMENTS = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "instrukcja").glob("*.md"))]
LONGEST_README = 120
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_FENCE = re.compile(r"^```.*?^```", re.DOTALL | re.MULTILINE)
_CODE = re.compile(r"`([^`\n]+)`")
_PACKAGE = ROOT / "hooks/jawny_plan"
_BASES = (ROOT, _PACKAGE, _PACKAGE / "outputs", _PACKAGE / "outputs/documents")
_PLACES = {path.name for base in _BASES for path in base.iterdir()}
"""Folders and files with which a path in a document may begin."""


def text(path):
    return path.read_text(encoding="utf-8")


def anchors(path):
    """What links may name in a document, as code hosts make it of its headings."""
    headings = re.findall(r"^#+ (.+)$", _FENCE.sub("", text(path)), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_link_leads_somewhere(document):
    links = [link for link in _LINK.findall(_FENCE.sub("", text(document))) if not re.match(r"https?:|/", link)]
    for link in links:
        name, _, anchor = link.partition("#")
        target = document.parent / name if name else document
        assert target.exists(), link
        assert not anchor or anchor in anchors(target), link


def test_the_readme_is_short_and_leads_to_all_others():
    readme = ROOT / "README.md"
    assert len(text(readme).splitlines()) <= LONGEST_README
    linked = {(ROOT / link.partition("#")[0]).resolve() for link in _LINK.findall(text(readme))}
    assert {path for path in DOCUMENTS if path != readme} <= linked


def closed(arrows):
    """Each room with all that it may use, through others too."""
    return {name: reach(name, arrows) for name in arrows}


def reach(name, arrows):
    seen, waiting = set(), [name]
    while waiting:
        here = waiting.pop()
        waiting += arrows[here] - seen
        seen |= arrows[here]
    return seen


def test_the_table_of_rooms_is_that_of_the_arrows():
    """Rooms in one row share what they may use."""
    rows = re.findall(r"^\| (`[a-z_/`, ]+`) \| .* \| ([^|]+) \|$", text(ROOT / "ARCHITECTURE.md"), re.MULTILINE)
    told = {name: set(uses.strip("–").split(", ")) - {""} for names, uses in rows for name in _CODE.findall(names)}
    assert told.keys() >= ARROWS.keys()
    assert {name: used & ARROWS.keys() for name, used in closed(told).items() if name in ARROWS} == closed(ARROWS)


def paths(document):
    """The paths that a document names, but for those of what does not exist yet (`NAME.py`)."""
    for said in _CODE.findall(_FENCE.sub("", text(document))):
        is_path = re.fullmatch(r"[\w./-]+(?:/|\.(?:py|md|typ|txt|yml))", said) and said.partition("/")[0] in _PLACES
        if is_path and "NAME" not in said:
            yield said


@pytest.mark.parametrize("name", ["ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md"])
def test_every_path_is_there(name):
    found = list(paths(ROOT / name))
    assert len(found) > 20
    made = {"odlozone/", "paczka/", "site/"}
    assert [said for said in found if not any((base / said).exists() for base in _BASES) and said not in made] == []


def test_every_command_is_one():
    said = {word for path in DOCUMENTS for word in re.findall(r"(?:python3|py) run\.py ([a-z]+)", text(path))}
    known = {*COMMANDS, *TOOLS, *re.findall(r"\{line\} (\w+)", run.USAGE)}
    assert len(said) > 12
    assert said - known == set()
