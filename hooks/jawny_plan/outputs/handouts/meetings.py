"""The handouts of a meeting: a poster, a sheet for questions, an agenda."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Literal, NamedTuple, assert_never

from jawny_plan import polish
from jawny_plan.facts.meeting import MeetingState
from jawny_plan.facts.plan import UNDATED
from jawny_plan.model.meeting import StepFree
from jawny_plan.model.meeting_term import MeetingKind
from jawny_plan.outputs.handouts.named import Handout, common, found_at, handout, unmarked
from jawny_plan.outputs.sheet_words import MarkedSheetWords
from jawny_plan.outputs.sheet_words.meetings import (
    MeetingSheetWords,
    PaperMeetingWords,
    PhoneWords,
    PosterMeetingWords,
    PosterTermWords,
    PosterWords,
    ReturnAddressWords,
)
from jawny_plan.outputs.sheets import MeetingSheet
from jawny_plan.wording.meeting import KINDS
from jawny_plan.wording.meeting_words import DutyWords, MeetingWords, PlaceWords, TermWords
from jawny_plan.wording.serving import office_today
from jawny_plan.wording.unit_words import NO_CONTACT, UnitWords


class Words(NamedTuple):
    """Words that fit a kind of meeting; what its officer is called stands in braces until they are said of one."""

    asked: str
    instruction: str
    """What to do with what was asked for."""
    handed_in: str
    """Where a question sheet goes."""
    called_off: str


_MATTER = "Masz sprawę do {dopelniacz}?"
_WORDS = {
    KINDS[MeetingKind.DUTY]: Words(
        _MATTER,
        "Przyjdź z nią na dyżur.",
        "Oddaj ją {celownik} na dyżurze.",
        "Dyżury zostały odwołane.",
    ),
    KINDS[MeetingKind.MOBILE_POINT]: Words(
        "Masz sprawę?",
        "Powiedz o niej w mobilnym punkcie.",
        "Oddaj ją w mobilnym punkcie.",
        "Mobilnego punktu nie będzie.",
    ),
    KINDS[MeetingKind.PICNIC]: Words(
        _MATTER,
        "Powiedz o niej na pikniku.",
        "Oddaj ją {celownik} na pikniku.",
        "Piknik się nie odbędzie.",
    ),
}
_OTHERS = Words(
    "Masz temat na spotkanie?",
    "Powiedz o nim {celownik} na początku spotkania.",
    "Oddaj ją {celownik} na spotkaniu.",
    "To spotkanie się nie odbędzie.",
)


def of_meeting(meeting: MeetingWords, unit: UnitWords) -> Iterator[Handout]:
    """The handouts of a meeting, dated by its first day: a poster, a sheet for questions and, but for duty, an agenda.

    A meeting that was called off keeps only the poster that says so.
    """
    terms = meeting["terminy"]
    day = date.fromisoformat(terms[0]["poczatek"][:10]) if terms else UNDATED
    poster = _poster(meeting, unit)
    every: MarkedSheetWords = {**common(unit), **unmarked(meeting["adres_pelny"])}
    takes_place = poster["stan"] != "odwolane"
    for kind in MeetingSheet:
        match kind:
            case MeetingSheet.POSTER:
                announced: PosterWords = {**every, "spotkanie": poster}
                yield handout(kind.value, meeting["id"], announced, day, _poster_shown(kind.value.name, poster))
            case MeetingSheet.AGENDA | MeetingSheet.QUESTIONS:
                if takes_place and not (meeting["dyzur"] and kind is MeetingSheet.AGENDA):
                    words: MeetingSheetWords = {**every, "spotkanie": _on_paper(meeting, poster, unit)}
                    yield handout(kind.value, meeting["id"], words, day, _shown(kind.value.name, words["spotkanie"]))
            case _:
                assert_never(kind)


def _on_paper(meeting: MeetingWords, poster: PosterMeetingWords, unit: UnitWords) -> PaperMeetingWords:
    """What the sheets for the meeting itself say."""
    place = poster["miejsce"]
    return {
        "tytul": meeting["tytul"],
        "temat": meeting["temat"],
        "termin": _when(meeting),
        "dawne_terminy": _former(meeting),
        "miejsce": place["slowami"] if place else None,
        "do_kogo": meeting["urzad"]["dopelniacz"],
        "kto": meeting["urzad"]["mianownik"],
        "robi": meeting["urzad"]["robi"],
        "oddaj": _words(meeting).handed_in,
        "prowadzacy": meeting["prowadzacy"],
        "czesci": poster["czesci"],
        "plany": [plan["haslo"] for plan in meeting["plany"]],
        "jak_zglosic_temat": meeting["jak_zglosic_temat"],
        "telefony": poster["telefony"],
        "zwrot": list(_return_addresses(meeting, unit)),
    }


def _shown(name: str, meeting: PaperMeetingWords) -> str:
    when = f" {polish.sentence(meeting['termin'])}" if meeting["termin"] else ""
    return f"{name}: {polish.stopped(meeting['tytul'])}{when}"


def _poster_shown(name: str, poster: PosterMeetingWords) -> str:
    dates = ((term["dzien"], term["data"], term["godziny"]) for term in poster["terminy"])
    when = "; ".join(", ".join(part for part in parts if part) for parts in dates)
    change = {"odwolane": " Odwołane.", "przesuniete": " Nowy termin.", "ogloszone": ""}[poster["stan"]]
    where = f" {polish.sentence(poster['miejsce']['slowami'])}" if poster["miejsce"] else ""
    return f"{name}: {polish.stopped(poster['tytul'])}{change} {polish.sentence(when)}{where}"


def _poster(meeting: MeetingWords, unit: UnitWords) -> PosterMeetingWords:
    """What the poster says: what was decided, and of a series which dates are over, for that stays true on paper."""
    terms, duty = meeting["terminy"], meeting["dyzur"]
    off = meeting["odwolane"] if duty else all(term["odwolane"] for term in terms) and terms[-1]["odwolane"]
    moves = terms[0]["przesuniecia"] if len(terms) == 1 else []
    state: Literal["odwolane", "przesuniete", "ogloszone"]
    state = "odwolane" if off else "przesuniete" if moves else "ogloszone"
    words = _words(meeting)
    places = [_place(place, meeting) for place in [term["miejsce"] for term in terms] or [meeting["miejsce"]]]
    same = all(place == places[0] for place in places)
    return {
        "stan": state,
        "program": meeting["program"],
        "zdanie_odwolania": words.called_off,
        "powod": off["powod"] if off else moves[-1]["powod"] if moves else None,
        "dawne_terminy": [move["z"] for move in moves],
        "rodzaj": meeting["rodzaj"],
        "tytul": meeting["tytul"],
        "temat": meeting["temat"],
        "rejony": [district["gdzie"] for district in meeting["rejony"]],
        "terminy": [_duty(duty)] if duty else [_term(term, meeting, same_place=same) for term in terms],
        "czesci": [
            {"godziny": part["godziny"], "nazwa": ": ".join(item for item in (part["rodzaj"], part["temat"]) if item)}
            for part in meeting["czesci"]
        ],
        "miejsce": places[0] if same else None,
        "miejsca_przy_terminach": not same,
        "zaproszeni": meeting["zaproszeni"],
        "prowadzacy": meeting["prowadzacy"],
        "wspolorganizatorzy": meeting["wspolorganizatorzy"],
        "zacheta": "Masz sprawę?" if state == "odwolane" else words.asked,
        "jak_zglosic_temat": meeting["jak_zglosic_temat"] or words.instruction,
        "telefony": list(_phones(meeting, unit)),
        "ankieta": meeting["ankieta"],
    }


def _term(term: TermWords, meeting: MeetingWords, *, same_place: bool) -> PosterTermWords:
    """One date: weekday and day apart, for the day is set larger."""
    weekday, _, day = term["dzien"].partition(", ")
    notes = [term["uwaga"]] if term["uwaga"] else []
    state: Literal["odwolane", "przesuniete", "minal"] | None = None
    if len(meeting["terminy"]) > 1:
        state = "odwolane" if term["odwolane"] else "minal" if _is_over(term) else None
        state = state or ("przesuniete" if term["przesuniecia"] else None)
        notes += [f"Powód: {term['odwolane']['powod']}"] if term["odwolane"] else []
        notes += [f"Poprzedni termin jest nieaktualny: {move['z']}" for move in term["przesuniecia"]]
        notes += [term["miejsce"]["slowami"]] if term["miejsce"] and not same_place else []
    main = meeting["termin"]
    next_one = len(meeting["terminy"]) > 1 and main is not None and main["nr"] == term["nr"] and state != "odwolane"
    return {
        "glowny": next_one and not meeting["minione"],
        "dzien": weekday,
        "data": day,
        "godziny": term["godziny"],
        "dopiski": notes,
        "stan": state,
    }


def _duty(duty: DutyWords) -> PosterTermWords:
    """The rule of recurring duty hours: weekdays in the place of a date."""
    notes = [duty["okres"]] if duty["okres"] else []
    return {
        "glowny": False,
        "dzien": None,
        "data": duty["dni"],
        "godziny": duty["godziny"],
        "dopiski": notes,
        "stan": None,
    }


def _when(meeting: MeetingWords) -> str | None:
    """The date, or the rule of duty hours; None for several dates, of which a sheet is filled in on one."""
    if meeting["dyzur"]:
        return f"{meeting['dyzur']['slowami']}, {meeting['dyzur']['okres']}"
    days = [term["slowami"] for term in _standing(meeting)]
    return days[0] if len(days) == 1 else None


def _former(meeting: MeetingWords) -> list[str]:
    """The dates that no longer hold, of a sheet that is of one date."""
    standing = _standing(meeting)
    return [move["z"] for move in standing[0]["przesuniecia"]] if len(standing) == 1 else []


def _standing(meeting: MeetingWords) -> list[TermWords]:
    """The dates that were not called off; of a series those that are not over, as long as there are any."""
    standing = [term for term in meeting["terminy"] if not term["odwolane"]]
    return [term for term in standing if not _is_over(term)] or standing


def _is_over(term: TermWords) -> bool:
    return term["stan"]["kod"] in (MeetingState.TOOK_PLACE, MeetingState.NO_REPORT)


def _words(meeting: MeetingWords) -> Words:
    fitting, office = _WORDS.get(meeting["rodzaj"], _OTHERS), meeting["urzad"]
    return Words(*(polish.typeset(words.format_map(office)) for words in fitting))


def _place(place: PlaceWords | None, meeting: MeetingWords) -> PlaceWords | None:
    """The place as paper tells it: where nobody knows of stairs, whom to ask, or nothing."""
    if place is None or place["bez_schodow"] != StepFree.UNKNOWN:
        return place
    numbers = (
        known["telefon"] or known["telefon_komorkowy"]
        for known in (district["kontakt"] or NO_CONTACT for district in meeting["rejony"])
    )
    phone = next(filter(None, numbers), None)
    return place | {"bez_schodow": None, "dostepnosc": f"Zapytaj: tel. {phone}" if phone else None}


def _phones(meeting: MeetingWords, unit: UnitWords) -> Iterator[PhoneWords]:
    """Whom to call: the officer of each district, else the unit."""
    several, known = len(meeting["rejony"]) > 1, False
    for district in meeting["rejony"]:
        contact = district["kontakt"] or NO_CONTACT
        if phone := contact["telefon"] or contact["telefon_komorkowy"]:
            known = True
            named = office_today(district)["naglowek"]
            yield {
                "komu": f"{named}, {district['krotko']}" if several else named,
                "telefon": phone,
                "dyzur": contact["dyzur"],
                "gdzie": None if meeting["dyzur"] else found_at(contact["adres"], unit),
            }
    if not known and unit["telefon"]:
        yield {"komu": unit["nazwa"], "telefon": unit["telefon"], "dyzur": None, "gdzie": found_at(unit["adres"], unit)}


def _return_addresses(meeting: MeetingWords, unit: UnitWords) -> Iterator[ReturnAddressWords]:
    """Where a filled-in sheet may be brought or sent: each district's address, else the unit alone."""
    for district in meeting["rejony"]:
        known = district["kontakt"] or NO_CONTACT
        whom = f"{office_today(district)['naglowek']}, {district['nazwa']}"
        if known["adres"] or known["email"]:
            yield {"komu": whom, "adres": known["adres"] or unit["nazwa"], "email": known["email"]}
        else:
            yield {"komu": whom, "adres": unit["nazwa"], "email": None}
