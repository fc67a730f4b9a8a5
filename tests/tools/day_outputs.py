"""All that the site of one day is made of, as the words that a reader or a program gets; nothing is printed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from functools import cache, lru_cache
from typing import Any, cast

import yaml

from jawny_plan import polish
from jawny_plan.facts.release import public
from jawny_plan.model.unit import Data
from jawny_plan.outputs.documents.note_format import NoteFormat, WrittenNote
from jawny_plan.outputs.documents.orders import NoteOrder, Order, SheetOrder
from jawny_plan.outputs.documents.print import Press
from jawny_plan.outputs.edition import Edition
from jawny_plan.outputs.note_formats import RADIO, TEXT
from jawny_plan.outputs.pages.site import LISTS, Site
from jawny_plan.outputs.pour.sealed import Pour
from jawny_plan.press import About, parse
from tests.conftest import ROOT
from tests.tools import text

FOR_PROGRAMMERS = ("dane/",)
"""Pages that tell of no plan."""
SCHEMAS = ("dane/format/", "dane/schemat/")


@cache
def pour() -> Pour:
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    return Pour(ROOT / "docs", settings["markdown_extensions"], {})


class DayOutputs:
    """The site that is built of the data on a day."""

    def __init__(self, data: Data, day: date) -> None:
        self.day = day
        self.orders: list[Order] = []
        self.edition = Edition(public(data, day), day)
        self.site = Site(self.edition, pour(), self.orders.extend)
        self.files = {
            name: content.decode("utf-8-sig").replace("\r\n ", "") for name, content in self.site.texts.items()
        }
        self.note_orders = [order for order in self.orders if isinstance(order, NoteOrder)]
        self.notes = {order.path.split("/")[1]: order.html for order in self.note_orders}
        self._pages: dict[str, str] = {}

    def page(self, uri: str) -> str:
        """The words of a page."""
        if uri not in self._pages:
            self._pages[uri] = flat(of_html(self.site.page(uri).html))
        return self._pages[uri]

    def pages(self) -> Iterator[tuple[str, str]]:
        for uri in dict.fromkeys((*self.site.sources, *LISTS)):
            if not uri.startswith(FOR_PROGRAMMERS):
                yield uri, self.page(uri)

    def note(self, name: str, form: NoteFormat = TEXT) -> str:
        """A note as text of one format, so as it is read aloud where that of radio is asked for."""
        order = next(order for order in self.note_orders if order.format is form and f"/{name}/" in order.path)
        return text.flat(written(order).decode())

    def spoken(self) -> Iterator[tuple[str, str]]:
        """Each note as the radio reads it."""
        for order in self.note_orders:
            if order.format is RADIO:
                yield order.path, text.flat(written(order).decode())

    def sheets(self, plan: str) -> list[dict[str, Any]]:
        """The words of the plan's sheets."""
        made = [order for order in self.orders if isinstance(order, SheetOrder) and f"/{plan}/" in f"/{order.path}"]
        return [json.loads(json.dumps(order.data, ensure_ascii=False, default=str)) for order in made]

    def json(self, path: str) -> Any:
        return json.loads(self.files[path])

    def outputs(self) -> Iterator[tuple[str, str]]:
        """Every output as the text that a reader or a program gets."""
        yield from self.pages()
        yield from self.spoken()
        for order in self.orders:
            yield order.path, flat(json.dumps(asdict(order), ensure_ascii=False, default=str))
        for name, content in self.files.items():
            if not name.startswith(SCHEMAS):
                yield name, flat(content)


@lru_cache(maxsize=4000)  # most pages and notes of a day are those of the day before
def of_html(page: str) -> str:
    return text.html(page)


@lru_cache(maxsize=400)
def written(order: NoteOrder) -> bytes:
    """A note in a format that needs no press."""
    note = parse(order.html, order.address, {})
    about = About(title=order.title, author=order.author, date=order.day)
    return order.format.write(
        WrittenNote(note, note, about, order.address, order.day, order.to, order.draft, cast(Press, None))
    )


def flat(words: str) -> str:
    return words.replace(polish.NBSP, " ").replace("\\u00a0", " ")
