"""What is said of all plans of a unit together, key by key."""

from __future__ import annotations

from typing import TypedDict

from jawny_plan.wording.plan_words import PlanWords
from jawny_plan.wording.state_words import SquaresWords
from jawny_plan.wording.unit_words import SignWords


class GoalCountWords(SignWords):
    """So many goals with one result."""

    ile: str


class PlanLineWords(TypedDict):
    """A plan in a line of a list; `cele` are the signs of goals of which the result is known, each once."""

    plan: PlanWords
    kwadraty: list[SquaresWords]
    gdzie_i_kiedy: str
    cele: list[GoalCountWords]


class PlanGroupWords(TypedDict):
    """Plans in one state."""

    kod: str
    tytul: str
    plany: list[PlanLineWords]


class CountingWords(TypedDict):
    """What was counted in some days; `procent`: the length of its bar.

    `osobno`: it has no bar, as it compares with none of the others.
    """

    okres: str
    plan: str
    ile: str
    procent: str
    osobno: bool


class SeriesWords(TypedDict):
    """Numbers of the same thing over plans that continue one another; `zrodlo`: who counted."""

    tytul: str
    gdzie: str
    zrodlo: str | None
    plany: list[PlanWords]
    w_skrocie: str
    liczby: list[CountingWords]


class TotalsWords(TypedDict):
    """All plans of a unit together."""

    zdanie: str | None
    ostatnio: str | None
    grupy: list[PlanGroupWords]
    legenda: list[SquaresWords]
    szeregi: list[SeriesWords]
    bez_szeregu: bool


class PlanOnSheetWords(TypedDict):
    """A plan in a line of the sheet of all plans; `slowami`: its squares, to be read aloud."""

    haslo: str
    gdzie_i_kiedy: str
    kwadraty: list[SquaresWords]
    slowami: str
    cele: str | None


class GroupOnSheetWords(TypedDict):
    """Plans in one state."""

    tytul: str
    plany: list[PlanOnSheetWords]


class PaperProgressWords(TypedDict):
    """All plans of the unit as paper tells them."""

    zdanie: str | None
    ostatnio: str | None
    grupy: list[GroupOnSheetWords]
    legenda: list[SquaresWords]
    szeregi: list[str]
