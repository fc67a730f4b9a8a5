"""The press note as it is read aloud: numbers, dates, hours, phones, ranks and abbreviations in full words.

Numerals inflect, so a number is said in the case that its neighbours ask for: the word before (`do`, `około`), the
noun after (`2 osoby`, `2 mieszkańców`). What cannot be told from them (`3 dzieci`) keeps its figures. An address of
the unit's own site is said as the unit's name, once.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterator
from datetime import date
from typing import assert_never
from urllib.parse import urlsplit

from jawny_plan import polish
from jawny_plan.model.district import Rank
from jawny_plan.publishing.spoken import MONTHS, Case, Gender, cardinal, day, digits, ordinal

from .runs import by_address
from .tree import About, Block, Heading, Inlines, Listing, Note, Paragraph, Quote, Rule, Table, Text

WIDTH = 72
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


def write(note: Note, about: About, address: str) -> str:
    """Return the note to be read aloud, in lines of at most 72 characters; `address` is the note's own."""
    titled = any(isinstance(block, Heading) and block.level == 1 for block in note.blocks)
    title = () if titled else (Heading(1, (Text(about.title),)),)
    reader = _Reader(urlsplit(address).hostname or "", about.author)
    paragraphs = (line for block in (*title, *note.blocks) for line in reader.block(block))
    return "\n\n".join(filter(None, map(_wrapped, paragraphs))) + "\n"


class _Reader:
    """Reads blocks as paragraphs; knows which sites were named."""

    def __init__(self, home: str, name: str) -> None:
        self._home = home
        self._name = name
        self._named: set[str] = set()

    def block(self, block: Block) -> Iterator[str]:
        match block:
            case Heading(_, content) | Paragraph(content):
                yield self._said(content)
            case Listing():
                yield from self._list(block)
            case Table():
                yield from self._table(block)
            case Quote(paragraphs):
                yield from map(self._said, paragraphs)
            case Rule():
                return
            case _:
                assert_never(block)

    def _list(self, listing: Listing) -> Iterator[str]:
        for number, item in enumerate(listing.items, 1):
            mark = f"Po {ordinal(number, 'e')}: " if listing.ordered and number < 4000 else ""
            for part in item:
                if isinstance(part, Listing):
                    yield from self._list(part)
                else:
                    yield f"– {mark}{self._said(part.content)}"
                    mark = ""

    def _table(self, table: Table) -> Iterator[str]:
        """Yield a paragraph a row: its first cell, then each cell after the name of its column."""
        if table.caption:
            yield f"{self._said(table.caption).rstrip('.')}:"
        names = [self._said(name) for name in table.header] or [""] * table.width
        for row in table.rows:
            first, rest = self._said(row[0]), [self._said(cell, opens=False) for cell in row[1:]]
            told = [f"{name}: {cell}" if name else cell for name, cell in zip(names[1:], rest, strict=True) if cell]
            if table.header:
                yield f"– {' '.join(polish.sentence(part) for part in (first, *told) if part)}"
            else:
                yield f"– {': '.join(filter(None, (first.rstrip(':'), '; '.join(told))))}"

    def _said(self, content: Inlines, *, opens: bool = True) -> str:
        """The inlines in words; `opens`: a sentence begins here."""
        return "\n".join(say(line, opens=opens) for line in "".join(self._texts(content)).split("\n"))

    def _texts(self, content: Inlines) -> Iterator[str]:
        for _, runs in by_address(content):
            yield _ADDRESS.sub(self._site, "".join(run.text for run in runs))

    def _site(self, match: re.Match[str]) -> str:
        """A site is named once; then it is the same one."""
        address = match[0].rstrip(".,;:)!?")
        rest = match[0][len(address) :]
        if "@" in address and "//" not in address:
            return _mail(address) + rest
        try:
            site = (urlsplit(address if "//" in address else f"//{address}").hostname or "").removeprefix("www.")
        except ValueError:
            return match[0]
        if site in self._named:
            return f"ta sama strona{rest}"
        self._named.add(site)
        return (self._name if site == self._home.removeprefix("www.") else site.replace(".", " kropka ")) + rest


def _wrapped(text: str) -> str:
    lines = (textwrap.wrap(line, WIDTH, break_on_hyphens=False) for line in text.split("\n"))
    return "\n".join(part for line in lines for part in line).replace("\u00a0", " ").replace("\u2060", "")


