"""Where one person lives: "zam. Polna 11", "adres zamieszkania świadka: ul. Łąkowa 17"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jawny_plan.checks.personal.hit import LOWER, WORD, Hit, Rule
from jawny_plan.checks.personal.text import CheckedText
from jawny_plan.checks.personal.vocabulary import INSTITUTIONS
from jawny_plan.checks.personal.words import word

ADDRESS = Rule("adres zamieszkania osoby", "Usuń go: wskazuje, gdzie ktoś mieszka.")

_SIGNS = ("zam.", "zamieszka", "zameldowan", "mieszka")
_LIVES = (
    r"zam\.:?|(?:zamieszkał|zameldowan)(?:y|a|ego|ej|emu|ą|ym):?|mieszka|mieszkając(?:y|a|ego|ej|emu|ą|ym)"
    rf"|(?:adres\w*|miejsc\w+) zamieszkania(?: [{LOWER}]+){{0,2}}:?"
)
"""Said of one person: "osoby zamieszkałe" are many."""
_AT = re.compile(
    rf"\b(?i:{_LIVES}) (?:(?i:stale|samotnie|sam|sama|od lat) )?(?:\d{{2}}-\d{{3}} )?(?:(?i:w) {WORD},? |{WORD}, )?"
    rf"(?:(?i:przy|na|pod adresem|pod) )?(?P<home>(?:(?i:ul|al|os|pl)\. ?|(?i:ulicy|alei|osiedlu|placu) )?"
    rf"(?P<name>{WORD})(?: {WORD})? \d{{1,4}}[A-Za-z]?(?![\w:]|[.,]\d))"
)
_MANY = re.compile(r"\b(?:najwięcej|większość|część|wiel[eu]|kilk\w+|\d+|tysi\w+|setk\w+|ilu?)\b", re.IGNORECASE)
"""Before "mieszka": how many people do."""


def may_hold(text: CheckedText) -> bool:
    """Whether `text` says that somebody lives somewhere."""
    return text.digits > 0 and text.holds(_SIGNS)


def find(text: CheckedText) -> Iterator[Hit]:
    """Every such address in `text`."""
    for match in _AT.finditer(text.read):
        begin, _ = text.sentence(match.start())
        named = word(match["name"])
        if named.lemmas & INSTITUTIONS or _MANY.search(text.read, begin, match.start()):
            continue
        yield Hit(match.start("home"), match.end(), ADDRESS)
