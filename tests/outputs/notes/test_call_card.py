"""The card for a call: ten questions a note, each answered by the data or called unknown; never on the site."""

from __future__ import annotations

import re
from io import BytesIO

import pypdf
import pytest

from jawny_plan.outputs.notes import call_card
from jawny_plan.outputs.notes.call_answers import LONGEST, answer
from jawny_plan.outputs.sheet_words.call import CallCardWords
from tests.outputs.notes.test_press_notes import made, names

NOTES = sorted(names())


def words(name: str) -> CallCardWords:
    note = made()[name]
    return call_card.card(note.poured, note.unit).data  # type: ignore[return-value]


def question(name: str, asked: str) -> str:
    [found] = [item for item in words(name)["pytania"] if asked in item["pytanie"]]
    return " ".join([*found["odpowiedz"], found["kto_wie"] or ""]).replace("\u00a0", " ")


@pytest.mark.parametrize("name", NOTES)
def test_each_note_has_ten_questions_answered_or_unknown(name):
    asked = words(name)["pytania"]
    assert len(asked) == 10 and len({item["pytanie"] for item in asked}) == 10
    for item in asked:
        assert bool(item["odpowiedz"]) != bool(item["kto_wie"])
        assert item["zrodlo"] is None or item["odpowiedz"]
        for said in (*item["odpowiedz"], item["kto_wie"] or ""):
            assert not re.search(r"None|\{|\.\.(?!\.)|: *\.|,\s*\.| {2}", said), said
            assert not said or (said[0] == said[0].upper() and said[-1] in ".?!”…)"), said


def test_what_went_wrong_is_told_with_its_reason():
    said = question("rejon-1-2026-01-zakonczenie", "Czego nie zrobiono")
    assert "Wniosek o przegląd oznakowania: wykonano po terminie" in said and "Powód: " in said
    assert "Pomiary prędkości" not in said


def test_an_ended_plan_has_no_last_day_to_come():
    assert "Ostatni dzień planu" not in question("rejon-1-2026-01-zakonczenie", "dalej")
    assert "Ostatni dzień planu" in question("rejon-1-2026-07-polmetek", "dalej")


def test_a_meeting_to_come_has_no_attendance():
    assert "spotkanie dopiero będzie" in question("rejon-2-2026-12-03-zapowiedz", "Ilu ludzi")
    assert "27 osób" in question("rejon-1-2026-09-10-relacja", "Ilu ludzi")


def test_what_the_data_do_not_hold_is_unknown_and_the_card_says_who_may_know():
    asked = answer("Ile?", [None, ""], "Może wiedzieć: dzielnicowy.", "plan")
    assert asked == {
        "pytanie": "Ile?",
        "odpowiedz": [],
        "zrodlo": None,
        "kto_wie": "Może wiedzieć: dzielnicowy.",
    }


def test_a_long_answer_ends_with_a_sentence_and_many_are_few():
    long = answer("Co?", ["Jedno zdanie. " * 60, "a", "b", "c", "d", "e"], "nikt")["odpowiedz"]
    assert len(long[0]) <= LONGEST and long[0].endswith("zdanie.")
    assert long[-1].replace("\u00a0", " ") == "Jeszcze 2 rzeczy: na stronie." and len(long) == 5


def test_it_stands_in_bundles_alone_on_one_page_of_a4(example_site):
    cards = sorted(example_site.with_name("paczka").glob("*/*/*karta-do-telefonu-*.pdf"))
    folders = {path.parent for path in example_site.with_name("paczka").glob("*/*/*wiadomosc-do-redakcji*.eml")}
    assert {path.parent for path in cards} == folders
    assert not list(example_site.rglob("*karta-do-telefonu*"))
    for path in cards:
        reader = pypdf.PdfReader(BytesIO(path.read_bytes()))
        assert len(reader.pages) == 1
        assert [round(float(side) * 25.4 / 72) for side in reader.pages[0].mediabox[2:]] == [210, 297]
        assert "10. Kto to powie do mikrofonu?" in reader.pages[0].extract_text()
