"""One feed and one calendar of many units: every item as its own unit tells it, the newest first."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree import ElementTree

from jawny_plan.facts.plan import UNDATED
from jawny_plan.model.zone import first_moment
from jawny_plan.outputs.calendar import component
from jawny_plan.outputs.feeds import atom as feed
from jawny_plan.units.portal.published import NewsItem, PublishedUnit

ATOM, JSON_FEED = "atom.xml", "feed.json"
MOST = 100
"""Items of a feed. Readers ask again within hours; a unit's own feed has all."""

_BEGIN, _END = b"BEGIN:VEVENT\r\n", b"END:VCALENDAR\r\n"


@dataclass(frozen=True)
class PortalFeed:
    """A feed: its title, its folder and its page as whole addresses, and its publisher."""

    title: str
    folder: str
    page: str
    publisher: str


def newest(units: Sequence[PublishedUnit]) -> list[tuple[PublishedUnit, NewsItem]]:
    """The newest items of all units. Of one moment, in order of units."""
    found = [(unit, item) for unit in units for item in unit.news]
    return sorted(found, key=lambda pair: pair[1].date_published, reverse=True)[:MOST]


def json_feed(channel: PortalFeed, items: Sequence[tuple[PublishedUnit, NewsItem]]) -> bytes:
    """The feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""
    made = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": channel.title,
        "home_page_url": channel.page,
        "feed_url": channel.folder + JSON_FEED,
        "language": "pl",
        "authors": [{"name": channel.publisher}],
        "items": [
            {**item.model_dump(), "tags": list(item.tags), "authors": [{"name": unit.name, "url": unit.site}]}
            for unit, item in items
        ],
    }
    return (json.dumps(made, ensure_ascii=False, indent=1) + "\n").encode()


def atom(channel: PortalFeed, items: Sequence[tuple[PublishedUnit, NewsItem]]) -> bytes:
    """The feed as Atom (RFC 4287)."""
    root = ElementTree.Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "pl"})
    feed.text(root, "id", channel.folder)
    feed.text(root, "title", channel.title)
    feed.text(root, "updated", items[0][1].date_published if items else first_moment(UNDATED))
    feed.link(root, "self", channel.folder + ATOM, feed.TYPE)
    feed.link(root, "alternate", channel.page, "text/html")
    feed.text(ElementTree.SubElement(root, "author"), "name", channel.publisher)
    for unit, item in items:
        entry = ElementTree.SubElement(root, "entry")
        feed.text(entry, "id", item.id)
        feed.text(entry, "title", item.title)
        feed.text(entry, "updated", item.date_published)
        feed.link(entry, "alternate", item.url, "text/html")
        author = ElementTree.SubElement(entry, "author")
        feed.text(author, "name", unit.name)
        feed.text(author, "uri", unit.site)
        feed.text(entry, "summary", item.content_text)
    ElementTree.indent(root, " ")
    return bytes(ElementTree.tostring(root, "utf-8", xml_declaration=True)) + b"\n"


def calendar(title: str, address: str, page: str, units: Sequence[PublishedUnit]) -> bytes:
    """The events of all units in one calendar, each byte for byte as its unit's calendar has it."""
    return component.calendar(map(_events, (unit.calendar for unit in units)), title, address, page)


def _events(calendar: bytes) -> bytes:
    """What stands in a calendar from its first event on."""
    _, begin, rest = calendar.partition(_BEGIN)
    return (begin + rest).removesuffix(_END) if begin else b""
