"""What pages tell machines, checked by the types of schema.org; the catalogue, read as RDF by a program of others."""

from __future__ import annotations

import json
import re
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from jawny_plan.model.addresses import CATALOGUE
from jawny_plan.outputs.opendata.catalogue import CONTEXT
from tests.outputs.opendata.editions import ALL, edition, files
from tests.outputs.pages.test_linked import BLOCK
from tests.outside.programs import HERE, node, tool

SETTINGS = {
    "compilerOptions": {
        "strict": True,
        "noEmit": True,
        "skipLibCheck": False,
        "module": "nodenext",
        "target": "es2022",
        "types": [],
    }
}


@pytest.fixture
def workplace(tmp_path: Path) -> Path:
    """A folder in which the packages of tests/outside are found."""
    (tmp_path / "node_modules").symlink_to(HERE / "node_modules", target_is_directory=True)
    (tmp_path / "tsconfig.json").write_text(json.dumps(SETTINGS), encoding="utf-8")
    return tmp_path


def checked(folder: Path, graphs: dict[str, object]) -> list[str]:
    """What the compiler finds wrong with the graphs."""
    lines = ['import type { Graph } from "schema-dts";']
    for number, (path, graph) in enumerate(graphs.items()):
        lines.append(f"// {path}\nexport const page{number}: Graph = {json.dumps(graph, ensure_ascii=False)};")
    (folder / "pages.ts").write_text("\n".join(lines), encoding="utf-8")
    done = subprocess.run([tool("tsc"), "--project", folder], capture_output=True, text=True, check=False)
    return [line for line in done.stdout.splitlines() if "error TS" in line]


def told(site: Path) -> dict[str, object]:
    blocks = {
        str(path.relative_to(site)): BLOCK.findall(path.read_text(encoding="utf-8")) for path in site.rglob("*.html")
    }
    return {path: json.loads(found[0]) for path, found in blocks.items() if found}


def test_pages_keep_to_the_types_of_schema_org(workplace: Path, site: Path, example_site: Path) -> None:
    graphs = {**told(example_site), **{f"prawdziwa/{path}": graph for path, graph in told(site).items()}}
    kinds = Counter(node["@type"] for graph in graphs.values() for node in graph["@graph"])
    assert set(kinds) == {"PoliceStation", "GovernmentService", "Event", "NewsArticle", "Dataset"}
    assert checked(workplace, graphs) == []


@pytest.mark.parametrize(
    "node",
    [
        {"@type": "Event", "startdate": "2026-12-10"},
        {"@type": "Event", "eventStatus": "https://schema.org/EventForgotten"},
        {"@type": "Policja", "name": "x"},
        {"@type": "GovernmentService", "provider": {"@type": "Event"}},
    ],
    ids=["key", "status", "type", "kind of value"],
)
def test_the_types_refuse_what_is_wrong(workplace: Path, node: dict[str, object]) -> None:
    assert checked(workplace, {"x": {"@context": "https://schema.org", "@graph": [node]}})


@pytest.mark.parametrize("folder", ALL[:2])
def test_the_catalogue_is_rdf(folder: str) -> None:
    """No term is lost, nothing is fetched, and what DCAT-AP demands of each thing is said of it."""
    quads = node("read_catalogue.js", given=files(folder)[CATALOGUE]).decode()
    said: dict[str, dict[str, list[str]]] = {}
    for line in quads.splitlines():
        subject, predicate, value = re.fullmatch(r"(\S+) <(\S+)> (.+) \.", line).groups()
        for prefix, address in CONTEXT.items():
            predicate = predicate.replace(address, f"{prefix}:")
        said.setdefault(subject, {}).setdefault(predicate, []).append(value)
    kind = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
    demanded = {
        "Catalog": {"dct:title", "dct:description", "dct:publisher", "dcat:dataset"},
        "Dataset": {"dct:title", "dct:description", "dcat:distribution"},
        "Distribution": {"dcat:accessURL"},
    }
    for name, properties in demanded.items():
        things = [item for item in said.values() if f"<{CONTEXT['dcat']}{name}>" in item.get(kind, [])]
        assert things
        assert all(properties <= set(item) for item in things)
    unit = said[f"<{edition(folder).unit['witryna']}#jednostka>"]
    assert unit["foaf:name"] == [f'"{edition(folder).data.unit.name}"@pl']
