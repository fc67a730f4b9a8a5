"""The gate reads the unit's letterhead: personal data in it stop a build as they do elsewhere."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from jawny_plan.checks.gate import Gate
from jawny_plan.reading.folder import loaded
from tests.media import letterheads

UNIT = """\
nazwa: KPP w Przykładowie
skrot: KPP
witryna: https://przyklad.example/
papier: papier.docx
"""


def faults(folder: Path, inner: str, allowed: str = "") -> list[str]:
    data, docs = folder / "plan_data", folder / "docs"
    data.mkdir(exist_ok=True)
    docs.mkdir(exist_ok=True)
    (data / "jednostka.yml").write_text(UNIT + allowed, encoding="utf-8")
    (data / "papier.docx").write_bytes(letterheads.letterhead(letterheads.add(f"<w:r><w:t>{inner}</w:t></w:r>")))
    return [str(fault) for fault in Gate(loaded(data), docs, date(2026, 11, 23)).faults()]


@pytest.mark.parametrize(
    "inner", ["Sprawę zgłosił Jan Kowalski", "PESEL 44051401359", "zgłaszał pan Nowak, tel. kom. 601 234 567"]
)
def test_personal_data_are_found_in_its_lines(tmp_path, inner):
    found = faults(tmp_path, inner)
    assert any("plan_data/papier.docx:" in fault for fault in found)


def test_the_units_own_lines_pass(tmp_path):
    assert faults(tmp_path, "Wydział Prewencji") == []
