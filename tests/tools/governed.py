"""Numerals that stand in no case that the preposition before them takes, by the dictionary: `przy jedno z dwóch`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jawny_plan.polish import dictionary
from jawny_plan.polish.reading import Reading

_CASES = {
    "gen": "do od ode bez dla u około koło powyżej poniżej spośród wśród oprócz zamiast wobec podczas obok wzdłuż spoza",
    "dat": "ku dzięki przeciwko wbrew",
    "acc": "przez",
    "loc": "przy",
    "acc loc": "w we na o po",
    "inst acc": "nad pod przed między za",
    "gen inst": "z ze",
}
CASES = {word: frozenset(cases.split()) for cases, words in _CASES.items() for word in words.split()}
_PART_AT = ("w", "we", "o", "na", "po")
"""Before a part of several (`w jednym z trzech`) these want the locative."""
ALL = frozenset({"nom", "gen", "dat", "acc", "inst", "loc"})
_NUMERALS = (
    "jeden jedna jedno dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście trzynaście "
    "czternaście piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście dwadzieścia trzydzieści czterdzieści "
    "pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt dziewięćdziesiąt sto dwieście trzysta czterysta pięćset "
    "sześćset siedemset osiemset dziewięćset"
)


def numeral(word: str) -> list[Reading]:
    """How a word is read as a numeral; nothing for another word."""
    found = [item for item in dictionary.readings(word.lower()) if item.part in ("num", "adj", "adjp")]
    return [item for item in found if item.part == "num" or item.lemma in _NUMERALS.split()]


def cases(readings: list[Reading]) -> frozenset[str]:
    """The cases in which a word may stand."""
    return frozenset(case for case in ALL if any(item.has(case) for item in readings))


def wrong(text: str) -> Iterator[str]:
    """Each numeral that does not go with the preposition before it, with its neighbours.

    In a number of several words the first tells, as the last may be `jeden`, which stays. Hours, days and names
    (`w dwa tysiące`, `blok trzy`) go by other rules, and cases that only the meaning tells are not asked for.
    """
    words = re.findall(r"\w+|[^\w\s]", text)
    for at in range(len(words) - 1):
        before, number = words[at].lower(), words[at + 1]
        if before not in CASES or not (read := numeral(number)):
            continue
        stands = cases(read)
        wanted = CASES[before]
        following = [word.lower() for word in words[at + 2 : at + 4]]
        if before in _PART_AT and following[:1] == ["z"] and following[1:] and numeral(following[1]):
            wanted = frozenset({"loc"})
        if not stands & wanted:
            yield " ".join(words[max(0, at - 2) : at + 5])
