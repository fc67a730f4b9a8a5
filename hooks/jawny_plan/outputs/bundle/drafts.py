"""Drafts in bundles: what is not public yet, apart from what is, each document saying until when it may not go out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain
from typing import assert_never

from jawny_plan import polish
from jawny_plan.facts.release import Thing, Waiting
from jawny_plan.model import addresses
from jawny_plan.outputs.bundle.item import Item
from jawny_plan.outputs.bundle.log_part import LogPart
from jawny_plan.outputs.bundle.publications import Bundle, Publication, bundles, post_path
from jawny_plan.outputs.documents.orders import EmblemOrder, NoteOrder, Order, PhotoOrder, SheetOrder
from jawny_plan.outputs.edition import Edition
from jawny_plan.outputs.handouts import Handout
from jawny_plan.outputs.handouts.marks import Outdated, Versions, outdated, versions
from jawny_plan.outputs.of_edition import Published, published
from jawny_plan.outputs.pour.sealed import Pour
from jawny_plan.press.draft import WORD
from jawny_plan.storage.folders import BUNDLES

_WHOLE = (Thing.PLAN, Thing.MEETING)
_FREE = "jest już na stronie, to nie szkic"


def every_bundle(
    public: Published, pour: Pour, everything: Edition | None = None, waiting: Sequence[Waiting] = ()
) -> list[Bundle]:
    """What the press officer pastes, sends and prints of what is public; what is `waiting` joins as drafts.

    Drafts are told as in the edition of `everything`. Raises TemplateFault.
    """
    made, sheets = bundles(public, pour), list(chain.from_iterable(public.sheets.values()))
    if everything:
        other = published(everything.differing_from(public.edition), pour)
        made = with_drafts(made, bundles(other, pour, waiting_versions(waiting)), waiting, sheets)
    printed = versions(sheets, public.edition.data.register.sheets, public.edition.today)
    return [replace(bundle, outdated=_outdated(bundle.subject, printed)) for bundle in made]


def _outdated(subject: str, printed: Versions) -> tuple[Outdated, ...]:
    """The versions of sheets of a plan or meeting that may still hang somewhere."""
    return outdated(addresses.plan(subject), printed) + outdated(addresses.meeting(subject), printed)


def with_drafts(
    public: Iterable[Bundle], whole: Iterable[Bundle], waiting: Sequence[Waiting], sheets: Iterable[Handout] = ()
) -> list[Bundle]:
    """The bundles of what is public, joined by drafts of all that is not: what `whole` says otherwise, or alone.

    `sheets` are the handouts of the site: they are no drafts where only the note that they go out with is held.
    """
    joined = {bundle.id: bundle for bundle in public}
    on_site: dict[str, Order] = {}
    for sheet in sheets:
        on_site |= {order.path: order for order in (sheet.order, sheet.preview)}
    for bundle in whole:
        out = joined[bundle.id].publications if bundle.id in joined else ()
        public_orders = {order.path: order for publication in out for order in publication.orders()}
        drafts = (
            drafted(_without(item, public_orders), bundle.id, in_words(_until(item, bundle, waiting)), on_site)
            for item in bundle.publications
            if item.post != public_orders.get(item.post.path)
        )
        joined[bundle.id] = replace(bundle, publications=(*out, *drafts))
    return list(joined.values())


def _without(publication: Publication, known: Mapping[str, Order]) -> Publication:
    """The publication without the documents that are public as they are, such as a notice."""

    def left(items: tuple[Item, ...]) -> tuple[Item, ...]:
        return tuple(item for item in items if item.order != known.get(item.order.path))

    return replace(
        publication,
        attached=left(publication.attached),
        pictures=left(publication.pictures),
        prints=left(publication.prints),
    )


def waiting_versions(waiting: Iterable[Waiting]) -> set[tuple[str, str]]:
    """The versions of plans that wait by themselves: the plan, the version's key."""
    return {(item.id, item.name) for item in waiting if item.thing is Thing.VERSION and item.name}


def drafted(
    publication: Publication, bundle: str, until: str, on_site: Mapping[str, Order] | None = None
) -> Publication:
    """The publication as a draft in a folder of its own; its documents are those of the site only if `on_site`."""
    folder = f"{WORD}-{publication.folder}"

    def apart(item: Item) -> Item:
        if on_site and item.order == on_site.get(item.order.path):
            return replace(item, label=f"{item.label} ({_FREE})", free=True)
        return replace(item, order=_marked(item.order, f"{BUNDLES}/{bundle}/{folder}/{item.order.path}", until))

    return replace(
        publication,
        folder=folder,
        draft=until,
        post=replace(publication.post, path=post_path(bundle, folder), draft=_note_says(until)),
        attached=tuple(map(apart, publication.attached)),
        pictures=tuple(map(apart, publication.pictures)),
        prints=tuple(map(apart, publication.prints)),
        texts=tuple(map(apart, publication.texts)),
        mail=publication.mail and apart(publication.mail),
        radio=publication.radio and apart(publication.radio),
        call=publication.call and apart(publication.call),
    )


def is_draft(order: Order) -> bool:
    """Whether the document says of itself that it may not go out yet."""
    match order:
        case NoteOrder(draft=says) | SheetOrder(draft=says):
            return bool(says)
        case PhotoOrder() | EmblemOrder():
            return False
        case _:
            assert_never(order)


def in_words(until: date | None) -> str:
    """`przed dniem 1 grudnia 2026 r.`, which the radio reads right, `przed zatwierdzeniem`"""
    return f"przed dniem {polish.day(until)}" if until else "przed zatwierdzeniem"


def _until(publication: Publication, bundle: Bundle, waiting: Iterable[Waiting]) -> date | None:
    """The first day on which all that it tells may be seen; None where somebody has to approve it first."""
    here = [item for item in waiting if item.id == bundle.subject]
    decide = [item for item in here if item.thing in _WHOLE or item.name == (publication.name or None)]
    decide += [item for item in waiting if item.id in bundle.names and item.thing in _WHOLE]
    entries = [item for item in waiting if item.thing is Thing.ENTRY and not item.name]
    amendments = [item for item in entries if (item.id, item.number) in bundle.amendments]
    match publication.tells:
        case LogPart.ALL:
            decide += [*(item for item in here if not item.name), *amendments]
        case LogPart.AMENDMENTS:
            decide += amendments
        case LogPart.NOTHING:
            pass
        case _:
            assert_never(publication.tells)
    days = [item.wait.until for item in decide]
    known = [day for day in days if day]
    return max(known) if known and len(known) == len(days) else None


def _marked(order: Order, path: str, until: str) -> Order:
    """The order of the same document as a draft. A mail is addressed to nobody, so no click sends it."""
    match order:
        case SheetOrder():
            says = polish.stopped(f"{WORD}: nie rozwieszać i{polish.NBSP}nie rozdawać {until}")
            return replace(order, path=path, draft=says)
        case NoteOrder():
            return replace(order, path=path, to=(), draft=_note_says(until))
        case PhotoOrder() | EmblemOrder():
            return replace(order, path=path)
        case _:
            assert_never(order)


def _note_says(until: str) -> str:
    return polish.stopped(f"{WORD}: nie publikować i{polish.NBSP}nie wysyłać {until}")
