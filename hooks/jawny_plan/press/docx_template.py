"""The parts of a DOCX that are the same in every press note, made from nothing so that nothing is left over."""

from __future__ import annotations

from functools import lru_cache

from jawny_plan.press.archive import packed
from jawny_plan.press.docx_styles import R_NAMESPACE, W_NAMESPACES, styles, w
from jawny_plan.press.markup import Xml, declared, tag

WORD_2013 = 15  # the newest mode there is; without it Word says "tryb zgodności"

PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PACKAGE_TYPE = "application/vnd.openxmlformats-package"
PARTS = {"rId1": "styles", "rId2": "numbering", "rId3": "settings"}


@lru_cache(maxsize=8)
def template(language: str, strips: tuple[str, ...]) -> bytes:
    """Return the archive of these parts; `strips` are the names of the headers and footers that the note has."""
    parts = {
        "[Content_Types].xml": _content_types(strips),
        "_rels/.rels": relationships(
            ("rId1", f"{R_NAMESPACE}/officeDocument", "word/document.xml"),
            ("rId2", f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
        "word/styles.xml": styles(language),
        "word/settings.xml": _settings(language),
    }
    return packed({name: declared(content) for name, content in parts.items()})


def _content_types(strips: tuple[str, ...]) -> Xml:
    overrides = {f"/word/{name}.xml": f"{_OFFICE_TYPE}.{name}+xml" for name in PARTS.values()}
    overrides |= {f"/word/{name}.xml": f"{_OFFICE_TYPE}.{name.rstrip('0123456789')}+xml" for name in strips}
    overrides["/word/document.xml"] = f"{_OFFICE_TYPE}.document.main+xml"
    overrides["/docProps/core.xml"] = f"{_PACKAGE_TYPE}.core-properties+xml"
    return tag(
        "Types",
        {"xmlns": f"{PACKAGE}/content-types"},
        tag("Default", {"Extension": "rels", "ContentType": f"{_PACKAGE_TYPE}.relationships+xml"}),
        tag("Default", {"Extension": "xml", "ContentType": "application/xml"}),
        tag("Default", {"Extension": "png", "ContentType": "image/png"}),
        tag("Default", {"Extension": "jpg", "ContentType": "image/jpeg"}),
        *(tag("Override", {"PartName": part, "ContentType": kind}) for part, kind in overrides.items()),
    )


def relationships(*relations: tuple[str, ...]) -> Xml:
    """Return a part of relationships, each a number, a type, a target and perhaps its mode."""
    names = ("Id", "Type", "Target", "TargetMode")
    return tag(
        "Relationships",
        {"xmlns": f"{PACKAGE}/relationships"},
        *(tag("Relationship", dict(zip(names, relation, strict=False))) for relation in relations),
    )


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
