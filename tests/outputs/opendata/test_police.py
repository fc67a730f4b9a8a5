"""The data in the shape of data.police.uk, read by the client that others wrote for it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import datetime
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from jawny_plan.facts.meeting import COMING
from jawny_plan.model import addresses
from jawny_plan.outputs.opendata.police import html
from tests.outputs.opendata import client
from tests.outputs.opendata.editions import ALL, TODAY, edition, files

FORCE = "kpp-przykladowo"


class Handler(SimpleHTTPRequestHandler):
    """Any server of files that tries the address with `.json` at its end."""

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.partition("?")[0]) + ".json"

    def log_message(self, *_: Any) -> None:
        pass


def served(folder: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def police_api(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    return client.unpacked(tmp_path_factory.mktemp("client"))


@pytest.fixture(scope="module", params=ALL)
def told(
    request: pytest.FixtureRequest, police_api: ModuleType, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, Any]]:
    """A folder of data and the client that reads what is published of it."""
    folder = tmp_path_factory.mktemp("police")
    for path, data in files(request.param).items():
        if path.startswith(addresses.POLICE):
            place = folder / Path(path).relative_to(addresses.POLICE)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)
    for address in served(folder):
        yield request.param, police_api.PoliceAPI(base_url=address)


def fresh(api: Any, name: str) -> Any:
    """A neighbourhood; the client keeps answers for all neighbourhoods in one place."""
    (force,) = api.get_forces()
    found = force.get_neighbourhood(name)
    found._resource_cache = {}
    return found


def test_the_unit_is_the_force(told):
    folder, api = told
    unit = edition(folder).data.unit
    (force,) = api.get_forces()
    assert force.name == unit.name
    assert (force.url, force.telephone, force.senior_officers) == (edition(folder).unit["witryna"], None, [])
    assert {item.id for item in force.neighbourhoods} == set(edition(folder).data.districts)


def test_districts_are_neighbourhoods(told):
    folder, api = told
    for name, district in edition(folder).data.districts.items():
        found = fresh(api, name)
        assert found.name.startswith("Rejon służbowy")
        assert found.url_force == f"{edition(folder).unit['witryna']}rejony/{name}/"
        assert found.contact_details["telephone"] == (district.contact and district.contact.phone)
        assert found.population is None
        if district.boundary is None:
            assert (found.centre, found.boundary) == ({"latitude": None, "longitude": None}, [])
            continue
        places = [(float(longitude), float(latitude)) for latitude, longitude in found.boundary]
        assert tuple(places) == district.boundary.areas[0][0]
        assert district.boundary.holds((float(found.centre["longitude"]), float(found.centre["latitude"])))


def test_plans_are_priorities(told):
    folder, api = told
    for name in edition(folder).data.districts:
        plans = [facts for facts in edition(folder).facts if name in facts.plan.districts and facts.plan.period.start]
        found = fresh(api, name).priorities
        assert [item.issue_date.date() for item in found] == sorted(
            (facts.plan.period.start for facts in plans), reverse=True
        )
        for facts in plans:
            (priority,) = [item for item in found if html([facts.plan.headline]) in item.issue]
            done = facts.news
            assert (priority.action is None) == (not done)
            assert (priority.action_date and priority.action_date.date()) == (done[-1].day if done else None)


def test_coming_meetings_are_events(told):
    folder, api = told
    for name in edition(folder).data.districts:
        found = fresh(api, name).events
        starts = [event.start_date for event in found]
        assert starts == sorted(starts)
        assert all(start.date() >= TODAY for start in starts)
        wanted = {
            (item.start, facts.meeting.title)
            for facts in edition(folder).met
            if name in facts.meeting.districts
            for item in facts.occurrences
            if item.state in COMING
        }
        assert {(event.start_date, event.title) for event in found if event.type == "meeting"} == wanted


def test_a_moved_meeting_says_so_and_a_cancelled_one_is_left_out(told):
    folder, api = told
    if folder != ALL[0]:
        assert not edition(folder).met
        return
    moved = next(event for event in fresh(api, "rejon-2").events if event.title.startswith("Skwer"))
    assert moved.start_date == datetime(2026, 12, 8, 18)
    assert "Przesunięte z" in moved.description
    assert [event for event in fresh(api, "nad-jeziorem").events if "Zalesiu" in event.title] == []


def test_the_officer_is_the_only_person(told):
    folder, api = told
    for name, district in edition(folder).data.districts.items():
        served = [officer for officer in district.officers if officer.holds(TODAY) and officer.name]
        assert [(item.name, item.rank) for item in fresh(api, name).officers] == [
            (officer.name, officer.rank and officer.rank.value) for officer in served
        ]


def test_texts_are_html_whatever_they_hold():
    assert html(["<script>alert(1)</script>", "a & b"]) == (
        "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p><p>a &amp; b</p>"
    )
    assert html([]) is None
