"""Meetings in strange nights, moved and cancelled: the same in page, calendar, poster and note; and for a subscriber."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import feedparser
import icalendar
import pytest

from tests.conftest import command
from tests.tools import pdf, text

UNIT = """\
nazwa: Komenda Powiatowa Policji w Przykładowie
skrot: KPP Przykładowo
witryna: https://kpp.przyklad.example/
"""
MEETING = """\
rejon: rejon-2
rodzaj: spotkanie
tytul: Spotkanie {name}
ogloszono: 2026-01-02
miejsce: {{obiekt: Klub Osiedlowy}}
{term}
"""
NIGHTS = {
    "jesien": "termin: {dnia: 2026-10-24, od: 23.00, do: 4.00}",
    "dwa-razy": "termin: {dnia: 2026-10-25, od: 2.30, do: 3.30}",
    "wiosna": "termin: {dnia: 2026-03-29, od: 0.30, do: 4.00}",
    "po-polnocy": "termin: {dnia: 2026-12-10, od: 0.30, do: 1.30}",
    "przez-polnoc": "termin: {dnia: 2026-12-31, od: 22.00, do: 1.30}",
    "do-polnocy": "termin: {dnia: 2026-12-10, od: 22.00, do: 24.00}",
    "przestepny": "termin: {dnia: 2028-02-29, od: 23.00, do: 1.00}",
}
SAID = {
    "jesien": (
        "sobota, 24 października 2026 r., godz. 23.00–4.00 następnego dnia",
        "2026-10-24T23:00",
        "2026-10-25T04:00",
    ),
    "dwa-razy": ("niedziela, 25 października 2026 r., godz. 2.30–3.30", "2026-10-25T02:30", "2026-10-25T03:30"),
    "wiosna": ("niedziela, 29 marca 2026 r., godz. 0.30–4.00", "2026-03-29T00:30", "2026-03-29T04:00"),
    "po-polnocy": ("czwartek, 10 grudnia 2026 r., godz. 0.30–1.30", "2026-12-10T00:30", "2026-12-10T01:30"),
    "przez-polnoc": (
        "czwartek, 31 grudnia 2026 r., godz. 22.00–1.30 następnego dnia",
        "2026-12-31T22:00",
        "2027-01-01T01:30",
    ),
    "do-polnocy": ("czwartek, 10 grudnia 2026 r., godz. 22.00–24.00", "2026-12-10T22:00", "2026-12-11T00:00"),
    "przestepny": (
        "wtorek, 29 lutego 2028 r., godz. 23.00–1.00 następnego dnia",
        "2028-02-29T23:00",
        "2028-03-01T01:00",
    ),
}
CLOCKS_CHANGE = {"jesien", "dwa-razy", "wiosna"}
SERIES = """\
terminy:
  - {dnia: 2026-10-08, od: 10.00}
  - {dnia: 2026-10-25, od: 2.30, do: 4.00, odwolany: {dnia: 2026-01-15, powod: zmiana czasu}}
  - {dnia: 2026-12-17, od: 10.00}
