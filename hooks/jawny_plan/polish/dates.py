"""Dates as officials write them: in digits, with Roman months, in words, without the year; and spans of these."""

from __future__ import annotations

import calendar
import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from jawny_plan.polish.folded import folded

_FORMS = (
    "stycz(?:en|nia|niu|niem)",
    "lut(?:y|ego|ym)",
    "mar(?:zec|ca|cu|cem)",
    "kwie(?:cien|tnia|tniu|tniem)",
    "maj(?:a|u|em)?",
    "czerw(?:iec|ca|cu|cem)",
    "lip(?:iec|ca|cu|cem)",
    "sierp(?:ien|nia|niu|niem)",
    "wrze(?:sien|snia|sniu|sniem)",
    "pazdziernik(?:a|u|iem)?",
    "listopad(?:a|zie|em)?",
    "grud(?:zien|nia|niu|niem)",
)
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_ORDINALS = (
    *("pierwszego", "drugiego", "trzeciego", "czwartego", "piatego", "szostego", "siodmego", "osmego", "dziewiatego"),
    *("dziesiatego", "jedenastego", "dwunastego", "trzynastego", "czternastego", "pietnastego", "szesnastego"),
    *("siedemnastego", "osiemnastego", "dziewietnastego", "dwudziestego", "trzydziestego"),
)
_ORDER = {name: number for number, name in enumerate(_ORDINALS[:20], 1)} | {"trzydziestego": 30}
_MONTH = "|".join(_FORMS)
_NUMERAL = "|".join(sorted(_ROMAN, key=len, reverse=True))
_YEAR = r"(?:19|20)\d\d"
_OF = r"(?:\s*(?:r(?:\.|oku|ok)?|br\.?|b\.r\.)(?!\w))?"

_PATTERNS = (
    rf"(?<!\d)(?P<y1>{_YEAR})-(?P<m1>\d\d)-(?P<d1>\d\d)(?!\d)",
    rf"(?<![\d.])(?P<d2>\d{{1,2}})\s?(?P<sep>[./-])\s?(?P<m2>\d{{1,2}}"
    rf"|{_NUMERAL})\s?(?P=sep)\s?(?P<y2>{_YEAR}|\d\d)(?!\d){_OF}",
    rf"(?<![\d.:,])(?P<d7>\d{{1,2}})\s+(?P<m7>{_NUMERAL})\s+(?P<y7>{_YEAR})(?!\d){_OF}",
    rf"(?:(?<=do )|(?<=od )|(?<=ia ))(?P<d8>\d{{1,2}})\s+(?P<m8>(?:{_NUMERAL})(?<!\si))(?!\w)",
    rf"(?<![\d.:])(?P<d3>\d{{1,2}})\.?\s*(?P<m3>{_MONTH})(?!\w)(?:\s+(?:roku\s+)?(?P<y3>{_YEAR}))?{_OF}",
    r"(?<!\w)(?P<tens>dwudziestego\s+"
    rf"|trzydziestego\s+)?(?P<d5>{'|'.join(_ORDER)})\s+(?P<m5>{_MONTH})(?!\w)(?:\s+(?P<y5>{_YEAR}))?{_OF}",
    r"(?:(?<=do )|(?<=od )|(?<=ia )|(?<=iu )|(?<=- )"
    r"|(?<=– ))(?<![.:]\d )(?P<d4>\d{1,2})\s?\.\s?(?P<m4>0[1-9]|1[0-2]|[1-9](?!\d))(?!\d|\.\d"
    r"|:|\s*%)\.?",
    r"(?<![\d.,])(?P<d6>\d{1,2})\.(?P<m6>\d{1,2})"
    r"(?=(?:\s*(?:,|i|oraz)\s+\d{1,2}\.\d{1,2})*\s*(?:,|i|oraz)\s+\d{1,2}\.\d{1,2}\.(?:20)?\d\d(?!\d))",
    r"(?<![\d.,])(?P<d9>\d{1,2})\.(?P<m9>\d{1,2})"
    r"(?=\.?\s*(?:[-–—]|do)\s*(?:dnia\s+)?\d{1,2}\.\d{1,2}\.(?:20)?\d\d(?!\d))\.?",
    rf"(?<![\d.])(?P<mn>0[1-9]|1[0-2])\.(?P<yn>{_YEAR})(?!\d|\.\d){_OF}",
    rf"(?<!\w)(?P<qn>{_NUMERAL}|\d|pierwsz\w+|drugi\w+|trzeci\w+"
    rf"|czwart\w+|ostatni\w*)\s+(?P<part>kwartal\w*|polrocz\w*|polow\w*(?=\s+(?:roku|(?:19"
    rf"|20)\d\d)))(?:\s+(?:roku\s+)?(?P<yq>{_YEAR}))?{_OF}",
    rf"(?<!\w)(?P<mr>{_NUMERAL})(?=(?:\s*(?:[-–/,]|(?<=\s)(?:i|oraz|do)(?=\s))\s*(?:{_NUMERAL}))+\s+{_YEAR})",
    rf"(?<!\w)(?P<mr2>{_NUMERAL})\s+(?P<yr2>{_YEAR})(?!\d){_OF}",
    rf"(?<!\w)(?P<mm>{_MONTH})(?!\w)(?:\s+(?:roku\s+)?(?P<ym>{_YEAR}))?{_OF}",
    rf"(?<![\d./-])(?P<yy>{_YEAR})(?![\d./]\d|\d){_OF}",
)
_MENTION = re.compile("|".join(_PATTERNS))


