"""No sheet asks for what its words do not have: in any branch, whatever the data."""

from __future__ import annotations

from functools import cache, reduce
from operator import or_
from typing import Any, TypedDict, get_type_hints

import pytest

from jawny_plan.outputs.documents import sharing_picture
from jawny_plan.outputs.documents.print import note
from jawny_plan.outputs.notes import call_card
from jawny_plan.outputs.sheet_words import PressedWords, SharingPictureWords
from jawny_plan.outputs.sheet_words.call import CallCardWords
from jawny_plan.outputs.sheets import DistrictSheet, MeetingSheet, PlanSheet, UnitSheet
from tests.conftest import ROOT
from tests.tools.typst_types import COMMON, Sheet

TEMPLATES = ROOT / "docs/_druk"
KINDS = (*PlanSheet, *MeetingSheet, *DistrictSheet, *UnitSheet)
WORDS: dict[str, Any] = {kind.value.template: kind.value.words for kind in KINDS} | {
    sharing_picture.TEMPLATE: SharingPictureWords,
    note.TEMPLATE: note.NoteSheetWords,
    call_card.TEMPLATE: CallCardWords,
}


class PicturesWords(TypedDict):
    """The pictures that the press lays out beside the words."""

    qr: str
    znak: str
    komendant: str


class PointWords(TypedDict):
    """A point of an agenda, which the sheet makes itself of the meeting's parts or of its own words."""

    nazwa: str
    godziny: str


Place = tuple[str, int]
"""A key in a sheet: the file, and the letter that it begins at."""

OWN = {"porzadek.typ": {"punkt": PointWords}}


@cache
def sources(template: str) -> dict[str, str]:
    return {name: (TEMPLATES / name).read_text(encoding="utf-8") for name in (template, COMMON)}


def looked_at(template: str, files: dict[str, str] | None = None) -> Sheet:
    return Sheet(files or sources(template), with_pictures(template), OWN.get(template, {}))


@cache
def with_pictures(template: str) -> Any:
    """The words of a sheet as the press gives them."""
    return TypedDict(WORDS[template].__name__, {**get_type_hints(WORDS[template]), "obrazki": PicturesWords})  # type: ignore[operator]


def places() -> list[tuple[str, str, int]]:
    return [(template, file, start) for template in WORDS for file, start in sorted(looked_at(template).asked)]


def test_every_sheet_is_looked_at():
    assert {path.name for path in TEMPLATES.glob("*.typ")} - {COMMON} == set(WORDS)


@pytest.mark.parametrize("template", WORDS)
def test_every_key_is_known(template):
    assert looked_at(template).told() == []


@pytest.mark.parametrize("template", WORDS)
def test_every_key_is_asked_of_a_record_whose_keys_are_known(template):
    assert [place for place in looked_at(template).blind() if COMMON not in place] == []


def test_what_sheets_share_is_known_by_one_of_them():
    assert set.intersection(*(set(looked_at(template).blind()) for template in WORDS)) == set()


def test_many_keys_are_asked_for():
    assert len(places()) > 200


def found_misspelt(template: str, places: set[Place]) -> set[Place]:
    """Those of the places at which a fault is found where each of them is misspelt."""
    files, now = dict(sources(template)), {}
    for number, (file, start) in enumerate(sorted(places)):
        earlier = sum(other[0] == file for other in sorted(places)[:number])  # so many letters stand before it now
        at = start + earlier + (files[file][start + earlier] == '"')
        files[file] = f"{files[file][:at]}x{files[file][at:]}"
        now[file, start] = (file, start + earlier)
    faults = looked_at(template, files).faults
    return {place for place in places if now[place] in faults}


@pytest.mark.parametrize("template", WORDS)
def test_a_misspelt_key_is_found_wherever_it_stands(template):
    """All at once; those that are asked of what a misspelt one should have given, once that one is right again."""
    left = set(looked_at(template).asked)
    while left:
        found = found_misspelt(template, left)
        assert found, [looked_at(template).line(place) for place in sorted(left)]
        left -= found


def test_what_the_press_reads_is_what_sheets_say():
    read = get_type_hints(PressedWords)
    said = {
        key: {get_type_hints(words)[key] for words in WORDS.values() if key in get_type_hints(words)} for key in read
    }
    assert {key: reduce(or_, kinds) for key, kinds in said.items()} == read
