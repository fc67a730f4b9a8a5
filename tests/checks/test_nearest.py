"""Which field a sentence belongs to is found by shared words, by its chapter and by what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from jawny_plan.checks.coverage import keyed, uncovered
from jawny_plan.checks.nearest import nearest
from jawny_plan.model.plan import Plan
from jawny_plan.model.unit import PlanFile
from jawny_plan.reading.folder import load
from tests.checks.test_gate import DISTRICT, UNIT
from tests.conftest import ROOT
from tests.tools import files

FOLDERS = (ROOT / "plan_data", ROOT / "examples/przyklad/plan_data")
FIELDS = {
    "zagrozenia": "threats",
    "cele": "goals",
    "dzialania": "actions",
    "podmioty": "partners",
    "informowanie": "publicity",
}


def without_words(plan: Plan, key: str) -> Plan:
    """The plan, one field of which has lost its words."""
    if key == "tytul":
        return plan.model_copy(update={"title": None})
    if key == "sposob_oceny":
        return plan.model_copy(update={"evaluation": None})
    chapter, number = re.fullmatch(r"(\w+)\[(\d+)\].+", key).groups()
    items = list(getattr(plan, FIELDS[chapter]))
    items[int(number)] = items[int(number)].model_copy(update={"wording": None})
    return plan.model_copy(update={FIELDS[chapter]: tuple(items)})


def lost(folder: Path) -> Iterator[tuple[PlanFile, str, str]]:
    """Each plan with each of its fields emptied, the field's key, and each sentence that is in no field then."""
    for file in load(folder).plans:
        for key, entry in keyed(file.plan) if file.approved else ():
            if not key.startswith("dodatkowe") and (entry if isinstance(entry, str) else entry.wording):
                emptied = replace(file, plan=without_words(file.plan, key))
                yield from ((emptied, key, sentence) for sentence in uncovered(emptied))


def test_the_field_that_lost_its_words_is_named():
    asked = [(nearest(file, sentence), key, sentence) for folder in FOLDERS for file, key, sentence in lost(folder)]
    wrong = [(found, key, sentence) for found, key, sentence in asked if found != key]
    assert len(asked) > 30 and len(wrong) <= len(asked) / 10, wrong


def test_a_field_with_other_words_is_named(folder, mended):
    mended("typowania miejsc zagrożonych", "typowania innych miejsc")
    file = load(folder / "plan_data").plans[0]
    [sentence] = uncovered(file)
    assert nearest(file, sentence) == "podmioty[1].brzmienie"


@pytest.mark.parametrize("sentence", ["Zupełnie inne zdanie o czymś.", "Koty piją mleko.", "—"])
def test_where_nothing_speaks_for_any_field_none_is_named(folder, sentence):
    assert nearest(load(folder / "plan_data").plans[0], sentence) is None


def test_other_forms_of_the_words_count(folder):
    text = folder / "plan_data/plany/rejon-2-2024-01.txt"
    line = "Zagrożone miejsca typuje Łukowska Spółdzielnia Mieszkaniowa."
    text.write_text(f"{text.read_text(encoding='utf-8')}\n{line}\n", encoding="utf-8")
    file = load(folder / "plan_data").plans[0]
    assert uncovered(file) == [line]
    assert nearest(file, line) == "podmioty[1].brzmienie"


def test_a_sentence_that_shares_no_word_goes_to_what_stands_around_it(folder):
    text = folder / "plan_data/plany/rejon-2-2024-01.txt"
    written = text.read_text(encoding="utf-8")
    line = "typowania miejsc zagrożonych;"
    assert line in written
    text.write_text(written.replace(line, f"{line}\nKoty piją mleko.", 1), encoding="utf-8")
    file = load(folder / "plan_data").plans[0]
    assert uncovered(file) == ["Koty piją mleko."]
    assert nearest(file, "Koty piją mleko.") == "podmioty[1].brzmienie"


PLAN = """\
rejon: rejon-1
haslo: Ciszej
okres: {od: 2026-07-01, do: 2026-12-31}
cele: brak
informowanie: brak
"""
ENTRIES = {
    "zagrozenia": "nazwa: hałas",
    "dzialania": "nazwa: patrol, termin: {rodzaj: brak}",
    "podmioty": "nazwa: Straż",
}
HEADINGS = {"zagrozenia": "Zagrożenie:", "dzialania": "Planowane działania:", "podmioty": "Podmioty współpracujące:"}
NOISE = "Kierowcy trąbią klaksonami."
DOGS, CARS, LAMPS = (
    "Właściciele psów sprzątają trawniki.",
    "Samochody parkują chodniki.",
    "Elektrycy naprawiają latarnie.",
)
GUARD = "Strażnicy pouczają rowerzystów."
ODD = "Koty piją mleko."


def plan_of(folder: Path, threats: list[str], actions: list[str], partners: list[str], **text: list[str]) -> PlanFile:
    """A plan with these wordings, where "" is none, and the lines of each chapter of its approved text."""
    chapters = {"zagrozenia": threats, "dzialania": actions, "podmioty": partners}
    plan = PLAN
    for name, wordings in chapters.items():
        plan += f"{name}:\n" if wordings else f"{name}: brak\n"
        for wording in wordings:
            plan += f"  - {{{ENTRIES[name]}{f', brzmienie: {wording}' if wording else ''}}}\n"
    lines = [*text.pop("tytul", []), *(line for name, those in text.items() for line in (HEADINGS[name], *those))]
    data = {
        "jednostka.yml": UNIT,
        "rejony/rejon-1.yml": DISTRICT,
        "plany/p.yml": plan,
        "plany/p.txt": "\n".join(lines) + "\n",
    }
    return load(files.write(folder / "plan_data", data)).plans[0]


