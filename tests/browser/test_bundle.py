"""The sheet of a bundle and the page of handouts in a real browser; the sheet from a disk, as officers open it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.axe import looked_over
from tests.browser.conftest import Look

SHEETS = ["rejon-1-2026-07", "rejon-2-2026-08", "nad-jeziorem-2025-11", "rejon-1-2026-09-10", "rejon-1-2026-12-10"]


@pytest.fixture(scope="session")
def bundles(example_site: Path) -> Path:
    return example_site.with_name("paczka")


def sheet(bundles: Path, name: str) -> str:
    return (bundles / name / "co-gdzie-wkleic.html").as_uri()


def unfolded(page: Page, address: str) -> None:
    """Open the file and press all that is folded in it."""
    page.goto(address)
    for fold in page.locator("summary").all():
        fold.click()


@pytest.mark.parametrize(("width", "scheme"), [(320, "dark"), (1280, "light")])
@pytest.mark.parametrize("name", SHEETS)
def test_axe_finds_no_fault_in_a_sheet(mirror, bundles, name, width, scheme):
    look: Look = {"viewport": {"width": width, "height": 800}, "color_scheme": scheme}
    page = mirror.show(look, unfolded, sheet(bundles, name))
    found = looked_over(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize(("width", "scheme"), [(320, "dark"), (1280, "light")])
def test_axe_finds_no_fault_in_the_handbook(mirror, bundles, width, scheme):
    look: Look = {"viewport": {"width": width, "height": 800}, "color_scheme": scheme}
    page = mirror.show(look, unfolded, (bundles / "_podrecznik/index.html").as_uri())
    found = looked_over(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize(("width", "forced"), [(320, "none"), (1280, "active")])
def test_axe_finds_no_fault_in_the_page_of_handouts(window, example_address, width, forced):
    page = window(viewport={"width": width, "height": 800}, forced_colors=forced)
    page.goto(f"{example_address}druki/")
    assert page.locator("h1").inner_text() == "Do druku"
    found = looked_over(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert found.violations_count == 0, found.generate_report()


@pytest.fixture
def opened(browser, bundles):
    """A sheet from the disk, beside which a field of a CMS stands to be pasted into."""
    context = browser.new_context()
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(sheet(bundles, SHEETS[0]))
    page.evaluate(
        """() => document.body.insertAdjacentHTML("beforeend",
            '<textarea id="pole"></textarea><div id="edytor" contenteditable="true"></div>')"""
    )
    yield page
    assert faults == []
    context.close()


def pasted(page, where: str) -> None:
    page.locator(where).click()
    page.keyboard.press("Control+V")


def test_a_field_is_copied_word_for_word(opened):
    for name in ("Kopiuj tytuł", "Kopiuj zajawkę", "Kopiuj tekst alternatywny"):
        button = opened.get_by_role("button", name=name).first
        source = opened.locator(f"#{button.get_attribute('data-co')}").input_value()
        button.click()
        assert button.locator("xpath=..").get_by_role("status").inner_text() == "Skopiowano."
        opened.locator("#pole").fill("")
        pasted(opened, "#pole")
        assert source and opened.locator("#pole").input_value() == source


def test_the_body_is_copied_with_its_headings_and_tables(opened, bundles):
    opened.get_by_role("button", name="Kopiuj treść z formatowaniem").first.click()
    pasted(opened, "#edytor")
    editor = opened.locator("#edytor")
    assert editor.locator("h2").first.inner_text() == "Co, gdzie i\u00a0kiedy"
    assert editor.locator("table caption").count() >= 2
    assert editor.locator("th[scope=row]").count() > 3
    pasted(opened, "#pole")
    words = opened.locator("#pole").input_value()
    assert "<" not in words and "Co, gdzie i\u00a0kiedy\n" in words
    assert opened.locator("details[open]").count() == 0


def test_the_code_is_copied_byte_for_byte(opened, bundles):
    opened.get_by_text("Kod HTML", exact=True).first.click()
    opened.get_by_role("button", name="Kopiuj kod HTML").first.click()
    pasted(opened, "#pole")
    file = bundles / SHEETS[0] / "strona-planu/fragment.html"
    assert opened.locator("#pole").input_value() == file.read_text(encoding="utf-8")


def test_a_message_is_put_together_by_copying_where_the_file_cannot_be_opened(opened):
    """As in the new Outlook and in mail read in a browser: addresses, subject, body with its look, files."""
    for name in ("Kopiuj adresatów", "Kopiuj temat"):
        button = opened.get_by_role("button", name=name).first
        source = opened.locator(f"#{button.get_attribute('data-co')}").input_value()
        button.click()
        opened.locator("#pole").fill("")
        pasted(opened, "#pole")
        assert source and opened.locator("#pole").input_value() == source
    opened.get_by_role("button", name="Kopiuj treść wiadomości").first.click()
    pasted(opened, "#edytor")
    editor = opened.locator("#edytor")
    assert editor.locator("h1").count() == 1 and editor.locator("p").count() > 3
    assert "Calibri" in editor.locator("p").first.evaluate("item => getComputedStyle(item).fontFamily")
    link = opened.get_by_role("link", name="Zacznij wiadomość w programie pocztowym").first.get_attribute("href")
    assert link.startswith("mailto:") and len(link) < 2000


def test_where_copying_is_forbidden_the_text_is_selected_to_be_copied_by_hand(opened):
    opened.evaluate("() => { document.execCommand = () => false; }")
    opened.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('nie')); }")
    button = opened.get_by_role("button", name="Kopiuj tytuł").first
    button.click()
    assert "Ctrl+C" in button.locator("xpath=..").get_by_role("status").inner_text()
    chosen = opened.evaluate(
        "() => { const f = document.activeElement; return f.value.slice(f.selectionStart, f.selectionEnd); }"
    )
    assert chosen == opened.locator("textarea").first.input_value()


def test_without_script_the_fields_are_there_and_no_dead_button(browser, bundles):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(sheet(bundles, SHEETS[0]))
    assert page.locator("button:visible").count() == 0
    assert page.locator("textarea:visible").count() >= 3
    context.close()
