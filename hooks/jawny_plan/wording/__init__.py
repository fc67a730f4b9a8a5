"""Facts -> words, once. Every page, note and print reads these same words, so all say the same.

The result is plain data with Polish keys (they are what a press officer meets in templates):
text, numbers, lists and mappings only, typeset by the rules of Polish. What we computed and the
plan does not say stands under keys that begin with `obliczenie`.
"""

from jawny_plan.wording.district import district
from jawny_plan.wording.plan import plan
from jawny_plan.wording.unit import unit
from jawny_plan.wording.words import typeset

__all__ = ["district", "plan", "typeset", "unit"]
