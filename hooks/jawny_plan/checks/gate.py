"""The gate: no personal data pass it. Whoever builds or checks asks it; it says what is where."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from jawny_plan.checks import withdrawn, words
from jawny_plan.checks.carriers import PAGES, TEXTS, authored_passages, pieces, plans, published
from jawny_plan.checks.clean import Clean
from jawny_plan.checks.origins import origins
from jawny_plan.checks.personal import Allowed, Finding, findings, flattened, in_addresses, in_names, unused
from jawny_plan.checks.personal.allowed import keys_of
from jawny_plan.checks.personal.pictures import metadata
from jawny_plan.model.base import Slug
from jawny_plan.model.documents import DOCUMENTS
from jawny_plan.model.unit import PrivacyException
from jawny_plan.overlay import Layers
from jawny_plan.reading.authored import TEMPLATES, authored
from jawny_plan.reading.faults import Fault, Faults, position, shown, shown_path
from jawny_plan.reading.folder import Loaded, named
from jawny_plan.reading.passages import Passage

READ = (*PAGES, *TEXTS, ".svg", ".pdf")
PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".gif")
NAMED = (*READ, *PICTURES, *DOCUMENTS)
"""Files that are named after the data; other programs name theirs after sums."""
_NOWHERE = "Ani dane, ani szablony nie mają tych słów: składa je dopiero ten plik."
_BLACKEN = (
    "Zatwierdzonego tekstu nie zmieniaj. W pliku przebiegu planu (…przebieg.yml) dopisz zaczernione: tekst i powod; "
    "na stronie te słowa zastąpi czarna kreska."
)
_EXCEPT = "Jeśli to wolno podać, dopisz w jednostka.yml wyjatki_prywatnosci: tekst i powod."


Slipped = tuple[str, str, Finding]
"""A file of the site, a piece of its text, and what was found in it."""


class Document(NamedTuple):
    """What a document is made of: plain data, and their sum. A draft is read when what it tells of has come."""

    sum: str
    data: Any
    is_draft: bool = False


def sum_of(path: Path) -> str:
    """The SHA-256 sum of a file. Raises OSError."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


