"""Money, lengths, times and percents: the unit becomes a noun that goes with its number; then the number is said."""

from __future__ import annotations

import re
from typing import NamedTuple

from jawny_plan import polish
from jawny_plan.polish.aloud.around import (
    ALONE,
    DASH,
    FIGURES,
    GAP,
    Rules,
    ends,
    governor,
    in_place,
    nouns_after,
    word_before,
)
from jawny_plan.polish.aloud.counting import case_of, span
from jawny_plan.polish.aloud.governing import Wants, wants
from jawny_plan.polish.spoken import Case, Gender, cardinal, digits


class Measure(NamedTuple):
    """A unit in words: of one, of few, of many, of a part (`1,2 kilometra`), at many (`przy 50 kilometrach`)."""

    one: str
    few: str
    many: str
    part: str
    at: str
    rest: str = ""
    """What does not inflect (`na godzinę`)."""


_METRE = ("metr", "metry", "metrów", "metra", "metrach")
_KILOMETRE = ("kilometr", "kilometry", "kilometrów", "kilometra", "kilometrach")
_HOUR = Measure("godzina", "godziny", "godzin", "godziny", "godzinach")
_MINUTE = Measure("minuta", "minuty", "minut", "minuty", "minutach")
_POINT = Measure(
    "punkt procentowy", "punkty procentowe", "punktów procentowych", "punktu procentowego", "punktach procentowych"
)
_UNITS = {
    "zł": Measure("złoty", "złote", "złotych", "złotego", "złotych"),
    "gr": Measure("grosz", "grosze", "groszy", "grosza", "groszach"),
    "km/h": Measure(*_KILOMETRE, rest=" na godzinę"),
    "km": Measure(*_KILOMETRE),
    "m2": Measure(*_METRE, rest=" kwadratowych"),
    "m²": Measure(*_METRE, rest=" kwadratowych"),
    "mkw.": Measure(*_METRE, rest=" kwadratowych"),
    "m": Measure(*_METRE),
    "cm": Measure("centymetr", "centymetry", "centymetrów", "centymetra", "centymetrach"),
    "mm": Measure("milimetr", "milimetry", "milimetrów", "milimetra", "milimetrach"),
    "ha": Measure("hektar", "hektary", "hektarów", "hektara", "hektarach"),
    "kg": Measure("kilogram", "kilogramy", "kilogramów", "kilograma", "kilogramach"),
    "l": Measure("litr", "litry", "litrów", "litra", "litrach"),
    "szt.": Measure("sztuka", "sztuki", "sztuk", "sztuki", "sztukach"),
    "os.": Measure("osoba", "osoby", "osób", "osoby", "osobach"),
    "godz.": _HOUR,
    "h": _HOUR,
    "min.": _MINUTE,
    "min": _MINUTE,
    "sek.": Measure("sekunda", "sekundy", "sekund", "sekundy", "sekundach"),
    "tyg.": Measure("tydzień", "tygodnie", "tygodni", "tygodnia", "tygodniach"),
    "mies.": Measure("miesiąc", "miesiące", "miesięcy", "miesiąca", "miesiącach"),
    "pkt proc.": _POINT,
    "p.p.": _POINT,
    "pkt": Measure("punkt", "punkty", "punktów", "punktu", "punktach"),
    "mln": Measure("milion", "miliony", "milionów", "miliona", "milionach"),
    "°C": Measure("stopień", "stopnie", "stopni", "stopnia", "stopniach", rest=" Celsjusza"),
    "‰": Measure("promil", "promile", "promili", "promila", "promilach"),
}
_AT_ONE_TIME = {
    **dict.fromkeys(("godz.", "h"), "godzinie"),
    **dict.fromkeys(("min.", "min"), "minucie"),
    "sek.": "sekundzie",
    "tyg.": "tygodniu",
    "mies.": "miesiącu",
}
"""Units of time, of one in the locative: `po 1 godz.` is after it, `po 1 zł` is one each."""
_SQUARE = {"metr": " kwadratowy", "metry": " kwadratowe", "metra": " kwadratowego", "metrach": " kwadratowych"}


def _unit(match: re.Match[str]) -> str:
    """`do 2 m` -> `do 2 metrów`: the unit as a noun; the number is said by later rules."""
    figures, part, short = match["number"], match["part"], match["unit"]
    unit, number = _UNITS[short], int(figures)
    noun = unit.part if part else _noun(short, number, governor(match))
    rest = _SQUARE.get(noun, unit.rest) if unit.rest == " kwadratowych" else unit.rest
    stop = "." if short.endswith(".") and ends(match) else ""
    return f"{match['before']}{figures}{part or ''} {noun}{rest}{stop}"


def _noun(short: str, number: int, before: str) -> str:
    unit, kind = _UNITS[short], wants(before)
    if kind is Wants.LOCATIVE or (before == "po" and short in _AT_ONE_TIME):
        return unit.at if number > 1 else _AT_ONE_TIME.get(short, unit.part)
    if kind.genitive and case_of(number, before, [unit.many]) is Case.GENITIVE:
        return unit.many if number > 1 else unit.part
    if number == 1 and unit.one.endswith("a") and kind.accusative:
        return f"{unit.one[:-1]}ę"
    return polish.plural(number, unit.one, unit.few, unit.many).split(polish.NBSP, 1)[1]


