"""The press desk: which notes a plan and a meeting have, by which day each is dated, and in which formats it goes out.

A note is dated by `facts.notes`, never by the day of the build, so it changes only when its data do.
Its title stands in its template; the one given here is the same until somebody rewords the template.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from html import unescape

from jawny_plan import polish, wording
from jawny_plan.facts.meeting import MeetingFacts
from jawny_plan.facts.notes import announced, last_word, start_day
from jawny_plan.facts.plan import UNDATED, PlanFacts
from jawny_plan.model import addresses
from jawny_plan.model.amendment import Changed
from jawny_plan.model.progress import Decision, Delivered, Evaluated, Measured, Method
from jawny_plan.outputs.documents.note_format import NoteFormat, Role
from jawny_plan.outputs.documents.orders import NoteOrder, PhotoOrder
from jawny_plan.outputs.note_formats import NOTE_FORMATS, POST
from jawny_plan.outputs.notes.note_words import (
    ListedNoteWords,
    MeetingNoteContext,
    NotePhotoWords,
    NoteWords,
    PlanNoteContext,
)
from jawny_plan.storage.folders import BUNDLES
from jawny_plan.wording import changes
from jawny_plan.wording.added_words import PhotoWords
from jawny_plan.wording.change_words import ChangeWords, CorrectionWords
from jawny_plan.wording.district import names, places
from jawny_plan.wording.meeting_words import MeetingWords, ReportWords, TermWords
from jawny_plan.wording.plan_words import (
    PlanWords,
)
from jawny_plan.wording.unit_words import DistrictWords, OfficerWords, UnitWords

TEMPLATES = "_wzory/noty/"
_OF_MEETINGS = {"zapowiedz": "spotkanie-zapowiedz", "relacja": "spotkanie-relacja"}
"""Templates of notes that are called otherwise than the kind of note."""
HALF_TIME_WINDOW = timedelta(days=14)
"""So long after the half of a plan its log still counts as that of the first half: work is written down later."""

_CLOSING = (Evaluated, Measured, Delivered, Method, Decision, Changed)
"""Entries of the log that the closing note tells."""
_TITLE = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)


@dataclass(frozen=True)
class NotePlan:
    """A note that is due: `template` filled with `context` stands at `address` and is dated by `day`, or UNDATED.

    `plan` or `meeting` is the identity of what it tells of.
    """

    id: str
    kind: str
    title: str
    day: date
    districts: tuple[DistrictWords, ...]
    about: str
    context: PlanNoteContext | MeetingNoteContext
    plan: str | None = None
    meeting: str | None = None

    @property
    def address(self) -> str:
        """Its permanent address from the site's root."""
        return _address(self.id)

    @property
    def template(self) -> str:
        """The template that says it, by its path in docs/."""
        return f"{TEMPLATES}{_OF_MEETINGS.get(self.kind, self.kind)}.md"


