"""No output holds what only a program writes: two full stops, a space before a comma, a word twice, empty brackets.

Every text that people type ends with a full stop here, so that a sentence made of one shows where it doubles it.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import icalendar
import pytest

from jawny_plan.outputs.documents.orders import NoteOrder, SheetOrder
from jawny_plan.outputs.note_formats import RADIO, TEXT
from jawny_plan.reading.folder import load
from tests.conftest import ROOT
from tests.outputs.test_cases_everywhere import leaves, words_of
from tests.tools import changing_unit, stopped_unit, text
from tests.tools.day_outputs import DayOutputs, flat

EXAMPLE = ROOT / "examples/przyklad/plan_data"
BLOCK = re.compile(
    rf"</?(?:{'|'.join(sorted(text.BLOCKS | {'ul', 'ol', 'dl', 'table', 'section', 'details'}))})\b[^>]*>"
)
TWICE = re.compile(r"\b([a-ząćęłńóśźż]{2,}) \1\b")
SAID_TWICE = {"zero"}
FAULTS = (
    re.compile(r"(?<!\.)\.\.(?!\.)"),
    re.compile(r" [,;:?!](?=\s|$)| \.(?=\s|$)"),
    re.compile(r"[,;:][,;:]|(?<!\w)(?!(?:godz|proc|sierż)\.)\w{4,}\.[,;:)](?!\w)|[?!]\.|\.”\."),
    re.compile(r"\(\s*\)|„\s*”|\[\s*\]"),
)


def blocks(html: str) -> Iterator[str]:
    """The words of each block of a page."""
    yield from filter(None, map(text.html, BLOCK.sub("\0", html).split("\0")))


def paragraphs(words: str) -> Iterator[str]:
    yield from (text.flat(part) for part in re.split(r"\n\s*\n|\n(?=\s*(?:–|\d+\.) )", words))


def told(made: DayOutputs) -> Iterator[tuple[str, str]]:
    """Each paragraph of each output, with the name of the output."""
    for uri, _ in made.pages():
        yield from ((uri, block) for block in blocks(made.site.page(uri).html))
    for order in made.orders:
        if isinstance(order, NoteOrder) and order.format is TEXT:  # the same HTML is written in every format
            yield from ((order.path, part) for part in blocks(order.html))
        elif isinstance(order, NoteOrder) and order.format is RADIO:
            yield from ((order.path, part) for part in paragraphs(words_of(order)))
        elif isinstance(order, SheetOrder):
            yield from ((order.path, text.flat(leaf)) for leaf in leaves(order.data))
    for name, content in made.files.items():
        if name.endswith("feed.json"):
            yield from (
                (name, flat(item[key])) for item in made.json(name)["items"] for key in ("title", "content_text")
            )
        elif name.endswith(".ics"):
            events = icalendar.Calendar.from_ical(content).walk("VEVENT")
            yield from ((name, flat(str(event[key]))) for event in events for key in ("SUMMARY", "DESCRIPTION"))


def faults(words: str) -> list[str]:
    found = [words[max(0, hit.start() - 30) : hit.end() + 20] for fault in FAULTS for hit in fault.finditer(words)]
    twice = (hit for hit in TWICE.finditer(words.lower()) if hit[1] not in SAID_TWICE)
    return found + [words[max(0, hit.start() - 20) : hit.end() + 20] for hit in twice]


def unclean(made: DayOutputs) -> list[tuple[str, str]]:
    return [(path, fault) for path, words in told(made) for fault in faults(words)]


def of_example() -> dict[str, str]:
    paths = [path for path in sorted(EXAMPLE.rglob("*.yml")) if not path.name.endswith(".przystepnie.yml")]
    return {path.relative_to(EXAMPLE).as_posix(): path.read_text("utf-8") for path in paths}


@pytest.mark.parametrize("day", [date(2026, 10, 20), date(2027, 2, 15)], ids=str)
def test_no_output_of_plans_that_change_holds_what_only_a_program_writes(tmp_path: Path, day: date) -> None:
    assert unclean(DayOutputs(load(stopped_unit.write(tmp_path, changing_unit.FILES)), day)) == []


def test_no_output_of_the_example_holds_what_only_a_program_writes(tmp_path: Path) -> None:
    folder = stopped_unit.write(tmp_path, of_example())
    shutil.copytree(EXAMPLE, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.yml"))
    assert unclean(DayOutputs(load(folder), date(2026, 11, 23))) == []


@pytest.mark.parametrize(
    "words", ["Do końca roku.. Pomiar", "w ubiegłym roku., było", "jest , a", "jest jest", "tak ()."]
)
def test_what_is_looked_for_is_found(words: str) -> None:
    assert faults(words)


@pytest.mark.parametrize(
    "words", ["Do 5 maja 2026 r., potem", "I tak dalej...", "godz. 8.00–15.00", "zero zero", "(ok.)"]
)
def test_what_people_write_is_left_alone(words: str) -> None:
    assert faults(words) == []
