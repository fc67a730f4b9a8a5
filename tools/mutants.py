"""How many small changes of the gate's rules the rules' own tests notice: mutation testing with cosmic-ray's operators.

    uv run --with cosmic-ray==8.7.0 --with-requirements requirements/test.txt
        python tools/mutants.py [MANY] [SEED] [MODULE…]

Of each module a sample of MANY mutants (40) is tried, drawn by SEED (1). Nothing is written to any file: each mutant is
compiled in a process forked for it, after pytest and the libraries were imported, and runs the tests that mirror its
module. It prints what survived, counts by module, and ends with 0 when at least 90 of 100 were killed.
For maintainers, on Linux and macOS; cosmic-ray is no part of the locks.
"""

from __future__ import annotations

import os
import random
import signal
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import CodeType
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
CHECKS = ROOT / "hooks/jawny_plan/checks"
EACH = "tests/checks/test_each_rule.py"
MIRRORED = {
    "gate": ["tests/checks/test_gate_carriers.py", "tests/checks/test_gate.py"],
    "carriers": ["tests/checks/test_carriers.py", "tests/checks/test_gate_carriers.py"],
    "coverage": ["tests/checks/test_coverage.py"],
    "ahead": ["tests/checks/test_ahead.py"],
    "clean": ["tests/checks/test_gate.py"],
    "origins": ["tests/checks/test_origins.py"],
    "pictures": ["tests/checks/personal/test_pictures.py"],
    "search": ["tests/checks/personal/test_search.py", EACH],
    "file_names": [EACH, "-k", "names_of_files"],
    "allowed": ["tests/checks/personal/test_allowed.py", EACH],
    "forms": ["tests/checks/personal/test_allowed.py", EACH],
}
"""The tests of modules that are no rules of one kind."""
PLAIN = ["tests/checks/plain"]
NEEDED = 0.9
LONGEST = 120
"""Seconds: a mutant that runs longer never ends."""
# Unions in annotations are no behaviour, and a cache changes how fast an answer comes, not which.
SKIPPED = "core/ReplaceBinaryOperator_BitOr"
CACHES = ("@cache", "@lru_cache")


class Mutant(NamedTuple):
    """A change of a module: the operator, which of the places it changes, and its line."""

    module: Path
    operator: str
    occurrence: int
    line: int

    @property
    def shown(self) -> str:
        """As it is told of."""
        source = self.module.read_text("utf-8").splitlines()[self.line - 1].strip()
        return f"{self.module.relative_to(CHECKS)}:{self.line}: {self.operator.removeprefix('core/')}: {source}"


def modules() -> Iterator[Path]:
    """Every module of the room that does something."""
    return (path for path in sorted(CHECKS.rglob("*.py")) if path.name != "__init__.py")


def mutants(module: Path) -> list[Mutant]:
    """Every mutant of a module, in the order of its operators."""
    plugins, trees = import_module("cosmic_ray.plugins"), import_module("cosmic_ray.ast")
    lines = module.read_text("utf-8").splitlines()
    found = []
    nodes = list(trees.ast_nodes(trees.get_ast_from_path(module)))
    for name in plugins.operator_names():
        kind = plugins.get_operator(name)
        if name.startswith(SKIPPED) or kind.arguments():
            continue
        places = [start for node in nodes for start, _ in kind().mutation_positions(node)]
        for number, (line, _) in enumerate(places):
            if not lines[line - 1].strip().startswith(CACHES):
                found.append(Mutant(module, name, number, line))
    return found


def mutated(mutant: Mutant) -> str:
    """The source of the changed module; empty where the operator changes nothing there."""
    operator = import_module("cosmic_ray.plugins").get_operator(mutant.operator)()
    change = import_module("cosmic_ray.mutating").mutate_code
    return change(mutant.module.read_text("utf-8"), operator, mutant.occurrence) or ""


def tests_of(module: Path) -> list[str]:
    """The tests that mirror a module; those of a rule are its own in `EACH`."""
    name = module.stem
    if module.parent.name == "plain":
        return PLAIN
    if name in MIRRORED:
        return MIRRORED[name]
    if module.parent.name == "meaning":
        return [EACH] if name == "hint" else [EACH, "-k", f"hints and {name}"]
    each = (ROOT / EACH).read_text("utf-8")
    return [EACH, "-k", f"finds and {name}"] if f" {name},\n" in each else [EACH]


def is_killed(mutant: Mutant) -> bool:
    """Whether a test fails, or none can even begin, where the module is changed so."""
    return fails(mutant.module, mutated(mutant))


def fails(module: Path, source: str) -> bool:
    """Whether a test of the module fails where this is its source."""
    child = os.fork()
    if child:
        _, status = os.waitpid(child, 0)
        return status != 0
    signal.alarm(LONGEST)
    os.chdir(ROOT)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    code = 1
    try:
        _instead(module, source)
        import pytest

        code = int(pytest.main(["-x", "-q", "-n0", "-p", "no:cacheprovider", *tests_of(module)]))
    finally:
        os._exit(1 if code else 0)


def _instead(module: Path, source: str) -> None:
    """From now on the module is compiled from the changed source."""
    read = SourceFileLoader.get_code

    def get_code(loader: SourceFileLoader, name: str) -> CodeType | None:
        if Path(loader.path) == module:
            return compile(source, loader.path, "exec")
        return read(loader, name)

    setattr(SourceFileLoader, "get_code", get_code)  # noqa: B010 - a method put in place of another's has no type


def warm() -> None:
    """Import what every mutant needs and none changes."""
    for name in ("hooks", "."):
        sys.path.insert(0, str(ROOT / name))
    for name in ("pytest", "stdnum.iban", "stdnum.pl", "jawny_plan.reading.folder"):
        import_module(name)
    import_module("jawny_plan.polish.dictionary").readings("Kowalski")


def main(many: int, seed: int, names: list[str]) -> int:
    """Try the samples, print the counts; the exit code."""
    warm()
    tried = killed = 0
    for module in modules():
        if names and module.stem not in names:
            continue
        found = mutants(module)
        if not found:
            continue
        if fails(module, module.read_text("utf-8")):
            print(f"{module.relative_to(CHECKS)}: its tests fail as it is")
            return 1
        sample = random.Random(f"{seed} {module.stem}").sample(found, min(many, len(found)))  # noqa: S311
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            outcomes = list(pool.map(is_killed, sample))
        survived = [mutant for mutant, dead in zip(sample, outcomes, strict=True) if not dead]
        tried, killed = tried + len(sample), killed + sum(outcomes)
        print(f"{module.relative_to(CHECKS)}: {sum(outcomes)} of {len(sample)} killed, {len(found)} in all")
        for mutant in sorted(survived, key=lambda item: item.line):
            print(f"  {mutant.shown}", flush=True)
    print(f"{killed} of {tried}: {killed / max(1, tried):.0%} killed")
    return 0 if killed >= NEEDED * tried else 1


if __name__ == "__main__":
    many, seed, *names = [*sys.argv[1:], *("40", "1")[len(sys.argv) - 1 :]]
    sys.exit(main(int(many), int(seed), names))
