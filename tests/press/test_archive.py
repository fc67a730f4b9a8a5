from __future__ import annotations

import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest

from jawny_plan.press import docx, odt
from jawny_plan.press.archive import EPOCH, packed
from tests.press.samples import ABOUT, SAMPLE

ROOT = Path(__file__).parents[2]
ELSEWHERE = """
import hashlib
from jawny_plan.press import docx, odt
from tests.press.samples import ABOUT, SAMPLE
for writer in (docx, odt):
    print(hashlib.sha256(writer.write(SAMPLE, ABOUT)).hexdigest())
"""


def test_parts_are_added_to_those_of_a_template():
    template = packed({"mimetype": "a/b", "a.xml": b"<a/>" * 99})
    before = bytes(template)
    made = packed({"b.xml": "<ż/>", "c.png": b"\x89PNG"}, template)
    assert template == before
    with ZipFile(BytesIO(made)) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == {
            "mimetype": b"a/b", "a.xml": b"<a/>" * 99, "b.xml": "<ż/>".encode(), "c.png": b"\x89PNG",
        }  # fmt: skip
        stored = [entry.filename for entry in archive.infolist() if entry.compress_type == ZIP_STORED]
    assert stored == ["mimetype", "c.png"]
    assert made == packed({"mimetype": "a/b", "a.xml": b"<a/>" * 99, "b.xml": "<ż/>", "c.png": b"\x89PNG"})


@pytest.mark.parametrize("writer", [docx, odt])
def test_no_entry_bears_a_date(writer: object) -> None:
    with ZipFile(BytesIO(writer.write(SAMPLE, ABOUT))) as archive:  # type: ignore[attr-defined]
        assert {entry.date_time for entry in archive.infolist()} == {EPOCH}


def test_bytes_repeat_in_another_process_zone_and_order_of_hashes() -> None:
    def sums(seed: str, zone: str) -> str:
        surroundings = {
            **os.environ,
            "PYTHONHASHSEED": seed,
            "TZ": zone,
            "PYTHONPATH": f"{ROOT / 'hooks'}{os.pathsep}{ROOT}",
        }
        done = subprocess.run(
            [sys.executable, "-c", ELSEWHERE], env=surroundings, capture_output=True, text=True, check=True
        )
        return done.stdout

    assert len(sums("1", "Europe/Warsaw").split()) == 2
    assert sums("1", "Europe/Warsaw") == sums("2", "Pacific/Auckland")
