"""The build that goes on: begun anew by each rebuild, and nothing left of one that failed."""

from __future__ import annotations

import pytest

from jawny_plan.commands import one_build
from jawny_plan.commands.one_build import Asked, Build
from jawny_plan.commands.steps import Surroundings
from jawny_plan.launch import locks
from jawny_plan.overlay import Layers
from jawny_plan.reading.faults import Faults
from jawny_plan.storage import unchanged
from tests.conftest import PLAN, ROOT

MARKDOWN = ("attr_list", "def_list", "md_in_html", "tables", "toc")


@pytest.fixture
def surroundings(folder, tmp_path, monkeypatch):
    monkeypatch.setenv("JAWNY_PLAN_DZIS", "2024-03-12")
    monkeypatch.setenv(unchanged.VARIABLE, str(tmp_path / "pamiec"))
    return Surroundings(
        ROOT, folder / "plan_data", Layers(ROOT / "docs"), folder / "site", unchanged.program(ROOT), MARKDOWN, {}
    )


def is_locked(surroundings) -> bool:
    """Whether a build of the folder goes on: nobody else gets its lock."""
    with unchanged.record(ROOT, surroundings.data, "budowanie").with_suffix(".lock").open("w") as file:
        return not locks.taken(file)


def beside(surroundings) -> list[str]:
    return sorted(path.name for path in surroundings.data.parent.iterdir() if path.name != "pamiec")


def test_before_it_begins_nothing_is_open():
    with pytest.raises(RuntimeError, match="no build has begun"):
        _ = Build().opened
    Build().drop()


def test_it_begins_anew_and_leaves_nothing_when_dropped(surroundings):
    build = Build()
    build.asked = Asked(surroundings.data, surroundings.site.with_name("paczka"))
    first = build.begin(surroundings)
    opened = build.opened
    build.aside = ["x"]
    assert is_locked(surroundings)
    assert build.begin(surroundings) == first
    assert build.opened is not opened and build.aside == []
    first.mkdir(parents=True)
    build.drop()
    assert not is_locked(surroundings)
    assert beside(surroundings) == ["plan_data"]


def test_data_with_faults_leave_the_turn_once_it_is_dropped(surroundings):
    (surroundings.data / PLAN).write_text("rejon: [\n", encoding="utf-8")
    build = Build()
    with pytest.raises(Faults):
        build.begin(surroundings)
    with pytest.raises(RuntimeError):
        _ = build.opened
    assert is_locked(surroundings)
    build.drop()
    assert not is_locked(surroundings)


def test_workers_go_home_when_it_is_dropped(surroundings, monkeypatch):
    closed = []
    monkeypatch.setattr(one_build.Production, "close", lambda production: closed.append(production))
    build = Build()
    build.begin(surroundings)
    build.drop()
    assert len(closed) == 1
