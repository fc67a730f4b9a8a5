"""Numbers that count nothing: of houses and streets, hours, dates, names, shares."""

from __future__ import annotations

import re

from jawny_plan.polish.dates import mentions, spans
from jawny_plan.polish.numerals import NUMBER_WORD

NOT_COUNTED = re.compile(
    r"(?:(?<!\w)(?:nr|numer\w*|ul\.|al\.|pl\.|art\.|§|pkt|ust\.|poz\.|klas\w*"
    r"|rejon\w*(?:\s+sluzbow\w+)?|sp|lo|blok\w*|budynk\w*|dk|dw|zmian\w*|os\.|lokal\w*|m\."
    r"|godz\w*\.?|od)\s*)$"
)

_ADDRESS = re.compile(
    r"(?:(?:ul\.|al\.|pl\.|os\.|ulic\w+)\s+(?:[\w.„”-]+\s+){0,3}?"
    r"|(?:blok\w*|budynk\w*|klas\w*|nr|numer\w*)\s+)(?:(?:nr|numer)\s+)?\d+\w?(?:\s*(?:,|i|oraz|-|–|do"
    r"|/)\s*\d+\w?(?!\s*\w{4}))*"
)

_BLOCKS = re.compile(r"(?:blok|budynk)\w*\s+(?:nr|numer\w*)?\s*\d+\w?(?:\s*(?:,|i|oraz|-|–)\s*\d+\w?)*")

_CLOCK = re.compile(
    r"(?:po)?miedzy\s+(?:godz\w*\.?\s*)?\d{1,2}(?:[.:]\d{2})?\s+a\s+(?:godz\w*\.?\s*)?\d{1,2}(?:[.:]\d{2})?"
    r"|(?:godz\w*\.?\s*)?(?:od\s+)?(?<!\d)\d{1,2}(?:[.:]\d{2})?\s*(?:-|–"
    r"|do)\s*\d{1,2}(?:[.:]\d{2})?(?!\d|\s*%)|\d{1,2}:\d{2}|godz\w*\.?\s*\d{1,2}(?:[.:]\d\d)?"
)

RESPECTIVELY = re.compile(r"odpowiednio:?\s+(\d+)((?:\s*(?:,|i|oraz)\s*\d+)+)")


def hidden_numbers(sentence: str, bare: str) -> str:
    """The sentence with everything blanked out that holds a number and counts nothing."""
    hidden = list(bare)
    patterns = [
        _ADDRESS,
        _BLOCKS,
        _CLOCK,
        re.compile(r"[„\"][^”\"]*[”\"]"),
        re.compile(r"art\.\s*\d+\w?(?:\s*§\s*\d+)?"),
        re.compile(r"\d+\s*(?:-|–)\s*\d+\s*%"),
        re.compile(rf"{NUMBER_WORD}\s+na\s+{NUMBER_WORD}(?=\s+[a-z]{{4}})"),
        re.compile(
            rf"(?<!\w)(?:w|na|przy)\s+{NUMBER_WORD}\s+(?!przypad|zdarz|wypad|koliz|interw|spraw|z |nich|tym)"
            r"[a-z]+(?:ach|ich|ych)(?!\w)"
        ),
        re.compile(r"swiet\w+ trzech kroli|trze[cm]\w* krol\w+"),
        RESPECTIVELY,
    ]
    for pattern in patterns:
        for match in pattern.finditer(bare):
            hidden[match.start() : match.end()] = "_" * len(match[0])
    for mention in mentions(sentence):
        hidden[mention.start : mention.end] = "_" * (mention.end - mention.start)
    for span in spans(sentence):
        hidden[span.start : span.end] = "_" * (span.end - span.start)
    return "".join(hidden)
