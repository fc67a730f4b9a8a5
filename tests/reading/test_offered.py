"""An edit of a frozen plan is answered with the entry that would say it."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
import yaml

from jawny_plan.reading.faults import Faults
from jawny_plan.reading.folder import load
from tests.tools.changing_unit import PLAN, PROLONGED, write


def offer(folder: Path, *changes: tuple[str, str]) -> str:
    """What is said where the frozen plan was changed."""
    data = write(folder)
    path = data / f"plany/{PROLONGED}.yml"
    seal = hashlib.sha256(PLAN.encode()).hexdigest()
    (data / f"plany/{PROLONGED}.przebieg.yml").write_text(f"plik_planu: {{sha256: {seal}}}\n", "utf-8")
    assert load(data)
    text = PLAN
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    path.write_text(text, "utf-8")
    with pytest.raises(Faults) as refused:
        load(data)
    [fault] = refused.value.faults
    assert (fault.line, fault.column) == (1, 1)
    return fault.advice


def entries(said: str) -> list[dict[str, object]]:
    """The offered entries, as YAML reads them."""
    lines = [line for line in said.splitlines() if line.startswith("  ")]
    read: list[dict[str, object]] = yaml.safe_load("\n".join(lines))
    return read


def test_a_later_end_is_an_extension(tmp_path):
    change, correction = entries(offer(tmp_path, ("do: 2026-12-31", "do: 2027-01-31")))
    assert str(change["zmiany"]) == "[{'rodzaj': 'przedluzenie', 'do': datetime.date(2027, 1, 31)}]"
    assert correction["pole"] == "okres.do" and str(correction["wartosc"]) == "2027-01-31"
    assert str(correction["bylo"]) == "2026-12-31"


def test_an_earlier_end_is_an_early_end(tmp_path):
    change, _ = entries(offer(tmp_path, ("do: 2026-12-31", "do: 2026-10-15")))
    [effect] = change["zmiany"]
    assert (effect["rodzaj"], str(effect["do"])) == ("wczesniejszy-koniec", "2026-10-15")


def test_a_moved_deadline_names_its_action(tmp_path):
    change, correction = entries(offer(tmp_path, ("do: 2026-11-30", "do: 2026-12-20")))
    [effect] = change["zmiany"]
    assert (effect["rodzaj"], effect["dzialanie"], str(effect["termin"]["do"])) == ("termin", 3, "2026-12-20")
    assert correction["pole"] == "dzialania[3].termin.do"


def test_line_ends_of_windows_hide_no_change(tmp_path):
    data = write(tmp_path)
    seal = hashlib.sha256(PLAN.encode()).hexdigest()
    (data / f"plany/{PROLONGED}.przebieg.yml").write_text(f"plik_planu: {{sha256: {seal}}}\n", "utf-8")
    changed = PLAN.replace("do: 2026-12-31", "do: 2027-01-31").replace("\n", "\r\n")
    (data / f"plany/{PROLONGED}.yml").write_bytes(changed.encode())
    with pytest.raises(Faults) as refused:
        load(data)
    assert "rodzaj: przedluzenie\n        do: 2027-01-31" in refused.value.faults[0].advice


def test_of_any_other_change_the_shape_of_both_entries_is_offered(tmp_path):
    said = offer(tmp_path, ("Cicho na Klonowej", "Ciszej na Klonowej"))
    change, correction = entries(said)
    assert (change["rodzaj"], correction["rodzaj"]) == ("zmiana", "poprawka")
