"""How often: raz w miesiącu, co drugi weekend, w każdy piątek, dwa razy w tygodniu."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from jawny_plan.polish.folded import folded
from jawny_plan.polish.numerals import NUMBER_WORD, number

_UNITS = {"dzi": 1, "dni": 1, "dob": 1, "tyd": 7, "tyg": 7, "wee": 7, "mie": 30, "kwa": 90, "rok": 365}
_UNIT = (
    r"(?:dzien|dni|dniem|dniu|dobe|dobie|tydzien|tygodni\w*|weekend\w*|miesiac\w*|miesiec\w*"
    r"|kwarta\w+|pol roku|polrocz\w*|rok\w*)"
)
_DAY = (
    r"(?:poniedzialek|poniedzialki|wtorek|wtorki|srod[aeyę]|czwartek|czwartki|piatek|piatki|sobot[aeyę]|niedziel[aeię])"
)
_MANY = (
    rf"(?:(?P<times>{NUMBER_WORD})\s*(?:raz\w*|x(?!\w))|raz(?!\w)"
    rf"|(?P<fold>\w{{2,8}})krotnie"
    rf"|(?:minimum|co najmniej|przynajmniej|nie mniej niz|nie rzadziej niz|po)\s+(?P<count>{NUMBER_WORD})(?:\s+\w+)?"
    rf"|(?P<acts>{NUMBER_WORD})\s+(?:noc|dni|dzien|dob|weekend|wieczor|popoludni|godzin|soboty|niedziele|piatki"
    r"|sluzb|patrol|kontrol|obchod|objazd|dyzur|spotka|pogadan|akcj|wizyt|lustracj)\w*)"
)

_PATTERNS = (
    rf"(?P<least>(?:(?:co najmniej|minimum|przynajmniej)\s+)?(?P<m>{NUMBER_WORD})(?:\s+(?!raz)\w+)?\s+w\s+(?:calym\s+)?"
    r"(?:okresie|czasie)(?:\s+(?:obowiazywania|trwania|realizacji))?\s+planu)",
    rf"(?:{_MANY})\s*,?\s*(?:w|na|we)\s+(?:(?:kazdym|kazdego"
    rf"|ciagu)\s+)?(?:(?P<each>{NUMBER_WORD})\s+)?(?P<unit>{_UNIT})",
    rf"(?:(?P<often>{NUMBER_WORD})\s+raz\w*|raz)\s+(?P<adverb>dziennie|tygodniowo|miesiecznie|kwartalnie|rocznie)",
    rf"(?P<whole>(?P<n>{NUMBER_WORD})\s+raz\w*\s+(?:w\s+(?:calym\s+)?(?:okresie|czasie|trakcie)"
    r"|podczas)(?:\s+(?:obowiazywania|trwania|realizacji))?(?:\s+planu)?)",
    rf"(?<!\w)(?<!na )co\s+(?:(?P<other>drugi|drugie|druga|trzeci|dwa|trzy|cztery|\d+)\s+)?"
    rf"(?P<cunit>{_UNIT}|{_DAY})(?!\w)",
    r"(?P<nth>(?:w\s+)?(?:kazd\w+\s+)?(?:(?:pierwsz|drug|trzeci|czwart|ostatni)\w*|[1-4]\.?|i{1,3}|iv)"
    r"(?P<two>\s*(?:i|oraz|,)\s*(?:(?:pierwsz|drug|trzeci|czwart|ostatni)\w*|[1-4]\.?|i{1,3}|iv))?"
    r"\s+(?:poniedzial|wtor|srod|czwart|piat|sobot|niedziel|tydzien|tygodni|dzien|dni|dekad|polow)\w*"
    r"\s+(?:kazdego\s+)?miesiac(?:a|u)?(?!\w))",
    r"(?P<dom>(?:do\s+)?\d{1,2}\.?(?:\s*(?:,|i|oraz)\s*\d{1,2}\.?)*\s*-?(?:go\s+)?(?:dnia|dniu|dzien)\s+"
    r"(?:(?:kazdego|nastepnego|danego)\s+)?miesiaca)",
    rf"(?:w\s+)?kazd\w+\s+(?P<day>{_DAY}|(?P<kunit>weekend\w*|miesiac\w*|tydzien|tygodni\w*|dzien\w*|kwarta\w*))"
    rf"(?:\s+(?:co najmniej|minimum|przynajmniej|po)\s+(?P<keach>{NUMBER_WORD})(?=\s+\w))?",
    r"(?P<daily>codzienn\w+|kazdego dnia)|(?P<weekly>cotygodniow\w+)"
    r"|(?P<monthly>comiesieczn\w+)|(?P<quarterly>cokwartaln\w+|kwartalni\w+)",
)
_FOLDS = {"dwu": "2", "trzy": "3", "cztero": "4", "piecio": "5", "szescio": "6"}
_ADVERBS = {"dzi": "dzien", "tyg": "tydzien", "mie": "miesiac", "kwa": "kwartal", "roc": "rok"}
_FREQUENCY = re.compile("|".join(_PATTERNS))


class Frequency(NamedTuple):
    """How often; `number` of `unit` (dni, tygodnie, miesiace) where the words come to such a step, else neither."""

    start: int
    end: int
    number: int | None
    unit: str
    times: int | None = None
    """How many times in the whole period of a plan."""
    each: int = 1
    """How many times in each step."""


def frequencies(text: str) -> Iterator[Frequency]:
    """Every frequency in `text`."""
    for found in _FREQUENCY.finditer(folded(text)):
        place = found.start(), found.end()
        if found["whole"] or found["least"]:
            yield Frequency(*place, None, "", number(found["n"] or found["m"]))
        elif found["unit"]:
            times = number(found["times"] or found["count"] or found["acts"] or _FOLDS.get(found["fold"], "1")) or 1
            each = number(found["each"]) if found["each"] else 1
            yield Frequency(*place, *_step(found["unit"], each or 1), each=times)
        elif found["adverb"]:
            each = number(found["often"] or "1") or 1
            yield Frequency(*place, *_step(_ADVERBS[found["adverb"][:3]], 1), each=each)
        elif found["cunit"]:
            others = {"drugi": 2, "drugie": 2, "druga": 2, "trzeci": 3}
            written = found["other"] or "1"
            yield Frequency(*place, *_step(found["cunit"], others.get(written) or number(written) or 1))
        elif found["day"]:
            every = _step(found["kunit"], 1) if found["kunit"] else (1, "tygodnie")
            yield Frequency(*place, *every, each=number(found["keach"] or "1") or 1)
        elif found["dom"]:
            yield Frequency(*place, 1, "miesiace", each=len(re.findall(r"\d+", found["dom"])))
        elif found["nth"]:
            yield Frequency(*place, 1, "miesiace", each=2 if found["two"] else 1)
        elif found["daily"]:
            yield Frequency(*place, 1, "dni")
        else:
            yield Frequency(
                *place,
                *((1, "tygodnie") if found["weekly"] else (1, "miesiace") if found["monthly"] else (3, "miesiace")),
            )


def _step(unit: str, count: int) -> tuple[int, str]:
    if unit.startswith(("pol", "rok")):
        return (12 if unit.startswith("rok") else 6) * count, "miesiace"
    days = _UNITS.get(unit[:3], 7)  # a day of the week
    if days == 90:
        return 3 * count, "miesiace"
    return count, {1: "dni", 7: "tygodnie", 30: "miesiace"}[days]
