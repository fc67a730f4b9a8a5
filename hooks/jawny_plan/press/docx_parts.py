"""The parts of a DOCX that differ from note to note, all but the text itself."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from jawny_plan.press.docx_styles import R_NAMESPACE, W_NAMESPACES, twips, w
from jawny_plan.press.docx_template import PACKAGE, PARTS, relationships
from jawny_plan.press.look import MARGIN_MM, MARGIN_TOP_MM, PAGE_HEIGHT_MM, PAGE_WIDTH_MM, PNG
from jawny_plan.press.markup import Xml, declared, tag
from jawny_plan.press.tree import About

LONGEST_PROPERTY = 255  # characters that Word takes
_PROPERTIES_NAMESPACES = {
    "xmlns:cp": f"{PACKAGE}/metadata/core-properties",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:dcterms": "http://purl.org/dc/terms/",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
}


def properties(about: About) -> Xml:
    """Return `docProps/core.xml`: what the file says about itself."""
    title, subject, author = (text[:LONGEST_PROPERTY] for text in (about.title, about.subject, about.author))
    day = f"{about.date.isoformat()}T00:00:00Z"
    values = {
        "dc:title": title,
        "dc:subject": subject,
        "dc:creator": author,
        "cp:lastModifiedBy": author,
        "dc:language": about.language,
        "cp:revision": "1",
    }
    days = (tag(f"dcterms:{name}", {"xsi:type": "dcterms:W3CDTF"}, day) for name in ("created", "modified"))
    return tag(
        "cp:coreProperties", _PROPERTIES_NAMESPACES, *(tag(key, {}, text) for key, text in values.items()), *days
    )


def document(
    blocks: Iterable[Xml], strips: tuple[Xml, ...], distances: tuple[float, float], *, first_differs: bool
) -> Xml:
    """Return `word/document.xml`: the blocks on pages with headers and footers so far from the paper's edges."""
    return tag("w:document", W_NAMESPACES, w("body", *blocks, _section(strips, distances, first_differs)))


class Relations:
    """What `word/document.xml` refers to: the template's parts, then each link and each picture, once."""

    def __init__(self) -> None:
        self._links: dict[str, str] = {}
        self._pictures: dict[bytes, tuple[str, str]] = {}

    def link(self, address: str) -> str:
        """Return the number by which the text refers to an address."""
        return self._links.setdefault(address, self._next())

    def picture(self, data: bytes) -> str:
        """Return the number by which the text refers to a picture."""
        name = f"media/image{len(self._pictures) + 1}.{'png' if data.startswith(PNG) else 'jpg'}"
        return self._pictures.setdefault(data, (self._next(), name))[0]

    def parts(self, strips: tuple[str, ...]) -> dict[str, bytes | str]:
        """Return the pictures and `word/_rels/document.xml.rels`, the named headers and footers in it."""
        written = relationships(
            *((number, f"{R_NAMESPACE}/{name}", f"{name}.xml") for number, name in PARTS.items()),
            *((relation_of(name), f"{R_NAMESPACE}/{name.rstrip('0123456789')}", f"{name}.xml") for name in strips),
            *((number, f"{R_NAMESPACE}/image", name) for number, name in self._pictures.values()),
            *((number, f"{R_NAMESPACE}/hyperlink", address, "External") for address, number in self._links.items()),
        )
        pictures = {f"word/{name}": data for data, (_, name) in self._pictures.items()}
        return {"word/_rels/document.xml.rels": declared(written), **pictures}

    def _next(self) -> str:
        return f"rId{len(PARTS) + len(self._links) + len(self._pictures) + 1}"


def relation_of(strip: str) -> str:
    """The number by which the document refers to its header or footer of this name."""
    return f"rId-{strip}"


@cache
def _section(strips: tuple[Xml, ...], distances: tuple[float, float], first_differs: bool) -> Xml:
    margin = twips(MARGIN_MM)
    header, footer = (twips(distance) for distance in distances)
    return w(
        "sectPr",
        *strips,
        w("pgSz", w=twips(PAGE_WIDTH_MM), h=twips(PAGE_HEIGHT_MM)),
        w(
            "pgMar",
            top=twips(MARGIN_TOP_MM),
            right=margin,
            bottom=twips(MARGIN_TOP_MM),
            left=margin,
            header=header,
            footer=footer,
            gutter=0,
        ),
        *((w("titlePg"),) if first_differs else ()),
    )
