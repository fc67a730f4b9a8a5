"""The editor in a browser: by the keyboard alone, without scripts, for people who see otherwise."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route

from jawny_plan.reading.folder import loaded
from tests.browser.axe import looked_over
from tests.browser.conftest import Look, Mirror
from tests.conftest import PATIENCE, ROOT, surroundings
from tests.intake import documents

MOST = 25
"""So many activations and filled fields lead from nothing to a built site, beyond the answers to questions."""
PLAN = "rejon-2-2026-08"
PAGES = (
    *("/", "/plan-z-worda", "/dane", "/dane/jednostka/jednostka", "/dane/plan/rejon-1-2027-01", "/dane/rejon/rejon-1"),
    *("/dane/spotkanie/rejon-1-2026-12-10", "/dane/rejon/rejon-1/tekst", f"/plan/{PLAN}", f"/zrobiono/{PLAN}"),
    *(f"/wpis/{PLAN}/zmiana", f"/wpis/{PLAN}/informowanie", f"/zmien/{PLAN}", "/zakoncz/rejon-1-2026-01", "/zapowiedz"),
    *(
        "/zapowiedz/rejon-1-2026-12-30",
        "/przesun/rejon-1-2026-12-10/1",
        "/odwolaj/rejon-1-2026-12-10/1",
        "/sprawozdanie",
    ),
    *("/dzielnicowy/rejon-1", "/wersje/rejon/rejon-1", "/wersje/rejon/rejon-1/1", "/zbuduj", "/nie-ma"),
)
PREVIEWS = "**/podglad/**"
"""The site beside a form, which takes longer to make than the form."""
LOOKS: dict[str, Look] = {
    f"{width} {scheme}": {
        "viewport": {"width": width, "height": 800},
        "color_scheme": scheme,
        "reduced_motion": "reduce",
    }
    for width in (320, 1280)
    for scheme in ("light", "dark")
}


@contextmanager
def editing(folder: Path, day: str) -> Iterator[str]:
    """The address under which the editor of a folder lets a browser in."""
    log = folder.parent / f"{folder.name}.log"
    environment = {**surroundings(), "JAWNY_PLAN_DZIS": day, "PYTHONUNBUFFERED": "1"}
    with log.open("w") as out:
        command = [sys.executable, "-m", "jawny_plan", "edit", "--no-window", str(folder)]
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT, env=environment)
    try:
        end = time.monotonic() + PATIENCE
        while not (found := re.search(r"http://\S+", log.read_text(encoding="utf-8"))):
            assert time.monotonic() < end, log.read_text(encoding="utf-8")
            assert process.poll() is None, log.read_text(encoding="utf-8")
            time.sleep(0.1)
        yield found[0]
    finally:
        process.terminate()
        process.wait(PATIENCE)


@pytest.fixture(scope="module")
def example(tmp_path_factory) -> Iterator[str]:
    """The editor of a copy of the example, of which one file was saved once."""
    folder = tmp_path_factory.mktemp("edytor") / "jednostka"
    shutil.copytree(ROOT / "examples/przyklad/plan_data", folder / "plan_data")
    former = folder / "plan_data/edycja/wersje/rejony/rejon-1/00001"
    former.parent.mkdir(parents=True)
    text = (folder / "plan_data/rejony/rejon-1.yml").read_text(encoding="utf-8")
    former.write_text(text.replace("nazwa: Centrum", "nazwa: Środek"), encoding="utf-8")
    with editing(folder, "2026-11-23") as address:
        yield address


@pytest.fixture(scope="module", params=LOOKS)
def look(browser: Browser, example: str, request) -> Iterator[Page]:
    context = browser.new_context(**LOOKS[request.param])
    page = context.new_page()
    page.route(PREVIEWS, lambda route: route.abort())
    page.goto(example)
    yield page
    context.close()


@pytest.fixture(scope="module")
def mirror(browser: Browser, example: str) -> Iterator[Mirror]:
    """A window that the editor has let in."""
    context = browser.new_context()
    page = context.new_page()
    page.route(PREVIEWS, lambda route: route.abort())
    page.goto(example)
    yield Mirror(page)
    context.close()


def unfolded(page: Page, address: str) -> None:
    """Open the page and all that is folded in it, without the site, which others look at."""
    page.goto(address)
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
    page.evaluate("document.querySelectorAll('iframe').forEach(each => each.remove())")


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_and_no_page_is_wider_than_the_window(mirror, example, path, look):
    page = mirror.show(LOOKS[look], unfolded, example.partition("/?")[0] + path)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    found = looked_over(page)
    assert found.violations_count == 0, found.generate_report()


def test_a_form_with_faults_leads_to_each_by_the_keyboard(look, example):
    look.goto(f"{example.partition('/?')[0]}/wpis/{PLAN}/wykonanie")
    with look.expect_navigation():
        look.locator("button.main").press("Enter")
    assert look.evaluate("document.activeElement.className") == "summary"
    assert look.locator(".summary li").count() >= 2
    look.keyboard.press("Tab")
    look.keyboard.press("Enter")
    assert looked_over(look).violations_count == 0


class Keyboard:
    """A person who has no mouse. Tab does not count; what is typed into a field, or pressed, does."""

    def __init__(self, page: Page) -> None:
        self.page, self.count = page, 0

    def to(self, selector: str) -> None:
        """Go with Tab until this has the focus."""
        for _ in range(300):
            if self.page.evaluate("wanted => document.activeElement.matches(wanted)", selector):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"{selector} cannot be reached: {self.page.url}\n{self.page.locator('main').inner_text()}")

    def type(self, selector: str, words: str) -> None:
        self.to(selector)
        self.count += 1
        self.page.keyboard.insert_text(words)

    def press(self, selector: str) -> None:
        self.to(selector)
        self.count += 1
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")


def test_by_keyboard_alone_from_an_empty_folder_to_a_built_site(browser, tmp_path):
    folder = tmp_path / "nowa"
    with editing(folder, "2027-02-10") as address:
        context = browser.new_context(reduced_motion="reduce")
        page = context.new_page()
        page.goto(address)
        person = Keyboard(page)
        person.type("#nazwa", "Komenda Powiatowa Policji w Modrzewcu")
        person.type("#skrot", "KPP Modrzewiec")
        person.type("#adres", "ul. Leśna 1, Modrzewiec")
        person.type("#telefon", "47 000 00 00")
        person.type("#rejony", "numer\tnazwa\ttelefon\n21\tLeśny\t47 000 00 21")
        person.press("button.main")
        person.press("a[href='/plan-z-worda']")
        person.to("#plik")
        person.count += 1  # the system's own window
        page.set_input_files("#plik", documents.merged_form(tmp_path))
        person.press("button.main")
        answers = 0
        while page.locator("h1").inner_text().startswith("Pytanie"):
            before = person.count
            person.press("button.main")
            person.count, answers = before, answers + 1
            assert answers <= 20
        person.type("#f0", "Spokojniej w okolicy")
        person.press("button.main")
        assert "/plan/" in page.url, page.locator("main").inner_text()
        person.type("#dnia", "3.02.2027")
        person.press("button.main")
        assert "Plan jest zamrożony" in page.locator("main").inner_text()
        person.press("a[href='/zbuduj']")
        person.press("button.main")
        page.get_by_text("Strona jest gotowa").wait_for()
        assert person.count <= MOST, person.count
        page.goto(address.partition("/?")[0] + "/strona/index.html")
        assert "KPP Modrzewiec" in page.content()
        context.close()
    [plan] = loaded(folder / "plan_data").data.plans
    assert (folder / f"site/prasa/{plan.id}-start/nota.docx").is_file()
    assert (folder / f"site/plany/{plan.id}/ulotka.pdf").is_file()
    assert (folder / f"paczka/{plan.id}/co-gdzie-wkleic.html").is_file()


def test_without_scripts_a_meeting_is_announced_moved_and_called_off(browser, example):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(example)

    def press(name: str) -> None:
        with page.expect_navigation():
            page.get_by_role("button", name=name).click()

    page.get_by_role("link", name="Zapowiedz spotkanie").click()
    page.locator("#rejon").select_option("rejon-2")
    page.locator("#dnia").fill("17.12.2026")
    press("Dalej")
    page.locator("#rodzaj").select_option("spotkanie")
    page.locator("#tytul").fill("Jasna droga do szkoły")
    page.locator("[id='termin.od']").fill("17.00")
    press("Dodaj: miejsce")
    page.locator("[id='miejsce.obiekt']").fill("Szkoła Podstawowa nr 1")
    press("Zapisz zapowiedź")
    assert "Spotkanie jest zapowiedziane" in page.content()
    base = example.partition("/?")[0]
    page.goto(f"{base}/przesun/rejon-2-2026-12-17/1")
    page.locator("#dnia").fill("18.12.2026")
    page.locator("#powod").fill("sala była zajęta")
    press("Przesuń spotkanie")
    assert "Spotkanie jest przesunięte" in page.content()
    page.goto(f"{base}/odwolaj/rejon-2-2026-12-17/1")
    page.locator("#powod").fill("choroba prowadzącego")
    press("Odwołaj spotkanie")
    assert "Spotkanie jest odwołane" in page.content()
    context.close()


def test_what_is_typed_stays_when_the_window_is_closed_and_the_preview_follows(browser, example):
    base = example.partition("/?")[0]
    context = browser.new_context()
    page = context.new_page()
    page.goto(example)
    page.goto(f"{base}/dane/plan/rejon-1-2027-01")
    page.locator("#haslo").fill("Wiaty znów całe")
    page.frame_locator("iframe").get_by_role("heading", name="Wiaty znów całe").wait_for()
    page.close()
    page = context.new_page()
    page.goto(f"{base}/dane/plan/rejon-1-2027-01")
    assert page.locator("#haslo").input_value() == "Wiaty znów całe"
    with page.expect_navigation():
        page.get_by_role("button", name="Odrzuć").click()
    assert page.locator("#haslo").input_value() == "Całe wiaty na przystankach"
    context.close()


def test_what_is_typed_before_the_first_preview_has_come_is_shown(browser, example):
    base = example.partition("/?")[0]
    context = browser.new_context()
    page = context.new_page()
    page.goto(example)
    held: list[Route] = []

    def first_held(route: Route) -> None:
        if held or not route.request.is_navigation_request():
            route.continue_()
        else:
            held.append(route)

    page.route(PREVIEWS, first_held)
    page.goto(f"{base}/dane/plan/rejon-1-2027-01", wait_until="commit")
    while not held:
        page.wait_for_timeout(50)
    page.locator("#haslo").fill("Wiaty jak nowe")
    page.frame_locator("iframe").get_by_role("heading", name="Wiaty jak nowe").wait_for(timeout=60_000)
    page.unroute(PREVIEWS)
    page.reload()
    with page.expect_navigation():
        page.get_by_role("button", name="Odrzuć").click()
    context.close()
