"""One search over many texts: every rule over each text that may hold anything for it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from urllib.parse import unquote

from jawny_plan.checks.clean import Clean
from jawny_plan.checks.personal import (
    ages,
    bare_surnames,
    births,
    brands,
    called,
    counts,
    cyrillic,
    disguises,
    emails,
    families,
    file_names,
    foreign,
    full_names,
    home_addresses,
    homes,
    initials,
    inspections,
    nicknames,
    numbers,
    phones,
    rosters,
    small_names,
    titles,
    vehicles,
)
from jawny_plan.checks.personal.allowed import Allowed
from jawny_plan.checks.personal.hit import Hit, Rule
from jawny_plan.checks.personal.text import BETWEEN, CheckedText, flattened, parts
from jawny_plan.checks.personal.words import may_be_name, word
from jawny_plan.model.unit import PrivacyException

Find = Callable[[CheckedText], Iterator[Hit]]
Search = tuple[Callable[[CheckedText], bool], Find]
"""A rule, and whether a text may hold anything for it: a quick look spares most texts the rule."""

_ADDRESS = re.compile(r"https?://(?P<host>[^/\s?#]+)(?P<path>[^\s?]*)(?P<question>\S*)")
_STRETCHES = {"host": re.compile(r"[^.:@]+"), "path": re.compile(r"[^/#]+"), "question": re.compile(r"[^?&=#]+")}
"""The parts of an address, each with what within it may be one name."""
_QUOTED = re.compile(r'[„"][A-ZĄĆĘŁŃÓŚŹŻ][^\W\d_]+["”]')
"""One word in quotation marks: a nickname, whatever the word."""
_LETTERS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_FAMILIES = ("owie", "scy", "ccy", "dzcy", "ski", "ska", "cki", "cka", "dzki", "dzka")


@dataclass(frozen=True)
class Finding:
    """Personal data in a text: the number of the text, the words found, and the rule."""

    number: int
    words: str
    rule: Rule


def findings(
    texts: Sequence[str], allowed: Allowed, today: date, *, counted: bool = True, clean: Clean | None = None
) -> list[Finding]:
    """All personal data in `texts` (as `flattened` gives them), those of the unit's exceptions left out.

    `counted` tells whether small counts are looked for, too: what was computed is no longer a count of events.
    Parts of texts in `clean` were found to hold nothing; those that are found so now join them.
    """
    searches: list[Search] = [
        (numbers.may_hold, numbers.find),
        (phones.may_hold, partial(phones.find, allowed=allowed)),
        (vehicles.may_hold, vehicles.find),
        (homes.may_hold, homes.find),
        (home_addresses.may_hold, home_addresses.find),
        (ages.may_hold, ages.find),
        (births.may_hold, births.find),
        (emails.may_hold, partial(emails.find, allowed=allowed)),
        (inspections.may_hold, partial(inspections.find, today=today)),
        (cyrillic.may_hold, partial(cyrillic.find, allowed=allowed)),
        (disguises.may_hold, partial(disguises.find, allowed=allowed)),
        (partial(_has_names, allowed=allowed), partial(_of_people, allowed=allowed)),
        (called.may_hold, partial(called.find, allowed=allowed)),
        (file_names.may_mention, partial(file_names.mentioned, allowed=allowed)),
        (_has_words, partial(brands.find, allowed=allowed)),
    ]
    if counted:
        searches.append((counts.may_hold, counts.find))
    return list(_found(texts, searches, allowed, Clean() if clean is None else clean))


def in_names(names: Sequence[str], allowed: Allowed, *, typed: bool = True) -> list[Finding]:
    """All personal data in the names of files, `typed` by editors or made by the program."""

    def find(text: CheckedText) -> Iterator[Hit]:
        return file_names.find(text.shown, allowed, typed=typed)

    return list(_found(names, [(_has_words, find)], allowed, Clean()))


def in_addresses(texts: Sequence[str], allowed: Allowed) -> list[Finding]:
    """Names of people in the addresses of pages that stand in `texts`."""

    def find(text: CheckedText) -> Iterator[Hit]:
        for address in _ADDRESS.finditer(text.read):
            for part, stretches in _STRETCHES.items():
                for stretch in stretches.finditer(text.read, *address.span(part)):
                    for hit in _in_stretch(stretch[0], allowed, typed=part == "question"):
                        yield hit._replace(start=stretch.start() + hit.start, end=stretch.start() + hit.end)

    return list(_found(texts, [(_has_address, find)], allowed, Clean()))


def _of_people(text: CheckedText, allowed: Allowed) -> Iterator[Hit]:
    """What all rules find that look for people by their names."""
    for module in (full_names, initials, titles, families, bare_surnames, rosters, nicknames, foreign):
        yield from module.find(text, allowed)


def _in_stretch(written: str, allowed: Allowed, *, typed: bool) -> Iterator[Hit]:
    """Names in a stretch of an address; where one stands that only decoded signs tell, it is the whole stretch."""
    read = unquote(written).replace("+", " ")
    if read.startswith("~") and any(_in_stretch(read[2:], allowed, typed=True)):  # "~mkowalski" is a person's page
        yield Hit(0, len(written), file_names.SURNAME)
    for hit in file_names.find(re.sub(r"\d", " ", read), allowed, typed=typed or read.startswith("~")):
        yield hit if len(read) == len(written) else hit._replace(start=0, end=len(written))


def _has_address(text: CheckedText) -> bool:
    return "://" in text.read


def unused(texts: Iterable[str], allowed: Allowed) -> list[PrivacyException]:
    """The exceptions whose text stands in none of `texts` any more."""
    whole = BETWEEN.join(map(flattened, texts))
    used = {exception for _, _, exception in _excepted(whole, allowed.exceptions)}
    return [exception for exception in allowed.exceptions if exception not in used]


def _has_words(text: CheckedText) -> bool:
    return _LETTERS.search(text.read) is not None


def _has_names(text: CheckedText, allowed: Allowed) -> bool:
    """Whether a word may be a name, and not just that of a street."""
    words = _LETTERS.findall(text.read)
    if len(words) > 2 and words[0].islower() and small_names.may_open(text) and word(words[0]).first:
        return True
    if _QUOTED.search(text.read):
        return True
    names = set(filter(may_be_name, words))
    return bool(names) and not (len(names) == 1 and _says_nothing(min(names), words, allowed))


def _says_nothing(name: str, words: Sequence[str], allowed: Allowed) -> bool:
    """Whether the only word that may be a name is that of a street, or opens the text as any word may open one."""
    if allowed.has_place((name,)):
        return True
    opens = words[0] == name and name not in words[1:]
    return opens and "-" not in name and not word(name).first and not name.lower().endswith(_FAMILIES)


def _found(texts: Sequence[str], searches: Sequence[Search], allowed: Allowed, clean: Clean) -> Iterator[Finding]:
    """What the searches find, text by text. What lies in another find is left out: a PESEL is not also a telephone."""
    for number, shown in enumerate(texts):
        hits = [
            hit._replace(start=start + hit.start, end=start + hit.end)
            for start, part in parts(shown)
            if not _is_one_word(part) and part not in clean
            for hit in _hits(part, searches, clean)
        ]
        if not hits:
            continue
        end = 0
        excepted = _excepted(shown, allowed.exceptions)
        for hit in sorted(hits, key=lambda item: (item.start, -item.end)):
            if hit.end <= end:
                continue
            end = hit.end
            if not any(start <= hit.start and hit.end <= stop for start, stop, _ in excepted):
                yield Finding(number, shown[hit.start : hit.end], hit.rule)


def _is_one_word(part: str) -> bool:
    """Whether it is one word in small letters, as lists of keys and of words to search by hold them."""
    return part.isalpha() and part.islower()


def _hits(part: str, searches: Sequence[Search], clean: Clean) -> list[Hit]:
    """All that the searches find in one part; without a find it joins those that are `clean`."""
    text = CheckedText(part)
    found = [hit for may_hold, find in searches if may_hold(text) for hit in find(text)]
    if not found:
        clean.add(part)
    return found


def _excepted(text: str, exceptions: Iterable[PrivacyException]) -> list[tuple[int, int, PrivacyException]]:
    """Where the exceptions stand in `text`, however large their letters are."""
    return [
        (match.start(), match.end(), exception)
        for exception in exceptions
        for match in re.finditer(rf"(?<!\w){re.escape(flattened(exception.text))}(?!\w)", text, re.IGNORECASE)
    ]
