"""What `serve` shows, in a browser: pages under their own policy, shown again after a change, faults told above."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route

from jawny_plan.commands import serving


class Desk:
    """A site that is shown, and whoever edits it."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.said = folder, ""
        self.source = folder.with_name("zrodlo")
        self.source.mkdir()
        self.preview = serving.opened(lambda: self.said, folder)
        self.preview.watch(str(self.source))
        self.thread = threading.Thread(target=self.preview.serve, daemon=True)
        self.thread.start()

    def edit(self, old: str, new: str, said: str = "") -> None:
        """Have the start page read otherwise after the next rebuild, or its fault said."""
        self.said = said
        page = self.folder / "index.html"
        page.write_text(page.read_text("utf-8").replace(old, new), "utf-8")
        (self.source / "zmiana").write_text(f"{old} {new} {said}", "utf-8")


@pytest.fixture
def desk(example_site, tmp_path) -> Iterator[Desk]:
    shutil.copytree(example_site, tmp_path / "site")
    desk = Desk(tmp_path / "site")
    yield desk
    desk.preview.shutdown()


@pytest.fixture
def window(browser, desk) -> Iterator[Page]:
    """The start page, opened by an editor."""
    context = browser.new_context()
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(desk.preview.url)
    yield page
    assert complaints == []
    context.close()


def test_a_change_is_shown_without_a_hand_and_a_fault_stands_above_the_last_good_site(desk, window):
    inside = window.frame_locator("iframe")
    inside.locator("h1").wait_for()
    title = inside.locator("h1").inner_text()
    desk.edit("<h1", "<h1 data-inny")
    inside.locator("h1[data-inny]").wait_for()
    assert window.get_by_role("alert").inner_text() == ""
    hostile = 'plany/a.yml:3:1: klucz "<b>x</b>" jest nieznany.'
    desk.edit("data-inny", "data-zly", hostile)
    window.get_by_role("alert").filter(has_text=hostile).wait_for()
    assert window.locator("b").count() == 0
    assert inside.locator("h1").inner_text() == title
    assert inside.locator("h1[data-inny]").count() == 1
    window.reload()
    window.get_by_role("alert").filter(has_text=hostile).wait_for()
    desk.edit("data-zly", "data-dobry")
    inside.locator("h1[data-dobry]").wait_for()
    window.wait_for_function("document.querySelector('[role=alert]').textContent === ''")


def test_the_window_goes_where_the_page_goes(desk, window):
    inside = window.frame_locator("iframe")
    inside.get_by_role("navigation", name="Główne").get_by_role("link", name="Plany").click()
    window.wait_for_url("**/plany/index.html")
    inside.locator("h1", has_text="Plany").wait_for()
    assert window.title().startswith("Plany – ")
    window.go_back()
    window.wait_for_url(desk.preview.url)
    window.goto(f"{desk.preview.url}szukaj/index.html?q=plaża")
    inside.get_by_role("status").filter(has_text="Znaleziono").wait_for()
    window.goto(f"{desk.preview.url}metoda/index.html#start")
    inside.locator("h1").wait_for()
    assert window.url.endswith("#start")


def test_scripts_of_a_page_stay_forbidden(desk, browser):
    """A page that would not work once published does not work here either."""
    desk.edit("</main>", "<script>document.title = 'zle'</script></main>")
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(desk.preview.url)
    page.frame_locator("iframe").locator("h1").wait_for()
    page.wait_for_function("document.title !== 'Podgląd'")
    assert page.title() != "zle"
    assert any("Content Security Policy" in text for text in said)
    page.close()


def test_a_change_while_the_page_is_still_coming_leaves_no_empty_window(desk, browser):
    page = browser.new_page()
    held: list[Route] = []

    def first_held(route: Route) -> None:
        if held or route.request.frame == page.main_frame or not route.request.is_navigation_request():
            route.continue_()
        else:
            held.append(route)

    page.route("**/*", first_held)
    page.goto(desk.preview.url, wait_until="commit")
    while not held:
        page.wait_for_timeout(50)
    desk.edit("<h1", "<h1 data-inny")
    page.frame_locator("iframe").locator("h1[data-inny]").wait_for(timeout=60_000)
    page.close()


def test_a_foreign_page_cannot_hold_the_preview(desk, browser):
    page = browser.new_page()
    page.goto("data:text/html,<title>obca</title>")
    with page.expect_event("requestfailed", lambda request: request.url == desk.preview.url):
        page.evaluate(
            "url => { const f = document.createElement('iframe'); f.src = url; document.body.append(f); }",
            desk.preview.url,
        )
    assert all(frame.url in ("", "chrome-error://chromewebdata/") or frame == page.main_frame for frame in page.frames)
    page.close()
