"""Questions about the deadlines of actions: what a person must give, what needs but a nod, what was not found."""

from __future__ import annotations

from typing import Any

from jawny_plan.intake.due import Deadline
from jawny_plan.intake.proposal import BLANK, Draft, Path
from jawny_plan.intake.values import ActionValues

_PLACE = "rozdział 3 (działania)"
_MANY = 4


def ask_for_deadlines(made: list[ActionValues], doubts: list[tuple[int, Deadline, str]], draft: Draft) -> None:
    """One question for each deadline that a person must give; what needs but a nod is one where there is much of it."""
    nods = [one for one in doubts if BLANK not in _flat(one[1].value)]
    for number, due, words in doubts if len(nods) < _MANY else [one for one in doubts if one not in nods]:
        proposal = None if BLANK in _flat(due.value) else due.value
        text = f"Termin działania „{made[number]['nazwa']}”: {due.doubt}"
        draft.ask(_fields(number, due), text, words, _PLACE, proposal)
    if len(nods) >= _MANY:
        summary = " ".join(f"„{made[number]['nazwa']}”: {due.doubt}" for number, due, _ in nods)
        fields = [field for number, due, _ in nods for field in _fields(number, due)]
        draft.ask(fields, f"Terminy działań. {summary}", "; ".join(words for *_, words in nods), _PLACE)
    asked = {number for number, *_ in doubts}
    undated = [
        (number, one) for number, one in enumerate(made) if one["termin"]["rodzaj"] == "brak" and number not in asked
    ]
    if undated:
        names = "; ".join(one["nazwa"] for _, one in undated)
        text = f"Przy tych działaniach nie znaleziono terminu: {names}. Czy plan go nie podaje?"
        wording = "; ".join(one["brzmienie"] for _, one in undated)
        draft.ask([("dzialania", number, "termin") for number, _ in undated], text, wording, _PLACE)


def _fields(number: int, due: Deadline) -> list[Path]:
    """What a question about a deadline is about: its stages, too, where it has any."""
    stages: list[Path] = [
        ("dzialania", number, "termin", "etapy", place) for place in range(len(due.value.get("etapy", [])))
    ]
    return [("dzialania", number, "termin"), *stages]


def _flat(value: Any) -> str:
    if isinstance(value, dict):
        return " ".join(_flat(part) for part in value.values())
    return " ".join(map(_flat, value)) if isinstance(value, list) else str(value)
