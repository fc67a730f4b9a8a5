"""A meeting that lasts several days: the same days in every output, on each day of its life."""

from __future__ import annotations

import csv
import io
import json
from datetime import date, timedelta
from typing import Any

import pytest
from pydantic import ValidationError

from jawny_plan.facts.meeting import MeetingFacts, MeetingState
from jawny_plan.model.meeting import Meeting
from jawny_plan.model.unit import MeetingFile
from jawny_plan.outputs.documents.orders import SheetOrder
from jawny_plan.outputs.note_formats import RADIO
from tests.outputs.calendar.samples import edition, subscribed
from tests.tools.day_outputs import DayOutputs, flat

FAIR = {
    "rejon": "rejon-2",
    "rodzaj": "piknik",
    "tytul": "Policja na Dniach Osiedla",
    "termin": {"dnia": "2026-09-12", "do_dnia": "2026-09-13", "od": "10.00", "do": "16.00"},
    "ogloszono": "2026-08-20",
}
DAYS = "12–13 września 2026 r."
NEXT_MONTH = {"dnia": "2026-09-30", "do_dnia": "2026-10-01", "od": "10.00"}
STATES = {
    "2026-09-11": MeetingState.ANNOUNCED,
    "2026-09-12": MeetingState.TODAY,
    "2026-09-13": MeetingState.TODAY,
    "2026-09-14": MeetingState.NO_REPORT,
}


def meeting(**more: Any) -> dict[str, Any]:
    return {**FAIR, **more}


def outputs(day: str, **more: Any) -> DayOutputs:
    return DayOutputs(edition({"fair": meeting(**more)}).data, date.fromisoformat(day))


@pytest.mark.parametrize(("day", "state"), STATES.items())
def test_it_goes_on_until_its_last_day(day, state):
    file = MeetingFile("fair", Meeting.model_validate(FAIR))
    facts = MeetingFacts(file, date.fromisoformat(day))
    assert facts.state is state
    assert facts.is_past is (day > "2026-09-13")


@pytest.mark.parametrize("day", STATES)
def test_every_output_names_both_days(day):
    site = outputs(day)
    assert f"sobota–niedziela, {DAYS}" in site.page("spotkania/fair.md")
    assert DAYS in site.note("fair-zapowiedz")
    heard = site.note("fair-zapowiedz", RADIO)
    assert "od dwunastego do trzynastego września dwa tysiące dwudziestego szóstego roku" in heard
    sheets = [order for order in site.orders if isinstance(order, SheetOrder) and "/fair/" in f"/{order.path}"]
    posters = [flat(json.dumps(order.data, ensure_ascii=False)) for order in sheets if "plakat" in order.path]
    assert posters
    assert all("12–13 września" in words for words in posters)
    [item] = site.json("nowosci/feed.json")["items"]
    assert "zapowiedziano piknik „Policja na Dniach Osiedla” na 12–13 września 2026 r." in flat(item["title"])
    assert f"sobota–niedziela, {DAYS}, początek: godz. 10.00." in flat(item["content_text"]).lower()
    [term] = site.json("dane/spotkania/fair.json")["terminy"]
    assert (term["poczatek"][:16], term["koniec"][:16]) == ("2026-09-12T10:00", "2026-09-13T16:00")
    assert term["ostatni_dzien"] == "2026-09-13"
    [row] = csv.DictReader(io.StringIO(site.files["dane/csv/spotkania.csv"].lstrip("\ufeff")))
    assert (row["poczatek"][:10], row["koniec"][:10], row["ostatni_dzien"]) == (
        "2026-09-12",
        "2026-09-13",
        "2026-09-13",
    )


def test_while_it_lasts_the_page_says_so():
    for day in ("2026-09-12", "2026-09-13"):
        assert f"Odbywa się {DAYS}" in outputs(day).page("spotkania/fair.md")


