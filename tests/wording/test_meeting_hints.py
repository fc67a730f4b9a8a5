"""What the editor of a meeting is told: short notice, and a move that the data do not tell of."""

from __future__ import annotations

from datetime import date

import pytest
import yaml

from jawny_plan.facts.meeting import MeetingFacts
from jawny_plan.model.meeting import Meeting
from jawny_plan.model.unit import MeetingFile
from jawny_plan.wording.meeting_hints import hints

TODAY = date(2026, 11, 1)
FILE = """
rejon: rejon-2
rodzaj: spotkanie
program: nie
tytul: Porozmawiajmy o Lipowej
termin:
  dnia: "2026-12-17"
  od: "17.00"
ogloszono: "2026-10-20"
"""


def said(name: str, text: str = FILE) -> list[str]:
    meeting = Meeting.model_validate(yaml.load(text, Loader=yaml.BaseLoader))
    return hints(MeetingFacts(MeetingFile(name, meeting), TODAY))


def test_a_move_that_the_data_do_not_tell_of_is_noticed_with_the_lines_to_add():
    (hint,) = said("rejon-2-2026-12-10")
    assert "Nazwa pliku mówi o dniu 2026-12-10, a termin o 2026-12-17." in hint
    lines = hint.partition("\n")[2].replace("«", "").replace("»", "")
    assert said("rejon-2-2026-12-10", f"{FILE}{lines}\n") == []


@pytest.mark.parametrize("name", ["rejon-2-2026-12-17", "rejon-2-zebranie", "rejon-2-2026-12", "rejon-2-2026-13-45"])
def test_other_names_say_nothing(name):
    assert said(name) == []


def test_a_meeting_moved_twice_is_named_after_its_first_day():
    moved = f"{FILE}przesuniete:\n  - z_dnia: 2026-12-10\n  - z_dnia: 2026-12-14\n"
    assert said("rejon-2-2026-12-10", moved) == []
    assert said("rejon-2-2026-12-03", moved) != []


def test_short_notice_is_told():
    (hint,) = said("rejon-2-2026-12-17", FILE.replace("2026-10-20", "2026-12-10"))
    assert "Termin podano tylko 7 dni wcześniej." in hint.replace("\u00a0", " ")


def test_a_meeting_that_does_not_name_its_programme_is_asked_about():
    (hint,) = said("rejon-2-2026-12-17", FILE.replace("program: nie\n", ""))
    assert "Dopisz „program: tak” albo „program: nie”." in hint
