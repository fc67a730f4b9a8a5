"""A correction names its field in words, and the right value is entered in the field's own control."""

from __future__ import annotations

import re

PLAN = "rejon-2-2026-08"


def begun(window, field: str):
    window.open(f"/wpis/{PLAN}/poprawka").fill(
        zrodlo="notatka", czego="termin działania 3", bylo="do 30 września", jest="do 15 września", pole=field
    )
    return window.press("Pokaż pole na właściwą wartość")


def test_fields_are_chosen_by_their_names_and_what_they_hold(window):
    window.open(f"/wpis/{PLAN}/poprawka")
    names = dict(
        zip(window.field("pole").value_options, window.page.xpath("//select[@id='pole']/option/text()"), strict=True)
    )
    assert " ".join(names["dzialania[3].termin.do"].split()).endswith("ostatni dzień terminu – 30 września 2026 r.")
    assert names["dzialania[3].termin"].startswith("Działanie 3: termin")
    assert names["wpisy[14].opis"].startswith("Wpis 14: ")
    assert not any(re.search(r"[\[_]", name.split(" – ")[0]) for name in names.values())


def test_a_day_is_entered_as_a_day(window):
    begun(window, "dzialania[3].termin.do")
    assert "Właściwa wartość: ostatni dzień terminu" in window.text
    window.fill(wartosc="15 września 2026").press("Zapisz wpis")
    assert "    pole: dzialania[3].termin.do\n    wartosc: 2026-09-15\n" in window.yaml(f"plany/{PLAN}.przebieg.yml"), (
        window.text
    )


def test_a_whole_deadline_is_entered_in_its_own_fields(window):
    begun(window, "dzialania[3].termin")
    assert window.field("wartosc.do").value == "30 września 2026"
    window.fill(wartosc__do="15.09.2026", wartosc__slowa="do 15 września 2026 roku").press("Zapisz wpis")
    text = window.yaml(f"plany/{PLAN}.przebieg.yml")
    assert "    pole: dzialania[3].termin\n    wartosc:\n" in text, window.text
    assert "do: 2026-09-15" in text


def test_a_field_of_an_entry_is_corrected_too(window):
    begun(window, "wpisy[14].opis")
    window.fill(wartosc="Inaczej opisano.").press("Zapisz wpis")
    assert "    pole: wpisy[14].opis\n    wartosc: Inaczej opisano.\n" in window.yaml(f"plany/{PLAN}.przebieg.yml"), (
        window.text
    )


def test_what_is_wrong_with_the_value_stands_beside_it(window):
    begun(window, "dzialania[3].termin.do")
    window.fill(wartosc="31.11.2026").press("Zapisz wpis")
    assert "wartosc" in window.faults(), window.text
