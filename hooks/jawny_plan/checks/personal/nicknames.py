"""A first name alone that one person in the neighbourhood goes by: Krysia z budki, Zdzichu z Polnej, „znany Jędruś”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jawny_plan.checks.personal import bynames
from jawny_plan.checks.personal.allowed import Allowed
from jawny_plan.checks.personal.hit import NICKNAME, Hit
from jawny_plan.checks.personal.patrons import is_known
from jawny_plan.checks.personal.people import is_of_somebody, is_person_noun
from jawny_plan.checks.personal.text import CheckedText, Token, is_quoted, token_at
from jawny_plan.checks.personal.vocabulary import (
    ACTS,
    BETWEEN_VERB,
    CRIMES,
    FROM,
    HONOURS,
    KIN,
    MISTERS,
    OBJECTS,
    ONLY_PEOPLE,
    PLACE_PREPOSITIONS,
    STORMS,
    TALES,
    listed,
)
from jawny_plan.checks.personal.words import Word, agree
from jawny_plan.polish.reading import Reading

_KNOWN_AS = listed("znany znana zwany zwana ten ta ów owa niejaki niejaka nasz nasza miejscowy miejscowa")
_TO_WHOM = listed("wszystkim tu tutaj tam nam sąsiadom mieszkańcom patrolowi lokalnie dobrze powszechnie")
_NAMED = OBJECTS | HONOURS | STORMS
_ALSO_WORDS = listed("im o")
"""Abbreviations that without their full stop are other words."""
_PEOPLE_DO = (
    ACTS
    | ONLY_PEOPLE
    | CRIMES
    | listed("pokazać pilnować karmić naprawiać sprzedawać zamykać prowadzić robić żebrać hałasować wrzucać rzucać")
)
_VERB_WITHIN = 7
_LANDS = listed("sołectwo wieś miasto gmina miejscowość przysiółek osada kolonia ulica osiedle parafia dzielnica")
# Short forms by which nobody is called in a document.
_SHORT = re.compile(
    r"\w+(?:uś|ś|siek|siu|sio|siu|sia|cia|zia|ula|unia|usia|czka|eczka|eczek|cho|chu|ych|ich|ach|zek|iek|ciek"
    r"|dek|tek|nek|bek|lek|rek|nka|tka|lka|rka|dzia|zik|cik|uch|uniu|uniek|ulek|ulka|nio|dzio|zio|cio)"
)
_WHOLE = listed(
    "Wojciech Marek Jacek Leszek Franciszka Monika Agnieszka Weronika Dominika Angelika Wincenty Patrycja"
    " Lucja Łucja Felicja "
    "Alicja Blanka Bianka Marika Mika Erika Eryka Henryka Zośka Bolek Lolek Benedykt Kacper Kajetan Ksenia Cynthia "
    "Delicja Narcyz Konstancja Wiktoria Olek Scholastyka Luka Anielka Jadwiga Mikołaj Kasia Tomek"
    " Zosia Staś Jaś Małgosia "
    "Barbórka Kopciuszek Koziołek Sylwester Andrzejek Lech Wanda Maja Jagoda Róża Kalina Malwina Basia Tola"
)
"""Names that end like short forms and are none, and those of tales, holidays and places."""


def find(text: CheckedText, allowed: Allowed) -> Iterator[Hit]:
    """Every such name in `text`."""
    tokens = text.tokens
    for place in text.names:
        token = tokens[place]
        name = token.word
        if bynames.is_byname(text, place):
            yield Hit(token.start, token.end, NICKNAME)
        if nickname := bynames.called(tokens, place):
            yield Hit(token.start, nickname.end, NICKNAME)
        if not name.first or len(name.text) < 3 or name.is_cyrillic or name.lemmas & MISTERS:
            continue
        passes = is_known(text, tokens, place, place, allowed) or allowed.has_place(name.parts)
        if not passes and _stands_alone(tokens, place) and _is_somebody(text, place):
            yield Hit(token.start, token.end, NICKNAME)


def _stands_alone(tokens: Sequence[Token], place: int) -> bool:
    """Whether the name is neither part of a longer one, nor quoted, nor that of a thing."""
    token = tokens[place]
    before = token_at(tokens, place - 1)
    after = token_at(tokens, place + 1)
    if re.search(r"[„\"«(‚/-]$", token.gap) or (after and re.match(r"[”\"»/-]", after.gap)):
        return False
    if after and after.is_adjacent and after.word.is_name_like:
        last = token_at(tokens, place + 2)
        if after.word.surname or (after.word.first and last and last.is_adjacent and last.word.is_name_like):
            return False
    if is_quoted(tokens, place):
        return False
    if before and token.is_adjacent:
        if (before.word.is_name_like and (before.word.first or not before.first)) or before.word.is_number:
            return False
        if before.word.small not in _ALSO_WORDS and (before.word.lemmas & _NAMED or before.word.small in OBJECTS):
            return False
        if _is_thing(before.word):
            return False
    return before is None or token.is_adjacent or before.word.small not in ("św", "im", "ul")


def _is_thing(word: Word) -> bool:
    """Whether the word is surely a thing or an animal, which bears the name after it: "leśniczówka Bartek"."""
    readings = [item for item in word.common if item.is_noun]
    if any(item.has("nom", "sg", "m2") for item in readings) and not is_of_somebody(word):
        return True
    return (
        bool(readings)
        and len(readings) == len(word.common)
        and all(item.has("nom", "sg", "f") and not item.has("acc") for item in readings)
        and not is_of_somebody(word)
    )


def _is_somebody(text: CheckedText, place: int) -> bool:
    """Whether the first name is meant as somebody: by where they are, what they are or do, how they are known."""
    tokens = text.tokens
    token, name = tokens[place], tokens[place].word
    before, after = token_at(tokens, place - 1), _after_all(tokens, place)
    lemmas = {item.lemma for item in name.first}
    if not any(item.has("sg") for item in name.first) or _goes_on_with_places(tokens, place):
        return False
    if name.common and _is_of_tale(tokens, place):
        return False
    if token.first and (name.common or name.is_place) and _tells_what_people_do(text, place):
        return True
    if (token.first and (name.common or name.is_place)) or _follows_where(name, before):
        return False
    if name.is_large and (name.common or lemmas <= _WHOLE or not _acts(name, before, _beside(tokens, place))):
        return False
    if _is_from_somewhere(tokens, place, before, after):
        return lemmas.isdisjoint(("Mikołaj", "Jehowa"))
    if after and after.gap == ", " and after.word.lemmas & _KNOWN_AS:
        return True
    if after and after.gap.startswith(",") and _is_kin_before(tokens, place):
        return True
    if before and token.is_adjacent and _is_known_here(tokens, place):
        return True
    if lemmas.isdisjoint(_WHOLE) and any(_SHORT.fullmatch(lemma) for lemma in lemmas):
        return True
    nominative = any(item.has("nom", "sg") for item in name.first)
    by_act = lemmas.isdisjoint(_WHOLE - {"Marek", "Jacek", "Leszek", "Monika", "Agnieszka"})
    return nominative and by_act and (_acts(name, before, _beside(tokens, place)) or _is_of_trade(name, after))


def _is_kin_before(tokens: Sequence[Token], place: int) -> bool:
    """Whether the name is added to whose kin somebody is, in the same case: "syn sołtysa, Norbert, jeździ"."""
    kin = token_at(tokens, place - 2)
    if tokens[place].gap != ", " or kin is None or not tokens[place - 1].is_adjacent:
        return False
    return bool(kin.word.lemmas & KIN) and agree(kin.word.common, tokens[place].word.first)


def _beside(tokens: Sequence[Token], place: int) -> Token | None:
    """The token after a name, past what may part it from its verb: "Zenek znowu wyzywa"."""
    after = token_at(tokens, place + 1)
    return token_at(tokens, place + 2) if after and after.is_adjacent and after.word.small in BETWEEN_VERB else after


def _after_all(tokens: Sequence[Token], place: int) -> Token | None:
    """What follows a first name, or several that are told together: "Adrian i Damian z trzeciej klatki"."""
    while True:
        joint, other = token_at(tokens, place + 1), token_at(tokens, place + 2)
        if joint and other and joint.is_adjacent and joint.word.small in ("i", "oraz") and other.word.first:
            place += 2
        elif joint and joint.gap == ", " and joint.word.is_capital and joint.word.first:
            place += 1
        else:
            return joint


def _follows_where(name: Word, before: Token | None) -> bool:
    """Whether it may be a village after a preposition of places."""
    return name.is_place and before is not None and before.word.small in PLACE_PREPOSITIONS


def _is_from_somewhere(tokens: Sequence[Token], place: int, before: Token | None, after: Token | None) -> bool:
    """Whether "z budki", "spod ósemki" follows."""
    if after is None or not after.is_adjacent or after.word.small not in FROM:
        return False
    name = tokens[place].word
    return not (before and before.word.small in FROM and not any(item.has("inst") for item in name.first))


def _is_of_tale(tokens: Sequence[Token], place: int) -> bool:
    """Whether the name is that of a tale: "boją się Wilka z bajki"."""
    return any(token.word.lemmas & TALES for token in tokens[place + 2 : place + 3])


def _tells_what_people_do(text: CheckedText, place: int) -> bool:
    """Whether "Jola z trafiki", which a text or sentence begins with, does what only people do."""
    name, after = text.tokens[place].word, token_at(text.tokens, place + 1)
    if after is None or not after.is_adjacent or not (after.word.small in FROM or is_person_noun(after.word)):
        return False
    people = [item for item in name.first if item.has("nom", "sg")]
    return any(
        verb.lemma in _PEOPLE_DO and verb.has("sg") and (verb.part == "fin" or verb.has(gender))
        for token in text.tokens[place + 1 : place + _VERB_WITHIN]
        for verb in token.word.readings
        if verb.part in ("fin", "praet")
        for gender in ("m1", "f")
        if any(item.has(gender) for item in people)
    )


def _is_of_trade(name: Word, after: Token | None) -> bool:
    """Whether what somebody does for a living follows: "Rysio złomiarz"."""
    trade = after.word if after is not None and after.is_adjacent else None
    return trade is not None and is_person_noun(trade) and agree(name.first, trade.common)


def _goes_on_with_places(tokens: Sequence[Token], place: int) -> bool:
    """Whether it is one of a list of places: "sołectwa Michałki, Jakubki i Janki"."""
    while place and (tokens[place].gap in (" ", ", ") and not tokens[place].first):
        place -= 1
        if tokens[place].word.is_small and tokens[place].word.small not in ("i", "oraz"):
            break
    return bool(tokens[place].word.lemmas & _LANDS)


def _is_known_here(tokens: Sequence[Token], place: int) -> bool:
    """Whether "ta", "znana wszystkim" stands before."""
    known, between = token_at(tokens, place - 2), tokens[place - 1].word
    if between.lemmas & _KNOWN_AS:
        return True
    if all(item.lemma in _WHOLE for item in tokens[place].word.first):
        return False
    return known is not None and between.small in _TO_WHOM and known.word.small in ("znany", "znana")


def _acts(name: Word, before: Token | None, after: Token | None) -> bool:
    """Whether the name is the subject of a verb beside it: of the past and its gender, or of what only people do."""
    gender = "m1" if any(item.has("nom", "m1") for item in name.first) else "f"
    for token, gap in ((before, True), (after, after is not None and after.is_adjacent)):
        if token and gap and token.word.is_small:
            verbs = [item for item in token.word.readings if _is_his(item, gender)]
            if verbs and len(verbs) == len(token.word.readings):
                return True
    return False


def _is_his(item: Reading, gender: str) -> bool:
    """Whether a verb may be said of one person of the gender."""
    if item.part == "praet":
        return item.has("sg", gender)
    return item.part == "fin" and item.has("sg", "ter") and item.lemma in _PEOPLE_DO
