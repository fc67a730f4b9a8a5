"""Columns of a table: they fill the page, and no word breaks that has room."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jawny_plan.press.look import LETTER_MM, TEXT_WIDTH_MM, column_widths_mm
from jawny_plan.press.tree import Table, Text

CELLS = st.text("aąw ", max_size=120)


def table(*rows: tuple[str, ...]) -> Table:
    header, *rest = (tuple((Text(cell),) for cell in row) for row in rows)
    return Table((), header, tuple(rest), row_headers=True)


@given(st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=5))
def test_columns_fill_the_page(rows):
    widths = column_widths_mm(table(*rows))
    assert sum(widths) == pytest.approx(TEXT_WIDTH_MM)
    assert min(widths) > 0


def test_the_longest_word_of_each_column_has_room():
    rows = (
        ("Wniosek", "Odpowiada", "Stan", "Odpowiedź"),
        (
            "Kontrolować prędkość w godzinach, w których dzieci idą do szkoły.",
            "Policja",
            "Załatwiony",
            "Kontrole trwają.",
        ),
    )
    for width, texts in zip(column_widths_mm(table(*rows)), zip(*rows, strict=True), strict=True):
        assert width >= max(map(len, " ".join(texts).split())) * LETTER_MM


def test_a_column_of_long_texts_is_wider():
    first, second = column_widths_mm(table(("Co", "Jak"), ("a b", "słowo po słowie " * 5)))
    assert second > 2 * first
