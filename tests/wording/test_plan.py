"""Which parts a plan's page has, by what there is to say."""

from __future__ import annotations

import pytest

from jawny_plan.wording.plan import has_result
from tests.wording.test_answer import AWARENESS, EVALUATED, FEWER, METHOD, done, facts, measured


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        (facts("2023-12-01"), False),
        (facts("2024-05-03"), False),
        (facts("2024-05-03", done(1), goals=[FEWER]), False),
        (facts("2024-06-30", METHOD), False),
        (facts("2024-07-01"), True),  # over, though nothing was logged: the page says that nothing is known
        (facts("2024-07-01", goals=[FEWER, AWARENESS]), True),
        (facts("2024-07-10", EVALUATED), True),
        (facts("2024-07-02", measured(12) | {"dnia": "2024-05-02"}, od="2024-01-01", do="2024-12-31"), True),
    ],
)
def test_a_result_is_told_once_the_plan_is_over_or_something_came_of_it(known, expected):
    assert has_result(known) is expected
