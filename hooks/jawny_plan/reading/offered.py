"""What an editor who changed a frozen plan may write in its log instead: the entries that say it, ready to be pasted.

The approved file is known by its sum. Where its copy is there it is compared with that; else a day that was changed is
found by trying which other day brings the sum back. Of any other change only the shape of an entry can be offered.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from pydantic_core import PydanticCustomError

from jawny_plan import polish
from jawny_plan.model.base import models_in, parse_day
from jawny_plan.model.plan_change import Effect
from jawny_plan.reading.differing import Mistake, effects, mistakes
from jawny_plan.reading.kinds import COPIES
from jawny_plan.reading.scalars import block
from jawny_plan.reading.strict_yaml import Content, Node, Step, read

_DAY = re.compile(rb"\d{4}-\d{2}-\d{2}")
FARTHEST = 400
"""So many days before and after it the day that stood there is looked for."""
MOST = 5
"""So many mistakes are offered as corrections: more of them are another plan."""

_DECISION = {
    "dnia": "«RRRR-MM-DD»",
    "zrodlo": "«na przykład aneks nr 1 do planu»",
    "rodzaj": "zmiana",
    "zdecydowal": "«funkcja, bez nazwiska»",
    "powod": "«dlaczego»",
}
_CORRECTION = {
    "dnia": "«RRRR-MM-DD»",
    "zrodlo": "«skąd to wiadomo»",
    "rodzaj": "poprawka",
    "czego": "«czego dotyczy»",
}


class Moved(NamedTuple):
    """A day that was changed in a file: its line (from 1), what it was and is."""

    line: int
    was: date
    now: date


def is_sealed(data: bytes, seal: str) -> bool:
    """Whether a file has the sum; Windows may have ended its lines anew."""
    unix = data.replace(b"\r\n", b"\n")
    forms = (data, unix, unix.replace(b"\n", b"\r\n"))
    return seal in (hashlib.sha256(form).hexdigest() for form in forms)


def approved_copy(plan: Path, seal: str) -> Path | None:
    """The copy that `approve` made of the file of a plan, where it is what was sealed."""
    copy = plan.parent.parent / COPIES / plan.stem / plan.name
    return copy if copy.is_file() and is_sealed(copy.read_bytes(), seal) else None


def entries(path: Path, seal: str, plan: Node, *, begun: bool) -> str:
    """Lines for the log, each kind of entry that may say what was changed in the file of the plan.

    `begun`: the log has entries already, so that these follow them; else their list begins with them.
    """
    now, before = plan.content(), _before(path, seal, plan)
    heading = "" if begun else "wpisy:\n"
    change: list[Content] = [] if before is None else [*effects(before, now)]
    wrong = [] if before is None else [_corrected(found) for found in [*mistakes(before, now)][:MOST]]
    if not (change or wrong):
        kinds = (model.model_fields["kind"].examples or [""] for model in models_in(Effect))
        change = [{"rodzaj": f"«jedno z: {', '.join(str(names[0]) for names in kinds)}»"}]
        wrong = [_correction("«co stało»", "«co ma stać»", "«na przykład dzialania[2].termin»", "«co ma stać»")]
    decided = f"Gdy to decyzja:\n{heading}{block([{**_DECISION, 'zmiany': change}], '  ')}" if change else ""
    mistaken = f"Gdy to pomyłka:\n{heading}{block([*wrong], '  ')}" if wrong else ""
    return "\n".join(part for part in (decided, mistaken) if part)


def _before(path: Path, seal: str, plan: Node) -> Content | None:
    """What the plan held as it was approved, where that can be known."""
    if copy := approved_copy(path, seal):
        node, _ = read(copy, copy.name)
        return node.content() if node else None
    moved = _moved(path.read_bytes().replace(b"\r\n", b"\n"), seal)
    steps = next(_steps(plan, moved), None) if moved else None
    return _put(plan.content(), steps, moved.was.isoformat()) if moved and steps else None


def _moved(data: bytes, seal: str) -> Moved | None:
    """The one day by which the file differs from what was sealed."""
    for found in _DAY.finditer(data):
        try:
            now = date.fromisoformat(found[0].decode())
        except ValueError:
            continue
        for far in (*range(-FARTHEST, 0), *range(1, FARTHEST + 1)):
            was = now + timedelta(days=far)
            if is_sealed(data[: found.start()] + was.isoformat().encode() + data[found.end() :], seal):
                return Moved(data.count(b"\n", 0, found.start()) + 1, was, now)
    return None


def _steps(node: Node, moved: Moved) -> Iterator[tuple[Step, ...]]:
    """The way to the value that stands where the day was changed."""
    return (steps for part, steps in node.parts() if (part.line, part.text) == (moved.line, moved.now.isoformat()))


def _put(content: Content, steps: tuple[Step, ...], value: str) -> Content:
    """The content with the value at the end of the way."""
    if not steps:
        return value
    step, *rest = steps
    if isinstance(content, list):
        return [_put(item, tuple(rest), value) if number == step else item for number, item in enumerate(content)]
    if isinstance(content, dict):
        return {key: _put(item, tuple(rest), value) if key == step else item for key, item in content.items()}
    return content


def _corrected(found: Mistake) -> dict[str, Content]:
    """A correction of one field, or one that takes it out."""
    if found.now is None:
        entry = _correction(_in_words(found.was), "«co ma stać»", _path(found.steps), "tak")
        return {("usun" if key == "wartosc" else key): value for key, value in entry.items()}
    return _correction(_in_words(found.was), _in_words(found.now), _path(found.steps), found.now)


def _correction(was: str, now: str, field: str, value: Content) -> dict[str, Content]:
    return {**_CORRECTION, "bylo": was, "jest": now, "pole": field, "wartosc": value}


def _in_words(content: Content | None) -> str:
    """A value in words: a deadline in those of the plan, a day as people write it."""
    if content is None:
        return "nie podano"
    if isinstance(content, dict):
        words = content.get("slowa") or content.get("nazwa") or content.get("brzmienie")
        return words if isinstance(words, str) else "«słowami»"
    if not isinstance(content, str):
        return "«słowami»"
    try:
        return polish.day(parse_day(content)).replace(polish.NBSP, " ")
    except PydanticCustomError:
        return content


def _path(steps: tuple[Step, ...]) -> str:
    """`dzialania[2].termin.do`, list items counted from 1."""
    parts = [f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in steps]
    return "".join(parts).lstrip(".")
