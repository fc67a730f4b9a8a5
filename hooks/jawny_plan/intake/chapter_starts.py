"""Where the chapters of a plan begin: at words that headings have, at the number that comes next, or by their looks."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from jawny_plan.intake.headings import FORM, LONGEST, BlockHeading, Chapter, heading, look, of_words
from jawny_plan.intake.tree import Block, BlockKind
from jawny_plan.polish.dates import mentions
from jawny_plan.polish.folded import folded

_JUDGES = re.compile(
    r"ocen|ewaluac|sprawdz|wskaznik|miernik|monitor|podsumowani\w*\s+(?:plan|wykonan|realizac|dzialan"
    r"|efekt)|efekt|rezultat|po czym"
)
_OF_DIAGNOSIS = re.compile(
    r"(?:dlaczego|czemu|skad|kiedy|gdzie|jak czesto|od kiedy|jak dlugo|skal|rozmiar|przyczyn|powod|miejsc"
    r"|czas|por[ay]|zrodl"
    r"|kogo|kto|komu|statysty|liczb|dane|skutk|wskaznik|miernik)"
)
"""Labels within a diagnosis, and of measures within a goal."""


def heading_at(
    blocks: Sequence[Block], position: int, chapter: Chapter | None, known: Collection[Chapter], last: int
) -> BlockHeading | None:
    """The heading that the block at `position` begins with; `chapter` is the one so far, `last` its number.

    `known` are the chapters found so far, in their order. Rows of data have no headings.
    """
    block = blocks[position]
    if block.kind is BlockKind.ROW:
        return None
    return (
        _accepted(heading(block), block, chapter, known, last)
        or _by_words(blocks, position, chapter, known)
        or _by_number(blocks, position, known)
        or _further(blocks, position, known)
        or _by_looks(blocks, position, chapter, known)
    )


def _by_words(
    blocks: Sequence[Block], position: int, chapter: Chapter | None, known: Collection[Chapter]
) -> BlockHeading | None:
    """A heading in words of its own: one that tells of a chapter which is still missing and may follow."""
    block = blocks[position]
    found = of_words(block, numbered=chapter is None and opens_by_number(block))
    if found is None or found.chapter in known or not _comes_later(found.chapter, chapter):
        return None
    if look(block) == "short" and not _is_plainly_next(blocks, position, found.chapter, known):
        return None
    if found.chapter is Chapter.EVALUATION and len([one for one in known if one in FORM]) < len(FORM) - 1:
        return None  # "Wskaźniki:" within a goal
    if look(block) == ":" and (block.mark or not _is_next(found.chapter, known)):
        return None
    return found


def opens_by_number(block: Block) -> bool:
    """Whether a line is short and has the number of the first chapter."""
    return ordinal(block.mark) == 1 and _is_short(block.text)


def _is_plainly_next(blocks: Sequence[Block], position: int, chapter: Chapter, known: Collection[Chapter]) -> bool:
    """Whether a short line with no sign of a heading is one: it comes where the next is due, and none stands later.

    All headings before it are such lines, too, and the one before has something under it.
    """
    heads = [one for one in blocks[:position] if (found := heading(one) or of_words(one)) and found.chapter in known]
    if chapter is not Chapter.THREAT and (not heads or blocks[position - 1] is heads[-1]):
        return False
    later = (heading(one) for one in blocks[position + 1 :] if one.kind is not BlockKind.ROW)
    return (
        _is_next(chapter, known)
        and position + 1 < len(blocks)
        and all(look(one) == "short" for one in heads)
        and not any(one is not None and one.sure and one.chapter is chapter for one in later)
    )


def _is_next(chapter: Chapter, known: Collection[Chapter]) -> bool:
    """Whether all chapters of the form before this one were found: a line with a colon may be but a label."""
    before = FORM[: FORM.index(chapter)] if chapter in FORM else FORM
    return all(one in known for one in before)


def runs_in(found: BlockHeading, block: Block) -> bool:
    """Whether a heading stands before its text in one paragraph, a full stop after it: "Zakładany cel. Do końca…"."""
    return block.kind is BlockKind.PARAGRAPH and found.words.endswith(".") and bool(found.rest)


def _accepted(
    found: BlockHeading | None, block: Block, chapter: Chapter | None, known: Collection[Chapter], last: int
) -> BlockHeading | None:
    """The heading, unless the block only begins with such words."""
    if found is None:
        return None
    if found.chapter is Chapter.EXTRA and block.mark and ordinal(block.mark) != last + 1:
        return None  # an item of a list that begins with such a word
    if found.chapter is Chapter.PERIOD:
        of_action = chapter is Chapter.ACTIONS  # there "Termin: …" is of the action above
        if chapter is not None and not any(one.year for one in mentions(block.text)):
            return None  # "Czas: w soboty" is of the threat
        return found if len(block.text) < 160 and (chapter is None or not (block.mark or of_action)) else None
    if found.rest and block.kind is BlockKind.ITEM and chapter is Chapter.ACTIONS and found.chapter not in FORM:
        return None  # "5) Ocena działań na zebraniu: sierpień" is an action
    if found.sure:
        within = chapter is Chapter.ACTIONS and found.chapter is Chapter.ACTIONS
        return None if within or (block.kind is BlockKind.ITEM and block.level and found.chapter is chapter) else found
    following = ordinal(block.mark) == last + 1
    fresh = found.chapter not in known and (found.chapter is not Chapter.EXTRA)
    if fresh and runs_in(found, block) and _comes_later(found.chapter, chapter):
        return found
    return (
        found
        if following and fresh and (last or found.chapter is Chapter.THREAT) and not (chapter and block.level)
        else None
    )


def _comes_later(found: Chapter, chapter: Chapter | None) -> bool:
    """Whether a chapter is one of the form that may follow the one so far."""
    if found not in FORM:
        return chapter in FORM
    return found is Chapter.THREAT if chapter is None else chapter in FORM and FORM.index(found) > FORM.index(chapter)


def _by_number(blocks: Sequence[Block], position: int, known: Collection[Chapter]) -> BlockHeading | None:
    """A heading in words that nobody knows, by its number: the next chapter of a form that counts its chapters."""
    block = blocks[position]
    number, style = ordinal(block.mark), _style(block.mark)
    expected = list(FORM[: number - 1])
    if not 1 < number <= len(FORM) or [one for one in known if one in FORM] != expected:
        return None
    if not _is_short(block.text):
        return None
    before = [ordinal(one.mark) for one in blocks[:position] if one.mark and _style(one.mark) == style]
    named = [one.mark for one in blocks[:position] if (found := heading(one)) and found.sure and found.chapter in FORM]
    if before != list(range(1, number)) or not named or any(_style(mark) != style for mark in named):
        return None  # a list within a chapter counts, too
    return BlockHeading(FORM[number - 1], block.text.strip(), "", sure=False)


def _further(blocks: Sequence[Block], position: int, known: Collection[Chapter]) -> BlockHeading | None:
    """A chapter after those of the form, in words that nobody knows, by the number that comes next."""
    block = blocks[position]
    number, style = ordinal(block.mark), _style(block.mark)
    if len([one for one in known if one in FORM]) < len(FORM) or not _is_short(block.text):
        return None
    if _is_titled_as_others(blocks, position):
        chapter = Chapter.EVALUATION if _JUDGES.search(folded(block.text)) else Chapter.EXTRA
        return BlockHeading(chapter, block.text.strip(), "", sure=False)
    if number <= len(FORM):
        return None
    before = [ordinal(one.mark) for one in blocks[:position] if one.mark and _style(one.mark) == style]
    if before != list(range(1, number)):  # a list within a chapter counts, too
        return None
    chapter = Chapter.EVALUATION if _JUDGES.search(folded(block.text)) else Chapter.EXTRA
    return BlockHeading(chapter, block.text.strip(), "", sure=False)


def _is_titled_as_others(blocks: Sequence[Block], position: int) -> bool:
    """Whether a block is a heading to its program, as all chapters are, and the first since the last of the form."""
    heads = [place for place, one in enumerate(blocks[:position]) if (found := heading(one)) and found.sure]
    if look(blocks[position]) != "title" or not heads or heads[-1] == position - 1:
        return False
    titled = all(blocks[place].title for place in heads)
    return titled and not any(one.title for one in blocks[heads[-1] + 1 : position])


def _by_looks(
    blocks: Sequence[Block], position: int, chapter: Chapter | None, known: Collection[Chapter]
) -> BlockHeading | None:
    """A heading in words that nobody knows, which looks as the others do and stands where a chapter is missing."""
    own = look(blocks[position])
    if not own or chapter not in FORM or chapter is FORM[-1] or _OF_DIAGNOSIS.match(folded(blocks[position].text)):
        return None
    missing = FORM[FORM.index(chapter) + 1]
    heads = [one for one in blocks[:position] if (found := heading(one)) and found.sure and not found.rest]
    if missing in known or not heads or any(look(one) != own for one in heads[-1:]):
        return None
    after = [
        (place, found.chapter)
        for place, one in enumerate(blocks[position + 1 :], position + 1)
        if one.kind is not BlockKind.ROW and (found := heading(one)) and found.sure and found.chapter in FORM
    ]
    if missing is FORM[-1]:
        return None if after else BlockHeading(missing, blocks[position].text.strip(), "", sure=False)
    if not after or after[0][1] is not FORM[FORM.index(missing) + 1]:
        return None
    between = blocks[position + 1 : after[0][0]]
    if any(look(one) == own and not _OF_DIAGNOSIS.match(folded(one.text)) for one in between):
        return None
    return BlockHeading(missing, blocks[position].text.strip(), "", sure=False)


def _is_short(text: str) -> bool:
    """Whether a line is as short as headings are, and no sentence."""
    return len(text.split()) <= LONGEST and not re.search(r"[.;,]$|\s[-–—]\s|\d", text.strip())


def _style(mark: str) -> str:
    """How a mark is written, without its number: `#.`"""
    counted = re.sub(r"\d+", "#", re.sub(r"(?<!\w)[IVX]+(?!\w)", "R", mark))
    return re.sub(r"(?<!\w)[A-H](?!\w)", "L", counted)


def ordinal(mark: str) -> int:
    """The number of a mark, in Arabic or Roman digits or as a capital letter; 0 where it is none."""
    bare = re.sub(r"\W", "", mark)
    if bare.isdecimal():
        return int(bare)
    roman = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
    if bare in roman:
        return roman.index(bare) + 1
    return "ABCDEFGH".index(bare) + 1 if len(bare) == 1 and bare in "ABCDEFGH" else 0
