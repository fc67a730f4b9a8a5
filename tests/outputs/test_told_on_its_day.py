"""What was told on a day stays what was known that day; and tables, data and pages tell one state of each action."""

from __future__ import annotations

import csv
import io
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from jawny_plan.reading.folder import load
from tests.tools.changing_unit import PLAN, PROLONGED, SHORTENED, write
from tests.tools.day_outputs import DayOutputs, flat

HEAD = "dnia: {day}, zrodlo: aneks, rodzaj: zmiana, zdecydowal: Komendant, powod: Bo tak."
LATE = date(2027, 3, 1)
EVENT = "{rodzaj: zdarzenie, zdarzenie: festyn, kiedy: przed-nim, slowa: przed festynem}"
SURVEY = "{rodzaj: ankieta-poziom, wskaznik: dobrych ocen, poziom: 80}"


def change(day: str, effect: str) -> str:
    return f"  - {{{HEAD.format(day=day)}, zmiany: [{effect}]}}\n"


def site_of(folder: Path, day: date, log: str = "", plan: str = PLAN) -> DayOutputs:
    data = write(folder)
    for name in (PROLONGED, SHORTENED):
        (data / f"plany/{name}.txt").write_text("Cicho.\n", "utf-8")
    (data / f"plany/{PROLONGED}.yml").write_text(plan, "utf-8")
    (data / f"plany/{PROLONGED}.przebieg.yml").write_text(f"wpisy:\n{log}" if log else "wpisy: []\n", "utf-8")
    return DayOutputs(load(data), day)


def news(site: DayOutputs, plan: str) -> dict[str, tuple[str, str, str]]:
    """The entries of the feed about a plan, by their names within it: day, title, text without what leads to notes."""
    items = [item for item in site.json("nowosci/feed.json")["items"] if f"/{plan}/#" in item["id"]]
    return {
        item["id"].rpartition("#")[2]: (
            item["date_published"][:10],
            item["title"],
            flat(item["content_text"]).partition("\n\n")[0],
        )
        for item in items
    }


@pytest.mark.parametrize("day", ["2026-07-01", "2026-10-13", "2026-10-14", "2026-10-24", "2026-11-07"])
def test_no_entry_is_worded_anew_by_what_is_decided_or_measured_later(tmp_path, day):
    then = news(site_of(tmp_path / "then", date.fromisoformat(day)), SHORTENED)
    later = news(site_of(tmp_path / "later", LATE), SHORTENED)
    assert then
    assert {name: later[name] for name in then} == then


def test_a_plan_that_was_prolonged_after_its_end_has_ended_twice(tmp_path):
    log = change("2027-01-05", "{rodzaj: przedluzenie, do: 2027-01-31}")
    over = ("2027-01-01", "Rejon 11: zakończył się plan – Cicho na Klonowej", "Plan trwał do 31 grudnia 2026 r.")
    again = ("2027-02-01", "Rejon 11: zakończył się plan – Cicho na Klonowej", "Plan trwał do 31 stycznia 2027 r.")
    for day, told in ((date(2027, 1, 4), [over]), (date(2027, 1, 20), [over]), (LATE, [over, again])):
        found = news(site_of(tmp_path / f"{day}", day, log), PROLONGED)
        assert [found[name] for name in ("koniec", "koniec-2") if name in found] == told
        assert "do 31 grudnia 2026 r." in found["poczatek"][2]


def test_an_end_that_was_decided_after_it_is_news_from_that_day(tmp_path):
    log = change("2026-10-14", "{rodzaj: wczesniejszy-koniec, do: 2026-10-10, przyczyna: cel-osiagniety}")
    found = news(site_of(tmp_path, LATE, log), PROLONGED)
    assert (found["koniec"][0], found["koniec"][2]) == ("2026-10-14", "Plan trwał do 10 października 2026 r.")


def test_a_corrected_end_was_never_another(tmp_path):
    log = (
        "  - {dnia: 2027-01-05, zrodlo: plan, rodzaj: poprawka, czego: koniec planu, bylo: do 31 grudnia 2026 r., "
        "jest: do 31 stycznia 2027 r., pole: okres.do, wartosc: 2027-01-31}\n"
    )
    found = news(site_of(tmp_path, LATE, log), PROLONGED)
    assert "koniec-2" not in found
    assert (found["koniec"][0], "do 31 stycznia 2027 r." in found["poczatek"][2]) == ("2027-02-01", True)


