"""The text that is too long is found by trying."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from jawny_plan.outputs.documents.print.causes import Cause, causes

LONG, LONGER = "d" * 300, "e" * 400


def room(signs: int) -> Callable[[Mapping[str, Any]], bool]:
    """Whether data fit on a sheet of so many signs."""
    return lambda data: len(json.dumps(data)) < signs


def test_the_one_text_that_decides_is_named():
    data = {"tytul": LONG, "miejsce": {"adres": LONGER}}
    assert causes(data, room(500)) == (Cause(LONGER),)


def test_a_text_that_only_the_sheet_shows_is_found_though_others_are_longer():
    data = {"nie_na_kartce": LONGER, "tytul": LONG}
    assert causes(data, lambda tried: len(tried["tytul"]) < 100) == (Cause(LONG),)


def test_several_are_named_where_none_decides_alone():
    data = {"tytul": LONG, "miejsce": [{"adres": LONGER}], "inne": "krótkie"}
    assert causes(data, room(200)) == (Cause(LONGER), Cause(LONG))


def test_a_long_list_is_named_by_its_first_entry():
    data = {"dzialania": [{"nr": str(number), "nazwa": "Działanie " + "x" * 30} for number in range(50)]}
    assert causes(data, room(500)) == (Cause("0", 50),)


def test_where_nothing_helps_nothing_is_named():
    assert causes({"tytul": LONG, "jednostka": {"znak": {"opis": LONG}}}, lambda _: False) == ()
