"""Handouts: what is printed for meetings and noticeboards. Paper stays true: nothing on it changes from day to day."""

from jawny_plan.outputs.handouts.meetings import of_meeting
from jawny_plan.outputs.handouts.named import NAMES, is_current, preview, shown, told
from jawny_plan.outputs.handouts.plans import leaflet, of_district, of_plan

__all__ = ["NAMES", "is_current", "leaflet", "of_district", "of_meeting", "of_plan", "preview", "shown", "told"]
