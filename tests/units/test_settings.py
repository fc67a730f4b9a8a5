"""The gate before what the portal says of itself: no personal data of anybody in `portal.yml`."""

from __future__ import annotations

from datetime import date

import pytest

from jawny_plan.reading.faults import Faults
from jawny_plan.units import country, running
from jawny_plan.units.run_order import RunOrder
from tests.units.conftest import PORTAL

DAY = date(2026, 11, 23)


def said_of(folder, settings):
    (folder / "portal.yml").write_text(settings, encoding="utf-8")
    (folder / "kpp-a/plan_data").mkdir(parents=True, exist_ok=True)
    with pytest.raises(Faults) as caught:
        running.run(RunOrder(folder, 1, 1000), DAY, print)
    assert not (folder / "portal").exists()
    return "\n".join(map(str, caught.value.faults))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("Plany zmyślonego kraju", "Plany, pytaj Jana Kowalskiego", "portal.yml:1:21: nazwa: imię i nazwisko osoby"),
        ("Plany zmyślonego kraju", "Plany kraju, 601 234 567", "portal.yml:1:21: nazwa: "),
        ("Komenda Zmyślona", "Komenda, jan.kowalski@poczta.example", "portal.yml:2:19: wydawca: "),
        ("portal.jawny-plan.example/", "portal.example/jan-kowalski/", "portal.yml:3:33: witryna: "),
    ],
)
def test_personal_data_in_the_settings_are_told_where_they_stand(tmp_path, old, new, said):
    assert said in said_of(tmp_path, PORTAL.replace(old, new))


def test_all_that_is_wrong_in_them_is_told_at_once(tmp_path):
    said = said_of(tmp_path, PORTAL.replace("Zmyślona", "601 234 567").replace("zmyślonego", "Jana Kowalskiego"))
    assert "portal.yml:1:" in said
    assert "portal.yml:2:" in said


def test_the_publishers_own_telephone_may_stand_in_the_name(tmp_path):
    settings = PORTAL.replace("zmyślonego", "tel. 47 000 00 00,") + "telefon: 47 000 00 00\n"
    (tmp_path / "portal.yml").write_text(settings, encoding="utf-8")
    (tmp_path / "kpp-a/plan_data").mkdir(parents=True)
    from jawny_plan.units import settings as gate

    gate.check(country.opened(tmp_path), DAY)
