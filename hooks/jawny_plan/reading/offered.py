"""What an editor who changed a frozen plan may write in its log instead: the entry that says it, ready to be pasted.

The approved file is known by its sum alone. A day that was changed in it is found by trying which other day brings the
sum back; of any other change only the shape of an entry can be offered.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from jawny_plan.reading.strict_yaml import Node, Step

_DAY = re.compile(rb"\d{4}-\d{2}-\d{2}")
FARTHEST = 400
"""So many days before and after it the day that stood there is looked for."""

_HEAD = """\
  - dnia: «RRRR-MM-DD»
    zrodlo: «na przykład aneks nr 1 do planu»
    rodzaj: zmiana
    zdecydowal: «funkcja, bez nazwiska»
    powod: «dlaczego»
    zmiany:
"""
_CORRECTION = """\
  - dnia: «RRRR-MM-DD»
    zrodlo: «skąd to wiadomo»
    rodzaj: poprawka
    czego: «czego dotyczy»
    bylo: {was}
    jest: {now}
    pole: {field}
    wartosc: {now}
"""


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


def entries(data: bytes, seal: str, plan: Node) -> str:
    """Lines for the log, each kind of entry that may say what was changed in the file of the plan."""
    moved = _moved(data.replace(b"\r\n", b"\n"), seal)
    if moved is None:
        end = f"{_HEAD}      - rodzaj: przedluzenie\n        do: «RRRR-MM-DD»"
        mistake = _CORRECTION.format(was="«co stało»", now="«co ma stać»", field="«na przykład dzialania[2].termin»")
        return f"Gdy to decyzja:\n{end}\nGdy to pomyłka:\n{mistake}".rstrip()
    steps = next(_steps(plan, moved), ())
    mistake = _CORRECTION.format(was=moved.was, now=moved.now, field=_path(steps))
    return f"Gdy to decyzja:\n{_HEAD}{_effect(plan, steps, moved)}\nGdy to pomyłka:\n{mistake}".rstrip()


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


def _effect(plan: Node, steps: tuple[Step, ...], moved: Moved) -> str:
    """The change that says it."""
    if steps == ("okres", "do") and moved.now > moved.was:
        return f"      - rodzaj: przedluzenie\n        do: {moved.now}"
    if steps == ("okres", "do"):
        return f"      - rodzaj: wczesniejszy-koniec\n        do: {moved.now}\n        przyczyna: «cel-osiagniety»"
    if steps[:1] == ("dzialania",) and steps[2:3] == ("termin",) and isinstance(steps[1], int):
        lines = [f"      - rodzaj: termin\n        dzialanie: {steps[1] + 1}"]
        whole, _, _ = plan.at(steps[:3])
        if steps[3:4] == ("etapy",) and isinstance(steps[4], int):
            lines.append(f"        etap: {steps[4] + 1}")
            whole, _, _ = plan.at(steps[:6])
        lines.append("        termin:")
        known = {name: value for name, (_, value) in (whole.keys or {}).items()}
        lines += [f"          {name}: {value.text}" for name, value in known.items() if value.text is not None]
        return "\n".join(lines)
    return "      - rodzaj: «rodzaj zmiany»"


def _steps(node: Node, moved: Moved, above: tuple[Step, ...] = ()) -> Iterator[tuple[Step, ...]]:
    """The way to the value that stands where the day was changed."""
    if node.text is not None:
        if (node.line, node.text) == (moved.line, moved.now.isoformat()):
            yield above
        return
    parts: list[tuple[Step, Node]] = [*enumerate(node.items or ())]
    parts += [(name, value) for name, (_, value) in (node.keys or {}).items()]
    for step, part in parts:
        yield from _steps(part, moved, (*above, step))


def _path(steps: tuple[Step, ...]) -> str:
    """`dzialania[2].termin.do`, list items counted from 1."""
    parts = [f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in steps]
    return "".join(parts).lstrip(".")
