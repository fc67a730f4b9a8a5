"""Baseline, limit and measurement as bars: lengths that are true, words that say the same."""

from __future__ import annotations

import re
from typing import Any
from xml.etree import ElementTree

import pytest

from jawny_plan.facts.results import GoalResult, results
from jawny_plan.model.plan import Plan
from jawny_plan.model.progress import Progress
from jawny_plan.outputs.pages.chart import chart

HALF_YEAR = {"od": "2024-01-01", "do": "2024-06-30"}
BASELINE = {"od": "2023-07-01", "do": "2023-12-04"}


def result(
    after: int | None = 12,
    method: str | None = "na dni",
    *,
    before: int = 16,
    of_what: str = "interwencji",
    **figure: Any,
) -> GoalResult:
    """The source plan's goal, or one like it, with its measurement."""
    told = {"id": "interwencje", "ile": str(before), "czego": of_what, "okres": BASELINE} | figure
    plan = Plan.model_validate(
        {
            "rejon": "rejon-2",
            "haslo": "x",
            "okres": HALF_YEAR,
            "zagrozenia": [{"nazwa": "x", "liczby": [{name: value for name, value in told.items() if value}]}],
            "cele": [
                {
                    "rodzaj": "ograniczenie",
                    "wskaznik": "x",
                    "o_procent": "30",
                    "co_najmniej": "tak",
                    "bazy": ["interwencje"],
                }
            ],
        }
    )
    day = {"dnia": "2024-07-02", "zrodlo": "x"}
    log: list[dict[str, Any]] = []
    if after is not None:
        log.append(day | {"rodzaj": "pomiar", "liczba": "interwencje", "ile": str(after), "okres": HALF_YEAR})
    if method:
        log.append(day | {"rodzaj": "metoda", "porownanie": method})
    return results(plan, Progress.model_validate({"wpisy": log}).entries)[0]


def bars(of: GoalResult, document: str | None = None) -> list[tuple[str, str, str]]:
    """Each bar: its name, its words, its length."""
    html = chart(of, document)
    assert html
    figure = ElementTree.fromstring(html)
    found = []
    for item in figure.findall("ul/li"):
        name, said = ("".join(part.itertext()) for part in (*item.findall("span"), *item.findall("strong")))
        [drawing] = item.findall("svg")
        assert drawing.get("aria-hidden") == "true"
        [bar] = drawing.findall("rect")
        found.append((name, said, str(bar.get("width"))))
    return found


@pytest.mark.parametrize(
    ("after", "method", "expected"),
    [
        (
            12,
            "na dni",
            [
                ("przed planem", "16", "100%"),
                ("w czasie planu", "12", "64.7%"),
                ("cel: najwyżej", "12", "70%"),
            ],
        ),
        (
            13,
            "na dni",
            [
                ("przed planem", "16", "100%"),
                ("w czasie planu", "13", "70.1%"),
                ("cel: najwyżej", "12", "70%"),
            ],
        ),
        (
            20,
            "surowo",
            [
                ("przed planem", "16", "80%"),
                ("w czasie planu", "20", "100%"),
                ("cel: najwyżej", "11", "56%"),
            ],
        ),
        (
            0,
            "surowo",
            [
                ("przed planem", "16", "100%"),
                ("w czasie planu", "0", "0%"),
                ("cel: najwyżej", "11", "70%"),
            ],
        ),
    ],
)
def test_bars(after, method, expected):
    assert bars(result(after, method)) == expected


@pytest.mark.parametrize(("after", "method"), [(12, None), (None, "na dni"), (None, None)])
def test_nothing_is_drawn_before_anything_may_be_computed(after, method):
    assert chart(result(after, method), None) is None


@pytest.mark.parametrize(("before", "method", "period"), [(0, "na dni", BASELINE), (0, "surowo", BASELINE), (16, "na dni", None)])  # fmt: skip
def test_nothing_is_drawn_without_a_limit(before, method, period):
    assert not chart(result(12, method, before=before, okres=period), None)


def test_raw_numbers_are_drawn_without_the_days_of_the_baseline():
    assert [said for _, said, _ in bars(result(12, "surowo", okres=None))] == [
        "16",
        "12",
        "11",
    ]


@pytest.mark.parametrize(
    ("method", "note"),
    [
        ("na dni", " Słupek „przed planem” przeliczono na dni pomiaru: 18,55."),
        ("surowo", ""),
    ],
)
def test_what_was_calculated_is_said(method, note):
    [caption] = ElementTree.fromstring(str(chart(result(12, method), None))).findall("figcaption")
    assert (caption.text or "").replace("\u00a0", " ") == "Liczba interwencji." + note


def test_bars_of_a_document_that_is_no_plan_are_named_after_it():
    assert [name for name, _, _ in bars(result(), "karta rejonu")] == [
        "przed dokumentem",
        "w czasie dokumentu",
        "cel: najwyżej",
    ]
    assert "Słupek „przed dokumentem” przeliczono" in str(chart(result(), "karta rejonu"))


def test_it_is_never_told_by_colour_alone():
    html = str(chart(result(), None))
    assert re.findall(r'rect class="([\w-]+)"', html) == ["jp-c-base", "jp-c-measured", "jp-c-limit"]
    assert "style=" not in html and "fill=" not in html


def test_data_are_text_in_it():
    html = str(chart(result(of_what="<script>alert(1)</script>"), None))
    assert "<script" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    ElementTree.fromstring(html)
