"""A feed in the JSON Feed format, version 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from __future__ import annotations

import json
from typing import Any

from jawny_plan.model.zone import first_moment
from jawny_plan.outputs.feeds.entry import Entry, Feed, whole
from jawny_plan.outputs.pour.plain import plain
from jawny_plan.wording.unit_words import UnitWords

FILE = "feed.json"
TYPE = "application/feed+json"


def write(feed: Feed) -> bytes:
    """The file."""
    made = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": plain(feed.title),
        "home_page_url": feed.page,
        "feed_url": whole(feed.unit, feed.folder + FILE),
        "description": feed.description,
        "language": "pl",
        "authors": [{"name": plain(feed.unit["nazwa"]), "url": feed.unit["witryna"]}],
        "items": [_item(entry, feed.unit) for entry in feed.entries],
    }
    return (json.dumps(made, ensure_ascii=False, indent=1) + "\n").encode()


def _item(told: Entry, unit: UnitWords) -> dict[str, Any]:
    note = f"\n\nNota dla mediów: {whole(unit, told.note)}" if told.note else ""
    return {
        "id": whole(unit, told.key),
        "url": whole(unit, told.address),
        "title": plain(told.title),
        "content_text": plain(told.text) + note,
        "date_published": first_moment(told.day),
        "tags": [told.kind],
    }
