"""A process that has imported the program, and begins each command that it is asked for as a fork of itself.

So no command imports the program again, and each begins from the same state, in which no unit has been read. `units`
starts one where processes can fork safely; whoever asks stands at the other end of its standard input, a socket.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import select
import signal
import socket
import sys
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from typing import TypedDict

import jawny_plan.__main__  # noqa: F401  # it says how often Python looks for rings
from jawny_plan.commands import cli
from jawny_plan.model import kinds

MOST = 1 << 20
"""The bytes of an order."""


class ForkOrder(TypedDict):
    """What is asked for: the words of a command, the folder in which it works, and variables of its surroundings."""

    words: list[str]
    folder: str
    settings: dict[str, str]


@dataclass(frozen=True)
class Fork:
    """A command that goes on: its process, a descriptor that is ready once that has ended, and who waits for it."""

    number: int
    handle: int
    answer: socket.socket

    def say(self, number: int) -> None:
        """Tell a number to who waits, if anybody does."""
        with suppress(OSError):
            self.answer.sendall(b"%d" % number)

    def stop(self) -> None:
        """Kill the process with all that it has begun."""
        with suppress(ProcessLookupError):
            os.killpg(self.number, signal.SIGKILL)

    def close(self) -> None:
        """Forget it."""
        os.close(self.handle)
        self.answer.close()


class Forks:
    """The commands that go on, and the socket on which further ones are asked for."""

    def __init__(self, orders: socket.socket) -> None:
        self._orders = orders
        self._going_on: list[Fork] = []

    def next(self) -> list[str] | None:
        """In the process that a command begins: its words. In the first one: nothing, once nobody asks any more."""
        while True:
            watched = [self._orders, *(end for fork in self._going_on for end in (fork.handle, fork.answer))]
            ready, _, _ = select.select(watched, (), ())
            for fork in [fork for fork in self._going_on if fork.handle in ready or fork.answer in ready]:
                self._end(fork, by_itself=fork.handle in ready)
            if self._orders in ready:
                message, ends, *_ = socket.recv_fds(self._orders, MOST, 2)
                if not message:
                    break
                words = self._begin(json.loads(message), *ends)
                if words is not None:
                    return words
        for fork in self._going_on:
            fork.stop()
        return None

    def _begin(self, order: ForkOrder, answer: int, heard: int) -> list[str] | None:
        number = os.fork()
        if number == 0:
            for end in (self._orders, *(fork.answer for fork in self._going_on)):
                end.close()  # or their other ends would wait for this process, too
            os.close(answer)
            become(order, heard)
            return order["words"]
        with suppress(OSError):  # it has done so itself, or has ended
            os.setpgid(number, number)
        os.close(heard)
        fork = Fork(number, os.pidfd_open(number), socket.socket(fileno=answer))
        self._going_on.append(fork)
        fork.say(number)
        return None

    def _end(self, fork: Fork, *, by_itself: bool) -> None:
        if not by_itself:  # whoever asked for it is gone
            fork.stop()
        fork.say(os.waitstatus_to_exitcode(os.waitpid(fork.number, 0)[1]))
        self._going_on.remove(fork)
        fork.close()


def become(order: ForkOrder, heard: int) -> None:
    """Become a process that was started in this folder, with these settings, and is heard in this file."""
    os.setpgid(0, 0)
    nothing = os.open(os.devnull, os.O_RDONLY)
    for number, end in enumerate((nothing, heard, heard)):
        os.dup2(end, number)
    os.close(nothing)
    os.close(heard)
    os.chdir(order["folder"])
    os.environ.update(order["settings"])
    tempfile.tempdir = None  # the settings may name another
    sys.argv[1:] = order["words"]


def prepare() -> None:
    """Import what every build needs, and set it apart: no build looks at it or copies it."""
    os.close(os.pidfd_open(os.getpid()))  # raises where the system has none
    for name in ("commands.build", "commands.building"):
        importlib.import_module(f"jawny_plan.{name}")
    kinds.prepare()
    gc.collect()
    gc.freeze()


if __name__ == "__main__":
    prepare()
    with socket.socket(fileno=os.dup(0)) as asked:
        words = Forks(asked).next()
    if words is not None:
        sys.exit(cli.main(words))
