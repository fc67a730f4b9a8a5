"""How many small changes of the gate's rules their own tests notice: mutation testing with cosmic-ray's operators.

    python3 run.py mutants [MANY] [SEED] [MODULE…]

Of each module a sample of MANY mutants (40) is tried, drawn by SEED (1). Nothing is written to any file: each mutant is
compiled in a process forked for it, from one in which the tests have run already. There the module and whatever is
built upon it are forgotten, so that the tests that mirror the module import them again; all else stays warm. It prints
what survived, counts by module, and ends with 0 when at least 90 of 100 were killed. Mutants that change nothing that
anybody could see are named one by one, with the reason, in EQUIVALENT; they do not count. On Linux and macOS.
"""

from __future__ import annotations

import ast
import gc
import os
import random
import re
import signal
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from importlib import import_module
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import CodeType
from typing import NamedTuple, NoReturn

ROOT = Path(__file__).resolve().parents[1]
CHECKS = ROOT / "hooks/jawny_plan/checks"
EQUIVALENT = Path(__file__).with_name("equivalent_mutants.txt")
EACH = "tests/checks/test_each_rule.py"
GATE = "tests/checks/test_gate_carriers.py"
PLACES = "tests/checks/test_gate_places.py"
SLOW = "slipped or very_day or puts_together or pages_join or keeps_the_last or of_no_use or every_process or alarm"
"""Tests of the gate that build sites, or look through all there is."""
MORE = {
    "forms": ["tests/checks/personal/test_allowed.py", EACH],
    "gate": [PLACES, GATE, "-k", f"not ({SLOW})"],
    "carriers": ["tests/checks/test_letterhead.py", PLACES, GATE],
    "file_names": ["tests/checks/personal/test_search.py", EACH, GATE, "-k", "file_names or names_of_files or address"],
}
"""What else tests a module beside the file of its name."""
WIDELY_USED = ("allowed", "forms", "hint", "people", "search", "text", "words")
"""Modules that all rules or hints stand on."""
PLAINER = ["tests/checks/plain"]
MANY, SEED = 40, 1
"""How many mutants of a module are tried, and by what they are drawn, unless somebody says otherwise."""
NEEDED = 0.9
LONGEST = 60
"""Seconds: a mutant that runs longer never ends."""
OURS = ("jawny_plan", "tests")
# Unions in annotations are no behaviour; what `is` is asked of here (None, members of enums) equals nothing but itself;
# a cache changes how fast an answer comes, not which; and nobody tries to change what is frozen.
SKIPPED = (
    "core/ReplaceBinaryOperator_BitOr",
    "core/ReplaceComparisonOperator_Is_Eq",
    "core/ReplaceComparisonOperator_IsNot_NotEq",
)
DECORATORS = ("@cache", "@lru_cache", "@dataclass(frozen=True")
STAR = re.compile(r"(?:\(|, )\*, \w+:")
"""The sign of a signature behind which every call names its arguments: no multiplication."""


class Mutant(NamedTuple):
    """A change of a module: the operator, which of the places it changes, and its line."""

    module: Path
    operator: str
    occurrence: int
    line: int

    @property
    def shown(self) -> str:
        """As it is told of, and named in EQUIVALENT: the module, the operator, the line of the source."""
        source = self.module.read_text("utf-8").splitlines()[self.line - 1].strip()
        return f"{self.module.relative_to(CHECKS)} | {self.operator.removeprefix('core/')} | {source}"


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
            source = lines[line - 1].strip()
            is_star = name.startswith("core/ReplaceBinaryOperator_Mul_") and STAR.search(source)
            if not (is_star or source.startswith(DECORATORS)):
                found.append(Mutant(module, name, number, line))
    return found


def mutated(mutant: Mutant) -> str:
    """The source of the changed module; empty where the operator changes nothing there, or cannot."""
    operator = import_module("cosmic_ray.plugins").get_operator(mutant.operator)()
    change = import_module("cosmic_ray.mutating").mutate_code
    source = mutant.module.read_text("utf-8")
    try:
        changed = str(change(source, operator, mutant.occurrence) or "")
    except AttributeError:  # `except yaml.YAMLError`: cosmic-ray knows only exceptions without a dot
        return ""
    return "" if changed == source else changed


def sampled(whole: list[Mutant], many: int, seed: str) -> dict[Mutant, str]:
    """So many mutants, drawn by the seed, with their sources; each source once."""
    found: dict[str, Mutant] = {}
    for mutant in random.Random(seed).sample(whole, len(whole)):  # noqa: S311
        if len(found) == many:
            break
        if source := mutated(mutant):
            found.setdefault(source, mutant)
    return {mutant: source for source, mutant in found.items()}


def tests_of(module: Path) -> list[str]:
    """The tests that mirror a module: the file of its name, and in `EACH` those of a rule or a kind of hints."""
    name, room = module.stem, module.parent
    if room.name == "plain":
        return PLAINER
    own = Path("tests", room.relative_to(CHECKS.parent), f"test_{name}.py")
    found = [own.as_posix()] if (ROOT / own).is_file() else []
    if name in MORE:
        return found + MORE[name]
    if room == CHECKS:
        return found
    if name in WIDELY_USED:
        return [*found, EACH]
    if room.name == "meaning":
        return [*found, EACH, "-k", f"test_{name} or (hints and {'conditions' if name == 'states' else name})"]
    each = (ROOT / EACH).read_text("utf-8")
    return [*found, EACH, "-k", f"test_{name} or (finds and {name})"] if f" {name},\n" in each else found or [EACH]


