"""Press notes for newsrooms: one HTML tree, one writer per format (`docx`, `odt`, `txt`)."""

from jawny_plan.press.elements import NoteError
from jawny_plan.press.parsing import parse
from jawny_plan.press.tree import About, Note

__all__ = ["About", "Note", "NoteError", "parse"]
