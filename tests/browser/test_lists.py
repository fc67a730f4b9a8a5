"""Pages that list things are read to their end on a phone: what is ahead stands there, what is past unfolds."""

from __future__ import annotations

import pytest

from tests.browser.axe import looked_over
from tests.browser.test_answer_first import PHONE, bottom

LONGEST = {
    "": 4000,
    "spotkania/": 4000,
    "nowosci/": 4000,
    "plany/": 4000,
    "prasa/": 4000,
    "druki/": 4000,
    "rejony/": 4000,
    "rejony/rejon-1/": 5000,  # with the map, a series of numbers, the streets
    "rejony/nad-jeziorem/": 4000,
    "kalendarz/": 4000,
    "program/": 4000,
    "metoda/": 4000,
    "dane/": 6200,
    "dane/zmiany/": 6000,
    "plany/nad-jeziorem-2025-11/zmiany/": 6000,
}


@pytest.mark.parametrize("path", LONGEST)
def test_a_list_is_short_enough_to_be_read_on_a_phone(window, example_address, path):
    page = window(viewport=PHONE, java_script_enabled=False)
    assert page.goto(example_address + path).status == 200
    assert page.evaluate("document.documentElement.scrollHeight") <= LONGEST[path]


@pytest.mark.parametrize("path", ["spotkania/", "nowosci/", "druki/", "dane/"])
def test_what_is_folded_opens_by_keyboard_and_without_a_script(window, example_address, path):
    page = window(viewport=PHONE, java_script_enabled=False)
    page.goto(example_address + path)
    folds = page.locator("main details")
    assert folds.count()
    for fold in folds.all():
        hidden = fold.locator("> :not(summary)").first
        assert not hidden.is_visible()
        fold.locator("> summary").press("Enter")
        assert hidden.is_visible()


@pytest.mark.parametrize("path", ["", "spotkania/", "nowosci/"])
def test_axe_finds_no_fault_where_everything_is_unfolded(window, example_address, path):
    page = window(viewport=PHONE)
    page.goto(example_address + path)
    page.locator("main details").evaluate_all("all => all.forEach(one => { one.open = true })")
    found = looked_over(page)
    assert found.violations_count == 0, found.generate_report()


def test_the_next_meeting_stands_on_the_first_screen(window, example_address):
    page = window(viewport=PHONE)
    page.goto(f"{example_address}spotkania/")
    ahead = page.locator("#najblizsze + .jp-cards > li")
    assert ahead.count() == 5
    assert bottom(page, "#najblizsze + .jp-cards strong") < PHONE["height"]
    assert page.locator("#minione ~ details summary").first.is_visible()


def test_matters_that_wait_stand_above_those_that_unfold(window, example_address):
    page = window(viewport=PHONE)
    page.goto(f"{example_address}spotkania/#wnioski")
    waiting = page.locator("#wnioski ~ .jp-news").first
    assert waiting.get_by_text("W toku").count() == waiting.locator("> li").count() == 1
    answered = page.locator("details", has_text="Dokończyć oświetlenie przejścia przy szkole.")
    assert not answered.locator("li").first.is_visible()
    answered.locator("summary").click()
    assert answered.locator("li").count() == 3


def test_the_latest_news_stand_open_and_older_ones_unfold_by_month(window, example_address):
    page = window(viewport=PHONE)
    page.goto(f"{example_address}nowosci/")
    shown = page.locator("#zmiany + .jp-news > li")
    assert shown.count() == 8
    folds = page.locator("#zmiany ~ details:has(.jp-news)")
    assert folds.first.locator("summary").inner_text().startswith("listopad")
    assert shown.count() + folds.locator(".jp-news > li").count() == 30


@pytest.mark.parametrize("name", ["jednostki", "rejon-1"])
def test_a_link_to_a_folded_feed_leads_to_what_opens_it(window, example_address, name):
    page = window(viewport=PHONE, reduced_motion="reduce")
    page.goto(f"{example_address}nowosci/#kanal-{name}")
    summary = page.locator(f"#kanal-{name} summary")
    assert 0 <= summary.bounding_box()["y"] < PHONE["height"]
    summary.press("Enter")
    assert page.locator(f"#kanal-{name} code").first.is_visible()


@pytest.mark.parametrize("path", ["spotkania/", "nowosci/", "druki/", "prasa/", "rejony/rejon-1/"])
def test_in_print_no_heading_stands_over_nothing(window, example_address, path):
    page = window()
    page.goto(example_address + path)
    page.emulate_media(media="print")
    shown = page.locator("main :is(h1, h2, h3, p, li, dl, table, figure)").evaluate_all(
        "all => all.filter(one => one.checkVisibility()).map(one => one.tagName)"
    )
    assert not [
        pair for pair in zip(shown, shown[1:], strict=False) if pair in (("H2", "H2"), ("H3", "H3"), ("H3", "H2"))
    ]
    assert shown[-1] not in ("H2", "H3")
