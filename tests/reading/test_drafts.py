"""A plan that nobody has finished is a draft: it is left out, with what it lacks; the rest goes out."""

from __future__ import annotations

from pathlib import Path

import pytest

from jawny_plan.editing.data_files import fill_in, new_plan
from jawny_plan.model.absence import Absence, absence_of
from jawny_plan.reading.faults import Faults
from jawny_plan.reading.folder import Loaded, loaded

NAME = "rejon-2-2026-07"
BARE = """\
rejon: rejon-2
haslo: Cisza nocą
okres:
  od: 2026-07-01
  do: 2026-12-31
zagrozenia:
  - nazwa: hałas
"""
CHAPTERS = "cele: brak\ndzialania: nieznane\npodmioty: brak\ninformowanie: nieznane\n"
TEXT = "tekst: nieznany\ntekst_powod: Znamy go z gazety.\n"


def put(folder: Path, text: str, name: str = f"{NAME}.yml") -> Path:
    path = folder / "plan_data/plany" / name
    path.write_text(text, encoding="utf-8")
    return path


def plans(material: Loaded) -> list[str]:
    return [file.id for file in material.data.plans]


def lacks(material: Loaded) -> list[str]:
    [draft] = material.drafts
    return [fault.path for fault in draft.lacks]


def test_a_chapter_that_is_not_there_makes_a_draft_and_the_rest_goes_out(folder):
    put(folder, BARE)
    material = loaded(folder / "plan_data")
    assert plans(material) == ["rejon-2-2024-01"]
    assert lacks(material) == ["cele", "dzialania", "informowanie", "podmioty", "tekst"]
    assert not any(path.stem == NAME for path in material.trees)


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        (BARE + CHAPTERS, ["tekst"]),
        (BARE + CHAPTERS.replace("cele: brak", "cele: []") + TEXT, ["cele"]),
        (BARE + CHAPTERS + TEXT + "szkic: tak\n", ["szkic"]),
        (BARE.replace("hałas", "«hałas»") + CHAPTERS + TEXT, ["zagrozenia[0].nazwa"]),
        (BARE.replace("2026-12-31", "«2026-12-31»") + CHAPTERS, ["okres.do", "tekst"]),
    ],
)
def test_each_thing_that_is_missing_is_named(folder, text, missing):
    put(folder, text)
    assert sorted(lacks(loaded(folder / "plan_data"))) == sorted(missing)


def test_none_and_unknown_are_answers(folder):
    put(folder, BARE + CHAPTERS + TEXT)
    material = loaded(folder / "plan_data")
    assert material.drafts == ()
    plan = material.data.plans[-1].plan
    assert [absence_of(chapter) for chapter in (plan.goals, plan.actions, plan.partners, plan.publicity)] == [
        Absence.NONE,
        Absence.UNKNOWN,
        Absence.NONE,
        Absence.UNKNOWN,
    ]


def test_none_and_unknown_are_no_words_of_the_plan(folder):
    partners = "podmioty:\n  - nazwa: Szkoła\n    zadanie: brak\n  - nazwa: Gmina\n    zadanie: nieznane\n"
    chapters = CHAPTERS.replace("podmioty: brak\n", partners)
    put(folder, BARE + chapters + TEXT + "sposob_oceny: nieznany\n")
    plan = loaded(folder / "plan_data").data.plans[-1].plan
    assert [type(item.task) for item in plan.partners] == [Absence, Absence]
    assert plan.evaluation is Absence.UNKNOWN


def test_the_approved_text_beside_the_plan_is_enough(folder):
    put(folder, BARE + CHAPTERS)
    put(folder, "Cisza nocą.\n", f"{NAME}.txt")
    assert loaded(folder / "plan_data").drafts == ()


def test_what_was_in_force_is_no_draft(folder):
    put(folder, BARE)
    log = "wpisy:\n  - rodzaj: ocena\n    dnia: 2026-12-31\n    zrodlo: narada\n    tresc:\n      - Było ciszej.\n"
    put(folder, log, f"{NAME}.przebieg.yml")
    assert loaded(folder / "plan_data").drafts == ()


def test_a_fault_of_a_plan_that_is_whole_still_stops_everything(folder):
    put(folder, BARE + CHAPTERS + TEXT + "cel: x\n")
    with pytest.raises(Faults):
        loaded(folder / "plan_data")


def test_a_new_plan_in_which_three_words_were_filled_in_stays_a_draft_whatever_is_run_on_it(folder):
    data = folder / "plan_data"
    path = Path(new_plan(data, "rejon-2", "2026-07-01"))
    text = path.read_text(encoding="utf-8")
    for old, new in (("«Mniej hałasu na klatkach»", "Cisza"), ("«2026-12-31»", "2026-12-31")):
        text = text.replace(old, new)
    path.write_text(text.replace("«spożywanie alkoholu w miejscach publicznych»", "hałas"), encoding="utf-8")
    before = path.read_bytes()
    assert fill_in(data, loaded(data).drafts) == []
    assert path.read_bytes() == before
    assert plans(loaded(data)) == ["rejon-2-2024-01"]


def test_an_older_file_is_told_as_unknown_once_somebody_asks_for_it(folder):
    data, path = folder / "plan_data", put(folder, BARE.replace("okres", "# Uwaga.\nokres"))
    [said] = fill_in(data, loaded(data).drafts)
    assert "dopisano „cele: nieznane”, „dzialania: nieznane”" in said
    assert "# Uwaga." in path.read_text(encoding="utf-8")
    material = loaded(data)
    assert material.drafts == ()
    assert absence_of(material.data.plans[-1].plan.goals) is Absence.UNKNOWN


def test_what_leads_to_a_draft_is_left_out_with_it(folder):
    put(folder, BARE)
    put(folder, BARE + CHAPTERS + TEXT + f"poprzedni_plan: {NAME}\n", "rejon-2-2027-01.yml")
    log = (
        f"wpisy:\n  - rodzaj: decyzja\n    dnia: 2026-12-31\n    zrodlo: narada\n    tresc: Dalej.\n"
        f"    nastepny_plan: {NAME}\n"
    )
    put(folder, log, "rejon-2-2024-01.przebieg.yml")
    data = loaded(folder / "plan_data").data
    assert [file.plan.predecessor for file in data.plans] == [None, None]
    assert data.plans[0].progress
    assert [getattr(entry, "successor", "?") for entry in data.plans[0].progress.entries] == [None]
