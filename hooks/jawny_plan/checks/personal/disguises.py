"""Names spaced out, letter by letter: H u b e r t  R a t a j; with digits for letters: Kowa1ski."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jawny_plan.checks.personal import full_names
from jawny_plan.checks.personal.allowed import Allowed
from jawny_plan.checks.personal.hit import PERSON, Hit
from jawny_plan.checks.personal.text import CheckedText
from jawny_plan.checks.personal.vocabulary import OFFICES, RANKS, TITLES
from jawny_plan.checks.personal.words import word

_DOTTED = re.compile(r"(?<!\w)[A-ZĄĆĘŁŃÓŚŹŻ](?P<sign>[.·*_/|-])[a-ząćęłńóśźż](?:(?P=sign)[a-ząćęłńóśźż])+(?!\w)")
"""One word with a sign after each of its letters, the first of them large: no abbreviation."""
_SPACED = re.compile(r"(?<!\w)[^\W\d_](?:[ .·*_-][^\W\d_]){4,}(?!\w)")
_APART = re.compile(r"(?:[ .·*_-][^\W\d_]){4}")
_CAPITALS = re.compile(r"(?<=[^\W\d_A-ZĄĆĘŁŃÓŚŹŻ])(?=[A-ZĄĆĘŁŃÓŚŹŻ])")


_MIXED = re.compile(
    r"(?<![\w.@/-])[A-ZĄĆĘŁŃÓŚŹŻ](?=[^\W_]*[^\W\d_]{2})[^\W\d_]*[01345@$][^\W_]*[^\W\d_](?![\w@/-]|\.\w)"
)
_TWO_ALPHABETS = re.compile(r"(?<!\w)(?=\w*[A-Za-zĄ-ż])(?=\w*[Ѐ-ӿ])[^\W\d_]{3,}(?!\w)")
_AS_LATIN = str.maketrans("аеорсухіВнНкКмтТдДвлЛгГпПзЗбБијјАЕОРСХМ", "aeopcyxiWnNkKmtTdDwlLgGpPzZbBijjAEOPCXM")
"""Cyrillic letters as one who writes a Polish name with them means them."""
_CYRILLIC = re.compile("[Ѐ-ӿ]")
_SYLLABLES = re.compile(r"(?<![\w-])[A-ZĄĆĘŁŃÓŚŹŻ][a-ząćęłńóśźż]{1,3}(?:-[a-ząćęłńóśźż]{1,4}){1,4}(?![\w-])")
"""A word with a hyphen between its syllables, its first letter large."""
_STARRED = re.compile(r"(?<![\w*])[A-ZĄĆĘŁŃÓŚŹŻ][a-ząćęłńóśźż]*(?:\*[a-ząćęłńóśźż]+)+(?![\w*])")
"""A word with stars between its letters."""
_ONE_BY_ONE = re.compile(r"(?<!\w)[^\W\d_][ .·*_/|-][^\W\d_][ .·*_/|-]")
"""What letters set apart begin with: a quick look."""
_NO_DIGITS = "@$"
_SIGNS = f"01345{_NO_DIGITS}"
_READ_AS_LETTER = str.maketrans(_SIGNS, "oleasas")

_LONG_ENOUGH = 5


def may_hold(text: CheckedText) -> bool:
    """Whether letters stand one by one in `text`, digits within words, or two alphabets in one."""
    if (text.has_mixed_words or text.holds(_NO_DIGITS)) and _MIXED.search(text.read):
        return True
    if text.holds("-*") and (_SYLLABLES.search(text.read) or _STARRED.search(text.read)):
        return True
    if _ONE_BY_ONE.search(text.read) and (_APART.search(text.read) or _DOTTED.search(text.read)):
        return True
    return (
        not text.read.isascii() and _CYRILLIC.search(text.read) is not None and bool(_TWO_ALPHABETS.search(text.read))
    )


def find(text: CheckedText, allowed: Allowed) -> Iterator[Hit]:
    """Every name in letters set apart, in `text`."""
    for match in _SPACED.finditer(text.read):
        joined = re.sub(r"[ .·*_-]", "", match[0])
        spelt = CheckedText(_CAPITALS.sub(" ", joined))
        if any(True for _ in full_names.find(spelt, allowed)) or _is_two(joined) or _is_surname(text, match, joined):
            yield Hit(match.start(), match.end(), PERSON)
    for match in _DOTTED.finditer(text.read):
        name = word(re.sub(r"\W|_", "", match[0]))
        if name.first or name.last:
            yield Hit(match.start(), match.end(), PERSON)
    for match in (*_SYLLABLES.finditer(text.read), *_STARRED.finditer(text.read)):
        name = word(re.sub(r"[-*]", "", match[0]))
        if not name.is_place and (name.first or (name.last and not any(item.is_noun for item in name.common))):
            yield Hit(match.start(), match.end(), PERSON)
    for match in _TWO_ALPHABETS.finditer(text.read):
        name = word(match[0].translate(_AS_LATIN))
        known = allowed.has_place(name.parts) or allowed.has_person(name.parts)
        if name.is_name_like and not known and (name.first or (name.last and not name.common)):
            yield Hit(match.start(), match.end(), PERSON)
    for match in _MIXED.finditer(text.read):
        name = word(match[0].translate(_READ_AS_LETTER).capitalize())
        if (name.last or name.first) and len(name.text) >= _LONG_ENOUGH:
            yield Hit(match.start(), match.end(), PERSON)


def _is_surname(text: CheckedText, match: re.Match[str], joined: str) -> bool:
    """Whether the letters are a surname and no other word, which a heading may space; after a first name any is one."""
    name = word(joined.capitalize())
    before, after = text.last_before(match.start()), text.following(match.end(), 1)
    if not name.last or name.lemmas & (OFFICES | RANKS | TITLES):
        return False
    if not (name.common or name.is_place) or (before and before.word.first):
        return True
    does = any(item.part in ("fin", "praet") and item.has("sg") for token in after for item in token.word.readings)
    return does and match[0][0].isupper() and any(item.has("nom", "sg", "m1") for item in name.last)


def _is_two(joined: str) -> bool:
    """Whether letters of one size are a first name and a surname run together."""
    if not (joined.isupper() or joined.islower()):
        return False
    cuts = ((joined[:cut].capitalize(), joined[cut:].capitalize()) for cut in range(len(joined)))
    return any(word(first).first and word(last).last for pair in cuts for first, last in (pair, pair[::-1]))
