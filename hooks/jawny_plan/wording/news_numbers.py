"""Numbers as news tell them (`zgłoszeń było 25`): what was counted stands in the genitive."""

from __future__ import annotations

from math import floor

from jawny_plan import polish
from jawny_plan.facts.comparison import Verdict
from jawny_plan.facts.results import Counter, GoalResult
from jawny_plan.model.period import Span
from jawny_plan.model.progress import Measured
from jawny_plan.model.threat import Figure
from jawny_plan.polish.sentences import unstopped
from jawny_plan.wording.counts import declines, figured, genitive, source, spoken_number
from jawny_plan.wording.results import SURVEY, measure, measured_by, reached
from jawny_plan.wording.unit import dates

FEW_THINGS = range(1, 5)
"""So many things stand in the nominative: `2 interwencje`."""
VERDICTS = {
    Verdict.REACHED: "Cel osiągnięto.",
    Verdict.MISSED: "Celu nie osiągnięto.",
    Verdict.TOO_LITTLE: "Danych jest za mało, aby ocenić, czy cel osiągnięto.",
    Verdict.UNJUDGEABLE: "Nie da się ocenić, czy cel osiągnięto.",
}
"""Whether a goal was met, as a sentence of its own."""


def stated(figure: Figure, undated: str) -> str | None:
    """What the plan counted before it began; None for per cents, and for what is a part of another number.

    `undated` is what is said of a number that has no days.
    """
    if figure.percent or figure.part_of:
        return None
    when = when_counted(figure.period) or figure.when
    counted = f"{genitive(figure.of_what)} było {_number(figure)}"
    who = source(figure.counted_by)
    if not when:
        return polish.sentence(f"{counted}{aside(undated, who)}")
    return polish.sentence(f"{when} {counted}{_about(figure)}{aside(who)}")


def stated_aloud(figure: Figure, undated: str) -> str | None:
    """The same to be heard."""
    if figure.percent or figure.part_of:
        return None
    when = when_counted(figure.period) or figure.when
    if few := _few_aloud(figure, figure.count, when):
        sentence = polish.sentence(few if when else f"{few}, ale {undated}")
    else:
        counted = f"{genitive(figure.of_what)} było {_number_aloud(figure)}"
        sentence = polish.sentence(f"{when} {counted}{_about(figure)}" if when else f"{counted}, ale {undated}")
    return f"{sentence}{_counted_by(figure.counted_by)}"


def _few_aloud(figure: Figure, count: int | None, when: str | None) -> str | None:
    """`Bilans od stycznia do marca to 2 interwencje`: for with so few a verb would have to agree; None for others."""
    if (
        count is None
        or count not in FEW_THINGS
        or (figure.roughly and count == figure.count)
        or not declines(figure.of_what)
    ):
        return None
    return f"Bilans{f' {when}' if when else ''} to {figured(figure, count)}"


def _about(figure: Figure) -> str:
    """`, a dotyczyły głównie picia alkoholu`"""
    if figure.count == 1 or not figure.about:
        return ""
    return f", a dotyczyły {'głównie ' if figure.mainly else ''}{figure.about}"


def outcome(result: GoalResult) -> str | None:
    """What was measured of a goal, in a sentence or two; None where nothing was."""
    if result.measured:
        aim, by = measure(result.goal).removeprefix("w ankiecie "), measured_by(result.goal)
        who = None if by == SURVEY else source(_counter_of(result.measured))  # "Wynik ankiety" has said it
        return f"{by}: {reached(result.measured, result.goal)}{aside(who)}. Cel: {aim}."
    return " ".join(found for counter in result.counters if (found := measured(counter))) or None


def outcome_aloud(result: GoalResult) -> str | None:
    """The same to be heard."""
    if result.measured:
        aim, by = measure(result.goal).removeprefix("w ankiecie "), measured_by(result.goal)
        who = "" if by == SURVEY else _counted_by(_counter_of(result.measured))
        return f"{by} to {reached(result.measured, result.goal)}, a celem było {aim}.{who}"
    return " ".join(found for counter in result.counters if (found := measured_aloud(counter))) or None


