"""The bundles of the invented unit: what a CMS, a mail program and an officer get."""

from __future__ import annotations

import email
import email.policy
import re
import shutil
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.conftest import ROOT, command
from tests.press.test_post import cleaned
from tests.tools import pdf, text

HOST = "https://kpp-przykladowo.jawny-plan.example/"


@pytest.fixture(scope="session")
def bundles(example_site: Path) -> Path:
    return example_site.with_name("paczka")


class Elements(HTMLParser):
    """Every element of a page with its attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))

    def values(self, tag: str, name: str) -> list[str]:
        return [attributes[name] for known, attributes in self.found if known == tag and name in attributes]


def fragments(bundles: Path) -> list[Path]:
    return sorted(bundles.glob("*/*/*fragment.html"))


def sheets(bundles: Path) -> list[Path]:
    return sorted(bundles.glob("*/co-gdzie-wkleic.html"))


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_every_plan_and_meeting_has_a_sheet(example_site, bundles):
    pages = {path.parent.name for kind in ("plany", "spotkania") for path in example_site.glob(f"{kind}/*/index.html")}
    assert {path.parent.name for path in sheets(bundles)} == pages


def test_nothing_of_a_bundle_is_in_the_site(example_site):
    names = {path.name for path in example_site.rglob("*")}
    assert not names & {"fragment.html", "co-gdzie-wkleic.html", "teksty-alternatywne.txt", "paczka", "wpis.json"}


def test_a_sanitizer_changes_no_byte_of_any_fragment(bundles):
    found = fragments(bundles)
    assert len(found) > 40
    for path in found:
        html = path.read_text(encoding="utf-8")
        assert cleaned(html) == html, path
        assert html.startswith("<") and html.endswith(">\n")


def test_fragments_begin_below_the_title_and_lead_to_the_site(example_site, bundles):
    for path in fragments(bundles):
        page = Elements(path.read_text(encoding="utf-8"))
        assert {"h1", "img", "figure", "script", "style", "span", "div"}.isdisjoint(tag for tag, _ in page.found)
        links = page.values("a", "href")
        assert links, path
        for link in links:
            assert urlsplit(link).scheme in ("https", "http", "mailto", "tel"), link
            if link.startswith(HOST):
                assert (example_site / link.removeprefix(HOST) / "index.html").is_file(), link


def test_tables_have_captions_and_scopes(bundles):
    seen = 0
    for path in fragments(bundles):
        html = path.read_text(encoding="utf-8")
        assert html.count("<table>") == html.count("<table><caption>"), path
        assert "<th>" not in html
        seen += html.count("<table>")
    assert seen > 50


def test_the_plan_page_says_all_stages_and_all_actions(bundles):
    html = (bundles / "nad-jeziorem-2026-12/strona-planu/fragment.html").read_text(encoding="utf-8")
    assert html.count('<tr><th scope="row">') > 5
    page = (bundles.parent / "site/plany/nad-jeziorem-2026-12/index.html").read_text(encoding="utf-8")
    [actions] = re.findall(r'<ol class="jp-actions">.*?</ol>', page, re.DOTALL)
    names = re.findall(r"<li>\s*<p><strong>\d+\. ([^<]+)", actions)
    assert len(names) == re.sub(r"<ul>.*?</ul>", "", actions, flags=re.DOTALL).count("<li>")
    assert names and all(name.replace("\u00a0", "&nbsp;") in html for name in names)


def test_documents_are_those_of_the_site_under_speaking_names(example_site, bundles):
    known = {data: name for name, data in contents(example_site).items()}
    for name, data in contents(bundles).items():
        assert re.fullmatch(r"_?[a-z0-9/.-]+", name.replace("SZKIC-", "")), name
        assert len(name) < 180
        if not name.endswith((".html", ".eml", "teksty-alternatywne.txt")) and not re.search(
            "SZKIC|karta-do-telefonu", name
        ):
            assert data in known, name
    plan = {path.name for path in (bundles / "rejon-2-2026-08/strona-planu").iterdir()}
    assert {
        "fragment.html",
        "teksty-alternatywne.txt",
        "ulotka-rejon-2-skwer-przy-teczowej-dla-wszystkich.pdf",
        "obrazek-rejon-2-skwer-przy-teczowej-dla-wszystkich.png",
        "ulotka-duzy-druk-rejon-2-skwer-przy-teczowej-dla-wszystkich.pdf",
    } < plan


def test_a_mail_is_not_on_the_site_but_what_it_carries_is(example_site, bundles):
    """It names newsrooms; the note and the picture that it carries are everyone's."""
    known = set(contents(example_site).values())
    mails = {path.relative_to(bundles).as_posix(): path.read_bytes() for path in bundles.rglob("*.eml")}
    assert len(mails) > 30
    assert not set(mails.values()) & known and not list(example_site.rglob("*.eml"))
    for name, data in mails.items():
        carried = list(email.message_from_bytes(data, policy=email.policy.default).iter_attachments())
        assert carried and all(part.get_content() in known for part in carried), name


