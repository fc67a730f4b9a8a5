"""Lists of places: each stands in the lists in which the search page looks for it, and none is long."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jawny_plan.units import country
from jawny_plan.units.portal import places
from jawny_plan.units.portal.published import (
    PublishedArea,
    PublishedDistrict,
    PublishedStreet,
    PublishedUnit,
    published,
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Łódź-Górna", ["lodz", "gorna"]),
        ("Przykładowego Jana", ["przykladowego", "jana"]),
        ("3 Maja", ["3", "maja"]),
        ("ŻÓŁĆ", ["zolc"]),
        ("z\u0307o\u0301\u0142c\u0301", ["zolc"]),
        ("", []),
    ],
)
def test_words_lose_their_accents(text, words):
    assert places.folded(text) == words


def searched(files: dict[str, bytes], word: str) -> set[str]:
    """The names in every list in which the page's script looks for a word."""
    parted, found = json.loads(files[places.PARTED]), set()
    for letters in range(places.SHORTEST, max(len(word), places.SHORTEST) + 1):
        listed = json.loads(files.get(f"{places.FOLDER}{word[:letters]}.json", b'{"miejsca": []}'))
        found |= {name for name, _, _ in listed["miejsca"]}
        if word[:letters] not in parted:
            break
    return found


def test_every_place_of_the_country_is_found_by_each_of_its_words(finished_country):
    units = [published(unit) for unit in country.opened(finished_country).units]
    files = dict(places.lists(units))
    named = {street.name for unit in units for item in unit.districts if item.area for street in item.area.streets}
    named |= {village for unit in units for item in unit.districts if item.area for village in item.area.villages}
    assert len(named) > 10
    for name in named:
        for word in places.folded(name):
            if word not in {"plac", "osiedle"}:
                assert name in searched(files, word), (name, word)


def unit_of(names: list[str]) -> PublishedUnit:
    streets = tuple(PublishedStreet.model_validate({"nazwa": name}) for name in names)
    district = PublishedDistrict.model_validate(
        {"id": "r", "adres": "https://x.example/rejony/r/", "tytul": "Rejon", "miejscowosc": "Łuków"}
    ).model_copy(update={"area": PublishedArea(ulice=streets, miejscowosci=())})
    unit = object.__new__(PublishedUnit)
    object.__setattr__(unit, "districts", (district,))
    object.__setattr__(unit, "short_name", "KPP Łuków")
    return unit


@given(st.lists(st.text("abkloprś", min_size=1, max_size=9), min_size=1, max_size=400, unique=True))
def test_parted_lists_lose_no_place(names):
    limit, places.MOST = places.MOST, 300
    try:
        files = dict(places.lists([unit_of(names)]))
    finally:
        places.MOST = limit
    for name in names:
        (word,) = places.folded(name)
        if word not in places._KIND:
            assert name in searched(files, word)
            inflected = f"{word[:-1]}ej" if len(word) > 4 else word
            assert name in searched(files, inflected)


def test_a_long_list_is_parted(finished_country):
    names = [f"Kasztanow{letter}{other}x" for letter in "abcdefghij" for other in "abcdefghijklmnopqrstuvwxyz"]
    files = dict(places.lists([unit_of(names)]))
    assert "kas" in json.loads(files[places.PARTED]) or max(map(len, files.values())) <= places.MOST
    assert max(len(content) for content in files.values()) <= places.MOST + 2_000
