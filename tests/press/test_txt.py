from __future__ import annotations

import re
from html import escape

import pytest
from hypothesis import given

from jawny_plan.press import txt
from jawny_plan.press.lines import WIDTH
from tests.press.samples import ABOUT, HERE, HOSTILE, SAMPLE, TEXTS, everywhere, note, squeezed


def written(html: str) -> str:
    """Return the text of a note without its title."""
    return txt.write(note(f"<h1>T</h1>{html}"), ABOUT).removeprefix("T\n=\n").removeprefix("\n")


def test_the_sample_reads_well() -> None:
    assert txt.write(SAMPLE, ABOUT) == (HERE / "golden" / "sample.txt").read_text(encoding="utf-8")


def test_a_note_without_a_title_takes_it_from_its_properties() -> None:
    assert txt.write(note("<p>Treść</p>"), ABOUT).startswith("Mniej alkoholu i zakłóceń spokoju na klatkach")


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<h3>Kiedy</h3>", "Kiedy"),
        ("<h2>Kiedy</h2>", "Kiedy\n-----"),
        ("<p>a<br>b</p>", "a\nb"),
        ("<ol><li><p>a</p><p>b</p></li><li>c</li></ol>", "1. a\n   b\n2. c"),
        ("<ul><li><ol><li>a</li></ol></li></ul>", "–\n  1. a"),
        ("<blockquote><p>a</p><p>b</p></blockquote>", "    a\n\n    b"),
        ("<table><tr><th>Okres</th><td>rok</td></tr></table>", "– Okres: rok"),
        ("<table><tr><td>a</td><td>b</td><td></td></tr></table>", "– a; b"),
        (
            "<table><caption>P</caption><tr><th>Co</th><th>Termin</th></tr><tr><td>a</td><td>b</td></tr></table>",
            "P\n\n1. a\n   Termin: b",
        ),
        (
            "<table><tr><th>Nr</th><th>Co</th><th>Kto</th></tr><tr><td>1.</td><td>a</td><td></td></tr></table>",
            "1. a",
        ),
        (
            "<table><tr><th>Nr</th><th>Co</th></tr><tr><td>1.</td><td>a</td></tr><tr><td>3.</td><td>b</td></tr></table>",
            "1. a\n3. b",
        ),
        (
            "<table><tr><th>Co</th><th>Stan</th></tr><tr><td>1. a</td><td>x</td></tr><tr><td>12.\u00a0b</td><td></td></tr></table>",
            "1. a\n   Stan: x\n12. b",
        ),
        (
            "<table><tr><th>Co</th><th>Stan</th></tr><tr><td>3. a</td><td></td></tr><tr><td>b</td><td></td></tr></table>",
            "1. 3. a\n2. b",
        ),
    ],
)
def test_every_block_is_readable(html: str, text: str) -> None:
    assert written(html) == text + "\n"


@pytest.mark.parametrize(
    ("link", "text"),
    [
        ('<a href="https://a.example/">strona</a>', "strona (https://a.example/)"),
        ('<a href="https://a.example/">https://a.example/</a>', "https://a.example/"),
        ('<a href="mailto:a@b.example">a@b.example</a>', "a@b.example"),
        ('<a href="mailto:a@b.example">napisz</a>', "napisz (a@b.example)"),
        ('<a href="tel:+48470000000">47\u00a0000\u00a000\u00a000</a>', "47 000 00 00"),
        ('<a href="tel:112">zadzwoń</a>', "zadzwoń (112)"),
    ],
)
def test_a_link_shows_its_address_once(link: str, text: str) -> None:
    first, second = written(f"<p>{link}</p><p>{link}</p>").split("\n\n")
    assert first == text
    assert second == re.sub(r" \(.*", "", text) + "\n"


def test_no_line_ends_with_a_word_that_is_bound_to_the_next() -> None:
    text = written("<p>" + "dom w\u00a0lesie i\u00a0z\u202fpolem " * 40 + "</p>")
    assert not re.search(r" [wiz]$", text, re.MULTILINE)
    assert "\u00a0" not in text
    assert "\u202f" not in text


def test_a_long_address_stays_whole_and_a_long_word_does_not() -> None:
    address = f"https://a.example/{'b' * 100}"
    lines = written(f'<p>Zobacz <a href="{address}">stronę</a> {"c" * 100}.</p>').splitlines()
    assert lines == ["Zobacz stronę", f"({address})", "c" * 72, "c" * 28 + "."]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    assert squeezed(written(f"<p>{escape(text)}</p>")) == squeezed(text)
    assert squeezed(text) in squeezed(txt.write(everywhere(text), ABOUT))


@given(TEXTS)
def test_text_is_kept_whole_in_lines_of_72(text: str) -> None:
    assert squeezed(written(f"<p>{escape(text)}</p>")) == squeezed(text).replace("\u2060", "")
    lines = txt.write(everywhere(text), ABOUT).split("\n")
    assert lines[-1] == ""
    assert lines[-2] != ""
    assert all(len(line) <= WIDTH or "://" in line for line in lines)
    assert not any(line.endswith(" ") for line in lines)
