"""Templates compiled, Markdown converted and data files parsed once: a process makes the same of the same text."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import jinja2
import pytest
from markupsafe import Markup

from jawny_plan.outputs.pour.conversion import Conversion, Rendered
from jawny_plan.outputs.pour.environment import TemplateEnvironment, environment
from jawny_plan.outputs.pour.markings import Markings
from jawny_plan.overlay import Layers
from jawny_plan.reading import typed_files
from jawny_plan.reading.typed_files import TypedFile

MANY_FILES = 1000
"""So many files of data are kept in mind: those of both units, and those that tests change a little."""


class _Faulty(Exception):
    """A file has faults, which bear its name."""


@contextmanager
def once() -> Iterator[None]:
    """Meanwhile a text that was compiled is not compiled again; what it names is known to each environment.

    What was converted is known to each pour, as what the build before converted is; what was read of a data file without
    faults, under whatever name, to each reading.
    """
    known: dict[tuple[object, ...], tuple[object, set[str]]] = {}

    def compiled(self: TemplateEnvironment, *text: object, **more: object) -> object:
        key = (*text, *more.items())
        if key not in known:
            names, self.names = self.names, set()
            try:
                known[key] = compile_(self, *text, **more), self.names
            finally:
                self.names |= names
        code, named = known[key]
        self.names |= named
        return code

    converted: dict[str, str] = {}

    def marked(self: Conversion, text: Rendered, markings: type[Markings]) -> str:
        before, many = self._before, len(self.converted)
        self._before = ChainMap(converted, before)
        try:
            return mark(self, text, markings)
        finally:
            self._before = before
            if len(self.converted) > many:
                converted.update([next(reversed(self.converted.items()))])

    @lru_cache(MANY_FILES)
    def sound(data: bytes, model: type[Any]) -> TypedFile[Any]:
        found = read(data, "", model)
        if found.faults:
            raise _Faulty
        return found

    def read_once(data: bytes, file: str, model: type[Any]) -> TypedFile[Any]:
        try:
            return replace(sound(data, model), faults=[])
        except _Faulty:
            return read(data, file, model)

    compile_, mark, read = TemplateEnvironment.compile, Conversion.marked, typed_files._read
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TemplateEnvironment, "compile", compiled)
        patch.setattr(Conversion, "marked", marked)
        patch.setattr(typed_files, "_read", read_once)
        yield


def compile_all(folder: Path) -> None:
    """Compile every template of the folder; what is wrong with one is for those who use it to say."""
    made = environment(Layers(folder), lambda *_: Markup())
    for name in made.list_templates(extensions=("md", "html")):
        with suppress(jinja2.TemplateSyntaxError):
            made.get_template(name)
