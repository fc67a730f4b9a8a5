"""The map on paper: drawn and told where the leaflet has room, left out where it has none, always in large print."""

from __future__ import annotations

import copy
from datetime import date

import pytest

from jawny_plan.outputs.documents.print import Press
from jawny_plan.outputs.edition import Edition
from jawny_plan.outputs.of_edition import sheets
from jawny_plan.reading.folder import load
from tests.conftest import ROOT
from tests.tools import pdf
from tests.tools.verapdf import failed_rules

EXAMPLE = ROOT / "examples/przyklad/plan_data"
PLAN = "rejon-1-2027-01"


@pytest.fixture(scope="module")
def orders():
    made = dict(sheets(Edition(load(EXAMPLE), date(2026, 11, 23))))[f"/plany/{PLAN}/"]
    return {handout.order.path.rpartition("/")[2]: handout.order for handout in made}


def printed(order, data=None):
    return Press(ROOT / "docs/_druk", EXAMPLE).sheet(order.template, data or order.data, order.day)


@pytest.mark.parametrize("name", ["ulotka.pdf", "ulotka-duzy-druk.pdf"])
def test_the_map_is_drawn_and_told(orders, name):
    sheet = printed(orders[name])
    text = pdf.text(sheet)
    assert "Na mapie" in text and "Północ jest u góry" in text and "500 m" in text
    assert "1. Wiaty przystankowe na placu Targowym, w środkowej części rejonu" in text
    assert failed_rules(sheet, "ua1") == [] == failed_rules(sheet, "2a")
    assert "" not in pdf.alternatives(sheet)


def test_a_leaflet_without_room_stays_one_sheet_without_the_map(orders):
    order = orders["ulotka.pdf"]
    drawn = set()
    for many in (3, 6, 8, 10, 12, 14):
        data = copy.deepcopy(dict(order.data))
        action = {**data["plan"]["dzialania"][0], "opis": "Rozmowy z ludźmi, którzy tam czekają. " * 3}
        data["plan"]["dzialania"] = [{**action, "nr": str(number)} for number in range(1, many + 1)]
        sheet = printed(order, data)
        assert pdf.page_count(sheet) == 2
        assert min(sign.size for sign in pdf.signs(sheet)) >= 13 - 0.01
        assert all(sign.on_page for sign in pdf.signs(sheet))
        drawn.add("Na mapie" in pdf.text(sheet))
    assert drawn == {True, False}


def test_a_plan_without_points_has_no_map():
    edition = Edition(load(EXAMPLE), date(2026, 11, 23))
    [leaflet, *_] = dict(sheets(edition))["/plany/rejon-1-2026-07/"]
    assert leaflet.order.data["plan"]["mapa"] is None
