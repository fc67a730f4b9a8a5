"""A feed in the JSON Feed format, version 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from __future__ import annotations

import json
from typing import NotRequired, TypedDict

from jawny_plan.model.zone import first_moment
from jawny_plan.outputs.feeds.entry import Feed, FeedEntry, whole
from jawny_plan.outputs.pour.spaces import with_ordinary_spaces
from jawny_plan.wording.unit_words import UnitWords

FILE = "feed.json"


class _Item(TypedDict):
    id: str
    url: str
    title: str
    content_text: str
    date_published: str
    tags: list[str]
    image: NotRequired[str]


def write(feed: Feed) -> bytes:
    """The file."""
    made = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": with_ordinary_spaces(feed.title),
        "home_page_url": feed.page,
        "feed_url": whole(feed.unit, feed.folder + FILE),
        "description": feed.description,
        "language": "pl",
        "authors": [{"name": with_ordinary_spaces(feed.unit["nazwa"]), "url": feed.unit["witryna"]}],
        "items": [_item(entry, feed.unit) for entry in feed.entries],
    }
    return (json.dumps(made, ensure_ascii=False, indent=1) + "\n").encode()


def _item(entry: FeedEntry, unit: UnitWords) -> _Item:
    note = f"\n\nNota dla mediów: {whole(unit, entry.note)}" if entry.note else ""
    item: _Item = {
        "id": whole(unit, entry.key),
        "url": whole(unit, entry.address),
        "title": with_ordinary_spaces(entry.title),
        "content_text": with_ordinary_spaces(entry.text) + note,
        "date_published": first_moment(entry.day),
        "tags": [entry.kind],
    }
    if entry.picture:
        item["image"] = whole(unit, entry.picture)
    return item
