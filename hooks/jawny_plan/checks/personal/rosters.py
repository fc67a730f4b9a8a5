"""Surnames one after another, without first names: „Obecni: Wójcik, Kubacki i Zych”, „1. Wójcik, 2. Dąbek”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jawny_plan.checks.personal.allowed import Allowed
from jawny_plan.checks.personal.bare_surnames import is_surname_alone
from jawny_plan.checks.personal.hit import PERSON, TITLED, Hit
from jawny_plan.checks.personal.patrons import is_famous_surname
from jawny_plan.checks.personal.people import is_of_somebody
from jawny_plan.checks.personal.text import CheckedText, Token, token_at
from jawny_plan.checks.personal.vocabulary import (
    ACTS,
    DEALT_WITH,
    INSTITUTIONS,
    OBJECTS,
    OFFICES,
    PARTICIPLES,
    RANKS,
    listed,
)
from jawny_plan.checks.personal.words import Word, agree
from jawny_plan.polish.reading import PLACE, Reading

_AND = listed("i oraz a także")
_LISTS = listed(
    "lista skład obecny obecni nieobecny nieobecni uczestnik uczestnicy uczestniczyć podpis podpisać przybyć głos"
    " zabrać zgłosić świadek członek delegacja komisja patrol ekipa załoga wizytować odwiedzić osoba zaprosić udział"
    " wziąć wystąpić protokołować rozmawiać rozpytać przepytać kontakt dłużnik nazwisko"
    " zapłata dług zaległość składka wpłata dyżur dyżurować pełnić nadzorować mandat grzywna kara upomnienie"
    " upoważnienie wnioskodawca wyróżnienie nagroda"
)
"""What a list of people is led by, beside people themselves and what is done to them."""
_LEADS = ACTS | DEALT_WITH | _LISTS
_NO_NAME = INSTITUTIONS | OFFICES | RANKS | OBJECTS
_LEAD_WITHIN = 6
_OF_PEOPLE = listed("u od dla z ze wobec przeciw przeciwko")
_UNITS = ("zł", "szt", "proc", "pkt")
_ENDINGS = ("ski", "ska", "cki", "cka", "dzki", "dzka", "skiego", "ckiego", "dzkiego")
_DAYS = listed("pn wt śr czw pt sob nd pon niedz poniedziałek wtorek środa czwartek piątek sobota niedziela")
_SEVERAL = 2
_COLUMNS = (";", "|")


def find(text: CheckedText, allowed: Allowed) -> Iterator[Hit]:
    """Every surname of such a list in `text` of somebody who is not `allowed`, and every name in two columns."""
    yield from _in_columns(text, allowed)
    tokens, end = text.tokens, -1
    for place in text.names:
        if place <= end:
            continue
        run = _run(tokens, place)
        end = run[-1] if run else end
        if len(run) < _SEVERAL or not _are_in_one_case(tokens, run):
            continue
        sure, led = [item for item in run if is_surname_alone(tokens[item].word)], _is_led(text, place)
        if not led and len(sure) < len(run):
            continue
        led_in = any(sign in tokens[_first_gap(tokens, place)].gap for sign in ":–")
        if led_in or any(_is_no_word(tokens[item].word) for item in run):
            for item in run:
                name = tokens[item]
                if not allowed.has_person(name.word.parts) and not allowed.has_place(name.word.parts):
                    yield Hit(name.start, name.end, TITLED)


def _in_columns(text: CheckedText, allowed: Allowed) -> Iterator[Hit]:
    """A surname and a first name as a table's row that was copied has them: "3; Wieczorek; Radosław; mandat"."""
    for place in text.names:
        pair = text.tokens[place : place + 2]
        if len(pair) < 2 or pair[1].gap.strip() not in _COLUMNS or not all(token.word.is_name_like for token in pair):
            continue
        for surname, first in (pair, pair[::-1]):
            one = agree(_nominative(surname.word.last), _nominative(first.word.first))
            if one and not first.word.common and not allowed.has_person([*first.word.parts, *surname.word.parts]):
                yield Hit(pair[0].start, pair[1].end, PERSON)
                break


