"""A meeting in words. Weekdays are computed; every day is told by its date, so the words hold on any day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time

from jawny_plan import polish
from jawny_plan.facts.conclusions import Thread, by_conclusion, threads
from jawny_plan.facts.meeting import (
    GOOD_NOTICE,
    Former,
    MeetingFacts,
    Occurrence,
    State,
    coming,
    duties,
    past,
)
from jawny_plan.model import addresses
from jawny_plan.model.meeting import Cancelled, Host, MeetingPlace, StepFree
from jawny_plan.model.meeting_report import Ref
from jawny_plan.model.meeting_term import Duty, MeetingKind, Part, moment, said
from jawny_plan.model.time import Weekday
from jawny_plan.wording import additions
from jawny_plan.wording.conclusions import report, thread
from jawny_plan.wording.meeting_words import (
    CancelledWords,
    DistrictMeetingsWords,
    DutyWords,
    FormerWords,
    MeetingListsWords,
    MeetingProse,
    MeetingsWords,
    MeetingWords,
    PartWords,
    PlaceWords,
    TermProse,
    TermWords,
)
from jawny_plan.wording.plan_words import PlanWords
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
    State.ANNOUNCED: sign("przed", "Zapowiedziane"),
    State.MOVED: sign("przesuniete", "Przesunięte"),
    State.CANCELLED: sign("nie-wykonano", "Odwołane"),
    State.HELD: sign("wykonano", "Odbyte"),
    State.NO_REPORT: sign("brak-wyniku", "Odbyte, bez sprawozdania"),
    State.RUNNING: sign("w-toku", "Obowiązuje"),
    State.ENDED: sign("zakonczony", "Zakończone"),
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
) -> MeetingsWords:
    """All meetings in words, and `wnioski`, every matter that people brought up.

    Meetings are `nadchodzace` (next first), `dyzury`, and `minione` (latest first; `minione_rejonami` by district).
    `districts` and `plans` are told ones by identity.
    """
    facts = list(facts)
    matters = threads(facts)
    of_conclusions = by_conclusion(matters)
    told = {item.id: _meeting(item, of_unit, districts, plans, of_conclusions) for item in facts}
    over = [told[item.id] for item in past(facts)]
    return {
        "nadchodzace": [told[item.id] for item in coming(facts)],
        "dyzury": [told[item.id] for item in duties(facts)],
        "minione": over,
        "minione_rejonami": _by_district(over, districts.values()),
        "wnioski": [thread(item, told) for item in matters],
    }


def everyone(told: MeetingsWords) -> list[MeetingWords]:
    """Each meeting of `meetings` once: coming ones, duty hours, past ones."""
    return [*told["nadchodzace"], *told["dyzury"], *told["minione"]]


def of_district(told: MeetingsWords, district: str) -> MeetingListsWords:
    """The lists of `meetings` with those of one district alone: `nadchodzace`, `dyzury`, `minione`."""

    def here(meetings: Iterable[MeetingWords]) -> list[MeetingWords]:
        return [item for item in meetings if district in (each["id"] for each in item["rejony"])]

    return {
        "nadchodzace": here(told["nadchodzace"]),
        "dyzury": here(told["dyzury"]),
        "minione": here(told["minione"]),
    }


def _by_district(told: Sequence[MeetingWords], districts: Iterable[DistrictWords]) -> list[DistrictMeetingsWords]:
    """`[{rejon, spotkania}]` in the order of `districts`, those without a meeting left out."""
    groups: Iterable[DistrictMeetingsWords] = (
        {"rejon": district, "spotkania": [item for item in told if district in item["rejony"]]}
        for district in districts
    )
    return [group for group in groups if group["spotkania"]]


def _meeting(
    facts: MeetingFacts,
    of_unit: UnitWords,
    districts: Mapping[str, DistrictWords],
    plans: Mapping[str, PlanWords],
    of_conclusions: Mapping[Ref, Thread],
) -> MeetingWords:
    """One meeting. `termin` is the date that matters now, `terminy` are all; both are empty for duty hours."""
    told, main, address = facts.meeting, facts.main, addresses.meeting(facts.id)
    terms = [_occurrence(item, facts.id, of_conclusions) for item in facts.occurrences]
    prose: MeetingProse = {
        "tytul": told.title,
        "rodzaj": KINDS[told.kind],
        "temat": polish.sentence(told.topic) if told.topic else None,
        "stan": {"kod": str(facts.state), "znaki": [_sign(facts.state, main)]},
        "czesci": [_part(item, facts.first_day) for item in told.parts],
        "dyzur": _duty(told.duty, facts) if told.duty else None,
        "miejsce": place(main.place if main and not told.place else told.place),
        "zaproszeni": told.invited,
        "wspolorganizatorzy": list(told.partners),
        "prowadzacy": [host(item) for item in told.hosts],
        "jak_zglosic_temat": polish.sentence(told.topics_to) if told.topics_to else None,
        "ogloszono": polish.day(told.announced) if told.announced else None,
        "obliczenie_wyprzedzenie": _notice(facts),
        "wskazowki": hints(facts),
        "odwolane": _cancelled(told.cancelled) if told.cancelled else None,
    }
    return {
        **typeset(prose),
        "id": facts.id,
        "adres": addresses.from_root(address),
        "adres_pelny": of_unit["witryna"] + address,
        "rejony": [districts[name] for name in told.districts],
        "plany": [plans[name] for name in told.plans],
        "ankieta": told.survey,
        "termin": terms[main.number - 1] if main else None,
        "terminy": terms,
        "jeszcze_terminow": len(facts.coming) - 1 if facts.coming else 0,
        "minione": facts.is_past,
        "cytat": additions.quote(facts.quote) if facts.quote else None,
    }


def hints(facts: MeetingFacts) -> list[str]:
    """What the editor could do better; nothing for readers."""
    if not facts.short_notice or facts.notice is None:
        return []
    days = polish.plural(facts.notice, "dzień", "dni", "dni")
    return [
        f"Termin podano tylko {days} wcześniej. Mieszkańcy powinni go znać co najmniej {GOOD_NOTICE} dni wcześniej."
    ]


def day_in_words(day: date) -> str:
    """`czwartek, 10 grudnia 2026 r.`"""
    return f"{polish.weekday(day.weekday())}, {polish.day(day)}"


def hours(start: datetime, end: datetime | None) -> str:
    """`godz. 17.00–19.00`, `godz. 22.00–1.30 następnego dnia`; midnight at the end is 24.00."""
    begins = f"godz.{polish.NBSP}{said(start.time())}"
    if end is None:
        return begins
    if end.time() == time():
        return f"{begins}–24.00"
    return f"{begins}–{said(end.time())}" + (" następnego dnia" if end.date() > start.date() else "")


def place(told: MeetingPlace | None) -> PlaceWords | None:
    """Where exactly, in one line and in parts, with what is known of stairs."""
    if told is None:
        return None
    parts = (told.building, told.room, told.floor, told.address)
    return {
        "slowami": ", ".join(part for part in parts if part),
        "obiekt": told.building,
        "sala": told.room,
        "pietro": told.floor,
        "adres": told.address,
        "bez_schodow": str(told.step_free),
        "dostepnosc": STEP_FREE[told.step_free],
    }


def host(told: Host) -> str:
    """`asp. Imię Nazwisko, dzielnicowy`"""
    person = " ".join(part for part in (told.rank, told.name) if part)
    return ", ".join(part for part in (person, told.office) if part)


def _occurrence(told: Occurrence, meeting: str, of_conclusions: Mapping[Ref, Thread]) -> TermWords:
    day, clock = day_in_words(told.start.date()), hours(told.start, told.end)
    prose: TermProse = {
        "dzien": day,
        "godziny": clock,
        "slowami": f"{day}, {clock}",
        "uwaga": "Tej nocy zmienia się czas. Podajemy godziny, które pokaże zegar." if told.clocks_change else None,
        "miejsce": place(told.place),
        "stan": {"kod": str(told.state), "znaki": [_sign(told.state, told)]},
        "przesuniecia": [_former(item) for item in told.former],
        "odwolane": _cancelled(told.cancelled) if told.cancelled else None,
    }
    return {
        **typeset(prose),
        "nr": str(told.number),
        "poczatek": told.start.isoformat(timespec="minutes"),
        "sprawozdanie": report(told.report, meeting, of_conclusions) if told.report else None,
    }


def _sign(state: State, told: Occurrence | None) -> SignWords:
    if state is State.TODAY and told:
        # A page stays on the net when the day is over, so the day is named.
        return sign("w-toku", f"Odbywa się {polish.day(told.start.date())}")
    return STATES[state]


def _former(told: Former) -> FormerWords:
    """A date that no longer holds; `z` follows "przesunięte z"."""
    clock = f"godz.{polish.NBSP}{said(told.start.time())}"
    return {
        "z": f"{polish.day(told.start.date())} ({polish.weekday(told.start.weekday())}), {clock}",
        "ogloszono": polish.day(told.move.announced) if told.move.announced else None,
        "powod": _reason(told.move.reason) if told.move.reason else None,
    }


def _cancelled(told: Cancelled) -> CancelledWords:
    return {"dnia": polish.day(told.day), "powod": _reason(told.reason)}


def _reason(text: str) -> str:
    """A reason as it follows a colon: with a full stop, without a capital letter of ours."""
    return text.strip()[:1] + polish.sentence(text)[1:]


def _part(told: Part, day: date) -> PartWords:
    start, end = moment(day, told.start, told.end)
    return {
        "godziny": hours(start, end) if start else "",
        "rodzaj": KINDS[told.kind],
        "temat": polish.sentence(told.topic) if told.topic else None,
    }


def _duty(told: Duty, facts: MeetingFacts) -> DutyWords:
    """Duty hours: the rule in words, the days without, and the next rounds."""
    week = list(Weekday)
    days = polish.listed([polish.weekday(number) for number in sorted(map(week.index, told.weekdays))])
    start, end = moment(told.start, told.hours.start, told.hours.end)
    clock = hours(start, end) if start else ""
    return {
        "dni": days,
        "godziny": clock,
        "slowami": f"{days}, {clock}",
        "okres": dates(told.start, told.end),
        "bez_dyzuru": [day_in_words(item) for item in sorted(told.exceptions) if item >= facts.today],
        "najblizsze": [
            f"{day_in_words(item.start.date())}, {hours(item.start, item.end)}"
            for item in facts.next_duty_hours(NEXT_DUTY_HOURS)
        ],
    }


def _notice(facts: MeetingFacts) -> str | None:
    """How early people were told, in words without a stop; nothing for duty hours, which last."""
    if facts.notice is None or facts.notice < 0 or facts.meeting.duty:
        return None
    what = "Nowy termin podano" if facts.occurrences[0].former else "Termin podano"
    if facts.notice == 0:
        return f"{what} w dniu spotkania"
    before = "przed spotkaniem" if len(facts.occurrences) == 1 else "przed pierwszym spotkaniem"
    return f"{what} {polish.plural(facts.notice, 'dzień', 'dni', 'dni')} {before}"
