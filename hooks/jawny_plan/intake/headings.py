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
FEW_WORDS = 6
"""Words of a heading that nothing but its place tells."""
_ASKS = re.compile(r"(?:co|kto|kogo|jak|kiedy|gdzie|dlaczego|skad|z kim|po czym|do czego|o co|czego)\s")
"""How a heading begins that asks, and may have a comma: "Po czym poznamy, że się udało"."""
_ABOUT = (
    (
        Chapter.THREAT,
        r"zagroz|zagraza|problem|diagnoz|niepokoi|przeszkadza|dokucza|martwi|trapi|doskwiera|gnebi|bolacz|uciazliw"
        r"|co sie (?:u nas )?dzieje|klopot|skarza"
        r"|(?:opis|analiza|stan)\s+sytuacji",
    ),
    (
        Chapter.GOAL,
        r"cel(?:e|u|ow|em|ami)?(?!\w)|osiagn|chcemy|chcielibys|dazymy|zmierzamy|oczekujemy|zamierz(?:amy osiagn|enia)"
        r"|(?:efekt|rezultat|wynik)\w*,?\s+(?:ktor|jaki|oczekiw|zaklad|planowan)",
    ),
    (
        Chapter.ACTIONS,
        r"dziala(?:n|my|c)|zadan|zrobimy|robimy|bedziemy robic|harmonogram|przedsiewzi|terminarz|kalendarz|kroki"
        r"|co i kiedy|zaplanowa|planujemy|realizacj",
    ),
    (
        Chapter.PARTNERS,
        r"wspolprac|wspoldzial|wspoluczest|partner|pomaga|pomoze|pomoga|wspier|wspomag|wsparci|podmiot|z kim"
        r"|razem z|sojusznic|kto\s+z\s+nami",
    ),
    (
        Chapter.PUBLICITY,
        r"inform|powiadom|dowie|dowied|przeczyta|komunik|przekaz|oglosimy|rozglos|opowiemy|zawiadom|naglos"
        r"|upublicz|upowszech|rozpowszech|promocj|publikac|kontakt\s+z",
    ),
    (
        Chapter.EVALUATION,
        r"ocen|sprawdz|efekt|rezultat|zmierz|mierzy|rozlicz|poznamy|wskaznik|miernik|ewaluac|monitor|wynik"
        r"|podsumowani|uznamy",
    ),
)


def heading(block: Block) -> BlockHeading | None:
    """The heading that a block begins with."""
    return of_text(block.text, marked=bool(block.mark))


def look(block: Block) -> str:
    """How a line that may be a heading is made; empty where it looks like none.

    A short line of a paragraph, with no mark at its end, is `short`: what stands around it has to tell more.
    """
    text = block.text.strip()
    if block.kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM) or not text or len(text.split()) > LONGEST:
        return ""
    if re.fullmatch(r"[^.:;!?\n]+[?:]", text):
        return text[-1]
    if block.kind is BlockKind.ITEM and not block.title:
        return ""
    if block.title and re.fullmatch(r"[^.:;!?\n]+", text):
        return "title"
    if text.isupper() and not re.search(r"[.:;\n]", text):
        return "loud"
    is_short = block.kind is BlockKind.PARAGRAPH and text[:1].isupper() and not re.search(r"[.:;!?\n\d–—(]", text)
    if not is_short or ("," in text and not _ASKS.match(folded(text))):
        return ""
    return "short" if len(text.split()) <= FEW_WORDS else ""


def of_words(block: Block, *, numbered: bool = False) -> BlockHeading | None:
    """The chapter that a line in words of its own opens, by the first word in it that tells of one.

    `numbered` tells that its number makes it look like a heading.
    """
    if not numbered and not look(block):
        return None
    bare = folded(block.text)
    found = [
        (match.start(), place)
        for place, (_, words) in enumerate(_ABOUT)
        if (match := re.search(rf"(?<!\w)(?:{words})", bare))
    ]
    return BlockHeading(_ABOUT[min(found)[1]][0], block.text.strip(), "", sure=False) if found else None
