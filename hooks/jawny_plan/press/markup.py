"""XML written as nested calls; plain text is escaped by itself."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape


class Xml(str):
    """Text that is XML already; every other `str` is escaped where it is put."""

    __slots__ = ()


def tag(name: str, attributes: Mapping[str, object], *children: str) -> Xml:
    """Return one element; an attribute that is None is left out."""
    # Lists, for a generator costs more than what it yields here.
    written = "".join([f' {key}="{escape(str(value))}"' for key, value in attributes.items() if value is not None])
    return Xml(f"<{name}{written}>{together(*children)}</{name}>" if children else f"<{name}{written}/>")


def together(*parts: str) -> Xml:
    """Parts one after another; what is no XML yet is text, and is escaped."""
    return Xml("".join([part if isinstance(part, Xml) else escape(part, quote=False) for part in parts]))


def declared(root: Xml) -> bytes:
    """Return a file of XML."""
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{root}'.encode()
