"""The heading that a block of a file begins with."""

from __future__ import annotations

from jawny_plan.checks.headings import FORM, BlockHeading, Chapter
from jawny_plan.checks.headings import heading as of_text
from jawny_plan.intake.tree import Block

__all__ = ["FORM", "BlockHeading", "Chapter", "heading"]


def heading(block: Block) -> BlockHeading | None:
    """The heading that a block begins with."""
    return of_text(block.text, marked=bool(block.mark))
