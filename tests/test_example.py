"""The invented unit in examples/przyklad shows the whole life of a plan, with every form that the model knows.

What must be shown is read from the model itself: a form added there fails here until the example shows it.
"""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from enum import Enum
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Annotated, Any, get_args, get_origin, get_type_hints

import pytest
from pydantic import BaseModel

from jawny_plan.checks.coverage import uncovered
from jawny_plan.facts.conclusions import threads
from jawny_plan.facts.meeting import MeetingFacts, MeetingState
from jawny_plan.facts.plan import PlanFacts
from jawny_plan.facts.promises import Promise, PromiseState, promises
from jawny_plan.model.amendment import Correction
from jawny_plan.model.deadline import Recurring, Staged
from jawny_plan.model.declaration import ParentsDeclaration, Status
from jawny_plan.model.district import District
from jawny_plan.model.goal import Deliverable, Reduction, SurveyChange, SurveyLevel
from jawny_plan.model.logged import Logged
from jawny_plan.model.meeting import Meeting
from jawny_plan.model.meeting_report import Attendance
from jawny_plan.model.plan import Plan
from jawny_plan.model.plan_change import EarlyEnd, EndedEarly
from jawny_plan.model.progress import (
    Blackened,
    ComparisonMethod,
    Decision,
    Done,
    Evaluated,
    Measured,
    Method,
    NotDone,
    Progress,
    WhyNotDone,
)
from jawny_plan.model.publicity import ChannelKind
from jawny_plan.model.time import Time, Weekday
from jawny_plan.model.unit import Commander, Data, PlanFile, Unit
from jawny_plan.model.versions import Versions
from jawny_plan.polish.rank import Rank
from jawny_plan.reading.folder import load, loaded
from tests.conftest import ROOT
from tests.media import letterheads
from tests.tools import changing_unit
from tests.tools.chief import with_chief
from tests.tools.picture import picture

EXAMPLE = ROOT / "examples/przyklad"
TODAY = date(2026, 11, 23)
SILENCE = timedelta(days=90)

ROOTS = (Unit, District, Plan, Progress, Meeting, Versions)
# Three districts have no use for a general; nothing depends on which ranks or weekdays are shown.
# A unit has one declaration of accessibility, with one status.
NOT_WANTED = {Rank, Weekday, ParentsDeclaration, Status, Blackened}
# Nothing in the invented plans has to be blacked out. A draft goes nowhere, so the data hold none; it has its own test.
UNSHOWN = {(Progress, "blackened"), (Plan, "draft")}
# What cannot sensibly stand in one example of three districts stands in units beside it, see `beside`:
# a plan ends early for one reason only, and that of two districts would be theirs beside the one that each has.
# Letterhead of its own would hide how notes look without.
BESIDE = {
    (Commander, "photo"),
    (EndedEarly, "words"),
    (Measured, "counted_by"),
    (Plan, "several"),
    (Unit, "letterhead"),
    *((EarlyEnd, cause.name) for cause in EarlyEnd),
}
# Shown by being written down, whatever it says.
SETTINGS = {(Unit, "needs_approval")}


@cache
def example() -> Data:
    """The example's data, read once; the tests are collected even when it has faults."""
    return load(EXAMPLE / "plan_data")


def beside(folder: Path) -> list[Data]:
    """The changing unit: one plan of it ended early for each cause; of the first, districts, letterhead, who measured.

    And the example with its chief in a photo.
    """
    read = []
    for cause in EarlyEnd:
        data = changing_unit.write(folder / cause.name)
        rewrite(data / f"plany/{changing_unit.SHORTENED}.przebieg.yml", "przyczyna: inna", f"przyczyna: {cause}")
        if not read:
            rewrite(data / f"plany/{changing_unit.SHORTENED}.yml", "rejon: rejon-2", "rejony: [rejon-2, rejon-1]")
            log = data / f"plany/{changing_unit.SHORTENED}.przebieg.yml"
            rewrite(log, "rodzaj: pomiar,", "rodzaj: pomiar, kto: Straż Miejska w Próbowie,")
            rewrite(data / "jednostka.yml", "skrot: KPP Próbowo", "skrot: KPP Próbowo\npapier: papier.docx")
            (data / "papier.docx").write_bytes(letterheads.letterhead())
        read.append(load(data))
    data = shutil.copytree(EXAMPLE / "plan_data", folder / "komendant")
    with_chief(data, picture("JPEG"))
    return [*read, load(data)]


