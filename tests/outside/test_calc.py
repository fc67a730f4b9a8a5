"""The tables as LibreOffice Calc opens them: every cell is the text that was written, and no formula runs."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from jawny_plan.outputs.opendata.tables import TABLES
from jawny_plan.press.odt_styles import NAMESPACES
from tests.outputs.opendata.editions import files
from tests.outputs.opendata.test_cells import HOSTILE, table
from tests.outside.programs import converted

NAMES = ["wrogie", *(item.name for item in TABLES)]
TABLE = NAMESPACES["xmlns:table"]
TEXT = NAMESPACES["xmlns:text"]
# Commas between cells, quotation marks around them, UTF-8; the second with the box "Evaluate formulas" ticked.
PLAIN = "--infilter=CSV:44,34,76,1"
READY_TO_CALCULATE = f"{PLAIN},,0,false,true,false,false,false,-1,true"
WAYS = {"zwykle": PLAIN, "gotowe-do-liczenia": READY_TO_CALCULATE}


@pytest.fixture(scope="module", params=WAYS)
def opened(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the tables, and with what Calc made of each."""
    folder = tmp_path_factory.mktemp("calc")
    (folder / "wrogie.csv").write_bytes(table(["wartość", "obok"], [[value, value] for value in HOSTILE]))
    for item in TABLES:
        (folder / f"{item.name}.csv").write_bytes(files()[item.path])
    converted("fods", folder, [f"{name}.csv" for name in NAMES], WAYS[request.param])
    return folder


def written(folder: Path, name: str) -> list[list[str]]:
    text = (folder / f"{name}.csv").read_bytes().decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))


def sheet(folder: Path, name: str) -> Any:
    return etree.parse(folder / f"{name}.fods").getroot()


def rows(root: Any) -> Iterator[list[str]]:
    """What each cell shows; what Calc repeats is written out, the endless rest of a sheet is left out."""
    for row in root.iter(f"{{{TABLE}}}table-row"):
        cells: list[str] = []
        for cell in row.iter(f"{{{TABLE}}}table-cell"):
            shown = "\n".join("".join(part.itertext()) for part in cell.iter(f"{{{TEXT}}}p"))
            times = int(cell.get(f"{{{TABLE}}}number-columns-repeated", "1"))
            cells += [shown] * (times if shown or times < 40 else 0)
        if any(cells):
            yield cells


def formulas(root: Any) -> list[str]:
    found = (cell.get(f"{{{TABLE}}}formula") for cell in root.iter(f"{{{TABLE}}}table-cell"))
    return [formula for formula in found if formula]


@pytest.mark.parametrize("name", NAMES)
def test_no_formula_runs(opened: Path, name: str) -> None:
    root = sheet(opened, name)
    assert next(root.iter(f"{{{TABLE}}}table-cell")) is not None
    assert formulas(root) == []


@pytest.mark.parametrize("name", NAMES)
def test_every_row_is_a_row_with_its_polish_letters(opened: Path, name: str) -> None:
    found, wanted = list(rows(sheet(opened, name))), written(opened, name)
    assert len(found) == len(wanted)
    assert found[0] == wanted[0]
    words = {cell for row in wanted for cell in row if any(letter in "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ„”–" for letter in cell)}
    shown = {" ".join(cell.split()) for row in found for cell in row}
    assert {" ".join(word.split()) for word in words} <= shown


def test_a_formula_would_run_if_nothing_stood_before_it(tmp_path: Path) -> None:
    """So the tests above can fail."""
    (tmp_path / "zla.csv").write_bytes("a,b\r\n=1+1,x\r\n".encode("utf-8-sig"))
    converted("fods", tmp_path, ["zla.csv"], READY_TO_CALCULATE)
    assert formulas(sheet(tmp_path, "zla")) == ["of:=1+1"]
