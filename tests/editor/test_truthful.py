"""The editor says what was saved and what was not, and never drops what somebody typed."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from jawny_plan.editor import sense
from jawny_plan.editor.control import Control
from jawny_plan.editor.typed_days import day
from tests.editor.conftest import Window
from tests.editor.test_first_plan import begun, officer_document

DISTRICT = "numer: 30\nkontakt:\n  telefon: 47 000 00 99\n"
FORM, UNIT = "/dane/jednostka/jednostka", "jednostka.yml"


@pytest.mark.parametrize(("which", "phone"), [("dotychczasowy", "47 000 00 99"), ("wpisany", "47 000 00 30")])
def test_a_phone_beside_another_one_is_asked_about_and_written_as_chosen(which, phone, empty, tmp_path):
    begun(empty)
    (empty.data / "rejony/rejon-30.yml").write_text(DISTRICT, encoding="utf-8")
    empty.open("/plan-z-worda").press("Wczytaj plan", officer_document(tmp_path))
    while empty.title.startswith("Pytanie"):
        if "dzielnicowego dopisać" not in empty.text:
            empty.agree()
            continue
        place = empty.url
        empty.press("Dopisz do rejonu")
        assert empty.url == place
        assert "47 000 00 99" in empty.faults()["ktory_telefon"]
        empty.fill(ktory_telefon=which).press("Dopisz do rejonu")
        assert empty.url != place
    empty.fill(f0="Spokojniej").press("Zapisz jako szkic")
    district = empty.yaml("rejony/rejon-30.yml")
    assert f"telefon: {phone}" in district
    assert "Adam Przykładny" in district
    assert "ktory_telefon" not in district


def test_what_was_saved_is_said_where_only_the_working_copy_stays(window, monkeypatch):
    def refused(path, **_):
        if path.parent.name == "niezapisane":
            raise OSError(errno.EACCES, os.strerror(errno.EACCES))

    window.open("/dzielnicowy/rejon-1").fill(imie_nazwisko="Anna Nowa", stopien="asp.", od="1.11.2026")
    monkeypatch.setattr(Path, "unlink", refused)
    window.press("Zapisz")
    assert "Anna Nowa" in window.yaml("rejony/rejon-1.yml")
    assert "Dane są zapisane" in window.text
    assert "bez zmian" not in window.text


@pytest.mark.parametrize("text", ["nazwa: [\n", "nazwa: a\n  b: c\n: x", "nazwa: a\nnazwa: b\n"])
def test_a_file_that_is_made_faulty_meanwhile_is_shown_and_what_was_typed_stays(window, text):
    window.open(FORM).fill(skrot="KPP Moje")
    good = window.yaml(UNIT)
    (window.data / UNIT).write_text(text, encoding="utf-8")
    window.press("Zapisz")
    assert "nie da się go odczytać" in window.text
    assert window.page.xpath("string(//pre)").strip() == text.strip()
    assert window.field("skrot").value == "KPP Moje"
    assert window.yaml(UNIT) == text
    (window.data / UNIT).write_text(good, encoding="utf-8")
    assert Window(window.folder).open(FORM).field("skrot").value == "KPP Moje"


def test_a_file_made_faulty_while_two_versions_are_compared_is_no_fault_of_the_program(window):
    window.open(FORM).fill(skrot="KPP Moje")
    (window.data / UNIT).write_text(window.yaml(UNIT).replace("KPP Przykładowo", "KPP Cudze"), encoding="utf-8")
    window.press("Zapisz")
    (window.data / UNIT).write_text("nazwa: [\n", encoding="utf-8")
    window.press("Zapisz to, co w formularzu")
    assert "nie da się go odczytać" in window.text
    assert window.field("skrot").value == "KPP Moje"


@pytest.mark.parametrize(
    ("path", "value", "proposed", "words", "fits"),
    [
        ("f0", "zł", {"jednostka": "zł"}, "", True),
        ("f0", "zł", "", "kwotę 18000 zł rocznie", True),
        ("f0", "zł", "", "straty (18000 zł).", True),
        ("f0.jednostka", "km", "", "", True),
        ("f0", "x", "", "kwotę 18000 zł rocznie", False),
        ("zatwierdzil", "Rada", "Rada", "", True),
    ],
)
def test_what_the_program_proposes_is_always_an_answer(path, value, proposed, words, fits):
    control = Control(path, "line", "Pole", example="zgłoszenia rocznie", value=value)
    assert (not list(sense.too_little([control], proposed, words))) == fits


def test_a_plan_without_its_headline_is_told_to_be_a_draft_and_the_field_is_empty(empty, tmp_path):
    begun(empty)
    empty.open("/plan-z-worda").press("Wczytaj plan", officer_document(tmp_path))
    while empty.title.startswith("Pytanie"):
        empty.agree()
    empty.fill(f0="").press("Zapisz plan")
    if "Popraw te miejsca" in empty.text:
        empty.press("Zapisz jako szkic")
    assert "Zapisano szkic planu. Żeby był gotowy, uzupełnij:" in empty.text
    [plan] = [path for path in (empty.data / "plany").glob("*.yml") if "." not in path.stem]
    empty.open(f"/dane/plan/{plan.stem}")
    assert "«" not in "".join(empty.page.xpath("//main//input/@value | //main//textarea/text()"))
    empty.fill(tytul="Inny tytuł planu").press("Zapisz")
    assert "Inny tytuł planu" in plan.read_text(encoding="utf-8"), empty.text[:800]
    assert "haslo: «" in plan.read_text(encoding="utf-8")


def test_days_that_stood_there_before_are_not_asked_about(window):
    path = window.data / "rejony/rejon-1.yml"
    before = path.read_text(encoding="utf-8")
    window.open("/dane/rejon/rejon-1")
    days = [each for each in window.page.xpath("//input[starts-with(@name, 't.')]") if each.value]
    assert days
    path.write_text(before.replace(day(days[0].value, None), "2015-01-01"), encoding="utf-8")
    window.open("/dane/rejon/rejon-1").fill(nazwa="Nowa nazwa").press("Zapisz")
    assert "Sprawdź dni" not in window.text
    assert "Nowa nazwa" in path.read_text(encoding="utf-8")


def test_a_summary_that_an_extension_may_have_made_untrue_is_told_of_after_saving(window):
    plan = "rejon-2-2026-08"
    assert "może już nie być prawdą" not in window.open(f"/plan/{plan}").text
    window.open(f"/wpis/{plan}/zmiana").fill(
        zrodlo="decyzja", zdecydowal="Komendant Powiatowy Policji", powod="Zgłoszenia trwają."
    )
    window.press("Plan trwa dłużej").fill(zmiany__0__do="2027-03-31").press("Zapisz wpis")
    assert window.url == f"/plan/{plan}"
    assert "może już nie być prawdą" in window.text
    assert "w_skrocie" not in window.text
    assert "kluczem" not in window.text
