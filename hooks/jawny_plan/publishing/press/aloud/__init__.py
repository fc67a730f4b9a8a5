"""Polish as it is read aloud: numbers, dates, hours, measures, addresses and abbreviations in words."""

from .saying import say
from .short import RANKS

__all__ = ["RANKS", "say"]
