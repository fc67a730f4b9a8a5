"""The package's command in a process of its own that need not import the package again.

One process imports the package, and does nothing else. For each command it forks, so that every command begins with
the same fresh state, has its own environment and output, and ends as a process does.
"""

from __future__ import annotations

import atexit
import gc
import importlib
import json
import multiprocessing
import os
import pkgutil
import select
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import IO, Any, TextIO


class Started:
    """A command that was started, in a group of processes of its own."""

    def __init__(self, number: int, answers: IO[bytes]) -> None:
        self.number = number
        """By which the system knows it, and its group."""
        self._answers = answers

    def has_ended(self, seconds: float) -> bool:
        """Whether it ended before so many seconds were over."""
        return bool(select.select([self._answers], [], [], seconds)[0])

    def wait(self) -> int:
        """Its exit code, as `subprocess` tells it."""
        return int(self._answers.readline())


class Warm:
    """A process that has imported the package and waits for commands. `environment` is what all of them have."""

    def __init__(self, root: Path, environment: dict[str, str]) -> None:
        self._root = root
        self._environment = environment
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.tools.warm"],
            cwd=root,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            bufsize=0,
        )

    def fits(self, environment: dict[str, str]) -> bool:
        """Whether a command in this environment may begin here: nobody reads what differs before it begins."""
        differs = dict(environment.items() ^ self._environment.items())
        return all(name.startswith("JAWNY_PLAN_") or name == "SOURCE_DATE_EPOCH" for name in differs)

    def start(
        self,
        words: Iterable[str],
        environment: dict[str, str],
        out: str,
        err: str,
        project: Path | None = None,
        answers: str = os.devnull,
        *,
        forking: bool = False,
    ) -> Started:
        """Start a command of a project that reads and prints these files. Until it has ended no other can be started.

        Processes of its own begin as they do for users, or, where it is `forking`, with all that has been imported.
        """
        asked = {
            "words": [*words],
            "environment": environment,
            "files": [answers, out, err],
            "root": str(project or self._root),
            "forking": forking,
        }
        assert self._process.stdin and self._process.stdout
        self._process.stdin.write(f"{json.dumps(asked)}\n".encode())
        return Started(int(self._process.stdout.readline()), self._process.stdout)

    def run(
        self, words: Iterable[str], environment: dict[str, str], project: Path | None = None, answer: str = ""
    ) -> subprocess.CompletedProcess[str]:
        """A command of a project to which somebody types the answer, its exit code and what it printed."""
        words = [*words]
        with tempfile.TemporaryDirectory() as folder:
            typed, out, err = Path(folder, "in"), Path(folder, "out"), Path(folder, "err")
            typed.write_text(answer, "utf-8")
            code = self.start(words, environment, str(out), str(err), project, str(typed), forking=True).wait()
            return subprocess.CompletedProcess(words, code, out.read_text("utf-8"), err.read_text("utf-8"))

    def end(self) -> None:
        """Let the process go."""
        self._process.communicate()


def fork(asked: TextIO, answers: TextIO) -> dict[str, Any] | None:
    """In the process that a command begins: what is asked. In the one that waits: nothing, once nobody asks any more."""
    for line in asked:
        if child := os.fork():
            print(child, file=answers, flush=True)
            print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), file=answers, flush=True)
        else:
            return json.loads(line)
    return None


def begin(words: list[str], environment: dict[str, str], files: list[str], root: str, forking: bool) -> None:
    """Become a process that was started with these words, environment and files, by the program in `root`."""
    if forking:
        begun_anew = multiprocessing.get_context
        multiprocessing.get_context = lambda method=None: begun_anew("fork" if is_alone() else method)
    for module in [module for name, module in sys.modules.items() if name.startswith("jawny_plan.commands.")]:
        for name, place in {"ROOT": root, "TEMPLATES": f"{root}/docs"}.items():
            if hasattr(module, name):
                setattr(module, name, Path(place))
    os.setsid()
    os.environ.clear()
    os.environ.update(environment)
    for number, name in enumerate(files):
        file = os.open(name, os.O_WRONLY | os.O_CREAT if number else os.O_RDONLY)
        os.dup2(file, number)
        os.close(file)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115  # it ends with the process
    sys.argv = ["jawny_plan", *words]


def is_alone() -> bool:
    """Whether this process has one thread, so that a fork of it lacks nothing.

    Typst keeps threads from its first document on. A fork has none of them and waits for them for ever.
    """
    threads = Path("/proc/self/task")
    return threads.is_dir() and len(list(threads.iterdir())) == 1


def end(code: int) -> None:
    """End as a process does, but take nothing apart that it shares with others: that takes longer than most commands."""
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and not thread.daemon:
            thread.join()
    atexit._run_exitfuncs()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def prepare(root: Path) -> None:
    """Import the package, and make what it keeps in mind of the program, its templates and the words of both units."""
    from mkdocs.config import load_config

    import jawny_plan
    from jawny_plan.checks.gate import Gate
    from jawny_plan.model import kinds, schema
    from jawny_plan.outputs.pages import schemas
    from jawny_plan.reading import folder

    for module in pkgutil.walk_packages(jawny_plan.__path__, "jawny_plan."):
        importlib.import_module(module.name)
    for model in kinds.MODELS.values():
        schema.json_schema(model)
    schemas.schemas()
    sum_up_once(root)
    compiled.compile_all(root / "docs")
    load_config(str(root / "mkdocs.yml"))
    for data in ("plan_data", "examples/przyklad/plan_data"):
        gate = Gate(folder.loaded(root / data), root / "docs", date.max)
        gate.faults()
        gate.hints()


def sum_up_once(root: Path) -> None:
    """No test changes the program itself: its files need not be read again for each command."""
    from jawny_plan.storage import unchanged

    program = unchanged.program
    known = program(root)
    unchanged.program = lambda of: known if of == root else program(of)


if __name__ == "__main__":  # the workers of a build import this module, too
    from jawny_plan.commands.cli import main
    from tests.tools import compiled

    with compiled.once():
        prepare(Path.cwd())
        gc.collect()
        gc.freeze()  # what all commands share is neither looked at nor copied
        if asked := fork(sys.stdin, sys.stdout):
            begin(**asked)
            end(main())
