"""Handouts: what is printed for meetings and noticeboards. Paper tells of which day it is."""

from jawny_plan.outputs.handouts.meetings import of_meeting
from jawny_plan.outputs.handouts.named import Handout, meeting_is_current, plan_is_current
from jawny_plan.outputs.handouts.plans import of_district, of_plan
from jawny_plan.outputs.handouts.unit import of_unit

__all__ = [
    "Handout",
    "meeting_is_current",
    "of_district",
    "of_meeting",
    "of_plan",
    "of_unit",
    "plan_is_current",
]
