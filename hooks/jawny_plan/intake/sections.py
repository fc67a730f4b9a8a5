"""From blocks to plans: where each begins and ends, its title, its chapters, and the text that was approved."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field, replace

from jawny_plan.checks.headings import heading as of_text
from jawny_plan.intake import furniture
from jawny_plan.intake.chapter_starts import heading_at, opens_by_number, ordinal, runs_in
from jawny_plan.intake.forms import DISTRICT, TITLE, unfolded
from jawny_plan.intake.headings import FORM, BlockHeading, Chapter, heading, look, of_words
from jawny_plan.intake.other_kinds import refuse_other_kinds
from jawny_plan.intake.refusal import Refused
from jawny_plan.intake.tree import Block, BlockKind, SourceFile
from jawny_plan.polish.folded import folded

_PLURAL = re.compile(r"nastepujace plany|dzielnicowi\s|dzielnicowych\s")


_NO_PLAN = (
    "To nie wygląda na plan działania priorytetowego: nie ma w nim rozdziałów o zagrożeniu, celu i działaniach. "
    "Wskaż plik z zatwierdzonym planem."
)


@dataclass
class Extra:
    """A chapter that a unit adds."""

    title: str
    blocks: list[Block] = field(default_factory=list)


@dataclass
class PlanText:
    """One plan of a file, its blocks sorted."""

    title: list[Block] = field(default_factory=list)
    chapters: dict[Chapter, list[Block]] = field(default_factory=dict)
    headings: list[BlockHeading] = field(default_factory=list)
    extras: list[Extra] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    """The approved text, line by line."""
    left_out: list[str] = field(default_factory=list)
    """What stands around the plan, and in boxes of the officer."""
    cut: list[str] = field(default_factory=list)
    """What stands after the line that was taken for a signature."""
    notes: list[Block] = field(default_factory=list)

    @property
    def name(self) -> str:
        """Its title on one line."""
        return " ".join(" ".join(block.text.split()) for block in self.title)

    @property
    def text(self) -> str:
        """The approved text."""
        return "\n".join(self.lines) + "\n"

    def of(self, chapter: Chapter) -> list[Block]:
        """The blocks of a chapter; none where it is missing."""
        return self.chapters.get(chapter, [])


def plans(source: SourceFile) -> list[PlanText]:
    """Every plan of a file, in order. Raises Refused where there is none."""
    blocks = [replace(block, text=furniture.COPIES.sub("", block.text).rstrip()) for block in unfolded(source.blocks)]
    refuse_other_kinds(blocks)
    starts = _starts(blocks)
    if not starts:
        raise Refused(_NO_PLAN)
    ends = [*starts[1:], len(blocks)]
    several = len(starts) > 1
    made = [_plan(blocks[start:end], several) for start, end in zip(starts, ends, strict=True)]
    made[0].left_out[:0] = [block.on_paper for block in blocks[: starts[0]]]
    for plan in made:
        found = [chapter for chapter in FORM if plan.of(chapter)]
        if Chapter.THREAT not in found or len(found) < 3:
            raise Refused(_NO_PLAN)
    for plan in made:
        plan.notes = list(source.notes) if not several else []
        plan.lines += [note.on_paper for note in plan.notes]
    for box in source.boxes:
        if furniture.officers_own(box.text) or furniture.is_signature(box.text):
            made[0].left_out.append(box.text)
        else:
            _boxed(made[-1], box)
    return made


def district_in(text: str) -> str | None:
    """The number of the district that a text names, as written there."""
    found = DISTRICT.search(folded(text))
    return text[found.start("number") : found.end("number")] if found else None


def _starts(blocks: list[Block]) -> list[int]:
    """Where each plan begins: at the title before a chapter on the threat."""
    threats = [number for number, block in enumerate(blocks) if _opens(block)]
    threats = threats or [number for number, block in enumerate(blocks) if _may_open(block)][:1]
    if not threats:
        return []
    starts = [_title_before(blocks, threats[0], 0)]
    for before, threat in itertools.pairwise(threats):
        between = [
            found.chapter for block in blocks[before + 1 : threat] if (found := heading(block) or of_words(block))
        ]
        start = _title_before(blocks, threat, before + 1)
        if Chapter.ACTIONS in between and start < threat:
            starts.append(start)
    if len(starts) > 1:  # what stands before all of them belongs to none
        starts[0] = _nearest_title(blocks, threats[0])
    return starts


def _opens(block: Block) -> bool:
    """Whether a block is the heading of the first chapter."""
    found = heading(block)
    if found is None and look(block) in ("?", "title"):
        by_words = of_words(block)
        return by_words is not None and by_words.chapter is Chapter.THREAT and not _is_title(block)
    if found is None or found.chapter is not Chapter.THREAT:
        return False
    return found.sure or bool(block.mark) or len(found.words.split()) > 2 or runs_in(found, block)


def _may_open(block: Block) -> bool:
    """Whether a short line tells of the first chapter in words of its own, by itself or after its number."""
    found = of_words(block, numbered=opens_by_number(block))
    return found is not None and found.chapter is Chapter.THREAT and not _is_title(block)


def _is_strong(block: Block) -> bool:
    """Whether a block calls itself a plan."""
    bare = folded(block.text)
    return bool(TITLE.search(bare)) and (not furniture.is_signature(block.text) or bool(DISTRICT.search(bare)))


def _is_title(block: Block) -> bool:
    bare = folded(block.text)
    dated = re.match(r"(?:na\s+)?(?:okres|w\s+okresie|od\s+\d)|\(.*\)$|realizowan|dzielnicow|gmina|dla\s", bare)
    named = TITLE.search(bare) or DISTRICT.search(bare)
    strange = furniture.is_furniture(block.text) or (furniture.is_signature(block.text) and not named)
    return not strange and bool(named or dated) and len(bare) < 400


def _title_before(blocks: list[Block], threat: int, least: int) -> int:
    """The first line of the title of the plan whose first chapter begins at `threat`."""
    strong = [number for number in range(least, threat) if _is_strong(blocks[number])]
    if least:  # a further plan: only what touches it
        start = threat
        while start > least and _is_title(blocks[start - 1]) and not _is_function(blocks[start - 1]):
            start -= 1
        return start
    if strong:
        start = strong[0]
        while start > least and DISTRICT.match(folded(blocks[start - 1].text)) and len(blocks[start - 1].text) < 80:
            start -= 1
        return _with_head(blocks, start)
    return _nearest_title(blocks, threat)


def _is_function(block: Block) -> bool:
    """Whether a line is but the function of whoever signed what stands before."""
    return bool(re.fullmatch(r"dzielnicow[ya](?:\s+rejonu.{0,12})?\W*", folded(block.text.strip())))


_FEW = 4
"""So many lines before the rest of a title may be more of it."""
_LONGEST_LINE = 160


def _with_head(blocks: list[Block], start: int) -> int:
    """A title that begins with the one word "PLAN" on a line of its own."""
    alone = start and re.fullmatch(r"p\s?l\s?a\s?n", folded(blocks[start - 1].text.strip()))
    return start - 1 if alone else start


def _nearest_title(blocks: list[Block], threat: int) -> int:
    start = threat
    while start and _is_title(blocks[start - 1]) and not _PLURAL.search(folded(blocks[start - 1].text)):
        start -= 1
        if TITLE.search(folded(blocks[start].text)):
            return start
    for place in range(start - 1, max(-1, start - _FEW), -1):  # a line in words of its own between those of a title
        line = blocks[place].text
        if furniture.is_signature(line) or len(line) > _LONGEST_LINE or _PLURAL.search(folded(line)):
            break
        if _is_strong(blocks[place]) or DISTRICT.search(folded(blocks[place].text)):
            return place
    return start


def _plan(blocks: list[Block], several: bool) -> PlanText:
    plan = PlanText()
    chapter: Chapter | None = None
    last_number = 0
    for position, block in enumerate(blocks):
        if block.kind is BlockKind.SHOWN:
            plan.lines.append(block.on_paper)
            continue
        found = heading_at(blocks, position, chapter, plan.chapters, last_number)
        ended = (
            len(plan.chapters) >= 3
            and (furniture.is_signature(block.on_paper) or _is_officers(blocks[position : position + 2]))
            and not (found and found.sure and not _is_officers(blocks[position : position + 2]))
        )
        if ended and (several or block.kind is not BlockKind.ITEM) and not _comes_back(blocks[position + 1 :], plan):
            plan.cut = [one.on_paper for one in blocks[position:]]
            plan.left_out += plan.cut
            break
        loose = chapter is None and furniture.is_signature(block.on_paper) and not DISTRICT.search(folded(block.text))
        if furniture.is_furniture(block.on_paper) or loose:
            plan.left_out.append(block.on_paper)
            continue
        if not block:  # an empty item: what stood there was deleted
            continue
        if not block.again:
            plan.lines.append(block.on_paper)
        if found is None:
            _put(plan, chapter, block)
            continue
        last_number = ordinal(block.mark) or last_number
        plan.headings.append(found)
        if found.chapter is Chapter.PERIOD:
            plan.chapters.setdefault(Chapter.PERIOD, []).append(block)
            continue
        again = found.chapter is Chapter.THREAT and Chapter.THREAT in plan.chapters
        chapter = found.chapter
        if chapter is Chapter.EXTRA:
            plan.extras.append(Extra(found.words.rstrip(" :.–-")))
        else:
            plan.chapters.setdefault(chapter, [])
        if found.rest:
            named = (
                re.search(r"(?:nr|numer)?\s*(\d|[IVX]+|[A-H])\s*[:.)–-]*$", found.words)
                if chapter is Chapter.THREAT
                else None
            )
            if again and not named:
                named = re.match(r"(.)", str(len(plan.of(Chapter.THREAT)) + 1))
            _put(
                plan,
                chapter,
                replace(block, text=found.rest, mark=f"nr {named[1]}" if named else "", kind=BlockKind.PARAGRAPH),
            )
    return plan


def _comes_back(after: list[Block], plan: PlanText) -> bool:
    """Whether a chapter that is still missing follows what looks like the end."""
    following = {
        found.chapter for block in after if block.kind is not BlockKind.ROW and (found := heading(block)) and found.sure
    }
    return bool(following.intersection(FORM) - set(plan.chapters))


def _is_officers(blocks: list[Block]) -> bool:
    """Whether a block after the chapters tells how to reach the officer, or is the heading of the block that does."""
    opens = re.match(r"(?:kontakt|(?:twoj |wasz |nasz |moj )?dzielnicow|z dzielnicowym)", folded(blocks[0].text))
    heads = [block for block in blocks[1:] if len(blocks[0].text) <= _LONGEST_HEAD]
    return bool(opens) and any(furniture.officers_own(block.on_paper) for block in (blocks[0], *heads))


_LONGEST_HEAD = 30
"""Letters of the heading of an officer's box."""
_CLOSING = re.compile(
    r"(?:majac (?:powyzsze|na uwadze)|w zwiazku z powyzszym|prosimy|prosze|zachecam\w*"
    r"|szanowni|zwracam\w*|apeluj\w*|dziekuj\w*|uwagi prosimy"
    r"|wszelkie (?:uwagi|pytania|informacje)|osoby zainteresowane|liczymy)"
)


def _put(plan: PlanText, chapter: Chapter | None, block: Block) -> None:
    if chapter is None:
        plan.title.append(block)
    elif chapter is Chapter.EXTRA:
        plan.extras[-1].blocks.append(block)
    elif block.kind is BlockKind.PARAGRAPH and chapter is not Chapter.THREAT and _CLOSING.match(folded(block.text)):
        plan.extras.append(Extra("", [block]))
    else:
        plan.chapters[chapter].append(block)


def _boxed(plan: PlanText, box: Block) -> None:
    """A text box that belongs to the plan: last in the text; how the plan is judged, or a chapter of its own."""
    plan.lines.append(box.text)
    head, _, rest = box.text.partition("\n")
    if not rest and ":" in head:
        head, _, rest = head.partition(":")
    title, body = (head, rest) if rest and len(head.split()) < 9 else ("", box.text)
    found = of_text(f"{title}:") if title else None
    if found and found.sure and found.chapter is Chapter.EVALUATION and Chapter.EVALUATION not in plan.chapters:
        plan.chapters[Chapter.EVALUATION] = [Block(line) for line in body.strip().split("\n")]
        return
    plan.extras.append(Extra(title.strip(" :"), [Block(line) for line in body.strip().split("\n")]))
