"""What belongs to a bundle, and what of it is a draft."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from jawny_plan.facts.release import Waiting
from jawny_plan.model import addresses
from jawny_plan.model.unit import Data
from jawny_plan.outputs.bundle.drafts import every_bundle
from jawny_plan.outputs.bundle.publications import Bundle
from jawny_plan.outputs.documents.orders import Order
from jawny_plan.outputs.edition import Edition
from jawny_plan.outputs.pages.site import Site
from jawny_plan.outputs.pour.sealed import Pour
from jawny_plan.reading.folder import load
from tests.conftest import ROOT

TODAY = date(2026, 11, 23)
EXTENSIONS = ["attr_list", "def_list", "md_in_html", "tables", "toc"]


def site(data: Data, orders: list[Order] | None = None) -> Site:
    return Site(Edition(data, TODAY), Pour(ROOT / "docs", EXTENSIONS, {}), ([] if orders is None else orders).extend)


def bundles_of(made: Site, everything: Edition | None = None, waiting: Sequence[Waiting] = ()) -> list[Bundle]:
    """The bundles beside a site, as builds make them."""
    return every_bundle(made.published, made.pour, everything, waiting)


def ordered(data: Data) -> set[str]:
    """The paths of all that the site orders."""
    orders: list[Order] = []
    site(data, orders)
    return {order.path for order in orders}


@pytest.fixture(scope="module")
def data() -> Data:
    return load(ROOT / "examples/przyklad/plan_data")


@pytest.fixture(scope="module")
def whole(data) -> dict[str, Bundle]:
    return {bundle.id: bundle for bundle in bundles_of(site(data))}


def folders(bundle: Bundle) -> list[str]:
    return [publication.folder for publication in bundle.publications]


def test_every_plan_and_meeting_has_its_bundle(data, whole):
    assert set(whole) == {file.id for file in (*data.plans, *data.meetings)}


def test_a_plan_has_its_page_and_every_note_the_latest_first(whole):
    assert folders(whole["rejon-2-2026-08"]) == [
        "strona-planu",
        "nota-zmiana-1",
        "nota-polmetek",
        "nota-poprawka-2",
        "nota-poprawka-1",
        "nota-start",
    ]
    assert folders(whole["rejon-1-2026-01-20"]) == ["relacja", "zapowiedz"]
    assert folders(whole["nad-jeziorem-mobilny-punkt-2026"]) == [
        "zapowiedz",
        "relacja-1",
    ]  # its announcement changed last


def test_every_note_of_the_site_is_in_one_bundle(data, whole):
    addresses = Counter(item.address for bundle in whole.values() for item in bundle.publications)
    assert set(addresses.values()) == {1}
    notes = {f"{place.removesuffix('.md')}/" for place in site(data).sources if place.startswith("prasa/")}
    assert notes == {address.split(".example/")[1] for address in addresses if "/prasa/" in address}


def test_every_document_of_the_site_is_in_a_bundle_except_cards_progress_and_small_pictures(data, whole):
    known = {order.path for bundle in whole.values() for order in bundle.orders()}
    left = ordered(data) - known
    assert {path.rpartition(".")[2] for path in left} == {"pdf", "png", "svg"}
    emblem = site(data).unit["znak"]
    assert {path for path in left if path.endswith(".svg")} == {addresses.emblem(emblem["plik"]) if emblem else ""}
    cards = {f"rejony/{name}/wizytowki.pdf" for name in data.districts}
    assert {path for path in left if path.endswith(".pdf")} == {*cards, "postepy/postepy.pdf"}


def test_a_current_plan_has_a_picture_with_words_and_an_ended_one_none(whole):
    [picture] = whole["rejon-2-2026-08"].publications[0].pictures
    assert picture.alt.replace("\u00a0", " ") == (
        "Komenda Powiatowa Policji w Przykładowie · Skwer przy Tęczowej dla wszystkich · "
        "Rejon służbowy nr 2 – Osiedle Słoneczne, Przykładowo · od 1 sierpnia 2026 r. do 28 lutego 2027 r."
    )
    assert whole["rejon-1-2025-02"].publications[0].pictures == ()


def test_a_meeting_named_like_a_plan_has_a_folder_of_its_own(data):
    plan = data.plans[0].id
    met = (replace(data.meetings[0], id=plan), *data.meetings[1:])
    made = [bundle.id for bundle in bundles_of(site(replace(data, meetings=met)))]
    assert plan in made and f"{plan}-spotkanie" in made and len(set(made)) == len(made)


def test_every_document_of_a_moved_meeting_is_named_by_its_new_day(whole):
    moved = whole["rejon-2-2026-12-03"]  # to 8 December
    names = [item.words for publication in moved.publications for item in publication.items]
    assert len(names) > 5
    assert [words for words in names if "rejon-2-2026-12-08" not in words] == []
    assert moved.id == "rejon-2-2026-12-03"  # its folder stays where its editor knows it
    still = whole["rejon-1-2026-12-10"]
    assert all("rejon-1-2026-12-10" in item.words for each in still.publications for item in each.items)


def test_an_announcement_is_called_by_what_became_of_the_meeting(whole):
    found = {
        name: item.heading
        for name, bundle in whole.items()
        for item in bundle.publications
        if item.folder == "zapowiedz"
    }
    assert found["nad-jeziorem-2026-11-26"] == "Odwołanie spotkania"
    assert found["rejon-2-2026-12-03"] == "Zmiana terminu spotkania"
    assert found["rejon-1-2026-12-10"] == "Ogłoszenie spotkania"
    assert found["rejon-1-dyzur"] == "Ogłoszenie dyżuru"


def test_a_photo_goes_with_its_words_and_its_author(whole):
    [report] = [item for item in whole["rejon-1-2026-09-10"].publications if item.folder == "relacja"]
    [photo] = report.pictures
    assert photo.alt and photo.caption.replace("\u00a0", " ").startswith("Fot. ")
    assert "<img" in report.post.html
