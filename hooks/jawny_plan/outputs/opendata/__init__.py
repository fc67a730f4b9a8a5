"""Open data: everything that the site tells, for programs. All of it is made from the edition that the pages tell."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from jawny_plan.model import addresses
from jawny_plan.outputs.edition import Edition, WordedPlan
from jawny_plan.outputs.opendata import catalogue, districts, licence, meetings, plan_list, plans, police, tables
from jawny_plan.outputs.opendata.formats import FORMATS, text
from jawny_plan.outputs.opendata.record import Head, Record, record

__all__ = ["files"]


def files(edition: Edition) -> dict[str, bytes]:
    """Every file of open data by its path in the site."""
    made = {path: text(record(document)) for path, document in _documents(edition)}
    head = FORMATS["plan"].head(edition)
    for plan in edition.worded_plans:
        made[addresses.data_of_plan(plan.facts.id)] = _whole(plan, edition, head)
    for path, _, answer in police.answers(edition):
        contents = [record(item) for item in answer] if isinstance(answer, tuple) else record(answer)
        made[addresses.police(path)] = text(contents)
    site = edition.unit["witryna"]
    made |= edition.once("schematy", site, lambda: _schemas(site))
    made |= tables.files(edition)
    return {**made, addresses.CATALOGUE: text(catalogue.catalogue(edition, made))}


@lru_cache(maxsize=1)
def _schemas(site: str) -> dict[str, bytes]:
    """The schema of each kind of file, to be read, not changed."""
    return {addresses.data_format(item.name): text(item.schema(site)) for item in FORMATS.values()}


def _whole(plan: WordedPlan, edition: Edition, head: Head) -> bytes:
    """The file of a plan."""
    site = edition.unit["witryna"]
    (made,) = plan.once("dane", head, lambda: [text(record(plans.document(plan.facts, site, head)))])
    return made


def _documents(edition: Edition) -> Iterator[tuple[str, Record]]:
    site = edition.unit["witryna"]
    known = licence.of(edition.data.unit)
    heads = {name: item.head(edition) for name, item in FORMATS.items()}
    yield (
        addresses.data_list("jednostka"),
        districts.unit(edition, heads["jednostka"], known.address if known else None),
    )
    yield (
        addresses.data_list("plany"),
        plan_list.PlanList(**heads["plany"], plans=tuple(plan_list.line(each, site) for each in edition.facts)),
    )
    yield (
        addresses.data_list("spotkania"),
        meetings.MeetingList(**heads["spotkania"], meetings=tuple(meetings.line(each, site) for each in edition.met)),
    )
    yield (
        addresses.data_list("rejony"),
        districts.DistrictList(
            **heads["rejony"], districts=tuple(districts.line(name, edition) for name in edition.data.districts)
        ),
    )
    for met in edition.met:
        yield addresses.data_of_meeting(met.id), meetings.document(met, edition, heads["spotkanie"])
    for name in edition.data.districts:
        yield addresses.data_of_district(name), districts.document(name, edition, heads["rejon"])
