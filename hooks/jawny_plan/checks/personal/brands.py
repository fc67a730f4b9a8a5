"""Brands that the unit never names (`marki_pomijane`): no shop is shown as the culprit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from jawny_plan.checks.personal.allowed import Allowed
from jawny_plan.checks.personal.hit import Hit, Rule
from jawny_plan.checks.personal.text import CheckedText
from jawny_plan.polish.inflection import forms

BRAND = Rule("marka z listy marki_pomijane", "Napisz bez nazwy, na przykład „sklep przy ulicy …”.")


def find(text: CheckedText, allowed: Allowed) -> Iterator[Hit]:
    """Every mention of such a brand in `text`, in any form, with a large first letter or in large letters."""
    if allowed.brands:
        for match in _mentions(allowed.brands).finditer(text.shown):
            yield Hit(match.start(), match.end(), BRAND)


@lru_cache(maxsize=4)
def _mentions(brands: tuple[str, ...]) -> re.Pattern[str]:
    ways = {way for brand in brands for form in _forms(brand) for way in (form, form.upper())}
    return re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(way) for way in sorted(ways, key=len, reverse=True))})(?!\w)")


def _forms(brand: str) -> set[str]:
    """A brand of several words is inflected in its last, or not at all."""
    *before, last = brand.split()
    return {" ".join((*before, form)) for form in forms(last)}
