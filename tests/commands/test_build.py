"""What is said of the last good site when there is no new one."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.config import load_config

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


def test_mkdocs_finds_templates_of_the_theme_below_ours_and_lists_ours_alone():
    theme = load_config(str(ROOT / "mkdocs.yml")).theme
    environment = building._environment(theme.get_env)
    ours = ROOT / "hooks/theme"
    listed = environment.list_templates()
    assert set(listed) == {path.relative_to(ours).as_posix() for path in ours.rglob("*") if path.is_file()}
    assert "partials/language.html" not in listed and environment.get_template("partials/language.html")
