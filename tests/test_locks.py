"""What is installed is what the locks say: these very versions, all of them, and nothing else."""

from __future__ import annotations

from importlib.metadata import distributions

from packaging.utils import canonicalize_name

from jawny_plan.sbom import locked
from tests.conftest import ROOT

# Python's own tools in a fresh .venv. `fill` in run.py installs uv there by its own lock.
PYTHONS_OWN = {"pip", "setuptools"}


def parts(lock: str) -> dict[str, str]:
    text = (ROOT / "requirements" / f"{lock}.txt").read_text(encoding="utf-8")
    return {part.name: part.version for part in locked(text)}


def test_the_environment_is_that_of_the_locks():
    found = {canonicalize_name(item.name): item.version for item in distributions()}
    wanted = parts("site") | parts("test")
    assert {name: found.get(name) for name in wanted} == wanted
    others = {name: version for name, version in found.items() if name not in wanted | parts("uv")}
    assert others.keys() <= PYTHONS_OWN, others
    assert all(found.get(name, version) == version for name, version in parts("uv").items())
