"""Folders on their way to a worker and back."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jawny_plan.units import parcels

NAMES = st.text("abcżół .-", min_size=1, max_size=12).filter(lambda name: name.strip(". ") == name)


@given(st.dictionaries(st.tuples(NAMES, NAMES), st.binary(max_size=2000), max_size=6))
def test_what_is_packed_comes_out_byte_for_byte(tmp_path_factory, files):
    here, there = tmp_path_factory.mktemp("stad"), tmp_path_factory.mktemp("tu")
    for (folder, name), content in files.items():
        (here / "plan_data" / folder).mkdir(parents=True, exist_ok=True)
        (here / "plan_data" / folder / name).write_bytes(content)
    (here / "site").mkdir()
    (here / "site/inne.html").write_text("zostaje")
    parcels.unpacked(parcels.packed(here, ["plan_data", "docs"]), there)
    found = {path.relative_to(there): path.read_bytes() for path in there.rglob("*") if path.is_file()}
    assert found == {
        path.relative_to(here): path.read_bytes() for path in (here / "plan_data").rglob("*") if path.is_file()
    }


@pytest.mark.parametrize("name", ["../obok.txt", "/tmp/obok.txt", "a/../../obok.txt"])
def test_no_name_in_a_parcel_leads_outside(tmp_path, name):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as parcel:
        parcel.writestr(name, "x")
    inside = tmp_path / "w/srodku"
    inside.mkdir(parents=True)
    parcels.unpacked(made.getvalue(), inside)
    assert all(inside in path.parents for path in tmp_path.rglob("obok.txt"))
    assert any(tmp_path.rglob("obok.txt"))
