"""Drawings built anew: what draws stays, what runs, loads or tells is gone."""

from __future__ import annotations

import pytest
import typst
from lxml import etree

from jawny_plan.media import Unfit
from jawny_plan.media.svg import rebuilt

SPACE = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
RECT = '<rect width="9" height="9" fill="#0b3d7a"/>'


def drawn(inner: str, more: str = "") -> str:
    """The drawing around `inner` as it goes out."""
    return rebuilt(f"<svg {SPACE} viewBox='0 0 9 9' {more}>{RECT}{inner}</svg>".encode()).data.decode()


def left_out(inner: str) -> tuple[str, ...]:
    return rebuilt(f"<svg {SPACE}>{RECT}{inner}</svg>".encode()).left_out


ACTIVE = {
    "a script": "<script>tajne()</script>",
    "a script from elsewhere": '<script href="https://tajne.example/x.js"/>',
    "an event": '<g onclick="tajne()"><circle r="1"/></g>',
    "an event in large letters": '<circle r="1" onLoad="tajne()"/>',
    "HTML within": '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><img src="x" onerror="tajne()"/></body></foreignObject>',
    "a picture from elsewhere": '<image href="https://tajne.example/x.png" width="9" height="9"/>',
    "a picture in words": '<image xlink:href="data:image/png;base64,tajne"/>',
    "a part from elsewhere": '<use href="https://tajne.example/x.svg#a"/>',
    "a part by its old name": '<use xlink:href="tajne.svg#a"/>',
    "a script as an address": '<a href="javascript:tajne()"><circle r="1"/></a>',
    "a colour from elsewhere": '<circle r="1" fill="url(https://tajne.example/#a)"/>',
    "a colour from another server": '<circle r="1" fill="url(//tajne.example/#a)"/>',
    "a style from elsewhere": '<circle r="1" style="fill:red;mask:url(\'https://tajne.example/x\')"/>',
    "a sheet from elsewhere": '<style>@import "https://tajne.example/x.css"; .a{fill:url(https://tajne.example)}</style>',
    "a movement": '<set attributeName="href" to="javascript:tajne()"/>',
    "an animation": '<animate attributeName="x" values="tajne"/>',
    "a filter": '<filter id="a"><feImage href="https://tajne.example/"/></filter>',
}


@pytest.mark.parametrize("inner", ACTIVE.values(), ids=ACTIVE)
def test_what_runs_or_loads_is_left_out_and_told(inner):
    assert "tajne" not in drawn(inner)
    assert left_out(inner)


TOLD = {
    "a comment": "<!-- tajne -->",
    "an instruction": '<?xml-stylesheet href="tajne.css"?>',
    "metadata": '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">tajne</rdf:RDF></metadata>',
    "a title": "<title>tajne</title><desc>tajne</desc>",
    "an editor's element": '<sodipodi:namedview xmlns:sodipodi="http://sodipodi.example/" tajne="1">tajne</sodipodi:namedview>',
    "an editor's attribute": '<g xmlns:inkscape="http://inkscape.example/" inkscape:label="tajne" data-name="tajne" aria-label="tajne"/>',
    "a name": '<g id="tajne" class="tajne"><circle r="1"/></g>',
    "text where none is shown": "<g>tajne</g>",
    "an unknown attribute": '<circle r="1" enable-background="tajne"/>',
    "an unknown property": '<circle r="1" style="-inkscape-font-specification:tajne;fill:red"/>',
    "a remark in a style": "<style>/* tajne */ .a{fill:red}</style>",
}


@pytest.mark.parametrize("inner", TOLD.values(), ids=TOLD)
def test_what_only_tells_is_gone_without_a_word(inner):
    assert "tajne" not in drawn(inner)
    assert left_out(inner) == ()


