"""A first name with a surname, in any order, case and size of letters: Hubert Rataj, RATAJ Hubert, hubert rataj."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jawny_plan.checks.personal.allowed import Allowed
from jawny_plan.checks.personal.hit import PERSON, Hit
from jawny_plan.checks.personal.patrons import is_known
from jawny_plan.checks.personal.people import is_person_noun
from jawny_plan.checks.personal.small_names import may_begin, opens, small_pair
from jawny_plan.checks.personal.text import CheckedText, Token, token_at
from jawny_plan.checks.personal.vocabulary import (
    ACTS,
    INSTITUTIONS,
    MISTERS,
    OBJECTS,
    OF_TALES,
    OFFICES,
    PARTICIPLES,
    PLACE_PREPOSITIONS,
    RANKS,
    STORMS,
    listed,
)
from jawny_plan.checks.personal.words import CASES, Word, agree
from jawny_plan.checks.personal.words import word as word_of
from jawny_plan.polish.reading import PLACE_PART

_NEXT_TO = (" ", "_", "-", " - ", ".", "/", " / ", "|", " | ", "*", "+")
_OF_PEOPLE = ("ski", "cki", "dzki")
_MOST_NAMES = 4
_OPENED = re.compile(r" [„\"«(‚'”]")
_CLOSED = re.compile(r"[”\"»)’'“] ")
_OF_TOWNS = listed(
    "dolny górny wielki mały stary nowy biskupi kościelny szlachecki rządowy poduchowny leśny polny morski wiejski"
    " miejski pierwszy drugi wschodni zachodni południowy północny średni biały czarny czerwony zielony folwarczny"
)
"""What towns and villages add to their names."""
_NO_SURNAMES = OBJECTS | INSTITUTIONS | OFFICES | RANKS
_THINGS = ("m3", "n", "f")


def find(text: CheckedText, allowed: Allowed) -> Iterator[Hit]:
    """Every such name in `text` of somebody who is neither `allowed` nor a patron."""
    tokens = text.tokens
    for place, token in enumerate(tokens):
        if token.word.is_number or token.word.is_cyrillic:
            continue
        if _is_glued(token.word) and not is_known(text, tokens, place, place, allowed):
            yield Hit(token.start, token.end, PERSON)
        found = _straight(tokens, place, allowed) if may_begin(token.word) or opens(tokens, place) else None
        if found is None and place + 1 < len(tokens):
            found = _reversed(tokens, place)
        if found is not None and not is_known(text, tokens, place, found, allowed):
            yield Hit(token.start, tokens[found].end, PERSON)


def _is_glued(word: Word) -> bool:
    """Whether a compound is a first name with a surname: Hubert-Rataj."""
    if not word.is_name_like or len(word.parts) != 2:
        return False
    one, other = map(word_of, word.parts)
    return bool(one.first and not other.first and other.last and agree(one.first, other.last))


def _straight(tokens: Sequence[Token], place: int, allowed: Allowed) -> int | None:
    """The token that ends a name which begins with the first name at `place`."""
    first = tokens[place]
    if place and tokens[place - 1].word.is_number and first.is_adjacent:  # "3 Maja"
        return None
    if first.word.lemmas & MISTERS:  # "pan" is also a first name
        return None
    last = place + 1
    while (
        last < place + _MOST_NAMES
        and last + 1 < len(tokens)
        and tokens[last].is_adjacent
        and (tokens[last].word.first or tokens[last].word.is_letter)
        and tokens[last + 1].gap in (" ", ". ")
        and _may_end(tokens, place, last + 1, allowed)
    ):
        last += 1
    if last + 1 < len(tokens) and _OPENED.fullmatch(tokens[last].gap) and _CLOSED.fullmatch(tokens[last + 1].gap):
        last += 1  # a nickname between
    elif last >= len(tokens) or (
        tokens[last].gap not in _NEXT_TO and not (last > place + 1 and tokens[last].gap == ". ")
    ):
        return None
    return last if _may_end(tokens, place, last, allowed) else None


def _may_end(tokens: Sequence[Token], place: int, last: int, allowed: Allowed) -> bool:
    """Whether the word at `last` may be the surname of the first name at `place`."""
    first, surname = tokens[place].word, tokens[last].word
    if surname.is_small is not first.is_small:
        return False
    if first.is_small:
        return small_pair(first, surname) or (last == place + 1 and opens(tokens, place))
    if not surname.is_name_like or len(surname.text) < 2:
        return False
    if surname.last:
        if not first.is_foreign and not _belongs(tokens, place, surname):
            return False
        if first.is_place and _is_part_of_place(surname):
            return False
        return not (tokens[place].first and _is_phrase(first, surname))
    if surname.lemmas & INSTITUTIONS or allowed.is_town(surname.text):
        return False
    if surname.is_known:
        return surname.is_capital and not _is_word(tokens[place]) and _is_in_same_case(first, surname)
    return not (first.common and tokens[place].first and surname.text.isupper())


def _belongs(tokens: Sequence[Token], place: int, surname: Word) -> bool:
    """Whether a surname may be that of the first name: of its gender, undeclined, or an ordinary noun in its case."""
    token, first = tokens[place], tokens[place].word
    if agree(first.first, surname.last) or _is_undeclined(tokens, place, surname):
        return True
    if len(surname.parts) > 1 and all(part.isalpha() and word_of(part).last for part in surname.parts):
        return not (first.common and token.first)  # "Kamilem Stoch-Biel"
    return not (first.is_place or _is_word(token)) and _is_in_same_case(first, surname)


def _is_word(token: Token) -> bool:
    """Whether the first name may be an ordinary word: at the beginning of a sentence, or no man's name."""
    first = token.word
    return bool(first.common) and (token.first or not all(item.has("m1") for item in first.first))


