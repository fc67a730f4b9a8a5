"""Deadlines of more words than their rhythm: with hours, or with one rhythm after another."""

from __future__ import annotations

import re
from dataclasses import replace

from jawny_plan.intake.due import Deadline
from jawny_plan.intake.due_often import often
from jawny_plan.intake.period import Bounds
from jawny_plan.intake.values import DeadlineValues, StageValues
from jawny_plan.polish.dates import mentions
from jawny_plan.polish.folded import folded
from jawny_plan.polish.frequency import frequencies
from jawny_plan.polish.sentences import stops_masked
from jawny_plan.polish.times import when

_THEN = re.compile(
    r"\s*[,;]?\s+(?:a\s+|i\s+)?(?:pozniej|potem|nastepnie|po\s+czym|po\s+tym\s+terminie|dalej)(?:\s+juz)?\s+"
    r"|\s*[,;]\s+(?:a\s+)?(?=(?:od|w|we|poza|przez)\s)"
)
_RHYTHMS = ("cykliczny", "razy-w-okresie")
_ONGOING = "na-biezaco"
_CONDITION = re.compile(
    r"\s*,?\s*(?:w\s+(?:razie|przypadku|czasie|okresie|trakcie|sezonie|miare)|podczas|gdy|jesli|jezeli|zaleznie\s+od"
    r"|(?:z|za)\s+wyjatkiem|oprocz|poza)\s"
)
"""After a rhythm: when it holds, or when it does not."""
_LONGEST = 12
"""Words after a rhythm that may still belong to it."""


def changing(text: str, bounds: Bounds) -> Deadline | None:
    """A rhythm that gives way to another, a stage each; None where there is but one. `bounds` count nothing here."""
    del bounds
    pairs = ((cut, often(text[: cut.start()]), often(text[cut.end() :])) for cut in _THEN.finditer(folded(text)))
    cut, first, last = next(((cut, one, two) for cut, one, two in pairs if one and two), (None, None, None))
    if cut is None or first is None or last is None:
        return None
    ends = (text[first.start : cut.start()], text[cut.end() :])
    stages: list[StageValues] = []
    for found, words in zip((first, last), ends, strict=True):
        words_of = words.strip(" ,;.)")
        value: DeadlineValues = {**found.value, "slowa": words_of}
        stages.append({"nazwa": words_of, "termin": value})
    doubt = "Plan podaje dwie częstotliwości, jedną po drugiej. Wpisano każdą jako etap. Czy dobrze?"
    return Deadline({"rodzaj": "etapy", "etapy": stages}, first.start, len(text.rstrip(" .;,)")), doubt)


_PART = re.compile(
    r"\s*,\s*(?:\w+\s+)?(?:pierwsz|drug|trzeci|czwart|ostatni)\w*\s+(?:\w+\s+)?(?:tydzien|tygodni\w*"
    r"|polow\w+|dekad\w+|dni\w*)"
)


def whole_words(found: Deadline, text: str) -> Deadline:
    """The deadline with all the words after its rhythm that say when: "codziennie w godz. 18–22"."""
    if found.value["rodzaj"] == "miesiace" and (part := _PART.match(folded(text), found.end)):
        words = text[found.start : part.end()].strip(" ,;")
        doubt = f"{found.doubt} Plan mówi „{words}”, a wpisano cały miesiąc. Czy podać dni?".strip()
        return replace(found, value={**found.value, "slowa": words}, end=part.end(), doubt=doubt)
    after = text[found.end :]
    stop = re.search(r"[;)]|\.\s", stops_masked(text)[found.end :])
    rest = after[: stop.start() if stop else None].rstrip(" ,.;")
    kind = found.value["rodzaj"]
    if kind not in (*_RHYTHMS, _ONGOING) or len(rest.split()) > _LONGEST or not re.search(r"\w{2}", rest):
        return found
    further = next(frequencies(rest), None)
    conditional = bool(_CONDITION.match(folded(rest))) and not mentions(rest)
    if not (conditional or (kind != _ONGOING and (further or when(rest)))):
        return found
    end = found.end + len(rest)
    value: DeadlineValues = {**found.value, "slowa": text[found.start : end].strip(" ,;")}
    doubt = "Plan podaje więcej niż jedną częstotliwość; wpisano pierwszą. Czy dobrze?" if further else ""
    return replace(found, value=value, end=end, doubt=" ".join(filter(None, (found.doubt, doubt))))
