"""Numbers in words, as far as telephones, ages and dates need them."""

from __future__ import annotations

from jawny_plan.checks.personal.vocabulary import in_order

UNITS = in_order("zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć")
TEENS = in_order(
    "dziesięć jedenaście dwanaście trzynaście czternaście piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście"
)
TENS = in_order(
    "dwadzieścia trzydzieści czterdzieści pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt dziewięćdziesiąt"
)
HUNDREDS = in_order("sto dwieście trzysta czterysta pięćset sześćset siedemset osiemset dziewięćset")
_UNITS_OF = in_order("jednego dwóch trzech czterech pięciu sześciu siedmiu ośmiu dziewięciu")
_TEENS_OF = in_order(
    "dziesięciu jedenastu dwunastu trzynastu czternastu piętnastu szesnastu siedemnastu osiemnastu dziewiętnastu"
)
_TENS_OF = in_order(
    "dwudziestu trzydziestu czterdziestu pięćdziesięciu sześćdziesięciu siedemdziesięciu osiemdziesięciu"
    " dziewięćdziesięciu"
)
_UNIT = "|".join((*UNITS[1:], *_UNITS_OF))
CARDINAL = rf"(?:(?:{'|'.join((*TENS, *_TENS_OF))})(?: (?:{_UNIT}))?|{'|'.join((*TEENS, *_TEENS_OF))}|{_UNIT}|st[ou])"
"""One to a hundred or so, also in the genitive, for patterns."""

_ORDINAL_UNITS = "pierwsz|drug|trzec|czwart|piąt|szóst|siódm|ósm|dziewiąt"
_ORDINAL_TEENS = r"dziesiąt|\w{3,8}nast"
_ORDINAL_TENS = (
    "dwudziest|trzydziest|czterdziest|pięćdziesiąt|sześćdziesiąt|siedemdziesiąt|osiemdziesiąt|dziewięćdziesiąt"
)
_ENDING = r"(?:i?ego|i?ej|y|i|a|ia|ym|im)"
ORDINAL = (
    rf"(?:(?:{_ORDINAL_TENS}){_ENDING}(?: (?:{_ORDINAL_UNITS}){_ENDING})?"
    rf"|(?:{_ORDINAL_TEENS}|{_ORDINAL_UNITS}){_ENDING})"
)
"""First to ninety-ninth in any case, for patterns."""
