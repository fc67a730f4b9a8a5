"""Words of the approved text that the dictionary does not know, and what was most likely meant."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from typing import Any

from pydantic import BaseModel

from jawny_plan.checks.sounds import sound_alikes
from jawny_plan.polish import dictionary
from jawny_plan.polish.folded import folded
from jawny_plan.polish.sentences import is_shortened

_LETTERS = "aąbcćdeęfghijklłmnńoóprsśtuwyzźż"
_TAILS = {"a": "ą", "c": "ć", "e": "ę", "l": "ł", "n": "ń", "o": "ó", "s": "ś", "z": "źż", "ź": "ż", "ż": "ź"}
_WORD = re.compile(r"(?<![\w@./-])[^\W\d_]{4,}(?![\w@-]|\.\w)")
_WRITTEN_APART = ("nie", "na", "po", "co", "od", "do", "za", "w", "z")
_AFTER = {
    "nie": ("pred",),
    **dict.fromkeys(_WRITTEN_APART[1:], ("adv", "adja", "adjp", "part", "subst", "adj")),
}
"""Words that people write together with the next one, and which parts of speech that may be."""
_BEGINNINGS = (
    *("nie", "współ", "przeciw", "między", "wielo", "jedno", "dwu", "foto", "mikro", "moto", "cyber", "auto", "anty"),
    *("eko", "mini", "pod", "nad"),
)
_ENDS = ("by", "bym", "byś", "byśmy", "byście", "śmy", "ście", "ś")
"""With what words begin and end that the dictionary has only in parts."""
MOST = 12
"""So many words of a text are named: more would be a text in another language."""


def misspelt(text: str, known: Collection[str] = ()) -> list[tuple[str, str]]:
    """Words of a text that look misspelt, each with what was likely meant; none without the dictionary.

    Forms of the names in `known` are left alone.
    """
    if not dictionary.is_whole():
        return []
    stems = {folded(name)[:5] for name in known if len(name) >= 5}
    found = (pair for pair in _found(text) if folded(pair[0])[:5] not in stems)
    return list(dict.fromkeys(found))[:MOST]


def texts_in(value: Any) -> Iterator[str]:
    """Every text in a value of the model."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from texts_in(getattr(value, name))
    elif isinstance(value, (tuple, list)):
        for item in value:
            yield from texts_in(item)


def _found(text: str) -> Iterator[tuple[str, str]]:
    counts = Counter(match[0].lower() for match in _WORD.finditer(text))
    yield from _slips(counts)
    for match in _WORD.finditer(text):
        word = match[0]
        shortened = re.match(r"\.\s*[a-z0-9]", text[match.end() :]) and len(word) < 7
        if word.isupper() or shortened or _is_word(word):
            continue
        before = text[: match.start()].rstrip()
        starts = not is_shortened(before, text[len(before) :]) and bool(
            re.search(r"(?:^|[.!?:\n–-]\s*|\d[.)]\s*)$", text[: match.start()][-4:])
        )
        named = word[:1].isupper() and not (starts and match.start() + len(word) < len(text))
        if right := _meant(word.lower(), tails_only=named):
            yield word, right.capitalize() if word[:1].isupper() else right


def _slips(counts: Counter[str]) -> Iterator[tuple[str, str]]:
    """Words that the dictionary knows, but the text has nearly the same word elsewhere: głownie beside głównie."""
    bare: dict[str, list[str]] = {}
    for word in counts:
        if len(word) > 5:
            bare.setdefault(folded(word), []).append(word)
    for form, words in bare.items():
        best = max(words, key=lambda word: (counts[word], sum(map(str.__ne__, word, form))))
        tailed = max(words, key=lambda word: sum(map(str.__ne__, word, form)))
        yield from ((word, tailed) for word in words if word != tailed and not _is_form_of(word, tailed))
        for swapped in _swapped(form):
            for other in bare.get(swapped, []) if swapped != form else []:
                if counts[other] > counts[best] and counts[best] == 1:
                    yield best, other


