"""A surname after a title, an office or a rank: pan Gołębiowski, ks. Sęk, radna Słomka, asp. Mrozek, pani C."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jawny_plan.checks.personal.allowed import Allowed
from jawny_plan.checks.personal.hit import INITIAL, OFFICER, TITLED, Hit, Rule
from jawny_plan.checks.personal.offices import is_described, office_with_field
from jawny_plan.checks.personal.patrons import is_famous, is_famous_surname, is_known
from jawny_plan.checks.personal.people import is_of_somebody, readings_of_somebody
from jawny_plan.checks.personal.text import CheckedText, Token, token_at
from jawny_plan.checks.personal.unknown_surnames import as_wife
from jawny_plan.checks.personal.vocabulary import (
    ANIMALS,
    DEGREES,
    HONOURS,
    INSTITUTIONS,
    KIN,
    MISTERS,
    OBJECTS,
    OF_TALES,
    OFFICES,
    RANKS,
    SHORT_RANKS,
    SHORT_TITLES,
    TITLES,
    VOIVODESHIPS,
    listed,
)
from jawny_plan.checks.personal.words import CASES, COMMON, Word, agree, word
from jawny_plan.polish.reading import PLACE, Reading

_LIKE_SURNAMES = ("owa", "owej", "ową", "ów", "owie", "ski", "ska", "skiej", "ską", "skiego", "cki", "cka", "ckiej")
_HERS = ("ska", "skiej", "ską", "cka", "ckiej", "cką", "dzka", "dzkiej", "dzką")
_LETTER = re.compile(r"[A-ZĆŁŚŹŻ]\b\.?|(?:Ch|Cz|Dz|Rz|Sz)\.")
_NO_NAME = INSTITUTIONS | OFFICES | RANKS | TITLES | MISTERS | OBJECTS
_NO_NAME_AFTER_RANK = _NO_NAME - OBJECTS  # "nadkomisarz Orlik"
_TITLES = MISTERS | TITLES | OFFICES
_SEASONS = listed("wiosna zima")
_RANKS = RANKS - DEGREES
_ENGLISH = frozenset(("mr", "mrs", "ms", "miss", "officer", "constable", "sergeant"))
_NATIONS = listed("niemiec niemka czech czeszka włoch włoszka szwed węgier fin rusin prus")
_ABBREVIATED = 5
_FROM_AND_TO = listed("z ze od do dla")
"""What stands before a point and before somebody: "zgodnie z p. B", "rozmowa z p. K., który"."""
_GOES_ON = re.compile(r"\.,? [a-ząćęłńóśźż(]")
_BEFORE_POINTS = listed("w we na str s ust art zob por wg według patrz pod przy i oraz lub")
"""What stands before "p." that is a point, a floor or a page."""
_RETIRED = listed("spocz spoczynku")
"""What ends "w st. spocz.", after a rank."""
_OF_HISTORY = listed(
    "marszałek generał gen kardynał kard prymas hetman król królowa książę admirał papież biskup rotmistrz"
)
_MAY_BE_WORDS = listed(
    "med wet hum farm ekon arch roln społ prawn"
    " p o lic lek red hab br ss bp ob kier przew nacz prez sekr kan zast ref past"
)
"""Short titles that without their full stop may be anything."""
_OF_PLACES = listed(
    "wojewoda wicewojewoda marszałek starosta wicestarosta kurator konserwator komendant prezydent burmistrz inspektor"
)
"""Offices that bear the name of a place as an adjective."""
_WORKS = listed("tadeusz wołodyjowski kleks twardowski twardowska samochodzik hilary")
_NO_TRADES = HONOURS | OBJECTS | KIN | OF_TALES
_VOIVODESHIPS = tuple(name.rstrip("i") for name in VOIVODESHIPS)
_OF_VILLAGES = listed(
    "wojewoda wicewojewoda prezydent wiceprezydent burmistrz wiceburmistrz starosta wicestarosta"
    " mieszkaniec mieszkanka obywatel obywatelka sołtys sołtyska wójt radny radna proboszcz wikary dzielnicowy"
    " dzielnicowa"
)
"""Offices and people whose village or town follows in the genitive."""

_HEADS_OF_VILLAGES = listed("sołtys sołtyska wójt burmistrz proboszcz leśniczy")
"""Offices that are of one village or wood, whose name may be a common noun: "sołtys Zatoki", "wójt Górki"."""


def find(text: CheckedText, allowed: Allowed) -> Iterator[Hit]:
    """Every such name in `text` of somebody who is neither `allowed` nor a patron."""
    tokens = text.tokens
    for name_place in filter(None, text.names):
        place = name_place - 1
        title, name = tokens[place], tokens[name_place]
        if title.word.is_number or name.gap not in (" ", ". ", "."):
            continue
        rule = _rule(tokens, place)
        if rule is None and is_described(tokens, place):
            place, rule = place - 1, TITLED
        if rule is None and title.word.small in _RETIRED:
            rule = OFFICER
        if rule is not OFFICER and (office := office_with_field(tokens, name_place)) is not None:
            place, rule = office, TITLED
        if rule is None or _is_work(tokens, name_place):
            continue
        letter = _LETTER.match(text.read, name.start) if _may_have_letter(text, place) else None
        if letter and (name.word.is_letter or letter.end() > name.end):
            yield Hit(title.start, letter.end(), INITIAL)
            continue
        if name.word.is_capital and name.word.lemmas.isdisjoint(_NO_NAME) and _is_famed(title.word, name.word):
            continue
        loose = rule is not TITLED or _is_loose(tokens, place)
        last = _name_after(text, place, name_place, allowed, loose=loose)
        if last is not None:
            start = name.start if rule is OFFICER else tokens[place].start
            yield Hit(start, tokens[last].end, rule)


def _rule(tokens: Sequence[Token], place: int) -> Rule | None:
    """What a name after the word at `place` would be: a policeman's, anybody's; None where none is expected."""
    title, gap = tokens[place].word, tokens[place + 1].gap
    if title.small in SHORT_RANKS and gap in (". ", "."):
        phone = title.small == "kom" and place and tokens[place - 1].word.small in ("tel", "nr", "numer")
        return None if phone else OFFICER
    if title.lemmas & RANKS and gap == " ":
        return OFFICER
    if title.small in SHORT_TITLES and gap in (". ", ".", " "):
        return TITLED if gap != " " or title.small not in _MAY_BE_WORDS else None
    if gap == " " and (title.lemmas & _TITLES or title.small in _ENGLISH):
        return TITLED
    if title.small in _ENGLISH and gap == ". ":
        return TITLED
    return TITLED if gap == " " and _is_trade_with_surname(title, tokens[place + 1].word) else None


def _may_have_letter(text: CheckedText, place: int) -> bool:
    """Whether a letter after the word at `place` is somebody's: "pani C.", "u p. D.", but no point: "w p. D"."""
    title, name, before = text.tokens[place], text.tokens[place + 1], token_at(text.tokens, place - 1)
    if name.is_adjacent and title.word.lemmas & MISTERS:
        return True
    if title.text not in ("p", "pp") or name.gap != ". " or before is None or before.word.is_number:
        return False
    if before.word.small in _FROM_AND_TO:
        return _GOES_ON.match(text.read, name.end) is not None
    return before.word.small not in _BEFORE_POINTS


