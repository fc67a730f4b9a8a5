"""The note as it is read aloud."""

from __future__ import annotations

import re

import pytest
from hypothesis import given

from jawny_plan.outputs.documents.press import radio
from jawny_plan.outputs.documents.press.lines import WIDTH
from tests.outputs.documents.press.samples import ABOUT, BASE, HOSTILE, SAMPLE, TEXTS, everywhere, note, squeezed


def written(html: str) -> str:
    return radio.write(note(f"<h1>T</h1>{html}"), ABOUT, BASE).removeprefix("T\n\n").rstrip("\n")


def test_the_sample_reads_well():
    said = radio.write(SAMPLE, ABOUT, BASE)
    assert not re.search("[0-9]", said)
    assert said.count(ABOUT.author.replace("\u00a0", " ")) == 2  # the sign-off, and the site's name once


@pytest.mark.parametrize(
    ("html", "said"),
    [
        ('<p>Plan: <a href="../../plany/a/">https://kpp-lukow.jawny-plan.example/plany/a/</a></p>',
         "Plan: Komenda Powiatowa Policji w Łukowie"),
        ("<p>Plan: Las (https://kpp-lukow.jawny-plan.example/plany/a/). "
         "Strona: https://kpp-lukow.jawny-plan.example/ (https://www.a.example/x), https://kpp-lukow.jawny-plan.example/b.</p>",
         "Plan: Las. Strona: Komenda Powiatowa Policji w Łukowie (a kropka\nexample), "
         "Komenda Powiatowa Policji w Łukowie."),
        ("<p>https://a.example/x-1, potem https://a.example/y.</p>", "a kropka example, potem ta sama strona."),
        ('<p><a href="https://a.example/">strona</a></p>', "strona"),
        ("<p>rejon1@a.example</p>", "rejon jeden małpa a kropka example"),
        ("<ol><li>a</li><li>b<ul><li>c</li></ul></li></ol>", "– Po pierwsze: a\n\n– Po drugie: b\n\n– c"),
        ("<table><caption>P</caption><tr><th>Co</th><th>Termin</th><th>Stan</th></tr>"
         "<tr><td>a</td><td>2 dni</td><td></td></tr></table>", "P:\n\n– A. Termin: dwa dni."),
        ("<table><caption>Stan: na 5 listopada 2026 r.</caption><tr><td>a</td></tr></table>",
         "Stan: na piąty listopada dwa tysiące dwudziestego szóstego roku.\n\n– a"),
        ("<table><tr><th>Było</th><td>19 zgłoszeń</td></tr></table>", "– Było: dziewiętnaście zgłoszeń"),
        ("<blockquote><p>a</p><p>b</p></blockquote><hr>", "a\n\nb"),
        ("<p>tel. <strong>47 000 00 01</strong></p>",
         "telefon czterdzieści siedem, zero zero zero, zero zero, zero jeden"),
    ],
)  # fmt: skip
def test_every_block_is_read(html, said):
    assert written(html) == said


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text):
    said = radio.write(everywhere(text), ABOUT, BASE)
    assert all(len(line) <= WIDTH for line in said.split("\n"))
    if not re.search(r"[0-9]|https?:|&#", text):
        assert squeezed(text).lower() in squeezed(said).lower()


@given(TEXTS)
def test_any_text_is_read(text):
    radio.write(everywhere(text), ABOUT, BASE)
