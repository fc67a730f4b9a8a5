"""The map of a plan on paper: the same shape as on its page."""

from __future__ import annotations

from jawny_plan.facts import district_map
from jawny_plan.facts.plan import PlanFacts
from jawny_plan.outputs.sheet_words import PaperMapWords
from jawny_plan.wording.district_map import in_words, scale
from jawny_plan.wording.plan_words import PlanWords

ACROSS, DOWN, MARGIN = 280, 220, 14
"""Quarters of a millimetre."""
_MARK = 26
"""As wide as the circle around a number in 13 points; in large print, whose map is twice as large, it takes less."""


def of_plan(facts: PlanFacts, plan: PlanWords) -> PaperMapWords | None:
    """The map of a plan; None where its page has none."""
    shown = district_map.of_plan(facts)
    if shown is None:
        return None
    drawing = shown.drawn(ACROSS, DOWN, MARGIN, _MARK)
    words = in_words(shown, {item["id"]: item for item in plan["rejony"]})
    return {
        "szerokosc": drawing.width,
        "wysokosc": drawing.height,
        "rejony": [[[list(place) for place in way] for way in ways] for ways in drawing.districts],
        "obszary": shown.is_of_areas,
        "punkty": [list(place) for place in drawing.spots],
        "numery": [list(place) for place in drawing.marks],
        "skala": drawing.bar,
        "skala_slowami": scale(drawing.metres),
        "podpis": words["podpis"],
        "miejsca": words["miejsca"],
    }
