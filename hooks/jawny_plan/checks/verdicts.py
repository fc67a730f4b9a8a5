"""Evaluations that say more than the log of their plan shows: a question for the editor, not a fault."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from jawny_plan.facts.actions import CARRIED_OUT, ActionState
from jawny_plan.facts.comparison import Verdict
from jawny_plan.facts.plan import PlanFacts
from jawny_plan.model.unit import Data
from jawny_plan.polish.folded import folded

_WHOLE = re.compile(
    r"(?<!nie )(?:wykonan|zrealizowan|przeprowadzon|zrobion)\w* (?:(?!nie )\w+ ){0,3}?(?:w calosci|w pelni|w 100)"
    r"|(?<!nie )(?:w calosci|w pelni|wszystkie (?:\w+ ){0,2}?dzialania) (?:(?!nie )\w+ ){0,2}?"
    r"(?:wykonan|zrealizowan|przeprowadzon)"
    r"|(?<!nie )(?:wykonano|zrealizowano) wszystkie"
)
_REACHED = re.compile(
    r"(?<!nie )(?:\bcel\w* (?:(?!nie )\w+ ){0,3}?(?:osiagniet|zrealizowan)\w*|osiagnieto (?:\w+ ){0,2}?cel)"
)


def hints(data: Data, today: date) -> Iterator[str]:
    """A question, with its file, for each evaluation that the table beside it does not bear out."""
    for file in data.plans:
        facts = PlanFacts(file, data.districts, today)
        if facts.evaluation is None:
            continue
        text = folded(" ".join(facts.evaluation.text))
        place = f"plany/{file.id}.przebieg.yml: ocena z dnia {facts.evaluation.day}"
        closed = (*CARRIED_OUT, ActionState.WITHDRAWN)
        open_ = [number for number, item in enumerate(facts.actions, 1) if item.state not in closed]
        if _WHOLE.search(text) and open_:
            numbers = ", ".join(map(str, open_))
            yield (
                f"{place} mówi, że wykonano całość, a przebieg nie pokazuje wykonania działań: {numbers}. "
                "Czy brakuje wpisów, czy trzeba zmienić ocenę?"
            )
        missed = [number for number, item in enumerate(facts.results, 1) if item.verdict is Verdict.MISSED]
        if _REACHED.search(text) and missed:
            numbers = ", ".join(map(str, missed))
            yield (
                f"{place} mówi, że cel osiągnięto, a pomiar pokazuje co innego (cele: {numbers}). "
                "Czy pomiar jest dobry, czy trzeba zmienić ocenę?"
            )
