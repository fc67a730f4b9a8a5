"""The picture and the words beside a shared link (Open Graph)."""

from __future__ import annotations

import re
from html import unescape

import pytest
from PIL import Image

from jawny_plan.outputs.documents import sharing_picture
from jawny_plan.outputs.documents.print import Press
from tests.conftest import ROOT
from tests.outputs.opendata.editions import EXAMPLE, edition
from tests.outputs.pages.test_linked import SITE, page


def meta(html: str) -> dict[str, str]:
    return {name: unescape(said) for name, said in re.findall(r'<meta property="og:([^"]+)" content="([^"]*)">', html)}


def test_every_page_says_how_it_is_shared(example_site):
    for path in example_site.rglob("index.html"):
        html = path.read_text(encoding="utf-8")
        found = meta(html)
        assert found["url"] == re.search(r'rel="canonical" href="([^"]+)"', html)[1]
        assert found["locale"] == "pl_PL"
        assert found["title"] and found["description"] and found["image:alt"], path
        picture = example_site / found["image"].removeprefix(SITE)
        if picture.name.startswith("zdjecie"):  # a photo of the page, as large as it is
            assert picture.is_file() and "image:width" not in found
            continue
        with Image.open(picture) as image:
            assert (image.format, image.size) == ("PNG", (int(found["image:width"]), int(found["image:height"])))
            assert image.size == (sharing_picture.WIDTH, sharing_picture.HEIGHT) == (1200, 630)


def test_a_plan_has_its_own_picture_until_it_ends(example_site):
    own = {path.parent.name for path in (example_site / "plany").rglob("obrazek.png")}
    assert own == {facts.id for facts in edition().facts if facts.state != "zakonczony"}
    assert meta(page(example_site, "plany/rejon-2-2026-08"))["image"].endswith("plany/rejon-2-2026-08/obrazek.png")
    assert meta(page(example_site, "plany/rejon-1-2026-01"))["image"] == f"{SITE}obrazek.png"


def test_the_picture_is_told_in_words(example_site):
    said = meta(page(example_site, "plany/rejon-2-2026-08"))["image:alt"].replace("\u00a0", " ")
    for words in ("Komenda Powiatowa", "Skwer przy Tęczowej dla wszystkich", "Rejon służbowy nr 2", "1 sierpnia 2026"):
        assert words in said


@pytest.mark.parametrize(
    "headline", ["Ź", "a" * 9000, "słowo " * 2000, "W" * 139 + " i koniec", "<b>*=#$@</b> {{7*7}}", "🙂 \u202e zło"]
)
def test_no_headline_is_too_much_for_the_picture(headline):
    plan = {**edition().plans[-1], "haslo": headline, "okres": {"slowami": None}}
    picture = sharing_picture.of_plan(plan, edition().unit)
    assert picture
    order = picture.order
    assert len(order.data["haslo"]) <= 141
    press = Press(ROOT / "docs/_druk", ROOT / EXAMPLE)
    made = press.preview(order.template, order.data, order.day, order.ppi)
    assert made[:8] == b"\x89PNG\r\n\x1a\n"
