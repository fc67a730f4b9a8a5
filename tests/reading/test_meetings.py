"""Meetings as files: read, held against other files, made anew."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from jawny_plan.editing.canonical import canonical
from jawny_plan.editing.data_files import new_meeting as make
from jawny_plan.editing.templates import new_meeting
from jawny_plan.model.meeting import Meeting
from jawny_plan.reading.faults import Faults
from jawny_plan.reading.folder import load
from jawny_plan.reading.kinds import data_files
from jawny_plan.reading.typed import typed
from jawny_plan.reading.unfilled import unfilled
from tests.conftest import command
from tests.editing.test_templates import tree
from tests.editing.uncommented import every

HELD = """\
rejon: rejon-2
plany: [rejon-2-2024-01]
rodzaj: debata-inicjujaca
tytul: Debata
termin:
  dnia: 2024-02-08
  od: 17.00
ogloszono: 2024-01-20
sprawozdanie:
  dnia: 2024-02-09
  frekwencja: około 20
  wnioski:
    - id: lampa
      tresc: Lampa
      odpowiada: Policja
      stan: przyjety
"""
LATER = """\
rejon: rejon-2
rodzaj: debata-ewaluacyjna
tytul: Debata
termin:
  dnia: 2024-06-13
  od: 17.00
ogloszono: 2024-05-20
sprawozdanie:
  dnia: 2024-06-14
  frekwencja: nieznana
  wnioski:
    - id: lampa
      tresc: Lampa
      odpowiada: Policja
      stan: zalatwiony
      z_wniosku: rejon-2-2024-02-08/lampa
"""
MOVED = """\
rejon: rejon-2
rodzaj: spotkanie
tytul: Spotkanie
termin:
  dnia: 2024-06-13
  od: 17.00
ogloszono: 2024-05-20
przesuniete:
  - z_dnia: 2024-06-06
    z_godziny: 16.00
    ogloszono: 2024-05-25
"""
SERIES = """\
rejon: rejon-2
rodzaj: mobilny-punkt
tytul: Punkt
terminy:
  - dnia: 2024-06-06
    od: 17.00
  - dnia: 2024-06-13
    od: 17.00
    sprawozdanie:
      dnia: 2024-06-14
      frekwencja: 3
