"""A change or correction may not move the address of a note that is out; all other data go on as before."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from jawny_plan.reading import register
from jawny_plan.reading.folder import load, read_through
from tests.tools.changing_unit import PROLONGED, write
from tests.tools.day_outputs import DayOutputs

DECIDED = "zrodlo: aneks, rodzaj: zmiana, zdecydowal: Komendant, powod: Bo tak."
JOINED = "zmiany: [{{rodzaj: nowy-podmiot, tresc: {{nazwa: Podmiot {}, zadanie: pomoc}}}}]"


def change(day: str) -> str:
    return f"  - {{dnia: {day}, {DECIDED}, {JOINED.format(day)}}}\n"


def built(folder: Path, day: date) -> None:
    made = DayOutputs(load(folder), day)
    (folder / "rejestr.txt").write_text(register.text(made.site.register()), "utf-8")


def put_before(folder: Path, entry: str, following: str) -> None:
    path = folder / f"plany/{PROLONGED}.przebieg.yml"
    log = path.read_text("utf-8")
    assert following in log
    path.write_text(log.replace(following, entry + following, 1), "utf-8")


THAT_IS_OUT = "  - dnia: 2026-12-10\n"
AFTER_IT = "  - {dnia: 2027-01-15"


def test_a_change_above_one_that_is_out_is_refused_with_its_place(tmp_path):
    folder = write(tmp_path)
    built(folder, date(2026, 12, 20))
    put_before(folder, change("2026-11-20"), THAT_IS_OUT)
    _, [found] = read_through(folder)
    assert found.problem == (
        "zmiana z dnia 2026-11-20 stoi przed zmianą z dnia 2026-12-10, której nota już wyszła: zmieniłaby adres noty."
    )
    assert "nie wcześniejszym niż 2026-12-10" in found.advice
    assert (found.file.endswith(f"{PROLONGED}.przebieg.yml"), found.line > 1) == (True, True)


def test_before_the_note_is_out_a_change_may_stand_anywhere(tmp_path):
    folder = write(tmp_path)
    built(folder, date(2026, 12, 1))
    put_before(folder, change("2026-11-20"), THAT_IS_OUT)
    assert read_through(folder)[1] == []
    built(folder, date(2026, 12, 20))
    assert read_through(folder)[1] == []


def test_a_change_below_and_one_that_is_gone_or_dated_anew_move_nothing(tmp_path):
    folder = write(tmp_path)
    built(folder, date(2026, 12, 20))
    put_before(folder, change("2027-01-10"), AFTER_IT)
    assert read_through(folder)[1] == []
    built(folder, date(2027, 1, 12))
    path = folder / f"plany/{PROLONGED}.przebieg.yml"
    log = path.read_text("utf-8")
    path.write_text(log.replace(THAT_IS_OUT, "  - dnia: 2026-12-09\n"), "utf-8")
    assert read_through(folder)[1] == []


def test_data_without_a_register_go_on_as_before(tmp_path):
    folder = write(tmp_path)
    put_before(folder, change("2026-11-20"), THAT_IS_OUT)
    assert read_through(folder)[1] == []


SAME_DAY = "2026-12-10"


def test_a_change_above_one_of_the_same_day_that_is_out_is_refused(tmp_path):
    """The entry that is out keeps its name, whatever stands above it on its day."""
    folder = write(tmp_path)
    built(folder, date(2026, 12, 20))
    put_before(folder, change(SAME_DAY), THAT_IS_OUT)
    _, [found] = read_through(folder)
    assert "stoi przed zmianą z dnia 2026-12-10" in found.problem


def test_two_of_one_day_that_are_out_may_be_followed_by_a_third(tmp_path):
    folder = write(tmp_path)
    put_before(folder, change(SAME_DAY), AFTER_IT)
    built(folder, date(2026, 12, 20))
    put_before(folder, change("2026-12-10").replace("Podmiot", "Inny"), AFTER_IT)
    assert read_through(folder)[1] == []


def test_a_change_that_is_out_and_gone_would_move_the_note_on_the_next(tmp_path):
    folder = write(tmp_path)
    put_before(folder, change("2026-11-20"), THAT_IS_OUT)
    built(folder, date(2026, 12, 20))
    path = folder / f"plany/{PROLONGED}.przebieg.yml"
    path.write_text(path.read_text("utf-8").replace(change("2026-11-20"), ""), "utf-8")
    _, [found] = read_through(folder)
    assert "nota o zmianie z dnia 2026-12-10 ma już numer 2" in found.problem
    assert "Przywróć wpis" in found.advice


def test_a_correction_that_cannot_be_followed_is_told_as_before(tmp_path):
    folder = write(tmp_path)
    built(folder, date(2026, 12, 20))
    wrong = "  - {dnia: 2026-10-01, zrodlo: nikt, rodzaj: poprawka, czego: x, bylo: x, jest: y, pole: 'wpisy[9].opis', wartosc: z}\n"
    put_before(folder, wrong, "  - {dnia: 2026-10-12")
    problems = [fault.problem for fault in read_through(folder)[1]]
    assert any("nie ma wpisu 9" in problem for problem in problems)
    put_before(folder, change("2026-11-20"), THAT_IS_OUT)
    problems = [fault.problem for fault in read_through(folder)[1]]
    assert any("zmieniłaby adres noty" in problem for problem in problems)
