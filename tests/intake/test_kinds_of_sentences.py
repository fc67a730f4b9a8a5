"""Kinds of sentences that plans have beside the plain ones: parts of numbers, carried periods, tables by month."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from jawny_plan.checks.headings import Chapter, heading
from jawny_plan.intake.causes import cause
from jawny_plan.intake.deadlines import deadline
from jawny_plan.intake.figures import figures
from jawny_plan.intake.goals import _parted
from jawny_plan.intake.place_clues import of_residents
from jawny_plan.intake.sources import sources
from jawny_plan.intake.tree import marked
from jawny_plan.polish.times import when
from tests.intake.test_other_wordings import imported

YEAR = (date(2026, 7, 1), date(2027, 1, 31))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("kolportaż – do 5 sierpnia oraz ponownie do 4 grudnia", ["do 2026-08-05", "do 2026-12-04"]),
        ("obchód lasu, do 10 lipca, a następnie do 10 października 2026 r.", ["do 2026-07-10", "do 2026-10-10"]),
        ("apel – do końca lipca i ponownie do końca stycznia", ["do 2026-07-31", "do 2027-01-31"]),
        ("szkolenie – 7 września 2026 r., potem 9 listopada 2026 r.", ["2026-09-07", "2026-11-09"]),
        ("dyżury – 4, 11 i 18 lipca", ["2026-07-04", "2026-07-11", "2026-07-18"]),
    ],
)
def test_deadlines_told_one_after_the_other_are_stages(text, days):
    found = deadline(text, YEAR)
    assert found.value["rodzaj"] == "etapy"
    terms = [stage["termin"] for stage in found.value["etapy"]]
    assert [f"do {one['do']}" if one["rodzaj"] == "do-dnia" else one["od"] for one in terms] == days
    assert found.doubt


@pytest.mark.parametrize(
    "text", ["stoisko – 4 i 5 lipca 2026 r.", "akcja – od 3 lipca do 5 sierpnia 2026 r.", "remont – od 1 do 15 lipca"]
)
def test_days_that_make_one_span_are_no_stages(text):
    assert deadline(text, YEAR).value["rodzaj"] == "od-do"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "W 2026 r. było 14 pożarów; pięć z nich objęło stodoły.",
            [(14, "pożarów"), (5, "pożarów, które objęło stodoły")],
        ),
        (
            "Odnotowano 22 kolizje, w czterech z nich ucierpieli piesi.",
            [(22, "kolizje"), (4, "kolizje, w których ucierpieli piesi")],
        ),
        (
            "Przyjęto 40 zgłoszeń, z czego dwanaście dotyczyło hałasu.",
            [(40, "zgłoszeń"), (12, "zgłoszeń")],
        ),
        (
            "W trzech przypadkach kierowca był nietrzeźwy.",
            [(3, "przypadków, w których kierowca był nietrzeźwy")],
        ),
        (
            "Trzykrotnie woda zalała przejście.",
            [(3, "przypadki, w których woda zalała przejście")],
        ),
        ("Połowa zgłoszeń dotyczyła tych samych pięciu mieszkań.", []),
        ("W wypadkach zginęły dwie osoby, a 7 zostało rannych.", [(2, "osoby, które zginęły"), (7, "osób rannych")]),
    ],
)
def test_numbers_in_words_that_count_parts(text, told):
    assert [(one.count, one.of_what) for one in figures(text)] == told


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Od maja do lipca 2026 r. było 9 pożarów. W tym okresie zatrzymano 2 sprawców.", ("2026-05-01", "2026-07-31")),
        ("W 2025 r. nałożono 30 mandatów. W tym samym roku wpłynęło 8 skarg.", ("2025-01-01", "2025-12-31")),
        (
            "W okresie od maja do lipca 2026 r. było 9 pożarów. Wówczas, w czerwcu, ranne były 2 osoby.",
            ("2026-06-01", "2026-06-30"),
        ),
        ("W latach 2023–2025 doszło do 4 wypadków.", ("2023-01-01", "2025-12-31")),
        ("Od maja do lipca 2026 r. było 9 pożarów. Nałożono 2 mandaty.", None),
    ],
)
def test_a_period_carried_from_the_sentence_before(text, period):
    last = figures(text)[-1]
    assert (str(last.first), str(last.last)) == (period or ("None", "None"))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Wiedzę o zjawisku czerpiemy z rejestru zdarzeń i z rozmów z gospodarzami.", ["rejestr zdarzeń", "rozmowy"]),
        ("Problem zgłosili: sołtys, rada rodziców i leśniczy.", ["sołtys", "rada rodziców", "leśniczy"]),
        ("Na to zagrożenie zwrócili uwagę kierowcy oraz dróżnik.", ["kierowcy", "dróżnik"]),
        ("Informacje przekazali strażacy i wędkarze.", ["strażacy", "wędkarze"]),
        ("O problemie mówili rolnicy podczas zebrania.", ["rolnicy podczas zebrania"]),
        ("Dyrektor szkoły zwrócił się o pomoc.", ["dyrektor szkoły"]),
        ("Zjawisko potwierdza ankieta, w której wzięło udział 90 osób.", ["ankieta"]),
    ],
)
def test_sources_in_unusual_sentences(text, named):
    found = [one for one, _ in sources([text])]
    assert len(found) == len(named)
    assert all(one.startswith(start) for one, start in zip(found, named, strict=True))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Włamania ułatwiają stare zamki i brak lamp.", "stare zamki i brak lamp"),
        ("Brak lamp ułatwia włamania.", "brak lamp"),
        ("Jako główną przyczynę wskazano złą widoczność.", "złą widoczność"),
        ("Dlaczego tutaj: nie ma chodnika", "nie ma chodnika"),
        ("Kradzieże nasilają się w weekendy.", ""),
    ],
)
def test_causes_in_unusual_sentences(text, words):
    assert cause([text])[0] == words


def test_a_peak_beside_a_time_of_its_own():
    found = when("przeważnie w soboty")
    assert found is not None
    assert "przeważnie w soboty"[found.start : found.end] == "przeważnie w soboty"
    warm = when("Zdarza się to od czerwca do sierpnia, w gorące dni, od rana do zmierzchu.")
    assert warm is not None
    assert warm.conditions == "gorące dni"


@pytest.mark.parametrize(
    ("text", "chapter", "sure"),
    [
        ("Zadania na okres od lutego do lipca 2027 r.", Chapter.ACTIONS, True),
        ("Działania zaplanowane na okres od 2 marca do 1 września 2026 r.", Chapter.ACTIONS, True),
        ("Działania w okresie 1.03.2026 – 31.08.2026 wraz z terminami", Chapter.ACTIONS, True),
        ("Działania zaplanowane w parku od 3 do 8 maja.", Chapter.ACTIONS, False),
    ],
)
def test_a_heading_may_name_the_period(text, chapter, sure):
    found = heading(text, marked=True)
    assert found is not None
    assert (found.chapter, found.sure) == (chapter, sure)


def test_goals_joined_by_and_are_told_apart_where_one_is_measured():
    assert _parted("Zmniejszenie liczby pożarów o 20%, a także przeszkolenie 30 strażaków") == [
        "Zmniejszenie liczby pożarów o 20%",
        "przeszkolenie 30 strażaków",
    ]
    assert len(_parted("Spadek liczby skarg o 1/4 oraz uporządkowanie skweru przez uczniów")) == 2
    assert len(_parted("Poprawa bezpieczeństwa oraz utrzymanie porządku")) <= 2


def test_where_those_live_who_complain():
    found = of_residents("Mieszkańcy osiedla Górki i wsi Lipowo narzekają na hałas.")
    assert [one.words for one in found] == ["osiedle Górki", "wieś Lipowo"]


def test_lp_is_no_mark():
    assert marked("L.p. Zadanie") == ("", "L.p. Zadanie")


MONTHS = """\
<html><head><meta charset="utf-8"></head><body><h1>Plan działania priorytetowego – rejon nr 4</h1>
<h2>1. Charakterystyka zagrożenia</h2><p>Kradzieże rowerów przy ul. Szkolnej.</p>
<h3>Skąd wiemy?</h3><p>Zgłoszenia kierowców, monitoring.</p>
<h2>2. Cel</h2><p>Ograniczenie liczby kradzieży o 20%.</p>
<h2>3. Działania na okres od 1 lutego do 31 lipca 2027 r.</h2>
<table><tr><td>Miesiąc</td><td>Co zrobimy</td></tr>
<tr><td>luty 2027 r.</td><td><p>przegląd stojaków (do 20 lutego)</p><p>rozmowa z dyrektorem szkoły</p></td></tr>
<tr><td>marzec 2027 r.</td><td>znakowanie rowerów; pogadanki w klasach</td></tr>
<tr><td>kwiecień – czerwiec 2027 r.</td><td>kontrole stojaków, trzy razy w miesiącu</td></tr>
<tr><td>każdy miesiąc</td><td>porady w gazetce szkolnej</td></tr></table>
<h2>4. Podmioty współpracujące</h2><ul><li>Klub Rowerowy, Oddział nr 2 (znakowanie),</li><li>Szkoła</li></ul>
<h2>5. Sposób informowania</h2><p>strona internetowa</p>
<div><h3>Twój dzielnicowy</h3><p>asp. Jan ZMYŚLONY, tel. 47 000 00 00</p></div></body></html>
"""


def test_a_table_by_month_has_several_actions_in_a_cell(tmp_path: Path):
    plan, _ = imported(tmp_path, MONTHS)
    assert plan["okres"] == {"od": "2027-02-01", "do": "2027-07-31"}
    told = [(one["nazwa"], one["termin"]["rodzaj"], one["termin"].get("w")) for one in plan["dzialania"]]
    assert told == [
        ("Przegląd stojaków", "do-dnia", None),
        ("Rozmowa z dyrektorem szkoły", "miesiace", ["2027-02"]),
        ("Znakowanie rowerów", "miesiace", ["2027-03"]),
        ("Pogadanki w klasach", "miesiace", ["2027-03"]),
        ("Kontrole stojaków", "miesiace", ["2027-04", "2027-05", "2027-06"]),
        ("Porady w gazetce szkolnej", "cykliczny", None),
    ]
    assert plan["zagrozenia"][0]["zrodla"] == ["Zgłoszenia kierowców", "monitoring"]
    assert [one["nazwa"] for one in plan["podmioty"]] == ["Klub Rowerowy, Oddział nr 2", "Szkoła"]
    [text] = (tmp_path / "plan_data/plany").glob("*.txt")
    assert "Twój dzielnicowy" not in text.read_text("utf-8")
