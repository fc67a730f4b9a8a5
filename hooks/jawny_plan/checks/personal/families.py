"""A family by its surname: u Ratajów, rodzina Gołębiowskich, syn Cieślakowej, posesja Słomków, Mazgajowie."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jawny_plan.checks.personal.allowed import Allowed
from jawny_plan.checks.personal.bare_surnames import is_surname_alone
from jawny_plan.checks.personal.hit import FAMILY, TITLED, Hit, Rule
from jawny_plan.checks.personal.patrons import is_famous_surname, is_patron
from jawny_plan.checks.personal.plural_surnames import (
    is_family_after_preposition,
    is_plural_surname,
    may_be_where,
)
from jawny_plan.checks.personal.text import CheckedText, Token, is_quoted, token_at
from jawny_plan.checks.personal.unknown_surnames import as_wife
from jawny_plan.checks.personal.vocabulary import (
    ANIMALS,
    HOMES,
    INSTITUTIONS,
    KIN,
    OBJECTS,
    OFFICES,
    ONLY_PEOPLE,
    RANKS,
    TITLES,
    listed,
)
from jawny_plan.checks.personal.words import CASES, COMMON, Word, agree
from jawny_plan.polish.reading import PLACE, Reading

_WHOLE_FAMILY = listed("rodzina małżeństwo państwo brat siostra bracia rodzeństwo małżonek familia bliźniak")
_SIBLINGS = listed("brat siostra bliźniak")
_OF_ADJECTIVES = ("skiego", "ckiego", "skiej", "ckiej")
_OF_MEN = re.compile(r"(?:ak|ik|yk|cz|sz|uś|aś)ów$")
"""How surnames end that are also things nobody knows: "dom Walczaków"."""
_DYNASTIES = re.compile(
    r"(?:Piast|Jagiellon|Waz|Habsburg|Burbon|Romanow|Andegawen|Walez|Radziwiłł|Czartorys|Potoc"
    r"|Zamoys|Sapieh|Lubomirs|Branic|Ostrogs|Gryfi)\w*"
)
_ADJECTIVES = listed("młody stary łysy gruby chudy rudy stara młoda młodszy starszy mały garbaty kulawy ślepy")
_NAME_OF = re.compile(r"\b(?:to|ma|nosi) nazw[aęy]\b|\bto (?:imię|maskotka|godło|logo|tytuł)\b", re.IGNORECASE)
"""What tells that the words before are those of a thing: "Mały Głód to nazwa kampanii"."""
_QUARRELS = listed("konflikt spór kłótnia waśń zatarg zwada wojna sprzeczka proces pojednanie zgoda mediacja")
"""What families have with one another."""
_BELONGINGS = listed("torebka torba plecak portfel telefon kurtka hulajnoga portmonetka zakupy emerytura rower")
"""What is no part of a street, whose name would be an adjective, too: "torebka Górskiej", not "odcinek Górskiej"."""
_FENCED = listed(
    "płot posesja podwórko podwórze furtka ogrodzenie stodoła obejście garaż altana szopa działka okno balkon"
)
_OWN = listed(
    "dom posesja podwórko podwórze działka mieszkanie brama furtka ogród płot stodoła obejście gospodarstwo garaż"
    " altana"
    " pies stajnia szopa kuchnia piwnica balkon weranda ganek chałupa kurnik obora auto samochód traktor rower motocykl"
    " torebka torba plecak portfel telefon kurtka hulajnoga portmonetka zakupy emerytura"
)
"""What is a family's own, and nothing for the public."""
_OF_NATIONS = listed("rodzina dziecko rodzic rodzice")
_SEVERAL = listed("dzieci rodziny matki ojcowie rodzice siostry bracia synowie córki")
_NO_NAME = INSTITUTIONS | OFFICES | RANKS | TITLES | OBJECTS
_THINGS = OBJECTS | INSTITUTIONS
_KIN_AND_HOMES = KIN | HOMES
_HOLY = listed("boży boski święty teresa pio")


def find(text: CheckedText, allowed: Allowed) -> Iterator[Hit]:
    """Every family or person told by a surname and what stands before it."""
    tokens = text.tokens
    for place in text.names:
        token = tokens[place]
        if token.word.is_cyrillic or len(token.text) < 3:
            continue
        found = _found(text, place)
        if found is None:
            continue
        start, rule = found
        if allowed.has_person(token.word.parts) or allowed.has_place(token.word.parts):
            continue
        if _DYNASTIES.fullmatch(token.text):
            continue
        if allowed.is_town(token.text) and (start == place or not token.word.is_known):
            continue
        yield Hit(tokens[start].start, token.end, rule)


