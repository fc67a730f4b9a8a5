"""What a page gets on top of what notes and documents are made from: it says the same, letter by letter."""

from __future__ import annotations

import re
from html import unescape

import pytest

from jawny_plan import polish
from jawny_plan.outputs.pages.fitting import PageFit
from jawny_plan.outputs.pour.filled import Html
from jawny_plan.outputs.pour.sealed import OPEN, Pour

TABLE = (
    "<table>\n<caption>Stan</caption>\n"
    '<thead><tr><th scope="col">Działanie</th><th scope="col">Co &amp; <em>kiedy</em></th></tr></thead>\n'
    '<tbody>\n<tr><th scope="row">Kontrole</th><td>co tydzień</td></tr>\n</tbody>\n</table>'
)
HEADLESS = '<table>\n<tbody>\n<tr><th scope="row">Termin</th><td>jutro</td></tr>\n</tbody>\n</table>'


@pytest.fixture
def fitted(tmp_path):
    """What a page makes of a template, which is HTML, filled with values."""

    def shown(template: str, **values: object) -> str:
        (tmp_path / "t.html").write_text(template, encoding="utf-8")
        html = Pour(tmp_path, [], {}).html("t.html", values, PageFit("plany/x.md"))
        return html.replace(polish.NBSP, " ")

    return shown


def words(html: str) -> str:
    return unescape(re.sub(r"<[^>]+>", "", html))


def test_cells_bear_the_names_of_their_columns(fitted):
    made = fitted(TABLE)
    assert made.startswith('<table class="jp-tabela">')
    assert '<th scope="row">Kontrole</th><td data-label="Co &amp; kiedy">co tydzień</td>' in made
    assert words(made) == words(TABLE)
    assert fitted(made) == made


def test_tables_without_named_columns_stay(fitted):
    assert fitted(HEADLESS) == HEADLESS


def test_a_name_that_a_template_gives_stays(fitted):
    named = TABLE.replace("<table>", '<table class="jp-tabela">').replace("<td>", '<td data-label="Kiedy">')
    assert fitted(named) == named


@pytest.mark.parametrize("text", ["<p>godz. {}, sala 2</p>", '<p title="x"><del>{}</del></p>', "<dt>{}</dt>"])
def test_hours_stay_on_one_line(fitted, text):
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
def test_what_is_no_text_about_hours_stays(fitted, html):
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
def test_links_that_show_their_address_are_marked(fitted, address, text, bare):
    mark = ' class="jp-bare"' if bare else ""
    assert fitted(f'<a href="{address}">{text}</a>') == f'<a{mark} href="{address}">{text}</a>'


@pytest.mark.parametrize("text", ["<p>godz. {}</p>", "<li>{}, {}</li>", "<td><b>od</b> {}</td>"])
def test_hours_in_values_stay_on_one_line(fitted, text):
    hours = "<i>17.00–19.30"
    kept = '&lt;i&gt;<span class="jp-hours">17.00–19.30</span>'
    assert fitted(text.replace("{}", "{{ v }}"), v=hours) == text.replace("{}", kept)


@pytest.mark.parametrize("text", ['<img alt="{}">', "<pre>{}</pre>", "<svg><text>{}</text></svg>", "<code>{}</code>"])
def test_values_that_are_no_text_about_hours_stay(fitted, text):
    assert fitted(text.replace("{}", "{{ v }}"), v="17.00–19.30") == text.format("17.00–19.30")


def test_a_drawing_in_a_page_stays_as_it_is(fitted):
    assert fitted("<figure>{{ v }}</figure>", v=Html("<b>17.00–19.30</b>")) == "<figure><b>17.00–19.30</b></figure>"


def test_columns_may_be_named_by_values(fitted):
    table = '<table>\n<tr><th scope="col">{{ a }}</th><th scope="col">&bdquo;{{ b }}&#8221;</th></tr>'
    row = '<tr><th scope="row">{{ a }}</th><td class="x">{{ b }}</td></tr></table>'
    made = fitted(table + row, a="<A>", b='"17.00–19.30"')
    assert '<table class="jp-tabela">' in made
    assert '<td class="x" data-label="„&#34;17.00–19.30&#34;”">&#34;<span class="jp-hours">' in made


@pytest.mark.parametrize(
    ("template", "values", "made"),
    [
        ("{{ a }}|{{ a }}", {"a": "https://gov.pl/x?a=1&b=2"}, True),
        ("{{ a }}|{{ b }}", {"a": "https://www.gov.pl/", "b": "gov.pl"}, True),
        ("https://gov.pl/{{ a }}|gov.pl/{{ a }}", {"a": "x"}, True),
        ("{{ a }}|strona", {"a": "https://gov.pl/"}, False),
        ("{{ a }}|{{ a }}", {"a": "/plany/"}, False),
    ],
)
def test_links_whose_values_show_their_address_are_marked(fitted, template, values, made):
    address, text = template.split("|")
    html = fitted(f'<a href="{address}">{text}</a> <a href="{address}"><b>{text}</b></a>', **values)
    assert html.count(' class="jp-bare"') == made
    assert html.startswith('<a class="jp-bare" href="https://') == made


def test_a_template_in_a_page_is_shown_as_the_page_is(tmp_path):
    (tmp_path / "nota.md").write_text("Godz. {{ v }}: [plan](/plany/).\n", encoding="utf-8")
    (tmp_path / "t.md").write_text("<div>\n{{ nota }}\n</div>\n", encoding="utf-8")
    pour = Pour(tmp_path, [], {})
    hostile = f"17.00–19.30 {OPEN}0{OPEN}"
    note = pour.poured("nota.md", {"v": hostile})
    plain = f'<p>Godz. {hostile}: <a href="/plany/">plan</a>.</p>'
    page = plain.replace("17.00–19.30", '<span class="jp-hours">17.00–19.30</span>').replace("/plany/", "../index.html")
    assert pour.shown("nota.md", note) == plain
    assert pour.html("t.md", {"nota": note}, PageFit("plany/x.md")) == f"<div>\n{page}\n</div>"
