"""What forms show and take: days, months and steps as people write them, never keys or values of a file."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from pydantic import BaseModel

from jawny_plan.editor import names
from jawny_plan.editor.choices import Around
from jawny_plan.editor.content import posted
from jawny_plan.editor.control import Control
from jawny_plan.editor.controls import controls
from jawny_plan.editor.fault_words import reworded
from jawny_plan.editor.typed_days import day, step
from jawny_plan.model.base import models_in
from jawny_plan.model.deadline import InMonths, Recurring
from jawny_plan.model.kinds import MODELS
from jawny_plan.polish.shown_days import day_shown, span_shown, step_shown

PLAN = "rejon-2-2026-08"
OF_FILES = re.compile(
    r"(?<!\d)(?:19|20)\d\d-(?:\d\d|I)|\b[a-z]+_[a-z]+\b|\.yml|YAML|\bklucz|RRRR|„(?:approve|check)|\b(?:dazenie|miesiace)\b"
)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2026-07-01", "1 lipca 2026"),
        ("2026-11-31", "31 listopada 2026"),
        ("2026-05", "maj 2026"),
        ("2019-II", "II półrocze 2019"),
        ("kiedyś", "kiedyś"),
        ("", ""),
    ],
)
def test_a_day_is_shown_as_it_may_be_typed(value, words):
    assert day_shown(value) == words
    assert day(words, None) == value


@pytest.mark.parametrize(
    ("typed", "value"), [("07.2026", "2026-07"), ("Maj 2026 r.", "2026-05"), ("1.07.2026", "2026-07-01")]
)
def test_a_month_may_be_typed_in_digits(typed, value):
    assert day(typed, None) == value


@pytest.mark.parametrize(
    ("value", "often", "within"),
    [
        ("1 tydzien", "co tydzień", "1 tydzień"),
        ("2 tygodnie", "co 2 tygodnie", "2 tygodnie"),
        ("3 miesiace", "co kwartał", "3 miesiące"),
        ("5 miesiace", "co 5 miesięcy", "5 miesięcy"),
        ("10 dni", "co 10 dni", "10 dni"),
        ("czasem", "czasem", "czasem"),
    ],
)
def test_a_step_is_shown_as_it_may_be_typed(value, often, within):
    assert (step_shown(value), span_shown(value)) == (often, within)
    assert (step(often), step(within), step(value)) == (value, value, value)


def test_a_step_that_people_would_write_otherwise_stays_as_it_is():
    control = Control("co", "step", "Co ile", value="1 miesiace")
    assert step(control.shown) == "1 miesiace"


def test_months_and_steps_of_a_deadline_have_fields_that_show_and_take_words():
    months, *_ = controls(InMonths, {"w": ["2026-05", "2026-06"]}, "", Around())[1:]
    assert [part.shown for part in months.parts] == ["maj 2026", "czerwiec 2026"]
    every = next(each for each in controls(Recurring, {"co": "1 miesiac"}, "", Around()) if each.path == "co")
    assert (every.shape, every.shown) == ("step", "co miesiąc")
    assert posted([("t.w.0", "maj 2026"), ("s.co", "co 2 tygodnie")]) == {"w": ["2026-05"], "co": "2 tygodnie"}


def test_a_form_shows_days_in_words_and_saves_them_as_they_were(window):
    window.open(f"/wpis/{PLAN}/wykonanie")
    assert window.field("dnia").get("value") == "23 listopada 2026"
    window.fill(dzialanie="1", zrodlo="notatka", opis="Skontrolowano sklepy.").press("Zapisz wpis")
    assert "dnia: 2026-11-23" in window.yaml(f"plany/{PLAN}.przebieg.yml")


def test_a_form_that_is_saved_unchanged_leaves_its_file_alone(window):
    before = window.yaml("rejony/rejon-1.yml")
    window.open("/dane/rejon/rejon-1").agree()
    assert window.yaml("rejony/rejon-1.yml") == before


def test_what_is_wrong_with_a_day_is_told_in_words(window):
    window.open(f"/wpis/{PLAN}/wykonanie").fill(dnia="31.11.2026").press("Zapisz wpis")
    faults = window.faults()
    assert faults["dnia"].startswith("Błąd: dnia 31 listopada 2026 nie ma w kalendarzu.")
    assert window.field("dnia").get("value") == "31 listopada 2026"
    assert "Na przykład" not in faults["dzialanie"]
    assert not [words for words in faults.values() if OF_FILES.search(words)]


def test_what_is_wrong_with_months_and_steps_is_told_in_words():
    assert reworded('"x" nie jest miesiącem. Oczekiwano postaci RRRR-MM, na przykład 2024-03.').endswith(
        "na przykład maj 2026."
    )
    told = reworded('"x" nie mówi, co ile. Oczekiwano liczby i jednostki (dni, tygodnie, miesiace), np. 2 miesiace.')
    assert told.endswith("Wpisz na przykład: co 2 tygodnie.")


def described() -> Iterator[tuple[str, str, str]]:
    """Every field of every model, with its key and description."""
    seen: list[type[BaseModel]] = list(MODELS.values())
    for model in seen:
        for info in model.model_fields.values():
            seen += [each for each in models_in(info.annotation) if each not in seen]
            yield model.__name__, str(info.alias), info.description or ""


def test_no_label_and_no_hint_speaks_of_files():
    found = [
        (model, key, words)
        for model, key, description in described()
        for words in (names.label(key, description), names.hint(key, description))
        if OF_FILES.search(words)
    ]
    assert not found


@pytest.mark.parametrize(
    "address", ["/dane/rejon/rejon-1", f"/dane/przebieg/{PLAN}", f"/wpis/{PLAN}/poprawka", "/dane/jednostka/jednostka"]
)
def test_no_form_shows_values_of_files(window, address):
    window.open(address)
    fields = window.page.xpath("//input[@type!='hidden' or not(@type)]/@value | //option/text() | //textarea/text()")
    kinds = window.page.xpath("//label/text() | //legend/text() | //span[@class='hint']/text()")
    assert fields
    addresses = re.compile(r"https?://|@|^\s*$|\.(?:svg|png|pdf|docx)$|\d{4}-\d\d-\d\dT")
    assert not [words for words in [*fields, *kinds] if OF_FILES.search(words) and not addresses.search(words)]


def test_a_long_label_is_cut_where_other_ways_to_say_it_begin():
    told = "Pierwszy dzień albo sam miesiąc (2019-06), samo półrocze (2019-II); gdy go nie znamy, wpisz „nieznane”."
    assert names.label("od", told) == "Pierwszy dzień"
    assert names.hint("od", told).startswith("Albo sam miesiąc (czerwiec 2019)")
