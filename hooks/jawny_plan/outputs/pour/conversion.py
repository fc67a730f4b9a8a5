"""Rendered templates to HTML: Markdown is converted, set and looked at once for each text, tokens and all."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

import markdown

from jawny_plan import polish
from jawny_plan.outputs.pour import comments
from jawny_plan.outputs.pour.filled import TOKEN
from jawny_plan.outputs.pour.leftovers import leftover
from jawny_plan.outputs.pour.markings import OPEN, Markings, NotShown


class Conversion:
    """The one converter of a site, with `extensions` and `settings` of Python-Markdown.

    `before` is what an earlier one of the same program had `converted`.
    """

    def __init__(self, extensions: Sequence[Any], settings: Mapping[str, Any], before: Mapping[str, str]) -> None:
        self._before = before
        self._way = repr((extensions, settings))
        self.converted: dict[str, str] = {}
        """The HTML of each text, marked, by the hash of the text and of the way it was converted and is shown."""
        toc = {**settings.get("toc", {}), "slugify": _slug}
        self.markdown = markdown.Markdown(
            extensions=list(extensions), extension_configs={**settings, "toc": toc}, output_format="html"
        )

    def marked(self, text: Rendered, markings: type[Markings]) -> str:
        """A text's HTML with these marks. Raises NotShown."""
        way = f"{markings.__qualname__} {'' if text.is_html else self._way}"
        key = hashlib.sha256(f"{way} {text.rendered}".encode()).hexdigest()
        marked = self.converted.get(key) or self._before.get(key)
        if marked is None:
            marked = markings(text.html).marked
        self.converted[key] = marked
        return marked


class Rendered:
    """A rendered template, tokens and all: Markdown, or HTML already."""

    def __init__(self, rendered: str, conversion: Conversion, *, is_html: bool) -> None:
        self.rendered = rendered
        self.is_html = is_html
        self._conversion = conversion

    def __getstate__(self) -> object:
        """What tells it from another text; both have the one converter of the site."""
        return self.rendered, self.is_html

    def marked(self, markings: type[Markings]) -> str:
        """Its HTML with these marks. Raises NotShown."""
        return self._conversion.marked(self, markings)

    @cached_property
    def html(self) -> str:
        """Converted and set; made when it is first asked for. Raises NotShown."""
        html = polish.typeset_html(self.rendered if self.is_html else self._converted())
        if comments.left(html):
            raise NotShown(
                "w tekście zostały znaki <!--, <? albo <![, które przeglądarka bierze za komentarz. Usuń je; "
                "uwagę dla siebie zapisz tak: {# uwaga #}."
            )
        return html

    def _converted(self) -> str:
        """The Markdown as HTML in which nothing was left unconverted: no value stands in it yet."""
        html = self._conversion.markdown.reset().convert(self.rendered)
        if left := leftover(html):
            raise NotShown(TOKEN.sub("…", left))
        return html


def _slug(heading: str, separator: str) -> str:
    """The id of a heading. One that holds a value must bring its own, so that no id is made of data."""
    if OPEN in heading:
        raise NotShown("nagłówek z wartością {{ … }} musi mieć własny znacznik, na przykład {#cel}.")
    letters = unicodedata.normalize("NFKD", heading.lower().replace("ł", "l")).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", separator, letters).strip(separator)