def test_what_waits_is_a_draft_and_nowhere_in_the_site(example_site, bundles):
    """The log of this plan holds an entry that may be seen from 1 December on."""
    folder = bundles / "rejon-2-2026-08/SZKIC-strona-planu"
    assert all(path.name.startswith("SZKIC-") for path in folder.iterdir())
    draft = (folder / "SZKIC-fragment.html").read_text(encoding="utf-8")
    public = (bundles / "rejon-2-2026-08/strona-planu/fragment.html").read_text(encoding="utf-8")
    first = draft.partition("\n")[0].replace("&nbsp;", " ")
    assert first == "<p>SZKIC: nie publikować i nie wysyłać przed dniem 1 grudnia 2026 r.</p>" and "SZKIC" not in public
    held = "".join(set(draft.splitlines()[1:]) - set(public.splitlines()))  # what was done, and how far actions are
    [waiting] = [entry for entry in re.findall("<li>(.*?)</li>", held) if entry not in public]
    assert waiting.startswith("19&nbsp;listopada")
    sheet = text.of(bundles / "rejon-2-2026-08/co-gdzie-wkleic.html")
    assert (
        "SZKIC: Strona planu" in sheet
        and "Nie publikuj, nie wysyłaj i nie rozwieszaj przed dniem 1 grudnia 2026 r. Nie ma" in sheet
    )
    assert "SZKIC: Skwer przy Tęczowej" in sheet  # the title as it is copied
    assert [path.parent.name for path in bundles.glob("*/SZKIC-*")] == ["rejon-2-2026-08"]
    assert not any("SZKIC" in path.read_text(encoding="utf-8") for path in example_site.rglob("*.html"))


def test_only_drafts_say_so(bundles):
    """A leaflet tells how its plan goes, so that of a plan whose log waits is a draft too."""
    said = {path: text.of(path) for path in bundles.rglob("*") if path.suffix in (".docx", ".odt", ".pdf", ".txt")}
    marked = {path for path, words in said.items() if "SZKIC" in words}
    assert marked == {path for path in said if path.name.startswith("SZKIC-")}
    leaflet = "rejon-2-skwer-przy-teczowej-dla-wszystkich.pdf"
    assert sorted(path.name for path in (bundles / "rejon-2-2026-08/SZKIC-strona-planu").iterdir()) == [
        "SZKIC-fragment.html",
        f"SZKIC-ulotka-duzy-druk-{leaflet}",
        f"SZKIC-ulotka-{leaflet}",
    ]


def test_every_document_of_a_note_is_in_its_folder(bundles):
    suffixes = {path.suffix for path in (bundles / "rejon-2-2026-08/nota-start").iterdir()}
    assert suffixes == {".html", ".docx", ".odt", ".pdf", ".txt", ".eml"}


def test_the_sheet_holds_the_fields_of_the_cms(example_site, bundles):
    page = text.of(bundles / "rejon-1-2026-12-10/co-gdzie-wkleic.html")
    html = (bundles / "rejon-1-2026-12-10/co-gdzie-wkleic.html").read_text(encoding="utf-8")
    for said in ("Tytuł", "Zajawka", "Treść", "Tekst alternatywny", "Załączniki", "Do redakcji", "Do druku", "A3"):
        assert said in page, said
    assert re.search(r'<textarea id="zapowiedz-tytul"[^>]*>Jaki plan na ', html)
    alt = (bundles / "rejon-1-2026-12-10/zapowiedz/teksty-alternatywne.txt").read_text(encoding="utf-8").splitlines()
    assert alt[0].startswith("plakat-") and alt[1].startswith("Plakat: ")
    assert f'alt="{alt[1]}"' in html


def test_the_sheet_stands_alone_and_all_its_links_lead_somewhere(bundles):
    for path in sheets(bundles):
        page = Elements(path.read_text(encoding="utf-8"))
        assert "link" not in {tag for tag, _ in page.found}
        assert page.values("script", "src") == []
        ids = page.values("section", "id") + [value for _, known in page.found for value in [known.get("id", "")]]
        for link in page.values("a", "href") + page.values("img", "src"):
            if link.startswith("#"):
                assert link[1:] in ids
            elif link.startswith("./"):
                assert (path.parent / link).is_file(), link
            else:
                assert urlsplit(link).scheme in ("https", "mailto"), link


