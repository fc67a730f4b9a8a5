"""Goals that name a share: how many of those asked shall say so, how much of something shall be reached."""

from __future__ import annotations

import re

from jawny_plan.intake.goal_words import LESS, LEVEL, MORE, OF_TEN, PERCENT, RANGE, SURVEY, surveyed
from jawny_plan.intake.values import GoalValues
from jawny_plan.polish.folded import folded
from jawny_plan.polish.numerals import number

_FALLS = re.compile(rf"(?:{LESS})(?:\s+\w+){{0,3}}\s+(?:do|ponizej)\s+(?:poziomu\s+)?\d+\s*(?:%|proc)")
"""Less of something, down to a share: that is no level of a survey."""


def falls_to_share(bare: str) -> bool:
    """Whether something is to fall to so many per cent."""
    return bool(_FALLS.search(bare))


def share_goal(text: str, indicator: str, *, reducing: bool) -> tuple[GoalValues, str] | None:
    """A goal that names a share, and what to ask about it; None where the words name none, or less by a share."""
    bare = folded(text)
    percent = PERCENT.search(bare)
    if percent is None:
        tens = OF_TEN.search(bare) if SURVEY.search(bare) else None
        return _of_tens(text, tens) if tens else None
    value, asked = str(number(percent["n"])), bool(SURVEY.search(bare))
    if RANGE.search(bare) or falls_to_share(bare):
        return None
    if "punkt" in percent[0] and re.search(MORE, bare) and not reducing:
        points: GoalValues = {"rodzaj": "ankieta-punkty", "wskaznik": surveyed(text), "o_punktow": value}
        return points, "Czy to wzrost odpowiedzi w ankiecie o punkty procentowe?"
    if LEVEL.search(bare) and asked:
        level: GoalValues = {"rodzaj": "ankieta-poziom", "wskaznik": surveyed(text), "poziom": value}
        return level, "Czy to poziom odpowiedzi w ankiecie?"
    if LEVEL.search(bare):
        reached: GoalValues = {"rodzaj": "poziom", "wskaznik": indicator or text, "poziom": value}
        return reached, "Czy to poziom w procentach, który ma być osiągnięty?"
    if re.search(MORE, bare) and asked and not reducing:
        more: GoalValues = {"rodzaj": "ankieta-zmiana", "wskaznik": surveyed(text), "o_procent": value}
        return more, "Czy to wzrost odpowiedzi w ankiecie?"
    return None


def _of_tens(text: str, found: re.Match[str]) -> tuple[GoalValues, str]:
    """Eight of ten of those asked."""
    of_hundred = found["of"] in ("100", "stu")
    share = (number(found["n"]) or 0) * (1 if of_hundred else 10)
    goal: GoalValues = {"rodzaj": "ankieta-poziom", "wskaznik": surveyed(text), "poziom": str(share)}
    return goal, f"Plan mówi „{text[found.start() : found.end()]}”. Czy to {share}% odpowiedzi w ankiecie?"
