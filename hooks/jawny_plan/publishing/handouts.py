"""Handouts: what is printed for meetings and noticeboards. Paper stays true: nothing on it changes from day to day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from jawny_plan import polish
from jawny_plan.facts.plan import UNDATED, PlanFacts
from jawny_plan.model.meeting import StepFree
from jawny_plan.model.meeting_term import MeetingKind
from jawny_plan.publishing import vcard
from jawny_plan.publishing.telling import Told
from jawny_plan.publishing.telling.meeting import KINDS
from jawny_plan.publishing.workshop import PreviewOrder, SheetOrder

PREVIEW = 54
"""Pixels per inch of a preview: a sheet A4 is 446 pixels wide."""
NAMES = {
    "ulotka.typ": ("Ulotka", "A4, druk dwustronny"),
    "ulotka-duzy-druk.typ": ("Ulotka, duży druk", "A4, kilka stron"),
    "klatka.typ": ("Ogłoszenie na klatkę schodową", "A4, jedna strona"),
    "plakat.typ": ("Plakat", "A3, jedna strona"),
    "porzadek.typ": ("Porządek spotkania", "A4, jedna strona"),
    "pytania.typ": ("Kartka na pytanie", "A4, jedna strona"),
    "wizytowki.typ": ("Wizytówki dzielnicowego", "A4, osiem wizytówek 85 × 55 mm"),
}


_MATTER = "Masz sprawę do dzielnicowego?"
_WORDS = {
    MeetingKind.DUTY: (
        _MATTER,
        "Przyjdź z nią na dyżur.",
        "Oddaj ją dzielnicowemu na dyżurze.",
        "Dyżury zostały odwołane.",
    ),
    MeetingKind.MOBILE_POINT: (
        "Masz sprawę?",
        "Powiedz o niej w mobilnym punkcie.",
        "Oddaj ją w mobilnym punkcie.",
        "Mobilnego punktu nie będzie.",
    ),
    MeetingKind.PICNIC: (
        _MATTER,
        "Powiedz o niej na pikniku.",
        "Oddaj ją dzielnicowemu na pikniku.",
        "Piknik się nie odbędzie.",
    ),
}
_WORDS_OF_MEETINGS = (
    "Masz temat na spotkanie?",
    "Powiedz o nim dzielnicowemu na początku spotkania.",
    "Oddaj ją dzielnicowemu na spotkaniu.",
    "To spotkanie się nie odbędzie.",
)
"""What a poster asks, what to do then, where a question sheet goes, and that nothing takes place."""

NAMELESS = "Plan dzielnicowego"
"""The headline of a notice where every name in the plan is a count."""
_COUNT = re.compile(
    r"\d *(?:%|proc)|\d (?:\w+ ){0,2}(?:zgłosze|interwencj|przypad|wykrocze|przestęps|zdarze|kradzież|włama|kolizj|"
    r"wypad(?:k|e)|mandat|poucze|ofiar|rann|zabit|zatrzyma|skarg|sygna|uszkodze|pożar|awantur|bójek|bójk|osób|osoby|razy)"
)


def told(order: SheetOrder) -> Told:
    """The sheet as lists of handouts name it; `adres` counts from the site's root, `miejsce` tells notices apart."""
    name, size = NAMES[order.template]
    place = order.data["ogloszenie"]["miejsce"] if "ogloszenie" in order.data else None
    return {"nazwa": name, "rozmiar": size, "miejsce": place, "adres": f"/{order.path}"}


def preview(order: SheetOrder) -> PreviewOrder:
    """The sheet's first page as a picture; `shown` says what is on it."""
    return PreviewOrder(f"{order.path.removesuffix('.pdf')}.png", order.template, order.data, order.day, PREVIEW)