def _is_form_of(word: str, other: str) -> bool:
    """Whether two words that differ in tails only are forms of one: uczynią, uczynia."""
    return not dictionary.lemmas(word).isdisjoint(dictionary.lemmas(other))


def _is_word(word: str) -> bool:
    """Whether the dictionary has the word, its later part or its beginning: współwłaściciel, mógłby, czegoś.

    In small letters it has to be more than somebody's or some town's name: chałas.
    """
    if word[:1].isupper() and dictionary.is_known(word):
        return True
    small = word.lower()
    if any(item.lemma[:1].islower() for item in dictionary.readings(small)):
        return True
    if any(small.startswith(part) and dictionary.is_known(small[len(part) :]) for part in _BEGINNINGS):
        return True
    return any(dictionary.is_known(small.removesuffix(end)) for end in _ENDS if small.endswith(end))


def _meant(word: str, *, tails_only: bool) -> str:
    """The known word that was likely meant by `word`, or the words where a space is missing; nothing if none is near.

    What sounds alike or lacks its marks comes first, then a missing space, then one letter too many, too few or wrong.
    """
    if tails_only:
        return next(filter(_is_common, _tailed(word, 3)), "")
    for candidate in (*sound_alikes(word), *_tailed(word, 3), *_without_a_last_tail(word)):
        if _is_common(candidate):
            return candidate
    if parted := _parted(word):
        return parted
    if len(word) < 6:
        return ""
    for group in (_undoubled(word), _swapped(word), _with(word), _changed(word), _without(word)):
        for candidate in group:
            for one in (candidate, *_tailed(candidate, 1)):
                if folded(one) != folded(word) and _is_common(one):
                    return one
    return next(filter(_is_common, _without_a_tail(word)), "")


def _parted(word: str) -> str:
    """Two words that are often written as one: napewno -> na pewno, niemorzna -> nie można."""
    for first in _WRITTEN_APART:
        rest = word.removeprefix(first)
        if rest != word and len(rest) > 3:
            for candidate in (rest, *sound_alikes(rest)):
                if any(item.part in _AFTER[first] for item in dictionary.readings(candidate)):
                    return f"{first} {candidate}"
    return ""


def _is_common(word: str) -> bool:
    return any(
        not item.lemma[:1].isupper() and not any("daw" in label or "arch" in label for label in item.labels)
        for item in dictionary.readings(word)
    )


def _tailed(word: str, most: int) -> Iterator[str]:
    """The word with tails put to, or changed on, up to `most` of its letters."""
    known = {word}
    edge = [word]
    for _ in range(most):
        following = []
        for one in edge:
            for place, sign in enumerate(one):
                for tail in _TAILS.get(sign, ""):
                    new = one[:place] + tail + one[place + 1 :]
                    if new not in known:
                        known.add(new)
                        following.append(new)
                        yield new
        edge = following[:400]


def _without_a_tail(word: str) -> Iterator[str]:
    """The word with the tail taken off one of its letters."""
    for place, sign in enumerate(word):
        if folded(sign) != sign:
            yield word[:place] + folded(sign) + word[place + 1 :]


def _without_a_last_tail(word: str) -> Iterator[str]:
    """The word without the tail of its last letter: chodniką -> chodnika."""
    if folded(word[-1:]) != word[-1:]:
        yield word[:-1] + folded(word[-1])


def _undoubled(word: str) -> Iterator[str]:
    """The word without one of two equal letters side by side."""
    return (word[:place] + word[place + 1 :] for place in range(1, len(word)) if word[place] == word[place - 1])


def _swapped(word: str) -> Iterator[str]:
    return (word[:place] + word[place + 1] + word[place] + word[place + 2 :] for place in range(len(word) - 1))


def _without(word: str) -> Iterator[str]:
    return (word[:place] + word[place + 1 :] for place in range(1, len(word)))


def _with(word: str) -> Iterator[str]:
    return (word[:place] + sign + word[place:] for place in range(1, len(word) + 1) for sign in _LETTERS)


def _changed(word: str) -> Iterator[str]:
    return (word[:place] + sign + word[place + 1 :] for place in range(1, len(word)) for sign in _LETTERS)
