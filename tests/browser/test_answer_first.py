"""The first screen of a plan on a phone answers: how it stands, the picture of it, whom to call."""

from __future__ import annotations

import gzip
import re

import pypdfium2 as pdfium
import pytest

from tests.conftest import ROOT

PHONE = {"width": 360, "height": 740}
PLANS = sorted(
    path.stem
    for path in (ROOT / "examples/przyklad/plan_data/plany").glob("*.yml")
    if not path.stem.endswith((".przebieg", ".przystepnie"))
)
MANY_GOALS = "nad-jeziorem-2025-11"
"""This plan has every kind of goal that there is."""


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
    assert plan.evaluate("document.documentElement.scrollHeight") <= 6000
    for part in ("#dzialania + ol li, #dzialania ~ .jp-actions li", ".jp-officer"):
        assert plan.locator(part).first.is_visible()


@pytest.mark.parametrize("name", PLANS)
def test_beside_it_stand_the_officer_and_the_meeting_on_a_wide_screen(window, example_address, name):
    page = window(viewport={"width": 1280, "height": 720})
    page.goto(f"{example_address}plany/{name}/")
    assert page.locator(".jp-call").first.bounding_box()["x"] > 640
    assert bottom(page, ".jp-call") < 720
    assert bottom(page, ".jp-officer") < 720
    meeting = ".jp-aside > div:has-text('Najbliższe spotkanie')"
    assert page.locator(meeting).count() == 1  # each district of the example has one ahead
    assert bottom(page, meeting) < 720


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
    assert MANY_GOALS in PLANS


def test_a_plan_with_many_goals_shows_two_and_unfolds_the_others(browser, example_address):
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    page.goto(f"{example_address}plany/{MANY_GOALS}/")
    shown = [goal for goal in page.locator(".jp-goal").all() if goal.is_visible()]
    hidden = page.locator("summary", has_text="Pozostałe cele")
    assert hidden.is_visible()
    hidden.focus()
    page.keyboard.press("Enter")
    assert sum(goal.is_visible() for goal in page.locator(".jp-goal").all()) > len(shown) + 5
    context.close()


@pytest.mark.parametrize("name", PLANS)
def test_a_page_with_its_style_sheets_and_drawings_weighs_at_most_25_kilobytes(example_site, name):
    page = example_site / f"plany/{name}/index.html"
    html = page.read_text(encoding="utf-8")
    parts = {(page.parent / link).resolve() for link in re.findall(r'(?:href|src)="([^"]+\.(?:css|svg))"', html)}
    assert len(parts) >= 4
    weight = sum(len(gzip.compress(part.read_bytes(), mtime=0)) for part in (page, *parts))
    assert weight <= 25_000


@pytest.mark.parametrize("name", PLANS)
def test_in_print_it_has_three_pages_at_most_and_the_number_to_call_on_the_first(browser, example_address, name):
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{example_address}plany/{name}/")
    called = " ".join(page.locator(".jp-call a").first.inner_text().split())
    printed = pdfium.PdfDocument(page.pdf(format="A4", prefer_css_page_size=True))
    context.close()
    assert len(printed) <= 3
    first = " ".join(printed[0].get_textpage().get_text_range().split())
    assert called in first


@pytest.mark.parametrize("path", [*(f"plany/{name}/" for name in PLANS), "", "postepy/"])
def test_in_print_squares_are_filled_and_no_heading_stands_over_nothing(window, example_address, path):
    page = window()
    page.goto(f"{example_address}{path}")
    page.emulate_media(media="print")
    squares = page.locator(".jp-sq")
    assert squares.count()
    assert set(squares.evaluate_all("all => all.map(one => getComputedStyle(one).printColorAdjust)")) == {"exact"}
    shown = page.locator("main :is(h1, h2, h3, p, li, dl, table, figure)").evaluate_all(
        "all => all.filter(one => one.checkVisibility()).map(one => one.tagName)"
    )
    assert not [
        pair for pair in zip(shown, shown[1:], strict=False) if pair in (("H2", "H2"), ("H3", "H3"), ("H3", "H2"))
    ]
