"""The ODT's `styles.xml`, made from the common look: paragraphs, lists, the page and its footer."""

from __future__ import annotations

from collections.abc import Iterator

from jawny_plan.press import odt_head
from jawny_plan.press.head import UnitHead
from jawny_plan.press.look import (
    BODY,
    BULLETS,
    FONT,
    FOOTER,
    FOOTER_MM,
    INK,
    LIST_LEVELS,
    LIST_STEP_MM,
    MARGIN_MM,
    MARGIN_TOP_MM,
    NAVY,
    NUMBERS,
    PAGE_HEIGHT_MM,
    PAGE_WIDTH_MM,
    SIZE,
    STYLES,
    Style,
)
from jawny_plan.press.markup import Xml, tag

VERSION = "1.4"
NAMESPACES = {
    f"xmlns:{prefix}": f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"
    for prefix, name in {
        "office": "office",
        "style": "style",
        "text": "text",
        "table": "table",
        "draw": "drawing",
        "meta": "meta",
        "fo": "xsl-fo-compatible",
        "svg": "svg-compatible",
    }.items()
} | {"xmlns:xlink": "http://www.w3.org/1999/xlink", "xmlns:dc": "http://purl.org/dc/elements/1.1/"}

STRONG, EM, STRONG_EM, LINK = "Strong_20_Emphasis", "Emphasis", "Strong_20_Italic", "Internet_20_Link"
_BOLD = {"fo:font-weight": "bold", "style:font-weight-asian": "bold", "style:font-weight-complex": "bold"}
_ITALIC = {
    "fo:font-style": "italic",
    "style:font-style-asian": "italic",
    "style:font-style-complex": "italic",
}


def styles(language: str, foot: str, head: UnitHead | None) -> Xml:
    """Return the part; `foot` stands in the footer of every page, `head` above the text of the first one."""
    return tag(
        "office:document-styles",
        {**NAMESPACES, "office:version": VERSION},
        tag(
            "office:font-face-decls",
            {},
            tag(
                "style:font-face",
                {"style:name": FONT, "svg:font-family": FONT, "style:font-family-generic": "swiss"},
            ),
        ),
        tag(
            "office:styles",
            {},
            _defaults(language),
            tag("style:style", {"style:name": "Standard", "style:family": "paragraph", "style:class": "text"}),
            *(_paragraph(style) for style in STYLES),
            _letters(STRONG, _BOLD),
            _letters(EM, _ITALIC),
            _letters(STRONG_EM, _BOLD | _ITALIC),
            _letters(LINK, {"fo:color": f"#{NAVY}", "style:text-underline-style": "solid"}),
            *(_list(style) for style in (BULLETS, NUMBERS)),
        ),
        tag("office:automatic-styles", {}, _page(head), *odt_head.styles(head)),
        tag(
            "office:master-styles",
            {},
            tag(
                "style:master-page",
                {"style:name": "Standard", "style:page-layout-name": "A4"},
                *odt_head.headers(head),
                _footer(foot, head.foot if head else ()),
            ),
        ),
    )


def _defaults(language: str) -> Xml:
    code, _, country = language.partition("-")
    letters = {
        "style:font-name": FONT,
        "fo:font-size": f"{SIZE}pt",
        "fo:color": f"#{INK}",
        "fo:language": code,
        "fo:country": country,
        "style:language-asian": code,
        "style:country-asian": country,
        "style:language-complex": code,
        "style:country-complex": country,
        "fo:hyphenate": "false",
    }
    return tag(
        "style:default-style",
        {"style:family": "paragraph"},
        tag("style:paragraph-properties", {"fo:orphans": 2, "fo:widows": 2, "style:writing-mode": "lr-tb"}),
        tag("style:text-properties", letters),
    )


def _paragraph(style: Style) -> Xml:
    layout = {
        "fo:margin-top": f"{style.before}pt",
        "fo:margin-bottom": f"{style.after}pt",
        "fo:margin-left": f"{style.indent_mm}mm",
        "fo:line-height": f"{style.line:.0%}",
        "fo:keep-with-next": "always" if style.keep_next else None,
        "fo:keep-together": "always" if style.keep_next else None,
    }
    if style.ruled:
        layout |= {f"fo:border-{style.ruled}": f"1.5pt solid #{NAVY}", f"fo:padding-{style.ruled}": "2mm"}
    letters = {"fo:font-size": f"{style.size}pt", "fo:color": f"#{style.colour}"}
    return tag(
        "style:style",
        {
            "style:name": style.odf,
            "style:display-name": style.odf_name,
            "style:family": "paragraph",
            "style:parent-style-name": "Standard",
            "style:next-style-name": BODY.odf if style.outline else None,
            "style:default-outline-level": style.outline or None,
        },
        tag("style:paragraph-properties", layout),
        tag(
            "style:text-properties",
            letters | (_BOLD if style.bold else {}) | (_ITALIC if style.italic else {}),
        ),
    )


def _letters(name: str, properties: dict[str, str]) -> Xml:
    names = {"style:name": name, "style:display-name": name.replace("_20_", " "), "style:family": "text"}
    return tag("style:style", names, tag("style:text-properties", properties))


def _list(style: Style) -> Xml:
    """Return the list style that goes by the name of its paragraph style."""
    return tag(
        "text:list-style",
        {"style:name": style.odf, "style:display-name": style.odf_name},
        *_levels(style is BULLETS),
    )


def _levels(bullets: bool) -> Iterator[Xml]:
    for level in range(1, LIST_LEVELS + 1):
        indent = LIST_STEP_MM * level
        place = tag(
            "style:list-level-properties",
            {"text:list-level-position-and-space-mode": "label-alignment"},
            tag(
                "style:list-level-label-alignment",
                {
                    "text:label-followed-by": "listtab",
                    "text:list-tab-stop-position": f"{indent}mm",
                    "fo:margin-left": f"{indent}mm",
                    "fo:text-indent": f"-{LIST_STEP_MM}mm",
                },
            ),
        )
        if bullets:
            yield tag("text:list-level-style-bullet", {"text:level": level, "text:bullet-char": "•"}, place)
        else:
            number = {"text:level": level, "style:num-format": "1", "style:num-suffix": "."}
            yield tag("text:list-level-style-number", number, place)


def _page(head: UnitHead | None) -> Xml:
    layout = {
        "fo:page-width": f"{PAGE_WIDTH_MM}mm",
        "fo:page-height": f"{PAGE_HEIGHT_MM}mm",
        **{f"fo:margin-{side}": f"{MARGIN_MM}mm" for side in ("left", "right")},
        "fo:margin-top": f"{odt_head.TOP_MM if head else MARGIN_TOP_MM}mm",
        "fo:margin-bottom": f"{FOOTER_MM}mm",
        "style:print-orientation": "portrait",
    }
    room = {"fo:min-height": "4mm", "fo:margin-top": "2mm"}
    footer = tag("style:footer-style", {}, tag("style:header-footer-properties", room))
    return tag(
        "style:page-layout",
        {"style:name": "A4"},
        tag("style:page-layout-properties", layout),
        *odt_head.room(head),
        footer,
    )


def _footer(foot: str, lines: tuple[str, ...]) -> Xml:
    page = tag("text:page-number", {"text:select-page": "current"}, "1")
    pages = tag("text:page-count", {}, "1")
    return tag(
        "style:footer",
        {},
        *(tag("text:p", {"text:style-name": FOOTER.odf}, line) for line in lines),
        tag("text:p", {"text:style-name": FOOTER.odf}, f"{foot} · strona ", page, " z ", pages),
    )
