"""Who else was given what is withdrawn: from the data and the log of informing, with a text for each."""

from __future__ import annotations

from pathlib import Path

import pytest

from jawny_plan.model.unit import Data
from jawny_plan.reading.folder import load
from jawny_plan.wording.withdrawal import Audience, recipients
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def data() -> Data:
    return load(ROOT / "examples/przyklad/plan_data")


def text(data: Data, touched: set[str], audience: Audience | None = None) -> str:
    return "\n".join(recipients(data, touched, audience or Audience())).replace("\u00a0", " ")


def test_newsrooms_stand_in_the_unit_and_in_the_log_of_the_plan(data):
    told = text(data, {"rejon-2-2026-02"})
    assert "redakcja@radio.przyklad.example" in told and "gazeta@gazeta.przyklad.example" in told
    assert "profil komendy, https://spolecznosc.przyklad.example/kpp-przykladowo/cisza-przy-boisku" in told
    assert "cisza-przy-boisku" not in text(data, {"rejon-1-2026-07"})


def test_meetings_and_leaflets_of_the_log_are_where_paper_went(data):
    assert "5. Ulotki, ogłoszenia i plakaty: zebranie Rady Osiedla Słonecznego; spotkanie przy boisku" in text(
        data, {"rejon-2-2026-02"}
    )


def test_events_entries_and_pages_are_named(data):
    audience = Audience(("plany/x/",), ("x@host",), ("plany/x/#koniec",), ("dane/plany.json",), Path("/repo"))
    told = text(data, set(), audience)
    for part in ("wydarzenia: x@host", "wpisy kanałów: plany/x/#koniec", "pliki: dane/plany.json", "git w /repo"):
        assert part in told
    assert f"{data.unit.site}plany/x/" in told


def test_git_is_named_only_where_there_is_one(data):
    assert "git" not in text(data, set())


def test_many_pages_are_counted(data):
    told = text(data, set(), Audience(tuple(f"plany/{number}/" for number in range(20))))
    assert "plany/11/" in told and "plany/12/" not in told and "i jeszcze 8 innych" in told
