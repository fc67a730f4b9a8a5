"""What of a bundle is a draft, and that each document of a draft says so itself."""

from __future__ import annotations

import email
import email.policy
import io
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pikepdf
import pytest

from jawny_plan.facts.release import Reason, Thing, Wait, Waiting, public, what_waits
from jawny_plan.model.amendment import Changed, Correction
from jawny_plan.model.note_days import MeetingNoteDays
from jawny_plan.model.unit import Data
from jawny_plan.outputs.bundle.drafts import is_draft, with_drafts
from jawny_plan.outputs.bundle.publications import Bundle, Publication
from jawny_plan.outputs.documents.orders import Order, PreviewOrder
from jawny_plan.outputs.documents.production import Production
from jawny_plan.outputs.edition import Edition
from jawny_plan.reading.folder import load
from tests.conftest import ROOT
from tests.outputs.bundle.test_publications import TODAY, bundles_of, folders, ordered, site
from tests.tools import pdf, text
from tests.tools.verapdf import failed_rules

EXAMPLE = ROOT / "examples/przyklad/plan_data"
PLAN, MEETING = "rejon-2-2026-08", "rejon-1-2026-12-10"
UNTIL = Wait(Reason.EMBARGO, date(2026, 12, 24))
SAYS = "przed dniem 24 grudnia 2026 r."


@pytest.fixture(scope="module")
def data() -> Data:
    return load(EXAMPLE)


@pytest.fixture(scope="module")
def whole(data) -> dict[str, Bundle]:
    return {bundle.id: bundle for bundle in bundles_of(site(data))}


def without(data: Data, plan: str, *, log_until: int) -> Data:
    """The data with a shorter log of one plan."""
    plans = []
    for file in data.plans:
        progress = file.progress
        if file.id == plan:
            progress = progress.model_copy(update={"entries": progress.entries[:log_until]})
        plans.append(replace(file, progress=progress))
    return replace(data, plans=tuple(plans))


def test_nothing_is_a_draft_when_all_is_public(whole):
    assert with_drafts(whole.values(), whole.values(), ()) == list(whole.values())


def test_a_plan_that_is_held_is_a_draft_as_a_whole(data, whole):
    public = replace(data, plans=data.plans[1:], meetings=())
    joined = {bundle.id: bundle for bundle in with_drafts(bundles_of(site(public)), whole.values(), ())}
    held = joined[data.plans[0].id]
    assert held.publications and all(item.draft for item in held.publications)
    assert folders(held) == [f"SZKIC-{name}" for name in folders(whole[held.id])]
    assert not ordered(public) & {order.path for order in held.orders()}
    assert not any(item.draft for item in joined[data.plans[1].id].publications)


def test_an_entry_that_is_held_makes_drafts_beside_what_is_public(data, whole):
    name = "rejon-2-2026-08"
    public = bundles_of(site(without(data, name, log_until=1)))
    joined = {bundle.id: bundle for bundle in with_drafts(public, whole.values(), ())}
    drafts = [item.folder for item in joined[name].publications if item.draft]
    out = [item.folder for item in joined[name].publications if not item.draft]
    assert "strona-planu" in out and "nota-start" in out
    assert [item.folder for item in joined[name].publications] == [*out, *drafts]
    assert drafts and set(drafts) <= {f"SZKIC-{folder}" for folder in folders(whole[name])}
    assert {"SZKIC-nota-start", "SZKIC-nota-poprawka-2", "SZKIC-nota-zmiana-1"} <= set(drafts)  # of what amended it
    others = [bundle for bundle in whole.values() if bundle.id != name and name not in bundle.names]
    assert len(others) > 10 and [joined[bundle.id] for bundle in others] == others


