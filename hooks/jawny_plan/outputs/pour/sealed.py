"""The sealed pour: data never meets a parser.

Jinja renders a Markdown template, but prints a token instead of each value; Markdown converts what
the template's author wrote, and tokens; then each token is replaced by its value, escaped for the
place where it stands. So no value can be Markdown, HTML or Jinja, whatever it holds. Pages of the
same shape have the same tokenised text, so one conversion, and one look at where its tokens stand, serve them all.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

import jinja2
from markupsafe import Markup

from jawny_plan import polish
from jawny_plan.outputs.pour import engine_messages
from jawny_plan.outputs.pour.conversion import Conversion, Rendered
from jawny_plan.outputs.pour.environment import PlacedFault, environment, sentence
from jawny_plan.outputs.pour.filled import AS_WRITTEN, AsWritten, Poured
from jawny_plan.outputs.pour.markings import CLOSE, OPEN, NotShown
from jawny_plan.outputs.pour.printable import unprintable
from jawny_plan.overlay import Layers


class TemplateFault(Exception):
    """A template cannot be used. The message is Polish: file, line, what is wrong, what to do."""


class _Unprintable(Exception):
    """A value that cannot stand in a text. The message is Polish."""


Renaming = Callable[[str], str]
"""Changes the words of a template, in which no value stands yet."""


class Pour:
    """The templates of a site and the one converter of their Markdown.

    `docs` is the folder of templates, perhaps with another laid over it; `extensions` and `settings` are those of
    Python-Markdown. `before` is what an earlier pour of the same program had `converted`; `code` is where compiled
    templates are kept.
    """

    def __init__(
        self,
        docs: Path | Layers,
        extensions: Sequence[Any],
        settings: Mapping[str, Any],
        before: Mapping[str, str] = MappingProxyType({}),
        code: jinja2.BytecodeCache | None = None,
    ) -> None:
        self._layers = Layers.of(docs)
        self._values: list[object] = []
        self._conversion = Conversion(extensions, settings, before)
        self._environment = environment(self._layers, self._seal, code)

    @property
    def converted(self) -> Mapping[str, str]:
        """The HTML of each page's shape that was poured, tokens and all."""
        return self._conversion.converted

    @property
    def asked(self) -> frozenset[str]:
        """The names for which the template that was poured last has asked, with all that it includes."""
        return frozenset(self._environment.asked)

    @property
    def used(self) -> frozenset[str]:
        """The template that was poured last, and those of which it took parts, by their paths."""
        return frozenset(self._environment.used)

    def source(self, template: str) -> str | None:
        """What a template says, by its path; None where there is none."""
        try:
            return self._layers.path(template).read_text(encoding="utf-8", errors="surrogateescape")
        except OSError:
            return None

    def sum_of(self, folder: str) -> str:
        """A sum of what all templates under a folder say, with their names."""
        made_of = hashlib.sha256()
        for path in self._layers.files(f"{folder}/**/*"):
            made_of.update(f"{self._layers.name_of(path)} {path.stat().st_size}\n".encode("utf-8", "surrogateescape"))
            made_of.update(path.read_bytes())
        return made_of.hexdigest()

    def html(
        self, template: str, context: Mapping[str, Any], way: AsWritten = AS_WRITTEN, renaming: Renaming | None = None
    ) -> str:
        """The template (its path under the folder) filled with `context`, as typeset HTML, shown in this `way`.

        A template is Markdown; one named `.html` is HTML already. `renaming` changes the words of the template, in
        which no value stands yet.
        Raises TemplateFault with the template's file and line.
        """
        return self.shown(template, self.poured(template, context, renaming), way)

    def poured(self, template: str, context: Mapping[str, Any], renaming: Renaming | None = None) -> Poured:
        """The template filled with `context`, to be shown in more than one way. Raises TemplateFault."""
        text, values = self._sealed(template, context)
        words = renaming(text) if renaming else text
        return self.again(template, words, values)

    def again(self, template: str, rendered: str, values: Sequence[object]) -> Poured:
        """What was poured of a template before, by its rendered text and its values."""
        return Poured(values, Rendered(rendered, self._conversion, is_html=template.endswith(".html")))

    def shown(self, template: str, poured: Poured, way: AsWritten = AS_WRITTEN) -> str:
        """What was poured of a template, as HTML. Raises TemplateFault."""
        try:
            return poured.html(way)
        except NotShown as error:
            raise TemplateFault(f"{self._layers.shown(template)}: {error}") from None

    def _sealed(self, template: str, context: Mapping[str, Any]) -> tuple[str, list[object]]:
        self._values = []
        self._environment.asked.clear()
        self._environment.used.clear()
        self._environment.names |= context.keys()
        try:
            text = self._environment.get_template(template).render(context)
        except jinja2.TemplateSyntaxError as error:
            place = self._named(error.filename or error.name or template)
            column = f":{error.column}" if isinstance(error, PlacedFault) else ""
            raise TemplateFault(f"{place}:{error.lineno}{column}: {sentence(error)}") from None
        except jinja2.TemplateNotFound as error:
            advice = polish.near(str(error.name), self._environment.list_templates())
            raise TemplateFault(f'{self._place(error)}: brakuje szablonu "{error.name}". {advice}'.rstrip()) from None
        except (jinja2.UndefinedError, _Unprintable) as error:
            raise TemplateFault(f"{self._place(error)}: {error}{self._caller(error)}") from None
        except Exception as error:  # whatever an officer's template does, it is a fault of that line
            raise TemplateFault(
                f"{self._place(error)}: tej linii szablonu nie da się wykonać: {engine_messages.in_polish(str(error))}."
                f"{self._caller(error)}"
            ) from None
        return text, self._values

    def _seal(self, _: object, value: object) -> Markup:
        """Jinja's `finalize`: what macros return passes, any other value leaves a token."""
        if isinstance(value, Markup):
            return value
        if isinstance(value, jinja2.Undefined):
            str(value)  # raises the fault of a missing name
        if (problem := unprintable(value)) is not None:
            raise _Unprintable(problem)
        self._values.append("" if value is None else value)
        return Markup(f"{OPEN}{len(self._values) - 1}{CLOSE}")  # noqa: S704  # a token, no value

    def _place(self, error: BaseException) -> str:
        """`docs/plany/[plan].md:12`: the innermost template line that the error came from."""
        return next(reversed(self._places(error)), self._layers.program.name)

    def _caller(self, error: BaseException) -> str:
        """The line that called the macro, or asked for the part, in which the error came up, where that is another."""
        *before, place = self._places(error) or [""]
        file = place.rpartition(":")[0]
        outside = [one for one in before if one.rpartition(":")[0] != file]
        return f" Tę część szablonu wywołuje {outside[-1]}." if outside else ""

    def _places(self, error: BaseException) -> list[str]:
        """The lines of templates that led to the error, innermost last."""
        places, trace = [], error.__traceback__
        while trace:
            file = trace.tb_frame.f_code.co_filename
            if self._layers.name_of(Path(file)):
                places.append(f"{self._named(file)}:{trace.tb_lineno}")
            trace = trace.tb_next
        return places

    def _named(self, file: str) -> str:
        """A template as messages name it: `docs/plany/[plan].md`."""
        return self._layers.shown(self._layers.name_of(Path(file)) or file)