"""


@pytest.fixture
def met(folder: Path) -> Path:
    """The real data with two meetings, the second answering the first."""
    for name, text in (("rejon-2-2024-02-08", HELD), ("rejon-2-2024-06-13", LATER)):
        path = folder / f"plan_data/spotkania/{name}.yml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def faults(folder: Path) -> list[str]:
    with pytest.raises(Faults) as caught:
        load(folder / "plan_data")
    return [str(fault).replace(f"{folder}/plan_data/spotkania/", "") for fault in caught.value.faults]


def test_meetings_are_read_in_order(met):
    found = load(met / "plan_data").meetings
    assert [file.id for file in found] == ["rejon-2-2024-02-08", "rejon-2-2024-06-13"]
    assert found[0].meeting.term and found[0].meeting.term.day == date(2024, 2, 8)
    assert [file.kind for file in data_files(met / "plan_data")][-2:] == ["spotkanie", "spotkanie"]


def test_no_meetings_are_no_fault(folder):
    assert load(folder / "plan_data").meetings == ()


@pytest.mark.parametrize(
    ("text", "old", "new", "said"),
    [
        (HELD, "rejon: rejon-2", "rejon: rejon-3", r':1:8: rejon: rejonu "rejon-3" nie ma[\s\S]*rejon-2'),
        (HELD, "rejon: rejon-2", "rejony: [rejon-2, x]", r':1:19: rejony\[2\]: rejonu "x" nie ma'),
        (HELD, "2024-01]", "2024-02]", r':2:9: plany\[1\]: planu "rejon-2-2024-02" nie ma[\s\S]*rejon-2-2024-01'),
        (HELD, "ogloszono: 2024-01-20", "ogloszono: 2024-02-10", r":8:12: ogloszono: ogłoszono 2024-02-10, po spotk"),
        (HELD, "dnia: 2024-02-09", "dnia: 2024-02-07", r":10:9: sprawozdanie\.dnia: .* 2024-02-07, a .* 2024-02-08"),
        (
            HELD,
            "sprawozdanie:",
            "odwolane:\n  dnia: 2024-02-01\n  powod: p\nsprawozdanie:",
            r": sprawozdanie: odwołane spotkanie nie może mieć sprawozdania",
        ),
        (HELD, "od: 17.00", "od: 17.00\n  dzien_tygodnia: piatek", r"termin: wpisano piatek, a 2024-02-08 to czwartek"),
        (
            MOVED,
            "z_dnia: 2024-06-06\n    z_godziny: 16.00",
            "z_dnia: 2024-06-13",
            r"przesuniete\[1\]: .* ten sam termin",
        ),
        (MOVED, "ogloszono: 2024-05-25", "ogloszono: 2024-05-19", r"przesuniete\[1\]\.ogloszono: zmianę ogłoszono"),
        (SERIES, "dnia: 2024-06-14", "dnia: 2024-06-12", r"terminy\[2\]\.sprawozdanie\.dnia: sprawozdanie jest z dnia"),
        (
            SERIES,
            "    od: 17.00\n    spr",
            "    od: 17.00\n    odwolany:\n      dnia: 2024-06-12\n      powod: p\n    spr",
            r"terminy\[2\]\.sprawozdanie: odwołane",
        ),
        (
            SERIES,
            "    od: 17.00\n    spr",
            "    od: 17.00\n    przeniesiony_z:\n      - z_dnia: 2024-06-13\n    spr",
            r"terminy\[2\]\.przeniesiony_z\[1\]: przesunięto na ten sam termin",
        ),
    ],
)
def test_what_contradicts(folder, text, old, new, said):
    path = folder / "plan_data/spotkania/x.yml"
    path.parent.mkdir()
    assert old in text
    path.write_text(text, encoding="utf-8")
    load(folder / "plan_data")
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    found = faults(folder)
    assert len(found) == 1, found
    assert re.search(said, found[0]), found[0]


def test_moving_to_another_hour_of_the_day_is_a_move(folder):
    path = folder / "plan_data/spotkania/x.yml"
    path.parent.mkdir()
    path.write_text(MOVED.replace("z_dnia: 2024-06-06", "z_dnia: 2024-06-13"), encoding="utf-8")
    assert load(folder / "plan_data").meetings


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("rejon-2-2024-02-08/lampa", "rejon-2-2024-02-09/lampa", r'spotkania "rejon-2-2024-02-09" nie ma[\s\S]*02-08'),
        ("rejon-2-2024-02-08/lampa", "rejon-2-2024-02-08/lampy", r'nie ma wniosku "lampy"[\s\S]*"lampa"'),
        ("rejon-2-2024-02-08/lampa", "rejon-2-2024-06-13/lampa", r"dalszym ciągiem tylko wcześniejszego"),
    ],
)
def test_a_chain_leads_to_an_earlier_conclusion(met, old, new, said):
    path = met / "plan_data/spotkania/rejon-2-2024-06-13.yml"
    path.write_text(LATER.replace(old, new), encoding="utf-8")
    found = faults(met)
    assert len(found) == 1, found
    assert found[0].startswith("rejon-2-2024-06-13.yml:16:18: sprawozdanie.wnioski[1].z_wniosku: ")
    assert re.search(said, found[0]), found[0]


def test_a_fault_of_the_other_file_is_told_once(met):
    path = met / "plan_data/spotkania/rejon-2-2024-02-08.yml"
    path.write_text(HELD.replace("od: 17.00", "od: 27.00"), encoding="utf-8")
    found = faults(met)
    assert len(found) == 1
    assert found[0].startswith("rejon-2-2024-02-08.yml:7:7: termin.od: takiej godziny nie ma")


NAME, FORM = new_meeting("rejon-2", date(2026, 12, 10), "../schemat.json")


def test_a_new_meeting_is_a_canonical_form():
    assert NAME == "rejon-2-2026-12-10.yml"
    assert canonical(FORM, Meeting, "../schemat.json") == FORM
    told = re.sub(r"\s*\n[ #]*", " ", FORM)
    for field in Meeting.model_fields.values():
        assert re.search(rf"^(# )?{field.alias}:", FORM, re.MULTILINE)
        assert field.description in told


@pytest.mark.parametrize("form", [str, every], ids=["as written", "all keys in use"])
def test_only_what_must_be_filled_in_is_at_fault(tmp_path, form):
    node = tree(tmp_path, form(FORM))
    empty = unfilled(node, "nowy.yml")
    assert empty
    places = {(fault.line, fault.column) for fault in empty}
    assert [fault for fault in typed(Meeting, node, "nowy.yml")[1] if (fault.line, fault.column) not in places] == []


def test_a_filled_form_is_a_meeting(folder):
    assert make(folder / "plan_data", "rejon-2", "2026-12-10").endswith("spotkania/rejon-2-2026-12-10.yml")
    path = folder / "plan_data/spotkania/rejon-2-2026-12-10.yml"
    path.write_text(re.sub("[«»]", "", path.read_text(encoding="utf-8")), encoding="utf-8")
    meeting = load(folder / "plan_data").meetings[0].meeting
    assert meeting.districts == ("rejon-2",)
    assert meeting.term and meeting.term.day == date(2026, 12, 10)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("rejon-9", "2026-12-10"), 'rejonu "rejon-9" nie ma.'),
        (("rejon-2", "2026-02-30"), "new meeting: dnia 2026-02-30 nie ma w kalendarzu."),
    ],
)
def test_the_command_refuses_what_is_impossible(folder, words, said):
    done = command("new", "meeting", *words, str(folder))
    assert done.returncode == 1
    assert said in done.stderr


def test_the_command_makes_one(folder):
    done = command("new", "meeting", "rejon-2", "2026-12-10", str(folder))
    assert done.returncode == 0
    assert (folder / "plan_data/spotkania/rejon-2-2026-12-10.yml").is_file()
    again = command("new", "meeting", "rejon-2", "2026-12-10", str(folder))
    assert again.returncode == 1 and "taki plik już jest" in again.stderr
