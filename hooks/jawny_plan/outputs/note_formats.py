"""The registry of the formats in which press notes go out. A new one is an entry here and its writer."""

from __future__ import annotations

from jawny_plan.model.documents import Ending
from jawny_plan.outputs.documents import note_writers
from jawny_plan.outputs.documents.note_format import NoteFormat, Role

_NOTE = ("nota",)

WORD = NoteFormat(
    name="nota",
    suffix=Ending.DOCX,
    media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    label="Nota do redagowania (Word)",
    role=Role.ATTACHED,
    words=_NOTE,
    write=note_writers.docx,
    in_mail=True,
)
LIBRE_OFFICE = NoteFormat(
    name="nota",
    suffix=Ending.ODT,
    media_type="application/vnd.oasis.opendocument.text",
    label="Nota do redagowania (LibreOffice)",
    role=Role.ATTACHED,
    words=_NOTE,
    write=note_writers.odt,
)
TEXT = NoteFormat(
    name="nota",
    suffix=Ending.TXT,
    media_type="text/plain",
    label="Nota jako sam tekst",
    role=Role.TEXT,
    words=_NOTE,
    write=note_writers.txt,
)
PDF = NoteFormat(
    name="nota",
    suffix=Ending.PDF,
    media_type="application/pdf",
    label="Nota do czytania i druku (PDF)",
    role=Role.ATTACHED,
    words=_NOTE,
    write=note_writers.pdf,
)
RADIO = NoteFormat(
    name="nota-radio",
    suffix=Ending.TXT,
    media_type="text/plain",
    label="Nota dla radia",
    role=Role.RADIO,
    words=("nota", "dla", "radia"),
    write=note_writers.radio,
)
MAIL = NoteFormat(
    name="nota",
    suffix=Ending.EML,
    media_type="message/rfc822",
    label="Wiadomość do redakcji",
    role=Role.MAIL,
    words=("wiadomosc", "do", "redakcji"),
    write=note_writers.eml,
)
NOTE_FORMATS = (WORD, LIBRE_OFFICE, TEXT, PDF, RADIO, MAIL)
"""Each is made of every note, in this order."""

POST = NoteFormat(
    name="wpis",
    suffix=".json",
    media_type="application/json",
    label="Wpis do CMS-a",
    role=Role.POST,
    words=("wpis",),
    write=note_writers.post,
)
"""What the sheet of a bundle gives to be pasted: no file that people see."""
