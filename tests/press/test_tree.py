from __future__ import annotations

import json
from html import escape

import pytest
from hypothesis import given

from jawny_plan.press import About, NoteError
from jawny_plan.press.look import TEXT_WIDTH_MM
from jawny_plan.press.nodes import BlockNode, block_node
from jawny_plan.press.runs import text_of
from jawny_plan.press.tree import Break, Em, Link, Note, Paragraph, Strong, Text
from tests.press.samples import ABOUT, HOSTILE, SAMPLE, TEXTS, note, squeezed


def inlines(html: str) -> tuple[object, ...]:
    (paragraph,) = note(f"<p>{html}</p>").blocks
    assert isinstance(paragraph, Paragraph)
    return paragraph.content


def text(value: str) -> dict[str, str]:
    return {"typ": "text", "tekst": value}


def nodes(made: Note) -> list[BlockNode]:
    return [block_node(block, made.pictures) for block in made.blocks]


@pytest.mark.parametrize(
    ("html", "data"),
    [
        ("<h1>Tytuł</h1>", {"typ": "h1", "tekst": [text("Tytuł")]}),
        ('<h3 id="a" class="b">C</h3>', {"typ": "h3", "tekst": [text("C")]}),
        ("luźny tekst", {"typ": "p", "tekst": [text("luźny tekst")]}),
        ("<hr />", {"typ": "hr"}),
        (
            "<blockquote><p>a</p>\n<p>b</p></blockquote>",
            {"typ": "blockquote", "tekst": [text("a"), {"typ": "br"}, text("b")]},
        ),
        (
            "<ol>\n<li>a\n<ul>\n<li><p>b</p></li>\n</ul></li><li> </li></ol>",
            {
                "typ": "ol",
                "pozycje": [
                    [
                        {"typ": "p", "tekst": [text("a")]},
                        {"typ": "ul", "pozycje": [[{"typ": "p", "tekst": [text("b")]}]]},
                    ]
                ],
            },
        ),
        (
            "<table><caption>P</caption><thead><tr><th>A</th><th>B</th></tr></thead>"
            '<tbody><tr><th scope="row">a</th><td></td></tr></tbody></table>',
            {
                "typ": "table",
                "podpis": [text("P")],
                "naglowek": [[text("A")], [text("B")]],
                "wiersze": [[[text("a")], []]],
                "naglowek_wierszy": True,
                "szerokosci": [TEXT_WIDTH_MM / 2, TEXT_WIDTH_MM / 2],
            },
        ),
        (
            "<table><thead><tr><th></th></tr></thead><tr><td>a</td></tr></table>",
            {
                "typ": "table",
                "podpis": [],
                "naglowek": [],
                "wiersze": [[[text("a")]]],
                "naglowek_wierszy": False,
                "szerokosci": [TEXT_WIDTH_MM],
            },
        ),
        (
            '<p><a href="tel:112"><strong>112</strong></a></p>',
            {
                "typ": "p",
                "tekst": [{"typ": "a", "adres": "tel:112", "tekst": [{"typ": "strong", "tekst": [text("112")]}]}],
            },
        ),
    ],
)
def test_typst_gets_plain_data(html: str, data: dict[str, object]) -> None:
    assert nodes(note(html)) == [data]


def test_the_data_of_a_whole_note_is_json() -> None:
    assert json.loads(json.dumps(nodes(SAMPLE))) == nodes(SAMPLE)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (" a \n b ", (Text("a b"),)),
        ("a\u00a0 \u00a0b", (Text("a\u00a0 \u00a0b"),)),
        ("a <strong>b</strong> c", (Text("a"), Text(" "), Strong((Text("b"),)), Text(" c"))),
        ("a <strong> b </strong> c", (Text("a"), Text(" "), Strong((Text("b"),)), Text(" c"))),
        ("a <em> </em> b", (Text("a"), Text(" b"))),
        ("a <br />\nb", (Text("a"), Break(), Text("b"))),
        ("<em>a <!-- uwaga -->b</em>", (Em((Text("a"), Text(" b"))),)),
    ],
)
def test_white_space_is_what_a_browser_shows(html: str, expected: tuple[object, ...]) -> None:
    assert inlines(html) == expected


