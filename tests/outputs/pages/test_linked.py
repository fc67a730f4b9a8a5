"""What pages tell machines (schema.org): only what the data state, and nothing that could end the script element."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from jawny_plan.outputs.pages import linked
from jawny_plan.outputs.pages.schema_org import DataDownloadNode, PoliceStationNode

BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
SITE = "https://kpp-przykladowo.jawny-plan.example/"


def page(site: Path, path: str) -> str:
    return (site / path / "index.html").read_text(encoding="utf-8")


def graph(site: Path, path: str) -> list[dict[str, Any]]:
    (block,) = BLOCK.findall(page(site, path))
    found = json.loads(block)
    assert found["@context"] == "https://schema.org"
    return list(found["@graph"])


@given(st.text())
def test_nothing_can_end_the_script_element(name):
    data = DataDownloadNode(content_url=name, encoding_format=name)
    made = linked.script([PoliceStationNode(id=name, name=name, url=name, alternate_name=None), data])
    assert not set("<>&\u2028\u2029") & set(made)
    assert json.loads(made)["@graph"] == [
        {"@type": "PoliceStation", "@id": name, "name": name, "url": name},
        {"@type": "DataDownload", "contentUrl": name, "encodingFormat": name},
    ]


def test_the_start_page_is_about_the_unit(example_site):
    (unit,) = graph(example_site, "")
    assert unit == {
        "@type": "PoliceStation",
        "@id": f"{SITE}#jednostka",
        "name": "Komenda Powiatowa Policji w Przykładowie",
        "alternateName": "KPP Przykładowo",
        "url": SITE,
    }


def test_a_plan_is_a_service_of_the_unit_for_its_district(example_site):
    (plan,) = graph(example_site, "plany/rejon-2-2026-08")
    assert (plan["@type"], plan["name"]) == ("GovernmentService", "Skwer przy Tęczowej dla wszystkich")
    assert plan["provider"]["@id"] == f"{SITE}#jednostka"
    assert plan["areaServed"]["name"] == "Rejon służbowy nr 2 – Osiedle Słoneczne"
    assert plan["url"] == f"{SITE}plany/rejon-2-2026-08/"


def test_a_moved_meeting_keeps_its_former_date(example_site):
    (event,) = graph(example_site, "spotkania/rejon-2-2026-12-03")
    assert event["eventStatus"] == "https://schema.org/EventRescheduled"
    assert event["startDate"] == "2026-12-08T18:00:00+01:00"
    assert event["previousStartDate"] == "2026-12-03T17:00:00+01:00"


def test_a_cancelled_meeting_is_cancelled(example_site):
    (event,) = graph(example_site, "spotkania/nad-jeziorem-2026-11-26")
    assert event["eventStatus"] == "https://schema.org/EventCancelled"
    assert event["location"] == {"@type": "Place", "name": "Świetlica wiejska", "address": "Zalesie Przykładowe 12"}


def test_each_date_of_a_series_is_an_event(example_site):
    events = graph(example_site, "spotkania/nad-jeziorem-mobilny-punkt-2026")
    assert len({event["@id"] for event in events}) == len(events) > 1
    assert {event["eventStatus"].rpartition("/")[2] for event in events} >= {"EventScheduled", "EventCancelled"}


def test_duty_hours_have_a_schedule(example_site):
    (event,) = graph(example_site, "spotkania/rejon-2-dyzur")
    schedule = event["eventSchedule"]
    assert schedule["byDay"] == ["https://schema.org/Wednesday"]
    assert (schedule["startTime"], schedule["endTime"]) == ("15:00:00", "17:00:00")
    assert schedule["scheduleTimezone"] == "Europe/Warsaw"


def test_a_place_that_is_not_known_is_left_out(example_site):
    (event,) = graph(example_site, "spotkania/rejon-2-2027-01-14")
    assert "location" not in event


def test_a_note_is_published_on_its_day_unless_it_bears_none(example_site):
    (note,) = graph(example_site, "prasa/rejon-2-2026-08-start")
    assert (note["@type"], note["datePublished"]) == ("NewsArticle", "2026-08-01")
    heading = re.search(r"<h1[^>]*>(.*?)</h1>", page(example_site, "prasa/rejon-2-2026-08-start"), re.DOTALL)
    assert heading
    assert note["headline"] == " ".join(unescape(heading[1]).split())
    (early,) = graph(example_site, "prasa/rejon-1-2027-01-start")
    assert early["datePublished"] == "2026-11-20"  # before the plan begins
    known = [graph(example_site, f"prasa/{path.parent.name}")[0] for path in example_site.glob("prasa/*/index.html")]
    assert len(known) > 30 and max(note.get("datePublished", "") for note in known) <= "2026-11-23"
    (undated,) = graph(example_site, "prasa/nad-jeziorem-2025-05-start")
    assert "datePublished" not in undated


def test_the_page_of_data_names_files_that_are_there(example_site):
    datasets = graph(example_site, "dane")
    assert [item["@type"] for item in datasets] == ["Dataset"] * 3
    for item in datasets:
        assert item["license"].startswith("https://creativecommons.org/")
        for download in item["distribution"]:
            assert (example_site / download["contentUrl"].removeprefix(SITE)).is_file()
        assert f'id="{item["@id"].partition("#")[2]}"' in page(example_site, "dane")


def test_without_a_licence_none_is_told(site):
    assert not [item for item in graph(site, "dane") if "license" in item]
