"""The list of plans as data: each plan in one line."""

from __future__ import annotations

from datetime import date

from jawny_plan.facts.plan import PlanFacts, PlanState
from jawny_plan.model import addresses
from jawny_plan.outputs.opendata.plans import page
from jawny_plan.outputs.opendata.record import DocumentRecord, Record, record_field


class PlanLine(Record):
    """A plan in the list of plans."""

    id: str = record_field("id", "Stały identyfikator planu.")
    headline: str = record_field("haslo", "Tytuł dla mieszkańca.")
    district: str = record_field("rejon", "Id rejonu; gdy jest ich kilka, pierwszego.")
    districts: tuple[str, ...] = record_field("rejony", "Id wszystkich rejonów planu.")
    start: date | None = record_field("od", "Pierwszy dzień planu; null, gdy nie jest znany.")
    end: date | None = record_field("do", "Ostatni dzień planu; null, gdy nie jest znany.")
    state: PlanState = record_field("stan", "Obliczony stan w dniu „stan_na”.")
    address: str = record_field("adres", "Adres strony planu.")
    file: str = record_field("plik", "Adres pliku z całym planem.")


class PlanList(DocumentRecord):
    """All plans."""

    plans: tuple[PlanLine, ...] = record_field("plany", "Wszystkie plany.")


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
