"""A surname alone that is somebody's: zatrzymano Nowaka, Kowalski groził; or a family's: oddano Borowskim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jawny_plan.checks.personal.allowed import Allowed
from jawny_plan.checks.personal.hit import FAMILY, Hit
from jawny_plan.checks.personal.patrons import is_famous_surname, is_known
from jawny_plan.checks.personal.text import CheckedText, Token, is_quoted, token_at
from jawny_plan.checks.personal.vocabulary import ACTS, DEALT_WITH, listed
from jawny_plan.checks.personal.words import CASES, Word

_GIVEN_TO = listed(
    "oddać zwrócić wręczyć przekazać pomóc pomagać grozić ukraść skraść zabrać wyrwać sprzedać pożyczyć zarzucić"
    " przedstawić postawić wystawić dziękować podziękować odebrać wybić podpalić zniszczyć wypowiedzieć"
)
"""What is given to people, taken from them or told them, in the dative: "oddano Borowskim"."""
_OF_PEOPLE = ("ski", "cki", "dzki")


def find(text: CheckedText, allowed: Allowed) -> Iterator[Hit]:
    """Every such surname in `text` of somebody who is neither `allowed` nor a patron."""
    tokens = text.tokens
    for place in text.names:
        token = tokens[place]
        if not token.word.last or not _stands_alone(tokens, place):
            continue
        meant = not token.first and (_is_dealt_with(tokens, place) or _is_family(tokens, place))
        somebody = (meant or _acts(tokens, place)) and is_surname_alone(token.word)
        if somebody and not is_known(text, tokens, place, place, allowed):
            yield Hit(token.start, token.end, FAMILY)


def is_surname_alone(name: Word) -> bool:
    """Whether the word is a surname, and no first name, patron, thing or place but one called by an adjective."""
    if not name.is_capital or not name.last or name.first:
        return False
    of_people = [item for item in name.common if item.is_adjective and item.lemma.endswith(_OF_PEOPLE)]
    if len(of_people) != len(name.common) or (name.is_place and not of_people):
        return False
    return not is_famous_surname(name)


def _stands_alone(tokens: Sequence[Token], place: int) -> bool:
    """Whether no other name stands beside it, and nothing that an adjective may describe."""
    after = token_at(tokens, place + 1)
    if is_quoted(tokens, place):
        return False
    if after is None or not after.is_adjacent:
        return True
    described = any(
        noun.has(case, number) and adjective.has(case, number)
        for noun in after.word.readings
        if noun.is_noun or noun.is_adjective
        for adjective in tokens[place].word.common
        for case in CASES
        for number in ("sg", "pl")
    )
    return not (after.word.is_name_like or described)


def _is_dealt_with(tokens: Sequence[Token], place: int) -> bool:
    """Whether the verb before has people as its objects, in the case of the surname."""
    before, name = token_at(tokens, place - 1), tokens[place]
    if before is None or not name.is_adjacent:
        return False
    verbs = {item.lemma for item in before.word.readings if not (item.is_noun or item.is_adjective)}
    return any(
        verbs & lemmas and any(item.has(case) for item in name.word.last)
        for lemmas, case in ((DEALT_WITH, "acc"), (_GIVEN_TO, "dat"))
    )


def _acts(tokens: Sequence[Token], place: int) -> bool:
    """Whether a verb of the past follows that tells what people do, of the surname's gender."""
    before, after = token_at(tokens, place - 1), token_at(tokens, place + 1)
    if after is None or not after.is_adjacent:
        return False
    if (
        before
        and tokens[place].is_adjacent
        and (before.word.is_name_like or any(i.is_noun for i in before.word.common))
    ):
        return False  # "Rada Sołecka kupiła"
    verbs = [item for item in after.word.readings if item.part == "praet" and item.lemma in ACTS]
    return any(
        verb.has(gender, "sg") and name.has(gender, "sg", "nom")
        for verb in verbs
        for name in tokens[place].word.last
        for gender in ("m1", "f")
    )


def _is_family(tokens: Sequence[Token], place: int) -> bool:
    """Whether the surname is in the plural, and describes neither what stands before it nor what follows."""
    before, name = tokens[place - 1], tokens[place].word
    plural = [item for item in name.last if item.has("pl", "m1") and not item.tag.startswith("depr")]
    if not plural or not tokens[place].is_adjacent or before.word.is_name_like or before.word.is_number:
        return False
    if _follows_preposition(tokens, place) and (name.is_place or all(item.has("nom") for item in plural)):
        return False  # nobody is in the nominative after one: "w Próbowie", a village that no list knows
    nouns = [item for item in before.word.readings if item.is_noun]
    return not any(noun.has(case, "pl") and item.has(case) for noun in nouns for item in plural for case in CASES)


def _follows_preposition(tokens: Sequence[Token], place: int) -> bool:
    """Whether a preposition stands before the word, or before the one that it is joined to: "w Łukowie i Próbowie"."""
    joined = place > 2 and tokens[place - 1].word.small in ("i", "oraz", "lub")
    return any(item.part == "prep" for item in tokens[place - (3 if joined else 1)].word.readings)
