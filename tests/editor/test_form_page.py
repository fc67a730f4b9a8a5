"""A form that is sent: its controls are made once, whatever becomes of it."""

from __future__ import annotations

import pytest

from jawny_plan.editor import form_page
from jawny_plan.editor.choices import Around
from jawny_plan.editor.control import every
from jawny_plan.editor.controls import controls
from jawny_plan.model.plan import Plan


@pytest.fixture
def made(monkeypatch):
    """How often the controls of a form were made."""
    calls: list[str] = []
    before = form_page.controls

    def counted(model, *more):
        calls.append(model.__name__)
        return before(model, *more)

    monkeypatch.setattr(form_page, "controls", counted)
    return calls


@pytest.mark.parametrize(
    ("typed", "saved"),
    [
        ({"skrot": "KPP Inne"}, True),
        ({"skrot": ""}, False),  # refused: the form is shown again
    ],
)
def test_the_controls_of_a_form_are_made_once_each_time_it_is_sent(window, made, typed, saved):
    window.open("/dane/jednostka/jednostka").fill(**typed)
    assert made == ["Unit"]
    window.press("Zapisz")
    assert (made, not window.faults()) == (["Unit", "Unit"], saved)


def test_so_they_are_where_a_day_is_asked_about(window, made):
    window.open("/wpis/rejon-2-2026-08/wykonanie").fill(
        dnia="3 stycznia", dzialanie="1", zrodlo="notatka", opis="Zrobiono."
    )
    before = len(made)
    window.press("Zapisz wpis")
    assert "jeszcze nie nadszedł" in window.text and len(made) == before + 1


def test_an_hour_stands_in_the_form_as_the_data_hold_it(window, made):
    window.open("/zapowiedz").fill(rejon="rejon-1", dnia="10 grudnia").press("Dalej").fill(termin__od="17")
    before = len(made)
    window.press("Dodaj: miejsce")
    assert window.field("termin.od").value == "17.00" and len(made) == before + 2  # sent, then with the new place
    window.fill(termin__od="rano").press("Zapisz zapowiedź")
    assert window.field("termin.od").value == "rano" and "termin.od" in window.faults()


@pytest.mark.parametrize(
    ("address", "page"),
    [
        ("/dane/plan/nad-jeziorem-2026-12", "plany/nad-jeziorem-2026-12"),
        ("/dane/przebieg/rejon-2-2026-08", "plany/rejon-2-2026-08"),
        ("/dane/rejon/rejon-1", "rejony/rejon-1"),
        ("/dane/jednostka/jednostka", None),
    ],
)
def test_beside_a_form_stands_the_page_that_shows_it(window, address, page):
    shown = window.open(address).page.xpath("//iframe/@src")
    assert window.url == address
    assert shown == ([f"/podglad/{page}/index.html"] if page else [])


def test_a_figure_of_a_list_is_called_by_what_it_counts_and_its_number():
    content = {"zagrozenia": [{"nazwa": "hałas", "liczby": [{"ile": "46", "czego": "zgłoszeń"}]}]}
    found = {each.path: each.label for each in every(controls(Plan, content, "", Around()))}
    assert found["zagrozenia.0.liczby.0"] == "1. zgłoszeń: 46"
