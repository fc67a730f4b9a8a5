"""The plan that the project was begun with, imported from a Word file, gives the data that a person once wrote of it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from docx import Document

from jawny_plan.commands.cli import main
from tests.conftest import ROOT
from tests.intake.judging import Judge, flat, holds

PLAN = ROOT / "plan_data/plany/rejon-2-2024-01"
ANSWERS = re.compile(r"haslo|w_skrocie.*|poprawki_pisowni.*|.*\.w_spisie|dzialania\[\d+\]\.nazwa|.*\.bazy\[0\]|.*\.id")
"""What only a person writes: headline, plain sentences, corrections, index entries, short names of actions and figures."""


def word_file(folder: Path) -> Path:
    """The approved text as a Word file: headings typed, items as a list of Word."""
    document = Document()
    for line in PLAN.with_suffix(".txt").read_text(encoding="utf-8").splitlines():
        if line.strip():
            item = line.lstrip().startswith("·")
            document.add_paragraph(line.lstrip(" ·") if item else line, style="List Bullet" if item else None)
    document.save(str(folder / "plan.docx"))
    return folder / "plan.docx"


@pytest.fixture
def judge(tmp_path, capsys) -> Judge:
    rejony = tmp_path / "jednostka/plan_data/rejony"
    rejony.mkdir(parents=True)
    (rejony / "rejon-2.yml").write_text(
        (ROOT / "plan_data/rejony/rejon-2.yml").read_text(encoding="utf-8"), encoding="utf-8"
    )
    assert main(["import", str(word_file(tmp_path)), str(tmp_path / "jednostka"), "--no-questions"]) == 0
    identity = capsys.readouterr().out.splitlines()[-1]
    assert identity == PLAN.name
    return Judge(tmp_path / "jednostka", identity)


def leaves(value: Any, path: str = "") -> list[tuple[str, str]]:
    """Every text of the data with its key path."""
    if isinstance(value, dict):
        return [leaf for key, part in value.items() for leaf in leaves(part, f"{path}.{key}".lstrip("."))]
    if isinstance(value, list):
        return [leaf for number, part in enumerate(value) for leaf in leaves(part, f"{path}[{number}]")]
    return [(path, str(value))]


def test_every_value_is_there_or_asked_about(judge):
    want = yaml.load(PLAN.with_suffix(".yml").read_text(encoding="utf-8"), yaml.BaseLoader)
    mended = [(one["jest"], one["ma_byc"]) for one in want["poprawki_pisowni"]]
    wrong = []
    for path, value in leaves(want):
        own = flat(judge.at(path))
        for old, new in mended:
            own = own.replace(old, new)
        key = re.sub(r"\[\d+\]", "", path).rsplit(".", 1)[-1]
        same = own == value or (" " in value and holds(value, own, 0.75 if key != "brzmienie" else 0.98))
        if not same and not ANSWERS.fullmatch(path) and not judge.is_asked(path):
            wrong.append((path, value, own))
    assert not wrong, "\n".join(map(str, wrong))


def test_nothing_is_there_that_the_data_do_not_have(judge):
    want = yaml.load(PLAN.with_suffix(".yml").read_text(encoding="utf-8"), yaml.BaseLoader)
    for key in ("zagrozenia", "cele", "dzialania", "podmioty", "informowanie"):
        assert len(judge.plan[key]) == len(want[key]), key
    assert judge.plan.keys() <= want.keys()
    assert [one["termin"] for one in judge.plan["dzialania"]] == [one["termin"] for one in want["dzialania"]]


def test_misspellings_are_proposed_not_corrected(judge):
    proposed = next(one["propozycja"] for one in judge.questions if one["pole"] == "poprawki_pisowni")
    assert {("głownie", "głównie"), ("zagorzenia", "zagrożenia")} <= {(one["jest"], one["ma_byc"]) for one in proposed}
    assert "głownie" in judge.text and "poprawki_pisowni" not in judge.plan
