"""What may be seen on a day: embargo, approval, and no trace of what waits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jawny_plan.facts import notes
from jawny_plan.facts.release import Reason, Thing, Wait, Waiting, public, what_waits
from jawny_plan.model.amendment import Correction
from jawny_plan.model.meeting import Cancelled, Move
from jawny_plan.model.note_days import MeetingNoteDays, PlanNoteDays
from jawny_plan.model.progress import Decision, Freeze, PlanNote, Progress, Statement
from jawny_plan.model.quote import Quote
from jawny_plan.model.register import Register
from jawny_plan.model.unit import Data, MeetingFile, PlanFile
from jawny_plan.reading.folder import load
from tests.conftest import ROOT

TODAY = date(2026, 11, 23)
TOMORROW = TODAY + timedelta(days=1)
EMBARGO = {"publish_from": TOMORROW}
FIRST, NEXT = "rejon-1-2026-01", "rejon-1-2026-07"
JANUARY, SEPTEMBER, DECEMBER = "rejon-1-2026-01-20", "rejon-1-2026-09-10", "rejon-1-2026-12-10"
SERIES = "nad-jeziorem-mobilny-punkt-2026"


def traces(seen: Data) -> str:
    """All that may be seen, without the register: it names what was told before, and goes out nowhere."""
    return repr(replace(seen, register=Register()))


@cache
def example() -> Data:
    """The example, without the one entry of it that waits."""
    return public(load(ROOT / "examples/przyklad/plan_data"), TODAY)


def plan(data: Data, name: str) -> PlanFile:
    return next(file for file in data.plans if file.id == name)


def meeting(data: Data, name: str) -> MeetingFile:
    return next(file for file in data.meetings if file.id == name)


def with_plan(data: Data, name: str, change: Callable[[PlanFile], PlanFile]) -> Data:
    return replace(data, plans=tuple(change(file) if file.id == name else file for file in data.plans))


def with_meeting(data: Data, name: str, change: Callable[[Any], Any]) -> Data:
    files = (replace(file, meeting=change(file.meeting)) if file.id == name else file for file in data.meetings)
    return replace(data, meetings=tuple(files))


def with_entries(data: Data, name: str, change: Callable[[Any], Any]) -> Data:
    def changed(file: PlanFile) -> PlanFile:
        assert file.progress
        entries = tuple(change(entry) for entry in file.progress.entries)
        return replace(file, progress=file.progress.model_copy(update={"entries": entries}))

    return with_plan(data, name, changed)


def later(**more: Any) -> Callable[[Any], Any]:
    return lambda thing: thing.model_copy(update=more or EMBARGO)


def embargoed(data: Data, name: str) -> Data:
    return with_plan(data, name, lambda file: replace(file, plan=file.plan.model_copy(update=EMBARGO)))


def log(data: Data, name: str) -> tuple[Any, ...]:
    progress = plan(data, name).progress
    return progress.entries if progress else ()


def test_what_nothing_holds_is_seen_whole():
    assert public(example(), TODAY) == example()
    assert what_waits(example(), TODAY) == ()


def test_the_entry_of_the_example_waits_for_its_day():
    data = load(ROOT / "examples/przyklad/plan_data")
    assert what_waits(data, TODAY) == (
        Waiting(Thing.ENTRY, "rejon-2-2026-08", Wait(Reason.EMBARGO, date(2026, 12, 1)), 14, date(2026, 11, 19)),
    )
    assert what_waits(data, date(2026, 12, 1)) == () and public(data, date(2026, 12, 1)) == data


# --- plans -----------------------------------------------------------------------------------------------------------


def test_a_plan_under_embargo_leaves_no_trace():
    data = embargoed(example(), NEXT)
    seen = public(data, TODAY)
    assert NEXT not in [file.id for file in seen.plans] and len(seen.plans) == len(data.plans) - 1
    assert NEXT not in traces(seen)
    assert not any(isinstance(entry, Decision) for entry in log(seen, FIRST))
    assert meeting(seen, SEPTEMBER).meeting.plans == (FIRST,)
    assert meeting(seen, DECEMBER).meeting.plans == ("rejon-1-2027-01",)
    until = Wait(Reason.NAMES_WAITING_PLAN, TOMORROW)
    assert what_waits(data, TODAY) == (
        Waiting(Thing.ENTRY, FIRST, until, len(log(data, FIRST)), date(2026, 7, 15)),
        Waiting(Thing.PLAN, NEXT, Wait(Reason.EMBARGO, TOMORROW)),
    )


def test_on_its_day_it_is_there_as_if_it_never_waited():
    data = embargoed(example(), NEXT)
    assert public(data, TOMORROW) == data and what_waits(data, TOMORROW) == ()


def test_a_successor_names_no_plan_that_waits():
    seen = public(embargoed(example(), FIRST), TODAY)
    assert plan(seen, NEXT).plan.predecessor is None
    assert FIRST not in traces(replace(seen, meetings=())) and FIRST not in meeting(seen, JANUARY).meeting.plans


# --- versions --------------------------------------------------------------------------------------------------------

TOLD_OTHERWISE = "rejon-2-2026-08"


def with_versions(data: Data, **changes: dict[str, Any]) -> Data:
    """The data, versions of a plan changed by their names."""

    def changed(file: PlanFile) -> PlanFile:
        assert file.versions
        update = {name: later(**change)(getattr(file.versions, name)) for name, change in changes.items()}
        return replace(file, versions=file.versions.model_copy(update=update))

    return with_plan(data, TOLD_OTHERWISE, changed)


def test_a_version_waits_for_its_day_and_the_others_stay():
    data = with_versions(example(), english=EMBARGO)
    versions = plan(public(data, TODAY), TOLD_OTHERWISE).versions
    assert versions and versions.english is None and versions.easy and versions.sign and versions.ukrainian
    wait = Wait(Reason.EMBARGO, TOMORROW)
    assert what_waits(data, TODAY) == (Waiting(Thing.VERSION, TOLD_OTHERWISE, wait, name="po_angielsku"),)
    assert public(data, TOMORROW) == data and what_waits(data, TOMORROW) == ()


def test_a_version_of_a_later_day_waits_for_it():
    data = with_versions(example(), english={"made": TOMORROW})
    wait = Wait(Reason.DATED_LATER, TOMORROW)
    assert what_waits(data, TODAY) == (Waiting(Thing.VERSION, TOLD_OTHERWISE, wait, name="po_angielsku"),)
    assert public(data, TOMORROW) == data


def test_where_every_version_waits_there_is_none():
    data = with_versions(example(), easy=EMBARGO, sign=EMBARGO, ukrainian=EMBARGO, english=EMBARGO)
    assert plan(public(data, TODAY), TOLD_OTHERWISE).versions is None
    assert [item.name for item in what_waits(data, TODAY)] == ["etr", "pjm", "po_ukrainsku", "po_angielsku"]


def test_a_version_is_approved_by_its_own_word():
    data = strict(with_versions(example(), easy={"approved": TODAY}, sign={"approved": TOMORROW}))
    data = with_plan(data, TOLD_OTHERWISE, sealed)
    versions = plan(public(data, TODAY), TOLD_OTHERWISE).versions
    assert versions and versions.easy
    assert not (versions.sign or versions.ukrainian or versions.english)
    waits = [(item.name, item.wait.until) for item in what_waits(data, TODAY) if item.thing is Thing.VERSION]
    assert waits == [("pjm", TOMORROW), ("po_ukrainsku", None), ("po_angielsku", None)]


# --- press notes -----------------------------------------------------------------------------------------------------


def with_notes(data: Data, name: str, *notes: dict[str, str]) -> Data:
    """The data, notes of a plan with days of their own."""

    def changed(file: PlanFile) -> PlanFile:
        days = tuple(map(PlanNoteDays.model_validate, notes))
        progress = file.progress or Progress()
        return replace(file, progress=progress.model_copy(update={"notes": days}))

    return with_plan(data, name, changed)


def test_a_note_waits_and_its_plan_stays():
    data = with_notes(example(), FIRST, {"nota": "start", "publikuj_od": f"{TOMORROW}"}, {"nota": "polmetek"})
    seen = public(data, TODAY)
    assert seen.withheld == {(FIRST, "start")} and replace(seen, withheld=frozenset()) == data
    assert what_waits(data, TODAY) == (Waiting(Thing.NOTE, FIRST, Wait(Reason.EMBARGO, TOMORROW), name="start"),)
    assert public(seen, TODAY) == seen and what_waits(seen, TODAY) == ()
    assert public(data, TOMORROW) == data and what_waits(data, TOMORROW) == ()


def test_a_note_that_is_named_is_approved_by_its_own_word():
    approved, waiting = {"nota": "start", "zatwierdzono": f"{TODAY}"}, {"nota": "polmetek"}
    data = with_notes(with_plan(strict(example()), FIRST, sealed), FIRST, approved, waiting)
    assert public(data, TODAY).withheld == {(FIRST, "polmetek")}


@pytest.mark.parametrize("day", [TODAY, TOMORROW])
def test_no_start_note_is_dated_before_its_day(day):
    """A plan that begins tomorrow: its page is there, its note is not, unless it was released before."""
    name = "nad-jeziorem-2026-12"
    data = with_notes(example(), name)
    period = plan(data, name).plan.period.model_copy(update={"start": TOMORROW})
    data = with_plan(data, name, lambda file: replace(file, plan=file.plan.model_copy(update={"period": period})))
    assert notes.start_day(plan(data, name)) == TOMORROW
    assert public(data, day).withheld == (set() if day == TOMORROW else {(name, "start")})
    assert [item.wait for item in what_waits(data, TODAY)] == [Wait(Reason.DATED_LATER, TOMORROW)]
    released = with_notes(data, name, {"nota": "start", "publikuj_od": "2026-11-18"})
    assert notes.start_day(plan(released, name)) == date(2026, 11, 18) and what_waits(released, TODAY) == ()


def test_a_start_note_is_dated_by_the_approval_else_the_embargo_else_the_first_day():
    days = {file.id: notes.start_day(file) for file in example().plans}
    assert days["rejon-1-2025-02"] == date(2025, 1, 20)  # approved before it began
    assert days["rejon-1-2027-01"] == date(2026, 11, 20)  # publikuj_od
    assert days["rejon-2-2026-08"] == date(2026, 8, 1)
    assert days["nad-jeziorem-2025-05"] is None  # only its end is known


def test_a_meeting_that_is_not_announced_yet_waits():
    data = with_meeting(example(), DECEMBER, later(announced=TOMORROW))
    assert DECEMBER not in traces(public(data, TODAY))
    assert what_waits(data, TODAY) == (Waiting(Thing.MEETING, DECEMBER, Wait(Reason.ANNOUNCED_LATER, TOMORROW)),)
    assert public(data, TOMORROW) == data


def test_a_change_that_is_dated_later_waits_and_the_meeting_is_told_as_it_stands():
    off = Cancelled.model_construct(day=TOMORROW, reason="x")
    data = with_meeting(example(), DECEMBER, later(cancelled=off))
    assert public(data, TODAY) == example() and public(data, TOMORROW) == data
    waits = Wait(Reason.ANNOUNCED_LATER, TOMORROW)
    assert what_waits(data, TODAY) == (
        Waiting(Thing.CANCELLATION, DECEMBER, waits, 1, date(2026, 12, 10), "zapowiedz"),
    )


def test_a_move_that_is_announced_later_waits():
    def change(one: Any) -> Any:
        move = Move.model_construct(day=one.term.day, start=None, announced=TOMORROW, reason="x")
        return later(term=later(day=date(2026, 12, 17))(one.term), moves=(move,))(one)

    data = with_meeting(example(), DECEMBER, change)
    assert public(data, TODAY) == example() and public(data, TOMORROW) == data
    waits = Wait(Reason.ANNOUNCED_LATER, TOMORROW)
    assert what_waits(data, TODAY) == (Waiting(Thing.MOVE, DECEMBER, waits, 1, date(2026, 12, 17), "zapowiedz"),)


def test_a_declaration_waits_for_the_last_day_that_it_tells():
    for name in ("prepared", "updated", "published"):
        unit = example().unit
        stated = unit.declaration.model_copy(update={name: TOMORROW})
        data = replace(example(), unit=unit.model_copy(update={"declaration": stated}))
        assert public(data, TODAY).unit.declaration is None and public(data, TOMORROW) == data
        assert what_waits(data, TODAY) == (Waiting(Thing.DECLARATION, "jednostka", Wait(Reason.DATED_LATER, TOMORROW)),)


def test_what_was_not_checked_yet_is_not_called_checked():
    unit = example().unit
    stated = unit.declaration.model_copy(update={"reviewed": TOMORROW})
    district = example().districts["rejon-1"]
    contact = district.contact.model_copy(update={"confirmed": TOMORROW})
    districts = example().districts | {"rejon-1": district.model_copy(update={"contact": contact})}
    data = replace(example(), unit=unit.model_copy(update={"declaration": stated}), districts=districts)
    seen = public(data, TODAY)
    assert seen.unit.declaration.reviewed is None and seen.districts["rejon-1"].contact.confirmed is None
    assert public(data, TOMORROW) == data


def test_an_announcement_without_any_day_bears_none():
    bare = {"announced": None, "publish_from": None, "approved": None, "notes": ()}
    data = with_meeting(example(), DECEMBER, later(**bare))
    assert notes.announced(meeting(data, DECEMBER).meeting) is None
    assert public(data, TODAY) == data
    own = MeetingNoteDays.model_validate({"nota": "zapowiedz", "publikuj_od": f"{TODAY}"})
    assert notes.announced(meeting(data, DECEMBER).meeting.model_copy(update={"notes": (own,)})) == TODAY


def test_a_report_and_an_entry_that_are_dated_later_wait():
    data = with_meeting(example(), JANUARY, lambda one: later(report=later(day=TOMORROW)(one.report))(one))
    assert what_waits(data, TODAY) == (
        Waiting(Thing.REPORT, JANUARY, Wait(Reason.DATED_LATER, TOMORROW), 1, date(2026, 1, 20)),
    )
    data = with_log(CORRECTION, CORRECTION.model_copy(update={"day": TOMORROW}))
    assert log(public(data, TODAY), FIRST) == (CORRECTION,)
    assert what_waits(data, TODAY) == (Waiting(Thing.ENTRY, FIRST, Wait(Reason.DATED_LATER, TOMORROW), 2, TOMORROW),)


def test_an_answer_that_is_dated_later_waits_and_the_note_tells_what_is_known():
    def change(one: Any) -> Any:
        first, *rest = one.report.conclusions
        answered = later(answer="x", answered=TOMORROW)(first)
        return later(report=later(conclusions=(answered, *rest))(one.report))(one)

    data = with_meeting(example(), SEPTEMBER, change)
    seen = public(data, TODAY)
    report = meeting(seen, SEPTEMBER).meeting.report
    assert report and report.conclusions[0].answer is None and report.conclusions[1].answer
    assert seen.withheld == set() and public(data, TOMORROW) == data
    waits = Wait(Reason.DATED_LATER, TOMORROW)
    assert what_waits(data, TODAY) == (Waiting(Thing.ANSWER, SEPTEMBER, waits, 1, date(2026, 9, 10), "relacja"),)


# --- entries ---------------------------------------------------------------------------------------------------------


def test_an_entry_waits_alone():
    data = with_entries(example(), FIRST, lambda entry: later()(entry) if entry.kind == "pomiar" else entry)
    assert [entry.kind for entry in log(data, FIRST) if entry not in log(public(data, TODAY), FIRST)] == ["pomiar"]


CORRECTION = Correction.model_validate(
    {"dnia": "2026-08-06", "zrodlo": "x", "rodzaj": "poprawka", "czego": "a", "bylo": "b", "jest": "c"}
)


def said(note: str, approved: date | None = TODAY) -> Statement:
    words = Quote.model_construct(text="Słowa", author="Imię Nazwisko", office=None, approved=approved)
    return Statement.model_construct(
        day=date(2026, 8, 6),
        source="x",
        publish_from=None,
        approved=None,
        kind="wypowiedz",
        note=PlanNote(note),
        quote=words,
    )


def with_log(*entries: Any) -> Data:
    progress = plan(example(), FIRST).progress
    assert progress
    return with_plan(
        example(), FIRST, lambda file: replace(file, progress=progress.model_copy(update={"entries": entries}))
    )


def test_corrections_go_out_in_their_order_each_with_its_quote():
    """Their notes are numbered: a later one must not take the address of one that waits."""
    waiting = CORRECTION.model_copy(update=EMBARGO)
    first, second, third = said("poprawka"), said("poprawka"), said("poprawka")
    data = with_log(CORRECTION, first, waiting, second, CORRECTION, third, said("start"))
    assert log(public(data, TODAY), FIRST) == (CORRECTION, first, said("start"))
    after = Reason.AFTER_WAITING_AMENDMENT
    assert [(item.number, item.wait.reason) for item in what_waits(data, TODAY)] == [
        (3, Reason.EMBARGO), (4, after), (5, after), (6, after),
    ]  # fmt: skip
    assert {item.wait.until for item in what_waits(data, TODAY)} == {TOMORROW}
    assert public(data, TOMORROW) == data


@pytest.mark.parametrize(
    ("approved", "until"), [(None, None), (TOMORROW, TOMORROW), (date(2027, 5, 1), date(2027, 5, 1))]
)
def test_a_quote_waits_for_its_speaker(approved, until):
    data = with_log(said("start", approved))
    assert log(public(data, TODAY), FIRST) == ()
    assert [item.wait for item in what_waits(data, TODAY)] == [Wait(Reason.UNAPPROVED, until)]
    assert [item.thing for item in what_waits(data, TODAY)] == [Thing.QUOTE]


def test_what_waits_for_several_reasons_waits_for_the_last():
    waiting = said("start", date(2026, 11, 30)).model_copy(update={"publish_from": date(2026, 12, 24)})
    assert what_waits(with_log(waiting), TODAY)[0].wait == Wait(Reason.EMBARGO, date(2026, 12, 24))
    waiting = said("start", None).model_copy(update={"publish_from": date(2026, 12, 24)})
    assert what_waits(with_log(waiting), TODAY)[0].wait == Wait(Reason.UNAPPROVED, None)


# --- meetings --------------------------------------------------------------------------------------------------------


def test_a_meeting_under_embargo_leaves_no_trace():
    data = with_meeting(example(), JANUARY, later())
    seen = public(data, TODAY)
    assert JANUARY in repr(data) and JANUARY not in traces(seen)
    report = meeting(seen, SEPTEMBER).meeting.report
    assert report and len(report.conclusions) == 3 and not any(item.earlier for item in report.conclusions)
    assert what_waits(data, TODAY) == (Waiting(Thing.MEETING, JANUARY, Wait(Reason.EMBARGO, TOMORROW)),)


def test_a_report_waits_and_the_meeting_stays():
    data = with_meeting(example(), JANUARY, lambda one: one.model_copy(update={"report": later()(one.report)}))
    seen = public(data, TODAY)
    assert meeting(seen, JANUARY).meeting.report is None
    assert JANUARY not in repr(meeting(seen, SEPTEMBER))
    assert what_waits(data, TODAY) == (
        Waiting(Thing.REPORT, JANUARY, Wait(Reason.EMBARGO, TOMORROW), 1, date(2026, 1, 20)),
    )


def test_the_report_of_one_date_of_a_series_waits():
    def change(one: Any) -> Any:
        first, *rest = one.terms
        return one.model_copy(update={"terms": (first.model_copy(update={"report": later()(first.report)}), *rest)})

    data = with_meeting(example(), SERIES, change)
    assert [term.report for term in meeting(public(data, TODAY), SERIES).meeting.terms] == [None] * 4
    [item] = what_waits(data, TODAY)
    assert (item.thing, item.number, item.day) == (Thing.REPORT, 1, date(2026, 10, 8))


def test_the_quotes_of_a_meeting_wait_for_their_speakers():
    def silent(thing: Any) -> Any:
        return thing.model_copy(update={"quote": thing.quote.model_copy(update={"approved": None})})

    data = with_meeting(example(), DECEMBER, silent)
    data = with_meeting(data, SEPTEMBER, lambda one: one.model_copy(update={"report": silent(one.report)}))
    seen = public(data, TODAY)
    assert meeting(seen, DECEMBER).meeting.quote is None
    assert (report := meeting(seen, SEPTEMBER).meeting.report) and report.quote is None and report.photo
    assert [(item.thing, item.id, item.number) for item in what_waits(data, TODAY)] == [
        (Thing.QUOTE, SEPTEMBER, 1), (Thing.QUOTE, DECEMBER, None),
    ]  # fmt: skip


# --- approval --------------------------------------------------------------------------------------------------------


def strict(data: Data) -> Data:
    return replace(data, unit=data.unit.model_copy(update={"needs_approval": True}))


def test_where_approval_is_asked_for_only_what_is_approved_is_seen():
    data = strict(example())
    seen = public(data, TODAY)
    assert [file.id for file in seen.plans] == ["rejon-1-2025-02"]  # the frozen one
    assert log(seen, "rejon-1-2025-02") == ()
    assert [file.id for file in seen.meetings] == [DECEMBER]  # the one with `zatwierdzono`
    assert {item.wait for item in what_waits(data, TODAY)} == {Wait(Reason.UNAPPROVED, None)}


@pytest.mark.parametrize(("approved", "stands"), [(None, False), (TOMORROW, False), (TODAY, True)])
def test_each_thing_is_approved_by_its_own_word(approved, stands):
    data = strict(example())
    word = {"approved": approved}
    data = with_entries(data, "rejon-1-2025-02", later(**word))
    data = with_meeting(
        data, JANUARY, lambda one: one.model_copy(update={"approved": TODAY, "report": later(**word)(one.report)})
    )
    data = with_meeting(data, DECEMBER, later(**word))
    seen = public(data, TODAY)
    assert bool(log(seen, "rejon-1-2025-02")) is stands
    assert bool(meeting(seen, JANUARY).meeting.report) is stands
    assert (DECEMBER in [file.id for file in seen.meetings]) is stands


def sealed(file: PlanFile) -> PlanFile:
    """The plan, approved."""
    assert file.progress
    return replace(file, progress=file.progress.model_copy(update={"freeze": Freeze.model_construct(day=TODAY)}))


@pytest.mark.parametrize(("day", "stands"), [(None, True), (TODAY, True), (TOMORROW, False)])
def test_a_plan_is_approved_from_the_day_of_its_seal(day, stands):
    def sealed(file: PlanFile) -> PlanFile:
        assert file.progress and file.progress.freeze
        freeze = file.progress.freeze.model_copy(update={"day": day})
        return replace(file, progress=file.progress.model_copy(update={"freeze": freeze}))

    data = with_plan(strict(example()), "rejon-1-2025-02", sealed)
    assert bool(public(data, TODAY).plans) is stands


def test_a_proof_waits_with_the_meeting_that_it_names():
    named = "piknik-2026-09-05"
    seen = public(data := with_meeting(example(), named, later()), TODAY)
    assert named not in traces(seen)
    assert len(log(seen, "rejon-2-2026-08")) == len(log(data, "rejon-2-2026-08")) - 1
    waits = [(item.thing, item.wait) for item in what_waits(data, TODAY)]
    assert waits == [
        (Thing.ENTRY, Wait(Reason.NAMES_WAITING_MEETING, TOMORROW)),
        (Thing.MEETING, Wait(Reason.EMBARGO, TOMORROW)),
    ]
    assert public(data, TOMORROW) == data


# --- whatever waits --------------------------------------------------------------------------------------------------

DAYS = st.none() | st.dates(TODAY - timedelta(days=3), TODAY + timedelta(days=3))


@st.composite
def units(draw: st.DrawFn) -> Data:
    """The example, with embargoes and approvals anywhere."""
    data = example()
    for file in data.plans:
        data = with_plan(data, file.id, lambda one: replace(one, plan=later(publish_from=draw(DAYS))(one.plan)))
        if file.progress:
            data = with_entries(data, file.id, lambda entry: later(publish_from=draw(DAYS), approved=draw(DAYS))(entry))
    for met in data.meetings:
        days = {"publish_from": draw(DAYS), "approved": draw(DAYS)}
        data = with_meeting(data, met.id, later(**days))
    return strict(data) if draw(st.booleans()) else data


@given(units())
def test_nothing_that_is_seen_names_what_waits(data):
    seen = public(data, TODAY)
    waiting = {file.id for file in data.plans} - {file.id for file in seen.plans}
    assert waiting == {item.id for item in what_waits(data, TODAY) if item.thing is Thing.PLAN}
    assert not any(f"'{name}'" in traces(seen) for name in waiting)
    met = {file.id for file in data.meetings} - {file.id for file in seen.meetings}
    assert met == {item.id for item in what_waits(data, TODAY) if item.thing is Thing.MEETING}
    assert not any(f"'{name}'" in traces(seen) for name in met)


@given(units())
def test_what_is_seen_is_seen_whole_and_for_ever(data):
    seen = public(data, TODAY)
    assert public(seen, TODAY) == seen and what_waits(seen, TODAY) == ()
    then = public(data, TOMORROW)
    for file in seen.plans:
        assert {*map(repr, log(seen, file.id))} <= {*map(repr, log(then, file.id))}
    assert {file.id for file in seen.meetings} <= {file.id for file in then.meetings}
