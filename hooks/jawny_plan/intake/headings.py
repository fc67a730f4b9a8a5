"""The heading that a block of a file begins with, and what a line that looks like one is about."""

from __future__ import annotations

import re

from jawny_plan.checks.headings import FORM, BlockHeading, Chapter
from jawny_plan.checks.headings import heading as of_text
from jawny_plan.intake.tree import Block, BlockKind
from jawny_plan.polish.folded import folded

__all__ = ["FORM", "BlockHeading", "Chapter", "heading", "look", "of_words"]

LONGEST = 8
"""Words of a heading that only its number, or its looks, tell."""
_ABOUT = (
    (Chapter.THREAT, r"zagrozeni|problem|diagnoz|niepokoi|przeszkadza|dokucza|uciazliw|co sie (?:u nas )?dzieje"),
    (
        Chapter.GOAL,
        r"cel(?:e|u|ow|em|ami)?(?!\w)|osiagn|chcemy|chcielibys|dazymy|zmierzamy|oczekujemy|zamierzamy osiagn",
    ),
    (
        Chapter.ACTIONS,
        r"dziala(?:ni|my)|zadani|zrobimy|robimy|harmonogram|przedsiewzi|terminarz|kroki|co i kiedy|zaplanowa|planujemy",
    ),
    (
        Chapter.PARTNERS,
        r"wspolprac|wspoldzial|partner|pomaga|pomoze|pomoga|wspier|wspomag|podmiot|z kim|razem z|sojusznic",
    ),
    (
        Chapter.PUBLICITY,
        r"inform|powiadom|dowie|dowied|przeczyta|komunik|przekaz|oglosimy|rozglos|opowiemy|zawiadom|naglos",
    ),
    (
        Chapter.EVALUATION,
        r"ocen|sprawdz|efekt|rezultat|zmierz|mierzy|rozlicz|poznamy|wskaznik|miernik|ewaluac|monitor|wynik",
    ),
)


def heading(block: Block) -> BlockHeading | None:
    """The heading that a block begins with."""
    return of_text(block.text, marked=bool(block.mark))


def look(block: Block) -> str:
    """How a line that may be a heading is made; empty where it looks like none."""
    text = block.text.strip()
    if block.kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM) or not text or len(text.split()) > LONGEST:
        return ""
    if re.fullmatch(r"[^.:;!?\n]+[?:]", text):
        return text[-1]
    if block.kind is BlockKind.ITEM and not block.title:
        return ""
    if block.title and re.fullmatch(r"[^.:;!?\n]+", text):
        return "title"
    return "loud" if text.isupper() and not re.search(r"[.:;\n]", text) else ""


def of_words(block: Block) -> BlockHeading | None:
    """The chapter that a line in words of its own opens, by the first word in it that tells of one."""
    if not look(block):
        return None
    bare = folded(block.text)
    found = [
        (match.start(), chapter) for chapter, words in _ABOUT if (match := re.search(rf"(?<!\w)(?:{words})", bare))
    ]
    return BlockHeading(min(found)[1], block.text.strip(), "", sure=False) if found else None
