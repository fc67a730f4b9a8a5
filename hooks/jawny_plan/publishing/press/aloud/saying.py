"""A text as it is read aloud: numbers, dates, hours, phones, ranks and abbreviations in full words."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from jawny_plan import polish
from jawny_plan.model.rank import Rank
from jawny_plan.publishing.spoken import Case, Gender, cardinal, digits, ordinal

from .around import (
    ABBREVIATIONS,
    AND,
    AT_STREET,
    CAPITAL,
    DASH,
    GAP,
    ITS_MARK,
    MONTH,
    MONTH_ALONE,
    OF,
    UNTOLD,
    YEAR,
    counted,
    listed,
    told,
    word_before,
    words_after,
)
from .clock import days_of_month, full_day, hour, hours, month_of_year, named_year, year

RANKS = {
    Rank.POSTERUNKOWY: "posterunkowy",
    Rank.STARSZY_POSTERUNKOWY: "starszy posterunkowy",
    Rank.SIERZANT: "sierżant",
    Rank.STARSZY_SIERZANT: "starszy sierżant",
    Rank.SIERZANT_SZTABOWY: "sierżant sztabowy",
    Rank.MLODSZY_ASPIRANT: "młodszy aspirant",
    Rank.ASPIRANT: "aspirant",
    Rank.STARSZY_ASPIRANT: "starszy aspirant",
    Rank.ASPIRANT_SZTABOWY: "aspirant sztabowy",
    Rank.PODKOMISARZ: "podkomisarz",
    Rank.KOMISARZ: "komisarz",
    Rank.NADKOMISARZ: "nadkomisarz",
    Rank.PODINSPEKTOR: "podinspektor",
    Rank.MLODSZY_INSPEKTOR: "młodszy inspektor",
    Rank.INSPEKTOR: "inspektor",
    Rank.NADINSPEKTOR: "nadinspektor",
    Rank.GENERALNY_INSPEKTOR: "generalny inspektor",
}


@lru_cache(maxsize=4096)  # notes repeat one another
def say(text: str, *, opens: bool = True) -> str:
    """`text` in words to be read aloud; `opens`: a sentence begins with it.

    Text without numbers and abbreviations stays as it is.
    """
    if not opens:
        return say(f": {text}")[2:]
    for pattern, put in _RULES:
        text = pattern.sub(put, text)
    return text


def _rank(match: re.Match[str]) -> str:
    short = re.sub(f"{GAP}+", " ", match[0])
    said = RANKS[Rank(short[0].lower() + short[1:])]
    return polish.capital(said) if short[0].isupper() else said


def _numbered(match: re.Match[str]) -> str:
    keyword, side, numbers = match.groups()
    since = bool(side) and side.rstrip().endswith("od")
    return f"{_keyword(keyword)} {side or ''}{listed(numbers, cardinal, after_od=since)}"


def _numbered_in_roman(match: re.Match[str]) -> str:
    number = _roman(match[2])
    return f"{_keyword(match[1])} {cardinal(number)}" if number else match[0]


def _keyword(word: str) -> str:
    return {"nr": "numer", "Nr": "Numer", "pok.": "pokój"}.get(word, word)


def _ordinal_in_roman(match: re.Match[str]) -> str:
    number = _roman(match[1])
    of = match[2].lower()
    ending = {"półrocze": "e", "półrocza": "ego", "półroczu": "ym", "kwartału": "ego", "kwartale": "ym"}.get(of, "y")
    return told(match, f"{ordinal(number, ending)} {match[2]}") if number else match[0]


def _roman(figures: str) -> int | None:
    """The value of a Roman numeral up to 399; None for what is none."""
    if not re.fullmatch("C{0,3}(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})", figures):
        return None
    values = [{"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}[figure] for figure in figures]
    return sum(-one if one < then else one for one, then in zip(values, [*values[1:], 0], strict=True))


def _ordered(match: re.Match[str]) -> str:
    """`1. piętro`: the noun's ending tells that of the number."""
    ending = {"o": "e", "a": "a", "e": "ej", "y": "ej", "u": "ym"}.get(match[2][-1], "y")
    return told(match, f"{ordinal(int(match[1]), 'ym' if match[2].endswith('rze') else ending)} {match[2]}")


_STREETS = {
    "ul.": ("ulica", "ulicy", "ulicy"),
    "al.": ("aleja", "alei", "alei"),
    "pl.": ("plac", "placu", "placu"),
    "os.": ("osiedle", "osiedla", "osiedlu"),
}
"""In the nominative, the genitive and the locative."""


