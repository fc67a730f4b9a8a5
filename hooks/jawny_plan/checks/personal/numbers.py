"""Numbers that the state or a bank gives: PESEL, NIP, REGON, accounts, identity cards, passports.

A number counts when its check digit is right, or when the text itself says what it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from stdnum import iban
from stdnum.pl import nip, pesel, regon

from jawny_plan.checks.personal.hit import Hit, Rule

_REMOVE = "Usuń go: taki numer nigdy nie trafia na stronę."
PESEL = Rule("numer PESEL", _REMOVE)
NIP = Rule("numer NIP", _REMOVE)
REGON = Rule("numer REGON", _REMOVE)
ACCOUNT = Rule("numer konta bankowego", _REMOVE)
IDENTITY_CARD = Rule("numer dowodu osobistego", _REMOVE)
PASSPORT = Rule("numer paszportu", _REMOVE)

_LONG = re.compile(r"[0-9](?:[ ()-]{0,2}[0-9]){5}")
_ALONE = (r"(?<![\w+-])(?<!\d[ .,/])", r"(?![\w-])(?![ ./]\d)")


def _alone(pattern: str) -> re.Pattern[str]:
    """The pattern where it is no part of a longer number, a phone or a word."""
    return re.compile(f"{_ALONE[0]}(?:{pattern}){_ALONE[1]}")


_ELEVEN = _alone(r"\d{11}|\d{6}[ -]\d{5}")
_TEN = _alone(r"\d{10}|\d{3}[ -]\d{3}[ -]\d{2}[ -]\d{2}|\d{3}[ -]\d{2}[ -]\d{2}[ -]\d{3}")
_FOURTEEN = _alone(r"\d{14}")
_IBAN = re.compile(r"(?<!\w)(?:[A-Z]{2} ?)?\d{2}(?:[ -]?\d{4}){6}(?!\d)")
_CARD = re.compile(r"(?<![\w-])[A-Z]{3} ?\d{6}(?![\w-])")
_PASSPORT = re.compile(r"(?<![\w-])[A-Z]{2} ?\d{7}(?![\w-])")
_NUMBERED = r"(?: o)?(?: (?:nr|numer\w*|seri[ai]\w*|i):?){0,3}"
_SAID = (
    (PESEL, re.compile(r"\bPESEL\w*:?(?: (?:nr|numer):?)? (\d[\d -]{9,12}\d)(?!\d)", re.IGNORECASE)),
    (NIP, re.compile(r"\bNIP:?(?: (?:nr|numer):?)? (\d[\d -]{8,12}\d)(?!\d)", re.IGNORECASE)),
    (REGON, re.compile(r"\bREGON:?(?: (?:nr|numer):?)? (\d[\d -]{7,15}\d)(?!\d)", re.IGNORECASE)),
    (IDENTITY_CARD, re.compile(rf"\bdow(?:ód|od\w+) osobist\w+{_NUMBERED} ([A-Z]{{3}} ?\d{{6}})\b", re.IGNORECASE)),
    (PASSPORT, re.compile(rf"\bpaszpor\w+{_NUMBERED} ([A-Z]{{2}} ?\d{{7}})\b", re.IGNORECASE)),
)


def may_hold(text: str) -> bool:
    """Whether `text` holds six digits one after another, or nearly so."""
    return _LONG.search(text) is not None


def find(text: str) -> Iterator[Hit]:
    """Every such number in `text`."""
    yield from _checked(text, _ELEVEN, PESEL, pesel.is_valid)
    yield from _checked(text, _TEN, NIP, nip.is_valid)
    yield from _checked(text, _FOURTEEN, REGON, regon.is_valid)
    yield from _checked(text, _IBAN, ACCOUNT, _account)
    yield from _checked(text, _CARD, IDENTITY_CARD, lambda found: _weighed(found, (7, 3, 1, 9, 7, 3, 1, 7, 3)))
    yield from _checked(text, _PASSPORT, PASSPORT, lambda found: _weighed(found, (7, 3, 9, 1, 7, 3, 1, 7, 3)))
    for rule, pattern in _SAID:
        for match in pattern.finditer(text):
            yield Hit(match.start(1), match.end(1), rule)


def _checked(text: str, pattern: re.Pattern[str], rule: Rule, right: Callable[[str], bool]) -> Iterator[Hit]:
    for match in pattern.finditer(text):
        if right(match[0]) and len(set(match[0])) > 1:
            yield Hit(match.start(), match.end(), rule)


def _account(found: str) -> bool:
    """Whether this is an IBAN; without its country it is a Polish one."""
    return bool(iban.is_valid(found if found[:2].isalpha() else f"PL{found}"))


def _weighed(found: str, weights: tuple[int, ...]) -> bool:
    """Whether the weighed sum of letters (A = 10) and digits ends with 0, as in Polish cards and passports."""
    signs = found.replace(" ", "")
    return sum(weight * int(sign, 36) for weight, sign in zip(weights, signs, strict=True)) % 10 == 0
