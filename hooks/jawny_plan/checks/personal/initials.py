"""Initials: H.R., K. M., H. Rataj, Pająk E., Kordian M., Jan Raj."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jawny_plan.checks.personal.allowed import Allowed
from jawny_plan.checks.personal.hit import INITIAL, Hit
from jawny_plan.checks.personal.patrons import is_famous_surname, is_patron
from jawny_plan.checks.personal.people import is_of_somebody
from jawny_plan.checks.personal.text import CheckedText, Token, token_at
from jawny_plan.checks.personal.vocabulary import INSTITUTIONS, LEADS, MISTERS, OBJECTS, SHORT_RANKS, listed
from jawny_plan.checks.personal.words import Word, is_shortened

# Two letters that are nobody's initials.
_NOT_TWO = listed("SA PS JW NP SM NN PO CO OK UE AD WC RP MB PL PS CD LO SP TV OT ND")
_TWO = re.compile(
    r"(?<![\w.&/-])(?<![A-ZĆŁŚŹŻ]\. )([A-ZĆŁŚŹŻ]|[SR]z|Ch)\. ?([A-ZĆŁŚŹŻ]|[CSR]z|Ch)\.(?![\w/-]|[A-Z]\.)"
    r"(?! ?[A-ZĆŁŚŹŻ]\.)"
)
_DIGRAPHS = listed("Ch Cz Dz Dż Dź Rz Sz St Kr Gr Br Tr Wł Zb Zd Śl Kl Pr Fr Św Gł Sł Hr Pl Bł Kw Żb Szcz")
_SHORTENED = listed(
    "Ch Cz Dz Dż Dź Rz Sz St Wł Zb Zd Kr Fr Stan Wład Zbig Krzyszt Kaz Tad Grzeg Bron Mar Jerz Andrz Aleks And Elż Kat"
    " Małg Agn Bog Wojc Krz Stef Mirosł Władysł Stanisł"
)
"""First names of which only the beginning stands before a surname, with a full stop."""
_LEADS = LEADS | OBJECTS | INSTITUTIONS | listed("circle")  # "Circle K"
_SEVERAL = listed("rodzina małżeństwo rodzeństwo")
_NO_DOT = frozenset("AIOUWZEVX")
_ROMAN = frozenset("IVX")
_ROYAL = re.compile(
    r"(?:Zygmun|Kazimier|Włady|August|Henry|Pius|Karol|Fryder|Katarz|Elżbi|Jan|Stefan|Ludwi|Mikoł|Aleks|Wilhel|Bened)"
)


def find(text: CheckedText, allowed: Allowed) -> Iterator[Hit]:
    """Every person told by initials in `text`."""
    tokens = text.tokens
    for match in _TWO.finditer(text.read):
        listed_item = text.read[: match.start()].endswith(") ")  # "1) R. B., 2) T. O."
        if (
            match[1] + match[2] not in _NOT_TWO
            and not _is_surname_after(text, match.end())
            and (listed_item or not _is_lead(text.last_before(match.start())))
        ):
            yield Hit(match.start(), match.end(), INITIAL)
    for place in text.names:
        if tokens[place].word.is_letter and _is_after_somebody(text, place):
            yield Hit(tokens[place - 1].start, tokens[place].end + 1, INITIAL)
        if not tokens[place].word.is_letter:
            yield from _after_shortened(text, place)
            yield from _after_name(text, place, allowed)
        if tokens[place].word.is_letter or tokens[place].text in _SHORTENED or is_shortened(tokens[place].text):
            yield from _before_surname(text, place, allowed)


def _is_surname_after(text: CheckedText, end: int) -> bool:
    """Whether a surname follows that two letters belong to, and no word that begins a sentence."""
    return any(
        token.start == end + 1 and token.word.is_capital and _may_be_surname(token.word)
        for token in text.following(end, 1)
    )


def _may_be_surname(word: Word) -> bool:
    """Whether a word after initials is a surname: read or guessed as one, and no adverb, preposition or the like."""
    small = any(item.part in ("adv", "prep", "conj", "comp", "part", "pred") for item in word.common)
    return bool(word.last or word.guessed) and not small


def _is_after_somebody(text: CheckedText, place: int) -> bool:
    """Whether a letter with a full stop is somebody told by what they are: "rodziny W.", "sąsiada H. z bloku"."""
    before, letter, after = token_at(text.tokens, place - 1), text.tokens[place], token_at(text.tokens, place + 1)
    if before is None or not letter.is_adjacent or text.read[letter.end : letter.end + 1] != ".":
        return False
    if after is not None and after.word.is_name_like and after.gap in (". ", "."):
        return False
    is_word = before.word.is_small or (before.first and not before.word.last)
    if before.word.lemmas & (LEADS | MISTERS) or not is_word:
        return False
    return is_of_somebody(before.word) or bool(before.word.lemmas & _SEVERAL)


def _is_lead(before: Token | None) -> bool:
    """Whether a letter belongs to the word before it: blok A, plan B, klasa 4 B."""
    if before is None:
        return False
    return before.word.is_number or bool(before.word.lemmas & LEADS) or before.word.small in LEADS


def _after_shortened(text: CheckedText, place: int) -> Iterator[Hit]:
    """The beginning of a first name with a letter after it: "Wiesł. K."."""
    name, letter = text.tokens[place], token_at(text.tokens, place + 1)
    if letter and letter.gap == ". " and letter.word.is_letter and is_shortened(name.text):
        stopped = text.read[letter.end : letter.end + 1] == "."
        yield Hit(name.start, letter.end + stopped, INITIAL)


def _after_name(text: CheckedText, place: int, allowed: Allowed) -> Iterator[Hit]:
    """A name with a letter after it: Kordian M., Hubert R, Pająk E., Oliwier Sz., Jan Raj."""
    tokens = text.tokens
    name, letter = tokens[place].word, token_at(tokens, place + 1)
    if letter is None or len(name.text) < 3:
        return
    if letter.gap not in (" ", ", "):
        return
    end = letter.end
    stopped = text.read[end : end + 1] == "."
    if (name.lemmas & _LEADS and (not name.first or tokens[place].first)) or _is_roman(name.text, letter.text, stopped):
        return
    if (letter.text.isupper() and len(letter.text) == 1) or letter.text in _DIGRAPHS:
        ends = (
            text.read[end : end + 1] in ",;)" and letter.text not in _ROMAN and bool(name.first) and not name.is_large
        )
        if not stopped and not ends and (letter.text in _NO_DOT or len(letter.text) > 1 or name.is_large):
            return
        if text.read[end + stopped :][:1].isalnum():
            return
        if letter.gap == ", " and not (stopped and name.last):
            return
        named = bool(name.first) or bool(name.surname and stopped)
    else:
        short = letter.word.is_capital and len(letter.text) <= 4 and stopped and not letter.word.first
        goes_on = text.read[end + 1 : end + 3].strip()[:1].islower()
        named = bool(name.first) and short and goes_on and letter.is_adjacent and letter.word.small not in SHORT_RANKS
    if not named or _two_letters_follow(text, end, stopped):
        return
    if name.common and tokens[place].first and not name.first and not stopped:
        return
    if is_patron(text, tokens, place, place) or (name.is_place and not (name.first or name.last)):
        return
    famous = is_famous_surname(name) and not any(item.has("nom", "sg", "m1") for item in name.last)
    if not name.first and (allowed.has_place(name.parts) or famous or (name.common and not name.last)):
        return
    start = tokens[place].start
    yield Hit(start, end + stopped, INITIAL)


def _two_letters_follow(text: CheckedText, end: int, stopped: bool) -> bool:
    """Whether the letter begins a name of its own: "Na Lipowej K. Nowak" is met at its letter."""
    return bool(
        stopped and re.match(r"\.? ?[A-ZĆŁŚŹŻ][a-ząćęłńóśźż]{2,}", text.read[end:]) and _surname_follows(text, end)
    )


def _surname_follows(text: CheckedText, end: int) -> bool:
    return any(token.word.last and not token.word.common for token in text.following(end, 1))


def _is_roman(name: str, letter: str, stopped: bool) -> bool:
    return letter in _ROMAN and (not stopped or bool(_ROYAL.match(name)))


def _before_surname(text: CheckedText, place: int, allowed: Allowed) -> Iterator[Hit]:
    """A letter or two with a surname after: H. Rataj, B. M. Szczepaniak."""
    tokens = text.tokens
    letter, before = tokens[place], token_at(tokens, place - 1)
    if _is_lead(before) or re.search(r"[\w&/-]$", letter.gap):
        return
    if before and letter.gap.endswith(".") and not before.word.is_letter:
        return
    last = place + 1
    while last < len(tokens) and tokens[last].word.is_letter and tokens[last].gap in (". ", "."):
        last += 1
    if last >= len(tokens) or tokens[last].gap not in (". ", "."):
        return
    surname = tokens[last].word
    if not surname.is_name_like or len(surname.text) < 3 or surname.lemmas & INSTITUTIONS:
        return
    if (
        not (_may_be_surname(surname) or _ends_credit(text, place, last))
        or allowed.has_place(surname.parts)
        or is_famous_surname(surname)
    ):
        return
    if before and before.word.is_name_like and letter.is_adjacent and before.word.first:
        return  # met at the first name
    if _is_initial_of_published(letter.text, surname.parts, allowed) or is_patron(text, tokens, place, last):
        return
    if not surname.last and allowed.is_town(surname.text):
        return
    yield Hit(letter.start, tokens[last].end, INITIAL)


def _ends_credit(text: CheckedText, place: int, last: int) -> bool:
    """Whether a surname that may be a particle, too, ends a text or its part: "fot. T. Czyż", "(zdjęcie: A. Ale)"."""
    before, after = token_at(text.tokens, place - 1), text.read[text.tokens[last].end :][:1]
    begins_sentence = before is not None and text.tokens[place].is_adjacent and before.word.is_name_like
    return bool(text.tokens[last].word.last) and (not after or after in ".,;)\x00") and not begins_sentence


def _is_initial_of_published(letter: str, surname: Sequence[str], allowed: Allowed) -> bool:
    """Whether this is somebody whom the data publish, with the first name's letter."""
    return any(
        person
        and person[0].startswith(letter)
        and allowed.has_person([*surname])
        and any(part in allowed.forms_of(person) for part in surname)
        for person in allowed.people
    )
