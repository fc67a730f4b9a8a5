"""Invented sentences, in three sets: what must not go out, what must bring a hint, what must pass.

Each set was written before the rules were tried on it; what they made of it is in first-try.txt.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

from jawny_plan.checks.personal.allowed import Allowed
from jawny_plan.checks.personal.text import CheckedText

CORPUS = Path(__file__).parent
SETS = (*"abcdefghijklmnopqrstuvwxyz", "za", "zb", "zc", "zd", "ze", "zf", "zg", "zh")


class Sentence(NamedTuple):
    """A sentence with the words that must be found in it; no words where nothing must be."""

    unit: str
    kind: str
    words: str
    text: str


def read(name: str) -> list[Sentence]:
    """The sentences of all sets under this name: plants, hints, innocent; forms, of which rules' golden files tell."""
    found = []
    for letter in SETS:
        path = CORPUS / f"{name}-{letter}.txt"
        for line in path.read_text("utf-8").splitlines() if path.is_file() else []:
            if line and not line.startswith("#"):
                kind, words, text = line.split(" | ", 2) if name in ("plants", "hints") else ("", "", line)
                found.append(Sentence(letter, kind, words, text))
    return found


@cache
def checked(text: str) -> CheckedText:
    """A sentence as rules read it; the same for all of them, so that its words are looked up once."""
    return CheckedText(text)


def found_by(rule: ModuleType, text: str, *given: object) -> list[str]:
    """The words that a rule finds in a text, after the quick look that a search takes first."""
    sentence = checked(text)
    return [text[hit.start : hit.end] for hit in rule.find(sentence, *given)] if rule.may_hold(sentence) else []


def _places(*names: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(name.split()) for name in names)


UNITS = {
    "c": Allowed(),
    "d": Allowed(
        phones=frozenset(("475412210", "475412211", "475412212")),
        emails=frozenset({"prasa@lipnowiec.policja.example"}),
        people=(("Tomasz", "Wierzbicki"), ("Natalia", "Gajewska"), ("Joanna", "Sikora"), ("Elżbieta", "Marczak")),
        places=_places("Lipowa", "Ogrodowa", "Szkolna", "Polna", "Kwiatowa", "Heleny Brzostek"),
        towns=frozenset({"Lipnowiec", "Lipnowcu"}),
    ),
    "a": Allowed(
        phones=frozenset(("476223310", "476223311", "573118204", "476223312")),
        emails=frozenset(f"{name}@jesionow.policja.example" for name in ("rejon1", "rejon2", "prasa")),
        people=(("Paweł", "Drozdowski"), ("Monika", "Zarzycka"), ("Karolina", "Lis"), ("Stefan", "Gawron")),
        places=_places("Sadowa", "Wiśniowa", "Franciszka Kłosa", "Zofii Malickiej", "Księdza Wincentego Mazura"),
        towns=frozenset({"Jesionów", "Jesionowie"}),
    ),
    "b": Allowed(
        phones=frozenset(("477114410", "477114411", "478220034")),
        emails=frozenset(("d1@brzezno.policja.example", "media@brzezno.policja.example")),
        people=(("Grzegorz", "Tokarski"), ("Aneta", "Wolny"), ("Bartłomiej", "Sójka"), ("Halina", "Rudnik")),
        places=_places("Klonowa", "Spacerowa", "Antoniego Żuka", "Wandy Szulc", "Księdza Jana Mroza"),
        towns=frozenset({"Brzezno", "Brzeźnie"}),
    ),
}
"""What the data of the invented units publish."""
UNITS |= dict.fromkeys(SETS[4:], UNITS["d"])
UNITS |= dict.fromkeys(
    (*"stuvwxyz", "za", "zb", "zc", "zd", "ze", "zf", "zg", "zh"),
    replace(
        UNITS["d"],
        places=(*UNITS["d"].places, *_places("Księdza Antoniego Wolskiego")),
        phones=UNITS["d"].phones | {"572904118"},
        emails=UNITS["d"].emails | {f"rejon{number}@lipnowiec.policja.example" for number in (1, 2)},
    ),
)
