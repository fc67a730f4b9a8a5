"""Templates are compiled once for many builds; what is said of their faults does not depend on it."""

from __future__ import annotations

from pathlib import Path

import pytest

from jawny_plan.commands.compiled import CompiledTemplates
from jawny_plan.outputs.pour.environment import TemplateEnvironment
from jawny_plan.outputs.pour.sealed import Pour, TemplateFault


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    folder = tmp_path / "docs"
    folder.mkdir()
    (folder / "m.md").write_text("{% macro gruby(x) %}**{{ x }}**{% endmacro %}")
    (folder / "a.md").write_text("{% import 'm.md' as m %}{% set wlasne = 1 %}{{ m.gruby(haslo) }}")
    return folder


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the templates that were compiled."""
    found: list[str] = []
    compile_ = TemplateEnvironment.compile

    def noting(self: TemplateEnvironment, source: object, name: str, *more: object, **others: object) -> object:
        found.append(name)
        return compile_(self, source, name, *more, **others)

    monkeypatch.setattr(TemplateEnvironment, "compile", noting)
    return found


def pour(docs: Path, program: str = "p" * 64) -> Pour:
    return Pour(docs, [], {}, code=CompiledTemplates(docs.parent / "kod", program))


def test_the_next_build_compiles_only_what_changed(docs, compiled):
    first = pour(docs).html("a.md", {"haslo": "Ciszej"})
    assert sorted(compiled) == ["a.md", "m.md"]
    compiled.clear()
    assert pour(docs).html("a.md", {"haslo": "Ciszej"}) == first and compiled == []
    (docs / "m.md").write_text("{% macro gruby(x) %}*{{ x }}*{% endmacro %}")
    assert pour(docs).html("a.md", {"haslo": "Ciszej"}) != first and compiled == ["m.md"]


def test_another_program_compiles_all(docs, compiled):
    pour(docs).html("a.md", {"haslo": "Ciszej"})
    compiled.clear()
    pour(docs, "q" * 64).html("a.md", {"haslo": "Ciszej"})
    assert sorted(compiled) == ["a.md", "m.md"]


def test_a_fault_is_told_in_the_same_words(docs):
    (docs / "b.md").write_text("{% import 'm.md' as makra %}{% set wlasne = 1 %}{% if haslo %}{{ wlasna }}{% endif %}")
    said = []
    for _ in range(2):
        with pytest.raises(TemplateFault) as fault:
            pour(docs).html("b.md", {"haslo": "Ciszej"})
        said.append(str(fault.value))
    assert said[0] == said[1] and "wlasne" in said[0]


def test_damaged_code_is_compiled_again(docs, compiled):
    first = pour(docs).html("a.md", {"haslo": "Ciszej"})
    for file in (docs.parent / "kod").iterdir():
        file.write_bytes(file.read_bytes()[:40])
    compiled.clear()
    assert pour(docs).html("a.md", {"haslo": "Ciszej"}) == first and sorted(compiled) == ["a.md", "m.md"]


def test_a_folder_that_cannot_be_made_is_no_fault(docs):
    (docs.parent / "kod").write_text("plik")
    assert pour(docs).html("a.md", {"haslo": "Ciszej"})