class MentionUnit(StrEnum):
    """What a mention names."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"


@dataclass(frozen=True)
class Mention:
    """A date, month, part of a year or year in a text. What the text leaves out is None."""

    start: int
    end: int
    unit: MentionUnit
    year: int | None = None
    number: int = 0
    """Of a month, quarter or half; of a day, its month."""
    day: int | None = None

    def first(self) -> date | None:
        """Its first day; None where the year is not said or no such day exists."""
        return self._days()[0]

    def last(self) -> date | None:
        """Its last day."""
        return self._days()[1]

    def _days(self) -> tuple[date | None, date | None]:
        if self.year is None:
            return None, None
        months = {MentionUnit.MONTH: 1, MentionUnit.QUARTER: 3, MentionUnit.HALF: 6}.get(self.unit, 12)
        try:
            if self.unit is MentionUnit.DAY:
                only = date(self.year, self.number, self.day or 0)
                return only, only
            from_month = 1 if self.unit is MentionUnit.YEAR else (self.number - 1) * months + 1
            to_month = from_month + months - 1
            return date(self.year, from_month, 1), last_day(self.year, to_month)
        except (ValueError, IndexError):
            return None, None


@dataclass(frozen=True)
class SpanInText:
    """A span of days in a text."""

    start: int
    end: int
    first: Mention
    last: Mention
    apart: bool = False
    """Whether these are two days told one by one, not one after the other."""


def last_day(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def mentions(text: str) -> list[Mention]:
    """Every date, month, part of a year and year in `text`, in order."""
    return list(_mentions(folded(text)))


def _mentions(bare: str) -> Iterator[Mention]:
    for found in _MENTION.finditer(bare):
        group = {name: value for name, value in found.groupdict().items() if value}
        place = found.start(), found.end()
        if "yy" in group:
            yield Mention(*place, MentionUnit.YEAR, int(group["yy"]))
        elif "part" in group:
            unit = MentionUnit.QUARTER if group["part"].startswith("kw") else MentionUnit.HALF
            last = 4 if unit is MentionUnit.QUARTER else 2
            yield Mention(*place, unit, _year(group.get("yq")), _ordinal(group["qn"], last))
        elif name := group.get("mm"):
            yield Mention(*place, MentionUnit.MONTH, _year(group.get("ym")), _month(name))
        elif name := group.get("mn"):
            yield Mention(*place, MentionUnit.MONTH, _year(group["yn"]), _month(name))
        elif name := group.get("mr") or group.get("mr2"):
            yield Mention(*place, MentionUnit.MONTH, _year(group.get("yr2")), _month(name))
        else:
            number = next(key[1] for key in group if re.fullmatch(r"d\d", key))
            day = _ORDER.get(group[f"d{number}"]) or int(group[f"d{number}"])
            if tens := group.get("tens"):
                day += _ORDER[tens.strip()]
            month = _month(group[f"m{number}"])
            if 1 <= day <= 31 and 1 <= month <= 12:
                yield Mention(*place, MentionUnit.DAY, _year(group.get(f"y{number}")), month, day)


def _month(name: str) -> int:
    if name.isdecimal():
        return int(name)
    if name in _ROMAN:
        return _ROMAN.index(name) + 1
    return next(number for number, form in enumerate(_FORMS, 1) if re.fullmatch(form, name))


def _ordinal(name: str, last: int) -> int:
    if name.isdecimal():
        return int(name)
    return _ROMAN.index(name) + 1 if name in _ROMAN else {"p": 1, "d": 2, "t": 3, "c": 4, "o": last}[name[0]]


def _year(text: str | None) -> int | None:
    return None if not text else int(text) if len(text) == 4 else 2000 + int(text)


_BETWEEN = re.compile(
    r"\s*(?:r\.?\s*)?(?:,\s*)?(?:az\s+)?(?:do(?:\s+dnia|\s+konca|\s+ostatniego dnia)?|[-–—]|i|oraz|lub|albo|badz"
    r"|ewentualnie|/)\s*(?:w\s+)?(?:dnia\s+)?"
)
_TO_END = re.compile(r"\s*(?:r\.?\s*)?(?:[-–—]|do)\s+(?:konca|ostatniego dnia)\s+")
_APART = re.compile(r"(?:po)?miedzy\s+(?:dni\w*\s+)?$")
_BARE = re.compile(r"(?<![\d.,:])(\d{1,2})\.?\s*(?:(?:do|[-–—]|i|oraz|,|(?<=\d )a)\s*)(?:dnia\s+)?$")


def spans(text: str) -> list[SpanInText]:
    """Spans between two mentions of one kind; what the first leaves out, month or year, the last tells."""
    bare, found = folded(text), []
    known = mentions(text)
    for one, two in itertools.pairwise(known):
        between = bare[one.end : two.start]
        whole = _to_end(one, two, between) or (
            one.unit is two.unit and between.strip() == "a" and bool(_APART.search(bare[: one.start]))
        )
        if not (whole or (one.unit is two.unit is not MentionUnit.YEAR and _joined(between, one.unit))):
            continue
        first = one if one.year is not None or two.year is None else _before(one, two)
        listed = not whole and bool(re.match(r"\s*(?:r\.?\s*)?(?:,|i\s|oraz|/)", between))
        found.append(SpanInText(one.start, two.end, first, two, listed and not _next_day(first, two)))
    for last in known:  # "4 i 5 lipca", "od 1 do 15 marca"
        day_alone = _BARE.search(bare[: last.start]) if last.unit is MentionUnit.DAY else None
        if day_alone and int(day_alone[1]) < (last.day or 0):
            first = replace(last, start=day_alone.start(), day=int(day_alone[1]))
            listed = bool(re.search(r"(?:i|oraz|,)\s*$", day_alone[0]))
            found.append(SpanInText(day_alone.start(), last.end, first, last, listed and not _next_day(first, last)))
    return sorted(found, key=lambda span: span.start)


def _to_end(one: Mention, two: Mention, between: str) -> bool:
    """Whether a day and a month are a span to the end of that month: `3 maja – do końca czerwca`."""
    return one.unit is MentionUnit.DAY and two.unit is MentionUnit.MONTH and bool(_TO_END.fullmatch(between))


def _joined(between: str, unit: MentionUnit) -> bool:
    """Whether the words between two mentions make one span of them; days may be told one by one."""
    return bool(_BETWEEN.fullmatch(between)) or (unit is MentionUnit.DAY and between.strip() == ",")


def _next_day(one: Mention, two: Mention) -> bool:
    """Whether two days follow each other; two months always may."""
    if one.unit is not MentionUnit.DAY:
        return True
    first, last = replace(one, year=one.year or 2000).first(), replace(two, year=two.year or 2000).first()
    return bool(first and last and (last - first).days == 1)


def _before(one: Mention, two: Mention) -> Mention:
    """The first of two mentions in the year of the second, or the year before where it would come later."""
    year = two.year or 0
    return replace(one, year=year - 1 if (one.number, one.day or 0) > (two.number, two.day or 99) else year)


def in_period(mention: Mention, first: date | None, last: date | None) -> Mention:
    """A mention without a year in the only year in which it lies within the period; unchanged where there is none."""
    if mention.year is not None or not (first and last):
        return mention
    fitting = []
    for year in range(first.year, last.year + 1):
        trial = replace(mention, year=year)
        start, end = trial.first(), trial.last()
        if start and end and start <= last and end >= first:
            fitting.append(trial)
    return fitting[0] if len(fitting) == 1 else mention


def last_of_months(day: date, months: int) -> date:
    """The last day of so many months that begin with `day`."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    end = min(day.day, calendar.monthrange(year, month + 1)[1])
    return date.fromordinal(date(year, month + 1, end).toordinal() - 1)
