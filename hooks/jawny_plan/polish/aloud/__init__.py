"""Polish as it is read aloud: numbers, dates, hours, measures, addresses and abbreviations in words."""

from jawny_plan.polish.aloud.saying import say

__all__ = ["say"]
