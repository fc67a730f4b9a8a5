"""What a look at a unit's texts leaves for the next one, and when that is of no use."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from jawny_plan.checks import meaning
from jawny_plan.checks.gate import Gate
from jawny_plan.checks.personal import homes
from jawny_plan.checks.personal.text import CheckedText
from jawny_plan.commands.known import Known
from jawny_plan.reading.faults import Faults
from jawny_plan.reading.folder import loaded
from jawny_plan.storage import unchanged
from tests.conftest import ROOT

DAY = date(2024, 3, 12)
ADDRESS = "https://kpp-lukow.jawny-plan.example/"
KINDS = ("czyste", "bez-wskazowek")


@pytest.fixture
def read(monkeypatch) -> list[str]:
    """The sentences that the gate's rules look at, as they look at them."""
    texts: list[str] = []
    may_hold, hints = homes.may_hold, meaning.hints

    def note(text: CheckedText) -> bool:
        texts.append(text.shown)
        return may_hold(text)

    monkeypatch.setattr(homes, "may_hold", note)  # every rule over texts looks at the same ones
    monkeypatch.setattr(meaning, "hints", lambda text: [texts.append(text), *hints(text)][1:])
    return texts


@pytest.fixture
def known(tmp_path: Path, monkeypatch) -> Known:
    monkeypatch.setenv(unchanged.VARIABLE, str(tmp_path / "pamiec"))
    return Known(ROOT, ADDRESS, "program")


def gate(folder: Path, day: date = DAY) -> Gate:
    return Gate(loaded(folder / "plan_data"), ROOT / "docs", day)


def faults(known: Known, folder: Path) -> str:
    with pytest.raises(Faults) as found:
        known.check(gate(folder))
    return "\n".join(map(str, found.value.faults))


def test_only_what_changed_is_read_again_in_whatever_folder(folder, mended, known, read, tmp_path_factory):
    known.check(gate(folder))
    first = known.hints(gate(folder))
    assert len(read) > 200 and first
    other = tmp_path_factory.mktemp("inny")
    shutil.copytree(folder / "plan_data", other / "plan_data")
    read.clear()
    known.check(gate(other))
    assert read == []
    assert [hint.replace(str(other), str(folder)) for hint in known.hints(gate(other))] == first
    assert 0 < len(set(read)) <= len(first)  # what gave a hint gives it again
    read.clear()
    mended("haslo: Mniej", "haslo: Jaszczurka i mniej")
    known.check(gate(folder))
    assert len(read) == 1 and "Jaszczurka" in read[0]


def test_a_fault_is_found_each_time(folder, mended, known):
    known.check(gate(folder))
    mended("haslo: Mniej", "haslo: Marek Kowalski i mniej")
    for _ in range(2):
        assert "Marek Kowalski" in faults(known, folder)


def test_under_other_rules_everything_is_read_again(folder, known, read):
    """Another day, another exception, another program."""
    known.check(gate(folder))
    whole = len(read)
    read.clear()
    known.check(gate(folder, date(2024, 3, 13)))
    assert len(read) == whole
    read.clear()
    Known(known.root, ADDRESS, "inny program").check(gate(folder))
    assert len(read) == whole
    unit = folder / "plan_data/jednostka.yml"
    unit.write_text(unit.read_text("utf-8") + "\nmarki_pomijane: [Sklepik]\n", "utf-8")
    read.clear()
    known.check(gate(folder))
    assert len(read) >= whole


def test_what_an_exception_let_pass_is_a_fault_once_it_is_gone(folder, mended, known):
    unit = folder / "plan_data/jednostka.yml"
    before = unit.read_text("utf-8")
    unit.write_text(before + "\nwyjatki_prywatnosci:\n  - {tekst: Marek Kowalski, powod: patron}\n", "utf-8")
    mended("haslo: Mniej", "haslo: Marek Kowalski i mniej")
    known.check(gate(folder))
    unit.write_text(before, "utf-8")
    assert "Marek Kowalski" in faults(known, folder)


def test_counts_of_finished_pages_are_no_pass_for_typed_ones(folder, mended, known, tmp_path):
    """Where counts are not looked for, a text with one is clean; where somebody types it, it is not."""
    count = "W bloku nr 5 odnotowano 1 przemoc domową."
    first = gate(folder)
    known.check(first)
    page = tmp_path / "x.txt"
    page.write_text(count, "utf-8")
    first.check_site({"x.txt": page}, {})
    assert all(text not in first.clean for text in (count, *page.read_text("utf-8").splitlines()))


@pytest.mark.parametrize("harm", ["", "{", '{"rules": 1}', "[]", '{"rules": "x", "found": 3}'])
def test_a_damaged_record_is_none(folder, known, read, harm):
    known.check(gate(folder))
    hints = known.hints(gate(folder))
    whole = len(read)
    for kind in KINDS:
        for file in (unchanged.cache(ROOT) / kind).iterdir():
            file.write_text(harm, "utf-8")
    read.clear()
    known.check(gate(folder))
    assert known.hints(gate(folder)) == hints
    assert len(read) == whole
