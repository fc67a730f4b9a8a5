"""The lists of the start page."""

from __future__ import annotations

from datetime import date

import pytest

from jawny_plan.outputs.edition import Edition
from jawny_plan.outputs.pages.start import start
from jawny_plan.reading.folder import loaded
from tests.conftest import ROOT, build
from tests.tools import text

EXAMPLE = loaded(ROOT / "examples/przyklad/plan_data").data


def test_plans_stand_by_their_state_the_latest_results_first():
    lists = start(Edition(EXAMPLE, date(2026, 11, 23)), [])
    assert [plan["stan"]["kod"] for plan in lists["trwajace"]] == ["w-toku"] * 3
    assert [plan["id"] for plan in lists["przyszle"]] == ["nad-jeziorem-2026-12", "rejon-1-2027-01"]
    assert [plan["id"] for plan in lists["zakonczone"]] == [
        "rejon-2-2026-02",
        "rejon-1-2026-01",
    ]


def test_of_what_was_answered_a_settled_matter_is_shown():
    edition = Edition(EXAMPLE, date(2026, 11, 23))
    (shown,) = start(edition, [])["odpowiedzi"]
    assert shown["odpowiedz"] and shown["znak"]["kod"] == "wykonano"
    assert edition.meetings["wnioski"][0]["znak"]["kod"] != "wykonano"  # the list itself begins with what waits


@pytest.mark.parametrize(
    ("today", "said", "never"),
    [
        ("2024-01-01", "Trwające plany", "Plany, które się zakończyły"),
        ("2024-09-01", "Plany, które się zakończyły", "Teraz nie trwa żaden plan"),
    ],
)
def test_a_unit_whose_only_plan_has_ended_shows_it_with_its_state(tmp_path, today, said, never):
    build(tmp_path, ROOT / "plan_data", today)
    page = (tmp_path / "site/index.html").read_text(encoding="utf-8")
    assert said in text.of(tmp_path / "site/index.html")
    assert "Mniej alkoholu i zakłóceń spokoju" in text.of(tmp_path / "site/index.html")
    assert never not in page
    assert '<meta property="og:title" content="Komenda Powiatowa Policji w Łukowie">' in page
