"""The sealed pour: data never meets a parser.

Jinja renders a Markdown template, but prints a token instead of each value; Markdown converts what
the template's author wrote, and tokens; then each token is replaced by its value, escaped for the
place where it stands. So no value can be Markdown, HTML or Jinja, whatever it holds. Pages of the
same shape have the same tokenised text, so one conversion serves them all.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import jinja2
import markdown
from markupsafe import Markup, escape

from jawny_plan import polish
from jawny_plan.outputs.pour import comments, engine_messages
from jawny_plan.outputs.pour.environment import environment, sentence
from jawny_plan.outputs.pour.leftovers import leftover
from jawny_plan.outputs.pour.printable import unprintable

OPEN, CLOSE = "\ue000", "\ue001"
_TOKEN = re.compile(f"{OPEN}([0-9]+){CLOSE}")
# A tag that holds a token, or a token in text; nothing needs to be done to other tags.
_FILLED = re.compile(f"<[^>{OPEN}]*{OPEN}[^>]*>|{_TOKEN.pattern}")
_TARGET = re.compile(r'\b(?:href|src)="([^"]*)"')
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_SAFE_TARGET = re.compile(r"https?://|webcal://|mailto:|tel:|\.?/(?!/)|#")


class TemplateFault(Exception):
    """A template cannot be used. The message is Polish: file, line, what is wrong, what to do."""


class Html(str):
    """HTML made by this package (a drawing, a finished note): poured as it stands, in text only."""


class _Unprintable(Exception):
    """A value that cannot stand in a text. The message is Polish."""


class Sealed:
    """A rendered template: text with tokens, and the values that they stand for."""

    def __init__(self, text: str, values: Sequence[object]) -> None:
        self.text = text
        self.values = values

    def fill(self, html: str) -> str:
        """`html`, converted from this text, with every token replaced by its value."""

        def put(match: re.Match[str]) -> str:
            if match[1] is not None:
                value = self.values[int(match[1])]
                return value if isinstance(value, Html) else _escaped(str(value))
            return self._tag(match[0])

        return _FILLED.sub(put, html)

    def _tag(self, tag: str) -> str:
        tag = _TOKEN.sub(lambda match: _escaped(str(self.values[int(match[1])])), tag)
        for target in _TARGET.findall(tag):
            if not _SAFE_TARGET.match(target):
                raise TemplateFault(f'odnośnik prowadzi pod niedozwolony adres: "{target[:60]}".')
        return tag


@lru_cache(maxsize=65_536)  # the same words stand on many pages
def _escaped(value: str) -> str:
    """A value as the text of HTML: composed letters, no characters that HTML forbids, no markup."""
    return str(escape(_FORBIDDEN.sub("", unicodedata.normalize("NFC", value))))


class Pour:
    """The templates of a site and the one converter of their Markdown.

    `folder` holds the templates; `extensions` and `settings` are those of Python-Markdown. `before` is what an earlier
    pour of the same program had `converted`.
    """

    def __init__(
        self,
        folder: Path,
        extensions: Sequence[Any],
        settings: Mapping[str, Any],
        before: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self._folder = folder
        self._values: list[object] = []
        self._before = before
        self._way = repr((extensions, settings))
        self.converted: dict[str, str] = {}
        """The HTML of each page's shape that was poured, tokens and all, by the hash of its text and of the way."""
        self._environment = environment(folder, self._seal)
        toc = {**settings.get("toc", {}), "slugify": _slug}
        self._markdown = markdown.Markdown(
            extensions=list(extensions), extension_configs={**settings, "toc": toc}, output_format="html"
        )

    def html(self, template: str, context: Mapping[str, Any]) -> str:
        """The template (its path under the folder) filled with `context`, as typeset HTML.

        A template is Markdown; one named `.html` is HTML already.
        Raises TemplateFault with the template's file and line.
        """
        sealed = self._sealed(template, context)
        try:
            return sealed.fill(self._html(sealed.text, is_html=template.endswith(".html")))
        except TemplateFault as error:
            raise TemplateFault(f"{self._folder.name}/{template}: {error}") from None

    def _html(self, text: str, *, is_html: bool) -> str:
        """A tokenised text as typeset HTML. Raises TemplateFault."""
        key = hashlib.sha256(f"{'' if is_html else self._way} {text}".encode()).hexdigest()
        html = self.converted.get(key) or self._before.get(key)
        if html is None:
            html = polish.typeset_html(text if is_html else _whole(self._markdown.reset().convert(text)))
            if comments.left(html):
                raise TemplateFault(
                    "w tekście zostały znaki <!--, <? albo <![, które przeglądarka bierze za komentarz. Usuń je; "
                    "uwagę dla siebie zapisz tak: {# uwaga #}."
                )
        self.converted[key] = html
        return html

    def _sealed(self, template: str, context: Mapping[str, Any]) -> Sealed:
        self._values = []
        self._environment.names |= context.keys()
        try:
            text = self._environment.get_template(template).render(context)
        except jinja2.TemplateSyntaxError as error:
            place = self._named(error.filename or error.name or template)
            raise TemplateFault(f"{place}:{error.lineno}: {sentence(error)}") from None
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
        return Sealed(text, self._values)

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
        return next(reversed(self._places(error)), self._folder.name)

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
            if self._folder in Path(file).parents:
                places.append(f"{self._named(file)}:{trace.tb_lineno}")
            trace = trace.tb_next
        return places

    def _named(self, file: str) -> str:
        """A template as messages name it: `docs/plany/[plan].md`."""
        return f"{self._folder.name}/{(self._folder / file).relative_to(self._folder).as_posix()}"


def _whole(html: str) -> str:
    """Converted Markdown in which nothing was left unconverted: no value stands in it yet. Raises TemplateFault."""
    if left := leftover(html):
        raise TemplateFault(_TOKEN.sub("…", left))
    return html


def _slug(heading: str, separator: str) -> str:
    """The id of a heading. One that holds a value must bring its own, so that no id is made of data."""
    if OPEN in heading:
        raise TemplateFault("nagłówek z wartością {{ … }} musi mieć własny znacznik, na przykład {#cel}.")
    letters = unicodedata.normalize("NFKD", heading.lower().replace("ł", "l")).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", separator, letters).strip(separator)