def _found(text: CheckedText, place: int) -> tuple[int, Rule] | None:
    """Where the find that ends with the name at `place` begins, and what it is."""
    tokens = text.tokens
    name = tokens[place]
    before = token_at(tokens, place - 1)
    if is_plural_surname(tokens, place) or is_family_after_preposition(text, place):
        return place, FAMILY
    if before is None or (name.first and not name.is_adjacent):
        return None
    if place > 1 and _is_holy_or_named(tokens[place - 2].word, before.gap):
        return None
    if name.word.lemmas & _NO_NAME and not any(item.has("pl", "gen", "m1") for item in name.word.last):
        return None
    if name.is_adjacent:
        if _is_of_family(tokens, place):
            return place - 1, FAMILY
        described = (
            before.word.lemmas & _ADJECTIVES
            and (_opens_or_small(before, name.word) or _does_what_people_do(before, token_at(tokens, place + 1)))
            and not _NAME_OF.search(text.sentence_of(name.start))
        )
        if described and _is_surname_only(name.word) and not (name.word.is_place and may_be_where(tokens, place)):
            return place - 1, TITLED
        if before.word.small == "po" and _is_left_by(tokens, place):
            return place - 2, FAMILY
        if _after_pair(tokens, place) and not is_patron(text, tokens, place - 3, place - 3):
            return place - 3, FAMILY
    if re.fullmatch(r"[”\"»’“] ", name.gap) and _is_after_nickname(tokens, place):
        return place - 1, TITLED
    return None


def _is_holy_or_named(word: Word, gap: str) -> bool:
    """Whether it is "św." or "Świętego" before "Brata Alberta", or the "im." of a school."""
    return word.small in ("św", "bł") or "święty" in word.lemmas or (word.small == "im" and gap.startswith("."))


def _is_of_family(tokens: Sequence[Token], place: int) -> bool:
    """Whether "u", kin or a home stands before the surname, which is in the form that they ask for."""
    before, name = tokens[place - 1].word, tokens[place].word
    genitive = [item for item in name.surname if item.has("gen")]
    plural = [item for item in genitive if item.has("pl")]
    if name.lemmas & _HOLY:
        return False
    if before.small == "u":
        quoted = is_quoted(tokens, place)
        people = genitive or [item for item in name.first if item.has("gen", "sg")]
        return bool(people) and not quoted and (bool(plural) or not _is_thing(name))
    if before.lemmas & KIN or before.small in KIN:
        nation = any(COMMON in item.labels and item.lemma[0].isupper() for item in name.readings)
        if nation and before.lemmas & _OF_NATIONS:  # "rodzina Romów"
            return False
        if before.lemmas & _WHOLE_FAMILY and (name.last or name.guessed):
            one = bool(before.lemmas & _SIBLINGS) and not (name.first and not name.common)
            return one or not name.is_place or bool(plural) or not _only_place_case(name)
        theirs = name.last or as_wife(name.parts[-1])
        if before.is_small and before.lemmas.isdisjoint(_SEVERAL) and agree(before.common, theirs):
            return not _is_thing(name)
        people = genitive or [item for item in name.first if item.has("gen", "sg")]
        if not people or (before.small in _SEVERAL and not plural and _may_be_of_place(name)):
            return False
        return bool(plural) or not _is_thing(name)
    others = token_at(tokens, place + 2)
    if before.lemmas & _QUARRELS and any(item.has("m1") for item in plural) and others and others.word.surname:
        return others.is_adjacent
    return bool(before.lemmas & HOMES) and _is_of_home(tokens, place, genitive)


def _may_be_of_place(name: Word) -> bool:
    """Whether the word may be a place in the genitive: "dzieci Łukowa", but not "synowie Kalety"."""
    return any(PLACE in item.labels and item.has("gen") for item in name.readings)


def _is_its_name(animal: Word, name: Word) -> bool:
    """Whether an animal bears the name, in its own case: "psa Bruna", not "pies Bruna", which is his."""
    if any(item.has("nom", "sg") for item in animal.common) or name.small.endswith(_OF_ADJECTIVES):
        return False
    names = (*name.last, *name.first)
    return any(
        item.has(case, "sg") and one.has(case, "sg") for item in names for one in animal.common for case in CASES
    )


def _is_of_home(tokens: Sequence[Token], place: int, genitive: Sequence[Reading]) -> bool:
    """Whether a home or a belonging stands before the surname of its owners."""
    before, name = tokens[place - 1].word, tokens[place].word
    plural = [item for item in genitive if item.has("pl")]
    if not (before.is_small or tokens[place - 1].first) or (before.lemmas & ANIMALS and _is_its_name(before, name)):
        return False
    beast = bool(plural) and (
        any(item.is_noun and item.has("m2") for item in name.common)
        or (_OF_MEN.search(name.small) is not None and not any(item.has("m1") for item in name.common))
    )
    object_ = not any(item.has("nom") for item in before.readings)  # "Stodołę Mrozów podpalono"
    title = tokens[place - 1].first and not before.is_small and not object_
    if title and not beast and _describes_next(tokens, place):
        return False
    if any(item.has("m1") for item in plural):
        return True
    own = bool(before.lemmas & (_BELONGINGS | _FENCED)) and any(item.has("sg", "f") for item in genitive)
    is_one = before.is_small and (own or any(item.has("sg", "m1") for item in genitive))
    after = token_at(tokens, place + 1)
    if after and after.is_adjacent and after.word.is_name_like:  # "ogrodzenie Warszawskiego Domu Kultury"
        return False
    return is_one and (is_surname_alone(name) or (bool(before.lemmas & _OWN) and _may_be_theirs(name)))


