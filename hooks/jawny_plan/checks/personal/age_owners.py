"""Whose an age is: of one person or a few of an event, or of a group, a law, a thing."""

from __future__ import annotations

import re

from jawny_plan.checks.personal.age_contexts import EVENT, LAW
from jawny_plan.checks.personal.people import is_womans_noun
from jawny_plan.checks.personal.text import CheckedText, Token, token_at
from jawny_plan.checks.personal.vocabulary import FEW, PARTICIPLES, PEOPLE_F, listed
from jawny_plan.checks.personal.words import CASES, Word, word

_PRONOUNS = listed("on ona ten ta tego tej który która którego której")
_NEAR = 7


def head_is_person(text: CheckedText, match: re.Match[str]) -> bool:
    """Whether what is "17-letni" is a person: the noun after it, else the one before; no noun at all is a person."""
    sentence = text.sentence_of(match.start())
    if LAW.search(sentence) and not EVENT.search(sentence):
        return False
    plural = match[0].lower().endswith(("ni", "nich", "nimi")) and not match[0].lower().endswith("letni")
    after = text.following(match.end(), 4)
    for place, token in enumerate(after[:3]):
        if token.gap not in (" ", ", "):
            break
        if _describes(token.word, token_at(after, place + 1)):
            continue
        noun = says_person(token.word) and not (_may_be_thing(token.word) and not EVENT.search(sentence))
        if noun is not None:
            several = token.word.readings and all(item.has("pl") for item in token.word.readings if item.is_noun)
            if noun and (plural or several):
                return bool(EVENT.search(sentence)) or _few_words_before(text, match.start())
            return noun
    for token in reversed(words_before(text, match.start())[-3:]):
        noun = says_person(token.word)
        if noun and _is_several(token.word) and not EVENT.search(sentence):
            return _few_words_before(text, token.start)
        if noun is not None:
            return noun and ("osoba" not in token.word.lemmas or bool(EVENT.search(sentence)))
    return not plural


def _describes(word: Word, after: Token | None) -> bool:
    """Whether the word is an adjective of the noun after it: "stary samochód", no "stary" man."""
    adjectives = tuple(item for item in word.common if item.is_adjective)
    if after is None or not after.is_adjacent or not adjectives:
        return False
    return any(
        one.has(case, number) and item.has(case, number)
        for one in adjectives
        for item in after.word.common
        if item.is_noun
        for case in CASES
        for number in ("sg", "pl")
    )


def _may_be_thing(word: Word) -> bool:
    """Whether the noun of a man is that of a thing, too: "wrak"."""
    return any(item.is_noun and item.has("m3") for item in word.common)


def _few_words_before(text: CheckedText, place: int) -> bool:
    before = words_before(text, place)
    return bool(before) and before[-1].word.small in FEW


def says_person(word: Word) -> bool | None:
    """True for a noun that is a person, False for one that is a thing, None for any other word."""
    if PARTICIPLES.fullmatch(word.small) or word.lemmas & PEOPLE_F or is_womans_noun(word):
        return True
    nouns = [item for item in word.common or word.readings if item.is_noun]
    if not nouns or any(item.part in ("prep", "conj", "fin", "praet") for item in word.common):
        return None
    return any(item.has("m1") for item in nouns) and not word.lemmas & {"plan", "program", "patron", "pies"}


def words_before(text: CheckedText, place: int) -> list[Token]:
    """The words of the sentence before a place."""
    begin, _ = text.sentence(place)
    return [token for token in text.between(begin, place) if token.end <= place]


