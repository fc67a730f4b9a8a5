"""The press desk: which notes a plan and a meeting have, by which day each is dated, and in which formats it goes out.

A note is dated by `facts.notes`, never by the day of the build, so it changes only when its data do.
Its title stands in its template; the one given here is the same until somebody rewords the template.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from html import unescape
from typing import Any

from jawny_plan import polish, wording
from jawny_plan.facts.meeting import MeetingFacts
from jawny_plan.facts.notes import announced, last_word, start_day
from jawny_plan.facts.plan import UNDATED, PlanFacts
from jawny_plan.model.period import Span
from jawny_plan.model.progress import Decision, Delivered, Evaluated, Measured, Method
from jawny_plan.outputs.documents.production import NoteOrder, PhotoOrder
from jawny_plan.storage.folders import BUNDLES
from jawny_plan.wording import Told
from jawny_plan.wording.unit import officer

TEMPLATES = "_wzory/noty/"
FILES = ("nota.docx", "nota.odt", "nota.txt", "nota.pdf", "nota-radio.txt", "nota.eml")
HALF_TIME_WINDOW = timedelta(days=14)
"""So long after the half of a plan its log still counts as that of the first half: work is written down later."""

_CLOSING = (Evaluated, Measured, Delivered, Method, Decision)
"""Entries of the log that the closing note tells."""
_TITLE = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)


@dataclass(frozen=True)
class NotePlan:
    """A note that is due: `template` filled with `context` stands at `address` and is dated by `day`, or UNDATED."""

    id: str
    kind: str
    template: str
    title: str
    day: date
    districts: tuple[Told, ...]
    about: str
    context: Mapping[str, Any]

    @property
    def address(self) -> str:
        """Its permanent address from the site's root."""
        return _address(self.id)


def of_plan(facts: PlanFacts, told: Told, unit: Told) -> Iterator[NotePlan]:
    """The notes of a plan as its log stands: start, half-time, closing, corrections."""
    headline = told["haslo"]

    def note(kind: str, title: str, day: date, plan: Told, number: str = "", **more: Any) -> NotePlan:
        serving = max(day, facts.first_day) if kind == "start" else day
        known = facts.district.officer(Span.model_construct(start=serving, end=serving))
        words = {
            "plan": plan,
            "rejon": plan["rejon"],
            # Who serves on the note's day, or when the plan begins; the plan's own words name who ends it.
            "dzielnicowy": _signed(officer(known)) if known and not known.vacancy else None,
            "liczniki": [counter for goal in plan["cele"] for counter in goal["liczniki"] if counter["pomiar"]],
            "ankiety": [goal for goal in plan["cele"] if goal["pomiar"]],
            **more,
        }
        about = f"Plan {told['okres']['slowami']}"
        added = {"cytat": told["cytaty"].get(f"{kind}{number}"), "zdjecie": told["zdjecia"].get(f"{kind}{number}")}
        return _note(f"{facts.id}-{kind}{number}", kind, title, day, (told["rejon"],), about, words | added)

    yield note("start", f"{told['rejon']['nazwa']}: {headline}", start_day(facts.file) or UNDATED, told)
    if half := half_time(facts):
        yield note("polmetek", f"{headline}: półmetek planu", half, wording.plan(facts.on(half), unit))
    if facts.evaluation:
        closing = [entry.day for entry in facts.log if isinstance(entry, _CLOSING)]
        # Proofs as they stood: later ones would make the note tell of days after its own.
        known = wording.plan(facts.on(max(closing)), unit)
        more = {"obietnice": known["informowanie"], "obietnice_razem": known["obietnice"]}
        yield note("zakonczenie", f"{headline}: wynik planu", max(closing), told, **more)
    for number, (entry, words) in enumerate(zip(facts.corrections, told["poprawki"], strict=True), 1):
        yield note("poprawka", f"Poprawka: {headline}", entry.day, told, f"-{number}", poprawka=words)