def of_plan(facts: PlanFacts, words: PlanWords, unit: UnitWords) -> Iterator[NotePlan]:
    """The notes of a plan as its log stands: start, half-time, closing, changes, corrections.

    Each tells the plan that was in force on its own day, without mistakes that were mended since.
    """
    headline = words["haslo"]

    def note(
        kind: str,
        title: str,
        day: date,
        plan: PlanWords,
        number: str = "",
        *,
        proofs: PlanWords | None = None,
        change: ChangeWords | None = None,
        correction: CorrectionWords | None = None,
    ) -> NotePlan:
        serving = max(day, facts.first_day) if kind == "start" else day
        districts = [
            wording.district(name, facts.districts[name], serving, facts.today) for name in facts.plan.districts
        ]
        name, added = f"{facts.id}-{kind}{number}", f"{kind}{number}"
        context: PlanNoteContext = {
            "nota": _itself(name, day),
            "cytat": words["cytaty"].get(added),
            "zdjecie": _placed(name, words["zdjecia"].get(added)),
            "plan": plan,
            "rejony": districts,
            "gdzie": places(districts),
            "rejony_slowami": names(districts),
            # Who serves on the note's day, or when the plan begins; the plan's own words name who serves today.
            "podpisani": [_signed(known) for item in districts if (known := item["dzielnicowy"]) and known["osoba"]],
            "liczniki": [counter for goal in plan["cele"] for counter in goal["liczniki"] if counter["pomiar"]],
            "ankiety": [goal for goal in plan["cele"] if goal["pomiar"]],
            "obietnice": proofs["informowanie"] if proofs else [],
            "obietnice_razem": proofs["obietnice"] if proofs else None,
            "zmiana": change,
            "poprawka": correction,
            "pozniej": changes.since(facts, day),
        }
        about = f"Plan {words['okres']['slowami']}"
        return NotePlan(name, kind, title, day, tuple(districts), about, context, plan=facts.id)

    def as_told(day: date) -> PlanWords:
        return wording.plan(facts.as_told(day), unit) if len(facts.stood) > 1 else words

    first = start_day(facts.file)
    told = as_told(first) if first else words
    yield note("start", f"{words['rejony_slowami']}: {headline}", first or UNDATED, told)
    if half := half_time(facts):
        yield note("polmetek", f"{headline}: półmetek planu", half, wording.plan(facts.as_told(half), unit))
    if facts.evaluation:
        day = max(entry.day for entry in facts.log if isinstance(entry, _CLOSING))
        # Proofs as they stood: later ones would make the note tell of days after its own.
        proofs = wording.plan(facts.on(day), unit)
        yield note("zakonczenie", f"{headline}: wynik planu", day, words, proofs=proofs)
    for number, (decided, change) in enumerate(zip(facts.changes, words["zmieniono"], strict=True), 1):
        told = as_told(decided.day)
        yield note("zmiana", f"Zmiana planu: {headline}", decided.day, told, f"-{number}", change=change)
    for number, (entry, correction) in enumerate(zip(facts.corrections, words["poprawki"], strict=True), 1):
        told = as_told(entry.day)
        yield note("poprawka", f"Poprawka: {headline}", entry.day, told, f"-{number}", correction=correction)


