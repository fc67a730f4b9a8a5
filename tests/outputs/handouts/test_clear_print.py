"""Clear print: every sheet of every unit in letters that can be read, on the sheet that it has, with its address."""

from __future__ import annotations

import pickle
import shutil
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from jawny_plan.outputs.documents.print import Press
from jawny_plan.outputs.edition import Edition
from jawny_plan.outputs.handouts import Handout
from jawny_plan.outputs.of_edition import sheets
from jawny_plan.outputs.sheets import DistrictSheet, MeetingSheet, PlanSheet, UnitSheet
from jawny_plan.reading.folder import load
from tests.conftest import ROOT, made_once
from tests.tools import pdf
from tests.tools.chief import ALT, with_chief
from tests.tools.picture import picture
from tests.tools.verapdf import failed_rules

UNITS = [ROOT, ROOT / "examples/przyklad", *sorted(path for path in (ROOT / "tests/cases").iterdir() if path.is_dir())]
DAYS = [date(2026, 11, 23), date(2026, 3, 20)]
LEAST = 13
"""Points. Lato of 13 pt has an x of 2.3 mm, which is what the RNIB's clear print asks for."""
ROUND = 0.01
LEAST_ELSEWHERE = {PlanSheet.LARGE_PRINT.value: 18, MeetingSheet.POSTER.value: 14, DistrictSheet.CARDS.value: 11}
"""A card of 85 by 55 millimetres keeps its lesser lines at 11 pt; who it is and the phone are in clear print there too."""
FROM_ACROSS_THE_STREET = 48
FLOWING = (PlanSheet.LARGE_PRINT.value, UnitSheet.PROGRESS.value)
"""What takes as many pages as it needs."""


class Printed(NamedTuple):
    """A sheet that was printed, with its letters and their sizes in points."""

    handout: Handout
    sheet: bytes
    letters: list[tuple[str, float]]

    def letters_from(self, size: float) -> str:
        """Those that are at least so large."""
        return "".join(letter for letter, its_size in self.letters if its_size >= size - ROUND)


@pytest.fixture(scope="module")
def printed(tmp_path_factory) -> dict[tuple[str, date], list[Printed]]:
    """Every sheet of a unit on a day."""

    def make(folder: Path) -> None:
        sheets = {(unit.name, day): list(made(unit / "plan_data", day)) for unit in UNITS for day in DAYS}
        (folder / "sheets").write_bytes(pickle.dumps(sheets))

    found: dict[tuple[str, date], list[Printed]] = pickle.loads(
        (made_once(tmp_path_factory, "printed-sheets", make) / "sheets").read_bytes()
    )
    return found


def made(folder: Path, day: date) -> Iterator[Printed]:
    with closing(Press(ROOT / "docs/_druk", folder)) as press:
        for handout in (handout for _, handouts in sheets(Edition(load(folder), day)) for handout in handouts):
            order = handout.order
            sheet = press.sheet(order.template, order.data, order.day, first_step=order.first_step)
            yield Printed(handout, sheet, list(pdf.letters(sheet)))


def every(printed) -> Iterator[Printed]:
    return (item for items in printed.values() for item in items)


def test_all_kinds_of_sheets_are_looked_at(printed):
    kinds = [kind.value for kind in (*PlanSheet, *MeetingSheet, *DistrictSheet, *UnitSheet)]
    assert {item.handout.sheet.template for item in every(printed)} == {kind.template for kind in kinds}


def test_no_letter_is_smaller_than_clear_print(printed):
    small = [
        (handout.order.path, least)
        for handout, _, letters in every(printed)
        if (least := min(size for _, size in letters)) < LEAST_ELSEWHERE.get(handout.sheet, LEAST) - ROUND
    ]
    assert small == []


def test_who_it_is_and_the_phone_on_a_card_are_in_clear_print(printed):
    cards = [item for item in every(printed) if item.handout.sheet == DistrictSheet.CARDS.value]
    assert cards
    for item in cards:
        large = pdf.solid(item.letters_from(LEAST))
        card = item.handout.order.data["wizytowka"]
        for sought in (*card["telefony"], card["osoba"] or card["kto"], "112"):
            assert large.count(pdf.solid(sought)) >= 8, (item.handout.order.path, sought)


