"""The word `update` where the program was cloned by the real Git."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from jawny_plan.launch import releases, update
from jawny_plan.launch.failure import Failure
from tests.launch.test_update import NEW, OLD, PAGE, contents, new, old, put

__all__ = ["new", "old"]  # the fixtures


def git(folder: Path, *words: str) -> str:
    settings = ["-c", "user.name=x", "-c", "user.email=x@x.example", "-c", "init.defaultBranch=main"]
    done = subprocess.run(["git", *settings, *words], cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.fixture
def clone(old, tmp_path):
    """The program as it was cloned, with a newer version upstream."""
    upstream = old.rename(tmp_path / "zdalne")
    put(upstream, "plan_data/jednostka.yml", "nazwa: Łuków\n")
    git(upstream, "init", "-q")
    git(upstream, "add", "-A")
    git(upstream, "commit", "-qm", OLD)
    git(tmp_path, "clone", "-q", str(upstream), str(old))
    put(upstream, "docs/index.md", PAGE.replace("wiersz 9", "nowy wiersz 9"))
    put(upstream, "pyproject.toml", f'[project]\nname = "jawny-plan"\nversion = "{NEW}"\n')
    put(upstream, "plan_data/jednostka.yml", "nazwa: zmieniona\n")
    git(upstream, "commit", "-qam", NEW)
    return old


def pulled(root: Path) -> None:
    update.update(root, ["--pull"])


def test_a_clone_is_brought_up_to_date(clone):
    put(clone, "docs/index.md", PAGE.replace("wiersz 1", "nasz wiersz 1", 1))
    pulled(clone)
    text = (clone / "docs/index.md").read_text(encoding="utf-8")
    assert "nasz wiersz 1" in text and "nowy wiersz 9" in text
    assert releases.read(clone, clone).version == NEW
    assert (clone / "plan_data/jednostka.yml").read_text(encoding="utf-8") == "nazwa: Łuków\n"
    assert git(clone, "log", "-1", "--format=%s") == NEW
    changed = {line.split()[-1] for line in git(clone, "status", "--porcelain").splitlines()}
    assert changed == {"docs/index.md", "plan_data/jednostka.yml", ".aktualizacja/"}


def test_an_archive_fits_a_clone_without_the_old_release(clone, new):
    put(clone, "docs/druga.md", "nasza\n")
    update.update(clone, [str(new)])
    assert (clone / "docs/druga.md").read_text(encoding="utf-8") == "nasza\n"
    assert releases.read(clone, clone).version == NEW


def test_commits_of_ones_own_are_left_alone(clone):
    put(clone, "docs/druga.md", "nasza\n")
    git(clone, "commit", "-qam", "nasze")
    before = contents(clone)
    with pytest.raises(Failure, match="własne zapisy"):
        pulled(clone)
    assert contents(clone) == before
