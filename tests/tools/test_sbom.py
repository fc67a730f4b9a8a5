"""The list of parts: whole, true to the lock, valid by CycloneDX's own validator."""

from __future__ import annotations

import json
from importlib.metadata import version
from typing import TYPE_CHECKING

import pytest

from tests.conftest import ROOT, maintenance
from tools import locked, sbom

if TYPE_CHECKING:
    from cyclonedx.validation.json import JsonStrictValidator


@pytest.fixture(scope="module")
def made() -> dict:
    return sbom.document(ROOT)


@pytest.fixture(scope="module")
def validator() -> JsonStrictValidator:
    from cyclonedx.schema import SchemaVersion  # seconds, for whoever only gathers tests
    from cyclonedx.validation.json import JsonStrictValidator

    return JsonStrictValidator(SchemaVersion.V1_6)


def test_cyclonedx_finds_it_valid(made, validator):
    assert validator.validate_str(json.dumps(made)) is None


def test_the_validator_does_find_faults(made, validator):
    assert validator.validate_str(json.dumps({**made, "version": "x"})) is not None


def test_every_part_stands_with_its_version_licence_and_hashes(made):
    parts = {part["name"]: part for part in made["components"]}
    assert {"mkdocs", "typst", "pydantic", "jinja2", "pagefind-bin", "click"} <= parts.keys()
    assert not {"pytest", "uv", "playwright"} & parts.keys()
    lock = (ROOT / "requirements/site.txt").read_text(encoding="utf-8")
    for name, part in parts.items():
        assert part["version"] == version(name)
        assert part["purl"] == f"pkg:pypi/{name}@{part['version']}"
        assert part["licenses"], name
        sums = [sum_["content"] for sum_ in part["externalReferences"][0]["hashes"]]
        assert sums and all(f"sha256:{sum_}" in lock for sum_ in sums)
    assert parts["pydantic"]["licenses"] == [{"expression": "MIT"}]
    assert parts["jinja2"]["licenses"] == [{"license": {"name": "BSD License"}}]


def test_who_needs_whom(made):
    needs = {item["ref"].partition("@")[0]: item["dependsOn"] for item in made["dependencies"]}
    assert any(ref.startswith("pkg:pypi/mkdocs@") for ref in needs["pkg:pypi/jawny-plan"])
    assert any(ref.startswith("pkg:pypi/pagefind-bin@") for ref in needs["pkg:pypi/pagefind"])  # by its extra
    reached, left = set(), [next(item["ref"] for item in made["dependencies"])]
    every = {item["ref"]: item["dependsOn"] for item in made["dependencies"]}
    while left:
        ref = left.pop()
        if ref not in reached:
            reached.add(ref)
            left += every[ref]
    assert reached == set(every)  # nothing is locked that nobody needs


def test_a_part_for_another_system_is_left_out():
    text = (
        "# via uv\na==1 ; sys_platform == 'nowhere' \\\n    --hash=sha256:"
        + "0" * 64
        + "\nb-C[x,y]==2 \\\n    --hash=sha256:"
    )
    (part,) = locked.locked(text + "1" * 64 + "\n    # via a\n")
    assert part == locked.Part("b-c", "2", ("1" * 64,))


def test_the_word_writes_the_same_bytes_each_time(tmp_path):
    for name in ("a.json", "b.json"):
        done = maintenance("sbom", str(tmp_path / name))
        assert done.returncode == 0, done.stderr
        assert "Spis części (CycloneDX 1.6)" in done.stdout
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()
