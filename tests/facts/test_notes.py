"""By which day each note is dated."""

from __future__ import annotations

from typing import Any

import pytest

from jawny_plan.facts.notes import announced, last_word, of_meeting, of_plan, start_day
from jawny_plan.model.meeting import Meeting
from jawny_plan.model.meeting_report import Report
from jawny_plan.model.plan import Plan
from jawny_plan.model.progress import Progress
from jawny_plan.model.unit import PlanFile

HEAD = {"rejon": "rejon-1", "rodzaj": "spotkanie", "tytul": "Spotkanie", "miejsce": {"obiekt": "szkoła"}}
TERM = {"dnia": "2026-12-17", "od": "18.00"}
TWICE = [
    {"z_dnia": "2026-12-03", "ogloszono": "2026-11-20"},
    {"z_dnia": "2026-12-10", "ogloszono": "2026-11-27"},
]

OFF = {"dnia": "2026-11-29", "powod": "awaria"}


def day(**keys: Any) -> str:
    return str(announced(Meeting.model_validate({**HEAD, **keys})))


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ({"termin": TERM, "ogloszono": "2026-11-10"}, "2026-11-10"),
        ({"termin": TERM, "ogloszono": "2026-11-10", "przesuniete": TWICE[1:]}, "2026-11-27"),
        ({"termin": TERM, "ogloszono": "2026-11-10", "przesuniete": TWICE}, "2026-11-27"),
        ({"termin": TERM, "przesuniete": [TWICE[0] | {"ogloszono": "2026-11-28"}, TWICE[1]]}, "2026-11-28"),
        ({"terminy": [{**TERM, "przeniesiony_z": TWICE}], "ogloszono": "2026-11-10"}, "2026-11-27"),
        ({"termin": TERM, "przesuniete": TWICE, "odwolane": {"dnia": "2026-11-28", "powod": "awaria"}}, "2026-11-28"),
        (
            {"terminy": [TERM, {"dnia": "2026-12-21", "od": "18.00", "odwolany": OFF}], "ogloszono": "2026-11-10"},
            "2026-11-29",
        ),
        ({"termin": TERM, "publikuj_od": "2026-11-12"}, "2026-11-12"),
        ({"termin": TERM}, "None"),
    ],
)
def test_the_announcement_bears_the_day_of_the_last_word(keys, expected):
    assert day(**keys) == expected


ANSWERED = {"id": "kosze", "tresc": "Kosze", "odpowiada": "gmina", "stan": "zalatwiony", "odpowiedz": "Stoją."}


@pytest.mark.parametrize(
    ("answered", "expected"),
    [([], "2026-12-18"), (["2027-01-08"], "2027-01-08"), (["2027-02-01", "2027-01-08"], "2027-02-01")],
)
def test_the_note_on_a_meeting_bears_the_day_of_the_report_or_of_the_last_answer(answered, expected):
    matters = [{**ANSWERED, "id": f"kosze-{number}", "odpowiedz_z_dnia": day} for number, day in enumerate(answered)]
    report = Report.model_validate({"dnia": "2026-12-18", "frekwencja": "20", "wnioski": matters})
    assert str(last_word(report)) == expected


PLAN = {"rejon": "rejon-1", "haslo": "x", "okres": {"od": "2026-01-01", "do": "2026-06-30"}, "zagrozenia": "nieznane"}


@pytest.mark.parametrize(
    ("plan", "log", "expected"),
    [
        ({}, None, "2026-01-01"),
        ({"okres": "nieznany"}, None, None),
        ({"publikuj_od": "2026-02-03"}, None, "2026-02-03"),
        ({}, {"noty": [{"nota": "start", "publikuj_od": "2025-12-20"}]}, "2025-12-20"),
        ({}, {"noty": [{"nota": "polmetek", "publikuj_od": "2026-04-20"}]}, "2026-01-01"),
        ({"publikuj_od": "2026-02-03"}, {"noty": [{"nota": "start", "publikuj_od": "2025-12-20"}]}, "2026-02-03"),
    ],
)
def test_the_start_note_bears_the_day_on_which_people_could_first_be_told(plan, log, expected):
    progress = Progress.model_validate({"wpisy": [], **log}) if log else None
    file = PlanFile("x-2026-01", Plan.model_validate({**PLAN, **plan}), None, progress)
    found = start_day(file)
    assert (found and str(found)) == expected
    assert [str(day) for _, day in of_plan(file)] == ([expected] if expected else [])


def test_a_date_that_was_cancelled_has_no_note_on_what_was_said_there():
    report = {"dnia": "2026-12-18", "frekwencja": "20"}
    dates = [
        {**TERM, "sprawozdanie": report},
        {"dnia": "2026-12-21", "od": "18.00", "sprawozdanie": report, "odwolany": OFF},
    ]
    meeting = Meeting.model_validate({**HEAD, "terminy": dates, "ogloszono": "2026-11-10"})
    assert [name for name, _ in of_meeting(meeting)] == ["zapowiedz", meeting.report_note(1)]
