"""Templates held against the types of the words that they are given: every branch, every macro, whatever the data.

Types are those of the package: TypedDicts, `list[…]`, `… | None`. What a name may hold is followed through `set`,
loops, filters and macros; each name that no record has is a fault, also where no build would ever come.
"""

from __future__ import annotations

import types
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints, is_typeddict

from jinja2 import Environment, nodes

LOOP = {"index": int, "index0": int, "first": bool, "last": bool, "length": int, "previtem": Any, "nextitem": Any}
SAME = {"list", "sort", "unique", "select", "reject", "selectattr", "rejectattr"}
"""Filters that give a list of the same things."""
TEXT = {"lower", "upper"}


class Rows(tuple[Any, ...]):
    """The types of the parts of a tuple."""


class Macro:
    """A macro with the names that its template knows."""

    def __init__(self, node: nodes.Macro, template: str, names: Mapping[str, Any]) -> None:
        self.node, self.template, self.names = node, template, names


class Module(dict[str, Any]):
    """The macros of a template that is imported under one name."""


class Checker:
    """Faults of templates, as `docs/….md:12: …`."""

    def __init__(self, environment: Environment) -> None:
        self.environment = environment
        self.faults: dict[str, None] = {}
        self.seen: set[str] = set()
        """The templates that were looked at."""
        self.trees: dict[str, nodes.Template] = {}
        self.asked: set[int] = set()
        """The places, by `id`, that asked a record of a known type for a name."""
        self._macros: dict[str, dict[str, Any]] = {}
        self._done: set[object] = set()

    def tree(self, template: str) -> nodes.Template:
        if template not in self.trees:
            loader = self.environment.loader
            assert loader
            source, _, _ = loader.get_source(self.environment, template)
            self.trees[template] = self.environment.parse(source, template)
        return self.trees[template]

    def check(self, template: str, context: Mapping[str, Any]) -> None:
        """Look at a template that is given names of these types."""
        key = (template, tuple(sorted((name, str(kind)) for name, kind in context.items())))
        if key not in self._done:
            self._done.add(key)
            self.seen.add(template)
            _Walk(self, template).body(self.tree(template).body, dict(context))

    def macros(self, template: str) -> dict[str, Any]:
        """The macros of a template that others import."""
        if template not in self._macros:
            self.seen.add(template)
            self._macros[template] = {}
            _Walk(self, template).body(self.tree(template).body, self._macros[template])
        return self._macros[template]