def _street(match: re.Match[str]) -> str:
    forms, before = _STREETS[match[1].lower()], word_before(match)
    said = forms[0]
    if before in ("przy", "na", "w", "po"):
        said = forms[2]
    elif before in AT_STREET or (match[1].lower() in ("ul.", "al.") and match[2].endswith("ej")):
        said = forms[1]
    return f"{polish.capital(said) if match[1][0].isupper() else said} {match[2]}"


def _saint(match: re.Match[str]) -> str:
    return f"{'święt' if match[1] == 'ś' else 'Święt'}{'ej' if match[2].endswith(('y', 'i')) else 'ego'} {match[2]}"


def _percent(match: re.Match[str]) -> str:
    case = Case.GENITIVE if word_before(match) in OF else Case.NOMINATIVE
    said = _decimal(match[1], match[2]) if match[2] else cardinal(int(match[1]), case)
    return told(match, f"{said} procent", stop=match[0].endswith("."))


def _decimal(whole: str, part: str) -> str:
    return f"{cardinal(int(whole))} przecinek {digits(part)}"


_MEASURES = {
    "zł": ("złoty", "złote", "złotych"),
    "km/h": ("kilometr na godzinę", "kilometry na godzinę", "kilometrów na godzinę"),
    "km": ("kilometr", "kilometry", "kilometrów"),
    "m": ("metr", "metry", "metrów"),
    "szt.": ("sztuka", "sztuki", "sztuk"),
    "min": ("minuta", "minuty", "minut"),
}


def _measure(match: re.Match[str]) -> str:
    number, measure = int(match[1]), match[2]
    gender = Gender.FEMININE if measure in ("szt.", "min") else Gender.MASCULINE
    noun = polish.plural(number, *_MEASURES[measure]).split(polish.NBSP, 1)[1]
    return told(match, f"{cardinal(number, gender=gender)} {noun}", stop=measure.endswith("."))


def _range(match: re.Match[str]) -> str:
    first, last = (cardinal(int(part), Case.GENITIVE) for part in match.groups())
    return told(match, f"{'' if word_before(match) == 'od' else 'od '}{first} do {last}")


def _number(match: re.Match[str]) -> str:
    nouns = [] if match[2] else words_after(match)
    if nouns and nouns[0] in UNTOLD:
        return match[0]
    said = counted(int(match[1]), word_before(match), nouns)
    return told(match, f"{said} {match[2]}" if match[2] else said)


def _abbreviation(match: re.Match[str]) -> str:
    said = ABBREVIATIONS[match[1].lower()]
    said = polish.capital(said) if match[1][0].isupper() else said
    last = match[1].lower() in ("itp.", "itd.") and re.match(rf"$|{GAP}+{CAPITAL}", match.string[match.end() :])
    return f"{said}." if last else said


_SHORT = "|".join(re.escape(short) for short in ABBREVIATIONS)
_RANK = "|".join(re.escape(rank).replace(r"\ ", f"{GAP}+") for rank in sorted(Rank, key=len, reverse=True))
_PLACE = r"[Nn]r|[Nn]umer(?:y|u|ach|ami)?|[Bb]lok(?:i|u|ów|ach|ami)?|[Pp]ok\.|[Pp]okój"
_PLACE_NUMBER = r"[0-9]{1,4}[A-Za-z]?(?![\w%]|[.:,][0-9])"
_CLOCK = "([0-9]{1,2})[.:]([0-5][0-9])(?![0-9])"
_CLOCK_OR_HOUR = "([0-9]{1,2})(?![0-9])(?:[.:]([0-5][0-9])(?![0-9]))?"
_ALONE = r"(?<![\w.,/+–-])"
_FIGURES = rf"{_ALONE}([0-9]{{1,9}})"