def rewrite(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def wanted(kind: Any, seen: set[Any] | None = None) -> Iterator[tuple[Any, str]]:
    """All that a value of type `kind` could show: every key of every group, every part of a value, every choice."""
    seen = set() if seen is None else seen
    if get_origin(kind) is Annotated:
        kind = get_args(kind)[0]
    if not isinstance(kind, type) or get_args(kind):
        for part in get_args(kind):
            yield from wanted(part, seen)
        return
    if kind in seen or kind in NOT_WANTED:
        return
    seen.add(kind)
    if issubclass(kind, Enum):
        yield from ((kind, member.name) for member in kind)
        return
    for name, part in fields(kind).items():
        yield owner(kind, name), name
        yield from wanted(part, seen)


def owner(kind: type, name: str) -> type:
    """To whom a key is counted: what every entry of a log may have is shown once, by any of them."""
    return Logged if issubclass(kind, Logged) and name in Logged.model_fields else kind


def fields(kind: type) -> dict[str, Any]:
    """The parts of a model or a named tuple with their types; nothing for a plain value."""
    if issubclass(kind, BaseModel):
        return {name: info.annotation for name, info in kind.model_fields.items()}
    return get_type_hints(kind) if issubclass(kind, tuple) else {}


def shown(value: Any) -> Iterator[tuple[Any, str]]:
    """All that `value` shows. A part left out, empty, or with its default "nie", shows nothing."""
    if isinstance(value, Enum):
        yield type(value), value.name
    elif isinstance(value, BaseModel) or hasattr(value, "_fields"):
        for name in fields(type(value)):
            part = getattr(value, name)
            if (type(value), name) in SETTINGS and name in value.model_fields_set:
                yield type(value), name
            if part is not None and part != () and part is not False:
                yield owner(type(value), name), name
                yield from shown(part)
    elif isinstance(value, tuple):
        for part in value:
            yield from shown(part)


def everything(data: Data) -> list[BaseModel]:
    """The contents of all files."""
    beside = [part for file in data.plans for part in (file.progress, file.versions) if part]
    plans, meetings = (file.plan for file in data.plans), (file.meeting for file in data.meetings)
    return [data.unit, *data.districts.values(), *plans, *beside, *meetings]


WANTED = sorted(
    {form for root in ROOTS for form in wanted(root) if form not in UNSHOWN | BESIDE},
    key=lambda form: (form[0].__module__, form[0].__name__, form[1]),
)


@pytest.mark.parametrize(
    "form", WANTED, ids=[f"{kind.__module__.rsplit('.', 1)[-1]}.{kind.__name__}.{name}" for kind, name in WANTED]
)
def test_every_form_of_the_model_is_shown(form):
    assert form in {each for root in everything(example()) for each in shown(root)}


def test_what_one_example_cannot_show_is_shown_beside_it(tmp_path):
    units = [example(), *beside(tmp_path)]
    assert {each for unit in units for root in everything(unit) for each in shown(root)} >= BESIDE


def test_a_draft_is_left_out_of_the_example(tmp_path):
    """The next plan of a district that has none yet, begun as a draft."""
    data = tmp_path / "plan_data"
    shutil.copytree(EXAMPLE / "plan_data", data)
    finished = (data / "plany/nad-jeziorem-2026-12.yml").read_text(encoding="utf-8")
    (data / "plany/nad-jeziorem-2027-12.yml").write_text(finished + "szkic: tak\n", encoding="utf-8")
    material = loaded(data)
    [draft] = material.drafts
    assert draft.id == "nad-jeziorem-2027-12"
    assert "szkic" in [fault.path for fault in draft.lacks]
    assert {file.id for file in material.data.plans} == {file.id for file in example().plans}


def entries(file: PlanFile, kind: type) -> list[Any]:
    """The entries of one kind in the plan's log."""
    return [entry for entry in file.progress.entries if isinstance(entry, kind)] if file.progress else []


def announced(file: PlanFile) -> bool:
    return file.plan.period.start is not None and file.plan.period.start > TODAY


def ended(file: PlanFile) -> bool:
    return file.plan.period.end is not None and file.plan.period.end < TODAY


def running(file: PlanFile) -> bool:
    return not announced(file) and not ended(file)


def last_word(file: PlanFile) -> date:
    assert file.progress and file.progress.entries
    return file.progress.entries[-1].day


def results(file: PlanFile, method: ComparisonMethod) -> list[bool]:
    """Whether each baseline counted anew over the whole plan, by `method`, holds its goal. Counted here by hand."""
    plan, found = file.plan, []
    if {entry.method for entry in entries(file, Method)} != {method}:
        return []
    for goal in plan.goals:
        for name in goal.baselines if isinstance(goal, Reduction) else ():
            before = plan.figures[name]
            for after in entries(file, Measured):
                if after.figure == name and (after.period.start, after.period.end) == (
                    plan.period.start,
                    plan.period.end,
                ):
                    stretch = Fraction(1)
                    if method is ComparisonMethod.PER_DAY:
                        assert before.period and before.period.days
                        stretch = Fraction(after.period.days, before.period.days)
                    found.append(after.count <= before.count * stretch * (100 - goal.percent) / 100)
    return found


def failures(file: PlanFile) -> set[WhyNotDone]:
    return {entry.state for entry in entries(file, NotDone)}


def late(file: PlanFile) -> bool:
    """Whether some action with a last day was first done after it."""
    return any(
        min(days) > getattr(action.deadline, "day", date.max)
        for number, action in enumerate(file.plan.actions, 1)
        if (days := [entry.day for entry in entries(file, Done) if entry.action == number])
    )


STAGES: dict[str, Callable[[PlanFile], object]] = {
    "announced": announced,
    "announced, with an unknown end": lambda file: announced(file) and file.plan.period.end is None,
    "running with a lively log": lambda file: (
        running(file) and len(entries(file, Done)) > 5 and TODAY - last_word(file) < timedelta(days=14)
    ),
    "running, nothing logged for long": lambda file: running(file) and TODAY - last_word(file) > SILENCE,
    "running, measured half-way": lambda file: running(file) and entries(file, Measured),
    "ended, goal met, per day, with its quality": lambda file: (
        entries(file, Evaluated)
        and True in results(file, ComparisonMethod.PER_DAY)
        and all(entry.quality for entry in entries(file, Measured))
    ),
    "ended, goal missed, raw": lambda file: entries(file, Evaluated) and False in results(file, ComparisonMethod.RAW),
    "ended, told in words only": lambda file: (
        ended(file) and entries(file, Evaluated) and entries(file, Measured) and not entries(file, Method)
    ),
    "ended without a result": lambda file: ended(file) and not entries(file, Evaluated) and not entries(file, Measured),
    "corrected": lambda file: entries(file, Correction),
    "continued": lambda file: any(entry.successor for entry in entries(file, Decision)),
    "a continuation": lambda file: file.plan.predecessor,
    "frozen, with its approved text": lambda file: file.progress and file.progress.freeze and file.approved,
    "evaluated by a survey's level and change": lambda file: (
        {SurveyLevel, SurveyChange}
        == {type(file.plan.goals[entry.goal - 1]) for entry in entries(file, Measured) if entry.goal}
        and entries(file, Evaluated)
    ),
    "not done, cannot be judged, done late": lambda file: failures(file) == set(WhyNotDone) and late(file),
    "an action without deadline is finished": lambda file: any(entry.finished for entry in entries(file, Done)),
    "an unknown start": lambda file: file.plan.period.start is None,
    "no goal": lambda file: not file.plan.goals,
    "several threats": lambda file: len(file.plan.threats) > 1,
    "no log": lambda file: file.progress is None,
    "a reduction without baseline": lambda file: any(
        isinstance(goal, Reduction) and not goal.baselines for goal in file.plan.goals
    ),
    "a reduction by exactly so much": lambda file: any(
        isinstance(goal, Reduction) and not goal.at_least for goal in file.plan.goals
    ),
    "two baselines, one without a period": lambda file: any(
        isinstance(goal, Reduction)
        and [file.plan.figures[name].period is None for name in goal.baselines] in ([True, False], [False, True])
        for goal in file.plan.goals
    ),
    "a deliverable without a number": lambda file: any(
        isinstance(goal, Deliverable) and goal.count is None for goal in file.plan.goals
    ),
    "recurring without a count": lambda file: any(
        isinstance(action.deadline, Recurring) and action.deadline.times is None for action in file.plan.actions
    ),
    "stages of several kinds": lambda file: any(
        isinstance(action.deadline, Staged) and len({type(stage.deadline) for stage in action.deadline.stages}) > 1
        for action in file.plan.actions
    ),
    "a partner without a task": lambda file: any(partner.task is None for partner in file.plan.partners),
    "two windows of hours": lambda file: any(len(time.hours) > 1 for time in times(file)),
    "hours across midnight": lambda file: any(hours.overnight for time in times(file) for hours in time.hours),
}


def times(file: PlanFile) -> list[Time]:
    return [time for threat in file.plan.threats for time in threat.times]


@pytest.mark.parametrize("stage", STAGES.values(), ids=STAGES)
def test_every_stage_of_life_is_shown(stage):
    assert [file.id for file in example().plans if stage(file)]


def meetings() -> list[MeetingFacts]:
    return [MeetingFacts(file, TODAY) for file in example().meetings]


def reports() -> list[Any]:
    return [date.report for facts in meetings() for date in facts.occurrences if date.report]


MEETINGS: dict[str, Callable[[MeetingFacts], object]] = {
    "announced, in good time": lambda facts: facts.state is MeetingState.ANNOUNCED and not facts.short_notice,
    "moved, the old date is known": lambda facts: (
        facts.state is MeetingState.MOVED and facts.main and facts.main.former
    ),
    "cancelled for a coming day": lambda facts: facts.state is MeetingState.CANCELLED and not facts.is_past,
    "held, with a report": lambda facts: facts.state is MeetingState.TOOK_PLACE,
    "held, the report is missing": lambda facts: facts.state is MeetingState.NO_REPORT,
    "in two parts, without a place yet": lambda facts: len(facts.meeting.parts) == 2 and not facts.meeting.place,
    "a series: held, cancelled, moved, announced": lambda facts: (
        [item.state for item in facts.occurrences]
        == [MeetingState.TOOK_PLACE, MeetingState.CANCELLED, MeetingState.MOVED, MeetingState.ANNOUNCED]
    ),
    "duty hours with a holiday": lambda facts: facts.state is MeetingState.RUNNING and facts.meeting.duty.exceptions,
    "duty hours without an end": lambda facts: facts.state is MeetingState.RUNNING and not facts.meeting.duty.end,
    "of two districts": lambda facts: len(facts.meeting.districts) == 2,
}


@pytest.mark.parametrize("stage", MEETINGS.values(), ids=MEETINGS)
def test_every_stage_of_a_meeting_is_shown(stage):
    assert [facts.id for facts in meetings() if stage(facts)]


def test_reports_say_what_they_know():
    counts = [report.attendance for report in reports()]
    assert Attendance() in counts
    assert {bool(count.number) for count in counts} == {count.about for count in counts} == {True, False}
    assert any(report.no_conclusions for report in reports())
    assert any(not report.no_conclusions and not report.conclusions for report in reports())


def test_a_matter_is_followed_over_two_meetings():
    long = [thread for thread in threads(meetings()) if len(thread.steps) > 1]
    assert long and all(len({step.ref.meeting for step in thread.steps}) == 2 for thread in long)


def kept() -> list[Promise]:
    data = example()
    facts = [PlanFacts(file, data.districts, TODAY, data.meetings) for file in data.plans]
    return [promise for item in facts for promise in promises(item)]


def test_every_state_of_a_promise_is_shown():
    assert {promise.state for promise in kept()} == set(PromiseState)


def test_every_kind_of_channel_is_promised_and_proofs_are_both_logged_and_found():
    assert {promise.channel.kind for promise in kept()} == set(ChannelKind)
    proofs = [proof for promise in kept() for proof in promise.proofs]
    found = [proof for proof in proofs if proof.entry is None]
    assert {bool(proof.meeting) for proof in found} == {True, False}  # meetings, and the plan's own page
    logged = [proof.entry for proof in proofs if proof.entry]
    assert any(entry.informed_on and entry.informed_on < entry.day for entry in logged)
    assert any(promise.ahead for promise in kept())


def test_some_rounds_of_a_recurring_action_are_missed():
    """The rule of facts/slots.py by hand: 15.03, 15.05 and 15.07 open the three rounds."""
    file = next(file for file in example().plans if file.id == "rejon-2-2025-03")
    days = [entry.day for entry in entries(file, Done) if entry.action == 4]
    assert [sum(first <= day < second for day in days) for first, second in (
        (date(2025, 3, 15), date(2025, 5, 15)),
        (date(2025, 5, 15), date(2025, 7, 15)),
        (date(2025, 7, 15), date(2025, 9, 15)),
    )] == [1, 0, 1]  # fmt: skip


def test_districts_change_in_time():
    districts = example().districts.values()
    assert len(districts) == 3
    numbers = [[item.number for item in (district, *district.designations) if item.number] for district in districts]
    assert {number.isdecimal() for known in numbers for number in known} == {True, False}
    assert all(numbers) and any(len(set(known)) > 1 for known in numbers)
    redrawn = [
        area.start for district in districts for area in district.areas if area.start and len(district.areas) > 1
    ]
    assert redrawn and all((day.month, day.day) == (1, 1) for day in redrawn)
    now = [officer for district in districts for officer in district.officers if officer.holds(TODAY)]
    assert len(now) == 3
    assert any(officer.vacancy for officer in now) and any(officer.acting for officer in now)
    confirmed = [TODAY - district.contact.confirmed for district in districts if district.contact]
    assert min(confirmed) < timedelta(days=30) and max(confirmed) > timedelta(days=180)


def test_a_plan_and_its_continuation_name_each_other():
    plans = {file.id: file for file in example().plans}
    for file in plans.values():
        for entry in entries(file, Decision):
            assert entry.successor is None or plans[entry.successor].plan.predecessor == file.id
        if file.plan.predecessor:
            assert file.id in [entry.successor for entry in entries(plans[file.plan.predecessor], Decision)]


def test_the_frozen_file_is_the_approved_one_and_lost_nothing():
    for file in example().plans:
        if file.progress and file.progress.freeze:
            data = (EXAMPLE / f"plan_data/plany/{file.id}.yml").read_bytes()
            assert hashlib.sha256(data).hexdigest() == file.progress.freeze.sha256
        assert uncovered(file) == []


def test_nobody_and_nothing_in_it_is_real():
    data = example()
    for district in data.districts.values():
        assert {officer.name for officer in district.officers} <= {"Imię Nazwisko", None}
        assert district.contact
        assert re.fullmatch(r"47 000 00 0\d", district.contact.phone or "47 000 00 00")
        assert (district.contact.email or "@przyklad.example").endswith("@przyklad.example")
    assert data.unit.site.endswith(".example/")
    assert all(item.email.endswith(".example") for item in (*data.unit.newsrooms, data.unit.press_contact))
    assert data.unit.press_contact.phone == "47 000 00 09"
    for file in data.meetings:
        assert {host.name for host in file.meeting.hosts} <= {"Imię Nazwisko", None}
        assert ".example/" in (file.meeting.survey or ".example/")


def test_nothing_is_told_that_must_not_be():
    """No number of events below 5, nothing logged before it happened."""
    for file in example().plans:
        assert all(figure.count is None or figure.count >= 5 for figure in file.plan.figures.values())
        assert all(entry.count >= 5 for entry in entries(file, Measured))
        for entry in file.progress.entries if file.progress else ():
            assert entry.day <= TODAY


def test_every_plan_is_told_in_three_short_sentences():
    for file in example().plans:
        assert len(file.plan.in_short) == 3, file.id
        for sentence in file.plan.in_short:
            assert sentence.endswith(".") and len(sentence.split()) <= 15, sentence


def pages(folder: Path) -> set[str]:
    return {path.parent.name for path in folder.glob("*/index.html")}


def test_each_plan_district_and_meeting_has_one_page(example_site):
    assert pages(example_site / "plany") == {file.id for file in example().plans}
    assert pages(example_site / "rejony") == set(example().districts)
    assert pages(example_site / "spotkania") == {file.id for file in example().meetings}


def test_a_moved_and_a_cancelled_meeting_stay_visible(example_site):
    moved = (
        (example_site / "spotkania/rejon-2-2026-12-03/index.html").read_text(encoding="utf-8").replace("\u00a0", " ")
    )
    assert "Przesunięte z <del>3 grudnia 2026 r. (czwartek), godz. 17.00</del>." in moved
    assert "wtorek, 8 grudnia 2026 r., godz. 18.00–19.30" in moved
    cancelled = (example_site / "spotkania/nad-jeziorem-2026-11-26/index.html").read_text(encoding="utf-8")
    assert "Odwołane" in cancelled and "rejon nie ma teraz dzielnicowego" in cancelled.replace("\u00a0", " ")


def test_a_conclusion_leads_to_the_meeting_before_and_after(example_site):
    first, later = "rejon-1-2026-01-20", "rejon-1-2026-09-10"
    for here, there in ((first, later), (later, first)):
        page = (example_site / f"spotkania/{here}/index.html").read_text(encoding="utf-8")
        assert f'href="../{there}/index.html#wniosek-przejscie"' in page
        assert 'id="wniosek-przejscie"' in page
