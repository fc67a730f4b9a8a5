"""Questions that were postponed while a plan was read stay until somebody answers them, and freezing asks about them."""

from __future__ import annotations

import json

import pytest

from jawny_plan.editor import open_questions
from jawny_plan.intake import about
from jawny_plan.intake.proposal import Question
from tests.editor.conftest import Window
from tests.editor.test_first_plan import begun
from tests.intake import documents


def leave(window: Window, plan: str, *fields) -> None:
    questions = [Question((each,), f"Czy zgadza się {each[0]}?", "Słowa.", "wiersz 3") for each in fields]
    open_questions.keep(window.data, plan, questions)


def unsealed(window: Window) -> str:
    """A plan of the example without its seal."""
    for path in sorted((window.data / "plany").glob("*.przebieg.yml")):
        identity = path.name.removesuffix(".przebieg.yml")
        path.unlink()
        window.open(f"/plan/{identity}")
        if "Wszystkie kontrole przeszły" in window.text:
            return identity
    raise AssertionError("no plan of the example passes without its log")


def test_a_postponed_question_is_kept_listed_and_asked_about_before_freezing(empty, tmp_path):
    begun(empty)
    empty.open("/plan-z-worda").press("Wczytaj plan", documents.plain_text(tmp_path))
    asked = 0
    while empty.title.startswith("Pytanie"):
        empty.press("Wrócę do tego później")
        asked += 1
    assert asked
    empty.fill(f0="Spokojniej w okolicy").press("Zapisz jako szkic")
    assert f"Pytania bez odpowiedzi: {asked}" in empty.text
    [file] = (empty.data / "edycja/pytania").glob("*.json")
    assert len(json.loads(file.read_text(encoding="utf-8"))) == asked
    links = empty.page.xpath("//section[@id='pytania']//a/@href")
    assert any(address.startswith("/dane/plan/") and "#" in address for address in links)
    home = empty.open("/")
    assert "bez odpowiedzi" in home.text
    home.open(f"/plan/{file.stem}").press("Sprawdzone, usuń z listy")
    assert len(json.loads(file.read_text(encoding="utf-8"))) == asked - 1 if asked > 1 else not file.exists()


def test_freezing_names_the_open_questions_and_goes_on_only_when_told_so(window):
    plan = unsealed(window)
    leave(window, plan, ("tytul",), ("okres", "od"))
    window.open(f"/plan/{plan}").fill(dnia="3.11.2026").press("Zamroź", form=1)
    assert window.title == "Zamrozić plan bez odpowiedzi na pytania?"
    assert "Czy zgadza się tytul?" in window.text
    assert not (window.data / f"plany/{plan}.przebieg.yml").exists()
    window.press("Zamroź bez odpowiedzi")
    assert "zatwierdzono go 3 listopada 2026" in window.text


@pytest.mark.parametrize("field", about.CONFIRMED)
def test_which_document_it_is_cannot_be_left_open(window, field):
    plan = unsealed(window)
    leave(window, plan, field)
    window.open(f"/plan/{plan}").fill(dnia="3.11.2026").press("Zamroź", form=1)
    assert "planu nie można zamrozić" in window.text
    assert not (window.data / f"plany/{plan}.przebieg.yml").exists()
    window.open(f"/plan/{plan}").press("Tak, zgadza się").fill(dnia="3.11.2026").press("Zamroź")
    assert "Plan jest zamrożony" in window.text


@pytest.mark.parametrize("typed", ["wczoraj", "", "31.11.2026"])
def test_what_is_no_day_is_refused_as_in_other_forms(window, typed):
    plan = unsealed(window)
    for address, button in ((f"/plan/{plan}", "Zamroź"), ("/zapowiedz", "Dalej")):
        window.open(address).fill(dnia=typed).press(button)
        assert "Wpisz dzień z rokiem" in window.text
        assert "RRRR" not in window.text
