"""Numbers in press notes: each says who counted it, as the data name them."""

from __future__ import annotations

from datetime import date

import pytest

from jawny_plan.facts.results import Counter
from jawny_plan.model.period import Period
from jawny_plan.model.progress import Measured
from jawny_plan.model.threat import Figure
from jawny_plan.wording.news_numbers import measured, stated

BEFORE = Period.model_construct(start=date(2025, 7, 1), end=date(2025, 12, 31))
AFTER = Period.model_construct(start=date(2026, 1, 1), end=date(2026, 6, 30))
BASE = {"id": "x", "of_what": "zgłoszeń", "count": 25}


def figure(**more: object) -> Figure:
    return Figure.model_construct(**{**BASE, **more})


@pytest.mark.parametrize(
    ("known", "words"),
    [
        ({"counted_by": "leśnicy", "period": BEFORE}, "Od lipca do grudnia 2025 r. zgłoszeń było 25 (źródło: leśnicy)."),
        ({"counted_by": "leśnicy"}, "Zgłoszeń było 25 (nie wiadomo kiedy; źródło: leśnicy)."),
        ({"counted_by": "KPP w m.st. Warszawie i in."}, "Zgłoszeń było 25 (nie wiadomo kiedy; źródło: KPP w m.st. Warszawie i in.)."),
        ({"period": BEFORE}, "Od lipca do grudnia 2025 r. zgłoszeń było 25."),
        (
            {"counted_by": "OSP", "period": BEFORE, "about": "hałasu", "roughly": True},
            "Od lipca do grudnia 2025 r. zgłoszeń było około 25, a dotyczyły hałasu (źródło: OSP).",
        ),
        (
            {"counted_by": "OSP", "when": "w ubiegłym roku", "count": None, "in_words": "kilkanaście"},
            "W ubiegłym roku zgłoszeń było kilkanaście (źródło: OSP).",
        ),
    ],
)  # fmt: skip
def test_a_number_of_the_plan_says_who_counted(known, words):
    assert (stated(figure(**known), "nie wiadomo kiedy") or "").replace("\xa0", " ") == words


@pytest.mark.parametrize(
    ("by", "source", "after", "before"),
    [
        ("leśnicy", "raport OSP", " (źródło: raport OSP)", " (źródło: leśnicy)"),
        ("leśnicy", "Leśnicy.", "", " (źródło obu liczb: leśnicy)"),
        (None, "raport OSP", " (źródło: raport OSP)", ""),
    ],
)
def test_both_numbers_say_who_counted(by, source, after, before):
    entry = Measured.model_construct(count=21, period=AFTER, source=source, day=date(2026, 7, 1))
    told = measured(Counter(figure(counted_by=by, period=BEFORE), entry)) or ""
    assert told.replace("\xa0", " ") == (
        f"Od stycznia do czerwca 2026 r. zgłoszeń było 21{after}. "
        f"Wcześniej, od lipca do grudnia 2025 r., było ich 25{before}."
    )
