"""What comes in turn: floors, shifts, halves of a year, classes at school, centuries, kings; in Roman figures too."""

from __future__ import annotations

import re

from jawny_plan import polish
from jawny_plan.polish.aloud import nouns
from jawny_plan.polish.aloud.around import ALONE, AND, GAP, SMALL, Rules, governor, in_place, listed, word_before
from jawny_plan.polish.aloud.endings import ending
from jawny_plan.polish.aloud.governing import Wants, wants
from jawny_plan.polish.spoken import cardinal, ordinal


def roman(figures: str) -> int | None:
    """The value of a Roman numeral up to 399; None for what is none."""
    if not figures or not re.fullmatch("C{0,3}(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})", figures):
        return None
    values = [{"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}[figure] for figure in figures]
    return sum(-one if one < then else one for one, then in zip(values, [*values[1:], 0], strict=True))


def _ordinal_with_thing(match: re.Match[str]) -> str:
    """`2 i 3 zmiana`, `na 2 piętrze`, `1. piętro`, `I i II półrocze`: each agrees with the thing."""
    numbers, thing = match.groups()
    its_ending = ending(wants(governor(match)), [thing.lower()])
    spoken = re.sub(_FIGURES, lambda one: ordinal(_value(one[0]), its_ending), numbers)
    return in_place(match, f"{spoken} {thing}")


def _value(figures: str) -> int:
    return int(figures) if figures.isdecimal() else roman(figures) or 0


def _after_its_thing(match: re.Match[str]) -> str:
    """`zmiana II`, `zmiany I, II i III`"""
    thing, numbers = match[1].lower(), match[2]
    several = _SEVERAL.get(thing[-1]) if re.search(r"[^IVX]", numbers) else None
    if span := re.fullmatch(r"([IVX]+)\s*[-–]\s*([IVX]+)", numbers):
        own = "ego" if thing.startswith("etap") else "ej"
        return f"{match[1]} od {ordinal(_value(span[1]), own)} do {ordinal(_value(span[2]), own)}"
    its_ending = several[thing.startswith("etap")] if several else ending(wants(governor(match)), [thing])
    if thing in ("zmianie", "fazie", "grupie", "turze"):
        its_ending = "ej"
    return f"{match[1]} {re.sub('[IVX]+', lambda one: ordinal(_value(one[0]), its_ending), numbers)}"


def _office(match: re.Match[str]) -> str:
    """`Komisariat Policji VI`, `w rejonie II`, `dzielnice I i II`: each number agrees with the office."""
    office, numbers = match.groups()
    its_ending = _of_short_office(match) if office == "KP" else _of_office(match, office.split()[0].lower())
    if span := re.fullmatch(r"([IVX]+)\s*[-–]\s*([IVX]+)", numbers):
        own = "ej" if its_ending in ("a", "ej", "ą") else "ego"
        return f"{office} od {ordinal(_value(span[1]), own)} do {ordinal(_value(span[2]), own)}"
    return f"{office} {re.sub('[IVX]+', lambda one: ordinal(_value(one[0]), its_ending), numbers)}"


def _of_office(match: re.Match[str], office: str) -> str:
    """The ending that agrees with an office, in small letters, whose own form tells the case, or what governs it."""
    endings = _OF_SHE if office.startswith("dzielnic") else _OF_HE
    found = next(its for tail, its in endings if office.endswith(tail))
    return "ym" if office == "posterunku" and wants(governor(match)).locative else found


def _of_short_office(match: re.Match[str]) -> str:
    """The same of `KP`, which is not declined: after a preposition as it wants, after a noun in the genitive."""
    kind = wants(governor(match))
    if kind.locative or kind is Wants.INSTRUMENTAL_OR_ACCUSATIVE:
        return "ym"
    if kind is Wants.DATIVE:
        return "emu"
    return "ego" if word_before(match) not in ("", "i", "oraz", "lub", "albo", "a") else "y"


def _numbered(match: re.Match[str]) -> str:
    """`działania 2 (rozmowy)`: the number names one, and counts nothing."""
    return f"{match[1]} numer {cardinal(int(match[2]))}"


def _in_brackets(match: re.Match[str]) -> str:
    """`spotkania (1)`, `kontrole (2)`: the number agrees with the thing before it."""
    thing = match[1].lower()
    if nouns.feminine(thing):
        spoken = {"1": "jedna", "2": "dwie"}
    else:
        spoken = {"1": "jedno" if re.search(r"(?:i[ea]|ci[ea]|o)$", thing) else "jeden", "2": "dwa"}
    return f"{match[1]} ({spoken[match[2]]})"


def _classes(match: re.Match[str]) -> str:
    """`klasy 4–6`, `klas VII i VIII`, `klasie 8a`"""
    its_ending = {"a": "a", "ę": "ą", "ą": "ą"}.get(match[1][-1], "ej")
    figures = re.sub("[IVX]+", lambda one: str(_value(one[0])), match[2])
    return f"{match[1]} {listed(figures, lambda number: ordinal(number, its_ending), after_od=False)}"


def _suffixed(match: re.Match[str]) -> str:
    """`1-szy`, `3-go`, `90-tych`"""
    its_ending = next(end for tail, end in _SUFFIXES if match[2].endswith(tail))
    return in_place(match, ordinal(int(match[1]), its_ending))


def _pointed(match: re.Match[str]) -> str:
    """`1) kontrole` opens what is listed; `(do 5) osób` does not."""
    if match.string.rfind("(", 0, match.start()) > match.string.rfind(")", 0, match.start()):
        return match[0]
    return in_place(match, f"po {ordinal(int(match[1]), 'e')}")


def _floor(match: re.Match[str]) -> str:
    """`na II p.`"""
    return f"{match[1] or ''}{match[2]} {'piętrze' if match[1] else 'piętro'}"


def _century(match: re.Match[str]) -> str:
    """`XXI w.` is a century."""
    at = wants(governor(match)).locative
    return in_place(match, f"{ordinal(_value(match[1]), 'ym' if at else 'ego')} wieku", stop=match[0].endswith("."))


def _king(match: re.Match[str]) -> str:
    """`Jana Pawła II`: the name tells the case."""
    its_ending = next(end for tail, end in _ENDINGS_OF_NAMES if match[1].endswith(tail))
    spoken = ordinal(_value(match[2]), its_ending)
    return f"{match[1]} {' '.join(map(polish.capital, spoken.split()))}"


_SEVERAL = {"y": ("a", "y"), "i": ("a", "y"), "h": ("ej", "ym"), "m": ("ej", "ym")}
"""The endings of several, by the last letter of the thing: of what is she, and of `etapy`."""
_OF_HE = (
    *(("owi", "emu"), ("om", "emu"), ("ów", "ego"), ("ami", "ym"), ("ach", "ym"), ("em", "ym"), ("e", "ym")),
    *(("u", "ego"), ("", "y")),
)
_OF_SHE = (*(("om", "ej"), ("ach", "ej"), ("ami", "ą"), ("ą", "ą"), ("ę", "ą"), ("a", "a"), ("e", "a"), ("", "ej")),)
"""The endings of one of an office, by its last letters; of several each is one: `rejony pierwszy i drugi`."""
_ENDINGS_OF_NAMES = (("a", "ego"), ("em", "ym"), ("owi", "emu"), ("ie", "ym"), ("u", "ym"), ("", "y"))
_SUFFIXES = (("go", "ego"), ("ch", "ych"), ("ej", "ej"), ("m", "ym"), ("a", "a"), ("e", "e"), ("", "y"))
_KINGS = (
    "Jan|Paweł|Pawł|Kazimierz|Zygmunt|Władysław|Bolesław|August|Stanisław|Mieszk|Pius|Benedykt|Henryk|Leszk|Przemysł|"
    "Konrad|Aleksander|Aleksandr|Ludwik"
)
ROMAN = r"(?:X{0,3}(?:IX|IV|VI{0,3}|I{1,3})|X{1,3})(?!\w)"
_FIGURES = f"[0-9]+|{ROMAN}"
_OFFICES = (
    rf"(?:[Kk]omisaria(?:t|ci)\w{{0,3}}|[Pp]osterun\w{{2,5}})(?:{GAP}Policji)?|KP|"
    rf"[Rr]ewir\w{{0,3}}(?:{GAP}[Dd]zielnicowych)?|(?:[Rr]ejon\w{{0,3}}|[Dd]zielnic(?:om|a(?:mi|ch)?|[yęąe])?)"
    rf"(?:{GAP}służbow\w{{1,4}})?"
)
_CLASS = r"(?:[1-8][a-h]?|I{1,3}|I?V|VI{1,3})(?!\w)"
_THINGS = (
    "półrocz|kwarta[łl]|etap|zmian|klas|tur|stop|edycj|piętr|instancj|połow|termin|częś|miejsc|nagro|grup|spotka|debat|"
    "debac|kadencj|faz|[Zz]astępc|[Ll]iceum|[Oo]ddział|[Uu]rz|[Kk]omisaria|wojn|rocznic|dekad"
)
_NOT_FIRST = rf"(?:[2-9]|[1-9][0-9])(?:{GAP}i{GAP}[0-9]{{1,2}})?"
_ONE_THING = "zmian(?:a|ie|ę)|klas(?:a|ie|ę)|dnia|dniu|tygodniu|miesiącu|etapie|turze|miejscu|roku"

RULES: Rules = (
    (rf"{ALONE}([0-9]{{1,2}})\)(?={GAP}{SMALL})", _pointed),
    (rf"(?<!\w)([Nn]a{GAP})?([IVX]+|[0-9]{{1,2}}\.?){GAP}p\.(?!\w)", _floor),
    (
        rf"{ALONE}([0-9]{{1,2}})-(go|(?:sz|t|m)(?:y|a|e|ego|ej|ym|ych)|[gc]i(?:a|e|ego|ej|m|ch)?|ga)(?!\w)",
        _suffixed,
    ),
    (rf"(?<!\w)((?:{_KINGS})\w{{0,3}}){GAP}(?!I{GAP}{SMALL})({ROMAN})", _king),
    (rf"(?<!\w)([Kk]las(?:[ayęą]|ie|ach)?){GAP}({_CLASS}(?:{AND}{_CLASS})*)(?!\w|[.,:][0-9])", _classes),
    (rf"{ALONE}((?:[0-9]{{1,2}}(?:,|{GAP}i){GAP})*{_NOT_FIRST}){GAP}({_ONE_THING})(?!\w)", _ordinal_with_thing),
    (
        rf"{ALONE}([0-9]{{1,2}}(?:{GAP}i{GAP}[0-9]{{1,2}})?){GAP}(pięt(?:ro|rze)|kwarta(?:ł|le))(?!\w)",
        _ordinal_with_thing,
    ),
    (rf"(?<!\w)({_OFFICES}){GAP}+({ROMAN}(?:{AND}{ROMAN})*)", _office),
    (rf"(?<!\w)({ROMAN}){GAP}(?:w\.|wieku|wiek(?!\w))", _century),
    (rf"(?<!\w)((?:{ROMAN}{AND})*{ROMAN}){GAP}+((?:{_THINGS})\w*)", _ordinal_with_thing),
    (rf"(?<!\w)((?:zmian|etap|tur|faz|grup|częś)\w{{1,3}}|etap){GAP}({ROMAN}(?:{AND}{ROMAN})*)", _after_its_thing),
    (
        rf"(?<!\w)([Dd]ziałani(?:e|a|u|em)|[Ee]tap(?:u|em|ie)?|[Cc]el(?:u|em)?){GAP}([0-9]{{1,2}})(?={GAP}(?:\(|brzmi)|[,.:;]?$|[,:;”])",
        _numbered,
    ),
    (rf"(\w{{3,}}){GAP}\(([12])\)", _in_brackets),
)
ORDERED: Rules = ((rf"{ALONE}([0-9]{{1,3}})\.{GAP}({SMALL}+)", _ordinal_with_thing),)
"""`1. piętro`, once dates and hours are said."""
