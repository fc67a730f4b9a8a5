"""Days and hours as people type them."""

from __future__ import annotations

from datetime import date

import pytest

from jawny_plan.editor.odd_days import is_feast
from jawny_plan.editor.typed_days import Near, day, hour

TODAY = date(2026, 11, 23)
PLAN = Near(TODAY, date(2026, 8, 1), date(2027, 1, 31))


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("10.12.2026", "2026-12-10"),
        ("10 grudnia 2026", "2026-12-10"),
        ("10 Grudnia 2026 r.", "2026-12-10"),
        ("10 XII 2026", "2026-12-10"),
        ("15.12.26", "2026-12-15"),
        ("15 grudzień 2026", "2026-12-15"),
        ("1. 9. 2026", "2026-09-01"),
        ("10 grudnia", "2026-12-10"),
        ("5 stycznia", "2027-01-05"),
        ("10.12", "2026-12-10"),
        ("5 maja", "5 maja"),  # in no month of the plan
        ("2026-12-10", "2026-12-10"),
        ("31.11.2026", "2026-11-31"),  # refused by name, as any other
        ("kiedyś", "kiedyś"),
        ("10 kwadransów", "10 kwadransów"),
        ("", ""),
    ],
)
def test_a_day_is_read_as_people_write_it(typed, found):
    assert day(typed, PLAN) == found


def test_a_day_without_a_year_is_the_one_near_today_where_there_is_only_one():
    near = Near(TODAY)
    assert day("10 grudnia", near) == "2026-12-10"
    assert day("5 stycznia", near) == "2027-01-05"
    assert day("1 lipca", near) == "2026-07-01"
    assert day("25 maja", near) == "25 maja"  # half a year away on either side
    assert day("29 lutego", Near(date(2026, 2, 1))) == "29 lutego"
    assert day("10 grudnia", None) == "10 grudnia"
    assert day("1 stycznia", Near(date(9999, 6, 1), date.min, date.max)) in ("1 stycznia", "9999-01-01")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("19", "19.00"),
        ("19:00", "19.00"),
        ("9.30", "9.30"),
        ("godz. 17.30", "17.30"),
        ("o 18", "18.00"),
        ("17-19", "17.00-19.00"),
        ("17.00 – 19.30", "17.00-19.30"),
        ("17 do 19", "17.00-19.00"),
        ("rano", "rano"),
        ("", ""),
        ("1-2-3", "1-2-3"),
    ],
)
def test_an_hour_is_read_as_people_write_it(typed, found):
    assert hour(typed) == found


@pytest.mark.parametrize("day", ["2026-04-05", "2026-04-06", "2026-06-04", "2027-03-28", "2026-11-11", "2026-12-24"])
def test_feasts_are_known(day):
    assert is_feast(date.fromisoformat(day))


def test_an_ordinary_day_is_no_feast():
    assert not is_feast(date(2026, 4, 7))


@pytest.mark.parametrize(
    ("day", "asked"),
    [("19.12.2026", "sobota"), ("25.12.2026", "święto"), ("18.08.2027", "pół roku")],
)
def test_an_odd_day_is_asked_about_once_before_a_meeting_is_saved(window, day, asked):
    window.open("/zapowiedz").fill(rejon="rejon-1", dnia=day).press("Dalej")
    window.fill(rodzaj="spotkanie", program="tak", tytul="Bezpieczna droga do szkoły", termin__od="17")
    window.press("Dodaj: miejsce").fill(miejsce__obiekt="Szkoła Podstawowa nr 1").press("Zapisz zapowiedź")
    assert "Sprawdź dni przed zapisaniem" in window.text
    assert asked in window.text
    before = set((window.data / "spotkania").glob("*.yml"))
    window.press("Zapisz zapowiedź")
    assert "Sprawdź dni" not in window.text
    assert window.faults() or len(set((window.data / "spotkania").glob("*.yml")) - before) == 1


def test_an_entry_of_a_day_to_come_is_asked_about(window):
    window.open("/wpis/rejon-2-2026-08/wykonanie").fill(
        dnia="3 stycznia", dzialanie="1", zrodlo="notatka", opis="Zrobiono."
    )
    window.press("Zapisz wpis")
    assert "jeszcze nie nadszedł" in window.text


def test_a_year_that_no_plan_can_reach_is_refused_beside_its_field(window):
    window.open("/wpis/rejon-2-2026-08/zmiana").fill(
        zrodlo="decyzja", zdecydowal="Komendant Powiatowy Policji", powod="Zgłoszenia trwają."
    )
    window.press("Plan trwa dłużej").fill(zmiany__0__do="31.12.9999").press("Zapisz wpis")
    assert "cyfry roku" in window.faults()["zmiany.0.do"]
