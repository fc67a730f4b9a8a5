"""What follows from the kind of a deadline: each kind has its traits, and nothing that the plan does not say."""

from __future__ import annotations

from datetime import date
from typing import get_args

import pytest
from pydantic import TypeAdapter, ValidationError

from jawny_plan.model.deadline import Deadline, Simple, Staged, Traits, events, traits, with_stages
from jawny_plan.model.recurrence import Every, Month, RecurrenceUnit

BY = {"rodzaj": "do-dnia", "do": "2024-06-30", "slowa": "do końca czerwca"}
EVENT = {"rodzaj": "zdarzenie", "zdarzenie": "zatwierdzenie planu", "w_ciagu": "30 dni", "slowa": "w 30 dni"}
MONTHLY = Every(2, RecurrenceUnit.MONTHS)


def deadline(**keys) -> Deadline:
    return TypeAdapter(Deadline).validate_python(keys)


def staged(*terms: dict) -> Deadline:
    return deadline(
        rodzaj="etapy", etapy=[{"nazwa": f"etap {number}", "termin": term} for number, term in enumerate(terms)]
    )


CASES = [
    (deadline(**BY), {"dated": date(2024, 6, 30)}, False),
    (deadline(rodzaj="caly-okres", slowa="cały okres"), {"throughout": True}, False),
    (deadline(rodzaj="na-biezaco", slowa="na bieżąco"), {}, False),
    (deadline(rodzaj="cykliczny", co="2 miesiace", slowa="co dwa miesiące"), {"every": MONTHLY}, True),
    (
        deadline(rodzaj="cykliczny", co="2 miesiace", w_kazdym="3", razy="4", slowa="x"),
        {"every": MONTHLY, "each": 3, "times": 4},
        True,
    ),
    (deadline(rodzaj="razy-w-okresie", razy="3", slowa="trzy razy"), {"throughout": True, "times": 3}, False),
    (
        deadline(rodzaj="miesiace", w=["2024-03", "2024-05"], slowa="x"),
        {"months": (Month(2024, 3), Month(2024, 5))},
        True,
    ),
    (deadline(rodzaj="miesiace", w=["2024-03"], razy="2", slowa="x"), {"months": (Month(2024, 3),), "times": 2}, False),
    (deadline(rodzaj="brak"), {"absent": True}, False),
    (deadline(rodzaj="nieznany"), {"unknown": True}, False),
]


@pytest.mark.parametrize(("term", "expected", "repeats"), CASES, ids=[str(number) for number in range(len(CASES))])
def test_each_kind_has_its_traits_and_no_other(term, expected, repeats):
    assert traits(term) == Traits(**expected)
    assert traits(term).repeats is repeats


def test_days_events_and_stages_stand_in_the_traits_as_they_are():
    span = deadline(rodzaj="od-do", od="2024-05-01", do="2024-05-31", slowa="w maju")
    bound, parts = deadline(**EVENT), staged(BY, EVENT)
    assert traits(span) == Traits(dated=date(2024, 5, 31), span=span)
    assert traits(bound) == Traits(event=bound)
    assert traits(parts) == Traits(stages=parts.stages)


def test_every_kind_is_among_the_cases():
    others = {
        type(deadline(rodzaj="od-do", od="2024-05-01", do="2024-05-31", slowa="x")),
        type(deadline(**EVENT)),
        Staged,
    }
    assert {type(term) for term, _, _ in CASES} | others == {*get_args(Simple), Staged}


def test_events_are_those_of_the_deadline_and_of_its_stages():
    later = EVENT | {"zdarzenie": "koniec wakacji"}
    assert events(deadline(**EVENT)) == ("zatwierdzenie planu",)
    assert events(staged(BY, EVENT, later)) == ("zatwierdzenie planu", "koniec wakacji")
    assert events(deadline(**BY)) == ()


def test_other_stages_take_the_place_of_the_former():
    whole, other = staged(BY, EVENT), staged(EVENT)
    assert with_stages(whole, traits(other).stages) == other and len(traits(whole).stages) == 2


@pytest.mark.parametrize(
    ("keys", "problem"),
    [
        (
            {"rodzaj": "miesiace", "w": ["2024-03"], "razy": "2", "co": "1 tydzien", "slowa": "x"},
            "Zostaw jedno|częstotliwość",
        ),
        ({"rodzaj": "miesiace", "w": ["2024-03"], "razy": "2", "w_kazdym": "2", "slowa": "x"}, "częstotliwość"),
        ({"rodzaj": "miesiace", "w": ["2024-05", "2024-03"], "slowa": "x"}, "nie stoją po kolei"),
        ({"rodzaj": "miesiace", "w": ["2024-03", "2024-03"], "slowa": "x"}, "powtarzają się"),
        ({**EVENT, "kiedy": "przed-nim"}, "kiedy"),
        ({"rodzaj": "etapy", "etapy": []}, "etapy"),
        ({"rodzaj": "od-do", "od": "2024-05-31", "do": "2024-05-01", "slowa": "x"}, "przed początkiem|kończy"),
    ],
)
def test_what_contradicts_itself_is_refused(keys, problem):
    with pytest.raises(ValidationError, match=problem):
        deadline(**keys)