def name_of(module: Path) -> str:
    """The module's name, as it is imported."""
    return ".".join(module.relative_to(ROOT / "hooks").with_suffix("").parts)


def imported_by(name: str) -> set[str]:
    """The modules of ours that the source of a loaded one imports."""
    path = getattr(sys.modules[name], "__file__", None)
    found: set[str] = set()
    for node in ast.walk(ast.parse(Path(path).read_text("utf-8"))) if path else ():
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found & sys.modules.keys()


def built_upon(name: str) -> set[str]:
    """The module and all loaded modules of ours that import it, or one of those."""
    ours = {item: imported_by(item) for item in list(sys.modules) if item.partition(".")[0] in OURS}
    found, new = {name}, {name}
    while new:
        new = {item for item, imported in ours.items() if item not in found and imported & found}
        found |= new
    return found


def fails(module: Path, source: str, upon: set[str]) -> bool:
    """Whether a test of the module fails where this is its source, and what is built `upon` it is read anew."""
    child = os.fork()
    if child:
        _, status = os.waitpid(child, 0)
        return status != 0
    signal.alarm(LONGEST)
    code = 1
    try:
        for name in upon:
            sys.modules.pop(name, None)
            package, _, own = name.rpartition(".")
            if package in sys.modules:  # where "from package import module" looks first
                vars(sys.modules[package]).pop(own, None)
        _instead(module, source)
        code = tested(tests_of(module))
    finally:
        os._exit(1 if code else 0)


class InOneProcess:
    """A plugin of pytest: a test ends, and passes, where it would start a command, which would not see the mutant."""

    def pytest_sessionstart(self) -> None:
        """From now on no process for commands can be had."""
        setattr(import_module("tests.conftest"), "warm", _nobody_else)  # noqa: B010 - as in _instead


@cache
def _nobody_else() -> NoReturn:
    import_module("pytest").skip("another process")
    raise AssertionError


def tested(tests: Sequence[str]) -> int:
    """What pytest answers to these tests; nobody sees what it prints."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    shown = os.dup(1), os.dup(2)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    try:
        return int(
            import_module("pytest").main(["-x", "-q", "-n0", "-p", "no:cacheprovider", *tests], [InOneProcess()])
        )
    finally:
        os.dup2(shown[0], 1)
        os.dup2(shown[1], 2)


def _instead(module: Path, source: str) -> None:
    """From now on the module is compiled from the changed source."""
    read = SourceFileLoader.get_code

    def get_code(loader: SourceFileLoader, name: str) -> CodeType | None:
        if Path(loader.path) == module:
            return compile(source, loader.path, "exec")
        return read(loader, name)

    setattr(SourceFileLoader, "get_code", get_code)  # noqa: B010 - a method put in place of another's has no type


def tried(module: Path, sources: Sequence[str]) -> list[bool]:
    """Whether each of these changed sources of a module was killed: a test fails, or none can even begin."""
    gc.collect()
    gc.freeze()
    upon = built_upon(name_of(module))
    if fails(module, module.read_text("utf-8"), upon):
        raise SystemExit(f"{module.relative_to(CHECKS)}: its tests fail as it is")
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(lambda source: fails(module, source, upon), sources))


def main(many: int, seed: int, names: Sequence[str]) -> int:
    """Try the samples, print the counts; the exit code."""
    os.chdir(ROOT)
    known = Counter(line.rpartition(" | ")[0] for line in EQUIVALENT.read_text("utf-8").splitlines())
    chosen = [module for module in modules() if not names or module.stem in names]
    whole = {module: mutants(module) for module in chosen}
    warm = sorted({test for module in chosen if whole[module] for test in tests_of(module) if test.endswith(".py")})
    if tested(warm or PLAINER):
        print("The tests fail as it is.")
        return 1
    counts = Counter[str]()
    for module in filter(whole.get, chosen):
        sample = sampled(whole[module], many, f"{seed} {module.stem}")
        outcomes = tried(module, list(sample.values()))
        survived = sorted(
            (one for one, dead in zip(sample, outcomes, strict=True) if not dead), key=lambda one: one.line
        )
        equivalent = [one for one in survived if known[one.shown]]
        counts += Counter(killed=sum(outcomes), equivalent=len(equivalent), tried=len(sample))
        print(
            f"{module.relative_to(CHECKS)}: {sum(outcomes)} of {len(sample)} killed,"
            f" {len(equivalent)} equivalent, {len(whole[module])} in all"
        )
        for mutant in sorted(survived, key=lambda one: one.line):
            if mutant not in equivalent:
                print(f"  {mutant.line}: {mutant.shown}", flush=True)
    share = counts["killed"] / max(1, counts["tried"] - counts["equivalent"])
    print(f"{counts['killed']} of {counts['tried']} killed, {counts['equivalent']} equivalent: {share:.1%}")
    return 0 if share >= NEEDED else 1
