"""What a press note of a plan says first: place, problem, number, date, as a paper can print it.

Every sentence follows from data of the note's own day, and stands only where they hold its fact.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from jawny_plan import polish
from jawny_plan.facts.actions import CARRIED_OUT
from jawny_plan.facts.plan import PlanFacts, PlanState
from jawny_plan.model.amendment import Changed
from jawny_plan.model.plan_change import EndedEarly, Extended
from jawny_plan.polish.sentences import unstopped
from jawny_plan.wording import news_numbers as numbers
from jawny_plan.wording.answer import carried_out, outcome
from jawny_plan.wording.change_words import ChangeWords, CorrectionWords
from jawny_plan.wording.changes import cause
from jawny_plan.wording.counts import genitive
from jawny_plan.wording.document import renamed
from jawny_plan.wording.in_short import by_threats
from jawny_plan.wording.news_words import LeadWords
from jawny_plan.wording.period import begun
from jawny_plan.wording.plan_words import PlanWords
from jawny_plan.wording.serving import office_of
from jawny_plan.wording.unit_words import DistrictWords
from jawny_plan.wording.words import titled, typeset

EVALUATES = "Policja ocenia to tak"
"""Whose words an evaluation is, where it is told among other news."""
FEW = 2
"""So many numbers or changes stand in a lead, so many sentences on the problem are heard before them."""
_VERBS = {
    PlanState.BEFORE: ("obejmie", "potrwa"),
    PlanState.RUNNING: ("obejmuje", "trwa"),
    PlanState.ENDED: ("obejmował", "trwał"),
    PlanState.UNKNOWN: ("obejmuje", "jest przewidziany"),
}
"""What a plan does to its district and how it lasts, by where it stands on the day that is told of."""


def starts(facts: PlanFacts, words: PlanWords, districts: Sequence[DistrictWords]) -> LeadWords:
    """Of the start note: what the plan is against, and what will be, is or was on the day of the facts."""
    undated = _ours("plan nie mówi, w jakim okresie", words)
    figures = facts.plan.figures.values()
    counted = [found for item in figures if (found := numbers.stated(item, undated))]
    heard = [found for item in figures if (found := numbers.stated_aloud(item, undated))]
    then, about = start_state(facts), _problem(facts, words)
    return _news(
        words["haslo"],
        [*about, _scope(words, districts, then, words["okres"]["od_do"]), *counted[:FEW]],
        [
            *about[:FEW],
            _scope_aloud(words, districts, then, _period_aloud(facts, words)),
            *heard[:FEW],
            *about[FEW:],
        ],
    )


def start_state(facts: PlanFacts) -> PlanState:
    """Where the plan stands for its start note: on its first day, too, it is told as what will be."""
    return PlanState.BEFORE if facts.today == facts.plan.period.start else facts.state


def half_time(facts: PlanFacts, words: PlanWords, districts: Sequence[DistrictWords]) -> LeadWords:
    """Of the half-time note: how much was done. It gives no verdict."""
    done = _done(facts)
    title = f"na półmetku {done[0].lower()}{done[1:].rstrip('.')}" if done else _ours("półmetek planu", words)
    half = f"{_ours('Minęła połowa planu', words)} {_whose(districts)}. {done or ''}".strip()
    last = f"Na ocenę {_ours('całego planu', words)} jest jeszcze za wcześnie."
    scope = _scope(words, districts, PlanState.RUNNING, words["okres"]["od_do"])
    aloud = _scope_aloud(words, districts, PlanState.RUNNING, _period_aloud(facts, words))
    return _news(
        f"{words['haslo']}: {title}",
        [*_problem(facts, words)[:1], half, scope, last],
        [*_problem(facts, words)[:1], half, aloud, last],
    )


def closes(facts: PlanFacts, words: PlanWords, districts: Sequence[DistrictWords], then: PlanState) -> LeadWords:
    """Of the closing note: what came of it. A missed goal is told as loudly as a met one.

    `then` is where the plan stood on the note's day: it may be evaluated before its end.
    """
    judged = [result for result in facts.results if result.verdict]
    measured = [text for result in facts.results if (text := numbers.outcome(result))]
    heard = [text for result in facts.results if (text := numbers.outcome_aloud(result))]
    alone = judged[0].verdict if len(judged) == len(facts.results) == 1 else None
    verdict = numbers.VERDICTS[alone] if alone else outcome(facts)["najpierw"]
    known = bool(judged) or any(result.delivered for result in facts.results)
    evaluated = words["ocena"]["akapity"] if words["ocena"] and not known else []
    done, other_end = _logged(facts), _other_end(facts, words, then)
    period, heard_period = words["okres"]["od_do"], _period_aloud(facts, words)
    if other_end:  # which names the last day
        period = heard_period = begun(facts.plan.period)
    early = facts.in_force.early_end if other_end and facts.in_force.is_cut_short else None
    why = cause(early) if early else None
    return _news(
        f"{words['haslo']}: {_outcome_in_title(facts) if known else _ours('wynik planu', words)}",
        [
            *_problem(facts, words)[:1],
            *measured[:FEW],
            *([verdict] if known else [f"{EVALUATES}. {item}" for item in evaluated[:1]]),
            _scope(words, districts, then, period),
            *filter(None, [other_end, why and f"Powód: {why}", done]),
        ],
        [
            *_problem(facts, words)[:1],
            *filter(None, [other_end, why and because(why)]),
            *heard[:FEW],
            *([verdict] if known else evaluated_aloud(evaluated)),
            *filter(None, [done]),
            _scope_aloud(words, districts, then, heard_period),
        ],
    )


def evaluated_aloud(paragraphs: Sequence[str]) -> list[str]:
    """The evaluation, never without whose words they are: whole, then ever less of it, for what there is time for."""
    return [f"{EVALUATES}. {' '.join(paragraphs[:many])}" for many in range(len(paragraphs), 0, -1)]


def not_evaluated_yet(paragraphs: list[str], lead: LeadWords) -> list[str]:
    """What of the evaluation the first sentences of a note do not say."""
    begun = any(sentence.startswith(EVALUATES) for sentence in lead["zdania"])
    return paragraphs[1:] if begun else paragraphs


def _logged(facts: PlanFacts) -> str | None:
    """`Według zapisów policji wykonano 3 z 5 działań`: the evaluation may say otherwise."""
    done = _done(facts)
    if done is None or "zapisano" in done.lower():  # says itself that it is what was logged
        return done
    return f"Według zapisów policji {done[0].lower()}{done[1:]}"


def changes(
    facts: PlanFacts, words: PlanWords, districts: Sequence[DistrictWords], decided: Changed, change: ChangeWords
) -> LeadWords:
    """Of the note on a change that was decided: what, on what day and why."""
    moved, then, day = change["koniec"], facts.state, change["dnia"]
    first = f"{_subject(words, districts)} {moved or f'zmieniono {day}'}"
    who = f"Kto zdecydował: {unstopped(change['zdecydowal'])}{f', {day}' if moved else ''}"
    scope = _scope(words, districts, then, begun(facts.plan.period) if moved else words["okres"]["od_do"])
    # The plan in short may tell of this very change.
    about = list(by_threats(facts) if facts.in_force.unsummed else _problem(facts, words))[:1]
    aloud = _scope_aloud(words, districts, then, begun(facts.plan.period) if moved else _period_aloud(facts, words))
    return _news(
        f"{words['haslo']}: {_ours('plan', words)} {_became(decided)}",
        [first, *change["w_nocie"], f"Powód: {change['powod']}", who, *about, scope],
        [first, *change["na_antenie"], because(change["powod"]), *about, aloud],
    )


def _became(decided: Changed) -> str:
    """What a decision made of the plan, in one word."""
    if any(isinstance(effect, Extended) for effect in decided.effects):
        return "przedłużono"
    return "skrócono" if any(isinstance(effect, EndedEarly) for effect in decided.effects) else "zmieniono"


def corrects(words: PlanWords, correction: CorrectionWords) -> LeadWords:
    """Of the note on a correction: what was wrong and what is right."""
    return _news(
        f"Poprawka: {words['haslo']}",
        [
            f"Poprawiamy: {polish.stopped(correction['czego'])}",
            f"Było: {polish.stopped(correction['bylo'])} Jest: {polish.stopped(correction['jest'])}",
        ],
        [
            f"Poprawiamy pomyłkę. Co było źle? {polish.capital(correction['czego'])}",
            f"Zamiast {titled(correction['bylo'])} powinno być {titled(correction['jest'])}",
        ],
    )


def _news(title: str, sentences: Iterable[str], aloud: Iterable[str]) -> LeadWords:
    printed, heard = ([polish.stopped(item) for item in each if item] for each in (sentences, aloud))
    return typeset(LeadWords(tytul=title, zdania=printed, na_antenie=heard))


def because(reason: str) -> str:
    """Why, as it is said on the air: a reason may be a sentence or a noun."""
    return f"Dlaczego? {polish.sentence(reason)}"


def _ours(text: str, words: PlanWords) -> str:
    """Our words of the plan; a document that is no priority plan goes by its own name."""
    return renamed(text, words["dokument"])


def _problem(facts: PlanFacts, words: PlanWords) -> list[str]:
    """What the plan is about, as its editors say it, else as the plan names its threats."""
    return words["w_skrocie"] or list(by_threats(facts))


def _scope(words: PlanWords, districts: Sequence[DistrictWords], then: PlanState, period: str | None) -> str:
    """`Plan dzielnicowego obejmie rejon służbowy nr 1 – Centrum (Przykładowo) i potrwa od 1 stycznia …`"""
    holds, lasts = _VERBS[then]
    known = f" i {lasts} {period}" if period else ""
    covered = polish.listed([_covered(item) for item in districts])
    return f"{_subject(words, districts)} {holds} {covered}{known}"


def _scope_aloud(words: PlanWords, districts: Sequence[DistrictWords], then: PlanState, period: str | None) -> str:
    """`Plan dzielnicowego obejmie rejon służbowy nr 1 – Centrum, w miejscowości Przykładowo, i potrwa …`"""
    holds, lasts = _VERBS[then]
    known = f" i {lasts} {period}" if period else ""
    covered = polish.listed([_covered_aloud(item) for item in districts])
    return f"{_subject(words, districts)} {holds} {covered if known else covered.rstrip(',')}{known}"


def _period_aloud(facts: PlanFacts, words: PlanWords) -> str | None:
    """What is known of both ends, to be heard: whole months by their names."""
    start, end = facts.plan.period.start, facts.plan.period.end
    return (polish.whole_months(start, end) if start and end else None) or words["okres"]["od_do"]


def _subject(words: PlanWords, districts: Sequence[DistrictWords]) -> str:
    """`Plan dzielnicowego`, `Dokument „karta rejonu”`"""
    return f"Dokument „{words['dokument']}”" if words["dokument"] else f"Plan {_whose(districts)}"


def _whose(districts: Sequence[DistrictWords]) -> str:
    """Of whom the plan is: `dzielnicowego`, or `dzielnicowej` where women alone serve."""
    return office_of(districts)["dopelniacz"]


def _covered(district: DistrictWords) -> str:
    """`rejon służbowy nr 1 – Centrum (Przykładowo; dziś: rejon służbowy nr 2)`, in the accusative."""
    name, town = _named(district), _town(district)
    aside = "; ".join(part for part in (town, district["dzis"] and f"dziś: {district['dzis']}") if part)
    return f"{name} ({aside})" if aside else name


def _covered_aloud(district: DistrictWords) -> str:
    """`rejon służbowy nr 1 – Centrum, w miejscowości Przykładowo,`"""
    name, town = _named(district), _town(district)
    if not town:
        return name
    return f"{name}, {town}," if town[0].islower() or "," in town else f"{name}, w miejscowości {town},"


def _named(district: DistrictWords) -> str:
    """The district's name, in the accusative."""
    named = f"{district['nazwa'][0].lower()}{district['nazwa'][1:]}"
    return named.replace("dzielnica", "dzielnicę", 1) if district["slowo"]["mianownik"] == "dzielnica" else named


