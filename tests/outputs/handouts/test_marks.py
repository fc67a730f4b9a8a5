"""Marks of printed sheets: four signs a version, the same for the same words, and what hangs outdated."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jawny_plan.model.register import SheetVersion
from jawny_plan.outputs import sheets
from jawny_plan.outputs.documents.orders import SheetOrder
from jawny_plan.outputs.handouts import Handout
from jawny_plan.outputs.handouts.marks import SIGNS, Marks, digest_of, marked, outdated, versions
from jawny_plan.outputs.sheets import DistrictSheet, PlanSheet

PATH = "plany/p/ulotka.pdf"
SITE = "https://kpp.example/"
FIRST, SECOND, THIRD = (date(2026, 11, day) for day in (1, 8, 20))


def leaflet(words: str, day: str = "1 listopada", kind: PlanSheet = PlanSheet.LEAFLET) -> Handout:
    data = {"plan": {"haslo": words, "stan_na": day}, "wydanie": "", "adres_kodu": f"{SITE}plany/p/"}
    order = SheetOrder(kind.value.path("p"), kind.value.template, data, FIRST)
    return marked(Handout(kind.value, order, "Ulotka."), Marks({}), SITE)


def told(*days: tuple[date, Handout]) -> dict[str, tuple[SheetVersion, ...]]:
    """The versions after builds on these days."""
    known: dict[str, tuple[SheetVersion, ...]] = {}
    for day, handout in days:
        known = versions([handout], known, day)
    return known


def test_a_mark_ends_the_short_address_and_stands_on_the_sheet():
    words = leaflet("Wolniej").order.data
    assert len(words["wydanie"]) == 4
    assert set(words["wydanie"]) <= set(SIGNS)
    assert words["adres_kodu"] == f"{SITE}p/{words['wydanie']}/"


def test_no_sign_is_taken_for_another():
    assert not set(SIGNS) & set("0123456789aeiouyl")


def test_sheets_that_say_the_same_share_a_mark_and_others_do_not():
    one, large = leaflet("Wolniej"), leaflet("Wolniej", kind=PlanSheet.LARGE_PRINT)
    assert one.version == large.version
    assert leaflet("Szybciej").version != one.version


def test_what_is_told_as_of_a_day_makes_no_other_version():
    assert leaflet("Wolniej", "1 listopada").version == leaflet("Wolniej", "8 listopada").version


def test_what_leads_to_a_card_bears_no_mark():
    kind = DistrictSheet.CARDS.value
    cards = Handout(kind, SheetOrder("rejony/r/wizytowki.pdf", kind.template, {"adres_kodu": "x"}, FIRST), "Wizytówki.")
    assert marked(cards, Marks({}), SITE) is cards
    assert versions([cards], {}, FIRST) == {}


def test_a_mark_that_another_version_has_is_not_given_again():
    mark = Marks({}).of("a" * 16)
    other = Marks({"x.pdf": (SheetVersion(mark, FIRST, "b" * 16),)})
    assert other.of("a" * 16) != mark
    assert other.of("b" * 16) == mark


@given(st.sets(st.text("0123456789abcdef", min_size=16, max_size=16), min_size=2, max_size=200))
def test_no_two_versions_share_a_mark(digests):
    marks = Marks({})
    assert len({marks.of(digest) for digest in digests}) == len(digests)


def test_the_same_words_keep_their_first_day():
    same = leaflet("Wolniej")
    assert told((FIRST, same), (SECOND, same)) == told((FIRST, same))


def test_what_came_back_is_the_latest_again_with_its_own_mark():
    one, other = leaflet("Wolniej"), leaflet("Szybciej")
    found = told((FIRST, one), (SECOND, other), (THIRD, one))[PATH]
    assert [item.day for item in found] == [FIRST, SECOND, THIRD]
    assert found[0].mark == found[2].mark != found[1].mark
    assert [item.mark for item in outdated("plany/p/", {PATH: found})] == [found[1].mark]


def test_what_hangs_outdated_is_named_with_its_days():
    one, other = leaflet("Wolniej"), leaflet("Szybciej")
    known = told((FIRST, one), (SECOND, other))
    (old,) = outdated("plany/p/", known)
    assert (old.path, old.since, old.until) == (PATH, FIRST, SECOND)
    assert one.version is not None
    assert old.mark == one.version[0]
    assert outdated("plany/q/", known) == ()


@pytest.mark.parametrize("change", [{"telefony": ["47 1"]}, {"plan": {"haslo": "Wolniej", "okres": {"do": "x"}}}])
def test_anything_else_that_is_said_counts(change):
    words = {"plan": {"haslo": "Wolniej", "okres": {"do": None}}, "telefony": []}
    assert digest_of(words) != digest_of({**words, **change})


def test_a_sheet_that_is_made_no_more_stays_known():
    known = told((FIRST, leaflet("Wolniej")))
    assert versions([], known, SECOND) == known


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("plany/p/ulotka.pdf", "Ulotka"),
        ("plany/p-2026-07/klatka-12.pdf", "Ogłoszenie do wywieszenia"),
        ("spotkania/s/plakat.pdf", "Plakat"),
        ("spotkania/s/czegos-takiego-juz-nie-ma.pdf", "Druk"),
    ],
)
def test_a_sheet_is_named_by_its_path(path, name):
    assert sheets.named(path) == name
