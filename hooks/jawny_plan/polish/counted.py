"""Nouns with their adjectives in the forms that go with numbers (`24 dzikie wysypiska`), and in cases."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from jawny_plan.polish import dictionary
from jawny_plan.polish.reading import Reading

_NOUNS = ("subst", "ger")
_ADJECTIVES = ("adj", "ppas", "pact")
_MOST = 3
"""How many adjectives may stand before a noun."""
_PEOPLE = ("osoba", "dziecko")
"""After these a word that names people by itself is an adjective: `osób poszkodowanych`."""
_JOINS = ("i", "lub", "oraz", "albo")


class CountedForms(NamedTuple):
    """What follows 1, what follows 2 to 4, and what follows 5 and more."""

    one: str
    few: str
    many: str


class _Head(NamedTuple):
    """The noun of a phrase: its place, how it is read, and in which number and case the phrase stands."""

    place: int
    noun: Reading
    stands: tuple[str, str]

    @property
    def gender(self) -> str:
        return self.noun.tag.split(":")[3].split(".")[0]


@lru_cache(maxsize=256)
def declined(phrase: str, case: str) -> str | None:
    """A phrase that stands in the nominative singular in another case: `karty rejonu`; None where that is not sure."""
    words = phrase.split(" ")
    heads = [head for head in _heads(words) if head.stands == ("sg", "nom")]
    if not heads or not dictionary.is_whole():
        return None
    head = heads[-1]
    before = [place for place in range(head.place) if words[place] not in _JOINS]
    return _inflected(words, head, [*before, *_after(words, head)], "sg", case) or None


@lru_cache(maxsize=1024)
def counted_forms(phrase: str) -> CountedForms | None:
    """The phrase as it follows numbers, its adjectives with it; None where the dictionary does not tell.

    It may stand in the genitive plural (`dzikich wysypisk`), or in either nominative. What hangs on its noun
    (`zgłoszeń ze szkół`) stays as it is.
    """
    words = phrase.split(" ")
    head = _head(words)
    if head is None or not dictionary.is_whole():
        return None
    before = [place for place in range(head.place) if words[place] not in _JOINS]
    agreeing = [*before, *_after(words, head)]
    if any(word in _JOINS for word in words[max([head.place, *agreeing]) + 1 :][:1]):
        return None  # several things: `bójek i awantur`
    many = _inflected(words, head, agreeing, "pl", "gen")
    few = many if head.gender == "m1" else _inflected(words, head, agreeing, "pl", "nom")
    one = _inflected(words, head, agreeing, "sg", "nom")
    return CountedForms(one, few, many) if one and few and many else None


@lru_cache(maxsize=256)
def is_feminine(phrase: str) -> bool:
    """Whether what a phrase counts is feminine (`kradzieży rowerów`), so that there are two of it as `dwie`."""
    head = _head(phrase.split(" "))
    return head is not None and head.gender == "f"


def _head(words: list[str]) -> _Head | None:
    """The last noun with which all words before it agree."""
    heads = _heads(words)
    last = [head for head in heads if head.place == heads[-1].place]
    return last[0] if last else None


def _heads(words: list[str]) -> list[_Head]:
    """Nouns with which all words before them agree, in order; of each place the ways to read it, the surest first."""
    found = []
    for place in range(min(len(words), _MOST + 1)):
        for stands in (("pl", "gen"), ("pl", "nom"), ("sg", "nom")):
            nouns = [item for item in _read(words[place], _NOUNS) if item.has(*stands) and _is_common(item)]
            heads = [_Head(place, item, stands) for item in sorted(nouns, key=_rank)]
            fitting = next((item for item in heads if _all_agree(words[:place], item)), None)
            if fitting:
                found.append(fitting)
    return found


def _all_agree(words: list[str], head: _Head) -> bool:
    """Whether these are adjectives of the noun, maybe joined: `małych i dużych`."""
    joined = words and words[-1] not in _JOINS
    return not words or bool(joined and all(word in _JOINS or _adjective(word, head) for word in words))


def _is_common(item: Reading) -> bool:
    return item.lemma[:1].islower() and item.tag.count(":") >= 3


def _rank(item: Reading) -> tuple[bool, bool]:
    """Names of deeds made of verbs come last, and before them people, as `wrak` may be both."""
    return item.part == "ger", item.has("m1")


def _after(words: list[str], head: _Head) -> list[int]:
    """The places of adjectives after the noun that go with it, not with a noun that follows."""
    found = []
    for place in range(head.place + 1, len(words)):
        if not _adjective(words[place], head):
            break
        found.append(place)
    following = words[found[-1] + 1] if found and found[-1] + 1 < len(words) else ""
    of_following = any(item.has(*head.stands) for item in _read(following, _NOUNS)) if following else False
    of_people = (
        found
        and head.noun.lemma not in _PEOPLE
        and any(item.has("m1") for place in found for item in _read(words[place], ("subst",)))
    )
    return [] if of_following or of_people else found


def _read(word: str, parts: tuple[str, ...]) -> list[Reading]:
    return [item for item in dictionary.readings(word) if item.part in parts] if word.isalpha() else []


def _adjective(word: str, head: _Head) -> Reading | None:
    """How the word is read as an adjective of the noun."""
    return next((item for item in _read(word, _ADJECTIVES) if item.has(*head.stands, head.gender)), None)


def _inflected(words: list[str], head: _Head, agreeing: list[int], number: str, case: str) -> str:
    """The phrase in another number and case; nothing where a word has no such form."""
    if (number, case) == head.stands:
        return " ".join(words)
    made = list(words)
    made[head.place] = _form(head.noun, number, case, head.gender)
    for place in agreeing:
        read = _adjective(words[place], head)
        made[place] = _form(read, number, case, head.gender) if read else ""
    return " ".join(made) if all(made) else ""


def _form(item: Reading, number: str, case: str, gender: str) -> str:
    """The form that is wanted; of several `programu`, not the rare `programa`, and `programów`, not `pięć program`."""
    rest = item.tag.split(":")[4:]
    found = [
        form
        for form, other in dictionary.inflected(item.lemma)
        if (other.part, other.entry, other.tag.split(":")[4:]) == (item.part, item.entry, rest)
        and other.has(number, case, gender)
    ]
    rare = ("a",) if (number, case, gender) == ("sg", "gen", "m3") and item.part == "subst" else ()
    return min(found, key=lambda form: (form == item.lemma and number == "pl", form.endswith(rare)), default="")
