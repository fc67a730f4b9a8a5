"""What was withdrawn stops a build when it is back: as words in any form, as a whole file, as an entry."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from jawny_plan.checks.withdrawn import faults, hints, returned
from jawny_plan.reading.folder import loaded
from jawny_plan.reading.withdrawn import FILE, KEY, Withdrawn

DAY = date(2026, 11, 2)
UNIT = """\
nazwa: KPP w Przykładowie
skrot: KPP
witryna: https://przyklad.example/
redakcje:
  - nazwa: Radio
    email: radio@radio.example
  - nazwa: Gazeta
    email: gazeta@gazeta.example
"""


@pytest.fixture
def unit(tmp_path):
    data = tmp_path / "plan_data"
    for name in ("rejony", "plany", "spotkania"):
        (data / name).mkdir(parents=True)
    (data / "jednostka.yml").write_text(UNIT, "utf-8")
    (data / "rejony/rejon-1.yml").write_text("numer: 1\n", "utf-8")
    (tmp_path / "docs").mkdir()
    return data


def back(data, withdrawn):
    return list(faults(replace(loaded(data), withdrawn=withdrawn), data.parent / "docs"))


def test_words_are_found_in_any_form_with_their_day():
    withdrawn = Withdrawn().with_words("Hubert Rataj", DAY).with_words("501 502 503", DAY)
    texts = ["Nic.", "Od Huberta Rataja i do Rataja Huberta", "tel. 501-502-503"]
    found = list(returned(texts, withdrawn))
    assert {(item.number, item.words) for item in found} == {
        (1, "Huberta Rataja"), (1, "Rataja Huberta"), (2, "501-502-503"),
    }  # fmt: skip
    assert {item.rule.what.replace("\u00a0", " ") for item in found} == {"słowa wycofane 2 listopada 2026 r."}
    assert all(item.rule.is_final and FILE in item.rule.advice for item in found)


def test_a_file_that_is_back_is_told_wherever_it_lies(unit):
    docs = unit.parent / "docs"
    (unit / "zdjecia").mkdir()
    for path in (unit / "zdjecia/a.jpg", docs / "b.PNG", docs / "c.pdf", docs / "d.txt"):
        path.write_bytes(b"obraz")
    (docs / "inny.jpg").write_bytes(b"inny")
    withdrawn = Withdrawn().with_file(b"obraz", DAY)
    found = back(unit, withdrawn)
    assert [fault.file.rpartition("/")[2] for fault in found] == ["a.jpg", "b.PNG", "c.pdf"]
    assert {(fault.line, fault.column, fault.path) for fault in found} == {(1, 1, "")}
    assert all("ten plik wycofano 2" in fault.problem and "Usuń ten plik" in fault.advice for fault in found)
    assert back(unit, Withdrawn().with_file(b"trzeci", DAY)) == []


def test_an_entry_that_is_back_is_told_at_its_place(unit):
    (entry,) = (
        node.content()
        for tree in loaded(unit).trees.values()
        for name, (_, value) in (tree.keys or {}).items()
        if name == "redakcje"
        for node in (value.items or [])[1:]
    )
    [fault] = back(unit, Withdrawn().with_entry(entry, DAY))
    assert (fault.line, fault.path) == (7, "redakcje[1]") and fault.column in (3, 5)
    assert "ten wpis wycofano 2" in fault.problem and "Usuń ten wpis" in fault.advice
    assert back(unit, Withdrawn().with_entry({"nazwa": "Radio"}, DAY)) == []


def test_without_the_key_it_is_said_that_nothing_can_be_known(unit):
    withdrawn = Withdrawn().with_words("Hubert Rataj", DAY)
    known = loaded(unit)
    assert hints(known) == []
    [hint] = hints(replace(known, withdrawn=replace(withdrawn, key=b"")))
    assert KEY in hint and FILE in hint
