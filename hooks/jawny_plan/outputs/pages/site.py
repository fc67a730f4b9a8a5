"""What stands on the site: every page with its template and words, every document as an order."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from itertools import chain

from jawny_plan import polish
from jawny_plan.facts.meeting import MeetingFacts
from jawny_plan.facts.notes import START
from jawny_plan.model import addresses
from jawny_plan.model.register import Register
from jawny_plan.model.unit import NoteRef
from jawny_plan.outputs import calendar, feeds, of_edition, opendata
from jawny_plan.outputs.calendar import vcard
from jawny_plan.outputs.documents import sharing_picture
from jawny_plan.outputs.documents.orders import EmblemOrder, Order
from jawny_plan.outputs.edition import Edition, WordedPlan
from jawny_plan.outputs.handouts import marks
from jawny_plan.outputs.handouts.named import ListedSheetWords
from jawny_plan.outputs.notes import press_notes
from jawny_plan.outputs.notes.note_plan import PouredNote
from jawny_plan.outputs.opendata.described import described
from jawny_plan.outputs.pages import linked, links, maps, page_photos, paper, places, prints, progress, security, start
from jawny_plan.outputs.pages.chart import chart
from jawny_plan.outputs.pages.contexts import (
    ChangesContext,
    CommonContext,
    DataContext,
    DistrictContext,
    MeetingContext,
    NotePageContext,
    PlanContext,
)
from jawny_plan.outputs.pages.fitting import PageFit
from jawny_plan.outputs.pages.page import Page, PageSource
from jawny_plan.outputs.pages.page_photos import PagePhotoWords
from jawny_plan.outputs.pages.schemas import schemas
from jawny_plan.outputs.pages.timeline import timeline
from jawny_plan.outputs.pour.opening import opening
from jawny_plan.outputs.pour.sealed import Pour
from jawny_plan.wording.document import renaming
from jawny_plan.wording.meeting_lists import of_district, upcoming
from jawny_plan.wording.meeting_words import MeetingWords
from jawny_plan.wording.plan_words import PlanWords
from jawny_plan.wording.stood import stood
from jawny_plan.wording.unit_words import DistrictWords

HOME = "index.md"
SEARCH = "szukaj/index.md"
DATA = "dane/index.md"
DATA_CHANGES = addresses.source(addresses.DATA_CHANGES)
START_CRUMB = ("Start", "/")
NO_JEKYLL = ".nojekyll"
"""Tells GitHub Pages to show the files as they are, also those in `.well-known/`, which it leaves out else."""
LISTS = (
    HOME,
    *(f"{name}/index.md" for name in ("rejony", "plany", "postepy", "spotkania", "prasa", "druki", "nowosci")),
)
"""Pages that only lead to others. Search leads there at once."""


class Site:
    """All pages and documents of an edition.

    Pages are named by the path of their source (`plany/x.md`) and made when asked for; documents are ordered at
    once from `order`, which takes them to the production; `left_out` waits for them and gives the paths of those that
    cannot be made, `document` one that is made. Texts are files that go out as they are.
    """

    def __init__(
        self,
        edition: Edition,
        pour: Pour,
        order: Callable[[Iterable[Order]], None],
        left_out: Callable[[], Collection[str]] = frozenset,
        document: Callable[[str], bytes] = lambda _: b"",
    ) -> None:
        self.unit = edition.unit
        self.links = links.Links()
        self.sources = {
            "spotkania/index.md": PageSource("spotkania/index.md", {}, linked=(linked.programme(edition),)),
            SEARCH: PageSource(SEARCH, {}),
        }
        self.texts: dict[str, bytes] = edition.once("schematy danych", None, schemas) | {NO_JEKYLL: b""}
        if contact := security.text(edition.data.unit, self.unit["witryna"], edition.today):
            self.texts[security.PATH] = contact
        self.pour = pour
        self._order = order
        self._edition = edition
        self._photos: dict[str, list[PagePhotoWords]] = {}
        self._picture = sharing_picture.of_unit(self.unit)
        self._order([self._picture.order, *progress.photos(edition)])
        if emblem := self.unit["znak"]:
            self._order([EmblemOrder(addresses.emblem(emblem["plik"]), emblem["plik"])])
        self.published = of_edition.Published(edition, [], dict(of_edition.sheets(edition)))
        self._sheets = self.published.sheets
        self._order(prints.orders(edition, self._sheets))
        missing = left_out()  # no page names a sheet that has no room for what it says
        self._sheets = {
            address: [sheet for sheet in made if sheet.order.path not in missing]
            for address, made in self._sheets.items()
        }
        self._versions = marks.versions(chain.from_iterable(self._sheets.values()), self.known.sheets, edition.today)
        for path, version in paper.contexts(edition, self._sheets, self._versions):
            self.sources[addresses.source(path)] = PageSource(paper.TEMPLATE, version, (START_CRUMB,), indexed=False)
        for met in edition.met:
            self._meeting(met, edition.meeting[met.id])
        for district in edition.districts.values():
            self._district(district, [plan for plan in edition.plans if district["id"] in _of(plan)])
        by_address = {each["adres"]: each for each in edition.plans}
        for worded in edition.worded_plans:
            self._plan(worded, by_address)
        for note in of_edition.written(edition, pour):
            self._note(note)  # at once: its documents are made while the next one is written
            self.published.notes.append(note)
        news = feeds.news(edition, {note.plan.id: note.plan.address for note in self.published.notes})
        self.texts |= calendar.files(edition) | feeds.files(edition, news)
        self._common: CommonContext = {
            "jednostka": self.unit,
            "rejony": list(edition.districts.values()),
            "plany": [plan.words for plan in edition.by_district],
            "spis": places.index(edition.data.districts, edition.facts, edition.districts, edition.today),
            "dzis": polish.day(edition.today),
            "noty": press_notes.listed(self.published.notes),
            "spotkania": edition.meetings,
            "kalendarze": calendar.listed(edition),
            "nowosci": feeds.listed(news[: feeds.LATEST], edition.districts),
        }
        first = start.context(edition, self._common["nowosci"])
        self.sources[HOME] = PageSource(HOME, first, linked=(linked.unit(edition),))
        all_plans = progress.context(edition, self._prints(addresses.from_root(addresses.PROGRESS)))
        self.sources[progress.PAGE] = PageSource(progress.PAGE, all_plans)
        self._data()
        self.sources[prints.PAGE] = PageSource(
            prints.PAGE, prints.context(edition, self._sheets, document), found_as="Strona"
        )

    @property
    def known(self) -> Register:
        """What they were told before."""
        return self._edition.data.register

    def register(self) -> Register:
        """What programs that follow the site were told, once it is shown."""
        return Register(calendar.register(self._edition), feeds.register(self._edition), self._versions)

    def filled(self, template: str, words: Mapping[str, object]) -> str:
        """A template filled with words, as HTML. Raises TemplateFault."""
        return self.pour.html(template, words)

    def page(self, uri: str) -> Page:
        """The page made from the source `uri`. Raises TemplateFault."""
        source, words = self._source(uri), self.words(uri)
        html = self.pour.html(source.template, words, PageFit(uri), renaming(source.document))
        return Page(
            html,
            *opening(html),
            source.crumbs,
            source.feeds,
            source.found_as,
            source.script,
            (source.picture or self._picture).named(self.unit),
            source.indexed,
            self.pour.asked,
            self.pour.used,
        )

    def words(self, uri: str) -> Mapping[str, object]:
        """What the template of the page made from the source `uri` may say."""
        return {**self._common, **self._source(uri).context}

    def around(self, uri: str) -> Sequence[object]:
        """What a page is made of besides: its template, and what stands in its head and above it."""
        source = self._source(uri)
        picture = (source.picture or self._picture).named(self.unit)
        listed = source.found_as, source.indexed, source.document
        return source.template, source.crumbs, list(source.feeds), *listed, source.script, picture

    def template(self, name: str) -> str | None:
        """What a template says, by its path; None where it is gone."""
        return self.pour.source(name)

    def _source(self, uri: str) -> PageSource:
        return self.sources.get(uri) or PageSource(uri, {}, found_as=None if uri in LISTS else "Strona")

    def _data(self) -> None:
        """Open data, and the pages about them."""
        files = opendata.files(self._edition)
        self.texts |= files
        about = tuple(linked.datasets(self._edition))
        context: DataContext = {"dane": described(self._edition, files)}
        self.sources[DATA] = PageSource(DATA, context, found_as="Strona", linked=about)
        self.sources[DATA_CHANGES] = PageSource(
            DATA_CHANGES, {}, (START_CRUMB, ("Otwarte dane", addresses.from_root(addresses.DATA)))
        )

    def _note(self, poured: PouredNote) -> None:
        note = poured.plan
        if photo := press_notes.photo(note):
            self._order([photo])
        self._order([*press_notes.documents(poured, self.unit), press_notes.post(poured, self.unit)])
        others = page_photos.others(note, self._photos.get(note.subject, []))
        page: NotePageContext = {"nota": {"tresc": poured.content, "adres": note.address, **others}}
        crumbs = (START_CRUMB, ("Dla mediów", addresses.from_root(addresses.NOTES)))
        about = (linked.note(note, poured.title, self._edition),)
        source = PageSource("prasa/[nota].md", page, crumbs, linked=about, picture=page_photos.of_note(note))
        self.sources[addresses.source(note.address)] = source

    def _district(self, district: DistrictWords, plans: list[PlanWords]) -> None:
        crumbs = (START_CRUMB, (self.unit["slowo"]["naglowek_mnoga"], addresses.from_root(addresses.DISTRICTS)))
        context: DistrictContext = {
            "rejon": district,
            "plany": plans,
            "spotkania_rejonu": of_district(self._edition.meetings, district["id"]),
            "mapa": maps.of_district(district["id"], self._edition),
            "szeregi": progress.of_district(self._edition, district["id"]),
            "druki": self._prints(district["adres"]),
        }
        kind = district["slowo"]["naglowek"]
        page = PageSource("rejony/[rejon].md", context, crumbs, [feeds.feed_words(district)], found_as=kind)
        self.sources[addresses.source(district["adres"])] = page
        if card := vcard.card(district, self.unit):
            self.texts[vcard.path(district)] = card

    def _meeting(self, facts: MeetingFacts, meeting: MeetingWords) -> None:
        crumbs = (START_CRUMB, ("Spotkania", addresses.from_root(addresses.MEETINGS)))
        shown = page_photos.of_meeting(meeting)
        self._show(meeting["adres"], page_photos.in_order(shown))
        context: MeetingContext = {
            "spotkanie": meeting,
            **shown,
            "mapa": maps.of_meeting(facts, self._edition),
            "druki": self._prints(meeting["adres"]),
        }
        about = tuple(linked.meeting(facts, self._edition))
        picture = page_photos.shared(self._photos[meeting["adres"]])
        name, kind = "spotkania/[spotkanie].md", "Spotkanie"
        page = PageSource(name, context, crumbs, found_as=kind, linked=about, picture=picture)
        self.sources[addresses.source(meeting["adres"])] = page

    def _show(self, address: str, photos: list[PagePhotoWords]) -> None:
        """The photos of a page are made, and the notes of what it tells name them."""
        self._photos[address] = photos
        self._order(page_photos.orders(photos))

    def _prints(self, address: str) -> list[ListedSheetWords]:
        """The handouts of a page as it lists them."""
        return [sheet.listed for sheet in self._sheets[address]]

    def _plan(self, worded: WordedPlan, by_address: Mapping[str, PlanWords]) -> None:
        facts, plan = worded.facts, worded.words
        (drawn_days,) = worded.once("os czasu", None, lambda: [timeline(facts, plan)])
        words: ChangesContext = {"plan": plan, "stany": worded.once("stany", None, lambda: stood(facts))}
        crumbs = (START_CRUMB, ("Plany", addresses.from_root(addresses.PLANS)))
        about = [
            item for item in self._edition.meeting.values() if facts.id in (other["id"] for other in item["plany"])
        ]
        self._show(plan["adres"], page_photos.numbered(plan["zdjecia_strony"], plan["adres"]))
        start, note = NoteRef(facts.id, START), addresses.note(f"{facts.id}-{START}")
        charts = [made for result in facts.results if (made := chart(result, facts.plan.document))]
        context: PlanContext = {
            **words,
            "mapa": maps.of_plan(facts, plan),
            "os_czasu": drawn_days,
            "slupki": charts[0] if charts else None,
            "wykresy": charts[1:],
            "najblizsze": upcoming(self._edition.meetings, _of(plan)),
            "nota_adres": None if start in self._edition.data.withheld else addresses.from_root(note),
            "dane_adres": addresses.from_root(addresses.data_of_plan(facts.id)),
            "sasiedzi": {
                "poprzedni": by_address.get(plan["poprzedni"] or ""),
                "nastepny": by_address.get(plan["nastepny"] or ""),
            },
            "spotkania_planu": about,
            "zdjecia": self._photos[plan["adres"]],
            "druki": self._prints(plan["adres"]),
        }
        drawn = sharing_picture.of_plan(plan, self.unit)
        self._order([drawn.order] if drawn else [])
        picture = drawn or page_photos.shared(self._photos[plan["adres"]])
        service = (linked.plan(facts, self._edition),)
        followed = [feeds.feed_words(item) for item in plan["rejony"]]
        called = plan["dokument"]
        page = PageSource("plany/[plan].md", context, crumbs, followed, "Plan", service, picture, document=called)
        self.sources[addresses.source(plan["adres"])] = page
        way = (*crumbs, (plan["haslo"], plan["adres"]))
        self.sources[addresses.source(plan["zmiany"])] = PageSource(
            "plany/[plan]/zmiany.md", words, way, document=called
        )
        for number, entry in enumerate(facts.changes, 1):
            if entry.annex:
                self.texts[addresses.annex(facts.id, number)] = entry.annex.data
        if facts.file.approved:
            self.texts[addresses.approved(facts.id)] = facts.file.approved.data


def _of(plan: PlanWords) -> list[str]:
    """The districts of a plan."""
    return [item["id"] for item in plan["rejony"]]
