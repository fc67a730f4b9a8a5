"""What a page gets on top of what notes and documents are made from: it says the same, letter by letter."""

from __future__ import annotations

import re
from html import unescape

import pytest

from jawny_plan.outputs.pages.fitting import fitted

TABLE = (
    "<table>\n<caption>Stan</caption>\n"
    '<thead><tr><th scope="col">Działanie</th><th scope="col">Co &amp; <em>kiedy</em></th></tr></thead>\n'
    '<tbody>\n<tr><th scope="row">Kontrole</th><td>co tydzień</td></tr>\n</tbody>\n</table>'
)
HEADLESS = '<table>\n<tbody>\n<tr><th scope="row">Termin</th><td>jutro</td></tr>\n</tbody>\n</table>'


def words(html: str) -> str:
    return unescape(re.sub(r"<[^>]+>", "", html))


def test_cells_bear_the_names_of_their_columns():
    made = fitted(TABLE)
    assert made.startswith('<table class="jp-tabela">')
    assert '<th scope="row">Kontrole</th><td data-label="Co &amp; kiedy">co tydzień</td>' in made
    assert words(made) == words(TABLE)
    assert fitted(made) == made


def test_tables_without_named_columns_stay():
    assert fitted(HEADLESS) == HEADLESS


def test_a_name_that_a_template_gives_stays():
    named = TABLE.replace("<table>", '<table class="jp-tabela">').replace("<td>", '<td data-label="Kiedy">')
    assert fitted(named) == named


@pytest.mark.parametrize("text", ["<p>godz. {}, sala 2</p>", '<p title="x"><del>{}</del></p>', "<dt>{}</dt>"])
def test_hours_stay_on_one_line(text):
    made = fitted(text.format("17.00–19.30"))
    assert made == text.format('<span class="jp-hours">17.00–19.30</span>')


@pytest.mark.parametrize(
    "html",
    [
        '<img alt="17.00–19.30">',
        "<pre><code>17.00–19.30</code></pre>",
        '<svg><text x="1">17.00–19.30</text></svg>',
        "<p>17.00</p><p>od 2–3 dni, 2025–2026, 117.00–19.301</p>",
    ],
)
def test_what_is_no_text_about_hours_stays(html):
    assert fitted(html) == html


@pytest.mark.parametrize(
    ("address", "text", "bare"),
    [
        ("https://www.gov.pl/x/", "gov.pl/x", True),
        ("https://gov.pl/?a=1&amp;b=2", "https://gov.pl/?a=1&amp;b=2", True),
        ("https://gov.pl/x", "gov.pl", False),
        ("https://gov.pl", "rząd", False),
    ],
)
def test_links_that_show_their_address_are_marked(address, text, bare):
    mark = ' class="jp-bare"' if bare else ""
    assert fitted(f'<a href="{address}">{text}</a>') == f'<a{mark} href="{address}">{text}</a>'
