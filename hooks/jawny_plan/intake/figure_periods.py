"""When a number was counted: the period that its sentence gives it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from itertools import zip_longest

from jawny_plan.intake.figure import Number
from jawny_plan.polish.dates import Mention, MentionUnit, in_period, spans
from jawny_plan.polish.folded import folded

_SAME = re.compile(
    r"(?:rowniez\s+|takze\s+|a\s+)?(?:w\s+tym\s+(?:samym\s+|ze\s+)?(?:okresie|czasie|roku|sezonie|polroczu"
    r"|kwartale|miesiacu)"
    r"|w\s+(?:okresie|czasie|roku)\s+tym|w\s+(?:tych|tymze)\s+(?:samych\s+)?(?:miesiacach|latach|okresie)"
    r"|wowczas|rownoczesnie"
    r"|jednoczesnie)(?!\w)"
)
"""What opens a sentence that counts in the period of the one before."""
_SAME_OF_YEAR = re.compile(
    r"(?:analogiczn|odpowiadajac|(?:w\s+)?t(?:ym|ych)\s+sam|tak(?:im|ich)\s+sam)\w+\s+(?:okres|czas|miesiac)\w*[^,;]*$"
)
"""Before a number of another year: it was counted in the part of that year in which the one before was."""
_ADDED = re.compile(
    r"(?:ponadto|dodatkowo|oprocz tego|poza tym)(?!\w)"
    r"|\w+(?:no|to|lo|ly|li|la)\s+(?:sie\s+)?(?:tez|takze|rowniez|ponadto|dodatkowo)(?!\w)"
)
"""What opens a sentence that adds to what the one before has counted."""
_OF_SEASON = (MentionUnit.MONTH, MentionUnit.DAY)
"""What a season may be bounded by."""
_YEARS = re.compile(r"\s*(?:[-–—]|do|i|oraz)\s*")


_BESIDE = re.compile(
    r"(?<!\w)(?:rok|w roku|w kolejnym roku|w nastepnym roku|w poprzednim roku"
    r"|rok do roku)\s*(?P<way>pozniej|wczesniej|poprzednim|kolejnym|nastepnym)?(?!\w)"
    r"(?:,\s*w\s+t(?:ym|ych)\s+sam\w+\s+\w+,)?[^,;.]{0,25}$"
)
"""Before a number: it is of the year next to that of the number before."""


def beside(one: Number, sentence: str, last: Number | None) -> Number:
    """A number of the year after or before that of the `last`: "W 2025 r. było 16, rok później 27"."""
    found = _BESIDE.search(folded(sentence[: one.start]))
    if last is None or last.first is None or last.last is None or found is None:
        return one
    words = found[0]
    step = (
        1 if re.search(r"pozniej|kolejnym|nastepnym", words) else -1 if re.search(r"wczesniej|poprzedn", words) else 0
    )
    if not step:
        return one
    return replace(one, first=_shifted(last.first, step), last=_shifted(last.last, step), inferred=True)


def carried(made: list[Number], sentence: str, before: list[Number], known: list[Mention]) -> list[Number]:
    """The numbers of a sentence that begins "w tym samym czasie", those without a period in that of the last before."""
    last = before[-1] if before else None
    bare = folded(sentence)
    same = _SAME.match(bare) is not None
    if last is None or last.first is None or not (same or _ADDED.match(bare)):
        return made
    timed = [_in_same_part(one, last) if same else one for one in made]
    return [one if one.first else _within(one, made, last, known) for one in timed]


def _in_same_part(one: Number, last: Number) -> Number:
    """A number of a whole year in the part of it that the `last` is of: "w tych samych miesiącach 2025 r."."""
    if not (one.first and one.last and last.first and last.last):
        return one
    if (one.first, one.last) != (date(one.first.year, 1, 1), date(one.first.year, 12, 31)):
        return one
    step = one.first.year - last.first.year
    return (
        replace(one, first=_shifted(last.first, step), last=_shifted(last.last, step), inferred=True) if step else one
    )


def _within(one: Number, made: list[Number], last: Number, known: list[Mention]) -> Number:
    """A number in the period of the `last` before, or in the month of it that stands right before the number."""
    after = max((other.end for other in made if other.end <= one.start), default=0)
    months = [
        each for each in known if each.unit is MentionUnit.MONTH and after <= each.start and each.end <= one.start
    ]
    month = in_period(months[-1], last.first, last.last) if months else None
    first, last_day = (month.first(), month.last()) if month else (last.first, last.last)
    return replace(one, first=first, last=last_day, inferred=True)


def with_period(one: Number, sentence: str, known: list[Mention], made: list[Number]) -> Number:
    """A number with its period: dates right after it are its own, those before the first number are of all."""
    periods = _periods(sentence, known)
    following = min((other.start for other in made if other.start > one.start), default=len(sentence))
    after = [item for item in periods if one.end <= item[0] < following]
    own = [item for item in after if not re.search(r"[,;]|natomiast|podczas", sentence[one.end : item[0]])]
    before = [item for item in periods if item[1] <= one.start and not _belongs_before(item, made, sentence)]
    chosen = own[0] if own else before[-1] if before else None
    if chosen is None:
        return one
    _, _, first, last, inferred = chosen
    if _SAME_OF_YEAR.search(folded(sentence[: one.start])) and first and last:
        earlier = next(
            (other for other in made if other.first and other.first.year != first.year and other.start < one.start),
            None,
        )
        source = earlier and _timed_before(earlier, sentence, known, made)
        if source and source.first and source.last:
            shift = first.year - source.first.year
            first, last = _shifted(source.first, shift), _shifted(source.last, shift)
        else:
            whole = [item for item in periods if item[1] <= chosen[0] and item[2] and item[3]]
            if whole and whole[0][2] and whole[0][3]:
                shift = first.year - whole[0][2].year
                first, last = _shifted(whole[0][2], shift), _shifted(whole[0][3], shift)
        inferred = True
    return replace(one, first=first, last=last, inferred=inferred)


def _timed_before(one: Number, sentence: str, known: list[Mention], made: list[Number]) -> Number:
    return one if one.first else with_period(one, sentence, known, made)


def _shifted(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def _belongs_before(item: tuple[int, int, date | None, date | None, bool], made: list[Number], sentence: str) -> bool:
    """Whether a period right after a number is that number's own, and no later one's."""
    earlier = [one for one in made if one.end <= item[0]]
    if not earlier:
        return False
    between = sentence[earlier[-1].end : item[0]]
    return not re.search(r"[,;.]|\sa\s|natomiast|podczas|oraz|\si\s", between)


def _periods(sentence: str, known: list[Mention]) -> list[tuple[int, int, date | None, date | None, bool]]:
    """The periods that a sentence names; a whole year, half or month counts, a year within another does not."""
    whole = spans(sentence)
    found = [
        (span.start, span.end, span.first.first(), span.last.last(), span.first.unit is not MentionUnit.DAY)
        for span in whole
    ]
    for one, following in zip_longest(known, known[1:]):
        until = (
            following
            if following and re.fullmatch(r"\s*do\s+(?:dnia\s+)?", folded(sentence[one.end : following.start]))
            else None
        )
        if one.unit is MentionUnit.YEAR and until and until.unit is MentionUnit.DAY and until.year is None and one.year:
            found.append((one.start, until.end, one.first(), replace(until, year=one.year).first(), True))
            continue
        pair = following if following and following.unit is one.unit is MentionUnit.YEAR else None
        if (
            pair
            and re.search(r"\blat(?:a|ach)?\s+$", folded(sentence[: one.start]))
            and _YEARS.fullmatch(folded(sentence[one.end : pair.start]))
        ):
            found.append((one.start, pair.end, one.first(), pair.last(), False))
            continue
        if one.unit is MentionUnit.YEAR and re.search(r"sezon\w*\s+(?:\w+\s+)?$", folded(sentence[: one.start])):
            continue
        if any(start <= one.start and one.end <= end for start, end, *_ in found):
            continue
        if one.unit is not MentionUnit.DAY and one.first():
            found.append(
                (one.start, one.end, one.first(), one.last(), one.unit not in (MentionUnit.YEAR, MentionUnit.MONTH))
            )
    season = re.search(r"sezon\w*\s+(?:\w+\s+)?((?:19|20)\d\d)\s*(?:r\.|roku)?\s*\(", sentence)
    if season:
        inner = [span for span in whole if span.start >= season.end() - 1 and span.first.unit in _OF_SEASON]
        months = [replace_year(span.first, int(season[1])) for span in inner[:1]]
        if months:
            last = replace_year(inner[0].last, int(season[1]))
            found = [(season.start(), inner[0].end, months[0].first(), last.last(), True)]
    return sorted((item for item in found if item[2] and item[3]), key=lambda item: item[0])


def replace_year(mention: Mention, year: int) -> Mention:
    """A mention in the given year."""
    return replace(mention, year=year)
