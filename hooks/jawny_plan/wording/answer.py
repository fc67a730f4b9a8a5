"""How a plan stands, in one look: a sentence made of facts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import assert_never

from jawny_plan import polish
from jawny_plan.facts.actions import CARRIED_OUT, ActionFacts, ActionState
from jawny_plan.facts.comparison import Verdict
from jawny_plan.facts.plan import PlanFacts, PlanState
from jawny_plan.facts.results import GoalResult
from jawny_plan.model.progress import Delivery
from jawny_plan.wording.counts import figured, stated
from jawny_plan.wording.progress import sentence
from jawny_plan.wording.results import DELIVERIES, measure, reached
from jawny_plan.wording.state_words import PlanAnswerWords
from jawny_plan.wording.words import at_most


def answer(facts: PlanFacts) -> PlanAnswerWords:
    """The state of a plan, or what came of it. Numbers beyond the data are marked as our calculation."""
    done = carried_out(facts.standing_actions)
    match facts.state:
        case PlanState.ENDED:
            return outcome(facts)
        case PlanState.RUNNING:
            return _answer("w-toku", done or sentence(facts), sentence(facts) if done else None)
        case PlanState.BEFORE:
            return _answer("przed", sentence(facts), _planned(facts))
        case PlanState.UNKNOWN:
            return _answer("brak-danych", done or sentence(facts), sentence(facts) if done else None)
        case _:
            assert_never(facts.state)


def _answer(kind: str, first: str, then: str | None, *, computed: bool = False) -> PlanAnswerWords:
    return {"kod": kind, "najpierw": first, "potem": then, "obliczenie": computed}


def _planned(facts: PlanFacts) -> str | None:
    """`Zaplanowano 5 działań.`"""
    many = len(facts.standing_actions)
    return f"Zaplanowano {_actions(many)}." if many else None


def _actions(many: int) -> str:
    return polish.plural(many, "działanie", "działania", "działań")


def carried_out(actions: Sequence[ActionFacts]) -> str | None:
    """`Wykonano 3 z 5 działań, w tym jedno po terminie.` None for a plan without actions."""
    if not actions:
        return None
    counted = Counter(action.state for action in actions)
    done, late, all_ = sum(counted[state] for state in CARRIED_OUT), counted[ActionState.DONE_LATE], len(actions)
    if all_ == 1:
        return None  # the square with its word says it
    begun = sum(action.times > 0 for action in actions)
    if not done and begun:
        return f"{'Na razie zapisano' if _open(counted) else 'Zapisano'} część prac przy {begun} z {all_} działań."
    if not done:
        return f"{'Na razie nie' if _open(counted) else 'Nie'} zapisano wykonania żadnego z {all_} działań."
    late_words = f", w tym {'jedno' if late == 1 else late} po terminie" if late else ""
    if done == all_:
        return f"Wykonano {'oba działania' if all_ == 2 else f'wszystkie {_actions(all_)}'}{late_words}."
    return f"Wykonano {done} z {all_} działań{late_words}."


def _open(counted: Counter[ActionState]) -> bool:
    """Whether an action may still be carried out in time."""
    return any(counted[state] for state in (ActionState.BEFORE, ActionState.RUNNING, ActionState.NOTHING_LOGGED))


def outcome(facts: PlanFacts) -> PlanAnswerWords:
    """What came of a plan, as far as that is known; it may be evaluated before its end."""
    done = carried_out(facts.standing_actions)
    verdicts = [result.verdict for result in facts.results if result.verdict]
    made = [result.delivered for result in facts.results if result.delivered]
    if not verdicts and not made:
        return _answer("zakonczony", sentence(facts), done)
    if len(facts.results) > 1:
        return _several(facts.results, done)
    if made:
        words = DELIVERIES[made[0].state]
        return _answer(words["kod"], f"Co miało powstać, {words['slowo'].lower()}.", done)
    result = next(result for result in facts.results if result.verdict)
    kind, first = _verdict(verdicts[0])
    return _answer(kind, first, _numbers(result), computed=True)


def _several(results: Sequence[GoalResult], done: str | None) -> PlanAnswerWords:
    """How many of several goals were reached, things that are there among them, and of how many nothing can be said."""
    met = sum(_is_met(result) for result in results)
    unjudged = sum(_is_unjudged(result) for result in results)
    reached = _reached(met, unjudged, len(results))
    left = f", a {_unjudged(unjudged)}" if unjudged else ""
    first = f"{reached}{left}." if reached else f"Bez oceny w liczbach: {_goals(unjudged)}."
    computed = any(result.verdict for result in results)
    return _answer("wykonano" if met == len(results) else "zakonczony", first, done, computed=computed)


def _reached(met: int, unjudged: int, of: int) -> str | None:
    """`Osiągnięto 1 z 3 celów planu`; None where no goal can be judged."""
    if met == of:
        return f"Osiągnięto {'oba cele' if of == 2 else f'wszystkie {_goals(of)}'} planu"
    if met or unjudged == of:
        return f"Osiągnięto {met} z {of} celów planu" if met else None
    return f"Nie osiągnięto {of - unjudged if unjudged else 'żadnego'} z {of} celów planu"


def _unjudged(many: int) -> str:
    """`jeden jest bez oceny w liczbach`, `2 są bez oceny w liczbach`, `12 jest bez oceny w liczbach`"""
    counted = "jeden jest" if many == 1 else polish.plural(many, "jest", "są", "jest")
    return f"{counted} bez oceny w liczbach"


def _goals(many: int) -> str:
    return polish.plural(many, "cel", "cele", "celów")


def _is_met(result: GoalResult) -> bool:
    delivered = result.delivered
    return result.verdict is Verdict.REACHED or (delivered is not None and delivered.state is Delivery.WHOLE)


def _is_unjudged(result: GoalResult) -> bool:
    judged = result.verdict in (Verdict.REACHED, Verdict.MISSED)
    return not judged and result.delivered is None


def _verdict(verdict: Verdict) -> tuple[str, str]:
    match verdict:
        case Verdict.REACHED:
            return "wykonano", "Cel osiągnięty."
        case Verdict.MISSED:
            return "nie-wykonano", "Cel nieosiągnięty."
        case Verdict.TOO_LITTLE:
            return "brak-danych", "Danych jest za mało, aby ocenić, czy cel osiągnięto."
        case Verdict.UNJUDGEABLE:
            return "brak-danych", "Nie da się ocenić, czy cel osiągnięto."
        case _:
            assert_never(verdict)


def _numbers(result: GoalResult) -> str | None:
    """`Było: 25 zgłoszeń. Jest: 21 zgłoszeń. Miało być najwyżej 18.` None where no one number tells the goal."""
    if result.measured:
        return f"Zmierzono: {reached(result.measured, result.goal)}. Cel: {measure(result.goal)}."
    if len(result.counters) != 1:
        return None
    counter = result.counters[0]
    if counter.measured is None:
        return None
    sentences = f"Było: {stated(counter.figure)}. Jest: {figured(counter.figure, counter.measured.count)}."
    if counter.comparison and counter.comparison.limit is not None:
        sentences += f" Miało być najwyżej {at_most(counter.comparison.limit, percent=counter.figure.percent)}."
    return sentences
