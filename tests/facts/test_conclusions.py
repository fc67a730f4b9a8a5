"""Matters that people brought up, followed from meeting to meeting."""

from __future__ import annotations

import pytest

from jawny_plan.facts.conclusions import by_conclusion, conclusion_refs, threads, without_earlier
from jawny_plan.model.meeting_report import Ref
from tests.facts.test_meeting import facts, on

OPEN, DONE = "w-toku", "zalatwiony"


def asked(name: str, state: str = OPEN, earlier: str | None = None) -> dict[str, str]:
    answer = {"odpowiedz": "Stoją.", "odpowiedz_z_dnia": "2026-12-20"} if state == DONE else {}
    return (
        {"id": name, "tresc": name, "odpowiada": "gmina", "stan": state}
        | answer
        | ({"z_wniosku": earlier} if earlier else {})
    )


def met(name: str, day: str, *matters: dict[str, str]):
    report = {"dnia": day, "frekwencja": "20", "wnioski": list(matters)}
    return facts("2027-06-01", name, termin=on(day), sprawozdanie=report)


FIRST = met("jesien", "2026-10-01", asked("kosze"), asked("lampy", DONE))
SECOND = met("zima", "2026-12-10", asked("kosze", DONE, "jesien/kosze"), asked("skwer"))


def names(found) -> list[list[str]]:
    return [[f"{step.ref.meeting}/{step.ref.conclusion}" for step in thread.steps] for thread in found]


def test_one_matter_is_one_thread_and_those_that_wait_come_first():
    found = threads([SECOND, FIRST])
    assert names(found) == [["zima/skwer"], ["jesien/kosze", "zima/kosze"], ["jesien/lampy"]]
    assert [thread.is_open for thread in found] == [True, False, False]
    assert found[1].last.day.isoformat() == "2026-12-10"


@pytest.mark.parametrize(("first", "second", "is_open"), [(OPEN, DONE, False), (DONE, OPEN, True), (DONE, DONE, False)])
def test_a_matter_waits_where_its_newest_word_does(first, second, is_open):
    [found] = threads([met("a", "2026-10-01", asked("x", first)), met("b", "2026-11-05", asked("x", second, "a/x"))])
    assert found.is_open is is_open


def test_a_matter_that_parts_waits_as_long_as_one_end_of_it_does():
    parted = [asked("x", DONE, "a/x"), asked("y", OPEN, "a/x")]
    [found] = threads([met("a", "2026-10-01", asked("x")), met("b", "2026-11-05", *parted)])
    assert len(found.steps) == 3 and found.is_open


def test_each_conclusion_knows_its_thread():
    found = threads([FIRST, SECOND])
    known = by_conclusion(found)
    assert known[Ref("jesien", "kosze")] is known[Ref("zima", "kosze")] is found[1]
    assert known.keys() == {*conclusion_refs(FIRST.file), *conclusion_refs(SECOND.file)}


def test_what_continues_an_unknown_matter_stands_by_itself():
    assert [item.earlier for item in without_earlier(SECOND.meeting, set()).report.conclusions] == [None, None]
    known = without_earlier(SECOND.meeting, {Ref("jesien", "kosze")}).report.conclusions
    assert known[0].earlier == Ref("jesien", "kosze")
