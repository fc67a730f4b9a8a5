"""Data files as people know them: by what they are of."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jawny_plan.editor.control import every
from jawny_plan.editor.controls import controls
from jawny_plan.editor.records import Records, conclusions, district_name, meeting_name, plan_name
from jawny_plan.model.kinds import DataKind
from jawny_plan.model.meeting import Meeting
from tests.conftest import ROOT

DATA = ROOT / "examples/przyklad/plan_data"
RECORDS = Records(DATA)


@pytest.mark.parametrize("kind", sorted(set(DataKind) - {DataKind.UNIT}))
def test_each_file_is_found_by_its_name_its_address_and_its_identity(kind):
    found = list(RECORDS.of_kind(kind))
    assert found
    for record in found:
        assert record.path.is_file() and record.kind is kind
        assert RECORDS.record(kind, record.id) == record
        assert RECORDS.of_file(f"jednostka/plan_data/{record.path.relative_to(DATA).as_posix()}") == record
        _, where, *words = record.address.split("/")
        assert where == "dane" and RECORDS.at_address(*words) == record
        assert RECORDS.name(record) and record.about.endswith(".")


def test_every_data_file_of_the_folder_is_of_one_record():
    names = set(DATA.rglob("*.yml"))
    records = [record for kind in DataKind if kind is not DataKind.UNIT for record in RECORDS.of_kind(kind)]
    assert sorted(names) == sorted([*(record.path for record in records), DATA / "jednostka.yml"])


def test_the_unit_has_one_record():
    unit = RECORDS.record(DataKind.UNIT, "jednostka")
    assert unit and unit.path == DATA / "jednostka.yml" and unit == RECORDS.of_file("x/jednostka.yml")
    assert RECORDS.at_address("jednostka", "jednostka") == unit and RECORDS.at_address("jednostka", "inna") is None
    assert RECORDS.of_file("jednostka.yml") == unit and RECORDS.of_file("xjednostka.yml") is None


@given(st.text(max_size=8) | st.sampled_from(list(DataKind)), st.text("ab-./\\~\n1ą\0", max_size=8))
def test_no_address_leads_out_of_the_folder(kind, identity):
    record = RECORDS.at_address(kind, identity)
    if record:
        assert record.path.parent in (DATA, DATA / "plany", DATA / "rejony", DATA / "spotkania")
        assert record.path.resolve().is_relative_to(DATA.resolve())


@pytest.mark.parametrize("name", ["plany/x.txt", "x.yml", "inne/x.yml", "plany/con.yml", "plany/Ą.yml"])
def test_a_file_of_no_record_is_of_none(name):
    assert RECORDS.of_file(name) is None


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ({"numer": "2", "nazwa": "Śródmieście"}, "Rejon nr 2, Śródmieście"),
        ({"numer": "4", "rodzaj": "rewir"}, "Rewir nr 4"),
        (
            {"nazwa": "Sadów", "oznaczenia": [{"numer": "1"}, {"numer": "2", "rodzaj": "rejon służbowy"}]},
            "Rejon nr 2, Sadów",
        ),
        ({"oznaczenia": "źle"}, ""),
    ],
)
def test_a_district_goes_by_its_last_number_and_name(content, name):
    assert district_name(content) == name


PLAN = {"haslo": "Mniej hałasu", "okres": {"od": "2026-01-01", "do": "2026-06-30"}}
LATER = {"wpisy": [{"zmiany": [{"rodzaj": "przedluzenie", "do": "2026-07-31"}]}, {"zmiany": "źle"}, "źle"]}


@pytest.mark.parametrize(
    ("content", "log", "name"),
    [
        (PLAN, {}, "Mniej hałasu (1 stycznia – 30 czerwca 2026 r.)"),
        (PLAN, LATER, "Mniej hałasu (1 stycznia – 31 lipca 2026 r.)"),
        (
            PLAN,
            {"wpisy": [{"pole": "okres.od", "wartosc": "2026-02-01"}]},
            "Mniej hałasu (1 lutego – 30 czerwca 2026 r.)",
        ),
        (PLAN, {"wpisy": [{"pole": "haslo", "wartosc": "inne"}]}, "Mniej hałasu (1 stycznia – 30 czerwca 2026 r.)"),
        (PLAN | {"okres": {"od": "2026-01-01"}}, {}, "Mniej hałasu (od 1 stycznia 2026 r.)"),
        (PLAN | {"okres": "nieznany"}, {}, "Mniej hałasu"),
        ({"haslo": "«hasło»", "tytul": "Plan nr 1"}, {}, "Plan nr 1"),
        ({}, {}, ""),
    ],
)
def test_a_plan_goes_by_its_headline_and_the_days_that_hold(content, log, name):
    assert plan_name(content, log).replace("\xa0", " ") == name


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ({"tytul": "Lipowa", "termin": {"dnia": "2026-12-10"}}, "10 grudnia 2026 r.: Lipowa"),
        (
            {"tytul": "Punkt", "terminy": [{"dnia": "2026-12-10"}, {"dnia": "2026-12-17"}, "źle"]},
            "od 10 grudnia 2026 r.: Punkt",
        ),
        ({"tytul": "Dyżur"}, "Dyżur"),
        ({}, ""),
    ],
)
def test_a_meeting_goes_by_its_day_and_title(content, name):
    assert meeting_name(content).replace("\xa0", " ") == name


def test_a_file_that_changed_is_read_again(tmp_path):
    records, path = Records(tmp_path), tmp_path / "jednostka.yml"
    unit = records.record(DataKind.UNIT, "jednostka")
    assert unit and records.content(unit) == {} and records.faults(unit) == []
    assert records.name(unit) == "Jednostka"
    path.write_text("nazwa: KPP Pierwsza\n", encoding="utf-8")
    assert records.name(unit) == "KPP Pierwsza"
    path.write_text("nazwa: KPP Druga i inna\n", encoding="utf-8")
    assert records.name(unit) == "KPP Druga i inna"
    path.write_text("nazwa: [\n", encoding="utf-8")
    assert records.content(unit) == {} and records.faults(unit)


def test_what_a_form_may_lead_to_is_that_of_its_plan():
    plan, log = (RECORDS.record(kind, "rejon-2-2026-08") for kind in (DataKind.PLAN, DataKind.LOG))
    assert plan and log
    of_plan, of_log = RECORDS.around(plan), RECORDS.around(log)
    assert of_plan == of_log and of_plan.plan == RECORDS.content(plan) and of_plan.log == RECORDS.content(log)
    typed = {"haslo": "Nowe"}
    assert RECORDS.around(plan, typed).plan == typed and RECORDS.around(log, typed).plan == of_log.plan
    assert {option.value for option in of_plan.districts} == {path.stem for path in Path(DATA / "rejony").glob("*.yml")}
    assert RECORDS.around(RECORDS.at_address("spotkanie", next(RECORDS.of_kind(DataKind.MEETING)).id)).plan == {}


def test_a_conclusion_of_an_earlier_meeting_is_chosen_by_day_title_and_words():
    meeting = RECORDS.record(DataKind.MEETING, "rejon-1-2026-09-10")
    assert meeting
    found = dict(RECORDS.around(meeting).options("Conclusion", "z_wniosku") or [])
    assert found["rejon-1-2026-01-20/przejscie"].replace("\u00a0", " ").startswith("20 stycznia 2026 r.: ")
    assert " – " in found["rejon-1-2026-01-20/przejscie"]
    assert not [value for value in found if value.startswith(f"{meeting.id}/")]
    form = every(controls(Meeting, RECORDS.content(meeting), "", RECORDS.around(meeting)))
    asked = [each for each in form if each.path.endswith(".z_wniosku")]
    assert {each.shape for each in asked} == {"choice"}
    assert not [name for each in asked for _, name in each.options if "nie ma tego na liście" in name]
    assert not [each for each in asked if "plik" in each.label + each.hint]


def test_conclusions_of_a_series_stand_with_its_dates():
    told = {"sprawozdanie": {"wnioski": [{"id": "lampa"}]}}
    assert list(conclusions({"terminy": [{"dnia": "2026-01-01"}, told, "źle"], "sprawozdanie": "źle"})) == [
        {"id": "lampa"}
    ]