def test_calendars_hold_start_and_end_or_whole_days():
    [event] = subscribed(edition({"fair": FAIR}))
    assert (f"{event.start:%Y-%m-%d %H:%M}", f"{event.end:%Y-%m-%d %H:%M}") == ("2026-09-12 10:00", "2026-09-13 16:00")
    assert (
        f"sobota–niedziela, {DAYS}, początek: godz. 10.00, koniec: godz. 16.00".lower()
        in flat(event["DESCRIPTION"]).lower()
    )
    [event] = subscribed(edition({"fair": meeting(termin=NEXT_MONTH)}))
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2026, 9, 30), date(2026, 10, 2))
    [event] = subscribed(edition({"fair": meeting(termin={**FAIR["termin"], "do": "24.00"})}))
    assert f"{event.end:%Y-%m-%d %H:%M}" == "2026-09-14 00:00"


def test_a_move_names_the_days_before_and_after_and_waits_for_its_day():
    moved = {"z_dnia": "2026-09-05", "z_do_dnia": "2026-09-06", "ogloszono": "2026-09-01", "powod": "remont"}
    before = outputs("2026-08-31", przesuniete=[moved])
    assert "5–6 września 2026 r." in before.page("spotkania/fair.md")
    assert "12–13" not in before.page("spotkania/fair.md")
    after = outputs("2026-09-01", przesuniete=[moved])
    note = after.note("fair-zapowiedz")
    assert "nowy termin to 12–13 września 2026 r. (sobota–niedziela)" in note
    assert "Poprzedni termin, 5–6 września 2026 r. (sobota–niedziela), godz. 10.00, jest nieaktualny" in note
    [item, _] = after.json("nowosci/feed.json")["items"]
    assert "na 12–13 września 2026 r." in flat(item["title"])
    assert "5–6 września" in flat(item["content_text"])
    [former] = after.json("dane/spotkania/fair.json")["terminy"][0]["poprzednie_terminy"]
    assert former["ostatni_dzien"] == "2026-09-06"


@pytest.mark.parametrize(
    ("term", "what"),
    [
        ({"do_dnia": "2026-09-12"}, "spotkanie ma trwać od"),
        ({"do_dnia": "2026-09-11"}, "spotkanie ma trwać od"),
        ({"do_dnia": "2026-10-12"}, "spotkanie ma trwać od"),
        ({"od": None}, "nie wiadomo, o której"),
    ],
)
def test_days_that_cannot_be_are_refused(term, what):
    known = {key: value for key, value in {**FAIR["termin"], **term}.items() if value}
    known = {key: value for key, value in known.items() if key != "do" or "od" in known}
    with pytest.raises(ValidationError, match=what):
        Meeting.model_validate(meeting(termin=known))


def test_dates_of_a_series_may_last_but_not_overlap():
    terms = [{"dnia": "2026-09-12", "do_dnia": "2026-09-13", "od": "10.00"}, {"dnia": "2026-09-13", "od": "11.00"}]
    series = {key: value for key, value in FAIR.items() if key != "termin"}
    with pytest.raises(ValidationError, match="zaczyna się, gdy trwa"):
        Meeting.model_validate({**series, "terminy": terms})
    terms[1]["dnia"] = "2026-09-14"
    assert len(Meeting.model_validate({**series, "terminy": terms}).planned) == 2


def test_parts_are_of_one_evening():
    parts = [{"od": "10.00", "rodzaj": "spotkanie"}, {"od": "12.00", "rodzaj": "spotkanie"}]
    with pytest.raises(ValidationError, match="jednego wieczoru"):
        Meeting.model_validate(meeting(termin={"dnia": "2026-09-12", "do_dnia": "2026-09-13"}, czesci=parts))


def test_one_day_is_told_as_before():
    site = outputs("2026-09-01", termin={"dnia": "2026-09-12", "od": "10.00", "do": "16.00"})
    assert "sobota, 12 września 2026 r., godz. 10.00–16.00" in site.page("spotkania/fair.md")
    assert site.json("dane/spotkania/fair.json")["terminy"][0]["ostatni_dzien"] is None
    [event] = subscribed(edition({"fair": meeting(termin={"dnia": "2026-09-12", "od": "10.00", "do": "16.00"})}))
    assert event.end - event.start == timedelta(hours=6)
