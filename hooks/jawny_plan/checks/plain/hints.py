"""Hints at what a resident of 78 stumbles over, each with how heavy it weighs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from jawny_plan import polish
from jawny_plan.checks.plain import phrases
from jawny_plan.checks.plain.fog import fog, sentences, words

LONG = 25
"""Words: a longer sentence loses its reader."""
IN_SHORT = 10
"""The FOG that "W skrócie" is asked to keep."""
FOGGY = 13
"""From this FOG on any other text is hinted at: "język dość trudny" on the usual Polish scale."""
ENOUGH = 30
"""Words: the FOG of a shorter text says nothing."""


@dataclass(frozen=True)
class ResidentText:
    """A text for residents: its parts, and what a message calls it. `in_short` is "W skrócie" of a plan."""

    name: str
    parts: tuple[str, ...]
    in_short: bool = False


@dataclass(frozen=True)
class PlainHint:
    """What could be said more simply, and how far it is from plain."""

    words: str
    """Where it stands: words of the text; empty for the text as a whole."""
    advice: str
    weight: float


def hints(text: ResidentText) -> Iterator[PlainHint]:
    """Everything in a text that could be plainer."""
    yield from _fog(text)
    for part in text.parts:
        for sentence in sentences(part):
            if (length := len(words(sentence))) > LONG:
                advice = (
                    f"zdanie ma {polish.plural(length, 'słowo', 'słowa', 'słów')}, podziel je: „{_opening(sentence)}…”"
                )
                yield PlainHint(_opening(sentence), advice, length - LONG + 3)
        for phrase, simpler in phrases.jargon(part):
            yield PlainHint(phrase, f"„{phrase}”: {simpler}.", 4)
        for phrase, simpler in phrases.official(part):
            yield PlainHint(phrase, f"„{phrase}”: prościej {_plainly(simpler)}.", 1)


def _fog(text: ResidentText) -> Iterator[PlainHint]:
    counted = fog(list(text.parts))
    limit = IN_SHORT if text.in_short else FOGGY
    if round(counted.years, 1) <= limit or (counted.words < ENOUGH and not text.in_short):
        return
    figure = f"{counted.years:.1f}".replace(".", ",")
    length = polish.plural(counted.words, "słowo", "słowa", "słów")
    asked = f"prosimy o najwyżej {limit}" if text.in_short else "trudny tekst"
    yield PlainHint(
        "",
        f"FOG {figure} ({length}, w tym {counted.hard} o czterech sylabach i dłuższych); {asked}. "
        "Skróć zdania, zamień długie słowa.",
        2 * (counted.years - limit) + 2,
    )


def _opening(sentence: str) -> str:
    return " ".join(sentence.split()[:6])


def _plainly(simpler: str) -> str:
    """`„żeby”, „aby”`; a remark in brackets stays as it is."""
    return simpler if simpler.startswith("(") else ", ".join(f"„{word}”" for word in simpler.split(", "))
