"""Actions as squares: a shape and a word for each state, so that nothing hangs on colour alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from jawny_plan.facts.actions import ActionState, Round
from jawny_plan.wording.state_words import SquaresWords

SQUARES = {
    ActionState.DONE: ("wykonano", "wykonano"),
    ActionState.DONE_LATE: ("po-terminie", "wykonano po terminie"),
    ActionState.PARTLY: ("w-czesci", "wykonano w części"),
    ActionState.RUNNING: ("w-toku", "w toku"),
    ActionState.BEFORE: ("przed", "termin nie minął"),
    ActionState.NOT_DONE: ("nie-wykonano", "nie wykonano"),
    ActionState.NO_DATA: ("brak-danych", "brak danych"),
    ActionState.NOTHING_LOGGED: ("bez-wpisu", "nic nie zapisano"),
    ActionState.UNDATED: ("bez-daty", "nie wiadomo, czy termin minął"),
    ActionState.NOT_JUDGED: ("nie-da-sie", "nie da się ocenić"),
    ActionState.CALLED_OFF: ("skrocono", "plan skończył się przed terminem"),
}
"""The drawing of a square in the style sheet, and the word beside it, in the order in which they are shown."""
AHEAD = ("przed", "termin nie minął")
"""A round of a recurring action that is still to come."""
SUMMED = ("bez-daty", "bez osobnego wpisu")
"""A past round that an entry of several may count: whether it was done nobody can say."""


def squares(states: Iterable[ActionState | None]) -> list[SquaresWords]:
    """Actions by state: as many squares as there are, and the word. None: still to come."""
    return _counted(_square(state) for state in states)


def squares_of_rounds(rounds: Iterable[Round]) -> list[SquaresWords]:
    """The same of the rounds of an action."""
    return _counted(SUMMED if one.summed else _square(one.state) for one in rounds)


def _square(state: ActionState | None) -> tuple[str, str]:
    return SQUARES[state] if state else AHEAD


def _counted(shown: Iterable[tuple[str, str]]) -> list[SquaresWords]:
    counted = Counter(shown)
    return [
        {"kod": code, "slowo": word, "ile": str(many), "kwadraty": [code] * many}
        for code, word in (*SQUARES.values(), SUMMED)
        if (many := counted[code, word])
    ]
