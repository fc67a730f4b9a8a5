"""What is said of the last good site when there is no new one."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from jawny_plan.commands import build, building
from jawny_plan.storage import unchanged
from tests.conftest import ROOT


@pytest.mark.parametrize(
    ("before", "spoil", "said"),
    [
        (True, lambda _: None, "Strony nie zbudowano. Poprzednia strona pozostała bez zmian."),
        (True, lambda site: (site / "index.html").write_text("?"), "Strony nie zbudowano. Co gdzie stoi, mówią zdania"),
        (True, shutil.rmtree, "Strony nie zbudowano. Co gdzie stoi, mówią zdania"),
        (False, lambda _: None, "Strony nie zbudowano."),
    ],
    ids=["as it was", "changed", "gone", "none before"],
)
def test_only_what_is_true_is_said_of_the_last_site(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    before: bool,
    spoil: Callable[[Path], None],
    said: str,
):
    monkeypatch.setenv(unchanged.VARIABLE, str(folder / "pamiec"))
    if before:
        (folder / "site").mkdir()
        (folder / "site/index.html").write_text("start")

    def fail(*_: object) -> None:
        spoil(folder / "site")
        raise building.BuildFailed("powód")

    monkeypatch.setattr(building, "build", fail)
    with pytest.raises(build.NotBuilt, match="powód") as failed:
        build.site(ROOT, folder)
    assert failed.value.stands.startswith(said) and (before or failed.value.stands == said)
