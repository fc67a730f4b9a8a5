"""SEQUENCE and DTSTAMP of an event only grow, whatever becomes of the data."""

from __future__ import annotations

from datetime import date

import icalendar
import pytest

from jawny_plan.model.register import Register
from jawny_plan.outputs import calendar
from tests.outputs.calendar.samples import DUTY, ONCE, PLAN, SERIES, changed, edition, subscribed

FREE = DUTY["dyzur"]
LESS_FREE = {**DUTY, "dyzur": {**FREE, "bez_dyzuru": ["2026-05-01"]}}
OFF = {"dnia": "2026-11-19", "powod": "choroba"}
MOVED = [{"z_dnia": "2026-12-03", "ogloszono": "2026-11-20"}]
LATER = {"dnia": "2026-12-10", "od": "18.00", "do": "19.00"}
DAYS = ("2026-11-23", "2026-11-24", "2026-11-24", "2026-12-01")


class Unit:
    """A unit whose site is built again and again; each build reads the register that the last one wrote."""

    def __init__(self) -> None:
        self.register = Register()

    def built(self, meeting: dict, day: str = "2026-11-23", name: str = "m") -> list[icalendar.Event]:
        made = edition({name: meeting}, day, register=self.register)
        self.register = Register(calendar.register(made))
        return subscribed(made)


def grows(before: icalendar.Event, after: icalendar.Event) -> bool:
    stamps = ("DTSTAMP", "LAST-MODIFIED")
    return after["SEQUENCE"] > before["SEQUENCE"] and all(after[name].dt >= before[name].dt for name in stamps)


@pytest.mark.parametrize(
    "states",
    [
        (DUTY, LESS_FREE, DUTY, LESS_FREE),
        (DUTY, changed(DUTY, odwolane=OFF), DUTY, changed(DUTY, tytul="Dyżur w szkole")),
        (ONCE, changed(ONCE, odwolane=OFF), ONCE, changed(ONCE, odwolane=OFF)),
        (ONCE, changed(ONCE, termin=LATER), ONCE, changed(ONCE, termin=LATER)),
        (changed(ONCE, przesuniete=MOVED), ONCE, changed(ONCE, ogloszono=None), changed(ONCE, miejsce={"adres": "a"})),
    ],
    ids=["free day", "duty cancelled", "cancelled", "hour", "unmoved"],
)
def test_whatever_is_changed_or_undone_is_news(states):
    unit = Unit()
    told = [unit.built(state, day)[0] for state, day in zip(states, DAYS, strict=True)]
    for before, after, one, other in zip(told, told[1:], states, states[1:], strict=False):
        same = changed(one, ogloszono=None) == changed(other, ogloszono=None)
        assert before["SEQUENCE"] == after["SEQUENCE"] if same else grows(before, after)


def test_what_stays_keeps_its_version_on_every_day():
    unit = Unit()
    first = [unit.built(ONCE, "2026-11-23"), unit.built(changed(ONCE, termin=LATER), "2026-11-24")][1]
    files = calendar.files(edition({"m": changed(ONCE, termin=LATER)}, "2026-11-24", register=unit.register))
    late = calendar.files(edition({"m": changed(ONCE, termin=LATER)}, "2026-12-24", register=unit.register))
    assert files == late
    assert (first[0]["SEQUENCE"], first[0]["DTSTAMP"].dt.date()) == (1, date(2026, 11, 24))


def test_a_meeting_whose_file_was_away_comes_back_as_it_was():
    unit = Unit()
    unit.built(ONCE)
    unit.built(changed(ONCE, odwolane=OFF), "2026-11-24")
    unit.built(SERIES, name="other")
    assert grows(*(unit.built(state, "2026-11-25")[0] for state in (changed(ONCE, odwolane=OFF), ONCE)))


def test_a_build_of_an_earlier_day_takes_nothing_back():
    unit = Unit()
    told = [unit.built(ONCE)[0], unit.built(changed(ONCE, termin=LATER), "2026-11-24")[0]]
    told.append(unit.built(ONCE, "2026-11-10")[0])
    assert grows(*told[:2]) and grows(*told[1:])


def test_rounds_of_duty_share_the_version_of_their_rule():
    unit = Unit()
    night = {**DUTY, "dyzur": {"od": "2026-01-01", "dni": ["niedziela"], "godziny": "1.00-4.00"}}
    unit.built(night)
    told = unit.built(changed(night, tytul="Dyżur nocny"), "2026-11-24")
    assert len(told) > 1
    assert {item["SEQUENCE"] for item in told} == {1}
    assert list(unit.register.events) == ["m"]


def test_a_new_exception_of_the_clock_is_no_news_of_the_rule():
    unit = Unit()
    night = {**DUTY, "dyzur": {"od": "2026-01-01", "dni": ["niedziela"], "godziny": "1.00-4.00"}}
    assert [item["SEQUENCE"] for item in unit.built(night)[:1] + unit.built(night, "2028-11-23")[:1]] == [0, 0]


def test_every_date_and_every_day_of_a_plan_has_its_line():
    made = edition({"wies": SERIES, "m": ONCE}, plans={"p": (PLAN, None)})
    assert sorted(calendar.register(made)) == [
        "m",
        "plan.p.dzialanie-1",
        "plan.p.koniec",
        "wies.2026-10-08",
        "wies.2026-11-05",
        "wies.2026-12-17",
    ]


def test_a_day_that_a_change_takes_away_is_cancelled_in_a_newer_version_and_may_come_back():
    def change(day: str, *effects: dict) -> dict:
        decided = {"zrodlo": "aneks", "rodzaj": "zmiana", "zdecydowal": "Komendant", "powod": "Bo tak."}
        return {**decided, "dnia": day, "zmiany": list(effects)}

    early = change("2026-08-20", {"rodzaj": "wczesniejszy-koniec", "do": "2026-08-31", "przyczyna": "cel-osiagniety"})
    longer = change("2026-08-25", {"rodzaj": "przedluzenie", "do": "2026-10-31"})
    given_up = change("2026-08-27", {"rodzaj": "rezygnacja-z-dzialania", "dzialanie": "1"})
    register, states = Register(), []
    for day, log in (("19", []), ("20", [early]), ("25", [early, longer]), ("27", [early, longer, given_up])):
        made = edition({}, f"2026-08-{day}", {"p": (PLAN, {"wpisy": log})}, register=register)
        register = Register(calendar.register(made))
        [event] = [item for item in subscribed(made) if "dzialanie-1" in item["UID"]]
        states.append((str(event["STATUS"]), int(event["SEQUENCE"]), str(event["DTSTART"].dt)))
    assert states == [
        ("CONFIRMED", 0, "2026-09-30"),
        ("CANCELLED", 1, "2026-09-30"),
        ("CONFIRMED", 2, "2026-09-30"),
        ("CANCELLED", 3, "2026-09-30"),
    ]
