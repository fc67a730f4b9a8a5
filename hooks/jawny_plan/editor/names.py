"""What people read instead of keys and values: labels out of the model's own descriptions, values in whole words."""

from __future__ import annotations

import re
from functools import cache

_REFERS = {
    "rejon": "Rejon",
    "rejony": "Rejony, gdy jest ich kilka",
    "dzialanie": "Które działanie",
    "etap": "Który etap",
    "cel": "Który cel",
    "liczba": "Która liczba z planu",
    "plany": "Plany, których dotyczy",
    "poprzedni_plan": "Plan, który ten kontynuuje",
    "nastepny_plan": "Plan, który kontynuuje ten",
    "kanaly": "Które sposoby informowania",
    "sposob": "Który sposób informowania",
    "podmiot": "Który podmiot",
    "zagrozenie": "Którego zagrożenia dotyczy",
    "bazy": "Liczby z rozdziału 1, do których cel się odnosi",
}
"""Labels of keys that lead to something which is chosen by its name."""

_SMALL = {
    "szkic": "Czy to jeszcze szkic",
    "program": "Czy to spotkanie programu „Dzielnicowy bliżej nas”",
    "porownanie": "Jak porównać liczby",
    "usun": "Czy tego wcale nie powinno być",
    "przyczyna": "Przyczyna",
    "stan": "Stan",
}
"""Labels of keys whose description begins with a value that they may hold."""

_KIND = re.compile(r"^(?:Wpis|Zmiana|Termin|Cel|Dowód): ")
_CHAPTER = re.compile(r"^(?:Rozdział \d+: )")
_FILE_NAME = re.compile(r"[:;,]? ?\bnazw[ay] (?:jego |jej |ich )?plik(?:u|ów) bez \.yml\b")
_INSIDE = re.compile(r"\([^()]*\)|„[^”]*”")
_END = re.compile(r"[:;]|\.(?:\s|$)")


@cache
def kind(description: str) -> str:
    """What a kind is called, by the description of the key that names it."""
    return _capital(_KIND.sub("", description).rstrip("."))


@cache  # a form has hundreds of fields, the model few descriptions
def label(key: str, description: str) -> str:
    """What stands above a field."""
    if key in _REFERS:
        return _REFERS[key]
    if key in _SMALL and description[:1].islower():
        return _SMALL[key]
    text = _without_keys(description)
    chapter = _CHAPTER.match(text)
    start = chapter.end() if chapter else 0
    end = _END.search(_INSIDE.sub(lambda inside: "x" * len(inside[0]), text), start)
    return (text[: end.start()] if end else text).strip() or _capital(key.replace("_", " "))


@cache
def hint(key: str, description: str) -> str:
    """What stands below the label."""
    text = _without_keys(description)
    if key in _REFERS:
        return ""
    if key in _SMALL and description[:1].islower():
        return "" if re.match(r"[a-z]+-", text) or key == "porownanie" else _capital(text)
    head = label(key, description)
    rest = text[len(head) :].lstrip(":;. ")
    return _capital(rest) if rest else ""


def _without_keys(description: str) -> str:
    """A description for whoever sees fields, not keys of a file."""
    text = _FILE_NAME.sub("", description)
    text = re.sub(r"\busuń(?: ten klucz)?, (gdy|dopóki)", r"zostaw puste, \1", text)
    text = re.sub(r"\bUsuń(?: ten klucz)?, (gdy|dopóki)", r"Zostaw puste, \1", text)
    return re.sub(r"\s+", " ", text).strip()


def _capital(text: str) -> str:
    return text if text.startswith("http") else text[:1].upper() + text[1:]
