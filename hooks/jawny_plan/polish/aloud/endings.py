"""How an ordinal or one agrees with a single thing: its ending, told by the noun's own and by what governs it.

The endings are those of `spoken.ordinal`: `y a e ego ej ą ym emu`.
"""

from __future__ import annotations

import re

from jawny_plan.polish.aloud import nouns
from jawny_plan.polish.aloud.governing import Wants

_NEUTER_IN_EM = re.compile(r"(?:imię|zwierzę|niemowlę)$")
_MASCULINE = re.compile(r"(?:problem|system|krem|totem|złoty)$")
_FEMININE_BARE = re.compile(r"(?:ość|noc|część|wieś|odpowiedź|kradzież|młodzież|sieć|rzecz|jesień)$")
_NEUTER_IN_E = re.compile(
    r"(?!plan|stan|ekran|parkan|zmianie|ścianie|scenie|cenie)\w*(?:[aeę]nie|[ęyu]cie|miejsce|osiedle|pole|półrocze|zdrowie)$"
)
_GENITIVE_IN_A = re.compile(r"(?:[ae]ni|ęci|półrocz|piętr|miejsc|boisk|osiedl|dni|tygodni|miesiąc)a$")
"""`jednego miejsca`, `piątego dnia`; nothing else of them ends so in the singular."""
_NAMES_A_MAN = re.compile(r"\w+(?:[wdmr]ca|ępca|zna|ista|ysta)$")

# What tells the ending whatever governs: adjectives, and cases that have no other form. The first that fits, counts.
_TELLING = (
    (_NEUTER_IN_EM, "e"),
    (_MASCULINE, "y"),
    (re.compile("ego$"), "ego"),
    (re.compile("emu$|owi$"), "emu"),
    (re.compile("(?<!kol)(?<!kl)(?<!ol)ej$"), "ej"),
    (re.compile("[yi]m$|(?<!prze)iem$|[^aąeęioóuyi]em$"), "ym"),
    (re.compile("ą$"), "ą"),
    (re.compile("o$"), "e"),
)


def ending(kind: Wants, things: list[str]) -> str:
    """The ending that agrees with the thing named first; things are in small letters."""
    if kind is Wants.NAME:
        return "y"
    if not things:
        return "ego" if kind.genitive else "y"
    noun = things[0]
    if noun.endswith("ę") and not _NEUTER_IN_EM.match(noun):
        return "ego" if nouns.man(noun) else "ą"
    for pattern, found in _TELLING:
        if pattern.search(noun):
            return found
    if kind.genitive and (found := _in_genitive(noun)):
        return found
    if kind.locative and (found := _in_locative(noun, things)):
        return found
    if kind is Wants.DATIVE and (found := _in_dative(noun)):
        return found
    return _usual(noun, kind)


def _in_dative(noun: str) -> str:
    if noun.endswith("u"):
        return "emu"
    return "ej" if noun.endswith(("e", "y", "i")) else ""


def _in_genitive(noun: str) -> str:
    if noun.endswith(("a", "u", "um")):
        return "ego"
    if noun.endswith(("y", "i")):
        return "ego" if nouns.man(noun) else "ej"
    return ""


def _in_locative(noun: str, things: list[str]) -> str:
    if noun.endswith(("u", "um")):
        return "ym"
    if noun.endswith(("y", "i")):
        return "y" if things[1:] and not things[1].endswith(("y", "i", "e", "ej")) else "ej"
    if noun.endswith("a"):
        return "ego" if nouns.man(noun) else ""
    if noun.endswith("e") and not _NEUTER_IN_E.match(noun) and not (things[1:] and things[1].endswith(("e", "o"))):
        women = nouns.feminine(noun) or noun.endswith(("ce", "dze"))
        return "ej" if women else "ym"
    return ""


def _usual(noun: str, kind: Wants) -> str:
    if nouns.man(noun):
        genitive = noun.endswith("cy") or (noun.endswith("a") and not _NAMES_A_MAN.match(noun))
        return "ego" if genitive else "y"
    if _FEMININE_BARE.search(noun):
        return "ą" if kind.accusative else "a"
    if noun.endswith("a"):
        return "ego" if _GENITIVE_IN_A.search(noun) else "a"
    if noun.endswith(("e", "um")):
        return "e"
    if noun.endswith("u"):
        return "ego"
    return "ej" if noun.endswith(("y", "i")) and nouns.feminine(noun) else "y"
