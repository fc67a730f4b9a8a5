"""Templates compiled once: every pour makes an environment of its own, and all of them make the same code of a text."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import jinja2
import pytest
from markupsafe import Markup

from jawny_plan.outputs.pour.environment import TemplateEnvironment, environment
from jawny_plan.overlay import Layers


@contextmanager
def once() -> Iterator[None]:
    """Meanwhile a text that was compiled is not compiled again; what it names is known to each environment."""
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

    compile_ = TemplateEnvironment.compile
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TemplateEnvironment, "compile", compiled)
        yield


def compile_all(folder: Path) -> None:
    """Compile every template of the folder; what is wrong with one is for those who use it to say."""
    made = environment(Layers(folder), lambda *_: Markup())
    for name in made.list_templates(extensions=("md", "html")):
        with suppress(jinja2.TemplateSyntaxError):
            made.get_template(name)