class Gate:
    """The gate before the outputs of the data in `loaded`, told with the templates in `docs`, on the day `today`."""

    def __init__(self, loaded: Loaded, docs: Path | Layers, today: date) -> None:
        self._today = today
        self._loaded, self._docs = loaded, docs
        self._withdrawn = loaded.withdrawn
        self._site = f"{loaded.data.unit.site.rstrip('/')}/"
        written = authored(docs)
        self._files = [*loaded.trees, *written.templates]
        self._passages = [*published(loaded), *authored_passages(written)]
        gathered: dict[str, set[str]] = {}
        for passage in self._passages:
            gathered.setdefault(passage.key, set()).add(passage.text)
        self._allowed = Allowed.by(gathered, loaded.data.unit)
        self._sealed = frozenset(_sealed(loaded))
        self.clean = Clean()
        """Of personal data. Under the same `rules` those of an earlier gate may stand here from the beginning."""
        self.unmeaning = Clean()
        """Of hints. Those of an earlier gate of the same program may stand here from the beginning."""
        self.made_clean: frozenset[str] = frozenset()
        """Sums of what outputs put together and nothing was found in, by an earlier gate under the same `rules`."""
        self._clean_as_made: Clean | None = None

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
        texts = list(places)
        found = findings(texts, self._allowed, self._today, clean=self.clean)
        found += withdrawn.returned(texts, self._withdrawn)
        faults = [self._fault(passage, item) for item in found for passage in places[texts[item.number]]]
        files = [path.name for path in self._files]
        names = [*in_names(files, self._allowed), *withdrawn.returned(files, self._withdrawn)]
        faults += [_fault_at(named(self._files[item.number]), 1, 1, "", item) for item in names]
        faults += withdrawn.faults(self._loaded, self._docs)
        return list(dict.fromkeys([*faults, *self._of_identifiers()]))

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
        from jawny_plan.checks import meaning  # its rules are many, and builds need none

        lines = []
        for passage in self._passages:
            if passage.path.suffix == ".yml" and not passage.steps:  # a comment
                continue
            template = passage.path.suffix in TEMPLATES
            text = flattened(words.of_template(passage.text) if template else passage.text)
            if text in self.unmeaning:
                continue
            found = list(meaning.hints(text))
            if not found:
                self.unmeaning.add(text)
            for hint in found:
                line, column = passage.place_of(hint.words)
                path = f"{shown_path(passage.key_path)}: " if passage.key_path else ""
                place = f"{named(passage.path)}:{line}:{column}: {path}"
                lines.append(f"{place}{hint.what}: „{shown(hint.words)[1:-1]}”. {hint.advice}")
        return list(dict.fromkeys(lines))

    def check(self) -> None:
        """Raises Faults with all that `faults` finds."""
        if found := self.faults():
            raise Faults(found)

    @property
    def rules(self) -> str:
        """What decides, beside the code, whether a text passes: what the unit lets pass, and the day."""
        return f"{self._today} {json.dumps(asdict(self._allowed), default=_as_json)} {self._withdrawn.text}"

    @property
    def clean_as_made(self) -> frozenset[str]:
        """Sums of what outputs put together and nothing was found in, now or before."""
        return self.made_clean | (self._clean_as_made.sums if self._clean_as_made else frozenset())

    def check_site(
        self,
        files: Mapping[str, Path],
        documents: Mapping[str, Document],
        passed: Container[str] = (),
        summed: Callable[[Path], str] = sum_of,
    ) -> list[str]:
        """Look once more at all that goes out: the files of a site, and what its documents are made of, by their names.

        `summed` tells the SHA-256 sum of a file. Returns the names and sums of all that passed.
        Those in `passed`, from under the same rules, are not read again.
        Raises Faults. What the data and templates hold was looked at before; here comes what slipped by.
        """
        contents = {
            name: f"{summed(path)}{path.suffix}"  # how a file is read depends on its ending
            for name, path in files.items()
            if path.suffix.lower() in PICTURES or (path.suffix.lower() in READ and name not in documents)
        }
        new = {name: files[name] for name, known in contents.items() if known not in passed}
        made = {name: document for name, document in documents.items() if document.sum not in passed}
        first = pieces(new, {name: document.data for name, document in made.items() if not document.is_draft})
        own = frozenset(_addresses([*files, *documents], self._site))
        first = {piece: name for piece, name in first.items() if piece.partition("#")[0] not in own}
        drafts = pieces({}, {name: document.data for name, document in made.items() if document.is_draft})
        slipped = [
            (name, piece, item)
            for looked_at, day, clean in ((first, self._today, self._as_made()), (drafts, date.max, Clean()))
            for name, piece, item in self._slipped(looked_at, day, clean)
        ]
        faults = list(self._traced(slipped, {name: path for name, path in new.items() if name not in made}))
        named = [f"site/{name}" for name, path in files.items() if path.suffix.lower() in NAMED]
        names = [name for name in named if name not in passed]
        misnamed = [*in_names(names, self._allowed, typed=False), *withdrawn.returned(names, self._withdrawn)]
        faults += [self._misnamed(names[item.number], item) for item in misnamed]
        faults += [fault for name, path in new.items() for fault in _hidden(f"site/{name}", path)]
        if faults:
            raise Faults(faults)
        return [*named, *contents.values(), *(document.sum for document in documents.values())]

    def _as_made(self) -> Clean:
        """Of what is made today, apart from what is typed: counts are not looked for in it."""
        if self._clean_as_made is None:
            self._clean_as_made = Clean(self.clean.sums | self.made_clean)
        return self._clean_as_made

    def _slipped(self, first: Mapping[str, str], day: date, clean: Clean) -> Iterator[Slipped]:
        """What is found on `day` in pieces that the data do not hold as they are, with the file that each is in."""
        read = {piece: flattened(words.as_read(piece)) for piece in first}
        texts = list(read)
        bare = [read[piece] for piece in texts]
        found = findings(bare, self._allowed, day, counted=False, clean=clean)
        for item in (*found, *withdrawn.returned(bare, self._withdrawn)):
            yield first[texts[item.number]], texts[item.number], item

    def _fault(self, passage: Passage, found: Finding) -> Fault:
        line, column = passage.place_of(found.words)
        advice = _BLACKEN if passage.path in self._sealed else ""
        return _fault_at(named(passage.path), line, column, passage.key_path, found, advice=advice)

    def _traced(self, slipped: Iterable[Slipped], files: Mapping[str, Path]) -> Iterator[Fault]:
        """What only files of the site put together, told once, where its first part was typed."""
        joined: dict[tuple[tuple[tuple[str, int, int], ...], Passage, Finding], list[str]] = {}
        for name, piece, found in slipped:
            typed_at = origins(self._passages, flattened(words.as_read(piece)), found.words, name)
            if typed_at:
                places = tuple((named(item.passage.path), *item.place) for item in typed_at)
                joined.setdefault((places, typed_at[0].passage, replace(found, number=0)), []).append(f"site/{name}")
            else:
                place = _place(files[name], piece) if name in files else (1, 1)
                yield _fault_at(f"site/{name}", *place, "", found, _NOWHERE)
        for (places, passage, found), names in joined.items():
            others = dict.fromkeys(f"{file}:{line}:{column}" for file, line, column in places[1:])
            parts = f" razem z {', '.join(others)}" if others else ""
            yield _fault_at(*places[0], passage.key_path, found, f"Łączy to{parts}: {', '.join(dict.fromkeys(names))}.")

    def _misnamed(self, name: str, found: Finding) -> Fault:
        """Personal data in the name of a file of the site, told where that name was typed, as that of a photo."""
        typed_as = next((item for item in self._passages if found.words in item.text), None)
        if typed_as is None:
            return _fault_at(name, 1, 1, "", found, _NOWHERE)
        return self._fault(typed_as, found)


