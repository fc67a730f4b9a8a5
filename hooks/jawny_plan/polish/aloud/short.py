"""Ranks, phones, abbreviations and articles of the law in full words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from jawny_plan import polish
from jawny_plan.polish.aloud.abbreviations import ALWAYS, AREAS, CLOSING, LAW, NAMES, TITLES, WEEKDAYS, Inflected
from jawny_plan.polish.aloud.around import ALONE, AND, CAPITAL, DASH, GAP, Rules, ends, governor, in_place, word_before
from jawny_plan.polish.aloud.governing import Wants, wants
from jawny_plan.polish.rank import RANKS, Rank
from jawny_plan.polish.spoken import cardinal, digits, ordinal


def _rank(match: re.Match[str]) -> str:
    short = re.sub(f"{GAP}+", " ", match[0])
    return as_large(RANKS[Rank(short[0].lower() + short[1:])], short)


def as_large(spoken: str, short: str) -> str:
    """What is said, with a capital where the short word has one."""
    return polish.capital(spoken) if short[0].isupper() else spoken


def _always(match: re.Match[str]) -> str:
    short = re.sub(f"{GAP}+", " ", match[1].lower())
    spoken = as_large(ALWAYS[short], match[1])
    return f"{spoken}." if short in CLOSING and ends(match) else spoken


def form(word: Inflected, before: str) -> str:
    """The form of a short word that what governs it wants."""
    kind = wants(before)
    if kind.locative:
        return word.at
    return word.of if kind.genitive or before in _OF_LAW else word.nominative


def _name(match: re.Match[str]) -> str:
    """`na KMZB`, `zgłoszeń KMZB`, `przy SP nr 1`: what stands before it tells the case."""
    name, before = NAMES[match[1]], word_before(match)
    kind = wants(governor(match))
    if kind.locative:
        return name.at
    if kind is Wants.INSTRUMENTAL_OR_ACCUSATIVE:
        return name.by
    if kind is Wants.ACCUSATIVE:
        return name.accusative
    return name.nominative if before in ("", *_JOINING) else name.of


def _law(match: re.Match[str]) -> str:
    """`art. 43 ust. 1`: the first word inflects."""
    parts = re.split(f"({_A_LAW}){GAP}?", match[0])
    spoken = [LAW[short.lower()] for short in parts[1::2]]
    by = re.search(rf"(?i:zgodnie|związku){GAP}z{GAP}$", match.string[: match.start()])
    first = spoken[0].by if by else form(spoken[0], governor(match))
    words = [as_large(first, parts[1]), *(word.nominative for word in spoken[1:])]
    numbers = (re.sub(DASH, " do ", re.sub("([0-9]+)([a-z]?)|[¹²³]", _law_number, part)) for part in parts[2::2])
    return "".join(f"{word} {number}" for word, number in zip(words, numbers, strict=True))


def _law_number(match: re.Match[str]) -> str:
    index = "¹²³".find(match[0])
    if index >= 0:
        return f" indeks {cardinal(index + 1)}"
    return f"{cardinal(int(match[1]))} {match[2]}".rstrip()


def _area(match: re.Match[str]) -> str:
    """`woj. lubelskie`: the adjective or what governs it tells the case."""
    forms, name = AREAS[match[1].lower()], match[2]
    if name[0].isupper():
        return as_large(form(forms, governor(match)), match[1])
    spoken = forms.at if name.endswith(("im", "ym")) else forms.of if name.endswith(("ego", "ej")) else forms.nominative
    return as_large(spoken, match[1])


def _title(match: re.Match[str]) -> str:
    """`ks. Jana Twardowskiego`: the name tells the case."""
    nominative, genitive = TITLES[match[1].lower()]
    named_after = re.match("ulic|plac|alej|imienia|osiedl", word_before(match))
    return as_large(genitive if named_after or match[2].endswith(("a", "ego")) else nominative, match[1])


def _weekdays(match: re.Match[str]) -> str:
    """`pn.–pt.` is from … to …"""
    first, last = (WEEKDAYS[part.lower()] for part in match.groups())
    return f"{'' if word_before(match) == 'od' else 'od '}{first[1]} do {last[1]}"


def _weekday(match: re.Match[str]) -> str:
    nominative, genitive, accusative = WEEKDAYS[match[1].lower()]
    found = _DAYS_BEFORE.search(match.string[max(0, match.start() - 40) : match.start()])
    after = {"w": accusative, "we": accusative, "od": genitive, "do": genitive}
    spoken = after.get(found[1].lower(), nominative) if found else nominative
    return as_large(spoken, match[1])


def _current(match: re.Match[str]) -> str:
    """`w br.`, `10 bm.`"""
    day, short = match[1], re.sub(f"[.]|{GAP}", "", match[2])
    current = _CURRENT[short[: 2 + short.startswith("u")]]
    spoken = f"{ordinal(int(day), 'ego')} {current[0]}" if day else current[word_before(match) == "w"]
    return in_place(match, spoken, stop=match[0].endswith("."))


_CURRENT = {
    "br": ("bieżącego roku", "bieżącym roku"),
    "bm": ("bieżącego miesiąca", "bieżącym miesiącu"),
    "ubr": ("ubiegłego roku", "ubiegłym roku"),
    "ubm": ("ubiegłego miesiąca", "ubiegłym miesiącu"),
}
"""In the genitive and the locative."""
_JOINING = ("i", "oraz", "lub", "albo", "a", "to", "jest", "są")
_OF_LAW = frozenset({"podstawie", "myśl", "treści", "przepisów", "przepisy", "naruszenie", "zgodnie", "mocy"})


def _any(shorts: Iterable[str]) -> str:
    each = (re.escape(short).replace(r"\ ", f"{GAP}+") for short in sorted(shorts, key=len, reverse=True))
    return f"(?:{'|'.join(each)})"


_A_LAW = rf"(?<!\w)(?i:{_any(LAW)})"
_LAW_ONE = r"[0-9]{1,4}(?![0-9])[a-z]?[¹²³]?(?!\w|[.:][0-9])"
_LAW_NUMBER = rf"{GAP}?(?:{_LAW_ONE}(?:{AND}{_LAW_ONE})*|(?<=lit\.{GAP})[a-z](?!\w))"
_WEEKDAY = _any(WEEKDAYS)
_DAYS_BEFORE = re.compile(rf"(?<!\w)(\w+){GAP}(?:{_WEEKDAY},?(?:{GAP}i)?{GAP})*$")

RANKS_AND_PHONES: Rules = (
    (rf"\btel\.{GAP}*kom\.|\bkom\.(?=:?{GAP}*\+?[0-9])", lambda _: "telefon komórkowy"),
    (rf"\bTel\.{GAP}*kom\.|\bKom\.(?=:?{GAP}*\+?[0-9])", lambda _: "Telefon komórkowy"),
    (rf"\b(?i:nr|numer){GAP}+tel\.", lambda match: as_large("numer telefonu", match[0])),
    (rf"(?<!\w)([Oo])k(?:\.|(?={GAP}[0-9]))", lambda match: f"{match[1]}koło"),
    (rf"(?<!\w)(pod{GAP})nr\.?(?!\w)", lambda match: f"{match[1]}numerem"),
    (rf"(?<!\w)((?:uczni\w*|ucz\.){GAP})kl\.(?={GAP})", lambda match: f"{match[1]}klasy"),
    (r"\b([Tt]el)\.", lambda match: f"{match[1]}efon"),
    (rf"(?<![\w.])(?i:{_any(Rank)})(?={GAP}+{CAPITAL}|{GAP}*[,;)]|$)", _rank),
    (
        rf"(?<!\w)([Tt]elefon(?:u|em|y|ów)?(?: komórkowy)?:?{GAP}+)(\+?[0-9](?:[ \u00a0-]?[0-9]){{2,14}})(?![0-9])",
        lambda match: match[1] + digits(match[2]),
    ),
    (
        rf"{ALONE}(?:\+[0-9]{{1,3}}[ \u00a0-])?[0-9]{{2,3}}(?:[ \u00a0-][0-9]{{2,3}}){{2,3}}(?![0-9]|[.,:][0-9])",
        lambda match: digits(match[0]),
    ),
    (r"(?<![\w-])[0-9]{2}-[0-9]{3}(?![\w-])", lambda match: digits(match[0])),
    (rf"{ALONE}\+?[0-9]{{9,11}}(?![0-9])", lambda match: digits(match[0])),
)
RULES: Rules = (
    (rf"(?:{ALONE}([0-9]{{1,2}}){GAP})?(?<!\w)(b\.?{GAP}?[rm]\.|ub\.?{GAP}?(?:[rm]\.|roku(?!\w)))", _current),
    (rf"(?<!\w)(?i:({_WEEKDAY})){DASH}(?i:({_WEEKDAY}))", _weekdays),
    (rf"(?<!\w)pt\.(?={GAP}?(?:[„\"]|{CAPITAL}))", lambda _: "pod tytułem"),
    (rf"(?<!\w)pn\.(?={GAP}?(?:[„\"]|{CAPITAL}))", lambda _: "pod nazwą"),
    (rf"(?<!\w)(?i:({_WEEKDAY}))(?!\w)", _weekday),
    (rf"(?<!\w)(w{GAP})godz\.(?={GAP})", lambda match: f"{match[1]}godzinach"),
    (rf"(?<!\w)(?!(?<=[0-9]{GAP})(?:godz|min)\.)(?i:({_any(ALWAYS)}))(?!\w)", _always),
    (
        rf"(?<!\w)(KMZB|K[GWPMR]P|(?:SP|ZS)(?={GAP}(?:numer|nr|[0-9]))|[KP]P(?={GAP}(?:w|we){GAP}{CAPITAL}))(?!\w)",
        _name,
    ),
    (rf"{_A_LAW}{_LAW_NUMBER}(?:{GAP}{_A_LAW}{_LAW_NUMBER})*", _law),
    (rf"(?<!\w)(?i:({_any(AREAS)}))(?={GAP}+(\w+))", _area),
    (rf"(?<!\w)(?i:({_any(TITLES)}))(?={GAP}+({CAPITAL}[\w.]*))", _title),
)
