"""The code itself: style, types, and the arrows of the house."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path
from typing import get_args

import pytest
from pydantic import BaseModel

from jawny_plan.model import deadline
from jawny_plan.model.kinds import MODELS
from tests.conftest import ROOT

PACKAGE = ROOT / "hooks/jawny_plan"

# The house (ARCHITECTURE.md), lowest room first: which rooms a room may use besides its own. Whatever those
# may use, it may use as well. `outputs` is many rooms: one a folder, one a module that stands by itself.
ARROWS: dict[str, set[str]] = {
    "launch": set(),
    "polish": set(),
    "media": set(),
    "overlay": {"launch"},
    "model": {"polish"},
    "storage": {"launch", "model", "overlay"},
    "reading": {"media", "model", "overlay"},
    "editing": {"launch", "reading"},
    "facts": {"model"},
    "checks": {"facts", "reading"},
    "wording": {"facts"},
    "press": {"media", "polish"},
    "outputs/pour": {"overlay", "polish"},
    "outputs/sheet_words": {"wording"},
    "outputs/sheets": {"outputs/sheet_words"},
    "outputs/documents": {"outputs/pour", "outputs/sheet_words", "press", "storage"},
    "outputs/edition": {"storage", "wording"},
    "outputs/calendar": {"outputs/edition", "outputs/pour"},
    "outputs/opendata": {"outputs/edition"},
    "outputs/handouts": {"outputs/calendar", "outputs/documents", "outputs/sheets"},
    "outputs/note_formats": {"outputs/documents"},
    "outputs/notes": {"outputs/note_formats"},
    "outputs/feeds": {"outputs/edition", "outputs/notes"},
    "outputs/of_edition": {"outputs/edition", "outputs/handouts", "outputs/notes"},
    "outputs/bundle": {"outputs/of_edition"},
    "outputs/pages": {"checks", "outputs/feeds", "outputs/of_edition", "outputs/opendata"},
    "deploy": {"launch", "reading", "storage"},
    "intake": {"checks", "editing"},
    "editor": {"editing", "intake", "outputs/pages"},
    "units": {"deploy", "outputs/pages"},
    "commands": {"editor", "outputs/bundle", "units"},
}


@pytest.mark.parametrize(
    "tool",
    [("ruff", "check", "."), ("ruff", "format", "--check", "."), ("mypy",)],
    ids=lambda tool: " ".join(tool[:2]),
)
def test_other_peoples_tools_are_content(tool):
    done = subprocess.run([sys.executable, "-m", *tool], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def room(module: str) -> str | None:
    """The room in which a module of the package stands: `jawny_plan.outputs.pages.site` -> `outputs/pages`."""
    _, *parts = module.split(".")
    return "/".join(parts[:2]) if parts[:1] == ["outputs"] else "".join(parts[:1]) or None


@cache
def parsed(path: Path) -> ast.Module:
    """The module at `path`; many tests look at it."""
    return ast.parse(path.read_text(encoding="utf-8"))


def module(path: Path) -> str:
    """The name under which the file at `path` is imported."""
    return ".".join(path.relative_to(ROOT / "hooks").with_suffix("").parts).removesuffix(".__init__")


def imports(path: Path) -> set[str]:
    """The rooms of the package that the module at `path` imports."""
    found = set()
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "jawny_plan":
            assert not node.level, f"{path}: imports say the whole name, so that their room can be seen"
            found |= {room(f"{node.module}.{name.name}") for name in node.names}
    return {name for name in found if name}


def reach(start: str) -> set[str]:
    """The rooms that a room may use, directly or because those that it uses may."""
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting += ARROWS[name]
    return seen


MODULES = sorted(PACKAGE.rglob("*.py"))


def test_every_module_has_its_room_and_every_room_its_modules():
    rooms = {room(module(path)) for path in MODULES} - {None, "__main__", "outputs"}
    assert rooms == ARROWS.keys()


def test_no_room_reaches_itself_through_others():
    for name, used in ARROWS.items():
        assert not any(name in reach(each) for each in used), name


@pytest.mark.parametrize("path", MODULES, ids=module)
def test_arrows_go_one_way(path):
    here = room(module(path))
    if here in ARROWS:
        assert imports(path) - reach(here) == set()


def modules_imported(path: Path, known: set[str]) -> set[str]:
    """The modules of the package that a module imports anywhere, within functions too."""
    found = set()
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.ImportFrom) and node.module:
            found |= {f"{node.module}.{alias.name}" for alias in node.names} & known or {node.module} & known
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names} & known
    return found - {module(path)}


def test_no_module_reaches_itself_through_others():
    known = {module(path) for path in MODULES}
    graph = {module(path): modules_imported(path, known) for path in MODULES}
    assert sum(map(len, graph.values())) > 2 * len(graph)
    TopologicalSorter(graph).prepare()  # raises CycleError, which names the circle


def test_mkdocs_is_imported_in_three_places_only():
    users = [
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "hooks").rglob("*.py")
        if "mkdocs" in {alias.split(".")[0] for alias in names(path)}
    ]
    assert sorted(users) == [
        "hooks/jawny_plan/commands/building.py",
        "hooks/jawny_plan/commands/serving.py",
        "hooks/mkdocs_events.py",
    ]


def names(path: Path) -> set[str]:
    """The modules that the file at `path` imports."""
    found = set()
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


CLOCKS = {"today", "now", "utcnow", "localtime", "gmtime", "ctime", "asctime", "strftime", "fromtimestamp"}
"""What asks the computer for a day when it is called without one (`strftime` of the module `time`)."""
TEMPLATE_CLOCK = re.compile(r"new Date\(\s*\)|Date\.now|\bnow\(\)|datetime\.today|build_date_utc|\btoday\(\)")


def clocks(code: ast.Module) -> list[int]:
    """The lines of Python code that ask the computer's clock for a day."""
    return [
        node.lineno
        for node in ast.walk(code)
        if isinstance(node, ast.Attribute)
        and node.attr in CLOCKS
        and named(node.value) in ("date", "datetime", "time", "clock")
    ]


