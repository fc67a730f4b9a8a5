"""Whom streets, schools and churches are named after, and people of history: names that say where, not who."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from jawny_plan.checks.personal.allowed import Allowed
from jawny_plan.checks.personal.forms import first_name_forms, is_womans, surname_forms
from jawny_plan.checks.personal.text import CheckedText, Token
from jawny_plan.checks.personal.vocabulary import ENGLISH_PLACES, HISTORIC, HONOURS, NAMED_AFTER, listed
from jawny_plan.checks.personal.words import Word

_ROMAN = re.compile(r"[IVX]+")
_LINKS = listed("i oraz a do od z ze przy na w nr numer lub albo między obok ku po nad pod za")
_PAST_YEAR = re.compile(r"(?<!\d)(?:1[0-8]\d\d|19[0-3]\d|194[0-5])(?!\d)(?= (?:r\.|rok\w*)|[).–-])")
_CENTURY = re.compile(r"\b[IVX]+ wiek\w*|\bwieku [IVX]+|\b[IVX]+ w\.")
_SHORT = listed("ul al pl os im pw św bł skw")
"""Abbreviations, each only as it is: "ule" are hives."""
_NAMED_AFTER = NAMED_AFTER - _SHORT
REACH = 24
"""So many words before a name the street or the school is looked for."""


def is_known(text: CheckedText, tokens: Sequence[Token], first: int, last: int, allowed: Allowed) -> bool:
    """Whether the name in tokens `first` to `last` is that of somebody published, of a patron, or of a known place."""
    names = [token.word for token in tokens[first : last + 1] if not token.word.is_letter]
    written = [part for name in names for part in name.parts]
    if allowed.has_person(written) or allowed.has_place(written):
        return True
    return is_patron(text, tokens, first, last)


def is_patron(text: CheckedText, tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the name in these tokens stands for a street, a school, a saint or somebody of history."""
    names = [token.word for token in tokens[first : last + 1] if not token.word.is_letter]
    following = tokens[last + 1] if last + 1 < len(tokens) else None
    if following and following.is_adjacent:
        if _ROMAN.fullmatch(following.text) or following.word.small in ENGLISH_PLACES:
            return True
        surname_follows = following.word.is_name_like and bool(following.word.surname)
    else:
        surname_follows = False
    if is_famous(names) and not (surname_follows and not is_famous([*names, following.word] if following else names)):
        return True
    if _is_named_after(tokens, first, names):
        return True
    sentence = text.sentence_of(tokens[first].start)
    return bool(_PAST_YEAR.search(sentence) or _CENTURY.search(sentence))


def is_famous(names: Sequence[Word]) -> bool:
    """Whether these are a first name and a surname of somebody on the list of patrons, in any form and order."""
    words = [part for name in names for part in name.parts]
    if len(words) < 2:
        return False
    return any(
        all(any(word in forms for forms in person) for word in words)
        and any(words[place] in person[-1] for place in (-1, 0))
        for word in (words[-1], words[0])
        for person in _famous().get(word, ())
    )


def is_famous_surname(name: Word) -> bool:
    """Whether this is the surname of somebody on the list."""
    return any(part in _famous() for part in name.parts)


def _is_named_after(tokens: Sequence[Token], first: int, names: Sequence[Word]) -> bool:
    """Whether "ulica", "szkoła im.", "św." stand before the name, which is in the genitive as such names are."""
    if first and tokens[first - 1].gap is not None:
        before = tokens[first - 1].word
        if before.small in ("św", "bł") or before.lemmas & HISTORIC:
            return True
    titled = tokens[first - 1].word if first else None  # "ulica majora Hubala"
    honoured = titled is not None and any(item.lemma in HONOURS and item.has("gen") for item in titled.readings)
    genitive = honoured or all(_may_be_genitive(name) for name in names)
    for place in range(first - 1, max(-1, first - REACH), -1):
        token, after = tokens[place], tokens[place + 1]
        if any(sign in after.gap for sign in ":;?!\x00") or (after.first and token.word.small not in _SHORT):
            return False
        if token.word.small in NAMED_AFTER or token.word.lemmas & _NAMED_AFTER:
            return genitive or "„" in after.gap
        if after.first and token.word.small not in NAMED_AFTER:
            return False
        chained = (
            not token.word.is_small
            or token.word.small in _LINKS
            or token.word.lemmas & HONOURS
            or token.word.small in HONOURS
        )
        if not chained:
            return False
    return False


def _may_be_genitive(name: Word) -> bool:
    readings = (*name.first, *name.last) or name.common
    if not readings:
        return not name.is_known
    return any(item.has("gen") for item in readings)


@cache
def _famous() -> dict[str, list[tuple[frozenset[str], ...]]]:
    """The people of the list by every form of their surnames: the forms of all their names, the surname's last."""
    found: dict[str, list[tuple[frozenset[str], ...]]] = {}
    for line in Path(__file__).with_name("patroni.txt").read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        *given, surname = line.replace("(", "").replace(")", "").split()
        womans = is_womans(given[0])
        names = (first_name_forms(name) | surname_forms(name, womans=womans) for name in given)
        person = (*names, surname_forms(surname, womans=womans))
        for form in person[-1]:
            found.setdefault(form, []).append(person)
    return found
