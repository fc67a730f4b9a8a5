"""Names in small letters: hubert rataj. Few words of a text can be that, so little may be doubtful."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jawny_plan.checks.personal.text import CheckedText, Token
from jawny_plan.checks.personal.vocabulary import ACTS, listed
from jawny_plan.checks.personal.words import Word, agree, may_be_name
from jawny_plan.polish.reading import Reading

_ADJECTIVES = ("ski", "ska", "skiego", "skiej", "cki", "cka", "ckiego", "ckiej", "ską", "cką", "skim", "ckim")
_LONG_ENOUGH = 4
"""So many letters tell a name in small letters from words of another language: "any may"."""
_ASKS = ACTS | listed("chcieć pytać zapytać wnioskować potwierdzać skarżyć narzekać czekać wracać")
_END = re.compile(r"[.!?…\x00]")
_STEMS = (
    *("chce", "chci", "pyta", "pros", "zgłosi", "zgłasz", "mówi", "powiedz", "dzwoni", "podpis", "skarż", "narzek"),
    *("czeka", "wraca", "widzi", "słysz", "odm", "złoży", "wskaza", "poda", "wnos", "wnios", "potwierdz", "obieca"),
    *("krzycz", "grozi", "bije", "pobi", "kop", "uderz", "ukrad", "kupi", "sprzeda", "zapłac", "przysz", "dzięk"),
    *(
        "zezna",
        "przyzn",
        "twierdz",
        "mieszka",
        "siedzi",
        "zabra",
        "odda",
        "wyzyw",
        "zaczep",
        "napisa",
        "wybi",
        "pożycz",
    ),
    *("pije", "pił", "jecha", "jedzie", "uciek", "obserw", "prowadz", "interwen"),
)
"""How such verbs begin."""


def may_begin(word: Word) -> bool:
    """Whether the word is a first name, and in small letters nothing else; few are."""
    if word.is_small and (not may_be_name(word.text) or word.common):
        return False
    return bool(word.first)


def small_pair(first: Word, surname: Word) -> bool:
    """Whether two words in small letters can be nothing but a name."""
    if first.common or not surname.last or not (agree(first.first, surname.last) or _is_hers(first, surname)):
        return False
    others = [item for item in surname.common if item.part != "ger" and _may_tell_of(first, item)]
    nouns = not others or any(item.is_noun for item in others)
    verbs = any(item.part not in ("subst", "adj", "depr") for item in others)
    return len(surname.text) >= _LONG_ENOUGH and (surname.small.endswith(_ADJECTIVES) or (nouns and not verbs))


def _is_hers(first: Word, surname: Word) -> bool:
    """Whether a woman bears a surname of a man's kind, which then has one form: "leokadia stępień"."""
    return all(item.has("f") for item in first.first) and any(item.has("nom", "sg") for item in surname.last)


def _may_tell_of(first: Word, item: Reading) -> bool:
    """Whether a reading may be what the person does: "patryk domagała" is no verb, as he is no woman."""
    return item.part != "praet" or any(item.has(name) for one in first.first for name in ("m1", "f") if one.has(name))


def may_open(text: CheckedText) -> bool:
    """Whether `text` holds a verb of what people do: a quick look before its first words are looked up."""
    return text.holds(_STEMS)


def opens(tokens: Sequence[Token], place: int) -> bool:
    """Whether a note begins with a name in small letters, and tells what people do: "marek stępień chce rozmawiać"."""
    note = tokens[place : place + 3]
    begins = not place or bool(_END.search(tokens[place].gap))
    if not begins or len(note) < 3 or not all(token.is_adjacent for token in note[1:]):
        return False
    first, surname, verb = (token.word for token in note)
    if not (first.is_small and surname.is_small and first.names) or len(surname.text) < _LONG_ENOUGH:
        return False
    nominative = tuple(item for item in first.first if item.has("nom"))
    does = any(item.lemma in _ASKS for item in verb.readings if item.part in ("fin", "praet"))
    return does and agree(nominative, tuple(item for item in surname.last if item.has("nom", "sg")))
