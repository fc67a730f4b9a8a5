"""All plans of a unit together: one sentence with the sums, what is fresh, a line for each plan, numbers over plans."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from jawny_plan import polish
from jawny_plan.facts.actions import ActionState
from jawny_plan.facts.plan import PlanFacts, PlanState
from jawny_plan.facts.promises import PromiseState
from jawny_plan.facts.series import Counting, Series, series
from jawny_plan.facts.totals import Share, Totals, chains
from jawny_plan.wording.counts import figured, source
from jawny_plan.wording.plan_words import PlanWords
from jawny_plan.wording.squares import squares
from jawny_plan.wording.totals_words import (
    CountingWords,
    GoalCountWords,
    PlanGroupWords,
    PlanLineWords,
    SeriesWords,
    TotalsWords,
)
from jawny_plan.wording.unit_words import KindWords

GROUPS = {
    PlanState.RUNNING: "Trwają",
    PlanState.UNKNOWN: "Nie wiadomo, czy trwają",
    PlanState.ENDED: "Zakończyły się",
    PlanState.BEFORE: "Jeszcze się nie zaczęły",
}


Worded = tuple[PlanFacts, PlanWords]
"""A plan and the words for it."""


def totals(sums: Totals, plans: Sequence[Worded], kind: KindWords) -> TotalsWords:
    """All plans together; `kind` is what the unit calls its districts."""
    rows, shown = chains(facts for facts, _ in plans), over_time(plans)
    return {
        "zdanie": _sentence(sums),
        "ostatnio": _lately(sums, kind),
        "grupy": [group for group in (_group(state, plans) for state in GROUPS) if group["plany"]],
        "legenda": squares(sums.states),
        "szeregi": shown,
        "bez_szeregu": bool(rows) and not shown,
    }


def over_time(plans: Sequence[Worded]) -> list[SeriesWords]:
    """Every row of numbers that compare, of plans that continue one another."""
    words = {facts.id: words for facts, words in plans}
    return [_series(found, words) for row in chains(facts for facts, _ in plans) for found in series(row)]


def _sentence(sums: Totals) -> str | None:
    """`Wykonano 18 z 42 działań, w tym 2 po terminie; osiągnięto 1 z 3 ocenionych celów; …` None before any plan."""
    if not sums.all_actions:
        return None
    parts = _actions(sums)
    if sums.judged.whole:
        parts.append(_judged(sums.judged))
    broken, unproven = (sums.promises.get(state, 0) for state in (PromiseState.GIVEN_UP, PromiseState.MISSING))
    if broken:
        parts.append(f"nie dotrzymano {polish.plural(broken, 'obietnicy', 'obietnic', 'obietnic')} informowania")
    if unproven:
        parts.append(f"{polish.plural(unproven, 'obietnica nie ma', 'obietnice nie mają', 'obietnic nie ma')} dowodu")
    return polish.typeset(polish.stopped("; ".join(parts)))


def _actions(sums: Totals) -> list[str]:
    """What became of actions: one alone is named, not counted."""
    late, missed = sums.actions.get(ActionState.DONE_LATE, 0), sums.actions.get(ActionState.NOT_DONE, 0)
    if sums.all_actions == 1:
        if missed:
            return ["Nie wykonano jedynego działania"]
        done = f"Wykonano jedyne działanie{', po terminie' if late else ''}"
        return [done if sums.done else "Nie zapisano wykonania jedynego działania"]
    if sums.done or missed == sums.all_actions:
        parts = [f"Wykonano {sums.done} z {sums.all_actions} działań" + (f", w tym {late} po terminie" if late else "")]
    else:
        parts = [f"Nie zapisano wykonania żadnego z {sums.all_actions} działań"]
    if missed:
        parts.append(f"{polish.plural(missed, 'działania', 'działań', 'działań')} nie wykonano")
    return parts


def _judged(goals: Share) -> str:
    """How many of the goals that were judged were reached."""
    if goals.whole == 1:
        return "osiągnięto jedyny oceniony cel" if goals.part else "nie osiągnięto jedynego ocenionego celu"
    return f"osiągnięto {goals.part} z {goals.whole} ocenionych celów"


def _lately(sums: Totals, kind: KindWords) -> str | None:
    """`W ostatnich 90 dniach mówiono mieszkańcom o 2 z 3 trwających planów, (nie tylko na ich stronach) …`"""
    known = [_informed(sums.informed)] if sums.informed.part else []
    known += [_confirmed(sums.confirmed, kind)] if sums.confirmed.part else []
    missing = [_not_informed(sums.informed)] if sums.informed.whole and not sums.informed.part else []
    missing += [_not_confirmed(sums.confirmed, kind)] if sums.confirmed.whole and not sums.confirmed.part else []
    parts = [" i ".join(known)] if known else []
    parts += [f"nie zapisano, aby {' ani aby '.join(missing)}"] if missing else []
    return polish.typeset(f"W ostatnich 90 dniach {', a '.join(parts)}.") if parts else None


def _informed(share: Share) -> str:
    """Of how many plans residents were told: the page of a plan has no day, so that it is not among these proofs."""
    of_what = "trwającym planie" if share.whole == 1 else f"{share.part} z {share.whole} trwających planów"
    return f"mówiono mieszkańcom o {of_what} (nie tylko na {_pages(share)})"


def _not_informed(share: Share) -> str:
    of_what = "trwającym planie" if share.whole == 1 else f"którymkolwiek z {share.whole} trwających planów"
    return f"mówiono mieszkańcom o {of_what} gdzie indziej niż na {_pages(share)}"


def _pages(share: Share) -> str:
    return "jego stronie" if share.whole == 1 else "ich stronach"


def _confirmed(share: Share, kind: KindWords) -> str:
    """In how many districts the contact of the officer was checked."""
    where = "" if share.whole == 1 else f" w {share.part} z {share.whole} {kind['mnoga_dopelniacz']}"
    return f"sprawdzono kontakt do dzielnicowego{where}"


def _not_confirmed(share: Share, kind: KindWords) -> str:
    where = "" if share.whole == 1 else f" w którymkolwiek z {share.whole} {kind['mnoga_dopelniacz']}"
    return f"sprawdzono kontakt do dzielnicowego{where}"


def _group(state: PlanState, plans: Sequence[Worded]) -> PlanGroupWords:
    found = [(facts, words) for facts, words in plans if facts.state is state]
    if state is PlanState.ENDED:
        found.sort(key=lambda plan: plan[0].plan.period.latest or date.min, reverse=True)
    lines = [_line(words, over=state is not PlanState.BEFORE) for _, words in found]
    return {"kod": state.value, "tytul": GROUPS[state], "plany": lines}


def _line(plan: PlanWords, *, over: bool) -> PlanLineWords:
    """A plan in a line; of one that has begun only the last day is named."""
    period = plan["okres"]
    known = [goal["znak"] for goal in plan["cele"] if goal["znak"]]
    signs: list[GoalCountWords] = [
        {**sign, "ile": str(known.count(sign))} for place, sign in enumerate(known) if sign not in known[:place]
    ]
    when = f"do {period['do']}" if over and period["do"] else period["slowami"]
    return {
        "plan": plan,
        "kwadraty": plan["kwadraty"],
        "gdzie_i_kiedy": f"{plan['rejony_krotko']}, {when}",
        "cele": signs,
    }


def _series(found: Series, words: Mapping[str, PlanWords]) -> SeriesWords:
    """A series in words: `25 → 21 → 18`, and each number with its days."""
    plans = [words[plan.id] for plan in found.plans]
    of_what = found.figure.of_what + (f", które dotyczyły {found.figure.about}" if found.figure.about else "")
    most = max(item.many for item in found.shown) or 1
    worded = _counting(found, most)
    return {
        "tytul": polish.typeset(f"Liczba {of_what}"),
        "gdzie": plans[-1]["rejony_krotko"],
        "zrodlo": polish.typeset(source(found.figure.counted_by) or "") or None,
        "plany": plans,
        "w_skrocie": " → ".join(str(item.many) for item in found.shown),
        "liczby": [worded(item, False) for item in found.shown] + [worded(item, True) for item in found.apart],
    }


def _counting(found: Series, most: int) -> Callable[[Counting, bool], CountingWords]:
    def counting(item: Counting, apart: bool) -> CountingWords:
        part = f"{100 * item.many / most:.1f}".rstrip("0").rstrip(".")
        return {
            "okres": polish.typeset(polish.span(item.start, item.end)),
            "plan": polish.typeset(item.plan or "przed planem"),
            "ile": polish.typeset(figured(found.figure, item.many)),
            "procent": part,
            "osobno": apart,
        }

    return counting
