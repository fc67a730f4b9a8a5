"""Answers that say nothing are asked about; short ones that say something are not."""

from __future__ import annotations

import pytest

from jawny_plan.editor.control import Control
from jawny_plan.editor.sense import too_little

EXAMPLE = "Komendant Powiatowy Policji w Przykładowie"


def asked(
    path="cele.0.brzmienie", value="x", *, shape="line", example="mniej zgłoszeń", proposed=None, words="", **more
):
    control = Control(path, shape, "Pole", example=example, value=value, **more)
    return [words for _, words in too_little([control], proposed or {}, words)]


@pytest.mark.parametrize("value", ["x", "ab", "--", "1", "a.", "?!", "12"])
def test_a_sign_or_two_are_no_answer_where_words_are_expected(value):
    assert asked(value=value) == ["to za mało na odpowiedź. Na przykład: mniej zgłoszeń"]


@pytest.mark.parametrize("value", ["las", "5 a b", "123", "żółw", "ab1"])
def test_three_letters_or_digits_are_one(value):
    assert asked(value=value) == []


@pytest.mark.parametrize(
    "field",
    [
        {"value": ""},
        {"shape": "day"},
        {"shape": "choice"},
        {"path": "zagrozenia.0.liczby.0.jednostka"},
        {"example": "5 km"},
        {"proposed": {"cele": [{"brzmienie": "x"}]}},
        {"words": "Plan (x), dla rejonu."},
        {"faults": ["już coś jest źle"]},
    ],
)
def test_what_is_empty_no_text_short_by_nature_or_was_read_is_let_be(field):
    assert asked(**field) == []


def test_an_example_of_eight_letters_wants_words_and_one_of_seven_does_not():
    assert asked(example="abcdefgh") and not asked(example="abcdefg")


@pytest.mark.parametrize(
    "value",
    ["Komendant", "I Zastępca Komendanta", "p.o. Naczelnika", "kierownik posterunku", "po. Komendanta", "dowódca"],
)
def test_who_approved_the_plan_is_an_office(value):
    assert asked("zatwierdzil", value, example=EXAMPLE) == []


@pytest.mark.parametrize("value", ["x", "Jan Kowalski", "nadkom. Anna Nowak"])
def test_a_name_is_no_office_though_it_is_long(value):
    [words] = asked("zatwierdzil", value, example=EXAMPLE)
    assert words == f"tu powinna stać funkcja osoby, która zatwierdziła plan. Na przykład: {EXAMPLE}"


def test_without_an_example_none_is_given():
    assert asked("zatwierdzil", "x", example="") == ["tu powinna stać funkcja osoby, która zatwierdziła plan."]