def _nominative(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    return tuple(item for item in readings if item.has("nom", "sg"))


def _is_no_word(name: Word) -> bool:
    """Whether it is nothing but a surname, be it that of somebody famous, too."""
    return is_surname_alone(name) or (is_famous_surname(name) and name.small.endswith(_ENDINGS))


def _first_gap(tokens: Sequence[Token], place: int) -> int:
    """The token before which the list is led in: the number of its first item, else the item itself."""
    before = token_at(tokens, place - 1)
    return place - 1 if before and (before.word.is_number or before.word.small in _DAYS) else place


def _run(tokens: Sequence[Token], place: int) -> list[int]:
    """The places of surnames one after another from `place` on, each alone between commas, numbers or "i"."""
    found = []
    while place < len(tokens) and _may_be_item(tokens, place):
        found.append(place)
        after = _after_item(tokens, place + 1)
        if after is None:
            break
        place = after
    return found


def _after_item(tokens: Sequence[Token], place: int) -> int | None:
    """Where the next item begins, if what stands at `place` goes on with the list: a comma, a number, "i"."""
    if place + 1 < len(tokens) and tokens[place].gap == " (" and tokens[place + 1].gap.startswith(")"):
        place += 1
    if place + 2 < len(tokens) and tokens[place].word.is_number and tokens[place + 1].word.small in _UNITS:
        place += 2  # "Nowik 50 zł, Turek 100 zł"
    if place >= len(tokens):
        return None
    joint = tokens[place]
    small = joint.word.small
    if joint.word.is_number or (small in _DAYS and joint.gap[0] == ",") or (small in _AND and joint.is_adjacent):
        return place + 1
    return place if joint.gap.lstrip(")").startswith((",", ";", "/")) else None


def _may_be_item(tokens: Sequence[Token], place: int) -> bool:
    """Whether the word can be a surname that stands alone: no office, no thing that lists are of, no first name."""
    name = tokens[place].word
    if not name.is_capital or not name.last or name.lemmas & _NO_NAME:
        return False
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    return not (after and after.is_adjacent and after.word.is_name_like)


def _are_in_one_case(tokens: Sequence[Token], run: Sequence[int]) -> bool:
    """Whether all may be one man or one woman in the same case, not all of them villages or first names."""
    words: list[Word] = [tokens[place].word for place in run]
    if all(word.common and all(item.is_adjective for item in word.common) for word in words):
        return False  # "Lipowa, Polna, Szkolna" are streets
    if (
        words[0].first
        or all(map(is_famous_surname, words))
        or all(any(PLACE in item.labels and item.has("nom") for item in word.readings) for word in words)
    ):
        return False
    if _follows_preposition(tokens, run[0]):
        cases: tuple[str, ...] = ("gen", "inst") if _asks_for_people(tokens, run[0]) else ()
    else:
        cases = ("nom", "acc")
    return any(all(any(item.has(case, "sg") for item in word.last) for word in words) for case in cases)


def _tells_what_men_do(word: Word) -> bool:
    return any(
        (item.part == "praet" and item.has("pl", "m1")) or (item.part == "fin" and item.has("pl", "ter"))
        for item in word.readings
    )


def _follows_preposition(tokens: Sequence[Token], place: int) -> bool:
    """Whether the list is that of a preposition: "na Baczyńskiego, Gałczyńskiego" are streets."""
    before = token_at(tokens, place - 1)
    return (
        before is not None and tokens[place].is_adjacent and any(item.part == "prep" for item in before.word.readings)
    )


def _asks_for_people(tokens: Sequence[Token], place: int) -> bool:
    """Whether the preposition before the list is one of people: "od Nowaka, Bąka i Wilka"."""
    return tokens[place - 1].word.small in _OF_PEOPLE


def _is_led(text: CheckedText, place: int) -> bool:
    """Whether what stands before in the sentence leads to people: "Obecni:", "Pouczono", "głos zabrały"."""
    lead = text.tokens[_first_gap(text.tokens, place)].start
    words = [token.word for token in text.between(text.sentence(lead)[0], lead)][-_LEAD_WITHIN:]
    return any(
        word.lemmas & _LEADS or _tells_what_men_do(word) or is_of_somebody(word) or PARTICIPLES.fullmatch(word.small)
        for word in words
    ) and not any(word.lemmas & OBJECTS or "nazwa" in word.lemmas for word in words)
