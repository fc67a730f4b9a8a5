"""The handouts of a plan and of a district: leaflets, notices, business cards."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from jawny_plan import polish
from jawny_plan.facts.plan import UNDATED, PlanFacts
from jawny_plan.outputs.calendar import vcard
from jawny_plan.outputs.documents.production import SheetOrder
from jawny_plan.outputs.handouts.named import common
from jawny_plan.wording.plan_words import PlanWords
from jawny_plan.wording.unit_words import NO_CONTACT, DistrictWords, UnitWords

NAMELESS = "Plan dzielnicowego"
"""The headline of a notice where every name in the plan is a count."""
_COUNT = re.compile(
    r"\d *(?:%|proc)|\d (?:\w+ ){0,2}(?:zgłosze|interwencj|przypad|wykrocze|przestęps|zdarze|kradzież|włama|kolizj|"
    r"wypad(?:k|e)|mandat|poucze|ofiar|rann|zabit|zatrzyma|skarg|sygna|uszkodze|pożar|awantur|bójek|bójk|osób|osoby|razy)"
)


def of_plan(facts: PlanFacts, told: PlanWords, unit: UnitWords) -> Iterator[SheetOrder]:
    """The handouts of a plan: leaflet, the same in large print, a notice for each place that the plan names."""
    small = leaflet(facts, told, unit)
    yield small
    yield SheetOrder(f"plany/{facts.id}/ulotka-duzy-druk.pdf", "ulotka-duzy-druk.typ", small.data, small.day)
    for number, data in enumerate(_notices(told, unit), 1):
        yield SheetOrder(f"plany/{facts.id}/klatka-{number}.pdf", "klatka.typ", data, facts.first_day)


def leaflet(facts: PlanFacts, told: PlanWords, unit: UnitWords) -> SheetOrder:
    """The A4 leaflet of a plan, dated by the plan's first day."""
    data = {
        "jezyk": "pl",
        "jednostka": {"nazwa": unit["nazwa"], "znak": unit["znak"]},
        "rejon": {name: told["rejon"][name] for name in ("nazwa", "miejscowosc")},
        "plan": _lasting(told),
        "kontakt": contact(told["rejon"]),
    }
    return SheetOrder(f"plany/{facts.id}/ulotka.pdf", "ulotka.typ", data, facts.first_day)


def contact(district: DistrictWords) -> dict[str, Any] | None:
    """The contact box; None where the data hold no officer and no phone."""
    officer, known = district["dzielnicowy"], district["kontakt"] or NO_CONTACT
    if not (officer or district["kontakt"]):
        return None
    return {
        "osoba": officer["slowami"] if officer else None,
        "telefon": known["telefon"],
        "telefon_komorkowy": known["telefon_komorkowy"],
        "email": known["email"],
        "dyzur": known["dyzur"],
    }


def _notices(plan: PlanWords, unit: UnitWords) -> Iterator[dict[str, Any]]:
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
    actions = [
        {name: item[name] for name in ("nazwa", "termin", "etapy")}
        for item in plan["dzialania"]
        if not _counts(item["nazwa"], plan)
    ]
    for place, threats in threats_at.items():
        yield {
            **common(unit),
            "rejon": {name: plan["rejon"][name] for name in ("nazwa", "miejscowosc")},
            "ogloszenie": {
                "haslo": polish.capital(named[0] if named else NAMELESS),
                "miejsce": place,
                "zagrozenia": [name for name in dict.fromkeys(threats) if not _counts(name, plan)],
                "dzialania": actions,
                "niepelne": len(actions) < len(plan["dzialania"]),
                "okres": plan["okres"]["slowami"],
                "do": plan["okres"]["do"],
            },
            "kontakt": contact(plan["rejon"]),
            "adres_kodu": plan["adres_pelny"],
        }


def of_district(told: DistrictWords, unit: UnitWords) -> Iterator[SheetOrder]:
    """Business cards of the officer; none without a phone and an e-mail address. Their code leads to the vCard."""
    if not vcard.reachable(told):
        return
    officer, known = told["dzielnicowy"], told["kontakt"] or NO_CONTACT
    data = {
        **common(unit),
        "rejon": {name: told[name] for name in ("nazwa", "miejscowosc")},
        "wizytowka": {
            "osoba": officer["slowami"] if officer and officer["osoba"] else None,
            "telefony": [number for number in (known["telefon"], known["telefon_komorkowy"]) if number],
            "email": known["email"],
            "dyzur": known["dyzur"],
            "potwierdzono": known["potwierdzono"],
        },
        "adres_kodu": unit["witryna"] + vcard.path(told),
    }
    yield SheetOrder(f"rejony/{told['id']}/wizytowki.pdf", "wizytowki.typ", data, UNDATED)


def _counts(words: str, plan: PlanWords) -> bool:
    """Whether the words hold a per cent, a number of incidents, or a figure of the plan."""
    figures = [figure["slowami"] for threat in plan["zagrozenia"] for figure in threat["liczby"]]
    plain = words.replace(polish.NBSP, " ")
    return bool(_COUNT.search(plain)) or any(item.replace(polish.NBSP, " ") in plain for item in figures)


def _lasting(plan: PlanWords) -> dict[str, Any]:
    """What paper takes of a plan: what was approved, not how it goes on, and no calculation."""
    threats = [
        {name: item[name] for name in ("nazwa", "skutki", "miejsca", "czas", "zrodla")}
        | {"liczby": [{"zdanie": figure["zdanie"]} for figure in item["liczby"]]}
        for item in plan["zagrozenia"]
    ]
    actions = [{name: item[name] for name in ("nr", "nazwa", "opis", "termin", "etapy")} for item in plan["dzialania"]]
    return {
        "haslo": plan["haslo"],
        "w_skrocie": plan["w_skrocie"],
        "okres": {"slowami": plan["okres"]["slowami"], "do": plan["okres"]["do"]},
        "zagrozenia": threats,
        "cele": [{"slowami": goal["slowami"]} for goal in plan["cele"]],
        "dzialania": actions,
        "podmioty": plan["podmioty"],
        "informowanie": [{name: item[name] for name in ("nazwa", "opis")} for item in plan["informowanie"]],
        "adres_pelny": plan["adres_pelny"],
    }
