"""Lines of plain text, beside those of Python's own textwrap."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jawny_plan.press.lines import WIDTH, filled, unglued

WORDS = st.lists(st.text("aż,.-\u00a0\u2060", max_size=20).map("a".__add__), min_size=1, max_size=60)


@given(WORDS, st.sampled_from(["", "– ", "12. "]), st.sampled_from(["", "  ", " " * 24]))
def test_words_are_filled_as_textwrap_fills_them(words, first, rest):
    text = " ".join(words)
    options = {"break_long_words": False, "break_on_hyphens": False}
    assert filled(text, first, rest) == textwrap.wrap(
        text, WIDTH, initial_indent=first, subsequent_indent=rest, **options
    )


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", ["– "]),
        ("  \t ", ["– "]),
        (" a\t b  c ", ["– a b c"]),
        ("a" * 150, ["– " + "a" * 70, "  " + "a" * 70, "  " + "a" * 10]),
        (f"b {'a' * 60}\u00a0{'c' * 20}", [f"– b {'a' * 60}", f"  {'c' * 20}"]),
        (f"b (https://x.example/{'a' * 90})", ["– b", f"  (https://x.example/{'a' * 90})"]),
    ],
)
def test_what_is_no_ordinary_text(text, lines):
    assert filled(text, "– ", "  ") == lines


def test_glue_is_for_setting_alone():
    assert unglued("w\u00a0Łukowie, 12\u202f000,\u2060 a b") == "w Łukowie, 12 000, a b"
