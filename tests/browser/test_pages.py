"""Every kind of page of the real unit as a reader meets it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from urllib.parse import urlsplit

import pytest

from tests.browser.axe import looked_over
from tests.browser.kinds import headings

PAGES = {
    "": "Co dzielnicowy robi w Twojej okolicy",
    "rejony/": "Znajdź swój rejon",
    "rejony/rejon-2/": "Rejon służbowy nr 2",
    "plany/": "Plany dzielnicowych",
    "plany/rejon-2-2024-01/": "Mniej alkoholu i zakłóceń spokoju na klatkach schodowych",
    "plany/rejon-2-2024-01/zmiany/": "Zmiany i poprawki",
    "postepy/": "Postępy",
    "metoda/": "Jak liczymy",
    "dane/": "Otwarte dane",
    "dane/zmiany/": "Zmiany formatu danych",
    "spotkania/": "Spotkania z dzielnicowym",
    "prasa/": "Dla mediów",
    "kalendarz/": "Kalendarz w Twoim telefonie",
    "nowosci/": "Nowości",
    "deklaracja-dostepnosci/": "Deklaracja dostępności",
    "szukaj/": "Szukaj",
    "prasa/rejon-2-2024-01-start/": "Mniej alkoholu i zakłóceń spokoju na klatkach schodowych",
}


@pytest.fixture(params=PAGES, ids=lambda path: path or "start")
def path(request) -> str:
    return request.param


def opened(page, address: str, path: str):
    """The page, after making sure that it is the one that was meant."""
    answer = page.goto(address + path)
    assert answer is not None
    assert answer.status == 200
    assert headings(page) == [PAGES[path]]
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_no_fault(mirror, address, path, width, scheme):
    page = mirror.show({"viewport": {"width": width, "height": 800}, "color_scheme": scheme}, opened, address, path)
    assert headings(page) == [PAGES[path]]
    found = looked_over(page)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_no_page_scrolls_sideways(mirror, address, path, width):
    page = mirror.show({"viewport": {"width": width, "height": 800}}, opened, address, path)
    assert headings(page) == [PAGES[path]]
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_nothing_comes_from_elsewhere_and_nothing_complains(browser, address, path):
    context = browser.new_context()
    page = context.new_page()
    asked, complaints = [], []
    page.on("request", lambda request: asked.append(urlsplit(request.url).netloc))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("requestfailed", lambda request: complaints.append(request.url))
    opened(page, address, path)
    assert set(asked) == {urlsplit(address).netloc}
    assert complaints == []
    assert context.cookies() == []
    context.close()


def test_pages_read_well_without_javascript(window, address, path):
    page = opened(window(java_script_enabled=False), address, path)
    assert page.locator("main").is_visible()
    assert page.locator("nav[aria-label='Główne'] a").count() == 6


@pytest.fixture(scope="module")
def answer(window) -> Callable[[str], int]:
    """How the server answers a link; pages share most of theirs."""
    return cache(lambda link: window().context.request.get(link).status)


def test_every_link_of_the_site_leads_somewhere(window, answer, address, path):
    page = opened(window(), address, path)
    links = page.eval_on_selector_all("a[href]", "links => links.map(link => link.href)")
    for link in {link.partition("#")[0] for link in links if link.startswith(address)}:
        assert answer(link) == 200, link


def test_the_title_and_the_language(mirror, address, path):
    page = mirror.show({"viewport": {"width": 1280, "height": 720}}, opened, address, path)
    assert page.locator("html").get_attribute("lang") == "pl"
    assert page.title().replace("\u00a0", " ").endswith("Komenda Powiatowa Policji w Łukowie")
    assert page.locator("meta[name=description]").get_attribute("content")


def test_the_site_opens_from_a_disk(browser, site):
    context = browser.new_context()
    page = context.new_page()
    page.goto((site / "index.html").as_uri())
    for name in ("Plany", "Start", "Rejony", "Dla mediów"):
        page.get_by_role("navigation", name="Główne").get_by_role("link", name=name).click()
        assert page.url.endswith("index.html")
        assert page.locator("h1").count() == 1
    context.close()
