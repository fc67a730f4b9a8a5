"""What may carry personal data: every text of the data, templates and files of the site, in pieces that make sense."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from itertools import filterfalse
from pathlib import Path
from typing import Any

from jawny_plan.checks import words
from jawny_plan.checks.personal import deeds
from jawny_plan.media import Unfit
from jawny_plan.media.files import contents
from jawny_plan.model.progress import Blackened
from jawny_plan.model.unit import PlanFile
from jawny_plan.reading import encodings
from jawny_plan.reading.authored import Authored
from jawny_plan.reading.blackened import blacked
from jawny_plan.reading.faults import Fault, Faults
from jawny_plan.reading.folder import Loaded, named
from jawny_plan.reading.kinds import MEETINGS, PLANS, UNIT
from jawny_plan.reading.passages import Passage, typed

UNPUBLISHED = frozenset({"wyjatki_prywatnosci", "marki_pomijane", "sha256"})
"""Keys whose values reach nobody."""
FIGURE = ("ile", "czego", "dotyczy")
_SEPARATORS = ",;"
_LINE_END = re.compile(r"(?<!\\)\\[nN]")
_ESCAPED = re.compile(r"\\([,;\\])")
PAGES = (".html", ".xml")
TEXTS = (".txt", ".json", ".jsonld", ".csv", ".ics", ".vcf", ".md")


def plans(loaded: Loaded) -> Iterator[tuple[Path, PlanFile]]:
    """Each plan beside the path of its file."""
    paths = {path.stem: path for path in loaded.trees if path.parent.name == PLANS}
    return ((paths[file.id], file) for file in loaded.data.plans)


def published(loaded: Loaded) -> Iterator[Passage]:
    """Every text of the data that may go out; a figure also as the words that it makes."""
    spans = {path: file.progress.blackened for path, file in plans(loaded) if file.progress}
    passages = [
        _shown(item, spans)
        for item in typed(loaded.trees)
        if UNPUBLISHED.isdisjoint(item.steps) and not ("zaczernione" in item.steps and item.key == "tekst")
    ]
    yield from passages
    yield from typed(loaded.beside)
    yield from _figures(passages)
    yield from _announced(passages)
    for path in loaded.trees:
        yield from (_shown(Passage(path, *comment), spans) for comment in loaded.comments[path])
    for path, file in plans(loaded):
        if file.approved:
            yield Passage(path.with_suffix(".txt"), file.approved.text)
    yield from _letterhead(loaded)


def _letterhead(loaded: Loaded) -> Iterator[Passage]:
    """Every line of the unit's letterhead and what its pictures are said to show, the line's number as its place."""
    name = loaded.data.unit.letterhead
    unit = next((path for path in loaded.trees if path.name == UNIT), None)
    if not name or unit is None:
        return
    from jawny_plan.media import letterhead  # slow to import, and few units have one

    path = unit.with_name(name)
    strips = letterhead.read(contents(path, letterhead.MOST_BYTES)).strips
    texts = [*(line for strip in strips for line in strip.lines)]
    texts += [picture.alt for strip in strips for picture in strip.pictures if picture.alt]
    for number, text in enumerate(dict.fromkeys(texts), 1):
        yield Passage(path, text, number)


def _shown(passage: Passage, spans: Mapping[Path, tuple[Blackened, ...]]) -> Passage:
    """The passage as it may be shown: an approved plan's words may be blacked out, those of its comments as well."""
    words = spans.get(passage.path)
    return passage._replace(text=blacked(passage.text, words)) if words else passage


def _figures(passages: Iterable[Passage]) -> Iterator[Passage]:
    """`ile: 3`, `czego: interwencje` and what they were about, as the words that they make."""
    figures: dict[object, dict[str, Passage]] = {}
    for item in passages:
        if item.key in FIGURE:
            figures.setdefault((item.path, item.steps[:-1]), {})[item.key] = item
    for parts in figures.values():
        if "ile" in parts and "czego" in parts:
            yield parts["ile"]._replace(text=" ".join(parts[name].text for name in FIGURE if name in parts))


