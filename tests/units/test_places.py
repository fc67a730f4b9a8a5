"""Lists of places: each stands in the lists in which the search page looks for it, and none is long."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jawny_plan.model.names import is_windows
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


def searched(files: dict[str, bytes], word: str, town: str = "") -> set[str]:
    """The names in every list in which the page's script looks for a word, with a town's where one is given."""
    parted, found = json.loads(files[places.PARTED]), set()
    for letters in range(places.SHORTEST, max(len(word), places.SHORTEST) + 1):
        beginning = word[:letters]
        for name in (beginning, f"{beginning}.{town[: places.SHORTEST]}"):
            listed = json.loads(files.get(f"{places.LIST}{name}.json", b'{"miejsca": []}'))
            found |= {name for name, _, _ in listed["miejsca"]}
        if beginning not in parted["litery"]:
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


def unit_of(names: list[str], town: str = "Łuków") -> PublishedUnit:
    streets = tuple(PublishedStreet.model_validate({"nazwa": name}) for name in names)
    district = PublishedDistrict.model_validate(
        {
            "id": "r",
            "adres": f"https://{places.folded(town)[0]}.example/rejony/r/",
            "tytul": "Rejon",
            "miejscowosc": town,
        }
    ).model_copy(update={"area": PublishedArea(ulice=streets, miejscowosci=())})
    unit = object.__new__(PublishedUnit)
    object.__setattr__(unit, "districts", (district,))
    object.__setattr__(unit, "short_name", f"KPP {town}")
    return unit


LETTERS = "abcdefghijklmnopqrstuvwxyz"


@pytest.fixture
def short_lists(monkeypatch):
    """Lists so short that a few places fill them."""
    monkeypatch.setattr(places, "MOST", 300)
    monkeypatch.setattr(places, "COMMON", 600)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text("abkloprś", min_size=1, max_size=9), min_size=1, max_size=400, unique=True))
def test_parted_lists_lose_no_place(short_lists, names):
    files = dict(places.lists([unit_of(names)]))
    for name in names:
        (word,) = places.folded(name)
        if word not in places._KIND:
            assert name in searched(files, word, "lukow")
            inflected = f"{word[:-1]}ej" if len(word) > 4 else word
            assert name in searched(files, inflected, "lukow")


def test_a_long_list_is_parted():
    names = [f"Kasztanow{letter}{other}x" for letter in LETTERS for other in LETTERS]
    files = dict(places.lists([unit_of(names)]))
    assert "kas" in json.loads(files[places.PARTED])["litery"]
    assert max(len(content) for content in files.values()) <= places.MOST


def test_a_name_that_every_town_has_is_parted_by_towns(short_lists):
    towns = [f"{one}{other}owo" for one in ("Bor", "Gra", "Lip", "Sos", "Dęb", "Kal", "Mod") for other in LETTERS]
    units = [unit_of(["Szkolna", "Leśna"], town) for town in towns]
    files = dict(places.lists(units))
    assert "szkol" in json.loads(files[places.PARTED])["miejscowosci"]
    for town in towns:
        assert "Szkolna" in searched(files, "szkolnej", *places.folded(town))
    assert max(len(content) for name, content in files.items() if ".bor" in name) <= 26 * 200


def test_windows_can_hold_every_list(short_lists):
    """It keeps some names for devices, whatever stands after their first dot."""
    names = ["Con", "Prn", "Aux", "Nul", *(f"{port} {port}{number}" for port in ("Com", "Lpt") for number in range(10))]
    units = [unit_of(names, town) for town in ("Con", "Auxowo", "Nulin")]
    files = dict(places.lists(units))
    assert all(is_windows(part) for path in files for part in path.split("/"))
    found = [searched(files, word, "con") for word in ("con", "com1", "lpt9")]
    assert {"Con", "Com Com1", "Lpt Lpt9"} <= set().union(*found)


@pytest.mark.parametrize("name", ["Osiedle", "Aleja", "Oś", "Plac", "al. Ulica"])
def test_a_place_that_is_called_as_kinds_of_places_are_is_found(name):
    files = dict(places.lists([unit_of([name])]))
    assert name in [
        row[0] for path, text in files.items() if path != places.PARTED for row in json.loads(text)["miejsca"]
    ]
