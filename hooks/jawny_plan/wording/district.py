"""A district in words: as it is on a day, and as a plan, a note or a handout of another time names it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from jawny_plan import polish
from jawny_plan.facts.district import on, same_officer, serving
from jawny_plan.facts.meeting import MeetingFacts
from jawny_plan.facts.plan import PlanFacts, PlanState
from jawny_plan.model import addresses
from jawny_plan.model.base import Slug
from jawny_plan.model.district import District, Office, Officer, Substitute
from jawny_plan.wording.designation import KINDS, briefly, called, kind_of, today_otherwise, where
from jawny_plan.wording.document import renamed
from jawny_plan.wording.unit import area, contact, span, telephone
from jawny_plan.wording.unit_words import (
    DistrictWords,
    FormerOfficerWords,
    OfficerWords,
    OfficeWords,
    ServingTodayWords,
    SubstituteWords,
)
from jawny_plan.wording.words import typeset

OFFICES: dict[Office, OfficeWords] = {
    Office.MASCULINE: {
        "naglowek": "Dzielnicowy",
        "mianownik": "dzielnicowy",
        "dopelniacz": "dzielnicowego",
        "celownik": "dzielnicowemu",
        "biernik": "dzielnicowego",
        "twoj": "Twój dzielnicowy",
        "robi": "robi",
    },
    Office.FEMININE: {
        "naglowek": "Dzielnicowa",
        "mianownik": "dzielnicowa",
        "dopelniacz": "dzielnicowej",
        "celownik": "dzielnicowej",
        "biernik": "dzielnicową",
        "twoj": "Twoja dzielnicowa",
        "robi": "robi",
    },
}
WHOM_TO_CALL = "Do kogo zadzwonić"
TOGETHER: dict[Office, OfficeWords] = {
    Office.MASCULINE: {
        "naglowek": "Dzielnicowi",
        "mianownik": "dzielnicowi",
        "dopelniacz": "dzielnicowych",
        "celownik": "dzielnicowym",
        "biernik": "dzielnicowych",
        "twoj": "Twoi dzielnicowi",
        "robi": "robią",
    },
    Office.FEMININE: {
        "naglowek": "Dzielnicowe",
        "mianownik": "dzielnicowe",
        "dopelniacz": "dzielnicowych",
        "celownik": "dzielnicowym",
        "biernik": "dzielnicowe",
        "twoj": "Twoje dzielnicowe",
        "robi": "robią",
    },
}
"""What several are called together: as women where all of them are called so."""


def district(name: Slug, known: District, at: date, today: date, called_on: date | None = None) -> DistrictWords:
    """The district on the day `at`, told today, called as on the day `called_on` if one is given.

    Its contact is that of today. `adres` counts from the site's root.
    """
    then, now = known.designation(on(called_on or at)), known.designation(on(today))
    serves, served_today = known.officer(on(at)), known.officer(on(today))
    away = known.substitute(today) if serves == served_today else None
    changed = today_otherwise(then, now, known.town)
    return {
        "id": name,
        "adres": addresses.from_root(addresses.district(name)),
        "numer": typeset(then.number),
        "inne_numery": typeset(list(known.other_numbers)),
        "nazwa": typeset(called(then, known.town)),
        "krotko": typeset(briefly(then, known.town)),
        "gdzie": typeset(where(then, known.town) + (f" (dziś: {changed})" if changed else "")),
        "dzis": typeset(changed),
        "slowo": typeset(KINDS[kind_of(then)]),
        "podlega": typeset(then.above),
        "miejscowosc": typeset(known.town),
        "obszar": typeset(area(found)) if (found := known.area(on(called_on or at))) else None,
        "urzad": office(serves),
        "nad_kontaktem": above_contact(serves),
        "dzielnicowy": typeset(officer(serves)) if serves else None,
        "sluzy_dzis": _serving_today(serves, served_today),
        "zastepstwo": substitute(away, office(serves)) if away else None,
        "dawniej": None,
        "kontakt": typeset(contact(known.contact)) if known.contact else None,
    }


def of_plan(facts: PlanFacts) -> list[DistrictWords]:
    """The districts of a plan: what they were called in its time, and whom to ask today.

    While the plan runs, and before, whoever serves is told as on the day of its period that is nearest to today.
    """
    return [_of_plan(name, facts) for name in facts.plan.districts]


def of_meeting(facts: MeetingFacts, districts: Mapping[Slug, District]) -> list[DistrictWords]:
    """The districts of a meeting, called as they were at its last date, while that lies ahead as they are today."""
    day = min((facts.today, *(item.last_day for item in facts.occurrences[-1:])))
    return [district(name, districts[name], day, facts.today) for name in facts.meeting.districts]


def _of_plan(name: Slug, facts: PlanFacts) -> DistrictWords:
    known, seen = facts.districts[name], facts.seen.end or facts.today
    words = district(name, known, seen, facts.today)
    if facts.state is not PlanState.ENDED:
        return words
    now = district(name, known, facts.today, facts.today)
    words["urzad"], words["dzielnicowy"], words["zastepstwo"] = now["urzad"], now["dzielnicowy"], now["zastepstwo"]
    words["sluzy_dzis"], words["nad_kontaktem"] = None, now["nad_kontaktem"]
    words["dawniej"] = _former(serving(known, facts.plan.period), now["dzielnicowy"], facts.plan.document)
    return words


def names(districts: Sequence[DistrictWords]) -> str:
    """`Rejon służbowy nr 14 (dziś: rejon służbowy nr 2) i rejon służbowy nr 3`: the districts in a line of a list."""
    return _in_a_row([item["nazwa"] + (f" (dziś: {item['dzis']})" if item["dzis"] else "") for item in districts])


def places(districts: Iterable[DistrictWords]) -> str:
    """`Rejon służbowy nr 2, Łuków; Rejon służbowy nr 3, Łuków`"""
    return "; ".join(item["gdzie"] for item in districts)


def shortly(districts: Sequence[DistrictWords]) -> str:
    """`Rejon 2 i rejon 3`"""
    return _in_a_row([item["krotko"] for item in districts])


def shortly_on(facts: PlanFacts, day: date) -> str:
    """`Rejon 2 i rejon 3`: the districts of a plan as they were called on a day of it."""
    seen, known = facts.on(day).seen, [facts.districts[name] for name in facts.plan.districts]
    return _in_a_row([briefly(item.designation(seen), item.town) for item in known])


def _in_a_row(called: Sequence[str]) -> str:
    """Names one after another: a word that says what they are begins with a capital letter in the first alone."""
    kinds = tuple(f"{polish.capital(words['mianownik'])} " for words in KINDS.values())
    rest = [
        name[0].lower() + name[1:] if name.replace(polish.NBSP, " ").startswith(kinds) else name for name in called[1:]
    ]
    return polish.listed([*called[:1], *rest])


def office(known: Officer | None) -> OfficeWords:
    """What the officer is called; a post that nobody holds is called as the law calls it."""
    return OFFICES[known.office if known and not known.vacancy else Office.MASCULINE]


def above_contact(known: Officer | None) -> str:
    """What stands above whom to call: who only does the officer's duties is not called the officer."""
    return WHOM_TO_CALL if known and known.acting else office(known)["twoj"]