def test_a_correction_that_is_dated_later_is_a_draft_of_its_note(data):
    """The plan page tells it too, and each earlier note at its end; what is public of them stays what it is."""
    corrected = next(file for file in data.plans if file.id == PLAN).progress
    assert corrected
    known = next(entry for entry in corrected.entries if isinstance(entry, Correction) and not entry.field)
    later = known.model_copy(update={"day": date(2026, 12, 5), "what": "termin"})
    log = corrected.model_copy(update={"entries": (*corrected.entries, later)})
    data = replace(data, plans=tuple(replace(f, progress=log) if f.id == PLAN else f for f in data.plans))
    waiting = what_waits(data, TODAY)
    joined = bundles_of(site(public(data, TODAY)), Edition(data, TODAY, ahead=True), waiting)
    [bundle] = [bundle for bundle in joined if bundle.id == PLAN]
    drafts = {item.folder: item.draft.replace("\u00a0", " ") for item in bundle.publications if item.draft}
    earlier = {"nota-start", "nota-polmetek", "nota-zmiana-1", "nota-poprawka-1", "nota-poprawka-2"}
    assert drafts.keys() == {"SZKIC-strona-planu", "SZKIC-nota-poprawka-3", *(f"SZKIC-{name}" for name in earlier)}
    assert set(drafts.values()) == {"przed dniem 5 grudnia 2026 r."}
    assert earlier <= set(folders(bundle))
    assert "nota-poprawka-3" not in folders(bundle)


def test_what_was_done_and_is_held_makes_no_draft_of_the_start_note(data, whole):
    """It tells nothing of the log but what amends the plan."""
    [log] = [file.progress.entries for file in data.plans if file.id == PLAN and file.progress]
    amended = max(number for number, entry in enumerate(log, 1) if isinstance(entry, (Changed, Correction)))
    assert amended < len(log)
    public = bundles_of(site(without(data, PLAN, log_until=amended)))
    joined = {bundle.id: bundle for bundle in with_drafts(public, whole.values(), ())}
    drafts = {item.folder for item in joined[PLAN].publications if item.draft}
    assert "SZKIC-nota-start" not in drafts
    assert [bundle for bundle in joined.values() if bundle.id != PLAN] == [
        bundle for bundle in whole.values() if bundle.id != PLAN
    ]


def test_the_handouts_of_a_meeting_are_no_drafts_where_only_its_announcement_is_held(data, whole):
    """They are public, and unmarked, on the page of the meeting."""

    def joined(**change: object) -> Publication:
        files = (
            replace(f, meeting=f.meeting.model_copy(update=change)) if f.id == MEETING else f for f in data.meetings
        )
        held_data = replace(data, meetings=tuple(files))
        shown, waiting = site(public(held_data, TODAY)), what_waits(held_data, TODAY)
        bundles = bundles_of(shown, Edition(held_data, TODAY, ahead=True), waiting)
        [bundle] = [bundle for bundle in bundles if bundle.id == MEETING]
        [draft] = [item for item in bundle.publications if item.folder == "SZKIC-zapowiedz"]
        return draft

    later = {"publish_from": date(2026, 12, 24)}
    [final] = [item for item in whole[MEETING].publications if item.folder == "zapowiedz"]
    draft = joined(notes=(MeetingNoteDays.model_construct(note="zapowiedz", approved=None, **later),))
    assert [item.order for item in draft.prints] == [item.order for item in final.prints] and draft.prints
    assert [item.order for item in draft.pictures] == [item.order for item in final.pictures]
    assert all(item.free and item.label.endswith("(jest już na stronie, to nie szkic)") for item in draft.prints)
    assert not any(item.free for item in draft.attached if item not in draft.prints)
    assert not any(item.free for item in joined(**later).items)


# --- until when ------------------------------------------------------------------------------------------------------

UNTIL_DECEMBER = Waiting(Thing.ENTRY, PLAN, Wait(Reason.EMBARGO, date(2026, 12, 1)), 1)


def until(whole: dict[str, Bundle], name: str, *waiting: Waiting, folder: str = "") -> str:
    [bundle] = with_drafts([], [whole[name]], waiting)
    found = [item for item in bundle.publications if item.folder == f"SZKIC-{folder}"] or bundle.publications[:1]
    return found[0].draft.replace("\u00a0", " ")


