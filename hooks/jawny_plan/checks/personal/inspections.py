"""The day or hour of a control that is still to come, and hours of patrols. Deadlines ("do 30 czerwca") pass."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from jawny_plan.checks.personal import coming
from jawny_plan.checks.personal.coming import GivenTime
from jawny_plan.checks.personal.deeds import STEMS, Deed, deeds
from jawny_plan.checks.personal.hit import Hit, Rule
from jawny_plan.checks.personal.text import CheckedText
from jawny_plan.reading.faults import QUOTED

COMING = Rule("dzień albo godzina przyszłej kontroli", "Napisz o kontroli po fakcie, bez daty z wyprzedzeniem.")

_MEETING = re.compile(
    r"\b(?:dyżur\w*|debat\w*|spotkani\w*|konsultacj\w*|mobiln\w+ punkt\w*|punkt\w* (?:mobiln|konsultac)\w*"
    r"|pikni\w*|festyn\w*|zebrani\w*|dzień otwarty"
    r"|pogadan\w+|prelekcj\w*|warsztat\w*|zbiórk\w*|konkurs\w*|turniej\w*|pokaz\w*|znakowani\w*"
    r"|przyjmuj\w*|wykład\w*|ćwicze\w+|sprzątani\w*|szkoleni\w*|lekcj\w+)\b",
    re.IGNORECASE,
)
# "o kontrolach" speaks of them; it announces none.
_ABOUT = re.compile(
    r"\b(?:o(?! (?:świcie|północy|zmierzchu|zmroku|godz))|nt\.|temat\w*|spraw\w+|potrzeb\w+|wynik\w*"
    r"|efekt\w*|skutk\w+|po(?! (?:południu|północy|zmroku|zmierzchu))|bez|zamiast) (?:[^\W\d]+ )?$",
    re.I,
)


def may_hold(text: CheckedText) -> bool:
    """Whether a control may be spoken of in `text`: a quick look for its words, whose first letter may be large."""
    return text.holds(STEMS) and coming.may_hold(text)


def find(text: CheckedText, today: date) -> Iterator[Hit]:
    """Every such day or hour in `text`, read on the day `today`."""
    last = None
    for deed in deeds(text):
        sentence = text.sentence(deed.start)
        start, end = sentence
        if start == last or _MEETING.search(text.read[start:end]) or _ABOUT.search(text.read, start, deed.start):
            continue
        for time in coming.times(text, start, end):
            if time.start in range(deed.start, deed.end) or (time.is_vague and not deed.sure):
                continue
            if coming.is_ahead(text, sentence, time, today, ours=deed.ours):
                last = start
                yield Hit(*_shown(deed, time), COMING)
                break


def _shown(deed: Deed, time: GivenTime) -> tuple[int, int]:
    """From where to where a message quotes it: the time alone where the control stands far from it."""
    start, end = min(deed.start, time.start), max(deed.end, time.end)
    return (start, end) if end - start <= QUOTED else (time.start, time.end)
