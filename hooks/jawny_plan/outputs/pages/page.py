"""A page of the site: how it is made, and what is made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from jawny_plan.outputs.documents.sharing_picture import PictureWords, SharingPicture
from jawny_plan.outputs.feeds import FeedWords
from jawny_plan.outputs.pages import linked
from jawny_plan.outputs.pages.schema_org import SchemaNode

Crumbs = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class PageSource:
    """How one page is made: its template, what the template may say, and the way to it from the start page."""

    template: str
    context: Mapping[str, object]
    crumbs: Crumbs = ()
    feeds: Sequence[FeedWords] = ()
    """The feeds of the districts that the page is about."""
    found_as: str | None = None
    """What search calls the page; nothing for a page that it leaves out, as it only repeats others."""
    linked: tuple[SchemaNode, ...] = ()
    """What the page is about, in schema.org's words."""
    picture: SharingPicture | None = None
    """What is shown beside shared links to it."""
    indexed: bool = True
    """Whether search engines may list it."""
    document: str | None = None
    """What the plan that it tells of is called, where it is no priority plan."""

    @property
    def script(self) -> str:
        """What the page is about, as its head holds it."""
        return linked.script(self.linked) if self.linked else ""


@dataclass(frozen=True)
class Page:
    """A finished page."""

    html: str
    title: str
    description: str
    crumbs: Crumbs
    feeds: Sequence[FeedWords]
    found_as: str | None
    linked: str
    picture: PictureWords
    indexed: bool
    asked: frozenset[str]
    """What its templates have asked for."""
    templates: frozenset[str]
    """The templates that it is made of, by their paths."""
