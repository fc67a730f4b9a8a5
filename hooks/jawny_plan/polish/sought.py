"""Words that are looked for in a text however they are inflected, ordered, parted or written.

What a word may look like is asked of a `Slot`: of one that knows all forms, or of one that knows their sums alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate, pairwise
from typing import NamedTuple

from jawny_plan.polish.every_form import every_form, is_common, is_first_name

Slot = Callable[[str], bool]
"""Whether a word of a text, in small letters, is a form of the word that is looked for."""

_UNSEEN = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
_TOKEN = re.compile(rf"[^\W_](?:[{_UNSEEN}]*[^\W_])*")
_HIDDEN = re.compile(f"[{_UNSEEN}]")
_GROUP = re.compile(r"\d+")
_BETWEEN_DIGITS = re.compile(r"[\s()+.,/\\–—-]{0,3}")
_NUMBER = re.compile(r"[\s()+./–—-]*\d(?:[\s()+./–—-]*\d)*[\s()]*")
_FEWEST_DIGITS, _MOST_DIGITS = 5, 34
_COUNTRY = ("0048", "48")
_APART = 2
"""So many signs, blanks aside, may stand between two words of one name: a comma, a full stop, asterisks."""
_IDENTITY = "-_/@"
"""Signs beside a word in an identity, an address or the name of a file."""


class SoughtKind(StrEnum):
    """What is looked for."""

    NAME = "nazwa"
    """One word that counts in small letters only where it is no ordinary word, or stands in an address."""
    WORDS = "slowa"
    NUMBER = "numer"


class _Token(NamedTuple):
    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Sought:
    """What is looked for: a slot for each of its words, or one for the digits of a number."""

    kind: SoughtKind
    slots: tuple[Slot, ...]
    needed: frozenset[str] = frozenset()
    """Forms in small letters, one of which stands in any text that holds it; none if unknown. Most texts have none."""

    def places(self, text: str) -> Iterator[tuple[int, int]]:
        """Where it stands in `text`, from the first sign to behind the last; places do not overlap."""
        if self.kind is SoughtKind.NUMBER:
            yield from _numbers(text, self.slots[0])
            return
        if self.needed and not self._may_stand_in(text):
            return
        tokens = [_Token(_HIDDEN.sub("", found[0]), *found.span()) for found in _TOKEN.finditer(text)]
        orders = list(dict.fromkeys((self.slots, (self.slots[-1], *self.slots[:-1]))))
        last = 0
        for first in range(len(tokens) - len(self.slots) + 1):
            window = tokens[first : first + len(self.slots)]
            if window[0].start < last or not _are_near(text, window):
                continue
            if any(_fits(window, order) for order in orders) and self._is_meant(text, window):
                last = window[-1].end
                yield window[0].start, last

    def stands_in(self, text: str) -> bool:
        """Whether it stands anywhere in `text`."""
        return next(self.places(text), None) is not None

    def _may_stand_in(self, text: str) -> bool:
        small = _HIDDEN.sub("", text).lower()
        return any(form in small for form in self.needed)

    def _is_meant(self, text: str, window: Sequence[_Token]) -> bool:
        one = window[0]
        if self.kind is not SoughtKind.NAME or not one.text.islower() or is_identity(text, one.start, one.end):
            return True
        return not is_common(one.text)


def forms_of(words: str) -> tuple[SoughtKind, tuple[frozenset[str], ...]]:
    """The kind of the words, and all forms of each; a first name before others also as its first letter.

    Raises ValueError where there are no letters or digits in it.
    """
    if _NUMBER.fullmatch(words) and len(digits := re.sub(r"\D", "", words)) >= _FEWEST_DIGITS:
        return SoughtKind.NUMBER, (frozenset((_without_country(digits),)),)
    parts = [_HIDDEN.sub("", part) for part in _TOKEN.findall(words)]
    if not parts:
        raise ValueError("no words")
    literal = "@" in words
    forms = [frozenset((part.lower(),)) if literal else every_form(part) for part in parts]
    if len(parts) > 1 and not literal and is_first_name(parts[0]):
        forms[0] |= {parts[0][0].lower()}
    one_name = len(parts) == 1 and parts[0][0].isupper()
    return (SoughtKind.NAME if one_name else SoughtKind.WORDS), tuple(forms)


def words_in(text: str) -> set[str]:
    """Every word of a text as slots are asked for it."""
    return {_HIDDEN.sub("", found).lower() for found in _TOKEN.findall(text)}


def with_forms(kind: SoughtKind, forms: Sequence[frozenset[str]]) -> Sought:
    """What is looked for by all forms of each of its words."""
    needed = max(forms, key=lambda known: min(map(len, known))) if kind is not SoughtKind.NUMBER else frozenset[str]()
    return Sought(kind, tuple(known.__contains__ for known in forms), needed)


def sought(words: str) -> Sought:
    """What is looked for when these words are, in all their forms. Raises ValueError as `forms_of` does."""
    return with_forms(*forms_of(words))


def is_identity(text: str, start: int, end: int) -> bool:
    """Whether what stands there is a part of an identity, an address, or the name of a file."""
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    glued = bool(before and before in _IDENTITY) or bool(after and after in _IDENTITY)
    return glued and text[start:end].lower() == text[start:end]


def _fits(window: Sequence[_Token], slots: Sequence[Slot]) -> bool:
    return all(slot(token.text.lower()) for slot, token in zip(slots, window, strict=True))


def _are_near(text: str, window: Sequence[_Token]) -> bool:
    return all(
        one.end < other.start and len("".join(text[one.end : other.start].split())) <= _APART
        for one, other in pairwise(window)
    )


def _numbers(text: str, slot: Slot) -> Iterator[tuple[int, int]]:
    """Where groups of digits make the number, with the number of the country or without."""
    groups = [found.span() for found in _GROUP.finditer(text)]
    last = 0
    for first, (start, _) in enumerate(groups):
        if start < last:
            continue
        for whole, end in _joined(text, groups[first:]):
            if slot(whole) or slot(_without_country(whole)):
                last = end
                yield start, end
                break


def _joined(text: str, groups: Sequence[tuple[int, int]]) -> Iterator[tuple[str, int]]:
    """The digits of the first group, of the first two, and so on, as far as they stand together; where each ends."""
    near = 1
    while near < len(groups) and _BETWEEN_DIGITS.fullmatch(text[groups[near - 1][1] : groups[near][0]]):
        near += 1
    digits = accumulate(text[start:end] for start, end in groups[:near])
    for whole, (_, end) in zip(digits, groups, strict=False):
        if len(whole) > _MOST_DIGITS:
            return
        if len(whole) >= _FEWEST_DIGITS:
            yield whole, end


def _without_country(digits: str) -> str:
    for code in _COUNTRY:
        if digits.startswith(code) and len(digits) == len(code) + 9:
            return digits.removeprefix(code)
    return digits
