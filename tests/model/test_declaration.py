"""What a declaration may say: its parts must not contradict one another."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from jawny_plan.model.unit import Unit
from tests.wording.test_declaration import FACTS, own

UNIT = {"nazwa": "Komenda", "skrot": "KPP", "witryna": "https://plany.przyklad.example/"}


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"stan": "w pełni zgodna"}, "nie ma niedostępnych treści"),
        ({"niezgodnosci": None, "nieobjete": None, "nadmierne_koszty": None}, "nie powiedziano, co jest niedostępne"),
        ({"strona_zmieniona": "2020-01-01"}, "przed jej publikacją"),
        ({"przeglad": "2020-01-01"}, "zanim ją sporządzono"),
        ({"tlumacz_online": "nie"}, "a tłumacza online nie ma"),
    ],
)
def test_contradictions_are_refused(more, said):
    with pytest.raises(ValidationError) as caught:
        own(**more)
    assert said in caught.value.errors(include_url=False)[0]["msg"]


@pytest.mark.parametrize("name", sorted(set(FACTS) - {
    "przeglad", "raport", "niezgodnosci", "nieobjete", "nadmierne_koszty", "udogodnienia", "aplikacje",
    "tlumacz_adres", "komunikacja",
}))  # fmt: skip
def test_nothing_that_the_law_asks_for_may_be_left_out(name):
    with pytest.raises(ValidationError):
        Unit.model_validate({**UNIT, "deklaracja": {key: value for key, value in FACTS.items() if key != name}})


def test_a_declaration_is_of_one_of_two_kinds():
    parent = {"rodzaj": "nadrzedna", "adres": "https://kpp.przyklad.example/deklaracja"}
    assert Unit.model_validate({**UNIT, "deklaracja": parent}).declaration
    assert Unit.model_validate(UNIT).declaration is None
    with pytest.raises(ValidationError):
        Unit.model_validate({**UNIT, "deklaracja": {**FACTS, "rodzaj": "nadrzedna"}})
    with pytest.raises(ValidationError):
        Unit.model_validate({**UNIT, "deklaracja": {**parent, "adres": "javascript:alert(1)"}})


@pytest.mark.parametrize("more", [{"tlumacz_adres": None}, {"tlumacz_adres": None, "tlumacz_online": "nie"}])
def test_an_interpreter_may_have_no_address(more):
    assert own(**more).interpreter_url is None
