"""The draft of an e-mail, parsed back as a mail program parses it."""

from __future__ import annotations

import os
import subprocess
import sys
from email import message_from_bytes, policy
from email.message import EmailMessage
from html import escape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given

from jawny_plan.press import About, docx, eml, txt
from jawny_plan.press.tree import Note
from tests.press.samples import (
    ABOUT,
    BASE,
    HOSTILE,
    PLACES,
    SAMPLE,
    TEXTS,
    everywhere,
    note,
    squeezed,
)

ROOT = Path(__file__).parents[2]
DOCUMENT = b"PK\x03\x04 a document \r\n.\r\n\x00\xff"
NEWSROOMS = [("Radio Łuków, redakcja", "redakcja@radio.example"), ("Słowo", "news@slowo.example")]


def parsed(data: bytes) -> EmailMessage:
    message = message_from_bytes(data, policy=policy.default)
    assert isinstance(message, EmailMessage)
    assert not message.defects
    assert not any(part.defects for part in message.walk())
    return message


def draft(tree: Note = SAMPLE, about: About = ABOUT, to: list[tuple[str, str]] | None = None) -> EmailMessage:
    return parsed(eml.write(tree, about, BASE, DOCUMENT, to or []))


def body(message: EmailMessage, kind: str) -> str:
    part = message.get_body((kind,))
    assert part is not None
    return part.get_content().replace("\r\n", "\n")


