"""Every kind of page, for people who see, hear and move otherwise: axe-core, the keyboard, paper."""

from __future__ import annotations

import io

import pypdfium2
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.axe import looked_over
from tests.browser.conftest import Look
from tests.browser.kinds import KINDS, headings, opened

LOOKS: dict[str, Look] = {
    "light": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "light"},
    "dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
    "forced colours": {"viewport": {"width": 1280, "height": 900}, "forced_colors": "active"},
    "320 px": {"viewport": {"width": 320, "height": 700}, "reduced_motion": "reduce"},
}


def unfolded(page: Page, address: str, path: str) -> None:
    """Open the page and all that is folded in it."""
    opened(page, address, path)
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("path", KINDS)
def test_axe_finds_nothing_not_even_against_best_practice(mirror, example_address, path, look):
    page = mirror.show(LOOKS[look], unfolded, example_address, path)
    assert headings(page) == [KINDS[path]]
    found = looked_over(page)
    passed = {rule["id"] for rule in found.response["passes"]}
    assert found.violations_count == 0, found.generate_report()
    assert {"color-contrast", "region", "heading-order", "landmark-unique", "html-has-lang"} <= passed | {
        rule["id"] for rule in found.response["inapplicable"] if rule["id"] != "html-has-lang"
    }


# Faults of every nature: some of no colour, and colours in every way in which they are written. The policy of the page
# lets no `style` be written into it, but by a script.
FAULTY = """() => {
    document.querySelector('main').insertAdjacentHTML('beforeend', `
        <h6>Zbyt nisko</h6><img src="x.png"><label>Pole <input data-is="color: oklch(80% 0.1 200)"></label>
        <button></button>
        <div data-is="background: #345; opacity: 0.9"><p data-is="color: rgb(120 130 140 / 70%)">Słowa</p>
        <p data-is="color: hsl(0.6turn 40% 60%)">Inne <b data-is="color: transparent">słowa</b></p></div>
        <p data-is="background: linear-gradient(red, blue); color: #fff">Na przejściu</p>
        <p data-is="color: #777; background: #fff">Szare</p><p data-is="color: #767676; background: #fff">Dość szare</p>`);
    document.querySelectorAll('[data-is]').forEach(each => { each.style.cssText = each.dataset.is });
}"""


@pytest.mark.parametrize("look", LOOKS)
def test_axe_finds_here_what_it_finds_as_it_comes(window, example_address, look):
    page = opened(window(**LOOKS[look]), example_address, "plany/rejon-2-2026-08/")
    page.evaluate(FAULTY)
    ours = looked_over(page)
    theirs = Axe().run(page)
    assert {"button-name", "color-contrast", "heading-order", "image-alt"} <= {
        rule["id"] for rule in ours.response["violations"]
    }
    assert ours.generate_report() == theirs.generate_report()
    assert ours.response["violations"] == theirs.response["violations"]
    for told in ("passes", "inapplicable"):
        assert ours.response[told] == [{"id": rule["id"]} for rule in theirs.response[told]]


@pytest.fixture(scope="module", params=[1280, 320])
def narrow_or_wide(window, request) -> Page:
    # A measurement waits for no animation: the page scrolls smoothly only for those who have not asked for rest.
    return window(viewport={"width": request.param, "height": 700}, reduced_motion="reduce")


# Every control that the eye can see, in the order of the page.
CONTROLS = """() => [...document.querySelectorAll('a[href], button, input, summary, [tabindex="0"]')]
    .filter(each => each.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .map((each, number) => (each.dataset.number = number))"""
# What is focused now: which control, whether it is to be seen, and how it is marked. A card is marked around itself.
FOCUSED = """() => {
    const here = document.activeElement, box = here.getBoundingClientRect();
    const marks = ['', '::after'].map(part => getComputedStyle(here, part || null));
    const mark = marks.find(style => style.outlineStyle !== 'none') ?? marks[0];
    return {
        number: here.dataset.number === undefined ? null : Number(here.dataset.number),
        said: here.outerHTML.slice(0, 120),
        shown: box.width > 0 && box.height > 0 && box.right > 0 && box.bottom > 0
            && box.left < innerWidth && box.top < innerHeight,
        outline: mark.outlineStyle === 'none' ? 0 : parseFloat(mark.outlineWidth),
        ring: mark.boxShadow,
    }
}"""


