"""Numbers in press notes: each says who counted it, as the data name them."""

from __future__ import annotations

from datetime import date

import pytest

from jawny_plan.facts.results import Counter
from jawny_plan.model.period import Period
from jawny_plan.model.progress import Measured
from jawny_plan.model.threat import Figure
from jawny_plan.polish.aloud import say
from jawny_plan.wording.news_numbers import measured, measured_aloud, outcome, outcome_aloud, stated
from tests.wording.test_answer import LEVEL, SURVEYED, facts

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


@pytest.mark.parametrize(
    ("known", "earlier"),
    [
        ({}, "Wcześniej było ich 25."),
        ({"period": BEFORE}, "Wcześniej, od lipca do grudnia 2025 r., było ich 25."),
        ({"when": "w ubiegłym roku"}, "Wcześniej, w ubiegłym roku, było ich 25."),
    ],
)
def test_a_number_is_heard_with_its_days_where_they_are_known(known, earlier):
    entry = Measured.model_construct(count=21, period=AFTER, source="leśnicy", day=date(2026, 7, 1))
    heard = (measured_aloud(Counter(figure(**known), entry)) or "").replace("\xa0", " ")
    assert heard == f"Od stycznia do czerwca 2026 r. zgłoszeń było 21. Źródło to leśnicy. {earlier}"


def test_per_cents_are_no_number_of_events():
    entry = Measured.model_construct(count=21, period=AFTER, source="leśnicy", day=date(2026, 7, 1))
    assert measured_aloud(Counter(figure(percent=True), entry)) is None


SHARE = {"rodzaj": "poziom", "wskaznik": "wykroczeń wykrytych", "poziom": "80"}


@pytest.mark.parametrize(
    ("goal", "printed", "heard"),
    [
        (LEVEL, "Wynik ankiety: 71%. Cel: 80% dobrych ocen.", "Wynik ankiety to 71%, a celem było 80% dobrych ocen."),
        (
            SHARE,
            "Pomiar: 71% (źródło: notatka). Cel: 80% wykroczeń wykrytych.",
            "Pomiar to 71%, a celem było 80% wykroczeń wykrytych. Źródło to notatka.",
        ),
    ],
)
def test_what_was_measured_of_a_goal_says_its_source_once(goal, printed, heard):
    [result] = facts("2024-07-20", SURVEYED | {"cel": "1"}, goals=[goal]).results
    assert (outcome(result), outcome_aloud(result)) == (printed, heard)


@pytest.mark.parametrize(
    ("of_what", "before", "after", "words"),
    [
        ("interwencji", 32, 22, "interwencji było dwadzieścia dwie. Wcześniej było ich trzydzieści dwie."),
        ("kradzieży rowerów", 42, 22, "kradzieży rowerów było dwadzieścia dwie. Wcześniej było ich czterdzieści dwie."),
        ("zgłoszeń", 32, 22, "zgłoszeń było dwadzieścia dwa. Wcześniej było ich trzydzieści dwa."),
        ("kradzieży rowerów", 12, 2, "to dwie kradzieże rowerów. Wcześniej było ich dwanaście."),
        ("interwencji", 12, 1, "to jedna interwencja. Wcześniej było ich dwanaście."),
        ("interwencji", 132, 112, "interwencji było sto dwanaście. Wcześniej było ich sto trzydzieści dwie."),
    ],
)
def test_numbers_that_are_heard_go_with_what_they_count(of_what, before, after, words):
    found = Measured.model_construct(day=AFTER.end, source="rejestr", counted_by="KPP", count=after, period=AFTER)
    known = figure(of_what=of_what, count=before)
    spoken = say(measured_aloud(Counter(known, found)) or "")
    source = " Źródło to Komenda Powiatowa Policji."
    assert source in spoken and words in spoken.replace(source, "").replace("\xa0", " ")
