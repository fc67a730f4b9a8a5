"""What the pages of the portal say, under the Polish keys that their templates use."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TypedDict

from jawny_plan import polish
from jawny_plan.facts.totals import Share
from jawny_plan.units.country import PortalSettings
from jawny_plan.units.portal.measures import Measures, of_unit, together
from jawny_plan.units.portal.published import PublishedDistrict, PublishedPlan, PublishedUnit
from jawny_plan.units.voivodeships import Voivodeship
from jawny_plan.wording.unit import telephone

GROUPS = "wojewodztwa/"
WITHOUT = "jednostki"
"""The group of units that stand in no voivodeship's folder."""


class PortalWords(TypedDict):
    """What every page says around its own words."""

    nazwa: str
    wydawca: str
    witryna: str
    telefon: str | None
    telefon_adres: str | None
    deklaracja: str | None
    stan_na: str


class MeasureWords(TypedDict):
    """A share with its name: `12 z 15`."""

    nazwa: str
    wartosc: str


class GroupLine(TypedDict):
    """A voivodeship in the list of the start page."""

    tytul: str
    adres: str
    zdanie: str


class RunningPlanLine(TypedDict):
    """A plan that runs."""

    haslo: str
    adres: str
    rejon: str
    do: str | None


class DistrictLineWords(TypedDict):
    """A district with its officer."""

    tytul: str
    adres: str
    miejscowosc: str | None
    dzielnicowy: str | None
    telefon: str | None
    telefon_adres: str | None


class UnitLine(TypedDict):
    """A unit on the page of its voivodeship; the day stands there only where it is not that of the portal."""

    id: str
    nazwa: str
    witryna: str
    zdanie: str
    stan_na: str | None
    plany: list[RunningPlanLine]
    rejony: list[DistrictLineWords]
    liczby: list[MeasureWords]


class PortalStartWords(TypedDict):
    """The start page."""

    zdanie: str
    wojewodztwa: bool
    grupy: list[GroupLine]
    liczby: list[MeasureWords]


class VoivodeshipWords(TypedDict):
    """The page of a voivodeship."""

    zdanie: str
    jednostki: list[UnitLine]
    kalendarz: str
    nowosci: str


def portal(settings: PortalSettings, day: date) -> PortalWords:
    """What every page says around its own words."""
    return {
        "nazwa": settings.name,
        "wydawca": settings.publisher,
        "witryna": settings.root,
        "telefon": settings.phone,
        "telefon_adres": f"tel:{telephone(settings.phone)}" if settings.phone else None,
        "deklaracja": settings.declaration,
        "stan_na": polish.day(day),
    }


def start(groups: Sequence[tuple[Voivodeship | None, Sequence[PublishedUnit]]]) -> PortalStartWords:
    """The start page of groups of units."""
    every = [unit for _, units in groups for unit in units]
    return {
        "zdanie": _sum(len(every), together(every)),
        "wojewodztwa": any(voivodeship for voivodeship, _ in groups),
        "grupy": [_group_line(voivodeship, units) for voivodeship, units in groups],
        "liczby": _measures(together(every)),
    }


def group(units: Sequence[PublishedUnit], day: date, slug: str, to: str) -> VoivodeshipWords:
    """The page of a group of units; `day` is that of the portal, `to` leads from the page to its root."""
    return {
        "zdanie": _sum(len(units), together(units)),
        "jednostki": [_unit(unit, day) for unit in units],
        "kalendarz": f"{to}kalendarz/{slug}.ics",
        "nowosci": f"{to}nowosci/{slug}/",
    }


def slug(voivodeship: Voivodeship | None) -> str:
    """What names the page, feed and calendar of a group."""
    return voivodeship.slug if voivodeship else WITHOUT


def title(voivodeship: Voivodeship | None) -> str:
    """What the page of a group is called."""
    return polish.capital(voivodeship.title) if voivodeship else "Jednostki"


def _group_line(voivodeship: Voivodeship | None, units: Sequence[PublishedUnit]) -> GroupLine:
    return {
        "tytul": title(voivodeship),
        "adres": f"{GROUPS}{slug(voivodeship)}/",
        "zdanie": _sum(len(units), together(units)),
    }


def _sum(units: int, measures: Measures) -> str:
    """`3 jednostki, 9 rejonów, 12 trwających planów.`"""
    parts = (
        polish.plural(units, "jednostka", "jednostki", "jednostek"),
        polish.plural(measures.districts, "rejon", "rejony", "rejonów"),
        polish.plural(measures.running, "trwający plan", "trwające plany", "trwających planów"),
    )
    return f"{', '.join(parts)}."


def _unit(unit: PublishedUnit, day: date) -> UnitLine:
    measures = of_unit(unit)
    running = polish.plural(measures.running, "trwający plan", "trwające plany", "trwających planów")
    districts = polish.plural(measures.districts, "rejon", "rejony", "rejonów")
    titles = {item.id: item.title for item in unit.districts}
    return {
        "id": _anchor(unit.folder.id),
        "nazwa": unit.name,
        "witryna": unit.site,
        "zdanie": f"{districts}, {running if measures.running else 'żaden plan teraz nie trwa'}",
        "stan_na": polish.day(unit.day) if unit.day != day else None,
        "plany": [_plan(plan, titles) for plan in unit.running],
        "rejony": [_district(item) for item in unit.districts],
        "liczby": _measures(measures),
    }


def _anchor(unit: str) -> str:
    """What the place of a unit on its page is called: like no other, and without a blank."""
    return "jednostka-" + "".join(sign if sign.isalnum() or sign in "-." else f"_{ord(sign):x}" for sign in unit)


def _plan(plan: PublishedPlan, titles: dict[str, str]) -> RunningPlanLine:
    end = plan.in_force.period.end
    return {
        "haslo": plan.in_force.headline,
        "adres": plan.address,
        "rejon": polish.listed([titles.get(item.id, item.id) for item in plan.districts]),
        "do": _day(end) if end else None,
    }


def _day(value: str) -> str | None:
    """`31 grudnia 2026 r.`; nothing for an end that is known to the month only: the plan's own page tells it."""
    try:
        return polish.day(date.fromisoformat(value))
    except ValueError:
        return None


def _district(item: PublishedDistrict) -> DistrictLineWords:
    officer = " ".join(filter(None, (item.officer.rank, item.officer.name))) if item.officer else ""
    phone = item.contact.phone if item.contact else None
    return {
        "tytul": item.title,
        "adres": item.address,
        "miejscowosc": item.town,
        "dzielnicowy": officer or None,
        "telefon": phone,
        "telefon_adres": f"tel:{telephone(phone)}" if phone else None,
    }


def _measures(measures: Measures) -> list[MeasureWords]:
    """The shares that say something: of nothing there is none."""
    named = (
        ("Dotrzymane obietnice informowania", measures.promises),
        ("Zakończone plany z opublikowaną oceną", measures.results),
        ("Rejony z kontaktem sprawdzonym w ostatnich 90 dniach", measures.contacts),
    )
    return [{"nazwa": name, "wartosc": _share(share)} for name, share in named if share.whole]


def _share(share: Share) -> str:
    return f"{share.part}\xa0z {share.whole}"
