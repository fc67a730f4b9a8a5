"""Which folders are a unit's, and what keeps them from being built."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from jawny_plan.reading.faults import Faults
from jawny_plan.units import country
from jawny_plan.units.voivodeships import VOIVODESHIPS
from tests.units.conftest import PORTAL


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "portal.yml").write_text(PORTAL, encoding="utf-8")
    for name in ("kpp-a", "lodzkie/kpp-c", "lodzkie/kpp-b"):
        (tmp_path / name / "plan_data").mkdir(parents=True)
    return tmp_path


def faults(folder):
    with pytest.raises(Faults) as caught:
        country.opened(folder)
    return "\n".join(map(str, caught.value.faults))


def test_units_stand_in_the_folder_or_in_their_voivodeship(folder):
    opened = country.opened(folder)
    assert [unit.id for unit in opened.units] == ["kpp-a", "lodzkie/kpp-b", "lodzkie/kpp-c"]
    assert [unit.voivodeship and unit.voivodeship.name for unit in opened.units] == [None, "łódzkie", "łódzkie"]
    assert opened.settings.name == "Plany zmyślonego kraju"
    assert opened.strays == ()


def test_what_the_program_and_systems_leave_there_is_no_unit(folder):
    for name in (".jednostki", "portal", "odlozone", ".git"):
        (folder / name).mkdir()
    assert len(country.opened(folder).units) == 3
    assert country.opened(folder).strays == ()


def test_a_folder_that_is_none_of_both_is_told_and_stops_nothing(folder):
    (folder / "lodzki").mkdir()
    (folder / "lodzkie/zdjecia").mkdir()
    opened = country.opened(folder)
    assert len(opened.units) == 3
    told = "\n".join(map(str, opened.strays))
    assert 'lodzki: to nie jest katalog jednostki ani województwa.\n  Czy chodziło o "lodzkie"?' in told
    assert "lodzkie/zdjecia: to nie jest katalog jednostki" in told


def test_without_settings_or_units_it_says_what_is_needed(tmp_path):
    said = faults(tmp_path)
    assert "portal.yml: nie ma pliku z ustawieniami portalu.\n  Utwórz go. Potrzebne są trzy klucze" in said
    assert "nie ma tu katalogu żadnej jednostki" in said


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("nazwa: X\nwydawca: Y\n", "portal.yml:1:1: brakuje klucza"),
        (PORTAL + "adrs: z\n", "portal.yml:4:1: "),
        (PORTAL.replace("https://portal.jawny-plan.example/", "portal"), "portal.yml:3:10: witryna: "),
        (PORTAL + "telefon: 12\n", "portal.yml:4:10: telefon: "),
        ("nazwa: [\n", "portal.yml:"),
    ],
)
def test_each_fault_of_the_settings_has_its_place(folder, settings, said):
    (folder / "portal.yml").write_text(settings, encoding="utf-8")
    assert said in faults(folder)


@pytest.mark.parametrize("link", ["plan_data/plany", "plan_data/jednostka.yml", "docs"])
def test_no_link_may_lead_to_what_is_another_units(folder, link):
    other = folder / "kpp-a/plan_data"
    (other / "jednostka.yml").touch()
    place = folder / "lodzkie/kpp-b" / link
    place.symlink_to(other / "jednostka.yml" if link.endswith(".yml") else other)
    unit = country.opened(folder).units[1]
    (fault,) = country.leading_out(unit)
    assert f"lodzkie/kpp-b/{link}: to dowiązanie prowadzi poza katalog jednostki lodzkie/kpp-b." in str(fault)


def test_a_link_within_the_unit_may_stay(folder):
    unit = country.opened(folder).units[0]
    (unit.path / "plan_data/zdjecia").mkdir()
    (unit.path / "plan_data/obrazy").symlink_to("zdjecia")
    assert country.leading_out(unit) == []


def test_there_are_sixteen_voivodeships_each_with_its_own_code():
    assert len(VOIVODESHIPS) == len({item.teryt for item in VOIVODESHIPS.values()}) == 16
    assert VOIVODESHIPS["lodzkie"].title == "województwo łódzkie"


def test_where_no_unit_is_found_each_folder_beside_is_told_too(tmp_path):
    (tmp_path / "portal.yml").write_text(PORTAL, encoding="utf-8")
    for name in ("łódzkie", "Slaskie"):
        (tmp_path / name / "kpp-x/plan_data").mkdir(parents=True)
    said = faults(tmp_path)
    assert "nie ma tu katalogu żadnej jednostki" in said
    assert 'łódzkie: to nie jest katalog jednostki ani województwa.\n  Czy chodziło o "lodzkie"?' in said
    assert 'Slaskie: to nie jest katalog jednostki ani województwa.\n  Czy chodziło o "slaskie"?' in said


@pytest.mark.parametrize("name", [b"kpp-\xff", b"kpp-\n", b"kpp-\x1b[31m"])
def test_a_name_that_no_address_or_message_can_hold_is_told_and_stops_nothing(folder, name):
    os.makedirs(os.path.join(os.fsencode(folder), b"lodzkie", name, b"plan_data"))
    opened = country.opened(folder)
    assert len(opened.units) == 3
    (stray,) = opened.strays
    assert "nazwa tego katalogu ma znaki, których nie widać albo które nie są tekstem" in str(stray)
    str(stray).encode()
    assert "\x1b" not in str(stray)


def test_a_link_that_leads_nowhere_is_told(folder):
    (folder / "lodzkie/kpp-z").symlink_to("nie-ma")
    assert "lodzkie/kpp-z: to dowiązanie donikąd nie prowadzi." in str(country.opened(folder).strays[0])


def test_one_folder_under_two_names_is_one_unit(folder):
    (folder / "lodzkie/kpp-z").symlink_to("kpp-b")
    opened = country.opened(folder)
    assert [unit.id for unit in opened.units] == ["kpp-a", "lodzkie/kpp-b", "lodzkie/kpp-c"]
    assert "lodzkie/kpp-z: to ten sam katalog co lodzkie/kpp-b." in str(opened.strays[0])


def test_a_folder_that_may_not_be_read_is_told_and_stops_nothing(folder, monkeypatch):
    """As root no folder is closed: the system's refusal is put in its place."""
    listed = Path.iterdir

    def refused(path):
        if path.name == "slaskie":
            raise PermissionError(13, "Permission denied", str(path))
        return listed(path)

    (folder / "slaskie").mkdir()
    monkeypatch.setattr(Path, "iterdir", refused)
    opened = country.opened(folder)
    assert len(opened.units) == 3
    assert "slaskie: tego katalogu nie wolno odczytać." in str(opened.strays[0])
