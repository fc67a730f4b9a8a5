"""Hostile values through the whole build: none escapes its place, in any file that goes out."""

from __future__ import annotations

import email
import email.policy
import json
import re
from html.parser import HTMLParser
from pathlib import Path
from zipfile import ZipFile

import pikepdf
import vobject
from lxml import etree

from tests.conftest import command
from tests.hostile.values import HOSTILE
from tests.tools import text

# What our own templates and theme are made of. A value that became markup would add to this.
URLS = ("href", "src", "action", "formaction", "data", "poster", "srcdoc", "xlink:href", "background")


class Shape(HTMLParser):
    """The elements of a page with their attributes, and where its links lead."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: set[str] = set()
        self.attributes: set[str] = set()
        self.targets: set[str] = set()
        self.comments: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.add(tag)
        self.attributes |= {f"{tag} {name}" for name, _ in attrs}
        self.targets |= {(value or "").strip() for name, value in attrs if name in URLS}

    def handle_comment(self, data):
        self.comments.append(data)


def pages(site: Path) -> list[tuple[str, Shape]]:
    return [
        (path.relative_to(site).as_posix(), Shape(path.read_text("utf-8"))) for path in sorted(site.rglob("*.html"))
    ]


def test_more_than_two_hundred_values_were_typed(hostile):
    assert len(HOSTILE) >= 200
    assert set(hostile.typed) == set(HOSTILE)


def test_no_value_becomes_an_element_an_attribute_or_a_comment(hostile, example_site):
    ours, ours_with = set(), set()
    for _, shape in pages(example_site):
        ours |= shape.elements
        ours_with |= shape.attributes
    for name, shape in pages(hostile.site):
        assert shape.elements <= ours, name
        assert shape.attributes <= ours_with, name
        assert shape.comments == [], name


def test_both_sites_have_the_same_pages_and_documents(hostile, example_site):
    def names(site: Path) -> list[str]:
        paths = (path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
        # Sums and the unit's short name stand in the names of the others; a sheet that says other words has another mark.
        left = ("szukaj/indeks/", "dane/police-uk/")
        return sorted(re.sub("^p/[a-z]{4}/", "p/znak/", path) for path in paths if not path.startswith(left))

    assert names(hostile.site) == names(example_site)


def test_no_value_becomes_a_link(hostile):
    for name, shape in pages(hostile.site):
        for target in shape.targets:
            assert re.match(r"(?:https://|mailto:|tel:|#|\.{1,2}/|/(?!/)|[a-z0-9])", target), (name, target)
            assert not re.match(r"(?i)\s*(?:javascript|data|vbscript|file):|//", target), (name, target)
            assert "zly.example" not in target, (name, target)


def test_no_value_is_computed(hostile):
    for path in hostile.site.rglob("*"):
        if path.suffix in (".html", ".txt", ".json", ".xml", ".vcf"):
            assert "15149047" not in path.read_text("utf-8"), path


def test_a_value_is_shown_as_it_was_typed(hostile):
    shown = "".join(" ".join(text.of(path) for path in sorted(hostile.site.glob("plany/*/index.html"))).split())
    markup = [value for value in set(hostile.typed) if re.search(r"[<{#*\[]", value) and "\ue000" not in value]
    found = [value for value in markup if "".join(text.flat(value).split()) in shown]
    assert len(found) > 100


def test_mails_have_their_own_headers_and_no_other(hostile):
    drafts = list((hostile.site.parent / "paczka").rglob("*.eml"))
    assert drafts
    for path in drafts:
        mail = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
        names = [name.lower() for name in mail]
        assert set(names) <= {"subject", "from", "to", "date", "mime-version", "content-type", "x-unsent", "content-language", "message-id"}, path  # fmt: skip
        assert len(names) == len(set(names)), path
        assert "inny.example" not in "".join(str(mail[name]) for name in ("to", "from") if mail[name])
        [html] = [part.get_content() for part in mail.walk() if part.get_content_type() == "text/html"]
        assert not Shape(html).elements & {"script", "img", "iframe", "svg", "form", "base", "style", "link"}, path
        assert not any("javascript" in target for target in Shape(html).targets), path


def test_cards_hold_one_contact_each(hostile, example_site):
    cards = list(hostile.site.rglob("*.vcf"))
    assert cards
    for path in cards:
        content = path.read_bytes().decode()
        [card] = vobject.readComponents(content)
        assert content.count("BEGIN:VCARD") == len(re.findall(r"^BEGIN:VCARD\r$", content, re.MULTILINE)) == 1
        [plain] = vobject.readComponents((example_site / path.relative_to(hostile.site)).read_bytes().decode())
        assert set(card.contents) <= set(plain.contents)


def test_documents_are_whole_and_hold_no_active_part(hostile):
    for path in [*hostile.site.rglob("*.docx"), *hostile.site.rglob("*.odt")]:
        with ZipFile(path) as archive:
            for name in archive.namelist():
                assert not re.search(r"(?i)macro|vba|script|\.\.|^/", name), (path, name)
                if name.endswith((".xml", ".rels")):
                    tree = etree.fromstring(archive.read(name), etree.XMLParser(resolve_entities=False))
                    targets = [value for item in tree.iter() for key, value in item.attrib.items() if key.endswith(("href", "Target"))]  # fmt: skip
                    assert not [target for target in targets if re.match(r"(?i)\s*(?:javascript|data|file):", target)]
    for path in hostile.site.rglob("*.pdf"):
        with pikepdf.open(path) as pdf:
            names = {str(key) for item in pdf.objects if isinstance(item, pikepdf.Dictionary) for key in item}
            assert not names & {"/JS", "/JavaScript", "/Launch", "/OpenAction", "/AA", "/EmbeddedFiles"}, path


def test_sheets_show_markup_of_typst_as_signs(hostile):
    paths = sorted(hostile.site.rglob("*.pdf"))
    shown = "".join("".join(text.of(path).split()) for path in paths)
    assert "root:" not in shown
    assert any("".join(value.split()) in shown for value in ('#panic("x")', '#read("/etc/passwd")', "#pagebreak()"))


def test_data_files_are_whole(hostile):
    for path in hostile.site.rglob("*.json"):
        json.loads(path.read_text("utf-8"))
    for path in hostile.site.rglob("*.xml"):
        etree.fromstring(path.read_bytes(), etree.XMLParser(resolve_entities=False, no_network=True))


def test_check_and_format_take_them_too(hostile, tmp_path):
    folder = hostile.site.parent
    done = command("check", str(folder), today="2026-11-23")
    assert done.returncode in (0, 1)
    assert "Traceback" not in done.stderr
    done = command("format", str(folder), today="2026-11-23")
    assert (done.returncode, done.stderr) == (0, "")
