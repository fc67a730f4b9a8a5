"""Templates compiled once: every build makes environments of its own, and all of them make the same code of a text."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import jinja2
import pytest
from jinja2.bccache import Bucket
from markupsafe import Markup
from mkdocs.config import load_config
from mkdocs.theme import Theme

from jawny_plan.outputs.pour.environment import TemplateEnvironment, environment


class Remembered(jinja2.BytecodeCache):
    """Jinja's own way to keep code, here in memory."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], object] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._known.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._known[bucket.key, bucket.checksum] = bucket.code


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

    def get_env(self: Theme) -> jinja2.Environment:
        made = get_env_(self)
        made.bytecode_cache = of_theme
        return made

    compile_, get_env_, of_theme = TemplateEnvironment.compile, Theme.get_env, Remembered()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TemplateEnvironment, "compile", compiled)
        patch.setattr(Theme, "get_env", get_env)
        yield


def compile_all(root: Path) -> None:
    """Compile every template of the project; what is wrong with one is for those who use it to say."""
    theme = load_config(str(root / "mkdocs.yml")).theme
    for name in ("main.html", "base.html", "stands.html", "partials/language.html", "partials/languages/pl.html"):
        theme.get_env().get_template(name)
    for name in theme.static_templates:
        theme.get_env().get_template(name)
    made = environment(root / "docs", lambda *_: Markup())
    for name in made.list_templates(extensions=("md", "html")):
        with suppress(jinja2.TemplateSyntaxError):
            made.get_template(name)
