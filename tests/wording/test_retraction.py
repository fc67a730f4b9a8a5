"""A correction follows the mistake: all whom it reached are named, nobody else, each with a text of facts alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from jawny_plan.facts.plan import PlanFacts
from jawny_plan.model.amendment import Correction
from jawny_plan.wording.retraction import retractions
from tests.outputs.notes.test_press_notes import plans

ROOMS = [{"nazwa": "Radio Przykładowo", "email": "redakcja@radio.przyklad.example"}]
PLAN = "rejon-2-2026-08"


def told(facts: PlanFacts, correction: Correction) -> dict[str, str]:
    found = retractions(facts, correction, ROOMS, "KPP Przykładowo")
    return {item["kto"].replace("\u00a0", " "): item["tekst"].replace("\u00a0", " ") for item in found}


def test_all_who_told_the_mistake_are_named_and_nobody_else():
    facts = plans()[PLAN]
    words = told(facts, facts.corrections[1])
    assert next(iter(words)) == "Radio Przykładowo, redakcja@radio.przyklad.example"
    assert "Ulotki, plakaty i ogłoszenia planu wydrukowane przed dniem 21 września 2026 r." in words
    assert any("Portal Przykładowo" in name for name in words)
    assert any("Rozmowa o poranku" in name for name in words)
    for text in words.values():
        assert "Było: od 1 do 31 października 2026 r." in text
        assert "Jest: od 1 października do 7 listopada 2026 r." in text


def test_a_mistake_outside_of_the_plan_is_on_none_of_its_sheets():
    facts = plans()[PLAN]
    words = told(facts, facts.corrections[0])
    assert list(words) == ["Radio Przykładowo, redakcja@radio.przyklad.example"]
    assert words["Radio Przykładowo, redakcja@radio.przyklad.example"] == (
        "Prosimy o sprostowanie. Liczba zgłoszeń w nocie prasowej o rozpoczęciu planu. "
        "Było: 19 zgłoszeń na Krajowej Mapie Zagrożeń Bezpieczeństwa. "
        "Jest: 9 zgłoszeń na Krajowej Mapie Zagrożeń Bezpieczeństwa. KPP Przykładowo."
    )


def test_what_was_told_after_the_correction_is_not_named():
    facts = plans()[PLAN]
    early = facts.corrections[1].model_copy(update={"day": date(2026, 8, 12)})
    words = told(facts, early)
    assert any("Portal" in name for name in words) and not any("Rozmowa" in name for name in words)


def test_every_kind_of_proof_has_its_text():
    facts = plans()["rejon-1-2026-01"]
    late = plans()[PLAN].corrections[1].model_copy(update={"day": date(2026, 12, 31)})
    words = told(replace(facts), late)
    assert any(text.startswith("Sprostowanie do ulotki.") for text in words.values())
    assert any(text.startswith("Na spotkaniu") for text in words.values())
    assert len(words) == len({*words})