def test_what_draws_stays():
    inner = (
        '<defs><linearGradient id="g" gradientUnits="userSpaceOnUse"><stop offset="0" stop-color="#fff"/></linearGradient>'
        '<path id="p" d="M0 0h9v9z"/></defs><style>.st0, rect {fill: url(#g); stroke:#000 !important}</style>'
        '<use xlink:href="#p" class="st0" transform="rotate(45 4.5 4.5)"/><text x="1" font-family="Lato">Ż &amp; &lt;</text>'
    )
    tree = etree.fromstring(drawn(inner).encode())
    names = [etree.QName(element).localname for element in tree.iter()]
    assert names == ["svg", "rect", "defs", "linearGradient", "stop", "path", "style", "use", "text"]
    gradient, path, use = (tree.find(f".//{{*}}{name}") for name in ("linearGradient", "path", "use"))
    assert use.get("href") == f"#{path.get('id')}" and use.get("transform") == "rotate(45 4.5 4.5)"
    assert tree.findtext(".//{*}text") == "Ż & <"
    rule = f"fill:url(#{gradient.get('id')});stroke:#000"
    assert tree.findtext(".//{*}style") == f".{use.get('class')}{{{rule}}}rect{{{rule}}}"


def test_it_looks_as_before():
    inner = (
        '<defs><radialGradient id="g"><stop offset="0" stop-color="red"/><stop offset="1" stop-color="#00f"/></radialGradient>'
        '<clipPath id="c"><circle cx="4" cy="4" r="3"/></clipPath><g id="p"><path d="M1 1h3v3z"/></g></defs>'
        '<style>.a{fill:url(#g)} .b{stroke:#0a0;stroke-width:.5}</style><rect class="a b" clip-path="url(#c)" width="8" height="8"/>'
        '<use xlink:href="#p" transform="translate(4 4)" style="fill:#ff0"/>'
    )
    before = f"<svg {SPACE} viewBox='0 0 9 9' width='90' height='90'>{RECT}{inner}</svg>".encode()
    assert picture(rebuilt(before).data) == picture(before)


def picture(drawing: bytes) -> bytes:
    """How the drawing looks, by Typst."""
    shown = f'#set page(width: auto, height: auto)\n#image(bytes({tuple(drawing)}), format: "svg")'
    return typst.compile(shown.encode(), format="png")


def test_the_same_bytes_every_time_and_again_from_what_was_made():
    once = drawn('<g id="z"><circle r="1"/></g><use href="#z"/>')
    assert drawn('<g id="z"><circle r="1"/></g><use href="#z"/>') == once
    assert rebuilt(once.encode()).data.decode() == once


def nested(levels: int) -> str:
    """Parts that each show the one before ten times."""
    parts = [f'<g id="g0">{RECT}</g>']
    for level in range(1, levels):
        use = f'<use href="#g{level - 1}"/>'
        parts.append(f'<g id="g{level}">{use * 10}</g>')
    return "".join(parts)


REFUSED = {
    "nothing": b"",
    "no XML": b"GIF89a",
    "another root": b"<html/>",
    "another namespace": b'<svg xmlns="http://www.w3.org/1999/xhtml"><rect/></svg>',
    "nothing drawn": f"<svg {SPACE}><title>x</title></svg>".encode(),
    "only what is left out": f'<svg {SPACE}><image href="x.png"/></svg>'.encode(),
    "an open element": f"<svg {SPACE}>{RECT}".encode(),
    "entities": b'<!DOCTYPE svg [<!ENTITY a "x">]><svg xmlns="http://www.w3.org/2000/svg"><text>&a;</text></svg>',
    "a file as an entity": b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg"><text>&a;</text></svg>',
    "a part of itself": f'<svg {SPACE}>{RECT}<g id="a"><use href="#a"/></g></svg>'.encode(),
    "parts of each other": f'<svg {SPACE}>{RECT}<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g></svg>'.encode(),
    "a bomb of parts": f"<svg {SPACE}>{nested(12)}</svg>".encode(),
    "too deep": f"<svg {SPACE}>{'<g>' * 5000}{RECT}{'</g>' * 5000}</svg>".encode(),
    "too many": f"<svg {SPACE}>{RECT * 60_000}</svg>".encode(),
    "too large": f"<svg {SPACE}>{RECT}<!--{'x' * 2_000_000}--></svg>".encode(),
    "zeros": bytes(1000),
}  # fmt: skip


@pytest.mark.parametrize("data", REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_drawn_is_refused_in_words(data):
    with pytest.raises(Unfit) as refused:
        rebuilt(data)
    assert refused.value.problem.endswith((".", ")")) and refused.value.advice.endswith(".")


def test_a_doctype_that_defines_nothing_is_no_harm():
    public = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
    made = rebuilt(f"{public}<svg {SPACE}>{RECT}</svg>".encode()).data
    assert b"DOCTYPE" not in made and b"<rect" in made