def _is_in_same_case(first: Word, noun: Word) -> bool:
    """Whether an ordinary noun stands as a surname beside a first name: "Konrad Fala", "Mirosławowi Pucharowi"."""
    if any(item.part not in ("subst", "adj") for item in noun.readings):
        return False
    where = noun.is_place or first.is_place  # "Stanisław Dolny" is a village
    nouns = [item for item in noun.common if item.is_noun or not where]
    return any(
        name.has(case, "sg") and item.has(case, "sg") for name in first.first for item in nouns for case in CASES
    )


def _is_undeclined(tokens: Sequence[Token], place: int, surname: Word) -> bool:
    """Whether a surname stays as it is beside a name in any case: a woman's "Oktawii Noga", "Janowi Sitko"."""
    token, first, before = tokens[place], tokens[place].word, token_at(tokens, place - 1)
    if surname.small.endswith("o") and not (first.common and token.first) and not surname.is_place:
        return True
    hers = [item for item in first.first if item.has("f")]
    if not hers or (first.common and token.first):
        return False
    if len(hers) < len(first.first) or first.is_place:  # "Bronisławie" may be of Bronisław, or a village
        given = any(item.has("dat") for item in hers) and not token.first
        if not given or (before is not None and before.word.small in PLACE_PREPOSITIONS):
            return False
    return any(item.has("nom", "sg") for item in surname.last)


def _is_part_of_place(surname: Word) -> bool:
    """Whether the word is what towns add to their names: Kazimierz Dolny, Konstantynów Łódzki."""
    return any(PLACE_PART in item.labels and not item.is_noun for item in surname.readings) or any(
        item.is_adjective and item.lemma in _OF_TOWNS for item in surname.common
    )


def _is_phrase(first: Word, surname: Word) -> bool:
    """Whether the two make an ordinary phrase at the beginning of a sentence, too: Róża Polna, Zima Biała."""
    nouns = [item for item in first.common if item.is_noun]
    adjectives = [item for item in surname.common if item.is_adjective and not item.lemma.endswith(("ski", "cki"))]
    return any(
        noun.has(case, number, gender) and adjective.has(case, number, gender)
        for noun in nouns
        for adjective in adjectives
        for case in CASES
        for number in ("sg", "pl")
        for gender in ("m1", "m2", "m3", "f", "n")
    )


def _reversed(tokens: Sequence[Token], place: int) -> int | None:
    """The token that ends a name which begins with the surname at `place`."""
    surname, first = tokens[place].word, tokens[place + 1].word
    gap = tokens[place + 1].gap
    if gap not in (" ", "_", ", ") or (surname.is_small) is not (first.is_small):
        return None
    if not may_begin(first) or not surname.surname or first.lemmas & MISTERS:  # "Pyta Pan o lampy?"
        return None
    if surname.is_small:
        return place + 1 if gap == " " and small_pair(first, surname) and _are_nominative(surname, first) else None
    if not (surname.is_name_like and first.is_name_like) or len(surname.text) < 3:
        return None
    named = surname.lemmas & _NO_SURNAMES or surname.small in OBJECTS
    if named and not _is_described(tokens, place):
        return None
    if not surname.last and (tokens[place].first or gap == ", "):
        return None
    if _begins_a_sentence(tokens, place) and any(item.is_noun for item in surname.common):
        return place + 1 if gap == " " and not named and _is_somebody(tokens, place) else None
    after = token_at(tokens, place + 2)
    if after and after.is_adjacent and after.word.is_name_like and (after.word.last or not after.word.is_known):
        return None  # "Hetman Stanisław Żółkiewski": the surname comes after
    if not (agree(surname.surname, first.first) or _is_compound_of(surname, first)):
        return None
    if gap == ", ":
        return place + 1 if _listed(tokens, place) else None
    if (len(surname.parts) == 1 and not named and not _is_item(tokens, place) and _is_thing(surname, first)) or (
        surname.is_place and not surname.last
    ):
        return None
    return place + 1


