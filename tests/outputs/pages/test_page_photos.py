"""Photos on pages of plans and meetings, in lists for newsrooms, in feeds and beside shared links."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from lxml import html as markup
from PIL import Image

from tests.conftest import ROOT, command
from tests.outputs.documents.test_sharing_picture import meta
from tests.outputs.pages.test_linked import SITE, page
from tests.tools import pdf
from tests.tools.chief import ALT, with_chief, without_chief
from tests.tools.picture import hiding

PLAN = "plany/rejon-1-2026-07"
MEETING = "spotkania/rejon-1-2026-12-10"
SECRET = b"Ulica Tajna 7"


def photos(html: str) -> list[tuple[str, str, str, str]]:
    """Address, large one, words for those who do not see it, whose it is."""
    found = []
    for figure in markup.fromstring(html).xpath('//article//figure[contains(@class, "jp-photo--page")]'):
        [link], [image], [caption] = figure.xpath(".//a"), figure.xpath(".//img"), figure.xpath(".//figcaption")
        found.append((image.get("src"), link.get("href"), image.get("alt"), caption.text_content()))
    return found


def test_a_plan_and_a_meeting_show_their_photos(example_site):
    [(small, large, alt, whose)] = photos(page(example_site, PLAN))
    assert alt.startswith("Rysunek. Ulica Lipowa, przy jezdni tablica")
    assert whose.replace("\u00a0", " ") == "Fot. KPP w Przykładowie, CC BY 4.0"
    with Image.open(example_site / PLAN / small) as shown, Image.open(example_site / PLAN / large) as taken:
        assert max(shown.size) == 960 and max(taken.size) == 1200
    [(place, *_)] = photos(page(example_site, MEETING))
    assert (example_site / MEETING / place).is_file()
    [(report, *_)] = photos(page(example_site, "spotkania/rejon-1-2026-09-10"))
    assert report.endswith("zdjecie-1.png")


def test_newsrooms_find_all_photos_of_what_a_note_tells_of(example_site):
    note = page(example_site, "prasa/rejon-1-2026-07-start")
    links = markup.fromstring(note).xpath('//ul[@class="jp-files"]//a/@href')
    listed = [address for address in links if address.endswith(".png")]
    assert listed == ["zdjecie.png", "../../plany/rejon-1-2026-07/zdjecie-1-duze.png"]
    assert all((example_site / "prasa/rejon-1-2026-07-start" / address).is_file() for address in listed)


def test_a_photo_of_a_note_is_beside_its_link_and_in_the_feeds(example_site):
    address = f"{SITE}prasa/rejon-1-2026-07-start/zdjecie.png"
    shared = meta(page(example_site, "prasa/rejon-1-2026-07-start"))
    assert shared["image"] == address and shared["image:alt"].startswith("Rysunek. Przejście")
    items = json.loads((example_site / "nowosci/rejon-1/feed.json").read_text("utf-8"))["items"]
    assert address in [item.get("image") for item in items]
    assert f'rel="enclosure" type="image/png" href="{address}"' in (
        example_site / "nowosci/rejon-1/atom.xml"
    ).read_text("utf-8")


@pytest.fixture
def unit(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "examples/przyklad/plan_data", tmp_path / "plan_data")
    return tmp_path


def logged(unit: Path, *entries: str) -> None:
    log = unit / "plan_data/plany/rejon-1-2026-07.przebieg.yml"
    text = log.read_text("utf-8")
    log.write_text(text + "".join(entries), "utf-8")


def photo(file: str, more: str = "") -> str:
    return (
        f"  - dnia: 2026-11-20\n    zrodlo: KPP\n    rodzaj: zdjecie\n{more}    zdjecie:\n"
        f"      plik: zdjecia/{file}\n      autor: KPP\n      licencja: CC BY 4.0\n      opis: Tablica {file}.\n"
    )


def test_photos_of_a_page_hide_nothing_and_wait_for_their_day(unit):
    """The newest one is seen at once; what waits is neither shown nor made, and no file keeps what a camera wrote."""
    for name in ("nowe.jpg", "pozniej.jpg"):
        (unit / f"plan_data/zdjecia/{name}").write_bytes(hiding("JPEG", SECRET, (2000, 1500)))
    logged(unit, photo("nowe.jpg"), photo("pozniej.jpg", "    publikuj_od: 2026-12-24\n"))
    done = command("site", str(unit), today="2026-11-23")
    assert done.returncode == 0, done.stderr
    html = (unit / "site" / PLAN / "index.html").read_text("utf-8")
    shown = photos(html)
    assert [alt for _, _, alt, _ in shown] == [
        "Tablica nowe.jpg.",
        "Rysunek. Ulica Lipowa, przy jezdni tablica, która pokazuje kierowcom prędkość.",
    ]
    assert shown[0][3].replace("\u00a0", " ") == "Fot. KPP, CC BY 4.0" and "Więcej zdjęć: 1" in html
    with Image.open(unit / "site" / PLAN / shown[0][0]) as small, Image.open(unit / "site" / PLAN / shown[0][1]) as big:
        assert small.size == (960, 720) and big.size == (1600, 1200)
    assert "pozniej" not in html
    made = sorted(path.name for path in (unit / "site" / PLAN).glob("zdjecie*"))
    assert made == ["zdjecie-1-duze.jpg", "zdjecie-1.jpg", "zdjecie-2-duze.png", "zdjecie-2.png"]
    assert not [path for path in (unit / "site").rglob("zdjecie*") if SECRET in path.read_bytes()]


def test_a_photo_of_a_place_is_looked_at_as_any_other(unit):
    (unit / "plan_data/zdjecia/biblioteka.png").unlink()
    done = command("check", str(unit), today="2026-11-23")
    assert done.returncode == 1
    assert 'zdjecie.plik: pliku "zdjecia/biblioteka.png" nie ma w katalogu' in done.stdout + done.stderr


def test_the_chief_is_shown_beside_the_sentence_on_the_page_and_on_paper_and_no_file_hides_anything(unit):
    with_chief(unit / "plan_data", hiding("JPEG", SECRET, (1500, 2000)))
    done = command("site", str(unit), today="2026-11-23")
    assert done.returncode == 0, done.stderr
    folder = unit / "site/postepy"
    [figure] = markup.fromstring((folder / "index.html").read_text("utf-8")).xpath("//article//figure")
    [link], [image], [sentence] = figure.xpath(".//a"), figure.xpath(".//img"), figure.xpath("./p")
    assert image.get("alt") == ALT
    assert sentence.text_content().startswith("„Najważniejsze są drogi do szkół.”")
    assert figure.xpath("./figcaption")[0].text_content() == "Fot.\u00a0KPP w\u00a0Przykładowie"
    with Image.open(folder / image.get("src")) as small, Image.open(folder / link.get("href")) as large:
        assert (small.size, large.size) == ((360, 480), (1200, 1600))
        assert not small.getexif() and not large.getexif()
    sheet = (folder / "postepy.pdf").read_bytes()
    assert ALT in pdf.alternatives(sheet)
    words = pdf.solid(pdf.text(sheet))
    for sought in ("Najważniejsze są drogi do szkół.", "Fot. KPP w Przykładowie"):
        assert pdf.solid(sought) in words
    made = sorted(path.name for path in (unit / "site").rglob("*komendant*"))
    assert made == ["zdjecie-komendanta-duze.jpg", "zdjecie-komendanta.jpg"]
    assert not [path for path in (unit / "site").rglob("*") if path.is_file() and SECRET in path.read_bytes()]


def test_the_example_shows_its_drawn_chief(example_site):
    [figure] = markup.fromstring(page(example_site, "postepy")).xpath("//article//figure")
    [image] = figure.xpath(".//img")
    assert image.get("alt") == ALT
    with Image.open(example_site / "postepy" / image.get("src")) as shown:
        assert shown.format == "PNG"
    assert ALT in pdf.alternatives((example_site / "postepy/postepy.pdf").read_bytes())


def test_a_sentence_without_a_photo_stands_alone(unit):
    without_chief(unit / "plan_data")
    assert command("site", str(unit), today="2026-11-23").returncode == 0
    html = page(unit / "site", "postepy")
    assert "„Najważniejsze są drogi do szkół.”" in html and "<figure" not in html
    assert not list((unit / "site/postepy").glob("zdjecie*"))
