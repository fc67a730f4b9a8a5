"""The age of a person. Groups ("osoby powyżej 60 lat", "dzieci w wieku 7–12 lat"), law and ages of things pass."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jawny_plan.checks.personal.age_contexts import EVENT, LAW, STATISTICS
from jawny_plan.checks.personal.hit import Hit, Rule
from jawny_plan.checks.personal.numerals import CARDINAL
from jawny_plan.checks.personal.text import CheckedText, Token
from jawny_plan.checks.personal.vocabulary import FEW, PARTICIPLES, PEOPLE_F, in_order, listed
from jawny_plan.checks.personal.words import Word, word

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
    rf"(?<![\w.,–-])({_NUMBER})(?:(?P<adjective>letni\w*)|(?P<one>lat(?:ek|ka|kowi|kiem|ku|kę|ką|ce))"
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
_GROUPS = re.compile(r"w wieku od .* do ", re.IGNORECASE)
_HAS = re.compile(
    r"\b(?:ma|mają|mieli|miały|miał[ao]?|mając[aeymi]\w*|mający|liczy|licząc[aeymi]\w*|skończył[ao]?|ukończył[ao]?)"
    r"(?: (?:już|tylko|dopiero|około|ok\.|ponad|prawie|niespełna|jakieś|ze|z|nie więcej niż|niedawno|właśnie|zaledwie"
    r"|raptem|może|chyba|na oko|koło|skończone|ukończone|wczoraj|dziś|dzisiaj|ledwie|ledwo))*"
    rf"(?: {_YEARS_OLD}(?: (?:i|lub) {_YEARS_OLD})? (?:lat(?:a|ka)?|wiosen)| lat (?:około |ok\. )?{_YEARS_OLD})(?!\w)",
    re.IGNORECASE,
)
_IN_PASSING = re.compile(
    r"(?<=\w),? lat (?:około|ok\.|niespełna|ponad|prawie|mniej więcej) \d{1,3}(?=[,.;) ]|$)"
    rf"|(?<=\w),? lat {CARDINAL}(?=[,.;) ]|$)"
    r"|\((?:lat |l\. ?)?\d{1,3}(?: ?l\.| lat| lata)\)|\((?:l\.|lat) ?\d{1,3}\)|(?<=\w), ?(?:l\."
    r"|lat) ?\d{1,3}(?=[,.;) ]|$)"
    r"|(?<=\w)(?:,| –| -) (?:(?:zaledwie|około|ok\.|niespełna|ledwie|ledwo|może|dopiero|prawie|ponad|jakieś|na oko) )?"
    r"\d{1,3} (?:lat|lata|l\.)(?=[,.;)]|$)"
    r"|(?<=\w) (?:na oko|mniej więcej) \d{1,3} (?:lat|lata)(?=[,.;) ]|$)"
    r"|(?<!\bod)(?<!\bdo)(?<!\bz)(?<!\bpo)(?<!\bna)(?<!\bprzez)(?<!\bsprzed)(?<!\bku)(?<!\bw)(?<!\blat)"
    r" lat \d{1,3}(?=[,.;) ]|$)(?! ?[-–]?(?:tych|te))",
    re.IGNORECASE,
)
_DECADE = re.compile(
    r"\b(?:po|około|ok\.|przed|koło|pod|tuż po|dobrze po)"
    r" (?:dwudziest|trzydziest|czterdziest|pięćdziesiąt|sześćdziesiąt|siedemdziesiąt|osiemdziesiąt|dziewięćdziesiąt"
    r"|osiemnast)(?:ce|ki|kę|ką)(?!\w)",
    re.IGNORECASE,
)
_YEARS = ("lat", "wiek", "letni", "l.", "wieku", "dziest", "dziesiąt", "osiemnast")
_FORM = re.compile(
    r"(?<![\w,] )\b(?-i:Lat) [1-9]\d?(?=[,;])"
    r"|\bwiek(?:u)?(?P<whose> [a-ząćęłńóśźż]+)?(?::| to| –| -) ?[1-9]\d?(?![\d–-])"
    r"(?! ?(?:i|do|–) ?\d)",
    re.IGNORECASE,
)
"""An age as forms and notes give it: "Lat 33, bezrobotny", "Wiek sprawcy: 27"."""
_BARE = re.compile(r"(?<=\w), [1-9]\d(?=,(?! ?\d))|(?<=\w) \([1-9]\d\)")
"""An age with no word for years: after somebody, between commas or in brackets."""
_PRONOUNS = listed("on ona ten ta tego tej który która którego której")
_NEAR = 7
_SCHOOL = 12
"""Up to this age "4-latki" are a group of a kindergarten or a school."""


def may_hold(text: CheckedText) -> bool:
    """Whether years of age may be spoken of in `text`."""
    return text.holds(_YEARS) or (text.digits > 0 and _BARE.search(text.read) is not None)


def find(text: CheckedText) -> Iterator[Hit]:
    """Every age of a person in `text`."""
    bare = (match.span() for match in _BARE.finditer(text.read) if _is_right_after_one(text, match.start()))
    forms = (match.span() for match in _FORM.finditer(text.read) if _is_of_one(match["whose"]))
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
        if _of_few(text, match.start(), in_groups=_GROUPS.match(match[0]) is not None):
            yield Hit(match.start(), match.end(), AGE)
    for match in _HAS.finditer(read):
        if not LAW.search(text.sentence_of(match.start())) and _subject_is_person(text, match):
            yield Hit(match.start(), match.end(), AGE)
    for match in _IN_PASSING.finditer(read):
        if _after_person(text, match):
            yield Hit(match.end() - len(match[0].lstrip(", ")), match.end(), AGE)
    for match in _DECADE.finditer(read):
        if _of_few(text, match.start(), in_groups=False):
            yield Hit(match.start(), match.end(), AGE)


def _is_persons_own(text: CheckedText, match: re.Match[str]) -> bool:
    """Whether "34-latek", "17-letni" is of one person or a few of an event; a word alone is of a list of words."""
    if match["adjective"] and len(text.tokens) == 1:
        return False
    sentence = text.sentence_of(match.start())
    if match["one"]:
        return not (LAW.search(sentence) and not EVENT.search(sentence))
    if match["some"]:
        before = _before(text, match.start())
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
    return _head_is_person(text, match)


def _head_is_person(text: CheckedText, match: re.Match[str]) -> bool:
    """Whether what is "17-letni" is a person: the noun after it, else the one before; no noun at all is a person."""
    sentence = text.sentence_of(match.start())
    if LAW.search(sentence) and not EVENT.search(sentence):
        return False
    plural = match[0].lower().endswith(("ni", "nich", "nimi")) and not match[0].lower().endswith("letni")
    after = text.following(match.end(), 2)
    for token in after:
        if token.gap not in (" ", ", "):
            break
        noun = _noun(token.word)
        if noun is not None:
            several = token.word.readings and all(item.has("pl") for item in token.word.readings if item.is_noun)
            if noun and (plural or several):
                return bool(EVENT.search(sentence)) or _few_before(text, match.start())
            return noun
    for token in reversed(_before(text, match.start())[-3:]):
        noun = _noun(token.word)
        if noun and _is_several(token.word) and not EVENT.search(sentence):
            return _few_before(text, token.start)
        if noun is not None:
            return noun and ("osoba" not in token.word.lemmas or bool(EVENT.search(sentence)))
    return not plural


def _few_before(text: CheckedText, place: int) -> bool:
    before = _before(text, place)
    return bool(before) and before[-1].word.small in FEW


def _noun(word: Word) -> bool | None:
    """True for a noun that is a person, False for one that is a thing, None for any other word."""
    if PARTICIPLES.fullmatch(word.small) or word.lemmas & PEOPLE_F:
        return True
    nouns = [item for item in word.common or word.readings if item.is_noun]
    if not nouns or any(item.part in ("prep", "conj", "fin", "praet") for item in word.common):
        return None
    return any(item.has("m1") for item in nouns) and not word.lemmas & {"plan", "program", "patron", "pies"}


def _before(text: CheckedText, place: int) -> list[Token]:
    begin, _ = text.sentence(place)
    return [token for token in text.between(begin, place) if token.end <= place]


def _of_few(text: CheckedText, place: int, *, in_groups: bool) -> bool:
    """Whether "w wieku 41 lat" is of one person, or of a few of an event; "od 7 do 15 lat" is that of groups."""
    sentence = text.sentence_of(place)
    before = _before(text, place)[-_NEAR:]
    for back, token in enumerate(reversed(before)):
        if not _noun(token.word):
            continue
        nouns = [item for item in token.word.readings if item.is_noun and item.lemma.lower() in token.word.lemmas]
        singular = any(item.has("sg") for item in nouns)
        several = any(item.has("pl") for item in nouns)
        few = len(before) > back + 1 and before[-back - 2].word.small in FEW
        if few or (several and EVENT.search(sentence) and not LAW.search(sentence)):
            return True
        if singular and not (
            in_groups or (several and token.word.small in ("kobiety", "dzieci", "osoby", "dziewczyny"))
        ):
            return not LAW.search(sentence) or bool(EVENT.search(sentence))
        return False
    return bool(EVENT.search(sentence)) and not LAW.search(sentence)


def _subject_is_person(text: CheckedText, match: re.Match[str]) -> bool:
    """Whether the noun nearest before "ma 79 lat" is a person; without any noun it is somebody."""
    before = _before(text, match.start())
    for token in reversed(before[-_NEAR:]):
        if _is_somebody_s(token):
            continue
        noun = _noun(token.word)
        if noun and _is_several(token.word):
            return bool(EVENT.search(text.sentence_of(match.start())))
        if noun is not None and _may_be_subject(token.word):
            return noun or (token.word.is_name_like and bool(token.word.first) and not token.word.common)
        if token.word.is_name_like and not token.first and any(item.has("nom") for item in token.word.first):
            return True
    return len(before) == 0 or any(token.word.small in _PRONOUNS for token in before[-2:])


def _is_somebody_s(token: Token) -> bool:
    """Whether a name only tells whose something is: "Szkoła im. Janusza Korczaka ma 80 lat"."""
    names = (*token.word.first, *token.word.last)
    ordinary = bool(token.word.common)
    return token.word.is_name_like and bool(names) and not (ordinary or any(item.has("nom") for item in names))


def _is_several(word: Word) -> bool:
    """Whether the noun is in the plural only."""
    nouns = [item for item in word.common or word.readings if item.is_noun]
    return bool(nouns) and not any(item.has("sg") for item in nouns)


def _may_be_subject(word: Word) -> bool:
    """Whether the noun may stand in the nominative, or is a person that a clause then tells of."""
    nouns = [item for item in word.common or word.readings if item.is_noun]
    return not nouns or any(item.has("nom") for item in nouns) or bool(_noun(word))


def _is_surname(token: Token) -> bool:
    """Whether a word that may be a surname is one: any thing may begin a sentence."""
    return not (token.first and any(item.is_noun for item in token.word.common))


def _is_of_one(whose: str | None) -> bool:
    """Whether the age of a form is that of one person: of nobody said, or of a word in the singular."""
    if whose is None:
        return True
    found = word(whose.strip())
    return bool(_noun(found)) and any(item.is_noun and item.has("gen", "sg") for item in found.common)


def _is_right_after_one(text: CheckedText, place: int) -> bool:
    """Whether the word that ends at a place is one person, who has no office: "Rowerzysta, 52", no "uczniowie (34)"."""
    word = _before(text, place)[-1:]
    return any(
        bool(_noun(token.word)) and token.word.is_small | token.first and not _may_be_several(token.word)
        for token in word
    )


def _may_be_several(word: Word) -> bool:
    return any(item.is_noun and item.has("pl") for item in word.common)


def _after_person(text: CheckedText, match: re.Match[str]) -> bool:
    """Whether "(63 l.)", "lat 52" follows a person within a few words."""
    before = _before(text, match.start() + 1)[-3:]
    if not before:
        return False
    sentence = text.sentence_of(match.start())
    if LAW.search(sentence) and not EVENT.search(sentence):
        return False
    if before[-1].word.small in ("do", "od", "po", "z", "lat", "przez", "ponad"):
        return False
    return any(
        _noun(token.word)
        or (token.word.is_name_like and bool(token.word.first or (token.word.last and _is_surname(token))))
        for token in before
    )
