"""The handouts of a plan and of a district: leaflets, notices, business cards."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import assert_never

from jawny_plan import polish
from jawny_plan.facts.conclusions import threads
from jawny_plan.facts.meeting import MeetingFacts
from jawny_plan.facts.plan import UNDATED, PlanFacts, PlanState
from jawny_plan.facts.stands_since import stands_since
from jawny_plan.outputs.calendar import vcard
from jawny_plan.outputs.handouts import maps
from jawny_plan.outputs.handouts.named import (
    Handout,
    common,
    found_at,
    handout,
    on_paper,
    plan_is_current,
    unmarked,
)
from jawny_plan.outputs.sheet_words import (
    CardsWords,
    LeafletActionWords,
    LeafletGoalWords,
    LeafletPlanWords,
    LeafletProgressWords,
    LeafletThreatWords,
    LeafletWords,
    NoticeActionWords,
    NoticeWords,
    PaperContactWords,
)
from jawny_plan.outputs.sheets import DistrictSheet, PlanSheet, Sheet
from jawny_plan.wording import meeting_news
from jawny_plan.wording.document import renamed
from jawny_plan.wording.goal_words import GoalWords
from jawny_plan.wording.plan_words import ActionWords, PlanWords, ThreatWords
from jawny_plan.wording.serving import above_contacts, office_of
from jawny_plan.wording.unit_words import NO_CONTACT, DistrictWords, UnitWords

_COUNT = re.compile(
    r"\d *(?:%|proc)|\d (?:\w+ ){0,2}(?:zgłosze|interwencj|przypad|wykrocze|przestęps|zdarze|kradzież|włama|kolizj|"
    r"wypad(?:k|e)|mandat|poucze|ofiar|rann|zabit|zatrzyma|skarg|sygna|uszkodze|pożar|awantur|bójek|bójk|osób|osoby|razy)"
)


def of_plan(facts: PlanFacts, plan: PlanWords, unit: UnitWords) -> Iterator[Handout]:
    """The handouts of a plan: leaflet, the same in large print, a notice for each place that the plan names."""
    for kind in PlanSheet:
        match kind:
            case PlanSheet.LEAFLET | PlanSheet.LARGE_PRINT:
                yield _as_leaflet(kind.value, facts, plan, unit)
            case PlanSheet.NOTICE:
                yield from _as_notices(kind.value, facts, plan, unit)
            case _:
                assert_never(kind)


def _as_leaflet(sheet: Sheet[LeafletWords], facts: PlanFacts, plan: PlanWords, unit: UnitWords) -> Handout:
    words = _leaflet(facts, plan, unit)
    return handout(sheet, facts.id, words, stands_since(facts), _leaflet_shown(sheet, words))


def _as_notices(sheet: Sheet[NoticeWords], facts: PlanFacts, plan: PlanWords, unit: UnitWords) -> Iterator[Handout]:
    for number, notice in enumerate(_notices(plan, unit), 1):
        place, headline = notice["ogloszenie"]["miejsce"], notice["ogloszenie"]["haslo"]
        shown = f"{sheet.name}, miejsce: {place}. Hasło: „{headline}”."
        yield handout(sheet, facts.id, notice, facts.documents_day, shown, number=number, place=place)


def _leaflet(facts: PlanFacts, plan: PlanWords, unit: UnitWords) -> LeafletWords:
    return {
        **common(unit),
        **unmarked(plan["adres_pelny"]),
        "rejon": on_paper(plan["rejony"]),
        "plan": _lasting(facts, plan),
        "kontakty": contacts(plan, unit),
    }


def _leaflet_shown(sheet: Sheet[LeafletWords], words: LeafletWords) -> str:
    plan, district = words["plan"], words["rejon"]
    name = plan["dokument"] or "plan"
    return f"{sheet.name}. Hasło: „{plan['haslo']}”. {district['nazwa']}, {name} {plan['okres']['slowami']}"


def contacts(plan: PlanWords, unit: UnitWords) -> list[PaperContactWords]:
    """A contact for each district of the plan of which the data hold an officer or a phone."""
    several, together = len(plan["rejony"]) > 1, above_contacts(plan["rejony"])
    found = (contact(item, unit, named=several) for item in plan["rejony"])
    return [{**item, "twoj": together} for item in found if item]


def contact(district: DistrictWords, unit: UnitWords, *, named: bool) -> PaperContactWords | None:
    """Whom to call in a district; None where the data hold no officer and no phone."""
    officer, known = district["dzielnicowy"], district["kontakt"] or NO_CONTACT
    if not (officer or district["kontakt"]):
        return None
    before, away, office = district["dawniej"], district["zastepstwo"], district["urzad"]
    former = before if before and not before["ten_sam"] else None
    reachable = known["telefon"] or known["telefon_komorkowy"]
    return {
        "twoj": district["nad_kontaktem"],
        "rejon": district["krotko"] if named else None,
        "dawniej": f"{former['etykieta']}: {former['slowami']}" if former and former["slowami"] else None,
        "osoba": ("Dziś: " if former else "") + officer["slowami"] if officer else None,
        "zastepstwo": away["slowami"] + (f", tel. {away['telefon']}" if away["telefon"] else "") if away else None,
        "telefon": known["telefon"],
        "telefon_komorkowy": known["telefon_komorkowy"],
        "email": known["email"],
        "dyzur": known["dyzur"],
        "gdzie": found_at(known["adres"], unit),
        "dopisek": "To nie jest numer alarmowy."
        if reachable
        else f"{office['naglowek']} nie pełni służby przez całą dobę.",
    }


def _notices(plan: PlanWords, unit: UnitWords) -> Iterator[NoticeWords]:
    """One notice a place, in the plan's order: what happens there and what is done, and no count of anything.

    Goals, figures and the wording of actions stay out: they are where counts stand.
    """
    threats_at: dict[str, list[str]] = {}
    for threat in plan["zagrozenia"]:
        for place in threat["miejsca"]:
            threats_at.setdefault(place, []).append(threat["nazwa"])
    named = [
        name for name in (plan["haslo"], *(threat["nazwa"] for threat in plan["zagrozenia"])) if not _counts(name, plan)
    ]
    actions: list[NoticeActionWords] = [
        {"nazwa": item["nazwa"], "termin": item["termin"], "etapy": item["etapy"]}
        for item in plan["dzialania"]
        if not _counts(item["nazwa"], plan)
    ]
    for place, threats in threats_at.items():
        yield {
            **common(unit),
            **unmarked(plan["adres_pelny"]),
            "rejon": on_paper(plan["rejony"]),
            "ogloszenie": {
                "haslo": polish.capital(named[0] if named else f"Plan {office_of(plan['rejony'])['dopelniacz']}"),
                "nazwa_dokumentu": polish.capital(plan["dokument"] or "plan działania priorytetowego"),
                "dokument": plan["dokument"],
                "miejsce": place,
                "zagrozenia": [name for name in dict.fromkeys(threats) if not _counts(name, plan)],
                "dzialania": actions,
                "bez_dzialan": plan["braki"]["dzialania"],
                "niepelne": len(actions) < len(plan["dzialania"]),
                "okres": plan["okres"]["slowami"],
                "do": plan["okres"]["do"],
                "bez_konca": plan["okres"]["bez_konca"],
                "zakonczony": _ended(plan),
            },
            "kontakty": contacts(plan, unit),
        }


def of_district(district: DistrictWords, unit: UnitWords) -> Iterator[Handout]:
    """Business cards of the officer; none without a phone and an e-mail address. Their code leads to the vCard."""
    if not vcard.reachable(district):
        return
    for kind in DistrictSheet:
        match kind:
            case DistrictSheet.CARDS:
                shown = f"{kind.value.name}. {district['nazwa']}."
                yield handout(kind.value, district["id"], _cards(district, unit), UNDATED, shown)
            case _:
                assert_never(kind)


def _cards(district: DistrictWords, unit: UnitWords) -> CardsWords:
    officer, known = district["dzielnicowy"], district["kontakt"] or NO_CONTACT
    acting = bool(officer and officer["osoba"] and officer["funkcja"] != district["urzad"]["mianownik"])
    return {
        **common(unit),
        "rejon": on_paper([district]),
        "wizytowka": {
            "tytul": f"Wizytówki {district['urzad']['dopelniacz']}",
            "kto": None if acting else district["urzad"]["mianownik"],
            "osoba": officer["slowami"] if officer and officer["osoba"] else None,
            "telefony": [number for number in (known["telefon"], known["telefon_komorkowy"]) if number],
            "email": known["email"],
            "dyzur": known["dyzur"],
            "gdzie": found_at(known["adres"], unit),
            "potwierdzono": known["potwierdzono"],
        },
        "adres_kodu": unit["witryna"] + vcard.path(district),
    }


def _counts(words: str, plan: PlanWords) -> bool:
    """Whether the words hold a per cent, a number of incidents, or a figure of the plan."""
    figures = [figure["slowami"] for threat in plan["zagrozenia"] for figure in threat["liczby"]]
    spaced = words.replace(polish.NBSP, " ")
    return bool(_COUNT.search(spaced)) or any(item.replace(polish.NBSP, " ") in spaced for item in figures)


def _lasting(facts: PlanFacts, plan: PlanWords) -> LeafletPlanWords:
    day, begun = stands_since(facts), facts.state is not PlanState.BEFORE
    return {
        "haslo": plan["haslo"],
        "nazwa_dokumentu": plan["nazwa_dokumentu"],
        "dokument": plan["dokument"],
        "w_skrocie": plan["w_skrocie"],
        "okres": {
            "slowami": plan["okres"]["slowami"],
            "do": plan["okres"]["do"],
            "bez_konca": plan["okres"]["bez_konca"],
        },
        "zagrozenia": [_threat(item) for item in plan["zagrozenia"]],
        "bez_zagrozen": plan["braki"]["zagrozenia"],
        "cele": [_goal(goal) for goal in plan["cele"] if not goal["z_oceny"]],
        "bez_celow": plan["braki"]["cele"],
        "z_oceny": [_goal(goal) for goal in plan["cele"] if goal["z_oceny"]],
        "dzialania": [_action(item, begun=begun) for item in plan["dzialania"]],
        "bez_dzialan": plan["braki"]["dzialania"],
        "podmioty": plan["podmioty"],
        "informowanie": [{"nazwa": item["nazwa"], "opis": item["dopowiedzenie"]} for item in plan["informowanie"]],
        "kontynuacja": plan["kontynuacja"],
        "przypisy": plan["przypisy"],
        "stan_na": polish.day(day) if begun and UNDATED != day <= facts.today else None,
        "zakonczony": _ended(plan),
        "spotkanie": meeting_news.comes_next(facts, facts.today),
        "postep": _progress(facts, plan) if begun else None,
        "mapa": maps.of_plan(facts, plan),
    }


def _progress(facts: PlanFacts, plan: PlanWords) -> LeafletProgressWords:
    """How a plan that has begun stands, and what people asked for at meetings about it."""
    answer = plan["odpowiedz"]
    about = [MeetingFacts(file, facts.today) for file in facts.meetings if facts.id in file.meeting.plans]
    asked = [thread.steps[0] for thread in threads(about)]
    return {
        "zdania": [sentence for sentence in (answer["najpierw"], answer["potem"]) if sentence],
        "obliczenie": answer["obliczenie"],
        "prosby": [polish.typeset(step.conclusion.text) for step in asked],
    }


def _ended(plan: PlanWords) -> str | None:
    """That a plan has ended, and when: what its sheets tell does not change after that day. None before it."""
    if plan_is_current(plan):
        return None
    end = plan["okres"]["do"]
    words = polish.stopped(f"Ten plan trwał do {end}") if end else "Ten plan już się zakończył."
    return renamed(words, plan["dokument"])


def _goal(goal: GoalWords) -> LeafletGoalWords:
    """The goal, after the name of the one threat that it is about, and what came of it."""
    about = f"{polish.capital(goal['zagrozenie'])}: " if goal["zagrozenie"] else ""
    return {"slowami": about + goal["slowami"], "postep": goal["znak"]["slowo"] if goal["znak"] else None}


def _threat(threat: ThreatWords) -> LeafletThreatWords:
    return {
        "nazwa": threat["nazwa"],
        "skutki": threat["skutki"],
        "miejsca": threat["miejsca"],
        "czas": threat["czas"],
        "przyczyna": threat["przyczyna"],
        "zrodla": threat["zrodla"],
        "liczby": [{"zdanie": figure["zdanie"]} for figure in threat["liczby"]],
    }


def _action(action: ActionWords, *, begun: bool) -> LeafletActionWords:
    return {
        "nr": action["nr"],
        "dopisek": action["dopisek"],
        "nazwa": action["nazwa"],
        "opis": action["opis"],
        "termin": action["termin"],
        "etapy": action["etapy"],
        "postep": _how_far(action) if begun else None,
    }


def _how_far(action: ActionWords) -> str:
    """`W toku, 2 z 13`"""
    return ", ".join(part for part in (action["stan"]["slowo"], action["wykonano_z"]) if part)
