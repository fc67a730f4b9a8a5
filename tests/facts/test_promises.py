"""Promises of section 5: what keeps them, what does not, and what we may find ourselves."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jawny_plan.facts.plan import PlanFacts
from jawny_plan.facts.promises import FULFILLED, Promise, PromiseState, promises
from jawny_plan.model.district import District
from jawny_plan.model.meeting import Meeting
from jawny_plan.model.plan import Plan
from jawny_plan.model.progress import Progress
from jawny_plan.model.publicity import ChannelKind
from jawny_plan.model.unit import MeetingFile, PlanFile

S = PromiseState
HALF_YEAR = {"od": "2024-01-01", "do": "2024-06-30"}
BEFORE, INSIDE, LAST, AFTER = "2023-12-31", "2024-03-12", "2024-06-30", "2024-07-01"
PROOFS: dict[str, dict[str, Any]] = {
    "strona": {"rodzaj": "strona", "adres": "https://kpp.example/plan"},
    "media": {"rodzaj": "publikacja", "medium": "Kurier"},
    "spotkania": {"rodzaj": "spotkanie", "opis": "zebranie w szkole"},
    "telewizja": {"rodzaj": "audycja", "stacja": "TV Przykład"},
    "ulotki": {"rodzaj": "ulotki", "liczba": "100", "gdzie": "skrzynki"},
    "mobilny-punkt": {"rodzaj": "mobilny-punkt", "gdzie": "rynek"},
    "media-spolecznosciowe": {"rodzaj": "post", "profil": "profil komendy"},
    "inny": {"rodzaj": "inny", "opis": "gablota"},
}


def told(day: str, *channels: str, proof: dict[str, Any] | None = None, **more: str) -> dict[str, Any]:
    """An entry of the log; the proof is that of the first channel unless another one or a reason is given."""
    entry = {"dnia": day, "zrodlo": "x", "rodzaj": "informowanie", "kanaly": list(channels), "wpisal": "rzecznik"}
    return entry | more | ({} if "powod" in more else {"dowod": proof or PROOFS[channels[0].split(" ")[0]]})


def held(
    name: str = "zebranie", day: str = "2024-02-08", report: str | None = "2024-02-09", **more: Any
) -> MeetingFile:
    """A meeting of the plan, with its report unless None."""
    said = {"rejon": "r", "plany": ["p"], "rodzaj": "spotkanie", "tytul": "Zebranie", **more}
    said |= {} if "terminy" in said or "dyzur" in said else {"termin": {"dnia": day, "od": "17.00"}}
    if report and "termin" in said:
        said["sprawozdanie"] = {"dnia": report, "frekwencja": "27"}
    return MeetingFile(name, Meeting.model_validate(said))


def kept(
    channels: list[str],
    today: str,
    *entries: dict[str, Any],
    meetings: tuple[MeetingFile, ...] = (),
    period: dict[str, str] = HALF_YEAR,
    approved: str | None = None,
) -> tuple[Promise, ...]:
    plan = {
        "rejon": "r",
        "haslo": "x",
        "okres": period,
        "zagrozenia": [{"nazwa": "x"}],
        "informowanie": [{"kanal": kind, "brzmienie": kind} for kind in channels],
    }
    log: dict[str, Any] = {"wpisy": entries}
    if approved:
        log["plik_planu"] = {"sha256": "0" * 64, "dnia": approved}
    file = PlanFile("p", Plan.model_validate(plan), None, Progress.model_validate(log))
    return promises(
        PlanFacts(file, {"rejon-2": District.model_validate({"numer": "2"})}, date.fromisoformat(today), meetings)
    )


@pytest.mark.parametrize("kind", PROOFS)
def test_every_kind_of_channel_is_kept_by_its_proof(kind):
    assert set(PROOFS) == set(map(str, ChannelKind))
    entry = told("2024-03-10", kind)
    [before], [after] = kept([kind], "2024-03-09", entry), kept([kind], "2024-03-10", entry)
    assert after.state is S.FULFILLED
    assert date(2024, 3, 10) in [proof.day for proof in after.proofs]
    assert before.state is (S.FULFILLED if kind == "strona" else S.NOT_YET)


@pytest.mark.parametrize("kind", [kind for kind in PROOFS if kind != "strona"])
@pytest.mark.parametrize(
    ("today", "state"), [(BEFORE, S.BEFORE), (INSIDE, S.NOT_YET), (LAST, S.NOT_YET), (AFTER, S.MISSING)]
)
def test_without_a_proof(kind, today, state):
    [promise] = kept([kind], today)
    assert (promise.state, promise.proofs, promise.reason) == (state, (), None)


def test_with_an_unknown_end_nothing_is_ever_missing():
    period = {"od": "2024-01-01"}
    assert kept(["media"], "2030-01-01", period=period)[0].state is S.NOT_YET
    assert kept(["media"], "2030-01-01", told("2029-01-01", "media"), period=period)[0].state is S.FULFILLED


@pytest.mark.parametrize(("day", "state"), [(LAST, S.FULFILLED), (AFTER, S.FULFILLED_LATE)])
def test_the_last_day_is_still_in_time(day, state):
    assert kept(["media"], "2024-08-01", told(day, "media"))[0].state is state
    # What counts is the day on which people were told, not that of the entry.
    assert kept(["media"], "2024-08-01", told("2024-07-20", "media", kiedy=day))[0].state is state


def test_a_reason_is_no_proof_and_takes_none_away():
    given_up = told("2024-03-01", "media", powod="Gazety nie ma.")
    [promise] = kept(["media"], INSIDE, given_up)
    assert promise.state is S.GIVEN_UP and promise.reason and promise.reason.reason == "Gazety nie ma."
    assert kept(["media"], AFTER, given_up)[0].state is S.GIVEN_UP
    assert kept(["media"], AFTER, told("2024-02-01", "media"), given_up)[0].state is S.FULFILLED
    assert kept(["media"], AFTER, given_up, told("2024-04-01", "media"))[0].state is S.FULFILLED


def test_an_entry_keeps_only_what_it_names():
    found = kept(["media", "ulotki", "telewizja"], AFTER, told("2024-03-01", "ulotki"))
    assert [promise.state for promise in found] == [S.MISSING, S.FULFILLED, S.MISSING]
    found = kept(["media", "telewizja"], AFTER, told("2024-03-01", "media", "telewizja", proof=PROOFS["telewizja"]))
    assert [promise.state for promise in found] == [S.FULFILLED, S.FULFILLED]


def test_two_promises_of_one_kind_are_told_apart_by_number():
    found = kept(["spotkania", "media", "spotkania"], AFTER, told("2024-03-01", "spotkania 2"))
    assert [(promise.number, promise.state) for promise in found] == [
        (1, S.MISSING),
        (None, S.MISSING),
        (2, S.FULFILLED),
    ]


# What we find


def test_the_plans_own_page_is_a_proof_without_a_day():
    [promise] = kept(["strona"], AFTER)
    [proof] = promise.proofs
    assert (promise.state, proof.day, proof.entry, proof.meeting) == (S.FULFILLED, None, None, None)


def test_a_meeting_that_was_held_is_found():
    [promise] = kept(["spotkania"], INSIDE, meetings=(held(),))
    [proof] = promise.proofs
    assert (promise.state, proof.day, proof.entry) == (S.FULFILLED, date(2024, 2, 8), None)
    assert proof.meeting and proof.meeting.title == "Zebranie"
    report = proof.meeting.occurrence.report
    assert report and report.attendance.number == 27


@pytest.mark.parametrize(
    "meeting",
    [
        held(report=None),  # nobody says that it took place
        held(plany=[]),
        held(plany=["q"]),
        held(rejon="s"),
        held(rodzaj="mobilny-punkt"),
        held(day="2023-12-20", report="2023-12-21"),  # there was no plan to tell of
        held(report=None, odwolane={"dnia": "2024-02-07", "powod": "choroba"}),
        held(report=None, dyzur={"od": "2024-01-02", "dni": ["piatek"], "godziny": "10.00-12.00"}),
    ],
    ids=["no report", "no plan", "another plan", "another district", "another kind", "before", "cancelled", "duty"],
)
def test_what_proves_nothing(meeting):
    assert kept(["spotkania"], INSIDE, meetings=(meeting,))[0].proofs == ()


def test_a_report_of_tomorrow_proves_nothing_today():
    assert kept(["spotkania"], "2024-02-08", meetings=(held(),))[0].state is S.NOT_YET
    assert kept(["spotkania"], "2024-02-09", meetings=(held(),))[0].state is S.FULFILLED


def test_a_plan_may_be_told_of_from_its_approval():
    early = held(day="2023-12-20", report="2023-12-21")
    [promise] = kept(["spotkania"], "2023-12-22", meetings=(early,), approved="2023-12-20")
    assert promise.state is S.FULFILLED
    assert kept(["spotkania"], "2023-12-22", meetings=(early,), approved="2023-12-21")[0].state is S.BEFORE


def test_a_mobile_point_keeps_its_own_promise_and_each_date_counts():
    dates = [
        {"dnia": "2024-02-01", "od": "10.00", "sprawozdanie": {"dnia": "2024-02-02", "frekwencja": "nieznana"}},
        {"dnia": "2024-03-01", "od": "10.00", "odwolany": {"dnia": "2024-02-28", "powod": "awaria"}},
        {"dnia": "2024-03-08", "od": "10.00", "sprawozdanie": {"dnia": "2024-03-09", "frekwencja": "11"}},
        {"dnia": "2024-05-01", "od": "10.00"},
    ]
    point = held(rodzaj="mobilny-punkt", terminy=dates)
    mobile, meeting = kept(["mobilny-punkt", "spotkania"], INSIDE, meetings=(point,))
    assert [proof.day for proof in mobile.proofs] == [date(2024, 2, 1), date(2024, 3, 8)]
    assert (meeting.state, meeting.proofs) == (S.NOT_YET, ())


def test_a_meeting_that_may_keep_either_of_two_promises_is_counted_for_none():
    found = kept(["spotkania", "spotkania"], INSIDE, meetings=(held(),))
    assert [promise.proofs for promise in found] == [(), ()]


def test_a_meeting_that_was_found_and_logged_is_one_proof():
    entry = told("2024-02-20", "spotkania", proof={"rodzaj": "spotkanie", "plik": "zebranie"})
    [promise] = kept(["spotkania"], INSIDE, entry, meetings=(held(),))
    [proof] = promise.proofs
    assert proof.entry and proof.meeting and proof.day == date(2024, 2, 8)


@pytest.mark.parametrize(
    ("logged", "day"), [("2024-03-10", "2024-03-01"), ("2024-03-01", "2024-03-01"), ("2024-02-29", "2024-02-01")]
)
def test_a_logged_meeting_of_a_series_is_its_last_date_up_to_the_entrys_own_day(logged, day):
    dates = [{"dnia": each, "od": "10.00"} for each in ("2024-02-01", "2024-03-01", "2024-05-01")]
    series = held(terminy=dates, plany=[])
    entry = told(logged, "spotkania", proof={"rodzaj": "spotkanie", "plik": "zebranie"})
    [promise] = kept(["spotkania"], INSIDE, entry, meetings=(series,))
    assert [str(proof.day) for proof in promise.proofs] == [day]


@pytest.mark.parametrize(("today", "ahead"), [(BEFORE, "zebranie"), (INSIDE, "zebranie"), (AFTER, None)])
def test_the_meeting_that_is_to_keep_the_promise_is_named(today, ahead):
    meeting = held(day="2024-05-09", report=None)
    [promise] = kept(["spotkania"], today, meetings=(meeting, held("pozniej", "2024-05-20", None)))
    assert (promise.ahead.occurrence.meeting if promise.ahead else None) == ahead


def test_a_cancelled_meeting_is_not_ahead():
    off = held(day="2024-05-09", report=None, odwolane={"dnia": "2024-03-01", "powod": "remont"})
    assert kept(["spotkania"], INSIDE, meetings=(off,))[0].ahead is None


DAYS = st.dates(date(2023, 11, 1), date(2024, 12, 31))


@given(st.lists(DAYS, max_size=4), DAYS, DAYS, st.sampled_from(["media", "spotkania", "strona", "inny"]))
def test_what_was_kept_stays_so_as_days_go_by(days, first, later, kind):
    entries = [told(day.isoformat(), kind) for day in sorted(days)]
    states = [
        kept([kind], today.isoformat(), *entries, meetings=(held(),))[0].state for today in sorted((first, later))
    ]
    assert states[0] not in FULFILLED or states[1] in FULFILLED
    assert states[0] is not S.FULFILLED or states[1] is S.FULFILLED
