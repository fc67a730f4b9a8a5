"""Days that have not come, told as facts: an answer, a changed or cancelled date, a contact checked tomorrow.

A hint, not a refusal: a site may be made as it was on a day that is past. What waits as a whole may hold such days.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

from jawny_plan.facts.release import Thing, held
from jawny_plan.reading.faults import key_path
from jawny_plan.reading.folder import Loaded, named
from jawny_plan.reading.kinds import DISTRICTS, MEETINGS
from jawny_plan.reading.strict_yaml import Node, Step

_FACTS = {
    "potwierdzono": "Wpisz dzień, w którym ten kontakt ostatnio sprawdzono.",
    "odpowiedz_z_dnia": "Popraw dzień, dopisz odpowiedź dopiero tego dnia albo wstrzymaj sprawozdanie: publikuj_od.",
}
_CANCELLED = ("odwolane", "odwolany")
_MOVES = ("przesuniete", "przeniesiony_z")
_ANNOUNCE = "Popraw dzień albo wpisz zmianę dopiero tego dnia."
_REPORT = "sprawozdanie"


def hints(loaded: Loaded, today: date) -> Iterator[str]:
    """Each such day in what may be seen on the day `today`, with the place where it was typed."""
    waiting = held(loaded.data, today)
    whole = {item.id for item in waiting if item.thing is Thing.MEETING}
    reports = {(item.id, item.day) for item in waiting if item.thing is Thing.REPORT}
    terms = {file.id: [planned.term.day for planned in file.meeting.planned] for file in loaded.data.meetings}
    for path, root in loaded.trees.items():
        if path.parent.name == DISTRICTS:
            unseen: set[Step] = set()
        elif path.parent.name == MEETINGS and path.stem not in whole:
            unseen = {place for place, day in enumerate(terms[path.stem]) if (path.stem, day) in reports}
        else:
            continue
        for node, steps, advice in _days(root, ()):
            if steps[0] == "odwolane" and "termin" not in (root.keys or {}):
                continue  # of a series or duty hours it may be the day from which there are none
            term = steps[1] if steps[0] == "terminy" else 0
            if _REPORT in steps and term in unseen:
                continue
            yield from _ahead(path, node, steps, advice, today)


def _days(node: Node, steps: tuple[Step, ...]) -> Iterator[tuple[Node, tuple[Step, ...], str]]:
    """The days below `node` that tell of facts, with the way to each and what to do about it."""
    for number, item in enumerate(node.items or ()):
        yield from _days(item, (*steps, number))
    for key, (_, value) in (node.keys or {}).items():
        advice = _FACTS.get(key)
        moved = key == "ogloszono" and len(steps) > 1 and steps[-2] in _MOVES
        if moved or (key == "dnia" and steps and steps[-1] in _CANCELLED):
            advice = _ANNOUNCE
        if advice:
            yield value, (*steps, key), advice
        else:
            yield from _days(value, (*steps, key))


def _ahead(path: Path, node: Node, steps: tuple[Step, ...], advice: str, today: date) -> Iterator[str]:
    with suppress(ValueError):
        day = date.fromisoformat(node.text or "")
        if day > today:
            place = f"{named(path)}:{node.line}:{node.column}: {key_path(steps)}"
            yield f"{place}: dzień {day} jeszcze nie nadszedł, a strona już o tym mówi. {advice}"