def test_what_was_measured_of_a_goal_is_not_told_of_the_one_that_took_its_place(tmp_path):
    measured = (
        "  - {dnia: 2026-09-20, zrodlo: ankieta, rodzaj: pomiar, cel: 1, ile: 85, "
        "okres: {od: 2026-09-01, do: 2026-09-10}}\n"
    )
    goal = "{rodzaj: inny-cel, cel: 1, tresc: {rodzaj: pulap, wskaznik: zgłoszeń, najwyzej: 7}}"
    plan = PLAN.replace("{rodzaj: ograniczenie, wskaznik: zgłoszeń, o_procent: 20, bazy: [zgloszenia]}", SURVEY)
    site = site_of(tmp_path, date(2026, 10, 20), measured + change("2026-10-01", goal), plan)
    told = "Wynik ankiety: 85%, od 1 do 10 września 2026 r."
    assert told in news(site, PROLONGED)["2026-09-20-pomiar"][2]
    assert told in site.page(f"plany/{PROLONGED}/zmiany.md")
    assert told in rows(site, "przebieg")[0]["opis"].replace("\u00a0", " ")
    assert [words for _, words in site.outputs() if "85 zgłoszeń" in words] == []
    [result] = site.json(f"dane/plany/{PROLONGED}.json")["obliczenia"]["cele"]
    assert (result["pomiar"], result["werdykt"]) == (None, None)


def rows(site: DayOutputs, table: str) -> list[dict[str, str]]:
    """The rows of a table that are of the plan."""
    found = csv.DictReader(io.StringIO(site.files[f"dane/csv/{table}.csv"]))
    return [row for row in found if row["plan"] == PROLONGED]


LOG = (
    "  - {dnia: 2026-08-01, zrodlo: x, rodzaj: zdarzenie, zdarzenie: festyn, kiedy: 2026-11-15}\n"
    + change("2026-09-01", "{rodzaj: rezygnacja-z-dzialania, dzialanie: 2}")
    + change("2026-10-01", "{rodzaj: wczesniejszy-koniec, do: 2026-10-31, przyczyna: cel-osiagniety}")
)


@pytest.mark.parametrize("day", [date(2026, 7, 20), date(2026, 8, 10), date(2026, 9, 10), date(2026, 10, 5), LATE])
def test_tables_data_and_pages_tell_one_state_and_one_deadline(tmp_path, day):
    plan = PLAN.replace("{rodzaj: do-dnia, do: 2026-11-30, slowa: do 30 listopada 2026 roku}", EVENT)
    site = site_of(tmp_path, day, LOG, plan)
    record: dict[str, Any] = site.json(f"dane/plany/{PROLONGED}.json")
    gone = record["zrezygnowano"]["dzialania"]
    assert gone == ([2] if day >= date(2026, 9, 1) else [])
    whole = site.page(f"plany/{PROLONGED}.md")
    standing = (
        site.page(f"plany/{PROLONGED}/zmiany.md").partition("Plan w każdym dniu zmiany")[2].rpartition("Okres")[2]
    )
    for row, computed in zip(rows(site, "dzialania"), record["obliczenia"]["dzialania"], strict=True):
        assert row["stan"] == computed["stan"]
        assert (row["ostatni_dzien"] or None, row["razy_wymagane"] or None) == (
            computed["ostatni_dzien"],
            computed["razy_wymagane"] and str(computed["razy_wymagane"]),
        )
        words = row["termin"].replace("\u00a0", " ")
        if computed["nr"] in gone:
            assert (row["stan"], computed["ostatni_dzien"]) == ("zrezygnowano", None)
            assert f"{row['nazwa']}: {words}" not in standing
        else:
            assert words in whole
            assert not standing or f"{row['nazwa']}: {words}" in standing
    festival = rows(site, "dzialania")[2]
    assert ("bez daty" in festival["termin"]) == (not festival["ostatni_dzien"])
