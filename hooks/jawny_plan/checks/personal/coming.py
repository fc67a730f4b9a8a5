"""Days and hours as announcements give them: which lie ahead, and which only bound a time or tell what was."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from jawny_plan.checks.personal.months import MONTHS
from jawny_plan.checks.personal.numerals import ORDINAL
from jawny_plan.checks.personal.text import CheckedText, Token
from jawny_plan.checks.personal.vocabulary import in_order, listed

_IN_WORDS = (
    *in_order(
        "pierwszego drugiego trzeciego czwartego piątego szóstego siódmego ósmego dziewiątego dziesiątego jedenastego"
        " dwunastego trzynastego czternastego piętnastego szesnastego siedemnastego osiemnastego dziewiętnastego"
        " dwudziestego"
    ),
    *(f"dwudziestego {unit}" for unit in in_order(
        "pierwszego drugiego trzeciego czwartego piątego szóstego siódmego ósmego dziewiątego"
    )),
    *("trzydziestego", "trzydziestego pierwszego"),
)  # fmt: skip
"""The days of a month in words, one after another."""
_MONTHS = "|".join(MONTHS)
_DAY = (
    rf"(?P<day>\d{{1,2}})(?:\. ?| )(?:(?P<month>{_MONTHS})|(?P<number>0?[1-9]|1[0-2])(?:\.|(?= r\.|[,;) ]|$)))"
    rf"|(?P<worded>{ORDINAL}) (?P<of>{_MONTHS})"
)
_YEAR = r"(?: ?(?P<year>20\d\d)(?: ?r\.)?)?"
_ISO = r"(?P<iso>20\d\d-\d\d-\d\d)"
_WEEKDAY = r"(?:poniedział\w+|wtor\w+|środ[ęy]|czwart\w+|piąt\w+|sobot[ęy]|niedziel[ęe])"
_WEEKDAYS = r"(?:poniedział\w+|wtor\w+|śro\w+|czwart\w+|piąt\w+|sobot\w+|sobót|niedziel\w*|weekend\w*)"
_SHORT_DAY = r"(?:pn|pon|wt|śr|czw|pt|sob|nd|niedz)"
_ONE_DAY = r"(?:poniedziałek|wtorek|środę|czwartek|piątek|sobotę|niedzielę|noc|weekend)"
_SOON = (
    rf"(?P<soon>jutro|pojutrze|dziś|dzisiaj|dziś wieczorem|(?:w|we) (?:najbliższ|przyszł|nadchodząc"
    rf"|tę|ten|kolejn)\w* (?:{_ONE_DAY}|tydz\w+)"
    rf"|(?:tej|dzisiejszej|najbliższej|nadchodzącej|przyszłej|jutrzejszej) (?:nocy|soboty|niedzieli|środy)"
    rf"|(?:najbliższego|nadchodzącego|jutrzejszego) (?:poniedziałku|wtorku|czwartku|piątku|weekendu|wieczoru|dnia)"
    rf"|za (?:tydzień|dwa tygodnie|(?:dwa|trzy|cztery|pięć|kilka|\d) dni)"
    rf"|(?:w|we) (?:pierwsz|drug|trzec|czwart|ostatni)\w+ {_ONE_DAY} (?:{_MONTHS}))"
)
_CLOCK = r"\d{1,2}(?:[.:]\d{2})?"
_CLOCK_ORDINAL = (
    r"(?:pierwsz|drug|trzeci|czwart|piąt|szóst|siódm|ósm|dziewiąt|dziesiąt|\w+nast|dwudziest)\w*ej(?: \w+ej)?"
)
_POLICE = (
    r"(?:patrol|policj(?!ant(?:ów|em|ka\b))|dzielnicow|funkcjon|straż|mundur|radiow|drogów|nasi"
    r"|s?kontrol|sprawdz|przeszuk|patrolu|pilnu|będ|stan|rusz|przejd|wejd|wpad|zajrz)"
)
"""What after a bare number tells that it is an hour."""
_ACCUSATIVE = (
    r"(?P<weekday>(?:w|we) (?:poniedziałek|wtorek|środę|czwartek|piątek|sobotę|niedzielę|weekend|sylwestra|wigilię"
    r"|mikołajki|andrzejki|walentynki|majówkę|święta|halloween|nowy rok|boże ciało|przyszłym tygodniu)"
    r"|na (?:sylwestra|wigilię|mikołajki|andrzejki|majówkę|święta|halloween|weekend)"
    rf"|w nocy z {_WEEKDAY} na {_WEEKDAY})"
    r"(?! (?:o|od|do|po|około|ok\.|przed) (?:godz|\d|\w+ej\b))"
)
_HOUR = (
    rf"(?P<hour>(?:o |od |po |do |przed )?godz(?:\.|in\w+) (?:od )?\d{{1,2}}(?:[.:]\d{{2}})?"
    rf"|(?<![\d.])\d{{1,2}}[.:]\d{{2}} ?[-–] ?\d{{1,2}}[.:]\d{{2}}"
    rf"|między (?:godziną )?{_CLOCK} a {_CLOCK}|od {_CLOCK} do {_CLOCK}(?!\.?\d| (?:lat|r\.|zł|{_MONTHS}))"
    rf"|(?:o|po|przed|około|koło|ok\.) \d{{1,2}}[.:]\d{{2}}(?![.:]?\d)"
    rf"|(?:o|po|około|koło|ok\.) (?:[5-9]|1\d|2[0-4])(?=[,.;]|$| (?:rano|wieczorem|w))"
    rf"|(?:we? )?{_WEEKDAYS},?(?: w godz\.| godz\.| rano| wieczorem)? {_CLOCK} ?[–-] ?{_CLOCK}(?!\d)"
    rf"|(?:codziennie|co noc|co wieczór|nocami|w (?:weekendy|dni robocze)),? {_CLOCK} ?[–-] ?{_CLOCK}(?!\d)"
    rf"|(?:poniedziałk|wtork|środ|czwartk|piątk|sobot|niedziel|weekend)ow\w+ (?:wieczor|popołudni|poran|noc)\w*,?"
    rf"(?: w godz\.)? {_CLOCK} ?[–-] ?{_CLOCK}(?!\d)"
    rf"|(?:o|od|około|koło) (?:[5-9]|1\d|2[0-4])(?= {_POLICE})|od (?:1\d|2[0-4])(?= (?:na|w|przy|pod|przed) )"
    rf"|(?:{_SHORT_DAY}\.?(?: ?[–-] ?{_SHORT_DAY}\.?)?)(?: (?:od|w godz\.|godz\.))? {_CLOCK}(?: ?[–-] ?| do ){_CLOCK}"
    rf"|(?:po|przed|około|ok\.|od|do) {_CLOCK_ORDINAL}"
    rf"|(?:we? (?:każd\w+ )?)?{_WEEKDAY} (?:o|od|do|po|około|ok\.|przed) (?:godz\. ?)?"
    rf"(?:{_CLOCK}(?: do {_CLOCK})?|\w+ej)"
    rf"|od \d{{1,2}}[.:]\d{{2}}(?![.:]?\d)|o (?:północy|świcie|zmierzchu|zmroku)|o {_CLOCK_ORDINAL})"
)
_WHEN = re.compile(rf"(?<!\w)(?:(?:{_DAY}){_YEAR}|{_ISO}|{_SOON}|{_HOUR}|{_ACCUSATIVE})(?!\w)", re.IGNORECASE)
# "do 30 czerwca" bounds a period; a period is no appointment.
_BOUND = re.compile(rf"(?:\b(?:do|od|po|przed|z)(?: dnia| końca)?|(?:\d|\d\.|{_MONTHS}) ?[-–]) ?$", re.I)
_AFTER_DASH = re.compile(r"[–-] ?(?:\d{1,2}\.?(?:,| i| oraz) ?)*$")
_LONG_AGO = 180
"""So many days back a day without a year is one of next year, if what is to come is told of."""
_AFTER = re.compile(r"po ", re.IGNORECASE)
_DAYS = re.compile(
    rf"\b(?:{_WEEKDAY}|sylwestra|wigilię|mikołajki|andrzejki|majówkę|święta|codziennie|co noc|co wieczór|nocami)\b",
    re.IGNORECASE,
)
_PLANNING = listed(
    "planować zaplanować przewidzieć wyznaczyć ustalić zapowiedzieć zapowiadać umówić"
    " szykować przygotować przygotowywać"
)
# Verbs, as the dictionary tags them: "był", "zrobiono"; "będzie", "zrobi".
_OF_PAST = re.compile(r"praet|imps")
_OF_FUTURE = re.compile(r"bedzie|fin:.*\bperf")
_PAST = re.compile(
    r"(?<!będą )(?<!będzie )(?:skontrolowan|prowadzon|odby(?:ł|to|li)|zrealizowan|zakończon|ujawnion|nałożon|sprawdzon"
    r"|zatrzyman|był[aoy]?\b|wykonan|pełnion[oay]\b|wykazał|trwał)",
    re.IGNORECASE,
)


class GivenTime(NamedTuple):
    """A day or hour that a text gives, from `start` to before `end`; `is_vague` where it is a day of the week alone."""

    start: int
    end: int
    found: re.Match[str]

    @property
    def is_vague(self) -> bool:
        """Whether it is a day of the week or a holiday alone."""
        return bool(self.found["weekday"])


def may_hold(text: CheckedText) -> bool:
    """Whether `text` gives a day or an hour."""
    return _WHEN.search(text.read) is not None


def times(text: CheckedText, start: int, end: int) -> Iterator[GivenTime]:
    """Every day and hour between two places of `text`."""
    for match in _WHEN.finditer(text.read, start, end):
        yield GivenTime(*match.span(), match)


def is_ahead(text: CheckedText, sentence: tuple[int, int], time: GivenTime, today: date, *, ours: bool = False) -> bool:
    """Whether what the sentence tells of the time is still to come on the day `today`.

    What is `ours`, "we" tell in the present, too: "w piątek patrolujemy skwer".
    """
    start, end = sentence
    when = time.found
    if time.is_vague:
        return _tells_future(text, start, end) or (ours and not _is_past(text, start, end))
    if when["hour"] and _AFTER.match(when[0]) and not _DAYS.search(text.read, start, end):  # a part of the day, no hour
        return False
    if when["soon"] or when["hour"]:
        return not _is_past(text, start, end)
    if _AFTER_DASH.search(text.read, start, when.start()) and _is_past(text, start, end):
        return False
    day = _day(when, today)
    if day is None or _BOUND.search(text.read[start : when.start()]):
        return False
    next_year = not (when["year"] or when["iso"]) and (today - day).days > _LONG_AGO
    return day > today or (next_year and not _is_past(text, start, end) and _may_tell_future(text, start, end))


def _is_past(text: CheckedText, start: int, end: int) -> bool:
    """Whether the sentence tells what was: its verbs are of the past and none of the future."""
    if _PAST.search(text.read, start, end):
        return True
    verbs = [token for token in text.between(start, end) if _tense(token)]
    return any(_tense(token) == "past" for token in verbs) and not any(_tense(token) == "future" for token in verbs)


def _tells_future(text: CheckedText, start: int, end: int) -> bool:
    """Whether a verb of the sentence tells what is to come, and none what was."""
    tenses = {_tense(token) for token in text.between(start, end)}
    return "future" in tenses and "past" not in tenses


def _may_tell_future(text: CheckedText, start: int, end: int) -> bool:
    """Whether a word of the sentence may be such a verb: "stanie" is also a noun."""
    return any(_OF_FUTURE.match(item.tag) for token in text.between(start, end) for item in token.word.readings)


def _tense(token: Token) -> str:
    """past, future (also the perfective present), or nothing of the two."""
    tags = [item.tag for item in token.word.readings]
    if token.word.lemmas & _PLANNING:  # "zaplanowano" tells of what is to come
        return "future"
    if tags and all(map(_OF_PAST.match, tags)):
        return "past"
    return "future" if tags and all(map(_OF_FUTURE.match, tags)) else ""


def _day(when: re.Match[str], today: date) -> date | None:
    """The day that was found; without a year, this year's. None for a day that no calendar has."""
    try:
        if when["iso"]:
            return date.fromisoformat(when["iso"])
        if when["worded"]:
            return date(int(when["year"] or today.year), MONTHS[when["of"].lower()], _number(when["worded"]))
        month = MONTHS.get((when["month"] or "").lower()) or int(when["number"])
        return date(int(when["year"] or today.year), month, int(when["day"]))
    except ValueError:
        return None


def _number(worded: str) -> int:
    """Which day of a month the words name. Raises ValueError for those of none."""
    return _IN_WORDS.index(worded.lower()) + 1
