"""Today is one input."""

from __future__ import annotations

from datetime import date

import pytest

from jawny_plan.reading.faults import Faults
from jawny_plan.reading.today import VARIABLE, today


def test_the_variable_names_the_day():
    assert today({VARIABLE: "2024-03-01"}) == date(2024, 3, 1)


def test_without_it_the_day_is_that_of_the_build():
    before = date.today()
    assert before <= today({}) <= date.today()


@pytest.mark.parametrize("value", ["2024-02-30", "jutro", "1.03.2024"])
def test_a_wrong_day_is_one_message(value):
    with pytest.raises(Faults) as caught:
        today({VARIABLE: value})
    assert str(caught.value.faults[0]).startswith(f"{VARIABLE}:1:1: ")
