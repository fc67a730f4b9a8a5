"""What all tellings share."""

from __future__ import annotations

from fractions import Fraction
from math import floor
from typing import Any, TypeVar

from jawny_plan import polish
from jawny_plan.polish.sentences import unstopped
from jawny_plan.wording.unit_words import SignWords

T = TypeVar("T")


def typeset(words: T) -> T:
    """The same data, every text in it typeset; addresses and identities hold nothing to typeset."""
    made: T = _typeset(words)
    return made


def _typeset(value: Any) -> Any:
    if isinstance(value, str):
        return polish.typeset(value)
    if isinstance(value, dict):
        return {name: _typeset(each) for name, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_typeset(each) for each in value]
    return value


def sign(code: str, word: str) -> SignWords:
    """A state as a sign and a word: never colour alone. `kod` names the drawing in the style sheet."""
    return {"kod": code, "slowo": word}


def number(value: Fraction, places: int) -> str:
    """`12,98`: never rounded up, so that a limit shown as 13 is a limit of 13."""
    scaled = floor(abs(value) * 10**places)
    whole, rest = divmod(scaled, 10**places)
    minus = "−" if value < 0 and scaled else ""
    return f"{minus}{whole},{rest:0{places}d}" if places else f"{minus}{whole}"


def at_most(limit: Fraction, *, percent: bool) -> str:
    """`18` for a limit of 18.75, because things are counted whole; `18,75` where it is per cents."""
    return number(limit, 2).removesuffix(",00") if percent else number(limit, 0)


def rounded(value: Fraction, places: int) -> str:
    """`8,76` for 8.7591: as people round."""
    return number(value + Fraction(1, 2 * 10**places), places)


def titled(text: str) -> str:
    """A sentence as a name in another one: „…”, without its full stop."""
    return quoted(unstopped(text))


def quoted(text: str) -> str:
    """The text as a name in a sentence: „…”, and quotes within it as «…»."""
    return f"„{polish.typeset(text).translate({0x201E: '«', 0x201D: '»'})}”"