_ADDRESS = re.compile(r"\bhttps?://[^\s<>\"„”]+|\bwww\.[^\s<>\"„”]+|[\w.%+-]{1,64}@[\w-]+(?:\.[\w-]+)+", re.ASCII)
_SIGNS = {"@": " małpa ", ".": " kropka ", "-": " myślnik ", "_": " podkreślnik ", "+": " plus ", "%": " procent "}


def _mail(address: str) -> str:
    """`rejon1@przyklad.example` -> `rejon jeden małpa przyklad kropka example`"""
    spelt = "".join(_SIGNS.get(sign, sign) for sign in address)
    return " ".join(re.sub("[0-9]{1,18}", lambda match: f" {digits(match[0])} ", spelt).split())


def say(text: str, *, opens: bool = True) -> str:
    """`text` in words to be read aloud; `opens`: a sentence begins with it.

    Text without numbers and abbreviations stays as it is.
    """
    if not opens:
        return say(f": {text}")[2:]
    for pattern, put in _RULES:
        text = pattern.sub(put, text)
    return text


# --- what stands around a number -------------------------------------------------------------------------------------

_GAP = "[ \u00a0\u202f\u2009]"
_CAPITAL = "[A-ZĄĆĘŁŃÓŚŹŻ]"
_DASH = rf"{_GAP}?[–-]{_GAP}?"
_AND = rf"(?:,{_GAP}|{_GAP}(?:i|oraz|lub|albo|do){_GAP}|{_DASH})"
_YEAR = "([12][0-9]{3})(?![0-9])"
_ITS_MARK = rf"(?:{_GAP}(?:r\.|roku(?!\w)))"
_MONTH = "|".join(MONTHS.values())
_MONTH_ALONE = (
    "stycz(?:eń|niu)|lut(?:y|ym)|mar(?:zec|cu)|kwie(?:cień|tniu)|maju?|czerw(?:iec|cu)|lip(?:iec|cu)|sierp(?:ień|niu)|"
    "wrze(?:sień|śniu)|październiku?|listopad(?:zie)?|grud(?:zień|niu)"
)

_OF = frozenset(
    re.findall(
        r"\w+",
        "do od z ze bez około koło powyżej poniżej dla spośród wśród oprócz zamiast wobec podczas ciągu trakcie "
        "przeciągu udział udziału udziałem liczby",
    )
)
"""Words that want a number in the genitive."""
_PLACE_OR_TIME = frozenset({"w", "we", "na", "przy", "po", "o"})
_AT_STREET = _OF | _PLACE_OR_TIME | {"obok", "wzdłuż", "u", "rogu", "okolicy"}

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
_UNTOLD = frozenset({"dzieci", "drzwi"})
"""Nouns that want numerals of their own kind (`troje dzieci`)."""


def _told(match: re.Match[str], words: str, *, stop: bool = False) -> str:
    """Words in the place of figures: a capital opens a sentence. `stop`: the match ended with the full stop of an
    abbreviation, which ends the sentence too where nothing or a capital follows."""
    before, after = match.string[: match.start()].rstrip("„( \u00a0"), match.string[match.end() :]
    if not before or (before[-1] in ".!?…" and not _ABBREVIATED.search(before)):
        words = polish.capital(words)
    if stop and re.match(rf"$|{_GAP}+[„(]?{_CAPITAL}", after):
        words += "."
    return words


def _before(match: re.Match[str]) -> str:
    """The word right before the match, in small letters; empty where there is none."""
    found = re.search(rf"(\w+){_GAP}+$", match.string[max(0, match.start() - 40) : match.start()])
    return found[1].lower() if found else ""


def _after(match: re.Match[str]) -> list[str]:
    """At most two words right after the match."""
    found = re.match(rf"{_GAP}+(\w+)(?:{_GAP}+(\w+))?", match.string[match.end() : match.end() + 120])
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


def _counted(number: int, before: str, nouns: list[str]) -> str:
    """A number in the case and gender that its neighbours want."""
    gender, noun = _gender(nouns), nouns[0] if nouns else ""
    if noun.endswith(("ami", "mi")) and before not in _OF - {"z", "ze"}:
        return cardinal(number, Case.INSTRUMENTAL, gender)
    if noun.endswith("om") and before not in _OF:
        return cardinal(number, Case.DATIVE, gender)
    if before in _OF or (before in _PLACE_OR_TIME and noun.endswith(("ach", "ich", "ych"))):
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


