"""Lines for a plan's log: pasted at its end and filled in, they are an entry that proves a promise."""

from __future__ import annotations

import shutil

import pytest

from jawny_plan.model.progress import Informed
from jawny_plan.model.publicity import ChannelKind
from jawny_plan.outputs.bundle.overview import words
from jawny_plan.outputs.bundle.publications import bundles
from jawny_plan.outputs.bundle.to_log import PROOFS, to_log
from jawny_plan.outputs.of_edition import published
from jawny_plan.reading.folder import load
from tests.conftest import ROOT
from tests.outputs.opendata.editions import edition
from tests.tools.day_outputs import pour

FILLED = {
    "«dzień: RRRR-MM-DD»": "2026-12-01",
    "«tytuł gazety albo portalu»": "Kurier Przykładowski",
    "«ile sztuk»": "40",
    "«gdzie je rozdano albo wywieszono»": "klatki schodowe",
}


def plan(channel: ChannelKind):
    """A plan of the example that promises this and has a log."""
    logs = {file.id for file in edition().data.plans if file.progress}
    return next(
        item
        for item in edition().plans
        if item["id"] in logs and any(promise["kanal"] == channel for promise in item["informowanie"])
    )


@pytest.mark.parametrize("channel", PROOFS)
def test_lines_that_are_pasted_and_filled_in_are_an_entry(tmp_path, channel):
    of_it = plan(channel)
    [ready] = to_log(of_it, channel)
    shutil.copytree(ROOT / "examples/przyklad/plan_data", tmp_path / "plan_data")
    lines = ready["wiersze"]
    for gap, content in FILLED.items():
        lines = lines.replace(gap, content)
    assert "«" not in lines
    log = tmp_path / ready["plik"]
    log.write_text(f"{log.read_text('utf-8').rstrip()}\n{lines}\n", "utf-8")
    [file] = [item for item in load(tmp_path / "plan_data").plans if item.id == of_it["id"]]
    added = file.progress.entries[-1]
    assert isinstance(added, Informed) and added.channels[0].kind is channel
    assert ready["polecenie"].endswith(f"log {of_it['id']} informowanie")


def test_a_plan_that_promises_nothing_of_the_kind_has_nothing_to_log():
    of_it = plan(ChannelKind.MEDIA)
    silent = {**of_it, "informowanie": []}
    assert to_log(silent, ChannelKind.MEDIA) == ()


def test_the_index_asks_to_log_what_goes_to_newsrooms():
    made = bundles(published(edition(), pour()), pour())
    steps = [
        step["slowo"]
        for group in words(made, edition().unit, edition().today)["grupy"]
        for task in group["zadania"]
        for step in task["kroki"]
    ]
    assert "zapisano w plan_data/plany/rejon-1-2026-07.przebieg.yml" in steps


def test_a_pasted_plan_says_how_far_each_action_is_and_by_which_day():
    made = bundles(published(edition(), pour()), pour())
    [post] = [item.post for bundle in made if bundle.id == "rejon-2-2026-08" for item in bundle.publications[:1]]
    html = post.html.replace("\u00a0", " ")
    assert "stan na 23 listopada 2026 r." in html and "wykonano po terminie" in html
