"""What the press officer publishes of a plan and of a meeting: posts for a CMS, mail to newsrooms, things to print."""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from jawny_plan import polish
from jawny_plan.facts.notes import START
from jawny_plan.facts.plan import UNDATED, PlanFacts
from jawny_plan.model.publicity import ChannelKind
from jawny_plan.outputs import handouts
from jawny_plan.outputs.bundle import headings
from jawny_plan.outputs.bundle.item import Item
from jawny_plan.outputs.bundle.log_part import LogPart, amendments_of
from jawny_plan.outputs.bundle.names import slug
from jawny_plan.outputs.bundle.plan_posts import PlanPosts
from jawny_plan.outputs.bundle.to_log import ToLogWords, to_log
from jawny_plan.outputs.bundle.wronged import wronged
from jawny_plan.outputs.documents import sharing_picture
from jawny_plan.outputs.documents.note_format import Role
from jawny_plan.outputs.documents.orders import NoteOrder, Order, SheetOrder
from jawny_plan.outputs.edition import Edition, WordedPlan
from jawny_plan.outputs.handouts import Handout
from jawny_plan.outputs.handouts.marks import Outdated
from jawny_plan.outputs.note_formats import POST
from jawny_plan.outputs.notes import call_card, press_notes
from jawny_plan.outputs.notes.note_plan import NotePlan, PouredNote
from jawny_plan.outputs.of_edition import Published
from jawny_plan.outputs.pour.sealed import Pour
from jawny_plan.outputs.sheets import MeetingSheet
from jawny_plan.storage.folders import BUNDLES
from jawny_plan.wording.document import renaming
from jawny_plan.wording.meeting_words import MeetingWords
from jawny_plan.wording.plan_words import PlanWords, VersionWords
from jawny_plan.wording.retraction import RetractionWords
from jawny_plan.wording.unit_words import UnitWords

_DAY = re.compile(r"\d{4}-\d\d-\d\d$", re.ASCII)
VERSION = "_wzory/paczka/wersja.html"


@dataclass(frozen=True)
class Publication:
    """One thing that goes out: a post with all that belongs to it; `folder` is its place in the bundle."""

    folder: str
    heading: str
    day: str | None
    address: str
    post: NoteOrder
    attached: tuple[Item, ...] = ()
    pictures: tuple[Item, ...] = ()
    prints: tuple[Item, ...] = ()
    texts: tuple[Item, ...] = ()
    """What is neither pasted nor printed, but may be asked for."""
    mail: Item | None = None
    radio: Item | None = None
    call: Item | None = None
    since: date | None = None
    """The day that it tells of, where there is one."""
    wronged: tuple[RetractionWords, ...] = ()
    """Of a correction: who was told wrongly, and what to tell them."""
    to_log: tuple[ToLogWords, ...] = ()
    """What is to be written into the plan's log once it is out."""
    draft: str = ""
    """Of what is not public yet: until when it may not go out, in words."""
    name: str = ""
    """What it is called where its own day is held: the name of a note, the key of a version."""
    tells: LogPart = LogPart.ALL
    """What of the plan's log stands in it, beside what is logged for it alone."""

    @property
    def items(self) -> tuple[Item, ...]:
        """Every document once, what is both attached and printed too."""
        mailed = (item for item in (self.mail, self.radio, self.call) if item)
        every = (*self.attached, *self.pictures, *self.prints, *self.texts, *mailed)
        return tuple({item.order.path: item for item in every}.values())

    def without(self, paths: Collection[str]) -> Publication:
        """The publication without the sheets at these paths, and without their pictures."""

        def left(items: tuple[Item, ...]) -> tuple[Item, ...]:
            return tuple(item for item in items if item.order.path not in paths)

        fitting = replace(self, attached=left(self.attached), pictures=left(self.pictures), prints=left(self.prints))
        return replace(fitting, call=None) if self.call and self.call.order.path in paths else fitting

    def orders(self) -> Iterator[Order]:
        """All that the production has to make for it."""
        yield self.post
        for item in self.items:
            yield item.order


@dataclass(frozen=True)
class Bundle:
    """A folder `id` for one plan or meeting, the `subject`; `names` are the other plans that are named in it."""

    id: str
    subject: str
    names: frozenset[str]
    title: str
    about: str
    publications: tuple[Publication, ...]
    amendments: frozenset[tuple[str, int]] = frozenset()
    """What changes or corrects these plans: the plan, the number in its log."""
    outdated: tuple[Outdated, ...] = ()
    """Versions of its sheets that went out and that hold good no more."""

    def orders(self) -> Iterator[Order]:
        """All that the production has to make for it."""
        for publication in self.publications:
            yield from publication.orders()

    def without(self, paths: Collection[str]) -> Bundle:
        """The bundle without the sheets that were ordered at these paths and left out."""
        return replace(self, publications=tuple(item.without(paths) for item in self.publications))


