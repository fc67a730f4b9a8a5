"""The process in which a unit is built: a fork of one that has imported the program where systems can, else a new one.

multiprocessing's own server of forks starts nothing for Dask's daemonic workers, lets every fork import the main module
of its worker again, and lets a build outlive whoever asked for it.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from threading import Lock
from typing import IO, Protocol

from jawny_plan.units.memory import kill
from jawny_plan.units.program import ROOT

_SERVER = "jawny_plan.commands.fork_server"
_SLOW = "MALLOC_TRIM_THRESHOLD_"
"""A variable that Dask gives to its workers, by which memory is given back again and again."""


class BuildProcess(Protocol):
    """A process that builds a unit."""

    @property
    def pid(self) -> int:
        """The number by which the system knows it."""

    def ended(self, seconds: float) -> int | None:
        """Its exit code, negative after a signal; None while it goes on, once so many seconds are over."""

    def close(self) -> None:
        """Forget it; what still goes on is killed."""


class _NewProcess:
    """A build in a process that was started anew."""

    def __init__(self, words: Sequence[str], folder: Path, settings: Mapping[str, str], heard: IO[bytes]) -> None:
        command = [sys.executable, "-P", "-m", "jawny_plan", *words]
        around = {**_surroundings(), **settings}
        self._process = subprocess.Popen(  # noqa: S603  # ourselves
            command, cwd=folder, env=around, stdin=subprocess.DEVNULL, stdout=heard, stderr=heard
        )
        self.pid = self._process.pid

    def ended(self, seconds: float) -> int | None:
        with suppress(subprocess.TimeoutExpired):
            return self._process.wait(seconds)
        return None

    def close(self) -> None:
        if self._process.poll() is None:
            kill(self.pid)
        self._process.wait()


class _Fork:
    """A build in a fork; at the other end of `answer` is the server, which kills it once this end is closed."""

    def __init__(self, pid: int, answer: socket.socket) -> None:
        self.pid = pid
        self._answer = answer
        self._code: int | None = None

    def ended(self, seconds: float | None) -> int | None:
        if self._code is None:
            self._answer.settimeout(seconds)
            with suppress(TimeoutError):
                self._code = int(self._answer.recv(16) or -signal.SIGKILL)
        return self._code

    def close(self) -> None:
        kill(self.pid)  # where somebody has killed the server it may go on
        self.ended(None)
        self._answer.close()


class _ServerGone(Exception):
    """The server does not answer."""


class _ForkServer:
    """The process that has imported the program; it ends when whoever started it does."""

    def __init__(self) -> None:
        self._orders, its_end = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with its_end:
            self._process = subprocess.Popen(  # noqa: S603  # ourselves
                [sys.executable, "-P", "-m", _SERVER],
                env=_surroundings(),
                stdin=its_end.fileno(),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,  # a Ctrl+C is not for it
            )

    def begin(self, words: Sequence[str], folder: Path, settings: Mapping[str, str], heard: IO[bytes]) -> _Fork:
        """Raises _ServerGone."""
        order = json.dumps({"words": words, "folder": str(folder), "settings": settings}).encode()
        answer, its_end = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        try:
            with its_end:
                socket.send_fds(self._orders, [order], [its_end.fileno(), heard.fileno()])
            if number := answer.recv(16):
                return _Fork(int(number), answer)
        except OSError:
            pass
        answer.close()
        raise _ServerGone

    def close(self) -> None:
        """End it, and all that it has begun."""
        self._orders.close()
        self._process.wait()


class Builds:
    """The builds of this process."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._forks_here = sys.platform == "linux"
        self._server: _ForkServer | None = None
        self._others: list[_NewProcess] = []
        self._over = False

    def get_ready(self) -> None:
        """Let the program be imported now, while something else is done."""
        with self._lock:
            self._over = False
            self._at_hand()

    def begin(self, words: Sequence[str], folder: Path, settings: Mapping[str, str], heard: IO[bytes]) -> BuildProcess:
        """Begin a command of the program in a folder, with variables of its own; `heard` is what it prints to.

        Raises OSError, after the end too.
        """
        with self._lock:
            if self._over:
                raise InterruptedError
            for _ in range(2):  # a server that was killed is begun anew
                if server := self._at_hand():
                    try:
                        return server.begin(words, folder, settings, heard)
                    except _ServerGone:
                        server.close()
                        self._server = None
            self._forks_here = False
            begun = _NewProcess(words, folder, settings, heard)
            self._others.append(begun)
            return begun

    def end(self) -> None:
        """Kill what goes on, and let nothing begin any more."""
        with self._lock:
            self._over = True
            if self._server:
                self._server.close()
            self._server = None
            for begun in self._others:
                begun.close()

    def _at_hand(self) -> _ForkServer | None:
        if self._server is None and self._forks_here:
            self._server = _ForkServer()
        return self._server


@cache
def builds() -> Builds:
    """Those of this process, whichever of its threads asks: the program is imported once for all."""
    return Builds()


def _surroundings() -> dict[str, str]:
    ours = {name: value for name, value in os.environ.items() if name != _SLOW}
    return {**ours, "PYTHONPATH": str(ROOT / "hooks")}
