"""Two folders read as one, file by file, and nothing from behind a link."""

from __future__ import annotations

import os

import pytest

from jawny_plan.overlay import Layers
from jawny_plan.overlay.layers import ORIGINALS


@pytest.fixture
def layers(tmp_path):
    made = Layers.of_unit(tmp_path / "program/docs", tmp_path / "jednostka")
    for name in ("index.md", "_wzory/a.md", "_wzory/b.md", "_druk/u.typ"):
        put(made.program, name, "program")
    return made


def put(folder, name, text="własny"):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_without_a_folder_of_its_own_all_is_the_programs(layers):
    assert layers.path("index.md") == layers.program / "index.md"
    assert layers.files("_wzory/*") == [layers.program / "_wzory/a.md", layers.program / "_wzory/b.md"]


def test_a_file_of_its_own_counts_and_is_gone_with_it(layers):
    own = put(layers.own, "_wzory/a.md")
    put(layers.own, "_wzory/nowy.md")
    put(layers.own, f"{ORIGINALS}/_wzory/b.md")
    assert layers.files("_wzory/*") == [own, layers.program / "_wzory/b.md", layers.own / "_wzory/nowy.md"]
    assert ORIGINALS not in str(layers.files("**/*"))
    assert layers.within("_wzory").files("*.md")[0] == own
    own.unlink()
    assert layers.path("_wzory/a.md") == layers.program / "_wzory/a.md"


def test_a_unit_that_works_in_the_programs_folder_has_one_folder(tmp_path):
    (tmp_path / "docs").mkdir()
    assert Layers.of_unit(tmp_path / "docs", tmp_path).own is None


@pytest.mark.parametrize("name", ["../tajne.md", "_wzory/../../tajne.md", "/etc/passwd", "", ".", "a\0b", "x" * 5000])
def test_no_name_leads_out(layers, name):
    put(layers.own.parent, "tajne.md")
    layers.own.mkdir(exist_ok=True)
    assert not layers.is_own(name)


def test_no_link_leads_out(layers, tmp_path):
    secret = put(tmp_path, "tajne/a.md")
    layers.own.mkdir(parents=True)
    (layers.own / "_wzory").symlink_to(secret.parent)
    (layers.own / "index.md").symlink_to(secret)
    assert layers.path("_wzory/a.md") == layers.program / "_wzory/a.md"
    assert layers.path("index.md") == layers.program / "index.md"
    assert layers.within("_wzory").own is None
    assert [path for path in layers.files("**/*") if path.is_relative_to(layers.own)] == []


def test_a_folder_that_is_a_link_counts_for_nothing(layers, tmp_path):
    put(tmp_path, "tajne/index.md")
    layers.own.parent.mkdir()
    layers.own.symlink_to(tmp_path / "tajne")
    assert not layers.is_own("index.md")
    assert layers.within("_wzory").own is None


def test_files_are_named_as_they_are_found(layers, monkeypatch):
    put(layers.own, "index.md")
    monkeypatch.chdir(layers.own.parent.parent)
    assert layers.shown("index.md") == "jednostka/docs/index.md"
    assert layers.shown("_wzory/a.md") == "docs/_wzory/a.md"
    monkeypatch.chdir(os.sep)
    assert layers.shown("index.md").endswith("jednostka/docs/index.md")
