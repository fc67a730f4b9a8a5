"""Which calendars there are, and what stands in each."""

from __future__ import annotations

from datetime import date

from jawny_plan.outputs import calendar, feeds
from tests.outputs.calendar.samples import DUTY, HOST, ONCE, PLAN, SERIES, SITE, changed, edition, subscribed
from tests.tools import pace


def test_the_unit_and_each_district_have_a_calendar():
    both = changed(ONCE, rejon=None, rejony=["rejon-1", "rejon-2"])
    made = edition({"once": ONCE, "duty": DUTY, "both": both})
    assert set(calendar.files(made)) == {
        "kalendarz/wszystkie.ics",
        "kalendarz/rejon-1.ics",
        "kalendarz/rejon-2.ics",
        "spotkania/once/spotkanie.ics",
        "spotkania/duty/spotkanie.ics",
        "spotkania/both/spotkanie.ics",
    }
    uids = {
        name: [item["UID"].split("@")[0] for item in subscribed(made, name)] for name in ("wszystkie", *made.districts)
    }
    assert uids == {
        "wszystkie": ["both", "duty", "once"],
        "rejon-1": ["both", "duty"],
        "rejon-2": ["both", "once"],
    }


def test_a_district_without_anything_has_its_address_all_the_same():
    assert subscribed(edition({"once": ONCE}), "rejon-1") == []


def test_how_to_subscribe():
    told = calendar.listed(edition())
    assert [item["nazwa"] for item in told] == [
        "Dzielnicowi – KPP Przykładowo",
        "Dzielnicowy – Rejon\u00a01, Przykładowo",
        "Dzielnicowy – Rejon\u00a02",
    ]
    assert told[2]["adres_pelny"] == f"{SITE}kalendarz/rejon-2.ics"
    assert told[2]["webcal"] == f"webcal://{HOST}/kalendarz/rejon-2.ics"


def test_days_of_plans_last_the_whole_day():
    made = edition(plans={"p": (PLAN, {"plik_planu": {"sha256": "0" * 64, "dnia": "2026-07-15"}})})
    action, end = subscribed(made, "rejon-2")
    assert action["UID"] == f"plan.p.dzialanie-1@{HOST}"
    assert action["SUMMARY"] == "Ostatni dzień działania: Wniosek o kosze (Rejon 2)"
    assert (action["DTSTART"].dt, action["DTEND"].dt) == (date(2026, 9, 30), date(2026, 10, 1))
    assert end["UID"] == f"plan.p.koniec@{HOST}"
    assert end["SUMMARY"] == "Koniec planu: Skwer przy Tęczowej dla wszystkich (Rejon 2)"
    assert end["DTSTART"].dt == date(2027, 1, 31)
    assert end["URL"] == f"{SITE}plany/p/"
    assert end["DTSTAMP"].dt.date() == date(2026, 7, 15)
    assert subscribed(made, "rejon-1") == []


def test_no_calendar_says_when_an_inspection_is_due():
    term = {"rodzaj": "do-dnia", "do": "2026-12-05", "slowa": "do 5 grudnia"}
    plan = {**PLAN, "dzialania": [{"nazwa": "Kontrole sklepów", "termin": term}]}
    files = calendar.files(edition(plans={"p": (plan, None)}))
    assert all(b"20261205" not in made and b"Kontrole" not in made for made in files.values())


def test_a_thousand_meetings_take_less_than_two_seconds():
    meetings = {}
    for number in range(1000):
        day = f"{2020 + number % 7}-{number % 12 + 1:02}-{number % 28 + 1:02}"
        meetings[f"m{number}"] = changed(
            ONCE,
            rejon=f"rejon-{number % 30}",
            termin={"dnia": day, "od": "17.00", "do": "19.00"},
            ogloszono=f"{2020 + number % 7}-01-01",
            miejsce={"obiekt": "Szkoła Podstawowa nr 1", "adres": "ul. Szkolna 5", "bez_schodow": "tak"},
            przesuniete=[{"z_dnia": day, "z_godziny": "16.00"}] if number % 5 == 0 else None,
        )
    meetings["s"], meetings["d"] = changed(SERIES, rejon="rejon-1"), DUTY
    made = edition(meetings, districts={f"rejon-{number}": {"numer": str(number + 1)} for number in range(30)})
    files: dict[str, bytes] = {}
    assert pace.seconds(lambda: files.update(calendar.files(made) | feeds.files(made, feeds.news(made, {})))) < 2
    assert len(files) == 1002 + 31 + 62


def test_a_day_that_follows_from_an_event_says_that_it_was_computed():
    term = {
        "rodzaj": "zdarzenie",
        "zdarzenie": "roztopy",
        "w_ciagu": "2 tygodnie",
        "slowa": "do 2 tygodni po roztopach",
    }
    plan = {**PLAN, "dzialania": [{"nazwa": "Wniosek o kosze", "termin": term}]}
    entry = {"rodzaj": "zdarzenie", "zrodlo": "notatka", "zdarzenie": "roztopy", "dnia": "2026-10-01"}
    assert [item["UID"] for item in subscribed(edition(plans={"p": (plan, None)}))] == [f"plan.p.koniec@{HOST}"]
    action, _ = subscribed(edition(plans={"p": (plan, {"wpisy": [entry]})}))
    assert action.start == date(2026, 10, 15)
    assert action["LAST-MODIFIED"].dt.date() in (date(2026, 9, 30), date(2026, 10, 1))
    told = str(action["DESCRIPTION"]).replace("\u00a0", " ")
    assert "Dzień obliczyliśmy z terminu „do 2 tygodni po roztopach”. Roztopy: 1 października 2026 r." in told
