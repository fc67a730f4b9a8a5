"""The message in parts: what is pasted into a new one is what the file holds."""

from __future__ import annotations

from email import message_from_bytes, policy
from urllib.parse import parse_qs, unquote

import pytest
from lxml import html as html_reader

from jawny_plan.outputs.bundle.letter import LONGEST, letter
from jawny_plan.press import eml
from tests.press.samples import ABOUT, BASE, SAMPLE, note

TITLE = " ".join(ABOUT.title.split())
TO = ["redakcja@radio.example", "gazeta+lokalna@przyklad.example"]


def message(tree=SAMPLE) -> bytes:
    return eml.write(tree, ABOUT, BASE, b"PK", [("Radio", TO[0]), ("Gazeta", TO[1])])


def test_the_parts_are_those_of_the_file():
    made = letter(message(), TO)
    assert made.to == "; ".join(TO)
    assert made.subject == TITLE
    (page,) = html_reader.fragments_fromstring(made.html.strip())
    assert page.tag == "div" and "font-family" in page.get("style")
    assert not {"script", "style", "link", "img", "html", "body", "head"} & {item.tag for item in page.iter()}
    assert len(list(page.iter("p"))) > 3
    said = message_from_bytes(message(), policy=policy.default).get_body(("html",)).get_content()
    assert page.text_content().split() == html_reader.document_fromstring(said).body.text_content().split()


@pytest.mark.parametrize(("paragraphs", "whole"), [(1, True), (80, False)])
def test_a_short_message_opens_whole_in_the_mail_program_a_long_one_without_its_body(paragraphs, whole):
    tree = note(f"<h1>Tytuł</h1>{'<p>Zażółć gęślą jaźń: 100% &amp; więcej?</p>' * paragraphs}")
    made = letter(message(tree), TO)
    assert made.whole is whole
    assert len(made.mailto) <= LONGEST and made.mailto.isascii()
    address, _, fields = made.mailto.removeprefix("mailto:").partition("?")
    assert [unquote(each) for each in address.split(",")] == TO
    filled = parse_qs(fields, strict_parsing=True)
    assert filled["subject"] == [TITLE]
    assert ("body" in filled) is whole
    if whole:
        assert "Zażółć gęślą jaźń: 100% & więcej?" in filled["body"][0].replace("\r\n", " ")
        assert "\n" not in filled["body"][0].replace("\r\n", "")


def test_what_is_too_long_without_its_body_opens_nothing():
    assert letter(message(), [f"redakcja{number}@przyklad.example" for number in range(100)]).mailto == ""


def test_a_draft_is_addressed_to_nobody():
    made = letter(message(), ())
    assert made.to == "" and made.mailto.startswith("mailto:?subject=")