def _fault_at(
    file: str, line: int, column: int, path: str, found: Finding, more: str = "", *, advice: str = ""
) -> Fault:
    problem = f"{found.rule.what}: {shown(found.words)}."
    exception = "" if found.rule.is_final else _EXCEPT
    return Fault(file, line, column, path, problem, f"{more} {advice or found.rule.advice} {exception}".strip())


def _sealed(loaded: Loaded) -> Iterator[Path]:
    """The files that nobody may change any more: approved texts, and plans that were frozen."""
    for path, file in plans(loaded):
        yield path.with_suffix(".txt")
        if file.progress and file.progress.freeze:
            yield path


def _addresses(files: Iterable[str], site: str) -> Iterator[str]:
    """How the pages and data of a `site` speak of its files, which are looked at by their names."""
    for name in files:
        page = name.removesuffix("index.html")
        yield from (name, page, f"{site}{name}", f"{site}{page}")


def _as_json(value: object) -> object:
    """A part of the rules as JSON knows it, in the same order every time."""
    return sorted(value) if isinstance(value, frozenset) else repr(value)


def _place(path: Path, piece: str) -> tuple[int, int]:
    """The line and column of a piece in the file that holds it; the beginning where it stands there otherwise."""
    text = path.read_text(encoding="utf-8", errors="replace")
    return position(text, max(text.find(piece), 0))


def _hidden(name: str, path: Path) -> Iterator[Fault]:
    """What a picture tells besides what it shows."""
    if path.suffix.lower() in PICTURES and (kinds := metadata(path.read_bytes())):
        advice = "Zapisz je bez metadanych: mogą zdradzać miejsce, czas i osobę."
        yield Fault(name, 1, 1, "", f"zdjęcie niesie ukryte dane: {', '.join(kinds)}.", advice)
