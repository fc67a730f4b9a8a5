"""Whether notes that went out keep their numbers: a change entered above one that is out would move its address."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from jawny_plan.model.amended import corrected_log
from jawny_plan.model.logged import Logged
from jawny_plan.model.progress import NUMBERED, Progress
from jawny_plan.model.register import Register
from jawny_plan.reading.agreement import Contradiction

_KEY = re.compile(r"(\d{4}-\d\d-\d\d)-([a-z]+)(?:-(\d+))?", re.ASCII)
_NAMES = {"zmiana": ("zmiana", "zmianą"), "poprawka": ("poprawka", "poprawką")}


def of_progress(plan: str, progress: Progress, register: Register) -> Iterator[Contradiction]:
    """Changes and corrections that stand above one whose note is out and would get another number."""
    try:
        entries = corrected_log(progress.entries)
    except ValueError:  # a correction that nothing can follow: whoever looks at corrections says so
        return
    for note in NUMBERED:
        out = _in_order(plan, note, register)
        seen, new = Counter[str](), list[Logged]()
        for number, entry in enumerate((entry for entry in entries if entry.kind == note), 1):
            begun = f"{entry.day}-{note}"
            seen[begun] += 1
            name = begun if seen[begun] == 1 else f"{begun}-{seen[begun]}"
            if name not in out:
                new.append(entry)
            elif new and number > out.index(name) + 1:
                yield from _between(str(note), new[-1], entry)
                break


def _in_order(plan: str, note: str, register: Register) -> list[str]:
    """What the register calls the entries of this kind that are out, in the order of their notes."""
    found = [(name.key, _KEY.fullmatch(name.key)) for name in register.entries if name.plan == plan]
    known = [(each[1], int(each[3] or 1), key) for key, each in found if each and each[2] == note]
    return [key for _, _, key in sorted(known)]


def _between(note: str, new: Logged, out: Logged) -> Iterator[Contradiction]:
    one, other = _NAMES[note]
    problem = (
        f"{one} z dnia {new.day} stoi przed {other} z dnia {out.day}, której nota już wyszła: zmieniłaby adres noty."
    )
    advice = (
        f"Wpisz ją niżej, na końcu, z dniem nie wcześniejszym niż {out.day}; kiedy naprawdę była, podaj w treści wpisu."
    )
    yield ("wpisy", new.number - 1, "dnia"), problem, advice
