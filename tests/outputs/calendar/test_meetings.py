"""Meetings and duty hours in the calendars of those who follow them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
import vobject

from jawny_plan.outputs import calendar
from tests.outputs.calendar.samples import (
    DUTY,
    HOST,
    ONCE,
    SERIES,
    SITE,
    changed,
    edition,
    one,
    rounds,
    subscribed,
    wall,
)

OFF = {"dnia": "2026-11-19", "powod": "choroba prowadzącego"}


def test_what_a_meeting_says():
    place = {"obiekt": "Klub „Słonecznik”", "adres": "ul. Słonecznikowa 7", "bez_schodow": "nie"}
    found = one(edition({"skwer": changed(ONCE, miejsce=place, temat="skwer", kto_zaproszony="mieszkańcy")}))
    assert found["UID"] == f"skwer@{HOST}"
    assert found["SUMMARY"] == "Skwer przy Tęczowej; porozmawiajmy, razem (Rejon 2)"
    assert found["LOCATION"] == "Klub „Słonecznik”, ul. Słonecznikowa 7"
    assert found["URL"] == f"{SITE}spotkania/skwer/"
    assert found["DESCRIPTION"].split("\n") == [
        "Spotkanie. Rejon służbowy nr 2 – Osiedle Słoneczne.",
        "Temat: Skwer.",
        "Zaproszeni: mieszkańcy.",
        "Wejście bez schodów: Nie, do środka nie wejdzie się bez schodów.",
        f"Szczegóły: {SITE}spotkania/skwer/",
    ]
    assert (found["STATUS"], found["SEQUENCE"], found["TRANSP"]) == ("CONFIRMED", 0, "TRANSPARENT")
    assert found["DTSTAMP"].dt == found["LAST-MODIFIED"].dt == found["CREATED"].dt == datetime(2026, 11, 9, tzinfo=UTC)
    assert found["DTSTART"].params["TZID"] == "Europe/Warsaw"
    assert (wall(found["DTSTART"]), wall(found["DTEND"])) == (datetime(2026, 12, 10, 17), datetime(2026, 12, 10, 19))


def test_an_evening_in_two_parts_is_one_event_that_names_them():
    parts = [
        {"od": "17.00", "do": "17.30", "rodzaj": "debata-ewaluacyjna", "temat": "Co zrobiono"},
        {"od": "17.30", "do": "18.30", "rodzaj": "debata-inicjujaca"},
    ]
    found = one(edition({"m": changed(ONCE, termin={"dnia": "2026-12-10"}, czesci=parts)}))
    assert (wall(found["DTSTART"]).time().hour, wall(found["DTEND"]).time().isoformat()) == (17, "18:30:00")
    assert (
        "godz. 17.00–17.30: Debata ewaluacyjna. Co zrobiono.\ngodz. 17.30–18.30: Debata inicjująca.\n"
        in found["DESCRIPTION"]
    )


def test_a_moved_meeting_reaches_a_subscriber():
    before = one(edition({"m": ONCE}))
    moves = [{"z_dnia": "2026-12-10", "ogloszono": "2026-11-20", "powod": "sala jest zajęta"}]
    after = one(edition({"m": changed(ONCE, termin={"dnia": "2026-12-15", "od": "17.00"}, przesuniete=moves)}))
    assert after["UID"] == before["UID"]
    assert after["SEQUENCE"] > before["SEQUENCE"]
    assert after["DTSTAMP"].dt > before["DTSTAMP"].dt
    assert wall(after["DTSTART"]) == datetime(2026, 12, 15, 17)
    assert (
        "Przesunięte z: 10 grudnia 2026 r. (czwartek), godz. 17.00. Powód: sala jest zajęta.\n" in after["DESCRIPTION"]
    )
    again = one(edition({"m": changed(ONCE, termin={"dnia": "2026-12-16", "od": "17.00"}, przesuniete=moves * 2)}))
    assert again["SEQUENCE"] > after["SEQUENCE"]


def test_a_cancelled_meeting_stays_and_says_so():
    before, after = one(edition({"m": ONCE})), one(edition({"m": changed(ONCE, odwolane=OFF)}))
    assert after["UID"] == before["UID"]
    assert after["SEQUENCE"] > before["SEQUENCE"]
    assert after["LAST-MODIFIED"].dt > before["LAST-MODIFIED"].dt
    assert (after["STATUS"], wall(after["DTSTART"])) == ("CANCELLED", wall(before["DTSTART"]))
    assert after["SUMMARY"] == f"Odwołane: {before['SUMMARY']}"
    assert "Odwołane 19 listopada 2026 r. Powód: choroba prowadzącego.\n" in after["DESCRIPTION"]


def test_the_day_of_the_build_changes_nothing():
    meetings = {"m": ONCE, "s": SERIES, "d": DUTY}
    one_day, other_day = (calendar.files(edition(meetings, today)) for today in ("2026-10-01", "2027-10-01"))
    assert one_day == other_day


def by_uid(series: dict) -> dict[str, tuple[datetime, int, str]]:
    return {
        item["UID"]: (wall(item["DTSTART"]), item["SEQUENCE"], item["STATUS"])
        for item in subscribed(edition({"wies": series}))
    }


def test_each_date_of_a_series_lives_its_own_life():
    before = by_uid(SERIES)
    first, second, third = SERIES["terminy"]
    second = {**second, "odwolany": OFF}
    third = {**third, "dnia": "2026-12-18", "przeniesiony_z": [{"z_dnia": "2026-12-17"}]}
    new = {"dnia": "2026-09-30", "od": "10.00"}
    after = by_uid(changed(SERIES, terminy=[new, first, second, third]))
    assert set(after) - set(before) == {f"wies.2026-09-30@{HOST}"}
    assert after[f"wies.2026-10-08@{HOST}"] == before[f"wies.2026-10-08@{HOST}"]
    assert after[f"wies.2026-11-05@{HOST}"] == (datetime(2026, 11, 5, 10), 1, "CANCELLED")
    assert after[f"wies.2026-12-17@{HOST}"] == (datetime(2026, 12, 18, 10), 1, "CONFIRMED")


def test_an_end_that_nobody_knows_is_not_made_up():
    assert "DTEND" not in one(edition({"m": changed(ONCE, termin={"dnia": "2026-12-10", "od": "17.00"})}))


# The night when clocks change, 0.30, across midnight, 29 February: the wall, and how long it really takes.
@pytest.mark.parametrize(
    ("term", "start", "end", "hours"),
    [
        (("2026-10-25", "0.30", "4.00"), "2026-10-25T00:30", "2026-10-25T04:00", 4.5),
        (("2026-10-24", "23.00", "4.00"), "2026-10-24T23:00", "2026-10-25T04:00", 6),
        (("2026-10-25", "2.30", "3.30"), "2026-10-25T02:30", "2026-10-25T03:30", 2),
        (("2026-03-28", "23.00", "4.00"), "2026-03-28T23:00", "2026-03-29T04:00", 4),
        (("2026-03-29", "0.30", "1.30"), "2026-03-29T00:30", "2026-03-29T01:30", 1),
        (("2026-12-10", "22.00", "24.00"), "2026-12-10T22:00", "2026-12-11T00:00", 2),
        (("2026-12-31", "22.00", "1.30"), "2026-12-31T22:00", "2027-01-01T01:30", 3.5),
        (("2028-02-29", "17.00", "19.00"), "2028-02-29T17:00", "2028-02-29T19:00", 2),
        (("2028-02-29", "23.00", "1.00"), "2028-02-29T23:00", "2028-03-01T01:00", 2),
    ],
)
def test_strange_nights(term, start, end, hours):
    day, opens, closes = term
    made = edition({"m": changed(ONCE, termin={"dnia": day, "od": opens, "do": closes})})
    found = one(made)
    assert wall(found["DTSTART"]) == datetime.fromisoformat(start)
    assert wall(found["DTEND"]) == datetime.fromisoformat(end)
    assert found["DTEND"].dt.astimezone(UTC) - found["DTSTART"].dt.astimezone(UTC) == timedelta(hours=hours)
    other = vobject.readOne(calendar.files(made)["kalendarz/wszystkie.ics"].decode()).vevent
    assert other.dtstart.value.replace(tzinfo=None) == datetime.fromisoformat(start)
    assert other.dtend.value.replace(tzinfo=None) == datetime.fromisoformat(end)


def expanded(text: bytes) -> list[datetime]:
    """When duty takes place, as vobject and dateutil read the file: the rule without what is cancelled."""
    whole = vobject.readOne(text.decode())
    (rule,) = (item for item in whole.vevent_list if "recurrence-id" not in item.contents)
    if rule.status.value == "CANCELLED":
        return []
    off = {
        item.recurrence_id.value.replace(tzinfo=None)
        for item in whole.vevent_list
        if "recurrence-id" in item.contents and item.status.value == "CANCELLED"
    }
    starts = (at.replace(tzinfo=None) for at in rule.getrruleset())
    return [at for at in starts if at not in off]


def duty(**more: object) -> dict:
    return {**DUTY, "dyzur": changed(DUTY["dyzur"], **more)}


@pytest.mark.parametrize(
    "meeting",
    [
        DUTY,
        duty(od="2026-01-03"),
        duty(dni=["niedziela"], godziny="0.30-1.30", bez_dyzuru=None),
        duty(dni=["sobota"], godziny="23.00-4.00", bez_dyzuru=None),
        duty(dni=["wtorek"], od="2027-12-01", do="2028-03-31", bez_dyzuru=["2028-02-29"]),
        duty(bez_dyzuru=["2026-01-02"]),
        changed(DUTY, odwolane={"dnia": "2026-06-01", "powod": "remont"}),
        changed(DUTY, odwolane={"dnia": "2025-12-20", "powod": "remont"}),
        changed(DUTY, odwolane={"dnia": "2026-12-30", "powod": "remont"}),
    ],
)
def test_recurring_hours_are_those_of_the_facts(meeting):
    made = edition({"d": meeting})
    assert expanded(calendar.files(made)["spotkania/d/spotkanie.ics"]) == rounds(made.met[0], date(2030, 1, 1))


def test_a_rule_in_a_file():
    found = one(edition({"d": DUTY}))
    assert found["RRULE"].to_ical().decode() == "FREQ=WEEKLY;UNTIL=20261231T225959Z;BYDAY=MO,FR"
    assert [wall(item) for item in found["EXDATE"].dts] == [datetime(2026, 5, 1, 10), datetime(2026, 12, 25, 10)]
    assert wall(found["DTSTART"]) == datetime(2026, 1, 2, 10)
    assert found["DURATION"].dt == timedelta(hours=2)


def test_endless_duty_has_a_rule_without_an_end():
    rule = one(edition({"d": duty(do=None, bez_dyzuru=None)}))["RRULE"]
    assert rule.to_ical().decode() == "FREQ=WEEKLY;BYDAY=MO,FR"


def test_every_change_of_duty_hours_raises_the_sequence():
    found = [
        duty(do=None, bez_dyzuru=None),
        duty(do=None, bez_dyzuru=["2026-05-01"]),
        duty(bez_dyzuru=["2026-05-01"]),
        DUTY,
        changed(DUTY, odwolane={"dnia": "2026-06-01", "powod": "remont"}),
    ]
    rules = [subscribed(edition({"d": item}))[0] for item in found]
    assert len({item["UID"] for item in rules}) == 1
    assert [item["SEQUENCE"] for item in rules] == sorted({item["SEQUENCE"] for item in rules})


def test_duty_that_ends_early_shows_the_first_round_that_is_cancelled():
    off = changed(DUTY, odwolane={"dnia": "2026-06-02", "powod": "remont"})
    rule, last = subscribed(edition({"d": off}))
    assert (rule["STATUS"], last["STATUS"], rule["UID"]) == ("CONFIRMED", "CANCELLED", last["UID"])
    assert wall(last["RECURRENCE-ID"]) == datetime(2026, 6, 5, 10)
    assert last["SUMMARY"] == "Odwołane: Dyżur dzielnicowego (Rejon 1)"
    assert "Odwołane od dnia 2 czerwca 2026 r. Powód: remont.\n" in rule["DESCRIPTION"]


def test_duty_that_never_began_is_cancelled_as_a_whole():
    off = changed(DUTY, odwolane={"dnia": "2025-12-20", "powod": "remont"})
    assert one(edition({"d": off}))["STATUS"] == "CANCELLED"


def test_a_round_in_which_clocks_change_has_its_own_end():
    made = edition({"d": duty(dni=["sobota"], godziny="23.00-4.00", bez_dyzuru=None)})
    rule, spring, autumn = subscribed(made)
    assert rule["DURATION"].dt == timedelta(hours=5)
    ends = [(wall(item["RECURRENCE-ID"]), wall(item["DTEND"])) for item in (spring, autumn)]
    assert ends == [
        (datetime(2026, 3, 28, 23), datetime(2026, 3, 29, 4)),
        (datetime(2026, 10, 24, 23), datetime(2026, 10, 25, 4)),
    ]


def test_duty_on_no_day_is_no_event():
    never = duty(od="2026-01-06", do="2026-01-07", bez_dyzuru=None)
    assert subscribed(edition({"d": never})) == []
