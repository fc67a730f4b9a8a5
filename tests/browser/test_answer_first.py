"""The first screen of a plan on a phone answers: how it stands, the picture of it, whom to call."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import ROOT

PHONE = {"width": 360, "height": 740}
PLANS = sorted(
    path.stem
    for path in (ROOT / "examples/przyklad/plan_data/plany").glob("*.yml")
    if not path.stem.endswith((".przebieg", ".przystepnie"))
)
EVERY_FORM = "nad-jeziorem-2025-11"
"""This plan has every kind of goal that there is, which no real plan has: its page may be as long as it is."""


def bottom(page, selector: str) -> float:
    """Where the first such part of the page ends, in pixels from the top."""
    found = page.locator(selector).first.bounding_box()
    assert found, selector
    return found["y"] + found["height"]


@pytest.fixture(params=PLANS)
def plan(request, window, example_address):
    """The page of a plan on a phone."""
    page = window(viewport=PHONE)
    page.goto(f"{example_address}plany/{request.param}/")
    return page


def test_the_first_screen_answers(plan):
    assert bottom(plan, "header") <= 64
    assert bottom(plan, ".jp-kicker .jp-state") < PHONE["height"]
    assert bottom(plan, ".jp-answer > p") < PHONE["height"]
    assert bottom(plan, ".jp-chart, .jp-squares") < PHONE["height"]
    assert bottom(plan, ".jp-call") < PHONE["height"]
    assert plan.locator(".jp-call a").first.get_attribute("href").startswith("tel:")


def test_the_page_is_short_enough_to_be_read(plan):
    if EVERY_FORM not in plan.url:
        assert plan.evaluate("document.documentElement.scrollHeight") <= 6000
    for part in ("#dzialania + ol li, #dzialania ~ .jp-actions li", ".jp-officer"):
        assert plan.locator(part).first.is_visible()


@pytest.mark.parametrize("name", PLANS)
def test_beside_it_stand_the_officer_and_the_meeting_on_a_wide_screen(window, example_address, name):
    page = window(viewport={"width": 1280, "height": 720})
    page.goto(f"{example_address}plany/{name}/")
    assert page.locator(".jp-call").first.bounding_box()["x"] > 640
    assert bottom(page, ".jp-call") < 720
    meeting = page.locator(".jp-aside strong", has_text="Najbliższe spotkanie")
    if meeting.count():
        assert meeting.bounding_box()["y"] < 720


def test_the_menu_opens_without_a_script(browser, example_address):
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(example_address)
    menu = page.get_by_role("navigation", name="Menu")
    assert not menu.is_visible()
    page.locator("summary", has_text="Menu").click()
    menu.get_by_role("link", name="Spotkania").click()
    assert page.url.endswith("spotkania/index.html")
    context.close()


def test_the_list_covers_every_plan():
    assert len(PLANS) >= 10
    assert Path(ROOT / f"examples/przyklad/plan_data/plany/{EVERY_FORM}.yml").is_file()
