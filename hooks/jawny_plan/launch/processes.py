"""Other programs: run to the end, quietly or not, or become one of them."""

from __future__ import annotations

import contextlib
import os
import re
import subprocess
import sys
import textwrap
from collections.abc import Mapping, Sequence
from pathlib import Path

from jawny_plan.launch.failure import Failure

# How pip, uv and apt say that they cannot reach the network.
OFFLINE = re.compile(
    r"dns error|name resolution|getaddrinfo|name or service not known|connection refused|connect error"
    r"|network is unreachable|no route to host|newconnectionerror|max retries exceeded|proxyerror|timed out",
    re.IGNORECASE,
)
LOG_LINES_SHOWN = 15

AT_ONCE = "JAWNY_PLAN_PROCESY"
"""The variable that says how many processes may make documents at once; as many as there are processors without it."""

NO_NETWORK = """\
Nie udało się pobrać narzędzi: brak połączenia z internetem albo blokuje je sieć.
Proszę sprawdzić połączenie i powtórzyć polecenie."""
NO_TOOLS = """\
Nie udało się przygotować narzędzi. Proszę powtórzyć polecenie; jeśli to nie pomoże,
proszę przekazać poniższy komunikat osobie, która opiekuje się programem."""

Command = Sequence[str | Path]


class Unsuccessful(Failure):
    """A command that did not succeed, and all that it printed."""

    def __init__(self, log: str) -> None:
        super().__init__(f"{NO_NETWORK if OFFLINE.search(log) else NO_TOOLS}\n\n{end_of(log)}")
        self.log = log


def become(command: Command, environment: Mapping[str, str]) -> int:
    """Become the command or, on Windows where a process cannot, run it and return its exit code."""
    arguments = [str(part) for part in command]
    if sys.platform != "win32":
        os.execve(arguments[0], arguments, environment)  # noqa: S606  # no shell is wanted
    return wait_for(arguments, environment)


def wait_for(command: Command, environment: Mapping[str, str]) -> int:
    """Run to the end, through Ctrl-C too: the command hears it as well and ends in its own way."""
    with subprocess.Popen([str(part) for part in command], env=environment) as process:  # noqa: S603
        while True:
            with contextlib.suppress(KeyboardInterrupt):
                return process.wait()


def run_quietly(command: Command, seconds: float | None = None) -> str:
    """Return what the command printed; none of it is shown unless it fails. Raises Unsuccessful."""
    try:
        process = subprocess.run(  # noqa: S603
            [str(part) for part in command],
            env={**os.environ, "NO_COLOR": "1"},
            close_fds=False,  # so that the installer holds the lock as well
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired as late:
        raise Unsuccessful(str(late)) from None
    if process.returncode:
        raise Unsuccessful(process.stdout)
    return process.stdout


def works(command: Command) -> bool:
    """Whether the command, run quietly, succeeds."""
    try:
        run_quietly(command)
    except Unsuccessful:
        return False
    return True


def end_of(log: str) -> str:
    """The last lines of a log, indented."""
    return textwrap.indent("\n".join(log.rstrip().splitlines()[-LOG_LINES_SHOWN:]), "  ")
