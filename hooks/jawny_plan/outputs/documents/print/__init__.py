"""Printed sheets: leaflets and notes as tagged PDF."""

from jawny_plan.outputs.documents.print.compiler import Press
from jawny_plan.outputs.documents.print.faults import DoesNotFit, PrintError
from jawny_plan.outputs.documents.print.note import note_sheet
from jawny_plan.outputs.documents.print.pictures import emblem_of, photo_of

__all__ = ["DoesNotFit", "Press", "PrintError", "emblem_of", "note_sheet", "photo_of"]
