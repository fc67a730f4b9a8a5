"""Pages of two columns; labels and conditions that officers write beside sources, causes and deadlines."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import typst

from jawny_plan.intake.causes import cause
from jawny_plan.intake.deadlines import deadline
from jawny_plan.intake.figures import figures
from jawny_plan.intake.month_parts import days_of_part
from jawny_plan.intake.readers import read
from jawny_plan.intake.readers.pdf_columns import columns_of, second_column
from jawny_plan.intake.sources import sources
from jawny_plan.polish.times import when

YEAR = (date(2026, 7, 1), date(2027, 1, 31))
PARAGRAPHS = [
    "Piesi przechodzą przez jezdnię poza przejściem na całej długości ulicy Lipowej, od stacji aż do targowiska miejskiego.",
    "1. Kontrole ruchu pieszych wspólnie z drogówką dwa razy w tygodniu.",
    "2. Zajęcia o bezpieczeństwie w szkołach podstawowych całego rejonu, do końca maja 2026 r.",
    "3. Rozmowy z kierowcami autobusów i z przewoźnikami prowadzone na przystankach przez cały okres trwania planu.",
]
PAGE = "#set page(width: 15cm, height: {height}, margin: 1cm, columns: {columns})\n#set text(font: {font!r}, size: 10pt, hyphenate: false)\n"


@pytest.mark.parametrize(("columns", "height"), [(2, "6cm"), (2, "8cm"), (1, "20cm")])
def test_paragraphs_are_whole_in_columns_of_any_page(tmp_path: Path, columns: int, height: str):
    source = tmp_path / "plan.typ"
    head = PAGE.format(height=height, columns=columns, font="Libertinus Serif").replace("'", '"')
    source.write_text(head + "\n\n".join(one.replace(". ", "\\. ", 1) for one in PARAGRAPHS), "utf-8")
    typst.compile(source, output=tmp_path / "plan.pdf")
    found = [block.on_paper for block in read(tmp_path / "plan.pdf").blocks]
    assert found == PARAGRAPHS


def test_a_second_column_begins_where_half_of_its_lines_do():
    two = [(10.0, 100.0)] * 6 + [(120.0, 200.0)] * 6
    assert second_column([*two, (10.0, 200.0)]) == 120
    assert second_column([(10.0, 200.0)] * 6 + [(120.0, 200.0)] * 3) is None  # a stamp beside full lines
    assert second_column([]) is None
    assert columns_of([two, [(10.0, 90.0), (120.0, 150.0)], [(10.0, 200.0)]]) == [[0] * 6 + [1] * 6, [0, 1], [0]]


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        (
            "Stwierdzono to podczas rozmów z kupcami, zebrania rady oraz dzięki informacjom leśników.",
            ["rozmowy z kupcami", "zebranie rady", "informacje leśników"],
        ),
        ("Źródło danych: sygnały ze świetlicy, ankieta.", ["sygnały ze świetlicy", "ankieta"]),
        ("Zgłaszali to: sołtysi, poczta.", ["sołtysi", "poczta"]),
    ],
)
def test_sources_are_whole_whatever_leads_to_them(sentence, named):
    assert [words for words, _ in sources([sentence])] == named


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Sprzyjające okoliczności: brak lamp i kamer.", "brak lamp i kamer"),
        ("Czynniki ryzyka: brak dozoru.", "brak dozoru"),
        ("Zjawisku sprzyjają: ciemne bramy, brak kamer.", "ciemne bramy, brak kamer"),
    ],
)
def test_a_cause_may_stand_after_a_label(sentence, words):
    assert cause([sentence])[0] == words


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Wymiana informacji (bez zbędnej zwłoki, na bieżąco)", "na-biezaco", "bez zbędnej zwłoki, na bieżąco"),
        ("Wykaz – na bieżąco, w razie ujawnienia nowych", "na-biezaco", "na bieżąco, w razie ujawnienia nowych"),
        ("Kontrola altan – codziennie w czasie mrozów", "cykliczny", "codziennie w czasie mrozów"),
        ("Obchód – raz w tygodniu, z wyjątkiem ferii", "cykliczny", "raz w tygodniu, z wyjątkiem ferii"),
    ],
)
def test_words_that_bound_a_rhythm_are_kept_with_it(text, kind, words):
    value = deadline(text, YEAR).value
    assert (value["rodzaj"], value["slowa"]) == (kind, words)


def test_a_condition_with_a_day_of_its_own_is_not_taken_into_the_rhythm():
    found = deadline("Obchód – raz w tygodniu, w razie potrzeby do 15 sierpnia 2026 r.", YEAR)
    assert "15 sierpnia" not in found.value["slowa"] or found.doubt


def test_a_week_or_month_from_an_event_needs_no_number():
    assert deadline("Wniosek – w ciągu tygodnia od otwarcia basenu", YEAR).value["w_ciagu"] == "1 tydzien"
    assert deadline("Wniosek – w ciągu miesiąca od rozpoczęcia planu", YEAR).value["w_ciagu"] == "1 miesiac"


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("w pierwszej polowie ", (1, 15)),
        ("w ii polowie ", (16, 28)),
        ("w i dekadzie ", (1, 10)),
        ("w iii dekadzie ", (21, 28)),
        ("w drugim tygodniu ", (8, 14)),
        ("w ostatnim tygodniu ", (22, 28)),
        ("w tygodniu ", None),
    ],
)
def test_parts_of_a_month_have_their_days(words, days):
    found = days_of_part(words, 2027, 2)
    assert (found and (found[0].day, found[1].day)) == days


def test_days_of_a_part_of_a_month_are_always_asked_about():
    found = deadline("Zebranie – w ostatnim tygodniu stycznia 2027 r.", YEAR)
    assert (found.value["od"], found.value["do"]) == ("2027-01-25", "2027-01-31")
    assert "wyliczono" in found.doubt


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("W 2024 r. zgłoszeń było 51.", [(51, "zgłoszeń", date(2024, 1, 1), date(2024, 12, 31))]),
        ("Interwencji było 12, a mandatów 5.", [(12, "interwencji", None, None), (5, "mandatów", None, None)]),
        (
            "W sezonie zimowym 2025 (1 listopada – 30 listopada) odnotowano 34 interwencje.",
            [(34, "interwencje", date(2025, 11, 1), date(2025, 11, 30))],
        ),
    ],
)
def test_what_is_counted_and_when_may_stand_before_the_number(text, counted):
    assert [(one.count, one.of_what, one.first, one.last) for one in figures(text)] == counted


def test_more_often_is_mainly():
    assert (found := when("o różnych porach, częściej rano")) is not None and found.peak


def test_a_number_that_tells_only_by_which_way_counts_what_the_one_before_counts():
    text = "Policja otrzymała 46 zgłoszeń, w tym 18 przez mapę zagrożeń, a 5 za pomocą aplikacji."
    counted = ["zgłoszeń", "zgłoszeń przez mapę zagrożeń", "zgłoszeń za pomocą aplikacji"]
    assert [one.of_what for one in figures(text)] == counted
    assert [words for words, _ in sources([text])] == ["mapa zagrożeń"]