"""
BEFORE = {"przesuwane": "termin: {dnia: 2026-12-10, od: 17.00}", "odwolywane": "termin: {dnia: 2026-12-11, od: 17.00}"}
AFTER = {
    "przesuwane": "termin: {dnia: 2026-12-15, od: 18.00}\n"
    "przesuniete: [{z_dnia: 2026-12-10, z_godziny: 17.00, ogloszono: 2026-02-01, powod: remont}]",
    "odwolywane": "termin: {dnia: 2026-12-11, od: 17.00}\nodwolane: {dnia: 2026-02-02, powod: remont}",
}


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Callable[[dict[str, str]], Path]:
    """Builds the same unit again with other meetings; the site of each time is kept."""
    folder = tmp_path_factory.mktemp("spotkania")
    data = folder / "plan_data"
    for name in ("rejony", "plany", "spotkania"):
        (data / name).mkdir(parents=True)
    (data / "jednostka.yml").write_text(UNIT, encoding="utf-8")
    (data / "rejony/rejon-2.yml").write_text('numer: "2"\n', encoding="utf-8")

    def site(meetings: dict[str, str]) -> Path:
        for name, term in meetings.items():
            (data / f"spotkania/{name}.yml").write_text(MEETING.format(name=name, term=term), encoding="utf-8")
        done = command("site", str(folder), today="2026-02-10")
        assert done.returncode == 0, done.stdout + done.stderr
        number = len(list(folder.iterdir()))
        return (folder / "site").rename(folder / f"site-{number}")

    return site


@pytest.fixture(scope="module")
def before(build) -> Path:
    return build({**NIGHTS, "seria": SERIES, **BEFORE})


@pytest.fixture(scope="module")
def after(build, before) -> Path:
    return build(AFTER)


def page(site: Path, name: str) -> str:
    return text.html((site / name / "index.html").read_text(encoding="utf-8"))


def events(site: Path, path: str) -> dict[str, icalendar.Event]:
    found = icalendar.Calendar.from_ical((site / path).read_bytes()).walk("VEVENT")
    return {str(item["UID"]).split("@")[0]: item for item in found}


def wall(value) -> str:
    at: datetime = value.dt
    return at.replace(tzinfo=None).isoformat(timespec="minutes")


@pytest.mark.parametrize("name", NIGHTS)
def test_strange_nights_are_right_everywhere(before, name):
    said, start, end = SAID[name]
    assert said in page(before, f"spotkania/{name}")
    assert said in page(before, f"prasa/{name}-zapowiedz")
    poster = pdf.solid(pdf.text((before / f"spotkania/{name}/plakat.pdf").read_bytes()))
    assert all(pdf.solid(part) in poster for part in said.split(", "))
    (event,) = events(before, f"spotkania/{name}/spotkanie.ics").values()
    assert (wall(event["DTSTART"]), wall(event["DTEND"])) == (start, end)
    warning = "Tej nocy zmienia się czas."
    assert (
        (warning in page(before, f"spotkania/{name}")) == (warning in event["DESCRIPTION"]) == (name in CLOCKS_CHANGE)
    )


def test_a_series_keeps_its_cancelled_date(before):
    cancelled = "niedziela, 25 października 2026 r., godz. 2.30–4.00"
    assert cancelled in page(before, "spotkania/seria")
    assert "25 października 2026 r." in page(before, "prasa/seria-zapowiedz")
    poster = pdf.solid(pdf.text((before / "spotkania/seria/plakat.pdf").read_bytes()))
    assert pdf.solid("8 października 2026 r.") in poster
    assert pdf.solid("17 grudnia 2026 r.") in poster
    found = events(before, "spotkania/seria/spotkanie.ics")
    assert {name: str(event["STATUS"]) for name, event in found.items()} == {
        "seria.2026-10-08": "CONFIRMED",
        "seria.2026-10-25": "CANCELLED",
        "seria.2026-12-17": "CONFIRMED",
    }


@pytest.mark.parametrize("file", ["kalendarz/wszystkie.ics", "kalendarz/rejon-2.ics"])
def test_changes_reach_a_subscriber(before, after, file):
    old, new = events(before, file), events(after, file)
    assert old.keys() == new.keys()
    for name in AFTER:
        assert new[name]["SEQUENCE"] > old[name]["SEQUENCE"]
        assert new[name]["DTSTAMP"].dt > old[name]["DTSTAMP"].dt
    assert [str(new[name]["STATUS"]) for name in AFTER] == ["CONFIRMED", "CANCELLED"]
    assert wall(new["przesuwane"]["DTSTART"]) == "2026-12-15T18:00"
    assert wall(new["odwolywane"]["DTSTART"]) == wall(old["odwolywane"]["DTSTART"])
    untouched = [name for name in old if name not in AFTER]
    assert all(old[name] == new[name] for name in untouched)


def test_changes_reach_those_who_follow_the_feed(before, after):
    def ids(site: Path) -> list[str]:
        return [entry.id for entry in feedparser.parse((site / "nowosci/atom.xml").read_bytes()).entries]

    assert ids(after)[2:] == ids(before)
    assert [name.split("/spotkania/")[1] for name in ids(after)[:2]] == [
        "odwolywane/#odwolano",
        "przesuwane/#przesunieto-z-2026-12-10",
    ]


def test_pages_lead_to_calendars_and_feeds(before):
    meeting = (before / "spotkania/przesuwane/index.html").read_text(encoding="utf-8")
    assert 'href="spotkanie.ics">Dodaj do kalendarza</a>' in meeting
    shown = (before / "kalendarz/index.html").read_text(encoding="utf-8")
    assert 'href="webcal://kpp.przyklad.example/kalendarz/rejon-2.ics"' in shown
    assert "https://kpp.przyklad.example/kalendarz/rejon-2.ics" in text.html(shown)
    district = (before / "rejony/rejon-2/index.html").read_text(encoding="utf-8")
    for path in ("nowosci/atom.xml", "nowosci/feed.json", "nowosci/rejon-2/atom.xml"):
        assert f'href="../../{path}">' in district
    assert 'href="../kalendarz/index.html"' in (before / "spotkania/index.html").read_text(encoding="utf-8")
    assert 'href="../nowosci/atom.xml"' in (before / "prasa/index.html").read_text(encoding="utf-8")
