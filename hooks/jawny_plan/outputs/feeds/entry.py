"""One piece of news, as every form of the feed tells it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from jawny_plan.model.base import Slug
from jawny_plan.wording.unit_words import UnitWords


@dataclass(frozen=True)
class FeedEntry:
    """What changed, in a title and a sentence or two; `address` is the page that tells more, from the site's root.

    `key` is the entry's name for ever: the address of what it is about and, after #, which change it was.
    """

    key: str
    day: date
    kind: str
    title: str
    text: str
    address: str
    districts: tuple[Slug, ...]
    note: str | None = None
    """The address of the press note that tells the same."""
    picture: str | None = None
    """The address of that note's photo."""


@dataclass(frozen=True)
class Feed:
    """A feed with its entries, newest first. Addresses are whole; `folder` is where its files stand in the site."""

    title: str
    description: str
    folder: str
    page: str
    unit: UnitWords
    entries: tuple[FeedEntry, ...]


def kind_of_picture(address: str) -> str:
    """The media type of a photo."""
    return "image/png" if address.endswith(".png") else "image/jpeg"


def whole(unit: UnitWords, address: str) -> str:
    """An address from the site's root as one that is good anywhere."""
    return str(unit["witryna"]) + address.lstrip("/")