def _announced(passages: Iterable[Passage]) -> Iterator[Passage]:
    """The title and topic of a meeting with the day of each of its dates, as pages and calendars announce them."""
    meetings: dict[Path, list[Passage]] = {}
    for item in passages:
        if item.path.parent.name == MEETINGS:
            meetings.setdefault(item.path, []).append(item)
    for items in meetings.values():
        days = [item.text for item in items if item.key == "dnia" and item.steps[0] in ("termin", "terminy")]
        for item in items:
            if item.steps in (("tytul",), ("temat",)) and deeds.is_deed(item.text):
                yield from (item._replace(text=f"{item.text}, {day}") for day in days)


def authored_passages(written: Authored) -> Iterator[Passage]:
    """Every template, and every page of a PDF file that a template names, its number as the line.

    Raises Faults for templates that are no text.
    """
    faults = []
    for path in written.templates:
        data = path.read_bytes()
        try:
            text = encodings.decoded(data)
            yield Passage(path, text)
            for comment in words.comments(text):
                yield Passage(path, comment)
        except UnicodeDecodeError as error:
            faults.append(Fault(named(path), *encodings.place(data, error), "", *encodings.not_utf8(data)))
    if faults:
        raise Faults(faults)
    for name in written.mentioned():
        with suppress(Unfit):  # it does not go out
            for number, text in enumerate(_of_pdf(written.layers.path(name)), 1):
                yield Passage(written.layers.path(name), text, number)


def _of_pdf(path: Path) -> list[str]:
    """The words of a PDF file, page by page. Raises Unfit."""
    from jawny_plan.media import pdf  # slow to import, and few units have such files

    return pdf.texts(contents(path))


def pieces(files: Mapping[str, Path], made: Mapping[str, Any]) -> dict[str, str]:
    """Every piece of text in files and in what documents are made of, with the name of the first that holds it."""
    first: dict[str, str] = {}
    for name, path in files.items():
        for piece in _going_out(path):
            first.setdefault(piece, name)
    seen: set[str] = set()
    for name, data in made.items():
        for text in filterfalse(seen.__contains__, words.of_values(data)):
            seen.add(text)
            for piece in _of_value(text):
                first.setdefault(piece, name)
    return first


def _of_value(text: str) -> Iterable[str]:
    """The pieces of a value that may be a page or a part of one."""
    return words.pieces(text) if "<" in text else (text,)


def _of_json(text: str | bytes) -> Iterator[str]:
    """The pieces of all values; signs may be written by their numbers. Raises ValueError for what is no JSON."""
    for value in words.of_values(json.loads(text)):
        yield from _of_value(value)


def _of_page(text: str) -> Iterator[str]:
    """The pieces of a page, and the values of the data that it carries for machines."""
    for piece in words.pieces(text):
        if piece.startswith(("{", "[")):
            with suppress(ValueError):
                yield from _of_json(piece)
                continue
        yield piece


def _going_out(path: Path) -> Iterable[str]:
    """The pieces of text in one file of the site."""
    suffix = path.suffix.lower()
    if suffix in PAGES:
        return _of_page(path.read_text(encoding="utf-8"))
    if suffix == ".svg":  # words stand apart there only because they were drawn so
        return [" ".join(words.pieces(path.read_text(encoding="utf-8")))]
    if suffix == ".pdf":
        return _of_pdf(path)
    if suffix == ".csv":  # cells that stand side by side are no sentence
        text = path.read_text(encoding="utf-8-sig")
        head = text.partition("\n")[0]
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=max(_SEPARATORS, key=head.count))
        return [cell for row in rows for cell in row]
    if suffix in (".json", ".jsonld"):
        with suppress(ValueError):
            return list(_of_json(path.read_bytes()))
    if suffix in (".ics", ".vcf"):
        return _values(path.read_bytes().decode())
    if suffix in TEXTS:
        return path.read_text(encoding="utf-8").splitlines()
    return ()


def _values(card: str) -> Iterator[str]:
    """The values and parameters of a calendar or a card (RFC 5545, RFC 6350), whose lines are folded."""
    for line in re.sub(r"\r?\n[ \t]", "", card).splitlines():
        head, _, value = line.partition(":")
        if head == "UID":  # what identifies an event there looks like an e-mail
            continue
        yield from head.split(";")[1:]
        for part in _LINE_END.split(value):
            yield _ESCAPED.sub(r"\1", part)
