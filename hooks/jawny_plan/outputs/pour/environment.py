"""Jinja for templates that officers edit: what they may say, and how what is wrong with them is told."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, MutableMapping
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.environment import TemplateModule
from jinja2.loaders import split_template_path
from jinja2.runtime import Context, LoopContext
from markupsafe import Markup

from jawny_plan.outputs.pour import comments, engine_messages
from jawny_plan.outputs.pour.heading_names import near_name
from jawny_plan.outputs.pour.missing import missing
from jawny_plan.overlay import Layers

# What a template may do to values: nothing here makes markup out of data.
_FILTERS = (
    "batch default first groupby last length list lower map reject rejectattr select selectattr slice sort unique upper"
)
# What would glue a value to markup outside the seal.
_REFUSED = (nodes.Concat, nodes.Add, nodes.Mod, nodes.FilterBlock)
_NO_GLUE = (
    "w szablonie nie wolno łączyć wartości znakami ~ + % ani blokiem filter. Wypisz je obok siebie: {{ a }} {{ b }}."
)
_NO_END = "komentarz nie ma końca. Zaczęty znakami {# kończy się znakami #}, a zaczęty znakami <!-- znakami -->."
_NOT_UTF8 = "plik nie jest zapisany w kodowaniu UTF-8. Zapisz go jeszcze raz, wybierając kodowanie UTF-8."
_OWN_SENTENCES = (_NO_GLUE, _NO_END, _NOT_UTF8)


class PlacedFault(jinja2.TemplateSyntaxError):
    """A fault of which the column is known, too. The message is Polish."""

    def __init__(self, message: str, line: int, column: int, name: str | None, filename: str | None) -> None:
        super().__init__(message, line, name, filename)
        self.column = column


def _noting(asked: set[str]) -> type[Context]:
    """What templates ask for values by name; each name joins those that were `asked` for."""

    class Noting(Context):
        def resolve_or_missing(self, key: str) -> Any:
            asked.add(key)
            return super().resolve_or_missing(key)

    return Noting


class _Part(jinja2.Template):
    """A template of which others take parts: it is worked through once, and then known with all that it takes."""

    environment: TemplateEnvironment
    _takes: frozenset[str] | None = None

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:
        used = self.environment.used
        self.environment.used = set()
        try:
            module = super()._get_default_module(ctx)
            if self._takes is None or self.environment.used:
                self._takes = frozenset(self.environment.used)
        finally:
            self.environment.used = used
        used |= self._takes
        return module


class TemplateEnvironment(jinja2.Environment):
    """Jinja for templates that officers edit: a dot asks data only, never a Python object."""

    template_class = _Part

    def __init__(self, **options: Any) -> None:
        super().__init__(undefined=missing(self._every_name), **options)
        self.asked: set[str] = set()
        """The names for which templates have asked."""
        self.context_class = _noting(self.asked)
        self.names: set[str] = set()
        """What templates may say by themselves: what they are given, and what they name."""
        self.used: set[str] = set()
        """The templates that were filled, and those of which they took parts."""

    def _every_name(self) -> set[str]:
        """What templates may say by themselves, also those that were compiled by an earlier build."""
        for name in self.used:
            source, filename, _ = self.loader.get_source(self, name) if self.loader else ("", None, None)
            self.parse(source, name, filename)
        return self.names

    def getattr(self, obj: Any, attribute: str) -> Any:
        """What a dot asks for: a key of the data, a macro of an imported file, what a loop knows of itself."""
        if isinstance(obj, jinja2.Undefined):
            str(obj)  # raises the fault of the name before the dot
        if isinstance(obj, (LoopContext, TemplateModule)):
            return super().getattr(obj, attribute)
        if isinstance(obj, Mapping) and attribute in obj:
            return obj[attribute]
        return self.undefined(obj=obj, name=attribute)

    def _load_template(self, name: str, globals: MutableMapping[str, Any] | None) -> jinja2.Template:  # noqa: A002  # Jinja's own word
        self.used.add(name)
        return super()._load_template(name, globals)

    def preprocess(self, source: str, name: str | None = None, filename: str | None = None) -> str:
        """A template without what its authors wrote for each other."""
        try:
            read = comments.as_own(str(source))
        except comments.Unclosed as unclosed:
            raise jinja2.TemplateSyntaxError(_NO_END, unclosed.line, name, filename) from None
        if (name or "").endswith(".md") and (near := near_name(read)):
            raise PlacedFault(near.advice, near.line, near.column, name, filename)
        return super().preprocess(read, name, filename)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        for node in tree.find_all(_REFUSED):
            raise jinja2.TemplateSyntaxError(
                _NO_GLUE,
                node.lineno,
                name,
                filename,
            )
        self.names |= _named_in(tree)
        return tree


class _Loader(jinja2.BaseLoader):
    """Templates as editors save them, with the mark that Notepad puts before UTF-8."""

    def __init__(self, layers: Layers) -> None:
        self._layers = layers

    def get_source(self, environment: jinja2.Environment, template: str) -> tuple[str, str, Callable[[], bool]]:  # noqa: ARG002  # Jinja's own form
        name = "/".join(split_template_path(template))
        path = self._layers.path(name)
        if not os.path.isfile(path):
            raise jinja2.TemplateNotFound(template)
        changed = path.stat().st_mtime
        try:
            source = path.read_text(encoding="utf-8")
        except UnicodeDecodeError as error:
            line = error.object.count(b"\n", 0, error.start) + 1
            raise jinja2.TemplateSyntaxError(_NOT_UTF8, line, template, str(path)) from None

        def is_fresh() -> bool:
            return self._layers.path(name) == path and os.path.isfile(path) and path.stat().st_mtime == changed

        return source.removeprefix("\ufeff"), str(path), is_fresh

    def list_templates(self) -> list[str]:
        return [name for path in self._layers.files("**/*") if (name := self._layers.name_of(path))]


def environment(
    layers: Layers, seal: Callable[[object, object], Markup], code: jinja2.BytecodeCache | None = None
) -> TemplateEnvironment:
    """The templates of a folder; `seal` is given each value that one prints; compiled ones are kept in `code`."""
    # Asking for the context keeps Jinja from sealing a template's constants once, when it compiles.
    finalize = jinja2.pass_context(lambda context, value: seal(context, value))  # noqa: PLW0108  # a method takes no mark
    made = TemplateEnvironment(
        loader=_Loader(layers),
        bytecode_cache=code,
        autoescape=True,
        finalize=finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        comment_start_string="{##",  # a bare {# opens a heading's {#id}
        comment_end_string="##}",
    )
    made.globals.clear()
    made.filters = {name: made.filters[name] for name in _FILTERS.split()}
    return made


def _named_in(tree: nodes.Template) -> set[str]:
    """The names that a template gives: of macros, of what it imports and of what its loops and `set` hold."""
    given = {node.name for node in tree.find_all(nodes.Name) if node.ctx != "load"}
    given |= {node.name for node in tree.find_all(nodes.Macro)} | {node.target for node in tree.find_all(nodes.Import)}
    return given | {
        name if isinstance(name, str) else name[1] for node in tree.find_all(nodes.FromImport) for name in node.names
    }


def sentence(error: jinja2.TemplateSyntaxError) -> str:
    """Our own sentence, or Jinja's within one of ours."""
    if isinstance(error, PlacedFault) or error.message in _OWN_SENTENCES:
        return str(error.message)
    return f"tego szablonu nie da się odczytać: {engine_messages.in_polish(str(error.message))}."
