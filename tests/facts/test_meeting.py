"""A meeting in time: states, lists, notice, duty hours, threads of conclusions."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from jawny_plan.facts.conclusions import by_conclusion, threads
from jawny_plan.facts.meeting import MeetingFacts, MeetingState, coming, duties, past
from jawny_plan.model.meeting import Meeting
from jawny_plan.model.meeting_report import Ref
from jawny_plan.model.unit import MeetingFile
from tests.tools import pace

ONCE = {
    "rejon": "rejon-2",
    "rodzaj": "spotkanie",
    "tytul": "Tytuł",
    "termin": {"dnia": "2026-12-10", "od": "17.00", "do": "19.00"},
}
REPORT = {"dnia": "2026-12-12", "frekwencja": "20"}
DUTY = {"od": "2026-01-02", "do": "2026-12-31", "dni": ["piatek", "poniedzialek"], "godziny": "10.00-12.00"}


def facts(today: str = "2026-11-23", name: str = "a", **more: object) -> MeetingFacts:
    keys = {key: value for key, value in {**ONCE, **more}.items() if value is not None}
    return MeetingFacts(MeetingFile(name, Meeting.model_validate(keys)), date.fromisoformat(today))


def on(day: str, start: str = "17.00", end: str | None = None) -> dict[str, str]:
    return {"dnia": day, "od": start} | ({"do": end} if end else {})


MOVED = [{"z_dnia": "2026-12-03", "z_godziny": "16.00", "ogloszono": "2026-12-01"}]


@pytest.mark.parametrize(
    ("today", "more", "state"),
    [
        ("2026-12-09", {}, MeetingState.ANNOUNCED),
        ("2026-12-09", {"przesuniete": MOVED}, MeetingState.MOVED),
        ("2026-12-10", {}, MeetingState.TODAY),
        ("2026-12-10", {"przesuniete": MOVED}, MeetingState.TODAY),
        ("2026-12-11", {}, MeetingState.NO_REPORT),
        ("2026-12-11", {"sprawozdanie": REPORT}, MeetingState.NO_REPORT),
        ("2026-12-12", {"sprawozdanie": REPORT}, MeetingState.TOOK_PLACE),
        ("2026-12-10", {"sprawozdanie": {**REPORT, "dnia": "2026-12-10"}}, MeetingState.TOOK_PLACE),
        ("2026-12-12", {"sprawozdanie": REPORT, "przesuniete": MOVED}, MeetingState.TOOK_PLACE),
        ("2026-12-09", {"odwolane": {"dnia": "2026-12-08", "powod": "p"}}, MeetingState.CANCELLED),
        ("2027-12-09", {"odwolane": {"dnia": "2026-12-08", "powod": "p"}}, MeetingState.CANCELLED),
    ],
)
def test_the_state_comes_from_the_day(today, more, state):
    found = facts(today, **more)
    assert found.state is state
    assert found.is_past == (today > "2026-12-10")


def test_a_report_is_not_known_before_its_day():
    assert facts("2026-12-11", sprawozdanie=REPORT).occurrences[0].report is None


@pytest.mark.parametrize(
    ("term", "last_day", "changes"),
    [
        (on("2026-12-10", "0.30"), "2026-12-10", False),
        (on("2026-12-10", "22.00", "24.00"), "2026-12-10", False),
        (on("2026-12-10", "22.00", "1.30"), "2026-12-11", False),
        (on("2026-12-31", "22.00", "1.30"), "2027-01-01", False),
        (on("2028-02-29", "23.00", "1.00"), "2028-03-01", False),
        (on("2027-03-27", "23.00", "4.00"), "2027-03-28", True),
        (on("2027-03-28", "3.00", "4.00"), "2027-03-28", False),
        (on("2027-03-28", "0.30", "1.30"), "2027-03-28", False),
        (on("2026-10-24", "23.00", "4.00"), "2026-10-25", True),
        (on("2026-10-25", "2.30"), "2026-10-25", True),
        (on("2026-10-25", "1.00", "2.00"), "2026-10-25", True),  # which of both is its end?
        (on("2026-10-25", "1.00", "1.45"), "2026-10-25", False),
        (on("2026-10-25", "3.00"), "2026-10-25", False),
        (on("2026-10-25", "0.30"), "2026-10-25", False),
    ],
)
def test_nights(term, last_day, changes):
    day = term["dnia"]
    occurrence = facts("2026-01-01", termin=term).occurrences[0]
    assert occurrence.start.date().isoformat() == day
    assert occurrence.last_day.isoformat() == last_day
    assert occurrence.clocks_change == changes
    assert facts(last_day, termin=term).state is MeetingState.TODAY
    assert facts(day, termin=term).state is MeetingState.TODAY


def test_old_dates_stay_and_an_hour_not_given_is_the_next_ones():
    moves = [{"z_dnia": "2026-11-26"}, {"z_dnia": "2026-12-03", "z_godziny": "16.30"}]
    former = facts(przesuniete=moves).occurrences[0].former
    assert [each.start for each in former] == [datetime(2026, 11, 26, 16, 30), datetime(2026, 12, 3, 16, 30)]


def test_two_parts_last_from_the_first_to_the_end_of_the_last():
    parts = [{"od": "21.00", "do": "22.00", "rodzaj": "debata-ewaluacyjna"}]
    parts.append({"od": "22.30", "do": "0.30", "rodzaj": "debata-inicjujaca"})
    found = facts(termin={"dnia": "2026-12-10"}, czesci=parts).occurrences[0]
    assert (found.start, found.end) == (datetime(2026, 12, 10, 21), datetime(2026, 12, 11, 0, 30))
    parts[1].pop("do")
    assert facts(termin={"dnia": "2026-12-10"}, czesci=parts).occurrences[0].end is None


SERIES = [
    {**on("2026-10-08"), "sprawozdanie": {"dnia": "2026-10-09", "frekwencja": "nieznana"}},
    {**on("2026-11-05"), "odwolany": {"dnia": "2026-11-04", "powod": "awaria"}},
    {**on("2026-12-04"), "przeniesiony_z": [{"z_dnia": "2026-12-03"}]},
    on("2026-12-17"),
]


@pytest.mark.parametrize(
    ("today", "states", "state", "number"),
    [
        ("2026-11-23", "odbyte odwolane przesuniete zapowiedziane", MeetingState.MOVED, 3),
        ("2026-12-04", "odbyte odwolane trwa-dzis zapowiedziane", MeetingState.TODAY, 3),
        ("2026-12-05", "odbyte odwolane odbyte-bez-sprawozdania zapowiedziane", MeetingState.ANNOUNCED, 4),
        ("2027-01-01", "odbyte odwolane odbyte-bez-sprawozdania odbyte-bez-sprawozdania", MeetingState.NO_REPORT, 4),
    ],
)
def test_a_series_is_where_its_next_date_is(today, states, state, number):
    found = facts(today, termin=None, terminy=SERIES)
    assert [str(item.state) for item in found.occurrences] == states.split()
    assert found.state is state
    assert found.main and found.main.number == number


@pytest.mark.parametrize(
    ("announced", "more", "notice", "short"),
    [
        ("2026-11-26", {}, 14, False),
        ("2026-11-27", {}, 13, True),
        ("2026-12-10", {}, 0, True),
        (None, {}, None, False),
        ("2026-11-01", {"przesuniete": MOVED}, 9, True),
        ("2026-11-01", {"przesuniete": [{"z_dnia": "2026-12-03"}]}, None, False),
        ("2026-11-27", {"odwolane": {"dnia": "2026-12-01", "powod": "p"}}, 13, False),
    ],
)
def test_notice(announced, more, notice, short):
    found = facts(ogloszono=announced, **more)
    assert found.notice == notice
    assert found.short_notice == short


def test_notice_of_a_meeting_moved_twice_counts_from_the_last_move():
    earlier = {"z_dnia": "2026-12-01", "z_godziny": "16.00", "ogloszono": "2026-11-20"}
    assert facts(ogloszono="2026-11-01", przesuniete=[earlier, *MOVED]).notice == 9


def test_nobody_is_told_of_short_notice_afterwards():
    assert facts("2026-12-11", ogloszono="2026-12-09").short_notice is False


def test_duty_hours_leave_exceptions_out():
    duty = {**DUTY, "bez_dyzuru": ["2026-11-27"]}
    found = facts(termin=None, dyzur=duty)
    days = [each.start.date().isoformat() for each in found.duty_hours(date(2026, 11, 23), date(2026, 12, 4))]
    assert days == ["2026-11-23", "2026-11-30", "2026-12-04"]
    assert [each.start.date().isoformat() for each in found.next_duty_hours(2)] == ["2026-11-23", "2026-11-30"]
    assert list(found.duty_hours(date(2027, 1, 1))) == []
    assert len(list(found.duty_hours(date.min, date(2026, 1, 5)))) == 2
    assert facts().next_duty_hours(3) == ()


@pytest.mark.parametrize(
    ("today", "more", "state"),
    [
        ("2026-01-01", {}, MeetingState.ANNOUNCED),
        ("2026-01-02", {}, MeetingState.RUNNING),
        ("2026-12-31", {}, MeetingState.RUNNING),
        ("2027-01-01", {}, MeetingState.ENDED),
        ("2026-05-31", {"odwolane": {"dnia": "2026-06-01", "powod": "p"}}, MeetingState.RUNNING),
        ("2026-06-01", {"odwolane": {"dnia": "2026-06-01", "powod": "p"}}, MeetingState.CANCELLED),
    ],
)
def test_the_state_of_duty_hours(today, more, state):
    found = facts(today, termin=None, dyzur=DUTY, **more)
    assert found.state is state
    assert found.is_past == (state in (MeetingState.ENDED, MeetingState.CANCELLED))
    if more:
        assert max(each.start for each in found.duty_hours(date(2026, 5, 1))) == datetime(2026, 5, 29, 10)


def test_duty_hours_through_the_night():
    duty = {**DUTY, "godziny": "22.00-2.00"}
    assert facts(termin=None, dyzur=duty).next_duty_hours(1)[0].end == datetime(2026, 11, 24, 2)


def test_lists_are_in_order():
    today = "2026-11-23"
    every = [
        facts(today, "later", termin=on("2027-01-14")),
        facts(today, "today", termin=on(today)),
        facts(today, "cancelled", termin=on("2026-11-26"), odwolane={"dnia": "2026-11-20", "powod": "p"}),
        facts(today, "series", termin=None, terminy=SERIES),
        facts(today, "old", termin=on("2026-01-14")),
        facts(today, "yesterday", termin=on("2026-11-22")),
        facts(today, "duty", termin=None, dyzur=DUTY),
        facts(today, "old-duty", termin=None, dyzur={**DUTY, "do": "2026-06-30"}),
    ]
    assert [item.id for item in coming(every)] == ["today", "cancelled", "series", "later"]
    assert [item.id for item in past(every)] == ["yesterday", "old-duty", "old"]
    assert [item.id for item in duties(every)] == ["duty"]


def told(name: str, day: str, *conclusions: tuple[str, str, str | None]) -> MeetingFacts:
    """A held meeting with conclusions: id, state, what it continues."""
    wnioski = [
        {"id": each, "tresc": each, "odpowiada": "Policja", "stan": state} | ({"z_wniosku": earlier} if earlier else {})
        for each, state, earlier in conclusions
    ]
    report = {"dnia": day, "frekwencja": "1", "wnioski": wnioski}
    return facts("2026-11-23", name, termin=on(day), sprawozdanie=report)


def test_a_matter_is_followed_from_meeting_to_meeting():
    every = [
        told("c", "2026-09-01", ("lampa", "zalatwiony", "b/lampa"), ("nowy", "w-toku", None)),
        told("a", "2026-01-01", ("lampa", "przyjety", None), ("prog", "bez-odpowiedzi", None)),
        told("b", "2026-05-01", ("lampa", "w-toku", "a/lampa"), ("lawka", "odrzucony", "a/prog")),
    ]
    found = threads(every)
    assert [[str(step.ref.meeting) for step in thread.steps] for thread in found] == [
        ["c"],
        ["a", "b", "c"],
        ["a", "b"],
    ]
    assert [thread.is_open for thread in found] == [True, False, False]
    whole = by_conclusion(found)[Ref("a", "lampa")]
    assert whole is by_conclusion(found)[Ref("c", "lampa")]
    assert whole.last.ref == Ref("c", "lampa")


def test_a_matter_with_two_ends_waits_for_both():
    every = [
        told("a", "2026-01-01", ("x", "przyjety", None)),
        told("b", "2026-05-01", ("x", "w-toku", "a/x")),
        told("c", "2026-09-01", ("x", "zalatwiony", "a/x")),
    ]
    assert [thread.is_open for thread in threads(every)] == [True]


def test_what_is_not_reported_yet_is_no_matter():
    later = facts("2026-09-01", "a", termin=on("2026-08-31"), sprawozdanie={**REPORT, "dnia": "2026-09-02"})
    assert threads([later]) == []


def test_a_thousand_meetings():
    every = [facts(name=f"m{number}", termin=on(f"{2000 + number % 50}-03-01")) for number in range(1000)]
    assert pace.seconds(lambda: (coming(every), past(every))) < 2
    assert len(coming(every)) + len(past(every)) == 1000


def test_of_dates_that_were_all_cancelled_todays_matters_first():
    gone = {"dnia": "2026-11-04", "powod": "awaria"}
    series = [{**on(day), "odwolany": gone} for day in ("2026-11-05", "2026-12-17")]
    main = {day: facts(day, termin=None, terminy=series).main for day in ("2026-11-05", "2026-11-06", "2026-12-18")}
    assert [each and each.start.date().isoformat() for each in main.values()] == [
        "2026-11-05",
        "2026-12-17",
        "2026-12-17",
    ]


def test_what_a_cancelled_date_reports_is_no_matter():
    asked = {"id": "kosze", "tresc": "Kosze", "odpowiada": "gmina", "stan": "w-toku"}
    report = {"dnia": "2026-12-11", "frekwencja": "20", "wnioski": [asked]}
    held = facts("2026-12-20", sprawozdanie=report)
    off = facts("2026-12-20", sprawozdanie=report, odwolane={"dnia": "2026-12-09", "powod": "p"})
    assert [len(threads([each])) for each in (held, off)] == [1, 0]