def measured_aloud(counter: Counter) -> str | None:
    """`Od stycznia do czerwca 2026 r. zgłoszeń było 21, a miało być najwyżej 18. Wcześniej było ich 25.`"""
    found, figure = counter.measured, counter.figure
    if found is None or figure.percent:
        return None
    limit, when = most(counter), when_counted(found.period)
    line = "" if limit is None else f", a miało być najwyżej {spoken_number(limit, figure.of_what)}"
    counted = (
        _few_aloud(figure, found.count, when)
        or f"{when} {genitive(figure.of_what)} było {spoken_number(found.count, figure.of_what)}"
    ) + line
    earlier = when_counted(figure.period) or figure.when
    before = f"Wcześniej{f', {earlier},' if earlier else ''} było ich {_number_aloud(figure)}"
    if _same(_counter_of(found), figure.counted_by):
        return f"{polish.sentence(counted)} {before}.{_counted_by(_counter_of(found), 'obu liczb ')}"
    return f"{polish.sentence(counted)}{_counted_by(_counter_of(found))} {before}.{_counted_by(figure.counted_by)}"


def measured(counter: Counter) -> str | None:
    """What was counted again, before, and at most how much it should have been; None where it was not, or in per cents.

    `Od stycznia do czerwca 2026 r. zgłoszeń było 21, a miało być najwyżej 18. Wcześniej, od lipca …, było ich 25
    (źródło obu liczb: straż gminna).`
    """
    found, figure = counter.measured, counter.figure
    if found is None or figure.percent:
        return None
    limit = most(counter)
    line = "" if limit is None else f", a miało być najwyżej {limit}"
    now, then = source(_counter_of(found)), source(figure.counted_by)
    if then and _same(_counter_of(found), figure.counted_by):
        now, then = None, then.replace("źródło", "źródło obu liczb", 1)
    counted = f"{when_counted(found.period)} {genitive(figure.of_what)} było {found.count}{line}{aside(now)}"
    earlier = when_counted(figure.period) or figure.when
    before = f"Wcześniej{f', {earlier},' if earlier else ''} było ich {_number(figure)}{aside(then)}"
    return f"{polish.sentence(counted)} {before}."


def _counter_of(found: Measured) -> str:
    """Who counted, where the data name anybody, else where the number is from."""
    return found.counted_by or found.source


def _same(now: str | None, then: str | None) -> bool:
    """Whether two numbers have one source."""
    return now is not None and then is not None and unstopped(now).casefold() == unstopped(then).casefold()


def _counted_by(who: str | None, of: str = "") -> str:
    """` Źródło to rejestr interwencji.`: who counted, to be heard after the number."""
    return f" Źródło {of}to {unstopped(who)}." if who else ""


def aside(*parts: str | None) -> str:
    """` (plan nie mówi, w jakim okresie; źródło: leśnicy)`; nothing where there is nothing to add."""
    found = "; ".join(part for part in parts if part)
    return f" ({found})" if found else ""


def most(counter: Counter) -> int | None:
    """The most that would have met the goal, in whole things; None where the unit's method draws no line."""
    limit = counter.comparison.limit if counter.comparison else None
    return None if limit is None else floor(limit)


def when_counted(period: Span | None) -> str | None:
    """`od stycznia do czerwca 2026 r.` for whole months, else the days; None where the plan gives none."""
    if period is None:
        return None
    start, end = period.start, period.end
    return (polish.whole_months(start, end) if start and end else None) or dates(start, end)


def _number_aloud(figure: Figure) -> str:
    if figure.count is None or figure.in_words or figure.roughly:
        return _number(figure)
    return spoken_number(figure.count, figure.of_what)


def _number(figure: Figure) -> str:
    return figure.in_words or f"{f'około{polish.NBSP}' if figure.roughly else ''}{figure.count}"
