"""A note on a change or a correction tells each thing once, in the order of news: what, why, who, of what plan."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from jawny_plan.outputs.note_formats import MAIL, POST, RADIO, TEXT
from jawny_plan.polish.spoken import MONTHS
from jawny_plan.reading.folder import load
from tests.outputs.test_cases_everywhere import words_of
from tests.tools import text
from tests.tools.changing_unit import PROLONGED, SHORTENED, write
from tests.tools.day_outputs import DayOutputs, flat

DAY = re.compile(rf"\b\d{{1,2}} (?:{'|'.join(MONTHS.values())}) \d{{4}}")
MOVED = "{rodzaj: termin, dzialanie: 4, termin: {rodzaj: do-dnia, do: 2027-01-29, slowa: do 29 stycznia 2027 roku}}"
STAGES = (
    "{rodzaj: etapy, etapy: [{nazwa: wniosek, termin: {rodzaj: do-dnia, do: 2026-08-31, slowa: do 31 sierpnia}}, "
    "{nazwa: montaż, termin: {rodzaj: do-dnia, do: 2026-12-15, slowa: do 15 grudnia}}]}"
)
SECOND = f"""\
  - dnia: 2027-01-18
    zrodlo: aneks nr 2
    rodzaj: zmiana
    zdecydowal: Komendant Powiatowy Policji w Próbowie.
    powod: parking zamknięto, a droga jest objazdem
    zmiany:
      - {MOVED}
      - {{rodzaj: odejscie-podmiotu, podmiot: Urząd Miasta Próbowo}}
      - {{rodzaj: inny-cel, cel: 1, tresc: {{rodzaj: ograniczenie, wskaznik: zgłoszeń, o_procent: 10, bazy: [zgloszenia]}}}}
      - {{rodzaj: wczesniejszy-koniec, do: 2027-01-30, przyczyna: inna, slowa: parking zamknięto}}
"""
LAST = date(2027, 1, 25)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> DayOutputs:
    folder: Path = write(tmp_path_factory.mktemp("zmiany"))
    path = folder / f"plany/{PROLONGED}.przebieg.yml"
    entry = "  - {dnia: 2027-01-20"
    log = path.read_text("utf-8")
    assert entry in log
    path.write_text(log.replace(entry, SECOND + entry), "utf-8")
    return DayOutputs(load(folder), LAST)


def in_each_format(made: DayOutputs, name: str) -> Iterator[tuple[str, str]]:
    """The words of a note before its signature and what came later, as each format that needs no press has it."""
    for order in made.note_orders:
        if f"/{name}/" in f"/{order.path}" and order.format in (TEXT, MAIL, POST):
            yield (
                order.path,
                re.split(r"\* \* \*|Komenda Powiatowa Policji w Próbowie, \d", flat(text.flat(words_of(order))))[0],
            )


CHANGES = (f"{PROLONGED}-zmiana-1", f"{PROLONGED}-zmiana-2", f"{SHORTENED}-zmiana-1")


@pytest.mark.parametrize("name", [*CHANGES, f"{PROLONGED}-poprawka-1", f"{PROLONGED}-poprawka-2"])
def test_no_day_stands_twice_and_no_table_repeats_the_lead(made, name):
    found = dict(in_each_format(made, name))
    assert len(found) >= 2
    for path, words in found.items():
        assert {day: many for day, many in Counter(DAY.findall(words)).items() if many > 1} == {}, path
        assert "Przed zmianą" not in words and "Przyczyna" not in words, path
        assert words.count("Powód:") <= 1, path


def test_the_order_is_that_of_news(made):
    for _, words in in_each_format(made, f"{PROLONGED}-zmiana-1"):
        told = (
            "Plan dzielnicowej przedłużono do 31 stycznia 2027 r., a miał trwać do 31 grudnia 2026 r.",
            "Nowe działanie: Spacer badawczy; termin: do 22 stycznia 2027 r.",
            "Powód: Zgłoszenia nie ustały.",
            "Kto zdecydował: Komendant Powiatowy Policji w Próbowie, 10 grudnia 2026 r.",
            "Problem to hałas",
            "obejmuje rejon służbowy nr 11 – Centrum (Próbowo) i trwa od 1 lipca 2026 r.",
            "Co jeszcze zmieniono",
            "Zrezygnowano z działania 3 (Festyn na podwórku; termin: do 30 listopada 2026 r.).",
            "Źródło: aneks nr 1.",
        )
        assert [item for item in told if item not in words] == []
        places = [words.index(item) for item in told]
        assert places == sorted(places)


def test_what_was_there_before_stands_beside_what_is(made):
    [(_, words), *_] = in_each_format(made, f"{PROLONGED}-zmiana-2")
    assert "przed" not in words.split("Powód")[0].replace("przedłużono", "")
    for told in (
        "Plan dzielnicowej skrócono do 30 stycznia 2027 r., a miał trwać do 31 stycznia 2027 r.",
        "nowy termin – do 29 stycznia 2027 r. Dotąd: do 22 stycznia 2027 r.",
        "Nie współpracuje już Urząd Miasta Próbowo (słupki).",
        "Cel 1 zmieniono na: mniej zgłoszeń: o 10%. Dotąd: mniej zgłoszeń: o 20%.",
        "Powód: Parking zamknięto, a droga jest objazdem.",  # says why the plan ends early, too
    ):
        assert told in words


def test_on_the_air_the_end_comes_first_and_is_said_once(made):
    said = made.note(f"{PROLONGED}-zmiana-1", RADIO).split("Ta wiadomość")[0]
    assert said.startswith("Plan dzielnicowej przedłużono do trzydziestego pierwszego stycznia")
    assert said.count("trzydziestego pierwszego stycznia") == 1
    assert said.count("pierwszego lipca") <= 1


def test_a_reason_has_one_name_wherever_a_decision_is_told(made):
    for plan in (PROLONGED, SHORTENED):
        for page in (f"plany/{plan}.md", f"plany/{plan}/zmiany.md"):
            assert "Przyczyna" not in made.page(page) and "Dlaczego" not in made.page(page)
    assert "Powód: Parking zamknięto na stałe. Parking jest zamknięty." in made.page(f"plany/{SHORTENED}/zmiany.md")


def test_a_closing_note_names_the_moved_end_once(tmp_path):
    notes = DayOutputs(load(write(tmp_path)), date(2027, 3, 1))
    for plan, end in ((PROLONGED, "31 stycznia 2027"), (SHORTENED, "23 października 2026")):
        lead = notes.note(f"{plan}-zakonczenie").split("Co zrobiono")[0]
        assert lead.count(end) == 1 + lead.count(f"do {end} r. zdarzeń")  # beside the days of a measurement
