"""The browser for the tests: which one, where it is, and that it starts before any test does."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from jawny_plan.launch import browser
from jawny_plan.launch.failure import Failure
from jawny_plan.launch.processes import Unsuccessful
from tests.launch.conftest import House

PYTHON = Path(sys.executable)
LIBATOMIC = (
    "/x/driver/node: error while loading shared libraries: libatomic.so.1: cannot open shared object file: No such file"
)


@pytest.fixture
def only_these(house: House, monkeypatch: pytest.MonkeyPatch) -> House:
    """Nothing on PATH but what the test adds, nothing to be fetched, and every browser starts."""
    (house.programs / "uv").unlink(missing_ok=True)
    monkeypatch.setenv("PATH", str(house.programs))
    monkeypatch.delenv(browser.VARIABLE, raising=False)
    monkeypatch.setattr(browser, "places", lambda _platform, _variables: [])
    monkeypatch.setattr(browser, "works", lambda _command: False)
    monkeypatch.setattr(browser, "run_quietly", lambda _command, _seconds=None: "gotowa")
    return house


def test_the_chosen_browser_wins(only_these: House, monkeypatch: pytest.MonkeyPatch) -> None:
    only_these.add_program("chromium", "")
    chosen = only_these.add_program("mine", "")
    monkeypatch.setenv(browser.VARIABLE, str(chosen))
    assert browser.browser(PYTHON) == str(chosen)


def test_a_chosen_browser_that_is_not_there_is_a_failure(only_these: House, monkeypatch: pytest.MonkeyPatch) -> None:
    only_these.add_program("chromium", "")
    monkeypatch.setenv(browser.VARIABLE, "/nie/ma")
    with pytest.raises(Failure, match="„/nie/ma”, której nie ma"):
        browser.browser(PYTHON)


@pytest.mark.parametrize(
    ("installed", "expected"),
    [
        (["microsoft-edge", "google-chrome", "chromium"], "chromium"),
        (["microsoft-edge", "google-chrome"], "google-chrome"),
        (["chromium-browser", "microsoft-edge"], "microsoft-edge"),
        (["chromium-browser"], "chromium-browser"),
    ],
)
def test_an_installed_browser_is_found(only_these: House, installed: list[str], expected: str) -> None:
    programs = {name: only_these.add_program(name, "") for name in installed}
    assert Path(browser.browser(PYTHON)).samefile(programs[expected])


def test_places_on_macos_and_windows() -> None:
    assert browser.places("darwin", {})[0] == "/Applications/Chromium.app/Contents/MacOS/Chromium"
    assert browser.places("win32", {"PROGRAMFILES": "C:/P", "LOCALAPPDATA": "C:/L"}) == [
        "C:/P/Chromium/Application/chrome.exe",
        "C:/L/Chromium/Application/chrome.exe",
        "C:/P/Google/Chrome/Application/chrome.exe",
        "C:/L/Google/Chrome/Application/chrome.exe",
        "C:/P/Microsoft/Edge/Application/msedge.exe",
        "C:/L/Microsoft/Edge/Application/msedge.exe",
    ]
    assert browser.places("linux", {}) == []


@pytest.fixture
def debian(only_these: House, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Debian, with the packages that it was asked to install."""
    only_these.add_program("apt-get", "")
    installed: list[str] = []

    def apt(command: list[str]) -> bool:
        if command[-1] == "chromium":
            only_these.add_program("chromium", "")
        installed.append(command[-1])
        return True

    monkeypatch.setattr(browser, "works", apt)
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    return installed


@pytest.mark.skipif(sys.platform == "win32", reason="Debian's package")
def test_debian_installs_its_own_for_root_only(
    only_these: House, debian: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert browser.debians() is None
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert browser.browser(PYTHON) == str(only_these.programs / "chromium")
    assert debian == ["update", "chromium"]


def test_playwrights_own_is_the_last_resort(only_these: House, monkeypatch: pytest.MonkeyPatch) -> None:
    own = only_these.add_program("own", "")
    monkeypatch.setattr(browser, "debians", lambda: None)
    monkeypatch.setattr(browser, "works", lambda command: "playwright" in command)
    monkeypatch.setattr(browser, "run_quietly", lambda _command, _seconds=None: f"{own}\n")
    assert browser.browser(PYTHON) == str(own)


# --- It really starts ---------------------------------------------------------------------------------------


def lacking(*libraries: str, packages: list[str]):
    """A trial that fails for want of each library in turn, until its package was installed."""

    def trial(_command: object, _seconds: float | None = None) -> str:
        for library in libraries:
            if browser.package_with(library) not in packages:
                raise Unsuccessful(LIBATOMIC.replace("libatomic.so.1", library))
        return "gotowa"

    return trial


@pytest.mark.skipif(sys.platform == "win32", reason="Debian's packages")
def test_what_a_bare_debian_lacks_is_installed_first(debian: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browser, "run_quietly", lacking("libatomic.so.1", "libnss3.so", packages=debian))
    browser.start(PYTHON, "/usr/bin/chromium")
    assert debian == ["update", "libatomic1", "update", "libnss3"]


@pytest.mark.skipif(sys.platform == "win32", reason="Debian's packages")
@pytest.mark.parametrize("why", ["no root", "no such package", "it does not help"])
def test_what_cannot_be_installed_is_asked_for_in_one_sentence(
    debian: list[str], monkeypatch: pytest.MonkeyPatch, why: str
) -> None:
    monkeypatch.setattr(browser, "run_quietly", lacking("libatomic.so.1", packages=[]))
    if why == "no root":
        monkeypatch.setattr(os, "geteuid", lambda: 1000)
    if why == "no such package":
        monkeypatch.setattr(browser, "works", lambda command: command[-1] == "update")
    with pytest.raises(Failure) as failure:
        browser.start(PYTHON, "/usr/bin/chromium")
    assert str(failure.value) == (
        "Testy nie uruchomią przeglądarki, bo w systemie brakuje pliku libatomic.so.1: proszę go zainstalować "
        "(w Debianie i Ubuntu: sudo apt install libatomic1) i powtórzyć polecenie."
    )


@pytest.mark.parametrize(
    ("library", "package"),
    [
        ("libatomic.so.1", "libatomic1"),
        ("libnss3.so", "libnss3"),
        ("libatk-1.0.so.0", "libatk1.0-0"),
        ("libatk-bridge-2.0.so.0", "libatk-bridge2.0-0"),
        ("libX11.so.6", "libx11-6"),
        ("libXcomposite.so.1", "libxcomposite1"),
        ("libstdc++.so.6", "libstdc++6"),
        ("libgbm.so.1", "libgbm1"),
    ],
)
def test_a_library_is_in_the_package_that_bears_its_name(library: str, package: str) -> None:
    assert browser.package_with(library) == package


def test_any_other_failure_is_shown(tmp_path: Path) -> None:
    """By Python itself, in which playwright is not installed, as by a browser that falls."""
    broken = tmp_path / "python"
    broken.write_text("#!/bin/sh\necho 'Target page, context or browser has been closed'\nexit 1\n")
    broken.chmod(0o755)
    with pytest.raises(Failure, match=r"/opt/b\) nie daje się uruchomić(.|\n)*browser has been closed"):
        browser.start(broken, "/opt/b")
