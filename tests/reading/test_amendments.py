"""Changes and corrections that do not fit the plan are refused where they stand, all at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from jawny_plan.reading.faults import Faults, shown_path
from jawny_plan.reading.folder import load
from tests.tools.changing_unit import PROLONGED, write

HEAD = "  - {dnia: 2026-10-01, zrodlo: aneks, rodzaj: zmiana, zdecydowal: Komendant, powod: tak trzeba, zmiany: ["
MEND = "  - {dnia: 2026-10-01, zrodlo: pytanie, rodzaj: poprawka, czego: coś, bylo: coś, jest: coś innego, "


def faults(folder: Path, *lines: str) -> list[str]:
    """What is said of a log of these entries: line, column, key path and problem."""
    data = write(folder)
    (data / f"plany/{PROLONGED}.przebieg.yml").write_text("wpisy:\n" + "\n".join(lines) + "\n", "utf-8")
    try:
        load(data)
    except Faults as refused:
        return [f"{fault.line}:{fault.column}: {shown_path(fault.path)}: {fault.problem}" for fault in refused.faults]
    return []


@pytest.mark.parametrize(
    ("effect", "key", "problem"),
    [
        ("{rodzaj: przedluzenie, do: 2026-12-31}", "do", "plan trwa już do 2026-12-31."),
        (
            "{rodzaj: wczesniejszy-koniec, do: 2027-01-05, przyczyna: cel-osiagniety}",
            "do",
            "plan i tak trwa tylko do 2026-12-31.",
        ),
        (
            "{rodzaj: wczesniejszy-koniec, do: 2026-06-05, przyczyna: cel-osiagniety}",
            "do",
            "plan kończyłby się (2026-06-05) przed początkiem (2026-07-01).",
        ),
        ("{rodzaj: rezygnacja-z-dzialania, dzialanie: 4}", "dzialanie", "plan nie ma działania 4."),
        ("{rodzaj: rezygnacja-z-celu, cel: 2}", "cel", "plan nie ma celu 2."),
        (
            "{rodzaj: termin, dzialanie: 1, termin: {rodzaj: caly-okres, slowa: cały okres}}",
            "termin",
            "taki termin obowiązuje już teraz.",
        ),
        (
            "{rodzaj: termin, dzialanie: 1, etap: 1, termin: {rodzaj: brak}}",
            "etap",
            "działanie 1 nie ma etapów.",
        ),
        ("{rodzaj: odejscie-podmiotu, podmiot: Urząd}", "podmiot", 'plan nie ma podmiotu "Urząd".'),
        ("{rodzaj: rezygnacja-ze-sposobu, sposob: telewizja}", "sposob", "plan nie podaje takiego sposobu: telewizja."),
        (
            "{rodzaj: nowy-cel, tresc: {rodzaj: ograniczenie, wskaznik: hałasu, o_procent: 5, bazy: [inne]}}",
            "tresc",
            'cel przywołuje liczbę "inne", której w rozdziale 1 nie ma.',
        ),
    ],
)
def test_an_effect_that_does_not_fit_is_refused_at_its_key(tmp_path, effect, key, problem):
    line = f"{HEAD}{effect}]}}"
    [fault] = faults(tmp_path, line)
    assert fault.endswith(f": wpisy[1].zmiany[1].{key}: {problem}")
    assert fault.startswith("2:")


def test_effects_rest_on_those_above_them(tmp_path):
    new = "{rodzaj: nowe-dzialanie, tresc: {nazwa: Spacer, termin: {rodzaj: brak}}}"
    gone = "{rodzaj: rezygnacja-z-dzialania, dzialanie: 4}"
    done = "  - {dnia: 2026-10-02, zrodlo: x, rodzaj: wykonanie, dzialanie: 4, opis: Tak.}"
    assert faults(tmp_path, f"{HEAD}{new}]}}", done) == []
    assert len(faults(tmp_path, done, f"{HEAD}{new}]}}".replace("10-01", "10-03"))) == 1
    assert faults(tmp_path, f"{HEAD}{new}, {gone}]}}", done) == [
        "3:65: wpisy[2].dzialanie: z działania 4 zrezygnowano wcześniejszym wpisem."
    ]


def test_work_in_an_extended_month_may_be_measured(tmp_path):
    measured = "  - {dnia: 2027-02-01, zrodlo: x, rodzaj: pomiar, liczba: zgloszenia, ile: 3,"
    measured += " okres: {od: 2026-07-01, do: 2027-01-31}}"
    assert len(faults(tmp_path, measured)) == 1
    assert faults(tmp_path, f"{HEAD}{{rodzaj: przedluzenie, do: 2027-01-31}}]}}", measured) == []


@pytest.mark.parametrize(
    ("field", "value", "key", "problem"),
    [
        ("dzialania[9].termin", "x", "pole", 'w "dzialania" nie ma pozycji 9.'),
        ("dzialania[0].termin", "x", "pole", 'w "dzialania[0].termin" jest numer 0.'),
        ("dzialanie[1].termin", "x", "pole", 'plan nie ma tu klucza "dzialanie".'),
        ("haslo[1]", "x", "pole", '"haslo" nie jest listą.'),
        ("rejon", "rejon-2", "pole", 'pola "rejon" nie da się poprawić wpisem.'),
        ("okres.do", "2026-06-01", "wartosc", "okres kończy się (2026-06-01) przed początkiem (2026-07-01)."),
        ("okres.do", "jutro", "wartosc", '"jutro" nie jest datą w oczekiwanej postaci.'),
        ("zagrozenia[1].liczby[1].ile", "21", "wartosc", "w tym polu stoi już ta wartość."),
        ("zagrozenia[1].liczby[1].ile", "dużo", "wartosc", '"dużo" nie jest tu dozwolone.'),
        ("zagrozenia[1].liczby[1].id", "inne", "wartosc", 'cel przywołuje liczbę "zgloszenia"'),
        ("dzialania[2].termin.do", "[2026-01-01]", "wartosc", "stoi tu lista albo grupa kluczy"),
        (
            "dzialania[2].termin",
            "{rodzaj: do-dna, do: 2026-01-01}",
            "wartosc.rodzaj",
            'wartość "do-dna" jest nieznana.',
        ),
        (
            "dzialania[2].termin",
            "{rodzaj: do-dnia, doo: 2026-01-01, do: 2026-01-02, slowa: do dnia}",
            "wartosc",
            'klucz "doo" jest nieznany.',
        ),
    ],
)
def test_a_correction_that_does_not_fit_is_refused_at_its_key(tmp_path, field, value, key, problem):
    [fault, *_] = faults(tmp_path, f'{MEND}pole: "{field}", wartosc: {value}}}')
    assert f": wpisy[1].{key}" in fault and problem in fault
    assert fault.startswith("2:")


def test_field_and_value_go_together(tmp_path):
    assert len(faults(tmp_path, f"{MEND}pole: okres.do}}")) == 1
    assert len(faults(tmp_path, f"{MEND}wartosc: 2026-11-30}}")) == 1


def test_the_sum_of_an_annex_is_looked_at(tmp_path):
    line = f"{HEAD}{{rodzaj: przedluzenie, do: 2027-01-31}}], aneks: {{tekst: Aneks., sha256: {'0' * 64}}}}}"
    [fault] = faults(tmp_path, line)
    assert "aneks.sha256: suma SHA-256 nie jest sumą tego tekstu." in fault


@pytest.mark.parametrize(
    ("wrong", "right", "value"),
    [
        ("do: 2026-09-30", "do: 30.09", "2026-09-29"),
        ("ile: 21,", "ile: dużo,", "22"),
        ("o_procent: 20,", "o_procent: dużo,", "30"),
    ],
)
def test_the_path_in_a_message_is_what_a_correction_takes(tmp_path, wrong, right, value):
    data = write(tmp_path / "wrong")
    plan = data / f"plany/{PROLONGED}.yml"
    plan.write_text(plan.read_text("utf-8").replace(wrong, right), "utf-8")
    with pytest.raises(Faults) as refused:
        load(data)
    path = str(refused.value.faults[0]).split(": ")[1]
    assert faults(tmp_path / "mended", f'{MEND}pole: "{path}", wartosc: {value}}}') == []
    [twice] = faults(tmp_path / "same", f'{MEND}pole: "{path}", wartosc: {wrong.partition(": ")[2].rstrip(",")}}}')
    assert "w tym polu stoi już ta wartość" in twice  # it is the very field
