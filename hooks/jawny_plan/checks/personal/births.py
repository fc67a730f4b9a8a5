"""When somebody was born: a date, a year, a class of those born in one year. People of history and groups pass."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jawny_plan.checks.personal.hit import Hit, Rule
from jawny_plan.checks.personal.months import MONTHS
from jawny_plan.checks.personal.numerals import ORDINAL
from jawny_plan.checks.personal.people import is_of_somebody
from jawny_plan.checks.personal.text import CheckedText
from jawny_plan.checks.personal.vocabulary import PARTICIPLES, in_order

BIRTH = Rule("data urodzenia osoby", "Usuń ją: z miejscem wskazuje konkretną osobę.")

_MONTHS = "|".join(MONTHS)
_YEAR_IN_WORDS = rf"(?:tysiąc \w+set|dwa tysiące|dwutysięczn\w+)(?: {ORDINAL})?"
_IN_MONTH = in_order(
    "styczniu lutym marcu kwietniu maju czerwcu lipcu sierpniu wrześniu październiku listopadzie grudniu"
)
_YEAR = r"(?P<year>(?:1[0-9]|20)\d\d)"
_DATE = (
    rf"(?:\d{{1,2}}[ ./-]{{1,2}}(?:\d{{1,2}}|(?:{_MONTHS})|[IVX]+)[ ./-]{{1,2}}{_YEAR}|(?P<iso>(?:1[0-9]"
    rf"|20)\d\d)[-./]\d\d[-./]\d\d"
    rf"|\d{{1,2}}[./-]\d{{1,2}}[./-]\d\d(?!\d)|{ORDINAL} (?:{_MONTHS}) (?P<worded>(?:1[0-9]|20)\d\d"
    rf"|{_YEAR_IN_WORDS})|(?:{'|'.join(_IN_MONTH)}) (?P<within>(?:1[0-9]|20)\d\d))"
)
_IN = r"(?: ?(?:w dniu|dnia|dn\.|w|we|z dnia|z)(?: roku)?)?"
_WHEN = rf"(?:{_DATE}|(?:roku )?(?P<only>(?:1[0-9]|20)\d\d)|{_YEAR_IN_WORDS})(?: ?(?:r\.|rok\w*))?"
_BORN = re.compile(
    rf"\b(?:ur(?:\.|odz\.)|urodz(?:ony|ona|one|onego|onej|onemu|oną|onym|i(?:ł|ła|ło|li|ły) się)|(?:przyszed\w*"
    rf"|przyszła) na świat|dat\w+(?: i miejsc\w+)? ur(?:odzenia"
    rf"|\.|odz\.)(?: (?!w |w\b)[^\W\d]+)?|d\. ?ur\.|born(?: on| in)?)"
    rf"(?: (?:był[ay]?|zosta[łl]a?|jest))?(?: w \w+){{0,2}}[”\"]?[: ,–-]{{0,3}}{_IN} ?{_WHEN}",
    re.IGNORECASE,
)
_YEAR_OF_BIRTH = re.compile(
    r"\b(?:rok\w*|r\.) (?:urodzeni\w+|ur\.|urodz\.)(?: (?!w\b)[^\W\d]+)?:?(?: to)? (?P<year>1[0-9]\d\d|20\d\d)"
    r"|\b(?P<before>1[0-9]\d\d|20\d\d) (?:rok\w*|r\.) ur(?:odzenia|odz\.|\.)",
    re.IGNORECASE,
)
_CLASS = re.compile(
    r"\brocz(?:nik\w{0,2}|\.):? (?:z (?:roku )?)?(?P<year>19\d\d|20\d\d|'?\d\d)(?![\w–-])", re.IGNORECASE
)
_CLASS_IN_WORDS = re.compile(rf"\brocznik\w{{0,2}}:? (?:{_YEAR_IN_WORDS}|{ORDINAL})(?!\w)", re.IGNORECASE)
_STAR = re.compile(r"\([*＊] ?(?:\d{1,2}\.\d{1,2}\.)?(?P<year>1[0-9]\d\d|20\d\d)\)")
_IN_BRACKETS = re.compile(
    r"\((?:\d{1,2}[./-]\d{1,2}[./-](?:19\d\d|20[01]\d)|(?:19\d\d|20[01]\d)-\d\d-\d\d)(?: ?r\.)?\)"
)
"""A day long past in brackets: after somebody it is when they were born."""
_YEARS = ("year", "iso", "only", "worded", "within", "before")
"""The groups of the patterns that may hold the year."""
_HISTORY = 1910
_GROUP = re.compile(
    r"\b(?:dzieci|uczni(?:owie|ów|om|ami)|uczennic\w*|zawodni\w+|drużyn\w*|młodzież\w*|przedszkolak\w*"
    r"|turniej\w*|rozgryw\w+|zapis\w+|zapraszamy|liga|ligi"
    r"|osoby|osób|mieszkańcy|mieszkańców|seniorzy|seniorów|roczników|roczniki|kwalifikacj\w+|poborow\w+"
    r"|statystyczn\w+|auto|samoch\w+|pojazd\w*|motocykl\w*|model|wino|wina)\b",
    re.IGNORECASE,
)
_WORDS = ("ur.", "urodz", "rocz", "(*", "born", "(＊", "na świat")


def may_hold(text: CheckedText) -> bool:
    """Whether birth is spoken of in `text`."""
    return text.holds(_WORDS) or _IN_BRACKETS.search(text.read) is not None


def find(text: CheckedText) -> Iterator[Hit]:
    """Every date or year of birth of somebody in `text`."""
    for pattern in (_BORN, _YEAR_OF_BIRTH, _CLASS, _CLASS_IN_WORDS, _STAR):
        for match in pattern.finditer(text.read):
            groups = match.groupdict()
            year = next(
                (
                    found
                    for name in ("year", "iso", "only", "worded", "within", "before")
                    if (found := groups.get(name))
                ),
                "",
            )
            if year.isdigit() and len(year) == 4 and int(year) < _HISTORY:
                continue
            if pattern in (_CLASS, _CLASS_IN_WORDS) and _GROUP.search(text.sentence_of(match.start())):
                continue
            yield Hit(match.start(), match.end(), BIRTH)
    for match in _IN_BRACKETS.finditer(text.read):
        if _is_after_somebody(text, match.start()):
            yield Hit(match.start(), match.end(), BIRTH)


def _is_after_somebody(text: CheckedText, place: int) -> bool:
    """Whether the word before a place names somebody, or says what happened to them."""
    last = text.last_before(place)
    if last is None or not (last.first or last.word.is_small):
        return False
    return is_of_somebody(last.word) or PARTICIPLES.fullmatch(last.word.small) is not None
