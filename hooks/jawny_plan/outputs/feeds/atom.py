"""A feed in the Atom format (RFC 4287)."""

from __future__ import annotations

from xml.etree import ElementTree

from jawny_plan.facts.plan import UNDATED
from jawny_plan.model.zone import first_moment
from jawny_plan.outputs.feeds.entry import Feed, FeedEntry, kind_of_picture, whole
from jawny_plan.outputs.pour.spaces import with_ordinary_spaces
from jawny_plan.wording.unit_words import UnitWords

FILE = "atom.xml"
TYPE = "application/atom+xml"


def write(feed: Feed) -> bytes:
    """The file. RFC 4287 wants some date: a feed without entries bears the one that stands for no day."""
    root = ElementTree.Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "pl"})
    text(root, "id", feed.page)
    text(root, "title", feed.title)
    text(root, "subtitle", feed.description)
    text(root, "updated", first_moment(feed.entries[0].day if feed.entries else UNDATED))
    link(root, "self", whole(feed.unit, feed.folder + FILE), TYPE)
    link(root, "alternate", feed.page, "text/html")
    author = ElementTree.SubElement(root, "author")
    text(author, "name", feed.unit["nazwa"])
    text(author, "uri", feed.unit["witryna"])
    text(root, "generator", "Jawny plan")
    for entry in feed.entries:
        _entry(root, entry, feed.unit)
    ElementTree.indent(root, " ")
    return bytes(ElementTree.tostring(root, "utf-8", xml_declaration=True)) + b"\n"


def _entry(root: ElementTree.Element, entry: FeedEntry, unit: UnitWords) -> None:
    made = ElementTree.SubElement(root, "entry")
    text(made, "id", whole(unit, entry.key))
    text(made, "title", entry.title)
    text(made, "updated", first_moment(entry.day))
    text(made, "published", first_moment(entry.day))
    link(made, "alternate", whole(unit, entry.address), "text/html")
    if entry.note:
        link(made, "related", whole(unit, entry.note), "text/html", "Nota dla mediów")
    if entry.picture:
        link(made, "enclosure", whole(unit, entry.picture), kind_of_picture(entry.picture))
    ElementTree.SubElement(made, "category", term=entry.kind)
    text(made, "summary", entry.text)


def text(parent: ElementTree.Element, name: str, words: str) -> None:
    """Add an element that holds words."""
    ElementTree.SubElement(parent, name).text = with_ordinary_spaces(words)


def link(parent: ElementTree.Element, relation: str, address: str, kind: str, title: str | None = None) -> None:
    """Add a link."""
    named = {"title": title} if title else {}
    ElementTree.SubElement(parent, "link", {"rel": relation, "type": kind, "href": address, **named})
