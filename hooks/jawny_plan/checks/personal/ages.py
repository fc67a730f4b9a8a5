"""The age of a person. Groups ("osoby powyżej 60 lat", "dzieci w wieku 7–12 lat") and ages of things pass."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jawny_plan.checks.personal.hit import Hit, Rule

AGE = Rule("wiek osoby", "Usuń wiek: z miejscem i zdarzeniem wskazuje konkretną osobę.")

# "34-letni mieszkaniec", "34-latek"; a plan, a guarantee or a tree may be old.
_OLD = re.compile(r"(?<![\w.,–-])\d{1,3}[ -]?(?:letni\w*|lat(?:k\w{1,3}|ek\w*))(?!\w)(?! (?:i|oraz) starsz)")
_YEARS = re.compile(r"lat|letni|l\. ?[0-9]|[0-9] l\.", re.IGNORECASE)
_THINGS = (
    r"(?:plan|program|okres|umow|gwarancj|kadencj|projekt|drzew|dąb|lip[aęy]|budyn|samoch|pojazd|auto|tradycj|staż"
    r"|histori|zakaz|przerw|termin|perspektyw|strategi|doświadcz|współprac|służb|cykl|jubileusz|rocznic|kamienic"
    r"|dom|blok|studi|karenc)\w*"
)
_OF_A_THING = re.compile(rf" (?:\w+ )?{_THINGS}", re.IGNORECASE)
_AFTER_A_THING = re.compile(rf"{_THINGS} (?:\w+ )?$", re.IGNORECASE)
_AGED = re.compile(
    r"\bw wieku (?:około )?\d{1,3} lat(?!\w)(?! (?:i|lub|albo|oraz) (?:więcej|starsz|powyżej|młodsz))", re.IGNORECASE
)
_GROUP = re.compile(
    r"(?:osób|osoby|osobom|osobami|dzieci|dzieciom|dziećmi|młodzież\w*|seniorzy|seniorów|seniorom"
    r"|uczniowie|uczniów|uczniom|kobiety|kobiet|kobietom|mężczyźni|mężczyzn|mężczyznom) $",
    re.IGNORECASE,
)
_IN_PASSING = re.compile(r"\(\d{1,3} (?:l\.|lat|lata)\)|\((?:l\.|lat) ?\d{1,3}\)|, (?:l\.|lat) \d{1,3}(?=[,.;) ])")


def may_hold(text: str) -> bool:
    """Whether years of age may be spoken of in `text`."""
    return _YEARS.search(text) is not None


def find(text: str) -> Iterator[Hit]:
    """Every age of a person in `text`."""
    for match in _OLD.finditer(text):
        before = text[max(0, match.start() - 40) : match.start()]
        thing = _OF_A_THING.match(text, match.end()) or _AFTER_A_THING.search(before)
        if not (thing and "letni" in match[0]):
            yield Hit(match.start(), match.end(), AGE)
    for match in _AGED.finditer(text):
        if not _GROUP.search(text[max(0, match.start() - 20) : match.start()]):
            yield Hit(match.start(), match.end(), AGE)
    for match in _IN_PASSING.finditer(text):
        yield Hit(match.start(), match.end(), AGE)
