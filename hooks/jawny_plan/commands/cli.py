"""Reads the words of a command line and calls their command. Words are English, every sentence is Polish."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from jawny_plan.commands.command import ROOT, Misused, Registry, failed, usage
from jawny_plan.commands.registry import COMMANDS
from jawny_plan.launch import streams
from jawny_plan.reading.faults import Faults
from jawny_plan.storage import disk, unforeseen

HELP = {"-h", "--help"}
HALFWAY = "Polecenia nie wykonano do końca."


def main(words: Sequence[str] | None = None, registry: Registry = COMMANDS) -> int:
    """Run one command; the exit code is 0 when all went well, 1 on faults, 2 on a misused command."""
    streams.prepare()
    code = 1
    try:
        code = _run(sys.argv[1:] if words is None else words, registry)
        sys.stdout.flush()
    except BrokenPipeError:  # as `head` leaves: the rest is for nobody
        streams.abandon()
    except KeyboardInterrupt:
        print("Przerwano.", file=sys.stderr)
        return 130
    except OSError as error:  # it may be the output itself that fails
        code = 1
        try:
            failed([disk.fault(error)], HALFWAY)
            sys.stdout.flush()
        except OSError:
            streams.abandon()
    except Exception as error:
        code = failed([unforeseen.written_down(ROOT, error)], HALFWAY)
    return code


def _run(words: Sequence[str], registry: Registry) -> int:
    name, *rest = words or [""]
    try:
        if name == "help" or HELP.intersection(words):
            print(_help(words, registry))
            return 0
        if name not in registry:
            from jawny_plan import polish  # slow to import, and known commands need none

            raise Misused(f"Nieznane polecenie: {name}. {polish.near(name, registry)}".rstrip())
        unknown = [word for word in rest if word.startswith("-")]
        if unknown and not registry[name].reads_options:
            raise Misused(f"Polecenie {name} nie zna opcji {unknown[0]}.")
        return registry[name].run(rest)
    except Misused as misused:
        print(f"{misused}\n{_help(words[:1], registry)}", file=sys.stderr)
        return 2
    except Faults as faults:
        return failed([str(fault) for fault in faults.faults], "Nic nie zmieniono.")


def _help(words: Sequence[str], registry: Registry) -> str:
    """What the help says of the first command among the words; of all, where there is none."""
    asked = [registry[word] for word in words if word in registry]
    return "\n".join((asked[0].heading or registry.heading, *usage(asked[0]))) if asked else registry.usage
