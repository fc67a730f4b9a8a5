"""The press desk: which notes a plan and a meeting have, by which day each is dated, and in which formats it goes out.

A note is dated by `facts.notes`, never by the day of the build, so it changes only when its data do.
Its title stands in its template; the one given here is the same until somebody rewords the template.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from jawny_plan import polish, wording
from jawny_plan.facts.note_days import closing, first_read, half_time
from jawny_plan.facts.notes import start_day
from jawny_plan.facts.plan import UNDATED, PlanFacts, PlanState, state
from jawny_plan.model.progress import NUMBERED
from jawny_plan.outputs.documents.note_format import NoteFormat, Role
from jawny_plan.outputs.documents.orders import HeadOrder, NoteOrder, PhotoOrder
from jawny_plan.outputs.note_formats import NOTE_FORMATS, POST
from jawny_plan.outputs.notes.note_plan import NotePlan, PouredNote, itself, placed
from jawny_plan.outputs.notes.note_words import ListedNoteWords, PlanNoteContext
from jawny_plan.storage.folders import BUNDLES
from jawny_plan.wording import changes, meeting_news, news
from jawny_plan.wording.change_words import ChangeWords, CorrectionWords
from jawny_plan.wording.district import names, places
from jawny_plan.wording.in_short import in_short
from jawny_plan.wording.later_aloud import later_aloud
from jawny_plan.wording.learned_later import learned_later
from jawny_plan.wording.news_words import LeadWords
from jawny_plan.wording.plan_words import PlanWords
from jawny_plan.wording.serving import office_of, phones
from jawny_plan.wording.unit_words import DistrictWords, OfficerWords, UnitWords
from jawny_plan.wording.words import typeset


def of_plan(facts: PlanFacts, words: PlanWords, unit: UnitWords) -> Iterator[NotePlan]:
    """The notes of a plan as its log stands: start, half-time, closing, changes, corrections.

    Each tells the plan that was in force on its own day, without mistakes that were mended since.
    """

    def note(
        kind: str,
        first: LeadWords,
        day: date,
        plan: PlanWords,
        then: PlanState,
        number: str = "",
        *,
        change: ChangeWords | None = None,
        correction: CorrectionWords | None = None,
    ) -> NotePlan:
        districts, evaluated, is_last = of_day(day, kind), plan["ocena"], kind == "zakonczenie"
        name, added = f"{facts.id}-{kind}{number}", f"{kind}{number}"
        context: PlanNoteContext = {
            "nota": itself(name, day),
            "stan_wtedy": then.value,
            "wiadomosc": first,
            "cytat": words["cytaty"].get(added),
            "zdjecie": placed(name, words["zdjecia"].get(added)),
            "telefony": phones(districts, unit),
            "plan": plan,
            "rejony": districts,
            "gdzie": places(districts),
            "rejony_slowami": names(districts),
            "czyj": office_of(districts)["dopelniacz"],
            # Who serves on the note's day, or when the plan begins; the plan's own words name who serves today.
            "podpisani": [_signed(known) for item in districts if (known := item["dzielnicowy"]) and known["osoba"]],
            "liczniki": [counter for goal in plan["cele"] for counter in goal["liczniki"] if counter["pomiar"]],
            "ankiety": [goal for goal in plan["cele"] if goal["pomiar"]],
            "obietnice": plan["informowanie"] if is_last else [],
            "obietnice_razem": plan["obietnice"] if is_last else None,
            "zmiana": change,
            "poprawka": correction,
            "reszta_oceny": news.not_evaluated_yet(evaluated["akapity"], first) if evaluated else [],
            "ocena_na_antenie": news.evaluated_aloud(evaluated["akapity"]) if evaluated else [],
            "pozniej": [] if day == UNDATED else [*changes.since(facts, day), *learned_later(facts, day)],
            "pozniej_na_antenie": later_aloud(facts, day, mended=kind not in NUMBERED),
            "poprawiono": any(day == UNDATED or entry.known_from <= day for entry in facts.corrections),
            "spotkanie": meeting_news.comes_next(facts, day),
            "spotkanie_na_antenie": meeting_news.comes_next_aloud(facts, day),
        }
        about = f"Plan {words['okres']['slowami']}"
        title, called = first["tytul"], plan["dokument"]
        return NotePlan(name, kind, title, day, tuple(districts), about, context, facts.id, document=called)

    def words_on(day: date) -> PlanWords:
        return wording.plan(facts.as_read_on(day), unit) if len(facts.stood) > 1 else words

    def of_day(day: date, kind: str = "") -> list[DistrictWords]:
        serving = max(day, facts.first_day) if kind == "start" else day
        called_on = facts.on(serving).seen.end  # after the plan's end it goes by what it was called until then
        return [
            wording.district(name, facts.districts[name], serving, facts.today, called_on)
            for name in facts.plan.districts
        ]

    first = start_day(facts.file)
    day, words_then = first or UNDATED, words  # what has no day tells of today
    then = news.start_state(stood := facts.as_read_on(first) if first else facts)
    if first:  # of what will be, where the data say it so
        before = list(stood.plan.in_short_before) if then is PlanState.BEFORE else []
        words_then = {**words_on(first), "w_skrocie": typeset(before or in_short(stood))}
    yield note("start", news.starts(stood, words_then, of_day(day, "start")), day, words_then, then)
    if half := half_time(facts):
        stood = facts.as_read_on(half)
        words_then = wording.plan(stood, unit)
        yield note("polmetek", news.half_time(stood, words_then, of_day(half)), half, words_then, stood.state)
    if facts.evaluation and (closed := closing(facts)):
        # All of it as it stood: what was entered later would make the note tell of days after its own. A draft of a
        # note whose entries nobody may read yet tells them all.
        stood = facts if facts.evaluation.known_from > closed else facts.as_read_on(closed)
        then, short = state(stood.plan.period, closed), in_short(replace(stood, today=closed))
        words_then = {**wording.plan(stood, unit), "w_skrocie": typeset(short)}
        yield note("zakonczenie", news.closes(stood, words_then, of_day(closed), then), closed, words_then, then)
    for number, (decided, change) in enumerate(zip(facts.changes, words["zmieniono"], strict=True), 1):
        day = first_read(decided, facts)
        stood, words_then = facts.as_read_on(day), words_on(day)
        lead = news.changes(stood, words_then, of_day(day), decided, change)
        yield note("zmiana", lead, day, words_then, stood.state, f"-{number}", change=change)
    for number, (entry, correction) in enumerate(zip(facts.corrections, words["poprawki"], strict=True), 1):
        day = first_read(entry, facts)
        words_then = words_on(day)
        lead = news.corrects(words_then, correction)
        then = facts.as_read_on(day).state
        yield note("poprawka", lead, day, words_then, then, f"-{number}", correction=correction)


def _signed(officer: OfficerWords) -> str:
    """`asp. Imię Nazwisko, dzielnicowy`"""
    return polish.typeset(f"{officer['osoba']}, {officer['funkcja']}")


def listed(notes: Iterable[PouredNote]) -> list[ListedNoteWords]:
    """Notes as lists name them, newest first; `adres` counts from the site's root."""
    ordered = sorted(notes, key=lambda item: item.plan.id)
    ordered.sort(key=lambda item: item.plan.day, reverse=True)
    return [
        {
            "id": note.plan.id,
            "rodzaj": note.plan.kind,
            "tytul": note.title,
            "adres": note.plan.address,
            "dnia": note.plan.context["nota"]["dnia"],
            "rejony": list(note.plan.districts),
            "dotyczy": note.plan.about,
            "plan": note.plan.plan,
            "spotkanie": note.plan.meeting,
        }
        for note in ordered
    ]


