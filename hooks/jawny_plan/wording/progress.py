"""The life of a plan in words: its state, its log, corrections, decisions, evaluation."""

from __future__ import annotations

import re
from datetime import date
from itertools import groupby
from typing import assert_never

from jawny_plan import polish
from jawny_plan.facts.plan import PlanFacts, PlanState
from jawny_plan.model.amendment import Changed, Correction
from jawny_plan.model.deadline import traits
from jawny_plan.model.occurred import Occurred
from jawny_plan.model.plan import Plan
from jawny_plan.model.plan_change import EndedEarly, Extended
from jawny_plan.model.progress import (
    Decision,
    Delivered,
    Done,
    Evaluated,
    Event,
    Informed,
    Measured,
    Method,
    NotDone,
    Outside,
    WhyNotDone,
)
from jawny_plan.wording.change_words import CorrectionWords
from jawny_plan.wording.changes import cause, in_one_sentence, reasons
from jawny_plan.wording.counts import figured, origin
from jawny_plan.wording.document import renamed
from jawny_plan.wording.period import standing
from jawny_plan.wording.plan_words import (
    DecisionWords,
    EntryWords,
    EvaluationWords,
)
from jawny_plan.wording.promises import channel_name
from jawny_plan.wording.proofs import proof_in_words
from jawny_plan.wording.results import DELIVERIES, METHODS, VERDICTS, measured_by, reached
from jawny_plan.wording.state_words import PlanStateWords
from jawny_plan.wording.unit_words import SignWords
from jawny_plan.wording.words import sign

_MOVING = (Extended, EndedEarly)
_LONGER, _SHORTER = "przedłużono", "skrócono"
_IMPERSONAL = re.compile(r"\w+(?:[aoe]no|[aiyuęó]to)\b")
"""`Rozmawiano`, `wysłano`, `umyto`: what was done, without who did it."""

STATES = {
    PlanState.BEFORE: sign("przed", "Jeszcze się nie zaczął"),
    PlanState.RUNNING: sign("w-toku", "W toku"),
    PlanState.ENDED: sign("zakonczony", "Zakończony"),
    PlanState.UNKNOWN: sign("brak-danych", "Nie wiadomo, czy trwa"),
}


def state(facts: PlanFacts) -> PlanStateWords:
    """The plan's state today: signs with words, and one sentence."""
    signs = [STATES[facts.state]]
    if facts.state is PlanState.ENDED:
        # A missed goal stands beside the title just as a met one does.
        signs += [VERDICTS[verdict] for verdict in dict.fromkeys(result.verdict for result in facts.results) if verdict]
        states = dict.fromkeys(result.delivered.state for result in facts.results if result.delivered)
        signs += [_delivered(DELIVERIES[delivery]) for delivery in states]
        if not facts.evaluation:
            signs.append(sign("brak-wyniku", f"{_missing(facts)} nie opublikowano"))
    if facts.stale:
        signs.append(sign("brak-danych", "Brak nowych informacji"))
    signs += _changed(facts)
    if facts.corrections:
        signs.append(sign("poprawiony", "Poprawiony"))
    return {
        "kod": str(facts.state),
        "znaki": signs,
        "zdanie": sentence(facts),
        "oceniony": facts.evaluation is not None,
        "nieaktualny": facts.stale,
    }


def _changed(facts: PlanFacts) -> list[SignWords]:
    """What decisions did to the plan: how its end was moved, and that anything else was changed."""
    found, moves = list[str](), _moves(facts)
    end, approved = facts.plan.period.end, facts.approved_end
    if moves and end and approved:
        found.append("Przedłużony" if end > approved else "Skrócony" if end < approved else "Zmieniony")
    elif moves:
        found.append("Przedłużony" if moves[-1][0] == _LONGER else "Skrócony")
    if any(not isinstance(effect, _MOVING) for entry in facts.changes for effect in entry.effects):
        found.append("Zmieniony")
    return [sign("zmieniony", word) for word in dict.fromkeys(found)]


