"""Slips of a hand: words beside a day, names of files."""

from __future__ import annotations

import shutil
from datetime import date

import pytest

from jawny_plan.checks import slips
from jawny_plan.reading.folder import loaded
from tests.conftest import ROOT

DAYS = [date(2026, 4, 15), date(2026, 11, 30)]


@pytest.mark.parametrize(
    ("words", "days", "part"),
    [
        ("do 31 listopada", DAYS, "dnia „31 listopada” nie ma w kalendarzu"),
        ("do 30 lutego 2026 r.", [], "dnia „30 lutego” nie ma"),
        ("do 29 lutego 2026 r.", [], "dnia „29 lutego” nie ma"),
        ("do 0 maja", [], "dnia „0 maja” nie ma"),
        ("do 16 kwietnia", DAYS, "mówią o innym dniu niż 2026-04-15 i 2026-11-30 obok"),
        ("do 15 kwietnia 2025 r.", DAYS[:1], "mówią o innym dniu niż 2026-04-15 obok"),
    ],
)
def test_words_beside_another_day(words, days, part):
    assert part in slips.contradicted(words, days)


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("do 15 kwietnia 2026 roku", DAYS),
        ("do 30 Listopada", DAYS),
        ("raz w miesiącu", DAYS),
        ("do 16 kwietnia", []),
        ("do 29 lutego", []),
        ("od 1 marca do 15 kwietnia", DAYS),
    ],
)
def test_words_that_agree(words, days):
    assert slips.contradicted(words, days) == ""


def test_the_place_and_the_file_are_named(example):
    plan = example / "plany/nad-jeziorem-2025-05.yml"
    plan.write_text(plan.read_text("utf-8").replace("do 31 maja 2025 r.", "do 31 czerwca 2025 r."), "utf-8")
    for path in [*example.rglob("*.yml")]:
        path.write_text(path.read_text("utf-8").replace("rejon-1-2027-01", "rejon-1-2027-02"), "utf-8")
    (example / "plany/rejon-1-2027-01.yml").rename(example / "plany/rejon-1-2027-02.yml")
    found = list(slips.hints(loaded(example)))
    assert [hint.partition("plany/")[2][:42] for hint in found] == [
        "nad-jeziorem-2025-05.yml:18:10: okres.slow",
        "rejon-1-2027-02.yml: nazwa pliku mówi o mi",
    ]


def test_a_file_named_after_a_later_or_an_earlier_month_is_named(example):
    for month in ("2026-12", "2027-02", "2027-01"):
        moved = shutil.copytree(example, example.parent / month)
        for path in [*moved.rglob("*.yml")]:
            path.write_text(path.read_text("utf-8").replace("rejon-1-2027-01", f"rejon-1-{month}"), "utf-8")
        (moved / "plany/rejon-1-2027-01.yml").rename(moved / f"plany/rejon-1-{month}.yml")
        found = list(slips.hints(loaded(moved)))
        said = f"plany/rejon-1-{month}.yml: nazwa pliku mówi o miesiącu {month}, a plan zaczyna się 2027-01-"
        assert [hint.startswith(said) for hint in found] == ([] if month == "2027-01" else [True])


def test_real_data_have_none():
    for folder in (ROOT / "plan_data", ROOT / "examples/przyklad/plan_data"):
        assert list(slips.hints(loaded(folder))) == []


@pytest.fixture
def example(tmp_path):
    return shutil.copytree(ROOT / "examples/przyklad/plan_data", tmp_path / "plan_data")