def officer(known: Officer) -> OfficerWords:
    """Who serves, or that nobody does."""
    if known.vacancy:
        return {
            "wakat": True,
            "p_o": False,
            "etykieta": office(known)["naglowek"],
            "osoba": None,
            "stopien": None,
            "imie_nazwisko": None,
            "funkcja": None,
            "slowami": "stanowisko jest nieobsadzone",
            "okres": span(known),
        }
    person, forms = _person(known), office(known)
    return {
        "wakat": False,
        "p_o": known.acting,
        "etykieta": "Na stanowisku" if known.acting else forms["naglowek"],
        "osoba": person,
        "stopien": str(known.rank) if known.rank else None,
        "imie_nazwisko": known.name,
        "funkcja": f"p.o. {forms['dopelniacz']}" if known.acting else forms["mianownik"],
        "slowami": f"p.o. {forms['dopelniacz']} {person}" if known.acting else person,
        "okres": span(known),
    }


def substitute(known: Substitute, whom: OfficeWords) -> SubstituteWords:
    """Who stands in for the officer, and from when to when; never why."""
    person, days = _person(known), polish.span(known.start, known.end)
    return {
        "osoba": typeset(person),
        "okres": days,
        "slowami": typeset(f"{polish.capital(days)} {whom['biernik']} zastępuje {person}"),
        "telefon": typeset(known.phone),
        "telefon_adres": known.phone and "tel:" + telephone(known.phone),
    }


def _former(served: Sequence[Officer], now: OfficerWords | None, document: str | None) -> FormerOfficerWords:
    """Who served in the time of a plan, each with the days where there were several; None where nobody knows."""
    people = [item for item in served if not item.vacancy]
    one = office(people[0])["mianownik"] if len(people) == 1 else "dzielnicowi" if people else "dzielnicowy"
    parts = [
        ("stanowisko było nieobsadzone" if item.vacancy else officer(item)["slowami"])
        + (f" ({days})" if (days := span(item)) else "")
        for item in served
    ]
    words = typeset(", ".join(parts)) or None
    label = "na stanowisku" if people and all(item.acting for item in people) else one
    return {
        "etykieta": polish.typeset(f"{polish.capital(label)} {renamed('w czasie planu', document)}"),
        "slowami": words,
        "ten_sam": (now["slowami"] if now else None) == words,
    }


def _serving_today(then: Officer | None, now: Officer | None) -> ServingTodayWords | None:
    """Who serves today; None where that is who served then, or nobody knows who did."""
    if then is None or (now is not None and same_officer(then, now)):
        return None
    return {"urzad": office(now), "dzielnicowy": typeset(officer(now)) if now else None}


def _person(known: Officer | Substitute) -> str:
    return " ".join(part for part in (known.rank, known.name) if part)
