"""What each thing that goes out is called in bundles."""

from __future__ import annotations

import re
from typing import assert_never

from jawny_plan.outputs.notes import meeting_notes
from jawny_plan.wording.meeting_words import MeetingWords

PAGE = "Strona planu"
_OF_NOTES = {
    "start": "Nota na początek planu",
    "polmetek": "Nota na półmetek planu",
    "zakonczenie": "Nota o wyniku planu",
    "zmiana": "Nota o zmianie planu",
    "poprawka": "Nota o poprawce",
    "zapowiedz": "Ogłoszenie spotkania",
    "relacja": "Relacja ze spotkania",
}
_NUMBER = re.compile(r"-(\d+)$", re.ASCII)


def of_note(kind: str, name: str) -> str:
    """Of a note; with the number in its `name` (`poprawka-2`) where a plan may have several of the kind."""
    number = _NUMBER.search(name)
    return f"{_OF_NOTES[kind]} nr\u00a0{number[1]}" if number else _OF_NOTES[kind]


def of_announcement(meeting: MeetingWords) -> str:
    """The heading of an announcement: that a meeting is called off, is on another day, or takes place."""
    of = "dyżuru" if meeting["dyzur"] else "spotkania"
    match meeting_notes.what_became(meeting):
        case "odwolane":
            return f"Odwołanie {of}"
        case "zmiana":
            return f"Zmiana terminu {of}"
        case None:
            return f"Ogłoszenie {of}"
        case other:
            assert_never(other)
