"""The empty DOCX that every press note starts from, made from nothing so that nothing is left over."""

from __future__ import annotations

from functools import lru_cache

from .archive import packed
from .docx_styles import R_NAMESPACE, W_NAMESPACES, numbering, styles, twips, w
from .look import FOOTER, FOOTER_MM, MARGIN_MM, PAGE_HEIGHT_MM, PAGE_WIDTH_MM
from .markup import Xml, tag

WORD_2013 = 15  # the newest mode there is; without it Word says "tryb zgodności"

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PACKAGE_TYPE = "application/vnd.openxmlformats-package"
_PROPERTIES_NAMESPACES = {
    "xmlns:cp": f"{_PACKAGE}/metadata/core-properties",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:dcterms": "http://purl.org/dc/terms/",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
}
_PARTS = {"rId1": "styles", "rId2": "numbering", "rId3": "settings", "rId4": "footer"}


@lru_cache(maxsize=8)
def template(language: str, author: str) -> bytes:
    """Return the archive of a document without content; `author` stands in the footer of every page."""
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships(
            ("rId1", f"{R_NAMESPACE}/officeDocument", "word/document.xml"),
            ("rId2", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
        "docProps/core.xml": tag("cp:coreProperties", _PROPERTIES_NAMESPACES),
        "word/document.xml": _document(),
        "word/_rels/document.xml.rels": _relationships(
            *((number, f"{R_NAMESPACE}/{name}", f"{name}.xml") for number, name in _PARTS.items())
        ),
        "word/styles.xml": styles(language),
        "word/numbering.xml": numbering(),
        "word/settings.xml": _settings(language),
        "word/footer.xml": _footer(author),
    }
    return packed({name: content.encode() for name, content in parts.items()})


def _content_types() -> Xml:
    overrides = {f"/word/{name}.xml": f"{_OFFICE_TYPE}.{name}+xml" for name in _PARTS.values()}
    overrides["/word/document.xml"] = f"{_OFFICE_TYPE}.document.main+xml"
    overrides["/docProps/core.xml"] = f"{_PACKAGE_TYPE}.core-properties+xml"
    return tag(
        "Types",
        {"xmlns": f"{_PACKAGE}/content-types"},
        tag("Default", {"Extension": "rels", "ContentType": f"{_PACKAGE_TYPE}.relationships+xml"}),
        tag("Default", {"Extension": "xml", "ContentType": "application/xml"}),
        *(tag("Override", {"PartName": part, "ContentType": kind}) for part, kind in overrides.items()),
    )


def _relationships(*relations: tuple[str, str, str]) -> Xml:
    return tag(
        "Relationships",
        {"xmlns": f"{_PACKAGE}/relationships"},
        *(tag("Relationship", {"Id": number, "Type": kind, "Target": to}) for number, kind, to in relations),
    )


def _document() -> Xml:
    margin, to_footer = twips(MARGIN_MM), twips(FOOTER_MM)
    section = w(
        "sectPr",
        tag("w:footerReference", {"w:type": "default", "r:id": "rId4"}),
        w("pgSz", w=twips(PAGE_WIDTH_MM), h=twips(PAGE_HEIGHT_MM)),
        w(
            "pgMar",
            top=margin,
            right=margin,
            bottom=margin,
            left=margin,
            header=to_footer,
            footer=to_footer,
            gutter=0,
        ),
    )
    return tag("w:document", W_NAMESPACES, w("body", section))


def _settings(language: str) -> Xml:
    mode = {"name": "compatibilityMode", "uri": "http://schemas.microsoft.com/office/word", "val": WORD_2013}
    return tag(
        "w:settings",
        W_NAMESPACES,
        w("compat", w("compatSetting", **mode)),
        w("themeFontLang", val=language),
        w("decimalSymbol", val=","),
        w("listSeparator", val=";"),
    )


def _footer(author: str) -> Xml:
    paragraph = w(
        "p",
        w("pPr", w("pStyle", val=FOOTER.word)),
        _text(f"{author} · strona "),
        w("fldSimple", _text("1"), instr="PAGE"),
        _text(" z "),
        w("fldSimple", _text("1"), instr="NUMPAGES"),
    )
    return tag("w:ftr", W_NAMESPACES, paragraph)


def _text(text: str) -> Xml:
    return w("r", tag("w:t", {"xml:space": "preserve"}, text))
