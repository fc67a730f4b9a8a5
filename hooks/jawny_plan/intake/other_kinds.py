"""Documents that speak of a plan and are none: minutes, reports, letters."""

from __future__ import annotations

import re

from jawny_plan.intake.forms import TITLE
from jawny_plan.intake.refusal import Refused
from jawny_plan.intake.tree import Block
from jawny_plan.polish.folded import folded

_NOT_ONE = re.compile(
    r"(?:protokol|sprawozdani|notatk|raport|zaproszeni|zawiadomieni|regulamin|ankiet"
    r"|porozumieni|wniosek|decyzj|zarzadzeni|informacj\w* o wynik"
    r"|podsumowani|ocena realizacji|ewaluacj)\w*"
)
_REPORTED = re.compile(
    r"(?:zrealizowan|wykonan|osiagniet|przeprowadzon|uzyskan)\w+\s+(?:dzialani|cel|zadani|efekt|rezultat)"
)


_SENT = re.compile(
    r"(?:zwracam|odsylam|przesylam|przekazuje|w zalaczeniu|w odpowiedzi|nawiazujac|uprzejmie|prosze o"
    r"|zwracam sie|dotyczy\s*:)"
)
_IS_TITLE = re.compile(rf"(?:(?:rejon|dzielnicow|informacj)\w*.{{0,80}})?(?:{TITLE.pattern})")
_LETTER = (
    "To pismo o planie, a nie plan: zwraca go, przesyła albo czegoś w nim dotyczy. Wskaż plik z zatwierdzonym planem "
    "działania priorytetowego."
)


def refuse_other_kinds(blocks: list[Block]) -> None:
    """Raises Refused where the first lines name another kind of document, or the chapters tell of the past."""
    first = [block.text for block in blocks if block][:8]
    others = [place for place, line in enumerate(first) if _is_other(line)]
    titles = [place for place, line in enumerate(first) if TITLE.search(folded(line)) and not _is_other(line)]
    reported = [block for block in blocks if _REPORTED.match(folded(block.text))]
    sent = [line for line in first if _SENT.match(folded(line))]
    bare_titles = [line for line in first if _IS_TITLE.match(folded(line))]
    if sent and not bare_titles:
        raise Refused(_LETTER)
    if (others and (not titles or others[0] < titles[0])) or len(reported) > 1:
        kind = first[others[0]].split()[0].strip(",.:") if others else "sprawozdanie"
        raise Refused(
            f"To nie jest plan, tylko dokument innego rodzaju („{kind}”). Wskaż plik z zatwierdzonym "
            "planem działania priorytetowego."
        )


def _is_other(line: str) -> bool:
    return bool(_NOT_ONE.match(folded(line)))