def test_a_message_can_be_put_together_by_hand(bundles):
    """The new Outlook only shows an .eml, and mail in a browser does not: the sheet holds all that the file holds."""
    for path in sheets(bundles):
        page = Elements(path.read_text(encoding="utf-8"))
        mails = [path.parent / link for link in page.values("a", "href") if link.endswith(".eml")]
        letters = [html for html in page.values("iframe", "srcdoc") if html.startswith("<div style=")]
        assert len(letters) == len(mails)
        linked = {Path(link).name for link in page.values("a", "href")}
        for mail in mails:
            message = email.message_from_bytes(mail.read_bytes(), policy=email.policy.default)
            enclosed = [part.get_content() for part in message.iter_attachments()]
            beside = [file.read_bytes() for file in mail.parent.iterdir() if file.name in linked]
            assert enclosed and all(data in beside for data in enclosed), mail
    html = (bundles / "rejon-1-2026-12-10/co-gdzie-wkleic.html").read_text(encoding="utf-8")
    assert re.search(r'<textarea id="zapowiedz-do"[^>]*>redakcja@radio\.\S+; \S+</textarea>', html)
    assert re.search(r'<textarea id="zapowiedz-temat"[^>]*>Jaki plan na ', html)
    assert '<a href="mailto:redakcja@radio.' in html


def test_the_code_on_the_sheet_is_the_fragment(bundles):
    for path in sheets(bundles):
        page = Elements(path.read_text(encoding="utf-8"))
        shown = [html for html in page.values("iframe", "srcdoc") if not html.startswith("<div style=")]
        files = [path.parent / link for link in page.values("a", "href") if link.endswith("fragment.html")]
        assert shown == [file.read_text(encoding="utf-8") for file in files] and shown


def test_one_bundle_alone_is_the_same(bundles, tmp_path):
    shutil.copytree(ROOT / "examples/przyklad/plan_data", tmp_path / "plan_data")
    done = command("bundle", "rejon-2-2026-08", str(tmp_path), today="2026-11-23")
    assert (done.returncode, done.stderr) == (0, "")
    sheet = tmp_path / "paczka/rejon-2-2026-08/co-gdzie-wkleic.html"
    assert done.stdout == f"Paczka gotowa. Otwórz w przeglądarce: {sheet.as_uri()}\n"
    assert [path.name for path in (tmp_path / "paczka").iterdir()] == ["rejon-2-2026-08"]
    assert not (tmp_path / "site").exists()
    assert contents(sheet.parent) == contents(bundles / "rejon-2-2026-08")


def pdfs(folder: Path) -> Iterator[Path]:
    yield from sorted(folder.rglob("*.pdf"))


def test_every_code_on_paper_leads_to_a_place_on_the_site(example_site):
    """Each sheet, as a camera reads it: handouts carry one code (cards eight), notes none."""
    read = 0
    for path in pdfs(example_site):
        codes = pdf.codes(path.read_bytes(), dpi=130)
        if path.name == "nota.pdf":
            assert codes == [], path
            continue
        assert len(codes) == (8 if path.name == "wizytowki.pdf" else 1), path
        assert len(set(codes)) == 1
        place = example_site / codes[0].removeprefix(HOST)
        assert codes[0].startswith(HOST) and (place / "index.html" if codes[0].endswith("/") else place).is_file(), (
            codes
        )
        typed = codes[0].removeprefix("https://").removesuffix("/") if "/p/" in codes[0] else codes[0]
        assert pdf.solid(typed) in pdf.solid(pdf.text(path.read_bytes())), path
        read += 1
    assert read > 50


def test_the_page_of_handouts_shows_what_is_current(example_site):
    html = (example_site / "druki/index.html").read_text(encoding="utf-8")
    page = Elements(html)
    pictures = [attributes for tag, attributes in page.found if tag == "img" and "druki" not in attributes["src"]][1:]
    assert len(pictures) > 15
    for picture in pictures:
        file = (example_site / "druki" / picture["src"]).resolve()
        assert file.read_bytes().startswith(b"\x89PNG") and file.with_suffix(".pdf").is_file()
        assert picture["alt"].endswith(".")
    assert len({picture["alt"] for picture in pictures}) == len(pictures)
    links = page.values("a", "href")
    assert "../plany/rejon-2-2026-08/ulotka.pdf" in links and "../rejony/rejon-1/wizytowki.pdf" in links
    assert "../plany/rejon-1-2025-02/ulotka.pdf" not in links  # it ended
    assert "waga" not in html
    weights = re.findall(r"PDF, (A\d), (\d+)\u00a0stron\w*, (\d+)\u00a0kB", html)
    assert len(weights) >= len(pictures)
    leaflet = example_site / "plany/rejon-2-2026-08/ulotka-duzy-druk.pdf"
    told = re.search(r"ulotka-duzy-druk\.pdf.*?PDF, A4, (\d+)", html[html.index("plany/rejon-2-2026-08/ulotka-duzy") :])
    assert told and int(told[1]) == pdf.page_count(leaflet.read_bytes())


