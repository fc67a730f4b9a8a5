"""Other programs: what is said of their failures, and Ctrl-C."""

from __future__ import annotations

import subprocess

import pytest

from jawny_plan.launch.processes import NO_NETWORK, NO_TOOLS, Unsuccessful, wait_for


@pytest.mark.parametrize(
    "log",
    [
        "NewConnectionError('<pip._vendor.urllib3...>: Failed to establish a new connection')",
        "Temporary failure in name resolution",
        "error: Request failed\n  Caused by: dns error",
        "  Caused by: tcp connect error: Connection refused (os error 111)",
        "[Errno 11001] getaddrinfo failed",
        "ReadTimeoutError: HTTPSConnectionPool(host='x', port=443): Read timed out.",
    ],
)
def test_a_lost_network_is_recognised(log: str) -> None:
    assert str(Unsuccessful(log)).startswith(NO_NETWORK)


def test_any_other_failure_shows_the_end_of_the_log() -> None:
    explained = str(Unsuccessful("\n".join(f"line {number}" for number in range(100))))
    assert explained.startswith(NO_TOOLS)
    assert explained.endswith("\n  line 98\n  line 99")
    assert "line 50" not in explained


def test_a_command_ends_in_its_own_way_after_ctrl_c(monkeypatch: pytest.MonkeyPatch) -> None:
    class Interrupted:
        waits = iter([KeyboardInterrupt, KeyboardInterrupt, 7])

        def __init__(self, *_arguments: object, **_options: object): ...

        def __enter__(self) -> Interrupted:
            return self

        def __exit__(self, *_error: object) -> None: ...

        def wait(self) -> int:
            result = next(self.waits)
            if result is KeyboardInterrupt:
                raise KeyboardInterrupt
            return result

    monkeypatch.setattr(subprocess, "Popen", Interrupted)
    assert wait_for(["serve"], {}) == 7
