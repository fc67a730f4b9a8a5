"""People of other countries: names that no Polish dictionary has, known by their shape and by what stands around."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jawny_plan.checks.personal.allowed import Allowed
from jawny_plan.checks.personal.hit import PERSON, Hit
from jawny_plan.checks.personal.patrons import is_known
from jawny_plan.checks.personal.people import is_of_somebody, is_person_noun
from jawny_plan.checks.personal.text import CheckedText, Token, token_at
from jawny_plan.checks.personal.vocabulary import ENGLISH_PEOPLE, ENGLISH_PLACES, listed
from jawny_plan.checks.personal.words import Word

_FAMILIES = listed(
    "Nguyen Tran Pham Hoang Phan Huynh Vu Vo Dang Bui Ngo Duong Dinh Truong Trinh Luong Cao Chen"
    " Wang Zhang Liu Yang Huang Zhao Zhou Xu "
    "Le Ly Lam Mai Choi Jung Kang Singh Khan Ahmed Hussain Kaur Li Lin Wu Zhu Guo Luo"
    " Xie Deng Feng Cheng Cai Peng Lee Yoon Jang Shin Hwang Ryu Sharma Gupta Kumar Patel Shah Reddy Verma Yadav Mehta"
    " Joshi Rao Nair Chaudhary Thapa Gurung Tamang Shrestha Magar Adhikari Karki Rahman Hossain Begum Akter Perera"
)
_SURNAME = re.compile(
    r"\w+(?:enko|enki|enkę|enką|enkiem|czuk|czuka|chuk|iuk|shvili|szwili|adze|idze|yan|ian|ov|ova"
    r"|owa|ew|ewa|ev|eva|ou|skyi|skyj|skij|ska|escu|oğlu|oglu|zade|ullah|uddin|ović|ić"
    r"|ez|eanu|opoulos|akis|idis|ienė|iene|aitė|aite|auskas|vičius|dze|iani|ová|sson|berg|mann|stein|ström|eira)"
)
_SURE = re.compile(
    r"\w{2,}(?:shvili|szwili|szwilego|szwilim|enko|enki|enkę|enką|[ai]dze|yants|janc|oğlu|oglu|zade|opoulos|ullah)"
)
"""How surnames end that are nothing else in any language."""
_PARTICLES = listed("al el bin ibn ben abu van von de da di del der den la le dos mac o st")
# "LibreOffice" and other programs and services are written like names of people.
_PRODUCT = re.compile(
    r"(?<!^Mc)(?<!^Mac)(?<=[a-z])[A-Z]|^(?:Google|Facebook|Instagram|Messenger|Live|Maps|Teams|Calc|Writer|Word|Excel|Office|Windows"
    r"|Android|Chrome|Firefox|Edge|Safari|Zoom|Meet|Drive|Acrobat|Reader|Day|Days|Black|Friday|Fair|Play|City|Festival|Fest)$"
)
_ARABIC = re.compile(r"(?:al|el|bin|abu)-[A-ZĄ-Ż]\w+", re.IGNORECASE)


def find(text: CheckedText, allowed: Allowed) -> Iterator[Hit]:
    """Every such name in `text`."""
    tokens, seen = text.tokens, -1
    for place in text.names:
        if place <= seen:
            continue
        seen = last = _run(tokens, place)
        if last > place:
            somebody = _is_person(tokens, place, last)
        else:
            last += 1
            somebody = _are_two_surnames(tokens, place) and _among_people(tokens, place, last)
        if somebody and not is_known(text, tokens, place, last, allowed):
            yield Hit(tokens[place].start, tokens[last].end, PERSON)


def _are_two_surnames(tokens: Sequence[Token], place: int) -> bool:
    """Whether both words are surnames and nothing else, as first names of other countries are: Lukas Schneider."""
    pair = tokens[place : place + 2]
    if len(pair) < 2 or pair[0].first or not pair[1].is_adjacent:
        return False
    return all(
        token.word.is_capital and token.word.last and not (token.word.first or token.word.common or token.word.is_place)
        for token in pair
    )


def _run(tokens: Sequence[Token], place: int) -> int:
    """The last of the words from `place` on that may be one foreign name."""
    if not _is_strange(tokens[place].word):
        return place + _goes_before_sure(tokens, place)
    last = place
    while last + 1 < len(tokens) and tokens[last + 1].is_adjacent:
        word = tokens[last + 1].word
        if tokens[place].text in _FAMILIES and word.is_capital:
            last += 1
        elif word.small in _PARTICLES and last + 2 < len(tokens) and _is_strange(tokens[last + 2].word):
            last += 2
        elif _is_strange(word) or _ARABIC.fullmatch(word.text) or (last == place and _ends(word)):
            last += 1
        else:
            break
    return last


def _goes_before_sure(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word written large within a sentence stands before what is surely a surname: "Dato Gelaszwili"."""
    token, after = tokens[place], token_at(tokens, place + 1)
    if after is None or token.first or not (token.word.is_capital and after.is_adjacent and after.word.is_capital):
        return False
    return not after.word.is_known and _SURE.fullmatch(after.text) is not None


def _is_strange(word: Word) -> bool:
    """Whether the word is written as a name and is no Polish word."""
    if (
        _PRODUCT.search(word.text)
        or word.is_cyrillic
        or not word.is_capital
        or len(word.text) < 2
        or word.small in ENGLISH_PLACES
    ):
        return False
    return word.text in _FAMILIES or bool(word.first) or not word.is_known


def _ends(word: Word) -> bool:
    """Whether a Polish surname may end a name that begins strangely."""
    return word.is_capital and bool(word.last) and not word.is_place and all(i.is_noun for i in word.common)


def _is_person(tokens: Sequence[Token], place: int, last: int) -> bool:
    """Whether a run of strange words is somebody: by a name known, by an ending, or by what stands around."""
    words = [token.word for token in tokens[place : last + 1]]
    strange = [word for word in words if not word.is_known]
    if len(words) == 2 and _goes_before_sure(tokens, place):
        return True
    if any(word.text in _FAMILIES for word in words) and (strange or any(word.first for word in words)):
        after_given = words[-1].text in _FAMILIES and words[0] in strange and not tokens[place].first
        return words[0].text in _FAMILIES or bool(words[0].first) or after_given
    if words[0].is_foreign and words[1].first and len(words) == 2:  # "Hassan Ali"
        return True
    if words[0].text in _FAMILIES and len(words) > 2:
        return True
    if words[0].first and (strange or any(word.is_foreign or _ARABIC.fullmatch(word.text) for word in words[1:])):
        return True
    if len(words) == 2 and strange == words[:1] and words[1].last and not words[1].first:
        return _among_people(tokens, place, last) and not tokens[place].first
    if strange != words:
        return False
    if any(_SURNAME.fullmatch(word.text) for word in words[1:]) or any(_ARABIC.fullmatch(word.text) for word in words):
        return True
    return not tokens[place].first and _among_people(tokens, place, last)


def _among_people(tokens: Sequence[Token], place: int, last: int) -> bool:
    """Whether a person's noun or a verb of the past stands beside: "Świadkiem był …", "…, kucharz"."""
    before = token_at(tokens, place - 1)
    after = token_at(tokens, last + 1)
    if after and after.gap == ", " and (is_person_noun(after.word) or after.word.lemmas & {"który", "jaki", "znany"}):
        return True
    if before is None or not tokens[place].is_adjacent:
        return False
    verbs = any(item.part in ("praet", "imps", "fin") for item in before.word.readings)
    return is_of_somebody(before.word) or verbs or before.word.small in ENGLISH_PEOPLE
