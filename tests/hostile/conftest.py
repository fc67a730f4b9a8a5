"""The hostile unit, built once for all that look at it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.conftest import command, made_once
from tests.hostile.filled import fill


class Built(NamedTuple):
    """A built site and the values that were typed into its data."""

    site: Path
    typed: list[str]


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The site of the unit all of whose texts are hostile."""

    def make(folder: Path) -> None:
        typed = fill(folder)
        (folder / "typed.json").write_text(json.dumps(typed), encoding="utf-8")
        done = command("site", str(folder), today="2026-11-23")
        assert done.returncode == 0, done.stderr[:3000]
        assert "Traceback" not in done.stderr

    folder = made_once(tmp_path_factory, "hostile", make)
    return Built(folder / "site", json.loads((folder / "typed.json").read_text(encoding="utf-8")))
