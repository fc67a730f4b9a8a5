"""What only a page puts together is told where it was typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from jawny_plan.checks.origins import origins
from jawny_plan.reading.passages import Passage

PLAN, LOG = Path("plany/rejon-1-2026-07.yml"), Path("plany/rejon-1-2026-07.przebieg.yml")
OTHER, PAGE = Path("plany/rejon-2-2026-08.yml"), Path("docs/index.md")
PASSAGES = [
    Passage(OTHER, "Kontrole sklepów", 7, 12, ("dzialania", 0, "nazwa")),
    Passage(OTHER, "2026-11-23", 9, 9, ("okres", "od")),
    Passage(PLAN, "kontrole\n  sklepów", 5, 12, ("dzialania", 0, "nazwa")),
    Passage(PLAN, "1", 6, 12, ("dzialania", 0, "nr")),
    Passage(LOG, "2026-11-23", 3, 11, ("wpisy", 0, "dnia")),
    Passage(PAGE, 'Oto {{ "Marek" }} oraz {{ "Kowalski" }}'),
]
LINE = "Ostatnio: 23 listopada 2026 r.: Wykonano działanie 1 (Kontrole sklepów)."
FOUND = "23 listopada 2026 r.: Wykonano działanie 1 (Kontrole sklepów"


def told(text: str, words: str, page: str) -> list[tuple[str, int, str]]:
    return [(item.passage.path.name, item.passage.line, item.words) for item in origins(PASSAGES, text, words, page)]


def test_the_parts_are_those_of_the_plan_that_the_page_is_named_after():
    assert told(LINE, FOUND, "plany/rejon-1-2026-07/index.html") == [
        ("rejon-1-2026-07.przebieg.yml", 3, "23 listopada 2026 r."),
        ("rejon-1-2026-07.yml", 6, "1"),
        ("rejon-1-2026-07.yml", 5, "Kontrole sklepów"),
    ]


def test_on_a_page_of_many_the_file_that_gives_most_is_named():
    assert [name for name, _, _ in told(LINE, FOUND, "nowosci/index.html")] == [
        "rejon-1-2026-07.przebieg.yml",
        "rejon-1-2026-07.yml",
        "rejon-1-2026-07.yml",
    ]


@pytest.mark.parametrize("day", ["23 listopada", "2026-11-23", "23.11.2026"])
def test_a_day_is_known_in_every_form(day):
    text = f"Kontrole sklepów: {day}"
    assert len(told(text, text, "plany/rejon-2-2026-08/index.html")) == 2


def test_words_of_a_template_are_found_one_by_one():
    assert told("Marek Kowalski", "Marek Kowalski", "index.html") == [
        ("index.md", 1, "Marek"),
        ("index.md", 1, "Kowalski"),
    ]


@pytest.mark.parametrize(
    "text", ["Jan Nowak", "Kontrole sklepów i patrole oraz pomiary prędkości na całej długości ulicy"]
)
def test_nobody_is_accused_for_a_word_by_chance(text):
    assert told(text, text, "index.html") == []


PLAN_PAGE = "plany/rejon-2-2026-08/index.html"


@pytest.mark.parametrize("text", ["Marek Kowalski: Kontrole sklepów", "Kontrole sklepów: Marek Kowalski"])
def test_a_value_beside_what_is_meant_is_not_where_it_comes_from(text):
    assert [name for name, _, _ in told(text, "Marek Kowalski", PLAN_PAGE)] == ["index.md", "index.md"]
    assert told(text, "Kontrole sklepów", PLAN_PAGE) == [("rejon-2-2026-08.yml", 7, "Kontrole sklepów")]


@pytest.mark.parametrize("meant", ["Kontrole", "sklepów", "e sklep", "s"])
def test_a_value_over_an_end_of_what_is_meant_is(meant):
    assert told("Kontrole sklepów", meant, PLAN_PAGE) == [("rejon-2-2026-08.yml", 7, "Kontrole sklepów")]


@pytest.mark.parametrize("text", ["Kontrole sklepówek", "Minikontrole sklepów"])
def test_a_part_of_a_word_is_no_value(text):
    assert told(text, text, PLAN_PAGE) == []


def test_a_place_is_that_of_the_words_within_their_value(tmp_path):
    plan, page = tmp_path / "plan.yml", tmp_path / "index.md"
    plan.write_text("rejon: rejon-1\nhaslo: Jan Kos\n", "utf-8")
    page.write_text("Raz\ndwa Jan trzy\n", "utf-8")
    passages = [Passage(plan, "Jan Kos", 2, 8, ("haslo",)), Passage(page, page.read_text("utf-8"))]
    [value] = origins(passages, "Pan Jan Kos", "Jan Kos", "index.html")
    assert (value.place, value.start) == ((2, 8), 4)
    [word] = origins(passages[1:], "Pan Jan", "Jan", "index.html")
    assert (word.place, word.start) == ((2, 5), 4)
