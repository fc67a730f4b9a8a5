"""Facts -> words, once. Every page, note and print reads these same words, so all say the same.

The result is plain data with Polish keys (they are what a press officer meets in templates):
text, numbers, lists and mappings only, typeset by the rules of Polish.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from jawny_plan import polish
from jawny_plan.facts.plan import PlanFacts, State, windows
from jawny_plan.model.deadline import ByDay, Recurring
from jawny_plan.model.goal import Goal
from jawny_plan.model.period import Period
from jawny_plan.model.plan import Action, Partner
from jawny_plan.model.publicity import Channel, ChannelKind
from jawny_plan.model.threat import Figure, Place, Threat, Time
from jawny_plan.model.unit import District, Unit

Told = dict[str, Any]

STATE_WORDS = {State.BEFORE: "Przed rozpoczęciem", State.RUNNING: "W toku", State.ENDED: "Zakończony"}
CHANNEL_NAMES = {
    ChannelKind.WEBSITE: "Strona internetowa",
    ChannelKind.MEDIA: "Lokalne media",
    ChannelKind.MEETINGS: "Spotkania „Dzielnicowy bliżej nas”",
}


def unit(told: Unit) -> Told:
    """The unit. `witryna` always ends with a slash."""
    return {
        "nazwa": polish.typeset(told.name),
        "skrot": polish.typeset(told.short_name),
        "witryna": told.site.rstrip("/") + "/",
        "znak": told.emblem and {"plik": told.emblem.file, "opis": polish.typeset(told.emblem.alt)},
    }


def district(name: str, told: District) -> Told:
    """A district; `adres` counts from the site's root."""
    return {
        "id": name,
        "numer": str(told.number),
        "nazwa": polish.typeset(f"Rejon służbowy nr {told.number}"),
        "miejscowosc": told.town and polish.typeset(told.town),
        "adres": f"/rejony/{name}/",
    }


def plan(facts: PlanFacts, of_unit: Told) -> Told:
    """A plan in words. What we computed and the plan does not say stands under keys `obliczenie…`."""
    told = facts.plan
    address = f"plany/{facts.id}/"
    words: Told = typeset(
        {
            "id": facts.id,
            "adres": f"/{address}",
            "adres_pelny": of_unit["witryna"] + address,
            "pliki": {"ulotka": f"/{address}ulotka.pdf"},
            "rejon": district(told.district, facts.district),
            "haslo": told.headline,
            "tytul": told.title,
            "w_skrocie": told.in_short,
            "okres": period(told.period),
            "stan": state(facts),
            "zagrozenia": [threat(item) for item in told.threats],
            "cele": [goal(item, facts.figures) for item in told.goals],
            "dzialania": [action(number, item, told.period) for number, item in enumerate(told.actions, 1)],
            "podmioty": [partner(item) for item in told.partners],
            "informowanie": [channel(item) for item in told.publicity],
        }
    )
    return words | {"tekst": approved(facts)}


def typeset(told: Any) -> Any:
    """The same data, every text in it typeset; addresses and identities hold nothing to typeset."""
    if isinstance(told, str):
        return polish.typeset(told)
    if isinstance(told, Mapping):
        return {name: typeset(value) for name, value in told.items()}
    if isinstance(told, Sequence):
        return [typeset(value) for value in told]
    return told


def period(told: Period) -> Told:
    """A period in words; its length in days is our calculation."""
    return {
        "slowami": polish.span(told.start, told.end),
        "od": polish.day(told.start),
        "do": polish.day(told.end),
        "obliczenie_dni": polish.plural(told.days, "dzień", "dni", "dni"),
    }