def _is_famed(title: Word, name: Word) -> bool:
    """Whether somebody of history is spoken of by rank and surname: "marszałek Piłsudski"."""
    return bool((title.lemmas | {title.small}) & _OF_HISTORY) and is_famous_surname(name)


def _is_work(tokens: Sequence[Token], name: int) -> bool:
    """Whether it is the title of a book, of which something is told: "Pan Tadeusz to lektura"."""
    after = token_at(tokens, name + 1)
    return tokens[name].word.small in _WORKS and after is not None and after.word.small in ("to", "jest")


def _is_trade_with_surname(trade: Word, name: Word) -> bool:
    """Whether a noun for somebody stands before what can be a surname and no nation: "piekarz Wojtas"."""
    if not name.is_capital or not is_of_somebody(trade) or trade.lemmas & _NO_TRADES:
        return False
    if any(item.part == "praet" for item in trade.common) or trade.lemmas & ANIMALS:
        return False  # "była" is no woman, "pies" is no man
    if agree(readings_of_somebody(trade), as_wife(name.parts[-1])):
        return True
    if name.first:
        return trade.is_small and agree(readings_of_somebody(trade), (*name.first, *name.last))
    if not trade.is_small and any(item.is_adjective for item in trade.common):  # "Czerwony Krzyż"
        return False
    nations = tuple(item for item in name.readings if COMMON in item.labels and item.lemma[0].isupper())
    if agree(readings_of_somebody(trade), nations) or name.lemmas & _NATIONS:
        return False
    return bool(name.last) and not is_famous_surname(name)


def _is_loose(tokens: Sequence[Token], place: int) -> bool:
    """Whether the title alone makes a person of any name after it: case need not agree, and no place is meant."""
    title, before = tokens[place].word, token_at(tokens, place - 1)
    if title.small in SHORT_TITLES or title.small in _ENGLISH or title.lemmas & MISTERS:
        return True
    at_somebody = before is not None and before.word.small == "u" and title.lemmas.isdisjoint(OFFICES | {"zbieg"})
    return at_somebody and any(item.has("gen") for item in tokens[place + 1].word.last)


