"""The reader under a minute of broken files; the normal suite tries a few hundred."""

from __future__ import annotations

import time
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings

from tests.hostile.test_reading import fuzzed, mutated, try_out

__all__ = ["fuzzed"]

SECONDS, FILES = 60, 500


def test_a_minute_of_broken_files_never_ends_in_a_traceback(fuzzed: Path):
    """A minute, or longer on a busy machine: more than FILES are tried everywhere."""
    end, tried = time.monotonic() + SECONDS, 0

    def is_over() -> bool:
        return time.monotonic() >= end and tried > FILES

    @settings(max_examples=FILES, deadline=None, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))  # fmt: skip
    @given(mutated())
    def one_round(broken: tuple[str, bytes]) -> None:
        nonlocal tried
        if not is_over():
            tried += 1
            try_out(fuzzed, *broken)

    while not is_over():
        one_round()
