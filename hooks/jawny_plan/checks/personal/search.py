"""One search over many texts: those that a rule may concern are laid end to end, so that each rule runs once."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import accumulate

from jawny_plan.checks.personal import (
    ages,
    brands,
    contacts,
    counts,
    file_names,
    homes,
    inspections,
    numbers,
    people,
    vehicles,
)
from jawny_plan.checks.personal.allowed import Allowed
from jawny_plan.checks.personal.hit import Hit, Rule
from jawny_plan.model.unit import PrivacyException

BETWEEN = "\x00"
"""What no rule looks across: the end of a text, or of a paragraph."""

# What a reader does not see, and what looks the same.
_UNSEEN: dict[int, str | None] = dict.fromkeys(
    [0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065), *range(0x2066, 0x206A), 0xFEFF]
)
_SAME = _UNSEEN | {0x2010: "-", 0x2011: "-", 0x2012: "-", 0x2212: "-", 0x00: " "}
_ODD = re.compile(f"[{''.join(map(chr, _SAME))}]")
_PARAGRAPH = re.compile(r"\n[ \t]*\n\s*")


Find = Callable[[str], Iterator[Hit]]
Search = tuple[Callable[[str], bool], tuple[Find, ...]]
"""Rules, and whether a text may hold anything for them: a quick look spares most texts the rules."""


@dataclass(frozen=True)
class Finding:
    """Personal data in a text: the number of the text, the words found, and the rule."""

    number: int
    words: str
    rule: Rule


def findings(texts: Sequence[str], allowed: Allowed, today: date, *, counted: bool = True) -> list[Finding]:
    """All personal data in `texts` (as `flattened` gives them), those of the unit's exceptions left out.

    `counted` tells whether small counts are looked for, too: what was computed is no longer a count of events.
    """
    searches: list[Search] = [
        (numbers.may_hold, (numbers.find, partial(contacts.phones, allowed=allowed))),
        (vehicles.may_hold, (vehicles.find,)),
        (homes.may_hold, (homes.find,)),
        (ages.may_hold, (ages.find,)),
        (lambda text: "@" in text, (partial(contacts.emails, allowed=allowed),)),
        (bool, (partial(people.find, allowed=allowed), partial(brands.find, allowed=allowed))),
        (inspections.may_hold, (partial(inspections.find, today=today),)),
    ]
    if counted:
        searches.append((counts.may_hold, (counts.find,)))
    return list(_found(texts, searches, allowed))


def in_names(names: Sequence[str], allowed: Allowed) -> list[Finding]:
    """All personal data in the names of files."""
    return list(_found(names, [(bool, (partial(file_names.find, allowed=allowed),))], allowed))


def unused(texts: Iterable[str], allowed: Allowed) -> list[PrivacyException]:
    """The exceptions whose text stands in none of `texts` any more."""
    whole = BETWEEN.join(map(flattened, texts))
    used = {exception for _, _, exception in _excepted(whole, allowed.exceptions)}
    return [exception for exception in allowed.exceptions if exception not in used]


def flattened(text: str) -> str:
    """`text` as rules read it: paragraphs apart, single ordinary spaces, nothing unseen."""
    if _ODD.search(text):
        text = text.translate(_SAME)
    if "\n" not in text:
        return " ".join(text.split())
    return BETWEEN.join(" ".join(paragraph.split()) for paragraph in _PARAGRAPH.split(text))


def _found(texts: Sequence[str], searches: Iterable[Search], allowed: Allowed) -> Iterator[Finding]:
    """What the searches find, text by text. What lies in another find is left out: a PESEL is not also a telephone."""
    hits = [hit for may_hold, rules in searches for hit in _searched(texts, may_hold, rules)]
    last, end = -1, 0
    for number, hit in sorted(hits, key=lambda item: (item[0], item[1].start, -item[1].end)):
        if number == last and hit.end <= end:
            continue
        last, end = number, hit.end
        excepted = _excepted(texts[number], allowed.exceptions)
        if not any(start <= hit.start and hit.end <= stop for start, stop, _ in excepted):
            yield Finding(number, texts[number][hit.start : hit.end], hit.rule)


def _searched(
    texts: Sequence[str], may_hold: Callable[[str], bool], rules: Iterable[Find]
) -> Iterator[tuple[int, Hit]]:
    """The hits of the rules in those texts that may hold any, each with the number of its text."""
    chosen = [(number, text) for number, text in enumerate(texts) if may_hold(text)]
    whole = BETWEEN.join(text for _, text in chosen)
    starts = [0, *accumulate(len(text) + len(BETWEEN) for _, text in chosen)]
    for rule in rules:
        for hit in rule(whole):
            place = bisect_right(starts, hit.start) - 1
            yield chosen[place][0], hit._replace(start=hit.start - starts[place], end=hit.end - starts[place])


def _excepted(text: str, exceptions: Iterable[PrivacyException]) -> list[tuple[int, int, PrivacyException]]:
    """Where the exceptions stand in `text`, however large their letters are."""
    return [
        (match.start(), match.end(), exception)
        for exception in exceptions
        for match in re.finditer(rf"(?<!\w){re.escape(flattened(exception.text))}(?!\w)", text, re.IGNORECASE)
    ]
