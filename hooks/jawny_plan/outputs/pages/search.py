"""The index of the search page: made by Pagefind from finished pages, which say themselves what of them is found.

It is given copies of them (`search_copies`), in which ł is l with a stroke set over it; the page's script,
assets/javascripts/szukaj.js, turns that back. Of a word that no page has Pagefind drops letter after letter until
something begins with the rest; so the script is given every word that there is, and asks only for forms of what is
sought. It is given the streets and villages of each district, too: whoever asks for one is led to its district first.

The index has parts (`search_parts`), which the script asks as one. A part whose pages did not change stands again.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from jawny_plan.model import addresses
from jawny_plan.outputs.pages.search_copies import PAGE, STROKE, CopiedPage, SearchCopies
from jawny_plan.outputs.pages.search_parts import FIRST
from jawny_plan.outputs.pages.search_program import Indexing
from jawny_plan.storage import records
from jawny_plan.storage.standing import StandingFiles, files_in
from jawny_plan.storage.sums import joined

FOLDER = f"{addresses.SEARCH}indeks"
"""Where the index stands in the site, its parts but the first in folders within; only the search page reads it."""

WORDS = "slowa.json"
"""Beside the index: the words of the pages to be found, how many each part has, and the places of each district."""

_PAGE = b"pagefind_dcd"  # how Pagefind begins what it keeps of a page
_WORD = re.compile(r"[^\W\d_]+")
# Pagefind's own search forms, its worker (a page's policy does not reach workers) and other languages' code.
_UNUSED = ("*ui*", "pagefind-highlight.js", "pagefind-worker.js", "wasm.unknown.pagefind")
_OF_FIRST = ("pagefind.js", "wasm.*")
"""What would stand in every part, and is read in the first alone."""


@dataclass(frozen=True)
class IndexedPart:
    """A part of the index as it was made."""

    made_of: str
    files: list[str]
    """Its files in the site."""
    pages: dict[str, str]
    """What Pagefind calls its pages, by their addresses."""
    words: list[str]
    """The words of its pages in small letters, but for those with digits."""


class SearchIndex:
    """The index of a site, made of `copies` of its pages; of parts that stand in the last one none is made.

    `record` is a file that may be lost, of use to a program of `rules`.
    """

    def __init__(self, copies: SearchCopies, standing: StandingFiles, record: Path, rules: str) -> None:
        self._copies = copies
        self._standing = standing
        self._record = record
        self._rules = rules

    @contextmanager
    def making(self, site: Path) -> Iterator[None]:
        """Write the index of the pages that now stand in the folder `site` into its `FOLDER`, while other work goes on.

        It is there after the block. The same pages give the same bytes. Raises SearchError.
        """
        pages = self._copies.update(site) or {FIRST: {}}
        made_of = {part: _made_of(part, copied) for part, copied in pages.items()}
        before = records.read(self._record, self._rules, _parts) or {}
        stand = {part: known for part, known in before.items() if self._stands(known, made_of.get(part), site)}
        due = [part for part in made_of if part not in stand]
        with ExitStack() as ending:
            running = []
            for part in due:
                running.append(Indexing(self._copies.of_part(part), _folder(site, part)))
                ending.callback(running[-1].end)
            yield
            for each in running:
                each.finish()
        made = {part: self._made(site, part, made_of) for part in due}
        parts = dict(sorted((stand | made).items()))
        self._tell_script(site, parts, pages)
        records.write(self._record, self._rules, parts)

    def _stands(self, known: IndexedPart, made_of: str | None, site: Path) -> bool:
        """Whether a part is made of the same as before; then its files stand in the site again."""
        if known.made_of != made_of or not all(self._standing.would_stand(name, made_of) for name in known.files):
            return False
        if all(self._standing.repeat(name, made_of, site) for name in known.files):
            return True
        for name in known.files:  # Pagefind would write into what has two names
            (site / name).unlink(missing_ok=True)
        return False

    def _made(self, site: Path, part: str, made_of: Mapping[str, str]) -> IndexedPart:
        """A part that Pagefind has just made, rid of what nobody reads."""
        folder = _folder(site, part)
        for pattern in _UNUSED if part == FIRST else (*_UNUSED, *_OF_FIRST):
            for path in folder.glob(pattern):
                path.unlink()
        inner = [name for name, _ in files_in(folder) if name.partition("/")[0] not in made_of]
        files = sorted(f"{folder.relative_to(site).as_posix()}/{name}" for name in inner)
        for name in files:
            self._standing.make(name, made_of[part])
        pages, words = {}, set[str]()
        for path in folder.glob("fragment/*"):
            page = json.loads(gzip.decompress(path.read_bytes()).removeprefix(_PAGE))
            pages[page["url"]] = path.stem
            text = page["content"].replace(f"l{STROKE}", "ł").replace(f"L{STROKE}", "Ł")
            words.update(_WORD.findall(text.lower()))
        return IndexedPart(made_of[part], files, pages, sorted(words))

    def _tell_script(
        self, site: Path, parts: Mapping[str, IndexedPart], pages: Mapping[str, Mapping[str, CopiedPage]]
    ) -> None:
        """Write what the script is given beside the index. Places stand beside what Pagefind calls their page."""
        name, made_of = f"{FOLDER}/{WORDS}", joined((self._rules, *(part.made_of for part in parts.values())))
        if self._standing.repeat(name, made_of, site):
            return
        districts = (
            {"id": parts[part].pages[_address(name)], "nazwy": page.places}
            for part, copied in pages.items()
            for name, page in copied.items()
            if page.places
        )
        given = {
            "slowa": sorted({word for part in parts.values() for word in part.words}),
            "czesci": {name: len(part.pages) for name, part in parts.items()},
            "miejsca": list(districts),
        }
        report = json.dumps(given, ensure_ascii=False, separators=(",", ":"))
        (site / name).write_text(report, encoding="utf-8", newline="\n")


def _parts(**found: Mapping[str, object]) -> dict[str, IndexedPart]:
    return {name: IndexedPart(**part) for name, part in found.items()}  # type: ignore[arg-type]


def _made_of(part: str, pages: Mapping[str, CopiedPage]) -> str:
    return joined((part, *(f"{name} {page.copy}" for name, page in pages.items())))


def _folder(site: Path, part: str) -> Path:
    return site / FOLDER / part


def _address(name: str) -> str:
    return f"/{name.removesuffix(PAGE)}"