def named(node: ast.expr) -> str:
    """`datetime` of `datetime` and of `datetime.datetime`."""
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


@pytest.mark.parametrize(
    "code",
    ["date.today()", "datetime.datetime.now(UTC)", "time.localtime()", "f(clock=date.today)", "time.strftime('%F')"],
)
def test_a_clock_is_seen(code):
    assert clocks(ast.parse(code)) == [1]


def test_one_module_knows_the_day():
    code = [*(ROOT / "hooks").rglob("*.py"), ROOT / "run.py"]
    assert [path.name for path in code if clocks(parsed(path))] == ["today.py"]


def test_no_template_knows_the_day():
    kinds = {".md", ".html", ".xml", ".typ", ".js"}
    templates = [path for room in ("docs", "hooks/theme") for path in (ROOT / room).rglob("*") if path.suffix in kinds]
    assert len(templates) > 40
    assert [path for path in templates if TEMPLATE_CLOCK.search(path.read_text(encoding="utf-8"))] == []


def test_the_bag_of_mkdocs_holds_only_what_the_theme_prints():
    put = {
        name
        for path in (ROOT / "hooks").rglob("*.py")
        for name in re.findall(r"config\.extra\W+(\w+)", path.read_text(encoding="utf-8"))
    }
    theme = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "hooks/theme").rglob("*.html"))
    assert put == {"stan_na", "csp", "deklaracja", "jednostka", "znak"}
    assert [name for name in sorted(put) if f"config.extra.{name}" not in theme] == []


def test_the_doorway_keeps_one_thing():
    """MkDocs loads it once for all builds of a process, so whatever stands there outlives a build."""
    doorway = ast.parse((ROOT / "hooks/mkdocs_events.py").read_text(encoding="utf-8"))
    kept = [node for node in doorway.body if isinstance(node, ast.Assign | ast.AnnAssign)]
    assert [ast.unparse(node) for node in kept] == ["BUILD = Build()"]


def length(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def test_modules_are_short():
    assert {module(path): length(path) for path in MODULES if length(path) > 300} == {}


def test_no_room_is_most_of_the_house():
    whole = sum(map(length, MODULES))
    folders = {*ARROWS, *(name.partition("/")[0] for name in ARROWS)}
    rooms = {
        name: sum(length(path) for path in MODULES if f"{room(module(path))}/".startswith(f"{name}/"))
        for name in folders
    }
    assert {name: size for name, size in rooms.items() if size > whole / 5} == {}


AMBIGUOUS = {"told", "said", "kept", "held", "turn", "turns", "plain", "desk", "workshop"}
"""Words that once meant many things each: a noun of the field or a verb says which one is meant."""


def names_given(tree: ast.Module) -> list[tuple[str, int]]:
    """Every name that a module gives: to functions, classes, parameters, fields, variables, imports; with its line."""
    found: list[tuple[str, int]] = []
    for node in ast.walk(tree):
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                found.append((name, node.lineno))
            case ast.arg(arg=name):
                found.append((name, node.lineno))
            case ast.Name(id=name, ctx=ast.Store()) | ast.Attribute(attr=name, ctx=ast.Store()):
                found.append((name, node.lineno))
            case ast.alias(name=name, asname=other):
                found.append((other or name.rpartition(".")[2], node.lineno))
            case ast.ExceptHandler(name=str(name)) | ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)):
                found.append((name, node.lineno))
            case ast.MatchMapping(rest=str(name)):
                found.append((name, node.lineno))
    return found


