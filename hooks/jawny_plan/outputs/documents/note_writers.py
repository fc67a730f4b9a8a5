"""Who writes a press note in each format. Modules that are slow to import are needed by workers alone."""

from __future__ import annotations

import json
from dataclasses import asdict
from functools import lru_cache

from jawny_plan.outputs.documents.note_format import WrittenNote
from jawny_plan.outputs.documents.print.note import TEMPLATE, head_pictures, note_sheet
from jawny_plan.press import About, Note, draft
from jawny_plan.press import txt as txt_writer
from jawny_plan.press.post import post as cms_post


def docx(written: WrittenNote) -> bytes:
    """The note for Word."""
    return _docx(written.note, written.about)


def odt(written: WrittenNote) -> bytes:
    """The note for LibreOffice."""
    from jawny_plan.press import odt as writer

    return writer.write(written.note, written.about)


def txt(written: WrittenNote) -> bytes:
    """The note as text alone."""
    return txt_writer.write(written.note, written.about).encode()


def pdf(written: WrittenNote) -> bytes:
    """The note as a sheet."""
    unmarked = written.unmarked
    sheet = note_sheet(unmarked, written.about, draft=written.draft)
    pictures = {**unmarked.pictures, **head_pictures(written.about.head)}
    return written.press.sheet(TEMPLATE, sheet, written.day, pictures)


def radio(written: WrittenNote) -> bytes:
    """The note as it is read aloud."""
    from jawny_plan.press import radio as writer

    return writer.write(written.unmarked, mark=written.draft).encode()


def eml(written: WrittenNote) -> bytes:
    """The note as a message, with the note for Word."""
    from jawny_plan.press import eml as writer

    document = _docx(written.note, written.about)
    return writer.write(written.note, written.about, written.address, document, written.to, draft=written.draft)


def post(written: WrittenNote) -> bytes:
    """The note as a post for a CMS."""
    return json.dumps(asdict(draft.posted(cms_post(written.unmarked), written.draft)), ensure_ascii=False).encode()


@lru_cache(maxsize=1)  # the message carries the same document
def _docx(note: Note, about: About) -> bytes:
    from jawny_plan.press import docx as writer

    return writer.write(note, about)
