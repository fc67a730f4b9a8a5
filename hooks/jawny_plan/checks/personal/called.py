"""Somebody told by what they are called: „niejaki Frączek”, „ps. Kajtek”, „mówią na niego Bolo”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jawny_plan.checks.personal.allowed import Allowed
from jawny_plan.checks.personal.hit import NICKNAME, TITLED, Hit
from jawny_plan.checks.personal.people import is_of_somebody
from jawny_plan.checks.personal.text import CheckedText, Token, token_at
from jawny_plan.checks.personal.vocabulary import CERTAIN, INSTITUTIONS, OBJECTS, OFFICES, RANKS, listed

_AFTER_CERTAIN = (" ", " „", ' "', ": ", ". ", ". „", '. "', ": „", ': "', ", ")
_CALL = listed("mówić wołać krzyczeć nazywać nazwać zwać przezywać przezwać ochrzcić przechrzcić")
_KNOWN_AS = listed("znany przedstawiać przedstawić podpisywać podpisać podawać podać legitymować")
_THEM = listed("niego nią niej nich go ją ich siebie się")
_WHOM = listed("którego którą którym której których")
_BY_NAME = listed("imieniem imieniu imię")
_LEAD = listed("przewodzić szefować dowodzić hersztować rządzić")
_LONG_ENOUGH = 3
_HINTS = (
    "niejak",
    "pseudo",
    "ps",
    "ksyw",
    "alias",
    "vel",
    "zwan",
    "nazyw",
    "nazwa",
    "przez",
    "jako",
    " za ",
    "imieni",
    "mówi",
    "woła",
    "przydom",
    "z domu",
    "z d.",
    "przewodz",
    "szef",
    "dowodz",
    "herszt",
    "rządz",
)
"""What every such place holds, in small letters: a quick look."""


def may_hold(text: CheckedText) -> bool:
    """Whether `text` may tell what somebody is called."""
    return text.holds(_HINTS)


def find(text: CheckedText, allowed: Allowed) -> Iterator[Hit]:
    """Every such name in `text`."""
    tokens = text.tokens
    for place in text.names:
        name = tokens[place]
        if not place or len(name.text) < _LONG_ENOUGH or name.word.is_cyrillic:
            continue
        if allowed.has_person(name.word.parts) or allowed.has_place(name.word.parts):
            continue
        if place > 2 and _is_maiden_name(tokens, place):
            yield Hit(name.start, name.end, TITLED)
        elif (lead := _certain_before(tokens, place)) is not None:
            yield Hit(tokens[lead].start, name.end, TITLED)
        elif _is_what_they_call(text, place) or _is_by_name(tokens, place) or _leads(tokens, place):
            yield Hit(name.start, name.end, NICKNAME)


def _is_maiden_name(tokens: Sequence[Token], place: int) -> bool:
    """Whether it tells from which family a woman comes: "Zofia z domu Markowska"."""
    house, link, woman = tokens[place - 1], tokens[place - 2].word, tokens[place - 3].word
    if link.small != "z" or house.word.small not in ("domu", "d") or tokens[place].word.lemmas & INSTITUTIONS:
        return False
    return bool(woman.first or woman.last) and bool(tokens[place].word.surname)


def _is_by_name(tokens: Sequence[Token], place: int) -> bool:
    """Whether somebody is told by a first name: "chłopak imieniem Olek", "dziewczyna o imieniu Sandra"."""
    lead = place - 1
    if tokens[lead].word.small not in _BY_NAME or tokens[place].gap not in (" ", " „", ' "'):
        return False
    lead -= tokens[lead - 1].word.small in ("o", "na") if lead else 0
    called = token_at(tokens, lead - 1)
    return called is not None and bool(tokens[place].word.first) and is_of_somebody(called.word)


def _leads(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word written large leads others, and is no institution: "ekipie szefuje Kosa"."""
    token, before = tokens[place], token_at(tokens, place - 1)
    if before is None or not (token.is_adjacent and token.word.is_capital):
        return False
    after = token_at(tokens, place + 1)
    if after and after.is_adjacent and after.word.is_name_like:  # a longer name, looked for by others
        return False
    if token.word.lemmas & (OBJECTS | INSTITUTIONS | OFFICES | RANKS):
        return False
    leads = {item.lemma for item in before.word.readings} & _LEAD
    return (bool(leads) and any(item.is_noun and item.has("nom", "sg") for item in token.word.readings)) or (
        bool(leads) and not token.word.is_known
    )


def _is_what_they_call(text: CheckedText, place: int) -> bool:
    """Whether "mówią na niego", "nazywają ją" stands before, and nothing but a person can be meant."""
    tokens = text.tokens
    them, verb = tokens[place - 1], token_at(tokens, place - 2)
    if verb is not None and verb.word.small in _WHOM:  # "na którego mówią „Małpa”"
        them, verb = verb, them
    if verb is None or them.word.small not in _THEM | _WHOM or tokens[place].gap not in (" ", " „", ' "'):
        return False
    if them.word.small == "się" and not _speaks_of_somebody(text, them.start):
        return False
    beside = [token for token in (verb, token_at(tokens, place - 3)) if token]
    if not any(item.lemma in _CALL for token in beside for item in token.word.readings):
        return False
    begin, _ = text.sentence(them.start)
    return not any(
        token.word.lemmas & OBJECTS and any(item.has("nom") for item in token.word.common)
        for token in text.between(begin, them.start)
    )


def _speaks_of_somebody(text: CheckedText, place: int) -> bool:
    """Whether the sentence before a place has somebody for its subject, or nothing: "chłopiec nazywa się …"."""
    words = [token.word for token in text.between(text.sentence(place)[0], place)]
    subjects = [word for word in words if any(item.is_noun and item.has("nom", "sg") for item in word.common)]
    return all(is_of_somebody(word) for word in subjects)


def _certain_before(tokens: Sequence[Token], place: int) -> int | None:
    """The word before, after which comes somebody, whatever the word: "zwany", "nazywany przez sąsiadów", "ps."."""
    lead = place - 1
    if lead > 1 and tokens[lead - 1].word.small == "przez" and tokens[lead].is_adjacent:
        lead -= 2
    found, name = tokens[lead], tokens[place]
    if lead and found.word.small in ("jako", "za") and found.is_adjacent and name.gap in (" ", " „", ' "'):
        return _introduced_before(tokens, lead)
    if not (found.word.small in CERTAIN or found.word.lemmas & CERTAIN) or name.gap not in _AFTER_CERTAIN:
        return None
    participle = any(item.part == "ppas" for item in found.word.readings)
    return None if participle and _is_of_thing(tokens, lead) else lead


def _introduced_before(tokens: Sequence[Token], lead: int) -> int | None:
    """The verb before "jako", "za" that tells how somebody is known: "znany jako Kudłaty", "podał się za Bąka"."""
    for place in (lead - 1, lead - 2):
        token = token_at(tokens, place)
        if token is not None and any(item.lemma in _KNOWN_AS for item in token.word.readings):
            return None if _is_of_thing(tokens, place) else place
    return None


def _is_of_thing(tokens: Sequence[Token], participle: int) -> bool:
    """Whether it is a thing that is called so: "zaułek zwany „Studnią”"."""
    called = token_at(tokens, participle - 1)
    if called is None or tokens[participle].gap not in (" ", ", "):
        return False
    nouns = [item for item in called.word.common if item.is_noun]
    return bool(nouns) and not any(item.has("m1") for item in nouns) and not is_of_somebody(called.word)
