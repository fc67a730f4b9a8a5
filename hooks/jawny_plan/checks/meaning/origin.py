"""Origin, skin and faith of recognisable people."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from pathlib import Path

from jawny_plan.checks.meaning.hint import HELPERS, Hint, is_person
from jawny_plan.checks.personal.text import CheckedText, Token, token_at
from jawny_plan.checks.personal.vocabulary import listed
from jawny_plan.checks.personal.words import COMMON, Word
from jawny_plan.polish.reading import FIRST_NAME, PLACE, SURNAME

_WHAT, _ADVICE = "pochodzenie, wyznanie albo wygląd osób", "Opisz zdarzenie bez pochodzenia uczestników."
_NATIONS = listed(
    "ukrainiec ukrainka białorusin białorusinka rosjanin rosjanka gruzin gruzinka ormianin ormianka"
    " rom romka cygan cyganka żyd żydówka wietnamczyk wietnamka chińczyk chinka "
    "hindus hinduska nepalczyk nepalka pakistańczyk banglijczyk turek turczynka arab arabka syryjczyk"
    " syryjka afgańczyk czeczen czeczenka kurd kurdyjka niemiec niemka litwin litwinka "
    "łotysz łotyszka rumun rumunka bułgar bułgarka mołdawianin mołdawianka czech czeszka słowak"
    " słowaczka węgier węgierka anglik angielka amerykanin amerykanka murzyn murzynka afrykańczyk"
    " afrykanka "
    "azjata azjatka filipińczyk filipinka uzbek uzbeczka kazach tadżyk kirgiz azer irańczyk iranka"
    " irakijczyk egipcjanin algierczyk marokańczyk tunezyjczyk nigeryjczyk nigeryjka etiopczyk"
    " somalijczyk "
    "kolumbijczyk kolumbijka wenezuelczyk brazylijczyk meksykanin latynos latynoska bałtyta francuz"
    " hiszpan włoch portugalczyk serb chorwat albańczyk muzułmanin muzułmanka islamista obcokrajowiec"
    " obcokrajowka "
    "cudzoziemiec cudzoziemka imigrant imigrantka uchodźca uchodźczyni migrant migrantka azylant"
    " mulat mulatka ciapaty jehowita protestant protestantka prawosławny"
    " zielonoświątkowiec adwentysta adwentystka baptysta luteranin luteranka ewangelik ewangeliczka grekokatolik"
    " buddysta"
    " buddystka mormon ateista ateistka innowierca"
)
_OURS = listed(
    "polak polka europejczyk europejka słowianin słowianka ślązak ślązaczka kaszub kaszubka kurp mazur mazurka"
    " pomorzanin pomorzanka wielkopolanin wielkopolanka małopolanin małopolanka podlasianin podlasianka"
    " mazowszanin mazowszanka kresowiak kresowianka sybirak sybiraczka zagłębiak poleszuk wołynianin lubelak bóg"
)
_STATED = listed("pochodzenie narodowość obywatelstwo wyznanie wiara obywatel obywatelka karnacja religia")
_CAME = listed("pochodzić przybyć przyjechać przybysz rodem przywędrować uciec uchodzić sprowadzić")
_NAMES = frozenset((FIRST_NAME, SURNAME, PLACE))
_FROM = listed("z ze")
_FEW = listed("dwaj trzej dwóch trzech dwie trzy")
_SKIN = re.compile(
    r"(?<!\w)(?:(?:ciemn|śniad|smagł|czarn|żółt|oliwkow)\w+ (?:karnacj\w+|skór(?:a|y|ze|ę|ą)|cer[aęąyze]{1,2})"
    r"|(?:czarno|ciemno|żółto|kolorowo)skór\w+|śniad(?:y|a|e|ego|emu|ej|ą|ym|ych)|skośnook\w+)(?!\w)",
    re.IGNORECASE,
)
_FAITH = re.compile(r"(?<!\w)świad(?:ek|k\w+) jehowy(?!\w)|(?<!\w)wyznawc\w+ [^\W\d]+", re.IGNORECASE)
# Beside the words themselves: a language, a feast, a kitchen; anywhere in the sentence: what people are invited to.
_CULTURE = re.compile(
    r"\b(?:język\w*|wersj\w+|tłumacz\w*|ulotk\w+|kurs\w*|lekcj\w+|granic\w+|święt\w+|kuchni\w*"
    r"|restauracj\w+|zespół|kultur\w+|pomoc dla|na ukraińskich numerach|stowarzyszeni\w+)\b",
    re.IGNORECASE,
)
_INVITED = re.compile(r"\b(?:zapraszamy|zapraszają|festiwal\w*|koncert\w*|pomoc dla)\b", re.IGNORECASE)
_NAME_OF = re.compile(r"\bto (?:także |też |również |tylko )?nazw[aęy]\b", re.IGNORECASE)
_NEAR = 24
"""So many signs before and after the words."""


def find(text: CheckedText) -> Iterator[Hint]:
    """Where a text tells the origin of people in an event."""
    places = [match.span() for pattern in (_SKIN, _FAITH) for match in pattern.finditer(text.read)]
    places += [(text.tokens[first].start, text.tokens[last].end) for first, last in _origins(text.tokens)]
    for start, end in sorted(places):
        first, last = text.sentence(start)
        beside = text.read[max(first, start - _NEAR) : min(last, end + _NEAR)]
        if _NAME_OF.search(text.read, first, last):
            continue
        if not _CULTURE.search(beside) and not _INVITED.search(text.read, first, last):
            yield Hint(text.shown[start:end], _WHAT, _ADVICE)


def _origins(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """From which to which word origin is told."""
    adjectives = _countries()[1]
    for place, token in enumerate(tokens):
        word = token.word
        before = token_at(tokens, place - 1) if token.is_adjacent else None
        after = token_at(tokens, place + 1)
        after = after if after and after.is_adjacent else None
        if _is_of_nation(word) and not (before and before.word.small in _FROM and _is_country(word)):
            yield place - bool(before and before.word.small in _FEW), place
        elif word.lemmas & adjectives and not _beside_ours(tokens, place):
            if before and _is_meant(before.word):
                yield place - 1, place
            elif after and _is_meant(after.word):
                yield place, place + 1
        elif before and _is_country(word):
            if before.word.lemmas & _STATED:
                yield place - 1, place
            elif before.word.small in _FROM and place > 1 and before.is_adjacent:
                lead = tokens[place - 2].word
                if _is_meant(lead) or lead.lemmas & _CAME:
                    yield place - 2, place


def _beside_ours(tokens: Sequence[Token], place: int) -> bool:
    """Whether both sides are told: "polscy i ukraińscy uczniowie"."""
    return place > 1 and tokens[place - 1].word.small in ("i", "oraz") and "polski" in tokens[place - 2].word.lemmas


def _is_meant(word: Word) -> bool:
    """Whether the word names people, or that of which origin is told."""
    return bool(word.lemmas & _STATED) or (_is_somebody(word) and not word.lemmas & HELPERS)


def _is_country(word: Word) -> bool:
    """Whether the word names a country, and is not itself the name of a town: "Kosów"."""
    countries = _countries()[0]
    if not word.is_name_like or not word.lemmas & countries:
        return False
    return word.small in countries or not any(
        PLACE in item.labels and item.lemma.lower() == word.small for item in word.readings
    )


def _is_somebody(word: Word) -> bool:
    return is_person(word) or bool(word.lemmas & {"dziecko", "młodzież", "grupa", "ludzie", "ludność"})


@lru_cache(maxsize=65_536)
def _is_of_nation(word: Word) -> bool:
    """Whether the word names somebody by a nation or a faith: those listed, and what the dictionary writes large."""
    if word.lemmas & _NATIONS:
        nouns = any(item.is_noun for item in word.common or word.readings)
        return nouns and (word.is_name_like or is_person(word))
    if not word.is_name_like or word.lemmas & _OURS:
        return False
    if any(item.labels & _NAMES or item.lemma[0].islower() for item in word.readings):
        return False
    return any(
        COMMON in item.labels and item.is_noun and item.lemma[0].isupper() and item.has("m1") for item in word.readings
    )


@cache
def _countries() -> tuple[frozenset[str], frozenset[str]]:
    """The names of countries, and the adjectives of them, both in small letters."""
    lines = Path(__file__).with_name("kraje.txt").read_text("utf-8").lower().splitlines()
    pairs = [line.split(" = ") for line in lines if not line.startswith("#")]
    return frozenset(name for name, _ in pairs), frozenset(word for _, words in pairs for word in words.split())
