"""The command with a person, and what it leaves for `check`."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml

from jawny_plan.checks.coverage import uncovered
from jawny_plan.commands.cli import main
from jawny_plan.editing.canonical import difference
from jawny_plan.intake import command
from jawny_plan.intake.proposal import Question
from jawny_plan.model.base import parse_day
from jawny_plan.model.plan import Plan
from jawny_plan.model.unit import ApprovedText, PlanFile
from jawny_plan.reading.strict_yaml import read
from jawny_plan.reading.typed import typed
from tests.intake import documents
from tests.intake.test_documents import PLANS, unit

TODAY = parse_day("2028-01-01")
# Masked, ruled out, and a list broken at an abbreviation: questions ask about each.
OPEN = (
    "Pani Anna Kowalska, tel. 601 234 567, zgłosiła uszkodzenie ogrodzenia.",
    "Nie przekazywać mediom.",
    "bez udziału mediów.",
    "20%, ustawienie dziesięciu stojaków.",
)
FILLED = {
    "od": "2026-02-01",
    "do": "2026-07-31",
    "o_procent": "30",
    "co": "2 tygodnie",
    "sformulowanie": "ograniczenie",
    "w": "2026-03",
}


def imported(home: Path, document: Path, answers) -> str:
    said: list[str] = []

    def ask(text: str) -> str:
        said.append(text)
        return answers(text)

    assert command.run(document, home / "plan_data", TODAY, None, ask) == 0
    return "\n".join(said)


def test_a_person_accepts_what_is_proposed(tmp_path, capsys):
    home = unit(tmp_path)
    said = imported(
        home, documents.rich_text(tmp_path), lambda text: "tak" if "Propozycja" in text or "Czy" in text else ""
    )
    assert re.search(r"1 z \d+\.", said) and "Enter" in said
    identity = capsys.readouterr().out.splitlines()[-1]
    assert (home / f"plan_data/plany/{identity}.yml").exists()


def test_a_typed_answer_becomes_the_value(tmp_path, capsys):
    document = tmp_path / "plan.txt"
    text = (
        "Plan działania priorytetowego – rejon nr 4, od 15 marca 2026 roku\n\nCharakterystyka zagrożenia: kradzieże drewna w lesie.\n\n"
        "Cel: ograniczenie kradzieży.\n\nDziałania: patrole leśne – raz w miesiącu.\n\nPodmioty współpracujące: Nadleśnictwo.\n"
    )
    document.write_text(text, encoding="utf-8")
    home = unit(tmp_path)
    imported(home, document, lambda text: "30 września 2026 r." if "ostatni dzień" in text else "nie")
    identity = capsys.readouterr().out.splitlines()[-1]
    plan = yaml.load((home / f"plan_data/plany/{identity}.yml").read_text(encoding="utf-8"), yaml.BaseLoader)
    assert plan["okres"]["do"] == "2026-09-30"
    left = json.loads((home / f"plan_data/plany/{identity}.pytania.json").read_text(encoding="utf-8"))
    assert left and all(one["pole"] != "okres.do" for one in left)


def test_corrections_are_taken_up_in_all_that_is_quoted(tmp_path, capsys):
    document = tmp_path / "plan.txt"
    text = (
        "Plan działania priorytetowego – rejon nr 4, od 15 marca do 15 września 2026 roku\n\n"
        "Charakterystyka zagrożenia: zaklocanie ciszy nocnej w parku.\n\n"
        "Cel: ograniczenie zjawiska.\n\nDziałania: patrole – raz w miesiącu.\n\nPodmioty współpracujące: Straż Miejska.\n"
    )
    document.write_text(text, encoding="utf-8")
    home = unit(tmp_path)
    imported(home, document, lambda text: "tak" if "literówki" in text else "nie")
    identity = capsys.readouterr().out.splitlines()[-1]
    plan = yaml.load((home / f"plan_data/plany/{identity}.yml").read_text(encoding="utf-8"), yaml.BaseLoader)
    assert {"jest": "zaklocanie", "ma_byc": "zakłócanie"} in plan["poprawki_pisowni"]
    assert "zakłócanie" in plan["zagrozenia"][0]["brzmienie"]
    assert "zaklocanie" in (home / f"plan_data/plany/{identity}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("written", PLANS.values(), ids=PLANS)
def test_what_is_written_reads_back(written, tmp_path, capsys):
    """Canonical, and without any fault but what is still open."""
    make, number, _ = written
    home = unit(tmp_path)
    assert (
        main(["import", str(make(tmp_path)), str(home), "--no-questions", *(["--plan", str(number)] if number else [])])
        == 0
    )
    identity = capsys.readouterr().out.splitlines()[-1]
    assert main(["check", str(home)]) == 1
    said = capsys.readouterr().err
    assert "czekają tu pytania" in said and "Traceback" not in said
    assert all(
        "nie wypełniono" in line or "pytania z importu" in line
        for line in said.splitlines()
        if re.match(r"\S+:\d+:\d+:", line)
    )
    path = home / f"plan_data/plany/{identity}.yml"
    filled = re.sub(
        r'(?m)^(\s*(?:- )?(\w+): )\[?"?«.*»"?\]?$',
        lambda m: f"{m[1]}{'[2026-03]' if m[2] == 'w' else FILLED.get(m[2], 'treść')}",
        path.read_text(encoding="utf-8"),
    )
    path.write_text(filled, encoding="utf-8")
    node, faults = read(path, path.name)
    assert node is not None and not faults
    plan, faults = typed(Plan, node, path.name)
    assert plan is not None, faults
    approved = path.with_suffix(".txt").read_bytes()
    lost = uncovered(PlanFile(identity, plan, ApprovedText(approved)))
    assert not [one for one in lost if one not in OPEN], lost
    schema = "../../site/dane/schemat/plan.json"
    assert not difference(path, Plan, schema, path.name)


def test_questions_have_the_keys_that_others_read():
    record = Question((("okres", "do"), ("dzialania", 2, "termin")), "Kiedy?", "do 15.07", "rozdział 3").record()
    assert record == {
        "pole": ["okres.do", "dzialania[2].termin"],
        "pytanie": "Kiedy?",
        "propozycja": None,
        "slowa": "do 15.07",
        "miejsce": "rozdział 3",
    }


@pytest.mark.parametrize(
    "words",
    [
        ["import"],
        ["import", "--no-questions"],
        ["import", "a.docx", "--plan", "drugi"],
        ["import", "a.docx", "/nie/ma"],
    ],
)
def test_misused_words_are_explained(words, capsys):
    assert main(words) == 2
    assert "import" in capsys.readouterr().err
