"""The note as it is read aloud."""

from __future__ import annotations

import re

import pytest
from hypothesis import given

from jawny_plan.press import radio
from jawny_plan.press.lines import WIDTH
from tests.press.samples import HOSTILE, TEXTS, everywhere, note, squeezed


def written(html: str) -> str:
    return radio.write(note(html)).rstrip("\n")


def sentences(many: int, words: int = 10) -> str:
    """Paragraphs of so many words each, every one known by its number of letters."""
    return "".join(f"<p>{' '.join(['a' * (number + 1)] * words)}.</p>" for number in range(many))


def test_what_does_not_fit_a_minute_is_left_out_from_the_end():
    said = written(f"{sentences(20)}<hr><p>dodatek</p><hr><p>koniec b</p>")
    assert len(re.findall(r"\w+", said)) <= radio.MOST
    assert said.startswith("a a a") and said.endswith("koniec b") and "dodatek" not in said
    assert "a" * 11 in said and "a" * 12 not in said


def test_a_long_sentence_gives_way_to_a_short_one_after_it():
    said = written(f"{sentences(1)}<p>{'x ' * 150}</p><p>krótko</p><hr><hr><p>koniec</p>")
    assert "x" not in said and "krótko" in said


def test_a_short_text_is_filled_up_to_half_a_minute():
    said = written(f"{sentences(3)}<hr><p>{'d ' * 40}</p><p>{'e ' * 10}</p><hr><p>koniec</p>")
    assert re.findall(r"\b[de]\b", said) == ["d"] * 40


def test_a_year_is_said_once_in_a_row_and_sentences_keep_their_ends():
    said = written("<p>Od 1 maja do 3 czerwca 2026 r. i 4 maja 2026 r. Potem 5 maja 2025 r. W maju 2025 r. też.</p>")
    assert said.replace("\n", " ") == (
        "Od pierwszego maja do trzeciego czerwca dwa tysiące dwudziestego szóstego roku i czwartego maja. "
        "Potem piątego maja dwa tysiące dwudziestego piątego roku. W maju też."
    )


def test_a_draft_says_so_first():
    said = radio.write(note("<p>a</p>"), mark="SZKIC: nie przed 2 maja")
    assert said == "SZKIC: nie przed drugim maja\n\na\n"


@pytest.mark.parametrize(
    ("html", "said"),
    [
        ("<p>Plan: Las (https://kpp-lukow.jawny-plan.example/plany/a/). "
         "Strona: https://kpp-lukow.example/b (https://www.a.example/x), https://kpp-lukow.example/.</p>",
         "Plan, Las. Strona, kpp myślnik lukow kropka example, ta sama strona."),
        ("<p>https://a.example/x-1, potem https://a.example/y.</p>", "a kropka example, potem ta sama strona."),
        ('<p><a href="https://a.example/">strona</a></p>', "strona"),
        ("<p>rejon1@a.example</p>", "rejon jeden małpa a kropka example"),
        ("<ol><li>a</li><li>b<ul><li>c</li></ul></li></ol>", "– Po pierwsze, a\n\n– Po drugie, b\n\n– c"),
        ("<table><caption>P</caption><tr><th>Co</th><th>Termin</th><th>Stan</th></tr>"
         "<tr><td>a</td><td>2 dni</td><td></td></tr></table>", "P.\n\n– A. Termin, dwa dni."),
        ("<table><caption>Stan: na 5 listopada 2026 r.</caption><tr><td>a</td></tr></table>",
         "Stan, na piąty listopada dwa tysiące dwudziestego szóstego roku.\n\n– a"),
        ("<table><tr><th>Było</th><td>19 zgłoszeń</td></tr></table>", "– Było, dziewiętnaście zgłoszeń"),
        ("<blockquote><p>a</p><p>b</p></blockquote><hr>", "a\n\nb"),
        ("<p>tel. <strong>47 000 00 01</strong></p>",
         "telefon czterdzieści siedem, zero zero zero, zero zero, zero jeden"),
    ],
)  # fmt: skip
def test_every_block_is_read(html, said):
    assert written(html) == said


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text):
    said = radio.write(everywhere(text))
    assert all(len(line) <= WIDTH for line in said.split("\n"))
    if not re.search(r"[0-9]|https?:|&#", text):
        assert squeezed(text).lower() in squeezed(said).lower()


@given(TEXTS)
def test_any_text_is_read(text):
    assert radio.write(everywhere(text))


SINCE = "<hr><p>Potem zmieniono to i owo, a także tamto.</p><p>Potem zmieniono.</p><hr>"


def test_what_came_since_is_said_whole_after_the_news_where_there_is_time():
    said = written(f"{sentences(2)}{SINCE}<p>dodatek</p><hr><p>koniec</p>").replace("\n\n", " ")
    assert said.endswith("Potem zmieniono to i owo, a także tamto. dodatek koniec")


def test_what_came_since_is_said_shortly_beside_much_news_and_never_left_out():
    said = written(f"{sentences(3, words=38)}{SINCE}<p>dodatek</p><hr><p>koniec</p>").replace("\n\n", " ")
    assert said.endswith("Potem zmieniono. koniec") and "owo" not in said
