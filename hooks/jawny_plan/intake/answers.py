"""A person's answers to the questions of an import, put into the plan."""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from jawny_plan.intake import about
from jawny_plan.intake.importing import Proposal
from jawny_plan.intake.proposal import Draft, Path, Question
from jawny_plan.intake.values import PlanValues, SpellingValues
from jawny_plan.polish.dates import MentionUnit, mentions
from jawny_plan.polish.shown_days import day_shown

YES = ("", "t", "tak")
NO = ("n", "nie", "?")

_HOW = "Enter: tak, jak proponowane. nie: zostaw pytanie na później."
_HOW_VALUE = "Enter: zostaw na później. Można też wpisać odpowiedź."
_HOW_CONFIRMED = "tak: zgadza się. Enter: zostaw na później."
_HOW_OFFICER = "Wpisz stopień, imię i nazwisko, żeby dopisać; pomiń: nie dopisuj. Enter: zostaw na później."
_HOW_BOTH = "Enter: tak, jak proponowane. nie: zostaw na później. Można też wpisać inną odpowiedź."


def answered(made: Proposal, ask: Callable[[str], str]) -> Proposal:
    """The proposal after every question was put to a person through `ask`; what stays open stays a question."""
    values = copy.deepcopy(made.draft.values)
    left: list[Question] = []
    officer = made.officer
    for number, question in enumerate(made.draft.questions, 1):
        answer = ask(put(question, number, len(made.draft.questions))).strip()
        if question.fields == (about.OFFICER,):
            officer = about.officer_in(answer) or officer
            settled = bool(officer) or about.is_left_out(answer)
        else:
            settled = accepted(values, question, answer)
        left += [] if settled else [question]
    return replace(made, draft=Draft(values, left, made.draft.sources), officer=officer)


def put(question: Question, number: int, of: int) -> str:
    """A question as a person reads it."""
    lines = [f"\n{number} z {of}. {question.text}"]
    if question.words:
        lines.append(f"   W dokumencie ({question.place}): „{' '.join(question.words.split())[:400]}”")
    typed = len(question.fields) == 1 and not isinstance(question.proposal, dict | list)
    if isinstance(question.proposal, str) and typed:
        lines.append(f"   Propozycja: {day_shown(question.proposal)}")
    if question.fields[0] in (*about.CONFIRMED, about.OFFICER):
        how = _HOW_OFFICER if question.fields[0] == about.OFFICER else _HOW_CONFIRMED
        return "\n".join([*lines, f"   {how}"]) + "\n   > "
    confirmed = question.proposal is not None or len(question.fields) > 1
    lines.append(f"   {_HOW_BOTH if confirmed and typed else _HOW if confirmed else _HOW_VALUE}")
    return "\n".join(lines) + "\n   > "


def accepted(values: PlanValues, question: Question, answer: str) -> bool:
    """Put an answer into `values`; whether the question is settled."""
    path = question.fields[0]
    if path in about.CONFIRMED:
        return answer.lower() in YES[1:]
    if answer.lower() in NO:
        return False
    if answer.lower() in YES:
        if question.proposal is None:
            return len(question.fields) > 1 or (answer != "" and lies_in(values, path))
        if path == ("poprawki_pisowni",):
            mended(values, question.proposal)
        elif len(question.fields) == 1:
            placed(values, path, question.proposal)
        return True
    if len(question.fields) > 1 or isinstance(question.proposal, dict | list):
        return False
    placed(values, path, _typed(path, answer))
    return True


def lies_in(values: PlanValues, path: Path) -> bool:
    """Whether something stands at a key path."""
    here: Any = values
    for step in path:
        try:
            here = here[step]
        except (KeyError, IndexError, TypeError):
            return False
    return True


def placed(values: PlanValues, path: Path, value: Any) -> None:
    """Put a value at a key path; a proposal for an entry that has more keys changes only those that it names."""
    here: Any = values
    for step in path[:-1]:
        if isinstance(here, dict):
            here = here.setdefault(str(step), {})
        elif isinstance(here, list) and isinstance(step, int) and step < len(here):
            here = here[step]
        else:
            return
    last = path[-1]
    if isinstance(here, dict):
        own = here.get(str(last))
        here[str(last)] = (
            {**own, **value} if isinstance(own, dict) and isinstance(value, dict) else copy.deepcopy(value)
        )
    elif isinstance(here, list) and isinstance(last, int) and last < len(here):
        own = here[last]
        here[last] = {**own, **value} if isinstance(own, dict) and isinstance(value, dict) else copy.deepcopy(value)


def mended(values: PlanValues, corrections: list[SpellingValues]) -> None:
    """Take up spelling corrections, and mend the words that the data quote."""
    values["poprawki_pisowni"] = copy.deepcopy(corrections)

    def right(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: part if key == "poprawki_pisowni" else right(part) for key, part in value.items()}
        if isinstance(value, list):
            return [right(part) for part in value]
        for one in corrections:
            value = value.replace(one["jest"], one["ma_byc"]) if isinstance(value, str) else value
        return value

    values.update(right(values))


def _typed(path: Path, answer: str) -> str:
    """What a person typed, a date in words as the data write it."""
    if path[-1] in ("od", "do"):
        days = [one for one in mentions(answer) if one.unit is MentionUnit.DAY]
        if len(days) == 1 and (day := days[0].first()):
            return str(day)
    return answer
