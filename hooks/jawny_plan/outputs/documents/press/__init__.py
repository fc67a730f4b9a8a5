"""Press notes for newsrooms: one HTML tree, one writer per format (`docx`, `odt`, `txt`)."""

from jawny_plan.outputs.documents.press.elements import NoteError
from jawny_plan.outputs.documents.press.parsing import parse
from jawny_plan.outputs.documents.press.tree import About, Note

__all__ = ["About", "Note", "NoteError", "parse"]
