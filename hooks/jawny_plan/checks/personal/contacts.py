"""Telephones and e-mails that the data do not publish as a contact."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jawny_plan.checks.personal.allowed import Allowed, digits
from jawny_plan.checks.personal.hit import Hit, Rule

_PUBLISH = "Usuń go. Jeśli to kontakt służbowy, wpisz go w danych jako kontakt jednostki, rejonu lub podmiotu."
PHONE = Rule("numer telefonu spoza opublikowanych kontaktów", _PUBLISH)
EMAIL = Rule("adres e-mail spoza opublikowanych kontaktów", _PUBLISH)

_PHONE = re.compile(
    r"(?<![\w/.,-])(?<!\d )(?:(?:\+|00)48[ -]?)?"
    r"(?:\(?\d{2}\)?[ -]\d{3}[ -]\d{2}[ -]\d{2}|\d{3}([ -]?)\d{3}\1\d{3})(?![\w-])(?! \d)(?!/\d)"
)
# Nobody's private numbers: free and shared-cost lines, and 47, the ministry's own network
# (numbering plan of the Office of Electronic Communications).
_PUBLIC = re.compile(r"80[0-4]|47")
_NOBODYS = "000000"
"""The end of numbers that stand for any number."""
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")


def phones(text: str, allowed: Allowed) -> Iterator[Hit]:
    """Every telephone in `text` that is neither `allowed` nor public."""
    for match in _PHONE.finditer(text):
        number = digits(match[0])
        if number not in allowed.phones and not _PUBLIC.match(number) and not number.endswith(_NOBODYS):
            yield Hit(match.start(), match.end(), PHONE)


def emails(text: str, allowed: Allowed) -> Iterator[Hit]:
    """Every e-mail in `text` that is not `allowed`."""
    for match in _EMAIL.finditer(text):
        if match[0].lower().rstrip(".-") not in allowed.emails:
            yield Hit(match.start(), match.end(), EMAIL)