def _moves(facts: PlanFacts) -> list[tuple[str, str | None]]:
    """What was decided about the plan's end, one word for each turn, with why it was cut short."""
    effects = (effect for entry in facts.changes for effect in entry.effects if isinstance(effect, _MOVING))
    moves = ((word, list(moving)) for word, moving in groupby(effects, key=_word_for))
    return [(word, cause(last) if isinstance(last := moving[-1], EndedEarly) else None) for word, moving in moves]


def _word_for(effect: Extended | EndedEarly) -> str:
    return _LONGER if isinstance(effect, Extended) else _SHORTER


def _delivered(shown: SignWords) -> SignWords:
    """`Co miało powstać, nie powstało`, since beside a title the bare word would not say what is meant."""
    return sign(shown["kod"], f"Co miało powstać, {shown['slowo'].lower()}")


def sentence(facts: PlanFacts) -> str:
    """The plan's state in one or two sentences."""
    words = " ".join(part for part in (standing(facts.plan.period, facts.state), _moved(facts)) if part)
    match facts.state:
        case PlanState.RUNNING if facts.stale:
            return f"{words} Od co najmniej 90 dni jednostka nie podała nowych informacji."
        case PlanState.ENDED if facts.evaluation:
            return f"{words} Jednostka go oceniła."
        case PlanState.ENDED:
            return f"{words} {_missing(facts)} nie opublikowano."
        case PlanState.BEFORE | PlanState.RUNNING | PlanState.UNKNOWN:
            return words
        case _:
            assert_never(facts.state)


def _moved(facts: PlanFacts) -> str | None:
    """What moved the plan's end from the day that was approved, and why."""
    approved, moves = facts.approved_end, _moves(facts)
    if not moves:
        return None
    planned = f"do {polish.day(approved)}" if approved else "do dnia, którego nie znamy"
    (last, why), earlier = moves[-1], [f"{word} ({reason})" if reason else word for word, reason in moves[:-1]]
    became = f"{polish.listed(earlier)}, na koniec {last}" if earlier else last
    return polish.sentence(f"Zatwierdzono go {planned}, a potem {became}{f'. Powód: {why}' if why else ''}")


def _missing(facts: PlanFacts) -> str:
    """What an ended plan without an evaluation lacks."""
    measured = any(isinstance(entry, (Measured, Delivered)) for entry in facts.log)
    return "Oceny" if measured else "Wyniku"


def entry(event: Event, plan: Plan, day: date | None = None) -> EntryWords:
    """One entry of the log: the day of what happened, what it was, source."""
    return {
        "dnia": polish.day(day or event.day),
        "opis": happened(event, plan),
        "zrodlo": polish.stopped(origin(event)),
        "rodzaj": event.kind,
    }


def happened(event: Event, plan: Plan) -> str:
    """What the entry says, in one sentence."""
    match event:
        case Done() | NotDone():
            return _of_action(event, plan)
        case Outside() | Occurred():
            return _beside_actions(event, plan)
        case Informed(channels=channels, proof=proof, reason=reason):
            names = polish.listed([channel_name(ref.kind).short for ref in channels])
            if proof is None:
                return polish.sentence(f"Obietnicy nie dotrzymano ({names}): {reason}")
            return polish.sentence(f"Poinformowano ({names}): {proof_in_words(proof)}")
        case Delivered(goal=number, state=state, count=count, text=text):
            what = ", ".join(part for part in (DELIVERIES[state]["slowo"], str(count) if count else "") if part)
            return polish.sentence(f"Cel {number}: {what}. {polish.capital(text)}")
        case Measured(figure=str(name), count=count, period=span):
            return f"Zmierzono: {figured(plan.figures[name], count)} {polish.span(span.start, span.end)}"
        case Measured(goal=number, period=span):
            aim = plan.goals[(number or 1) - 1]
            return f"{measured_by(aim)}: {reached(event, aim)}, {polish.span(span.start, span.end)}"
        case Method(method=method):
            return f"Jednostka wybrała, jak zestawić liczby: {METHODS[method]}."
        case Changed() | Correction():
            return _amendment(event, plan)
        case Decision(text=text):
            return polish.sentence(f"Decyzja: {text}")
        case Evaluated():
            return _evaluated(event) if event.author else renamed(_evaluated(event), plan.document)
        case _:
            assert_never(event)


