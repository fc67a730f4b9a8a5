"""The bench measures what it says: many plans, and only what changed made again."""

from __future__ import annotations

import pytest

from tools import bench

PLANS = 13
"""More plans than the example has."""

OF_THE_CHANGED = 12
"""The documents of the plan that is changed: leaflet, large print, one notice, its note in six formats, both as posts, and the unit's sheet."""


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> list[bench.Measured]:
    return list(bench.measure(bench.Unit(tmp_path_factory.mktemp("unit"), PLANS)))


def test_only_the_changed_plan_has_its_documents_made_again(measured):
    assert measured[0].documents > PLANS * OF_THE_CHANGED
    assert [item.documents for item in measured[1:]] == [0, OF_THE_CHANGED]


def test_every_build_tells_the_same_plans(measured):
    assert len({item.pages for item in measured}) == 1
    assert measured[0].pages > 3 * PLANS


def test_the_table_is_polish_and_has_a_row_for_each_build(measured):
    lines = bench.table(measured).splitlines()
    assert [line[:22].strip() for line in lines[1:]] == [
        "wszystko od nowa",
        "nic się nie zmieniło",
        "zmieniony jeden plan",
    ]
    assert not any("." in line for line in lines)


def test_no_two_copies_share_their_words(tmp_path):
    bench.Unit(tmp_path, 2 * 11)
    plans = sorted((tmp_path / "plan_data/plany").glob("*.yml"))
    assert len({path.read_bytes() for path in plans}) == len(plans)
