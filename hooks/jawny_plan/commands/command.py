"""What a command is: its name, the words that it takes, what it does; and what all commands share."""

from __future__ import annotations

import os
import pkgutil
import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from jawny_plan.launch.command_line import command_line
from jawny_plan.storage.folders import DATA, WITHDRAWING

ROOT = Path(__file__).resolve().parents[3]

_NO_NAME = re.compile("[\x00-\x1f\ud800-\udfff]")  # Python's way to hold bytes that are not UTF-8 among them


class Misused(Exception):
    """The words of a command are not those that it takes."""


@dataclass(frozen=True)
class Use:
    """One way to call a command: the words after its name, and a Polish line that says what it does then."""

    words: str
    meaning: str


@dataclass(frozen=True)
class Command:
    """A command. `run` gets the words after its name and returns the exit code; it may raise Misused and Faults."""

    name: str
    run: Callable[[list[str]], int]
    uses: tuple[Use, ...]
    reads_options: bool = False
    """Whether it looks at words that begin with a dash itself; such words are refused otherwise."""
    heading: str = ""
    """What stands above its own help, where the heading of all commands is not true of it."""


class Registry(Mapping[str, Command]):
    """Commands that are called from one place, by their names, under the heading of their usage text.

    `places` says where each stands, as `module:NAME`. It is imported when it is asked for: to import all of them takes
    longer than most commands do.
    """

    def __init__(self, heading: str, places: Mapping[str, str]) -> None:
        self.heading = heading
        self._places = places

    def __getitem__(self, name: str) -> Command:
        command = pkgutil.resolve_name(self._places[name])
        if not isinstance(command, Command):
            raise TypeError(f"{self._places[name]} is no command")
        return command

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    @property
    def usage(self) -> str:
        """What all commands take and do, in Polish."""
        return "\n".join((self.heading, *(line for command in self.values() for line in usage(command))))


def usage(command: Command) -> list[str]:
    """What one command takes and does, a line for each use."""
    return [f"  {f'{command.name} {use.words}'.rstrip():<32}  {use.meaning}" for use in command.uses]


def folder(words: list[str], *, begun: bool = True) -> Path:
    """The folder that the last word names, the project's without one; once `begun` it has data. Raises Misused."""
    if len(words) > 1:
        raise Misused(f"Za dużo słów: {' '.join(words)}.")
    if words and (not words[0] or _NO_NAME.search(words[0])):
        raise Misused("Nazwa katalogu jest pusta albo zawiera bajty, które nie są tekstem UTF-8. Zmień ją.")
    named = Path(os.path.realpath(words[0])) if words else ROOT
    needed = named / DATA if begun else named
    if not os.path.isdir(needed):  # pathlib would raise for a name that is too long
        raise Misused(f"{needed}: nie ma takiego katalogu{' z danymi' if begun else ''}.")
    return named


def warn_of_interrupted(chosen: Path) -> None:
    """Say that a withdrawal was killed before its end, if one was: until then files may not fit one another."""
    if (chosen / WITHDRAWING).exists():
        again = command_line("withdraw …")
        print(f"Uwaga: wycofywanie danych przerwano przed końcem. Powtórz to samo polecenie: {again}")


def failed(messages: Sequence[str], closing: str) -> int:
    """Say what went wrong and what is true after it; the exit code."""
    print("\n".join((*messages, "", closing)), file=sys.stderr)
    return 1
