"""The DCAT-AP record: what the profile demands, and nothing that leads nowhere."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from jawny_plan.model import addresses
from jawny_plan.outputs import opendata
from jawny_plan.outputs.edition import Edition
from jawny_plan.outputs.opendata import licence
from tests.outputs.opendata.editions import ALL, EXAMPLE, TODAY, edition, files


def catalogue(folder: str = EXAMPLE) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(files(folder)[addresses.CATALOGUE])
    return found


@pytest.mark.parametrize("folder", ALL)
def test_every_file_that_the_catalogue_names_is_there(folder):
    site = edition(folder).unit["witryna"]
    named = [item for dataset in catalogue(folder)["dcat:dataset"] for item in dataset["dcat:distribution"]]
    assert len(named) > 10
    for item in named:
        path = item["dcat:downloadURL"]["@id"].removeprefix(site)
        assert item["dcat:byteSize"]["@value"] == str(len(files(folder)[path]))
        assert path.endswith(item["dct:format"]["@id"].rpartition("/")[2].lower())
        if "dct:conformsTo" in item:
            assert item["dct:conformsTo"]["@id"].removeprefix(site) in files(folder)


def test_every_table_belongs_to_one_dataset():
    named = [
        item["dcat:downloadURL"]["@id"].rpartition("/")[2]
        for dataset in catalogue()["dcat:dataset"]
        for item in dataset["dcat:distribution"]
    ]
    assert sorted(name for name in named if name.endswith(".csv")) == sorted(
        path.rpartition("/")[2] for path in files() if path.endswith(".csv")
    )


@pytest.mark.parametrize("folder", ALL)
def test_what_dcat_ap_demands_and_recommends_is_given(folder):
    found = catalogue(folder)
    assert {"dct:title", "dct:description", "dct:publisher", "dcat:dataset"} <= set(found)
    assert found["dct:publisher"]["foaf:name"]["@value"] == edition(folder).data.unit.name
    for dataset in found["dcat:dataset"]:
        assert {"dct:title", "dct:description", "dcat:contactPoint", "dcat:keyword", "dcat:theme"} <= set(dataset)
        assert dataset["dct:publisher"]["@id"] == found["dct:publisher"]["@id"]
        for item in dataset["dcat:distribution"]:
            assert {"dcat:accessURL", "dct:format"} <= set(item)
            assert ("dct:license" in item) != ("dct:rights" in item)


def test_no_prefix_is_without_its_meaning():
    def terms(node: object) -> set[str]:
        if isinstance(node, dict):
            below: set[str] = set().union(*map(terms, node.values()))
            types = {node["@type"]} if "@type" in node else set()
            return below | types | {name for name in node if not name.startswith("@")}
        return set().union(*map(terms, node)) if isinstance(node, list) else set()

    both = [catalogue(), catalogue("plan_data")]  # with a licence, and without one
    (context,) = {json.dumps(found.pop("@context")) for found in both}
    assert {term.partition(":")[0] for term in terms(both)} == set(json.loads(context))


def test_the_licence_is_the_units_own_or_none():
    assert catalogue()["dct:license"]["@id"].endswith("/CC_BY_4_0")
    assert "dct:license" not in catalogue("plan_data")
    assert catalogue("plan_data")["dct:rights"]["rdfs:label"]["@value"] == licence.NO_LICENCE
    data = edition().data
    free = Edition(replace(data, unit=data.unit.model_copy(update={"licence": "CC0-1.0"})), TODAY)
    assert json.loads(opendata.files(free)[addresses.CATALOGUE])["dct:license"]["@id"].endswith("/CC0")


def test_the_time_of_the_plans_is_told_only_where_it_is_known():
    (plans,) = [item for item in catalogue("plan_data")["dcat:dataset"] if item["@id"].endswith("#plany")]
    assert plans["dct:temporal"]["dcat:startDate"]["@value"] == "2024-01-01"
    assert plans["dct:temporal"]["dcat:endDate"]["@value"] == "2024-06-30"
    (plans,) = [item for item in catalogue()["dcat:dataset"] if item["@id"].endswith("#plany")]
    assert any(facts.plan.period.start is None for facts in edition().facts)
    assert "dct:temporal" not in plans
