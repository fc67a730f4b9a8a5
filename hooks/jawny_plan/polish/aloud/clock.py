"""Hours as they are read aloud."""

from __future__ import annotations

import re

from jawny_plan import polish
from jawny_plan.polish.aloud.abbreviations import WEEKDAYS
from jawny_plan.polish.aloud.around import DASH, GAP, SMALL, Rules, in_place, word_before
from jawny_plan.polish.spoken import digits, ordinal

_BEFORE = {
    **dict.fromkeys(("przed", "między", "pomiędzy", "a", "na", "godziną", "godzinę"), "ą"),
    **dict.fromkeys(("o", "do", "od", "po", "około", "koło", "godzinie", "godziny"), "ej"),
}
"""How an hour ends after a word; elsewhere it is in the nominative."""


def _clock(hour: str, minute: str | None, ending: str, *, named: bool) -> str | None:
    """An hour, declined; None for an hour that no clock shows."""
    if int(hour) > 24:
        return None
    if int(hour) == int(minute or 0) == 0 and not named:
        return {"a": "północ", "ą": "północą"}.get(ending, "północy")
    spoken = ordinal(int(hour), ending)
    return f"{spoken} {digits(minute)}" if minute and int(minute) else spoken


def _hours(match: re.Match[str]) -> str:
    """`godz. 10.00–12.00` is from … to …"""
    within, named, hour, minute, end, end_minute = match.groups()
    first = _clock(hour, minute, "ej", named=False)
    last = _clock(end, end_minute, "ej", named=False)
    if first is None or last is None:
        return match[0]
    if within:
        return f"{within} godzinach od {first} do {last}"
    spoken = f"{'godziny ' if named else ''}{first} do {last}"
    spoken = spoken if word_before(match) == "od" else f"od {spoken}"
    return polish.capital(spoken) if (named or "")[:1].isupper() else spoken if named else in_place(match, spoken)


def _hour(match: re.Match[str]) -> str:
    before = word_before(match)
    spoken = _clock(match[1], match[2], _BEFORE.get(before, "a"), named=before.startswith("godzin"))
    return in_place(match, spoken) if spoken else match[0]


def _named_hour(match: re.Match[str]) -> str:
    """`o godz. 17`, `między godz. 20 a 22`"""
    short, hour, minute, link, second, second_minute = match.groups()
    before = word_before(match)
    ending = _BEFORE.get(before, "a")
    first = _clock(hour, minute, ending, named=True)
    last = _clock(second, second_minute, "ej" if link == "do" else ending, named=False) if link else ""
    if first is None or last is None:
        return match[0]
    noun = {"o": "godzinie", "po": "godzinie", "na": "godzinę"}.get(before) or _NOUNS[ending]
    noun = polish.capital(noun) if short[0].isupper() else noun
    return f"{noun} {first}{f' {link} {last}' if link else ''}"


def _hour_in_full(match: re.Match[str]) -> str:
    """`o godzinie 10`, `od godziny 10 do 12`"""
    noun, hour, link, second = match.groups()
    ending = {"a": "a", "e": "ej", "y": "ej"}.get(noun[-1], "ą")
    first = _clock(hour, None, ending, named=True)
    last = _clock(second, None, "ej" if link == "do" else ending, named=False) if link else ""
    if first is None or last is None:
        return match[0]
    return f"{noun} {first}{f' {link} {last}' if link else ''}"


def _hours_of_day(match: re.Match[str]) -> str:
    """`pon. 10–12`"""
    first, last = (_clock(hour, None, "ej", named=False) for hour in match.groups()[1:])
    return f"{match[1]}od {first} do {last}" if first and last else match[0]


_NOUNS = {"a": "godzina", "ej": "godziny", "ą": "godziną"}
_CLOCK = "([0-9]{1,2})[.:]([0-5][0-9])(?![0-9])"
_CLOCK_OR_HOUR = "([0-9]{1,2})(?![0-9])(?:[.:]([0-5][0-9])(?![0-9]))?"
_NOT_COUNTED = rf"(?!{GAP}{SMALL}{{3}})"
_TO = rf"(?:{DASH}|{GAP}do{GAP})"
_LINK = rf"{GAP}(do|a|i|oraz){GAP}"
_SHORT_DAY = "|".join(map(re.escape, WEEKDAYS))
_DAY = r"(?i:poniedział|wtor|środ|śród|czwart|piąt|sobot|niedziel)\w*"
RULES: Rules = (
    (
        rf"(?<![\w.,])(?:([Ww]){GAP}+)?([Gg]odz\.|godzinach){GAP}+(?:od{GAP})?{_CLOCK_OR_HOUR}{_TO}{_CLOCK_OR_HOUR}",
        _hours,
    ),
    (rf"(?<![\w.,:])()(){_CLOCK}{DASH}{_CLOCK}", _hours),
    (
        rf"(?<!\w)((?:{_SHORT_DAY}|{_DAY})[,:]?{GAP})([0-9]{{1,2}}){DASH}([0-9]{{1,2}})(?![.,:]?[0-9]){_NOT_COUNTED}",
        _hours_of_day,
    ),
    (rf"(?<!\w)([Gg]odz|g)\.{GAP}+{_CLOCK_OR_HOUR}(?:{_LINK}{_CLOCK_OR_HOUR}{_NOT_COUNTED})?", _named_hour),
    (rf"(?<![\w.,:]){_CLOCK}(?![.,][0-9])", _hour),
    (rf"(?:(?<=\b[Oo]{GAP})|(?<=\b[dp]o{GAP})|(?<=\bod{GAP}))([0-9]{{1,2}})()(?={GAP}(?:rano|wieczorem)\b)", _hour),
    (
        rf"(?<!\w)(?<![0-9]{GAP})(godzin(?:a|ie|y|ę|ą)){GAP}([0-9]{{1,2}})(?![0-9]|[.:][0-9]|{DASH}|{GAP}minut)"
        rf"(?:{_LINK}([0-9]{{1,2}})(?![.,:]?[0-9]){_NOT_COUNTED})?",
        _hour_in_full,
    ),
)
