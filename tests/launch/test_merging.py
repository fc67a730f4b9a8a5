"""Two changes of one text are put together; where they meet, nothing is lost and nobody guesses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jawny_plan.launch.merging import merged

BASE = "a\nb\nc\nd\ne\n"


@pytest.mark.parametrize(
    ("ours", "theirs", "both"),
    [
        (BASE, BASE, BASE),
        ("A\nb\nc\nd\ne\n", BASE, "A\nb\nc\nd\ne\n"),
        (BASE, "a\nb\nc\nd\nE\n", "a\nb\nc\nd\nE\n"),
        ("A\nb\nc\nd\ne\n", "a\nb\nc\nd\nE\n", "A\nb\nc\nd\nE\n"),
        ("b\nc\nd\ne\n", "a\nb\nc\nd\ne\nf\n", "b\nc\nd\ne\nf\n"),
        ("a\nX\nc\nd\ne\n", "a\nX\nc\nd\ne\n", "a\nX\nc\nd\ne\n"),
        ("a\nb\nc\nd\ne", "A\nb\nc\nd\ne\n", "A\nb\nc\nd\ne"),
    ],
)
def test_changes_that_do_not_meet_are_put_together(ours, theirs, both):
    made = merged(BASE, ours, theirs)
    assert (made.text, made.clashes) == (both, ())


def test_where_they_meet_ours_stands_and_both_are_told():
    made = merged(BASE, "a\nb\nnasze\nd\ne\n", "a\nb\nich\nd\nE\n")
    assert made.text == "a\nb\nnasze\nd\nE\n"
    [clash] = made.clashes
    assert (clash.line, list(clash.ours), list(clash.theirs)) == (3, ["nasze\n"], ["ich\n"])


TEXTS = st.lists(st.sampled_from("abcde"), max_size=9).map(lambda lines: "".join(f"{line}\n" for line in lines))


@given(TEXTS, TEXTS)
def test_one_change_alone_is_that_change(base, changed):
    assert merged(base, changed, base).text == merged(base, base, changed).text == changed
    assert merged(base, changed, changed).text == changed
    assert not merged(base, changed, base).clashes + merged(base, base, changed).clashes


@given(TEXTS, TEXTS, TEXTS)
def test_which_lines_clash_does_not_depend_on_whose_they_are(base, one, two):
    assert len(merged(base, one, two).clashes) == len(merged(base, two, one).clashes)


@given(TEXTS, TEXTS, TEXTS)
def test_no_line_of_ours_is_lost_but_those_that_others_took_out(base, ours, theirs):
    made = merged(base, ours, theirs).text.splitlines()
    added = [line for line in set(ours) if line.isalpha() and line not in base]
    assert all(line in made for line in added)
