"""The list of all parts that the site is made with, for those who look after safety: CycloneDX 1.6, JSON.

Names, versions and hashes come from requirements/site.txt, licences from the installed parts themselves.
The same lock and Python give the same bytes: no time, no random number.
Specification: https://cyclonedx.org/docs/1.6/json/
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Collection, Mapping, Sequence
from importlib.metadata import Distribution, distribution
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from jawny_plan import polish
from tools.locked import Part, locked

FILE = "sbom.cdx.json"


def document(root: Path) -> dict[str, Any]:
    """The whole list for the project in `root`. Raises PackageNotFoundError if a locked part is not installed."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    parts = sorted(locked((root / "requirements/site.txt").read_text(encoding="utf-8")), key=lambda part: part.name)
    addresses = {part.name: f"pkg:pypi/{part.name}@{part.version}" for part in parts}
    own = f"pkg:pypi/{project['name']}@{project['version']}"
    needs = _needs(project["dependencies"], addresses)
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": own,
                "name": project["name"],
                "version": project["version"],
                "description": project["description"],
            }
        },
        "components": [_component(part, addresses[part.name]) for part in parts],
        "dependencies": [
            {"ref": own, "dependsOn": needs[""]},
            *({"ref": ref, "dependsOn": needs[name]} for name, ref in addresses.items()),
        ],
    }


def _component(part: Part, address: str) -> dict[str, Any]:
    installed = distribution(part.name)
    component: dict[str, Any] = {
        "type": "library",
        "bom-ref": address,
        "name": part.name,
        "version": part.version,
        "purl": address,
        "externalReferences": [
            {
                "type": "distribution",
                "url": f"https://pypi.org/project/{part.name}/{part.version}/",
                "comment": "one of these files, as the system and the Python ask for",
                "hashes": [{"alg": "SHA-256", "content": sum_} for sum_ in part.sums],
            }
        ],
    }
    if summary := installed.metadata.get_all("Summary"):
        component["description"] = summary[0]
    if licences := _licences(installed):
        component["licenses"] = licences
    return component


def _licences(installed: Distribution) -> list[dict[str, Any]]:
    """What a part says of its licence: an SPDX expression, else its classifiers, else the first line of its words."""
    metadata = installed.metadata
    if expression := metadata.get_all("License-Expression"):
        return [{"expression": expression[0]}]
    classified = [item for item in metadata.get_all("Classifier") or () if item.startswith("License :: ")]
    names = [item.rpartition(" :: ")[2] for item in classified]
    if not names and (words := metadata.get_all("License")):
        names = words[0].strip().splitlines()[:1]
    return [{"license": {"name": name}} for name in names]


def _needs(direct: Sequence[str], addresses: Mapping[str, str]) -> dict[str, list[str]]:
    """The addresses of what each part needs, and, under an empty name, of what we need ourselves."""
    requires = {"": direct, **{name: distribution(name).requires or () for name in addresses}}
    extras: dict[str, set[str]] = {name: set() for name in requires}
    while True:  # a part asked for with an extra needs more, which may ask for extras in turn
        needed = {name: _holding(requires[name], extras[name]) for name in requires}
        before = sum(map(len, extras.values()))
        for item in (item for items in needed.values() for item in items):
            extras.setdefault(canonicalize_name(item.name), set()).update(item.extras)
        if sum(map(len, extras.values())) == before:
            break
    names = {name: {canonicalize_name(item.name) for item in items} for name, items in needed.items()}
    return {name: sorted(addresses[one] for one in found if one in addresses) for name, found in names.items()}


def _holding(requires: Sequence[str], extras: Collection[str]) -> list[Requirement]:
    """The requirements that hold for this Python, this system and the extras asked for."""
    return [
        item
        for item in map(Requirement, requires)
        if item.marker is None or any(item.marker.evaluate({"extra": extra}) for extra in ("", *extras))
    ]


def write(root: Path, path: Path) -> str:
    """Write the list to `path`; a Polish sentence about it. Raises PackageNotFoundError."""
    made = document(root)
    path.write_text(json.dumps(made, ensure_ascii=False, indent=2) + "\n", encoding="utf-8", newline="\n")
    return (
        f"Spis części (CycloneDX 1.6): {path}, {polish.plural(len(made['components']), 'część', 'części', 'części')}."
    )
