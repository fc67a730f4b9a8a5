"""No template asks for what the words for it do not have: in any branch, whatever the data."""

from __future__ import annotations

from typing import Any

import pytest
from jinja2 import nodes

from jawny_plan.outputs.bundle.handbook import TEMPLATE as HANDBOOK
from jawny_plan.outputs.bundle.handbook import HandbookWords
from jawny_plan.outputs.bundle.overview import TEMPLATE as OVERVIEW
from jawny_plan.outputs.bundle.overview import OverviewWords
from jawny_plan.outputs.bundle.packing import TEMPLATE as BUNDLE_SHEET
from jawny_plan.outputs.bundle.packing import BundleWords
from jawny_plan.outputs.bundle.plan_posts import PAGE as PLAN_POST
from jawny_plan.outputs.bundle.publications import VERSION as VERSION_POST
from jawny_plan.outputs.edition import PublisherWords
from jawny_plan.outputs.notes.note_plan import RADIO
from jawny_plan.outputs.notes.note_plan import TEMPLATES as NOTES
from jawny_plan.outputs.notes.note_words import MeetingNoteContext, PlanNoteContext
from jawny_plan.outputs.pages.contexts import (
    ChangesContext,
    CommonContext,
    DataContext,
    DistrictContext,
    MeetingContext,
    NotePageContext,
    PlanContext,
    ProgressContext,
    StartContext,
)
from jawny_plan.outputs.pages.paper import TEMPLATE as SHEET_VERSION
from jawny_plan.outputs.pages.paper import SheetVersionContext
from jawny_plan.outputs.pages.prints import PAGE as PRINTS
from jawny_plan.outputs.pages.prints import PrintsPageWords
from jawny_plan.outputs.pages.progress import PAGE as PROGRESS
from jawny_plan.outputs.pages.site import DATA, HOME
from jawny_plan.outputs.pour.sealed import Pour
from jawny_plan.wording.plan_words import PlanWords, VersionWords
from tests.conftest import ROOT
from tests.tools.template_types import Checker, context

DOCS = ROOT / "docs"
MORE = {
    HOME: StartContext,
    "plany/[plan].md": PlanContext,
    "plany/[plan]/zmiany.md": ChangesContext,
    "rejony/[rejon].md": DistrictContext,
    "spotkania/[spotkanie].md": MeetingContext,
    "prasa/[nota].md": NotePageContext,
    DATA: DataContext,
    PROGRESS: ProgressContext,
    PRINTS: PrintsPageWords,
    SHEET_VERSION: SheetVersionContext,
}
"""What pages are given beside what all are."""


def roots() -> dict[str, dict[str, Any]]:
    """Every template that a build fills by itself, with the names that it may say."""
    found = {}
    for path in sorted(DOCS.rglob("*.md")):
        name = path.relative_to(DOCS).as_posix()
        if not name.startswith("_"):
            found[name] = context(CommonContext, *([MORE[name]] if name in MORE else []))
    for path in sorted([*(DOCS / NOTES).glob("*.md"), *(DOCS / RADIO).glob("*.md")]):
        name = path.relative_to(DOCS).as_posix()
        if path.stem in ("start", "polmetek", "zakonczenie", "zmiana", "poprawka"):
            found[name] = context(PlanNoteContext, jednostka=PublisherWords)
        elif path.stem.startswith("spotkanie-"):
            found[name] = context(MeetingNoteContext, jednostka=PublisherWords)
    found[PLAN_POST] = context(ChangesContext, jednostka=PublisherWords, dzis=str)
    found[VERSION_POST] = {"plan": PlanWords, "wersja": VersionWords, "jednostka": PublisherWords}
    found[BUNDLE_SHEET] = context(BundleWords)
    found[HANDBOOK] = context(HandbookWords)
    found[OVERVIEW] = context(OverviewWords)
    return found


ROOTS = roots()


