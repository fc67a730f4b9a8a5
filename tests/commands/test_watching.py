"""What `serve` takes for a change: what people change in the sources, not what a build or an editor leaves there."""

from __future__ import annotations

import os
from pathlib import Path
from threading import Thread

import pytest

from jawny_plan.commands.watching import Sources

PLAN = "plany/rejon-1.yml"


@pytest.fixture
def data(tmp_path) -> Path:
    (tmp_path / "plany").mkdir()
    (tmp_path / PLAN).write_text("haslo: A\n", "utf-8")
    (tmp_path / "rejestr.txt").write_text("", "utf-8")
    return tmp_path


@pytest.fixture
def sources(data) -> Sources:
    made = Sources()
    made.add(str(data))
    return made


def test_each_change_counts_once(sources, data):
    assert not sources.changed()
    (data / PLAN).write_text("haslo: B\n", "utf-8")
    assert sources.changed()
    assert not sources.changed()
    os.utime(data / PLAN, ns=(1, 1))
    assert sources.changed()
    (data / "spotkania").mkdir()
    assert not sources.changed()
    (data / "spotkania/zebranie.yml").touch()
    assert sources.changed()
    (data / "spotkania/zebranie.yml").rename(data / "spotkania/inne.yml")
    assert sources.changed()
    (data / PLAN).unlink()
    assert sources.changed()
    (data / "rejestr.txt").write_text("x", "utf-8")  # somebody else's build, or a pull
    assert sources.changed()


@pytest.mark.parametrize("name", [".plan.yml.swp", "plan.yml~", "~$plan.docx", ".~lock.plan.odt#", "#plan.yml#"])
def test_what_editors_leave_does_not_count(sources, data, name):
    (data / "plany" / name).touch()
    (data / "__pycache__").mkdir()
    (data / "__pycache__/x.pyc").touch()
    assert not sources.changed()


def test_what_a_build_writes_does_not_count_and_what_others_do_meanwhile_does(sources, data):
    with sources.while_built():
        (data / "rejestr.txt").write_text("wiersz\n", "utf-8")
    assert not sources.changed()
    with sources.while_built():
        (data / "rejestr.txt").write_text("dwa\n", "utf-8")
        (data / PLAN).write_text("haslo: C\n", "utf-8")
    assert sources.changed()
    with sources.while_built():
        (data / "rejestr.txt").unlink()
    assert not sources.changed()


def test_what_changed_before_the_build_began_is_built_by_it(sources, data):
    (data / PLAN).write_text("haslo: D\n", "utf-8")
    with sources.while_built():
        pass
    assert not sources.changed()


def test_nobody_looks_while_a_build_goes_on(sources):
    found: list[bool] = []
    looking = Thread(target=lambda: found.append(sources.changed()))
    with sources.while_built():
        looking.start()
        looking.join(0.2)
        assert looking.is_alive()
    looking.join()
    assert found == [False]


def test_a_file_alone_and_one_that_is_not_there_yet(tmp_path):
    sources = Sources()
    sources.add(str(tmp_path / "mkdocs.yml"))
    assert not sources.changed()
    (tmp_path / "mkdocs.yml").touch()
    assert sources.changed()
