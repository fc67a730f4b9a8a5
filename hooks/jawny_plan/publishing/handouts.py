"""Handouts: what is printed for meetings and noticeboards. Paper stays true: nothing on it changes from day to day."""

from __future__ import annotations

from jawny_plan.facts.plan import PlanFacts
from jawny_plan.publishing.telling import Told
from jawny_plan.publishing.workshop import SheetOrder


def leaflet(facts: PlanFacts, told: Told, unit: Told) -> SheetOrder:
    """The A4 leaflet of a plan, dated by the plan's first day."""
    data = {
        "jezyk": "pl",
        "jednostka": {"nazwa": unit["nazwa"], "znak": unit["znak"]},
        "rejon": {name: told["rejon"][name] for name in ("nazwa", "miejscowosc")},
        "plan": _lasting(told),
        "kontakt": contact(told["rejon"]),
    }
    return SheetOrder(f"plany/{facts.id}/ulotka.pdf", "ulotka.typ", data, facts.first_day)


def contact(district: Told) -> Told | None:
    """The contact box; None where the data hold no officer and no phone."""
    officer, known = district["dzielnicowy"], district["kontakt"] or {}
    if not (officer or known):
        return None
    return {
        "osoba": officer["slowami"] if officer else None,
        "telefon": known.get("telefon"),
        "email": known.get("email"),
        "dyzur": known.get("dyzur"),
    }


def _lasting(plan: Told) -> Told:
    """What paper takes of a plan: what was approved, not how it goes on, and no calculation."""
    threats = [
        {name: item[name] for name in ("nazwa", "skutki", "miejsca", "czas", "zrodla")}
        | {"liczby": [{"zdanie": figure["zdanie"]} for figure in item["liczby"]]}
        for item in plan["zagrozenia"]
    ]
    actions = [{name: item[name] for name in ("nr", "nazwa", "opis", "termin")} for item in plan["dzialania"]]
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
