"""The locks: exact, of wheels only, and what is installed is what they say."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from functools import cache
from importlib.metadata import distributions

import pytest
from packaging.requirements import Requirement
from packaging.tags import Tag
from packaging.utils import canonicalize_name, parse_wheel_filename

from jawny_plan.launch.install import GATHERED
from jawny_plan.launch.pythons import MINORS
from tests.conftest import ROOT
from tools.locked import locked
from tools.wheels import SYSTEMS

LOCKS = ["site", "test", "bench", "uv", "mutants"]
# Python's own tools in a fresh environment. `fill` in launch/install.py puts uv there by its own lock.
PYTHONS_OWN = {"pip", "setuptools"}


def text_of(lock: str) -> str:
    return (ROOT / "requirements" / f"{lock}.txt").read_text(encoding="utf-8")


def parts(lock: str) -> dict[str, str]:
    return {part.name: part.version for part in locked(text_of(lock))}


def entries(lock: str) -> dict[str, tuple[Requirement, list[str]]]:
    """Requirement and hashes, by name, whatever the system."""
    blocks = re.split(r"\n(?=[a-z0-9])", re.sub(r"^ *#.*\n", "", text_of(lock), flags=re.MULTILINE))
    found = [(Requirement(one.partition("\\")[0].strip()), re.findall("sha256:([0-9a-f]{64})", one)) for one in blocks]
    return {requirement.name: (requirement, hashes) for requirement, hashes in found}


@cache
def files() -> dict[str, str]:
    """The wheels by their sums, as tools/lock.py noted them."""
    lines = (ROOT / "requirements/wheels.sha256").read_text(encoding="utf-8").splitlines()
    return dict(line.split("  ") for line in lines)


def test_the_environment_is_that_of_the_locks():
    found = {canonicalize_name(item.name): item.version for item in distributions()}
    wanted = parts("site") | parts("test")
    assert {name: found.get(name) for name in wanted} == wanted
    others = {name: version for name, version in found.items() if name not in wanted | parts("uv")}
    assert others.keys() <= PYTHONS_OWN, others
    assert all(found.get(name, version) == version for name, version in parts("uv").items())


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_version_is_exact(lock):
    for requirement, _ in entries(lock).values():
        assert re.fullmatch(r"==[^*]+", str(requirement.specifier)), requirement


@pytest.mark.parametrize("lock", LOCKS)
def test_every_hash_is_that_of_a_wheel_of_this_very_part(lock):
    assert len(entries(lock)) == len(re.findall(r"^\S+==", text_of(lock), re.MULTILINE))
    for name, (requirement, hashes) in entries(lock).items():
        assert hashes, requirement
        for sum_ in hashes:
            wheel, version, _, _ = parse_wheel_filename(files()[sum_])
            assert (wheel, requirement.specifier.contains(version, prereleases=True)) == (canonicalize_name(name), True)


def test_no_wheel_is_noted_that_no_lock_holds():
    assert files().keys() == {sum_ for lock in LOCKS for _, hashes in entries(lock).values() for sum_ in hashes}


def fits(tag: Tag, platforms: tuple[str, ...], minor: int) -> bool:
    """Whether CPython 3.`minor` takes a wheel of this tag on a system of these platforms."""
    older = re.fullmatch(r"(?:cp|py)3(\d+)", tag.interpreter)
    python = tag.interpreter == "py3" or (older is not None and int(older[1]) <= minor)
    binary = tag.abi in ("none", f"cp3{minor}") or (tag.abi == "abi3" and older is not None)
    return python and binary and (tag.platform == "any" or tag.platform in platforms)


def macos(tags: tuple[str, ...]) -> tuple[str, ...]:
    """With the older versions of macOS, whose wheels the newer takes as pip knows."""
    found = [re.fullmatch(r"macosx_(\d+)_0_(\w+)", tag) for tag in tags]
    newest = [(int(one[1]), one[2]) for one in found if one]
    whole = [
        f"macosx_{major}_0_{kind}"
        for new, cpu in newest
        for major in range(11, new + 1)
        for kind in (cpu, "universal2")
    ]
    tens = [
        f"macosx_10_{minor}_{kind}"
        for _, cpu in newest
        for minor in range(4, 17)
        for kind in (cpu, "universal2", "intel")
    ]
    return (*tags, *whole, *tens)


@pytest.mark.parametrize("minor", MINORS)
@pytest.mark.parametrize("system", SYSTEMS, ids=lambda system: system.name)
@pytest.mark.parametrize("lock", GATHERED)
def test_every_part_has_a_wheel_for_every_system_and_python(lock, system, minor):
    platforms = macos(system.tags)
    for part in locked(text_of(lock), system.variables(minor)):
        wheels = [parse_wheel_filename(files()[sum_])[3] for sum_ in part.sums]
        assert any(fits(tag, platforms, minor) for tags in wheels for tag in tags), part.name


def test_a_lock_is_installed_without_asking_for_sources_or_addresses():
    for lock in LOCKS:
        assert not re.search(r"://|^--|no-binary|file:|(?<!\w)/\w|[A-Z]:\\| @ ", text_of(lock), re.MULTILINE), lock


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_says_how_to_remake_it(lock):
    assert text_of(lock).splitlines()[1] == "#    python tools/lock.py"
    assert (ROOT / "tools/lock.py").is_file()


@pytest.mark.parametrize(("lock", "other"), [("test", "site"), ("bench", "site"), ("mutants", "test")])
def test_the_locks_for_tests_and_mutants_hold_the_very_versions_of_those_before_them(lock, other):
    fuller = entries(lock)
    for name, (requirement, _) in entries(other).items():
        assert fuller[name][0].specifier == requirement.specifier


def ranges() -> list[tuple[str, Requirement]]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    wanted = {
        "site": project["project"]["dependencies"],
        "test": project["project"]["optional-dependencies"]["test"],
        **project["dependency-groups"],
    }
    return [(lock, Requirement(text)) for lock, texts in wanted.items() for text in texts]


@pytest.mark.parametrize(("lock", "wanted"), ranges(), ids=lambda value: str(getattr(value, "name", value)))
def test_locks_keep_to_the_ranges_of_the_project(lock, wanted):
    (exact,) = entries(lock)[wanted.name][0].specifier
    assert wanted.specifier, "a range is wanted"
    assert wanted.specifier.contains(exact.version)


def test_every_package_of_npm_carries_its_sum():
    lock = json.loads((ROOT / "tests/outside/package-lock.json").read_text(encoding="utf-8"))
    packages = {name: package for name, package in lock["packages"].items() if name}
    assert len(packages) > 100
    assert [name for name, package in packages.items() if not package.get("integrity", "").startswith("sha512-")] == []


def test_the_maker_of_locks_leaves_out_what_is_no_wheel():
    code = "import sys; sys.path.insert(0, 'tools'); import lock; print(lock.of_wheels(sys.stdin.read(), {'b' * 64: 'b.whl'}))"
    one = "a==1 \\\n    --hash=sha256:" + "a" * 64 + " \\\n    --hash=sha256:" + "b" * 64 + "\n    # via x\n"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, input=one, capture_output=True, text=True, check=True)
    assert done.stdout == "a==1 \\\n    --hash=sha256:" + "b" * 64 + "\n    # via x\n\n"
