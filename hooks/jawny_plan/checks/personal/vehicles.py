"""Vehicles: registration plates and VIN."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jawny_plan.checks.personal.hit import Hit, Rule

_REMOVE = "Usuń go: numer pojazdu wskazuje właściciela."
PLATE = Rule("numer rejestracyjny pojazdu", _REMOVE)
VIN = Rule("numer VIN pojazdu", _REMOVE)

# The first letter is the voivodeship's; what follows a two- or three-letter county are the forms in use
# (rozporządzenie w sprawie rejestracji i oznaczania pojazdów; no B, D, I, O, Z among the last signs).
_FIRST = "BCDEFGKLNOPRSTWZ"
_END = "ACEFGHJKLMNPRSTUVWXY"
_FORMS = (
    rf"[{_FIRST}][A-Z][ -]?(?:\d{{5}}|\d{{4}}[{_END}]|\d{{3}}[{_END}]{{2}}|\d[{_END}]\d{{3}}|\d[{_END}]{{2}}\d{{2}})",
    rf"[{_FIRST}][A-Z]{{2}}[ -]?(?:\d{{5}}|\d{{4}}[{_END}]|\d{{3}}[{_END}]{{2}}|[{_END}]\d{{3}}|\d{{2}}[{_END}]{{2}}"
    rf"|\d[{_END}]\d{{2}}|\d{{2}}[{_END}]\d|\d[{_END}]{{2}}\d|[{_END}]{{2}}\d{{2}}|[{_END}]\d{{2}}[{_END}]"
    rf"|[{_END}]\d[{_END}]{{2}})",
)
_LARGE = re.compile(r"[A-Z][A-Z0-9]")
_PLATE = re.compile(rf"(?<![\w/.-])(?:{'|'.join(_FORMS)})(?![\w/-])")
_SAID = re.compile(
    r"\b(?:rejestrac[jy]\w+|tablic\w+)(?: nr| numer\w*)?:? ((?=[A-Z -]*\d)[A-Z]{1,3}\d?[ -]?[A-Z0-9]{3,5})\b"
)
_VIN = re.compile(r"(?<![\w-])(?=[A-Z]*\d)(?=\d*[A-Z])[A-HJ-NPR-Z0-9]{13}\d{4}(?![\w-])")


def may_hold(text: str) -> bool:
    """Whether a large letter stands before another or a digit in `text`."""
    return _LARGE.search(text) is not None


def find(text: str) -> Iterator[Hit]:
    """Every plate and VIN in `text`."""
    for match in _PLATE.finditer(text):
        yield Hit(match.start(), match.end(), PLATE)
    for match in _SAID.finditer(text):
        yield Hit(match.start(1), match.end(1), PLATE)
    for match in _VIN.finditer(text):
        yield Hit(match.start(), match.end(), VIN)