def bundles(published: Published, pour: Pour, versions: Container[tuple[str, str]] = ()) -> list[Bundle]:
    """A bundle for each plan and each meeting; the plan page comes first, then notes, the latest first.

    `versions` of plans, by plan and key, are to be read before they stand on its page; then they need no pasting.
    """
    edition, sheets = published.edition, published.sheets
    by_subject: dict[tuple[str | None, str | None], list[PouredNote]] = {}
    for note in sorted(published.notes, key=lambda item: item.plan.day, reverse=True):
        by_subject.setdefault((note.plan.plan, note.plan.meeting), []).append(note)
    made, posts = [], PlanPosts(edition, pour)
    for worded in edition.worded_plans:
        facts, plan = worded.facts, worded.words
        words = (*(item["id"] for item in plan["rejony"]), slug(plan["haslo"]))
        of_it = by_subject.get((facts.id, None), [])
        posted = [
            _plan_page(posts.html(worded), facts, plan, sheets[plan["adres"]], edition),
            *(_of_plan(note, words, worded, edition.unit) for note in of_it),
            *(
                _version(item, plan, edition, pour)
                for item in plan["wersje"]["sa"]
                if (facts.id, item["klucz"]) in versions
            ),
        ]
        name = polish.capital(plan["dokument"] or "plan działania priorytetowego")
        about = f"{name} {plan['okres']['slowami']}, {plan['rejony_slowami']}"
        amends = amendments_of(edition, {facts.id})
        made.append(Bundle(facts.id, facts.id, frozenset(), plan["haslo"], about, tuple(posted), amends))
    plans = {file.id for file in edition.data.plans}
    for name, meeting in edition.meeting.items():
        words = (slug(_dated(name, meeting)), slug(meeting["tytul"]))
        of_it = by_subject.get((None, name), [])
        posted = []
        for note in of_it:
            publication = _note(note, name, words, edition.unit, call_card.card(note, edition.unit))
            if note.plan.kind == "zapowiedz":
                publication = _with_poster(publication, sheets[meeting["adres"]], words, meeting)
            posted.append(publication)
        about = f"{meeting['rodzaj']}, {', '.join(district['nazwa'] for district in meeting['rejony'])}"
        folder = f"{name}-spotkanie" if name in plans else name
        named = frozenset(each["id"] for each in meeting["plany"])
        amends = amendments_of(edition, named)
        made.append(Bundle(folder, name, named, meeting["tytul"], about, tuple(posted), amends))
    return made


def _dated(name: str, meeting: MeetingWords) -> str:
    """The identity of a meeting with the day on which it is now: documents of a moved one are named anew."""
    found = _DAY.search(name)
    if not found or len(meeting["terminy"]) != 1:
        return name
    return f"{name[: found.start()]}{meeting['terminy'][0]['poczatek'][:10]}"


def _plan_page(
    html: str, facts: PlanFacts, plan: PlanWords, sheets: Sequence[Handout], edition: Edition
) -> Publication:
    path = post_path(plan["id"], "strona-planu")
    unit, address = edition.unit, plan["adres_pelny"]
    post = NoteOrder(path, POST, html, plan["haslo"], unit["nazwa"], address, facts.documents_day)
    words = (*(item["id"] for item in plan["rejony"]), slug(plan["haslo"]))
    picture = sharing_picture.of_plan(plan, edition.unit)
    page = Publication(
        "strona-planu",
        headings.PAGE,
        None,
        plan["adres_pelny"],
        post,
        pictures=(Item(picture.order, ("obrazek", *words), "Obrazek", picture.shown),) if picture else (),
    )
    hang = plan["stan"]["kod"] != "zakonczony"
    logged = to_log(plan, ChannelKind.LEAFLETS) if hang else ()
    return _with_prints(replace(page, to_log=logged), _prints(sheets, words), hang=hang)