def _part(match: re.Match[str]) -> str:
    """`1,5 kilometra`, `2,5 metra`, `0,5 promila`; with no noun, or in other parts, figure by figure."""
    whole, part, things = int(match[1]), match[2], nouns_after(match)
    if part != "5" or not things or not things[0].endswith(("a", "y", "i", "u", "procent")):
        return in_place(match, _decimal(match[1], part))
    woman = things[0].endswith(("y", "i"))
    if whole < 2:
        return in_place(match, ("pół", "półtorej" if woman else "półtora")[whole])
    case = Case.GENITIVE if wants(governor(match)).genitive else Case.NOMINATIVE
    spoken = cardinal(whole, case, Gender.FEMININE if woman else Gender.MASCULINE)
    return in_place(match, f"{spoken} i pół")


def _span_of_parts(match: re.Match[str]) -> str:
    return in_place(match, f"{'' if word_before(match) == 'od' else 'od '}{match[1]} do ")


def _money(match: re.Match[str]) -> str:
    """`1250,50 zł` -> `1250 zł 50 gr`"""
    return f"{match[1]} zł {match[2]} gr"


def _decimal(whole: str, part: str) -> str:
    """`trzy przecinek zero pięć`"""
    return f"{cardinal(int(whole))} przecinek {digits(part)}"


def _thousands(match: re.Match[str]) -> str:
    """`5 tys.` and `3,2 tys.` in figures; `1,5 tys.` is one and a half."""
    whole, part, short = match["whole"], match["part"] or "", match["unit"]
    zeros = 6 if short == "mln" else 3
    stop = "." if short.endswith(".") and ends(match) else ""
    if part == "5":
        return f"{whole},{part} {'miliona' if zeros == 6 else 'tysiąca'}{stop}"
    if len(part) > zeros or len(whole) + zeros > 9:
        return match[0]
    return f"{int(whole + part.ljust(zeros, '0'))}{stop}"


def _percent(match: re.Match[str]) -> str:
    before, number, last = governor(match), int(match["number"]), match["last"]
    within = not last and number > 1 and before in ("w", "we", "przy")
    case = Case.GENITIVE if within or wants(before).genitive else Case.NOMINATIVE
    spoken = span(number, int(last), before, ["procent"]) if last else cardinal(number, case)
    return in_place(match, f"{spoken} {'procentach' if within else 'procent'}", stop=match[0].endswith("."))


def _fraction(match: re.Match[str]) -> str:
    """`o 1/3`, `do 2/3 mieszkańców`; after a name it is the number of a house."""
    spoken = _FRACTIONS.get(match[0])
    kind = wants(governor(match))
    if spoken is None or (kind is Wants.NOTHING and not nouns_after(match)):
        return in_place(match, f"{cardinal(int(match[1]))} łamane przez {cardinal(int(match[2]))}")
    return in_place(match, spoken[2 if kind.genitive else kind is not Wants.NOTHING])


_FRACTIONS = {
    "1/2": ("połowa", "połowę", "połowy"),
    "1/3": ("jedna trzecia", "jedną trzecią", "jednej trzeciej"),
    "2/3": ("dwie trzecie", "dwie trzecie", "dwóch trzecich"),
    "1/4": ("jedna czwarta", "jedną czwartą", "jednej czwartej"),
    "3/4": ("trzy czwarte", "trzy czwarte", "trzech czwartych"),
    "1/5": ("jedna piąta", "jedną piątą", "jednej piątej"),
}
"""In the nominative, the accusative and the genitive."""

_SHORT = "|".join(map(re.escape, _UNITS))
_NO_MORE = r"(?![\w/²]|-\w|\.[0-9])"
RULES: Rules = (
    (rf"(?<=[0-9]){GAP}(?=[0-9]{{3}}(?![0-9]))", lambda _: ""),
    (rf"{ALONE}(?P<whole>[0-9]{{1,6}})(?:,(?P<part>[0-9]{{1,6}}))?{GAP}?(?P<unit>tys\.|mln(?!\w))", _thousands),
    (rf"(?<=[0-9]),-(?={GAP}?zł)", lambda _: ""),
    (rf"((?:tysiąca|miliona){GAP})zł(?!\w)", lambda match: f"{match[1]}złotych"),
    (r"(?<=zł)/os\.", lambda match: f" od osoby{'.' if ends(match) else ''}"),
    (rf"{ALONE}24/7(?![\w/])", lambda match: in_place(match, "całą dobę, siedem dni w tygodniu")),
    (rf"{FIGURES}/([0-9]{{1,4}})(?![\w/])", _fraction),
    (r"(?<=[0-9])\+(\w?)", lambda match: f" plus {match[1]}".rstrip()),
    (rf"{ALONE}([0-9]{{1,9}}),([0-9]{{2}}){GAP}?zł(?!\w)", _money),
    (rf"{ALONE}([0-9]+,[0-9]+){DASH}(?=[0-9]+(?:,[0-9]+)?(?![0-9]))", _span_of_parts),
    (rf"{ALONE}[-−](?=[0-9]+{GAP}?(?:%|°))", lambda match: in_place(match, "minus ")),
    (rf"(?<=[0-9]){GAP}?[x×](?={GAP})", lambda _: " razy"),
    (
        rf"(?P<before>{ALONE}(?:[0-9]{{1,9}}{DASH})?)(?P<number>[0-9]{{1,9}})(?P<part>,[0-9]{{1,4}})?{GAP}?"
        rf"(?P<unit>{_SHORT}){_NO_MORE}",
        _unit,
    ),
    (rf"{ALONE}(?P<number>[0-9]{{1,9}})(?:{DASH}(?P<last>[0-9]{{1,9}}))?{GAP}?(?:%|proc\.|procent(?!\w))", _percent),
    (rf"(?<=[0-9]){GAP}?(?:%|proc\.)", lambda _: " procent"),
    (rf"{FIGURES},([0-9]{{1,4}})(?![\w,])", _part),
)