def shown(order: SheetOrder) -> str:
    """What the sheet's first page shows, for those who do not see the picture."""
    name = NAMES[order.template][0]
    match order.data:
        case {"ogloszenie": notice}:
            return f"{name}, miejsce: {notice['miejsce']}. Hasło: „{notice['haslo']}”."
        case {"plan": plan, "rejon": district}:
            return f"{name}. Hasło: „{plan['haslo']}”. {district['nazwa']}, plan {plan['okres']['slowami']}"
        case {"spotkanie": {"terminy": terms} as meeting}:
            parts = ("dzien", "data", "godziny")
            when = "; ".join(", ".join(term[part] for part in parts if term[part]) for term in terms)
            return f"{name}: {meeting['tytul']}. {when}."
        case {"spotkanie": meeting}:
            return ". ".join(part for part in (f"{name}: {meeting['tytul']}", meeting["termin"]) if part) + "."
        case _:
            return f"{name}. {order.data['rejon']['nazwa']}."


def is_current(told: Told) -> bool:
    """Whether what is printed of a plan or a meeting is still of use today."""
    return not told["minione"] if "minione" in told else told["stan"]["kod"] != "zakonczony"


def of_plan(facts: PlanFacts, told: Told, unit: Told) -> Iterator[SheetOrder]:
    """The handouts of a plan: leaflet, the same in large print, a notice for each place that the plan names."""
    small = leaflet(facts, told, unit)
    yield small
    yield SheetOrder(f"plany/{facts.id}/ulotka-duzy-druk.pdf", "ulotka-duzy-druk.typ", small.data, small.day)
    for number, data in enumerate(_notices(told, unit), 1):
        yield SheetOrder(f"plany/{facts.id}/klatka-{number}.pdf", "klatka.typ", data, facts.first_day)


def leaflet(facts: PlanFacts, told: Told, unit: Told) -> SheetOrder:
    """The A4 leaflet of a plan, dated by the plan's first day."""
    data = {
        "jezyk": "pl",
        "jednostka": {"nazwa": unit["nazwa"], "znak": unit["znak"]},
        "rejon": {name: told["rejon"][name] for name in ("nazwa", "miejscowosc")},
        "plan": _lasting(told),
        "kontakt": contact(told["rejon"]),
    }
    return SheetOrder(f"plany/{facts.id}/ulotka.pdf", "ulotka.typ", data, facts.first_day)


def contact(district: Told) -> Told | None:
    """The contact box; None where the data hold no officer and no phone."""
    officer, known = district["dzielnicowy"], district["kontakt"] or {}
    if not (officer or known):
        return None
    return {
        "osoba": officer["slowami"] if officer else None,
        "telefon": known.get("telefon"),
        "telefon_komorkowy": known.get("telefon_komorkowy"),
        "email": known.get("email"),
        "dyzur": known.get("dyzur"),
    }


def _notices(plan: Told, unit: Told) -> Iterator[Told]:
    """One notice a place, in the plan's order: what happens there and what is done, and no count of anything.

    Goals, figures and the wording of actions stay out: they are where counts stand.
    """
    threats_at: dict[str, list[str]] = {}
    for threat in plan["zagrozenia"]:
        for place in threat["miejsca"]:
            threats_at.setdefault(place, []).append(threat["nazwa"])
    named = [
        name for name in (plan["haslo"], *(threat["nazwa"] for threat in plan["zagrozenia"])) if not _counts(name, plan)
    ]
    actions = [
        {name: item[name] for name in ("nazwa", "termin", "etapy")}
        for item in plan["dzialania"]
        if not _counts(item["nazwa"], plan)
    ]
    for place, threats in threats_at.items():
        yield {
            **_common(unit),
            "rejon": {name: plan["rejon"][name] for name in ("nazwa", "miejscowosc")},
            "ogloszenie": {
                "haslo": polish.capital(named[0] if named else NAMELESS),
                "miejsce": place,
                "zagrozenia": [name for name in dict.fromkeys(threats) if not _counts(name, plan)],
                "dzialania": actions,
                "niepelne": len(actions) < len(plan["dzialania"]),
                "okres": plan["okres"]["slowami"],
                "do": plan["okres"]["do"],
            },
            "kontakt": contact(plan["rejon"]),
            "adres_kodu": plan["adres_pelny"],
        }


