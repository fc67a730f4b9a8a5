"""What a format of press notes is: its file, its place among a note's documents, and who writes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Literal

from jawny_plan.model.documents import Ending
from jawny_plan.outputs.documents.print import Press
from jawny_plan.press import About, Note


class Role(Enum):
    """What a document of a note is for."""

    ATTACHED = "attached"
    """Stands under the note, on its page and in a CMS."""
    TEXT = "text"
    """May be asked for."""
    RADIO = "radio"
    """Is read on the air."""
    MAIL = "mail"
    """Is sent to newsrooms, which it names: it stands in the bundle, never on the site."""
    POST = "post"
    """Is pasted into a CMS from the bundle's sheet."""


@dataclass(frozen=True)
class WrittenNote:
    """A note to be written in some format."""

    unmarked: Note
    """The note as it stands; `note` opens with the sentence of a draft, where it is one."""
    note: Note
    about: About
    address: str
    """Its relative links count from here."""
    day: date
    to: tuple[tuple[str, str], ...]
    draft: str
    press: Press


@dataclass(frozen=True)
class NoteFormat:
    """A format; documents are remembered by its file's name."""

    name: str
    suffix: Ending | Literal[".json"]
    """`.json` is data for a page: nobody opens it as a document."""
    media_type: str
    label: str
    role: Role
    words: tuple[str, ...]
    """How its file's name in a bundle begins."""
    write: Callable[[WrittenNote], bytes]
    in_mail: bool = False
    """Whether the mail to newsrooms carries it."""

    def __str__(self) -> str:
        return self.file

    @property
    def file(self) -> str:
        """`nota.docx`"""
        return f"{self.name}{self.suffix}"

    @property
    def is_public(self) -> bool:
        """Whether it stands on the site."""
        return self.role not in (Role.MAIL, Role.POST)
