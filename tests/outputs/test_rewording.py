"""What `docs/_jak-zmieniac.md` says to an officer who rewords a template is true: its examples, names and message."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

import pytest

from jawny_plan.outputs.edition import Edition, PublisherWords
from jawny_plan.outputs.notes.note_words import PlanNoteContext
from jawny_plan.outputs.pages.contexts import CommonContext, PlanContext
from jawny_plan.outputs.pages.site import Site
from jawny_plan.outputs.pour.sealed import Pour, TemplateFault
from jawny_plan.reading.folder import load
from tests.conftest import ROOT
from tests.outputs.test_templates import ROOTS
from tests.tools.template_types import Checker, context

MANUAL = (ROOT / "docs/_jak-zmieniac.md").read_text(encoding="utf-8")
MARKDOWN = ("attr_list", "def_list", "md_in_html", "tables", "toc")
_EXAMPLE = re.compile(
    r"^Plik `docs/(.+?)`\. Było:\n\n```\n(.*?\n)```\n\nMa być:\n\n```\n(.*?\n)```", re.MULTILINE | re.DOTALL
)
_NAMES = re.compile(r"^\| `\{\{ ([\w.]+) \}\}` \|", re.MULTILINE)


class Example(NamedTuple):
    """A change that the manual shows, in a file of docs/."""

    file: str
    before: str
    after: str


EXAMPLES = [Example(*found) for found in _EXAMPLE.findall(MANUAL)]


@cache
def edition() -> Edition:
    return Edition(load(ROOT / "examples/przyklad/plan_data"), date(2026, 11, 23))


def site(docs: Path, before: Mapping[str, str] = MappingProxyType({})) -> Site:
    return Site(edition(), Pour(docs, MARKDOWN, {}, before), [].extend)


def pages(made: Site) -> Iterator[str]:
    for uri in made.sources:
        yield made.page(uri).html


@cache
def as_it_stands() -> tuple[str, Mapping[str, str]]:
    """All pages, and what their templates were converted to."""
    made = site(ROOT / "docs")
    return "\n".join(pages(made)), made.pour.converted


def test_there_is_an_example_under_every_heading_that_promises_one():
    part = MANUAL.partition("\n## Przykłady\n")[2].partition("\n## Jakie są nazwy\n")[0]
    assert len(EXAMPLES) == len(re.findall("^### ", part, re.MULTILINE)) > 4


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.after.splitlines()[0][:40])
def test_an_example_does_what_it_says(example, tmp_path):
    docs = shutil.copytree(ROOT / "docs", tmp_path / "docs")
    file = docs / example.file
    source = file.read_text(encoding="utf-8")
    assert source.count(example.before.rstrip("\n")) == 1
    file.write_text(source.replace(example.before.rstrip("\n"), example.after.rstrip("\n")), encoding="utf-8")

    checker = Checker(Pour(docs, [], {})._environment)
    for template, names in ROOTS.items():
        checker.check(template, names)
    assert list(checker.faults) == []
    before, converted = as_it_stands()
    assert "\n".join(pages(site(docs, converted))) != before


@pytest.mark.parametrize("file", sorted(set(re.findall(r"`docs/([^`*]+\.md)`", MANUAL))))
def test_every_file_that_is_named_is_there(file):
    assert (ROOT / "docs" / file).is_file()


@pytest.mark.parametrize(
    "given", [context(CommonContext, PlanContext), context(PlanNoteContext, jednostka=PublisherWords)]
)
def test_the_names_of_the_manual_are_known_to_plan_pages_and_notes(given, tmp_path):
    names = _NAMES.findall(MANUAL.partition("## Jakie są nazwy")[2])
    assert len(names) > 5
    (tmp_path / "nazwy.md").write_text("\n".join(f"{{{{ {name} }}}}" for name in names), encoding="utf-8")
    checker = Checker(Pour(tmp_path, [], {})._environment)
    checker.check("nazwy.md", given)
    assert list(checker.faults) == []


def test_a_misspelt_name_is_told_in_the_words_of_the_manual(tmp_path):
    docs = shutil.copytree(ROOT / "docs", tmp_path / "docs")
    file = docs / "_wzory/noty/start.md"
    file.write_text(file.read_text(encoding="utf-8").replace("plan.kontynuacja", "plan.kontynuacia"), encoding="utf-8")
    with pytest.raises(TemplateFault) as told:
        site(docs)
    assert str(told.value).endswith(re.findall(r"^docs/.*kontynuacia.*$", MANUAL, re.MULTILINE)[0])
