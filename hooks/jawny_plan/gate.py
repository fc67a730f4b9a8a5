"""The gate: no personal data pass it. Whoever builds or checks asks it; it says what is where."""

from __future__ import annotations

import csv
from collections.abc import Container, Iterable, Iterator, Mapping
from datetime import date
from itertools import filterfalse
from pathlib import Path
from typing import Any

from jawny_plan.checks import words
from jawny_plan.checks.personal import Allowed, Finding, findings, flattened, in_names, unused
from jawny_plan.checks.personal.pictures import metadata
from jawny_plan.model.unit import PrivacyException
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
_EXCEPT = "Jeśli to wolno podać, dopisz w jednostka.yml wyjatki_prywatnosci: tekst i powod."


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
        self._passed: Container[str] = frozenset()

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
        self._passed = places.keys()
        texts = list(places)
        found = findings(texts, self._allowed, self._today)
        told = [self._fault(passage, item) for item in found for passage in places[texts[item.number]]]
        names = in_names([path.name for path in self._files], self._allowed)
        return told + [_told(named(self._files[item.number]), 1, 1, "", item) for item in names]

    def check(self) -> None:
        """Raises Faults with all that `faults` finds."""
        if found := self.faults():
            raise Faults(found)

    def check_site(self, site: Path, documents: Mapping[str, Any]) -> None:
        """Look once more at all that goes out: the files of the finished `site`, and what `documents` are made of.

        Raises Faults. What the data and templates hold was looked at before; here comes what slipped by.
        """
        files = {
            f"site/{path.relative_to(site).as_posix()}": path for path in sorted(site.rglob("*")) if path.is_file()
        }
        made = {f"site/{name}": data for name, data in documents.items()}
        first: dict[str, str] = {}
        for name, path in files.items():
            for piece in _going_out(path) if name not in made else ():
                first.setdefault(piece, name)
        seen: set[str] = set()
        for name, data in made.items():
            for text in filterfalse(seen.__contains__, words.of_values(data)):
                seen.add(text)
                for piece in words.pieces(text) if "<" in text else (text,):
                    first.setdefault(piece, name)
        read = {piece: flattened(words.plain(piece)) for piece in first}
        pieces = [piece for piece, text in read.items() if text not in self._passed]
        faults = [
            _told(first[pieces[item.number]], *_place(files, first, pieces[item.number]), "", item)
            for item in findings([read[piece] for piece in pieces], self._allowed, self._today, counted=False)
        ]
        names = [name for name, path in files.items() if path.suffix.lower() in NAMED]
        faults += [_told(names[item.number], 1, 1, "", item) for item in in_names(names, self._allowed)]
        faults += [fault for name, path in files.items() for fault in _hidden(name, path)]
        if faults:
            raise Faults(faults)

    def _fault(self, passage: Passage, found: Finding) -> Fault:
        line, column = passage.place_of(found.words)
        return _told(named(passage.path), line, column, passage.key_path, found)


def _told(file: str, line: int, column: int, path: str, found: Finding) -> Fault:
    problem = f"{found.rule.what}: {shown(found.words)}."
    return Fault(file, line, column, path, problem, f"{found.rule.advice} {_EXCEPT}")


def _published(loaded: Loaded) -> Iterator[Passage]:
    """Every text of the data that may go out; a figure also as the words that it makes."""
    passages = [item for item in typed(loaded.trees) if UNPUBLISHED.isdisjoint(item.steps)]
    yield from passages
    yield from _figures(passages)
    paths = {path.stem: path for path in loaded.trees if path.parent.name == PLANS}
    for file in loaded.data.plans:
        if file.approved:
            yield Passage(paths[file.id].with_suffix(".txt"), file.approved.text)


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
        yield Passage(path, path.read_text(encoding="utf-8"))


def _going_out(path: Path) -> Iterable[str]:
    """The pieces of text in one file of the site."""
    if path.suffix in PAGES:
        return words.pieces(path.read_text(encoding="utf-8"))
    if path.suffix == ".csv":  # cells that stand side by side are no sentence
        with path.open(encoding="utf-8-sig", newline="") as table:
            return [cell for row in csv.reader(table) for cell in row]
    if path.suffix in TEXTS:
        # Calendars and cards fold their lines; what identifies an event there looks like an e-mail.
        lines = path.read_bytes().decode().replace("\r\n ", "").splitlines()
        return [line for line in lines if not line.startswith("UID:")]
    return ()


def _place(files: Mapping[str, Path], first: Mapping[str, str], piece: str) -> tuple[int, int]:
    """The line and column of a piece in the file where it was first seen; a document has none."""
    if (path := files.get(first[piece])) is None:
        return 1, 1
    before, _, _ = path.read_text(encoding="utf-8").partition(piece)
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def _hidden(name: str, path: Path) -> Iterator[Fault]:
    """What a picture tells besides what it shows."""
    if path.suffix.lower() in PICTURES and (kinds := metadata(path.read_bytes())):
        advice = "Zapisz je bez metadanych: mogą zdradzać miejsce, czas i osobę."
        yield Fault(name, 1, 1, "", f"zdjęcie niesie ukryte dane: {', '.join(kinds)}.", advice)