class Page(HTMLParser):
    """What a mail program would take from the HTML."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.links: list[str] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links += [value for name, value in attrs if name in ("href", "src")]

    def handle_data(self, data):
        self.text += data


def test_it_opens_as_a_draft():
    message = draft()
    assert message["X-Unsent"] == "1"
    assert message["Subject"] == ABOUT.title.replace("\u00a0", " ")
    assert "From" not in message
    assert "To" not in message
    assert "Date" not in message  # whoever sends it dates it
    assert message["Message-ID"].endswith("@kpp-lukow.jawny-plan.example>")


def test_it_goes_to_the_newsrooms():
    addresses = draft(to=NEWSROOMS)["To"].addresses
    assert [(item.display_name, item.addr_spec) for item in addresses] == NEWSROOMS


def test_it_says_the_note_twice_and_carries_the_document():
    message = draft()
    assert [part.get_content_type() for part in message.walk()] == [
        "multipart/mixed",
        "multipart/alternative",
        "text/plain",
        "text/html",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ]
    assert body(message, "plain") == txt.write(SAMPLE, ABOUT)
    (attached,) = message.iter_attachments()
    assert attached.get_content() == DOCUMENT
    assert attached.get_filename() == "rejon-2-2024-01-start.docx"


def test_a_real_document_is_carried_whole():
    document = docx.write(SAMPLE, ABOUT)
    (attached,) = parsed(eml.write(SAMPLE, ABOUT, BASE, document)).iter_attachments()
    assert attached.get_content() == document


def test_the_page_fetches_nothing():
    page = Page(body(draft(), "html"))
    assert set(page.tags).isdisjoint({"script", "style", "link", "img", "iframe", "object", "form"})
    assert page.attributes <= {"lang", "charset", "style", "href", "scope"}
    assert all(link.startswith(("https://", "mailto:", "tel:")) for link in page.links)
    assert page.tags.count("th") == 11


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text):
    about = About(text, text, ABOUT.date)
    message = draft(everywhere(text), about, [(text, "a@b.example")])
    assert set(message.keys()) == {
        "X-Unsent", "Subject", "To", "MIME-Version", "Content-Type", "Message-ID",
    }  # fmt: skip
    assert len(message["To"].addresses) == 1
    assert message["To"].addresses[0].addr_spec == "a@b.example"
    page, harmless = Page(body(message, "html")), Page(body(draft(everywhere("x")), "html"))
    assert page.tags == harmless.tags
    assert squeezed(page.text).count(squeezed(text)) >= PLACES


@given(TEXTS)
def test_text_is_kept_whole(text):
    message = draft(note(f"<h1>T</h1><p>{escape(text)}</p>"), About(f"T {text}", "U", ABOUT.date))
    assert squeezed(Page(body(message, "html")).text) == squeezed("T" + text) * 2  # the page's title and the note
    assert squeezed(message["Subject"]) == squeezed("T" + text)


@pytest.mark.parametrize(
    "address", ["a@b.example\r\nBcc: z@z.example", "a@b.example\nX: y", "a", "", "a b@c.example", "ż@c.example"]
)
def test_an_address_that_is_none_is_refused(address):
    with pytest.raises(ValueError, match="no e-mail address"):
        eml.write(SAMPLE, ABOUT, BASE, DOCUMENT, [("Radio", address)])


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://a.example/prasa/rejon-2-start/", "rejon-2-start.docx"),
        ("https://a.example/", "nota.docx"),
        ('https://a.example/a";\r\nBcc: z@z.example\x0b\x85/', "aBcczz.example.docx"),
        ("https://a.example/gęś/", "gęś.docx"),
    ],
)
def test_a_file_bears_the_name_of_the_note_and_nothing_else(address, name):
    message = parsed(eml.write(SAMPLE, ABOUT, address, DOCUMENT))
    assert "Bcc" not in message
    assert [part.get_filename() for part in message.iter_attachments()] == [name]


def test_no_type_is_folded():
    # A reader may keep the space that a folded line begins with, as Python's own does.
    data = eml.write(SAMPLE, ABOUT, BASE, DOCUMENT)
    assert b"\r\nContent-Type: application/vnd.openxmlformats-officedocument.wordprocessingml.document\r\n" in data


@pytest.mark.parametrize("line", ["From Łuków", ".", "--=_jawny_plan_mixed", "a ", "=20", "ż" * 300])
def test_a_line_that_means_something_to_mail_stays_text(line):
    html = f"<p>{line}</p><p>{line}<br>{line}</p>"
    message = draft(note(html))
    assert message.get_body(("plain",)).get_content().replace("\r\n", "\n") == txt.write(note(html), ABOUT)
    assert len([*message.walk()]) == 5


def test_a_title_of_300_characters_stays_whole():
    title = "Zażółć gęślą jaźń " * 17
    assert draft(about=About(title, "U", ABOUT.date))["Subject"] == title.strip()


def test_what_differs_has_an_identity_of_its_own():
    one, other = draft(), draft(note("<h1>Inna</h1>"))
    assert one["Message-ID"] != other["Message-ID"]
    assert one["Message-ID"] == draft()["Message-ID"]


def test_lines_are_short_and_ascii():
    data = eml.write(everywhere("ż" * 5000), ABOUT, BASE, DOCUMENT, NEWSROOMS)
    assert data.isascii()
    assert max(map(len, data.split(b"\r\n"))) <= 998
    assert b"\n" not in data.replace(b"\r\n", b"")


ELSEWHERE = """
import hashlib
from jawny_plan.press import eml
from tests.press.samples import ABOUT, BASE, SAMPLE
print(hashlib.sha256(eml.write(SAMPLE, ABOUT, BASE, b"x", [("Radio", "a@b.example")])).hexdigest())
"""


def test_bytes_repeat_in_another_process_and_zone():
    def total(seed: str, zone: str) -> str:
        surroundings = {
            **os.environ,
            "PYTHONHASHSEED": seed,
            "TZ": zone,
            "PYTHONPATH": f"{ROOT / 'hooks'}{os.pathsep}{ROOT}",
        }
        command = [sys.executable, "-c", ELSEWHERE]
        return subprocess.run(command, env=surroundings, capture_output=True, text=True, check=True).stdout

    assert total("1", "Europe/Warsaw") == total("2", "Pacific/Auckland") != ""
