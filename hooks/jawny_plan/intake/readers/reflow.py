"""Lines as they were broken for a page or a screen, made into paragraphs again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from jawny_plan.intake.headings import heading
from jawny_plan.intake.tree import Block, marked
from jawny_plan.polish import dictionary

_CARRIES_ON = re.compile(r"[a-ząćęłńóśźż(„0-9]")
_JOINING = re.compile(r"(?:^|\s)(?:i|a|o|u|w|z|oraz|lub|we|ze|na|do|od|po|dla|przy|ul\.|nr|w/w|os\.|,)$", re.IGNORECASE)


@dataclass(frozen=True)
class Line:
    """One line of a page."""

    text: str
    full: bool = False
    """Whether it reaches the right margin, so that the next line may carry it on."""
    apart: bool = False
    """Whether more than the usual space, or another column or cell, parts it from the line before."""
    broken: bool = False
    """Whether its last word was broken by a hyphen that its author did not type."""
    indented: bool = False


def paragraphs(lines: Iterable[Line]) -> Iterator[Block]:
    """The paragraphs that the lines make."""
    text, last = "", Line("")
    for line in lines:
        begins = _is_heading(text) and line.text[:1].isupper()
        if (
            text
            and not line.apart
            and line.text[:1].islower()
            and _is_heading(text)
            and _is_heading(f"{text} {line.text}")
        ):
            text, last = f"{text} {line.text}", line
            continue
        if text and not begins and not _opens_chapter(last, line) and _goes_on(last, line):
            text = f"{text}{line.text}" if last.broken else _joined(text, line.text)
        else:
            if text:
                yield Block(text)
            text = line.text
        last = line
    if text:
        yield Block(text)


def _goes_on(last: Line, line: Line) -> bool:
    if last.broken:
        return True
    if line.apart or not line.text.strip() or _loud(last.text) is not _loud(line.text):
        return False
    mark, rest = marked(line.text)
    if mark:
        return bool(_JOINING.search(last.text)) and mark not in "-–—•·" and not rest[:1].isupper()
    if _JOINING.search(last.text):
        return True
    if last.full:
        return not re.search(r"[.:;]\s*$", last.text) or bool(_CARRIES_ON.match(line.text)) or line.text[:1].isupper()
    return line.indented and bool(_CARRIES_ON.match(line.text))


def _opens_chapter(last: Line, line: Line) -> bool:
    """Whether a line is a heading, or begins with one, after a sentence that ended."""
    if last.broken or not re.search(r"[.?!:;)]\s*$", last.text) or not line.text[:1].isupper() or _loud(line.text):
        return False
    found = heading(Block(line.text))
    return found is not None and ((found.sure and not found.rest) or " " in found.words.rstrip(" ."))


def _is_heading(text: str) -> bool:
    """Whether a text is a whole heading by itself, not in large letters, whose second line is not told from a start."""
    found = heading(Block(text, mark=marked(text)[0])) if not _loud(text) else None
    own = heading(Block(marked(text)[1], mark=marked(text)[0])) if found is None and not _loud(text) else found
    return own is not None and own.sure and not own.rest


def _loud(text: str) -> bool:
    """Whether a line stands in large letters, as headings do."""
    letters = re.findall(r"[^\W\d_]", text)
    return len(letters) > 5 and sum(map(str.isupper, letters)) > 0.8 * len(letters)


def _joined(text: str, more: str) -> str:
    """Two lines as one; a hyphen at the end of the first goes where the dictionary knows the whole word."""
    head, tail = re.search(r"(\w+)-$", text), re.match(r"\w+", more)
    if head and tail and more[:1].islower():
        return unbroken(text[:-1], more)
    if re.search(r"\d[-–]$", text) and more[:1].isdigit():
        return text + more
    return f"{text} {more}"


def unbroken(text: str, more: str) -> str:
    """A word broken by a hyphen at the end of `text`, made whole, its hyphen kept where it is the word's own."""
    head, tail = re.search(r"\w+$", text), re.match(r"\w+", more)
    if head and tail and head[0][-1:].islower() and tail[0][:1].isupper():
        return f"{text}-{more}"
    if head and tail and dictionary.is_whole() and not dictionary.is_known(head[0] + tail[0]):
        if head[0].endswith("o") and len(head[0]) > 4 and dictionary.is_known(tail[0]):  # społeczno-kulturalny
            return f"{text}-{more}"
        parts = (head[0], tail[0])
        if all(len(part) > 3 and dictionary.is_known(part) for part in parts):
            return f"{text}-{more}"
    return text + more
