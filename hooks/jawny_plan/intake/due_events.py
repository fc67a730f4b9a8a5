"""Deadlines bound to events: "przed wakacjami", "w ciągu 30 dni od zatwierdzenia planu"."""

from __future__ import annotations

import re

from jawny_plan.intake.due import Deadline
from jawny_plan.intake.values import DeadlineValues
from jawny_plan.polish.folded import folded
from jawny_plan.polish.nominative import nominative
from jawny_plan.polish.numerals import NUMBER_WORD, number

_END = r"(?P<event>[^,;.()–]{3,60}?)\s*(?=[,;.()–]|$)"
_WITHIN = re.compile(
    rf"(?:(?:(?:w\s+(?:ciagu|terminie)|do|przez)\s+)?(?P<number>{NUMBER_WORD})\s+|w\s+ciagu\s+(?=miesiaca|tygodnia))"
    r"(?P<unit>dni\w*|tygodni\w*|miesi\w+)"
    rf"\s+(?:od|po)\s+(?:dnia\s+|daty\s+)?{_END}"
)
_UNTIL = re.compile(
    r"do\s+(?:dnia\s+|czasu\s+)?(?P<event>(?:zakonczeni|rozpoczeci|zatwierdzeni|otwarci|oddani|uruchomieni"
    r"|zamknieci)a\s+"
    r"(?!(?:\w+\s+)?(?:planu|okresu))[^,;.()–]{3,50}?|(?:konca\s+)?(?:wakacji|ferii|zniw|sezonu)(?:\s+\w+)?"
    r"|(?:swiat\s+)?(?:wielkanocy|mikolajek|bozego narodzenia|bozego ciala|wszystkich swietych|dozynek))"
    r"\s*(?=[,;.()–]|$)"
)
_BEFORE = re.compile(
    r"przed\s+(?P<event>(?:wakacj|feri|swiet|sezon|rok(?:iem)?\s+szkoln|zakonczeni|rozpoczeci|pierwsz"
    r"|meczem|zim|lat|otwarci|majowk|dlugim\s+weekend|matur|egzamin|zniw|dozynk|festyn|wielkanoc|mikolajk"
    r"|boz\w+\s+(?:cial|narodz)|wszystki\w+\s+swiet|dniem\s+\w)"
    r"[^,;.()–]{0,50}?)\s*(?=[,;.()–]|$)"
)
_UNIT = {"dni": "dzien", "tyg": "tydzien", "mie": "miesiac"}
_UNITS = {"dni": "dni", "tyg": "tygodnie", "mie": "miesiace"}


def by_event(text: str) -> Deadline | None:
    """A deadline that hangs on an event; always with a question, for the event is named by us in the nominative."""
    bare = folded(text)
    for pattern, case in ((_WITHIN, "gen"), (_UNTIL, "gen"), (_BEFORE, "inst")):
        found = pattern.search(bare)
        if not found:
            continue
        after = re.search(r"\spo\s+(?:dnia\s+|daty\s+)?$", bare[: found.start("event")])
        event = _named(text[found.start("event") : found.end("event")].strip(), "loc" if after else case)
        words = text[found.start() : found.end()].strip()
        value: DeadlineValues = {"rodzaj": "zdarzenie", "zdarzenie": event}
        if pattern is _WITHIN:
            many = number(found["number"] or "1")
            if many is None:
                continue
            value["w_ciagu"] = f"{many} {(_UNIT if many == 1 else _UNITS)[found['unit'][:3]]}"
        else:
            value["kiedy"] = "przed-nim" if pattern is _BEFORE else "do-niego"
        doubt = f"Termin „{words}” zależy od zdarzenia ({event}). Czy dobrze je nazwano? Gdy plan zna datę, wpisz ją."
        return Deadline({**value, "slowa": words}, found.start(), found.end(), doubt)
    return None


def _named(event: str, case: str) -> str:
    """The event in the nominative: `otwarcia basenu` -> otwarcie basenu."""
    deed = re.match(r"\w+[cnś]i(?=a\b)", event)
    return f"{deed[0]}e{event[deed.end() + 1 :]}" if deed and case == "gen" else nominative(event, case)
