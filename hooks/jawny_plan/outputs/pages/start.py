"""What the start page shows of all plans and matters: what runs, what is ahead, what came of it, what was answered.

What nobody knows to run is listed apart from what runs.
"""

from __future__ import annotations

from datetime import date

from jawny_plan.facts.plan import PlanState
from jawny_plan.outputs.edition import Edition, WordedPlan
from jawny_plan.outputs.feeds import NewsWords
from jawny_plan.outputs.pages.contexts import StartContext, StartWords
from jawny_plan.wording.meeting_words import MatterWords

NEWS = 3
RESULTS = 2
ANSWERS = 1
SETTLED = "wykonano"


def context(edition: Edition, news: list[NewsWords]) -> StartContext:
    """What the template of the start page may say."""
    return {"start": start(edition, news)}


def start(edition: Edition, news: list[NewsWords]) -> StartWords:
    """The lists of the start page; of what has ended and what was answered only the latest."""
    plans = edition.by_district
    running = [plan.words for plan in plans if plan.facts.state is PlanState.RUNNING]
    doubtful = [plan.words for plan in plans if plan.facts.state is PlanState.UNKNOWN]
    ahead = sorted((plan for plan in plans if plan.facts.state is PlanState.BEFORE), key=_first_day)
    ended = sorted((plan for plan in plans if plan.facts.state is PlanState.ENDED), key=_last_day)[::-1]
    return {
        "ostatnie": news[:NEWS],
        "trwajace": running,
        "przyszle": [plan.words for plan in ahead],
        "niepewne": doubtful,
        "zakonczone": [plan.words for plan in ended[:RESULTS]],
        "odpowiedzi": _answered(edition.meetings["wnioski"])[:ANSWERS],
    }


def _first_day(plan: WordedPlan) -> date:
    return plan.facts.first_day


def _last_day(plan: WordedPlan) -> date:
    return plan.facts.plan.period.latest or date.min


def _answered(matters: list[MatterWords]) -> list[MatterWords]:
    """Matters with an answer, the settled ones first."""
    return sorted((item for item in matters if item["odpowiedz"]), key=lambda item: item["znak"]["kod"] != SETTLED)