def test_a_draft_waits_for_the_last_thing_in_it(whole):
    earlier = UNTIL_DECEMBER
    assert until(whole, PLAN, earlier) == "przed dniem 1 grudnia 2026 r."
    assert until(whole, PLAN, earlier, Waiting(Thing.PLAN, PLAN, UNTIL)) == SAYS
    assert until(whole, PLAN, earlier, Waiting(Thing.PLAN, "rejon-1-2026-07", UNTIL)) == "przed dniem 1 grudnia 2026 r."
    assert (
        until(whole, PLAN, earlier, Waiting(Thing.PLAN, PLAN, Wait(Reason.UNAPPROVED, None))) == "przed zatwierdzeniem"
    )


def test_a_note_waits_for_its_own_day_and_for_what_stands_in_it(whole):
    own = Waiting(Thing.NOTE, PLAN, UNTIL, name="start")
    entry = Waiting(Thing.ENTRY, PLAN, Wait(Reason.UNAPPROVED, None), 3)
    correction = replace(entry, number=1)
    photo = Waiting(Thing.ENTRY, PLAN, Wait(Reason.EMBARGO, date(2026, 12, 31)), 2, name="start")
    assert until(whole, PLAN, own, entry, folder="nota-start") == SAYS  # it tells nothing of what was done
    assert until(whole, PLAN, own, correction, folder="nota-start") == "przed zatwierdzeniem"
    assert until(whole, PLAN, own, photo, folder="nota-start") == "przed dniem 31 grudnia 2026 r."
    assert until(whole, PLAN, own, entry, folder="nota-polmetek") == "przed zatwierdzeniem"
    assert until(whole, PLAN, own, photo, UNTIL_DECEMBER, folder="nota-polmetek") == "przed dniem 1 grudnia 2026 r."


def test_a_meeting_waits_for_a_plan_that_it_names_but_not_for_its_log(whole):
    name = "rejon-1-2027-01"
    assert until(whole, MEETING, Waiting(Thing.PLAN, name, UNTIL)) == SAYS
    assert until(whole, MEETING, Waiting(Thing.ENTRY, name, UNTIL, 1)) == "przed zatwierdzeniem"


def test_a_meeting_waits_for_what_amends_a_plan_that_it_names(data, whole):
    [log] = [file.progress.entries for file in data.plans if file.id == PLAN and file.progress]
    [number] = [number for number, entry in enumerate(log, 1) if isinstance(entry, Changed)]
    assert until(whole, "rejon-2-2026-12-03", Waiting(Thing.ENTRY, PLAN, UNTIL, number)) == SAYS


# --- what its documents say ------------------------------------------------------------------------------------------


Documents = dict[str, bytes]
"""Documents by their paths."""


def made(orders: Iterable[Order], cache: Path) -> Documents:
    production = Production(ROOT / "docs/_druk", EXAMPLE, cache, workers=1)
    production.order(orders)
    production.finish(lambda *_: None)
    return {path: production.document(path) for path in production.files}


@pytest.fixture(scope="module")
def drafts(whole, tmp_path_factory) -> dict[str, tuple[Publication, Documents]]:
    """Drafts with their documents."""
    found = {}
    for name, folder in ((PLAN, "nota-start"), (PLAN, "strona-planu"), (MEETING, "zapowiedz")):
        [bundle] = with_drafts([], [whole[name]], [Waiting(Thing.PLAN, name, UNTIL)])
        [draft] = [item for item in bundle.publications if item.folder == f"SZKIC-{folder}"]
        found[folder] = (draft, made(draft.orders(), tmp_path_factory.mktemp("dokumenty")))
    return found


NOTE_SAYS = f"SZKIC: nie publikować i nie wysyłać {SAYS}"
SHEET_SAYS = f"SZKIC: nie rozwieszać i nie rozdawać {SAYS}"


