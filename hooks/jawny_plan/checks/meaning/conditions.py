"""Health, addiction and homelessness of somebody whom neighbours will recognise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jawny_plan.checks.meaning import states
from jawny_plan.checks.meaning.hint import HELPERS, Hint, is_one_person, is_person
from jawny_plan.checks.personal.text import CheckedText, Token, token_at
from jawny_plan.checks.personal.vocabulary import FEW, HONOURS, listed

_KINDS = {
    "zdrowie": ("zdrowie osoby", "Opisz samo zdarzenie i potrzebną pomoc, bez stanu zdrowia."),
    "nałóg": (
        "uzależnienie albo życie osobiste osoby",
        "Opisz samo zachowanie, na przykład „zakłócanie ciszy”.",
    ),
    "bezdomność": ("bezdomność osoby", "Napisz o pomocy i miejscu ogólnie, bez wskazywania osoby."),
}
_GENERAL = re.compile(
    r"\b(?:pomoc dla|profilaktyk\w+|zajęcia o|wykład\w*"
    r"|prelekcj\w+|warsztat(?:y|ów|ach|ami)|program\w*|kampani\w+|ulotk\w+|poradni\w+|infolini\w+"
    r"|telefon zaufania|badani\w+|szczepieni\w+|komisj\w+"
    r"|grup\w+ wsparcia|streetworker\w*|ośrod\w+(?! (?:odwyk|leczeni|uzależ))|film\w*|spektakl\w*"
    r"|każdy, kto|każd\w+ osob\w+|ustaw\w+|zgłasza\w* się)\b",
    re.IGNORECASE,
)
_PEOPLE = re.compile(r"\b(?:osób|osoby|osobom|osobami|ludzi|ludziom)\b", re.IGNORECASE)
_NOBODY = re.compile(r"\b(?:nikt|pies|kot|radiowóz|samochód|rower|lampa|znak)\b", re.IGNORECASE)
_REGIONS = listed("cały teren powiat gmina miasto kraj rejon region województwo okolica cel myśl uwaga powód prawo")
_CLINICS = listed("przychodnia")
"""What is a word for somebody, too, in some of its cases."""
_NEAR = 3
"""So many words before a verb its subject is looked for."""


def find(text: CheckedText) -> Iterator[Hint]:
    """What a text says of the health or the habits of one person or family."""
    tokens = text.tokens
    for found in states.find(tokens):
        begin, end = tokens[found.first].start, tokens[found.end - 1].end
        if found.state.kind not in _KINDS or _is_of_thing(tokens, found.end):
            continue
        first, last = text.sentence(begin)
        around = text.read[first:last]
        if _GENERAL.search(around) or (_NOBODY.search(around) and not _is_of_person(tokens, found.end)):
            continue
        if _PEOPLE.search(around) and not any(map(_acts, text.between(first, begin))):
            continue
        beside = text.between(first, begin) + text.between(end, last)
        if _is_of_helper(tokens, found.first) or _are_from_here(tokens, found.end):
            somebody = True
        elif found.state.beside_somebody:
            somebody = _names_few(beside)
        else:
            people = text.between(first, last)
            nobody_else = not any(is_person(token.word) for token in people if _may_be_meant(token))
            somebody = _names_few(people) or (nobody_else and not _is_topic(tokens, found.first))
        if somebody:
            yield Hint(text.shown[begin:end], *_KINDS[found.state.kind])


def _is_topic(tokens: Sequence[Token], place: int) -> bool:
    """Whether it is what somebody speaks of: "doktor mówiła o grypie"."""
    before = token_at(tokens, place - 1)
    return before is not None and tokens[place].is_adjacent and before.word.small == "o"


def _acts(token: Token) -> bool:
    """Whether one person is the subject: "sąsiad pije i wyzywa ludzi"."""
    if "osoba" in token.word.lemmas or not is_one_person(token.word):
        return False
    return any(item.is_noun and item.has("nom", "sg") for item in token.word.common)


def _is_of_helper(tokens: Sequence[Token], place: int) -> bool:
    """Whether the subject of a phrase that begins with a verb is one with an office: "kierownik nadużywa alkoholu"."""
    verbs = [item for item in tokens[place].word.readings if item.part in ("fin", "praet")]
    if not any(item.has("sg", "ter") or (item.part == "praet" and item.has("sg")) for item in verbs):
        return False
    before = list(reversed(tokens[max(0, place - _NEAR) : place]))
    for token in before:
        if token.word.lemmas & HELPERS and _acts(token):
            return True
        if not any(item.has("gen") and (item.is_noun or item.is_adjective) for item in token.word.common):
            return False
    return False


def _are_from_here(tokens: Sequence[Token], end: int) -> bool:
    """Whether several are told by a place of the neighbourhood: "bezdomni z pustostanu", not "z całego powiatu"."""
    people, link, place = tokens[end - 1].word, token_at(tokens, end), token_at(tokens, end + 1)
    if link is None or place is None or not link.is_adjacent or link.word.small not in ("z", "ze", "spod", "zza"):
        return False
    several = any(item.has("nom", "pl", "m1") for item in people.readings)
    return several and not place.word.lemmas & _REGIONS


def _may_be_meant(token: Token) -> bool:
    """Whether somebody may be meant: no office, and no "Brata" of a saint."""
    if token.word.is_name_like and not token.first and token.word.lemmas & HONOURS:
        return False
    return not token.word.lemmas & (HELPERS | _CLINICS)


def _names_few(tokens: Sequence[Token]) -> bool:
    """Whether one person or a few are spoken of: "sąsiad", "trzej", "jeden z lokatorów"."""
    return any(
        token.word.small in FEW
        or (is_one_person(token.word) and _may_be_meant(token))
        or ("jeden" in token.word.lemmas and _are_among_people(tokens[place + 1 : place + 3]))
        for place, token in enumerate(tokens)
    )


def _are_among_people(after: Sequence[Token]) -> bool:
    """Whether these are "z lokatorów", after "jeden"."""
    return len(after) == 2 and after[0].word.small in ("z", "ze", "spośród") and is_person(after[1].word)


def _is_of_person(tokens: Sequence[Token], end: int) -> bool:
    """Whether an adjective that ends before this place belongs to a person: "prowadzi niewidomego lokatora"."""
    after = token_at(tokens, end)
    adjective = any(item.is_adjective for item in tokens[end - 1].word.common)
    if after is None or not after.is_adjacent or _NOBODY.fullmatch(after.text):
        return False
    return adjective and is_one_person(after.word)


def _is_of_thing(tokens: Sequence[Token], end: int) -> bool:
    """Whether an adjective that ends before this place belongs to a thing or an animal: "bezdomny kot"."""
    last, after = tokens[end - 1].word, token_at(tokens, end)
    if after is None or not after.is_adjacent or not any(item.is_adjective for item in last.common):
        return False
    nouns = after.word.common
    return bool(nouns) and all(item.is_noun for item in nouns) and not is_person(after.word)