def _listed(numbers: str, say_one: Callable[[int], str], *, after_od: bool) -> str:
    """`5, 6 i 7A`, or `5–7` said as `od … do …`, each number by `say_one`."""

    def put(match: re.Match[str]) -> str:
        return f"{say_one(int(match[1]))} {match[2]}" if match[2] else say_one(int(match[1]))

    said = re.sub("([0-9]+)([A-Za-z]?)", put, re.sub(_DASH, " do ", numbers))
    span = re.fullmatch(f"[0-9]+[A-Za-z]?{_DASH}[0-9]+[A-Za-z]?", numbers)
    return f"od {said}" if span and not after_od else said


# --- dates and hours -------------------------------------------------------------------------------------------------


def _days_of_month(match: re.Match[str]) -> str:
    days, month, year, mark = match.groups()
    said = _listed(days, lambda number: ordinal(number, "ego"), after_od=_before(match) == "od")
    in_year = f" {ordinal(int(year), 'ego')} roku" if year else ""
    return _told(match, f"{said} {month}{in_year}", stop=bool(mark) and match[0].endswith("."))


def _full_day(match: re.Match[str]) -> str:
    try:
        value = date(*(int(match[name]) for name in ("y", "m", "d")))
        return _told(match, day(value), stop=match[0].endswith("."))
    except ValueError:
        return match[0]


def _year(match: re.Match[str]) -> str:
    ending = "ym" if _before(match) in ("w", "we", "po", "o") else "ego"
    return _told(match, f"{ordinal(int(match[1]), ending)} roku", stop=match[0].endswith("."))


def _named_year(match: re.Match[str]) -> str:
    return f"{match[1]} {ordinal(int(match[2]), 'y' if match[1].lower() == 'rok' else 'ego')}"


def _month_of_year(match: re.Match[str]) -> str:
    stop = re.match(rf"$|{_GAP}+[„(]?{_CAPITAL}", match.string[match.end() :]) and match[0].endswith(".")
    return f"{match[1]} {ordinal(int(match[2]), 'ego')} roku{'.' if stop else ''}"


def _clock(hour: str, minute: str | None, ending: str, *, named: bool) -> str | None:
    """An hour, declined; None for an hour that no clock shows."""
    if int(hour) > 24:
        return None
    if int(hour) == int(minute or 0) == 0 and not named:
        return {"a": "północ", "ą": "północą"}.get(ending, "północy")
    said = ordinal(int(hour), ending)
    return f"{said} {digits(minute)}" if minute and int(minute) else said


def _hours(match: re.Match[str]) -> str:
    """`godz. 10.00–12.00` is from … to …"""
    within, named, hour, minute, end, end_minute = match.groups()
    first = _clock(hour, minute, "ej", named=False)
    last = _clock(end, end_minute, "ej", named=False)
    if first is None or last is None:
        return match[0]
    if within:
        return f"{within} godzinach od {first} do {last}"
    said = f"{'godziny ' if named else ''}{first} do {last}"
    said = said if _before(match) == "od" else f"od {said}"
    return said if named else _told(match, said)


def _hour(match: re.Match[str]) -> str:
    named, hour, minute = match.groups()
    before = _before(match)
    if before in ("przed", "między", "pomiędzy", "a", "na", "godziną"):
        ending = "ą"
    else:
        ending = "ej" if before in ("o", "do", "od", "po", "około", "koło", "godzinie", "godziny") else "a"
    said = _clock(hour, minute, ending, named=bool(named) or before.startswith("godzin"))
    if said is None:
        return match[0]
    if not named:
        return _told(match, said)
    other = {"a": "godzina", "ej": "godziny", "ą": "godziną"}[ending]
    noun = {"o": "godzinie", "po": "godzinie", "na": "godzinę"}.get(before, other)
    return f"{noun} {said}"


# --- phones, ranks, places, amounts ----------------------------------------------------------------------------------


def _rank(match: re.Match[str]) -> str:
    short = re.sub(f"{_GAP}+", " ", match[0])
    said = RANKS[Rank(short[0].lower() + short[1:])]
    return polish.capital(said) if short[0].isupper() else said


def _numbered(match: re.Match[str]) -> str:
    keyword, side, numbers = match.groups()
    since = bool(side) and side.rstrip().endswith("od")
    return f"{_keyword(keyword)} {side or ''}{_listed(numbers, cardinal, after_od=since)}"


def _numbered_in_roman(match: re.Match[str]) -> str:
    number = _roman(match[2])
    return f"{_keyword(match[1])} {cardinal(number)}" if number else match[0]


def _keyword(word: str) -> str:
    return {"nr": "numer", "Nr": "Numer", "pok.": "pokój"}.get(word, word)