def read(kind: str, document: bytes) -> str:
    readers = {
        "docx": text.docx,
        "odt": text.odt,
        "txt": lambda data: text.flat(data.decode()),
        "pdf": lambda data: text.flat(pdf.text(data)),
    }
    return readers[kind](document)


@pytest.mark.parametrize("kind", ["docx", "odt", "txt", "pdf"])
def test_a_note_begins_with_the_word_and_the_day(drafts, kind):
    _, files = drafts["nota-start"]
    [document] = [data for path, data in files.items() if path.endswith(f"/nota.{kind}")]
    said = read(kind, document)
    assert NOTE_SAYS in said
    if kind in ("docx", "txt"):  # text.odt() reads headings first
        assert said.startswith(NOTE_SAYS)


def test_the_radio_reads_it_aloud(drafts):
    _, files = drafts["nota-start"]
    [document] = [data for path, data in files.items() if path.endswith("radio.txt")]
    said = read("txt", document)
    assert said.startswith("SZKIC: nie publikować i nie wysyłać przed dniem dwudziestego czwartego grudnia"), said[:120]


def test_no_click_sends_the_mail(drafts):
    draft, files = drafts["nota-start"]
    assert draft.mail
    message = email.message_from_bytes(files[draft.mail.order.path], policy=email.policy.default)
    assert message["To"] is None and message["Cc"] is None and message["Bcc"] is None
    assert str(message["Subject"]).startswith("SZKIC: Skwer przy Tęczowej")
    for kind in ("plain", "html"):
        body = message.get_body((kind,))
        assert body and (said := text.html(f"<p>{body.get_content()}</p>")).startswith(NOTE_SAYS), said[:200]
    names = [part.get_filename() for part in message.iter_attachments()]
    assert names and all(name and name.startswith("SZKIC-") for name in names)
    assert text.docx(next(message.iter_attachments()).get_content()).startswith(NOTE_SAYS)


def test_each_field_of_the_post_is_marked(drafts):
    draft, files = drafts["nota-start"]
    told = files[draft.post.path].decode()
    assert '"title": "SZKIC: Skwer' in told and '"lead": "SZKIC: ' in told
    assert f'"body": "<p>{NOTE_SAYS}</p>' in told.replace("&nbsp;", " ").replace("\u00a0", " ")


@pytest.mark.parametrize("folder", ["strona-planu", "zapowiedz"])
def test_a_sheet_bears_the_sentence_as_text_and_stays_accessible(drafts, folder):
    draft, files = drafts[folder]
    for item in draft.prints:
        data = files[item.order.path]
        assert text.flat(pdf.text(data)).startswith(SHEET_SAYS), item.order.path
        assert failed_rules(data, "ua1") == [] and failed_rules(data, "2a") == []
        with pikepdf.open(io.BytesIO(data)) as document:
            last = document.pages[-1].Contents.read_bytes()
        assert b"/Artifact" in last


def test_drafts_have_the_pages_of_what_they_will_be(whole, drafts, tmp_path):
    for name, folder in ((PLAN, "strona-planu"), (MEETING, "zapowiedz")):
        draft, files = drafts[folder]
        [final] = [item for item in whole[name].publications if item.folder == folder]
        printed = made((item.order for item in final.prints), tmp_path / name)
        for one, other in zip(draft.prints, final.prints, strict=True):
            pages = pdf.page_count(printed[other.order.path])
            assert pdf.page_count(files[one.order.path]) == pages, one.order.path


def test_the_picture_of_a_draft_is_marked_too(drafts):
    draft, _ = drafts["strona-planu"]
    [picture] = draft.pictures
    assert isinstance(picture.order, PreviewOrder) and picture.order.printed["szkic"] == picture.order.draft != ""


def test_what_is_no_draft_says_nothing_of_it(whole):
    for bundle in whole.values():
        for order in bundle.orders():
            assert not is_draft(order) and "szkic" not in getattr(order, "printed", ())
