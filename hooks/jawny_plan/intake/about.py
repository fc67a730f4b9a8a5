"""Questions that are of no field of the plan: of the document itself, of the unit, of the district's officer."""

from __future__ import annotations

import re

from jawny_plan.intake import furniture
from jawny_plan.intake.proposal import Path
from jawny_plan.polish.rank import RANKS
from jawny_plan.reading.strict_yaml import Content

DOCUMENT: Path = ("dokument",)
UNIT: Path = ("jednostka",)
OFFICER: Path = ("dzielnicowy",)
CONFIRMED = (DOCUMENT, UNIT)
"""What a person only says yes to, or gives the document up."""

_LEFT_OUT = re.compile(r"nie dopisuj|pomi[nń]\w*|bez dzielnicowego", re.IGNORECASE)


def officer_in(words: str) -> dict[str, Content]:
    """The one officer and the one phone that words name; nothing of several."""
    people = dict.fromkeys(match[0] for match in furniture.PERSON.finditer(words))
    phones = dict.fromkeys(match[0] for match in furniture.PHONE.finditer(words))
    found: dict[str, Content] = {}
    if len(people) == 1:
        [person] = people
        rank = re.match(furniture.RANK, person)
        if rank:
            found["stopien"] = _short(rank[0])
            found["imie_nazwisko"] = person[rank.end() :].strip()
    if len(phones) == 1:
        [found["telefon"]] = phones
    return found


def _short(words: str) -> str:
    """A rank as data write it: `asp. szt.` of `asp.szt.` and of `aspirant sztabowy`."""
    normal = " ".join(words.lower().replace(".", ". ").split())
    return next((rank.value for rank, whole in RANKS.items() if normal in (whole, rank.value)), normal)


def is_left_out(answer: str) -> bool:
    """Whether somebody says that the officer is not to be written down."""
    return bool(_LEFT_OUT.match(answer.strip()))