def _ordinal_in_roman(match: re.Match[str]) -> str:
    number = _roman(match[1])
    of = match[2].lower()
    ending = {"półrocze": "e", "półrocza": "ego", "półroczu": "ym", "kwartału": "ego", "kwartale": "ym"}.get(of, "y")
    return _told(match, f"{ordinal(number, ending)} {match[2]}") if number else match[0]


def _roman(figures: str) -> int | None:
    """The value of a Roman numeral up to 399; None for what is none."""
    if not re.fullmatch("C{0,3}(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})", figures):
        return None
    values = [{"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}[figure] for figure in figures]
    return sum(-one if one < then else one for one, then in zip(values, [*values[1:], 0], strict=True))


def _ordered(match: re.Match[str]) -> str:
    """`1. piętro`: the noun's ending tells that of the number."""
    ending = {"o": "e", "a": "a", "e": "ej", "y": "ej", "u": "ym"}.get(match[2][-1], "y")
    return _told(match, f"{ordinal(int(match[1]), 'ym' if match[2].endswith('rze') else ending)} {match[2]}")


_STREETS = {
    "ul.": ("ulica", "ulicy", "ulicy"),
    "al.": ("aleja", "alei", "alei"),
    "pl.": ("plac", "placu", "placu"),
    "os.": ("osiedle", "osiedla", "osiedlu"),
}
"""In the nominative, the genitive and the locative."""


def _street(match: re.Match[str]) -> str:
    forms, before = _STREETS[match[1].lower()], _before(match)
    said = forms[0]
    if before in ("przy", "na", "w", "po"):
        said = forms[2]
    elif before in _AT_STREET or (match[1].lower() in ("ul.", "al.") and match[2].endswith("ej")):
        said = forms[1]
    return f"{polish.capital(said) if match[1][0].isupper() else said} {match[2]}"


def _saint(match: re.Match[str]) -> str:
    return f"{'święt' if match[1] == 'ś' else 'Święt'}{'ej' if match[2].endswith(('y', 'i')) else 'ego'} {match[2]}"


def _percent(match: re.Match[str]) -> str:
    case = Case.GENITIVE if _before(match) in _OF else Case.NOMINATIVE
    said = _decimal(match[1], match[2]) if match[2] else cardinal(int(match[1]), case)
    return _told(match, f"{said} procent", stop=match[0].endswith("."))


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
    return _told(match, f"{cardinal(number, gender=gender)} {noun}", stop=measure.endswith("."))


def _range(match: re.Match[str]) -> str:
    first, last = (cardinal(int(part), Case.GENITIVE) for part in match.groups())
    return _told(match, f"{'' if _before(match) == 'od' else 'od '}{first} do {last}")


def _number(match: re.Match[str]) -> str:
    nouns = [] if match[2] else _after(match)
    if nouns and nouns[0] in _UNTOLD:
        return match[0]
    said = _counted(int(match[1]), _before(match), nouns)
    return _told(match, f"{said} {match[2]}" if match[2] else said)


_ABBREVIATIONS = {
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
_ABBREVIATED = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, (*_ABBREVIATIONS, 'tys.', 'r.')))})$", re.IGNORECASE)


def _abbreviation(match: re.Match[str]) -> str:
    said = _ABBREVIATIONS[match[1].lower()]
    said = polish.capital(said) if match[1][0].isupper() else said
    last = match[1].lower() in ("itp.", "itd.") and re.match(rf"$|{_GAP}+{_CAPITAL}", match.string[match.end() :])
    return f"{said}." if last else said


