"""Words of the approved text that look misspelt, as questions of an import."""

from __future__ import annotations

from jawny_plan.checks.spelling import misspelt
from jawny_plan.intake.proposal import Draft
from jawny_plan.intake.values import SpellingValues


def misspellings(text: str, draft: Draft) -> None:
    """Ask about every word that looks misspelt; nothing is corrected without a person."""
    found = misspelt(text)
    if found:
        proposal: list[SpellingValues] = [{"jest": wrong, "ma_byc": right} for wrong, right in found]
        summary = "; ".join(f"{wrong} → {right}" for wrong, right in found)
        draft.ask(
            ("poprawki_pisowni",),
            f"Te słowa wyglądają na literówki: {summary}. Czy poprawić je w danych? (Zatwierdzony tekst "
            "zostaje bez zmian.)",
            ", ".join(wrong for wrong, _ in found),
            "cały tekst",
            proposal,
        )
