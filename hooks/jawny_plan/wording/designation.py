"""What a district is called, in words, and the words for its kind in the cases that sentences need."""

from __future__ import annotations

import re
from collections.abc import Collection

from jawny_plan import polish
from jawny_plan.model.designation import Designation, DistrictKind
from jawny_plan.wording.unit_words import KindWords

KINDS: dict[DistrictKind, KindWords] = {
    DistrictKind.DISTRICT: {
        "naglowek": "Rejon",
        "naglowek_mnoga": "Rejony",
        "mianownik": "rejon",
        "dopelniacz": "rejonu",
        "mnoga": "rejony",
        "mnoga_dopelniacz": "rejonów",
        "swoj": "swój rejon",
        "swojego": "swojego rejonu",
        "twojego": "Twojego rejonu",
        "ktory_to": "który to rejon",
        "w_tym": "w tym rejonie",
        "swoim": "swoim rejonie",
        "do": "do rejonu służbowego",
    },
    DistrictKind.QUARTER: {
        "naglowek": "Dzielnica",
        "naglowek_mnoga": "Dzielnice",
        "mianownik": "dzielnica",
        "dopelniacz": "dzielnicy",
        "mnoga": "dzielnice",
        "mnoga_dopelniacz": "dzielnic",
        "swoj": "swoją dzielnicę",
        "swojego": "swojej dzielnicy",
        "twojego": "Twojej dzielnicy",
        "ktory_to": "która to dzielnica",
        "w_tym": "w tej dzielnicy",
        "swoim": "swojej dzielnicy",
        "do": "do dzielnicy",
    },
    DistrictKind.BEAT: {
        "naglowek": "Rewir",
        "naglowek_mnoga": "Rewiry",
        "mianownik": "rewir",
        "dopelniacz": "rewiru",
        "mnoga": "rewiry",
        "mnoga_dopelniacz": "rewirów",
        "swoj": "swój rewir",
        "swojego": "swojego rewiru",
        "twojego": "Twojego rewiru",
        "ktory_to": "który to rewir",
        "w_tym": "w tym rewirze",
        "swoim": "swoim rewirze",
        "do": "do rewiru",
    },
}


def kind_of(known: Designation) -> DistrictKind:
    """The kind; what does not say otherwise is a "rejon służbowy"."""
    return known.kind or DistrictKind.DISTRICT


def kind_of_all(kinds: Collection[DistrictKind]) -> KindWords:
    """The words for districts of these kinds together: where they differ, `rejon` is what people understand."""
    return KINDS[next(iter(kinds))] if len(set(kinds)) == 1 else KINDS[DistrictKind.DISTRICT]


def called(known: Designation, town: str | None) -> str:
    """`Rejon służbowy nr XIV – Sadów`, `Dzielnica Sadów`; without a number and a name it goes by its town."""
    number = f"nr {known.number}" if known.number else None
    parts = [part for part in (number, _own_name(known)) if part]
    return polish.capital(f"{kind_of(known)} {' – '.join(parts) or town or ''}".strip())


def briefly(known: Designation, town: str | None) -> str:
    """`Rejon 2`, `Rewir IV`; without a number it goes by its name or town. For titles in lists and calendars."""
    word = KINDS[kind_of(known)]["mianownik"]
    return polish.capital(f"{word} {known.number or _own_name(known) or town or ''}".strip())


def where(known: Designation, town: str | None) -> str:
    """`Rejon służbowy nr 2, Posterunek Policji w Sadowie, Łuków`: nothing is said twice."""
    whole = called(known, town)
    for part in (known.above, town):
        if part and not _holds(whole, part):
            whole = f"{whole}, {part}"
    return whole


def today_otherwise(then: Designation, now: Designation, town: str | None) -> str | None:
    """`rejon służbowy nr 2`: what is today called otherwise than it was, or belongs elsewhere; else None."""
    name, above = called(now, town), now.above if now.above != then.above else None
    if name == called(then, town) and not above:
        return None
    named = name[0].lower() + name[1:]
    return ", ".join(part for part in (named if name != called(then, town) or not above else None, above) if part)


def _own_name(known: Designation) -> str | None:
    """The name without the words that are said before it anyway: `Rejon Sadów` -> `Sadów`, `Rejon nr 2` -> None."""
    kind = kind_of(known)
    kind_words = "|".join(map(re.escape, (str(kind), KINDS[kind]["mianownik"])))
    words = re.sub(rf"^(?:{kind_words})\b[\s–-]*", "", known.name or "", count=1, flags=re.IGNORECASE)
    if known.number:
        words = re.sub(rf"^(?:nr\.?\s*)?{known.number}(?!\w)[\s–,-]*", "", words, count=1, flags=re.IGNORECASE)
    return words or None


def _holds(text: str, part: str) -> bool:
    """Whether the words of `part` stand in the text already."""
    return bool(re.search(rf"(?<!\w){re.escape(part)}(?!\w)", text, re.IGNORECASE))
