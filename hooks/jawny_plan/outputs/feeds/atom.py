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
    _text(root, "id", feed.page)
    _text(root, "title", feed.title)
    _text(root, "subtitle", feed.description)
    _text(root, "updated", first_moment(feed.entries[0].day if feed.entries else UNDATED))
    _link(root, "self", whole(feed.unit, feed.folder + FILE), TYPE)
    _link(root, "alternate", feed.page, "text/html")
    author = ElementTree.SubElement(root, "author")
    _text(author, "name", feed.unit["nazwa"])
    _text(author, "uri", feed.unit["witryna"])
    _text(root, "generator", "Jawny plan")
    for entry in feed.entries:
        _entry(root, entry, feed.unit)
    ElementTree.indent(root, " ")
    return bytes(ElementTree.tostring(root, "utf-8", xml_declaration=True)) + b"\n"


def _entry(root: ElementTree.Element, entry: FeedEntry, unit: UnitWords) -> None:
    made = ElementTree.SubElement(root, "entry")
    _text(made, "id", whole(unit, entry.key))
    _text(made, "title", entry.title)
    _text(made, "updated", first_moment(entry.day))
    _text(made, "published", first_moment(entry.day))
    _link(made, "alternate", whole(unit, entry.address), "text/html")
    if entry.note:
        _link(made, "related", whole(unit, entry.note), "text/html", "Nota dla mediów")
    if entry.picture:
        _link(made, "enclosure", whole(unit, entry.picture), kind_of_picture(entry.picture))
    ElementTree.SubElement(made, "category", term=entry.kind)
    _text(made, "summary", entry.text)


def _text(parent: ElementTree.Element, name: str, text: str) -> None:
    ElementTree.SubElement(parent, name).text = with_ordinary_spaces(text)


def _link(parent: ElementTree.Element, relation: str, address: str, kind: str, title: str | None = None) -> None:
    named = {"title": title} if title else {}
    ElementTree.SubElement(parent, "link", {"rel": relation, "type": kind, "href": address, **named})
