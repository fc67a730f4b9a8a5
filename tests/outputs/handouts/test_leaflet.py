"""The leaflet: one sheet in clear print whatever the plan, and the four parts of one that tells how its plan went."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from jawny_plan.outputs import handouts
from jawny_plan.outputs.documents.orders import SheetOrder
from jawny_plan.outputs.documents.print import Press
from jawny_plan.outputs.edition import Edition
from jawny_plan.outputs.handouts.marks import Marks, marked
from jawny_plan.reading.folder import load
from tests.conftest import ROOT
from tests.tools import pdf

EXAMPLE = ROOT / "examples/przyklad/plan_data"
UNITS = [EXAMPLE, *sorted(path / "plan_data" for path in (ROOT / "tests/cases").iterdir() if path.is_dir())]
LEAST = 13 - 0.01
"""Points. Lato of 13 pt has an x of 2.3 mm, which is what the RNIB's clear print asks for."""


@pytest.fixture(scope="module")
def press() -> Iterator[Press]:
    with closing(Press(ROOT / "docs/_druk", EXAMPLE)) as made:
        yield made


def leaflets(unit: Path, today: date | None = None) -> Iterator[SheetOrder]:
    """The leaflet of each plan of a unit; without a day, of two weeks after the plan's end."""
    data = load(unit)
    for name in [file.id for file in data.plans]:
        last = next(file.plan.period.latest for file in data.plans if file.id == name)
        edition = Edition(data, today or (last or date(2026, 11, 9)) + timedelta(days=14))
        plan = next(plan for plan in edition.worded_plans if plan.facts.id == name)
        leaflet = next(handouts.of_plan(plan.facts, plan.words, edition.unit))
        yield marked(leaflet, Marks({}), edition.unit["witryna"]).order


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.parent.name)
def test_it_is_one_sheet_in_clear_print(press, unit):
    made = [press.sheet(order.template, order.data, order.day) for order in leaflets(unit)]
    assert made
    assert [pdf.page_count(each) for each in made] == [2] * len(made)
    assert min(sign.size for each in made for sign in pdf.signs(each)) >= LEAST


def words(press: Press, plan: str, today: date) -> list[str]:
    """The pages of the leaflet of a plan of the invented unit."""
    [order] = [order for order in leaflets(EXAMPLE, today) if f"/{plan}/" in order.path]
    return pdf.page_texts(press.sheet(order.template, order.data, order.day))


def stand_in_order(page: str, parts: list[str]) -> None:
    places = [page.find(part) for part in parts]
    assert -1 not in places, parts[places.index(-1)]
    assert places == sorted(places)


def test_a_plan_still_to_come_tells_what_it_is_about(press):
    front, back = words(press, "rejon-1-2026-01", date(2025, 12, 20))
    stand_in_order(front, ["Wolniej na ulicy Lipowej", "W skrócie", "Gdzie", "Dlaczego", "Cel planu", "47 000 00 01"])
    assert "Co robimy" in back
    assert not any(part in front + back for part in ("O co prosili", "Stan na 1 lipca", "Wykonano", "Termin i stan"))


def test_a_plan_that_runs_tells_how_it_goes(press):
    front, back = words(press, "rejon-1-2026-07", date(2026, 11, 23))
    stand_in_order(
        front, ["Jak to idzie", "Wykonano 1 z 5", "O co prosili mieszkańcy", "Co ustaliliśmy", "47 000 00 01"]
    )
    stand_in_order(back, ["Co robimy i co już zrobiliśmy", "W toku, 4 z 6", "Po czym poznamy, że to działa"])
    assert "Stan na 18 listopada 2026 r." in front
    assert "Odpowiedzieć na wniosek o próg zwalniający" in front


def test_a_plan_that_ended_tells_what_came_of_it(press):
    front, back = words(press, "rejon-1-2026-01", date(2026, 11, 23))
    stand_in_order(
        front, ["Co z tego wyszło", "Cel nieosiągnięty.", "21", "Ten plan trwał do", "O co prosili mieszkańcy"]
    )
    assert "Wynik oblicza program z danych planu." in front
    stand_in_order(
        back, ["Co miało być zrobione i co zrobiono", "Wykonano po terminie", "Jak to zadziałało", "Cel nieosiągnięty:"]
    )


def test_nothing_is_told_before_its_day(press):
    front, _ = words(press, "rejon-1-2026-07", date(2026, 7, 2))
    assert "Stan na 1 lipca 2026 r." in front
    assert "Wykonano 1 z 5" not in front
    assert "próg" not in front


def test_what_the_course_alone_changes_leaves_the_mark():
    [before] = [order for order in leaflets(EXAMPLE, date(2026, 10, 10)) if "/rejon-1-2026-07/" in order.path]
    [after] = [order for order in leaflets(EXAMPLE, date(2026, 10, 20)) if "/rejon-1-2026-07/" in order.path]
    assert before.data["plan"]["postep"] != after.data["plan"]["postep"]
    assert before.data["wydanie"] == after.data["wydanie"]
