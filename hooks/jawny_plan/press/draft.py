"""A press note that may not go out yet: it says so itself, in every format, for any of its files may be passed on.

`mark` is the sentence that says until when; where it is empty nothing is marked.
"""

from __future__ import annotations

from dataclasses import replace

from jawny_plan.press.post import Post, post
from jawny_plan.press.tree import About, Note, Paragraph, Strong, Text

WORD = "SZKIC"


def opened(note: Note, mark: str) -> Note:
    """The note with the sentence above all."""
    return replace(note, blocks=(Paragraph((Strong((Text(mark),)),)), *note.blocks)) if mark else note


def entitled(about: About, mark: str) -> About:
    """What its file says about itself, which is also the subject of an e-mail."""
    return replace(about, title=_marked(about.title), kind=WORD) if mark else about


def posted(original: Post, mark: str) -> Post:
    """The note as a post. Title, lead and body are copied one by one, so each is marked."""
    if not mark:
        return original
    lead = _marked(original.lead) if original.lead else ""
    return Post(_marked(original.title), lead, post(Note((Paragraph((Text(mark),)),))).body + original.body)


def file_name(name: str, mark: str) -> str:
    """The name of a file that travels alone."""
    return f"{WORD}-{name}" if mark else name


def _marked(words: str) -> str:
    return f"{WORD}: {words}"
