"""What the data of a plan do not hold, and why, as data."""

from __future__ import annotations

from typing import Annotated

from jawny_plan.model.absence import Absence, absence_of
from jawny_plan.model.base import key
from jawny_plan.model.period import Rough
from jawny_plan.model.plan import Plan
from jawny_plan.outputs.opendata.record import Record

_WHY = "brak, gdy plan go nie podaje; nieznane, gdy go nie znamy; null, gdy jest albo nie wiadomo, czemu go nie ma"


class Absences(Record):
    """What the data of a plan do not hold, and why."""

    start: Annotated[Absence | None, key("od", f"Pierwszy dzień planu: {_WHY}.")]
    start_about: Annotated[
        str | None, key("od_w_przyblizeniu", "Miesiąc (2019-06) albo półrocze (2019-II), gdy dnia nie znamy.")
    ]
    end: Annotated[Absence | None, key("do", f"Ostatni dzień planu: {_WHY}.")]
    end_about: Annotated[
        str | None, key("do_w_przyblizeniu", "Miesiąc (2019-06) albo półrocze (2019-II), gdy dnia nie znamy.")
    ]
    threats: Annotated[Absence | None, key("zagrozenia", f"Zagrożenia: {_WHY}.")]
    goals: Annotated[Absence | None, key("cele", f"Cele: {_WHY}.")]
    actions: Annotated[Absence | None, key("dzialania", f"Działania: {_WHY}.")]
    partners: Annotated[Absence | None, key("podmioty", f"Podmioty współpracujące: {_WHY}.")]
    tasks: Annotated[tuple[Absence | None, ...], key("zadania", f"Zadanie każdego podmiotu, po kolei: {_WHY}.")]
    publicity: Annotated[Absence | None, key("informowanie", f"Sposoby informowania: {_WHY}.")]
    evaluation: Annotated[Absence | None, key("sposob_oceny", f"Sposób oceny: {_WHY}.")]


def absences(plan: Plan) -> Absences:
    """What the data of the plan do not hold."""
    start, end = plan.period.start_edge, plan.period.end_edge
    return Absences(
        start=start if isinstance(start, Absence) else None,
        start_about=start.written if isinstance(start, Rough) else None,
        end=end if isinstance(end, Absence) else None,
        end_about=end.written if isinstance(end, Rough) else None,
        threats=absence_of(plan.threats),
        goals=absence_of(plan.goals),
        actions=absence_of(plan.actions),
        partners=absence_of(plan.partners),
        tasks=tuple(item.task if isinstance(item.task, Absence) else None for item in plan.partners),
        publicity=absence_of(plan.publicity),
        evaluation=plan.evaluation if isinstance(plan.evaluation, Absence) else None,
    )