def _may_be_theirs(name: Word) -> bool:
    """Whether a surname that is an ordinary word, too, is nobody's trade, no thing and no place: "garaż Wilka"."""
    others = [item for item in name.common if item.is_noun]
    if name.first or name.is_place or is_famous_surname(name):
        return False
    return bool(name.last) and not any(item.has("m1") or item.has("n") for item in others)


def _describes_next(tokens: Sequence[Token], place: int) -> bool:
    """Whether the word is ordinary, and no adjective that stands alone: "Pola Mazowieckich równin"."""
    adjectives = tuple(item for item in tokens[place].word.common if item.is_adjective)
    if len(adjectives) < len(tokens[place].word.common):
        return True
    after = token_at(tokens, place + 1)
    return bool(adjectives and after and any(item.is_noun and item.has("gen", "pl") for item in after.word.readings))


def _only_place_case(name: Word) -> bool:
    return all(item.has("gen") and not item.has("nom") for item in name.last)


def _is_thing(name: Word) -> bool:
    """Whether the word is also an ordinary thing in the genitive, which a large letter does not rule out."""
    return any(
        item.is_noun and item.has("gen") and not item.has("m1") and not item.has("m2") and item.has("n")
        for item in name.common
    )


def _opens_or_small(adjective: Token, name: Word) -> bool:
    """Whether "młody" is no part of a name: in small letters, or at the beginning of a sentence with no town after."""
    if adjective.word.is_small:
        return True
    wife = agree(adjective.word.common, as_wife(name.parts[-1]))  # "Młoda Sikorowa"
    return adjective.first and adjective.word.is_capital and (wife or not name.is_place)


def _does_what_people_do(adjective: Token, verb: Token | None) -> bool:
    """Whether a verb of what only people do follows what may be a village, too: "Stary Gąsior strzela"."""
    done = (item for item in verb.word.readings if item.part in ("fin", "praet")) if verb and verb.is_adjacent else ()
    return adjective.first and any(item.lemma in ONLY_PEOPLE and item.has("sg") for item in done)


def _is_surname_only(name: Word) -> bool:
    things = any(item.is_noun and item.has("m3") for item in name.common)
    animals = any(item.is_noun and (item.has("m1") or item.has("m2")) for item in name.common)
    things = things and not animals  # "pająk" is a cord, too
    return (bool(name.last) and not things) or bool(name.guessed or as_wife(name.parts[-1]))


def _is_left_by(tokens: Sequence[Token], place: int) -> bool:
    """Whether they left it, or are mourned: "wdowa po Kaczmarku", "gospodarstwo po Ratajach"."""
    left, name = token_at(tokens, place - 2), tokens[place]
    if left is None or not left.word.lemmas & _KIN_AND_HOMES or _is_thing(name.word):
        return False
    if name.word.is_place and not left.word.lemmas & KIN:  # "dom po Ratajach", where Rataje may be a village
        return False
    return any(item.has("loc", "m1") for item in name.word.surname)


def _after_pair(tokens: Sequence[Token], place: int) -> bool:
    """Adama i Marty Żyłów"""
    if place < 3 or tokens[place - 2].word.small not in ("i", "oraz"):
        return False
    return bool(tokens[place - 1].word.first and tokens[place - 3].word.first) and any(
        item.has("pl") for item in tokens[place].word.surname
    )


def _is_after_nickname(tokens: Sequence[Token], place: int) -> bool:
    """„Łysy” Rataj"""
    nickname, name = tokens[place - 1], tokens[place].word
    if not re.search(r"[„\"«‚]$", nickname.gap) or not nickname.word.is_name_like or not name.surname:
        return False
    opening = None if nickname.first else token_at(tokens, place - 2)
    lead = opening.word if opening else None
    if lead and (lead.lemmas & _THINGS or (lead.is_name_like and not (lead.first or _opens_as_verb(opening)))):
        return False
    somebody = any(item.is_adjective or item.has("m1") or item.has("m2") for item in nickname.word.readings)
    does = lead is not None and any(item.part in ("praet", "fin") for item in lead.readings)
    subject = does and any(item.has("nom", "sg") for item in name.last)  # "zajął „Szczena” Domagała"
    return (bool(name.last) and (somebody or subject)) or bool(lead and lead.first)


def _opens_as_verb(opening: Token | None) -> bool:
    """Whether the word has its large letter only because it begins a sentence: no "Pies „Reks” Rataj"."""
    return opening is not None and opening.first and not any(item.is_noun for item in opening.word.common)