@pytest.mark.parametrize(
    "html", ["", "<p></p>", "<p> </p>", "<ul></ul>", "<ul><li></li></ul>", "<blockquote></blockquote>"]
)
def test_what_is_empty_leaves_nothing(html: str) -> None:
    assert note(html).blocks == ()


@pytest.mark.parametrize(
    ("href", "address"),
    [
        ("../../plany/a/", "https://kpp-lukow.jawny-plan.example/plany/a/"),
        ("#cel", "https://kpp-lukow.jawny-plan.example/prasa/rejon-2-2024-01-start/#cel"),
        ("HTTPS://Inna.example/a b?c=ą&amp;d=%20", "https://Inna.example/a%20b?c=ą&d=%20"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("tel:+48470000000", "tel:+48470000000"),
    ],
)
def test_links_are_absolute(href: str, address: str) -> None:
    assert inlines(f'<a href="{href}">x</a>') == (Link(address, (Text("x"),)),)


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:x",
        "data:text/html,x",
        "file:///etc/passwd",
        "http:a",
        "mailto:",
        "http://[x",
        "",
    ],
)
def test_other_links_are_refused(href: str) -> None:
    with pytest.raises(NoteError, match=r"wiersz 1 \(po słowach „zobacz”\): element <a> .*\n  Oczekiwano: adres"):
        note(f'<p>zobacz <a href="{href}">x</a></p>')


@pytest.mark.parametrize(
    ("html", "message"),
    [
        (
            "<p>Słowa\n<img src='x'></p>",
            "wiersz 2 (po słowach „Słowa”): element <img> nie może stać w <p>.",
        ),
        ("<video>x</video>", "element <video> nie jest obsługiwany w nocie prasowej."),
        ("<h4>x</h4>", "element <h4> nie jest obsługiwany"),
        ("<script>x</script>", "element <script> nie jest obsługiwany"),
        ("<p><ul><li>x</li></ul></p>", "element <ul> nie może stać w <p>."),
        ("<td>x</td>", "element <td> nie może stać wprost w nocie."),
        ("<ul>x</ul>", "element <ul> zawiera tekst w niewłaściwym miejscu.\n  Oczekiwano: <li>."),
        ("<blockquote><h2>x</h2></blockquote>", "element <h2> nie może stać w <blockquote>."),
        ("<p>x", "element <p> nie jest zamknięty.\n  Oczekiwano: </p>."),
        ("x</p>", "element </p> nie ma pary."),
        ("<p><em>x</p></em>", "element </p> nie ma pary.\n  Oczekiwano: </em>."),
        (
            "<table><tr><td>a</td></tr><tr><td>a</td><td>b</td></tr></table>",
            "element <table> ma wiersze o różnej liczbie",
        ),
        ("<table></table>", "element <table> ma wiersze o różnej liczbie komórek albo nie ma żadnej."),
        ("<table><tr><th>a</th></tr></table>", "element <table> nie ma wierszy."),
        ("<table><tr><td colspan='2'>a</td></tr></table>", "element <td> łączy komórki tabeli."),
        (
            "<table><thead><tr><th>a</th></tr><tr><th>a</th></tr></thead></table>",
            "element <tr> jest drugim wierszem nagłówka tabeli.",
        ),
    ],
)
def test_what_a_note_cannot_hold_is_named_with_its_place(html: str, message: str) -> None:
    with pytest.raises(NoteError) as error:
        note(html)
    assert str(error.value).startswith("nota prasowa, wiersz ")
    assert message in str(error.value)


@pytest.mark.parametrize("value", HOSTILE)
def test_hostile_text_stays_text(value: str) -> None:
    (content,) = inlines(escape(value))
    assert isinstance(content, Text)
    assert squeezed(content.text) == squeezed(value)


@given(TEXTS)
def test_text_is_kept_whole(value: str) -> None:
    blocks = note(f"<p>{escape(value)}</p>").blocks
    assert squeezed("".join(text_of(block.content) for block in blocks if isinstance(block, Paragraph))) == squeezed(
        value
    )


def test_properties_hold_what_xml_can_hold() -> None:
    about = About(" a\x00\nb ", "o\u0301", ABOUT.date)
    assert (about.title, about.author) == ("a b", "ó")
