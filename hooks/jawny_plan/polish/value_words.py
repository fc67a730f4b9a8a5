"""Values of lists of choices in whole words: `media-spolecznosciowe` -> media społecznościowe."""

from __future__ import annotations

_WORDS = {
    "poniedzialek": "poniedziałek",
    "sroda": "środa",
    "piatek": "piątek",
    "caly-tydzien": "cały tydzień",
    "swieta": "święta",
    "przedpoludnie": "przedpołudnie",
    "dzien": "dzień",
    "popoludnie": "popołudnie",
    "wieczor": "wieczór",
    "jesien": "jesień",
    "nie-wykonano": "nie wykonano",
    "nie-da-sie-ocenic": "nie da się ocenić",
    "powstalo": "powstało",
    "powstalo-w-czesci": "powstało w części",
    "nie-powstalo": "nie powstało",
    "na dni": "w przeliczeniu na dni",
    "surowo": "surowo, bez przeliczania",
    "start": "o rozpoczęciu planu",
    "polmetek": "w połowie planu",
    "zakonczenie": "o zakończeniu planu",
    "miesiace": "miesiące",
    "przed-nim": "najpóźniej dzień przed zdarzeniem",
    "do-niego": "najpóźniej w dniu zdarzenia",
    "ograniczenie-a-ostatecznie-wyeliminowanie": "ograniczenie, a ostatecznie wyeliminowanie",
    "dazenie": "dążenie",
    "debata-inicjujaca": "debata inicjująca",
    "dyzur": "dyżur",
    "strona": "strona internetowa",
    "media": "media lokalne",
    "media-spolecznosciowe": "media społecznościowe",
    "inny": "inny sposób",
    "cel-osiagniety": "cel osiągnięto",
    "problem-przeniosl-sie": "problem przeniósł się gdzie indziej",
    "polaczenie-rejonow": "połączenie rejonów",
    "inna": "inna przyczyna",
    "przyjety": "przyjęty",
    "zalatwiony": "załatwiony",
    "bez-odpowiedzi": "bez odpowiedzi",
    "miedzy-ulicami": "między ulicami",
    "miejscowosc": "miejscowość",
}
"""Values whose name is not the value itself with blanks for its hyphens."""


def word(value: str) -> str:
    """A value of a list of choices as people read it."""
    return _WORDS.get(value, value if " " in value else value.replace("-", " "))
