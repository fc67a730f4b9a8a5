"""Whether notes that went out keep their numbers: their addresses hold them, and other sites lead there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from jawny_plan.model.amendment import Changed, Correction
from jawny_plan.model.entry_names import names
from jawny_plan.model.logged import Logged
from jawny_plan.model.progress import NUMBERED, Progress
from jawny_plan.model.register import Name, Register
from jawny_plan.reading.agreement import Contradiction

_KEY = re.compile(r"(\d{4}-\d\d-\d\d)-([a-z]+)(?:-(\d+))?", re.ASCII)
_NAMES = {"zmiana": ("zmiana", "zmianą", "zmianie"), "poprawka": ("poprawka", "poprawką", "poprawce")}


def of_progress(plan: str, progress: Progress, register: Register) -> Iterator[Contradiction]:
    """The first change, and the first correction, whose note is out and would get another number.

    No correction touches a change or another correction, so the entries are counted as they stand in the file.
    """
    for note in NUMBERED:
        entries = [
            entry for entry in progress.entries if isinstance(entry, (Changed, Correction)) and entry.kind == note
        ]
        called = names(plan, entries, register.entries)
        out = _in_order(plan, note, register.entries)
        for number, (name, entry) in enumerate(zip(called, entries, strict=True), 1):
            if name in out and number != out.index(name) + 1:
                new = [one for one, its in zip(entries[: number - 1], called, strict=False) if its not in out]
                yield from _moved(str(note), new, entry, out.index(name) + 1)
                break


def _in_order(plan: str, note: str, known: Mapping[Name, str]) -> list[str]:
    """What the register calls the entries of this kind that are out, in the order of their notes."""
    found = [(name.key, _KEY.fullmatch(name.key)) for name in known if name.plan == plan]
    alike = [(each[1], int(each[3] or 1), key) for key, each in found if each and each[2] == note]
    return [key for _, _, key in sorted(alike)]


def _moved(note: str, new: Sequence[Logged], out: Logged, number: int) -> Iterator[Contradiction]:
    """That a note would move: for what stands before it and is new, else for what is gone or dated anew."""
    one, other, about = _NAMES[note]
    if new:
        problem = (
            f"{one} z dnia {new[-1].day} stoi przed {other} z dnia {out.day}, której nota już wyszła: "
            "zmieniłaby adres noty."
        )
        advice = (
            f"Wpisz ją niżej, na końcu, z dniem nie wcześniejszym niż {out.day}; kiedy naprawdę była, podaj w treści "
            "wpisu."
        )
        yield ("wpisy", new[-1].number - 1, "dnia"), problem, advice
        return
    problem = (
        f"nota o {about} z dnia {out.day} ma już numer {number}, a wpisów przed nią jest inaczej niż wtedy, gdy "
        "wyszła: zmieniłaby adres."
    )
    advice = "Przywróć wpis, który stał nad nią; to, co było w nim błędne, powie poprawka na końcu."
    yield ("wpisy", out.number - 1, "dnia"), problem, advice
