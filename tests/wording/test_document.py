"""A document that is no priority plan is not called a plan in texts of ours."""

from __future__ import annotations

import pytest

from jawny_plan.wording.document import renamed, renaming


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Minęła połowa planu działania priorytetowego", "Minęła połowa karty rejonu"),
        ("Zakończył się plan działania priorytetowego", "Zakończył się dokument „karta rejonu”"),
        ("Plan działania priorytetowego dzielnicowego", "Dokument „karta rejonu”"),
        ("Cel zapisany w planie", "Cel zapisany w dokumencie"),
        ("Plan obowiązuje do 3 maja", "Dokument obowiązuje do 3 maja"),
        ("plany, planowanie i strona e-plan-x", "plany, planowanie i strona e-plan-x"),
    ],
)
def test_our_words_are_changed(text, said):
    assert renamed(text, "karta rejonu") == said
    assert renamed(text, None) == text


def test_tags_and_targets_of_templates_stay():
    made = renaming("karta rejonu")
    assert made
    text = '<a href="/plan/">planu</a> [w planie](/plan/x) {#plan}'
    assert made(text) == '<a href="/plan/">dokumentu</a> [w dokumencie](/plan/x) {#plan}'
    assert renaming(None) is None


@pytest.mark.parametrize("name", ["aria-label", "alt", "title"])
def test_what_of_a_tag_is_read_out_is_changed(name):
    made = renaming("karta rejonu")
    assert made
    tag = f'<ul class="plan" data-title="plan" {name}="Działania planu">'
    assert made(tag) == f'<ul class="plan" data-title="plan" {name}="Działania dokumentu">'
