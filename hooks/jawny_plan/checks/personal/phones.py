"""Telephones that the data do not publish: with strokes, dots, brackets and prefixes, spaced out, in words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jawny_plan.checks.personal.allowed import Allowed, digits
from jawny_plan.checks.personal.hit import Hit, Rule
from jawny_plan.checks.personal.numerals import HUNDREDS, TEENS, TENS, UNITS
from jawny_plan.checks.personal.text import CheckedText, before
from jawny_plan.checks.personal.vocabulary import listed

PHONE = Rule(
    "numer telefonu spoza opublikowanych kontaktów",
    "Usuń go. Kontakt służbowy wpisz w danych: kontakt w pliku rejonu albo kontakt_prasowy w jednostka.yml.",
)

_S = r"[ .·/–—-]| [–—/-] "
_PREFIX = r"(?:\(?(?:\+|00) ?\d{2}\)?[ .-]?|\(0\) ?|0[ -]?48[ -]|0(?=\d\d[ -])|0[ -](?=\d{3}[ -]\d{2,3}[ -]))?"
_GROUPS = "|".join(
    (
        rf"\d{{3}}(?:{_S})\d{{3}}(?:{_S})\d{{3}}",
        rf"\d{{3}}(?:{_S})\d{{2}}(?:{_S})\d{{2}}(?:{_S})\d{{2}}",
        rf"\(?(?:0[ -]?)?\d{{2}}\)?(?:{_S})?\d{{3}}(?:{_S})\d{{2}}(?:{_S})\d{{2}}",
        rf"\(\d{{2}}\)(?:{_S})?\d{{7}}",
        rf"\(\d{{3}}\)(?:{_S})?\d{{3}}(?:{_S})?\d{{3}}",
        r"\d{2}[ /-]\d{7}",
        r"\d{2} \d{3} \d{4}",
        r"\d{3} \d{6}",
        r"\d{3} \d{2} \d{4}",
        r"\d{6} \d{3}",
        r"\d{2} \d{2} \d{2} \d{3}",
        r"\d{9}",
        r"[4-8]\d{2},\d{3},\d{3}",
        r"\d(?: \d){8}",
    )
)
_MOBILE = r"(?:45|5[0137]|6[069]|7[2389]|88)"
_PHONE = re.compile(
    rf"(?:(?<=tel\.)|(?<=kom\.)|(?<=tel:)|(?<=nr\.)|(?<![\w,@])(?<![\w][./-])(?<!\d ))"
    rf"({_PREFIX})({_GROUPS})(?![\w])(?![-/]\d)(?! \d{{3}}(?!\d))(?!,\d)"
)
_BY_PREFIX = re.compile(
    rf"(?<![\w.,:+/-])(?<!\d )(?={_MOBILE}(?:[ ./–—-]?\d){{7}}(?![\w/]|[ .,:–—-]{{1,2}}\d))"
    r"(\d{2,6}(?:[ ./–—-](?!(?:19|20)\d\d\b)\d{1,6}){1,4})(?![\w/-])(?![.,]\d)"
)
"""Nine digits in any groups that begin as mobile numbers do."""
_HYPHENED = re.compile(
    r"(?<![\w.,:/-])(?!(?:19|20)\d\d[_–—-])(?=[1-9](?:[_–—-]?\d){8}(?![\w.,:/–—-]*\d))"
    r"(\d{1,4}(?:[_–—-]\d{1,4}){2,7})(?<![_–—-]20\d\d)(?![\w–—-])"
)
"""Nine digits in any groups that hyphens or low lines part; a number of a register ends with its year."""
_SIGN_IN_WORDS = r" ?[(\[]? ?(?:kropka|myślnik|kreska|spacja|łącznik) ?[)\]]? ?"
_PARTED_BY_WORDS = re.compile(rf"(?<!\w)(\d{{2,3}}(?:{_SIGN_IN_WORDS}\d{{2,3}}){{2,3}})(?!\w)", re.IGNORECASE)
"""A number whose signs are told in words: 665 [kropka] 903 [kropka] 218."""
# With the country before it, after a word for a call, or digit by digit, nine digits are one however they are parted.
_NINE = r"\d(?:[ ()./–—-]{0,3}\d){8}(?![\d])"
_ANYHOW = (
    re.compile(rf"(?<!\w)\(?(?:\+|00) ?48\)?[ ()./–—-]{{0,3}}({_NINE})"),
    re.compile(
        rf"(?<!\w)(?:tel\.?|kom\.?|telefon\w*|dzwo[nń]\w*|zadzwo[nń]\w*|SMS\w*):? (?:pod |na |nr |numer )*\(?({_NINE})",
        re.I,
    ),
    re.compile(r"(?<![\w.,:/-])(?<!\d )(\d(?:(?: |[–—-]| [–—-] )\d){8})(?![ ,.:–—-]{0,3}\d)"),
    re.compile(
        r"(?<![\w.,+/-])(?<!\d )0?48[ -]?(\d{3}([ -]?)\d{3}\2\d{3})(?![\w/-])(?! \d)(?! ?(?:zł|PLN|EUR|euro|osób|szt))"
    ),
    _BY_PREFIX,
    _HYPHENED,
    _PARTED_BY_WORDS,
)
# After a word for a call seven digits are a number of the same town.
_LOCAL = re.compile(
    r"(?<!\w)(?:tel\.?|telefon\w*|dzwo[nń]\w*|zadzwo[nń]\w*)(?: [a-ząćęłńóśźż]+){0,2}:? (?:pod |na |nr |numer )*"
    r"([2-9]\d\d([ -]?)\d\d\2\d\d)(?![\w/-])(?! ?\d)",
    re.I,
)
# Letters that are read as digits within a number: 5O3 218 774.
_LETTERS = {"o": "0", "O": "0", "l": "1", "I": "1"}
_READ_AS_DIGIT = re.compile(r"(?<=\d)[OoIl](?![^\W\d_OoIl])|(?<![^\W\d_])[OoIl](?=\d)")
_ABROAD = re.compile(r"(?<![\w])(?:\+|00)(?!48)[1-9]\d{0,2}(?:[ ().-]{0,2}\d){7,11}(?!\d)")
_SHORT = re.compile(r"(?<!\d)\d{9}(?!\d)|(?:\d\D{0,3}){8}\d")
# Free and shared-cost lines are nobody's (numbering plan of the Office of Electronic Communications).
_PUBLIC = re.compile(r"80[0-4]")
# Helplines and offices of the whole country, on ordinary numbers.
_HELPLINES = listed(
    "601100100 601100300 222500115 224848801 224848804 225601600 226687000 226350954 222309900 225949100 225051111"
)
_CALLS = ("tel", "dzwo")
_LOCAL_DIGITS = 7
_FEWEST = 6
"""So many digits at least has a number whose others are written as letters."""
_AREA = re.compile(r"1[2-8]|2[2-69]|3[2-49]|4[1-8]|5[0-9]|6[0-35-9]|7[0-9]|8[0-9]|9[145]")
"""What numbers begin with by the numbering plan; without a word for a call nine other digits are of a register."""
_CALL = re.compile(r"\b(?:tel|kom|dzwo|zadzwo|oddzwo|sms|fax|faks|kontakt)\w*\W*(?:\w+\W+){0,3}$", re.IGNORECASE)
_NOBODYS = "000000"
"""The end of numbers that stand for any number."""
_AMOUNT = re.compile(r" ?(?:(?:zł|PLN|EUR|euro|km|m2|m²|m³|kWh|szt|osób|ton|litrów)(?!\w)|%)")
_OTHER = re.compile(
    r"(?:KRS|NIP|REGON|ISBN|ISSN|PESEL|poz\.|§|konto|rachun\w+|seryjn\w+|licznik\w*|działk\w+|umow\w+"
    r"|faktur\w+|zgłoszeni\w+|zam[óo]wieni\w+|pism\w*|reklamacj\w+|przesyłk\w+|polis\w+|decyzj\w+|protok\w+"
    r"|zdarzeni\w+|spraw(?:a|y|ę|ie|ą)|wnios(?:ek|k\w*)|projekt\w*|IBAN|BDO|RSD|l\. ?dz\."
    r"|sygn\w*\.?|współrzęd\w+)(?: (?:nr|numer))?[.:]? ?$"
    r"|\b(?:KRS|REGON|BDO)(?: (?-i:[a-ząćęłńóśźż]+)){1,3}: ?$",
    re.IGNORECASE,
)
_DATE = re.compile(r"(?:\d{1,2}\.\d{1,2}\.(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)")

_VALUES = {
    **{name: str(number) for number, name in enumerate(UNITS)},
    **{name: str(number) for number, name in enumerate(TEENS, 10)},
    **{name: str(number) for number, name in zip(range(20, 100, 10), TENS, strict=True)},
    **{name: str(number) for number, name in zip(range(100, 1000, 100), HUNDREDS, strict=True)},
}
_NUMERALS = (*HUNDREDS, *UNITS)
_IN_WORDS = re.compile(
    rf"\b(?:(?:{'|'.join(HUNDREDS)})\b|(?:(?:{'|'.join((*UNITS, *TEENS, *TENS))})[ ,-]+){{3}})", re.IGNORECASE
)
"""A hundred, or three numbers one after another: what a telephone told in words has."""
_NUMBER_IN_WORDS = re.compile(
    rf"(?<!\w)(?:(?:{'|'.join(sorted(_VALUES, key=len, reverse=True))}|\d{{1,3}})"
    r"(?:[ ,-]+|(?!\w)|(?<=\d)(?=[^\W\d])|(?<=[^\W\d])(?=\d))){3,12}",
    re.IGNORECASE,
)


def find(text: CheckedText, allowed: Allowed) -> Iterator[Hit]:
    """Every telephone in `text` that is neither `allowed` nor public."""
    read = _READ_AS_DIGIT.sub(lambda letter: _LETTERS[letter[0]], text.read)
    found = [Hit(match.start(), match.end(), PHONE) for match in _ABROAD.finditer(read)]
    for match in _PHONE.finditer(read):
        if _is_public(digits(match[2]), allowed):
            continue
        if match[1].strip(" ()").startswith(("+", "00")) and not re.search(r"48", match[1]):
            continue
        if not match[1] and _is_other(read, match):
            continue
        found.append(Hit(match.start(), match.end(), PHONE))
    for pattern in _ANYHOW:
        for match in pattern.finditer(read):
            if pattern in (_BY_PREFIX, _HYPHENED) and _is_of_register(read, match.start(1)):
                continue
            if _is_public(digits(match[1]), allowed) or _AMOUNT.match(read, match.end(1)):
                continue
            if not any(hit.start <= match.start(1) < hit.end for hit in found):
                found.append(Hit(match.start(1), match.end(1), PHONE))
    found += [
        Hit(match.start(1), match.end(1), PHONE)
        for match in _LOCAL.finditer(read)
        if not _AMOUNT.match(read, match.end())
        and not any(number.endswith(digits(match[1])) for number in allowed.phones)
    ]
    yield from found
    if text.holds(_VALUES):
        yield from _in_words(read, allowed)


def _is_of_register(read: str, place: int) -> bool:
    """Whether the word before says that a number is no telephone: "kod przesyłki", but not "Zgłoszenia:"."""
    lead = before(read, place)
    return _OTHER.search(lead) is not None and not lead.endswith(": ")


def _is_public(number: str, allowed: Allowed) -> bool:
    """Whether the nine digits are published, or nobody's."""
    known = number in allowed.phones or number in _HELPLINES
    return known or number.endswith(_NOBODYS) or _PUBLIC.match(number) is not None


