"""The parts of an ODT around its text, made from nothing so that nothing is left over."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from jawny_plan.press.archive import packed
from jawny_plan.press.head import UnitHead
from jawny_plan.press.markup import Xml, declared, tag
from jawny_plan.press.odt_styles import NAMESPACES, VERSION, styles
from jawny_plan.press.tree import About

MIMETYPE = "application/vnd.oasis.opendocument.text"
_MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
_VERSION = {**NAMESPACES, "office:version": VERSION}


@lru_cache(maxsize=8)
def template(language: str, foot: str, head: UnitHead | None) -> bytes:
    """Return the archive of the parts that are the same in every note; `foot` stands in every page's footer."""
    return packed(
        {
            "mimetype": MIMETYPE,
            "styles.xml": declared(styles(language, foot, head)),
            "settings.xml": declared(tag("office:document-settings", _VERSION)),
        }
    )


def meta(about: About) -> Xml:
    """Return `meta.xml`: what the file says about itself."""
    day = f"{about.date.isoformat()}T00:00:00"
    values = {
        "dc:title": about.title,
        "dc:subject": about.subject,
        "dc:language": about.language,
        "meta:initial-creator": about.author,
        "dc:creator": about.author,
        "meta:creation-date": day,
        "dc:date": day,
    }
    return tag("office:document-meta", _VERSION, tag("office:meta", {}, *(tag(key, {}, values[key]) for key in values)))


def manifest(pictures: Mapping[str, str]) -> Xml:
    """Return `META-INF/manifest.xml`: every part, the pictures with their types."""
    parts = dict.fromkeys(("content.xml", "styles.xml", "meta.xml", "settings.xml"), "text/xml")
    entries = (
        tag("manifest:file-entry", {"manifest:full-path": name, "manifest:media-type": kind})
        for name, kind in ({"/": MIMETYPE} | parts | dict(pictures)).items()
    )
    return tag("manifest:manifest", {"xmlns:manifest": _MANIFEST, "manifest:version": VERSION}, *entries)
