"""The bench measures what it says: many plans, and only what changed made again."""

from __future__ import annotations

import pytest

from jawny_plan.reading.folder import load
from tools import bench, bench_others

PLANS = 13
"""More plans than the example has."""

OF_THE_CHANGED = 13
"""The documents of the plan that is changed: leaflet, large print, one notice, its note in six formats, both as posts,
the note's card for the call, and the unit's sheet."""


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> list[bench.Measured]:
    return list(bench.measure(bench.Unit(tmp_path_factory.mktemp("unit"), PLANS)))


def test_only_the_changed_plan_has_its_documents_made_again(measured):
    assert measured[0].documents > PLANS * OF_THE_CHANGED
    assert [item.documents for item in measured[1:]] == [0, OF_THE_CHANGED]


def test_every_build_tells_the_same_plans(measured):
    anew, same, changed = (item.pages for item in measured)
    assert anew == same
    assert changed == anew + 2  # the leaflet in both sizes, as it was printed before
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


def test_meetings_are_many_and_each_has_its_own_words(tmp_path):
    unit = bench.Unit(tmp_path, 3, 70)
    meetings = list((tmp_path / "plan_data/spotkania").glob("*.yml"))
    assert len({path.read_bytes() for path in meetings}) == len(meetings) == 70
    assert load(tmp_path / "plan_data").meetings
    assert unit.folder == tmp_path


def test_others_wrap_the_very_pages_and_a_preview_is_timed(tmp_path):
    unit = bench.Unit(tmp_path / "unit", 2)
    made = list(bench.measure(unit))
    pages = list(bench_others.contents(unit.folder / "site"))
    assert len(pages) > 10
    wrapped = bench_others.material(tmp_path / "material", pages)  # Hugo is installed for the bench alone
    assert wrapped.pages == len(pages)
    assert bench.beside(made[0], [wrapped]).startswith(f"MkDocs z Material: {len(pages)} stron w ")
    assert 0 < bench.warm(unit) < 60
