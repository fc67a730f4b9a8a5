"""What a publication would change, in words: pages by their titles, documents, all else; grouped and counted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from jawny_plan import polish
from jawny_plan.model.documents import DOCUMENTS

SHOWN = 20

# The footer tells each page's day: news of no page.
_DAY = re.compile(rb"<p>Stan na [^<]*</p>")
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)


@dataclass(frozen=True)
class Differences:
    """Names of files, sorted. `dated` are pages of which nothing but the day in the footer changes."""

    new: tuple[str, ...]
    changed: tuple[str, ...]
    gone: tuple[str, ...]
    dated: tuple[str, ...] = ()


def between(old: Mapping[str, str], new: Mapping[str, str]) -> Differences:
    """The differences of two folders, given the sums of their files by name."""
    changed = tuple(sorted(name for name in new if name in old and old[name] != new[name]))
    return Differences(tuple(sorted(new.keys() - old.keys())), changed, tuple(sorted(old.keys() - new.keys())))


def without_days(found: Differences, public: Path, site: Path) -> Differences:
    """The same with those pages apart that differ only in the day; `public` holds the old files."""
    dated = {name for name in found.changed if is_page(name) and _undated(public / name) == _undated(site / name)}
    changed = tuple(name for name in found.changed if name not in dated)
    return Differences(found.new, changed, found.gone, tuple(sorted(dated)))


def is_page(name: str) -> bool:
    """Whether a file of this name is one that people open in a browser."""
    return name.endswith(".html")


def in_lines(found: Differences, site: Path, public: Path | None = None) -> list[str]:
    """Lines for people. Titles of pages that go come from `public`, where their files can be read."""
    pages = [
        *_lines("nowa strona", filter(is_page, found.new), site),
        *_lines("zmieniona", filter(is_page, found.changed), site),
        *_lines("zniknie", filter(is_page, found.gone), public),
    ]
    if found.dated:
        many = polish.plural(len(found.dated), "strona", "strony", "stron")
        pages.append(f"  zmieni się tylko data „Stan na…”: {many}")
    groups = [("Strony", pages)]
    for head, kind in (("Dokumenty", True), ("Pozostałe pliki", False)):
        words = {"nowy": found.new, "zmieniony": found.changed, "zniknie": found.gone}
        lines = [
            line
            for word, names in words.items()
            for line in _lines(word, [name for name in names if not is_page(name) and _document(name) is kind])
        ]
        groups.append((head, lines))
    lines_of_groups = [line for head, lines in groups if lines for line in (f"{head}:", *lines)]
    return [*lines_of_groups, _counted(found)] if lines_of_groups else ["Nic się nie zmieni."]


def _counted(found: Differences) -> str:
    counts = [
        polish.plural(len(found.new), "nowy", "nowe", "nowych"),
        polish.plural(len(found.changed) + len(found.dated), "zmieniony", "zmienione", "zmienionych"),
        f"{len(found.gone)}{polish.NBSP}do usunięcia",
    ]
    return f"Razem plików: {', '.join(counts)}."


def _document(name: str) -> bool:
    return name.endswith(DOCUMENTS) and name != "robots.txt" and not name.startswith(".")


def _lines(word: str, names: Iterable[str], folder: Path | None = None) -> Iterator[str]:
    """`  nowa strona: /plany/ (Plany dzielnicowych)`, the first so many, then how many more."""
    names = list(names)
    for name in names[:SHOWN]:
        address = f"/{name.removesuffix('index.html')}"
        title = _title(folder / name) if folder else ""
        yield f"  {word}: {address}" + (f" ({title})" if title else "")
    if len(names) > SHOWN:
        forms = ("strona", "strony", "stron") if is_page(names[0]) else ("plik", "pliki", "plików")
        yield f"  {word}: jeszcze {polish.plural(len(names) - SHOWN, *forms)}"


def _title(page: Path) -> str:
    """The title of a page, without the unit's name that follows the dash."""
    found = _TITLE.search(page.read_text(encoding="utf-8", errors="replace"))
    return unescape(found[1]).rpartition(" – ")[0] if found else ""


def _undated(page: Path) -> bytes:
    return _DAY.sub(b"", page.read_bytes())
