"""Days of press notes: which notes there are, and that none is named twice."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from jawny_plan.model.note_days import MeetingNoteDays, PlanNoteDays
from jawny_plan.model.progress import Progress


@pytest.mark.parametrize("name", ["start", "polmetek", "zakonczenie", "poprawka-1", "poprawka-12"])
def test_the_notes_of_a_plan(name):
    assert PlanNoteDays.model_validate({"nota": name}).note == name


@pytest.mark.parametrize("name", ["zapowiedz", "relacja", "relacja-2"])
def test_the_notes_of_a_meeting(name):
    assert MeetingNoteDays.model_validate({"nota": name}).note == name


@pytest.mark.parametrize("name", ["Start", "poprawka", "poprawka-0", "zapowiedz", "start\n", "polmetek-1"])
def test_no_other_note_of_a_plan(name):
    with pytest.raises(ValidationError, match="nie ma"):
        PlanNoteDays.model_validate({"nota": name})


def test_a_note_has_its_days_once():
    with pytest.raises(ValidationError, match="stoi tu dwa razy"):
        Progress.model_validate({"noty": [{"nota": "start"}, {"nota": "polmetek"}, {"nota": "start"}]})
