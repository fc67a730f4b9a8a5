"""The age of a person. Groups ("osoby powyżej 60 lat", "dzieci w wieku 7–12 lat"), law and ages of things pass."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jawny_plan.checks.personal.age_contexts import EVENT, LAW, STATISTICS
from jawny_plan.checks.personal.age_owners import (
    after_person,
    head_is_person,
    is_of_one,
    is_right_after_one,
    of_few,
    says_person,
    subject_is_person,
    words_before,
)
from jawny_plan.checks.personal.hit import Hit, Rule
from jawny_plan.checks.personal.numerals import CARDINAL
from jawny_plan.checks.personal.text import CheckedText
from jawny_plan.checks.personal.vocabulary import FEW, in_order
from jawny_plan.checks.personal.words import word

AGE = Rule("wiek osoby", "Usuń wiek: z miejscem i zdarzeniem wskazuje konkretną osobę.")

_ONES = in_order("jedno dwu trzy cztero pięcio sześcio siedmio ośmio dziewięcio")
_TEENS = in_order(
    "dziesięcio jedenasto dwunasto trzynasto czternasto piętnasto szesnasto siedemnasto osiemnasto dziewiętnasto"
)
_TENS = in_order(
    "dwudziesto trzydziesto czterdziesto pięćdziesięcio sześćdziesięcio siedemdziesięcio osiemdziesięcio "
    "dziewięćdziesięcio stu"
)
_SPELT = (
    rf"(?:(?:{'|'.join(_TENS)})(?:{'|'.join(_ONES)}|kilku|paro)?|{'|'.join(_TEENS)}|{'|'.join(_ONES)}"
    r"|kilkunasto|parunasto|kilkudziesięcio|parudziesięcio)"
)
_NUMBER = rf"(?:\d{{1,3}} ?[-–—]? ?|{_SPELT})"
_OLD = re.compile(
    rf"(?<![\w.,–-])({_NUMBER})(?:(?P<adjective>letni\w*|miesięczn\w+|tygodniow\w+)|(?P<one>lat(?:ek|ka|kowi|kiem|ku|kę|ką|ce))"
    r"|(?P<some>lat(?:ki|kowie|ków|kom|kami|kach)))(?!\w)(?! (?:i|oraz|lub) starsz)",
    re.IGNORECASE,
)
_YEARS_OLD = rf"(?:\d{{1,3}}|{CARDINAL})"
_RANGE = rf"{_YEARS_OLD}(?: ?(?:[–—-]|do|i|lub|a) ?{_YEARS_OLD})?"
_AGED = re.compile(
    rf"\bw wieku (?:około |ok\. |lat |mniej więcej |niespełna |od )?{_RANGE}(?: lat\w?)?(?!\w)"
    r"(?! (?:i|lub|albo|oraz) (?:więcej|starsz|powyżej|młodsz))",
    re.IGNORECASE,
)
_SHORT = re.compile(r"(?<![\w.,–-])\d{1,3} ?-? ?l\.(?= ([^\W\d]+))")
"""An age in short, with the word after it: "33-l. mężczyzna"."""
_GROUPS = re.compile(r"w wieku od .* do ", re.IGNORECASE)
_HAS = re.compile(
    r"\b(?:ma|mają|mieli|miały|miał[ao]?|mając[aeymi]\w*|mający|liczy|licząc[aeymi]\w*|skończył[ao]?|ukończył[ao]?|przeżył[ao]?|dożył[ao]?)"
    r"(?: (?:już|tylko|dopiero|około|ok\.|ponad|prawie|niespełna|jakieś|ze|z|nie więcej niż|nawet|jeszcze|aż"
    r"|niedawno|właśnie|zaledwie|raptem|może|chyba|na oko|koło|skończone|ukończone|wczoraj|dziś|dzisiaj|ledwie|ledwo))*"
    rf"(?: {_YEARS_OLD}(?: (?:i|lub) {_YEARS_OLD})? (?:lat(?:a|ka)?|wiosen)| lat (?:około |ok\. )?{_YEARS_OLD})(?!\w)",
    re.IGNORECASE,
)
_IN_PASSING = re.compile(
    r"(?<=\w),? lat (?:około|ok\.|niespełna|ponad|prawie|mniej więcej) \d{1,3}(?=[,.;) ]|$)"
    rf"|(?<=\w),? lat {CARDINAL}(?=[,.;) ]|$)"
    r"|\((?:lat |l\. ?)?(?:około |ok\. )?\d{1,3}(?: ?l\.| lat| lata)\)|\((?:l\.|lat) ?(?:około |ok\. )?\d{1,3}\)"
    r"|(?<=\w),? (?:l\.|lat) (?:około|ok\.) \d{1,3}(?=[,.;) ]|$)"
    r"|(?<=\w), ?(?:l\."
    r"|lat) ?\d{1,3}(?=[,.;) ]|$)"
    r"|(?<=\w)(?:,| –| -) (?:(?:zaledwie|około|ok\.|niespełna|ledwie|ledwo|może|dopiero|prawie|ponad|jakieś|na oko) )?"
    r"\d{1,3} (?:lat|lata|l\.)(?=[,.;)]|$)"
    r"|(?<=\w) (?:na oko|mniej więcej) \d{1,3} (?:lat|lata)(?=[,.;) ]|$)"
    r"|(?<!\bod)(?<!\bdo)(?<!\bz)(?<!\bpo)(?<!\bna)(?<!\bprzez)(?<!\bsprzed)(?<!\bku)(?<!\bw)(?<!\blat)"
    r" (?:lat|l\.) ?\d{1,3}(?=[,.;) ]|$)(?! ?[-–]?(?:tych|te))",
    re.IGNORECASE,
)
_DECADE = re.compile(
    r"\b(?:po|około|ok\.|przed|koło|pod|tuż po|dobrze po)"
    r" (?:dwudziest|trzydziest|czterdziest|pięćdziesiąt|sześćdziesiąt|siedemdziesiąt|osiemdziesiąt|dziewięćdziesiąt"
    r"|osiemnast)(?:ce|ki|kę|ką)(?!\w)",
    re.IGNORECASE,
)
_YEARLING = re.compile(
    r"\b(?:pół|półtora|nie(?:co|spełna) )?roczn(?:y|a|e|ego|ej|emu|ym|ą) "
    r"(?:dziec(?:ko|ka|ku|kiem)|chłop(?:iec|czyk|ca|cu|cem)\w*|dziewczynk\w+|niemowl\w+|maluch\w*|syn\w*|cór\w+|bobas\w*)",
    re.IGNORECASE,
)
_EACH = re.compile(
    r"\b(?:wszyscy|wszystkie|obaj|obie|oboje|każd[yae]|każde z nich|każdy z nich|sami) po (?:około |ok\. )?"
    rf"{_YEARS_OLD} (?:lat|lata)(?!\w)",
    re.IGNORECASE,
)
"""The age of each of a few: "zatrzymani, wszyscy po 16 lat"."""
_YEARS = ("lat", "roczn", "wiek", "letni", "miesięczn", "tygodniow", "l.", "wieku", "dziest", "dziesiąt", "osiemnast")
_FORM = re.compile(
    r"(?<![\w,] )\b(?-i:Lat) [1-9]\d?(?=[,;])"
    r"|\bwiek(?:u)?(?P<whose> [a-ząćęłńóśźż]+)?(?::| to| –| -) ?[1-9]\d?(?![\d–-])"
    r"(?! ?(?:i|do|–) ?\d)",
    re.IGNORECASE,
)
"""An age as forms and notes give it: "Lat 33, bezrobotny", "Wiek sprawcy: 27"."""
_BARE = re.compile(r"(?<=\w), [1-9]\d(?=,(?! ?\d))|(?<=\w) \([1-9]\d\)")
"""An age with no word for years: after somebody, between commas or in brackets."""
_SCHOOL = 12
"""Up to this age "4-latki" are a group of a kindergarten or a school."""


def may_hold(text: CheckedText) -> bool:
    """Whether years of age may be spoken of in `text`."""
    return text.holds(_YEARS) or (text.digits > 0 and _BARE.search(text.read) is not None)


def find(text: CheckedText) -> Iterator[Hit]:
    """Every age of a person in `text`."""
    bare = (match.span() for match in _BARE.finditer(text.read) if is_right_after_one(text, match.start()))
    forms = (match.span() for match in _FORM.finditer(text.read) if is_of_one(match["whose"]))
    for hit in (*_of_anybody(text), *(Hit(start, end, AGE) for start, end in (*bare, *forms))):
        if not STATISTICS.search(text.sentence_of(hit.start)):
            yield hit


def _of_anybody(text: CheckedText) -> Iterator[Hit]:
    """Those of persons, and those of people counted."""
    read = text.read
    for match in _OLD.finditer(read):
        if _is_persons_own(text, match):
            yield Hit(match.start(), match.end(), AGE)
    for match in _AGED.finditer(read):
        if of_few(text, match.start(), in_groups=_GROUPS.match(match[0]) is not None):
            yield Hit(match.start(), match.end(), AGE)
    for match in _HAS.finditer(read):
        if not LAW.search(text.sentence_of(match.start())) and subject_is_person(text, match):
            yield Hit(match.start(), match.end(), AGE)
    for match in _IN_PASSING.finditer(read):
        if after_person(text, match):
            yield Hit(match.end() - len(match[0].lstrip(", ")), match.end(), AGE)
    for match in (*_EACH.finditer(read), *_YEARLING.finditer(read)):
        if EVENT.search(text.sentence_of(match.start())):
            yield Hit(match.start(), match.end(), AGE)
    yield from _in_short(text)


def _in_short(text: CheckedText) -> Iterator[Hit]:
    """Those told in short or roughly: "33-l. mężczyzna", "po czterdziestce"."""
    for match in _SHORT.finditer(text.read):
        if says_person(word(match[1])):
            yield Hit(match.start(), match.end(), AGE)
    for match in _DECADE.finditer(text.read):
        if of_few(text, match.start(), in_groups=False):
            yield Hit(match.start(), match.end(), AGE)


def _is_persons_own(text: CheckedText, match: re.Match[str]) -> bool:
    """Whether "34-latek", "17-letni" is of one person or a few of an event; a word alone is of a list of words."""
    if match["adjective"] and len(text.tokens) == 1:
        return False
    sentence = text.sentence_of(match.start())
    if match["one"]:
        return not (LAW.search(sentence) and not EVENT.search(sentence))
    if match["some"]:
        before = words_before(text, match.start())
        years = re.match(r"\d+", match[0])
        if (
            match["some"].lower() == "latki"
            and years
            and int(years[0]) > _SCHOOL
            and before
            and not LAW.search(sentence)
        ):
            return True
        few = bool(before) and before[-1].word.small in FEW
        return few or (bool(EVENT.search(sentence)) and not LAW.search(sentence))
    return head_is_person(text, match)
