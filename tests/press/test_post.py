"""The post: what a CMS keeps of it, what a reader of the page finds in it."""

from __future__ import annotations

import re
from html import unescape

import nh3
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jawny_plan.press.post import post
from tests.press.samples import BASE, HOSTILE, PLACES, SAMPLE, TEXTS, everywhere, note, squeezed

# What even a careful CMS lets pass. Its owner may allow more; we need no more than this.
TAGS = {"h2", "h3", "h4", "p", "ul", "ol", "li", "table", "caption", "thead", "tbody", "tr", "th", "td", "a"}
ATTRIBUTES = {"a": {"href"}, "th": {"scope"}}
SCHEMES = {"https", "http", "mailto", "tel"}


def cleaned(html: str) -> str:
    """What a sanitizer leaves of a post."""
    return nh3.clean(html, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel=None)


def words(html: str) -> str:
    return squeezed(unescape(re.sub("<[^>]+>", "", html)))


def test_the_sample_is_title_lead_and_body():
    made = post(SAMPLE)
    assert made.title == "Mniej alkoholu i\u00a0zakłóceń spokoju na\u00a0klatkach schodowych w\u00a0Łukowie"
    assert made.lead.startswith("Przez pół roku dzielnicowy z\u00a0Łukowa")
    assert made.body.startswith("<p>Mieszkańcy zgłaszali picie alkoholu i&nbsp;zakłócanie spokoju")
    assert made.lead not in made.body and made.title not in made.body


def test_a_sanitizer_changes_no_byte_of_the_sample():
    body = post(SAMPLE).body
    assert cleaned(body) == body


def test_the_body_says_all_that_the_note_says():
    body = post(SAMPLE).body
    for said in (
        "<h2>Co zrobi policja</h2>",
        '<caption>Działania i&nbsp;terminy</caption><thead><tr><th scope="col">Działanie</th>',
        '<tr><th scope="row">Stała kontrola rejonu</th><td>dzielnicowy</td>',
        '<a href="tel:112">112</a>',
        f'<a href="{BASE.split("prasa/")[0]}plany/rejon-2-2024-01/">',
        "<p>Sprawa, która się powtarza:</p><ul><li>zaznacz miejsce",
        "<p>Miejsce na wypowiedź, którą wpisała i&nbsp;zatwierdziła osoba cytowana.</p>",
        "<p>Komenda Powiatowa Policji w&nbsp;Łukowie</p><p>Cały plan: <a href=",
    ):
        assert said in body, said


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text[:20]))
def test_hostile_text_is_text(text):
    made = post(everywhere(text))
    assert cleaned(made.body) == made.body
    assert words(made.body).count(squeezed(text)) >= PLACES - 1  # the title is a field of its own
    assert squeezed(made.title) == squeezed(text)


@given(TEXTS)
def test_a_sanitizer_changes_no_byte_whatever_the_text(text):
    body = post(everywhere(text)).body
    assert cleaned(body) == body


@given(
    st.lists(
        st.sampled_from(["<strong>a</strong>", "<br>", "b ", '<a href="/x?a=1&amp;b=%22">c<br>d</a>', "<em>e</em>"])
    )
)
def test_breaks_part_paragraphs_and_no_word_is_lost(parts):
    inner = "".join(parts)
    body = post(note(f"<p>x</p><p>{inner}</p><ul><li>{inner}f</li></ul>")).body
    assert cleaned(body) == body
    assert "<br" not in body and "<p></p>" not in body
    assert words(body) == squeezed("x" + (words(inner) * 2) + "f")


@pytest.mark.parametrize(
    ("html", "title", "lead"),
    [
        ("<h1>T</h1><p><strong>L</strong></p><p>x</p>", "T", "L"),
        ("<h1>T</h1><p><strong>L</strong> i reszta</p><p>x</p>", "T", ""),
        ("<p><strong>L</strong></p><p>x</p>", "", "L"),
        ("<h2>N</h2><p>x</p>", "", ""),
    ],
)
def test_only_a_first_heading_is_a_title_and_only_a_bold_paragraph_after_it_a_lead(html, title, lead):
    made = post(note(html))
    assert (made.title, made.lead) == (title, lead)
    assert "<p>x</p>" in made.body


def test_headings_keep_their_levels_below_the_title():
    assert post(note("<h1>T</h1><h2>a</h2><h3>b</h3><h1>c</h1>")).body == "<h2>a</h2>\n<h3>b</h3>\n<h2>c</h2>\n"