def of_district(told: Told, unit: Told) -> Iterator[SheetOrder]:
    """Business cards of the officer; none without a phone and an e-mail address. Their code leads to the vCard."""
    if not vcard.reachable(told):
        return
    officer, known = told["dzielnicowy"], told["kontakt"]
    data = {
        **_common(unit),
        "rejon": {name: told[name] for name in ("nazwa", "miejscowosc")},
        "wizytowka": {
            "osoba": officer["slowami"] if officer and officer["osoba"] else None,
            "telefony": [known[name] for name in ("telefon", "telefon_komorkowy") if known[name]],
            **{name: known[name] for name in ("email", "dyzur", "potwierdzono")},
        },
        "adres_kodu": unit["witryna"] + vcard.path(told),
    }
    yield SheetOrder(f"rejony/{told['id']}/wizytowki.pdf", "wizytowki.typ", data, UNDATED)


def of_meeting(told: Told, unit: Told) -> Iterator[SheetOrder]:
    """The handouts of a meeting, dated by its first day: a poster, a sheet for questions and, but for duty, an agenda.

    A meeting that was called off keeps only the poster that says so.
    """
    terms = told["terminy"]
    day = date.fromisoformat(terms[0]["poczatek"][:10]) if terms else UNDATED
    poster = _poster(told)
    common = {**_common(unit), "adres_kodu": told["adres_pelny"]}
    base = f"spotkania/{told['id']}"
    yield SheetOrder(f"{base}/plakat.pdf", "plakat.typ", {**common, "spotkanie": poster}, day)
    if poster["stan"] == "odwolane":
        return
    place = poster["miejsce"]
    sheet = {
        "tytul": told["tytul"],
        "temat": told["temat"],
        "termin": _when(told),
        "miejsce": place["slowami"] if place else None,
        "oddaj": _words(told)[2],
        "prowadzacy": told["prowadzacy"],
        "czesci": poster["czesci"],
        "plany": [plan["haslo"] for plan in told["plany"]],
        "jak_zglosic_temat": told["jak_zglosic_temat"],
        "zwrot": list(_return_addresses(told, unit)),
    }
    if not told["dyzur"]:
        yield SheetOrder(f"{base}/porzadek.pdf", "porzadek.typ", {**common, "spotkanie": sheet}, day)
    yield SheetOrder(f"{base}/pytania.pdf", "pytania.typ", {**common, "spotkanie": sheet}, day)


def _common(unit: Told) -> Told:
    return {"jezyk": "pl", "jednostka": {"nazwa": unit["nazwa"], "znak": unit["znak"]}}


def _poster(told: Told) -> Told:
    """What the poster says. It reads what was decided, never what is today: a printed sheet cannot grow old."""
    terms, duty = told["terminy"], told["dyzur"]
    off = told["odwolane"] if duty else all(term["odwolane"] for term in terms) and terms[-1]["odwolane"]
    moves = terms[0]["przesuniecia"] if len(terms) == 1 else []
    state = "odwolane" if off else "przesuniete" if moves else "ogloszone"
    ask, tell, _, nothing = _words(told)
    places = [_place(place, told) for place in [term["miejsce"] for term in terms] or [told["miejsce"]]]
    same = all(place == places[0] for place in places)
    return {
        "stan": state,
        "zdanie_odwolania": nothing,
        "powod": off["powod"] if off else moves[-1]["powod"] if moves else None,
        "dawne_terminy": [move["z"] for move in moves],
        "rodzaj": told["rodzaj"],
        "tytul": told["tytul"],
        "temat": told["temat"],
        "rejony": [
            ", ".join(part for part in (district["nazwa"], district["miejscowosc"]) if part)
            for district in told["rejony"]
        ],
        "terminy": [_duty(duty)] if duty else [_term(term, told, same_place=same) for term in terms],
        "czesci": [
            {"godziny": part["godziny"], "nazwa": ": ".join(item for item in (part["rodzaj"], part["temat"]) if item)}
            for part in told["czesci"]
        ],
        "miejsce": places[0] if same else None,
        "miejsca_przy_terminach": not same,
        "zaproszeni": told["zaproszeni"],
        "prowadzacy": told["prowadzacy"],
        "wspolorganizatorzy": told["wspolorganizatorzy"],
        "zacheta": "Masz sprawę?" if state == "odwolane" else ask,
        "jak_zglosic_temat": told["jak_zglosic_temat"] or tell,
        "ankieta": told["ankieta"],
    }


