"""A surname alone that is somebody's: zatrzymano Nowaka, Kowalski groził; or a family's: oddano Borowskim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jawny_plan.checks.personal.allowed import Allowed
from jawny_plan.checks.personal.hit import FAMILY, Hit
from jawny_plan.checks.personal.patrons import is_famous_surname, is_known
from jawny_plan.checks.personal.text import CheckedText, Token, is_quoted, token_at
from jawny_plan.checks.personal.vocabulary import ACTS, BETWEEN_VERB, DEALT_WITH, FROM, ONLY_PEOPLE, listed
from jawny_plan.checks.personal.words import CASES, Word

_GIVEN_TO = listed(
    "oddać zwrócić wręczyć przekazać pomóc pomagać grozić ukraść skraść zabrać wyrwać sprzedać pożyczyć zarzucić"
    " przedstawić postawić wystawić dziękować podziękować odebrać wybić podpalić zniszczyć wypowiedzieć"
)
"""What is given to people, taken from them or told them, in the dative: "oddano Borowskim"."""
_OF_WHOM = {
    **dict.fromkeys(("według", "zdaniem", "od", "wobec"), ("gen",)),
    **dict.fromkeys(("z", "ze", "za"), ("inst",)),
    "przez": ("acc",),
    "dzięki": ("dat",),
}
"""Prepositions with the case in which they speak of people, not of places."""
_WHO_DOES = (
    ACTS
    | ONLY_PEOPLE
    | listed(
        "okazać być odpowiadać twierdzić uważać dodać dodawać podkreślać tłumaczyć wyjaśniać przyznawać apelować"
        " napisać pisać zapewniać obiecywać dowodzić protestować"
    )
)
_SAYS = listed("mówić twierdzić podkreślać uważać tłumaczyć wyjaśniać dodawać przyznawać wspominać")
_OF_PEOPLE = ("ski", "cki", "dzki")


def find(text: CheckedText, allowed: Allowed) -> Iterator[Hit]:
    """Every such surname in `text` of somebody who is neither `allowed` nor a patron."""
    tokens = text.tokens
    for place in text.names:
        token = tokens[place]
        if not token.word.last or not _stands_alone(tokens, place):
            continue
        meant = not token.first and any(shows(tokens, place) for shows in (_is_dealt_with, _is_family, _is_meant))
        somebody = (meant or _acts(tokens, place) or _lives_at(tokens, place)) and is_surname_alone(token.word)
        somebody = somebody or (not token.first and (_speaks(tokens, place) or _are_doing(tokens, place)))
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


def _is_meant(tokens: Sequence[Token], place: int) -> bool:
    """Whether it is somebody's word or who is meant: "według Ostrowskiej", "sprawcą okazał się Sobczyk"."""
    before, name = tokens[place - 1], tokens[place]
    if not name.is_adjacent:
        return False
    if before.word.small in _OF_WHOM:
        return any(item.has(case, "sg") for item in name.word.last for case in _OF_WHOM[before.word.small])
    lead = tokens[place - 2] if before.word.small in BETWEEN_VERB and place > 1 else before
    verbs = [item for item in lead.word.readings if item.part in ("fin", "praet") and item.has("sg")]
    if not verbs or len(verbs) < len(lead.word.readings) or not lead.word.is_small:
        return False
    after = token_at(tokens, place + 1)
    ends = after is None or not after.is_adjacent or after.word.small in FROM
    return ends and any(
        verb.lemma in _WHO_DOES and (verb.part == "fin" or verb.has(gender)) and item.has("nom", "sg", gender)
        for verb in verbs
        for item in name.word.last
        for gender in ("m1", "f")
    )


def _speaks(tokens: Sequence[Token], place: int) -> bool:
    """Whether a surname that is also a thing or an animal has said something: "jak mówi Duda"."""
    before, name, after = tokens[place - 1], tokens[place].word, token_at(tokens, place + 1)
    says = any(item.part == "fin" and item.has("sg", "ter") and item.lemma in _SAYS for item in before.word.readings)
    if not (says and tokens[place].is_adjacent and before.word.is_small) or name.is_place or name.first:
        return False
    man = any(item.is_noun and item.has("m1") for item in name.common)
    ends = after is None or not after.is_adjacent
    return ends and not man and name.is_capital and any(item.has("nom", "sg") for item in name.last)


def _are_doing(tokens: Sequence[Token], place: int) -> bool:
    """Whether a participle tells what a family does: "kłócących się Trelów rozdzielono"."""
    doing = tokens[place - 2] if tokens[place - 1].word.small == "się" and place > 1 else tokens[place - 1]
    name = tokens[place].word
    if not tokens[place].is_adjacent or name.is_place or not name.is_capital:
        return False
    return any(
        item.has(case, "pl", "m1") and one.part in ("pact", "ppas") and one.has(case, "pl")
        for item in name.last
        for one in doing.word.readings
        for case in ("gen", "acc", "dat", "inst")
    )


def _lives_at(tokens: Sequence[Token], place: int) -> bool:
    """Whether an address stands before, and nothing after: "Polna 4 – Malinowski"."""
    before, name, after = token_at(tokens, place - 1), tokens[place], token_at(tokens, place + 1)
    if before is None or not before.word.is_number or name.gap.strip() not in ("–", "-", "—"):
        return False
    alone = after is None or after.gap.startswith((",", ";", ".")) or after.first
    street = token_at(tokens, place - 2)
    return alone and street is not None and street.word.is_capital and any(item.has("nom") for item in name.word.last)


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
