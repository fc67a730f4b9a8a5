"""Where the proofs of a log contradict its plan or a meeting: as in `agreement`, each with the culprit's key path."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from jawny_plan.model.amended import Amended
from jawny_plan.model.evidence import AtMeeting, proving
from jawny_plan.model.meeting import Meeting
from jawny_plan.model.plan import Plan
from jawny_plan.model.progress import Informed, Progress
from jawny_plan.model.publicity import ChannelRef, meant
from jawny_plan.polish import near
from jawny_plan.reading.agreement import Contradiction
from jawny_plan.reading.strict_yaml import Step


def of_progress(
    progress: Progress, stood: Iterable[Amended], meetings: Mapping[str, Meeting], names: Collection[str]
) -> Iterator[Contradiction]:
    """What a log says of the promises of its plan; `stood` is the plan before each entry.

    `meetings` are the sound ones, `names` all that have a file: a fault of the other file is told there.
    """
    for index, (entry, known) in enumerate(zip(progress.entries, stood, strict=True)):
        if not isinstance(entry, Informed):
            continue
        plan, known_from = known.plan, progress.public_from(known.plan.period)
        here: tuple[Step, ...] = ("wpisy", index)
        for number, ref in enumerate(entry.channels):
            yield from _of_channel(ref, entry, plan, (*here, "kanaly", number))
        if known_from and entry.when < known_from:
            approved = progress.freeze and progress.freeze.day
            yield (
                (*here, "kiedy" if entry.informed_on else "dnia"),
                f"poinformowano {entry.when}, a plan {'zatwierdzono' if approved else 'zaczyna się'} {known_from}.",
                "Popraw jedną z tych dat."
                if approved
                else "Popraw dzień. Jeśli plan zatwierdzono wcześniej, podaje to plik_planu.dnia.",
            )
        if isinstance(entry.proof, AtMeeting) and entry.proof.meeting:
            place = (*here, "dowod", "plik")
            yield from _of_meeting(entry.proof.meeting, entry, plan, place, meetings, names)


def _of_channel(ref: ChannelRef, entry: Informed, plan: Plan, here: tuple[Step, ...]) -> Iterator[Contradiction]:
    """Whether the plan promises what the entry names, and the proof is one of it."""
    found = meant(ref, plan.publicity)
    same = meant(ChannelRef(ref.kind), plan.publicity)
    if not same:
        promised = ", ".join(dict.fromkeys(str(channel.kind) for channel in plan.publicity))
        advice = f"Plan obiecuje: {promised}." if promised else "W danych tego planu nie ma sposobów informowania."
        yield here, f"plan nie obiecuje sposobu „{ref.kind}”.", f"{advice} Wpis może dotyczyć tylko tego, co obiecano."
    elif not found:
        advice = f"Oczekiwano numeru od 1 do {len(same)}." if len(same) > 1 else f"Wpisz samo: {ref.kind}."
        yield here, f"plan nie obiecuje sposobu „{ref.kind}” po raz {ref.number}.", advice
    elif len(found) > 1:
        choices = " albo ".join(f"{ref.kind} {number}" for number in range(1, len(same) + 1))
        yield here, f"plan obiecuje sposób „{ref.kind}” {len(same)} razy.", f"Wpisz, o który chodzi: {choices}."
    kind = entry.proof.kind if entry.proof else "inny"
    fitting = proving(ref.kind)
    if fitting is not None and kind not in (*fitting, "inny"):
        yield (
            (*here[:2], "dowod", "rodzaj"),
            f"dowód „{kind}” nie pasuje do sposobu „{ref.kind}”.",
            f"Oczekiwano: {', '.join(fitting)} albo inny (z opisem).",
        )


def _of_meeting(
    name: str,
    entry: Informed,
    plan: Plan,
    here: tuple[Step, ...],
    meetings: Mapping[str, Meeting],
    names: Collection[str],
) -> Iterator[Contradiction]:
    """Whether the meeting is there, is of this district, and took place before it was logged."""
    if name not in names:
        advice = near(name, names) or "Sprawdź nazwę pliku albo opisz spotkanie kluczem „opis”."
        yield here, f'spotkania "{name}" nie ma w katalogu spotkania.', advice
    if name not in meetings:
        return
    meeting = meetings[name]
    if not set(plan.districts) & set(meeting.districts):
        where = ", ".join(plan.districts)
        yield here, f'spotkanie "{name}" nie jest w rejonie planu ({where}).', "Podaj spotkanie z tego rejonu."
    days = [planned.term.day for planned in meeting.planned if not planned.cancelled]
    if meeting.duty:
        yield here, f'"{name}" to stały dyżur, nie spotkanie.', "Opisz je kluczem „opis” zamiast „plik”."
    elif not days:
        yield here, f'spotkanie "{name}" odwołano.', "Odwołane spotkanie nie jest dowodem; usuń ten wpis."
    elif min(days) > entry.day:
        yield here, f"spotkanie jest {min(days)}, a wpis z dnia {entry.day}.", "Wpis dodaje się po spotkaniu."
