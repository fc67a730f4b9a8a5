"""What the tests of the gate stand on."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.test_gate import DISTRICT, EMPTY, UNIT
from tests.tools import files


@pytest.fixture
def district(tmp_path: Path) -> Path:
    """The data of an invented unit with one district, without plans and meetings."""
    folder = files.write(tmp_path / "plan_data", {"jednostka.yml": UNIT, "rejony/rejon-1.yml": DISTRICT})
    for name in ("plany", "spotkania"):
        (folder / name).mkdir()
    return folder


@pytest.fixture
def one_plan(district: Path) -> Path:
    """The same with one plan."""
    return files.write(district, {"plany/p.yml": EMPTY.format("Ciszej")})
