"""None and unknown are said differently in everything that is made of a plan, and our words stand in no quotes."""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.outputs.test_one_truth import outputs

TODAY = date(2024, 3, 12)
PLAN = "rejon-2-2023-07"
HEAD = "rejon: rejon-2\nhaslo: Cisza nad Krzną\ntekst: nieznany\ntekst_powod: plan znamy tylko z gazety\n"
NONE = (
    "okres:\n  od: 2023-07-01\n  do: brak\nzagrozenia:\n  - nazwa: hałas\n    miejsca:\n      - rodzaj: ulica\n"
    "        slowa: ulica Nadbrzeżna\ncele: brak\ndzialania: brak\npodmioty: brak\ninformowanie: brak\nsposob_oceny: brak\n"
)
UNKNOWN = (
    "okres: nieznany\nzagrozenia: nieznane\ncele: nieznane\ndzialania: nieznane\npodmioty: nieznane\n"
    "informowanie: nieznane\nsposob_oceny: nieznany\n"
)
GOALS = (
    "okres:\n  od: 2023-07\n  do: 2023-12-31\nzagrozenia:\n  - nazwa: hałas\ncele:\n  - rodzaj: jakosciowy\n"
    "    sformulowanie: ograniczenie\n    wskaznik: hałasu\n  - rodzaj: ograniczenie\n    wskaznik: awantur\n"
    "    o_procent: 37\n    z_oceny: tak\n    brzmienie: Ocenimy, czy awantur ubyło o 37%.\ndzialania:\n"
    "  - nazwa: Rozmowy\n    termin:\n      rodzaj: nieznany\npodmioty: brak\ninformowanie: brak\n"
)


def made(folder: Path, text: str) -> Mapping[str, str]:
    """All that is made of a plan, by its path."""
    shutil.copytree(ROOT / "plan_data", folder / "plan_data")
    (folder / "plan_data/plany" / f"{PLAN}.yml").write_text(HEAD + text, encoding="utf-8")
    found = outputs(folder / "plan_data", TODAY)
    return {path: words.replace("\u00a0", " ").replace("\\xa0", " ") for path, words in found.items() if PLAN in path}


def telling(found: Mapping[str, str]) -> dict[str, str]:
    """Pages, notes and sheets: what a reader reads, not what programs read."""
    told_in = {path: words for path, words in found.items() if re.search(r"index\.md$|nota|ulotka|klatka", path)}
    assert len(told_in) > 5
    return told_in


def test_what_is_unknown_is_never_told_as_none(tmp_path):
    told_in = telling(made(tmp_path, UNKNOWN))
    assert [path for path, words in told_in.items() if re.search(r"[Pp]lan nie (?:podaje|wymienia)", words)] == []
    goal = [path for path in told_in if "zmiany" not in path and "radio" not in path]  # on air it may be left out
    assert [path for path in goal if "Nie znamy celu planu." not in told_in[path]] == []


def test_what_the_plan_does_not_have_is_never_told_as_unknown(tmp_path):
    told_in = telling(made(tmp_path, NONE))
    assert [path for path, words in told_in.items() if re.search(r"Nie (?:znamy|wiemy)", words)] == []
    where = [path for path in told_in if not re.search("zmiany|klatka|radio", path)]
    assert [path for path in where if "Plan nie podaje celu." not in told_in[path]] == []
    notices = [path for path in told_in if "klatka" in path]
    assert notices
    assert [path for path in notices if "Plan nie podaje daty końca." not in told_in[path]] == []


@pytest.mark.parametrize("words", ["Cel zapisany w planie: „Ograniczenie", "„Ograniczenie", "„Rozmowy”", "„Hałas"])
def test_our_own_words_stand_in_no_quotes(tmp_path, words):
    found = made(tmp_path, GOALS)
    assert [path for path, said in found.items() if words in said] == []


def test_what_belongs_to_the_evaluation_is_told_as_no_goal(tmp_path):
    told_in = telling(made(tmp_path, GOALS))
    holding = {path: words for path, words in told_in.items() if "37%" in words}
    assert holding
    for path, words in holding.items():
        before = words[: words.index("ubyło o 37%")][-400:]
        assert re.search(r"Po czym plan każe ocenić działania|Jak plan ma być oceniony|z_oceny", before), path


def test_an_unknown_deadline_and_a_month_are_told_as_they_are_known(tmp_path):
    told_in = telling(made(tmp_path, GOALS))
    where = [path for path in told_in if "zmiany" not in path and "radio" not in path]
    assert [path for path in where if "od lipca 2023 r." not in told_in[path]] == []
    assert [path for path in where if "terminu nie znamy" not in told_in[path]] == []
