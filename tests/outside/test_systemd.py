"""The files for a daily build, as systemd itself reads them."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from tests.conftest import ROOT

FILES = ROOT / "serwer/codziennie"


def test_systemd_takes_its_units():
    program = shutil.which("systemd-analyze")
    if program is None:
        pytest.fail("systemd-analyze is missing: install systemd, then test again.")
    units = [FILES / "jawny-plan.service", FILES / "jawny-plan.timer"]
    done = subprocess.run([program, "verify", *units], capture_output=True, text=True, check=False)
    assert (done.returncode, [line for line in done.stderr.splitlines() if "jawny-plan" in line]) == (0, [])