def half_time(facts: PlanFacts) -> date | None:
    """The day of the half-time note: of the last entry that it tells, at least the first day of the second half.

    None while the first half lasts, and where the log has nothing to tell of it.
    """
    for stood, following in zip(facts.stood, (*facts.stood[1:], None), strict=True):
        period = stood.known.plan.period
        if not (period.start and period.end and period.days):
            continue
        half = period.start + timedelta(days=(period.days + 1) // 2)
        came_before = following is not None and following.since is not None and half >= following.since
        if came_before or (stood.since and half < stood.since):
            continue  # the end was moved: this was not the half of the plan on that day
        decided = [change.day - timedelta(days=1) for change in facts.changes if change.day > half]
        last = min(half + HALF_TIME_WINDOW, period.end, *decided)  # what follows a change is of another plan
        days = [entry.day for entry in facts.news if entry.day <= last]
        return max(half, *days) if days and facts.today >= half else None
    return None


def of_meeting(facts: MeetingFacts, words: MeetingWords) -> Iterator[NotePlan]:
    """The notes of a meeting: its announcement, which also says what changed, and one for each report."""

    def note(
        kind: str,
        name: str,
        heading: str,
        day: date,
        about: str,
        *,
        change: str | None = None,
        term: TermWords | None = None,
        report: ReportWords | None = None,
    ) -> NotePlan:
        whole = f"{facts.id}-{name}"
        context: MeetingNoteContext = {
            "nota": _itself(whole, day),
            "cytat": report["cytat"] if report else words["cytat"],
            "zdjecie": _placed(whole, report["zdjecie"] if report else None),
            "spotkanie": words,
            "rejony": words["rejony"],
            "zmiana": change,
            "termin": term,
            "sprawozdanie": report,
        }
        title = f"{heading}: {words['tytul']}"
        return NotePlan(whole, kind, title, day, tuple(words["rejony"]), about, context, meeting=facts.id)

    change = _change(words)
    heading = {"odwolane": "Odwołane", "zmiana": "Zmiana terminu"}.get(change or "", "Zapowiedź")
    when = words["dyzur"]["slowami"] if words["dyzur"] else words["terminy"][0]["slowami"]
    yield note("zapowiedz", "zapowiedz", heading, announced(facts.meeting) or UNDATED, when, change=change)
    for item in facts.occurrences:
        if item.report and not item.cancelled:
            term = words["terminy"][item.number - 1]
            name, day = facts.meeting.report_note(item.number), last_word(item.report)
            yield note("relacja", name, "Relacja", day, term["slowami"], term=term, report=term["sprawozdanie"])


def _change(meeting: MeetingWords) -> str | None:
    """What became of the dates that were announced: `odwolane` if none is left, `zmiana` if one differs."""
    terms = meeting["terminy"]
    if meeting["odwolane"] or (terms and all(term["odwolane"] for term in terms)):
        return "odwolane"
    return "zmiana" if any(term["odwolane"] or term["przesuniecia"] for term in terms) else None


def _itself(name: str, day: date) -> NoteWords:
    return {"adres": _address(name), "dnia": polish.day(day) if day != UNDATED else None}


def _placed(name: str, photo: PhotoWords | None) -> NotePhotoWords | None:
    """The photo with its address beside the note."""
    return {**photo, "adres": _address(name) + photo["nazwa"]} if photo else None


def _signed(officer: OfficerWords) -> str:
    """`asp. Imię Nazwisko, dzielnicowy`"""
    return polish.typeset(f"{officer['osoba']}, {officer['funkcja']}")


def _address(name: str) -> str:
    return addresses.from_root(addresses.note(name))


def title(note: NotePlan, html: str) -> str:
    """The note's title as its template puts it."""
    found = _TITLE.search(html)
    return unescape(re.sub("<[^>]+>", "", found[1])).strip() if found else note.title


def listed(notes: Iterable[tuple[NotePlan, str]]) -> list[ListedNoteWords]:
    """Notes with their HTML as lists name them, newest first; `adres` counts from the site's root."""
    ordered = sorted(notes, key=lambda item: item[0].id)
    ordered.sort(key=lambda item: item[0].day, reverse=True)
    return [
        {
            "id": note.id,
            "rodzaj": note.kind,
            "tytul": title(note, html),
            "adres": note.address,
            "dnia": note.context["nota"]["dnia"],
            "rejony": list(note.districts),
            "dotyczy": note.about,
            "plan": note.plan,
            "spotkanie": note.meeting,
        }
        for note, html in ordered
    ]


def photo(note: NotePlan) -> PhotoOrder | None:
    """The note's photo as a file of its own."""
    shown = note.context["zdjecie"]
    return PhotoOrder(shown["adres"].lstrip("/"), shown["plik"]) if shown else None


def documents(note: NotePlan, unit: UnitWords, html: str) -> Iterator[NoteOrder]:
    """The note in every format."""
    for form in NOTE_FORMATS:
        yield _in(form, note, unit, html)


def post(note: NotePlan, unit: UnitWords, html: str) -> NoteOrder:
    """The note as a post for a CMS."""
    return _in(POST, note, unit, html)


def _in(form: NoteFormat, note: NotePlan, unit: UnitWords, html: str) -> NoteOrder:
    address = note.address.lstrip("/")
    shown = note.context["zdjecie"]
    return NoteOrder(
        path=f"{address}{form.file}" if form.is_public else f"{BUNDLES}/{note.id}/{form.file}",
        format=form,
        html=html,
        title=title(note, html),
        author=unit["nazwa"],
        address=unit["witryna"] + address,
        day=note.day,
        to=newsrooms(unit) if form.role is Role.MAIL else (),
        photos=((shown["adres"], shown["plik"]),) if shown else (),
    )


def newsrooms(unit: UnitWords) -> tuple[tuple[str, str], ...]:
    """To whom drafts are addressed: names and addresses."""
    return tuple((item["nazwa"], item["email"]) for item in unit["redakcje"])