class _Walk:
    """One template, statement by statement."""

    def __init__(self, checker: Checker, template: str) -> None:
        self.checker, self.template = checker, template

    def fault(self, node: nodes.Node, what: str) -> Any:
        self.checker.faults[f"docs/{self.template}:{node.lineno}: {what}"] = None
        return Any

    def body(self, body: Iterable[nodes.Node], names: dict[str, Any]) -> None:
        for node in body:
            self.statement(node, names)

    def statement(self, node: nodes.Node, names: dict[str, Any]) -> None:
        match node:
            case nodes.Output():
                for part in node.nodes:
                    if not isinstance(part, nodes.TemplateData) and isinstance(self.of(part, names), (Macro, Module)):
                        self.fault(part, "makro bez nawiasów wypisałoby samo siebie")
            case nodes.For():
                inner = dict(names)
                self.bind(node.target, self.item(node, self.of(node.iter, names)), inner)
                if node.test:
                    self.of(node.test, inner)
                inner["loop"] = LOOP
                self.body(node.body, inner)
                self.body(node.else_, names)
            case nodes.If():
                self.of(node.test, names)
                for branch in (node.body, *(other.body for other in node.elif_), node.else_):
                    self.body(branch, names)
                for other in node.elif_:
                    self.of(other.test, names)
            case nodes.Assign():
                self.bind(node.target, self.of(node.node, names), names)
            case nodes.Macro():
                names[node.name] = Macro(node, self.template, names)
            case nodes.FromImport():
                found = self.checker.macros(self.text(node.template))
                for name in node.names:
                    own, alias = (name, name) if isinstance(name, str) else name
                    names[alias] = found[own] if own in found else self.fault(node, f'nie ma makra "{own}"')
            case nodes.Import():
                names[node.target] = Module(self.checker.macros(self.text(node.template)))
            case nodes.Include():
                self.checker.check(self.text(node.template), names)
            case nodes.Extends():
                self.checker.check(self.text(node.template), names)
                known = {block.name for block in self.checker.tree(self.text(node.template)).find_all(nodes.Block)}
                for block in self.checker.tree(self.template).find_all(nodes.Block):
                    if block.name not in known:
                        self.fault(block, f'w szablonie, od którego zaczyna, nie ma miejsca "{block.name}"')
            case nodes.Block():
                self.body(node.body, dict(names))
            case nodes.CallBlock():
                self.of(node.call, {**names, "caller": str})
                self.body(node.body, dict(names))
            case _:
                raise NotImplementedError(f"{self.template}:{node.lineno}: {type(node).__name__}")

    def text(self, node: nodes.Expr) -> str:
        assert isinstance(node, nodes.Const), f"{self.template}:{node.lineno}"
        return str(node.value)

    def bind(self, target: nodes.Expr, kind: Any, names: dict[str, Any]) -> None:
        match target:
            case nodes.Name():
                names[target.name] = kind
            case nodes.Tuple():
                parts = kind if isinstance(kind, Rows) else (Any,) * len(target.items)
                for part, each in zip(target.items, parts, strict=True):
                    self.bind(part, each, names)
            case _:
                raise NotImplementedError(f"{self.template}:{target.lineno}: {type(target).__name__}")

    def of(self, node: nodes.Expr, names: dict[str, Any]) -> Any:
        """The type of an expression."""
        match node:
            case nodes.Name():
                return names[node.name] if node.name in names else self.fault(node, f'nie ma nazwy "{node.name}"')
            case nodes.Const():
                return type(node.value)
            case nodes.Getattr():
                return self.part(node, self.of(node.node, names), node.attr)
            case nodes.Getitem():
                held = self.of(node.node, names)
                if isinstance(node.arg, nodes.Slice):
                    return held
                if isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str):
                    return self.part(node, held, node.arg.value)
                self.of(node.arg, names)
                return self.item(node, held)
            case nodes.Filter():
                return self.filtered(node, names)
            case nodes.Test(name="defined"):
                return bool
            case nodes.Test() | nodes.Not() | nodes.Compare() | nodes.Neg():
                for part in node.iter_child_nodes():
                    if isinstance(part, nodes.Operand):
                        self.of(part.expr, names)
                    elif isinstance(part, nodes.Expr):
                        self.of(part, names)
                return bool
            case nodes.And(left=nodes.Test(name="defined", node=nodes.Name(name=name))) if name not in names:
                return bool
            case nodes.And() | nodes.Or():
                return joined([self.of(node.left, names), self.of(node.right, names)])
            case nodes.CondExpr():
                self.of(node.test, names)
                return joined([self.of(part, names) for part in (node.expr1, node.expr2) if part])
            case nodes.List():
                return list[joined([self.of(part, names) for part in node.items])] if node.items else list[Any]
            case nodes.Tuple():
                return Rows(self.of(part, names) for part in node.items)
            case nodes.Dict():
                return dict[str, joined([self.of(pair.value, names) for pair in node.items])]
            case nodes.Call():
                return self.called(node, names)
            case _:
                raise NotImplementedError(f"{self.template}:{node.lineno}: {type(node).__name__}")

    def called(self, node: nodes.Call, names: dict[str, Any]) -> Any:
        given = [self.of(part, names) for part in node.args]
        named = {pair.key: self.of(pair.value, names) for pair in node.kwargs}
        macro = self.of(node.node, names)
        if not isinstance(macro, Macro):
            return Any if macro in (Any, str) else self.fault(node, "tego nie da się wywołać")
        known = [argument.name for argument in macro.node.args]
        if len(given) > len(known) or not named.keys() <= set(known):
            return self.fault(node, f'makro "{macro.node.name}" nie ma tylu argumentów')
        inner = dict(macro.names) | dict(zip(known, given, strict=False)) | named
        defaults = dict(zip(reversed(known), map(type, reversed(macro.node.defaults)), strict=False))
        for name in set(known) - inner.keys():
            inner[name] = defaults[name] if name in defaults else self.fault(node, f'brakuje argumentu "{name}"')
        inner["caller"] = Macro(nodes.Macro("caller", [], [], []), self.template, {})
        key = (macro.template, macro.node.name, tuple(str(inner[name]) for name in known))
        if key not in self.checker._done:
            self.checker._done.add(key)
            _Walk(self.checker, macro.template).body(macro.node.body, inner)
        return str

    def filtered(self, node: nodes.Filter, names: dict[str, Any]) -> Any:
        assert node.node is not None
        held = self.of(node.node, names)
        given = {pair.key: pair.value for pair in node.kwargs}
        for part in (*node.args, *given.values()):
            self.of(part, names)
        if node.name in ("selectattr", "rejectattr", "groupby", "map", "sort", "unique"):
            path = given.get("attribute") or (node.args[0] if node.args and node.name != "sort" else None)
            found = self.path(node, self.item(node, held), self.text(path)) if path else self.item(node, held)
            if node.name == "map":
                return list[found]
            if node.name == "groupby":
                return list[Rows((found, held))]  # type: ignore[valid-type,misc]
        match node.name:
            case "first" | "last":
                return self.item(node, held)
            case "default":
                return joined([held, self.of(node.args[0], names)])
            case "length":
                return int
            case "batch" | "slice":
                return list[held]
            case name if name in SAME:
                return held
            case name if name in TEXT:
                return str
            case _:
                raise NotImplementedError(f"{self.template}:{node.lineno}: {node.name}")

    def path(self, node: nodes.Node, kind: Any, path: str) -> Any:
        for name in path.split("."):
            kind = self.part(node, kind, name)
        return kind

    def part(self, node: nodes.Node, kind: Any, name: str) -> Any:
        """The type of what a record holds under a name; one of several kinds of records is enough."""
        if kind is LOOP:
            self.checker.asked.add(id(node))
            return LOOP[name] if name in LOOP else self.fault(node, f'pętla nie ma "{name}"')
        if isinstance(kind, Module):
            self.checker.asked.add(id(node))
            return kind[name] if name in kind else self.fault(node, f'nie ma makra "{name}"')
        kinds = alternatives(kind)
        if Any not in kinds:
            self.checker.asked.add(id(node))
        found = []
        for each in kinds:
            if each is Any:
                found.append(Any)
            elif is_typeddict(each) and name in (hints := get_type_hints(each)):
                found.append(hints[name])
            elif get_origin(each) is dict:
                found.append(get_args(each)[1])
        if not found:
            return self.fault(node, f'{" | ".join(map(named, kinds))} nie ma klucza "{name}"')
        return joined(found)

    def item(self, node: nodes.Node, kind: Any) -> Any:
        """The type of the things in a list."""
        kinds = alternatives(kind)
        found = []
        for each in kinds:
            if each is Any:
                found.append(Any)
            elif isinstance(each, Rows):
                found.append(joined(each))
            elif get_origin(each) in (list, tuple):
                found.append(get_args(each)[0])
        return joined(found) if found else self.fault(node, f"{' | '.join(map(named, kinds))} nie jest listą")


def alternatives(kind: Any) -> list[Any]:
    """The kinds that a value may be of; that there may be none is for conditions to ask."""
    if get_origin(kind) in (Union, types.UnionType):
        return [each for part in get_args(kind) for each in alternatives(part)]
    if get_origin(kind) is Literal:
        return [type(value) for value in get_args(kind)]
    return [] if kind is type(None) else [kind]


def joined(kinds: Sequence[Any]) -> Any:
    """One type for several."""
    if all(isinstance(each, Rows) for each in kinds) and len({len(each) for each in kinds}) == 1:
        return Rows(joined(parts) for parts in zip(*kinds, strict=True))
    found = list(dict.fromkeys(each for kind in kinds for each in alternatives(kind)))
    if not found:
        return type(None)
    return found[0] if len(found) == 1 else Union[tuple(found)]  # noqa: UP007  # of types known only now


def named(kind: Any) -> str:
    return getattr(kind, "__name__", str(kind))


def context(*kinds: Any, **more: Any) -> dict[str, Any]:
    """The names that records give to a template."""
    found: dict[str, Any] = {}
    for kind in kinds:
        found |= get_type_hints(kind)
    return found | more
