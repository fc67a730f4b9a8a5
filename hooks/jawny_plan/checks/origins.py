"""Where the words of a finished page were typed: a page puts together what stands apart in data and templates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from jawny_plan import polish
from jawny_plan.checks.personal import flattened
from jawny_plan.reading.kinds import BESIDE
from jawny_plan.reading.passages import Passage

_APART = "\x00"
"""What stands between the paragraphs of a flattened text."""
_WORD = re.compile(r"\w+")


class Origin(NamedTuple):
    """A place where some of the words were typed, and those words as they stand in the page."""

    passage: Passage
    words: str
    start: int

    @property
    def place(self) -> tuple[int, int]:
        """The line and column in the file."""
        return self.passage.place_of(self.words)


def origins(passages: Sequence[Passage], text: str, words: str, page: str) -> list[Origin]:
    """The places from which `words`, a part of the page's flattened `text`, come, in the order of the words.

    Of equal values the one in a file that `page` is named after wins, then the one in the file that gives most of the
    words. Whole values count before single words of them. A word that stands in some file by chance leads nobody to
    what is wrong: a file must give half of the words, or `page` be named after it; of single words all must stand in
    one passage. Empty where there is none.
    """
    start = max(text.find(words), 0)
    meant = range(start, start + len(words))
    values = _chosen(list(_values(passages, text, meant)), text, meant, page)
    return values or _chosen(list(_words(passages, text, meant)), text, meant, page)


def _values(passages: Iterable[Passage], text: str, meant: range) -> Iterator[Origin]:
    """The whole values that stand in `text` where it is `meant`, or over an end of that."""
    low = text.lower()
    for passage in passages:
        for form in _forms(passage.text):
            at = _stands(low, form.lower(), meant)
            if at is not None:
                yield Origin(passage, text[at : at + len(form)], at)
                break


@lru_cache(maxsize=100_000)
def _forms(value: str) -> tuple[str, ...]:
    """A value as pages may say it, the longest form first: a day also in words and in figures."""
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return tuple(sorted((part.rstrip(".") for part in flattened(value).split(_APART)), key=len, reverse=True))
    long = flattened(polish.day(day))
    short = " ".join(long.split()[:2])
    return (long, long.removesuffix(" r."), value, f"{day:%d.%m.%Y}", f"{day.day}.{day.month}.{day.year}", short)


def _stands(text: str, form: str, meant: range) -> int | None:
    """Where `form` stands in `text` as words of its own and meets what is `meant`."""
    if not form or form not in text:  # an expression for each value of the data would take seconds
        return None
    before, after = ("(?<!\\w)" if form[0].isalnum() else ""), ("(?!\\w)" if form[-1].isalnum() else "")
    for found in re.finditer(f"{before}{re.escape(form)}{after}", text):
        if found.start() < meant.stop and meant.start < found.end():
            return found.start()
    return None


def _words(passages: Iterable[Passage], text: str, meant: range) -> Iterator[Origin]:
    """The single words of what is `meant`, of passages that hold all of them."""
    words = [(found.start(), found[0]) for found in _WORD.finditer(text, meant.start, meant.stop)]
    wanted = [re.compile(rf"(?<!\w){re.escape(word)}(?!\w)", re.IGNORECASE) for _, word in words]
    for passage in passages:
        if all(word.search(passage.text) for word in wanted):
            yield from (Origin(passage, word, at) for at, word in words)


def _chosen(found: Sequence[Origin], text: str, meant: range, page: str) -> list[Origin]:
    """Of all places those that explain the words, none of them twice."""
    letters = {place for place in meant if text[place].isalnum()}
    given: dict[str, set[int]] = {}
    for item in found:
        given.setdefault(_file(item), set()).update(letters & _span(item))

    def worth(item: Origin) -> tuple[int, int, int]:
        return _called(item, page), len(given[_file(item)]), len(item.words)

    taken: list[Origin] = []
    for item in sorted(found, key=worth, reverse=True):
        fits = _called(item, page) or 2 * len(given[_file(item)]) >= len(letters)
        if (fits or taken) and not any(_span(item) & _span(other) for other in taken):
            taken.append(item)
    return sorted(taken, key=lambda item: item.start)


def _span(item: Origin) -> set[int]:
    """The places of its words in the text."""
    return set(range(item.start, item.start + len(item.words)))


def _called(item: Origin, page: str) -> int:
    """How much of the page's name is that of the file: nothing, or the length of its name."""
    return len(_file(item)) if _file(item) in page else 0


def _file(item: Origin) -> str:
    """The identity of the plan, meeting or district, without what stands beside it."""
    name = item.passage.path.stem
    return next((name.removesuffix(ending) for ending in BESIDE if name.endswith(ending)), name)
