"""The preview shows a new site as soon as it stands, though its build has more to do, and tells of what goes wrong then."""

from __future__ import annotations

import http.client
import json
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread

import pytest

from jawny_plan.commands import serving
from tests.conftest import PATIENCE


class Building:
    """A build that puts a new site and goes on until it is told what went wrong."""

    def __init__(self, site: Path) -> None:
        self.site = site
        self.times, self.said = 0, ""
        self.stands, self.ends = Event(), Event()

    def __call__(self) -> str:
        self.times += 1
        fresh = self.site.with_name("nowa")
        fresh.mkdir()
        (fresh / "index.html").write_text("nowa", "utf-8")
        self.site.rename(self.site.with_name("stara"))
        fresh.rename(self.site)
        self.stands.set()
        assert self.ends.wait(PATIENCE)
        return self.said


@pytest.fixture
def building(tmp_path) -> Building:
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").write_text("dawna", "utf-8")
    return Building(tmp_path / "site")


@pytest.fixture
def preview(building, tmp_path) -> Iterator[serving.Preview]:
    preview = serving.opened(building, building.site, fault="Usterka.")
    (tmp_path / "zrodla").mkdir()
    preview.watch(str(tmp_path / "zrodla"))
    thread = Thread(target=preview.serve, daemon=True)
    thread.start()
    yield preview
    building.ends.set()
    preview.shutdown()
    thread.join(PATIENCE)


def asked(preview: serving.Preview, path: str) -> bytes:
    connection = http.client.HTTPConnection("127.0.0.1", preview.server_port, timeout=PATIENCE)
    connection.request("GET", path)
    answer = connection.getresponse().read()
    connection.close()
    return answer


def news(preview: serving.Preview, known: str) -> dict[str, str]:
    """What the frame is told once there is another version than it knows."""
    return json.loads(asked(preview, f"/.podglad/stan/{known}"))


def test_a_site_is_shown_when_it_stands_and_a_later_fault_is_told(preview, building, tmp_path):
    first = str(preview._visible_epoch)
    (tmp_path / "zrodla/plan.yml").touch()
    shown = news(preview, first)
    assert building.stands.is_set() and not building.ends.is_set()
    assert shown["usterka"] == ""
    assert asked(preview, "/") == b"nowa"
    building.said = "Brak miejsca."
    building.ends.set()
    told = news(preview, shown["wersja"])
    assert told["usterka"].startswith("Brak miejsca.")
    assert building.times == 1


def test_a_site_that_was_shown_is_not_shown_again_when_its_build_ends(preview, building, tmp_path):
    (tmp_path / "zrodla/plan.yml").touch()
    shown = news(preview, str(preview._visible_epoch))
    building.ends.set()
    preview.poll_response_timeout = 1  # so long nothing new is told
    assert news(preview, shown["wersja"]) == shown
