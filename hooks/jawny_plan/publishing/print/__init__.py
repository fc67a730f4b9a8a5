"""Printed sheets: leaflets and notes as tagged PDF."""

from jawny_plan.publishing.print.compiler import Press
from jawny_plan.publishing.print.faults import DoesNotFit, PrintError
from jawny_plan.publishing.print.note import note_sheet
from jawny_plan.publishing.print.pictures import emblem_of

__all__ = ["DoesNotFit", "Press", "PrintError", "emblem_of", "note_sheet"]