def photo(note: NotePlan) -> PhotoOrder | None:
    """The note's photo as a file of its own."""
    shown = note.context["zdjecie"]
    return PhotoOrder(shown["adres"].lstrip("/"), shown["plik"]) if shown else None


def documents(note: PouredNote, unit: UnitWords) -> Iterator[NoteOrder]:
    """The note in every format."""
    for form in NOTE_FORMATS:
        yield _in(form, note, unit)


def post(note: PouredNote, unit: UnitWords) -> NoteOrder:
    """The note as a post for a CMS."""
    return _in(POST, note, unit)


def _in(form: NoteFormat, note: PouredNote, unit: UnitWords) -> NoteOrder:
    plan = note.plan
    address = plan.address.lstrip("/")
    shown = plan.context["zdjecie"]
    return NoteOrder(
        path=f"{address}{form.file}" if form.is_public else f"{BUNDLES}/{plan.id}/{form.file}",
        format=form,
        html=note.spoken if form.role is Role.RADIO else note.html,
        title=note.title,
        author=unit["nazwa"],
        address=unit["witryna"] + address,
        day=plan.day,
        to=newsrooms(unit) if form.role is Role.MAIL else (),
        photos=((shown["adres"], shown["plik"]),) if shown else (),
        head=None if form.role in (Role.RADIO, Role.POST, Role.TEXT) else head(unit),
    )


def head(unit: UnitWords) -> HeadOrder:
    """What stands above every note: the unit's letterhead, or its emblem, name, address and telephone."""
    if unit["papier"]:
        return HeadOrder((), letterhead=unit["papier"])
    reach = (unit["adres"], unit["telefon"] and f"tel.\u00a0{unit['telefon']}")
    lines = (unit["nazwa"], " · ".join(part for part in reach if part))
    emblem = unit["znak"]
    return HeadOrder(tuple(filter(None, lines)), emblem["plik"] if emblem else "", emblem["opis"] if emblem else "")


def newsrooms(unit: UnitWords) -> tuple[tuple[str, str], ...]:
    """To whom drafts are addressed: names and addresses."""
    return tuple((item["nazwa"], item["email"]) for item in unit["redakcje"])
