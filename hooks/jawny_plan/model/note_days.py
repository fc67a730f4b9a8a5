"""From when a press note may go out, where that is later than what it tells of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Annotated

from pydantic import BeforeValidator

from jawny_plan.model.base import Day, Entry, fault, from_text, key

ANNOUNCEMENT = "zapowiedz"
"""The note that tells of a meeting ahead."""
_OF_PLANS = re.compile("start|polmetek|zakonczenie|(?:zmiana|poprawka)-[1-9][0-9]?")
_OF_MEETINGS = re.compile("zapowiedz|relacja(-[1-9][0-9]?)?")
_PLAN_NAMES = "start, polmetek, zakonczenie, zmiana-1 albo poprawka-1"
_MEETING_NAMES = "zapowiedz, relacja albo, w serii, relacja-2"


def _name(pattern: re.Pattern[str], expected: str) -> BeforeValidator:
    def parse(value: str) -> str:
        if not pattern.fullmatch(value):
            raise fault(f'noty "{value[:40]}" nie ma.', f"Oczekiwano: {expected}.")
        return value

    return from_text(parse, expected)


_FROM = key("publikuj_od", "Od którego dnia nota może wyjść; usuń, gdy od razu.", "2024-01-02", default=None)
_APPROVED = key(
    "zatwierdzono",
    "Kiedy notę zatwierdzono; potrzebne, gdy jednostka.yml ma „wymagaj_zatwierdzenia: tak”.",
    "2024-01-02",
    default=None,
)


class PlanNoteDays(Entry):
    """The days of one note of a plan. What it tells of may be seen before it."""

    note: Annotated[str, _name(_OF_PLANS, _PLAN_NAMES)] = key("nota", f"Która nota: {_PLAN_NAMES}.", "start")
    publish_from: Day | None = _FROM
    approved: Day | None = _APPROVED


class MeetingNoteDays(Entry):
    """The days of one note of a meeting. What it tells of may be seen before it."""

    note: Annotated[str, _name(_OF_MEETINGS, _MEETING_NAMES)] = key(
        "nota", f"Która nota: {_MEETING_NAMES}.", "zapowiedz"
    )
    publish_from: Day | None = _FROM
    approved: Day | None = _APPROVED


NoteDays = PlanNoteDays | MeetingNoteDays


def check_once(notes: Sequence[NoteDays]) -> None:
    """Refuse days that are given twice for a note."""
    names = [item.note for item in notes]
    for place, name in enumerate(names):
        if name in names[:place]:
            raise fault(f'nota "{name}" stoi tu dwa razy.', "Zostaw jeden wpis.", at=("noty", place, "nota"))
