"""Withdrawing: what got out leaves the data, the site, kept releases and caches; only a hash stays."""

from __future__ import annotations

import hashlib
import os
from datetime import date
from pathlib import Path

import pytest

from jawny_plan.publishing.releases import Releases
from jawny_plan.reading.faults import Faults
from jawny_plan.reading.folder import load
from jawny_plan.withdraw import RECORD, withdraw

DAY = date(2026, 11, 23)


@pytest.fixture
def site(folder, monkeypatch, tmp_path_factory):
    """A folder whose site and memory hold the old data, and what builds it anew."""
    memory = tmp_path_factory.mktemp("pamiec")
    monkeypatch.setenv("JAWNY_PLAN_PAMIEC", str(memory))
    (memory / "dokumenty").mkdir()
    (memory / "dokumenty/stary").write_text("Jan Kowalczuk", "utf-8")
    for name in ("site", "paczka"):
        (folder / name).mkdir()
        (folder / name / "stary.html").write_text("Jan Kowalczuk", "utf-8")
    return folder


def build(folder: Path):
    def built() -> None:
        (folder / "site").mkdir()
        (folder / "site/index.html").write_text("nowa", "utf-8")

    return built


def everything(*folders: Path) -> str:
    paths = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    return "\n".join([*map(str, paths), *(path.read_bytes().decode("utf-8", "replace") for path in paths)])


def planted(folder: Path, words: str) -> Path:
    plan = folder / "plan_data/plany/rejon-2-2024-01.yml"
    plan.write_text(plan.read_text("utf-8").replace("haslo: Mniej", f"haslo: {words}, mniej"), "utf-8", newline="\n")
    return plan


@pytest.mark.parametrize("form", ["Jan Kowalczuk", "Jana Kowalczuka", "Janowi Kowalczukowi", "Janem\n  Kowalczukiem"])
def test_words_go_in_every_form_and_only_a_hash_stays(site, form):
    plan = planted(site, form)
    said = withdraw(site, site, "Jan Kowalczuk", [], build(site), DAY)
    left = everything(site, Path(os.environ["JAWNY_PLAN_PAMIEC"]).parent)
    assert "Kowalczuk" not in left and "Kowalczuk" not in "\n".join(said)
    assert hashlib.sha256(b"Jan Kowalczuk").hexdigest() in (site / RECORD).read_text("utf-8")
    assert "haslo: █████, mniej" in plan.read_text("utf-8")
    assert (site / "site/index.html").read_text("utf-8") == "nowa"


def test_a_frozen_plan_is_sealed_again(site):
    plan = planted(site, "Jan Kowalczuk")
    log = plan.with_name("rejon-2-2024-01.przebieg.yml")
    log.write_text(f"plik_planu:\n  sha256: {hashlib.sha256(plan.read_bytes()).hexdigest()}\n", "utf-8")
    withdraw(site, site, "Jan Kowalczuk", [], build(site), DAY)
    assert load(site / "plan_data").plans[0].progress.freeze.sha256 == hashlib.sha256(plan.read_bytes()).hexdigest()


def test_a_file_goes_with_what_stands_beside_it(site):
    withdraw(site, site, "plany/rejon-2-2024-01.yml", [], build(site), DAY)
    assert not list((site / "plan_data/plany").glob("rejon-2-2024-01.*"))


def test_an_entry_goes_alone(site):
    plan = site / "plan_data/plany/rejon-2-2024-01.yml"
    lines = plan.read_text("utf-8").split("\n")
    number = next(place for place, line in enumerate(lines, 1) if line.startswith("podmioty:")) + 1
    before = len(load(site / "plan_data").plans[0].plan.partners)
    withdraw(site, site, f"plany/{plan.name}:{number}", [], build(site), DAY)
    assert len(load(site / "plan_data").plans[0].plan.partners) == before - 1


def test_kept_releases_go_and_the_new_site_is_shown(site, tmp_path_factory):
    target = tmp_path_factory.mktemp("www")
    for text in ("Jan Kowalczuk", "Jan Kowalczuk znowu"):
        (site / "site/stary.html").write_text(text, "utf-8")
        releases = Releases(target)
        releases.show(releases.put(site / "site"))
    planted(site, "Jan Kowalczuk")
    withdraw(site, site, "Jan Kowalczuk", [str(target)], build(site), DAY)
    assert "Kowalczuk" not in everything(target)
    assert (target / "current/index.html").read_text("utf-8") == "nowa"


def test_what_would_break_the_data_changes_nothing(site):
    before = everything(site)
    with pytest.raises(Faults):
        withdraw(site, site, "rejony/rejon-2.yml", [], build(site), DAY)
    assert everything(site) == before


@pytest.mark.parametrize("what", ["Hilary Nieobecny", "plany/nie-ma.yml", ""])
def test_what_is_not_there_is_said(site, what):
    with pytest.raises(Faults) as refused:
        withdraw(site, site, what, [], build(site), DAY)
    assert "nie ma w danych" in refused.value.faults[0].problem


def test_newsrooms_get_a_text_that_repeats_nothing(site):
    unit = site / "plan_data/jednostka.yml"
    rooms = "redakcje:\n  - nazwa: Radio Przykład\n    email: radio@radio.example\n"
    unit.write_text(unit.read_text("utf-8").rstrip() + "\n\n" + rooms, "utf-8", newline="\n")
    planted(site, "Jan Kowalczuk")
    said = "\n".join(withdraw(site, site, "Jan Kowalczuk", [], build(site), DAY))
    assert "radio@radio.example" in said and "art. 17" in said and "Kowalczuk" not in said
