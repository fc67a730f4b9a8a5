"""Where texts part, and where a full stop only shortens a word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jawny_plan.polish.sentences import parts, sentences, stops_masked, trimmed, unstopped

TEXTS = st.lists(
    st.sampled_from(
        ["Ala", "ul.", "nr", "2024 r.", "Dom", "z", "„tak”", "(b)", ".", "!", "\n", "12.", "itp.", ";", "a", "ą"]
    ),
    max_size=12,
).map(" ".join)


@given(TEXTS)
def test_no_letter_is_lost_and_each_sentence_stands_in_the_text(text):
    found = sentences(text)
    assert all(part in text and part == part.strip() for part in found)
    letters = [sign for part in found for sign in part if sign.isalnum()]
    assert letters == [sign for sign in text if sign.isalnum()]


@pytest.mark.parametrize("text", ["PKP S.A. czyści peron", "Tarcza sp. z o.o. naprawi lampy", "P.H.U. Jan pomoże"])
def test_the_last_stop_of_letters_that_stand_for_words_is_masked(text):
    assert ". " not in stops_masked(text)


@given(TEXTS)
def test_masking_changes_only_full_stops(text):
    masked = stops_masked(text)
    assert masked.replace("\u2024", ".") == text and len(masked) == len(text)


@given(TEXTS)
def test_parts_leave_brackets_and_quotations_whole(text):
    for part in parts(text, r"[;(]\s*"):
        assert part in text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Było cicho. Jest głośno!", ["Było cicho.", "Jest głośno!"]),
        ("Przy ul. Lipowej nr 5 jest cicho. Wieczorem nie.", ["Przy ul. Lipowej nr 5 jest cicho.", "Wieczorem nie."]),
        ("W 2024 r. było 5 zgłoszeń.", ["W 2024 r. było 5 zgłoszeń."]),
        ("Kosze, ławki itp. Potem lampy.", ["Kosze, ławki itp.", "Potem lampy."]),
        ("Pierwsze\nDrugie", ["Pierwsze", "Drugie"]),
        ("wiersz, który\nidzie dalej", ["wiersz, który\nidzie dalej"]),
        ("Kosztuje 12.50 zł.", ["Kosztuje 12.50 zł."]),
        ("...", []),
        ("", []),
    ],
)
def test_sentences_of_plans(text, expected):
    assert sentences(text) == expected


@pytest.mark.parametrize(
    ("text", "pattern", "expected"),
    [
        ("a; b; c", r";\s+", ["a", "b", "c"]),
        ("a (b; c); d", r";\s+", ["a (b; c)", "d"]),
        ("„a; b”; c", r";\s+", ["„a; b”", "c"]),
        ("a; ; b", r";\s*", ["a", "b"]),
        ("a (b; c", r";\s+", ["a (b", "c"]),  # a bracket that is never closed holds nothing together
    ],
)
def test_enumerations(text, pattern, expected):
    assert parts(text, pattern) == expected


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (" – kosze; ", "kosze"),
        ("kosze.", "kosze"),
        ("od 2024 r.", "od 2024 r."),
        ("5 zł.", "5 zł."),
        ("kosze ;", "kosze"),
    ],
)
def test_an_item_without_its_last_sign(text, left):
    assert unstopped(trimmed(text) if text.startswith(" ") else text) == left
