"""An edit of a frozen plan is answered with the entry that would say it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
import yaml

from jawny_plan.facts.in_force import in_force
from jawny_plan.model.amended import Amended
from jawny_plan.model.unit import PlanFile
from jawny_plan.reading.faults import Faults
from jawny_plan.reading.folder import load
from tests.tools.changing_unit import PLAN, PROLONGED, write


def offer(folder: Path, *changes: tuple[str, str], copied: bool = False) -> str:
    """What is said where the frozen plan was changed; `copied`: the approved file was kept."""
    data = write(folder)
    if copied:
        (data / f"kopie/{PROLONGED}").mkdir(parents=True)
        (data / f"kopie/{PROLONGED}/{PROLONGED}.yml").write_text(PLAN, "utf-8")
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
    assert (correction["bylo"], correction["jest"]) == ("31 grudnia 2026 r.", "31 stycznia 2027 r.")


def test_an_earlier_end_is_an_early_end(tmp_path):
    change, _ = entries(offer(tmp_path, ("do: 2026-12-31", "do: 2026-10-15")))
    [effect] = change["zmiany"]
    assert (effect["rodzaj"], str(effect["do"])) == ("wczesniejszy-koniec", "2026-10-15")


def test_a_moved_deadline_names_its_action(tmp_path):
    change, correction = entries(offer(tmp_path, ("do: 2026-11-30", "do: 2026-12-20")))
    [effect] = change["zmiany"]
    assert (effect["rodzaj"], effect["dzialanie"], str(effect["termin"]["do"])) == ("termin", 3, "2026-12-20")
    assert effect["termin"]["slowa"] == "«nowy termin słowami»"  # those of the plan name the day that was
    assert correction["pole"] == "dzialania[3].termin" and str(correction["wartosc"]["do"]) == "2026-12-20"


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


ANY = [
    (("do: 2026-12-31", "do: 2027-01-31"), ("do: 2026-11-30, slowa: do 30", "do: 2026-12-11, slowa: do 11")),
    (("do: 2026-12-31", "do: 2026-11-30"),),
    (("  - {nazwa: Rozmowy z mieszkańcami, termin: {rodzaj: caly-okres, slowa: cały okres}}\n", ""),),
    (("podmioty:", "  - {nazwa: Spacer, termin: {rodzaj: na-biezaco, slowa: na bieżąco}}\npodmioty:"),),
    (("o_procent: 20", "o_procent: 30"),),
    (("podmioty:\n", "podmioty:\n  - {nazwa: 'Zarząd: Dróg', zadanie: nieznane, telefon: 47 000 00 01}\n"),),
    (("{nazwa: Urząd Miasta Próbowo, zadanie: słupki}", "{nazwa: Urząd Gminy, zadanie: słupki}"),),
    (("  - {kanal: media, brzmienie: lokalne media}\n", ""),),
    (("haslo: Cicho", "zatwierdzil: Komendant\nhaslo: Cicho"),),
    (("Ma być ciszej.]", "Ma być ciszej., Będą rozmowy.]"),),
    (("cele:", "  - {nazwa: śmieci}\ncele:"),),
    (("cele:", "  - {nazwa: śmieci}\n  - nazwa: wraki\n    miejsca: [{rodzaj: ulica, slowa: ulica Dębowa}]\ncele:"),),
    (("slowa: ulica Klonowa}]", "slowa: ulica Klonowa}, {rodzaj: ulica, slowa: ulica Dębowa}]"),),
    (
        (
            "od: 2026-01-01, do: 2026-06-30}}\n",
            "od: 2026-01-01, do: 2026-06-30}}\n      - {id: inne, ile: 3, czego: skarg}\n",
        ),
    ),
    (("haslo: Cicho", "przypisy: [{znak: '1', tresc: Przypis.}]\nhaslo: Cicho"),),
    (("  - {kanal: media, brzmienie", "  - {kanal: ulotki, brzmienie: ulotki}\n  - {kanal: media, brzmienie"),),
]


def filled(entry: dict[str, object]) -> str:
    """The entry with everything typed that was left open, as a log."""
    text = yaml.safe_dump({"wpisy": [entry]}, allow_unicode=True, sort_keys=False)
    text = text.replace("«RRRR-MM-DD»", "2026-10-01").replace("«cel-osiagniety»", "cel-osiagniety")
    return re.sub("«.*?»", "inne słowa", text, flags=re.DOTALL)


def holds(known: Amended) -> list[object]:
    """What is in force of a plan, without what was given up."""
    plan = known.plan

    def left(items: Sequence[object], no: frozenset[int]) -> list[object]:
        return [item for number, item in enumerate(items, 1) if number not in no]

    return [
        plan.period.end,
        plan.threats,
        left(plan.actions, known.no_actions),
        left(plan.goals, known.no_goals),
        sorted(partner.name for partner in plan.partners),
        sorted(
            channel.wording or "" for channel in plan.publicity if channel in left(plan.publicity, known.no_channels)
        ),
    ]


@pytest.mark.parametrize("changes", ANY, ids=range(len(ANY)))
def test_any_change_is_known_from_the_copy_and_what_is_offered_says_it(tmp_path, changes):
    said = offer(tmp_path, *changes, copied=True)
    assert f"kopie/{PROLONGED}/{PROLONGED}.yml" in said
    path = tmp_path / f"plan_data/plany/{PROLONGED}.yml"
    log = path.with_name(f"{PROLONGED}.przebieg.yml")

    def loaded() -> PlanFile:
        (file,) = (item for item in load(tmp_path / "plan_data").plans if item.id == PROLONGED)
        return file

    path.with_suffix(".txt").write_text("Cicho.\n", "utf-8")
    log.write_text("wpisy: []\n", "utf-8")
    wanted = holds(Amended(loaded().plan))
    path.write_text(PLAN, "utf-8")
    for entry in entries(said):
        assert "«jedno z: " not in str(entry) and "«na przykład dzialania" not in str(entry)  # the very entry, no shape
        log.write_text(filled(entry), "utf-8")
        progress = loaded().progress
        assert progress
        known = in_force(loaded().plan, progress.entries, date(2026, 10, 1))
        if entry["rodzaj"] == "zmiana" or len(entries(said)) == 1:
            assert holds(known) == wanted


def test_the_first_entry_of_a_log_stands_under_the_key_of_its_list(tmp_path):
    said = offer(tmp_path, ("do: 2026-12-31", "do: 2027-01-31"))
    assert said.count("\nwpisy:\n  - dnia: ") == 2
    log = tmp_path / f"plan_data/plany/{PROLONGED}.przebieg.yml"
    seal = log.read_text("utf-8")
    log.write_text(f"{seal}wpisy:\n  - {{dnia: 2026-08-01, zrodlo: x, rodzaj: decyzja, tresc: Tak.}}\n", "utf-8")
    with pytest.raises(Faults) as refused:
        load(tmp_path / "plan_data")
    assert "wpisy:" not in refused.value.faults[0].advice
