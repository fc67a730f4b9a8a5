"""Where the chapters of a plan begin: at words that headings have, or at the number that comes next."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from jawny_plan.intake.headings import FORM, BlockHeading, Chapter, heading
from jawny_plan.intake.tree import Block, BlockKind

_LONGEST = 8
"""Words of a heading that only its number tells."""


def heading_at(
    blocks: Sequence[Block], position: int, chapter: Chapter | None, known: Collection[Chapter], last: int
) -> BlockHeading | None:
    """The heading that the block at `position` begins with; `chapter` is the one so far, `last` its number.

    `known` are the chapters found so far, in their order. Rows of data have no headings.
    """
    block = blocks[position]
    if block.kind is BlockKind.ROW:
        return None
    return _accepted(heading(block), block, chapter, known, last) or _by_number(blocks, position, known)


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
        return found if len(block.text) < 160 and (chapter is None or not (block.mark or of_action)) else None
    if found.sure:
        within = chapter is Chapter.ACTIONS and found.chapter is Chapter.ACTIONS
        return None if within or (block.kind is BlockKind.ITEM and block.level and found.chapter is chapter) else found
    following = ordinal(block.mark) == last + 1
    fresh = found.chapter not in known and (found.chapter is not Chapter.EXTRA)
    return (
        found
        if following and fresh and (last or found.chapter is Chapter.THREAT) and not (chapter and block.level)
        else None
    )


def _by_number(blocks: Sequence[Block], position: int, known: Collection[Chapter]) -> BlockHeading | None:
    """A heading in words that nobody knows, by its number: the next chapter of a form that counts its chapters."""
    block = blocks[position]
    number, style = ordinal(block.mark), _style(block.mark)
    expected = list(FORM[: number - 1])
    if not 1 < number <= len(FORM) or [one for one in known if one in FORM] != expected:
        return None
    if len(block.text.split()) > _LONGEST or re.search(r"[.;,]$|\s[-–—]\s|\d", block.text.strip()):
        return None
    before = [one for one in blocks[:position] if one.mark and _style(one.mark) == style]
    named = [(ordinal(one.mark), found.chapter) for one in before if (found := heading(one))]
    if len(named) < len(before) or named != list(enumerate(expected, 1)):  # a list within a chapter counts, too
        return None
    return BlockHeading(FORM[number - 1], block.text.strip(), "", sure=False)


def _style(mark: str) -> str:
    """How a mark is written, without its number: `#.`"""
    return re.sub(r"\d+", "#", re.sub(r"(?<!\w)[IVX]+(?!\w)", "R", mark))


def ordinal(mark: str) -> int:
    """The number of a mark, in Arabic or Roman digits; 0 where it is none."""
    bare = re.sub(r"\W", "", mark)
    if bare.isdecimal():
        return int(bare)
    roman = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
    return roman.index(bare) + 1 if bare in roman else 0
