"""Corrections that lead to entries of the log, or take something out."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from jawny_plan.facts.actions import ActionState
from jawny_plan.facts.plan import PlanFacts
from jawny_plan.facts.release import public
from jawny_plan.reading.faults import Faults
from jawny_plan.reading.folder import load

DONE = "  - {dnia: 2024-02-01, zrodlo: notatka, rodzaj: wykonanie, dzialanie: 1, opis: Skontrolowano klatki.}\n"
OTHER = "  - {dnia: 2024-02-02, zrodlo: notatka, rodzaj: wykonanie, dzialanie: 3, opis: Rozmawiano., %s}\n"
MENDED = "  - {dnia: 2024-03-01, zrodlo: notatka, rodzaj: poprawka, czego: wpis, bylo: źle, jest: dobrze, %s}\n"


def read(folder: Path, *lines: str):
    log = folder / "plan_data/plany/rejon-2-2024-01.przebieg.yml"
    log.write_text("wpisy:\n" + "".join(lines), encoding="utf-8")
    return load(folder / "plan_data")


def facts(folder: Path, day: str, *lines: str) -> PlanFacts:
    data = public(read(folder, *lines), date.fromisoformat(day))
    return PlanFacts(data.plans[0], data.districts, date.fromisoformat(day))


def refused(folder: Path, *lines: str) -> str:
    with pytest.raises(Faults) as caught:
        read(folder, *lines)
    return " ".join(f"{fault.problem} {fault.advice}" for fault in caught.value.faults)


def test_an_entry_is_corrected_from_the_day_of_the_correction_on(folder):
    mended = MENDED % "pole: 'wpisy[1].dzialanie', wartosc: 3"
    before = facts(folder, "2024-02-20", DONE, mended)
    after = facts(folder, "2024-03-01", DONE, mended)
    assert [entry.action for entry in (before.log[0], after.log[0])] == [1, 3]
    assert [len(action.done) for action in after.actions] == [0, 0, 1, 0]


def test_an_entry_is_taken_out(folder):
    after = facts(folder, "2024-03-01", DONE, MENDED % "pole: 'wpisy[1]', usun: tak")
    assert [entry.kind for entry in after.log] == ["poprawka"]
    assert not any(action.done for action in after.actions)


def test_entries_keep_their_numbers_while_one_above_them_waits(folder):
    first, third = DONE.replace("02-01", "01-20"), DONE.replace("02-01", "02-03")
    waiting = OTHER % "publikuj_od: 2024-06-01"
    after = facts(folder, "2024-03-01", first, waiting, third, MENDED % "pole: 'wpisy[3].opis', wartosc: Zmieniono.")
    texts = [getattr(entry, "text", "") for entry in after.log]
    assert texts == ["Skontrolowano klatki.", "Zmieniono.", ""]


def test_a_corrected_day_puts_the_entry_where_it_belongs(folder):
    after = facts(
        folder,
        "2024-03-01",
        DONE,
        OTHER % "ile_razy: 2",
        MENDED % "pole: 'wpisy[1].dnia', wartosc: 2024-02-10",
    )
    assert [str(entry.day) for entry in after.log] == ["2024-02-02", "2024-02-10", "2024-03-01"]


def test_an_action_that_was_never_there_is_taken_out_and_others_keep_their_numbers(folder):
    after = facts(folder, "2024-03-01", MENDED % "pole: 'dzialania[2]', usun: tak")
    assert [action.state is ActionState.WITHDRAWN for action in after.actions] == [False, True, False, False]


def test_a_partner_and_a_field_are_taken_out(folder):
    data = read(folder, DONE)
    many = len(data.plans[0].plan.partners)
    after = facts(
        folder, "2024-03-01", MENDED % "pole: 'podmioty[1]', usun: tak", MENDED % "pole: w_skrocie, usun: tak"
    )
    assert len(after.plan.partners) == many - 1
    assert after.plan.in_short == ()


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ((MENDED % "pole: 'wpisy[1].opis', wartosc: x",), "powyżej nie ma wpisu 1."),
        ((DONE, MENDED % "pole: 'wpisy[2].opis', wartosc: x"), "powyżej nie ma wpisu 2."),
        ((DONE, MENDED % "pole: 'wpisy[1].opsi', wartosc: x"), 'klucza "opsi"'),
        ((DONE, MENDED % "pole: 'wpisy[1].dzialanie', wartosc: 9"), "plan nie ma działania 9."),
        ((DONE, MENDED % "pole: 'wpisy[1].dzialanie', wartosc: x"), "nie jest tu dozwolone"),
        ((DONE, MENDED % "pole: 'wpisy[1].opis', usun: tak"), "tego pola nie może zabraknąć."),
        ((DONE, MENDED % "pole: 'wpisy[1]', wartosc: x"), "poprawka wskazuje cały wpis."),
        ((DONE, MENDED % "pole: 'wpisy[1].rodzaj', wartosc: pomiar"), "rodzaju wpisu nie da się poprawić."),
        ((DONE, MENDED % "pole: 'wpisy[1].opis', wartosc: Skontrolowano klatki."), "stoi już ta wartość"),
        ((MENDED % "pole: haslo, usun: tak",), "tego pola nie może zabraknąć."),
        ((MENDED % "usun: tak",), "„usun”"),
        ((MENDED % "pole: haslo, wartosc: x, usun: tak",), "„usun”"),
    ],
)
def test_what_cannot_be_corrected_so_is_refused(folder, lines, said):
    assert said in refused(folder, *lines)
