"""The command `check`: what is wrong with the data of a folder, and what could be better.

What was said of data with which nothing was wrong is said again as long as they, the program and the day are the same.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from jawny_plan.commands.command import ROOT, Command, Use, failed, folder, warn_of_interrupted
from jawny_plan.reading.today import today
from jawny_plan.storage import records, unchanged
from jawny_plan.storage.folders import DATA


@dataclass(frozen=True)
class CheckReport:
    """What was said of data with which nothing was wrong."""

    lines: list[str]


def _check(words: list[str]) -> int:
    """Check the data of a folder: personal data, approved texts, canonical form. Hint at what could be better."""
    data, day = folder(words) / DATA, today()
    warn_of_interrupted(data.parent)
    program = unchanged.program(ROOT)
    record, rules = unchanged.record(ROOT, data, "sprawdzone"), _rules(data, day, program)
    if known := records.read(record, rules, CheckReport):
        print("\n".join(known.lines))
        return 0
    from jawny_plan.commands import checking  # slow to import

    try:
        lines = checking.examined(data, day, program)
    except checking.Wrong as wrong:
        for line in wrong.before:
            print(line)
        return failed(wrong.messages, wrong.advice)
    print("\n".join(lines))
    records.write(record, rules, CheckReport(lines))
    return 0


def _rules(data: Path, day: date, program: str) -> str:
    """All that decides what is said: the data with their folders, the program, the templates, the day, from where."""
    folders = sorted(os.path.relpath(place, data) for place, _, _ in os.walk(data))
    return f"{unchanged.fingerprint(ROOT, data, day, program)} {os.getcwd()} {folders}"


CHECK = Command(
    "check",
    _check,
    (Use("[FOLDER]", "sprawdza dane, szuka danych osobowych i porównuje plany z zatwierdzonym tekstem"),),
)
