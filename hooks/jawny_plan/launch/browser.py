"""The browser for the tests: found or fetched, and really started before any test is."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

from jawny_plan.launch.failure import Failure, say
from jawny_plan.launch.processes import Unsuccessful, end_of, run_quietly, works

VARIABLE = "JAWNY_PLAN_PRZEGLADARKA"
# chromium-browser comes last: on Ubuntu it may be a mere hint that a snap is missing.
COMMANDS = ("chromium", "google-chrome", "google-chrome-stable", "microsoft-edge", "chromium-browser")
MACOS = (
    "Chromium.app/Contents/MacOS/Chromium",
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
WINDOWS = (
    "Chromium/Application/chrome.exe",
    "Google/Chrome/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)
PLAYWRIGHT_PATH = """\
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)"""
# Playwright's own Node first, then the browser, as the tests start them.
TRIAL = """\
import sys
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=sys.argv[1], args=["--no-sandbox", "--disable-gpu"])
    page = browser.new_page()
    page.set_content("<h1>gotowa</h1>")
    print(page.locator("h1").inner_text())
    browser.close()"""
TRIAL_SECONDS = 180
# How the loader of Linux names a library that is not there, Playwright's Node or the browser asking for it.
MISSING = re.compile(
    r"(?:libraries: |cannot open shared object file: )?(?P<file>lib[\w.+-]+\.so[\w.]*): cannot open shared"
)
ROUNDS = 12  # the loader names one library at a time

NO_BROWSER = f"""\
Testy potrzebują przeglądarki Chromium, Chrome lub Edge, a żadnej nie znaleziono i nie udało się jej pobrać.
Proszę zainstalować jedną z nich albo podać jej ścieżkę w zmiennej {VARIABLE}."""
NO_SUCH_BROWSER = "Zmienna {} wskazuje przeglądarkę „{}”, której nie ma. Proszę poprawić ścieżkę."
NO_LIBRARY = """\
Testy nie uruchomią przeglądarki, bo w systemie brakuje pliku {}: proszę go zainstalować \
(w Debianie i Ubuntu: sudo apt install {}) i powtórzyć polecenie."""
NO_START = "Przeglądarka do testów ({}) nie daje się uruchomić. Inną można podać w zmiennej {}."


def browser(python: Path) -> str:
    """Path of a browser that was seen to start, fetched if need be; a test that is skipped proves nothing."""
    chosen = os.environ.get(VARIABLE)
    if chosen and not shutil.which(chosen):
        raise Failure(NO_SUCH_BROWSER.format(VARIABLE, chosen))
    found = chosen or installed() or debians() or playwrights(python)
    if not found:
        raise Failure(NO_BROWSER)
    path = os.path.abspath(shutil.which(found) or found)
    start(python, path)
    return path


def installed() -> str | None:
    """A browser that the machine has."""
    return next(filter(shutil.which, [*COMMANDS, *places(sys.platform, os.environ)]), None)


def places(platform: str, variables: Mapping[str, str]) -> list[str]:
    """Where browsers are on systems that do not put them on PATH."""
    if platform == "darwin":
        folders, browsers = ["/Applications", os.path.expanduser("~/Applications")], MACOS
    elif platform == "win32":
        names = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
        folders, browsers = [variables[name] for name in names if name in variables], WINDOWS
    else:
        return []
    return [f"{folder}/{browser}" for browser in browsers for folder in folders]


def debians() -> str | None:
    """Debian's own package, where it can be had without asking for a password."""
    if not can_install():
        return None
    say("Instaluję przeglądarkę Chromium do testów…")
    return "chromium" if install("chromium") else None


def playwrights(python: Path) -> str | None:
    """The one that Playwright keeps for itself in the user's cache."""
    say("Pobieram przeglądarkę Chromium do testów…")
    if not works([python, "-m", "playwright", "install", "--no-shell", "chromium"]):
        return None
    return run_quietly([python, "-c", PLAYWRIGHT_PATH]).strip()


def start(python: Path, path: str) -> None:
    """Start Playwright and the browser as tests do; what the system lacks is installed or asked for. Raises Failure."""
    asked: set[str] = set()
    for _ in range(ROUNDS):
        try:
            run_quietly([python, "-I", "-c", TRIAL, path], TRIAL_SECONDS)
            return
        except Unsuccessful as failed:
            log = failed.log
        library = MISSING.search(log)
        if library is None:
            break
        file = library["file"]
        package = package_with(file)
        if package in asked or not can_install():
            raise Failure(NO_LIBRARY.format(file, package))
        asked.add(package)
        say(f"Instaluję {package}, bez którego przeglądarka do testów się nie uruchomi…")
        if not install(package):
            raise Failure(NO_LIBRARY.format(file, package))
    raise Failure(f"{NO_START.format(path, VARIABLE)}\n\n{end_of(log)}")


def package_with(library: str) -> str:
    """Debian's package with a library, as its policy (8.1) names it: libatomic.so.1 is in libatomic1."""
    name, _, version = library.lower().replace("_", "-").partition(".so")
    name, version = re.sub(r"-(?=\d)", "", name), version.strip(".")
    return f"{name}-{version}" if version and name[-1].isdigit() else f"{name}{version}"


def can_install() -> bool:
    """Whether Debian's packages can be installed without asking for a password."""
    return sys.platform != "win32" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install(package: str) -> bool:
    """Whether Debian's package could be installed."""
    apt = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet"]
    return works([*apt, "update"]) and works([*apt, "install", "--yes", "--no-install-recommends", package])