_SHORT = "|".join(re.escape(short) for short in _ABBREVIATIONS)
_RANK = "|".join(re.escape(rank).replace(r"\ ", f"{_GAP}+") for rank in sorted(Rank, key=len, reverse=True))
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
        (rf"\btel\.{_GAP}*kom\.|\bkom\.(?=:?{_GAP}*\+?[0-9])", lambda _: "telefon komórkowy"),
        (rf"\bTel\.{_GAP}*kom\.|\bKom\.(?=:?{_GAP}*\+?[0-9])", lambda _: "Telefon komórkowy"),
        (r"\b([Tt]el)\.", lambda match: f"{match[1]}efon"),
        (rf"(?<![\w.])(?i:{_RANK})(?={_GAP}+{_CAPITAL}|{_GAP}*[,;)]|$)", _rank),
        (
            rf"(?<!\w)([Tt]elefon(?:u|em|y|ów)?(?: komórkowy)?:?{_GAP}+)"
            rf"(\+?[0-9](?:[ \u00a0-]?[0-9]){{2,14}})(?![0-9])",
            lambda match: match[1] + digits(match[2]),
        ),
        (
            rf"{_ALONE}(?:\+[0-9]{{1,3}}[ \u00a0-])?[0-9]{{2,3}}(?:[ \u00a0-][0-9]{{2,3}}){{2,3}}(?![0-9]|[.,:][0-9])",
            lambda match: digits(match[0]),
        ),
        (rf"{_ALONE}\+?[0-9]{{9,11}}(?![0-9])", lambda match: digits(match[0])),
        (r"(?<![\w.-])(?P<y>[0-9]{4})-(?P<m>[0-9]{2})-(?P<d>[0-9]{2})(?![\w-])", _full_day),
        (rf"(?<![\w.])(?P<d>[0-9]{{1,2}})\.(?P<m>[0-9]{{1,2}})\.(?P<y>[0-9]{{4}})(?![0-9]){_ITS_MARK}?", _full_day),
        (
            rf"(?<![\w.,:/–-])((?:[0-9]{{1,2}}{_AND})*[0-9]{{1,2}}){_GAP}+({_MONTH})(?!\w)(?:{_GAP}+{_YEAR}({_ITS_MARK})?)?",
            _days_of_month,
        ),
        (rf"(?<!\w)((?i:{_MONTH_ALONE}|{_MONTH})){_GAP}+{_YEAR}{_ITS_MARK}?", _month_of_year),
        (rf"(?<![\w.,/–-]){_YEAR}{_ITS_MARK}", _year),
        (rf"\b([Rr]oku?){_GAP}+{_YEAR}(?![\w–/-])", _named_year),
        (rf"(?<![\w.,])(?:([Ww]){_GAP}+)?(godz\.|godzinach){_GAP}+{_CLOCK_OR_HOUR}{_DASH}{_CLOCK_OR_HOUR}", _hours),
        (rf"(?<![\w.,:])()(){_CLOCK}{_DASH}{_CLOCK}", _hours),
        (rf"(?<!\w)(godz\.){_GAP}+{_CLOCK_OR_HOUR}", _hour),
        (rf"(?<![\w.,:])(){_CLOCK}(?![.,][0-9])", _hour),
        (rf"(?<!\w)((?i:ul|al|pl|os)\.){_GAP}*(\w+)", _street),
        (rf"(?<!\w)([śŚ])w\.{_GAP}+({_CAPITAL}\w*)", _saint),
        (r"(?<![\w,])[0-9]{1,4}(?:,[0-9]{1,4}){2,}(?![\w,])", lambda match: match[0].replace(",", ", ")),
        (
            rf"(?<!\w)({_PLACE}){_GAP}+((?:nie)?parzyste{_GAP}+(?:od{_GAP}+)?|od{_GAP}+)?"
            rf"({_PLACE_NUMBER}(?:{_AND}{_PLACE_NUMBER})*)",
            _numbered,
        ),
        (rf"(?<!\w)({_PLACE}|[Rr]ejon(?:u|ie|y|ów)?){_GAP}+([IVXLC]+)(?!\w)", _numbered_in_roman),
        (rf"{_ALONE}([0-9]{{1,3}})\.{_GAP}([a-ząćęłńóśźż]+)", _ordered),
        (rf"(?<!\w)([IVX]+){_GAP}+(półrocz[eau]|kwarta(?:ł|łu|le)|[Zz]astępca)(?!\w)", _ordinal_in_roman),
        (rf"(?<!\w)(?i:({_SHORT}))(?!\w)", _abbreviation),
        (rf"(?<=[0-9]){_GAP}(?=[0-9]{{3}}(?![0-9]))", lambda _: ""),
        (rf"(?<=[0-9]){_GAP}?tys\.", lambda _: "000"),
        (rf"{_FIGURES}(?:,([0-9]{{1,4}}))?{_GAP}?(?:%|proc\.)", _percent),
        (rf"{_FIGURES}{_GAP}?({'|'.join(map(re.escape, _MEASURES))})(?![\w/])", _measure),
        (rf"{_FIGURES},([0-9]{{1,4}})(?![\w,])", lambda match: _told(match, _decimal(match[1], match[2]))),
        (rf"{_FIGURES}{_DASH}([0-9]{{1,9}})(?![\w-])", _range),
        (
            rf"{_FIGURES}/([0-9]{{1,4}})(?![\w/])",
            lambda match: _told(match, f"{cardinal(int(match[1]))} łamane przez {cardinal(int(match[2]))}"),
        ),
        (rf"{_ALONE}([0-9]{{1,9}})([A-Za-z])?(?!\w|[/–-]\w|[.:][0-9])", _number),
    )
)
