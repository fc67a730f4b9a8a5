"""What stands around a number that is read aloud: it inflects, so it is said in the case that its neighbours ask for.

The word before (`do`, `około`) and the noun after (`2 osoby`, `2 mieszkańców`) tell the case. What cannot be told from
them (`3 dzieci`) keeps its figures.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from jawny_plan import polish
from jawny_plan.publishing.spoken import MONTHS, Case, Gender, cardinal

ABBREVIATIONS = {
    "m.in.": "między innymi",
    "np.": "na przykład",
    "tj.": "to jest",
    "tzn.": "to znaczy",
    "ok.": "około",
    "pt.": "pod tytułem",
    "wg": "według",
    "ds.": "do spraw",
    "p.o.": "pełniący obowiązki",
    "tel.": "telefon",
    "godz.": "godziny",
    "nr": "numer",
    "itp.": "i tym podobne",
    "itd.": "i tak dalej",
}
ABBREVIATED = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, (*ABBREVIATIONS, 'tys.', 'r.')))})$", re.IGNORECASE)

GAP = "[ \u00a0\u202f\u2009]"
CAPITAL = "[A-ZĄĆĘŁŃÓŚŹŻ]"
DASH = rf"{GAP}?[–-]{GAP}?"
AND = rf"(?:,{GAP}|{GAP}(?:i|oraz|lub|albo|do){GAP}|{DASH})"
YEAR = "([12][0-9]{3})(?![0-9])"
ITS_MARK = rf"(?:{GAP}(?:r\.|roku(?!\w)))"
MONTH = "|".join(MONTHS.values())
MONTH_ALONE = (
    "stycz(?:eń|niu)|lut(?:y|ym)|mar(?:zec|cu)|kwie(?:cień|tniu)|maju?|czerw(?:iec|cu)|lip(?:iec|cu)|sierp(?:ień|niu)|"
    "wrze(?:sień|śniu)|październiku?|listopad(?:zie)?|grud(?:zień|niu)"
)

OF = frozenset(
    re.findall(
        r"\w+",
        "do od z ze bez około koło powyżej poniżej dla spośród wśród oprócz zamiast wobec podczas ciągu trakcie "
        "przeciągu udział udziału udziałem liczby",
    )
)
"""Words that want a number in the genitive."""
PLACE_OR_TIME = frozenset({"w", "we", "na", "przy", "po", "o"})
AT_STREET = OF | PLACE_OR_TIME | {"obok", "wzdłuż", "u", "rogu", "okolicy"}

# Nouns of plans and notes, by their stems: which two is `dwie`, and which men are `pięciu`.
_WOMEN = re.compile(
    r"osob|osób|kobiet|dziewczyn|kontrol|rozm[oó]w|ulot|godzin|minut|debat|skar[gż]|spraw[aęyi]?\b|szk[oó]ł|ulic|kamer|"
    r"tablic|lamp|latar|ankiet|odpowied|ocen|lekc|pogad|kradzież|bój[ek]|wsi\b|klat[ek]|bram|ław[ek]|pr[aó]c[aęey]?\b|"
    r"stron|form[ayę]?\b|tur[ayę]?\b|wizyt|posesj|dział[ek]|dr[oó][gż]|pr[oó][śs]b|uwa[gż]|kart[aykęe]|różnic|jednost|"
    r"plac[oó]w[ek]|świetlic|bibliote|parafi|wspóln|spółdziel|noc[ey]?\b|sobot|niedziel|śr[oó]d|umow|prac[aey]\b"
)
_LIKE_WOMEN = re.compile(r"(?:[cszrn]j[aeęi]|ędz[aęy]|oś(?:ć|ci))$")
_MEN = re.compile(
    r"mieszka(?:niec|ńc)|policjan[tc]|dzielnicow(?:y|ych|i)\b|funkcjonariusz|ucz(?:eń|ni)|uczestni|senior|nauczyciel|"
    r"kierow(?:ca|cy|ców|cę)|ankietowan(?:y|ych|i)\b|rodzic|radn(?:y|ych|i)\b|sprzedawc|sołtys|strażni|straża|wolontariusz|"
    r"rolni|właściciel|rowerzyst|piesz(?:y|ych)\b|opiekun|pedagog|przedstawiciel|człon(?:ek|k)|partner|obywatel|sąsiad|"
    r"przecho[dż]|turyst|student|harcerz|doro(?:sły|słych|śli)\b|chłop|małoletni|nieletni|ludzi\b|mężczyzn|motocyklist|"
    r"respondent|pracowni|lokator|działkow|kup(?:iec|c)|sprawc"
)
_ALL_MEN = {2: "dwaj", 3: "trzej", 4: "czterej"}
UNTOLD = frozenset({"dzieci", "drzwi"})
"""Nouns that want numerals of their own kind (`troje dzieci`)."""


def told(match: re.Match[str], words: str, *, stop: bool = False) -> str:
    """Words in the place of figures: a capital opens a sentence. `stop`: the match ended with the full stop of an
    abbreviation, which ends the sentence too where nothing or a capital follows."""
    before, after = match.string[: match.start()].rstrip("„( \u00a0"), match.string[match.end() :]
    if not before or (before[-1] in ".!?…" and not ABBREVIATED.search(before)):
        words = polish.capital(words)
    if stop and re.match(rf"$|{GAP}+[„(]?{CAPITAL}", after):
        words += "."
    return words


def word_before(match: re.Match[str]) -> str:
    """The word right before the match, in small letters; empty where there is none."""
    found = re.search(rf"(\w+){GAP}+$", match.string[max(0, match.start() - 40) : match.start()])
    return found[1].lower() if found else ""


def words_after(match: re.Match[str]) -> list[str]:
    """At most two words right after the match."""
    found = re.match(rf"{GAP}+(\w+)(?:{GAP}+(\w+))?", match.string[match.end() : match.end() + 120])
    return [word.lower() for word in found.groups() if word] if found else []


def _gender(nouns: list[str]) -> Gender:
    """The gender of what is counted; an adjective may stand before it (`2 nowe lampy`)."""
    if not nouns:
        return Gender.MASCULINE
    if _MEN.match(nouns[0]):
        return Gender.PERSONAL
    for noun in nouns if nouns[0].endswith("e") else nouns[:1]:
        if _WOMEN.match(noun) or _LIKE_WOMEN.search(noun):
            return Gender.FEMININE
    return Gender.MASCULINE


def counted(number: int, before: str, nouns: list[str]) -> str:
    """A number in the case and gender that its neighbours want."""
    gender, noun = _gender(nouns), nouns[0] if nouns else ""
    if noun.endswith(("ami", "mi")) and before not in OF - {"z", "ze"}:
        return cardinal(number, Case.INSTRUMENTAL, gender)
    if noun.endswith("om") and before not in OF:
        return cardinal(number, Case.DATIVE, gender)
    if before in OF or (before in PLACE_OR_TIME and noun.endswith(("ach", "ich", "ych"))):
        return cardinal(number, Case.GENITIVE, gender)
    if number == 1:
        return _one(noun, gender)
    if (
        gender is Gender.PERSONAL
        and noun.endswith(("ci", "cy", "dzy", "le", "rze", "sze", "wie"))
        and number in _ALL_MEN
    ):
        return _ALL_MEN[number]
    few = number % 10 in (2, 3, 4) and number % 100 not in (12, 13, 14)
    if few and noun.endswith(("ów", "ych", "ich", "osób", "cji", "eń")):
        return cardinal(number, Case.GENITIVE)  # the nominative would be `dwa plany, dwie osoby`
    return cardinal(number, Case.NOMINATIVE, gender)


def _one(noun: str, gender: Gender) -> str:
    if gender is Gender.PERSONAL:
        return "jednego" if noun.endswith(("a", "ego")) else "jeden"
    if noun.endswith("ę"):
        return "jedną"
    if noun.endswith("a") or gender is Gender.FEMININE:
        return "jedna"
    return "jedno" if noun.endswith(("o", "e")) else "jeden"


def listed(numbers: str, say_one: Callable[[int], str], *, after_od: bool) -> str:
    """`5, 6 i 7A`, or `5–7` said as `od … do …`, each number by `say_one`."""

    def put(match: re.Match[str]) -> str:
        return f"{say_one(int(match[1]))} {match[2]}" if match[2] else say_one(int(match[1]))

    said = re.sub("([0-9]+)([A-Za-z]?)", put, re.sub(DASH, " do ", numbers))
    span = re.fullmatch(f"[0-9]+[A-Za-z]?{DASH}[0-9]+[A-Za-z]?", numbers)
    return f"od {said}" if span and not after_od else said