@pytest.mark.parametrize("path", KINDS)
def test_the_keyboard_reaches_every_control_and_shows_where_it_is(narrow_or_wide, example_address, path):
    page = opened(narrow_or_wide, example_address, path)
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    controls = page.evaluate(CONTROLS)
    assert len(controls) >= 10
    for number in controls:
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        assert focused["number"] == number, focused
        assert focused["shown"], focused
        assert focused["outline"] >= 3, focused
        assert "rgb(255, 199, 44)" in focused["ring"], focused
    page.keyboard.press("Tab")  # out of the page, or round to its beginning: nothing more is hidden behind the last one
    assert page.evaluate(FOCUSED)["number"] in (None, 0)


@pytest.mark.parametrize("path", KINDS)
def test_no_single_key_does_anything(narrow_or_wide, example_address, path):
    page = opened(narrow_or_wide, example_address, path)
    state = "[document.documentElement.outerHTML, location.href, document.activeElement.tagName, scrollX, scrollY]"
    before = page.evaluate(state)
    page.keyboard.type("abcdefghijklmnopqrstuvwxyz0123456789/?.,;'[]-=")  # pressed one after another
    assert page.evaluate(state) == before


def test_the_first_control_leads_past_the_header(narrow_or_wide, example_address):
    page = opened(narrow_or_wide, example_address, "plany/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "tresc"
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


@pytest.mark.parametrize("path", KINDS)
def test_text_grows_to_four_hundred_per_cent_without_sideways_scrolling(window, example_address, path):
    page = opened(window(viewport={"width": 320, "height": 256}), example_address, path)  # 1280 x 1024 at 400 %
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_foreign_words_say_what_language_they_are_in(browser, example_address):
    page = opened(browser.new_page(), example_address, "plany/rejon-2-2026-08/")
    assert page.locator("main [lang=uk]").first.text_content() == "Українською мовою"
    english = page.locator("main div[lang=en]").text_content()
    assert english is not None and "police officer" in english
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_printed_plan_is_worth_hanging_up(browser, example_address, scheme):
    """On A4, black on white from any screen, without what paper cannot do, with the address to come back to."""
    context = browser.new_context(color_scheme=scheme)
    page = opened(context.new_page(), example_address, "plany/rejon-2-2026-08/")
    with pypdfium2.PdfDocument(io.BytesIO(page.pdf(prefer_css_page_size=True, print_background=False))) as paper:
        assert [round(side / 72 * 25.4) for side in paper[0].get_size()] == [210, 297]
        assert len(paper) <= 7  # the longest plan of the unit, with all its proofs
        text = " ".join(sheet.get_textpage().get_text_bounded() for sheet in paper)
        first = paper[0].render(scale=1).to_pil().convert("L")
    context.close()
    words = " ".join(text.split())
    assert "Komenda Powiatowa Policji w Przykładowie" in words
    assert "Skwer przy Tęczowej dla wszystkich" in words
    assert "Adres tej strony: https://kpp-przykladowo.jawny-plan.example/plany/rejon-2-2026-08/" in words
    assert "Strona 1 z" in words
    for left_out in ("Szukaj", "Dla mediów", "Przejdź do treści"):
        assert left_out not in words
    light = sum(count for value, count in enumerate(first.histogram()) if value > 200)
    assert light > 0.85 * first.width * first.height


def test_letters_lead_to_their_streets(browser, example_address):
    page = opened(browser.new_page(), example_address, "rejony/")
    letters = page.get_by_role("navigation", name="Litery spisu").get_by_role("link")
    assert letters.all_inner_texts() == page.locator(".jp-az h2").all_inner_texts()
    for letter in letters.all():
        box = letter.bounding_box()
        assert box is not None and min(box["width"], box["height"]) >= 44
    page.close()
