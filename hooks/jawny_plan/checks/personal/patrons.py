"""Whom streets, schools and churches are named after: a name that says where, not who."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from jawny_plan.checks.personal.first_names import genitive, listed
from jawny_plan.checks.personal.hit import LOWER, UPPER

_OBJECTS = (
    r"(?:ul\.|al\.|pl\.|os\.|św\.|pw\.|im\.|skw\.|[Bb]łogosławion\w+|[Uu]lic\w*|[Aa]le[ij]\w*|[Pp]lac\w*|[Oo]siedl\w+"
    r"|[Rr]ond\w+|[Ss]kwer\w*|[Pp]ark\w*|[Mm]ost\w*|[Bb]ulwar\w*|[Ii]mieni\w*|[Pp]omnik\w*|[Ss]zk[oó]ł?\w*|[Ll]ice\w+"
    r"|[Pp]rzedszkol\w+|[Pp]arafi\w+|[Kk]ości[oe]\w+|[Śś]więt\w+|[Oo]środ\w+|[Ff]undacj\w+|[Ss]zpital\w*|[Pp]atron\w*"
    r"|[Cc]mentarz\w*|[Ss]tadion\w*)"
)
# Between "ulice" and the name: other names, numbers, titles, commas, "i".
_TOKEN = (
    rf"[„(]?(?:[{UPPER}][{LOWER}]*\.?|[{LOWER}]{{1,8}}\.|\d+[A-Za-z]?|nr|numer|i|oraz|a|do|od|z|przy|na|w|[–-])[,”)]?"
)
_NAMED_AFTER = re.compile(rf"(?<!\w){_OBJECTS},?(?: {_TOKEN})* $")
_SAINT = re.compile(r"(?:św\.|[Śś]więt\w+|bł\.) $")
# "Stanisława Staszica" is a man in the genitive, "Stanisława Kowalska" or "Nowak" a woman in the nominative.
_OF_A_MAN = re.compile(r"\w+(?:ego|(?<!sk)(?<!ck)(?<!dzk)a|y|i)")
REACH = 160
"""So many signs before a name the object is looked for."""


def is_patron(text: str, start: int, form: str, surname: str = "") -> bool:
    """Whether the first name `form` at `start` of `text`, with this surname, is that of a patron.

    A street or a school is named in the genitive; a name in the nominative is somebody's.
    """
    before = text[max(0, start - REACH) : start]
    if _SAINT.search(before):
        return True
    if form not in genitive() or (form in listed() and not _OF_A_MAN.fullmatch(surname)):
        return False
    return bool(_famous().match(text, start) or _NAMED_AFTER.search(before))


@cache
def _famous() -> re.Pattern[str]:
    """The patrons of most Polish streets and schools, as they stand without "ul." too."""
    names = Path(__file__).with_name("patroni.txt").read_text("utf-8").splitlines()
    return re.compile(rf"(?:{'|'.join(names)})(?!\w)")
