"""Who serves in several districts together: what they are called, and by which telephones they are reached today."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from jawny_plan.model.district import Office
from jawny_plan.wording.district import OFFICES, TOGETHER, WHOM_TO_CALL
from jawny_plan.wording.unit_words import (
    NO_CONTACT,
    DistrictWords,
    OfficerWords,
    OfficeWords,
    ReachWords,
    UnitWords,
)

MOST = 3
"""So many telephones are read out one after another; more districts have one in common, that of the unit."""


def office_of(districts: Iterable[DistrictWords]) -> OfficeWords:
    """What the officers of the districts are called together: `dzielnicowi`, or as one where one serves in all."""
    known = list(districts)
    women = bool(known) and all(item["urzad"] == OFFICES[Office.FEMININE] for item in known)
    people = {item["dzielnicowy"]["osoba"] if item["dzielnicowy"] else None for item in known}
    alone = len(known) < 2 or (len(people) == 1 and None not in people)
    return (OFFICES if alone else TOGETHER)[Office.FEMININE if women else Office.MASCULINE]


def above_contacts(districts: Sequence[DistrictWords]) -> str:
    """What stands above whom to call in the districts: `Twoi dzielnicowi`."""
    acting = any(item["nad_kontaktem"] == WHOM_TO_CALL for item in districts)
    return WHOM_TO_CALL if acting else office_of(districts)["twoj"]


def office_today(district: DistrictWords) -> OfficeWords:
    """What whoever serves today is called."""
    today = district["sluzy_dzis"]
    return today["urzad"] if today else district["urzad"]


def officer_today(district: DistrictWords) -> OfficerWords | None:
    """Who serves today, by the telephone of today; None where nobody knows."""
    today = district["sluzy_dzis"]
    return today["dzielnicowy"] if today else district["dzielnicowy"]


def phone_of(district: DistrictWords) -> str | None:
    """The telephone of a district, that of its office before the mobile one."""
    known = district["kontakt"] or NO_CONTACT
    return known["telefon"] or known["telefon_komorkowy"]


def phones(districts: Sequence[DistrictWords], unit: UnitWords) -> list[ReachWords]:
    """Whom to call: the officer of each district and who stands in today, and the unit where that does not suffice."""
    officers = _officers(districts, unit)
    return officers if len(districts) > MOST else [*officers, *_substitutes(districts)]


def _substitutes(districts: Sequence[DistrictWords]) -> Iterator[ReachWords]:
    """Who stands in for the officers today, where there is a number for that."""
    for item in districts:
        if (away := item["zastepstwo"]) and away["telefon"]:
            whom = _whom(item, office_today(item)["biernik"], len(districts) == 1)
            yield {"kogo": f"osoby, która zastępuje {whom}", "telefon": away["telefon"]}


def _officers(districts: Sequence[DistrictWords], unit: UnitWords) -> list[ReachWords]:
    """The officer of each district, and the unit where a district has no telephone or there are many."""
    found = [(item, phone) for item in districts if (phone := phone_of(item))]
    of_unit: list[ReachWords] = [{"kogo": "komendy", "telefon": unit["telefon"]}] if unit["telefon"] else []
    if len(found) > MOST and of_unit:
        return of_unit
    if len({phone for _, phone in found}) == 1 and len(found) == len(districts):
        item, phone = found[0]
        return [{"kogo": office_today(item)["dopelniacz"] if len(found) == 1 else "dzielnicowych", "telefon": phone}]
    alone = len(districts) == 1
    named: list[ReachWords] = [
        {"kogo": _whom(item, office_today(item)["dopelniacz"], alone), "telefon": phone} for item, phone in found
    ]
    return named + of_unit if len(named) < len(districts) else named


def _whom(district: DistrictWords, office: str, alone: bool) -> str:
    """`dzielnicowej`, and where there are several districts, `dzielnicowej, rejon 2`"""
    shortly = district["krotko"]
    return office if alone else f"{office}, {shortly[0].lower()}{shortly[1:]}"
