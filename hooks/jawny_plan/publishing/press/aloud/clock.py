"""Hours as they are read aloud."""

from __future__ import annotations

import re

from jawny_plan.publishing.spoken import digits, ordinal

from .around import DASH, GAP, Rules, told, word_before

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
    said = said if word_before(match) == "od" else f"od {said}"
    return said if named else told(match, said)


def _hour(match: re.Match[str]) -> str:
    named, hour, minute = match.groups()
    before = word_before(match)
    ending = _BEFORE.get(before, "a")
    said = _clock(hour, minute, ending, named=bool(named) or before.startswith("godzin"))
    if said is None:
        return match[0]
    if not named:
        return told(match, said)
    other = {"a": "godzina", "ej": "godziny", "ą": "godziną"}[ending]
    noun = {"o": "godzinie", "po": "godzinie", "na": "godzinę"}.get(before, other)
    return f"{noun} {said}"


_CLOCK = "([0-9]{1,2})[.:]([0-5][0-9])(?![0-9])"
_CLOCK_OR_HOUR = "([0-9]{1,2})(?![0-9])(?:[.:]([0-5][0-9])(?![0-9]))?"
RULES: Rules = (
    (rf"(?<![\w.,])(?:([Ww]){GAP}+)?(godz\.|godzinach){GAP}+{_CLOCK_OR_HOUR}{DASH}{_CLOCK_OR_HOUR}", _hours),
    (rf"(?<![\w.,:])()(){_CLOCK}{DASH}{_CLOCK}", _hours),
    (rf"(?<!\w)(godz\.){GAP}+{_CLOCK_OR_HOUR}", _hour),
    (rf"(?<![\w.,:])(){_CLOCK}(?![.,][0-9])", _hour),
)
