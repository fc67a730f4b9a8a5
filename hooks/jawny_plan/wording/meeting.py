"""A meeting in words. Weekdays are computed; every day is told by its date, so the words hold on any day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from jawny_plan import polish
from jawny_plan.facts.conclusions import Thread, by_conclusion, threads
from jawny_plan.facts.meeting import (
    Former,
    MeetingFacts,
    MeetingState,
    Occurrence,
    coming,
    duties,
    past,
)
from jawny_plan.model import addresses
from jawny_plan.model.meeting import Cancelled, Host, MeetingPlace, StepFree
from jawny_plan.model.meeting_report import Ref
from jawny_plan.model.meeting_term import Duty, MeetingKind, Part, moment
from jawny_plan.model.time import Weekday
from jawny_plan.wording import additions
from jawny_plan.wording.conclusions import report, thread
from jawny_plan.wording.meeting_dates import day_in_words, days, hours
from jawny_plan.wording.meeting_dates import former as former_date
from jawny_plan.wording.meeting_hints import hints
from jawny_plan.wording.meeting_lists import by_district
from jawny_plan.wording.meeting_words import (
    CancelledWords,
    DutyWords,
    FormerWords,
    MeetingProse,
    MeetingsWords,
    MeetingWords,
    PartWords,
    PlaceWords,
    TermProse,
    TermWords,
)
from jawny_plan.wording.plan_words import PlanWords
from jawny_plan.wording.serving import office_of
from jawny_plan.wording.unit import dates
from jawny_plan.wording.unit_words import DistrictWords, SignWords, UnitWords
from jawny_plan.wording.words import sign, typeset

KINDS = {
    MeetingKind.OPENING: "Debata inicjująca",
    MeetingKind.EVALUATION: "Debata ewaluacyjna",
    MeetingKind.CONSULTATION: "Konsultacje",
    MeetingKind.ASSEMBLY: "Zebranie",
    MeetingKind.MEETING: "Spotkanie",
    MeetingKind.MOBILE_POINT: "Mobilny punkt",
    MeetingKind.PICNIC: "Piknik",
    MeetingKind.DUTY: "Dyżur",
}

STATES = {
    MeetingState.ANNOUNCED: sign("przed", "Zapowiedziane"),
    MeetingState.MOVED: sign("przesuniete", "Przesunięte"),
    MeetingState.CANCELLED: sign("nie-wykonano", "Odwołane"),
    MeetingState.TOOK_PLACE: sign("wykonano", "Odbyte"),
    MeetingState.NO_REPORT: sign("brak-wyniku", "Odbyte, bez sprawozdania"),
    MeetingState.RUNNING: sign("w-toku", "Obowiązuje"),
    MeetingState.ENDED: sign("zakonczony", "Zakończone"),
}

STEP_FREE = {
    StepFree.YES: "Tak, można wejść bez schodów.",
    StepFree.NO: "Nie, do środka nie wejdzie się bez schodów.",
    StepFree.UNKNOWN: "Nie wiadomo, jednostka tego nie podała.",
}

NEXT_DUTY_HOURS = 4


def meetings(
    facts: Iterable[MeetingFacts],
    of_unit: UnitWords,
    districts: Mapping[str, DistrictWords],
    plans: Mapping[str, PlanWords],
    then: Mapping[str, list[DistrictWords]],
) -> MeetingsWords:
    """All meetings in words, and `wnioski`, every matter that people brought up.

    Meetings are `nadchodzace` (next first), `dyzury`, and `minione` (latest first; `minione_rejonami` by district).
    `districts` and `plans` are told ones by identity, `then` the districts of each meeting as they were at its time.
    """
    facts = list(facts)
    matters = threads(facts)
    of_conclusions = by_conclusion(matters)
    worded = {item.id: _meeting(item, of_unit, then[item.id], plans, of_conclusions) for item in facts}
    over = [worded[item.id] for item in past(facts)]
    return {
        "nadchodzace": [worded[item.id] for item in coming(facts)],
        "dyzury": [worded[item.id] for item in duties(facts)],
        "minione": over,
        "minione_rejonami": by_district(over, districts.values()),
        "wnioski": [thread(item, worded) for item in matters],
    }


def everyone(meetings: MeetingsWords) -> list[MeetingWords]:
    """Each meeting of `meetings` once: coming ones, duty hours, past ones."""
    return [*meetings["nadchodzace"], *meetings["dyzury"], *meetings["minione"]]


def _meeting(
    facts: MeetingFacts,
    of_unit: UnitWords,
    districts: list[DistrictWords],
    plans: Mapping[str, PlanWords],
    of_conclusions: Mapping[Ref, Thread],
) -> MeetingWords:
    """One meeting. `termin` is the date that matters now, `terminy` are all; both are empty for duty hours."""
    announced, main, address = facts.meeting, facts.main, addresses.meeting(facts.id)
    terms = [_occurrence(item, facts.id, of_conclusions) for item in facts.occurrences]
    prose: MeetingProse = {
        "tytul": announced.title,
        "rodzaj": KINDS[announced.kind],
        "temat": polish.sentence(announced.topic) if announced.topic else None,
        "stan": {"kod": str(facts.state), "znaki": [_sign(facts.state, main)]},
        "czesci": [_part(item, facts.first_day) for item in announced.parts],
        "dyzur": _duty(announced.duty, facts) if announced.duty else None,
        "miejsce": place(main.place if main and not announced.place else announced.place),
        "zaproszeni": announced.invited,
        "wspolorganizatorzy": list(announced.partners),
        "prowadzacy": [host(item) for item in announced.hosts],
        "jak_zglosic_temat": polish.sentence(announced.topics_to) if announced.topics_to else None,
        "ogloszono": polish.day(announced.announced) if announced.announced else None,
        "obliczenie_wyprzedzenie": _notice(facts),
        "wskazowki": hints(facts),
        "odwolane": _cancelled(announced.cancelled) if announced.cancelled else None,
    }
    return {
        **typeset(prose),
        "id": facts.id,
        "adres": addresses.from_root(address),
        "adres_pelny": of_unit["witryna"] + address,
        "program": bool(announced.programme),
        "rejony": districts,
        "urzad": office_of(districts),
        "plany": [plans[name] for name in announced.plans],
        "zdjecie": additions.photo(announced.photo) if announced.photo else None,
        "ankieta": announced.survey,
        "termin": terms[main.number - 1] if main else None,
        "terminy": terms,
        "jeszcze_terminow": len(facts.coming) - 1 if facts.coming else 0,
        "minione": facts.is_past,
        "cytat": additions.quote(facts.quote) if facts.quote else None,
    }


def place(place: MeetingPlace | None) -> PlaceWords | None:
    """Where exactly, in one line and in parts, with what is known of stairs."""
    if place is None:
        return None
    parts = (place.building, place.room, place.floor, place.address)
    return {
        "slowami": ", ".join(part for part in parts if part),
        "obiekt": place.building,
        "sala": place.room,
        "pietro": place.floor,
        "adres": place.address,
        "bez_schodow": str(place.step_free),
        "dostepnosc": STEP_FREE[place.step_free],
    }


def host(host: Host) -> str:
    """`asp. Imię Nazwisko, dzielnicowy`"""
    person = " ".join(part for part in (host.rank, host.name) if part)
    return ", ".join(part for part in (person, host.office) if part)


def _occurrence(term: Occurrence, meeting: str, of_conclusions: Mapping[Ref, Thread]) -> TermWords:
    day = day_in_words(term.start.date(), term.until)
    clock = hours(term.start, term.end, term.until)
    prose: TermProse = {
        "dzien": day,
        "godziny": clock,
        "slowami": f"{day}, {clock}",
        "uwaga": "Tej nocy zmienia się czas. Podajemy godziny, które pokaże zegar." if term.clocks_change else None,
        "miejsce": place(term.place),
        "stan": {"kod": str(term.state), "znaki": [_sign(term.state, term)]},
        "przesuniecia": [_former(item) for item in term.former],
        "odwolane": _cancelled(term.cancelled) if term.cancelled else None,
    }
    return {
        **typeset(prose),
        "nr": str(term.number),
        "poczatek": term.start.isoformat(timespec="minutes"),
        "sprawozdanie": report(term.report, meeting, of_conclusions) if term.report else None,
    }


def _sign(state: MeetingState, term: Occurrence | None) -> SignWords:
    if state is MeetingState.TODAY and term:
        # A page stays on the net when the day is over, so the day is named.
        return sign("w-toku", f"Odbywa się {days(term.start.date(), term.until)}")
    return STATES[state]


def _former(former: Former) -> FormerWords:
    """A date that no longer holds; `z` follows "przesunięte z"."""
    return {
        "z": former_date(former),
        "ogloszono": polish.day(former.move.announced) if former.move.announced else None,
        "powod": _reason(former.move.reason) if former.move.reason else None,
    }


def _cancelled(cancelled: Cancelled) -> CancelledWords:
    return {"dnia": polish.day(cancelled.day), "powod": _reason(cancelled.reason)}


def _reason(text: str) -> str:
    """A reason as it follows a colon: with a full stop, without a capital letter of ours."""
    return text.strip()[:1] + polish.sentence(text)[1:]


def _part(part: Part, day: date) -> PartWords:
    start, end = moment(day, part.start, part.end)
    return {
        "godziny": hours(start, end) if start else "",
        "rodzaj": KINDS[part.kind],
        "temat": polish.sentence(part.topic) if part.topic else None,
    }


def _duty(duty: Duty, facts: MeetingFacts) -> DutyWords:
    """Duty hours: the rule in words, the days without, and the next rounds."""
    week = list(Weekday)
    days = polish.listed([polish.weekday(number) for number in sorted(map(week.index, duty.weekdays))])
    start, end = moment(duty.start, duty.hours.start, duty.hours.end)
    clock = hours(start, end) if start else ""
    return {
        "dni": days,
        "godziny": clock,
        "slowami": f"{days}, {clock}",
        "okres": dates(duty.start, duty.end),
        "bez_dyzuru": [day_in_words(item) for item in sorted(duty.exceptions) if item >= facts.today],
        "najblizsze": [
            f"{day_in_words(item.start.date())}, {hours(item.start, item.end)}"
            for item in facts.next_duty_hours(NEXT_DUTY_HOURS)
        ],
    }


def _notice(facts: MeetingFacts) -> str | None:
    """How early people were told, in words without a stop; nothing for duty hours, which last."""
    if facts.notice is None or facts.notice < 0 or facts.meeting.duty:
        return None
    what = "nowy termin " if facts.occurrences[0].former else ""
    if facts.notice == 0:
        return f"{what}w dniu spotkania"
    before = "przed spotkaniem" if len(facts.occurrences) == 1 else "przed pierwszym spotkaniem"
    return f"{what}{polish.plural(facts.notice, 'dzień', 'dni', 'dni')} {before}"
