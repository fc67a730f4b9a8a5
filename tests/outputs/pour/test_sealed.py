"""The sealed pour: no value can be Markdown, HTML or Jinja, whatever it holds."""

from __future__ import annotations

import re
import unicodedata
from html.parser import HTMLParser
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jawny_plan.outputs.pour.filled import Html
from jawny_plan.outputs.pour.sealed import CLOSE, OPEN, Pour, TemplateFault

TOKEN = re.compile(f"{OPEN}([0-9]+){CLOSE}")
EXTENSIONS = ["attr_list", "def_list", "md_in_html", "tables", "toc"]

TEMPLATE = """\
{% macro rama(x) %}<b title="{{ x }}">{{ x }}</b>{% endmacro %}
# Tytuł {{ v }} {#t}

Zdanie **{{ v }}** i {{ rama(v) }} oraz [odnośnik](/a/).

- {{ v }}
{% for x in lista %}
- {{ x }}
{% endfor %}

| a | b |
|---|---|
| {{ v }} | {{ v }} |

Słowo
:   {{ v }}

<div>{{ v }}</div>
"""
PLACES = 9  # where the value stands as text in TEMPLATE


class Reader(HTMLParser):
    """What a browser would take from the HTML."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.titles: list[str | None] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.titles += [value for name, value in attrs if name == "title"]

    def handle_data(self, data):
        self.text += data


@pytest.fixture(scope="module")
def poured(tmp_path_factory):
    folder = tmp_path_factory.mktemp("docs")
    (folder / "t.md").write_text(TEMPLATE, encoding="utf-8")
    pour = Pour(folder, EXTENSIONS, {})
    return lambda value: pour.html("t.md", {"v": value, "lista": [value, value]})


MACROS = "{% macro tabela(plan) %}{{ plan.nazwa }}{% endmacro %}\n"
AS_FILE = '{% import "makra.md" as czesci %}\n'
BY_NAME = '{% from "makra.md" import tabela %}\n'


@pytest.fixture
def template(tmp_path):
    def html(text: str, **context) -> str:
        (tmp_path / "docs").mkdir(exist_ok=True)
        (tmp_path / "docs" / "t.md").write_text(text, encoding="utf-8")
        (tmp_path / "docs" / "makra.md").write_text(MACROS, encoding="utf-8")
        return Pour(tmp_path / "docs", EXTENSIONS, {}).html("t.md", context)

    return html


HOSTILE = [
    "<script>alert(1)</script>",
    "{{7*7}}",
    "{% raw %}",
    "{## x ##}",
    "[x](javascript:alert(1))",
    "| a | b |",
    '=HYPERLINK("http://x")',
    '" onload="x',
    "</b></div><h1>x",
    "&amp;&lt;",
    "**a** _b_ `c`",
    "# x {#t}",
    f"{OPEN}0{CLOSE}",
    "a" * 10_000,
    "\n\n    kod\n\n> x\n",
    unicodedata.normalize("NFD", "zażółć gęślą jaźń"),
]


def expected(value: str) -> str:
    kept = "".join(char for char in value if char in "\t\n" or unicodedata.category(char) not in ("Cc", "Cs"))
    return unicodedata.normalize("NFC", kept)


@pytest.mark.parametrize("value", HOSTILE, ids=lambda value: value[:20])
def test_hostile_values_come_out_as_the_characters_they_are(poured, value):
    check(poured, value)


@given(st.text(max_size=200))
def test_any_value_comes_out_as_the_characters_it_is(poured, value):
    check(poured, value)


def check(poured, value):
    harmless, hostile = Reader(poured("x")), Reader(poured(value))
    assert hostile.tags == harmless.tags
    assert hostile.titles == [expected(value)]
    said = expected(value)
    assert hostile.text == "".join(said.join(harmless.text.split("x")) if said else harmless.text.replace("x", ""))


PIECES = st.sampled_from(["<", ">", '"', "a", " ", "<b>", '<i title="', "</i>", "<a href='", "{{ v }}", "{{ u }}", "&"])
VALUES = ["", "x", "<s>\" onload='y", f"{OPEN}1{CLOSE}"]


@given(st.lists(PIECES, max_size=30).map("".join), st.sampled_from(VALUES), st.sampled_from(VALUES))
def test_whatever_a_template_holds_no_value_becomes_a_tag(template, first, second):
    with TemporaryDirectory() as folder:
        Path(folder, "t.html").write_text(template, encoding="utf-8")
        pour = Pour(Path(folder), EXTENSIONS, {})

        def tags(v: str, u: str) -> list[str] | None:
            try:
                return Reader(pour.html("t.html", {"v": v, "u": u})).tags
            except TemplateFault:  # a link that begins in the middle of nowhere, whatever the values are
                return None

        assert tags(f"/{first}", f"/{second}") == tags("/x", "/x")


def test_pages_of_one_shape_are_converted_once(tmp_path, monkeypatch):
    (tmp_path / "t.md").write_text("# {{ v }} {#t}\n")
    pour = Pour(tmp_path, EXTENSIONS, {})
    calls = []
    convert = pour._conversion.markdown.convert
    monkeypatch.setattr(pour._conversion.markdown, "convert", lambda text: calls.append(text) or convert(text))
    assert [pour.html("t.md", {"v": value}) for value in "abc"] == [f'<h1 id="t">{value}</h1>' for value in "abc"]
    assert len(calls) == 1
    before, pour = pour.converted, Pour(tmp_path, EXTENSIONS, {}, pour.converted)
    monkeypatch.setattr(pour._conversion.markdown, "convert", calls.append)
    assert pour.html("t.md", {"v": "<d>"}) == '<h1 id="t">&lt;d&gt;</h1>'
    assert (len(calls), pour.converted) == (1, before)
    another_way = Pour(tmp_path, EXTENSIONS, {"toc": {"permalink": True}}, before)
    assert "headerlink" in another_way.html("t.md", {"v": "a"})


def test_what_is_kept_of_a_page_holds_no_value_and_nothing_that_is_no_longer_poured(tmp_path):
    for name in ("a.md", "b.md", "c.html"):
        (tmp_path / name).write_text("*{{ v }}*\n" if name != "b.md" else "**{{ v }}**\n")
    first = Pour(tmp_path, EXTENSIONS, {})
    assert [first.html(name, {"v": "tajne"}) for name in ("a.md", "b.md", "c.html")] == [
        "<p><em>tajne</em></p>",
        "<p><strong>tajne</strong></p>",
        "*tajne*\n",
    ]
    assert len(first.converted) == 3 and "tajne" not in str(first.converted)
    second = Pour(tmp_path, EXTENSIONS, {}, first.converted)
    second.html("b.md", {"v": "x"})
    assert list(second.converted.values()) == [f"<p><strong>{OPEN}0{CLOSE}</strong></p>"]


def test_html_of_our_own_stands_as_it_is(template):
    assert "<svg></svg>" in template("<div>{{ v }}</div>", v=Html("<svg></svg>"))


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "vbscript:x", " javascript:x", "//zly.example"]
)
def test_a_value_is_no_link_to_a_dangerous_address(template, address):
    with pytest.raises(TemplateFault, match="niedozwolony adres"):
        template("[x]({{ v }})", v=address)


@pytest.mark.parametrize("address", ["https://x.example/?a=1&b=2", "mailto:a@b.example", "tel:112", "/plany/", "#cel"])
def test_a_value_may_be_a_link(template, address):
    assert f'href="{address.replace("&", "&amp;")}"' in template("[x]({{ v }})", v=address)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a\n\n{{ w }}", 'docs/t.md:3: nazwa "w" jest nieznana.'),
        ("{{ k.nazva }}", 'docs/t.md:1: nazwa "nazva" jest nieznana. Czy chodziło o "nazwa"?'),
        ("{{ v.upper }}", "docs/t.md:1:"),
        ("{{ v.__class__ }}", "docs/t.md:1:"),
        ("{{ v ~ v }}", "docs/t.md:1: w szablonie nie wolno łączyć"),
        ("{{ v + v }}", "docs/t.md:1: w szablonie nie wolno łączyć"),
        ("{% filter upper %}{{ v }}{% endfilter %}", "docs/t.md:1: w szablonie nie wolno łączyć"),
        ("{{ v | safe }}", "docs/t.md:1:"),
        ("{{ v | replace('a', 'b') }}", "docs/t.md:1:"),
        ("{% if v %}", "docs/t.md:1:"),
        ("**Plan {{ v }}. **", 'docs/t.md: gwiazdki ** zostały w tekście: "**Plan …. **"'),
        ("**Plan {{ v }}", "docs/t.md: gwiazdki ** zostały w tekście"),
        ("a\n\n## {{ v }}", "docs/t.md: nagłówek z wartością"),
        ('\n{% include "nie-ma.md" %}', 'docs/t.md:2: brakuje szablonu "nie-ma.md".'),
        ('{% include "macro.md" %}', 'docs/t.md:1: brakuje szablonu "macro.md". Czy chodziło o "makra.md"?'),
        ("\n{{ w.nazwa }}", 'docs/t.md:2: nazwa "w" jest nieznana.'),
        ("{{ kk.nazwa }}", 'docs/t.md:1: nazwa "kk" jest nieznana. Czy chodziło o "k"?'),
        (
            "{% for x in v %}{{ loop.indx }}{% endfor %}",
            'docs/t.md:1: nazwa "indx" jest nieznana. Czy chodziło o "index"?',
        ),
        ("{{ lista[7] }}", "docs/t.md:1: lista nie ma pozycji 7"),
        ("a\n\n{% raw %}{{ v }}", "docs/t.md:3: tego szablonu nie da się odczytać: nie zamknięto bloku {% raw %}"),
        ("{{ v() }}", "docs/t.md:1: tej linii szablonu nie da się wykonać: po tej nazwie nie może być nawiasów"),
        ('{% include "t.md" %}', "docs/t.md:1: tej linii szablonu nie da się wykonać: szablon wstawia sam siebie"),
        ("{{ v\u200b }}", "docs/t.md:1: tego szablonu nie da się odczytać: stoi tu niewidoczny znak (U+200b)"),
    ],
)
def test_faults_of_templates_name_their_place(template, text, said):
    with pytest.raises(TemplateFault) as caught:
        template(text, v="x", k={"nazwa": "x"}, lista=["x"])
    assert str(caught.value).startswith(said)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (
            AS_FILE + "{{ czesci.tabela }}",
            "docs/t.md:2: makro tabela bez nawiasów niczego nie wypisuje. Dopisz nawiasy:",
        ),
        (BY_NAME + "\n{{ tabela }}", "docs/t.md:3: makro tabela bez nawiasów niczego nie wypisuje. Dopisz nawiasy:"),
        (MACROS + "{{ tabela }}", "docs/t.md:2: makro tabela bez nawiasów niczego nie wypisuje. Dopisz nawiasy:"),
        (AS_FILE + "{{ czesci }}", "docs/t.md:2: to nazwa całego pliku z makrami."),
        (AS_FILE + "{{ czesci.tabla(k) }}", 'docs/t.md:2: nazwa "tabla" jest nieznana. Czy chodziło o "tabela"?'),
        (BY_NAME + "{{ tabla(k) }}", 'docs/t.md:2: nazwa "tabla" jest nieznana. Czy chodziło o "tabela"?'),
        (
            '{% from "makra.md" import tabla %}\n{{ tabla(k) }}',
            'docs/t.md:2: nazwa "tabla" jest nieznana. Czy chodziło o "tabela"?',
        ),
        (AS_FILE + "{{ czesci.tabela(w) }}", 'docs/makra.md:1: nazwa "w" jest nieznana.'),
        (
            AS_FILE + "\n{{ czesci.tabela() }}",
            'docs/makra.md:1: makro nie dostało "plan": podaj to w nawiasach po jego nazwie. '
            "Tę część szablonu wywołuje docs/t.md:3.",
        ),
        (
            AS_FILE + "{{ czesci.tabela(k, k) }}",
            "docs/t.md:2: tej linii szablonu nie da się wykonać: makro tabela dostało za dużo wartości: przyjmuje ich "
            "najwyżej 1",
        ),
        ("\n{{ k }}", "docs/t.md:2: to grupa wartości. Wypisz jedną z nich po kropce: nazwa."),
        ("\n{{ k,nazwa }}", "docs/t.md:2: to lista, a nie słowa."),
        ("{{ lista }}", "docs/t.md:1: to lista, a nie słowa."),
        ("{{ v is defined }}", "docs/t.md:1: tu wypisałoby się „True” albo „False”."),
        ("{% for x in lista %}{{ loop }}{% endfor %}", "docs/t.md:1: to nie są słowa ani liczba."),
    ],
)
def test_what_is_no_text_is_not_printed(template, text, fault):
    with pytest.raises(TemplateFault) as caught:
        template(text, v="x", k={"nazwa": "x"}, lista=["x"])
    assert str(caught.value).startswith(fault)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("{ v }", 'nawias klamrowy został w tekście: "{ v }".'),
        ("{ { v } }", 'nawias klamrowy został w tekście: "{ { v } }".'),
        ("{{ v }}}", 'nawias klamrowy został w tekście: "…}".'),
        ("{ % if v % }x", 'nawias klamrowy został w tekście: "{ % if v % }x".'),
        ("Zdanie {#cel} dalej", 'nawias klamrowy został w tekście: "Zdanie {#cel} dalej".'),
        ("[plan] (/plany/)", 'odnośnik został w tekście: "[plan] (/plany/)".'),
        ("[plan](/plany/", 'odnośnik został w tekście: "[plan](/plany/".'),
        ("Tabela:\n| a |\n|---|\n| {{ v }} |", 'wiersz tabeli został w tekście: "| a |".'),
        ("| a | b |\n|---|\n| {{ v }} | x |", 'wiersz tabeli został w tekście: "| a | b |".'),
        ("<details><summary>a</summary>\n\nb", "znacznik <details> nie ma końca. Dopisz </details> tam"),
        ("<div>a</div></div>", "stoi </div>, a nic go nie otwiera."),
        ("a <b>b", "znacznik <b> nie ma końca."),
        ("<p><span>a</p>", "znacznik <span> nie ma końca."),
        ("Lista:\n- {{ v }}", 'punkt listy został w tekście: "- …".'),
    ],
)
def test_signs_that_would_stay_in_the_text_are_refused(template, text, fault):
    with pytest.raises(TemplateFault) as caught:
        template(text, v="x")
    assert str(caught.value).startswith(f"docs/t.md: {fault}")


def test_signs_of_values_and_of_code_stay(template):
    text = "`{ a }` {{ v }}\n\n- a\n- b\n\n| a | b |\n|---|---|\n| 1 | {{ v }} |\n\n## Tytuł {#cel}\n\n[x](/x/)"
    assert "{ b } [x] (y)" in template(text, v="{ b } [x] (y)\n- z\n| t |")


def test_a_mark_before_the_text_is_no_part_of_it(template):
    assert template("\ufeff# Tytuł") == '<h1 id="tytul">Tytuł</h1>'


def test_a_template_in_another_encoding_is_told_with_its_line(tmp_path):
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "t.md").write_text('a\n{% include "inny.md" %}', encoding="utf-8")
    (docs / "inny.md").write_bytes("a\n\nZażółć".encode("cp1250"))
    with pytest.raises(TemplateFault) as caught:
        Pour(docs, [], {}).html("t.md", {})
    assert str(caught.value).startswith("docs/inny.md:3: plik nie jest zapisany w kodowaniu UTF-8.")


def test_stars_of_a_value_and_of_code_are_stars(template):
    assert template("`**a**` **b** {{ v }}", v="**c**") == "<p><code>**a**</code> <strong>b</strong> **c**</p>"
