"""The half-year as a band: shapes where they belong, words beside them."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree

import pytest
from pydantic import TypeAdapter

from jawny_plan import wording
from jawny_plan.facts.plan import PlanFacts
from jawny_plan.model.deadline import Deadline
from jawny_plan.model.progress import Progress
from jawny_plan.outputs.pages.timeline import timeline
from jawny_plan.reading.folder import load


@pytest.fixture
def drawn(folder):
    def draw(today: str) -> str:
        data = load(folder / "plan_data")
        facts = PlanFacts(data.plans[0], data.districts, date.fromisoformat(today))
        return timeline(facts, wording.plan(facts, wording.unit(data.unit)))

    return draw


def test_it_is_well_formed_and_hidden_drawings_have_words_beside_them(drawn):
    figure = ElementTree.fromstring(drawn("2024-03-12"))
    rows = figure.findall("ol/li")
    assert len(rows) == 4
    assert ["".join(part.itertext()).replace("\u00a0", " ") for part in rows[3].findall("span")] == [
        "4. Kontrola punktów sprzedaży alkoholu:",
        "raz na dwa miesiące",
    ]
    assert all(drawing.get("aria-hidden") == "true" for drawing in figure.iter("svg") if drawing.get("height"))


def test_months_and_windows_stand_where_they_belong(drawn):
    html = drawn("2024-03-12")
    assert re.findall(r'class="jp-t-month"[^>]*>(\w+)<', html) == ["sty", "lut", "mar", "kwi", "maj", "cze"]
    windows = re.findall(r'class="jp-t-window" x="([\d.]+)%" width="([\d.]+)%"', html)
    assert windows == [("0", "32.97"), ("32.97", "33.51"), ("66.48", "33.52")]
    assert html.count('class="jp-t-due" x="100%"') == 2


def test_of_stages_each_that_the_plan_dates_is_marked(folder):
    data = load(folder / "plan_data")
    stages = (
        {"rodzaj": "do-dnia", "do": "2024-03-31", "slowa": "do końca marca"},
        {"rodzaj": "od-do", "od": "2024-04-01", "do": "2024-06-30", "slowa": "od kwietnia do czerwca"},
        {"rodzaj": "brak"},
    )
    staged = {"rodzaj": "etapy", "etapy": [{"nazwa": "etap", "termin": stage} for stage in stages]}
    deadline = TypeAdapter(Deadline).validate_python(staged)
    plan = data.plans[0].plan
    action = plan.actions[0].model_copy(update={"deadline": deadline})
    file = replace(data.plans[0], plan=plan.model_copy(update={"actions": (action,)}), progress=None)
    facts = PlanFacts(file, data.districts, date(2024, 3, 12))
    rows = timeline(facts, wording.plan(facts, wording.unit(data.unit))).partition("</ol>")[0]
    assert re.findall(r'class="jp-t-due" x="([\d.]+%)"', rows) == ["50%", "100%"]


def test_a_day_that_follows_from_an_event_is_marked_once_the_event_is_known(folder):
    data = load(folder / "plan_data")
    term = {"rodzaj": "zdarzenie", "zdarzenie": "ferie", "kiedy": "przed-nim", "slowa": "przed feriami"}
    deadline = TypeAdapter(Deadline).validate_python(term)
    plan = data.plans[0].plan
    action = plan.actions[0].model_copy(update={"deadline": deadline})
    entry = {
        "rodzaj": "zdarzenie",
        "zrodlo": "pismo",
        "zdarzenie": "ferie",
        "dnia": "2024-02-01",
        "kiedy": "2024-04-01",
    }
    log = Progress.model_validate({"wpisy": [entry]})
    file = replace(data.plans[0], plan=plan.model_copy(update={"actions": (action,)}), progress=log)

    def marks(day: date) -> list[str]:
        facts = PlanFacts(file, data.districts, day)
        rows = timeline(facts, wording.plan(facts, wording.unit(data.unit))).partition("</ol>")[0]
        return re.findall(r'class="jp-t-due" x="([\d.]+%)"', rows)

    assert marks(date(2024, 1, 31)) == []
    assert marks(date(2024, 2, 1)) == ["50%"]


def test_what_the_log_says_was_done_is_ticked_on_its_day(folder):
    data = load(folder / "plan_data")
    plan = data.plans[0].plan
    entry = {"rodzaj": "wykonanie", "zrodlo": "notatka", "dzialanie": "4", "opis": "Skontrolowano punkty."}
    log = Progress.model_validate({"wpisy": [entry | {"dnia": "2024-02-15"}, entry | {"dnia": "2024-04-01"}]})
    file = replace(data.plans[0], progress=log)

    def ticks(day: date) -> list[str]:
        facts = PlanFacts(file, data.districts, day)
        figure = timeline(facts, wording.plan(facts, wording.unit(data.unit)))
        rows, _, key = figure.partition("</ol>")
        assert ("wykonano" in key) == ("jp-t-done" in rows)
        assert len(plan.actions) == 4
        return re.findall(r'class="jp-t-done" x="([\d.]+%)"', rows.rpartition("<li>")[2])

    assert ticks(date(2024, 2, 14)) == []
    assert ticks(date(2024, 3, 1)) == ["24.73%"]
    assert ticks(date(2024, 4, 1)) == ["24.73%", "50%"]


@pytest.mark.parametrize(
    ("today", "shown"), [("2023-12-31", 0), ("2024-01-01", 1), ("2024-06-30", 1), ("2024-07-01", 0)]
)
def test_today_is_marked_only_inside_the_period(drawn, today, shown):
    assert drawn(today).count("jp-t-label") == shown
