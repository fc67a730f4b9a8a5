"""The bench of documents makes what it says; a changed plan has its own documents made again, and no others."""

from __future__ import annotations

from datetime import date
from itertools import islice
from pathlib import Path

import pytest

from jawny_plan.outputs.documents.orders import Order
from jawny_plan.outputs.documents.production import Production
from jawny_plan.outputs.edition import Edition
from jawny_plan.outputs.pages.site import Site
from jawny_plan.outputs.pour.sealed import Pour
from jawny_plan.reading.folder import load
from tools import bench, bench_documents
from tools.bench_documents import Measured

PLANS = 66
CHANGED = "nad-jeziorem-2025-05-1"
"""The first plan without a log, which `change` gives another headline."""


@pytest.fixture(scope="module")
def orders() -> list[Order]:
    return bench_documents.example()


def test_every_kind_of_document_is_measured(orders):
    kinds = {order.path.rpartition(".")[2] for order in orders}
    assert kinds == {"pdf", "docx", "odt", "txt", "eml", "json"}
    assert len(orders) > 300


def test_no_round_profits_from_another(orders, tmp_path):
    """The name of a document in the cache is a hash of all that is in it."""
    production = Production(bench_documents.TEMPLATES / "_druk", bench.EXAMPLE, tmp_path)
    three = list(islice(bench_documents.rounds(orders), 3 * len(orders)))
    keys = {production._key(order) for order in three}
    assert len(keys) == len({order.path for order in three}) == 3 * len(orders)


def test_documents_are_made(orders):
    assert bench_documents.made(list(islice(bench_documents.rounds(orders), 3)), workers=1) > 0


def test_figures_are_set_beside_their_limits():
    lines = bench_documents.table(
        [Measured("jeden", 14.96, "ms", 15), Measured("wiele", 59.9, "na sekundę", 60, at_least=True)]
    ).splitlines()
    assert "15,0 ms" in lines[1] and "najwyżej 15" in lines[1] and "poza normą" not in lines[1]
    assert "59,9 na sekundę" in lines[2] and lines[2].endswith("co najmniej 60  poza normą")
    assert not any("." in line for line in lines)


def keys(unit: Path, cache: Path) -> dict[str, Path]:
    """Where each document of the unit's site stands in the cache: what stands there already is not made."""
    production = Production(bench_documents.TEMPLATES / "_druk", unit / "plan_data", cache, workers=1)
    edition = Edition(load(unit / "plan_data"), date.fromisoformat(bench.DAY))
    Site(edition, Pour(bench_documents.TEMPLATES, bench_documents.MARKDOWN, {}), production.order)
    return dict(production.files)


def test_one_changed_plan_among_many_has_its_documents_made_again_and_no_others(tmp_path):
    unit = bench.Unit(tmp_path / "unit", PLANS)
    before = keys(unit.folder, tmp_path / "pamiec")
    assert len(before) > 10 * PLANS
    unit.change()
    after = keys(unit.folder, tmp_path / "pamiec")
    assert before.keys() == after.keys()
    changed = {path for path in before if before[path] != after[path]}
    its_own = {path for path in before if f"/{CHANGED}/" in path or f"/{CHANGED}-start/" in path}
    assert changed == its_own | {"postepy/postepy.pdf"} and len(its_own) == 10  # the unit's sheet names each plan
