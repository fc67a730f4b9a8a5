"""The documents that go out beside pages, by how their files' names end."""

from __future__ import annotations

from enum import StrEnum


class Ending(StrEnum):
    """How the name of a file ends that is made to be opened, sent or printed."""

    DOCX = ".docx"
    ODT = ".odt"
    TXT = ".txt"
    PDF = ".pdf"
    EML = ".eml"
    ZIP = ".zip"


DOCUMENTS = tuple(Ending)
"""By these the gate and the list of changes of a publication know a document."""
