"""Ways of telling people, and how an entry of the log points to one of several of a kind."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from jawny_plan.model.publicity import Channel, ChannelKind, ChannelRef, ChannelText, meant

REF = TypeAdapter(ChannelText)
KINDS = st.sampled_from(ChannelKind)


def channel(kind: ChannelKind, wording: str = "tak mówi plan") -> Channel:
    return Channel.model_validate({"kanal": str(kind), "brzmienie": wording})


@given(KINDS, st.none() | st.integers(1, 99))
def test_a_kind_and_perhaps_its_number(kind, number):
    assert REF.validate_python(f"{kind} {number}" if number else str(kind)) == ChannelRef(kind, number)


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("gazeta", "jest nieznany"),
        ("media 0", "nie jest numerem"),
        ("media 100", "nie jest numerem"),
        ("media x", "nie jest numerem"),
    ],
)
def test_anything_else_is_refused(typed, problem):
    with pytest.raises(ValidationError, match=problem):
        REF.validate_python(typed)


@given(st.lists(KINDS, max_size=6), KINDS)
def test_without_a_number_all_of_a_kind_are_meant_with_one_that_one(kinds, kind):
    channels = [channel(each) for each in kinds]
    every = meant(ChannelRef(kind), channels)
    assert every == [place for place, each in enumerate(kinds) if each is kind]
    assert [meant(ChannelRef(kind, number), channels) for number in range(1, len(every) + 1)] == [
        [place] for place in every
    ]
    assert meant(ChannelRef(kind, len(every) + 1), channels) == []


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("w ramach programu „Dzielnicowy bliżej nas”", True),
        ("debaty DZIELNICOWY  BLIŻEJ NAS", True),
        ("akcja „dzielnicowi bliżej nas”", True),
        ("dzielnicowy jest bliżej", False),
        ("spotkania z dzielnicowym", False),
    ],
)
def test_the_programme_is_named_by_the_plan_itself(wording, expected):
    assert channel(ChannelKind.MEETINGS, wording).in_programme is expected