def half_time(facts: PlanFacts) -> date | None:
    """The day of the half-time note: of the last entry that it tells, at least the first day of the second half.

    None while the first half lasts, and where the log has nothing to tell of it.
    """
    period = facts.plan.period
    if not (period.start and period.end and period.days):
        return None
    half = period.start + timedelta(days=(period.days + 1) // 2)
    last = min(half + HALF_TIME_WINDOW, period.end)
    days = [entry.day for entry in facts.news if entry.day <= last]
    return max(half, *days) if days and facts.today >= half else None


def of_meeting(facts: MeetingFacts, told: Told) -> Iterator[NotePlan]:
    """The notes of a meeting: its announcement, which also says what changed, and one for each report."""
    districts = tuple(told["rejony"])

    def note(kind: str, name: str, heading: str, day: date, about: str, **more: Any) -> NotePlan:
        words = {"spotkanie": told, "rejony": told["rejony"], **more}
        return _note(f"{facts.id}-{name}", kind, f"{heading}: {told['tytul']}", day, districts, about, words)

    change = _change(told)
    heading = {"odwolane": "Odwołane", "zmiana": "Zmiana terminu"}.get(change or "", "Zapowiedź")
    when = told["dyzur"]["slowami"] if told["dyzur"] else told["terminy"][0]["slowami"]
    more = {"zmiana": change, "cytat": told["cytat"], "zdjecie": None}
    yield note("zapowiedz", "zapowiedz", heading, announced(facts.meeting) or UNDATED, when, **more)
    for item in facts.occurrences:
        if item.report and not item.cancelled:
            term = told["terminy"][item.number - 1]
            report = term["sprawozdanie"]
            name = facts.meeting.report_note(item.number)
            more = {"termin": term, "sprawozdanie": report, "cytat": report["cytat"], "zdjecie": report["zdjecie"]}
            yield note("relacja", name, "Relacja", last_word(item.report), term["slowami"], **more)


def _change(told: Told) -> str | None:
    """What became of the dates that were announced: `odwolane` if none is left, `zmiana` if one differs."""
    terms = told["terminy"]
    if told["odwolane"] or (terms and all(term["odwolane"] for term in terms)):
        return "odwolane"
    return "zmiana" if any(term["odwolane"] or term["przesuniecia"] for term in terms) else None


def _note(
    name: str, kind: str, title: str, day: date, districts: tuple[Told, ...], about: str, words: Mapping[str, Any]
) -> NotePlan:
    shown = words["zdjecie"]
    photo = shown and {**shown, "adres": _address(name) + shown["nazwa"]}
    context = {
        **words,
        "zdjecie": photo,
        "nota": {"adres": _address(name), "dnia": polish.day(day) if day != UNDATED else None},
    }
    template = {"zapowiedz": "spotkanie-zapowiedz", "relacja": "spotkanie-relacja"}.get(kind, kind)
    return NotePlan(name, kind, f"{TEMPLATES}{template}.md", title, day, districts, about, context)


def _signed(told: Told) -> str:
    """`asp. Imię Nazwisko, dzielnicowy`"""
    return polish.typeset(f"{told['osoba']}, {told['funkcja']}")


def _address(name: str) -> str:
    return f"/prasa/{name}/"


def title(note: NotePlan, html: str) -> str:
    """The note's title as its template puts it."""
    found = _TITLE.search(html)
    return unescape(re.sub("<[^>]+>", "", found[1])).strip() if found else note.title


def listed(notes: Iterable[tuple[NotePlan, str]]) -> list[Told]:
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
            "plan": note.context["plan"]["id"] if "plan" in note.context else None,
            "spotkanie": note.context["spotkanie"]["id"] if "spotkanie" in note.context else None,
        }
        for note, html in ordered
    ]


def photo(note: NotePlan) -> PhotoOrder | None:
    """The note's photo as a file of its own."""
    told = note.context["zdjecie"]
    return PhotoOrder(told["adres"].lstrip("/"), told["plik"]) if told else None


def documents(note: NotePlan, unit: Told, html: str) -> Iterator[NoteOrder]:
    """The note in every format. The draft of an e-mail names newsrooms: it stands in the bundle, never in the site."""
    address = note.address.lstrip("/")
    told = note.context["zdjecie"]
    for file in FILES:
        yield NoteOrder(
            path=f"{BUNDLES}/{note.id}/{file}" if file.endswith(".eml") else f"{address}{file}",
            html=html,
            title=title(note, html),
            author=unit["nazwa"],
            address=unit["witryna"] + address,
            day=note.day,
            to=newsrooms(unit) if file.endswith(".eml") else (),
            photos=((told["adres"], told["plik"]),) if told else (),
        )


def post(note: NotePlan, unit: Told, html: str) -> NoteOrder:
    """The note as a post for a CMS."""
    first = next(documents(note, unit, html))
    return replace(first, path=f"{BUNDLES}/{note.id}/wpis.json")


def newsrooms(unit: Told) -> tuple[tuple[str, str], ...]:
    """To whom drafts are addressed: names and addresses."""
    return tuple((item["nazwa"], item["email"]) for item in unit["redakcje"])
