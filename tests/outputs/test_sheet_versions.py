"""What the short address of a printed sheet says on the day that it is printed, and after what it tells has changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from jawny_plan.model.register import Register
from jawny_plan.model.unit import Data
from jawny_plan.outputs.bundle.drafts import every_bundle
from jawny_plan.outputs.documents.orders import SheetOrder
from jawny_plan.reading.folder import load
from tests.conftest import ROOT
from tests.tools.day_outputs import DayOutputs

PLAN = "rejon-1-2026-07"
LEAFLET, NOTICE = f"plany/{PLAN}/ulotka.pdf", f"plany/{PLAN}/klatka-1.pdf"
PRINTED, CHANGED = date(2026, 11, 20), date(2026, 11, 23)


def mark(made: DayOutputs, path: str) -> str:
    [order] = [order for order in made.orders if isinstance(order, SheetOrder) and order.path == path]
    return str(order.data["wydanie"])


def built(data: Data, day: date, before: DayOutputs | None = None) -> DayOutputs:
    """The site of a day, which knows what the one before it put into the register."""
    return DayOutputs(replace(data, register=before.site.register()) if before else data, day)


@pytest.fixture(scope="module")
def data() -> Data:
    """The invented unit, of which nothing was printed yet."""
    return replace(load(ROOT / "examples/przyklad/plan_data"), register=Register())


def other_phone(data: Data) -> Data:
    """The data with another telephone of the officer."""
    district = data.districts["rejon-1"]
    contact = district.contact.model_copy(update={"phone": "47 000 99 99"})
    return replace(data, districts={**data.districts, "rejon-1": district.model_copy(update={"contact": contact})})


def test_what_changed_makes_the_old_sheet_say_so(data):
    first = built(data, PRINTED)
    second = built(other_phone(data), CHANGED, first)
    old, new = mark(first, LEAFLET), mark(second, LEAFLET)
    assert old != new
    assert "Kartka jest aktualna" in first.page(f"p/{old}.md")
    assert "Kartka jest aktualna" in second.page(f"p/{new}.md")
    page = second.page(f"p/{old}.md")
    assert "Kartka jest nieaktualna" in page
    assert "Nowsze wydanie jest od 23 listopada 2026 r." in page
    assert "Oto nowa: Ulotka" in page
    assert "47 000 99 99" in page


def test_days_alone_change_no_mark(data):
    first = built(data, date(2026, 11, 17))
    second = built(data, PRINTED, first)
    assert mark(first, NOTICE) == mark(second, NOTICE)
    assert first.site.register().sheets[NOTICE] == second.site.register().sheets[NOTICE]
    assert "Treść kartki obowiązuje od 17 listopada 2026 r." in second.page(f"p/{mark(second, NOTICE)}.md")


def test_the_bundle_names_what_to_take_down(data):
    first = built(data, PRINTED)
    second = built(other_phone(data), CHANGED, first)
    bundles = {bundle.id: bundle for bundle in every_bundle(second.site.published, second.site.pour)}
    assert (LEAFLET, mark(first, LEAFLET), PRINTED, CHANGED) in bundles[PLAN].outdated
    assert bundles["rejon-2-2026-08"].outdated == ()


def test_a_meeting_that_is_gone_leaves_a_page_for_its_sheets(data):
    first = built(data, PRINTED)
    left = replace(data, meetings=tuple(file for file in data.meetings if file.id != "piknik-2026-09-05"))
    page = built(left, CHANGED, first).page(f"p/{mark(first, 'spotkania/piknik-2026-09-05/plakat.pdf')}.md")
    assert "Kartka jest nieaktualna" in page
    assert "Tego, o czym mówi kartka, nie ma już na tej stronie." in page


def test_every_mark_on_a_sheet_leads_to_a_page(data):
    made = built(data, CHANGED)
    words = [order.data for order in made.orders if isinstance(order, SheetOrder)]
    marks = {str(each["wydanie"]) for each in words if "wydanie" in each}
    assert len(marks) > 20
    assert {f"p/{each}.md" for each in marks} == {uri for uri in made.site.sources if uri.startswith("p/")}


def test_a_notice_of_an_ended_plan_speaks_of_what_was_and_is_not_offered_anew():
    def notice(made: DayOutputs) -> dict[str, str | None]:
        [order] = [order for order in made.orders if isinstance(order, SheetOrder) and order.path == path]
        return dict(order.data["ogloszenie"])

    data = replace(load(ROOT / "examples/przyklad/plan_data"), register=Register())
    plan = next(file for file in data.plans if file.id == "nad-jeziorem-2025-11")
    path = f"plany/{plan.id}/klatka-1.pdf"
    running = built(data, date(2026, 4, 18))
    ended = built(data, date(2026, 4, 22), running)
    assert notice(running)["zakonczony"] is None
    assert str(notice(ended)["zakonczony"]).replace("\u00a0", " ") == "Ten plan trwał do 20 kwietnia 2026 r."
    page = ended.page(f"p/{mark(running, path)}.md")
    assert "Kartka jest nieaktualna" in page and "Oto nowa" not in page
    assert "już się zakończyło. Kartkę, która wisi, można zdjąć." in page
