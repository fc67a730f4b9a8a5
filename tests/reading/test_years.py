"""Years that were hardly meant."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from jawny_plan.reading import years
from jawny_plan.reading.folder import loaded
from jawny_plan.reading.strict_yaml import read
from tests.conftest import ROOT, command

TODAY = date(2026, 11, 23)
MONTHS = "dzialania:\n  - termin:\n      rodzaj: miesiace\n      w: [2026-04, 2062-05]\nnumery: [1500-11]\n"
MEETING = "spotkania/rejon-1-2026-12-10.yml"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "examples/przyklad/plan_data", tmp_path / "plan_data"))


def typed(data: Path, year: str) -> list[str]:
    """The hints on a meeting whose year is another one."""
    path = data / MEETING
    text = path.read_text(encoding="utf-8")
    assert text.count("dnia: 2026-12-10") == 1
    path.write_text(text.replace("dnia: 2026-12-10", f"dnia: {year}-12-10"), encoding="utf-8")
    return [hint.partition("plan_data/")[2] for hint in years.hints(loaded(data).trees, TODAY)]


@pytest.mark.parametrize(
    ("year", "said"),
    [
        ("2062", "rok 2062 jest za ponad 10 lat. Czy chodziło o 2026-12-10?"),
        ("2206", "rok 2206 jest za ponad 10 lat. Czy chodziło o 2026-12-10?"),
        ("2037", "rok 2037 jest za ponad 10 lat. Czy chodziło o 2027-12-10?"),
        ("9999", "rok 9999 jest za ponad 10 lat. Sprawdź, czy to nie pomyłka w cyfrach."),
    ],
)
def test_a_year_far_ahead_is_named_with_the_one_that_was_meant(data, year, said):
    assert typed(data, year) == [f"{MEETING}:10:9: termin.dnia: {said}"]


@pytest.mark.parametrize(
    ("since", "said"),
    [
        ("1924-01-01", "obszary[1].od: rok 1924 był, zanim powstała Policja. Sprawdź, czy to nie pomyłka w cyfrach."),
        ("1024-01-01", "obszary[1].od: rok 1024 był, zanim powstała Policja. Czy chodziło o 2024-01-01?"),
        ("1989-12-31", "obszary[1].od: rok 1989 był, zanim powstała Policja. Sprawdź, czy to nie pomyłka w cyfrach."),
        ("1990-01-01", None),
    ],
)
def test_a_year_before_the_police_is_named(folder, since, said):
    path = folder / "plan_data/rejony/rejon-2.yml"
    text = path.read_text(encoding="utf-8")
    assert "obszary:" not in text
    path.write_text(f"{text}obszary:\n  - od: {since}\n    opis: od torów do rzeki\n", encoding="utf-8")
    found = list(years.hints(loaded(folder / "plan_data").trees, date(2024, 3, 12)))
    assert [hint.split(": ", 1)[1] for hint in found] == ([said] if said else [])


def test_a_month_of_a_deadline_is_looked_at_and_the_number_of_a_house_is_not(data):
    path = data / "plany/rejon-9-2026-01.yml"
    path.write_text(MONTHS, encoding="utf-8")
    tree, faults = read(path, path.name)
    assert tree and not faults
    assert [hint.split(": ", 1)[1] for hint in years.hints({path: tree}, TODAY)] == [
        "dzialania[1].termin.w[2]: rok 2062 jest za ponad 10 lat. Czy chodziło o 2026-05?"
    ]


@pytest.mark.parametrize("year", ["2026", "2027", "2036"])
def test_ten_years_may_be_meant(data, year):
    assert typed(data, year) == []


def test_check_and_site_say_so(data):
    typed(data, "2062")
    for word, begins in (("check", "Wskazówka: "), ("site", "Uwaga: ")):
        done = command(word, str(data.parent), today="2026-11-23")
        assert done.returncode == 0, done.stderr
        assert f"{begins}{data}/{MEETING}:10:9: termin.dnia: rok 2062 jest za ponad 10 lat." in done.stdout
