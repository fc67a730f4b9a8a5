"""How a plan stands, key by key: its state, the answer on top of its page, squares."""

from __future__ import annotations

from typing import TypedDict

from jawny_plan.wording.unit_words import SignWords


class PlanStateWords(TypedDict):
    """A plan's state today: signs, and one sentence."""

    kod: str
    znaki: list[SignWords]
    zdanie: str
    oceniony: bool
    nieaktualny: bool


class PlanAnswerWords(TypedDict):
    """How the plan stands, answered first: `najpierw` in large letters; `obliczenie`: a verdict that we computed."""

    kod: str
    najpierw: str
    potem: str | None
    obliczenie: bool


class SquaresWords(TypedDict):
    """As many squares as there are actions (or rounds of one) in a state, and the state's word."""

    kod: str
    slowo: str
    ile: str
    kwadraty: list[str]