def of_few(text: CheckedText, place: int, *, in_groups: bool) -> bool:
    """Whether "w wieku 41 lat" is of one person, or of a few of an event; "od 7 do 15 lat" is that of groups."""
    sentence = text.sentence_of(place)
    before = words_before(text, place)[-_NEAR:]
    for back, token in enumerate(reversed(before)):
        if not says_person(token.word):
            continue
        nouns = [item for item in token.word.readings if item.is_noun and item.lemma.lower() in token.word.lemmas]
        singular = any(item.has("sg") for item in nouns)
        several = any(item.has("pl") for item in nouns)
        few = len(before) > back + 1 and before[-back - 2].word.small in FEW
        if few or (several and EVENT.search(sentence) and not LAW.search(sentence)):
            return True
        if singular and not (
            in_groups or (several and token.word.small in ("kobiety", "dzieci", "osoby", "dziewczyny"))
        ):
            return not LAW.search(sentence) or bool(EVENT.search(sentence))
        return False
    return bool(EVENT.search(sentence)) and not LAW.search(sentence)


def subject_is_person(text: CheckedText, match: re.Match[str]) -> bool:
    """Whether the noun nearest before "ma 79 lat" is a person; without any noun it is somebody."""
    before = words_before(text, match.start())
    for token in reversed(before[-_NEAR:]):
        if _is_somebody_s(token):
            continue
        noun = says_person(token.word)
        if noun and _is_several(token.word):
            return bool(EVENT.search(text.sentence_of(match.start())))
        if noun is not None and _may_be_subject(token.word):
            return noun or (token.word.is_name_like and bool(token.word.first) and not token.word.common)
        if token.word.is_name_like and not token.first and any(item.has("nom") for item in token.word.first):
            return True
    if len(before) == 1 and _is_participle(before[0].word):
        return True
    return len(before) == 0 or any(token.word.small in _PRONOUNS for token in before[-2:])


def _is_participle(word: Word) -> bool:
    """Whether it is a participle that stands for one person: "Pobity ma 57 lat"."""
    return any(item.part in ("ppas", "pact") and item.has("nom", "sg") for item in word.common)


def _is_somebody_s(token: Token) -> bool:
    """Whether a name only tells whose something is: "Szkoła im. Janusza Korczaka ma 80 lat"."""
    names = (*token.word.first, *token.word.last)
    ordinary = bool(token.word.common)
    return token.word.is_name_like and bool(names) and not (ordinary or any(item.has("nom") for item in names))


def _is_several(word: Word) -> bool:
    """Whether the noun is in the plural only."""
    nouns = [item for item in word.common or word.readings if item.is_noun]
    return bool(nouns) and not any(item.has("sg") for item in nouns)


def _may_be_subject(word: Word) -> bool:
    """Whether the noun may stand in the nominative, or is a person that a clause then tells of."""
    nouns = [item for item in word.common or word.readings if item.is_noun]
    return not nouns or any(item.has("nom") for item in nouns) or bool(says_person(word))


def _is_surname(token: Token) -> bool:
    """Whether a word that may be a surname is one: any thing may begin a sentence."""
    return not (token.first and any(item.is_noun for item in token.word.common))


def is_of_one(whose: str | None) -> bool:
    """Whether the age of a form is that of one person: of nobody said, or of a word in the singular."""
    if whose is None:
        return True
    found = word(whose.strip())
    return bool(says_person(found)) and any(item.is_noun and item.has("gen", "sg") for item in found.common)


def is_right_after_one(text: CheckedText, place: int) -> bool:
    """Whether the word that ends at a place is one person, who has no office: "Rowerzysta, 52", no "uczniowie (34)"."""
    word = words_before(text, place)[-1:]
    return any(
        bool(says_person(token.word)) and token.word.is_small | token.first and not _may_be_several(token.word)
        for token in word
    )


def _may_be_several(word: Word) -> bool:
    return any(item.is_noun and item.has("pl") for item in word.common)


def after_person(text: CheckedText, match: re.Match[str]) -> bool:
    """Whether "(63 l.)", "lat 52" follows a person within a few words."""
    before = words_before(text, match.start() + 1)[-3:]
    if not before:
        return False
    sentence = text.sentence_of(match.start())
    if LAW.search(sentence) and not EVENT.search(sentence):
        return False
    if before[-1].word.small in ("do", "od", "po", "z", "lat", "przez", "ponad"):
        return False
    return any(
        says_person(token.word)
        or (token.word.is_name_like and bool(token.word.first or (token.word.last and _is_surname(token))))
        for token in before
    )
