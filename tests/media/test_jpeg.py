"""The parts of a JPEG, and the same picture without those that do not draw it."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from jawny_plan.checks.personal.pictures import metadata
from jawny_plan.media.jpeg import bare, parts
from tests.tools.picture import hiding, picture


@pytest.mark.parametrize("more", [{}, {"progressive": True}, {"subsampling": 0}, {"restart_marker_rows": 1}])
@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
def test_the_samples_are_the_same(mode, more):
    data = picture("JPEG", (120, 90), mode, comment=b"x", **more)
    assert b"".join(part.data for part in parts(data)) == data
    made = bare(data)
    assert len(made) < len(data) and metadata(made) == []
    assert Image.open(io.BytesIO(made)).tobytes() == Image.open(io.BytesIO(data)).tobytes()


def test_nothing_hidden_is_left():
    made = bare(hiding("JPEG", b"Ulica Tajna 7"))
    assert b"Tajna" not in made and metadata(made) == []


@pytest.mark.parametrize("data", [b"", b"\xff", b"\xff\xd8", b"\xff\xd8\xff", b"\xff\xd8\xff\xe1\xff", b"\xff\xd8\xff\xda", b"abc", b"\xff" * 99])  # fmt: skip
def test_a_broken_file_is_no_accident(data):
    assert b"".join(part.data for part in parts(data)).strip(b"\xff") == data.strip(b"\xff")
    bare(data)
