"""Documents made for the tests: Word by its own XML, OpenDocument, web pages, text, RTF."""

from __future__ import annotations

import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMESPACES = (
    f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)
_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def run(text: str, properties: str = "") -> str:
    """A run of text; `~` is a soft hyphen, `\\n` a manual line break, `^n` a reference to footnote n."""
    inner = ""
    for piece in text.replace("~", "\0~\0").replace("\n", "\0\n\0").replace("^", "\0^").split("\0"):
        if piece == "~":
            inner += "<w:softHyphen/>"
        elif piece == "\n":
            inner += "<w:br/>"
        elif piece.startswith("^"):
            inner += f'<w:footnoteReference w:id="{piece[1]}"/><w:t xml:space="preserve">{escape(piece[2:])}</w:t>'
        elif piece:
            inner += f'<w:t xml:space="preserve">{escape(piece)}</w:t>'
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{inner}</w:r>"


def para(*runs: str, numbered: tuple[int, int] | None = None, style: str = "") -> str:
    """A paragraph of runs (markup) or texts."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if numbered:
        properties += f'<w:numPr><w:ilvl w:val="{numbered[1]}"/><w:numId w:val="{numbered[0]}"/></w:numPr>'
    inner = "".join(one if one.startswith("<") else run(one) for one in runs)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inner}</w:p>"


def inserted(text: str) -> str:
    """Text put in, not accepted yet."""
    return f'<w:ins w:id="1" w:author="x">{run(text)}</w:ins>'


def deleted(text: str) -> str:
    """Text taken out, not accepted yet."""
    return f'<w:del w:id="2" w:author="x"><w:r><w:delText xml:space="preserve">{escape(text)}</w:delText></w:r></w:del>'


def control(inner: str) -> str:
    """A content control around runs or paragraphs."""
    return f'<w:sdt><w:sdtPr><w:alias w:val="pole"/></w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>'


def table(*rows: list[str | tuple[str, str]]) -> str:
    """A table; a cell may be (text, properties), `\\n` in a text parts paragraphs."""
    out = ""
    for row in rows:
        out += "<w:tr>"
        for cell in row:
            text, properties = cell if isinstance(cell, tuple) else (cell, "")
            paragraphs = "".join(para(line) for line in text.split("\n"))
            out += f"<w:tc>{f'<w:tcPr>{properties}</w:tcPr>' if properties else ''}{paragraphs}</w:tc>"
        out += "</w:tr>"
    return f"<w:tbl>{out}</w:tbl>"


def box(*lines: str) -> str:
    """A paragraph with a text box, as Word writes it: twice."""
    content = f"<w:txbxContent>{''.join(para(line) for line in lines)}</w:txbxContent>"
    return (
        '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData>'
        f"<wps:wsp><wps:txbx>{content}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    )


def numbering(levels: dict[int, list[tuple[str, str]]], starts: dict[int, int] | None = None) -> str:
    """The part numbering.xml: for each list its levels as (format, text)."""
    out = ""
    for name, parts in levels.items():
        inner = "".join(
            f'<w:lvl w:ilvl="{n}"><w:start w:val="{(starts or {}).get(name, 1)}"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
            for n, (form, text) in enumerate(parts)
        )
        out += f'<w:abstractNum w:abstractNumId="{name}">{inner}</w:abstractNum>'
    out += "".join(f'<w:num w:numId="{name}"><w:abstractNumId w:val="{name}"/></w:num>' for name in levels)
    return f'<w:numbering xmlns:w="{W}">{out}</w:numbering>'


def docx(path: Path, body: str, *, parts: dict[str, str] | None = None, header: str = "", footer: str = "") -> Path:
    """A Word file of paragraphs and tables; `parts` are further parts by their kind (numbering, styles, footnotes)."""
    related = dict(parts or {})
    names = {kind: f"{kind}.xml" for kind in related}
    for kind, text in (("header", header), ("footer", footer)):
        if text:
            tag = "hdr" if kind == "header" else "ftr"
            related[kind], names[kind] = f'<w:{tag} xmlns:w="{W}">{para(text)}</w:{tag}>', f"{kind}1.xml"
    rels = "".join(
        f'<Relationship Id="rId{n}" Type="{_REL}/{kind}" Target="{names[kind]}"/>' for n, kind in enumerate(related, 1)
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        own = "".join(
            f'<Override PartName="/word/{names[kind]}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"/>'
            for kind in related
        )
        file.writestr("[Content_Types].xml", _TYPES.replace("</Types>", f"{own}</Types>"))
        package = "http://schemas.openxmlformats.org/package/2006/relationships"
        file.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{package}"><Relationship Id="r" Type="{_REL}/officeDocument" Target="word/document.xml"/></Relationships>',
        )
        file.writestr("word/_rels/document.xml.rels", f'<Relationships xmlns="{package}">{rels}</Relationships>')
        file.writestr(
            "word/document.xml", f"<w:document {_NAMESPACES}><w:body>{body}{_edges(related)}</w:body></w:document>"
        )
        for kind, text in related.items():
            file.writestr(f"word/{names[kind]}", text)
    return path


def _edges(related: dict[str, str]) -> str:
    """The properties of the only section: which header and footer it has."""
    ids = {kind: number for number, kind in enumerate(related, 1)}
    space = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    found = "".join(
        f'<w:{kind}Reference {space} w:type="default" r:id="rId{ids[kind]}"/>'
        for kind in ("header", "footer")
        if kind in ids
    )
    return f"<w:sectPr>{found}</w:sectPr>" if found else ""


def footnotes(*texts: str) -> str:
    """The part footnotes.xml, its notes counted from 1."""
    notes = "".join(f'<w:footnote w:id="{n}">{para(text)}</w:footnote>' for n, text in enumerate(texts, 1))
    return f'<w:footnotes xmlns:w="{W}"><w:footnote w:type="separator" w:id="0">{para("")}</w:footnote>{notes}</w:footnotes>'


def rtf(path: Path, *paragraphs: str, extra: str = "") -> Path:
    """An RTF file; letters outside ASCII as Word writes them."""
    said = "".join(
        "\\pard " + "".join(c if ord(c) < 128 else f"\\u{ord(c)}?" for c in one).replace("\n", "\\line ") + "\\par\n"
        for one in paragraphs
    )
    path.write_text(
        f"{{\\rtf1\\ansi\\ansicpg1250\\deff0{{\\fonttbl{{\\f0 Times New Roman;}}}}\n{extra}{said}}}", encoding="ascii"
    )
    return path
