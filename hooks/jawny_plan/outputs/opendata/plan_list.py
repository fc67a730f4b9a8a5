"""The list of plans as data: each plan in one line."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from jawny_plan.facts.plan import PlanFacts, PlanState
from jawny_plan.model import addresses
from jawny_plan.model.base import key
from jawny_plan.outputs.opendata.plans import page
from jawny_plan.outputs.opendata.record import DocumentRecord, Record


class PlanLine(Record):
    """A plan in the list of plans."""

    id: Annotated[str, key("id", "Stały identyfikator planu.")]
    headline: Annotated[str, key("haslo", "Tytuł dla mieszkańca.")]
    district: Annotated[str, key("rejon", "Id rejonu; gdy jest ich kilka, pierwszego.")]
    districts: Annotated[tuple[str, ...], key("rejony", "Id wszystkich rejonów planu.")]
    start: Annotated[date | None, key("od", "Pierwszy dzień planu; null, gdy nie jest znany.")]
    end: Annotated[date | None, key("do", "Ostatni dzień planu; null, gdy nie jest znany.")]
    state: Annotated[PlanState, key("stan", "Obliczony stan w dniu „stan_na”.")]
    address: Annotated[str, key("adres", "Adres strony planu.")]
    file: Annotated[str, key("plik", "Adres pliku z całym planem.")]


class PlanList(DocumentRecord):
    """All plans."""

    plans: Annotated[tuple[PlanLine, ...], key("plany", "Wszystkie plany.")]


def line(facts: PlanFacts, site: str) -> PlanLine:
    """The plan in one line."""
    plan = facts.plan
    return PlanLine(
        id=facts.id,
        headline=plan.headline,
        district=plan.districts[0],
        districts=plan.districts,
        start=plan.period.start,
        end=plan.period.end,
        state=facts.state,
        address=page(facts, site),
        file=site + addresses.data_of_plan(facts.id),
    )
