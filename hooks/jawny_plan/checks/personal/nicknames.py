"""A first name alone that one person in the neighbourhood goes by: Krysia z budki, Zdzichu z Polnej, „znany Jędruś”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jawny_plan.checks.personal.allowed import Allowed
from jawny_plan.checks.personal.hit import NICKNAME, Hit
from jawny_plan.checks.personal.patrons import is_known
from jawny_plan.checks.personal.people import is_of_somebody
from jawny_plan.checks.personal.text import CheckedText, Token, is_quoted, token_at
from jawny_plan.checks.personal.vocabulary import ACTS, DEALT_WITH, HONOURS, OBJECTS, listed
from jawny_plan.checks.personal.words import COMMON, Word
from jawny_plan.polish.reading import FIRST_NAME, Reading

_FROM = listed("z ze od spod znad zza sprzed")
_KNOWN_AS = listed("znany znana zwany zwana ten ta ów owa niejaki niejaka nasz nasza miejscowy miejscowa")
_TO_WHOM = listed("wszystkim tu tutaj tam nam sąsiadom mieszkańcom patrolowi lokalnie dobrze powszechnie")
_BETWEEN = listed("się im mu jej nam wam ich go ją tam tu też znów znowu nas was ciągle często zwykle tym nimi nią nim")
"""What may part a verb from who does it."""
_SHORTEST = 3
_NAMED = OBJECTS | HONOURS
_ALSO_WORDS = listed("im o")
"""Abbreviations that without their full stop are other words."""
_LINKS = listed("ps pseud pseudonim ksywa ksywka vel alias przezwisko")
_ONLY_PEOPLE = listed(
    "siedzieć krzyczeć pić bić grozić handlować rządzić przewodzić kierować kraść ukraść pobić wyzywać zaczepiać"
    " pobijać"
    " przychodzić chodzić mieszkać palić dowodzić szefować śpiewać spać zbierać pożyczać straszyć nękać uciec uciekać"
)
"""What nobody but people does: who it is may be told by a nickname of any kind."""
_DEEDS = ACTS | listed(
    "dokonać dopuścić popełnić zniszczyć pobić wybić ukraść skraść pomalować podpalić włamać napaść okraść zaatakować"
)
"""What a quoted first name has done, it is no title of a film: "zniszczył „Lolek”"."""
_WORKS = listed("książka film gra spektakl piosenka program wiersz płyta zespół sztuka powieść gazetka projekt akcja")
_LANDS = listed("sołectwo wieś miasto gmina miejscowość przysiółek osada kolonia ulica osiedle parafia dzielnica")
_TALES = listed("bajka film książka telewizja reklama serial opowieść internet wycieczka mapa ekran kreskówka")
_TERRORS = listed("postrach herszt prowodyr przywódca")
_OF_SOMEBODY = listed("bać obawiać unikać znać")
"""What nobody does but of people: "boją się „Cygana”"."""
# Short forms by which nobody is called in a document.
_SHORT = re.compile(
    r"\w+(?:uś|ś|siek|siu|sio|siu|sia|cia|zia|ula|unia|usia|czka|eczka|eczek|cho|chu|ych|ich|ach|zek|iek|ciek"
    r"|dek|tek|nek|bek|lek|rek|nka|tka|lka|rka|dzia|zik|cik|uch|uniu|uniek|ulek|ulka)"
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
        if _is_quoted_nickname(text, place) or _is_unknown(tokens, place):
            yield Hit(token.start, token.end, NICKNAME)
        if called := _called(tokens, place):
            yield Hit(token.start, called.end, NICKNAME)
        if not name.first or not name.is_capital or len(name.text) < 3 or name.is_cyrillic:
            continue
        passes = is_known(text, tokens, place, place, allowed) or allowed.has_place(name.parts)
        if not passes and _stands_alone(tokens, place) and _is_somebody(text, place):
            yield Hit(token.start, token.end, NICKNAME)


def _called(tokens: Sequence[Token], place: int) -> Token | None:
    """The nickname that follows a name with "ps.", "pseudonim" or "vel" between them: Gąska ps. „Kwaku”."""
    name, link, nickname = tokens[place].word, token_at(tokens, place + 1), token_at(tokens, place + 2)
    if link is None or nickname is None or link.gap not in (" ", ", ") or not nickname.word.is_name_like:
        return None
    return nickname if link.word.small in _LINKS and (name.surname or name.first) else None


def _is_quoted_nickname(text: CheckedText, place: int) -> bool:
    """Whether one word in quotation marks tells what a man is like, right after a verb: przewodzi „Siwy”."""
    token, before = text.tokens[place], token_at(text.tokens, place - 1)
    if before is None or not token.gap.endswith(("„", ' "')) or text.read[token.end : token.end + 1] not in ("”", '"'):
        return False
    parts = {item.part for item in before.word.readings}
    between = before.word.small in _BETWEEN or bool(parts and parts <= {"adv", "part"})
    lead = token_at(text.tokens, place - 2) if between else before
    what = token.word.common
    if before.gap and _is_in_apposition(text, place):
        return True
    man = any(item.is_adjective and item.has("sg", "m1") for item in what)
    does = {item.lemma for item in lead.word.readings} & _ONLY_PEOPLE if lead else set()
    if lead and any(item.lemma in _OF_SOMEBODY for item in lead.word.readings):
        return bool(what) and not token.word.first
    if lead and any(item.lemma in DEALT_WITH for item in lead.word.readings) and is_of_somebody(token.word):
        return any(item.has("acc", "sg") for item in what) and not token.word.first
    deeds = {item.lemma for item in lead.word.readings} & _DEEDS if lead else set()
    if deeds and any(item.has("nom", "sg") for item in token.word.first):
        return True
    if does and any(item.is_noun and item.has("nom", "sg") for item in what):
        return not token.word.first
    if lead and any(item.lemma == "stać" for item in lead.word.readings) and is_of_somebody(token.word):
        return not token.word.first
    verb = {"fin", "praet", "inf", "imps", "ger"} & {item.part for item in lead.word.readings} if lead else set()
    return man and not token.word.first and bool(verb or before.word.small in ("przez", "jest", "jako", "to"))


def _is_in_apposition(text: CheckedText, place: int) -> bool:
    """Whether it stands between commas after somebody: "postrach osiedla, „Byku”, zaczepiał"."""
    token, after = text.tokens[place], token_at(text.tokens, place + 1)
    if not token.gap.startswith(",") or after is None or not after.gap[1:].startswith(","):
        return False
    if text.tokens[place - 1].word.lemmas & _WORKS:
        return False
    return any(
        other.word.small in _TERRORS
        or (is_of_somebody(other.word) and any(i.has("nom", "sg") for i in other.word.common))
        for other in text.tokens[max(0, place - 3) : place]
    )


def _is_unknown(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word that is no name does what only people do, or is one of them, somewhere: "jest Bolo z garaży"."""
    token, before, after = tokens[place], token_at(tokens, place - 1), token_at(tokens, place + 1)
    name = token.word
    if not name.is_capital or not token.is_adjacent or len(token.text) < _SHORTEST or name.is_place:
        return False
    if any(map(_is_of_several_or_named, name.readings)):
        return False
    if before is None or after is None or not after.is_adjacent or after.word.small not in _FROM:
        return False
    if before.word.small in _BETWEEN and place > 1:
        before = tokens[place - 2]
    verbs = {item.lemma for item in before.word.readings}
    whence = token_at(tokens, place + 2)
    if verbs & _OF_SOMEBODY and not name.is_known:
        return not (whence and whence.word.lemmas & _TALES)
    is_one = "być" in verbs and any(
        is_of_somebody(other.word) and any(item.has("inst", "sg") for item in other.word.common)
        for other in tokens[max(0, place - 4) : place]
    )
    return bool(verbs & _ONLY_PEOPLE) or is_one


