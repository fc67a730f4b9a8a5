"""Polish as it is read aloud: numbers, dates, hours, measures, addresses and abbreviations in words."""

from .saying import RANKS, say

__all__ = ["RANKS", "say"]
