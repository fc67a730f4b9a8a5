"""A small country of invented units, whose sites are the example's under other addresses: nothing is built for it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.conftest import made_once

UNITS = {"lodzkie/kpp-borzechowo": "Borzechow", "lodzkie/kpp-radoszewo": "Radoszew", "slaskie/kpp-lubin": "Łubin"}
"""Folders with the stem of each unit's town, which ends as the example's: Borzechowo."""
PORTAL = "nazwa: Plany zmyślonego kraju\nwydawca: Komenda Zmyślona\nwitryna: https://portal.jawny-plan.example/\n"
TOLD = ("dane/**/*.json", "nowosci/feed.json", "kalendarz/wszystkie.ics")
"""What the portal reads of a unit's site."""


def _moved(site: Path, unit: Path, stem: str) -> None:
    """The data of a site in a folder of a unit, with another town and address."""
    for pattern in TOLD:
        for path in site.glob(pattern):
            text = path.read_bytes().decode()
            text = text.replace("Przykładow", stem).replace("kpp-przykladowo", unit.name)
            copy = unit / "site" / path.relative_to(site)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(text.encode())
    (unit / "plan_data").mkdir()


@pytest.fixture(scope="session")
def finished_country(tmp_path_factory: pytest.TempPathFactory, example_site: Path) -> Path:
    """The folder of the country, to be read, not changed."""

    def make(folder: Path) -> None:
        (folder / "portal.yml").write_text(PORTAL, encoding="utf-8")
        for name, stem in UNITS.items():
            _moved(example_site, folder / name, stem)

    return made_once(tmp_path_factory, "kraj", make)


@pytest.fixture
def own_country(tmp_path: Path, finished_country: Path) -> Path:
    """A copy of it that may be changed."""
    return Path(shutil.copytree(finished_country, tmp_path / "kraj"))
