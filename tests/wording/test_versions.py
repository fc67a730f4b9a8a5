"""Other versions of a plan: told with their day, marked when the plan changed later, missed honestly."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from jawny_plan.facts.plan import PlanFacts
from jawny_plan.model.progress import Progress
from jawny_plan.model.unit import PlanFile
from jawny_plan.model.versions import Versions
from jawny_plan.reading.folder import load
from jawny_plan.wording.versions import versions
from tests.conftest import ROOT

EXAMPLE = load(ROOT / "examples/przyklad/plan_data")
FILE = next(file for file in EXAMPLE.plans if file.id == "rejon-2-2026-08")
EASY = {"etr": {"stan_na": "2026-08-20", "akapity": ['To jest "plan".']}}
TODAY = date(2026, 11, 23)
FIX = {"zrodlo": "x", "rodzaj": "poprawka", "czego": "x", "bylo": "x", "jest": "y"}


def told(held: dict[str, Any] | None, progress: dict[str, Any] | None = None, today: date = TODAY) -> dict[str, Any]:
    log = Progress.model_validate(progress) if progress else None
    file = PlanFile(FILE.id, FILE.plan, None, log, Versions.model_validate(held) if held else None)
    return versions(PlanFacts(file, EXAMPLE.districts, today))


def outdated(progress: dict[str, Any], today: date = TODAY) -> bool:
    return bool(told(EASY, progress, today)["sa"][0]["nieaktualna"])


@pytest.mark.parametrize(("day", "late"), [("2026-08-19", False), ("2026-08-20", False), ("2026-08-21", True)])
def test_a_later_correction_or_approval_makes_a_version_out_of_date(day, late):
    assert outdated({"wpisy": [{"dnia": day, **FIX}]}) == late
    assert outdated({"plik_planu": {"sha256": "0" * 64, "dnia": day}}) == late


def test_what_is_still_to_come_counts_from_its_day():
    log = {"wpisy": [{"dnia": "2026-09-10", **FIX}]}
    assert [outdated(log, date(2026, 9, day)) for day in (9, 10)] == [False, True]


def test_an_approval_of_today_counts_today():
    log = {"plik_planu": {"sha256": "0" * 64, "dnia": "2026-09-10"}}
    assert [outdated(log, date(2026, 9, day)) for day in (9, 10)] == [False, True]


def test_other_entries_change_nothing_in_the_plan():
    done = {"dnia": "2026-09-10", "zrodlo": "x", "rodzaj": "wykonanie", "dzialanie": "1", "opis": "x"}
    assert not outdated({"wpisy": [done]})


def test_what_is_missing_is_said_in_one_phrase():
    everything = (
        "tekstu łatwego do czytania (ETR), filmu w polskim języku migowym (PJM), streszczenia po ukraińsku ani "
    )
    assert told(None)["brak"].replace("\u00a0", " ") == everything + "streszczenia po angielsku"
    assert told(None)["sa"] == []
    told_all = versions(PlanFacts(FILE, EXAMPLE.districts, TODAY))
    assert told_all["brak"] is None
    assert [version["jezyk"] for version in told_all["sa"]] == ["pl", "pl", "uk", "en"]
    assert [version["nieaktualna"] for version in told_all["sa"]] == [False, True, False, True]


def test_polish_typography_is_for_polish_alone():
    text = ['A "plan" - a text']
    held = {name: {"stan_na": "2026-08-20", "akapity": text} for name in ("etr", "po_angielsku")}
    easy, english = told(held)["sa"]
    assert easy["akapity"] == ["A\u00a0„plan”\u00a0– a\u00a0text"]
    assert english["akapity"] == text


def test_an_empty_file_is_refused():
    with pytest.raises(ValidationError, match="nie ma tu żadnej wersji planu"):
        Versions.model_validate({})
