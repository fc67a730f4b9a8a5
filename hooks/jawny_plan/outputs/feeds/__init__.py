"""Feeds: what changed, for the unit and for each district, for programs that follow pages (Atom, JSON Feed).

Every entry comes from a day in the data and keeps its name for ever (`names`), so that nothing is told twice or lost.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import TypedDict

from jawny_plan import polish
from jawny_plan.model import addresses
from jawny_plan.model.base import Slug
from jawny_plan.model.entry_names import digest, names
from jawny_plan.model.register import Name
from jawny_plan.outputs.edition import Edition, WordedPlan
from jawny_plan.outputs.feeds import atom, districts, json_feed, meetings, plans
from jawny_plan.outputs.feeds.entry import Feed, FeedEntry, whole
from jawny_plan.wording.unit_words import DistrictWords

LONGEST = 100
"""Entries of a feed: programs ask often, and the pages keep the rest."""
LATEST = 30
"""Entries of the page that lists the latest changes."""


def news(edition: Edition, notes: Mapping[str, str]) -> list[FeedEntry]:
    """All that happened until today, newest first. `notes` are addresses of press notes by identity."""
    known = _known(edition)
    found = chain(
        *(_of_plan(plan, known[plan.facts.id]) for plan in edition.worded_plans),
        *(meetings.entries(facts, edition.meeting[facts.id]) for facts in edition.met),
        *(districts.entries(name, item, edition.today) for name, item in edition.data.districts.items()),
    )
    # What a log tells later of the same day is newer.
    return sorted((_with_note(item, notes) for item in found), key=lambda item: item.day)[::-1]


def _of_plan(plan: WordedPlan, known: Mapping[Name, str]) -> list[FeedEntry]:
    """The news of one plan, of whose entries these are `known`."""
    return plan.once("nowosci", list(known.items()), lambda: list(plans.entries(plan.facts, plan.words, known)))


def register(edition: Edition) -> dict[Name, str]:
    """The names of all entries of logs in the feeds of the edition, beside those that are gone."""
    of_plans = _known(edition)
    registered = chain.from_iterable(_registered(plan, of_plans[plan.facts.id]) for plan in edition.worded_plans)
    return {**edition.data.register.entries, **dict(registered)}


def _registered(plan: WordedPlan, known: Mapping[Name, str]) -> list[tuple[Name, str]]:
    """The name of each entry of a plan with a sum of what it says; these of its entries are `known`."""

    def entries() -> list[tuple[Name, str]]:
        named = zip(names(plan.facts.id, plan.facts.history, known), plan.facts.history, strict=True)
        return [(Name(plan.facts.id, key), digest(entry)) for key, entry in named]

    return plan.once("wpisy w rejestrze", list(known.items()), entries)


def _known(edition: Edition) -> Mapping[str, Mapping[Name, str]]:
    """What the register knows of the entries of each plan."""
    known = defaultdict[str, dict[Name, str]](dict)
    for name, digested in edition.data.register.entries.items():
        known[name.plan][name] = digested
    return known


def files(edition: Edition, entries: Sequence[FeedEntry]) -> dict[str, bytes]:
    """Every feed by its path from the site's root, from the news of the edition."""
    made = {}
    for feed in _feeds(edition, entries):
        made[feed.folder + atom.FILE] = atom.write(feed)
        made[feed.folder + json_feed.FILE] = json_feed.write(feed)
    return made


class NewsWords(TypedDict):
    """A piece of news as pages list it; addresses count from the site's root."""

    dnia: str
    miesiac: str
    tytul: str
    tresc: str
    adres: str
    nota: str | None
    rejony: list[DistrictWords]


class FeedWords(TypedDict):
    """The feed of a district, as the head of a page names it; the address counts from the site's root."""

    tytul: str
    url: str


def listed(entries: Iterable[FeedEntry], districts: Mapping[Slug, DistrictWords]) -> list[NewsWords]:
    """News as pages list them; addresses count from the site's root."""
    return [
        {
            "dnia": polish.day(entry.day),
            "miesiac": f"{polish.month(entry.day)} {entry.day.year}",
            "tytul": entry.title,
            "tresc": entry.text,
            "adres": entry.address,
            "nota": entry.note,
            "rejony": [districts[name] for name in entry.districts],
        }
        for entry in entries
    ]


def feed_words(district: DistrictWords) -> FeedWords:
    """The feed of a district, as the head of a page names it; the address counts from the site's root."""
    return {"tytul": district["nazwa"], "url": addresses.news(district["id"]) + atom.FILE}


def _with_note(entry: FeedEntry, notes: Mapping[str, str]) -> FeedEntry:
    note = notes.get(entry.note) if entry.note else None
    return replace(entry, note=note, picture=f"{note}{entry.picture}" if note and entry.picture else None)


def _feeds(edition: Edition, entries: Sequence[FeedEntry]) -> Iterable[Feed]:
    unit = edition.unit
    about = "Co zrobiono, co się zmieniło i kiedy są spotkania z dzielnicowym."
    title = f"{unit['nazwa']}: plany i spotkania dzielnicowych"
    yield Feed(title, about, addresses.NEWS, whole(unit, addresses.NEWS), unit, tuple(entries[:LONGEST]))
    by_district: dict[Slug, list[FeedEntry]] = {name: [] for name in edition.districts}
    for entry in entries:
        for name in entry.districts:
            by_district[name].append(entry)
    for name, district in edition.districts.items():
        title = f"{district['nazwa']}: plany i spotkania {district['urzad']['dopelniacz']}"
        found = tuple(by_district[name][:LONGEST])
        yield Feed(title, about, addresses.news(name), whole(unit, district["adres"]), unit, found)
