"""Days that have not come, where the data alone cannot tell what holds until then.

Most of what is dated later waits (`facts.release`). A day on which something was checked is left out until it comes:
a hint. A series whose dates would stand in another order until a move is announced is refused.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from jawny_plan.facts.release import public
from jawny_plan.facts.standing import crossed
from jawny_plan.reading.faults import Fault, Faults, key_path, shown_path
from jawny_plan.reading.folder import Loaded, named
from jawny_plan.reading.kinds import MEETINGS
from jawny_plan.reading.passages import typed
from jawny_plan.reading.strict_yaml import Node

_CHECKED = {"potwierdzono", "przeglad"}
_CHANGED = "przeniesiony_z"


def hints(trees: Mapping[Path, Node], today: date) -> Iterator[str]:
    """Each day to come on which something was checked, with the place where it was typed."""
    for item in typed(trees):
        if item.key in _CHECKED and _is_later(item.text, today):
            place = f"{named(item.path)}:{item.line}:{item.column}: {shown_path(key_path(item.steps))}"
            yield f"{place}: dzień {item.text} jeszcze nie nadszedł, więc strona go nie pokazuje. Popraw dzień."


def check(loaded: Loaded, today: date) -> None:
    """Raises Faults where nobody can tell how a meeting stands today."""
    unclear = [file.id for file in public(loaded.data, today).meetings if crossed(file.meeting)]
    faults = [fault for meeting in unclear for fault in _moves(loaded, meeting, today)]
    if faults:
        raise Faults(faults)


def _moves(loaded: Loaded, meeting: str, today: date) -> Iterator[Fault]:
    """The moves of a series that are still to be announced."""
    trees = {path: tree for path, tree in loaded.trees.items() if path.parts[-2:] == (MEETINGS, f"{meeting}.yml")}
    for item in typed(trees):
        if item.key == "ogloszono" and _CHANGED in item.steps and _is_later(item.text, today):
            yield Fault(
                named(item.path),
                item.line,
                item.column,
                key_path(item.steps),
                f"zmiana ma być ogłoszona dopiero {item.text}, a do tego dnia terminy stałyby w innej kolejności.",
                "Wpisz zmianę dopiero tego dnia albo popraw dzień.",
            )


def _is_later(text: str, today: date) -> bool:
    try:
        return date.fromisoformat(text) > today
    except ValueError:
        return False
