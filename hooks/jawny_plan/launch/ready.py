"""A process that has imported the program and waits to begin its command: whoever asks for that need not wait for it.

Every command has a process of its own, so it finds nothing of the one before, and gives what it would give by itself.
One that waits is dropped when a file of the program has changed. Nothing is forked: it works on every system.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from threading import Lock

BEGIN = "begin\n"
"""What a process that waits is told."""
_MODULE = "jawny_plan.commands.waiting"

Code = dict[str, tuple[int, int]]
"""The size and time of each file of the program."""


class ReadyCommand:
    """The command of these `words`, to be begun again and again; what it says goes where `Popen` is told."""

    def __init__(self, program: Path, words: Sequence[str], stdout: int | None, stderr: int) -> None:
        self._program = program
        self._words = words
        self._streams = stdout, stderr
        self._lock = Lock()
        self._waiting: tuple[subprocess.Popen[str], Code] | None = None

    def get_ready(self) -> None:
        """Let the program be imported now, while nobody waits for it. Raises OSError."""
        with self._lock:
            if self._waiting is None:
                self._waiting = self._started()

    def begin(self) -> subprocess.Popen[str]:
        """Begin the command; the process in which it goes on. Raises OSError."""
        with self._lock:
            started, self._waiting = self._waiting, None
            if started and started[1] == _code(self._program) and _begun(started[0]):
                return started[0]
            if started:
                _drop(started[0])
            process, _ = self._started()
            _begun(process)
            return process

    def end(self) -> None:
        """Let nobody wait any more."""
        with self._lock:
            if self._waiting:
                _drop(self._waiting[0])
            self._waiting = None

    def _started(self) -> tuple[subprocess.Popen[str], Code]:
        code = _code(self._program)  # before any of it is imported
        stdout, stderr = self._streams
        process = subprocess.Popen(  # noqa: S603  # this very program
            [sys.executable, "-P", "-m", _MODULE, *self._words],
            stdin=subprocess.PIPE,
            stdout=stdout,
            stderr=stderr,
            encoding="utf-8",
            errors="replace",
            env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        )
        return process, code


def _begun(process: subprocess.Popen[str]) -> bool:
    """Whether a process that waits has heard that it is to begin."""
    if process.poll() is not None or process.stdin is None:
        return False
    try:
        with process.stdin as heard:
            heard.write(BEGIN)
    except OSError:  # it has just ended
        return False
    process.stdin = None
    return True


def _drop(process: subprocess.Popen[str]) -> None:
    """Let a process that waits be gone; it has begun nothing."""
    process.kill()
    process.wait()
    for stream in (process.stdin, process.stdout, process.stderr):
        if stream:
            with suppress(OSError):
                stream.close()


def _code(program: Path) -> Code:
    """How the files of the program stand."""
    found = {}
    for place, folders, names in os.walk(program / "hooks"):
        folders[:] = [name for name in folders if name != "__pycache__"]  # compiled from what counts itself
        for name in names:
            path = os.path.join(place, name)
            with suppress(OSError):
                look = os.stat(path)
                found[path] = look.st_size, look.st_mtime_ns
    return found
