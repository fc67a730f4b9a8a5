"""An evaluation that says more than the log shows is asked about."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from jawny_plan.checks.verdicts import hints
from jawny_plan.facts.plan import PlanFacts
from jawny_plan.reading.folder import load
from jawny_plan.wording.progress import happened
from tests.tools.changing_unit import SHORTENED, write

AFTER = date(2024, 8, 1)


def evaluated(folder: Path, text: str, more: str = "") -> list[str]:
    log = f"wpisy:\n  - rodzaj: ocena\n    dnia: 2024-07-15\n    zrodlo: narada\n{more}    tresc:\n      - {text}\n"
    (folder / "plan_data/plany/rejon-2-2024-01.przebieg.yml").write_text(log, encoding="utf-8")
    return list(hints(load(folder / "plan_data"), AFTER))


@pytest.mark.parametrize(
    "text",
    [
        "Plan wykonano w całości.",
        "Działania zostały zrealizowane w pełni.",
        "Wykonano wszystkie działania.",
        "W całości zrealizowano założenia planu.",
    ],
)
def test_whole_above_no_data_is_asked_about(folder, text):
    [question] = evaluated(folder, text)
    assert question.startswith("plany/rejon-2-2024-01.przebieg.yml: ocena z dnia 2024-07-15 mówi, że wykonano całość")
    assert "działań: 1, 2, 3, 4." in question


@pytest.mark.parametrize(
    "text",
    [
        "Plan wykonano w części.",
        "Nie wykonano w całości planu.",
        "Planu nie wykonano w całości.",
        "Działań nie zrealizowano w pełni.",
        "Plan wykonano nie w pełni.",
        "Było ciszej.",
    ],
)
def test_what_claims_no_whole_is_not_asked_about(folder, text):
    assert evaluated(folder, text) == []


def test_what_others_say_is_no_evaluation_of_the_unit(folder):
    assert evaluated(folder, "Plan wykonano w całości.", "    czyja: Kurier Łukowski\n") == []
    data = load(folder / "plan_data")
    [file] = data.plans
    facts = PlanFacts(file, data.districts, AFTER)
    assert facts.evaluation is None
    [entry] = facts.others_evaluations
    said = happened(entry, file.plan)
    assert "Kurier Łukowski" in said
    assert "Jednostka" not in said


@pytest.mark.parametrize(
    ("count", "text", "asked"),
    [
        (39, "Cel planu osiągnięto.", True),
        (39, "Cele osiągnięte.", True),
        (39, "Cel nie został osiągnięty.", False),
        (39, "Aut nikt już nie uszkadza.", False),
        (19, "Cel planu osiągnięto.", False),
    ],
)
def test_a_goal_that_the_measurement_shows_missed_is_asked_about(tmp_path, count, text, asked):
    unit = write(tmp_path)
    log = unit / f"plany/{SHORTENED}.przebieg.yml"
    log.write_text(
        log.read_text("utf-8").replace("ile: 19", f"ile: {count}").replace("Aut nikt już nie uszkadza.", text), "utf-8"
    )
    found = [hint for hint in hints(load(unit), date(2026, 12, 1)) if "cel osiągnięto" in hint]
    assert len(found) == asked
    assert all(hint.startswith(f"plany/{SHORTENED}.przebieg.yml: ocena z dnia 2026-11-09 mówi") for hint in found)
    assert all("(cele: 1)" in hint for hint in found)
