"""The handbook of editors: its examples are data that the program takes, and the residents' site knows none of it."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest
import yaml

from jawny_plan.model.kinds import MODELS
from jawny_plan.model.schema import reference
from tests.conftest import ROOT
from tests.tools import text

TEMPLATE = (ROOT / "docs/_wzory/paczka/podrecznik.html").read_text(encoding="utf-8")
EXAMPLES = [(kind, unescape(code)) for kind, code in re.findall(r'data-plik="(\w+)">(.*?)</code>', TEMPLATE, re.DOTALL)]
REST: dict[str, dict[str, Any]] = {
    "plan": {
        "rejon": "rejon-2",
        "okres": {"od": "2026-07-01", "do": "2026-12-31"},
        "zagrozenia": [{"nazwa": "hałas"}],
    },
}
"""What an example leaves out."""


@pytest.mark.parametrize(
    ("kind", "code"), EXAMPLES, ids=[f"{kind}-{place}" for place, (kind, _) in enumerate(EXAMPLES)]
)
def test_the_examples_are_data_that_the_program_takes(kind, code):
    typed = yaml.load(code, yaml.BaseLoader)
    MODELS[kind].model_validate(REST.get(kind, {}) | typed)


def test_the_handbook_has_tasks_before_keys_and_every_key(example_site):
    page = text.of(example_site.with_name("paczka") / "_podrecznik/index.html")
    assert page.index("Zaczyna się nowy plan") < page.index("Jednostka (jednostka.yml)")
    for kind, model in MODELS.items():
        for row in reference(model):
            assert text.flat(row["klucz"]) in page, (kind, row["klucz"])


def test_the_site_of_residents_has_no_handbook_and_keeps_the_schemas(example_site):
    assert not (example_site / "redakcja").exists()
    assert len(list((example_site / "dane/schemat").glob("*.json"))) == len(MODELS)
    for page in example_site.rglob("*.html"):
        assert "redakcja/index.html" not in page.read_text(encoding="utf-8"), page
    assert "redakcja" not in (example_site / "sitemap.xml").read_text(encoding="utf-8")
