"""Records: read back under the same rules only, harmless when lost or torn, dropped when nobody writes them."""

from __future__ import annotations

import os
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jawny_plan.storage import records, unchanged
from jawny_plan.storage.disk import UNUSED_DAYS

ANY_TEXT = st.text(st.characters())


@given(st.dictionaries(ANY_TEXT, ANY_TEXT), ANY_TEXT)
def test_what_is_written_is_read_back_under_the_same_rules_only(tmp_path_factory, found, rules):
    file = tmp_path_factory.mktemp("zapisy") / "x.json"
    records.write(file, rules, found)
    assert records.read(file, rules, dict) == found
    assert records.read(file, f"{rules} ", dict) is None


@pytest.mark.parametrize("torn", [b"", b"[]", b"{}", b'{"rules": "x"', b"\xff", b'{"rules": null, "found": 1}'])
def test_a_lost_or_torn_record_is_none(tmp_path, torn):
    file = tmp_path / "x.json"
    assert records.read(file, "x", dict) is None
    file.write_bytes(torn)
    assert records.read(file, "x", dict) is None


def test_a_record_with_other_keys_is_none(tmp_path):
    file = tmp_path / "x.json"
    records.write(file, "x", unchanged.LeftSite("a", "b"))
    assert records.read(file, "x", unchanged.LeftSite) == unchanged.LeftSite("a", "b")
    records.write(file, "x", {"site": "a", "raport": "b"})
    assert records.read(file, "x", unchanged.LeftSite) is None


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path):
    (tmp_path / "plik").write_text("")
    records.write(tmp_path / "plik/x.json", "x", {"a": 1})
    assert records.read(tmp_path / "plik/x.json", "x", dict) is None


def test_records_that_nobody_wrote_for_long_are_dropped(tmp_path):
    records.write(tmp_path / "stary.json", "x", {})
    records.write(tmp_path / "nowy.json", "x", {})
    then = time.time() - (UNUSED_DAYS + 1) * 86_400
    os.utime(tmp_path / "stary.json", (then, then))
    records.write(tmp_path / "inny.json", "x", {})
    assert {path.name for path in tmp_path.iterdir()} == {"nowy.json", "inny.json"}
