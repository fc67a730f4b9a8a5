"""The empty ODT that every press note starts from, made from nothing so that nothing is left over."""

from __future__ import annotations

from functools import lru_cache

from .archive import packed
from .markup import tag
from .odt_styles import NAMESPACES, VERSION, styles

MIMETYPE = "application/vnd.oasis.opendocument.text"
_MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"


@lru_cache(maxsize=8)
def template(language: str, author: str) -> bytes:
    """Return the archive of a document without content; `author` stands in the footer of every page."""
    version = {**NAMESPACES, "office:version": VERSION}
    parts = {
        "content.xml": tag("office:document-content", version, tag("office:body", {}, tag("office:text", {}))),
        "styles.xml": styles(language, author),
        "meta.xml": tag("office:document-meta", version, tag("office:meta", {})),
        "settings.xml": tag("office:document-settings", version),
    }
    files = {"/": MIMETYPE} | dict.fromkeys(parts, "text/xml")
    entries = (
        tag("manifest:file-entry", {"manifest:full-path": name, "manifest:media-type": kind})
        for name, kind in files.items()
    )
    manifest = tag("manifest:manifest", {"xmlns:manifest": _MANIFEST, "manifest:version": VERSION}, *entries)
    texts = {"mimetype": MIMETYPE, **parts, "META-INF/manifest.xml": manifest}
    return packed({name: text.encode() for name, text in texts.items()})
