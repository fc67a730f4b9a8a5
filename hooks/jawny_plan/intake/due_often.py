"""Deadlines that recur, or go on all the time."""

from __future__ import annotations

import re

from jawny_plan.intake.due import Deadline, is_tail
from jawny_plan.intake.proposal import BLANK
from jawny_plan.intake.values import DeadlineValues
from jawny_plan.polish.folded import folded
from jawny_plan.polish.frequency import Frequency, frequencies
from jawny_plan.polish.shown_days import step_shown
from jawny_plan.polish.times import when

_SINGLE = {"dni": "dzien", "tygodnie": "tydzien", "miesiace": "miesiac"}

_WHOLE = re.compile(
    r"(?:przez\s+)?(?:w\s+)?(?:cal\w+\s+(?:okres\w*|czas\w*)|(?:w\s+)?(?:czasie|okresie"
    r"|trakcie)\s+(?:(?:trwania|obowiazywania|realizacji)\s+)?planu|okres\w*\s+(?:trwania"
    r"|obowiazywania|realizacji)(?:\s+planu)?|caly czas)"
    r"(?:\s+(?:jego\s+)?(?:trwania|obowiazywania|realizacji|okresu))*(?:\s+(?:planu|dzialan\w*))?"
)

_ONGOING = re.compile(
    r"(?<!\w)na biezaco|(?<!\w)(?:w sposob\s+)?ciagl[yae]\w*(?!\w)|(?<!\w)stale(?!\w)"
    r"|w miare\s+(?:potrzeb|mozliwosci)\w*|w razie\s+(?:potrzeb|koniecznosci)\w*|wedlug potrzeb|doraznie"
    r"|(?:podczas|przy|w czasie|na)\s+kazd\w+\s+(?:sluzb|obchod|okazj|patrol|wezwani|zgloszeni)\w*"
    r"|kazdorazowo|nieprzerwanie"
    r"|systematycznie"
)

_HASTE = re.compile(r"(?<!\w)(?:niezwlocznie|bezzwlocznie|natychmiast|bez\s+(?:zbedn\w+\s+)?zwloki)\s*,?\s*(?:i\s+)?$")
"""Before "na bieżąco": how soon."""
_ON_DUTY = re.compile(
    r"\s*,?\s*(?:w\s+(?:trakcie|czasie|ramach)|podczas|przy)\s+(?:\w+\s+)?(?:sluzb|obchod|patrol|dyzur)\w*"
)
"""After "na bieżąco": in what duty."""
STANDING = re.compile(r"^(?:stal[aey]|stalego|biezac[aey]\w*|ciagl[aey])(?!\w)|(?<!\w)utrzymywanie stal\w+")


def often(text: str) -> Deadline | None:
    """A deadline that recurs ("raz w miesiącu"); None where the words tell of none."""
    found = next(frequencies(text), None)
    if not found:
        return None
    bare = folded(text)
    lead = re.search(r"(?:co najmniej|minimum|przynajmniej|nie rzadziej niz|srednio)\s+$", bare[: found.start])
    start = lead.start() if lead else found.start
    words = text[start : found.end].strip(" ,;")
    if found.times:
        return Deadline({"rodzaj": "razy-w-okresie", "razy": str(found.times), "slowa": words}, start, found.end)
    value: DeadlineValues = {"rodzaj": "cykliczny"}
    put_step(value, found)
    value["slowa"] = words
    as_entered = f"„{words}”: wpisano {step_shown(value['co'])}, za każdym razem {found.each} razy. Czy dobrze?"
    doubt = as_entered if found.each > 1 else ""
    return Deadline(value, start, found.end, doubt)


def put_step(value: DeadlineValues, found: Frequency) -> None:
    """Put the keys of a frequency into a deadline: `co`, and `w_kazdym` where it is more than once."""
    value["co"] = _step(found.number, found.unit) if found.number else BLANK
    if found.each > 1:
        value["w_kazdym"] = str(found.each)


def _step(number: int, unit: str) -> str:
    return f"1 {_SINGLE[unit]}" if number == 1 else f"{number} {unit}"


def ongoing(text: str) -> Deadline | None:
    """A deadline that lasts ("na bieżąco", the whole period); None where the words tell of none."""
    bare = folded(text)
    now, whole = _ONGOING.search(bare), _WHOLE.search(bare)
    if now:
        duty = _ON_DUTY.match(bare, now.end())
        end = duty.end() if duty else now.end()
        end = max(end, whole.end()) if whole and whole.start() - now.end() < 8 else end
        doubt = "„Na bieżąco” czy „przez cały okres planu”? Plan mówi jedno i drugie." if whole else ""
        if bare[now.start() : now.end()].startswith(("ciagl", "stale")) and not is_tail(text, now.start()):
            return None
        if not bare[now.start() :].startswith(("na biezaco", "kazdoraz", "nieprzerw", "ciagl", "stale", "w sposob")):
            doubt = f"„{text[now.start() : now.end()]}”: czy to termin „na bieżąco”?"
        haste = _HASTE.search(bare[: now.start()])
        start = haste.start() if haste else now.start()
        return Deadline({"rodzaj": "na-biezaco", "slowa": text[start:end]}, start, end, doubt)
    if whole:
        standing = STANDING.search(bare)
        words = text[whole.start() : whole.end()].strip()
        if standing and bare[standing.start() :].startswith("biez"):
            value: DeadlineValues = {
                "rodzaj": "na-biezaco",
                "slowa": f"{text[standing.start() : standing.end()]} … {words}",
            }
            return Deadline(
                value,
                whole.start(),
                whole.end(),
                "„Na bieżąco” czy „przez cały okres planu”? Plan mówi jedno i drugie.",
            )
        return Deadline({"rodzaj": "caly-okres", "slowa": words}, whole.start(), whole.end())
    return None


def weekly(text: str) -> Deadline | None:
    """A weekday with hours at the end: every week on that day, which nobody wrote."""
    found = when(text)
    if (
        not found
        or not found.days
        or not (found.hours or is_tail(text, found.start))
        or found.days[0] in ("swieta", "dni-robocze", "caly-tydzien")
    ):
        return None
    tail = text[found.end :].strip(" .,;)")
    if tail or len(found.days) > 2:
        return None
    words = text[found.start : found.end].strip(" ,;")
    value: DeadlineValues = {"rodzaj": "cykliczny", "co": "1 tydzien", "slowa": words}
    return Deadline(value, found.start, found.end, f"„{words}”: czy to znaczy, że co tydzień?")
