"""The gate: no personal data pass it. Whoever builds or checks asks it; it says what is where."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, replace
from datetime import date
from itertools import filterfalse
from pathlib import Path
from typing import Any, NamedTuple

from jawny_plan.checks import words
from jawny_plan.checks.origins import origins
from jawny_plan.checks.personal import Allowed, Finding, findings, flattened, in_names, unused
from jawny_plan.checks.personal.pictures import metadata
from jawny_plan.media import Unfit
from jawny_plan.media.files import contents
from jawny_plan.model.unit import PrivacyException
from jawny_plan.reading import encodings
from jawny_plan.reading.authored import TEMPLATES, Authored, authored
from jawny_plan.reading.faults import Fault, Faults, shown
from jawny_plan.reading.folder import Loaded, named
from jawny_plan.reading.kinds import PLANS
from jawny_plan.reading.passages import Passage, typed

UNPUBLISHED = frozenset({"wyjatki_prywatnosci", "marki_pomijane", "sha256"})
"""Keys whose values reach nobody."""
FIGURE = ("ile", "czego", "dotyczy")
PAGES = (".html", ".xml")
TEXTS = (".txt", ".json", ".jsonld", ".csv", ".ics", ".vcf", ".md")
READ = (*PAGES, *TEXTS, ".svg", ".pdf")
PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".gif")
NAMED = (*READ, *PICTURES, ".docx", ".odt", ".eml", ".zip")
"""Files that are named after the data; other programs name theirs after sums."""
_NOWHERE = "Ani dane, ani szablony nie mają tych słów: składa je dopiero ten plik."
_EXCEPT = "Jeśli to wolno podać, dopisz w jednostka.yml wyjatki_prywatnosci: tekst i powod."


Slipped = tuple[str, str, Finding]
"""A file of the site, a piece of its text, and what was found in it."""


class Document(NamedTuple):
    """What a document is made of: plain data, and their sum. A draft is read when what it tells of has come."""

    sum: str
    data: Any
    is_draft: bool = False


class Gate:
    """The gate before the outputs of the data in `loaded`, told with the templates in `docs`, on the day `today`."""

    def __init__(self, loaded: Loaded, docs: Path, today: date) -> None:
        self._today = today
        written = authored(docs)
        self._files = [*loaded.trees, *written.templates]
        self._passages = [*_published(loaded), *_authored(written)]
        gathered: dict[str, set[str]] = {}
        for passage in self._passages:
            gathered.setdefault(passage.key, set()).add(passage.text)
        self._allowed = Allowed.by(gathered, loaded.data.unit)
        self._passed: Container[str] = frozenset()

    @property
    def passages(self) -> Sequence[Passage]:
        """Every text that may go out, with its place."""
        return self._passages

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
            if path.suffix.lower() in PICTURES or (path.suffix.lower() in READ and name not in documents)
        }
        new = {name: files[name] for name, known in held.items() if known not in passed}
        made = {name: document for name, document in documents.items() if document.sum not in passed}
        first = _pieces(new, {name: document.data for name, document in made.items() if not document.is_draft})
        drafts = _pieces({}, {name: document.data for name, document in made.items() if document.is_draft})
        slipped = [
            (name, piece, item)
            for pieces, day in ((first, self._today), (drafts, date.max))
            for name, piece, item in self._slipped(pieces, day)
        ]
        faults = list(self._traced(slipped, {name: path for name, path in new.items() if name not in made}))
        named = [f"site/{name}" for name, path in files.items() if path.suffix.lower() in NAMED]
        names = [name for name in named if name not in passed]
        faults += [self._misnamed(names[item.number], item) for item in in_names(names, self._allowed)]
        faults += [fault for name, path in new.items() for fault in _hidden(f"site/{name}", path)]
        if faults:
            raise Faults(faults)
        return [*named, *held.values(), *(document.sum for document in documents.values())]

    def _slipped(self, first: Mapping[str, str], day: date) -> Iterator[Slipped]:
        """What is found on `day` in pieces that the data do not hold as they are, with the file that each is in."""
        read = {piece: flattened(words.plain(piece)) for piece in first}
        pieces = [piece for piece, text in read.items() if text not in self._passed]
        for item in findings([read[piece] for piece in pieces], self._allowed, day, counted=False):
            yield first[pieces[item.number]], pieces[item.number], item

    def _fault(self, passage: Passage, found: Finding) -> Fault:
        line, column = passage.place_of(found.words)
        return _told(named(passage.path), line, column, passage.key_path, found)

    def _traced(self, slipped: Iterable[Slipped], files: Mapping[str, Path]) -> Iterator[Fault]:
        """What only files of the site put together, told once, where its first part was typed."""
        joined: dict[tuple[tuple[tuple[str, int, int], ...], Passage, Finding], list[str]] = {}
        for name, piece, found in slipped:
            typed_at = origins(self._passages, flattened(words.plain(piece)), found.words, name)
            if typed_at:
                places = tuple((named(item.passage.path), *item.place) for item in typed_at)
                joined.setdefault((places, typed_at[0].passage, replace(found, number=0)), []).append(f"site/{name}")
            else:
                place = _place(files[name], piece) if name in files else (1, 1)
                yield _told(f"site/{name}", *place, "", found, _NOWHERE)
        for (places, passage, found), names in joined.items():
            others = dict.fromkeys(f"{file}:{line}:{column}" for file, line, column in places[1:])
            parts = f" razem z {', '.join(others)}" if others else ""
            yield _told(*places[0], passage.key_path, found, f"Łączy to{parts}: {', '.join(dict.fromkeys(names))}.")

    def _misnamed(self, name: str, found: Finding) -> Fault:
        """Personal data in the name of a file of the site, told where that name was typed, as that of a photo."""
        typed_as = next((item for item in self._passages if found.words in item.text), None)
        if typed_as is None:
            return _told(name, 1, 1, "", found, _NOWHERE)
        return self._fault(typed_as, found)


def _told(file: str, line: int, column: int, path: str, found: Finding, more: str = "") -> Fault:
    problem = f"{found.rule.what}: {shown(found.words)}."
    advice = f"{found.rule.advice} {_EXCEPT}"
    return Fault(file, line, column, path, problem, f"{more} {advice}".strip())


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


def _authored(written: Authored) -> Iterator[Passage]:
    """Every template, and every page of a PDF file that a template names, its number as the line.

    Raises Faults for templates that are no text.
    """
    faults = []
    for path in written.templates:
        data = path.read_bytes()
        try:
            yield Passage(path, encodings.decoded(data))
        except UnicodeDecodeError as error:
            faults.append(Fault(named(path), *encodings.place(data, error), "", *encodings.said(data)))
    if faults:
        raise Faults(faults)
    for name in written.mentioned():
        with suppress(Unfit):  # it does not go out
            for number, text in enumerate(_of_pdf(written.folder / name), 1):
                yield Passage(written.folder / name, text, number)


def _of_pdf(path: Path) -> list[str]:
    """The words of a PDF file, page by page. Raises Unfit."""
    from jawny_plan.media import pdf  # slow to import, and few units have such files

    return pdf.texts(contents(path))


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
    if path.suffix.lower() == ".svg":  # words stand apart there only because they were drawn so
        return [" ".join(words.pieces(path.read_text(encoding="utf-8")))]
    if path.suffix.lower() == ".pdf":
        return _of_pdf(path)
    if path.suffix == ".csv":  # cells that stand side by side are no sentence
        with path.open(encoding="utf-8-sig", newline="") as table:
            return [cell for row in csv.reader(table) for cell in row]
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
    """The line and column of a piece in the file that holds it; the beginning where it stands there otherwise."""
    before, found, _ = path.read_text(encoding="utf-8", errors="replace").partition(piece)
    if not found:
        return 1, 1
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def _hidden(name: str, path: Path) -> Iterator[Fault]:
    """What a picture tells besides what it shows."""
    if path.suffix.lower() in PICTURES and (kinds := metadata(path.read_bytes())):
        advice = "Zapisz je bez metadanych: mogą zdradzać miejsce, czas i osobę."
        yield Fault(name, 1, 1, "", f"zdjęcie niesie ukryte dane: {', '.join(kinds)}.", advice)
