"""Sheets that were left out are told with the place of what is too long."""

from __future__ import annotations

from pathlib import Path

import pytest

from jawny_plan.commands.unfit import hints
from jawny_plan.outputs.documents.left_out import LeftOut
from jawny_plan.reading.passages import Passage

TITLE = "Bardzo długi tytuł spotkania o wszystkim"


@pytest.fixture
def passages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Passage]:
    """The title, typed in two files."""
    monkeypatch.chdir(tmp_path)
    for name in ("inne", "moje"):
        Path(f"{name}.yml").write_text(f"# plik\n\ntytul: {TITLE}\n", encoding="utf-8")
    return [Passage(Path(f"{name}.yml"), TITLE, 3, 8, ("tytul",)) for name in ("inne", "moje")]


def test_a_sheet_is_told_once_with_the_place_in_its_own_file(passages):
    left_out = {
        name: LeftOut(
            "Druk plakat.typ: plakat nie mieści się na stronie A3. Skróć: „Bardzo…” (40 znaków).", (f"{TITLE}.",)
        )
        for name in ("spotkania/moje/plakat.png", "spotkania/moje/plakat.pdf")
    }
    assert list(hints(left_out, passages)) == [
        "spotkania/moje/plakat.pdf: ten druk pominięto, reszta jest gotowa. Plakat nie mieści się na stronie A3. "
        "Skróć: „Bardzo…” (40 znaków). Wpisano: moje.yml:3:8."
    ]


def test_a_text_that_nobody_typed_has_no_place(passages):
    left_out = {"a.pdf": LeftOut("Druk x.typ: nie mieści się.", ("Tego nikt nie wpisał",))}
    assert list(hints(left_out, passages)) == ["a.pdf: ten druk pominięto, reszta jest gotowa. Nie mieści się."]
