"""Section 5 in words: what was promised, what was kept, by what it can be seen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, assert_never

from jawny_plan import polish
from jawny_plan.facts.promises import FULFILLED, DatedProof, MeetingDate, Promise, PromiseState
from jawny_plan.model import addresses
from jawny_plan.model.publicity import ChannelKind
from jawny_plan.wording.conclusions import attendance
from jawny_plan.wording.document import renamed
from jawny_plan.wording.promise_words import AheadWords, PromisesWords, PromiseWords, ProofWords
from jawny_plan.wording.proofs import proof_in_words
from jawny_plan.wording.unit_words import SignWords
from jawny_plan.wording.words import sign


class ChannelName(NamedTuple):
    """What a way of telling people is called; `short` in lists, where a name must hold no comma and no „i”."""

    whole: str
    short: str


def channel_name(kind: ChannelKind, *, in_programme: bool = False) -> ChannelName:
    """What a way of telling people is called; meetings by their programme only where the plan names it."""
    match kind:
        case ChannelKind.WEBSITE:
            return ChannelName("Strona internetowa", "strona internetowa")
        case ChannelKind.MEDIA:
            return ChannelName("Lokalne media", "media lokalne")
        case ChannelKind.MEETINGS:
            whole = "Spotkania „Dzielnicowy bliżej nas”" if in_programme else "Spotkania z mieszkańcami"
            return ChannelName(whole, "spotkania")
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
    PromiseState.FULFILLED: sign("wykonano", "Wykonano"),
    PromiseState.FULFILLED_LATE: sign("wykonano", "Wykonano po zakończeniu planu"),
    PromiseState.GIVEN_UP: sign("nie-wykonano", "Nie wykonano"),
    PromiseState.MISSING: sign("brak-wyniku", "Brak dowodu"),
    PromiseState.NOT_YET: sign("przed", "Jeszcze nie"),
    PromiseState.BEFORE: sign("przed", "Plan się jeszcze nie zaczął"),
    PromiseState.WITHDRAWN: sign("brak-danych", "Zrezygnowano"),
}
UNKEPT = {
    PromiseState.GIVEN_UP: "nie wykonano",
    PromiseState.MISSING: "brak",
    PromiseState.NOT_YET: "jeszcze nie",
    PromiseState.BEFORE: "przed początkiem planu",
}


def _beyond(wording: str, name: str) -> str | None:
    """What the plan says of a way of telling people; None where that is its name alone."""
    sentence = polish.sentence(wording)
    return None if sentence.rstrip(".").lower() == name.lower() else sentence


def _own_name(wording: str, name: str) -> str:
    """What a way is called over the plan's words for it: by these words themselves, where they are a part of the name.

    So `Ulotki` stand under no heading `Ulotki i plakaty`, which promises more.
    """
    own = polish.sentence(wording).rstrip(".")
    return own if set(own.lower().split()) < set(name.lower().split()) else name


def promise(promise: Promise, page: str, document: str | None = None, mark: str | None = None) -> PromiseWords:
    """One way of telling people and what became of it; `page` is the plan's address from the site's root.

    `mark` says what differs in force from the plan's words.
    """
    kind = promise.channel.kind
    wording = promise.channel.wording
    name = _own_name(wording, channel_name(kind, in_programme=promise.channel.in_programme).whole)
    return {
        "kanal": str(kind),
        "nazwa": name,
        "opis": " ".join(filter(None, (polish.sentence(wording), mark))),
        "dopowiedzenie": " ".join(filter(None, (_beyond(wording, name), mark))) or None,
        "stan": STATES[promise.state],
        "dowody": [_proof(item, page, document) for item in promise.proofs],
        "powod": polish.sentence(promise.reason.reason) if promise.reason and promise.reason.reason else None,
        "zapowiedz": _ahead(promise.ahead) if promise.ahead else None,
    }


def summary(promises: Sequence[Promise]) -> PromisesWords | None:
    """`Obiecano 3, wykonano 2, brak: media lokalne.` with a sign for lists; None where the plan promises nothing.

    `brak` says whether a proof is missing, which has to be told from a promise known to be broken.
    """
    if not promises:
        return None
    states = [item.state for item in promises]
    parts = [f"obiecano {len(promises)}, wykonano {sum(state in FULFILLED for state in states)}"]
    for state, words in UNKEPT.items():
        if names := [_short(item) for item in promises if item.state is state]:
            parts.append(f"{words}: {polish.listed(names)}")
    first, *rest = parts
    return {
        "zdanie": polish.sentence(", ".join((first, "; ".join(rest))) if rest else first),
        "znak": _sign(states),
        "brak": PromiseState.MISSING in states,
    }


def _short(promise: Promise) -> str:
    name = channel_name(promise.channel.kind).short
    return f"{name} ({promise.number})" if promise.number else name


def _sign(states: Sequence[PromiseState]) -> SignWords:
    if all(state in FULFILLED for state in states):
        return sign("wykonano", "Wszystko wykonano")
    if PromiseState.GIVEN_UP in states:
        return sign("nie-wykonano", "Nie wszystko wykonano")
    if PromiseState.MISSING in states:
        return sign("brak-wyniku", "Brak dowodów")
    return sign("przed", "Przed początkiem planu") if PromiseState.BEFORE in states else sign("w-toku", "W toku")


def _proof(proof: DatedProof, page: str, document: str | None) -> ProofWords:
    """A proof. `znalezione`: no entry of the log speaks of it, the data of this site show it themselves."""
    name, address, people = _of_what(proof, page, document)
    day = polish.day(proof.day) if proof.day else None
    return {
        "nazwa": polish.capital(name),
        "adres": address,
        "dnia": day,
        "obecnych": people,
        "zdanie": polish.sentence(", ".join(part for part in (name, day) if part) + (f" ({people})" if people else "")),
        "znalezione": proof.entry is None,
        "zrodlo": polish.stopped(proof.entry.source) if proof.entry else None,
        "wpisal": proof.entry.entered_by if proof.entry else None,
    }


def _of_what(proof: DatedProof, page: str, document: str | None) -> tuple[str, str | None, str | None]:
    """What proves it, where that is to be seen, and how many people came."""
    if proof.meeting:
        report = proof.meeting.occurrence.report
        return proof.meeting.title, _page(proof.meeting), attendance(report.attendance) if report else None
    if proof.entry is None or proof.entry.proof is None:
        return renamed("strona tego planu", document), page, None
    logged = proof.entry.proof
    present = getattr(logged, "present", None)
    return proof_in_words(logged), getattr(logged, "address", None), attendance(present) if present else None


def _ahead(waiting: MeetingDate) -> AheadWords:
    return {"nazwa": waiting.title, "dnia": polish.day(waiting.occurrence.start.date()), "adres": _page(waiting)}


def _page(waiting: MeetingDate) -> str:
    return addresses.from_root(addresses.meeting(waiting.occurrence.meeting))
