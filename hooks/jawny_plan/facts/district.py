"""What follows from a district and days: who served, what changed, of what days nothing is known, and the order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple, TypeVar

from jawny_plan.model.base import Slug
from jawny_plan.model.calendar_days import day_after, day_before
from jawny_plan.model.designation import Designation, counted
from jawny_plan.model.district import District, Officer
from jawny_plan.model.period import Span


class OfficerChange(NamedTuple):
    """From the day `day` somebody else serves, or nobody."""

    day: date
    before: Officer
    after: Officer


class DesignationChange(NamedTuple):
    """From the day `day` the district is called otherwise, or belongs elsewhere."""

    day: date
    before: Designation
    after: Designation


class Gap(NamedTuple):
    """Days between the span at `place` of a list and the one before it, of which the data say nothing."""

    place: int
    start: date
    end: date


def on(day: date) -> Span:
    """One day as a span."""
    return Span.model_construct(start=day, end=day)


def serving(district: District, span: Span) -> list[Officer]:
    """Who served in the span, in order, each only for the days within it. A promotion changes nobody."""
    found: list[Officer] = []
    for officer in _in_order(item for item in district.officers if item.meets(span)):
        start = officer.start if officer.start and span.earliest and officer.start > span.earliest else None
        end = officer.end if officer.end and span.latest and officer.end < span.latest else None
        if found and same_officer(found[-1], officer):
            found[-1] = officer.model_copy(update={"start": found[-1].start, "end": end})
        else:
            found.append(officer.model_copy(update={"start": start, "end": end}))
    return found


def officer_changes(district: District, today: date) -> Iterator[OfficerChange]:
    """When somebody else began to serve, until today, oldest first."""
    for before, after in pairwise(_in_order(district.officers)):
        if after.start and after.start <= today and not same_officer(before, after):
            yield OfficerChange(after.start, before, after)


def designation_changes(district: District, today: date) -> Iterator[DesignationChange]:
    """When the district began to be called otherwise, until today, oldest first."""
    for before, after in pairwise(_in_order(district.designations)):
        if after.start and after.start <= today:
            one, other = (district.designation(item) for item in (before, on(after.start)))
            if one.model_copy(update={"start": None, "end": None}) != other.model_copy(
                update={"start": None, "end": None}
            ):
                yield DesignationChange(after.start, one, other)


def gaps(spans: Sequence[Span]) -> Iterator[Gap]:
    """The days between one span and the next of which nothing is known."""
    places = {id(span): index for index, span in enumerate(spans)}
    for before, after in pairwise(_in_order(spans)):
        if before.end and after.start and day_after(before.end) < after.start:
            yield Gap(places[id(after)], day_after(before.end), day_before(after.start))


def in_order(districts: Mapping[Slug, District], today: date) -> dict[Slug, District]:
    """The districts by what is above them, then by number (Roman or Arabic), those without one last and by name."""

    def place(item: tuple[Slug, District]) -> tuple[str, bool, int, str, Slug]:
        name, district = item
        known = district.designation(on(today))
        number = counted(known.number) if known.number else 0
        return known.above or "", not known.number, number, known.name or district.town or "", name

    return dict(sorted(districts.items(), key=place))


def same_officer(one: Officer, other: Officer) -> bool:
    """Whether both are one person in one office, or nobody."""
    return (one.name, one.vacancy, one.acting) == (other.name, other.vacancy, other.acting)


S = TypeVar("S", bound=Span)


def _in_order(spans: Iterable[S]) -> list[S]:
    return sorted(spans, key=lambda span: span.start or date.min)