def _term(term: Told, told: Told, *, same_place: bool) -> Told:
    """One date: weekday and day apart, for the day is set larger."""
    weekday, _, day = term["dzien"].partition(", ")
    notes = [term["uwaga"]] if term["uwaga"] else []
    state = None
    if len(told["terminy"]) > 1:
        state = "odwolane" if term["odwolane"] else "przesuniete" if term["przesuniecia"] else None
        notes += [f"Powód: {term['odwolane']['powod']}"] if term["odwolane"] else []
        notes += [f"Poprzedni termin jest nieaktualny: {move['z']}" for move in term["przesuniecia"]]
        notes += [term["miejsce"]["slowami"]] if term["miejsce"] and not same_place else []
    return {"dzien": weekday, "data": day, "godziny": term["godziny"], "dopiski": notes, "stan": state}


def _duty(duty: Told) -> Told:
    """The rule of recurring duty hours: weekdays in the place of a date."""
    return {"dzien": None, "data": duty["dni"], "godziny": duty["godziny"], "dopiski": [duty["okres"]]}


def _when(told: Told) -> str | None:
    """The date, or the rule of duty hours; None for several dates, of which a sheet is filled in on one."""
    if told["dyzur"]:
        return f"{told['dyzur']['slowami']}, {told['dyzur']['okres']}"
    held = [term["slowami"] for term in told["terminy"] if not term["odwolane"]]
    return held[0] if len(held) == 1 else None


def _words(told: Told) -> tuple[str, str, str, str]:
    """The words that fit the kind of meeting."""
    return next((words for kind, words in _WORDS.items() if told["rodzaj"] == KINDS[kind]), _WORDS_OF_MEETINGS)


def _place(place: Told | None, told: Told) -> Told | None:
    """The place as paper tells it: where nobody knows of stairs, whom to ask, or nothing."""
    if place is None or place["bez_schodow"] != StepFree.UNKNOWN:
        return place
    numbers = (
        known.get("telefon") or known.get("telefon_komorkowy")
        for known in (district["kontakt"] or {} for district in told["rejony"])
    )
    phone = next(filter(None, numbers), None)
    return place | {"bez_schodow": None, "dostepnosc": f"Zapytaj: tel. {phone}" if phone else None}


def _return_addresses(told: Told, unit: Told) -> Iterator[Told]:
    """Where a filled-in sheet may be brought or sent: each district's address, else the unit alone."""
    for district in told["rejony"]:
        known = district["kontakt"] or {}
        if known.get("adres") or known.get("email"):
            whom = f"Dzielnicowy, {district['nazwa']}"
            yield {"komu": whom, "adres": known.get("adres") or unit["nazwa"], "email": known.get("email")}
        else:
            yield {"komu": f"Dzielnicowy, {district['nazwa']}", "adres": unit["nazwa"], "email": None}


def _counts(words: str, plan: Told) -> bool:
    """Whether the words hold a per cent, a number of incidents, or a figure of the plan."""
    figures = [figure["slowami"] for threat in plan["zagrozenia"] for figure in threat["liczby"]]
    plain = words.replace(polish.NBSP, " ")
    return bool(_COUNT.search(plain)) or any(item.replace(polish.NBSP, " ") in plain for item in figures)


def _lasting(plan: Told) -> Told:
    """What paper takes of a plan: what was approved, not how it goes on, and no calculation."""
    threats = [
        {name: item[name] for name in ("nazwa", "skutki", "miejsca", "czas", "zrodla")}
        | {"liczby": [{"zdanie": figure["zdanie"]} for figure in item["liczby"]]}
        for item in plan["zagrozenia"]
    ]
    actions = [{name: item[name] for name in ("nr", "nazwa", "opis", "termin", "etapy")} for item in plan["dzialania"]]
    return {
        "haslo": plan["haslo"],
        "w_skrocie": plan["w_skrocie"],
        "okres": {"slowami": plan["okres"]["slowami"], "do": plan["okres"]["do"]},
        "zagrozenia": threats,
        "cele": [{"slowami": goal["slowami"]} for goal in plan["cele"]],
        "dzialania": actions,
        "podmioty": plan["podmioty"],
        "informowanie": [{name: item[name] for name in ("nazwa", "opis")} for item in plan["informowanie"]],
        "adres_pelny": plan["adres_pelny"],
    }