def action(number: int) -> str:
    return f"dzialania[{number}].brzmienie"


@pytest.mark.parametrize(
    ("sentence", "key"),
    [
        ("Kierowca trąbi klaksonem.", "zagrozenia[0].brzmienie"),
        ("Właściciel psa.", action(0)),
        ("Samochody i chodniki", action(1)),
        ("Strażnicy, koty, mleko, ryby: pouczają.", "podmioty[0].brzmienie"),  # two words of five
        ("Strażnicy, koty, mleko.", None),  # one of three
        ("Do 12 lub 13.", None),
        ("7", action(2)),  # a number is a word
        ("Kot", action(2)),
        ("na 7.", action(2)),  # shorter words tell nothing
        ("na", None),
        ("patrol ryby mleko", None),  # all actions are patrols
        ("patrol latarni koty", action(2)),
        ("Informacje dotyczące planu działania priorytetowego.", "tytul"),
        ("Od 1 lipca 2026 r.", "tytul"),
        ("Ocena wskaźnika.", "sposob_oceny"),
    ],
)
def test_a_sentence_that_is_not_in_the_text_goes_by_its_words(tmp_path, sentence, key):
    file = plan_of(tmp_path, [NOISE], [DOGS, CARS, "Kot 7 na latarni."], [GUARD])
    assert nearest(file, sentence) == key


@pytest.mark.parametrize(
    ("actions", "lines", "key"),
    [
        ([DOGS, "", CARS], [DOGS, ODD, CARS], action(1)),  # between its neighbours, and without words
        (["", DOGS, CARS], [ODD, DOGS, CARS], action(0)),
        ([DOGS, CARS, ""], [DOGS, CARS, ODD], action(2)),
        (["", DOGS, "", CARS, ""], [DOGS, ODD, CARS], action(2)),
        ([DOGS, "", "", CARS], [DOGS, ODD, CARS], action(1)),  # of two, the first
        ([DOGS, CARS], [DOGS, ODD, CARS], action(0)),  # nothing is without words: the first that it may go on with
        ([f"{DOGS} {LAMPS}", CARS, ""], [DOGS, ODD, LAMPS, CARS], action(0)),  # within one
        ([CARS, DOGS], [ODD, DOGS, CARS], action(0)),
    ],
)
def test_a_sentence_of_no_known_word_goes_by_its_place(tmp_path, actions, lines, key):
    file = plan_of(tmp_path, [NOISE], actions, [GUARD], zagrozenia=[NOISE], dzialania=lines, podmioty=[GUARD])
    assert nearest(file, ODD) == key


@pytest.mark.parametrize(
    ("actions", "key"),
    [([DOGS, "", CARS], action(1)), ([DOGS, "", "", CARS], action(0))],
)
def test_the_more_fields_lack_words_the_less_each_of_them_is_likely(tmp_path, actions, key):
    odd = "Koty piją mleko, właściciele śpią."  # one word in five is of the first action
    file = plan_of(
        tmp_path, [NOISE], actions, [GUARD], zagrozenia=[NOISE], dzialania=[DOGS, odd, CARS], podmioty=[GUARD]
    )
    assert nearest(file, odd) == key


def test_the_title_may_be_what_stands_before_all_chapters(tmp_path):
    file = plan_of(
        tmp_path, [NOISE], [DOGS], [GUARD], tytul=[ODD], zagrozenia=[NOISE], dzialania=[DOGS], podmioty=[GUARD]
    )
    assert nearest(file, ODD) == "tytul"


@pytest.mark.parametrize(
    ("chapter", "key"),
    [("zagrozenia", "zagrozenia[0].brzmienie"), ("dzialania", action(0)), ("podmioty", "podmioty[0].brzmienie")],
)
def test_the_heading_above_a_sentence_tells_its_chapter(tmp_path, chapter, key):
    lines = {name: [ODD] if name == chapter else [] for name in HEADINGS}
    file = plan_of(tmp_path, [""], [""], [""], **lines)
    assert nearest(file, ODD) == key


def test_a_sentence_with_half_of_the_words_of_a_field_of_its_chapter_stands_for_it(tmp_path):
    near, far = "Właściciele psów śpią.", "Właściciele kotów śpią."
    for line, key in ((near, action(1)), (far, action(0))):
        file = plan_of(tmp_path, [NOISE], [DOGS, "", CARS], [GUARD], zagrozenia=[NOISE], dzialania=[line, ODD, CARS])
        assert nearest(file, ODD) == key


def test_a_plan_without_its_text_has_fields_by_words_alone(tmp_path):
    file = plan_of(tmp_path, [NOISE], [DOGS], [GUARD], dzialania=[DOGS])
    assert nearest(replace(file, approved=None), "Właściciele psów") == action(0)
    assert nearest(replace(file, approved=None), ODD) is None
