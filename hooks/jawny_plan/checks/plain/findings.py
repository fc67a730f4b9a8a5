"""Hints at the wording of a folder: what residents read, in the data and in the templates, could be plainer.

Approved wording is never criticised: nobody may change it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from jawny_plan import polish
from jawny_plan.checks import words
from jawny_plan.checks.clean import Clean
from jawny_plan.checks.plain import PlainHint, ResidentText, hints
from jawny_plan.overlay import Layers
from jawny_plan.reading.authored import PAGE, authored
from jawny_plan.reading.faults import shown_path
from jawny_plan.reading.folder import named
from jawny_plan.reading.kinds import LOG, MEETINGS, PLANS
from jawny_plan.reading.passages import Passage, place_in, typed
from jawny_plan.reading.strict_yaml import Node

MOST, MOST_IN_A_FILE = 10, 3
"""So many hints are shown, the heaviest first: more than that nobody mends at once."""

BY_LAW = ("deklaracja-dostepnosci.md",)
"""Templates whose sentences the law prescribes."""

_IN_SHORT = ("w_skrocie", "w_skrocie_przed", "w_skrocie_po")
_PLAN = ("haslo", *_IN_SHORT)
_PROGRESS = ("opis", "powod", "powody", "tresc")
_MEETING = ("tytul", "temat", "tematy", "przebieg", "tresc", "odpowiedz")
# A heading, an item of a list, a row of a table: each is a part of its own.
_PART = re.compile(r"\n(?:\s*\n|(?=\s*(?:[-|#>]|\d+\. )))")
_CODE = re.compile(r"`[^`\n]+`")
"""A name of the data, which is what it is; blanked, so that all else stays in its place."""
_MARKS = re.compile(r"^[\s#>|-]+|\{[^}]*\}|\]\([^)]*\)|[\[\]|]")


class Placed(NamedTuple):
    """A hint with its place."""

    file: str
    line: int
    name: str
    hint: PlainHint


def hint_lines(trees: Mapping[Path, Node], docs: Path | Layers, clean: Clean | None = None) -> list[str]:
    """The hints at the data in `trees` and the templates in `docs` as lines: the worst of each file, file by file.

    Texts in `clean` were found to give none; those that are found so now join them.
    """
    found = sorted(_hints(trees, docs, Clean() if clean is None else clean), key=lambda item: -item.hint.weight)
    shown: dict[str, list[Placed]] = {}
    for item in found:
        if sum(map(len, shown.values())) < MOST and len(shown.get(item.file, ())) < MOST_IN_A_FILE:
            shown.setdefault(item.file, []).append(item)
    if not found:
        return []
    count = polish.plural(len(found), "wskazówka", "wskazówki", "wskazówek")
    files = len({item.file for item in found})
    lines = [f"Prosty język: {count} w {files} {'pliku' if files == 1 else 'plikach'} (to nie błędy)."]
    for file, items in shown.items():
        lines.append(file)
        lines += [f"  {item.line}: {item.name}{item.hint.advice}" for item in sorted(items, key=lambda item: item.line)]
    if rest := len(found) - sum(map(len, shown.values())):
        lines.append(f"Lżejszych wskazówek jest jeszcze {rest}. Pokażą się, gdy poprawisz te.")
    return lines


def _of_text(text: ResidentText, clean: Clean) -> list[PlainHint]:
    """The hints at one text."""
    whole = "\0".join((text.name, str(text.in_short), *text.parts))
    if whole in clean:
        return []
    found = list(hints(text))
    if not found:
        clean.add(whole)
    return found


def _hints(trees: Mapping[Path, Node], docs: Path | Layers, clean: Clean) -> Iterator[Placed]:
    for passages in _read_by_residents(typed(trees)):
        first = passages[0]
        text = ResidentText(first.key, tuple(item.text for item in passages), in_short=first.key in _IN_SHORT)
        for hint in _of_text(text, clean):
            holding = next((item for item in passages if hint.words in item.text), first)
            line = holding.place_of(hint.words)[0] if hint.words else first.line
            key = shown_path(holding.key_path) if hint.words else text.name
            yield Placed(named(first.path), line, f"{key}: ", hint)
    written = {path for path in authored(docs).templates if path.suffix == PAGE}
    for path in sorted(written - {Layers.of(docs).path(name) for name in BY_LAW}):
        source = _CODE.sub(lambda name: " " * len(name[0]), path.read_text(encoding="utf-8"))
        for hint in _of_text(ResidentText("", tuple(_parts(words.of_template(source)))), clean):
            line, _ = (place_in(source, hint.words) if hint.words else None) or (1, 1)
            yield Placed(named(path), line, "", hint)


def _read_by_residents(passages: Iterable[Passage]) -> Iterator[list[Passage]]:
    """The texts for residents, the items of one list together."""
    found: dict[tuple[object, ...], list[Passage]] = {}
    for item in passages:
        folder = item.path.parent.name
        keys = _MEETING if folder == MEETINGS else _PROGRESS if item.path.stem.endswith(LOG) else _PLAN
        if folder in (PLANS, MEETINGS) and item.key in keys:
            steps = item.steps[:-1] if isinstance(item.steps[-1], int) else item.steps
            found.setdefault((item.path, *steps), []).append(item)
    yield from found.values()


def _parts(text: str) -> Iterator[str]:
    """The paragraphs, headings, items and rows of a template's words, without their marks."""
    for part in _PART.split(text):
        if words := " ".join(_MARKS.sub(" ", part).split()):
            yield words
