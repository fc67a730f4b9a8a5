"""Documents in every format and layout, imported from outside as a person would, judged fact by fact."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from jawny_plan.commands.cli import main
from tests.intake import documents, expected
from tests.intake.expected import Facts
from tests.intake.judging import Fact, Judge, words

Written = tuple[Callable[[Path], Path], int | None, Facts]
"""What makes a document, which of its plans is meant, and what a careful reader finds in it."""

PLANS: dict[str, Written] = {
    "changes": (documents.changes_in_controls, None, expected.CHANGES),
    "merged": (documents.merged_form, None, expected.MERGED),
    "styled": (documents.numbered_by_style, None, expected.STYLED),
    "first": (documents.two_whole_plans, 1, expected.FIRST_OF_TWO),
    "second": (documents.two_whole_plans, 2, expected.SECOND_OF_TWO),
    "odt": (documents.opendocument, None, expected.OPENDOCUMENT),
    "web": (documents.web_page, None, expected.WEB),
    "cp1250": (documents.wrapped_text, None, expected.WRAPPED),
    "utf8": (documents.plain_text, None, expected.PLAIN),
    "rtf": (documents.rich_text, None, expected.RICH),
}
MOST_QUESTIONS = 20


def unit(folder: Path) -> Path:
    """A unit with thirty districts and no plan."""
    data = folder / "jednostka/plan_data"
    for part in ("rejony", "plany"):
        (data / part).mkdir(parents=True)
    (data / "jednostka.yml").write_text("nazwa: Komenda\nskrot: KP\nwitryna: https://kp.example/\n", encoding="utf-8")
    for number in range(1, 31):
        (data / f"rejony/rejon-{number}.yml").write_text(f"numer: {number}\nmiejscowosc: Próbne\n", encoding="utf-8")
    return folder / "jednostka"


def imported(written: Written, folder: Path, capsys: pytest.CaptureFixture[str]) -> tuple[Judge, Facts]:
    make, number, want = written
    home = unit(folder)
    chosen = ["--plan", str(number)] if number else []
    assert main(["import", str(make(folder)), str(home), "--no-questions", *chosen]) == 0
    return Judge(home, capsys.readouterr().out.splitlines()[-1]), want


@pytest.mark.parametrize("written", PLANS.values(), ids=PLANS)
def test_a_plan_is_filled_in_or_asked_about(written, tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("JAWNY_PLAN_DZIS", "2028-01-01")
    judge, want = imported(written, tmp_path, capsys)
    facts = list(judge.facts(want))
    wrong = [fact for fact in facts if fact.kind in ("WRONG", "MISSING QUESTION")]
    assert not wrong, told(wrong)
    kinds = Counter(fact.kind for fact in facts)
    assert kinds["missing"] <= 0.02 * len(facts), told(facts, "missing")
    assert kinds["wrong, asked"] <= 0.05 * len(facts), told(facts, "wrong, asked")
    assert kinds["asked"] + kinds["wrong, asked"] <= 0.25 * len(facts), told(facts, "asked")
    assert len(judge.questions) <= MOST_QUESTIONS
    assert words(judge.text) == words(want.text)
    leaks(judge, want)


def told(facts: list[Fact], kind: str = "") -> str:
    return "\n".join(str(fact) for fact in facts if fact.kind == kind or not kind)


def leaks(judge: Judge, want: Facts) -> None:
    """Neither private data nor what is no part of the plan gets into the plan's files."""
    for one in want.private:
        pattern = r"\s+".join(map(re.escape, one.split()))
        assert not re.search(pattern, judge.raw), one
        assert not re.search(pattern, judge.text) or re.search(pattern, want.text), one
        assert any(re.search(pattern, str(question)) for question in judge.questions), one
    for one in want.not_text:
        assert one not in judge.text and one not in judge.raw, one
