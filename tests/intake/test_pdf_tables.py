"""Tables of a PDF: rows and cells by the lines drawn around them, whatever the page cuts."""

from __future__ import annotations

from pathlib import Path

import pytest
import typst

from jawny_plan.intake.readers import read
from jawny_plan.intake.tree import BlockKind

TABLE = """\
#set page(width: 16cm, height: {height}, margin: 1cm)
Zaplanowano dla całego rejonu i dla wszystkich mieszkańców:
#table(columns: (auto, 4cm, 4cm){stroke}, [Lp.], [Zadanie], [Termin],
 [1], [Kontrole prędkości przy szkole i na drodze do stacji], [raz w tygodniu],
 [2], [Rozmowy z kierowcami autobusów oraz pomiary na wyjazdach z zajezdni i na pętli], [w dni robocze, od 1 do 15 maja 2027 r.])
Koniec działań w tym planie i całego rozdziału trzeciego.
"""
ROWS = [
    "Lp. | Zadanie | Termin",
    "1 | Kontrole prędkości przy szkole i na drodze do stacji | raz w tygodniu",
    "2 | Rozmowy z kierowcami autobusów oraz pomiary na wyjazdach z zajezdni i na pętli | w dni robocze, od 1 do 15 maja 2027 r.",
]


def printed(folder: Path, height: str, stroke: str = "") -> Path:
    (folder / "plan.typ").write_text(TABLE.format(height=height, stroke=stroke), "utf-8")
    typst.compile(folder / "plan.typ", output=folder / "plan.pdf")
    return folder / "plan.pdf"


@pytest.mark.parametrize("height", ["20cm", "5.1cm", "4.2cm"])
def test_rows_have_their_cells_though_a_page_ends_within_one(tmp_path, height):
    blocks = read(printed(tmp_path, height)).blocks
    assert [block.on_paper for block in blocks if block.kind is BlockKind.ROW] == ROWS
    assert blocks[0].text.startswith("Zaplanowano")
    assert blocks[-1].text.startswith("Koniec działań")


def test_words_without_lines_around_them_are_no_table(tmp_path):
    blocks = read(printed(tmp_path, "20cm", ", stroke: none")).blocks
    assert not [block for block in blocks if block.kind is BlockKind.ROW]
