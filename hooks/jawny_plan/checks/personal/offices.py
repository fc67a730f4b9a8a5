"""What stands between an office and a surname: "radca prawny Więcek", "gospodarz domu Klimek"."""

from __future__ import annotations

from collections.abc import Sequence

from jawny_plan.checks.personal.bare_surnames import is_surname_alone
from jawny_plan.checks.personal.people import is_of_somebody, readings_of_somebody
from jawny_plan.checks.personal.text import Token, token_at
from jawny_plan.checks.personal.vocabulary import OFFICES, listed
from jawny_plan.checks.personal.words import CASES, Word, agree
from jawny_plan.polish.reading import PLACE, Reading

_WITH_NAMES = listed(
    "klub koło drużyna zespół grupa przedszkole żłobek świetlica statek hotel kino teatr hufiec"
    " sklep restauracja bar spółdzielnia stowarzyszenie fundacja ośrodek zakład firma orkiestra chór kapela liga akcja"
    " projekt program schronisko stacja kawiarnia stadnina szkółka"
)
"""What bears a name of its own: "prezes klubu Orzeł"."""
_LANDS = listed("gmina miasto wieś sołectwo parafia dzielnica osiedle rejon obwód")
_CLUBS = listed("OSP KGW LKS LZS ROD SP ZS LO ZSP GKS MKS UKS KS PKS MDP PSP ZSO ZSZ PZW PTTK ZHP")
"""What bears the name of a village or of its own."""


def is_described(tokens: Sequence[Token], place: int) -> bool:
    """Whether an adjective of an office or a trade stands between it and a surname: "radca prawny Więcek"."""
    office, adjective = token_at(tokens, place - 1), tokens[place]
    if office is None or not adjective.is_adjacent or not adjective.word.is_small:
        return False
    adjectives = tuple(item for item in adjective.word.common if item.is_adjective)
    name = tokens[place + 1].word
    return is_of_somebody(office.word) and agree(adjectives, name.last) and _is_same_case(office.word, adjectives)


def _is_same_case(office: Word, adjectives: Sequence[Reading]) -> bool:
    """Whether both may be in one case; a woman may hold an office called as a man's: "pedagog szkolna"."""
    return any(
        one.has(case, "sg") and other.has(case, "sg")
        for one in office.common
        for other in adjectives
        for case in CASES
        if one.is_noun or one.is_adjective
    )


def is_of_something(tokens: Sequence[Token], name: int) -> bool:
    """Whether an office stands before, with what it is an office of: "gospodarz domu Klimek"."""
    office, whose, word = token_at(tokens, name - 2), tokens[name - 1], tokens[name].word
    wider = token_at(tokens, name - 3)
    if office and wider and wider.word.lemmas & OFFICES and office.is_adjacent and _is_genitive(office.word):
        return _is_genitive(whose.word) and _is_just_person(word) and any(item.has("nom", "sg") for item in word.last)
    if office is None or not (whose.is_adjacent and tokens[name].is_adjacent) or not office.word.lemmas & OFFICES:
        return False
    if whose.word.is_large and whose.text not in _CLUBS:  # "kierownik GOPS Marczuk", but "prezes OSP Górka"
        return bool(word.last) and not word.common
    if whose.word.is_large and word.last and not word.is_place and _is_just_person(word):  # "komendant OSP Pastuszka"
        return True
    theirs = [item for item in whose.word.common if item.is_noun and item.has("gen")]
    if not theirs or not whose.word.is_small or not word.last:
        return False
    if whose.word.lemmas & _WITH_NAMES and not is_surname_alone(word):
        return False
    if whose.word.lemmas & _LANDS and any(PLACE in item.labels and item.has("nom") for item in word.readings):
        return False
    return word.is_capital and any(
        one.has(case, "sg") and item.has(case, "sg")
        for one in readings_of_somebody(office.word)
        for item in word.last
        for case in CASES - {"gen"}
    )


def _is_genitive(word: Word) -> bool:
    return any(item.is_noun and item.has("gen") for item in word.common)


def _is_just_person(word: Word) -> bool:
    """Whether an ordinary reading is a person's, and none an animal's: no "LKS Orzeł"."""
    return is_of_somebody(word) and not any(item.is_noun and item.has("m2") for item in word.common)
