"""A plugin of mypy: what a mapping holds under a key that somebody wrote down has a type.

`words["plan"]` of a `dict[str, Any]` is checked by nobody: a misspelt key is found on the day when it is read. A
TypedDict or a record is checked whenever the types are.
"""

from __future__ import annotations

from collections.abc import Callable

from mypy.checker import TypeChecker
from mypy.nodes import StrExpr
from mypy.plugin import MethodContext, Plugin
from mypy.plugins.default import DefaultPlugin
from mypy.types import AnyType, Instance, Type, get_proper_type

BORDERS = {
    "jawny_plan.commands.serving": "WSGI hands over its environment",
    "jawny_plan.editor.safety": "ASGI hands over scopes and messages",
    "jawny_plan.media.raster": "Pillow's pictures tell of themselves",
    "jawny_plan.outputs.pour.conversion": "MkDocs hands over the settings of Markdown's extensions",
    "tools.audit": "pip-audit prints JSON",
    "tools.bench_documents": "it changes the words of any handout",
    "tools.lock": "uv prints JSON",
    "tools.release": "pyproject.toml",
    "tools.sbom": "pyproject.toml, and CycloneDX is written as its schema wants it",
}
"""Modules that read what others hand over, and what that is."""
_READING = ("__getitem__", "__setitem__", "get", "pop", "setdefault")


class LiteralKeys(Plugin):
    """Names every literal key of a mapping whose values may be anything."""

    def get_method_hook(self, fullname: str) -> Callable[[MethodContext], Type] | None:
        """The look at calls of a mapping's methods, before that of mypy itself."""
        if fullname.rpartition(".")[2] not in _READING:
            return None
        own = DefaultPlugin(self.options).get_method_hook(fullname)

        def looked_at(call: MethodContext) -> Type:
            _look_at(call)
            return own(call) if own else call.default_return_type

        return looked_at


def _look_at(call: MethodContext) -> None:
    mapping = get_proper_type(call.type)
    key = call.args[0][0] if call.args and call.args[0] else None
    if isinstance(key, StrExpr) and isinstance(mapping, Instance) and _holds_anything(mapping) and not _is_border(call):
        call.api.fail(f'Nobody checks the key "{key.value}" of {mapping}: use a TypedDict or a record', call.context)


def _holds_anything(mapping: Instance) -> bool:
    return (
        any(base.fullname == "typing.Mapping" for base in mapping.type.mro)
        and bool(mapping.args)
        and isinstance(get_proper_type(mapping.args[-1]), AnyType)
    )


def _is_border(call: MethodContext) -> bool:
    return isinstance(call.api, TypeChecker) and call.api.tree.fullname in BORDERS


def plugin(version: str) -> type[Plugin]:  # noqa: ARG001  # so mypy calls it
    """What mypy asks a plugin's module for."""
    return LiteralKeys