def test_one_sheet_is_one_sheet(printed):
    for handout, sheet, _ in every(printed):
        if handout.sheet not in FLOWING:
            pages = 2 if handout.sheet == PlanSheet.LEAFLET.value else 1
            assert pdf.page_count(sheet) == pages, handout.order.path


def test_the_typed_address_stands_beside_every_code(printed):
    for item in every(printed):
        handout, sheet, _ = item
        if handout.sheet.marked:
            address = handout.order.data["adres_kodu"].removeprefix("https://").removesuffix("/")
            large = item.letters_from(LEAST)
            assert pdf.solid(address) in pdf.solid(large.replace("\ufffe", "-").replace("\x02", "-")), (
                handout.order.path
            )
            assert any(handout.order.data["adres_kodu"] in alt for alt in pdf.alternatives(sheet)), handout.order.path


def test_every_sheet_tells_where_the_officer_is(printed):
    looked = set()
    for handout, sheet, _ in printed["przyklad", DAYS[0]]:
        if "rejon-1" in handout.order.path:
            looked.add(handout.sheet)
            words = pdf.solid(pdf.text(sheet))
            assert all(pdf.solid(part) in words for part in ("ul. Przykładowa 1", "pokój 12")), handout.order.path
    assert looked == {kind.value for kind in (*PlanSheet, *MeetingSheet, *DistrictSheet)}


def test_a_sheet_of_a_plan_says_once_to_call_112(printed):
    for handout, sheet, _ in printed["przyklad", DAYS[0]]:
        if handout.sheet in {PlanSheet.NOTICE.value, PlanSheet.LEAFLET.value}:
            front = pdf.solid(pdf.text(sheet)).partition(pdf.solid("Strona 1 z 2"))[0]
            assert front.count(pdf.solid("W nagłym przypadku dzwoń pod")) == 1, handout.order.path


def test_the_next_date_of_a_series_is_read_from_across_the_street(printed):
    looked = 0
    for item in every(printed):
        handout = item.handout
        met = handout.order.data.get("spotkanie")
        if handout.sheet != MeetingSheet.POSTER.value or len(met["terminy"]) < 2 or met["stan"] == "odwolane":
            continue
        looked += 1
        large = pdf.solid(item.letters_from(FROM_ACROSS_THE_STREET))
        for term in met["terminy"]:
            assert (pdf.solid(term["data"]) in large) == term["glowny"], (handout.order.path, term["data"])
    assert looked


def test_the_chief_has_all_plans_on_one_page_with_squares_that_are_read_aloud(printed):
    """The invented unit has eleven plans."""
    (found,) = (item for item in printed["przyklad", DAYS[0]] if item.handout.sheet == UnitSheet.PROGRESS.value)
    handout, sheet, _ = found
    plans = [line for group in handout.order.data["postepy"]["grupy"] for line in group["plany"]]
    assert len(plans) == 11
    assert pdf.page_count(sheet) == 1
    assert {line["slowami"] for line in plans} <= set(pdf.alternatives(sheet))
    printed_words = pdf.solid(pdf.text(sheet))
    assert all(pdf.solid(line["cele"]) in printed_words for line in plans if line["cele"])


@pytest.mark.parametrize("size", [(30, 40), (400, 30), (900, 1200)])
def test_the_chief_in_a_photo_takes_no_second_page(tmp_path, size):
    """A photo of any shape stands beside the sentence in a frame as high as three lines."""
    data = tmp_path / "plan_data"
    shutil.copytree(ROOT / "examples/przyklad/plan_data", data)
    with_chief(data, picture("JPEG", size))
    [item] = [item for item in made(data, DAYS[0]) if item.handout.sheet == UnitSheet.PROGRESS.value]
    assert pdf.page_count(item.sheet) == 1
    assert ALT in pdf.alternatives(item.sheet)
    assert [failed_rules(item.sheet, flavour) for flavour in ("ua1", "2a")] == [[], []]
    assert item.letters_from(LEAST) == item.letters_from(0)