def is_ambiguous(name: str) -> bool:
    """Whether a word of a name means many things: `told`, `_HELD`, `told_before`."""
    return not AMBIGUOUS.isdisjoint(name.lower().split("_"))


def test_names_say_one_thing():
    code = [*MODULES, ROOT / "hooks/mkdocs_events.py", ROOT / "run.py", *(ROOT / "tools").glob("*.py")]
    given = [(path, name, line) for path in code for name, line in names_given(parsed(path))]
    given += [(path, path.stem, 1) for path in code]
    wrong = [f"{path.relative_to(ROOT)}:{line}: {name}" for path, name, line in given if is_ambiguous(name)]
    rooms = [path.name for path in PACKAGE.rglob("*/") if is_ambiguous(path.name)]
    assert (wrong, rooms) == ([], ["plain"])


def test_an_ambiguous_name_is_seen():
    code = """\
import a.held as b, a.turn
from a import told as c
class _Held:
    said: str
    def kept_by(self, told_on, *, plain=0): ...
async def desk(*turns): ...
TOLD = [said_each for said_each in ()]
self.kept = lambda kept: 0
with a as held: ...
match a:
    case {**turn} | [*said] | str() as plain: ...
try: ...
except E as told: ...
if (walrus_said := 1): ...
"""
    seen = [name for name, _ in names_given(ast.parse(code)) if is_ambiguous(name)]
    wrong = "turn _Held said kept_by told_on plain desk turns TOLD said_each kept kept held turn said plain told walrus_said"
    assert sorted(seen) == sorted(wrong.split())
    assert not any(map(is_ambiguous, ["bold", "return_", "kind", "turnout", "as_read_on"]))


def test_each_public_class_has_a_name_of_its_own():
    homes: dict[str, list[str]] = {}
    for path in MODULES:
        for node in parsed(path).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                homes.setdefault(node.name, []).append(module(path))
    assert {name: where for name, where in homes.items() if len(where) > 1} == {}


def models(kind: object, found: set[type[BaseModel]]) -> set[type[BaseModel]]:
    """The models that a type holds, and those that they hold."""
    if isinstance(kind, type) and issubclass(kind, BaseModel) and kind not in found:
        found.add(kind)
        for field in kind.model_fields.values():
            models(field.annotation, found)
    for part in get_args(kind):
        models(part, found)
    return found


OTHER_KEYS = {
    "reading/offered.py": {"kind"},  # a field of a model
    "editing/district_table.py": {"dzielnicowy", "obszar"},  # columns of a table
    "editor/read_plans.py": {"questions", "sources", "fields"},  # of a file of its own
    "editor/unsaved_forms.py": {"content", "opened"},  # the same
}


def test_data_that_are_not_typed_yet_are_read_by_keys_of_the_models():
    """What stands in a file before it is checked has no types: a misspelt key there would find nothing, and say nothing."""
    known = {
        field.alias
        for kind in MODELS.values()
        for model in models(kind, set())
        for field in model.model_fields.values()
    }
    wrong = []
    for path in MODULES:
        tree, name = parsed(path), path.relative_to(PACKAGE).as_posix()
        if {"Content", "Values"} & {
            alias.name for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) for alias in node.names
        }:
            wrong += [f"{name}: {key}" for key in literal_keys(tree) if key not in known | OTHER_KEYS.get(name, set())]
    assert wrong == []


def literal_keys(tree: ast.AST) -> list[str]:
    """The keys that a module writes down where it reads mappings."""
    found: list[ast.expr] = []
    for node in ast.walk(tree):
        match node:
            case (
                ast.Subscript(slice=key)
                | ast.Call(func=ast.Attribute(attr="get" | "pop" | "setdefault"), args=[key, *_])
            ):
                found.append(key)
            case ast.Call(func=ast.Name(id="text" | "groups"), args=[_, key, *_]):
                found.append(key)
    return [key.value for key in found if isinstance(key, ast.Constant) and isinstance(key.value, str)]


def test_a_literal_key_is_seen():
    code = "a['b'], a.get('c', 1), text(a, 'd'), groups(a, 'e'), a.pop('f'), a[0], a.index('g')"
    assert literal_keys(ast.parse(code)) == ["b", "c", "d", "e", "f"]


def test_no_kind_of_deadline_is_asked_for_by_its_class():
    """Only a `match` that ends in `assert_never` lets mypy name what a new kind was forgotten in."""
    kinds = {kind.__name__ for kind in (*get_args(deadline.Simple), deadline.Staged)}
    asked = [
        f"{module(path)}:{node.lineno}"
        for path in MODULES
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Call) and named(node.func) == "isinstance"
        if kinds & {part.id for part in ast.walk(node.args[1]) if isinstance(part, ast.Name)}
    ]
    assert asked == []
