"""Press notes for newsrooms: one HTML tree, one writer per format (`docx`, `odt`, `txt`)."""

from .elements import NoteError
from .parsing import parse
from .tree import About, Note, as_data

__all__ = ["About", "Note", "NoteError", "as_data", "parse"]
