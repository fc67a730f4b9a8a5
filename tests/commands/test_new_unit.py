"""A folder of its own for a unit, out of a few answers."""

from __future__ import annotations

import pytest

from jawny_plan.commands import new_unit
from jawny_plan.editing import data_files, unit_folder
from jawny_plan.editing.unit_folder import NewUnit
from jawny_plan.reading.faults import Faults
from jawny_plan.reading.folder import load

ANSWERS = [
    "Komenda Powiatowa Policji w Wymyślowie",
    "KPP Wymyślowo",
    "",
    "ul. Zmyślona 3, 00-001 Wymyślowo",
    "47 111 22 33",
]
TABLE = ["nr\tnazwa\tobszar\tdzielnicowy", "1\tCentrum: rynek\tRynek #1\tasp. Imię Nazwisko", ""]


def answers(*lines):
    """Who answers with these lines, then is gone."""
    waiting = [line for part in lines for line in ([part] if isinstance(part, str) else part)]

    def ask(_question):
        if not waiting:
            raise EOFError
        return waiting.pop(0)

    return ask


def test_answers_become_data_that_load(tmp_path):
    text = new_unit.begin(tmp_path / "nowa", answers(ANSWERS, TABLE))
    data = load(tmp_path / "nowa/plan_data")
    assert (data.unit.name, data.unit.phone) == (ANSWERS[0], ANSWERS[4])
    assert data.unit.site == "https://kpp-wymyslowo.jawny-plan.example/"
    [(name, district)] = data.districts.items()
    assert (name, district.name, district.areas[0].words) == ("rejon-1", "Centrum: rynek", "Rynek #1")
    assert data_files.differences(tmp_path / "nowa/plan_data") == []
    assert "1 rejon (2 pliki)" in text.replace("\u00a0", " ")


def test_what_does_not_fit_is_asked_again(tmp_path, capsys):
    tried = [ANSWERS[0], "", ANSWERS[1], "http://x.pl/", "https://x.pl/", "", "12345", ANSWERS[4]]
    new_unit.begin(tmp_path, answers(tried, ["nr\tpogoda", "1\tx", ""], TABLE))
    shown = capsys.readouterr().out
    for part in ("Bez tej odpowiedzi", "nic nie chroni", "ma cyfr: 5", "Nieznane: pogoda"):
        assert part in shown
    assert load(tmp_path / "plan_data").unit.site == "https://x.pl/"


def test_without_districts_it_says_how_to_add_one(tmp_path):
    assert "new district rejon-1" in new_unit.begin(tmp_path, answers(ANSWERS, ""))
    assert load(tmp_path / "plan_data").districts == {}


def test_nothing_is_written_when_nobody_answers(tmp_path):
    with pytest.raises(EOFError):
        new_unit.begin(tmp_path / "nowa", answers(ANSWERS[:3]))
    assert not (tmp_path / "nowa").exists()


def test_data_that_stand_there_are_left_alone(tmp_path):
    (tmp_path / "plan_data").mkdir()
    with pytest.raises(Faults) as caught:
        unit_folder.create(tmp_path / "plan_data", NewUnit("A", "B"))
    assert "te dane już są." in str(caught.value.faults[0])
    assert list((tmp_path / "plan_data").iterdir()) == []


def test_a_failure_in_the_middle_leaves_nothing(tmp_path, monkeypatch):
    def full(*_args, **_more):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.rename", full)
    with pytest.raises(OSError, match="No space"):
        unit_folder.create(tmp_path / "nowa/plan_data", NewUnit("A", "B"))
    assert list((tmp_path / "nowa").iterdir()) == []
