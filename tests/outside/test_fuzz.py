"""The reader under a minute of broken files; the normal suite tries a few hundred."""

from __future__ import annotations

import time
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings

from tests.hostile.test_reading import fuzzed, mutated, try_out

__all__ = ["fuzzed"]

SECONDS = 60


def test_a_minute_of_broken_files_never_ends_in_a_traceback(fuzzed: Path):
    end, tried = time.monotonic() + SECONDS, 0

    @settings(max_examples=500, deadline=None, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))  # fmt: skip
    @given(mutated())
    def one_round(broken: tuple[str, bytes]) -> None:
        nonlocal tried
        if time.monotonic() < end:
            tried += 1
            try_out(fuzzed, *broken)

    while time.monotonic() < end:
        one_round()
    assert tried > 500
