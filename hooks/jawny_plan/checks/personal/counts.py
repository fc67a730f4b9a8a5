"""Counts so small, or of so small a place, that they point at a family.

Allowed is a count for the whole described area. Never allowed is a count for one staircase, floor, flat or house
entrance, for one of several blocks, or below five for one address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jawny_plan.checks.personal.hit import Hit, Rule
from jawny_plan.checks.personal.text import CheckedText
from jawny_plan.checks.personal.vocabulary import in_order

PART = Rule(
    "liczba zdarzeń dla miejsca mniejszego niż opisany teren",
    "Podaj liczbę dla całego terenu, nigdy dla klatki, piętra, mieszkania albo jednego bloku.",
)
FEW = Rule("mniej niż pięć zdarzeń pod jednym adresem", "Usuń liczbę albo podaj ją dla większego terenu.")

_EVENTS = (
    r"(?:interwenc|zgłosz|zdarz|wykrocz|przestęps|kradzież|włama|zakłóc|awantur|zatrzyma|mandat"
    r"|wypad|kolizj|pobi|zniszcz"
    r"|zawiadom|skarg|libacj)\w*"
)
_STEMS = in_order(
    "interwenc zgłosz zdarz wykrocz przestęps kradzież włama zakłóc awantur zatrzyma mandat wypad kolizj pobi zniszcz"
    " zawiadom skarg libacj"
)
"""How events begin, in small letters: a quick look."""
_FEW = r"(?:[1-4]|jed(?:en|na|no|ną|nej|nego)|dw(?:a|ie|óch|u|oma|iema)|trz(?:y|ech|ema)|czter(?:y|ech|ema))"
_SMALL = (
    r"(?:(?:(?:w|z|na) )?klat(?:ce|ka|ki|kę|ką)(?: schodow\w+)?(?: nr| numer)? (?:\d+|(?-i:[A-Z])\b)"
    r"|(?:w|z|na) (?:tej |jednej )?klatce(?: schodowej)?|mieszkani[eua]m?\b|(?:na|z) (?:\w+ )?piętr\w+"
    r"|(?:w|z|przed|dla) blok(?:u|iem)(?: nr| numer)? ?\d+\w?|(?:w|z|dla) lokalu\b"
    r"|(?:w|z|na|przy|przed|dla) (?:[^\W\d]+ )?posesj(?:i|ę|ą)\b"
    r"|(?:w|z) budynku (?:nr|numer) ?\d+)"
)
_ADDRESS = rf"(?:pod (?:numerem|nr|adresem) ?\w+|(?:ul\.|ulic\w+) (?:\w+ ){{1,3}}\d+\w?\b|{_SMALL})"
_PARTS = re.compile(r"lat|lok|ieszkan|iętr|osesj|udynk|od (?:nr|numer|adres)|ul\.|lic")
_WITHIN = r"[^.;\x00]{0,90}?"
_PART = re.compile(rf"\b\d+ (?:\w+ )?{_EVENTS}{_WITHIN}\b{_SMALL}|\b{_SMALL}{_WITHIN}\b\d+ (?:\w+ )?{_EVENTS}", re.I)
_FEW_THERE = re.compile(
    rf"\b{_FEW} (?:\w+ )?{_EVENTS}{_WITHIN}\b{_ADDRESS}|\b{_ADDRESS}{_WITHIN}(?<!\d )\b{_FEW} (?:\w+ )?{_EVENTS}", re.I
)


def may_hold(text: CheckedText) -> bool:
    """Whether a small place may be spoken of in `text`: a quick look for its words, whose first letter may be large."""
    return text.holds(_STEMS) and _PARTS.search(text.read) is not None


def find(text: CheckedText) -> Iterator[Hit]:
    """Every such count in `text`."""
    for match in _PART.finditer(text.read):
        yield Hit(match.start(), match.end(), PART)
    for match in _FEW_THERE.finditer(text.read):
        yield Hit(match.start(), match.end(), FEW)
