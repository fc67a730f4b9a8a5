"""Polish typography, dates, plural forms."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jawny_plan import polish


@pytest.mark.parametrize(
    ("typed", "set_"),
    [
        ("w domu i w szkole", "w~domu i~w~szkole"),
        ("A w nocy z psem", "A~w~nocy z~psem"),
        ("do 30 czerwca 2024 r.", "do 30~czerwca~2024~r."),
        ("w 2024 roku", "w~2024~roku"),
        ("ul. Polna nr 5", "ul.~Polna nr~5"),
        ("Szkoła Podstawowa numer 4", "Szkoła Podstawowa numer~4"),
        ('program "Dzielnicowy bliżej nas"', "program „Dzielnicowy bliżej nas”"),
        ('program "Razem i\nbezpiecznie"', "program „Razem i~bezpiecznie”"),
        ('"Mówią "dość""', "„Mówią „dość””"),
        ("środków - do dnia", "środków~– do dnia"),
        ("od -\n- do", "od~–~– do"),
        ("rejon-2 i 2024-06-30", "rejon-2 i~2024-06-30"),
        ("o co najmniej 30%", "o~co najmniej 30%"),
        ("tel. kom. 600 000 000", "tel.~kom.~600~000~000"),
        ("tel. +48 47 000 00 01, 12 000 osób", "tel.~+48~47~000~00~01, 12~000~osób"),
        ("Rejon nr III i nr XIV, nr Xero", "Rejon nr~III i~nr~XIV, nr Xero"),
        ("Rejon 1, rewir IV, rejon Centrum", "Rejon~1, rewir~IV, rejon Centrum"),
        ("czytelnia, 1. piętro; od 2. do 5. klasy", "czytelnia, 1.~piętro; od 2.~do 5.~klasy"),
        ("do 30.06.2024. następnie", "do 30.06.2024. następnie"),
        ("w latach 2024 2025", "w~latach 2024 2025"),
        ("18.00-23.00", "18.00–23.00"),
        ("godz. 7:15-8:15 i 13:00-15:30", "godz.~7:15–8:15 i~13:00–15:30"),
        ("nr 1-3, 2024-06-30, 22-33, 600-000-000", "nr~1-3, 2024-06-30, 22-33, 600-000-000"),
        ("KMZB", "KMZB"),
        ('x="1"', 'x="1"'),
        ("", ""),
    ],
)
def test_typesetting(typed, set_):
    assert polish.typeset(typed).replace("\u00a0", "~") == set_


@given(st.text(alphabet='aw z-–"5r.\n„”i', max_size=40))
def test_typesetting_twice_changes_nothing_more(text):
    once = polish.typeset(text)
    assert polish.typeset(once) == once


@given(st.text(max_size=60))
def test_typesetting_keeps_every_letter(text):
    letters = [char for char in text if char.isalnum()]
    assert [char for char in polish.typeset(text) if char.isalnum()] == letters


def test_only_text_of_html_is_typeset():
    html = '<p title="a w z">a w z <code>i w</code></p><svg><text>w x</text></svg><style>a b</style> w y'
    said = '<p title="a w z">a~w~z <code>i w</code></p><svg><text>w x</text></svg><style>a b</style> w~y'
    assert polish.typeset_html(html).replace("\u00a0", "~") == said


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2024-01-01", "2024-06-30", "od 1 stycznia do 30 czerwca 2024 r."),
        ("2023-08-01", "2024-01-31", "od 1 sierpnia 2023 r. do 31 stycznia 2024 r."),
        ("2024-07-06", "2024-07-17", "od 6 do 17 lipca 2024 r."),
        ("2023-07-06", "2024-07-17", "od 6 lipca 2023 r. do 17 lipca 2024 r."),
        ("2024-04-22", "2024-04-22", "od 22 kwietnia do 22 kwietnia 2024 r."),
    ],
)
def test_spans(start, end, said):
    assert polish.span(date.fromisoformat(start), date.fromisoformat(end)).replace("\u00a0", " ") == said


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "0 planów"),
        (1, "1 plan"),
        (2, "2 plany"),
        (5, "5 planów"),
        (12, "12 planów"),
        (22, "22 plany"),
        (112, "112 planów"),
    ],
)
def test_plural_forms(number, said):
    assert polish.plural(number, "plan", "plany", "planów") == said.replace(" ", "\u00a0")


def test_lists_and_sentences():
    assert polish.listed(["a", "b", "c"]) == "a, b i\u00a0c"
    assert polish.listed(["a"]) == "a"
    assert polish.sentence("stała kontrola") == "Stała kontrola."
    assert polish.sentence("„Orlik”?") == "„Orlik”?"


def test_weekdays_have_their_polish_letters():
    week = ["poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela"]
    assert [polish.weekday(number) for number in range(7)] == week