def _version(version: VersionWords, plan: PlanWords, edition: Edition, pour: Pour) -> Publication:
    context = {"plan": plan, "wersja": version, "jednostka": edition.unit}
    html = pour.html(VERSION, context, renaming=renaming(plan["dokument"]))
    folder = f"wersja-{slug(version['klucz'])}"
    title, unit = f"{plan['haslo']}: {version['nazwa']}", edition.unit["nazwa"]
    post = NoteOrder(post_path(plan["id"], folder), POST, html, title, unit, plan["adres_pelny"], UNDATED)
    heading = f"Inna wersja planu: {version['nazwa']}"
    return Publication(folder, heading, None, plan["adres_pelny"], post, name=version["klucz"], tells=LogPart.NOTHING)


def _note(poured: PouredNote, subject: str, words: tuple[str, ...], unit: UnitWords, card: SheetOrder) -> Publication:
    note = poured.plan
    kind = note.id.removeprefix(f"{subject}-")
    folder = f"nota-{kind}" if note.plan else kind
    items: dict[Role, list[Item]] = {role: [] for role in Role}
    for order in press_notes.documents(poured, unit):
        form = order.format
        items[form.role].append(Item(order, (*form.words, kind, *words), form.label, in_mail=form.in_mail))
    return Publication(
        folder,
        headings.of_note(note.kind, kind),
        note.context["nota"]["dnia"],
        unit["witryna"] + note.address.lstrip("/"),
        press_notes.post(poured, unit),
        attached=tuple(items[Role.ATTACHED]),
        texts=tuple(items[Role.TEXT]),
        pictures=_photo(note, (kind, *words)),
        mail=next(iter(items[Role.MAIL]), None),
        radio=next(iter(items[Role.RADIO]), None),
        call=Item(card, ("karta", "do", "telefonu", kind, *words), call_card.LABEL),
        name=kind,
        since=None if note.day == UNDATED else note.day,
        tells=LogPart.AMENDMENTS if kind == START else LogPart.ALL,
    )


def _of_plan(note: PouredNote, words: Sequence[str], worded: WordedPlan, unit: UnitWords) -> Publication:
    """A note of a plan; with what is to be logged once it is printed, and whom the mistake reached that it mends."""
    facts, plan = worded.facts, worded.words
    (card,) = worded.once("karta do telefonu", [note.plan.id, note.title], lambda: [call_card.card(note, unit)])
    made = _note(note, facts.id, tuple(words), unit, card)
    return replace(made, to_log=to_log(plan, ChannelKind.MEDIA), wronged=wronged(note.plan, facts, unit))


def _photo(note: NotePlan, words: tuple[str, ...]) -> tuple[Item, ...]:
    order, shown = press_notes.photo(note), note.context["zdjecie"]
    if not (order and shown):
        return ()
    return (Item(order, ("zdjecie", *words), "Zdjęcie", shown["opis"], shown["podpis"], in_mail=True),)


def _with_poster(
    publication: Publication, sheets: Sequence[Handout], words: tuple[str, ...], meeting: MeetingWords
) -> Publication:
    """The announcement with its handouts; the poster is its picture while the meeting is to come."""
    publication = replace(publication, heading=headings.of_announcement(meeting))
    prints = _prints(sheets, words)
    whole = _with_prints(publication, prints, hang=not meeting["minione"])
    posters = [(item, sheet) for item, sheet in prints if sheet.sheet is MeetingSheet.POSTER.value]
    if not handouts.meeting_is_current(meeting) or not posters:
        return whole
    [(item, poster)] = posters
    picture = Item(poster.preview, item.words, f"{item.label}, pierwsza strona", poster.shown)
    return replace(whole, pictures=(*publication.pictures, picture))


def _with_prints(publication: Publication, prints: Sequence[tuple[Item, Handout]], *, hang: bool) -> Publication:
    """The publication with handouts to attach and, where they may still `hang`, to print."""
    items = tuple(item for item, _ in prints)
    return replace(publication, attached=(*items, *publication.attached), prints=items if hang else ())


def _prints(sheets: Iterable[Handout], words: tuple[str, ...]) -> list[tuple[Item, Handout]]:
    """The handouts that go into bundles, each as a document beside itself."""
    found = []
    for handout in sheets:
        sheet, entry = handout.sheet, handout.sheet.bundle
        if entry:
            label = ": ".join(part for part in (sheet.name, handout.place) if part)
            place = (slug(handout.place, 32),) if handout.place else ()
            named = (*entry.words, *words[:1], *place, *words[1:])
            found.append((Item(handout.order, named, label, paper=sheet.size, where=entry.where), handout))
    return found


def post_path(bundle: str, folder: str) -> str:
    """Where a post is made: what is pasted is no file of the site."""
    return f"{BUNDLES}/{bundle}/{folder}/{POST.file}"
