"""Templates compiled and Markdown converted once: all pours of a process make the same of the same text."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import jinja2
import pytest
from markupsafe import Markup

from jawny_plan.outputs.pour.conversion import Conversion, Rendered
from jawny_plan.outputs.pour.environment import TemplateEnvironment, environment
from jawny_plan.outputs.pour.markings import Markings
from jawny_plan.overlay import Layers


@contextmanager
def once() -> Iterator[None]:
    """Meanwhile a text that was compiled is not compiled again; what it names is known to each environment.

    What was converted is known to each pour, as what the build before converted is.
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

    compile_, mark = TemplateEnvironment.compile, Conversion.marked
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TemplateEnvironment, "compile", compiled)
        patch.setattr(Conversion, "marked", marked)
        yield


def compile_all(folder: Path) -> None:
    """Compile every template of the folder; what is wrong with one is for those who use it to say."""
    made = environment(Layers(folder), lambda *_: Markup())
    for name in made.list_templates(extensions=("md", "html")):
        with suppress(jinja2.TemplateSyntaxError):
            made.get_template(name)
