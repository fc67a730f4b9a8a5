"""Values of YAML: whatever is written reads back as it was."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jawny_plan.reading.scalars import WIDTH, block, clean, laid, meaning, one_line, parsed

SIGNS = st.text("aąĄ1 :#-?!,[]{}&*|>'\"%@`\\\t\n~=…„”\u00a0\u2028\u200b\U0001f600é", max_size=20)
VALUES = (SIGNS | st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), max_size=12)).map(
    lambda value: unicodedata.normalize("NFC", value.strip())
)
NAMES = st.from_regex(r"[a-z][a-z_]{0,5}", fullmatch=True)
CONTENTS = st.recursive(
    VALUES,
    lambda inner: st.lists(inner, min_size=1, max_size=3) | st.dictionaries(NAMES, inner, min_size=1, max_size=3),
    max_leaves=8,
)


@given(VALUES)
def test_a_value_on_one_line_reads_back(value):
    line = one_line(value)
    assert "\n" not in line
    assert meaning(parsed(f"k: {line}")) == {"k": value} and meaning(parsed(f"- {line}")) == [value]


@given(st.dictionaries(NAMES, CONTENTS, min_size=1, max_size=3))
def test_a_group_in_lines_of_its_own_reads_back(content):
    assert meaning(parsed(block(content, ""))) == content


@given(st.lists(st.text("abą.:# -'\"", max_size=9), max_size=40).map(lambda words: " ".join(words).strip()) | VALUES)
def test_a_long_text_is_laid_in_lines_that_read_back(value):
    lines = laid(value, "k:", "  ")
    assert meaning(parsed("k: " + "\n".join(lines) + "\n")) == {"k": value}
    if len(lines) > 1:
        longest = max(map(len, value.split()), default=0)
        assert all(len(line) <= max(WIDTH, longest + 2) or "  " in line.strip() for line in lines)


@pytest.mark.parametrize(
    ("value", "line"),
    [
        ("rejon-2", "rejon-2"),
        ("0600", "0600"),
        ("18:30", "18:30"),
        ("tak: nie", '"tak: nie"'),
        ("- a", '"- a"'),
        ("", '""'),
        ('powiedział "nie" # i poszedł', "'powiedział \"nie\" # i poszedł'"),
        ("a\nb", '"a\\nb"'),
    ],
)
def test_a_value_is_quoted_only_where_it_has_to_be(value, line):
    assert one_line(value) == line


def test_texts_come_clean():
    assert clean("\ufeffa\r\nb\rc o\u0301") == "a\nb\nc ó"


def test_an_empty_file_has_no_document():
    with pytest.raises(ValueError, match="empty"):
        parsed("# nic\n")


def test_short_lines_stay_lines_and_long_ones_are_folded():
    assert laid("Pierwszy wiersz.\nDrugi wiersz.", "k:", "  ") == ["|-", "  Pierwszy wiersz.", "  Drugi wiersz."]
    long = " ".join(["słowo"] * 40)
    assert laid(long, "k:", "  ")[0] == ">-" and max(map(len, laid(long, "k:", "  "))) <= WIDTH
    assert laid(f"{long}\nDrugi wiersz.", "k:", "  ")[0] == ">-"
    assert laid("słowo", "k:", "  ") == ["słowo"]


@pytest.mark.parametrize(("length", "fits"), [(WIDTH - 3, True), (WIDTH - 2, False)])
def test_a_line_may_be_just_as_wide_as_lines_are(length, fits):
    value = "słowo " + "a" * (length - 6)
    assert (len(laid(value, "k:", "  ")) == 1) is fits
