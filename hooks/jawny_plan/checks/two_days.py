"""One event told with two days: an entry of a log that speaks of a meeting, and the meeting's own file."""

from __future__ import annotations

from collections.abc import Iterator

from jawny_plan.model.evidence import AtMeeting
from jawny_plan.model.progress import Informed
from jawny_plan.model.unit import Data


def hints(data: Data) -> Iterator[str]:
    """A question, with its file, for each entry whose day is none of the meeting that it names."""
    meetings = {file.id: file.meeting for file in data.meetings}
    for file in data.plans:
        for entry in file.progress.entries if file.progress else ():
            if not (isinstance(entry, Informed) and isinstance(entry.proof, AtMeeting)):
                continue
            meeting = meetings.get(entry.proof.meeting or "")
            terms = [planned.term for planned in meeting.planned if not planned.cancelled] if meeting else []
            days = [term.day for term in terms]
            if days and not any(term.day <= entry.when <= (term.until or term.day) for term in terms):
                yield (
                    f"plany/{file.id}.przebieg.yml: wpis z dnia {entry.day} mówi o spotkaniu "
                    f"„{entry.proof.meeting}” z dnia {entry.when}, a plik spotkania podaje "
                    f"{', '.join(map(str, days))}. Strona podaje dzień z pliku spotkania. Który jest dobry? "
                    "Popraw plik spotkania albo „kiedy” wpisu."
                )
