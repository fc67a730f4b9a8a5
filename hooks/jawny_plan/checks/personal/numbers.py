"""Numbers that the state or a bank gives: PESEL, NIP, REGON, accounts, identity cards, passports, licences.

A number counts when its check digit is right, when it holds a date of birth where a PESEL does, or when the text
itself says what it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from stdnum import iban, luhn
from stdnum.pl import nip, regon

from jawny_plan.checks.personal.hit import Hit, Rule
from jawny_plan.checks.personal.text import CheckedText
from jawny_plan.checks.personal.vocabulary import listed
from jawny_plan.checks.personal.words import word

_REMOVE = "Usuń go: taki numer nigdy nie trafia na stronę."
PESEL = Rule("numer PESEL", _REMOVE)
NIP = Rule("numer NIP", _REMOVE)
REGON = Rule("numer REGON", _REMOVE)
ACCOUNT = Rule("numer konta bankowego", _REMOVE)
CARD = Rule("numer karty płatniczej", _REMOVE)
IDENTITY_CARD = Rule("numer dowodu osobistego", _REMOVE)
PASSPORT = Rule("numer paszportu", _REMOVE)
DOCUMENT = Rule("numer dokumentu osoby", _REMOVE)

_LONG = re.compile(r"[0-9](?:[ ()./-]{0,2}[0-9]){4}")
_STROKES = re.compile(r"[0-9]{3}/[A-Z0-9]+/|/[A-Z0-9]+/[0-9]{3}")
# Ten digits that at most one sign parts; letters before six: without them most rules below find nothing.
_RUN = re.compile(r"\d(?:[ ./-]?\d){9}")
_SERIES = re.compile(r"[A-Z]{2,3}[ -]?\d{6}", re.IGNORECASE)
_ALONE = (r"(?<![\w+-])(?<!\d[ .,/])", r"(?![\w-])(?![ ./]\d)")


def _alone(pattern: str) -> re.Pattern[str]:
    """The pattern where it is no part of a longer number, a phone or a word."""
    return re.compile(f"{_ALONE[0]}(?:{pattern}){_ALONE[1]}")


_ELEVEN = re.compile(r"(?<![\w+/-])(?<![A-Z]\.)(?<!\d[ .,/])\d(?:[ .-]?\d){10}(?![\w-])(?![ ./]\d)")
_HALVES = re.compile(r"(?<![\w+/.-])(?<!\d )\d{6}/\d{5}(?![\w/-])(?! ?\d)")
"""A PESEL with a stroke after its date of birth."""
_TEN = _alone(r"\d{10}|\d{3}[ -]\d{3}[ -]\d{2}[ -]\d{2}|\d{3}[ -]\d{2}[ -]\d{2}[ -]\d{3}")
_FOURTEEN = _alone(r"\d{14}")
_IBAN = re.compile(r"(?<!\w)(?:[A-Z]{2} ?)?\d{2}(?:[ -]?\d{4}){6}(?!\d)", re.IGNORECASE)
_PAYMENT = re.compile(r"(?<![\w-])(?<!\d )\d{4}([ -]?)\d{4}\1\d{4}\1\d{4}(?![\w-])(?! \d)")
_CARD = re.compile(r"(?<![\w-])[A-Z]{3} ?\d{6}(?![\w-])")
_PASSPORT = re.compile(r"(?<![\w-])[A-Z]{2} ?\d{7}(?![\w-])")
_DATE = re.compile(r"\d{1,2}[.-]\d{1,2}[.-](?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d")
_PUBLIC = re.compile(r"(?:KRS|ISBN|ISSN|BDO):? ?(?:nr |numer )?$")
_PUBLIC_BODIES = listed(
    "policja gmina powiat urząd komenda szkoła spółdzielnia wspólnota ośrodek parafia klub stowarzyszenie fundacja"
    " miasto"
    " biblioteka przedszkole szpital liceum technikum zarząd starostwo muzeum"
)
_OF_WHOM = re.compile(
    r"\b(?:NIP|REGON|(?:numer )?(?:kont|rachun)\w+(?: bankow\w+)?) ([^\W\d]+)(?: to)?:? $", re.IGNORECASE
)
_AMOUNT = re.compile(r" ?(?:(?:zł|PLN|EUR|euro|km|m2|kWh|szt|osób)(?!\w)|%)")
_NUMBERED = (
    r"(?: o| z| są| to| ma| mają| mia(?:ł|ła|ło|ły)| nosi(?:ł|ła)?)?"
    r"(?: (?:nr|numer\w*|seri[aię]\w*|ser\.?|i|o):?\.?){0,4}:?"
)
_LABELLED = (
    (
        PESEL,
        ("pesel",),
        re.compile(r"\bPESEL\w*[:=–-]{0,2}(?: (?:nr|numer|to|o numerze):?)? ?(\d[\d .-]{9,14}\d)(?!\d)", re.IGNORECASE),
    ),
    (NIP, ("nip",), re.compile(r"\bNIP:?(?: (?:nr|numer):?)? (\d[\d -]{8,12}\d)(?!\d)", re.IGNORECASE)),
    (REGON, ("regon",), re.compile(r"\bREGON:?(?: (?:nr|numer):?)? (\d[\d -]{7,15}\d)(?!\d)", re.IGNORECASE)),
    (
        IDENTITY_CARD,
        ("dow", "seria", "do ", "do:", "dokument"),
        re.compile(
            rf"\b(?:dow(?:ód|od\w+|\.)(?: osobist\w+| tożsamości)?|dokument\w*(?: tożsamości)?|seria i numer|DO),?"
            rf"{_NUMBERED} \(?"
            rf"(?:(?:nr|seri[aię]) )?([A-Z]{{3}}[ -]?(?:nr\.? |numer\w* )?\d{{3}}[ -]?\d{{3}})\b",
            re.IGNORECASE,
        ),
    ),
    (
        ACCOUNT,
        ("kont", "rachun", "wpła", "przelew"),
        re.compile(
            r"\b(?:kont\w+|rachun\w+|wpła\w+|przelew\w*)(?: \w+){0,3}:? (\d{2}(?: ?\d{4}){6})(?!\d)", re.IGNORECASE
        ),
    ),
    (
        PASSPORT,
        ("paszpor",),
        re.compile(
            rf"\bpaszpor\w+(?: \w+(?:sk|ck|dzk)\w+)?{_NUMBERED} ([A-Z]{{2}}[ -]?\d{{2,3}}[ -]?\d{{2}}[ -]?\d{{2}})\b",
            re.IGNORECASE,
        ),
    ),
    (
        DOCUMENT,
        ("praw", "legitym", "książecz", "kart", "polis", "dow", "wiz", "patent", "licencj"),
        re.compile(
            r"\b(?:praw(?:o|a|em) jazdy|legitymacj\w+(?: \w+){0,2}|książeczk\w+(?: \w+)?|kart\w+ (?:pobytu"
            r"|polaka|dużej rodziny|parkingow\w+"
            r"|bibliotecz\w+|płatnicz\w+|wędkarsk\w+|łowieck\w+|pływack\w+|miejsk\w+|seniora|mieszkańca|ubezpieczen\w+"
            r"|zdrowia|zawodnicz\w+|zawodnika|motorowodn\w+|rowerow\w+|członkowsk\w+|klienta|kredytow\w+|bankomatow\w+"
            r"|debetow\w+|mobilizacyjn\w+)|patent\w*(?: \w+)?|licencj\w+(?: \w+)?|polis\w+|"
            r"dow(?:ód|od\w+) rejestracyjn\w+|wiz\w+)"
            rf"{_NUMBERED} ((?=[\w/-]*\d{{3}})[A-Z0-9][A-Z0-9/-]{{4,20}}|[A-Z]{{1,3}} \d{{5,9}})\b",
            re.IGNORECASE,
        ),
    ),
)


def may_hold(text: CheckedText) -> bool:
    """Whether `text` holds five digits one after another, or nearly so, or parted by strokes and letters."""
    return text.digits >= 5 and bool(_LONG.search(text.read) or _STROKES.search(text.read))


def find(text: CheckedText) -> Iterator[Hit]:
    """Every such number in `text`."""
    read = text.read
    if _RUN.search(read):
        for match in (*_ELEVEN.finditer(read), *_HALVES.finditer(read)):
            if _may_be_pesel(match[0]) and not _AMOUNT.match(read, match.end()):
                yield Hit(match.start(), match.end(), PESEL)
        yield from _checked(read, _TEN, NIP, nip.is_valid)
        yield from _checked(read, _FOURTEEN, REGON, regon.is_valid)
        yield from _checked(read, _IBAN, ACCOUNT, _account)
        yield from _checked(read, _PAYMENT, CARD, lambda found: bool(luhn.is_valid(re.sub(r"\D", "", found))))
    if _SERIES.search(read):
        yield from _checked(read, _CARD, IDENTITY_CARD, lambda found: _weighed(found, (7, 3, 1, 9, 7, 3, 1, 7, 3)))
        yield from _checked(read, _PASSPORT, PASSPORT, lambda found: _weighed(found, (7, 3, 9, 1, 7, 3, 1, 7, 3)))
    for rule, words, pattern in _LABELLED:
        if text.holds(words):
            for match in pattern.finditer(read):
                if not (rule is ACCOUNT and _is_of_institution(read[: match.start(1)])):
                    yield Hit(match.start(1), match.end(1), rule)


def _may_be_pesel(found: str) -> bool:
    """Whether eleven digits begin with a date of birth, the century in the month; no written date does."""
    signs = re.sub(r"\D", "", found)
    month, day = int(signs[2:4]) % 20, int(signs[4:6])
    return 1 <= month <= 12 and 1 <= day <= 31 and len(set(signs)) > 2 and not _DATE.match(found)


def _checked(text: str, pattern: re.Pattern[str], rule: Rule, right: Callable[[str], bool]) -> Iterator[Hit]:
    for match in pattern.finditer(text):
        public = _PUBLIC.search(text, 0, match.start()) or _is_of_institution(text[: match.start()])
        if right(match[0]) and len(set(match[0])) > 1 and not public:
            yield Hit(match.start(), match.end(), rule)


def _is_of_institution(lead: str) -> bool:
    """Whether a number is said to be that of a school, a commune and the like: "NIP szkoły to", "konto fundacji:"."""
    found = _OF_WHOM.search(lead)
    return found is not None and bool(word(found[1]).lemmas & _PUBLIC_BODIES)


def _account(found: str) -> bool:
    """Whether this is an IBAN; without its country it is a Polish one."""
    return bool(iban.is_valid(found.upper() if found[:2].isalpha() else f"PL{found}"))


def _weighed(found: str, weights: tuple[int, ...]) -> bool:
    """Whether the weighed sum of letters (A = 10) and digits ends with 0, as in Polish cards and passports."""
    signs = found.replace(" ", "")
    return sum(weight * int(sign, 36) for weight, sign in zip(weights, signs, strict=True)) % 10 == 0
