"""What may be the name of a plan, a district, a meeting: an address that Windows can hold."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jawny_plan.model.names import LONGEST, SHAPE, is_device, is_windows, unfit


@pytest.mark.parametrize("name", ["rejon-2", "nul-2", "console", "com", "com10", "auxiliary", "a" * LONGEST])
def test_a_name_that_is_fit(name):
    assert unfit(name, "rejon") is None


@pytest.mark.parametrize(
    ("name", "said", "instead"),
    [
        ("nul", "Windows zachowuje dla urządzeń", "rejon-nul"),
        ("aux", "Windows zachowuje dla urządzeń", "rejon-aux"),
        ("con", "Windows zachowuje dla urządzeń", "rejon-con"),
        ("COM1", "Windows zachowuje dla urządzeń", "rejon-com1"),
        ("rejon 2", "adresem strony", "rejon-2"),
        ("rejon-2 ", "adresem strony", "rejon-2"),
        ("rejon-2.", "adresem strony", "rejon-2"),
        ("Łuków: Śródmieście?", "adresem strony", "lukow-srodmiescie"),
        ("ŃUL", "adresem strony", "rejon-nul"),
        ("źdźbło" * 20, "nazwa ma 120 znaków", "zdzblo" * 9),
        ("mniej-halasu-" * 10 + "x", "nazwa ma 131 znaków", "mniej-halasu-mniej-halasu-mniej-halasu-mniej-halasu"),
        ("日本", "adresem strony", "rejon"),
    ],
)
def test_a_name_that_is_not_is_told_with_one_that_is(name, said, instead):
    found = unfit(name, "rejon")
    assert found and said in found[0]
    assert found[1] == instead


@given(st.text(min_size=1, max_size=120) | st.sampled_from(["nul", "aux", "lpt9", "con", "Nul", "nul."]))
def test_what_is_proposed_is_fit_itself(name):
    if found := unfit(name, "rejon"):
        assert unfit(found[1], "rejon") is None
        assert re.fullmatch(SHAPE, found[1])


@pytest.mark.parametrize("name", ["nul.yml", "AUX", "con .txt", "com1.tar.gz", "lpt¹.yml"])
def test_devices_are_known_whatever_follows_them(name):
    assert is_device(name) and not is_windows(name)


@pytest.mark.parametrize("name", ["a ", "a.", "a:b", "a?", "a|b", "a\\b", "", "a\x00"])
def test_what_windows_cannot_hold(name):
    assert not is_windows(name)
