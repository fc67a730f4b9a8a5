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
    "z_wniosku": "Wniosek z wcześniejszego spotkania, którego to dalszy ciąg",
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
    "kiedy": "Kiedy względem zdarzenia",
}
"""Labels of keys whose description begins with a value that they may hold."""

_KIND = re.compile(r"^(?:Wpis|Zmiana|Termin|Cel|Dowód): ")
_CHAPTER = re.compile(r"^(?:Rozdział \d+: )")
_FILE_NAME = re.compile(r"[:;,]? ?\bnazw[ay] (?:jego |jej |ich )?plik(?:u|ów) bez \.yml\b")
_INSIDE = re.compile(r"\([^()]*\)|„[^”]*”")
_END = re.compile(r"[:;]|\.(?:\s|$)|\s(?=albo sam)")


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


_REWORDED = tuple(
    (re.compile(pattern), instead)
    for pattern, instead in (
        (r" \(plik security\.txt\)", ""),
        (r"obok jednostka\.yml", "w folderze z danymi jednostki"),
        (
            r"[Pp]otrzebne, gdy jednostka\.yml ma „wymagaj_zatwierdzenia: tak”",
            "Potrzebne, gdy w danych jednostki zaznaczono, że na stronę trafia tylko to, co zatwierdzono",
        ),
        (r"[Bb]ez tego klucza pliku nie ma", "Gdy puste, tego pliku nie ma"),
        (
            r"[Pp]lan poleceniem „approve”, a (.+?) i nota wpisana w „noty” kluczem „zatwierdzono”",
            r"Plan się zamraża; \1 i nota z własnym dniem mają dzień zatwierdzenia",
        ),
        (r"[Pp]o zatwierdzeniu \(„approve”\)", "Po zamrożeniu planu"),
        (r"[Ww]pisuje ją polecenie „approve”", "Wpisuje ją program, gdy plan się zamraża"),
        (r"„check” podaje", "program podaje"),
        (r"Suma SHA-256", "Cyfrowy odcisk (SHA-256)"),
        (r"Nota „start” nosi", "Nota o rozpoczęciu planu nosi"),
        (r": co 1 miesiac, w_kazdym 2\)", ": 2)"),
        (r"gdy jest w_ciagu", "gdy podano, w ciągu jakiego czasu"),
        (r"[Śś]cieżka kluczy, pozycje list od 1 \([^)]*\)[;.]\s*", ""),
        (r"\(2019-06\), samo półrocze \(2019-II\)", "(czerwiec 2019), samo półrocze (II półrocze 2019)"),
        (r"[Bb]ez nich stoi „w_skrocie”", "Bez nich stoją te ze skrótu planu"),
        (r"wpisz dni jako „terminy”", "podaj każdy dzień osobno"),
        (
            r"„od” to wtedy początek pierwszego dnia, a „do” koniec ostatniego",
            "Początek jest wtedy z pierwszego dnia, a koniec z ostatniego",
        ),
        (r"(inny|wcześniej) niż „dnia”", r"\1 niż dzień wpisu"),
        (r"wskazuje „pole”", "wskazuje pole wyżej"),
        (r"przy „dazenie”", "gdy plan do czegoś dąży"),
        (r"\bmiesiace\b", "miesiące"),
    )
)
"""What descriptions say to whoever writes the files, as a form says it."""


def _without_keys(description: str) -> str:
    """A description for whoever sees fields, not keys of a file."""
    text = _FILE_NAME.sub("", description)
    for pattern, instead in _REWORDED:
        text = pattern.sub(instead, text)
    text = re.sub(r"\busuń(?: ten klucz)?, (gdy|dopóki)", r"zostaw puste, \1", text)
    text = re.sub(r"\bUsuń(?: ten klucz)?, (gdy|dopóki)", r"Zostaw puste, \1", text)
    text = re.sub(r"\b([Uu])suń przed (?=pierwszym)", r"Zostaw puste przed ", text)
    return re.sub(r"\s+", " ", text).strip()


def _capital(text: str) -> str:
    return text if text.startswith("http") else text[:1].upper() + text[1:]
