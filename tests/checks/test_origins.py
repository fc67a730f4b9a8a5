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