# In this order; what was said holds no figures, so no later rule meets it.
_RULES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = tuple(
    (re.compile(pattern), put)
    for pattern, put in (
        (rf"\btel\.{GAP}*kom\.|\bkom\.(?=:?{GAP}*\+?[0-9])", lambda _: "telefon komórkowy"),
        (rf"\bTel\.{GAP}*kom\.|\bKom\.(?=:?{GAP}*\+?[0-9])", lambda _: "Telefon komórkowy"),
        (r"\b([Tt]el)\.", lambda match: f"{match[1]}efon"),
        (rf"(?<![\w.])(?i:{_RANK})(?={GAP}+{CAPITAL}|{GAP}*[,;)]|$)", _rank),
        (
            rf"(?<!\w)([Tt]elefon(?:u|em|y|ów)?(?: komórkowy)?:?{GAP}+)"
            rf"(\+?[0-9](?:[ \u00a0-]?[0-9]){{2,14}})(?![0-9])",
            lambda match: match[1] + digits(match[2]),
        ),
        (
            rf"{_ALONE}(?:\+[0-9]{{1,3}}[ \u00a0-])?[0-9]{{2,3}}(?:[ \u00a0-][0-9]{{2,3}}){{2,3}}(?![0-9]|[.,:][0-9])",
            lambda match: digits(match[0]),
        ),
        (rf"{_ALONE}\+?[0-9]{{9,11}}(?![0-9])", lambda match: digits(match[0])),
        (r"(?<![\w.-])(?P<y>[0-9]{4})-(?P<m>[0-9]{2})-(?P<d>[0-9]{2})(?![\w-])", full_day),
        (rf"(?<![\w.])(?P<d>[0-9]{{1,2}})\.(?P<m>[0-9]{{1,2}})\.(?P<y>[0-9]{{4}})(?![0-9]){ITS_MARK}?", full_day),
        (
            rf"(?<![\w.,:/–-])((?:[0-9]{{1,2}}{AND})*[0-9]{{1,2}}){GAP}+({MONTH})(?!\w)(?:{GAP}+{YEAR}({ITS_MARK})?)?",
            days_of_month,
        ),
        (rf"(?<!\w)((?i:{MONTH_ALONE}|{MONTH})){GAP}+{YEAR}{ITS_MARK}?", month_of_year),
        (rf"(?<![\w.,/–-]){YEAR}{ITS_MARK}", year),
        (rf"\b([Rr]oku?){GAP}+{YEAR}(?![\w–/-])", named_year),
        (rf"(?<![\w.,])(?:([Ww]){GAP}+)?(godz\.|godzinach){GAP}+{_CLOCK_OR_HOUR}{DASH}{_CLOCK_OR_HOUR}", hours),
        (rf"(?<![\w.,:])()(){_CLOCK}{DASH}{_CLOCK}", hours),
        (rf"(?<!\w)(godz\.){GAP}+{_CLOCK_OR_HOUR}", hour),
        (rf"(?<![\w.,:])(){_CLOCK}(?![.,][0-9])", hour),
        (rf"(?<!\w)((?i:ul|al|pl|os)\.){GAP}*(\w+)", _street),
        (rf"(?<!\w)([śŚ])w\.{GAP}+({CAPITAL}\w*)", _saint),
        (r"(?<![\w,])[0-9]{1,4}(?:,[0-9]{1,4}){2,}(?![\w,])", lambda match: match[0].replace(",", ", ")),
        (
            rf"(?<!\w)({_PLACE}){GAP}+((?:nie)?parzyste{GAP}+(?:od{GAP}+)?|od{GAP}+)?"
            rf"({_PLACE_NUMBER}(?:{AND}{_PLACE_NUMBER})*)",
            _numbered,
        ),
        (rf"(?<!\w)({_PLACE}|[Rr]ejon(?:u|ie|y|ów)?){GAP}+([IVXLC]+)(?!\w)", _numbered_in_roman),
        (rf"{_ALONE}([0-9]{{1,3}})\.{GAP}([a-ząćęłńóśźż]+)", _ordered),
        (rf"(?<!\w)([IVX]+){GAP}+(półrocz[eau]|kwarta(?:ł|łu|le)|[Zz]astępca)(?!\w)", _ordinal_in_roman),
        (rf"(?<!\w)(?i:({_SHORT}))(?!\w)", _abbreviation),
        (rf"(?<=[0-9]){GAP}(?=[0-9]{{3}}(?![0-9]))", lambda _: ""),
        (rf"(?<=[0-9]){GAP}?tys\.", lambda _: "000"),
        (rf"{_FIGURES}(?:,([0-9]{{1,4}}))?{GAP}?(?:%|proc\.)", _percent),
        (rf"{_FIGURES}{GAP}?({'|'.join(map(re.escape, _MEASURES))})(?![\w/])", _measure),
        (rf"{_FIGURES},([0-9]{{1,4}})(?![\w,])", lambda match: told(match, _decimal(match[1], match[2]))),
        (rf"{_FIGURES}{DASH}([0-9]{{1,9}})(?![\w-])", _range),
        (
            rf"{_FIGURES}/([0-9]{{1,4}})(?![\w/])",
            lambda match: told(match, f"{cardinal(int(match[1]))} łamane przez {cardinal(int(match[2]))}"),
        ),
        (rf"{_ALONE}([0-9]{{1,9}})([A-Za-z])?(?!\w|[/–-]\w|[.:][0-9])", _number),
    )
)
