"""Values that one build works out and leaves for the next, each under a sum of all that it was made of.

They stand in one file, which only this program writes and reads, and which may be lost. What no build asked for any
more goes when the next one writes it.
"""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from jawny_plan.storage import disk

Value = TypeVar("Value")
_LENGTH = hashlib.sha256().digest_size


class AtHand:
    """Values in memory by sums of all that they were made of: a process that rehearses what it will do gathers them."""

    def __init__(self) -> None:
        self.gathers = False
        self._values: dict[str, Any] = {}

    def once(self, made_of: str, make: Callable[[], Value]) -> Value:
        """The value that was gathered, or is made now: one object, which whoever gets it must not change."""
        if made_of in self._values:
            known: Value = self._values[made_of]
            return known
        made = make()
        if self.gathers:
            self._values[made_of] = made
        return made


@cache
def at_hand() -> AtHand:
    """What this process has at hand: nothing unless it has rehearsed."""
    return AtHand()


class Remembered:
    """Values by the sums of what they were made of; `file` is of use to a program and templates of the same `rules`."""

    def __init__(self, file: Path | None = None, rules: str = "") -> None:
        self._file = file
        self._rules = rules
        self._before: dict[str, bytes] = _read(file, rules) if file else {}
        self._used: dict[str, bytes] = {}
        self._new: dict[str, Any] = {}

    def get(self, made_of: str) -> Any:
        """The value that was made of this; None where none is known. Whoever gets it must not change it."""
        if made_of in self._new:
            return self._new[made_of]
        written = self._used.get(made_of) or self._before.get(made_of)
        if written is None:
            return None
        self._used[made_of] = written
        return self.alive(made_of, lambda: pickle.loads(written))  # noqa: S301  # written by this very program

    def alive(self, made_of: str, make: Callable[[], Value]) -> Value:
        """What this process has made of this before, or makes now; nothing of it is left to the next build."""
        return at_hand().once(f"{self._rules} {made_of}", make)

    def once(self, made_of: str, make: Callable[[], Value]) -> Value:
        """The value that was made of this, made now if none is known: never None."""
        known: Value | None = self.get(made_of)
        if known is None:
            known = make()
            self.put(made_of, known)
        return known

    def settled(self, made_of: str, make: Callable[[], Value]) -> Value:
        """As `once`, of a value that is whole: what is worked out of it later does not belong to it."""
        known: Value | None = self.get(made_of)
        if known is None:
            known = make()
            self._used[made_of] = pickle.dumps(known, protocol=5)
        return known

    def put(self, made_of: str, value: Any) -> None:
        """Know what was made of this; what joins the value until `keep` belongs to it."""
        self._new[made_of] = value

    def keep(self) -> None:
        """Leave what was asked for to the next build. Where nothing can be written it will make all of it again."""
        if self._file is None or (not self._new and self._used.keys() == self._before.keys()):
            return
        found = self._used | {name: pickle.dumps(value, protocol=5) for name, value in self._new.items()}
        content = pickle.dumps((self._rules, found), protocol=5)
        with suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            disk.write_whole(self._file, hashlib.sha256(content).digest() + content)
            disk.forget(self._file.parent)


def _read(file: Path, rules: str) -> dict[str, bytes]:
    """What the file holds; nothing where it is damaged, or of another program."""
    try:
        content = memoryview(file.read_bytes())
    except OSError:
        return {}
    if hashlib.sha256(content[_LENGTH:]).digest() != content[:_LENGTH]:
        return {}
    of_rules, found = pickle.loads(content[_LENGTH:])  # noqa: S301  # written by this very program, see the sum
    return dict(found) if of_rules == rules else {}