def _beside_actions(event: Outside | Occurred, plan: Plan) -> str:
    """What is no action of the plan itself."""
    if isinstance(event, Outside):
        return polish.sentence(f"{renamed('Zrobiono poza planem', plan.document)}: {event.text}")
    return polish.sentence(f"Znany jest dzień zdarzenia ({event.event}): {polish.day(event.when)}")


def _of_action(event: Done | NotDone, plan: Plan) -> str:
    """`Rozmowy z mieszkańcami (9 razy): rozmawiano z mieszkańcami ulicy Lipowej.`"""
    named = _named(event.action, event.stage, plan)
    if isinstance(event, Done):
        return _done(f"{named}{_times(event.times)}", event.text)
    word = "nie wykonano" if event.state is WhyNotDone.NOT_DONE else "nie da się ocenić"
    once = f" {polish.day(event.missed_on)}" if event.missed_on else ""
    return f"{polish.sentence(f'{named}: {word}{once}')} {polish.sentence(polish.capital(event.text))}"


def _done(named: str, text: str) -> str:
    """One sentence where the entry begins with what was done (`Rozmawiano z …`): that word is surely no name."""
    if _IMPERSONAL.match(text):
        return polish.sentence(f"{named}: {text[0].lower()}{text[1:]}")
    return f"{polish.sentence(named)} {polish.sentence(polish.capital(text))}"


def _amendment(entry: Changed | Correction, plan: Plan) -> str:
    """What a decision changed, or a correction mended."""
    if isinstance(entry, Changed):
        parts = [in_one_sentence(effect, plan) for effect in entry.effects]
        return " ".join((*parts, f"Powód: {reasons(entry)}"))
    parts = [f"Poprawiono: {entry.what}", f"Było: {entry.was}", f"Jest: {entry.now}"]
    return " ".join(polish.sentence(part) for part in parts)


def _named(number: int, stage: int | None, plan: Plan) -> str:
    """`Tablica, która pokazuje prędkość, ustawienie tablicy`"""
    action = plan.actions[number - 1]
    stages = traits(action.deadline).stages
    return f"{action.name}, {stages[stage - 1].name}" if stage and stage <= len(stages) else action.name


def _times(times: int | None) -> str:
    return f" ({polish.plural(times, 'raz', 'razy', 'razy')})" if times is not None and times > 1 else ""


def outside(entry: Outside) -> EntryWords:
    """Work that the plan did not foresee, under a heading that says so."""
    text = polish.sentence(polish.capital(entry.text))
    return {"dnia": polish.day(entry.day), "opis": text, "zrodlo": polish.stopped(entry.source), "rodzaj": entry.kind}


def correction(correction: Correction) -> CorrectionWords:
    """A correction of what was published."""
    return {
        "dnia": polish.day(correction.day),
        "czego": correction.what,
        "bylo": correction.was,
        "jest": correction.now,
        "zrodlo": polish.stopped(correction.source),
    }


def decision(decision: Decision) -> DecisionWords:
    """A decision with its reasons."""
    return {
        "dnia": polish.day(decision.day),
        "tresc": polish.sentence(decision.text),
        "powody": polish.sentence(decision.reasons) if decision.reasons else None,
        "zrodlo": polish.stopped(decision.source),
    }


def _evaluated(evaluation: Evaluated) -> str:
    if evaluation.author:
        return polish.sentence(f"Ocena, która nie pochodzi od jednostki ({evaluation.author}): {evaluation.text[0]}")
    return "Jednostka oceniła plan."


def evaluation(evaluation: Evaluated) -> EvaluationWords:
    """An evaluation; `czyja` names whose it is where it is not the unit's."""
    return {
        "czyja": evaluation.author,
        "dnia": polish.day(evaluation.day),
        "akapity": list(evaluation.text),
        "zrodlo": polish.stopped(evaluation.source),
    }