def _is_of_several_or_named(item: Reading) -> bool:
    """Whether a reading is that of a first name, of a nation, or of several people: "piją Ukraińcy z hotelu"."""
    nation = COMMON in item.labels and item.lemma[0].isupper()
    return nation or FIRST_NAME in item.labels or item.has("nom", "pl", "m1")


def _stands_alone(tokens: Sequence[Token], place: int) -> bool:
    """Whether the name is neither part of a longer one, nor quoted, nor that of a thing."""
    token = tokens[place]
    before = token_at(tokens, place - 1)
    after = token_at(tokens, place + 1)
    if re.search(r"[„\"«(‚/-]$", token.gap) or (after and re.match(r"[”\"»/-]", after.gap)):
        return False
    if after and after.is_adjacent and after.word.is_name_like and after.word.surname:
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
    tokens = text.tokens
    token, name = tokens[place], tokens[place].word
    before = token_at(tokens, place - 1)
    after = token_at(tokens, place + 1)
    singular = any(item.has("sg") for item in name.first)
    lemmas = {item.lemma for item in name.first}
    if (
        not singular
        or (token.first and name.common)
        or (
            name.is_place
            and before
            and before.word.small in ("w", "do", "z", "na", "od", "koło", "za", "pod", "ku", "między")
        )
    ):
        return False
    if _goes_on_with_places(tokens, place):
        return False
    unusual = (not name.common or not token.first) and (not name.is_place or not token.first)
    nominative = any(item.has("nom", "sg") for item in name.first)
    if (
        after
        and after.is_adjacent
        and after.word.small in _FROM
        and unusual
        and not (before and before.word.small in _FROM and not any(item.has("inst") for item in name.first))
    ):
        return not lemmas & {"Mikołaj", "Jehowa"}
    if after and after.gap == ", " and after.word.lemmas & _KNOWN_AS and unusual:
        return True
    if before and token.is_adjacent and unusual and _is_known_here(tokens, place):
        return True
    if unusual and lemmas.isdisjoint(_WHOLE) and any(_SHORT.fullmatch(lemma) for lemma in lemmas):
        return True
    return (
        unusual
        and nominative
        and lemmas.isdisjoint(_WHOLE - {"Marek", "Jacek", "Leszek", "Monika", "Agnieszka"})
        and _acts(name, before, after)
    )


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
    """Whether the name is the subject of a verb of the past beside it, of its gender: "zabrał Marek"."""
    gender = "m1" if any(item.has("nom", "m1") for item in name.first) else "f"
    for token, gap in ((before, True), (after, after is not None and after.is_adjacent)):
        if token and gap and token.word.is_small:
            verbs = [item for item in token.word.readings if item.part == "praet" and item.has("sg", gender)]
            if verbs and len(verbs) == len(token.word.readings):
                return True
    return False
