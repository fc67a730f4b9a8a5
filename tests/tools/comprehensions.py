"""Names that one comprehension binds and another one in the same function takes from outside of that function.

Python 3.12.0-3.12.3 take such a name for an empty local one (CPython's issue 118513), and so does 3.13.0 where it
belongs to an outer function: UnboundLocalError, though the code is right.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Set

# These are poured into the function around them; a generator keeps a scope of its own.
INLINED = (ast.ListComp, ast.SetComp, ast.DictComp)
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
SCOPES = (*FUNCTIONS, ast.ClassDef, ast.GeneratorExp)


def confused(source: str) -> list[tuple[int, str]]:
    """Line and name of each use that those Pythons could get wrong."""
    functions = [node for node in ast.walk(ast.parse(source)) if isinstance(node, (*FUNCTIONS, ast.GeneratorExp))]
    return sorted({found for function in functions for found in _in_function(function)})


def _in_function(function: ast.AST) -> Iterator[tuple[int, str]]:
    bound = set().union(*(_bound(node) for node in _nodes(function, SCOPES) if isinstance(node, INLINED)))
    if not bound:
        return
    for name, node in _reads(function, _own_names(function)):
        if name in bound:
            yield node.lineno, name


def _nodes(top: ast.AST, kept_out: tuple[type[ast.AST], ...]) -> Iterator[ast.AST]:
    """All that lies below a node, but not what lies below nodes of some kinds."""
    waiting = list(ast.iter_child_nodes(top))
    while waiting:
        node = waiting.pop()
        yield node
        if not isinstance(node, kept_out):
            waiting += ast.iter_child_nodes(node)


def _own_names(function: ast.AST) -> set[str]:
    """What the function itself binds: its arguments and what it stores outside of comprehensions."""
    names = {node.arg for node in ast.walk(getattr(function, "args", ast.Pass())) if isinstance(node, ast.arg)}
    if isinstance(function, ast.GeneratorExp):
        names |= _bound(function)
    for node in _nodes(function, (*SCOPES, *INLINED)):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            names.add(node.id)
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.ExceptHandler)):
            names.add(node.name or "")
        elif isinstance(node, ast.alias):
            names.add((node.asname or node.name).partition(".")[0])
    return names


def _bound(comprehension: ast.AST) -> set[str]:
    """The names of its own `for`s."""
    targets = [generator.target for generator in getattr(comprehension, "generators", ())]
    return {node.id for target in targets for node in ast.walk(target) if isinstance(node, ast.Name)}


def _reads(function: ast.AST, own: Set[str]) -> Iterator[tuple[str, ast.expr]]:
    """What comprehensions of the function read, and is bound neither there, nor around them, nor by the function."""
    outside = [node for node in _nodes(function, (*SCOPES, *INLINED)) if isinstance(node, INLINED)]
    waiting: list[tuple[ast.AST, Set[str]]] = []
    for top in outside:
        first = top.generators[0].iter  # this one is worked out before its comprehension begins
        outside += [node for node in (first, *_nodes(first, (*SCOPES, *INLINED))) if isinstance(node, INLINED)]
        waiting += ((node, own | _bound(top)) for node in _within(top) if node is not first)
    while waiting:
        node, known = waiting.pop()
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id not in known:
            yield node.id, node
        elif isinstance(node, INLINED):
            waiting += (
                (part, known if part is node.generators[0].iter else known | _bound(node)) for part in _within(node)
            )
        elif not isinstance(node, SCOPES):
            waiting += ((part, known) for part in ast.iter_child_nodes(node))


def _within(comprehension: ast.AST) -> Iterator[ast.AST]:
    """The parts of a comprehension, those of its `for`s one by one."""
    for part in ast.iter_child_nodes(comprehension):
        yield from ast.iter_child_nodes(part) if isinstance(part, ast.comprehension) else (part,)
