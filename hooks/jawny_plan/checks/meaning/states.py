"""Phrases that tell somebody's state, by basic forms of their words: the list beside this module, by kinds."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import count, product
from pathlib import Path
from typing import NamedTuple

from jawny_plan.checks.personal.text import Token, token_at
from jawny_plan.checks.personal.words import Word
from jawny_plan.polish import dictionary, inflection

_KIND = re.compile(r"\[(\w+)( przy osobie)?\]")
_OPTIONAL = re.compile(r"\[([^]]*)\] ?")
_ANY = "*"
_EXACT = "="
_PARTICIPLES = ("ący", "any", "ony")
_OF_ADJECTIVES = ("y", "a", "e", "ego", "ej", "emu", "ą", "ym", "ych", "ymi")
"""The endings of "niesłyszący", which the dictionary knows as a form of "słyszeć"."""
_SHORTENED = 4
"""A word in so many large letters at most is no form of another: "OSP"."""


class State(NamedTuple):
    """A phrase of the list: which it is, its kind, whether it counts only beside somebody, what its words may be."""

    number: int
    kind: str
    beside_somebody: bool
    words: tuple[frozenset[str], ...]


class StatedHere(NamedTuple):
    """Where in a list of tokens a phrase stands, from `first` to before `end`."""

    first: int
    end: int
    state: State


def find(tokens: Sequence[Token]) -> Iterator[StatedHere]:
    """Every phrase of the list that stands in these words, the longest at each place, none within another."""
    place = 0
    while place < len(tokens):
        ways = _beginning_with(tokens[place].word)
        fitting = [state for state in ways if _stands(state, tokens, place)] if ways else ()
        if fitting:
            longest = max(fitting, key=lambda state: (len(state.words), not state.beside_somebody, -state.number))
            end = _whole(tokens, place + len(longest.words), longest)
            yield StatedHere(place, end, longest)
            place = end
        else:
            place += 1


def _whole(tokens: Sequence[Token], end: int, state: State) -> int:
    """Where the phrase ends with the adjective or the name after a word that may be any: "na stwardnienie rozsiane"."""
    after = token_at(tokens, end)
    if _ANY not in state.words[-1] or after is None or not after.is_adjacent:
        return end
    readings = after.word.common
    described = bool(readings) and all(item.part in ("adj", "ppas", "pact") for item in readings)
    return end + (described or after.word.is_name_like)


@lru_cache(maxsize=65_536)
def _keys(word: Word) -> frozenset[str]:
    """By which a word is looked up: its basic forms, none of a verb for its noun ("picie"), and itself alone."""
    if word.is_large and len(word.text) <= _SHORTENED:
        return frozenset((word.small, _EXACT + word.small))
    nouns = {item.lemma.lower() for item in word.readings if item.part == "ger"}
    others = {item.lemma.lower() for item in word.readings if item.part != "ger"}
    return (word.lemmas - (nouns - others)) | {_EXACT + word.small}


def _stands(state: State, tokens: Sequence[Token], place: int) -> bool:
    """Whether the words of the phrase follow one another from that place, parted by nothing but blanks."""
    here = tokens[place : place + len(state.words)]
    return (
        len(here) == len(state.words)
        and all(token.is_adjacent for token in here[1:])
        and all(_ANY in way or way & _keys(token.word) for way, token in zip(state.words, here, strict=True))
    )


@lru_cache(maxsize=65_536)
def _beginning_with(word: Word) -> tuple[State, ...]:
    """The phrases that may begin with the word."""
    begins = _begins()
    return tuple({state: None for key in _keys(word) for state in begins.get(key, ())})


@cache
def _begins() -> dict[str, list[State]]:
    """The phrases by what their first word may be."""
    found = defaultdict(list)
    for state in _states(Path(__file__).with_name("stany.txt").read_text("utf-8")):
        for key in state.words[0]:
            found[key].append(state)
    return dict(found)


def _states(text: str) -> Iterator[State]:
    kind, beside, number = "", False, count()
    for line in text.splitlines():
        if head := _KIND.fullmatch(line):
            kind, beside = head[1], bool(head[2])
        elif not line.startswith("#"):
            for phrase in filter(None, line.split("; ")):
                for way in _ways(phrase):
                    yield State(next(number), kind, beside, tuple(map(_known, way.split())))


def _known(words: str) -> frozenset[str]:
    """What a word of the list may be; of one that the dictionary has not, every form that the rules give it."""
    found = set(words.split("/"))
    unknown = {word for word in found if word[0] not in (_ANY, _EXACT) and word not in dictionary.lemmas(word)}
    forms = {form for word in unknown for form in inflection.forms(word)}
    forms |= {word[:-1] + ending for word in unknown if word.endswith(_PARTICIPLES) for ending in _OF_ADJECTIVES}
    return frozenset(found | {_EXACT + form for form in forms})


def _ways(phrase: str) -> Iterator[str]:
    """The phrase with and without each part that may be left out."""
    pieces = _OPTIONAL.split(phrase)
    choices = [(f"{piece} ", "") if number % 2 else (piece,) for number, piece in enumerate(pieces)]
    yield from ("".join(way).strip() for way in product(*choices))
