"""The words of pages and templates as their readers get them."""

from __future__ import annotations

import pytest

from jawny_plan.checks.words import as_read, comments, of_template, of_values, pieces


def test_blocks_part_and_what_stands_within_them_does_not():
    html = '<p>Raz <b>dwa</b></p><ul><li>trzy</li></ul><img alt="Jan Kos"><a href="mailto:jan@x.pl?subject=a">pisz</a>'
    found = [piece for piece in pieces(html) if piece.strip()]
    assert found == ["Raz <b>dwa</b>", "trzy", '<a href="mailto:jan@x.pl?subject=a">pisz</a>', "Jan Kos", "jan@x.pl"]


@pytest.mark.parametrize(
    ("piece", "read"),
    [
        ("Jan<br>Kos", "Jan Kos"),
        ("J<b>a</b>n", "Jan"),
        ("a &amp; b", "a & b"),
        ("a & b", "a & b"),
        ("&lt;i&gt;", "<i>"),
    ],
)
def test_a_piece_is_read_without_its_markup(piece, read):
    assert as_read(piece) == read


def test_of_a_template_the_words_stay_and_values_are_dots():
    text = "# Nagłówek\n\n**Jan** _Kos_ {{ plan.nazwa }}\n{% if a %}b{% endif %}{## uwaga ##}<p>x</p>y"
    assert of_template(text).split() == ["#", "Nagłówek", "Jan", "Kos", "…", "…b……", "x", "y"]


def test_comments_of_both_kinds_are_read():
    assert list(comments("a {## raz ##} b <!-- dwa --> c")) == [" raz ", " dwa "]
    assert " dwa " in list(pieces("a<!-- dwa -->"))


def test_every_text_of_plain_data_is_found():
    assert list(of_values({"a": ["x", {"b": "y"}, 3, None, b"z"], "c": ("v",)})) == ["x", "y", "v"]
