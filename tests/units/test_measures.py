"""What is counted of units, and that it is what they have published."""

from __future__ import annotations

import json
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from jawny_plan.units import country
from jawny_plan.units.portal.measures import Measures, Share, of_unit, together
from jawny_plan.units.portal.published import published

SHARES = st.builds(Share, st.integers(0, 99), st.integers(0, 99))
MEASURES = st.builds(Measures, *[st.integers(0, 99)] * 3, *[SHARES] * 3)


def test_a_unit_is_counted_as_its_own_data_say(finished_country):
    unit = published(country.opened(finished_country).units[0])
    site = finished_country / "lodzkie/kpp-borzechowo/site/dane"
    plans = [json.loads(path.read_text("utf-8"))["obliczenia"] for path in site.glob("plany/*.json")]
    ended = [plan for plan in plans if plan["stan"] == "zakonczony"]
    states = [promise["stan"] for plan in ended for promise in plan["obietnice"]]
    districts = [json.loads(path.read_text("utf-8")) for path in site.glob("rejony/*.json")]
    days = [date.fromisoformat(item["kontakt"]["potwierdzono"]) for item in districts]
    measures = of_unit(unit)
    assert measures.districts == len(districts) == 3
    assert measures.running == sum(plan["stan"] == "w-toku" for plan in plans) == len(unit.running)
    assert measures.results == Share(sum(plan["oceniony"] for plan in ended), len(ended))
    judged = [state for state in states if state in ("wykonano", "wykonano-po-planie", "nie-wykonano", "brak")]
    assert measures.promises == Share(judged.count("wykonano"), len(judged))
    assert 0 < measures.promises.part < measures.promises.whole, "the example has both"
    assert measures.contacts == Share(sum((unit.day - day).days <= 90 for day in days), len(districts))
    assert 0 < measures.contacts.part < measures.contacts.whole


def test_many_are_counted_as_their_sum(finished_country):
    units = [published(unit) for unit in country.opened(finished_country).units]
    whole = together(units)
    assert whole.running == sum(len(unit.running) for unit in units)
    assert whole.results.whole == 3 * of_unit(units[0]).results.whole


@given(MEASURES, MEASURES, MEASURES)
def test_the_order_of_units_changes_nothing(one, two, three):
    assert (one + two) + three == one + (two + three)
    assert one + two == two + one
    assert one + Measures() == one
