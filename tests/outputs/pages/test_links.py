"""Links are written from the root, published relative, every one checked."""

from __future__ import annotations

import pytest

from jawny_plan import polish
from jawny_plan.outputs.pages.fitting import PageFit
from jawny_plan.outputs.pages.links import Links, published, relative
from jawny_plan.outputs.pour.sealed import Pour


@pytest.fixture
def on_page(tmp_path):
    """What is written in a template, as it stands on the page made from a source."""

    def shown(html: str, uri: str) -> str:
        (tmp_path / "t.html").write_text(html, encoding="utf-8")
        return Pour(tmp_path, [], {}).html("t.html", {}, PageFit(uri)).replace(polish.NBSP, " ")

    return shown


@pytest.mark.parametrize(
    ("uri", "address"),
    [
        ("index.md", "index.html"),
        ("plany/index.md", "plany/index.html"),
        ("plany/rejon-2-2024-01.md", "plany/rejon-2-2024-01/index.html"),
    ],
)
def test_where_pages_stand(uri, address):
    assert published(uri) == address


@pytest.mark.parametrize(
    ("uri", "written", "counted"),
    [
        ("index.md", "/", "index.html"),
        ("index.md", "/plany/", "plany/index.html"),
        ("plany/x.md", "/", "../../index.html"),
        ("plany/x.md", "/plany/x/ulotka.pdf", "ulotka.pdf"),
        ("plany/x.md", "/rejony/#litera-b", "../../rejony/index.html#litera-b"),
        ("plany/x.md", "#cel", "#cel"),
        ("plany/x.md", "https://a.example/", "https://a.example/"),
    ],
)
def test_links_are_relative_to_their_page(on_page, uri, written, counted):
    assert on_page(f'<a href="{written}">x</a>', uri) == f'<a href="{counted}">x</a>'
    assert relative(written, uri) == counted


@pytest.mark.parametrize(
    ("written", "turned"),
    [
        ("<a href='/b/'>x</a>", '<a href="../b/index.html">x</a>'),
        ('<a class="c" href="/b/">x</a>', '<a class="c" href="../b/index.html">x</a>'),
        ("<a href=/b/>x</a>", '<a href="../b/index.html">x</a>'),
        ('<img alt="" src="/b.png">', '<img alt="" src="../b.png">'),
        ('<form action="/b/">', '<form action="../b/index.html">'),
        ('<img alt="5 > 4 href=/c/" src="/b.png" hidden/>', '<img alt="5 &gt; 4 href=/c/" src="../b.png" hidden/>'),
        ('<a title="/b/" href="/b/#c">/b/</a>', '<a title="/b/" href="../b/index.html#c">/b/</a>'),
        ("<a href='/b/'><br/>/b/</a>", '<a href="../b/index.html"><br/>/b/</a>'),
        ("<pre><a href='/b/'>x</a></pre>", '<pre><a href="../b/index.html">x</a></pre>'),
        ("<p>&lt;a href='/b/'> /b/ &amp; 5 < 6 &copy", "<p>&lt;a href='/b/'> /b/ &amp; 5 < 6 &copy"),
    ],
)
def test_every_way_of_writing_a_link_is_turned(on_page, written, turned):
    assert on_page(written, "a.md") == turned


def test_broken_links_and_anchors_are_named(on_page):
    links = Links()
    first = '<h1 id="a"></h1><a href="/b/"></a><a href="/c/"></a><a href="#a"></a><a href="#x"></a>'
    second = '<h2 id="cel"></h2><a href="/#a"></a><a href="/#y"></a>'
    links.see(on_page(first, "index.md"), "index.md")
    links.see(on_page(second, "b.md"), "b.md")
    assert links.broken({"index.html", "b/index.html"}) == [
        "b.md: na stronie /index.html nie ma miejsca #y",
        "index.md: na stronie /index.html nie ma miejsca #x",
        "index.md: odnośnik prowadzi do strony, której nie ma: /c/",
    ]


FILES = {"index.html", "plany/index.html", "plany/x/index.html", "plany/x/ulotka żółta.pdf"}


@pytest.mark.parametrize(
    "link",
    [
        "",
        "#tu",
        ".",
        "./",
        "..",
        "../",
        "../index.html",
        "../../index.html",
        "ulotka%20%C5%BC%C3%B3%C5%82ta.pdf#page=2",
        "../?a=b",
        "/plany/",
        "https://policja.gov.pl/#x",
        "HTTP://a.example/",
        "mailto:a@b.pl",
        "tel:+48470000000",
    ],
)
def test_good_links_of_a_finished_page(link):
    links = Links()
    links.see(f'<p id="tu"><a href="{link}">x</a>', "plany/x.md")
    assert links.broken(FILES) == []


@pytest.mark.parametrize(
    "link",
    [
        "x/",
        "../y/",
        "../../../index.html",
        "ulotka.pdf",
        "../x",  # a folder by itself: a server answers, a disk does not
        "#tam",
        "../../index.html#tam",
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "java&#9;script:alert(1)",
        " javascript:alert(1)",
        "&#106;avascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "ftp://a.example/",
        "//a.example/x.js",
    ],
)
@pytest.mark.parametrize(
    "written", ['<a href="{}">', "<a class='x' href='{}'>", '<img alt="" src="{}">', '<form action="{}">']
)
def test_bad_links_of_a_finished_page(link, written):
    links = Links()
    links.see("<h1>x</h1>", "index.md")
    links.see(written.format(link), "plany/x.md")
    (fault,) = links.broken(FILES)
    assert fault.startswith("plany/x.md: ")


def test_words_that_look_like_a_link_are_none(on_page):
    links = Links()
    html = '<p>napisz &lt;a href="/nie-ma/"> albo href="javascript:x"</p>'
    links.see(html, "index.md")
    assert on_page(html, "index.md") == html
    assert links.broken(FILES) == []


def test_a_text_in_an_attribute_is_no_link():
    seen = Links()
    seen.see('<meta name="description" content="&lt;img src=x onerror=y&gt; href=\'/nie-ma/\'">', "index.md")
    assert seen.broken({"index.html"}) == []


def test_an_anchor_may_be_any_letter():
    seen = Links()
    seen.see('<a href="#litera-&amp;">&amp;</a><h2 id="litera-&amp;">&amp;</h2>', "index.md")
    assert seen.broken({"index.html"}) == []


def test_a_fault_of_the_theme_is_told_once():
    links = Links()
    for number in range(9):
        links.see('<a href="../nie-ma.css">', f"{number}.md")
    assert links.broken(FILES) == ["0.md i 8 innych stron: odnośnik prowadzi do strony, której nie ma: /nie-ma.css"]


def test_a_site_below_the_root_of_its_server():
    links = Links()
    links.see('<a href="/jawny/plany/">x</a>', "404.html", "/jawny/")
    assert links.broken(FILES) == []
