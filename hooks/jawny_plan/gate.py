"""The gate: no personal data pass it. Whoever builds or checks asks it; it says what is where."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Container, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict
from datetime import date
from itertools import filterfalse
from pathlib import Path
from typing import Any, NamedTuple

from jawny_plan.checks import meaning, words
from jawny_plan.checks.personal import Allowed, Finding, findings, flattened, in_addresses, in_names, unused
from jawny_plan.checks.personal.allowed import keys_of
from jawny_plan.checks.personal.pictures import metadata
from jawny_plan.model.base import Slug
from jawny_plan.model.unit import PlanFile, PrivacyException
from jawny_plan.reading.blackened import blacked
from jawny_plan.reading.comments import comments
from jawny_plan.reading.faults import Fault, Faults, shown
from jawny_plan.reading.folder import Loaded, named
from jawny_plan.reading.kinds import PLANS
from jawny_plan.reading.passages import Passage, typed

UNPUBLISHED = frozenset({"wyjatki_prywatnosci", "marki_pomijane", "sha256"})
"""Keys whose values reach nobody."""
FIGURE = ("ile", "czego", "dotyczy")
TEMPLATES = (".md", ".typ")
PAGES = (".html", ".xml")
TEXTS = (".txt", ".json", ".jsonld", ".csv", ".ics", ".vcf", ".md")
PICTURES = (".jpg", ".jpeg", ".png", ".webp")
NAMED = (*PAGES, *TEXTS, *PICTURES, ".pdf", ".docx", ".odt", ".eml", ".svg", ".zip")
"""Files that are named after the data; other programs name theirs after sums."""
_BLACKEN = (
    "Zatwierdzonego tekstu nie zmieniaj. W pliku przebiegu planu (…przebieg.yml) dopisz zaczernione: tekst i powod; "
    "na stronie te słowa zastąpi czarna kreska."
)
_EXCEPT = "Jeśli to wolno podać, dopisz w jednostka.yml wyjatki_prywatnosci: tekst i powod."


class Document(NamedTuple):
    """What a document is made of: plain data, and their sum."""

    sum: str
    data: Any


class Gate:
    """The gate before the outputs of the data in `loaded`, told with the templates in `docs`, on the day `today`."""

    def __init__(self, loaded: Loaded, docs: Path, today: date) -> None:
        self._today = today
        self._files = [*loaded.trees, *_templates(docs)]
        self._passages = [*_published(loaded), *_authored(docs)]
        gathered: dict[str, set[str]] = {}
        for passage in self._passages:
            gathered.setdefault(passage.key, set()).add(passage.text)
        self._allowed = Allowed.by(gathered, loaded.data.unit)
        self._sealed = frozenset(_sealed(loaded))
        self._clean: set[str] = set()

    @property
    def exceptions(self) -> tuple[PrivacyException, ...]:
        """What the unit lets pass, with its reasons."""
        return self._allowed.exceptions

    def unused(self) -> list[PrivacyException]:
        """Exceptions whose text is no longer in the data or templates."""
        return unused((passage.text for passage in self._passages), self._allowed)

    def faults(self) -> list[Fault]:
        """Personal data in the data, the templates and their names, each where it was typed."""
        places: dict[str, list[Passage]] = {}
        for passage in self._passages:
            template = passage.path.suffix in TEMPLATES
            text = flattened(words.of_template(passage.text) if template else passage.text)
            places.setdefault(text, []).append(passage)
        texts = list(places)
        found = findings(texts, self._allowed, self._today, clean=self._clean)
        told = [self._fault(passage, item) for item in found for passage in places[texts[item.number]]]
        names = in_names([path.name for path in self._files], self._allowed)
        told += [_told(named(self._files[item.number]), 1, 1, "", item) for item in names]
        return list(dict.fromkeys([*told, *self._of_identifiers()]))

    def _of_identifiers(self) -> Iterator[Fault]:
        """Names of people in identifiers, which become addresses, and in addresses of pages that the data lead to."""
        known = keys_of(Slug)
        slugs = [item for item in self._passages if item.key in known and item.steps]
        links = [item for item in self._passages if "://" in item.text]
        for found in in_names([item.text for item in slugs], self._allowed):
            yield self._fault(slugs[found.number], found)
        for found in in_addresses([item.text for item in links], self._allowed):
            yield self._fault(links[found.number], found)

    def hints(self) -> list[str]:
        """What only the meaning tells, where it was typed: people, homes, brands, force, service words."""
        said = []
        for passage in self._passages:
            if passage.path.suffix == ".yml" and not passage.steps:  # a comment
                continue
            template = passage.path.suffix in TEMPLATES
            text = flattened(words.of_template(passage.text) if template else passage.text)
            for hint in meaning.hints(text):
                line, column = passage.place_of(hint.words)
                place = f"{named(passage.path)}:{line}:{column}: " + (
                    f"{passage.key_path}: " if passage.key_path else ""
                )
                said.append(f"{place}{hint.what}: „{shown(hint.words)[1:-1]}”. {hint.advice}")
        return list(dict.fromkeys(said))

    def check(self) -> None:
        """Raises Faults with all that `faults` finds."""
        if found := self.faults():
            raise Faults(found)

    @property
    def rules(self) -> str:
        """What decides, beside the code, whether a text passes: what the unit lets pass, and the day."""
        return f"{self._today} {json.dumps(asdict(self._allowed), default=_plain)}"

    def check_site(
        self, files: Mapping[str, Path], documents: Mapping[str, Document], passed: Container[str] = ()
    ) -> list[str]:
        """Look once more at all that goes out: the files of a site, and what its documents are made of, by their names.

        Returns the names and sums of all that passed. Those in `passed`, from under the same rules, are not read again.
        Raises Faults. What the data and templates hold was looked at before; here comes what slipped by.
        """
        held = {
            name: _sum(path)
            for name, path in files.items()
            if path.suffix.lower() in PICTURES or (path.suffix in (*PAGES, *TEXTS) and name not in documents)
        }
        new = {name: files[name] for name, known in held.items() if known not in passed}
        made = {name: document.data for name, document in documents.items() if document.sum not in passed}
        first = _pieces(new, made)
        read = {piece: flattened(words.plain(piece)) for piece in first}
        pieces = list(read)
        found = findings(
            [read[piece] for piece in pieces], self._allowed, self._today, counted=False, clean=self._clean
        )
        faults = [
            _told(f"site/{name}", *((1, 1) if name in made else _place(new[name], piece)), "", item)
            for item in found
            for name, piece in [(first[pieces[item.number]], pieces[item.number])]
        ]
        named = [f"site/{name}" for name, path in files.items() if path.suffix.lower() in NAMED]
        names = [name for name in named if name not in passed]
        faults += [_told(names[item.number], 1, 1, "", item) for item in in_names(names, self._allowed, typed=False)]
        faults += [fault for name, path in new.items() for fault in _hidden(f"site/{name}", path)]
        if faults:
            raise Faults(faults)
        return [*named, *held.values(), *(document.sum for document in documents.values())]

    def _fault(self, passage: Passage, found: Finding) -> Fault:
        line, column = passage.place_of(found.words)
        advice = _BLACKEN if passage.path in self._sealed else ""
        return _told(named(passage.path), line, column, passage.key_path, found, advice)


def _told(file: str, line: int, column: int, path: str, found: Finding, advice: str = "") -> Fault:
    problem = f"{found.rule.what}: {shown(found.words)}."
    return Fault(file, line, column, path, problem, f"{advice or found.rule.advice} {_EXCEPT}")


def _sealed(loaded: Loaded) -> Iterator[Path]:
    """The files that nobody may change any more: approved texts, and plans that were frozen."""
    for path, file in _plans(loaded):
        yield path.with_suffix(".txt")
        if file.progress and file.progress.freeze:
            yield path


def _plans(loaded: Loaded) -> Iterator[tuple[Path, PlanFile]]:
    paths = {path.stem: path for path in loaded.trees if path.parent.name == PLANS}
    return ((paths[file.id], file) for file in loaded.data.plans)


def _published(loaded: Loaded) -> Iterator[Passage]:
    """Every text of the data that may go out; a figure also as the words that it makes."""
    spans = {path: file.progress.blackened for path, file in _plans(loaded) if file.progress}
    passages = [
        item._replace(text=blacked(item.text, spans[item.path])) if spans.get(item.path) else item
        for item in typed(loaded.trees)
        if UNPUBLISHED.isdisjoint(item.steps) and not ("zaczernione" in item.steps and item.key == "tekst")
    ]
    yield from passages
    yield from _figures(passages)
    for path in loaded.trees:
        yield from comments(path)
    for path, file in _plans(loaded):
        if file.approved:
            yield Passage(path.with_suffix(".txt"), file.approved.text)


def _figures(passages: Iterable[Passage]) -> Iterator[Passage]:
    """`ile: 3`, `czego: interwencje` and what they were about, as the words that they make."""
    figures: dict[object, dict[str, Passage]] = {}
    for item in passages:
        if item.key in FIGURE:
            figures.setdefault((item.path, item.steps[:-1]), {})[item.key] = item
    for parts in figures.values():
        if "ile" in parts and "czego" in parts:
            yield parts["ile"]._replace(text=" ".join(parts[name].text for name in FIGURE if name in parts))


def _templates(docs: Path) -> list[Path]:
    return sorted(path for path in docs.rglob("*") if path.suffix in TEMPLATES)


def _authored(docs: Path) -> Iterator[Passage]:
    for path in _templates(docs):
        text = path.read_text(encoding="utf-8")
        yield Passage(path, text)
        for comment in words.comments(text):
            yield Passage(path, comment)


def _pieces(files: Mapping[str, Path], made: Mapping[str, Any]) -> dict[str, str]:
    """Every piece of text in files and in what documents are made of, with the name of the first that holds it."""
    first: dict[str, str] = {}
    for name, path in files.items():
        for piece in _going_out(path):
            first.setdefault(piece, name)
    seen: set[str] = set()
    for name, data in made.items():
        for text in filterfalse(seen.__contains__, words.of_values(data)):
            seen.add(text)
            for piece in words.pieces(text) if "<" in text else (text,):
                first.setdefault(piece, name)
    return first


def _going_out(path: Path) -> Iterable[str]:
    """The pieces of text in one file of the site."""
    if path.suffix in PAGES:
        return words.pieces(path.read_text(encoding="utf-8"))
    if path.suffix == ".csv":  # cells that stand side by side are no sentence
        with path.open(encoding="utf-8-sig", newline="") as table:
            return [cell for row in csv.reader(table) for cell in row]
    if path.suffix in (".json", ".jsonld"):  # signs may be written as \u200b there
        with suppress(ValueError):
            return list(words.of_values(json.loads(path.read_bytes())))
    if path.suffix in TEXTS:
        # Calendars and cards fold their lines; what identifies an event there looks like an e-mail.
        lines = path.read_bytes().decode().replace("\r\n ", "").splitlines()
        return [line for line in lines if not line.startswith("UID:")]
    return ()


def _sum(path: Path) -> str:
    """What a file goes by: how it is read depends on its ending."""
    return f"{hashlib.sha256(path.read_bytes()).hexdigest()}{path.suffix}"


def _plain(value: object) -> object:
    """A part of the rules as JSON knows it, in the same order every time."""
    return sorted(value) if isinstance(value, frozenset) else repr(value)


def _place(path: Path, piece: str) -> tuple[int, int]:
    """The line and column of a piece in the file that holds it."""
    before, _, _ = path.read_text(encoding="utf-8").partition(piece)
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def _hidden(name: str, path: Path) -> Iterator[Fault]:
    """What a picture tells besides what it shows."""
    if path.suffix.lower() in PICTURES and (kinds := metadata(path.read_bytes())):
        advice = "Zapisz je bez metadanych: mogą zdradzać miejsce, czas i osobę."
        yield Fault(name, 1, 1, "", f"zdjęcie niesie ukryte dane: {', '.join(kinds)}.", advice)
