"""A preview shows what a build would make of the same data on the same day, and is made from the data that it is given."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from threading import Thread

import pytest

from jawny_plan.commands import building
from jawny_plan.facts.release import public
from jawny_plan.model import addresses
from jawny_plan.model.unit import Data
from jawny_plan.outputs.documents.maker import Maker
from jawny_plan.outputs.edition import Edition
from jawny_plan.outputs.pages.plan_previews import PlanPreviews
from jawny_plan.outputs.pages.site import Site
from jawny_plan.outputs.pour.sealed import Pour
from jawny_plan.outputs.sheets import PlanSheet
from jawny_plan.reading.folder import load
from tests.conftest import ROOT

DATA = ROOT / "examples/przyklad/plan_data"
DAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def data() -> Data:
    return load(DATA)


@pytest.fixture(scope="module")
def previews() -> Iterator[PlanPreviews]:
    made = building.plan_previews(ROOT, DATA)
    yield made
    made.close()


@pytest.fixture(scope="module")
def pour() -> Pour:
    config = building.settings(ROOT)
    return Pour(ROOT / "docs", config.markdown_extensions, config.mdx_configs)


def source(plan: str) -> str:
    return addresses.source(addresses.from_root(addresses.plan(plan)))


@pytest.mark.parametrize("day", [DAY, date(2026, 8, 3), date(2027, 3, 1)])
def test_page_and_notes_are_those_of_the_site(data, previews, pour, day):
    site = Site(Edition(public(data, day), day), pour, lambda _: None)
    plans = [plan.facts.id for plan in site.published.edition.worded_plans]
    assert len(plans) > 5
    for plan in plans:
        shown = previews.of(data, plan, day)
        assert shown.page == site.page(source(plan))
        whole = [(note.plan.id, note.title, note.html) for note in site.published.notes if note.plan.plan == plan]
        assert [(note.id, note.title, note.html) for note in shown.notes] == whole


def test_leaflet_and_radio_are_the_documents_of_the_site(data, previews, pour):
    plan = "rejon-2-2026-08"
    site = Site(Edition(public(data, DAY), DAY), pour, lambda _: None)
    (order,) = [
        sheet.order
        for sheet in site.published.sheets[addresses.from_root(addresses.plan(plan))]
        if sheet.sheet is PlanSheet.LEAFLET.value
    ]
    maker = Maker(ROOT / "docs/_druk", DATA)
    shown = previews.of(data, plan, DAY)
    assert shown.leaflet == maker.document(order)
    assert shown.notes[0].radio.strip()
    assert all(max(map(len, note.radio.splitlines())) <= 72 for note in shown.notes)
    maker.close()


def test_it_shows_the_data_that_it_is_given_each_time(data, previews):
    plan = data.plans[0]
    before = previews.of(data, plan.id, DAY)
    changed = replace(plan, plan=plan.plan.model_copy(update={"headline": "Zupełnie inaczej"}))
    other = replace(data, plans=(changed, *data.plans[1:]))
    after = previews.of(other, plan.id, DAY)
    assert "Zupełnie inaczej" in after.page.html
    assert "Zupełnie inaczej" not in before.page.html
    assert after.leaflet != before.leaflet
    assert previews.of(data, plan.id, DAY).page == before.page


def test_a_plan_that_may_not_be_seen_yet_is_shown(data, previews):
    plan = data.plans[0]
    waits = replace(plan, plan=plan.plan.model_copy(update={"embargo": date(2030, 1, 1)}))
    assert waits.plan.embargo
    other = replace(data, plans=(waits, *data.plans[1:]))
    assert waits.plan.headline in previews.of(other, plan.id, DAY).page.html


def test_an_unknown_plan_is_refused(data, previews):
    with pytest.raises(KeyError):
        previews.of(data, "nie-ma-takiego", DAY)


def test_two_threads_get_their_own_plans(data, previews):
    plans = [plan.id for plan in data.plans][:4]
    alone = {plan: previews.of(data, plan, DAY).page.html for plan in plans}
    found: dict[str, str] = {}

    def show(plan: str) -> None:
        found[plan] = previews.of(data, plan, DAY).page.html

    threads = [Thread(target=show, args=(plan,)) for plan in plans]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == alone
