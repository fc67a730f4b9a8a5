"""The same data and day give the same bytes: in another folder, time zone and locale, and by the fork of MkDocs."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, copied

DAY = "2026-11-23"
SURROUNDINGS = {
    "far-east": {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "7", "SOURCE_DATE_EPOCH": "1"},
    "far-west": {"TZ": "Pacific/Pago_Pago", "LC_ALL": "C.UTF-8", "LANG": "pl_PL.UTF-8", "LANGUAGE": "tr"},
}
OTHERS_WORDS = ("mkdocs", "properdocs")


def sums(folder: Path) -> dict[str, str]:
    """Every file of a folder with the hash of its bytes: short enough to be shown where two differ."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project elsewhere, with the invented unit's data as its own and nothing kept from other builds."""
    copy = tmp_path / "gdzie indziej" / "ślimak"
    for name in ("docs", "hooks"):  # with what Python compiled: it is good as long as a module's size and time are
        shutil.copytree(ROOT / name, copy / name)
    copied(ROOT / "examples/przyklad/plan_data", copy)
    shutil.copy(ROOT / "mkdocs.yml", copy)
    return copy


def run(project: Path, *words: str, **variables: str) -> None:
    """A command in the copied project, its cache in the copy too, so that every document is really made."""
    own = {
        "PYTHONPATH": str(project / "hooks") if words[0] == "jawny_plan" else "",
        "JAWNY_PLAN_DZIS": DAY,
        "JAWNY_PLAN_PAMIEC": str(project / "pamiec"),
        "NO_MKDOCS_2_WARNING": "1",
    }
    done = subprocess.run(
        [sys.executable, "-m", *words],
        cwd=project,
        capture_output=True,
        text=True,
        env={**os.environ, **own, **variables},
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", SURROUNDINGS)
def test_two_builds_in_different_folders_time_zones_and_locales_are_equal(project, example_site, name):
    run(project, "jawny_plan", "site", **SURROUNDINGS[name])
    made = sums(project / "site")
    assert len(made) > 300
    assert made == sums(example_site)


def test_mkdocs_and_its_fork_build_the_same_site(project, example_site):
    """ProperDocs is the way out when MkDocs comes to its end; no difference is known, none is allowed for.

    It finds the documents that the build by MkDocs made, in processes that know of neither, and nothing else.
    """
    for word in OTHERS_WORDS:
        run(project, word, "build", "--strict", "--quiet", "--config-file", "mkdocs.yml")
        assert sums(project / "site") == sums(example_site), word
        for name in ("site", ".site.spis"):
            left = project / name
            shutil.rmtree(left) if left.is_dir() else left.unlink(missing_ok=True)
        for kept in (project / "pamiec").iterdir():
            if kept.name != "dokumenty":
                shutil.rmtree(kept) if kept.is_dir() else kept.unlink()
