"""Links are written from the root, published relative, every one checked."""

from __future__ import annotations

import pytest

from jawny_plan.publishing.web.links import Links, published


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
    ("uri", "written", "relative"),
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
def test_links_are_relative_to_their_page(uri, written, relative):
    assert Links().relative(f'<a href="{written}">x</a>', uri) == f'<a href="{relative}">x</a>'


def test_broken_links_and_anchors_are_named():
    links = Links()
    links.relative('<h1 id="a"></h1><a href="/b/"></a><a href="/c/"></a><a href="#a"></a><a href="#x"></a>', "index.md")
    links.relative('<h2 id="cel"></h2><a href="/#a"></a><a href="/#y"></a>', "b.md")
    assert links.broken({"index.html", "b/index.html"}) == [
        "b.md: na stronie /index.html nie ma miejsca #y",
        "index.md: na stronie /index.html nie ma miejsca #x",
        "index.md: odnośnik prowadzi do strony, której nie ma: /c/",
    ]
