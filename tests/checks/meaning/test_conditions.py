"""Health and habits of one person or a few are hinted at, those of many and of nobody are not."""

from __future__ import annotations

import pytest

from jawny_plan.checks.meaning import conditions
from tests.checks.corpus import checked


@pytest.mark.parametrize("lead", ["", "tam ", "tam też ", "od lat nadal ", "a tu od lat nadal "])
@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("jeden z lokatorów choruje na cukrzycę", ["choruje na cukrzycę"]),
        ("jeden spośród lokatorów choruje na cukrzycę", ["choruje na cukrzycę"]),
        ("trzej lokatorzy chorują na cukrzycę", ["chorują na cukrzycę"]),
        ("sąsiad nadużywa alkoholu", ["nadużywa alkoholu"]),
        ("nadużywa alkoholu jeden z sąsiadów", ["nadużywa alkoholu"]),
        ("kierownik nadużywa alkoholu", ["nadużywa alkoholu"]),
        ("bezdomni z pustostanu palą śmieci", ["bezdomni"]),
        ("bezdomni spod mostu palą śmieci", ["bezdomni"]),
        ("jeden dla lokatorów choruje na cukrzycę", []),
        ("lokatorzy nadużywają alkoholu", []),
        ("bezdomni z powiatu palą śmieci", []),
        ("pies choruje na cukrzycę", []),
    ],
)
def test_one_or_a_few_are_told_from_many_wherever_they_stand(lead, said, words):
    assert [hint.words for hint in conditions.find(checked(lead + said))] == words