def _name_after(text: CheckedText, place: int, first: int, allowed: Allowed, *, loose: bool) -> int | None:
    """The token that ends the name that begins at `first`, after the title at `place`, if it is somebody's."""
    tokens = text.tokens
    name = tokens[first]
    if not _is_name(tokens[place].word, name.word, loose=loose):
        return None
    if not loose and _is_of_place(tokens[place].word, name.word, allowed):
        return None
    last = first
    after = token_at(tokens, first + 1)
    if after and after.is_adjacent and after.word.is_name_like and name.word.first:
        if after.word.surname or not after.word.is_known:
            last = first + 1
        if is_famous([name.word, after.word]):
            return None
    if tokens[place].word.small in ("pan", "pana", "panem") and "„" in tokens[place].gap:  # „Pan Tadeusz”
        return None
    widest = first + 1 if after and after.is_adjacent and after.word.is_name_like else last
    # "asp. Anna Pierwsza": a published surname may be a word that nobody would take for one.
    if any(is_known(text, tokens, first, end, allowed) for end in {first, last, widest}):
        return None
    return last


def _is_of_place(title: Word, name: Word, allowed: Allowed) -> bool:
    """Whether the word says of which place the office is: "Wojewoda Mazowiecki", "Starosta Lipnowiecki"."""
    if title.lemmas & _OF_PLACES and (name.small.startswith(_VOIVODESHIPS) or allowed.is_town(name.text)):
        return True
    return not name.is_known and _is_town(name, allowed)


def _is_town(name: Word, allowed: Allowed) -> bool:
    return allowed.is_town(name.text) or bool(re.search(r"(?:owa|ewa|ina|yna|wca|nca|ia|ic|ska)$", name.small))


def _is_name(title: Word, name: Word, *, loose: bool) -> bool:
    """Whether the word after a title is a name: not another office, no institution; in the title's case."""
    if not name.is_name_like or len(name.text) < 2 or name.small in SHORT_RANKS:
        return False
    if name.is_large and not title.is_large and not name.last and len(name.text) <= _ABBREVIATED:
        return False  # "trener LKS Orzeł"
    after_rank = bool(name.last and name.is_capital and title.lemmas & _RANKS)
    if name.lemmas & (_NO_NAME_AFTER_RANK if after_rank else _NO_NAME) and not _is_season(title, name):
        return False
    if name.is_cyrillic:
        return False
    readings = (*name.last, *name.first) or name.guessed or as_wife(name.parts[-1])
    if not readings and title.lemmas & RANKS and title.lemmas.isdisjoint(DEGREES):
        return name.is_capital and any(
            rank.has(case, "sg") and item.is_noun and item.has(case, "sg")
            for rank in title.common
            for item in name.common
            for case in CASES
        )
    if not readings and (title.lemmas & MISTERS or title.small == "p"):  # "pani Bąkowa": a village is called so, too
        return name.is_place and name.parts[-1].endswith(_LIKE_SURNAMES)
    if not readings:
        return False
    if loose:
        if "państwo" in title.lemmas:
            return bool(name.last or name.guessed) and (not name.common or any(item.has("pl") for item in name.last))
        return True
    return _agrees(title, name, readings)


def _may_be_womans(office: Word, name: Word) -> bool:
    """Whether a woman may hold the office under its name for men: "kierownik Żurawska"."""
    return bool(office.lemmas & OFFICES) and name.small.endswith(_HERS) and not name.is_place


def _is_season(title: Word, name: Word) -> bool:
    """Whether a season after a title is a surname: "kanonik Zima", but "Pani Wiosna" of a tale."""
    return bool(name.lemmas & _SEASONS and name.last) and title.lemmas.isdisjoint(MISTERS)


def _agrees(title: Word, name: Word, readings: Sequence[Reading]) -> bool:
    hers = _may_be_womans(title, name)
    cases = {
        (case, number)
        for item in word(title.small).readings
        for other in readings
        for case in CASES
        for number in ("sg", "pl")
        for gender in ("m1", "f")
        if item.has(case, number, gender)
        and (other.has(case, number, gender) or (hers and other.has(case, number, "f")))
    }
    if not cases:
        return False
    nouns = tuple(item for item in name.common if item.is_noun)
    if title.lemmas & _HEADS_OF_VILLAGES and nouns and not any(item.has("nom", "sg") for item in nouns):
        return not any(item.has("gen", "sg") for item in nouns)  # "sołtys Zatoki", but "sołtys Sowa"
    if any(item.labels & {PLACE} and item.has("gen") for item in name.readings):  # "mieszkańca Janowa"
        unsure = {"gen", "loc", "acc"} if title.lemmas & _OF_VILLAGES else {"gen", "loc"}
        return any(case not in unsure for case, _ in cases)
    return True
