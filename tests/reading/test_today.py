"""Today is one input."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, date, datetime

import pytest

from jawny_plan.model.zone import WARSAW
from jawny_plan.reading.faults import Faults
from jawny_plan.reading.today import VARIABLE, today, true_today
from tests.conftest import ROOT


def test_the_variable_names_the_day():
    assert today({VARIABLE: "2024-03-01"}) == date(2024, 3, 1)


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 11, 29, 22, 59, tzinfo=UTC), date(2026, 11, 29)),
        (datetime(2026, 11, 29, 23, 0, tzinfo=UTC), date(2026, 11, 30)),  # winter: an hour before UTC
        (datetime(2026, 6, 29, 22, 0, tzinfo=UTC), date(2026, 6, 30)),  # summer: two hours
    ],
)
def test_without_it_the_day_is_that_of_poland(moment, day):
    assert today({}, lambda: moment) == true_today(lambda: moment) == day


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "UTC", "America/Los_Angeles"])
def test_no_zone_of_the_computer_changes_it(zone):
    """Kiritimati's day begins 13 hours before Poland's: what is held until tomorrow would go out today."""
    code = "from jawny_plan.reading.today import today; print(today({}))"
    environment = {**os.environ, "TZ": zone, "PYTHONPATH": str(ROOT / "hooks")}
    before = datetime.now(WARSAW).date()
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert before <= date.fromisoformat(done.stdout.strip()) <= datetime.now(WARSAW).date()


def test_nobody_talks_the_true_day_over():
    assert true_today() == today({})


@pytest.mark.parametrize("value", ["2024-02-30", "jutro", "1.03.2024"])
def test_a_wrong_day_is_one_message(value):
    with pytest.raises(Faults) as caught:
        today({VARIABLE: value})
    assert str(caught.value.faults[0]).startswith(f"{VARIABLE}:1:1: ")
