"""A press note that may not go out yet: it says so itself, in every format, for any of its files may be passed on.

`said` is the sentence that says until when; where it is empty nothing is marked.
"""

from __future__ import annotations

from dataclasses import replace

from jawny_plan.outputs.documents.press.post import Post, post
from jawny_plan.outputs.documents.press.tree import About, Note, Paragraph, Strong, Text

WORD = "SZKIC"


def opened(note: Note, said: str) -> Note:
    """The note with the sentence above all."""
    return replace(note, blocks=(Paragraph((Strong((Text(said),)),)), *note.blocks)) if said else note


def entitled(about: About, said: str) -> About:
    """What its file says about itself, which is also the subject of an e-mail."""
    return replace(about, title=_marked(about.title), kind=WORD) if said else about


def posted(told: Post, said: str) -> Post:
    """The note as a post. Title, lead and body are copied one by one, so each is marked."""
    if not said:
        return told
    lead = _marked(told.lead) if told.lead else ""
    return Post(_marked(told.title), lead, post(Note((Paragraph((Text(said),)),))).body + told.body)


def file_name(name: str, said: str) -> str:
    """The name of a file that travels alone."""
    return f"{WORD}-{name}" if said else name


def _marked(words: str) -> str:
    return f"{WORD}: {words}"