def state(facts: PlanFacts) -> Told:
    """The plan's state today, as a word and as a sentence."""
    start, end = polish.day(facts.plan.period.start), polish.day(facts.plan.period.end)
    sentences = {
        State.BEFORE: f"Plan zacznie obowiązywać {start}",
        State.RUNNING: f"Plan obowiązuje do {end}",
        State.ENDED: f"Plan zakończył się {end} Wyniku nie opublikowano.",
    }
    signs = [{"kod": str(facts.state), "slowo": STATE_WORDS[facts.state]}]
    if facts.state is State.ENDED:
        signs.append({"kod": "brak-wyniku", "slowo": "Wyniku nie opublikowano"})
    return {"kod": str(facts.state), "znaki": signs, "zdanie": sentences[facts.state]}


def threat(told: Threat) -> Told:
    """One threat: what, where, when, from what sources and figures."""
    return {
        "nazwa": told.name,
        "skutki": told.effects,
        "miejsca": [place(item) for item in told.places],
        "czas": [time(item) for item in told.times],
        "zrodla": told.sources,
        "liczby": [figure(item) for item in told.figures],
        "brzmienie": told.wording,
    }


def place(told: Place) -> str:
    """`głównie klatki schodowe bloków nr 5, 6, 7 i 8, osiedle Bronisława Chącińskiego`"""
    named = ", ".join(part for part in (told.words, told.estate) if part)
    return f"głównie {named}" if told.mainly else named


def time(told: Time) -> str:
    """`weekendy (nasilenie)`"""
    return f"{told.words} (nasilenie)" if told.peak else told.words


def figure(told: Figure) -> Told:
    """A number that the plan states, with its period; the length of that period is our calculation."""
    about = told.about and f"które dotyczyły {'głównie ' if told.mainly else ''}{told.about}"
    counted = f"{told.count}{polish.NBSP}{told.of_what}"
    when = polish.span(told.period.start, told.period.end) if told.period else None
    return {
        "ile": str(told.count),
        "slowami": counted,
        "okres": when,
        "zdanie": ", ".join(part for part in (" ".join(filter(None, (counted, when))), about) if part),
        "kto": told.counted_by,
        "obliczenie_dni": told.period and polish.plural(told.period.days, "dzień", "dni", "dni"),
    }


def goal(told: Goal, figures: Mapping[str, Figure]) -> Told:
    """A goal with the plan's own figures that it can be measured against."""
    return {
        "slowami": told.wording,
        "czego": told.indicator,
        "o_ile": f"{'co najmniej ' if told.at_least else ''}{told.percent}%",
        "bazy": [figure(figures[name]) for name in told.baselines],
    }


def action(number: int, told: Action, within: Period) -> Told:
    """One action. `obliczenie_terminy` are the windows of a recurring one, our calculation."""
    return {
        "nr": str(number),
        "nazwa": told.name,
        "opis": polish.sentence(told.wording),
        "termin": deadline(told),
        "obliczenie_terminy": [polish.span(window.start, window.end) for window in windows(told, within)],
    }


def deadline(told: Action) -> str:
    """When the action is due, in words."""
    match told.deadline:
        case ByDay(day=day):
            return f"do {polish.day(day)}"
        case Recurring(words=words):
            return words
        case _:
            return "plan nie podaje terminu"


def partner(told: Partner) -> Told:
    """A co-operating body; `zadanie` is None where the plan gives it no task."""
    return {"nazwa": polish.capital(told.name), "zadanie": told.task}


def channel(told: Channel) -> Told:
    """One way of telling people."""
    return {"kanal": str(told.kind), "nazwa": CHANNEL_NAMES[told.kind], "opis": polish.sentence(told.wording)}


def approved(facts: PlanFacts) -> Told | None:
    """The approved text's address, SHA-256 and list of mended typos; None where it is not kept."""
    text = facts.file.approved
    if text is None:
        return None
    return {
        "adres": f"/plany/{facts.id}/tekst-zatwierdzony.txt",
        "sha256": hashlib.sha256(text.data).hexdigest(),
        "poprawki": [{"jest": item.wrong, "ma_byc": item.right} for item in facts.plan.spelling],
    }
