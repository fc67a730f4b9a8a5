"""What stands between an office and a surname: "radca prawny Więcek", "gospodarz domu Klimek"."""

from __future__ import annotations

from collections.abc import Sequence

from jawny_plan.checks.personal.bare_surnames import is_surname_alone
from jawny_plan.checks.personal.patrons import is_famous_surname
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
_OF_VILLAGES = listed("OSP KGW SP ZS LO ZSP ZSO MDP PSP")
"""What bears the name of a village, or of somebody famous: never that of an animal, as clubs do."""
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


def office_with_field(tokens: Sequence[Token], name: int) -> int | None:
    """The office before a surname, with what it is an office of between them: "gospodarz domu Klimek"."""
    for place in (name - 2, name - 3):
        if place >= 0 and all(token.is_adjacent for token in tokens[place + 1 : name + 1]):
            between = [token.word for token in tokens[place + 1 : name]]
            if _is_of(tokens[place].word, between, tokens[name].word):
                return place
    return None


def _is_of(office: Word, between: Sequence[Word], name: Word) -> bool:
    """Whether somebody of a surname holds an office of what stands between them."""
    field = between[0]
    holds = bool(office.lemmas & OFFICES)
    if holds and len(between) > 1 and between[1].is_large and _describes(office, field):  # "komendant gminny OSP Gołąb"
        field, between = between[1], between[1:]
    if len(between) > 1 and not _is_described_noun(*between):
        genitives = all(map(_is_genitive, between))
        return holds and genitives and _is_just_person(name) and any(item.has("nom", "sg") for item in name.last)
    if not holds:
        return _is_trade_of(office, field, name)
    if field.is_large and field.text not in _CLUBS:  # "kierownik GOPS Marczuk", but "prezes OSP Górka"
        return bool(name.last) and (_is_just_person(name) or not any(item.is_noun for item in name.common))
    if field.is_large and name.last and not name.is_place and not is_famous_surname(name):  # "komendant OSP Pastuszka"
        return field.text in _OF_VILLAGES or _is_just_person(name)
    if not _is_genitive(field) or not field.is_small or not name.last:
        return False
    if field.lemmas & _WITH_NAMES and not is_surname_alone(name):
        return False
    if field.lemmas & _LANDS and any(PLACE in item.labels and item.has("nom") for item in name.readings):
        return False
    return name.is_capital and _is_in_case_of(office, name)


def _is_in_case_of(office: Word, name: Word) -> bool:
    """Whether a surname stands in the case of the office, and not in the genitive, as names of places do."""
    return any(
        one.has(case, "sg") and item.has(case, "sg")
        for one in readings_of_somebody(office)
        for item in name.last
        for case in CASES - {"gen"}
    )


def _is_trade_of(trade: Word, field: Word, name: Word) -> bool:
    """Whether a trade stands before what it works with, and a mere surname: "sprzedawca lodów Skiba"."""
    if any(item.part == "praet" for item in trade.common):  # "była" is no woman
        return False
    if not is_of_somebody(trade) or not _is_genitive(field) or not field.is_small:
        return False
    return is_surname_alone(name) and not field.lemmas & (_WITH_NAMES | _LANDS) and _is_in_case_of(trade, name)


def _describes(office: Word, adjective: Word) -> bool:
    """Whether an adjective stands after the office that it describes: "komendant gminny"."""
    return agree(readings_of_somebody(office), tuple(item for item in adjective.common if item.is_adjective))


def _is_described_noun(noun: Word, adjective: Word) -> bool:
    """Whether a noun in the genitive stands before its adjective: "koła łowieckiego"."""
    return adjective.is_small and any(
        item.is_noun and one.is_adjective and item.has("gen", number) and one.has("gen", number)
        for item in noun.common
        for one in adjective.common
        for number in ("sg", "pl")
    )


def _is_genitive(word: Word) -> bool:
    return any(item.is_noun and item.has("gen") for item in word.common)


def _is_just_person(word: Word) -> bool:
    """Whether an ordinary reading is a person's, and none an animal's: no "LKS Orzeł"."""
    return is_of_somebody(word) and not any(item.is_noun and item.has("m2") for item in word.common)
