"""What a document is called that is no priority plan: its own name, and "dokument" where texts of plans say "plan"."""

from __future__ import annotations

import re
from collections.abc import Callable

from jawny_plan import polish
from jawny_plan.polish.counted import declined

_CASES = {"u": "gen", "owi": "dat", "em": "inst", "ie": "loc"}
_PLAN = re.compile(r"(?<![-–/.])\b([Pp])lan(u|owi|em|ie)?\b( działania priorytetowego(?: dzielnicowego)?)?(?![-–/])")
_NOT_TEXT = re.compile(r"(<[^>]*>|\]\([^)]*\)|\{[#:][^}]*\})")
"""What stands in a template beside its words: tags, targets of links, marks of headings."""
_READ = re.compile(r'(?<=\s)((?:aria-label|alt|title)=")([^"]*)')
"""What of a tag is read out to people."""
_SHORT = {"": "dokument", "u": "dokumentu", "owi": "dokumentowi", "em": "dokumentem", "ie": "dokumencie"}


def renamed(text: str, document: str | None) -> str:
    """A text of ours about a plan, for a document that is called otherwise; never to be used on words of the source.

    "Dokument" is inflected and agrees as "plan" does. The whole name of plans gives way to the document's own.
    """
    if document is None:
        return text
    return _PLAN.sub(lambda found: _called(found, document), text)


def renaming(document: str | None) -> Callable[[str], str] | None:
    """The same for a template's text, whose tags and addresses stay; None for a plan."""
    if document is None:
        return None
    return lambda text: "".join(
        _label_renamed(part, document) if _NOT_TEXT.fullmatch(part) else renamed(part, document)
        for part in _NOT_TEXT.split(text)
    )


def whole_name(document: str | None) -> str:
    """What a document is called on paper: `Plan działania priorytetowego dzielnicowego`, `Karta rejonu`."""
    return polish.capital(document) if document else "Plan działania priorytetowego dzielnicowego"


def _label_renamed(tag: str, document: str) -> str:
    return _READ.sub(lambda label: label[1] + renamed(label[2], document), tag)


def _called(found: re.Match[str], document: str) -> str:
    ending = found[2] or ""
    own = declined(document, _CASES[ending]) if found[3] and ending else None
    words = own or (f"{_SHORT[ending]} „{document}”" if found[3] else _SHORT[ending])
    return polish.capital(words) if found[1] == "P" else words
