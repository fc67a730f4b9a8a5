"""The note that the tests of every format write, and how they compare texts."""

from __future__ import annotations

import datetime
import unicodedata
from html import escape
from pathlib import Path

from hypothesis import strategies as st

from jawny_plan.press.parsing import parse
from jawny_plan.press.tree import About, Note

HERE = Path(__file__).parent
BASE = "https://kpp-lukow.jawny-plan.example/prasa/rejon-2-2024-01-start/"
SAMPLE = parse((HERE / "sample.html").read_text(encoding="utf-8"), BASE)
ABOUT = About(
    title="Mniej alkoholu i\u00a0zakłóceń spokoju na\u00a0klatkach schodowych w\u00a0Łukowie",
    author="Komenda Powiatowa Policji w\u00a0Łukowie",
    date=datetime.date(2024, 1, 4),
    subject="Nota prasowa",
)

HOSTILE = [
    "<script>alert(1)</script>",
    '=HYPERLINK("https://zly.example")',
    "{{7*7}}",
    "{% raw %}#{7*7}${7*7}",
    "[x](javascript:alert(1))",
    "| a | b |",
    "&lt;b&gt; &amp;nbsp; &#60;",
    "]]> <!-- --> <?xml?>",
    '#import "x" $x$ *x* _x_',
    'w:p "/><w:p>',
    "a" * 10_000,
    "dzielnicowy " * 900,
    "Zażółć gęślą jaźń 👮🏽\u200d♀️",
    "\x00\x01\x08\x0b\x1f\x7f\x80\x9fokno\ufffe\uffff\ud800",
    "z\u0307o\u0301l\u0307",
    "a\u2028b\u2029c\x85d\re\r\nf\tg",
]

TEXTS = st.text(st.characters(), max_size=200) | st.text("aż <&>\"'\u00a0\u2060\x01\t\n", max_size=300)


def note(html: str) -> Note:
    return parse(html, BASE)


def everywhere(text: str) -> Note:
    """Return a note that holds `text` in every kind of place."""
    e = escape(text)
    return note(
        f"<h1>{e}</h1><h2>{e}</h2><h3>{e}</h3><p><strong>{e}</strong><br><em>{e}</em>"
        f'<a href="https://strona.example/">{e}</a></p><ul><li>{e}<ol><li>{e}</li></ol></li></ul>'
        f"<table><caption>{e}</caption><tr><th>{e}</th><th>{e}</th></tr>"
        f"<tr><th>{e}</th><td>{e}</td></tr></table><blockquote><p>{e}</p></blockquote>"
    )


PLACES = 14


def squeezed(text: str) -> str:
    """Return what must survive of a text: every visible character that XML can hold, composed."""
    held = "".join(sign for sign in text if sign not in "\ufffe\uffff" and unicodedata.category(sign) not in "Cc Cs")
    return "".join(unicodedata.normalize("NFC", held).split())
