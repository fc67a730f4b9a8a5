"""The start page answers on its first screen, and a district's page says whom to call."""

from __future__ import annotations

import pytest

from tests.browser.test_answer_first import PHONE, bottom


@pytest.fixture
def phone(browser, example_address):
    """A page on a phone, and the address of the example's site."""
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    yield page, example_address
    context.close()


def test_the_first_screen_has_search_help_and_what_changed_lately(phone):
    page, address = phone
    page.goto(address)
    assert bottom(page, "main .jp-search button") < PHONE["height"]
    assert bottom(page, "main a[href='tel:112']") < PHONE["height"]
    assert bottom(page, "#nowosci + .jp-news > li") < PHONE["height"]


def test_a_search_from_the_start_page_finds(phone):
    page, address = phone
    page.goto(address)
    page.get_by_label("Twoja ulica, wieś albo temat").fill("lipowa")
    page.locator("main .jp-search button").click()
    page.wait_for_selector("#wyniki li a")
    assert "Lipow" in page.locator("#wyniki").inner_text()


def test_the_next_meetings_stand_on_the_first_screen_of_a_laptop(window, example_address):
    page = window(viewport={"width": 1280, "height": 720})
    page.goto(example_address)
    assert page.locator("#spotkania").bounding_box()["x"] > 640
    assert bottom(page, "#spotkania + .jp-news > li:nth-child(2)") < 720


def test_running_plans_show_their_squares_and_whom_to_call(phone):
    page, address = phone
    page.goto(address)
    cards = page.locator("#plany + .jp-cards > li")
    assert cards.count() == 3
    for card in cards.all():
        assert card.locator(".jp-squares .jp-sq").count()
        assert card.locator("a[href^='tel:']").count()
    cards.first.locator("a[href^='tel:']").click(trial=True)  # the link of the card does not cover it


def test_what_came_of_plans_and_requests_stands_there(phone):
    page, address = phone
    page.goto(address)
    results = page.locator("#wyniki + .jp-news > li")
    assert 1 <= results.count() <= 3
    assert "Cel nieosiągnięty." in results.filter(has_text="Wolniej na ulicy Lipowej").inner_text()
    assert page.locator("#wnioski + .jp-news > li").first.inner_text().count("Załatwiony") == 1


def test_the_emblem_of_the_unit_is_drawn_in_the_header(phone):
    page, address = phone
    page.goto(f"{address}plany/")
    emblem = page.locator(".jp-brand img")
    assert emblem.get_attribute("src").endswith("assets/images/znak.svg")
    assert emblem.evaluate("image => image.complete && image.naturalWidth > 0")


def test_a_district_says_the_number_of_its_officer_where_it_says_how_to_report(phone):
    page, address = phone
    page.goto(f"{address}rejony/rejon-1/")
    box = page.locator("#zgloszenie + .jp-row .jp-box").first
    assert box.locator("a").first.get_attribute("href") == "tel:+48470000001"
    assert "spisie ulic" not in box.inner_text()
    assert page.locator("#zgloszenie + .jp-row a[href*='KMZBPublic']").count() == 1


def test_a_district_shows_numbers_over_time_only_where_they_compare(phone):
    page, address = phone
    page.goto(f"{address}rejony/rejon-1/")
    (row,) = page.locator("#wyniki + .jp-series").all()
    assert row.locator("caption").inner_text().replace("\u00a0", " ").endswith("25 → 21")
    assert row.locator("svg").count() == 2
    assert row.locator("tbody tr").count() == 3  # the quarter has its number, and no bar
    page.goto(f"{address}rejony/nad-jeziorem/")
    assert page.locator(".jp-series").count() == 0


def test_progress_of_all_plans_is_short_and_shows_a_square_for_each_action(phone):
    page, address = phone
    page.goto(f"{address}postepy/")
    over = page.locator(".jp-lines > li").last.bounding_box()["height"]  # the example has eleven plans, not ten
    assert page.evaluate("document.documentElement.scrollHeight") - over <= 3000
    assert [heading.replace("\u00a0", " ") for heading in page.locator("main h2").all_inner_texts()] == [
        "Trwają",
        "Zakończyły się",
        "Jeszcze się nie zaczęły",
        "Z planu na plan",
    ]
    assert page.locator(".jp-lines > li").count() == 11
    shown = page.locator(".jp-lines .jp-sq").count()
    told = [text.rpartition(":")[2] for text in page.locator(".jp-key li").all_inner_texts()]
    assert shown == sum(map(int, told))
    assert page.locator(".jp-series svg").count() == 2