def _town(district: DistrictWords) -> str | None:
    """Where the district is, if its name does not say it."""
    town = district["miejscowosc"]
    return town if town and town not in district["nazwa"] else None


def _other_end(facts: PlanFacts, words: PlanWords, then: PlanState) -> str | None:
    """On what day the plan ended instead of the approved one; None where nothing was moved."""
    approved, end = facts.approved_end, facts.plan.period.end
    if approved is None or end is None or approved == end or not facts.in_force.is_moved:
        return None
    before = f"miał trwać do {polish.day(approved)}"
    if end > approved:
        return _ours(f"Plan przedłużono do {polish.day(end)}, a {before}", words)
    ended = "zakończono" if then is PlanState.ENDED else "zakończy się"
    return _ours(f"Plan {ended} wcześniej, {polish.day(end)}, choć {before}", words)


def _done(facts: PlanFacts) -> str | None:
    """`Wykonano 3 z 5 działań, w tym jedno po terminie.`"""
    standing = facts.standing_actions
    if len(standing) == 1:
        return "Działanie z planu wykonano." if standing[0].state in CARRIED_OUT else None
    return carried_out(standing)


def _outcome_in_title(facts: PlanFacts) -> str:
    """`cel nieosiągnięty. Zgłoszeń było 21, miało być najwyżej 18`"""
    first = outcome(facts)["najpierw"].rstrip(".")
    title = first[0].lower() + first[1:]
    counters = [counter for result in facts.results for counter in result.counters if counter.measured]
    if len(facts.results) == 1 and len(counters) == 1:
        [counter] = counters
        limit = numbers.most(counter)
        if counter.measured and limit is not None:
            noun = polish.capital(genitive(counter.figure.of_what))
            return f"{title}. {noun} było {counter.measured.count}, miało być najwyżej {limit}"
    return title