def _is_compound_of(surname: Word, first: Word) -> bool:
    """Whether it is a compound of surnames of which only the first is inflected: "Wiśniewskiej-Gaj Sylwii"."""
    parts = [word_of(part) for part in surname.parts]
    return len(parts) > 1 and all(part.last for part in parts) and agree(parts[0].last, first.first)


def _is_described(tokens: Sequence[Token], place: int) -> bool:
    """Whether the two words are followed by what somebody is: "Dąb Mirosław, mieszkaniec bloku"."""
    after = token_at(tokens, place + 2)
    return after is not None and after.gap == ", " and is_person_noun(after.word)


def _is_somebody(tokens: Sequence[Token], place: int) -> bool:
    """Whether "Kot Ewelina", at the beginning of a sentence, is no animal or thing called by a first name."""
    noun, first, after = tokens[place].word, tokens[place + 1].word, token_at(tokens, place + 2)
    if not _are_nominative(noun, first):
        return False
    womans = {item.has("f") for item in noun.common if item.is_noun and item.has("nom", "sg")}
    if womans.isdisjoint(item.has("f") for item in first.first):
        return True
    if after is None:
        return False
    if after.gap.startswith((" –", " -", " (", ":")):
        return True
    if after.gap == ", " and (after.word.lemmas & OF_TALES or noun.lemmas & STORMS):
        return False
    animal = any(item.has("m1") or item.has("m2") for item in noun.common)
    if after.gap == ", ":
        return not animal or is_person_noun(after.word) or PARTICIPLES.fullmatch(after.word.small) is not None
    return after.is_adjacent and any(item.lemma in ACTS for item in after.word.readings)


def _begins_a_sentence(tokens: Sequence[Token], place: int) -> bool:
    """Whether a large letter says nothing: at the beginning of a sentence that is no item of a list of people."""
    return tokens[place].first and not _is_item(tokens, place) and tokens[place].word.is_capital


def _is_item(tokens: Sequence[Token], place: int) -> bool:
    """Whether two words are an item of a list: after a number, or between a colon and a comma, in the nominative."""
    if place and tokens[place - 1].word.is_number:
        return True
    after = token_at(tokens, place + 2)
    ends = after is None or after.gap.startswith((",", ";"))
    return ":" in tokens[place].gap and ends and _are_nominative(tokens[place].word, tokens[place + 1].word)


def _listed(tokens: Sequence[Token], place: int) -> bool:
    """Whether "Rataj, Hubert" is one person: both in the nominative, and no surname after."""
    surname, first = tokens[place].word, tokens[place + 1].word
    ordinary = any(not item.lemma.endswith(_OF_PEOPLE) for item in surname.common)
    if ordinary and (tokens[place].first or _goes_on_with(tokens, place)):
        return False
    if not _are_nominative(surname, first):
        return False
    if surname.is_place and not surname.last:
        return False
    after = token_at(tokens, place + 2)
    return not (after and after.is_adjacent and after.word.is_name_like and after.word.surname)


def _goes_on_with(tokens: Sequence[Token], place: int) -> bool:
    """Whether the word goes on with a list of single ones: "Orzeł, Wilk, Ryś"."""
    before = token_at(tokens, place - 1)
    return before is not None and tokens[place].gap == ", " and before.word.is_name_like


def _are_nominative(surname: Word, first: Word) -> bool:
    """Whether both names are as in a list of people: "kowalczyk zbigniew"."""
    nominative = tuple(item for item in surname.last if item.has("nom", "sg"))
    return agree(nominative, tuple(item for item in first.first if item.has("nom")))


def _is_thing(surname: Word, first: Word) -> bool:
    """Whether "surname and first name" is a thing named after somebody: Skwer Anny, Zima Adama."""
    if not first.common and not any(item.has("gen") for item in first.first):  # "wnosi Barłóg Celina"
        return False
    things = any(
        item.is_noun and item.has("sg") and any(item.has(gender) for gender in _THINGS) and not item.has("m1")
        for item in surname.common
    )
    men = tuple(item for item in surname.last if item.has("m1", "nom", "sg"))
    return things and not agree(men, first.first)