def checked(*templates: str) -> Checker:
    """The templates looked at."""
    checker = Checker(Pour(DOCS, [], {})._environment)
    for template in templates:
        checker.check(template, ROOTS[template])
    return checker


@pytest.mark.parametrize("template", ROOTS)
def test_every_name_is_known(template):
    assert list(checked(template).faults) == []


def test_every_template_is_looked_at():
    every = {path.relative_to(DOCS).as_posix() for pattern in ("*.md", "*.html") for path in DOCS.rglob(pattern)}
    every -= {path.name for path in DOCS.glob("_*.md")}  # what officers read, and no page is made of
    assert every - checked(*ROOTS).seen == set()


def test_every_name_is_asked_of_a_record_whose_keys_are_known():
    whole = checked(*ROOTS)
    places = [(name, place) for name in sorted(whole.seen) for place in whole.tree(name).find_all(nodes.Getattr)]
    assert len(places) > 500
    blind = [f"{name}:{place.lineno}: {place.attr}" for name, place in places if id(place) not in whole.asked]
    assert blind == []


@pytest.mark.parametrize("number", range(0, 500, 50))
def test_a_misspelt_name_is_found_wherever_it_stands(number):
    whole = checked(*ROOTS)
    places = [(name, place) for name in sorted(whole.seen) for place in whole.tree(name).find_all(nodes.Getattr)]
    name, place = places[number]
    place.attr += "x"
    again = Checker(whole.environment)
    again.trees = whole.trees
    for template in ROOTS:
        again.check(template, ROOTS[template])
    assert [fault for fault in again.faults if fault.startswith(f"docs/{name}:") and f'"{place.attr}"' in fault]


@pytest.mark.parametrize(
    ("page", "fault"),
    [
        ("{{ czesci.tabela(plan) }}", None),
        ("{{ czesci.tabla(plan) }}", 'nie ma makra "tabla"'),
        ("{{ czesci.tabela(paln) }}", 'nie ma nazwy "paln"'),
        ("{{ czesci.tabela() }}", 'brakuje argumentu "plan"'),
        ("{{ czesci.tabela(plan, plan) }}", 'makro "tabela" nie ma tylu argumentów'),
        ("{{ czesci.tabela }}", "makro bez nawiasów wypisałoby samo siebie"),
        ("{{ czesci }}", "makro bez nawiasów wypisałoby samo siebie"),
    ],
)
def test_macros_imported_under_one_name_are_known(page, fault, tmp_path):
    (tmp_path / "makra.md").write_text("{% macro tabela(plan) %}{{ plan.haslo }}{% endmacro %}", encoding="utf-8")
    (tmp_path / "strona.md").write_text(f'{{% import "makra.md" as czesci %}}\n{page}\n', encoding="utf-8")
    checker = Checker(Pour(tmp_path, [], {})._environment)
    checker.check("strona.md", {"plan": PlanWords})
    assert list(checker.faults) == ([f"docs/strona.md:2: {fault}"] if fault else [])


@pytest.mark.parametrize(
    ("page", "fault"),
    [
        ("{% block tresc %}{{ plan.haslo }}{% endblock %}", None),
        ("{% block tresc %}{{ plan.halso }}{% endblock %}", '"halso"'),
        ("{% block trsc %}{{ plan.haslo }}{% endblock %}", 'nie ma miejsca "trsc"'),
    ],
)
def test_a_page_that_begins_from_another_is_known(page, fault, tmp_path):
    (tmp_path / "strona.html").write_text("<p>{% block tresc %}{% endblock %}</p>", encoding="utf-8")
    (tmp_path / "kartka.html").write_text(f'{{% extends "strona.html" %}}\n{page}\n', encoding="utf-8")
    checker = Checker(Pour(tmp_path, [], {})._environment)
    checker.check("kartka.html", {"plan": PlanWords})
    faults = list(checker.faults)
    assert (fault in faults[0]) if fault else faults == []
