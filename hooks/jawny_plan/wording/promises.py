"""Section 5 in words: what was promised, what was kept, by what it can be seen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, assert_never
from urllib.parse import urlsplit

from jawny_plan import polish
from jawny_plan.facts.promises import KEPT, Held, Kept, Promise, PromiseState
from jawny_plan.model import addresses
from jawny_plan.model.evidence import (
    AtMeeting,
    AtMobilePoint,
    Broadcast,
    Leaflets,
    OnPage,
    OtherProof,
    Posted,
    Printed,
    Proof,
)
from jawny_plan.model.publicity import ChannelKind
from jawny_plan.wording.conclusions import attendance
from jawny_plan.wording.plan_words import AheadWords, PromisesWords, PromiseWords, ProofWords
from jawny_plan.wording.unit_words import SignWords
from jawny_plan.wording.words import sign


class ChannelName(NamedTuple):
    """What a way of telling people is called; `short` in lists, where a name must hold no comma and no „i”."""

    whole: str
    short: str


def channel_name(kind: ChannelKind) -> ChannelName:
    """What a way of telling people is called."""
    match kind:
        case ChannelKind.WEBSITE:
            return ChannelName("Strona internetowa", "strona internetowa")
        case ChannelKind.MEDIA:
            return ChannelName("Lokalne media", "media lokalne")
        case ChannelKind.MEETINGS:
            return ChannelName("Spotkania „Dzielnicowy bliżej nas”", "spotkania")
        case ChannelKind.TELEVISION:
            return ChannelName("Telewizja", "telewizja")
        case ChannelKind.LEAFLETS:
            return ChannelName("Ulotki i plakaty", "ulotki")
        case ChannelKind.MOBILE_POINT:
            return ChannelName("Mobilny punkt", "mobilny punkt")
        case ChannelKind.SOCIAL_MEDIA:
            return ChannelName("Media społecznościowe", "media społecznościowe")
        case ChannelKind.OTHER:
            return ChannelName("Inny sposób", "inny sposób")
        case _:
            assert_never(kind)


STATES = {
    PromiseState.KEPT: sign("wykonano", "Wykonano"),
    PromiseState.KEPT_LATE: sign("wykonano", "Wykonano po zakończeniu planu"),
    PromiseState.GIVEN_UP: sign("nie-wykonano", "Nie wykonano"),
    PromiseState.MISSING: sign("brak-wyniku", "Brak dowodu"),
    PromiseState.NOT_YET: sign("przed", "Jeszcze nie"),
    PromiseState.BEFORE: sign("przed", "Plan się jeszcze nie zaczął"),
}
UNKEPT = {
    PromiseState.GIVEN_UP: "nie wykonano",
    PromiseState.MISSING: "brak",
    PromiseState.NOT_YET: "jeszcze nie",
    PromiseState.BEFORE: "przed początkiem planu",
}


def promise(told: Promise, page: str) -> PromiseWords:
    """One way of telling people and what became of it; `page` is the plan's address from the site's root."""
    kind = told.channel.kind
    return {
        "kanal": str(kind),
        "nazwa": channel_name(kind).whole,
        "opis": polish.sentence(told.channel.wording),
        "stan": STATES[told.state],
        "dowody": [_proof(item, page) for item in told.proofs],
        "powod": polish.sentence(told.reason.reason) if told.reason and told.reason.reason else None,
        "zapowiedz": _ahead(told.ahead) if told.ahead else None,
    }


def summary(told: Sequence[Promise]) -> PromisesWords | None:
    """`Obiecano 3, wykonano 2, brak: media lokalne.` with a sign for lists; None where the plan promises nothing.

    `brak` says whether a proof is missing, which has to be told from a promise known to be broken.
    """
    if not told:
        return None
    states = [item.state for item in told]
    parts = [f"obiecano {len(told)}, wykonano {sum(state in KEPT for state in states)}"]
    for state, words in UNKEPT.items():
        if names := [_short(item) for item in told if item.state is state]:
            parts.append(f"{words}: {polish.listed(names)}")
    first, *rest = parts
    return {
        "zdanie": polish.sentence(", ".join((first, "; ".join(rest))) if rest else first),
        "znak": _sign(states),
        "brak": PromiseState.MISSING in states,
    }


def _short(told: Promise) -> str:
    name = channel_name(told.channel.kind).short
    return f"{name} ({told.number})" if told.number else name


def _sign(states: Sequence[PromiseState]) -> SignWords:
    if all(state in KEPT for state in states):
        return sign("wykonano", "Wszystko wykonano")
    if PromiseState.GIVEN_UP in states:
        return sign("nie-wykonano", "Nie wszystko wykonano")
    if PromiseState.MISSING in states:
        return sign("brak-wyniku", "Brak dowodów")
    return sign("przed", "Przed początkiem planu") if PromiseState.BEFORE in states else sign("w-toku", "W toku")


def _proof(told: Kept, page: str) -> ProofWords:
    """A proof. `znalezione`: no entry of the log speaks of it, the data of this site show it themselves."""
    name, address, people = _of_what(told, page)
    day = polish.day(told.day) if told.day else None
    return {
        "nazwa": polish.capital(name),
        "adres": address,
        "dnia": day,
        "obecnych": people,
        "zdanie": polish.sentence(", ".join(part for part in (name, day) if part) + (f" ({people})" if people else "")),
        "znalezione": told.entry is None,
        "zrodlo": polish.stopped(told.entry.source) if told.entry else None,
        "wpisal": told.entry.entered_by if told.entry else None,
    }


def _of_what(told: Kept, page: str) -> tuple[str, str | None, str | None]:
    """What proves it, where that is to be seen, and how many people came."""
    if told.meeting:
        report = told.meeting.occurrence.report
        return told.meeting.title, _page(told.meeting), attendance(report.attendance) if report else None
    if told.entry is None or told.entry.proof is None:
        return "strona tego planu", page, None
    proof = told.entry.proof
    present = getattr(proof, "present", None)
    return proof_in_words(proof), getattr(proof, "address", None), attendance(present) if present else None


def proof_in_words(told: Proof) -> str:
    """`„Wolniej na Lipowej”, Kurier Przykładowski`; without the day, which stands beside it."""
    match told:
        case OnPage(address=address):
            return f"strona w witrynie {urlsplit(address).hostname}"
        case Printed(medium=source, title=title) | Broadcast(station=source, title=title):
            return f"„{title}”, {source}" if title else source
        case AtMeeting(text=text):
            return text or "spotkanie z mieszkańcami"
        case Leaflets(count=count, where=where):
            return f"{polish.plural(count, 'sztuka', 'sztuki', 'sztuk')}, {where}"
        case AtMobilePoint(where=where):
            return where
        case Posted(profile=profile):
            return f"wpis, {profile}"
        case OtherProof(text=text):
            return text
        case _:
            assert_never(told)


def _ahead(told: Held) -> AheadWords:
    return {"nazwa": told.title, "dnia": polish.day(told.occurrence.start.date()), "adres": _page(told)}


def _page(told: Held) -> str:
    return addresses.from_root(addresses.meeting(told.occurrence.meeting))