def may_hold(text: CheckedText) -> bool:
    """Whether nine digits stand near one another, or a number is told in words."""
    if text.digits >= 9 and (_SHORT.search(text.read) or _PARTED_BY_WORDS.search(text.read)):
        return True
    if text.digits >= _LOCAL_DIGITS and text.holds(_CALLS) and _LOCAL.search(text.read):
        return True
    if text.digits >= _FEWEST and text.has_mixed_words and _READ_AS_DIGIT.search(text.read):
        return True
    return text.holds(_NUMERALS) and _IN_WORDS.search(text.read) is not None


def _is_other(read: str, match: re.Match[str]) -> bool:
    """Whether the number is money, a date with an hour, or one of a register."""
    if match[0].isdigit() and not _AREA.match(match[0]) and not _CALL.search(before(read, match.start())):
        return True
    return bool(
        _AMOUNT.match(read, match.end())
        or _OTHER.search(before(read, match.start()))
        or _DATE.match(read, match.start())
        or (match[2].count(".") == 1 and not re.search(r"[ /·–—-]", match[2]))
    )


def _in_words(read: str, allowed: Allowed) -> Iterator[Hit]:
    """Numbers said at least in part in words: sześćset cztery 118 925."""
    for match in _NUMBER_IN_WORDS.finditer(read):
        words = re.findall(r"\d+|[^\W\d]+", match[0].lower())
        if all(word.isdigit() for word in words):
            continue
        number = _written(words)
        if len(number) == 9 and number not in allowed.phones:
            end = match.start() + len(match[0].rstrip(" ,-"))
            yield Hit(match.start(), end, PHONE)


def _written(words: list[str]) -> str:
    """The digits that the words say: "sześćset cztery" are three of them."""
    digits, open_ = "", 0
    for item in words:
        value = item if item.isdigit() else _VALUES[item]
        if open_ and not item.isdigit() and len(value) <= open_:
            digits = digits[: -len(value)] + value
            open_ = len(value) - 1 if value.endswith("0") and len(value) > 1 else 0
        else:
            digits += value
            open_ = len(value) - 1 if not item.isdigit() and value.endswith("0") else 0
    return digits
