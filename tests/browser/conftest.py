"""The built site, served on this machine, in a real browser."""

from __future__ import annotations

import functools
import http.server
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal, TypedDict

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect, sync_playwright

from jawny_plan.launch.command_line import command_line
from tests.conftest import PATIENCE
from tests.hostile.conftest import hostile

__all__ = ["hostile"]  # the fixture

QUIET = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")
# The suggestions of the address bar are pages themselves, drawn anew for every window that a test opens and nobody
# sees: two thirds of what a window cost. Of several lists of this kind Chromium heeds the last, hence the other one.
ADDRESS_BAR = ("WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup")
PLAYWRIGHT_LEAVES_OUT = (
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsUpgrades",
    "HttpsFirstBalancedModeAutoEnable",
    "LensOverlay",
    "MediaRouter",
    "PaintHolding",
    "ThirdPartyStoragePartitioning",
    "AvoidCorsURLLoaderRestartOnRedirect",
    "OptimizationHints",
    "NetworkTimeServiceQuerying",
    "AimEnabled",
    "PreconnectToSearch",
)


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of a site on this machine, with its slash."""
    handler = functools.partial(_Quiet, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The address of the real unit's site."""
    with served(site) as address:
        yield address


@pytest.fixture(scope="session")
def example_address(example_site: Path) -> Iterator[str]:
    """The address of the invented unit's site."""
    with served(example_site) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The browser that run.py found or fetched; one for all, because Playwright starts only once in a process."""
    path = os.environ.get("JAWNY_PLAN_PRZEGLADARKA")
    assert path, f"testy przeglądarki uruchamia: {command_line('test')}"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path,
            args=[*QUIET, f"--disable-features={','.join((*PLAYWRIGHT_LEAVES_OUT, *ADDRESS_BAR))}"],
        )
        expect.set_options(timeout=PATIENCE * 1000)
        browser.on("context", lambda context: context.set_default_timeout(PATIENCE * 1000))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def window(browser: Browser) -> Iterator[Callable[..., Page]]:
    """A window with such settings, opened once: that takes longer than most of what is looked at in it.

    Whoever has been there before left only the page that it showed. Who listens to a window, presses what changes more
    than a page, or wants nothing to be in the browser's cache, opens a window of its own.
    """
    pages: dict[str, Page] = {}

    def page(**settings: Any) -> Page:
        key = repr(sorted(settings.items()))
        if key not in pages:
            pages[key] = browser.new_context(**settings).new_page()
        return pages[key]

    yield page
    for each in pages.values():
        each.context.close()


class Look(TypedDict, total=False):
    """A screen and what its reader has asked for."""

    viewport: ViewportSize
    color_scheme: Literal["light", "dark"]
    forced_colors: Literal["active", "none"]
    reduced_motion: Literal["reduce", "no-preference"]


class Mirror:
    """A window in which each page is opened once for all of its looks, which follow one another."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._shows: tuple[object, ...] = ()

    def show(self, look: Look, open_: Callable[..., object], *words: str) -> Page:
        """The page that `open_` opens with these words, in this look. It is looked at, not changed."""
        self._page.set_viewport_size(look["viewport"])
        self._page.emulate_media(
            color_scheme=look.get("color_scheme", "light"),
            forced_colors=look.get("forced_colors", "none"),
            reduced_motion=look.get("reduced_motion", "no-preference"),
        )
        if self._shows != (open_, *words):
            self._shows = ()  # until it is open
            open_(self._page, *words)
            self._shows = (open_, *words)
        return self._page


@pytest.fixture(scope="session")
def mirror(browser: Browser) -> Iterator[Mirror]:
    """Whoever looks at a page in several looks."""
    context = browser.new_context()
    yield Mirror(context.new_page())
    context.close()