def test_every_leaflet_is_one_sheet_of_paper(example_site: Path) -> None:
    leaflets = list(example_site.glob("plany/*/ulotka.pdf"))
    assert len(leaflets) > 5
    pages = {path.parent.name: pdf.page_count(path.read_bytes()) for path in leaflets}
    assert {name: count for name, count in pages.items() if count != 2} == {}


def test_every_sheet_of_a_meeting_says_whom_to_call(example_site: Path) -> None:
    sheets = [*example_site.glob("spotkania/*/plakat.pdf"), *example_site.glob("spotkania/*/pytania.pdf")]
    assert len(sheets) > 15
    assert [path for path in sheets if not re.search(r"tel\. 47 000 00 0\d", text.of(path))] == []


def test_a_leaflet_says_how_current_it_is_and_where_to_come(example_site: Path) -> None:
    running, ended = (
        text.of(example_site / f"plany/{plan}/ulotka.pdf") for plan in ("rejon-2-2026-08", "rejon-1-2026-01")
    )
    assert "ważna do 28 lutego 2027 r." in running and "Stan na 17 listopada 2026 r." in running
    assert "Spotkanie – O tym można porozmawiać we wtorek, 8 grudnia 2026 r., godz. 18.00–19.30" in running
    assert (
        "Ten plan trwał do 30 czerwca 2026 r." in ended
        and "ważna do" not in ended
        and "Stan na 17 sierpnia 2026 r." in ended
    )


def test_the_next_date_of_a_series_is_read_from_across_the_street(example_site: Path) -> None:
    poster = (example_site / "spotkania/nad-jeziorem-mobilny-punkt-2026/plakat.pdf").read_bytes()
    sizes: dict[float, str] = {}
    for sign in pdf.signs(poster):
        sizes[round(sign.size, 1)] = sizes.get(round(sign.size, 1), "") + sign.text
    assert any(size >= 48 and "4grudnia2026" in said for size, said in sizes.items())
    assert not any(size >= 48 and ("8października" in said or "17grudnia" in said) for size, said in sizes.items())


def test_the_sheet_of_a_correction_says_whom_to_tell(bundles):
    page = (bundles / "rejon-2-2026-08/co-gdzie-wkleic.html").read_text(encoding="utf-8").replace("\u00a0", " ")
    of_second = page.partition('id="nota-poprawka-2"')[2].partition("</section>")[0]
    assert "Komu powiedzieć o poprawce" in of_second
    assert "Portal Przykładowo" in of_second and "Radio Przykładowo, redakcja@radio.przyklad.example" in of_second
    of_start = page.partition('id="nota-start"')[2].partition("</section>")[0]
    assert "Komu powiedzieć" not in of_start


def groups_of(page: str) -> dict[str, str]:
    parts = page.replace("\u00a0", " ").split('<h2 id="grupa-')[1:]
    return {part.partition(">")[2].partition("<")[0]: part for part in parts}


def test_the_index_leads_to_every_publication_what_is_due_first(bundles):
    page = (bundles / "index.html").read_text(encoding="utf-8")
    groups = groups_of(page)
    assert list(groups) == ["Na dziś", "Czeka na swój dzień", "Do powieszenia i rozdania", "Wcześniejsze"]
    assert "Zmiana planu" in groups["Na dziś"] or "Nota o zmianie planu" in groups["Na dziś"]
    assert "SZKIC" in groups["Czeka na swój dzień"] and "SZKIC" not in groups["Na dziś"]
    links = Elements(page).values("a", "href")
    for sheet in sheets(bundles):
        found = Elements(sheet.read_text(encoding="utf-8"))
        for name in found.values("section", "id"):
            assert links.count(f"./{sheet.parent.name}/co-gdzie-wkleic.html#{name}") == 1
    ticks = Elements(page).values("input", "data-krok")
    assert len(ticks) == len(set(ticks)) > 60


def test_documents_of_what_is_over_are_not_offered_for_hanging_up(bundles):
    groups = groups_of((bundles / "index.html").read_text(encoding="utf-8"))
    assert "rejon-1-2026-01/" not in groups["Do powieszenia i rozdania"]
    assert "./rejon-1-2026-07/" in groups["Do powieszenia i rozdania"]
    for ended in ("rejon-1-2026-01", "rejon-1-2026-09-10"):
        page = (bundles / ended / "co-gdzie-wkleic.html").read_text(encoding="utf-8")
        assert "<h3>Do druku</h3>" not in page and "<h3>Do\u00a0druku</h3>" not in page
