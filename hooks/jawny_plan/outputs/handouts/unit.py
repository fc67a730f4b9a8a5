"""The handout of the unit: all its plans on paper, for its chief."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import assert_never

from jawny_plan import polish
from jawny_plan.model import addresses
from jawny_plan.outputs.handouts.named import Handout, common, handout
from jawny_plan.outputs.sheet_words import ProgressSheetWords
from jawny_plan.outputs.sheets import UnitSheet
from jawny_plan.wording.totals_words import PaperProgressWords, PlanLineWords, SeriesWords, TotalsWords
from jawny_plan.wording.unit_words import UnitWords


def of_unit(totals: TotalsWords, unit: UnitWords, today: date) -> Iterator[Handout]:
    """The handouts of the unit: all its plans as they stand today."""
    for kind in UnitSheet:
        match kind:
            case UnitSheet.PROGRESS:
                shown = f"{kind.value.name}. {totals['zdanie'] or ''}".strip()
                yield handout(kind.value, "", _progress(totals, unit, today), today, shown)
            case _:
                assert_never(kind)


def _progress(totals: TotalsWords, unit: UnitWords, today: date) -> ProgressSheetWords:
    return {
        **common(unit),
        "adres_kodu": unit["witryna"] + addresses.PROGRESS,
        "stan_na": polish.day(today),
        "slowo": unit["komendant"],
        "postepy": _on_paper(totals),
    }


def _on_paper(totals: TotalsWords) -> PaperProgressWords:
    return {
        "zdanie": totals["zdanie"],
        "ostatnio": totals["ostatnio"],
        "grupy": [
            {
                "tytul": group["tytul"],
                "plany": [
                    {
                        "haslo": line["plan"]["haslo"],
                        "gdzie_i_kiedy": line["gdzie_i_kiedy"],
                        "kwadraty": line["kwadraty"],
                        "slowami": ", ".join(f"{item['slowo']}: {item['ile']}" for item in line["kwadraty"]),
                        "cele": _goals(line) or None,
                    }
                    for line in group["plany"]
                ],
            }
            for group in totals["grupy"]
        ],
        "legenda": totals["legenda"],
        "szeregi": [_series(row) for row in totals["szeregi"]],
    }


def _goals(line: PlanLineWords) -> str:
    """`Cel osiągnięty: 2, cel nieosiągnięty`"""
    words = ", ".join(
        item["slowo"][0].lower() + item["slowo"][1:] + (f": {item['ile']}" if item["ile"] != "1" else "")
        for item in line["cele"]
    )
    return polish.capital(words)


def _series(row: SeriesWords) -> str:
    """`Liczba zgłoszeń (rejon 1; źródło: leśnicy): 25, potem 21`: Lato has no arrow."""
    about = "; ".join(part for part in (row["gdzie"], row["zrodlo"]) if part)
    numbers = row["w_skrocie"].replace(" → ", f", potem{polish.NBSP}")
    return f"{row['tytul']} ({about}): {numbers}"
