"""Whatever stands in a plan, an import ends with a proposal or a refusal."""

from __future__ import annotations

import random
from datetime import date
from pathlib import Path

import pytest

from jawny_plan.intake import importing, writing
from jawny_plan.intake.refusal import Refused, SeveralPlans
from tests.intake import expected

TEXTS = [one.text for one in vars(expected).values() if isinstance(one, expected.Facts)]
HEADS = (
    "1) Charakterystyka zagrożenia",
    "2) Cel",
    "3) Działania",
    "4) Podmioty współpracujące",
    "5) Sposób informowania",
)
ODD = (
    "",
    "(",
    ")",
    "„",
    "”",
    "12",
    "99999999999",
    "o 0%",
    "do 31.02.2026",
    "- -",
    "|",
    "% % %",
    "ul.",
    "nr",
    "do",
    "\u00ad",
    "«x»",
    "# y",
    "&amp;",
    "od do",
)


@pytest.mark.parametrize("seed", range(40))
def test_words_in_any_order(seed, tmp_path: Path):
    chance = random.Random(seed)
    words = [word for text in chance.sample(TEXTS, 3) for word in text.split()] + list(ODD) * 3
    chapters = []
    for head in HEADS:
        lines = [" ".join(chance.choices(words, k=chance.randint(0, 30))) for _ in range(chance.randint(1, 5))]
        chapters.append("\n".join((head, *(f"{chance.choice(('- ', '', 'a) ', '1. '))}{line}" for line in lines))))
    path = tmp_path / "plan.txt"
    path.write_text("Plan działania priorytetowego rejon nr 4\n\n" + "\n\n".join(chapters), encoding="utf-8")
    try:
        made = importing.proposal(path, {4: "rejon-4"}, date(2028, 1, 1), None)
    except (Refused, SeveralPlans):
        return
    assert writing.yaml_of(made).startswith("# yaml-language-server")
    assert all(question.record()["pytanie"] for question in made.draft.questions)
